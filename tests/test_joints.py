"""Derivatives at the joints of piecewise terms: proved where they are right, and never what they are not."""
from sympy import Abs, Derivative, Eq, Heaviside, Max, Ne, Piecewise, Rational, Symbol, cos, evaluate, exp, log, sign, sin, sqrt, symbols
from tables import each

from verifier import verdict
from verifier.kernel.checking import check

x, y, a = symbols("x y a", real=True)
d = Symbol("d", positive=True)


def P(*branches):
    return Piecewise(*[branch if isinstance(branch, tuple) else (branch, True) for branch in branches])


def D(t, s=x):
    return Derivative(t, s)


AT_ZERO = ("the left side is not known to be defined where x = 0",)

with evaluate(False):
    RELU, HUBER = P((x, x > 0), 0), P((x**2 / 2, Abs(x) <= 1), Abs(x) - Rational(1, 2))
    DELTA = P((x**2 / 2, Abs(x) <= d), d * (Abs(x) - d / 2))
    SMOOTH = [
        (D(x * Abs(x)), 2 * Abs(x)), (D(Max(x, 0)**2), 2 * Max(x, 0)), (D(Abs(x)**3), 3 * x * Abs(x)), (D(HUBER), P((x, Abs(x) <= 1), sign(x))),
        (D(DELTA), P((x, Abs(x) <= d), (d, x > d), -d)), (D(P((x**2, x >= 0), (-x**2, x < 0))), 2 * Abs(x)), (D(P((0, x <= 0), x**2)), P((0, x < 0), 2 * x)),
        (D(P((x, x > 0), exp(x) - 1)), P((1, x > 0), exp(x))), (D(P((x**2, x > a), 2 * a * x - a**2)), 2 * Max(x, a)),
        (D(P((sin(x) / x, Ne(x, 0)), 1)), P(((x * cos(x) - sin(x)) / x**2, Ne(x, 0)), 0)), (1 + D(x * Abs(x)), 2 * Abs(x) + 1),
        (D(P((exp(-1 / x**2), Ne(x, 0)), 0)), P((2 * exp(-1 / x**2) / x**3, Ne(x, 0)), 0)), (D(Heaviside(x) * x**2), 2 * x * Heaviside(x)),
        (D(P((x**3, x < 0), (0, x < 1), (x - 1)**2)), P((3 * x**2, x < 0), (0, x < 1), 2 * (x - 1))), (D(log(Abs(x))), 1 / x),
    ]
    #: What is differentiated has corners, or jumps: it is what the derivative would be there, from one side at least, or on the mean.
    CORNERS = [
        (D(Abs(x)), sign(x)), (D(RELU), P((1, x > 0), 0)), (D(RELU), P((1, x >= 0), 0)), (D(RELU), Heaviside(x)), (D(P((1, x > 0), 0)), 0),
        (D(P((x, Ne(x, 0)), 1)), 1), (D(exp(-Abs(x))), -sign(x) * exp(-Abs(x))),
    ]
    OTHERS = [(D(Abs(x**2 - 1)), 2 * x * sign(x**2 - 1)), (D(P((1, x > 1), (-1, x < -1), x)), P((0, x > 1), (0, x < -1), 1)),
              (D(Max(0, 1 - x)), P((-1, x < 1), 0)), (D(Abs(x - y)), sign(x - y))]
    FALSE = [
        (D(x * Abs(x)), 2 * x), (D(Abs(x)**3), 3 * x**2), (D(HUBER), P((x, Abs(x) <= 1), 1)), (D(HUBER), P((x, Abs(x) <= 2), sign(x))),
        (D(Max(x, 0)**2), Max(x, 0)), (D(P((x, x > 0), exp(x) - 1)), P((1, x > 0), -exp(x))), (D(Abs(x)), -sign(x)),
        (D(DELTA), P((x, Abs(x) <= d), sign(x))), (D(P((exp(-1 / x**2), Ne(x, 0)), 0)), P((exp(-1 / x**2) / x**3, Ne(x, 0)), 0)),
    ]
    #: Other values at the joint alone: nothing is said there, or of what has no limit.
    OPEN = [
        (D(x * Abs(x)), P((2 * Abs(x), Ne(x, 0)), 7)), (D(HUBER), P((x, Abs(x) < 1), (5, Eq(x, 1)), sign(x))), (D(P((x, x > 0), exp(x) - 1)), P((1, x > 0), (2, Eq(x, 0)), exp(x))),
        (D(P((x**2 * sin(1 / x), Ne(x, 0)), 0)), P((2 * x * sin(1 / x) - cos(1 / x), Ne(x, 0)), 0)), (D(Abs(sin(x))), cos(x) * sign(sin(x))),
        (D(Max(0, 1 - x * y), y), P((-x, x * y < 1), 0)), (D(sqrt(Abs(x))), P((sign(x) / (2 * sqrt(Abs(x))), Ne(x, 0)), 0)),
    ]


@each([(SMOOTH, "proved", ()), (CORNERS, "proved", AT_ZERO), (OTHERS, "proved", None), (FALSE, "refuted", None), (OPEN, "open", None)])
def test_derivatives_at_joints(rows, outcome, notes):
    for left, right in rows:
        found = verdict(left, right)
        assert found.outcome == outcome and notes in (None, found.notes), (left, right, found)
        if found.certificate:
            assert check(found.certificate).outcome in (outcome, "proved")
