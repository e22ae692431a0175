"""Claims that hold on a part of their domain, or nearly, or nowhere: none is proved."""
import pytest
from sympy import (
    Abs, Derivative, Heaviside, I, Max, Min, Rational, acos, acosh, arg, asin, asinh, atan, atanh, binomial, conjugate, cos, cosh, evaluate,
    exp, factorial, floor, gamma, im, log, pi, re, sign, sin, sqrt, symbols, tan)

from verifier import verdict

x, y = symbols("x y", real=True)
p = symbols("p", positive=True)
n, k = symbols("n k", integer=True)
z, w = symbols("z w")
HALF = Rational(1, 2)

with evaluate(False):
    FALSE = [
        (log(z**2), 2 * log(z)), (log(exp(z)), z), (log(x**2), 2 * log(x)), (log(x * y), log(x) + log(y)), (log(1 / z), -log(z)),
        (log(-z), log(z) + I * pi), (log(exp(I * x)), I * x), (log(conjugate(z)), conjugate(log(z))), (arg(z * w), arg(z) + arg(w)),
        (sqrt(z**2), z), (sqrt(x**2), x), (sqrt(x * y), sqrt(x) * sqrt(y)), (sqrt(1 / z), 1 / sqrt(z)), (sqrt(z - 1) * sqrt(z + 1), sqrt(z**2 - 1)),
        ((x**2)**HALF, x), ((z**3)**Rational(1, 3), z), (x**Rational(1, 3) * x**Rational(2, 3) * x, x**3), ((-p)**Rational(1, 3), -p**Rational(1, 3)),
        ((z**w)**2, z**(w**2)), ((x * y)**p, x**p * y**p), ((exp(z))**w, exp(z * w)), ((x**2)**p, x**(2 * p)), (1**z, z), ((-1)**(2 * x), 1),
        (asin(sin(x)), x), (acos(cos(x)), x), (atan(tan(x)), x), (acos(cos(x)), Abs(x)), (atan(x) + atan(y), atan((x + y) / (1 - x * y))),
        (atan(x) + atan(1 / x), pi / 2), (asin(z), pi / 2 + acos(z)), (acosh(cosh(x)), x), (2 * asin(x), asin(2 * x * sqrt(1 - x**2))),
        (3 * atan(p), atan((3 * p - p**3) / (1 - 3 * p**2))), (atanh(x), log((1 + x) / (1 - x))), (asinh(z), log(z - sqrt(z**2 + 1))),
        (2 * atan(p), asin(2 * p / (1 + p**2))), (acos(x), asin(sqrt(1 - x**2))), (sqrt(1 - cos(x)**2), sin(x)), (sqrt(cosh(x)**2 - 1), (exp(x) - exp(-x)) / 2),
        (Abs(x + y), Abs(x) + Abs(y)), (Abs(z)**2, z**2), (re(z * w), re(z) * re(w)), (Abs(exp(z)), exp(z)), (sign(x)**2, 1), (Max(x, y) * 2, x + y),
        (Max(x, y), Max(x, -y)), (Heaviside(x) + Heaviside(-x), 2), (Abs(x - y), x - y), (Min(x, 0), -x), (floor(x) + floor(-x), 0), (im(z), (z - conjugate(z)) / 2),
        (Derivative(Abs(x), x), 1), (Derivative(log(Abs(x)), x), 1 / Abs(x)), (Derivative(Max(x, 0), x), 1), (Derivative(x**n, x), n * x**n),
        (factorial(2 * k), 2 * factorial(k)), (gamma(z + 1), gamma(z)), (gamma(z) * gamma(1 - z), pi / sin(z)), (binomial(n, k), binomial(n, n - k + 1)),
        (sin(11), -1), (exp(pi * sqrt(163)), 262537412640768744), (cos(n * pi), 1), (sin(x + n * pi), sin(x)), (exp(2 * I * pi * x), 1), (cos(pi / 7), Rational(90096886790, 10**11)),
        (22 * pi**4, 2143), (log(2), Rational(6931471805599453, 10**16)), (sqrt(2) + sqrt(3), Rational(31462643699419723, 10**16)),
    ]
    NOWHERE = [
        (1 / (x - x), 5), (log(x - x), log(0 * x)), (gamma(-1 + 0 * x), 1 / (x - x)), (factorial(-1 + 0 * x), factorial(x - x - 1)),
        (Max(I, x), Max(x, I)), (1 / (sin(x)**2 + cos(x)**2 - 1), 1 / (x - x)), (log(Abs(x) - sqrt(x**2)), 1),
        (1 / (exp(x) * exp(-x) - 1), 3), (0 * log(sqrt(4) - 2), 0),
    ]


@pytest.mark.parametrize("left, right", FALSE, ids=str)
def test_what_holds_on_a_part_is_refuted(left, right):
    assert verdict(left, right).outcome == "refuted"


@pytest.mark.parametrize("left, right", NOWHERE, ids=str)
def test_what_is_nowhere_defined_is_open(left, right):
    assert verdict(left, right).outcome == "open"


@pytest.mark.parametrize("left, right", [(conjugate(floor(z)), floor(z)), (im(floor(z)), 0), (binomial(x, w), 1)], ids=str)
def test_what_sympy_defines_beyond_the_kernel_is_refused(left, right):
    with pytest.raises(ValueError):
        verdict(left, right)
