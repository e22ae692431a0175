"""Integrals: verdicts, true beside false; how they are written; what becomes of them in chains."""
from tables import each

from verifier.chains import established
from verifier.constructors import apply, prime
from verifier.kernel.checking import check
from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context, Definition
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Term, derivative, function, integrated, symbol, term
from verifier.model import relation
from verifier.notation import latex, unicode
from verifier.statements import statement_text
from verifier.verdicts import verdict

x, y, z, a, C = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("a"), symbol("C")
t, s = symbol("bound t"), symbol("bound s")
log, exp, sin, cos, tan, atan, absolute, sign, floor, asin, acos, heaviside = map(named, "log exp sin cos tan atan abs sign floor asin acos heaviside".split())
HALF, TWO = term("1/2"), term(2)
POSITIVE, INSIDE, UNIT = [("<", ZERO, x)], [("<", -ONE, x), ("<", x, ONE)], [("<", ZERO, x), ("<", x, ONE)]
CALLS = [Definition("F", (x,), integrated(2 * x, x)), Definition("G", (x,), integrated(x + x, x)), Definition("g", (x,), x**2),
         Definition("k", (symbol("t"),), integrated(symbol("t") * t, t, 0, 1)), Definition("A", (x,), integrated(apply("f", t), t, 0, x))]


def between(body, lower, upper):
    return integrated(body, t, lower, upper)


def claim(left, right, assuming=()):
    left, right = term(left), term(right)
    return Claim(Context(assuming, CALLS), relation(left, right), left, right)


def choice(comparison, *args):
    return Term("if", comparison, tuple(map(term, args)))


def matrix(entry):
    return Term("matrix", 1, (entry,))


GAUSS = exp(-(t**2))

DEFINITE = [
    # left, right, assumptions, a false right side
    (between(t * GAUSS, 0, x), (1 - exp(-(x**2))) / 2, [], -(exp(-(x**2)) / 2)),
    (between(log(t), 1, x), x * log(x) - x + 1, POSITIVE, x * log(x) - x),
    (between(1 / t, 1, x), log(x), POSITIVE, log(x) + 1), (between(1 / t, -2, -1), -log(TWO), [], log(TWO)),
    (between(1 / (t * (t + 1)), 1, x), log(2 * x / (x + 1)), POSITIVE, log(x / (x + 1))),
    (between(exp(a * t), 0, x), (exp(a * x) - 1) / a, [("!=", a, ZERO)], exp(a * x) / a),
    (between(t**2, x, y), (y**3 - x**3) / 3, [], (x**3 - y**3) / 3), (between(t, 0, x**HALF), x / 2, POSITIVE, x),
    (1 + between(sin(t), 0, PI), term(3), [], ONE), (between(t, 0, 1) + 2 * between(t**2, 0, 1), term("7/6"), [], ONE),
    (between(t, 0, x), integrated(s, s, 0, x), [], integrated(s, s, x, 0)),
    (between(1 / (1 + t**2), 0, 1), PI / 4, [], PI / 2),
    (between(1 / (t**2 - 4), -1, 1), -(log(term(3)) / 2), [], log(term(3)) / 2),
    (between(tan(t), 0, 1), -log(cos(ONE)), [], log(cos(ONE))), (between(absolute(t), 0, 1), HALF, [], ONE),
    (between(absolute(t), -1, 2), term("5/2"), [], term("3/2")), (between(absolute(t - 1), 0, 2), ONE, [], ZERO), (between(t * absolute(t), -1, x), (x**2 * absolute(x) - 1) / 3, [], (x**3 - 1) / 3),
    (between(exp(-absolute(t)), -1, 1), 2 - 2 * exp(term(-1)), [], ZERO), (between(function("max", t, ZERO), -2, 1), HALF, [], -HALF - 1),
    (between(derivative(apply("f", t), t), 0, x), apply("f", x) - apply("f", ZERO), [], apply("f", x)),
    (between(apply("g", t), 0, x), x**3 / 3, [], x**3), (apply("k", x), x / 2, [], x),
    (derivative(between(GAUSS, 0, x), x), exp(-(x**2)), [], exp(-(x**2)) - 1), (derivative(between(x * t, 0, x), x), 3 * x**2 / 2, [], x**2), (derivative(between(t**2, 0, x), x, 2), 2 * x, [], x**2),
    (prime("A", (1,), x), apply("f", x), [], apply("A", x)), (prime("A", (2,), x), prime("f", (1,), x), [], apply("f", x)), (derivative(apply("A", x**2), x), 2 * x * apply("f", x**2), [], apply("f", x**2)),
    (derivative(between((x - t) * apply("f", t), 0, x), x), between(apply("f", t), 0, x), [], x * apply("f", x)), (derivative(between(exp(-(x * t)), 0, 1), x), -between(t * exp(-(x * t)), 0, 1), [], between(t * exp(-(x * t)), 0, 1)),
    (derivative(between(GAUSS, x, x**2), x), 2 * x * exp(-((x**2)**2)) - exp(-(x**2)), [], exp(-((x**2)**2)) - exp(-(x**2))),
    (between(sin(t)**2, 0, PI), PI / 2, [], PI), (between(t**HALF, 0, 1), term("2/3"), [], term("1/3")),
    (between(1 / (1 - t**2)**HALF, 0, x), named("asin")(x), INSIDE, named("acos")(x)),
    (between(tan(t), 0, x), -log(cos(x)), INSIDE, log(cos(x))),
    (between(1 / (t**2 + a**2), 0, x), named("atan")(x / a) / a, [("<", ZERO, a)], named("atan")(x / a)),
    (between(exp(-(t**2) / 2), 0, x), (PI / 2)**HALF * named("erf")(x / TWO**HALF), [], named("erf")(x / TWO**HALF)),
]


@each(DEFINITE)
def test_definite_integrals(left, right, assuming, false):
    found = verdict(claim(left, right, assuming))
    assert (found.outcome, found.conditions) == ("proved", ()), found.why
    assert not any("undefined where ∫" in note for note in found.notes)
    assert verdict(claim(left, false, assuming)).outcome == "refuted"


@each(DEFINITE[::5])
def test_they_may_stand_on_either_side(left, right, assuming, false):
    assert verdict(claim(right, left, assuming)).outcome == "proved"


INDEFINITE = [
    (integrated(2 * x, x), x**2 + C, [], x**3), (integrated(1 / x, x), log(absolute(x)), [], 2 * log(x)),
    (integrated(cos(x), x), sin(x), [], -sin(x)), (integrated(1 / (1 + x**2), x), -atan(1 / x), [], atan(1 / x)),
    (integrated(x * exp(x), x), x * exp(x) - integrated(exp(x), x), [], x * exp(x) + integrated(exp(x), x)),
    (integrated(x * y, x), x**2 * y / 2 + y**2, [], x * y**2 / 2), (2 * integrated(x, x) + x, x**2 + x, [], x**2),
    (integrated((1 - x**2)**-HALF, x), asin(x), [("<", -ONE, x), ("<", x, ONE)], -asin(x)),
    (integrated(0 * x, x), sign(x), [("!=", x, ZERO)], x * sign(x)), (integrated(exp(x), x), exp(x), [("<=", ZERO, x)], -exp(x)),
    (integrated(apply("g", x), x), x**3 / 3, [], x**2), (derivative(integrated(log(x), x), x), log(x), POSITIVE, 1 / x),
    # of roots that are real on the domain alone
    (integrated(1 / (x * (1 - x))**HALF, x), 2 * asin(x**HALF), UNIT, asin(x**HALF)), (integrated(1 / (x * (1 - x))**HALF, x), -2 * acos(x**HALF), UNIT, 2 * acos(x**HALF)),
    (integrated(1 / (x * (1 - x))**HALF, x), -2 * atan(((1 - x) / x)**HALF), UNIT, 2 * atan(((1 - x) / x)**HALF)), (integrated(1 / (x**HALF * (x + 1)), x), 2 * atan(x**HALF), POSITIVE, atan(x**HALF)),
    (integrated(1 / (x**2 - a**2)**HALF, x), log(x + (x**2 - a**2)**HALF), [("<", ZERO, a), ("<", a, x)], log(x - (x**2 - a**2)**HALF)),
    (integrated(1 / (x * (x**2 - 1)**HALF), x), atan((x**2 - 1)**HALF), [("<", ONE, x)], acos(x)), (integrated(1 / (exp(x) - 1)**HALF, x), 2 * atan((exp(x) - 1)**HALF), POSITIVE, atan((exp(x) - 1)**HALF)),
    (integrated(1 / (x * (1 - x**2)**HALF), x), log((1 - (1 - x**2)**HALF) / x), UNIT, log((1 + (1 - x**2)**HALF) / x)),
    # of logarithms and roots that move along the reals
    (integrated(1 / (x * log(x)), x), log(absolute(log(x))), POSITIVE, absolute(log(x))), (integrated(1 / (x * log(x)), x), log(log(x)), [("<", ONE, x)], log(x)),
    (integrated(1 / (x * log(x)**2), x), -1 / log(x), [], 1 / log(x)), (integrated(log(log(x)) / x, x), log(x) * log(log(x)) - log(x), [("<", ONE, x)], log(x) * log(log(x))),
    (integrated(1 / (1 + x**HALF), x), 2 * x**HALF - 2 * log(1 + x**HALF), POSITIVE, 2 * x**HALF - log(1 + x**HALF)), (integrated(1 / (x * (1 + log(x)**2)), x), atan(log(x)), POSITIVE, -atan(log(x))),
    (integrated(1 / (x * (1 - log(x)**2)**HALF), x), asin(log(x)), [*POSITIVE, ("<", log(x), ONE), ("<", -ONE, log(x))], acos(log(x))),
    (integrated(x**term("1/3"), x), 3 * x**term("4/3") / 4, [], x**term("4/3")), (integrated(exp(x**HALF), x), 2 * (x**HALF - 1) * exp(x**HALF), POSITIVE, 2 * (x**HALF + 1) * exp(x**HALF)),
    (derivative(between(1 / (1 + t**HALF), 1, x), x), 1 / (1 + x**HALF), POSITIVE, 1 / x**HALF),
    (derivative(atan((x + x**HALF)**HALF), x), (1 + 1 / (2 * x**HALF)) / (2 * (x + x**HALF)**HALF * (1 + x + x**HALF)), POSITIVE, (1 + 1 / x**HALF) / (2 * (x + x**HALF)**HALF * (1 + x + x**HALF))),
]


@each(INDEFINITE)
def test_antiderivatives(left, right, assuming, false):
    found = verdict(claim(left, right, assuming))
    assert (found.outcome, found.conditions) == ("proved", ()), found.why
    assert any("up to a constant" in note for note in found.notes) is (left.op != "derivative")
    assert false is None or verdict(claim(left, false, assuming)).outcome == "refuted"


@each([
    (between(1 / t, 1, x), log(x), [], "proved only for x > 0"),
    (between(1 / (2 + cos(t)), 0, 2 * PI), 2 * PI / term(3)**HALF, [], "no antiderivative"),
    (derivative(between(sin(x * t) / t, 1, x), x), (2 * sin(x**2) - sin(x)) / x, POSITIVE, "may not be smooth in x"),
    (integrated(1 / z, z), log(z), [], "one and the same real symbol"),
    (integrated(x * y, x), integrated(x * y, y), [], "one and the same real symbol"), (integrated(0 * x, x), sign(x), [], "x ≠ 0"),
    (x * integrated(x, x), x**3 / 2, [], "no summand"), (exp(integrated(x, x)), exp(x**2 / 2), [], "no summand"),
    (integrated(0 * x, x), floor(x), [], "no rule of calculus differentiates floor"), 
    (integrated(2 * x, x), integrated(TWO, x), [("=", x, ONE)], "a domain was expected"),
    (integrated(1 / x, x), log(x), [("<", ZERO, asin(x))], "a domain was expected"), (integrated(1 / x, x), log(x), [("<", log(x), ONE)], "a domain was expected"),
    (integrated(1 / (x * log(x)), x), log(log(x)), [], "ln(ln(x)) defined"), (integrated(2 * x, x), x**3, [("<=", ZERO, x), ("<=", x, ZERO)], "no point"), (integrated(0 * x, x), heaviside(x), [], "x ≠ 0"),
    (integrated(0 * x, x), heaviside(x), [("<=", ZERO, x)], "x ≠ 0"), (integrated(0 * x, x), choice("<", x, 0, 0, 1), [], "x ≠ 0"),
    (integrated(0 * x, x), choice("=", x, 0, 0, atan(x) + atan(1 / x)), [], "x ≠ 0"), (integrated(I / (I * x - 1), x), log(I * x - 1), [], "defined"),
    (derivative(integrated(choice("=", x, 0, 1, 0), x), x), choice("=", x, 0, 1, 0), [], "x ≠ 0"), (apply("F", x), apply("G", x), [], "no summand"),
    (integrated(2 * x, x) / integrated(x, x), TWO, [], "no summand"), (matrix(integrated(2 * x, x)), matrix(x**2), [], "in no matrix"),
    (function("det", matrix(integrated(2 * x, x))), x**2, [], "in no matrix"), (derivative(integrated(2 * x, x), y), ZERO, [], "no summand"),
    (integrated(1 / (x**HALF * (x + 1)), x), 2 * atan(x**HALF), [], "arctan(√x) defined"),
    (integrated(1 / (x**HALF * (x + 1)), x), 2 * atan(x**HALF), [("<=", ZERO, x)], "arctan(√x) defined"),
    (integrated(integrated(2 * x, x), x), x**3 / 3, [], "no summand"), (x, x + 1, [("=", integrated(x, x), x)], "no summand"),
])
def test_open_integrals_say_why(left, right, assuming, why):
    found = verdict(claim(left, right, assuming))
    assert found.outcome == "open" and why in found.why


@each([
    (between(t**2, 0, x), "∫₀ˣ t² dt", r"\int_{0}^{x} t^{2}\,dt"), (between(t + 1, -1, x**2), "∫[−1, x²] (t + 1) dt", r"\int_{-1}^{x^{2}} (t + 1)\,dt"),
    (integrated(log(x), x), "∫ ln(x) dx", r"\int \ln(x)\,dx"), (2 * between(t, 0, PI) + 1, "2·∫[0, π] t dt + 1", r"2\int_{0}^{\pi} t\,dt + 1"),
    (derivative(between(t, 0, x), x), "d/dx (∫₀ˣ t dt)", r"\frac{d}{d x} (\int_{0}^{x} t\,dt)"),
    (between(t, 0, 1) * x, "(∫₀¹ t dt)·x", r"(\int_{0}^{1} t\,dt) \cdot x"), (between(symbol("t") * t, 0, 1), "∫₀¹ t·t₁ dt₁", None),
    (between(integrated(s * t, s, 0, t), 0, 1), "∫₀¹ ∫₀ᵗ s·t ds dt", None),
])
def test_how_integrals_are_written(body, text, tex):
    assert unicode(body) == text
    assert tex is None or latex(body) == tex


def test_chains_may_pass_through_other_antiderivatives():
    terms = [integrated(x * exp(x), x), x * exp(x) - integrated(exp(x), x), x * exp(x) - exp(x), (x - 1) * exp(x)]
    steps = [claim(*pair) for pair in zip(terms, terms[1:])]
    proved = [(verdict(step).proof, step) for step in steps]
    whole = claim(terms[0], terms[-1])
    found = verdict(whole, provers={"chains": lambda stated, lemmas: established(whole, proved)})
    assert (found.outcome, found.conditions) == ("proved", ()), found.why


def test_chains_hold_up_to_constants_only_between_antiderivatives():
    terms = [integrated(2 * x, x), x**2 + C, C + x * x, integrated(2 * x + 0, x)]
    steps = [claim(*pair) for pair in zip(terms, terms[1:])]
    assert [step.relation for step in steps] == [UP_TO_CONSTANTS, "=", UP_TO_CONSTANTS]
    proved = [(found.proof, step) for step, found in zip(steps, map(verdict, steps)) if found.outcome == "proved"]
    assert len(proved) == 3
    whole = claim(terms[0], terms[2])
    found = verdict(whole, provers={"chains": lambda stated, lemmas: established(whole, proved)})
    assert (found.outcome, check(found.certificate).claim.relation) == ("proved", UP_TO_CONSTANTS)
    assert statement_text(whole) == "∫ 2x dx = C + x·x"
    assert established(claim(x**2 + C, x**2), proved) is None
    assert established(claim(integrated(x * y, x), integrated(x * y, y)), proved) is None
    other = [claim(integrated(2 * x, x), x**2), claim(integrated(2 * x, x), x**2 + 1)]
    assert established(claim(x**2, x**2 + 1), [(verdict(c).proof, c) for c in other]) is None
