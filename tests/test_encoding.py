"""The door between SymPy and the kernel's terms: what is written is kept, what has no term is refused by name."""
from functools import partial

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import Contains, Derivative, Eq, Function, Interval, Ne, Rational, Subs, Symbol, evaluate, log, sqrt, symbols
from tables import each

from verifier.constructors import apply, prime
from verifier.domains import assumptions, domain
from verifier.decoding import decoded
from verifier.encoding import encoded
from verifier.kernel.terms import E, I, PI, Term, derivative, function, integrated, symbol, term

x, y, u = symbols("x y u", real=True)
f, g, F = symbols("f g F", cls=Function)
X, Y, T, U = symbol("x"), symbol("y"), symbol("bound x"), symbol("bound u")
HALF = term("1/2")
exp, ln = partial(function, "exp"), partial(function, "log")


def add(*args): return Term("add", None, args)
def mul(*args): return Term("mul", None, args)


with evaluate(False):
    AS_WRITTEN = [
        (x / x, X / X), (x - x, X - X), (0 + x, add(term(0), X)), (1 * x, mul(term(1), X)), (-1 / x**2, -(1 / X**2)),
        (-x**-2, -X ** -term(2)), (x**-1, 1 / X), (-2 * x, -(2 * X)), (x * -1, mul(X, -term(1))), (2 * (x + y), 2 * (X + Y)),
        ((x + 1) * (x + 1), mul(X + 1, X + 1)), ((x + y)**2, (X + Y)**2), (x * y / u, mul(X, Y) / symbol("u")),
        (x / y / u, X / Y / symbol("u")), (sqrt(x), X**HALF), (1 / sqrt(x), 1 / X**HALF),
        (x**Rational(-1, 2), X ** -(term(1) / 2)), (Rational(-2, 3), -(term(2) / 3)), (sympy.exp(-x), exp(-X)),
        (sympy.E**x, exp(X)), (log(sympy.exp(x)), ln(exp(X))), (log(x, 2), ln(X) / ln(2)),
        (sympy.pi * sympy.I * sympy.E, mul(mul(PI, I), E)),
        (sympy.sin(x)**2 + sympy.cos(x)**2, function("sin", X)**2 + function("cos", X)**2), (f(x, y), apply("f", X, Y)),
        (Derivative(f(x), x), derivative(apply("f", X), X)), (Derivative(x**2, x), derivative(X**2, X)),
        (Derivative(Derivative(f(x), x), x), derivative(apply("f", X), X, 2)),
        (Derivative(f(x), (x, 3)), derivative(apply("f", X), X, 3)),
        (Derivative(F(x, y), x, y), derivative(derivative(apply("F", X, Y), X), Y)),
        (Derivative(F(x, y), (x, 2), y), derivative(derivative(apply("F", X, Y), X, 2), Y)),
        (Subs(Derivative(f(u), u), u, g(x)), prime("f", (1,), apply("g", X))),
        (Subs(Derivative(f(u), (u, 2)), u, x), prime("f", (2,), X)),
        (Subs(Derivative(F(u, y), u), u, x**2), prime("F", (1, 0), X**2, Y)),
        (Derivative(f(g(x)), g(x)), prime("f", (1,), apply("g", X))), (sympy.Integral(x**2, x), integrated(X**2, X)),
        (sympy.Integral(x**2, (x, 0, x)), integrated(T**2, T, 0, X)),
        (sympy.Integral(y * Symbol("x"), (Symbol("x"), y, 1)), integrated(Y * T, T, Y, 1)),
        (sympy.Integral(x, (x, 0, y), (y, 0, 1)), integrated(integrated(T, T, 0, symbol("bound y")), symbol("bound y"), 0, 1)),
    ]
    REFUSED = [
        (0.5 * x, r"Rational\(1, 2\)"), (x**0.25, r"Rational\(1, 4\)"), (1.1, r"Rational\(11, 10\)"),
        (sympy.Integral(x, (x, sympy.oo, 0)), "Infinity"), (sympy.Limit(1 / Symbol("n", integer=True), Symbol("n", integer=True), 0), "limit of 1/n by n to 0"),
        (sympy.Integral(x, (x, 0, sympy.I)), "between limits of real symbols"),
        *[(sympy.Limit(1, s, *way), f"{s} need not be .* on its way to") for s, *way in (
            (Symbol("n", even=True), sympy.oo), (Symbol("p", positive=True), 0, "+-"), (Symbol("p", positive=True), x), (Symbol("p", positive=True), -sympy.oo), (Symbol("q", rational=True), 0))],
        (sympy.Sum(1, (Symbol("k", even=True), 0, 3)), "assumed to be even"), (sympy.Limit(f(x), f(x), 0), "by f"),
        (sympy.Sum(Symbol("k end"), (u, 0, sympy.oo), (Symbol("k end"), 0, 1)), "the name k end"),
        (sympy.Integral(u, (u, 0, Symbol("z"))), "between limits of real symbols"),
        (sympy.Integral(x, (x, 2)), "one limit alone"),
        (sympy.Integral(x * Symbol("x"), (x, 0, 1)), "two different symbols are named x"),
        (sympy.Integral(1, (Symbol("n", integer=True), 0, 1)), "an integral by n"),
        (sympy.Sum(u, (u, sympy.oo, 1)), "Infinity"),
        (sympy.Sum(u * sympy.Dummy("u"), (u, 1, 2)), "two different symbols are named u"), (sympy.zeta(x), "zeta"),
        (sympy.oo, "Infinity"), (sympy.nan, "NaN"), (Eq(x, y), "Equality"), (True, "True"), (None, "NoneType"),
        ("x + 1", "str"), (x + Symbol("n", even=True), "even=True"), (Symbol("z", real=False), "real=False"),
        (Symbol("x") + x, "two different symbols are named x"), (sympy.Dummy("x") + x, "two different symbols are named x"),
        (Derivative(f(Symbol("n", integer=True)), Symbol("n", integer=True)), "integer"),
        (Derivative(F(x, y), g(x)), r"with respect to g\(x\)"), (Derivative(f(x), (x, y)), "order"),
        (Derivative(x, (x, 10**9)), "order 1000000000"), (Subs(Derivative(f(u), (u, 10**9)), u, x), "order 1000000000"),
        (Subs(x**2, x, y), "substitution"),
    ]


@each(AS_WRITTEN)
def test_what_is_written_is_kept(written, kept):
    assert encoded(written) is kept


@each(REFUSED)
def test_what_has_no_term_is_refused_by_name(written, named):
    with pytest.raises(ValueError, match=named):
        encoded(written)


def test_a_factor_of_minus_one_is_a_sign_and_not_a_quotient():
    with evaluate(False):
        assert encoded(-1 / x**2) is not encoded(-x**-2)
        assert encoded(x / x) is not encoded(x**2 / x**2)


def test_a_deep_expression_is_refused():
    deep = x
    for _ in range(400):
        deep = sympy.sin(deep, evaluate=False)
    with pytest.raises(ValueError, match="too deep"):
        encoded(deep)


def test_symbols_are_gathered_across_expressions():
    met = {}
    encoded(x + y, met)
    encoded(Symbol("z"), met)
    assert met == {"x": x, "y": y, "z": Symbol("z")}
    with pytest.raises(ValueError, match="two different symbols are named y"):
        encoded(Symbol("y", positive=True), met)


def larger(terms):
    """Terms as the encoder makes them: a product whose last factor is 1/b is a quotient, and no factor is -2."""
    several = st.lists(terms, min_size=2, max_size=3)
    unsigned = terms.filter(lambda t: t.op != "neg")
    at_x = terms.filter(lambda t: X in t.free and t.op != "derivative")
    exponents = st.sampled_from([term(0), term(1), term(2), HALF, -term(2), term(1) / 3, -(term(1) / 2)])
    return st.one_of(
        several.map(lambda parts: add(*parts)),
        several.filter(ordinary).map(lambda parts: mul(*parts)),
        st.tuples(unsigned, terms).map(lambda parts: parts[0] / parts[1]),
        terms.filter(lambda t: t is not term(0)).map(lambda t: -t),
        st.builds(lambda a, n: a**n, terms, exponents | terms.filter(lambda n: n is not -term(1))),
        st.builds(function, st.sampled_from(["exp", "log", "sin", "tanh", "asin", "sech"]), terms),
        st.builds(apply, st.sampled_from("fg"), terms), st.builds(lambda a, b: apply("F", a, b), terms, terms),
        st.builds(prime, st.sampled_from("fg"), st.tuples(st.integers(1, 3)), terms),
        st.builds(lambda a, b: prime("F", (1, 2), a, b), terms, terms),
        st.builds(lambda a, n: derivative(a, X, n), at_x, st.integers(1, 3)), terms.map(lambda a: integrated(a, X)),
        st.builds(lambda a, b: integrated(a + U, U, 0, b), terms.filter(lambda a: U not in a.free), st.sampled_from([X, Y**2])))


def ordinary(factors):
    last = factors[-1]
    return not (factors[0].op == "neg" and factors[0].args[0].op == "number") and not (
        last.op == "div" and last.args[0] is term(1))


LEAVES = [X, Y, PI, I, symbol("n", "integer"), symbol("z", "complex")] + [term(n) for n in range(8)]


@given(st.recursive(st.sampled_from(LEAVES), larger, max_leaves=8))
@settings(derandomize=True, deadline=None, max_examples=80)
def test_from_term_to_sympy_and_back(t):
    assert encoded(decoded(t)) is t


ZERO = term(0)


@each([
    ({}, "complex", []), ({"real": True}, "real", []), ({"integer": True}, "integer", []),
    ({"positive": True}, "real", [("<", ZERO, "p")]), ({"negative": True}, "real", [("<", "p", ZERO)]),
    ({"nonnegative": True}, "real", [("<=", ZERO, "p")]),
    ({"nonpositive": True, "integer": True}, "integer", [("<=", "p", ZERO)]),
    ({"nonzero": True}, "real", [("!=", "p", ZERO)]), ({"nonnegative": True, "nonzero": True}, "real", [("<", ZERO, "p")]),
])
def test_the_domain_that_a_symbol_is_assumed_to_have(assumed, kind, comparisons):
    p = Symbol("p", **assumed)
    assert encoded(p) is symbol("p", kind)
    assert domain([p]) == [tuple(symbol("p", kind) if part == "p" else part for part in c) for c in comparisons]


@each([
    (x > 1, [("<", term(1), X)]), (x <= y, [("<=", X, Y)]), (x >= -1, [("<=", -term(1), X)]), (Ne(x, y), [("!=", X, Y)]),
    (Eq(f(x), y), [("=", apply("f", X), Y)]), (sympy.And(-1 < x, x < 1), [("<", -term(1), X), ("<", X, term(1))]),
    (Contains(x, Interval(0, 1), evaluate=False), [("<=", ZERO, X), ("<=", X, term(1))]),
    (Contains(x, Interval.open(0, 1), evaluate=False), [("<", ZERO, X), ("<", X, term(1))]),
    (Contains(x, Interval.open(1, sympy.oo), evaluate=False), [("<", term(1), X)]), (sympy.true, []),
])
def test_what_an_assumption_compares(relation, comparisons):
    assert sorted(assumptions(relation, {}), key=repr) == sorted(comparisons, key=repr)


@each([
    sympy.Or(x > 1, x < -1), sympy.Not(Contains(x, Interval(0, 1), evaluate=False)), sympy.false, x, 1,
    Contains(x, sympy.S.Integers, evaluate=False), Contains(x, sympy.FiniteSet(1, y), evaluate=False), x > 0.5,
])
def test_what_is_no_assumption_is_refused(relation):
    with pytest.raises(ValueError):
        assumptions(relation, {})
