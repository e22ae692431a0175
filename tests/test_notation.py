"""Notation: terms as a mathematician writes them, and nothing written that reads as something else."""
import re
from functools import partial

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tables import each

from verifier.binding import bound
from verifier.constructors import apply, prime
from verifier.kernel.claims import Context
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.terms import E, I, PI, Term, derivative, function, integrated, symbol, term
from verifier.notation import latex, unicode
from verifier.readers.formula.meaning import NoTerm
from verifier.readers.formula.meaning import meaning as read_meaning
from verifier.readers.formula.names import Name, Told, names
from verifier.readers.formula.nodes import Unreadable
from verifier.readers.formula.readings import resolved
from verifier.readers.formula.rows import rows
from verifier.statements import assumption_text, condition_text, failure_text

x, y, z, theta = map(symbol, ("x", "y", "z", "theta"))
f, g = partial(apply, "f"), partial(apply, "g")
exp, log, sin = [partial(function, name) for name in ("exp", "log", "sin")]
HALF = term("1/2")


def add(*args): return Term("add", None, args)
def mul(*args): return Term("mul", None, args)
def D(body, variable=x, order=1): return derivative(body, variable, order)


@each([
    (x - x, "x − x", "x - x"), (add(x, -(y - z)), "x − (y − z)", "x - (y - z)"), (add(x, y - z), "x + y − z", "x + y - z"),
    (add(x, add(-y, z)), "x − y + z", "x - y + z"), (-(x + y), "−(x + y)", "-(x + y)"), (-(-x), "−(−x)", "-(-x)"),
    (2 * x, "2x", "2x"), (x * term(2), "x·2", r"x \cdot 2"), (term(2) * term(3), "2·3", r"2 \cdot 3"),
    (1 * exp(-x), "1·e⁻ˣ", r"1 \cdot e^{-x}"), (x * (y + 1), "x·(y + 1)", r"x \cdot (y + 1)"),
    (mul(x + 1, y + 1), "(x + 1)(y + 1)", "(x + 1)(y + 1)"), (mul(x, -y), "x·(−y)", r"x \cdot (-y)"),
    (mul(x, mul(y, z), theta), "x·y·z·θ", r"x \cdot y \cdot z \cdot \theta"),
    (mul(x, y / z), "x·y/z", r"x \cdot \frac{y}{z}"), (mul(x / y, z), "(x/y)·z", r"\frac{x}{y} \cdot z"),
    (mul(-(1 / x**2), -y), "−1/x²·(−y)", r"-\frac{1}{x^{2}} \cdot (-y)"),
    (mul(-(1 / (1 + x)), 1 - x), "−1/(1 + x)·(1 − x)", r"-\frac{1}{1 + x} \cdot (1 - x)"),
    (x / y / z, "(x/y)/z", r"\frac{\frac{x}{y}}{z}"), (x / (2 * y), "x/(2y)", r"\frac{x}{2y}"),
    (-(1 / x**2), "−1/x²", r"-\frac{1}{x^{2}}"), (-x / y, "−x/y", r"\frac{-x}{y}"), (-x ** -term(2), "−x⁻²", "-x^{-2}"),
    ((-x)**2, "(−x)²", "(-x)^{2}"), ((x**2)**3, "(x²)³", "(x^{2})^{3}"), (exp(x)**2, "(eˣ)²", "(e^{x})^{2}"),
    (x**(y + 1), "xʸ⁺¹", "x^{y + 1}"), (exp(-(x + 1)), "e⁻⁽ˣ⁺¹⁾", "e^{-(x + 1)}"),
    (exp(x / 2), "e^(x/2)", r"e^{\frac{x}{2}}"), (exp(theta), "e^(θ)", r"e^{\theta}"),
    (exp(D(f(x))), "e^(d/dx f(x))", r"e^{\frac{d}{d x} f(x)}"), (x**HALF, "√x", r"\sqrt{x}"),
    ((2 * x)**HALF, "√(2x)", r"\sqrt{2x}"), ((x**2)**HALF, "√(x²)", r"\sqrt{x^{2}}"),
    ((x**HALF)**2, "(√x)²", r"\sqrt{x}^{2}"), (exp(x)**HALF, "√(eˣ)", r"\sqrt{e^{x}}"),
    (log(x)**2 * sin(x), "ln(x)²·sin(x)", r"\ln(x)^{2} \cdot \sin(x)"), (function("asin", x), "arcsin(x)", r"\arcsin(x)"),
    (function("acosh", x), "arcosh(x)", r"\operatorname{arcosh}(x)"),
    (apply("sigma", symbol("x_1")), "σ(x₁)", r"\sigma(x_{1})"),
    (apply("relu", symbol("x_max")), "relu(x_max)", r"\mathrm{relu}(x_{max})"),
    (mul(PI, I, E), "π·i·e", r"\pi \cdot i \cdot e"), (D(f(x)), "d/dx f(x)", r"\frac{d}{d x} f(x)"),
    (D(f(x) / g(x), x, 2), "d²/dx² (f(x)/g(x))", r"\frac{d^{2}}{d x^{2}} \left(\frac{f(x)}{g(x)}\right)"),
    (D(y), "∂/∂x y", r"\frac{\partial}{\partial x} y"), (D(x**2 * y), "∂/∂x (x²·y)", r"\frac{\partial}{\partial x} (x^{2} \cdot y)"),
    (mul(D(f(x)), g(x)), "(d/dx f(x))·g(x)", r"\left(\frac{d}{d x} f(x)\right) \cdot g(x)"),
    (mul(g(x), D(f(x))), "g(x)·d/dx f(x)", r"g(x) \cdot \frac{d}{d x} f(x)"),
    (prime("f", (1,), g(x)), "f′(g(x))", "f'(g(x))"), (prime("f", (3,), x), "f′′′(x)", "f'''(x)"),
    (prime("f", (4,), x), "f⁽⁴⁾(x)", "f^{(4)}(x)"), (prime("F", (1, 0), x, y), "F^(1,0)(x, y)", "F^{(1,0)}(x, y)"),
])
def test_spelling(written, in_unicode, in_latex):
    assert (unicode(written), latex(written)) == (in_unicode, in_latex)


@each([
    (-(1 / x**2), -x ** -term(2)), (x / y / z, x / (y / z)), (x - (y - z), x - y - z), ((-x)**2, -x**2),
    ((x**HALF)**2, (x**2)**HALF), ((2 * x)**HALF, mul(term(2)**HALF, x)), (x**(y / 2), x**y / 2),
    (exp(2 * x), exp(term(2)) * x), (D(x * y), D(x) * y), (D(x**2), D(x)**2), (D(D(f(x)), y), D(D(f(x), y))),
    (exp(D(theta, theta)), exp(symbol("d") / symbol("dthetatheta"))), (prime("f", (4,), x), f(x)**4),
    (prime("F", (1, 0), x, y), prime("F", (0, 1), x, y)), (symbol("xy"), x * y), (f(x), symbol("f") * x),
    (symbol("x_1"), symbol("x1")), (symbol("x_"), x), (symbol("e")**x, exp(x)), (symbol("i"), I), (symbol("pi"), PI),
    (apply("ln", x), log(x)),
])
def test_what_differs_in_meaning_is_not_spelt_alike(one, other):
    assert unicode(one) != unicode(other)
    assert latex(one) != latex(other)


def meaning(t):
    """A term up to the flattening of sums and products and the hoisting of signs."""
    if t.op in ("neg", "mul", "div"):
        sign, over, under = fraction(t)
        return over[0] if (sign, len(over), under) == (1, 1, ()) else ("fraction", sign, over, under)
    parts = [meaning(a) for a in t.args]
    if t.op == "add":
        parts = [p for part in parts for p in (part[2:] if part[0] == "add" else (part,))]
    return (t.op, str(t.data), *parts)


def fraction(t):
    """Sign, factors and denominators of a product, as written."""
    if t.op == "neg":
        sign, over, under = fraction(t.args[0])
        return -sign, over, under
    if t.op == "div":
        sign, over, under = fraction(t.args[0])
        return sign, over, (*under, meaning(t.args[1]))
    if t.op != "mul":
        return 1, (meaning(t),), ()
    sign, over, under = 1, (), ()
    for a in t.args:
        s, o, u = fraction(a)
        sign, over, under = sign * s, over + o, under + u
    return sign, over, under


def definedness(t):
    return {(predicate, meaning(part)) for predicate, part in Context().conditions(t)}


def larger(terms):
    """Terms made of smaller ones."""
    several = st.lists(terms, min_size=2, max_size=3).map(tuple)
    exponents = st.sampled_from([term(2), term(3), -term(2), HALF]) | terms
    return st.one_of(
        st.builds(Term, st.sampled_from(["add", "mul"]), st.none(), several),
        st.builds(lambda a, b: a / b, terms, terms), terms.map(lambda a: -a),
        st.builds(lambda a, b: a**b, terms, exponents),
        st.builds(function, st.sampled_from(["exp", "log", "sin", "tanh"]), terms),
        st.builds(apply, st.sampled_from("fg"), terms),
        st.builds(prime, st.sampled_from("fg"), st.tuples(st.integers(1, 5)), terms),
        st.builds(lambda t, k: derivative(t, max(t.free & {x, y, theta}, key=repr), k),
                  terms.filter(lambda t: t.free & {x, y, theta}), st.integers(1, 3)))


TERMS = st.recursive(st.sampled_from([x, y, theta, PI]) | st.integers(0, 12).map(term), larger, max_leaves=7)


TOLD = Told({name: Name("function", "declared", ("x",)) for name in "fg"})
NAMES = [symbol(name) for name in ("x_1", "x_max", "y\u0302", "W^(1)", "x_t+1", "a_i,j", "e", "relu")]
UNARY = sorted(name for name in FUNCTIONS if FUNCTIONS[name].arity == 1 and name != "rgamma")


def bounded(body, lower, upper):
    """An integral over s of s times the body."""
    return integrated(bound("s") * body, bound("s"), lower, upper)


MORE = st.recursive(st.sampled_from(NAMES) | TERMS, lambda terms: st.one_of(
    st.builds(function, st.sampled_from(UNARY), terms), st.builds(bounded, terms, terms, terms),
    st.builds(lambda *parts: Term("if", "<=", parts), terms, terms, terms, terms)), max_leaves=4)


PLAIN = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "0123456789+-()abcdefghijklmnoprstuvwxyz"))
RAISED, OPERATOR = re.compile(f"[{''.join(PLAIN)}]+"), re.compile("/[d∂][^ ]+ $")


def brackets(text):
    """The places of matching brackets."""
    opened = []
    for k, character in enumerate(text):
        if character in "(⁽":
            opened.append(k)
        elif character in ")⁾":
            yield opened.pop(), k


def read(text):
    """The term that the reader of documents takes text for, in which braces stand around what is raised."""
    signs = list(text)
    for start, end in brackets(text):
        if text[start - 1:start] == "^":
            signs[start], signs[end] = "{}"
    formula = RAISED.sub(lambda found: "^{" + "".join(map(PLAIN.get, found[0])) + "}", "".join(signs)) + " > 0"
    ((statement,),) = [row.parts for row in rows(formula, 0, len(formula))]
    return read_meaning(resolved(statement.sides[0], names(rows(formula, 0, len(formula)), TOLD))).term


@given(TERMS)
@settings(derandomize=True, deadline=None, max_examples=150)
def test_what_is_written_is_read_back(t):
    back = read(unicode(t))
    assert meaning(back) == meaning(t), unicode(t)
    assert definedness(back) == definedness(t), unicode(t)


@given(MORE)
@settings(derandomize=True, deadline=None, max_examples=120)
def test_what_is_written_in_latex_is_read_back(t):
    assert meaning(read(latex(t))) == meaning(t), latex(t)


def asked(text):
    """The brackets that are no function's or exponent's, nor part two signs, two solidi, or a fraction or operator and a factor."""
    for start, end in brackets(text):
        inside, beside = text[start + 1:end], {text[start - 1:start], text[end + 1:end + 2]}
        named = text[start - 1:start].isalpha() or text[start - 1:start] in ("′", "^", "⁾")
        if not (named or inside[0] in "−⁻" or "/" in inside and beside & set("/·(") or OPERATOR.search(text[:start])):
            yield start, end


def needless(t):
    """Texts with a pair of brackets less that still say what the term means."""
    text = unicode(t)
    for start, end in asked(text):
        shorter = text[:start] + text[start + 1:end] + text[end + 1:]
        try:
            if meaning(read(shorter)) == meaning(t):
                yield shorter
        except (Unreadable, NoTerm):
            pass


@given(TERMS)
@settings(derandomize=True, deadline=None, max_examples=150)
def test_no_pair_of_brackets_can_be_left_out(t):
    assume("(" in unicode(t) or "⁽" in unicode(t))
    assert list(needless(t)) == [], unicode(t)


@each([
    ("<", term(0), x, "x > 0"), ("<=", -term(1), x, "x ≥ −1"), ("<", x, term(1), "x < 1"), ("!=", x, y, "x ≠ y"),
    ("=", f(x), x + 1, "f(x) = x + 1"),
])
def test_assumptions_have_the_number_on_the_right(comparison, left, right, text):
    assert assumption_text(comparison, left, right) == text


@each([
    ("nonzero", "x − 1 ≠ 0", "x − 1 = 0"), ("positive", "x − 1 > 0", "x − 1 ≤ 0"), ("nonnegative", "x − 1 ≥ 0", "x − 1 < 0"),
    ("real", "x − 1 real", "x − 1 is not real"), ("integer", "x − 1 an integer", "x − 1 is no integer"),
    ("defined", "x − 1 defined", "x − 1 is undefined"),
])
def test_conditions_and_where_they_fail(predicate, holds, fails):
    assert (condition_text(predicate, x - 1), failure_text(predicate, x - 1)) == (holds, fails)
