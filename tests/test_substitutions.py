"""Values of derivatives at a point, which SymPy writes as Subs: true beside false, and what is not put in."""
import pytest
from sympy import Abs, Derivative, Eq, Function, Heaviside, Integral, Rational, Subs, Symbol, cos, evaluate, exp, log, sin, sqrt, symbols
from tables import each

from verifier import verdict
from verifier.encoding import encoded
from verifier.kernel.checking import check
from verifier.substitutions import Names

t, u, x, y, m = symbols("t u x y m", real=True)
a, b, p = symbols("a b p", positive=True)
n, z, f = Symbol("n", integer=True, positive=True), Symbol("z"), Function("f")


def at(body, *values, order=1):
    """The derivative by the first symbol at its value, and the values of others."""
    return Subs(Derivative(body, (t, order)), t, *values)


with evaluate(False):
    ROWS = [
        # left, what it is, what it is not, assumptions
        (at(exp(a * (exp(t) - 1)), 0, order=2), a + a**2, a**2, []), (at(exp(m * t + a**2 * t**2 / 2), 0, order=2), m**2 + a**2, a**2, []),
        (at(a / (a - t), 0, order=2), 2 / a**2, 1 / a**2, []), (at((1 - b * t)**(-a), 0, order=2), a * (a + 1) * b**2, a**2 * b**2, []),
        (at((p * exp(t) + 1 - p)**n, 0, order=2), n * p * (1 - p) + n**2 * p**2, n * p * (1 - p), [p < 1]),
        (at((1 + t)**x, 0, order=3), x * (x - 1) * (x - 2), x**3, []), (at(t**t, 1), 1, 0, []), (at(sqrt(t), 4), Rational(1, 4), Rational(1, 2), []),
        (at(t**2, x), 2 * x, 2 * t, []), (at(sin(t * x), 0), x, cos(x), []), (at(t * f(t), 0), f(0), f(1), []), (at(log(t), a), 1 / a, -1 / a, []),
        (Subs(t**2 + Derivative(t**3, t), t, 2), 16, 20, []), (Subs(Derivative(z**2, z), z, x), 2 * x, x**2, []), (Subs(t**2, t, y), y**2, y, []),
        (Subs(Derivative(x * t**2, x, t), (x, t), (1, 3)), 6, 9, []), (Subs(Derivative(x * t**2, x, t), (x, t), (t, x)), 2 * x, 2 * t, []),
        (Subs(Derivative(exp(m * t * x), t, x), (t, x), (0, 0)), m, m**2, []), (Subs(x * Derivative(t**2 * x, t), (x, t), (y, 1)), 2 * y**2, 2 * y, []), (Derivative(at(x * t**2, x), x), 4 * x, 2 * x, []),
        (Integral(at(u * t**2, u), (u, 0, x)), 2 * x**3 / 3, x**3 / 3, []), (Subs(Derivative(p**2, p), p, b), 2 * b, b, []),
        (x, 2, -2, [Eq(at(t**2, x), 4)]),
    ]
    OPEN = [(at(Abs(t), 0), 0), (at(Abs(t), 0), 1), (at(sqrt(t), 0), 0), (at(1 / t, 0), 5), (at(t**a, 0), 0), (at((Heaviside(t) + 1)**x, 0), 0)]
    REFUSED = [
        (at(t**2, z), "assumed to be real"), (Subs(Derivative(p**2, p), p, x), "assumed to be positive"), (Function("(t↦t²)")(x), "(t↦t²)"),
        (Subs(n**2, n, x), "positive"), (Subs(f(x), f(x), y), "substitution"),
        (Integral(Subs(Derivative(t * u**2, u), (t, u), (1, t)), (t, 0, x)), "a name of its own"),
        (Subs(Integral(t * x, x), x, y), "not worked out"),
    ]


@each(ROWS)
def test_true_beside_false(left, right, false, assuming):
    found, other = verdict(left, right, assuming=assuming), verdict(left, false, assuming=assuming)
    assert found.outcome == "proved", found.why
    assert check(found.certificate).outcome == "proved"
    assert other.outcome == check(other.certificate).outcome == "refuted"


@each(OPEN)
def test_what_is_no_derivative_there_has_no_value(left, right):
    assert verdict(left, right).outcome == "open"


@each(REFUSED)
def test_what_would_mean_something_else_is_refused(written, named):
    with pytest.raises(ValueError, match=named):
        encoded(written, Names())


def test_where_no_definitions_are_gathered_none_is_left_out():
    assert encoded(at(f(t), 0)) is encoded(at(f(t), 0), Names())
    with pytest.raises(ValueError, match="substitution"):
        encoded(at(t**2, 0), {})
