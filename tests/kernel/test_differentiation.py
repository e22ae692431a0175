"""Differentiation: what the rules give is the derivative, wherever their conditions hold, and is refused otherwise."""
from itertools import product

import pytest
from flint import acb
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.balls import Evaluation, Point, evaluation_at
from verifier.kernel.claims import Context, Definition
from verifier.kernel.differentiation import continuous, differentiated
from verifier.kernel.functions import FUNCTIONS, cos, exp, sin, tan, f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, derivative, function, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
log = named("log")
u, v, w, m = symbol("u"), symbol("v"), symbol("w", "complex"), symbol("m", "integer")
HALF, THIRD, TWO = term("1/2"), term("1/3"), term(2)
DEFINED = Context(definitions=[
    ("f", (u, v), u**2 * v**3), ("g", (u,), 1 / u), ("h", (w,), w**3), ("k", (m,), m**2), ("r", (u,), (u**2)**HALF)])


def f(*arguments):
    return apply("f", *arguments)


def found(t):
    return differentiated(DEFINED, t)[0]


def conditions(t):
    return differentiated(DEFINED, t)[1]


def value(t, **values):
    """The value of a derivative-free term at a point, without a look at any condition."""
    return complex(Evaluation(DEFINED, {s: acb(values[s.data[0]]) for s in (x, y, z, n) if s.data[0] in values}).ball(t))


def numeric(t, variable, order, at):
    """The derivative by differences of the values of the term."""
    step = 1e-5 if order == 1 else 1e-3
    after, here, before = [value(t, **{**at, variable: at[variable] + k * step}) for k in (1, 0, -1)]
    return (after - before) / (2 * step) if order == 1 else (after - 2 * here + before) / step**2


REAL = [dict(x=a, y=b, n=k) for a, b, k in ((0.7, 1.3, 2), (1.9, -0.6, -1), (-0.8, 0.4, 3), (-2.2, -1.5, 0))]
COMPLEX = [dict(z=c, x=a, n=2) for c, a in ((0.4 + 0.9j, 0.7), (-1.1 + 0.6j, -0.3), (0.8 - 1.2j, 2.1))]


@each([
    3 * x - y, x * y * x, x / y, y / x, (x**2 + 1) / (x - y), x**5 - x**-3, x**n, (x - y)**(n * n), x**(2 * n - 1) * y**n, (1 + x**2)**HALF, (2 + sin(x))**THIRD, x**0 * x,
    (1 + x**2)**y, (1 + x**2)**sin(x), exp(x * y), sin(cos(x)), tan(x), exp(-x**2) / x, log(1 + x**2), -(x - y)**3,
    f(x, y), f(x * y, sin(x)), apply("g", 1 + x**2), apply("h", x), PI**3 * x, x - x, x / x])
def test_derivative_along_the_reals(body):
    for order, at in product((1, 2), REAL):
        expected = numeric(body, "x", order, at)
        calculated = value(found(derivative(body, x, order)), **at)
        assert abs(calculated - expected) < 1e-4 * (1 + abs(expected))


@each([
    z**3 - I * z, 1 / z, exp(I * z), sin(z) * z, log(z), z**HALF, z**z, z**I, (z**2)**THIRD, exp(z * log(term(2))),
    *[function(name, z) for name, row in FUNCTIONS.items() if row.kind != "kinked" and row.derivative], *[function(name, z * z) for name in ("log", "asin", "atan", "asinh", "acosh")],
])
def test_derivative_in_the_plane(body):
    calculated = found(derivative(body, z))
    for at in COMPLEX:
        expected = numeric(body, "z", 1, at)
        assert abs(value(calculated, **at) - expected) < 1e-6 * (1 + abs(expected))
        assert abs(value(-calculated, **at) - expected) > 1e-3


def smooth(t, variable):
    return "defined", derivative(t, variable)


@each([
    (derivative(x**3 + sin(x), x), set()), (derivative(1 / x, x), {("nonzero", x)}),
    (derivative(0 / x + 0 * log(y), x), {("nonzero", x), ("nonzero", y)}), (derivative(log(x), x), {("nonzero", x)}),
    (derivative(log(z), z), {("nonzero", z), smooth(log(z), z)}),
    (derivative(log(x + I), x), {("nonzero", x + I), smooth(log(x + I), x)}), (derivative(log(z) * x, x), {("nonzero", z)}),
    (derivative(x**HALF, x), {("nonzero", x)}), (derivative(x**term("3/2"), x), set()), (derivative(z**HALF, z), {("nonzero", z), smooth(z**HALF, z)}),
    (derivative(z**z, z), {("nonzero", z), smooth(log(z), z)}), (derivative(z**-2, z), {("nonzero", z)}),
    (derivative(x**n, x), {("defined", x**(n - 1))}), (derivative(exp(z)**n, z), set()), (derivative(x**(n * n - ONE), x), {("defined", x**(n * n - ONE - ONE))}),
    (derivative(x**y, y), {("nonzero", x)}), (derivative(tan(z), z), {("nonzero", cos(z))}),
    (derivative(function("atan", x), x), {("nonzero", 1 + x**2)}), (derivative(apply("g", x), x), {("nonzero", x)}),
    (derivative(apply("h", log(z)), z), {("nonzero", z), smooth(log(z), z)}), (prime("g", (1,), sin(x)), {("nonzero", sin(x))}),
    (prime("g", (1,), z), {("nonzero", z), ("real", z)}), (derivative(apply("unknown", 1 / x), x), {("nonzero", x)}),
    (derivative(x + derivative(y * y, y), x), {("defined", derivative(y * y, y))}),
])
def test_conditions(t, expected):
    assert conditions(t) == expected


JUMP = log(-1 - I * x**2) - log(1 + I * x**2) + I * PI     # 2 pi i at 0, and 0 elsewhere


@each([
    (derivative(x * JUMP, x), smooth(log(-1 - I * x**2), x)), (derivative(JUMP, x), smooth(log(-1 - I * x**2), x)),
    (derivative(x * (x**2)**HALF, x), ("nonzero", x)), (derivative(function("asin", x), x), ("nonzero", 1 - x**2)),
    (derivative(function("acosh", x), x), ("nonzero", x - 1)), (derivative(0 * log(z), z), smooth(log(z), z)),
])
def test_no_condition_is_forgotten(t, trap):
    assert trap in conditions(t)


@each([
    (derivative(PI, x), ZERO), (derivative(y**2, x), ZERO), (derivative(x, x), ONE),
    (derivative(apply("p", x), x), prime("p", (1,), x)), (derivative(apply("p", x), x, 3), prime("p", (3,), x)),
    (derivative(apply("p", y), x), ZERO), (derivative(prime("p", (2, 1), x, y), y), prime("p", (2, 2), x, y)),
    (derivative(apply("p", apply("q", x)), x), prime("p", (1,), apply("q", x)) * prime("q", (1,), x)),
    (derivative(apply("p", x, x), x), prime("p", (1, 0), x, x) + prime("p", (0, 1), x, x)),
    (derivative(derivative(apply("p", x, y), x), y), prime("p", (1, 1), x, y)),
    (derivative(derivative(apply("p", x, y), y), x), prime("p", (1, 1), x, y)),
])
def test_unknown_functions_by_the_chain_rule(t, expected):
    assert found(t) is expected


@each([
    (derivative(derivative(x**2 * y**3, x), y), dict(x=2, y=3), 108),
    (derivative(derivative(x**2 * y**3, y), x), dict(x=2, y=3), 108),
    (derivative(derivative(f(x, y), y, 2), x, 2), dict(x=2, y=3), 36),
    (derivative(y * derivative(x**4, x, 2), x), dict(x=2, y=3), 144), (prime("f", (1, 0), x, y), dict(x=2, y=3), 108),
    (prime("f", (1, 2), x, y), dict(x=2, y=3), 72), (prime("f", (0, 1), y, x), dict(x=2, y=3), 108),
    (derivative(prime("f", (1, 0), x, x**2), x), dict(x=2, y=0), 2 * 7 * 2**6), (derivative(prime("g", (1,), x), x), dict(x=2), 0.25),
    (prime("h", (2,), z), dict(z=1j), 6j),
])
def test_mixed_partials(t, at, expected):
    assert abs(value(found(t), **at) - expected) < 1e-9
    assert abs(value(found(t), **at) + expected) > 0.1


@each([
    derivative(log(z), z, 2), derivative(z**HALF, z, 2), derivative(log(x + I), x, 2), derivative(log((x**3)**HALF), x, 2),
    derivative(derivative(log(z), z), z), derivative(derivative(z * log(x * z), z), x), derivative(apply("k", x), x),
    derivative(apply("g", z), z), derivative(prime("g", (1,), z), z), prime("k", (1,), n), prime("k", (1,), x),
    prime("p", (1,), x), x**2, apply("f", x, y), prime("f", (1,), x), derivative(apply("f", x), x),
])
def test_what_has_no_derivative_by_the_rules(t):
    with pytest.raises(Rejected):
        differentiated(DEFINED, t)


@each([derivative(log(x), x, 2), derivative(1 / z, z, 3), derivative(derivative(x / y, x), y), derivative(log(x * y), x, 2)])
def test_open_conditions_allow_further_derivatives(t):
    assert all(predicate == "nonzero" for predicate, _ in conditions(t))


@each([
    (x**2 - y / z, True), (tan(x), True), (apply("p", x), True), (apply("f", x, 1 / y), True), (prime("p", (1,), x), True),
    (x**-1, True), (log(x), True), (log(x + I), False), (log(z), False), (log(log(x)), False), (log(named("abs")(z)), False), (x**HALF, True), (x**y, False), ((x + I)**HALF, False),
    (apply("r", x), True), ((x**3)**HALF, True), ((x**2 + y**2)**term("-1/2"), True), ((x**2)**y, False), ((z**2)**HALF, False), (function("abs", z)**HALF, False),
    (sin(log(x)), True), (named("im")(log(x)), False), (named("arg")(x), False), (named("sign")(x), False), (named("floor")(named("atan")(x)), False), (derivative(x**2, x), False), (prime("g", (1,), x), False),
    *[(named(name)(u), real) for name in ("asin", "acos", "atan", "asinh", "acosh", "atanh") for u, real in ((x, True), (x + I, False), (z, False), (x**HALF, False))]])
def test_continuous(t, expected):
    assert continuous(DEFINED, t) is expected


@each([
    ([("<", ONE, x)], log(log(x)), True), ([("<=", ONE, x)], log(log(x)), False), ([("!=", x, ZERO)], log(log(x)), False), ([("<", ZERO, log(x))], log(log(x)), False),
    ([("<", ZERO, x), ("<", ZERO, log(x))], named("asin")(log(x)), True), ([("<", ZERO, x)], named("asin")(2 + x**HALF), True), ([("<=", ZERO, x)], named("asin")(2 + x**HALF), False),
    ([("<", ZERO, x), ("<=", x, ONE)], named("abs")(x**HALF), True), ([("<", x, ZERO)], named("abs")(x**HALF), False), ([("=", x, ONE)], log(log(x)), False), ([("<", ZERO, x * I)], x**HALF * log(x * I), False)])
def test_continuous_on_a_domain(assuming, t, expected):
    """What is assumed tells that something is real, if it holds all around a point at which it holds."""
    assert continuous(Context(assuming), t) is expected


@each([
    ([("<", ONE, x)], log(named("abs")(log(x))), 0.7), ([("<", ZERO, x)], named("abs")(x**HALF), 2.5), ([("<", ONE, x), ("<", x, TWO)], (log(x) * x)**THIRD, 1.5)])
def test_what_is_real_on_the_domain_moves_along_the_reals(assuming, body, at):
    rate, asked = differentiated(Context(assuming), derivative(body, x))
    assert abs(value(rate, x=at + 1) - numeric(body, "x", 1, dict(x=at + 1))) < 1e-4 and all(predicate == "nonzero" for predicate, _ in asked)
    with pytest.raises(Rejected):
        differentiated(Context([("<=", *sides) for _, *sides in assuming]), derivative(named("sign")(log(x) + x**HALF), x))


@each(["x", "u"])
def test_what_is_assumed_of_a_symbol_is_not_known_of_a_parameter_of_its_name(name):
    """(√u + u√u + u)^(1/2) jumps at -1, where its base crosses the cut: x > 0 does not help f'(-1)."""
    u, half = symbol(name), term("1/2")
    context = Context([("<", ZERO, x)], [Definition("f", (u,), (u**half + u**term("3/2") + u)**half)])
    at = prime("f", (1,), -term(1))
    with pytest.raises(Rejected):
        evaluation_at(context, Point({x: term(1)})).ball(at)
