"""Primitives: integrals alike by parts and by substitutions; with other limits, signs or factors they are not."""
from tables import each

from verifier.domains import claim
from verifier.kernel.checking import check
from verifier.verdicts import verdict
from sympy import Derivative, Function, Integral, Ne, Rational, Symbol, cos, evaluate, exp, log, pi, sin, sqrt, symbols

a, b, x, t, s = symbols("a b x t s", real=True)
p = Symbol("p", positive=True)
f, g, u = map(Function, "fgu")


def area(body, lower, upper):
    return Integral(body, (t, lower, upper))


def rate(e, n=1):
    return Derivative(e, (t, n))


with evaluate(False):
    ROWS = [
        # left, right, assumptions, a false right side
        (area(f(a + b - t), a, b), area(f(t), a, b), [], -area(f(t), a, b)), (area(f(1 - t), 0, 1), area(f(t), 0, 1), [], area(f(t), -1, 0)),
        (area(f(t), 0, 2 * a), area(f(t) + f(2 * a - t), 0, a), [], area(f(t) + f(a - t), 0, a)), (area(f(t) * g(x - t), 0, x), area(f(x - t) * g(t), 0, x), [], area(f(t) * g(t), 0, x)),
        (area((x - t) * f(t), 0, x), x * area(f(t), 0, x) - area(t * f(t), 0, x), [], area(t * f(t), 0, x) - x * area(f(t), 0, x)),
        (area(f(t / p), a * p, b * p), p * area(f(t), a, b), [], area(f(t), a, b) / p), (area(f(t), x - p, x + p), p * area(f(x + p * t), -1, 1), [], area(f(x + p * t), -1, 1)),
        (area(f(u(t)) * rate(u(t)), 0, 1), area(f(t), u(0), u(1)), [], area(f(t), 0, 1)), (area(f(t) / t, 1, x), area(f(exp(t)), 0, log(x)), [x > 0], area(f(exp(t)), 1, log(x))),
        (area(f(a * t), 0, 1), area(f(t), 0, a) / a, [], area(f(t), 0, a)), (area(t * f(t**2), 0, x), area(f(t), 0, x**2) / 2, [], area(f(t), 0, x**2)), (area(f(1 / t) / t**2, 1, x), area(f(t), 1 / x, 1), [x > 0], area(f(t), 1, 1 / x)),
        (area(f(t), 0, 1) + area(f(t), 1, 3), area(f(t), 0, 3), [], area(f(t), 0, 2)), (area(f(t), 1, 2), -area(f(t), 2, 1), [], area(f(t), 2, 1)), (area(sin(t) / t, 1, 2), area(sin(3 * t) / t, Rational(1, 3), Rational(2, 3)), [], area(sin(t) / t, 3, 6)),
        (area(f(t) * rate(g(t)) + rate(f(t)) * g(t), 0, 1), f(1) * g(1) - f(0) * g(0), [], f(1) * g(1) + f(0) * g(0)), (area(t * rate(f(t)), 0, 1), f(1) - area(f(t), 0, 1), [], f(1) + area(f(t), 0, 1)),
        (area((f(t) + rate(f(t), 2)) * sin(t), 0, pi), f(0) + f(pi), [], f(pi) - f(0)),
        (area(f(t) * rate(g(t), 2) - g(t) * rate(f(t), 2), a, b), area(f(t) * rate(g(t), 2), a, b) + area(g(t) * rate(f(t), 2), b, a), [], area(f(t) * rate(g(t), 2), a, b) + area(g(t) * rate(f(t), 2), a, b)),
        # from right to left
        (area(t * f(sin(t)), 0, pi), pi * area(f(sin(t)), 0, pi) / 2, [], pi * area(f(sin(t)), 0, pi)), (area(sin(t**3), -1, 1), 0, [], 1), (area(f(sin(t)), 0, pi / 2), area(f(cos(t)), 0, pi / 2), [], area(f(cos(t)), 0, pi)),
        (area(t * f(t) * f(1 - t), 0, 1), area(f(t) * f(1 - t), 0, 1) / 2, [], area(f(t) * f(1 - t), 0, 1)),
        (area(f(sin(t)), a, a + 2 * pi), area(f(sin(t)), 0, 2 * pi), [], area(f(sin(t)), 0, pi)), (area(sqrt(1 + cos(t)**2), x, x + pi), area(sqrt(1 + cos(t)**2), 0, pi), [], area(sqrt(1 + cos(t)**2), 0, 2 * pi)),
        (area(f(t), a, b) / (b - a), area(f(t / p), a * p, b * p) / (b * p - a * p), [Ne(a, b)], area(f(t / p), a, b) / (b - a)),
    ]


@each(ROWS)
def test_primitives(left, right, assuming, false):
    found = verdict(claim(left, right, "=", assuming))
    assert (found.outcome, found.conditions) == ("proved", ()), found.why
    assert check(found.certificate).outcome == "proved"
    assert verdict(claim(left, false, "=", assuming)).outcome == "refuted"


@each([
    (area(1 / t, -1, 2), area(1 / t, -1, 1) + area(1 / t, 1, 2), []), (area(f(t) / t, -1, x), area(f(exp(t)), 0, log(x)) - area(f(t) / t, 1, -1), [x > 0]), (area(f(t) / t, 0, 2 * x), area(f(2 * t) / t, 0, x), []),
    (area(f(1 / t) / t**2, -1, 1), area(f(t), -1, 1), []), (area(f(abs(t)), -1, 1), 2 * area(f(t), 0, 1), []), (area(f(t**2), -1, 1), area(f(t) / sqrt(t), 0, 1), []), ((b - a) * area(f(a + (b - a) * t), 0, 1), area(f(t), a, b), []),
])
def test_what_is_open(left, right, assuming):
    """Through poles, of what is not smooth, or where a factor may be 0."""
    assert verdict(claim(left, right, "=", assuming)).outcome == "open"
