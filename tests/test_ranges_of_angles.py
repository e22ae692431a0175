"""Inverse functions, logarithms and moduli where ranges and intervals decide: each true step beside a false one."""
from sympy import (
    Abs, Derivative, I, Max, Min, Rational, acos, acosh, asin, asinh, atan, atanh, conjugate, cos, evaluate, im, log, pi, sin, sqrt,
    symbols, tan)
from tables import each

from verifier import verdict

x, y = symbols("x y", real=True)
n = symbols("n", integer=True)


def between(low, high):
    return [x > low, x < high]


with evaluate(False):
    STEPS = [
        # left, right, false, domain
        (asin(sin(x)), x, -x, between(-pi / 2, pi / 2)), (asin(sin(x)), pi - x, x, between(pi / 2, 3 * pi / 2)), (asin(sin(x)), x - 2 * pi, x, between(3 * pi / 2, 5 * pi / 2)),
        (acos(cos(x)), x, -x, between(0, pi)), (acos(cos(x)), -x, x, between(-pi, 0)), (acos(cos(x)), 2 * pi - x, x, between(pi, 2 * pi)),
        (atan(tan(x)), x, x - pi, between(-1, 1)), (atan(tan(x)), x - pi, x, between(2, 4)), (acos(sin(x)), pi / 2 - x, x, between(-pi / 2, pi / 2)),
        (acos(x), 2 * asin(sqrt((1 - x) / 2)), asin(sqrt((1 - x) / 2)), between(-1, 1)), (acos(x), 2 * atan(sqrt((1 - x) / (1 + x))), 2 * atan((1 - x) / (1 + x)), between(-1, 1)),
        (3 * asin(x), asin(3 * x - 4 * x**3), asin(3 * x), between(-Rational(1, 2), Rational(1, 2))), (acosh(2 * x**2 - 1), 2 * acosh(x), acosh(x), [x > 1]),
        (log(tan(x)), log(sin(x)) - log(cos(x)), log(sin(x)) + log(cos(x)), between(0, pi / 2)), (log(sin(2 * x)), log(2) + log(sin(x)) + log(cos(x)), log(sin(x)) + log(cos(x)), between(0, pi / 2)),
        (sqrt(1 - cos(x)**2), sin(x), -sin(x), between(0, pi)), (sqrt(1 - cos(x)**2), -sin(x), sin(x), between(pi, 2 * pi)), (Abs(cos(x)), -cos(x), cos(x), between(2, 4)),
        (sqrt((1 + cos(x)) / 2), cos(x / 2), -cos(x / 2), between(-pi, pi)), (Derivative(sin(x)**x, x), sin(x)**x * (log(sin(x)) + x * cos(x) / sin(x)), x * sin(x)**(x - 1), between(0, 1)),
        (log(x + sqrt(x**2 - 1)), -log(x - sqrt(x**2 - 1)), log(x - sqrt(x**2 - 1)), [x > 1]), (asinh(x) + asinh(-x), 0, asinh(2 * x), []),
        (sqrt(I), (1 + I) / sqrt(2), (1 - I) / sqrt(2), []), (sqrt(3 + 4 * I), 2 + I, 2 - I, []), (sqrt(3 - 4 * I), 2 - I, I - 2, []), (sqrt(I) + 1 / sqrt(I), sqrt(2), I * sqrt(2), []),
        ((cos(x) + I * sin(x))**n, cos(n * x) + I * sin(n * x), cos(n * x) - I * sin(n * x), []), (im(log(x)), pi, -pi, [x < 0]), (conjugate(log(x)), log(-x) - I * pi, log(x), [x < 0]),
        (Min(1, Max(0, x)), Max(0, Min(1, x)), Min(1, x), []), (Abs(x - y), x - y, y - x, [x > y]), (Abs(x - y), x - y, y - x, [x > 1, y < 1]), (sqrt((x - y)**2), 2 * x - y - x, y - x, [x > 3, y < 2, x > y]),
        # at ends, between bounds that are no rationals, and on both sides of 0
        (asin(2 * x * sqrt(1 - x**2)), 2 * asin(x), pi - 2 * asin(x), [x >= -1 / sqrt(2), x <= 1 / sqrt(2)]), (asin(2 * x * sqrt(1 - x**2)), pi - 2 * asin(x), 2 * asin(x), [x >= 1 / sqrt(2), x <= 1]),
        (asin(2 * x * sqrt(1 - x**2)), -pi - 2 * asin(x), 2 * asin(x), [x >= -1, x <= -1 / sqrt(2)]), (acos(cos(x)), Abs(x), x, [x >= -pi, x <= pi]), (acos(cos(x)), 2 * pi - x, x, [x >= pi, x <= 2 * pi]),
        (acos((1 - x**2) / (1 + x**2)), 2 * Abs(atan(x)), 2 * atan(x), []), (asin(cos(x)), pi / 2 - Abs(x), pi / 2 - x, [x >= -pi, x <= pi]), (acos(sin(x)), Abs(pi / 2 - x), pi / 2 - x, [x >= -pi / 2, x <= 3 * pi / 2]),
        (asinh(tan(x)), atanh(sin(x)), asinh(sin(x)), between(-pi / 2, pi / 2)), (asinh(tan(x)), atanh(sin(x)), -atanh(sin(x)), [Abs(x) < pi / 2]), (acos(2 * x**2 - 1), 2 * acos(Abs(x)), 2 * acos(x), [x >= -1, x <= 1]),
        (log((1 + x) / (1 - x)), 2 * atanh(x), atanh(x), between(-1, 1)), (Abs(log(x)), log(x), -log(x), [x > 1]),
    ]


@each(STEPS)
def test_true_beside_false(left, right, false, domain):
    assert verdict(left, right, assuming=domain).outcome == "proved"
    assert verdict(left, false, assuming=domain).outcome == "refuted"


@each([
    (asin(2 * x * sqrt(1 - x**2)), 2 * asin(x), [x >= -1 / sqrt(2), x <= 1]), (asin(2 * x * sqrt(1 - x**2)), pi - 2 * asin(x), [x >= Rational(1, 2), x <= 1]),
    (acos(cos(x)), Abs(x), [x >= -pi, x <= 4]), (acos(cos(x)), x, [x >= -pi, x <= pi]), (asinh(tan(x)), atanh(sin(x)), between(-pi, pi)), (asin(x), acos(sqrt(1 - x**2)), [x >= -1, x <= 1]),
    (asin(sin(x)), x, between(-2, 2)), (acos(cos(x)), x, between(-pi / 100, pi)), (atan(tan(x)), x, between(0, 2)), (Abs(cos(x)), cos(x), between(0, pi / 2 + pi / 1000)),
    (log(sin(x) * cos(x)), log(sin(x)) + log(cos(x)), between(0, 2 * pi)), (3 * asin(x), asin(3 * x - 4 * x**3), between(-1, 1)), (Abs(log(x)), log(x), [x > 0]),
    (acosh(2 * x**2 - 1), 2 * acosh(x), []), (acos(x), asin(sqrt(1 - x**2)), between(-1, 1)), (Abs(x - y), x - y, [x > 1, y < 2])])
def test_beyond_the_interval_it_is_false(left, right, domain):
    assert verdict(left, right, assuming=domain).outcome == "refuted"
