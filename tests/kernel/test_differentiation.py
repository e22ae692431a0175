"""Differentiation: what the rules give is the derivative, wherever their conditions hold, and is refused otherwise."""
import mpmath
import pytest
from flint import acb

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context, Definition
from verifier.kernel.differentiation import continuous, differentiated
from verifier.kernel.faults import Rejected
from verifier.kernel.functions import FUNCTIONS, cos, exp, sin, tan
from verifier.kernel.terms import I, ONE, PI, ZERO, apply, derivative, function, prime, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
u, v, w, m = symbol("u"), symbol("v"), symbol("w", "complex"), symbol("m", "integer")
HALF, THIRD = term("1/2"), term("1/3")
DEFINED = Context(definitions=[
    ("f", (u, v), u**2 * v**3), ("g", (u,), 1 / u), ("h", (w,), w**3), ("k", (m,), m**2), ("r", (u,), (u**2)**HALF)])


def log(t):
    return function("log", t)


def f(*arguments):
    return apply("f", *arguments)


def found(t):
    return differentiated(DEFINED, t)[0]


def conditions(t):
    return differentiated(DEFINED, t)[1]


def value(t, **values):
    """The value of a derivative-free term at a point, without a look at any condition."""
    at = {symbol("x"): values.get("x"), symbol("y"): values.get("y"), z: values.get("z"), n: values.get("n")}
    return complex(Evaluation(DEFINED, {s: acb(c) for s, c in at.items() if c is not None}).ball(t))


def numeric(t, variable, order, values):
    """The derivative by differences of the values of the term."""
    def at(c):
        with mpmath.workprec(53):
            return mpmath.mpmathify(value(t, **{**values, variable: complex(c)}))
    step = 1e-5 if order == 1 else 1e-3
    c = values[variable]
    if order == 1:
        return complex((at(c + step) - at(c - step)) / (2 * step))
    return complex((at(c + step) - 2 * at(c) + at(c - step)) / step**2)


REAL = [dict(x=a, y=b, n=k) for a, b, k in ((0.7, 1.3, 2), (1.9, -0.6, -1), (-0.8, 0.4, 3), (-2.2, -1.5, 0))]
COMPLEX = [dict(z=c, x=a, n=2) for c, a in ((0.4 + 0.9j, 0.7), (-1.1 + 0.6j, -0.3), (0.8 - 1.2j, 2.1))]


@pytest.mark.parametrize("order", [1, 2])
@pytest.mark.parametrize("body", [
    3 * x - y, x * y * x, x / y, y / x, (x**2 + 1) / (x - y), x**5 - x**-3, x**n, (1 + x**2)**HALF, (2 + sin(x))**THIRD, x**0 * x,
    (1 + x**2)**y, (1 + x**2)**sin(x), exp(x * y), sin(cos(x)), tan(x), exp(-x**2) / x, log(1 + x**2), -(x - y)**3,
    f(x, y), f(x * y, sin(x)), apply("g", 1 + x**2), apply("h", x), PI**3 * x, x - x, x / x,
], ids=repr)
def test_derivative_along_the_reals(body, order):
    for at in REAL:
        expected = numeric(body, "x", order, at)
        try:
            calculated = value(found(derivative(body, x, order)), **at)
        except Rejected:
            assert order == 2 and conditions(derivative(body, x)) and False, "no second derivative"
        assert abs(calculated - expected) < 1e-4 * (1 + abs(expected))


@pytest.mark.parametrize("body", [
    z**3 - I * z, 1 / z, exp(I * z), sin(z) * z, log(z), z**HALF, z**z, z**I, (z**2)**THIRD, exp(z * log(term(2))),
    *[function(name, z) for name in FUNCTIONS], *[function(name, z * z) for name in ("log", "asin", "atan", "asinh", "acosh")],
], ids=repr)
def test_derivative_in_the_plane(body):
    calculated = found(derivative(body, z))
    for at in COMPLEX:
        expected = numeric(body, "z", 1, at)
        assert abs(value(calculated, **at) - expected) < 1e-6 * (1 + abs(expected))
        assert abs(value(-calculated, **at) - expected) > 1e-3
