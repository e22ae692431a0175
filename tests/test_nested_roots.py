"""Nested roots with symbols, and the signs of sums with roots: each true step beside a false one."""
from sympy import Abs, I, Rational, acos, arg, asin, atan, cos, evaluate, log, pi, sin, sinh, sqrt, symbols, tan
from tables import each

from verifier import verdict

x, y = symbols("x y", real=True)

with evaluate(False):
    STEPS = [
        # left, right, false, domain
        (sqrt(x + 2 * sqrt(x - 1)), sqrt(x - 1) + 1, sqrt(x - 1) - 1, [x > 1]),
        (sqrt(x - 2 * sqrt(x - 1)), sqrt(x - 1) - 1, 1 - sqrt(x - 1), [x > 2]),
        (sqrt(x - 2 * sqrt(x - 1)), 1 - sqrt(x - 1), sqrt(x - 1) - 1, [x > 1, x < 2]),
        (sqrt(x - 2 * sqrt(x - 1)), Abs(1 - sqrt(x - 1)), 1 - sqrt(x - 1), [x > 1]),
        (sqrt(2 * x - 2 * sqrt(x**2 - 1)), sqrt(x + 1) - sqrt(x - 1), sqrt(x - 1) - sqrt(x + 1), [x > 1]),
        (sqrt(x + y - 2 * sqrt(x * y)), Abs(sqrt(x) - sqrt(y)), sqrt(x) - sqrt(y), [x > 0, y > 0]),
        (sqrt(1 + 2 * x * sqrt(1 - x**2)), Abs(x + sqrt(1 - x**2)), x + sqrt(1 - x**2), [x > -1, x < 1]),
        (sqrt(3 + 2 * sqrt(2)) + sqrt(3 - 2 * sqrt(2)), 2 * sqrt(2), 2, []),
        (asin(sqrt(x)), acos(sqrt(1 - x)), acos(sqrt(x)), [x > 0, x < 1]), (atan(x), asin(x / sqrt(1 + x**2)), asin(x * sqrt(1 + x**2)), []),
        ((7 + 5 * sqrt(2))**Rational(1, 3), 1 + sqrt(2), 2 + sqrt(2), []), (tan(3 * pi / 11) + 4 * sin(2 * pi / 11), sqrt(11), -sqrt(11), []),
        (cos(pi / 16), sqrt(2 + sqrt(2 + sqrt(2))) / 2, sqrt(2 + sqrt(2 - sqrt(2))) / 2, []), (sin(pi / 24), sqrt(2 - sqrt(2 + sqrt(3))) / 2, sqrt(2 - sqrt(2 + sqrt(2))) / 2, []),
        (2 * cos(pi / 16) - 3, sqrt(2 + sqrt(2 + sqrt(2))) - 3, sqrt(2 + sqrt(2)) - 3, []), (arg(-1), pi, -pi, []), (Abs(sin(x + I * y))**2, sin(x)**2 + sinh(y)**2, sin(x)**2 - sinh(y)**2, []),
        (Abs(sqrt(x**2 + 1) - x), sqrt(x**2 + 1) - x, x - sqrt(x**2 + 1), []),
        (Abs(x - sqrt(x**2 - 1)), x - sqrt(x**2 - 1), sqrt(x**2 - 1) - x, [x > 1]),
        (Abs(2 - sqrt(x)), 2 - sqrt(x), sqrt(x) - 2, [x > 0, x < 4]),
        (log(sqrt(x**2 + 1) - x), -log(sqrt(x**2 + 1) + x), log(sqrt(x**2 + 1) + x), []),
    ]


@each(STEPS)
def test_true_beside_false(left, right, false, domain):
    assert verdict(left, right, assuming=domain).outcome == "proved"
    assert verdict(left, false, assuming=domain).outcome == "refuted"
