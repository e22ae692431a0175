"""Traps: equations that hold on a part of their domain only, or whose sides are nowhere defined together."""
from sympy import (
    Abs, Derivative, Determinant, Heaviside, I, Integral, Inverse, Matrix, Max, Min, Piecewise, Rational, Symbol, acos, acosh, arg,
    asin, asinh, atan, atanh, binomial, conjugate, cos, cosh, evaluate, exp, factorial, floor, gamma, im, log, pi, re, sign, sin,
    sinh, sqrt, symbols, tan)

x, y, t = symbols("x y t", real=True)
p = symbols("p", positive=True)
n, k = symbols("n k", integer=True)
m = Symbol("m", integer=True, nonnegative=True)
z, w = symbols("z w")
HALF, THIRD = Rational(1, 2), Rational(1, 3)

with evaluate(False):
    HELD_IN_PART = [
        (log(z**2), 2 * log(z)), (log(exp(z)), z), (log(x**2), 2 * log(x)), (log(x * y), log(x) + log(y)),
        (log(1 / z), -log(z)), (log(-z), log(z) + I * pi), (log(exp(I * x)), I * x), (log(conjugate(z)), conjugate(log(z))),
        (arg(z * w), arg(z) + arg(w)), (sqrt(z**2), z), (sqrt(x**2), x), (sqrt(x * y), sqrt(x) * sqrt(y)),
        (sqrt(1 / z), 1 / sqrt(z)), (sqrt(z - 1) * sqrt(z + 1), sqrt(z**2 - 1)), ((x**2)**HALF, x), ((z**3)**THIRD, z),
        (x**THIRD * x**Rational(2, 3) * x, x**3), ((-p)**THIRD, -p**THIRD), ((z**w)**2, z**(w**2)),
        ((x * y)**p, x**p * y**p), ((exp(z))**w, exp(z * w)), ((x**2)**p, x**(2 * p)), (1**z, z), ((-1)**(2 * x), 1),
        (asin(sin(x)), x), (acos(cos(x)), x), (atan(tan(x)), x), (acos(cos(x)), Abs(x)),
        (atan(x) + atan(y), atan((x + y) / (1 - x * y))), (atan(x) + atan(1 / x), pi / 2), (asin(z), pi / 2 + acos(z)),
        (acosh(cosh(x)), x), (2 * asin(x), asin(2 * x * sqrt(1 - x**2))),
        (3 * atan(p), atan((3 * p - p**3) / (1 - 3 * p**2))), (atanh(x), log((1 + x) / (1 - x))),
        (asinh(z), log(z - sqrt(z**2 + 1))), (2 * atan(p), asin(2 * p / (1 + p**2))), (acos(x), asin(sqrt(1 - x**2))),
        (sqrt(1 - cos(x)**2), sin(x)), (sqrt(cosh(x)**2 - 1), (exp(x) - exp(-x)) / 2), (Abs(x + y), Abs(x) + Abs(y)),
        (Abs(z)**2, z**2), (re(z * w), re(z) * re(w)), (Abs(exp(z)), exp(z)), (sign(x)**2, 1), (Max(x, y) * 2, x + y),
        (Max(x, y), Max(x, -y)), (Heaviside(x) + Heaviside(-x), 2), (Abs(x - y), x - y), (Min(x, 0), -x),
        (floor(x) + floor(-x), 0), (im(z), (z - conjugate(z)) / 2), (Derivative(Abs(x), x), 1),
        (Derivative(log(Abs(x)), x), 1 / Abs(x)), (Derivative(Max(x, 0), x), 1), (Derivative(x**n, x), n * x**n),
        (factorial(2 * k), 2 * factorial(k)), (gamma(z + 1), gamma(z)), (gamma(z) * gamma(1 - z), pi / sin(z)),
        (binomial(n, k), binomial(n, n - k + 1)), (cos(n * pi), 1), (sin(x + n * pi), sin(x)), (exp(2 * I * pi * x), 1),
        (log(z * w), log(z) + log(w)), (sqrt(z**4), z**2), ((z * w)**HALF, sqrt(z) * sqrt(w)),
        (sqrt(z + 1) * sqrt(z - 1), I * sqrt(1 - z**2)), (sqrt(z) / sqrt(w), sqrt(z / w)),
        (acosh(z), log(z + sqrt(z**2 - 1))), (acosh(z), I * acos(z)), (asin(z), atan(z / sqrt(1 - z**2))),
        (acos(z), atan(sqrt(1 - z**2) / z)), (atan(1 / z), pi / 2 - atan(z)), (2 * atanh(z), log((1 + z) / (1 - z))),
        (atanh(1 / z), atanh(z)), (asinh(sinh(z)), z), (asin(cos(x)), pi / 2 - x), (exp(z)**HALF, exp(z / 2)),
        ((x**3)**THIRD, x), ((x**6)**Rational(1, 6), x), ((x**4)**Rational(1, 4), x), (x**x, exp(x * log(Abs(x)))),
        (0**x, 0), (0**m, 0), (x**0 * 0**x, 1), ((x + Abs(x)) / 2, x), (sign(x * y), sign(x)),
        (Heaviside(x)**2, Heaviside(x)), (arg(1 / z), -arg(z)), (arg(conjugate(z)), -arg(z)), (arg(z**2), 2 * arg(z)),
        (Abs(z - w), Abs(z) - Abs(w)), (conjugate(sqrt(z)), sqrt(conjugate(z))),
        (conjugate(z**w), conjugate(z)**conjugate(w)), (im(log(z)), atan(im(z) / re(z))), (floor(2 * x), 2 * floor(x)),
        (floor(x + HALF), floor(x)), (floor(x + y), floor(x) + floor(y)), (floor(-x), -floor(x) - 1),
        (binomial(n, k), binomial(n, n - k)), (binomial(x + 1, n + 1), (x + 1) / (n + 1) * binomial(x, n) + 0**(n**2)),
        ((-1)**(n / 2), I**n * cos(n * pi)), ((-1)**(n * k), (-1)**(n + k)), (Derivative(sqrt(x**2), x), 1),
        (Derivative(x * Abs(x), x), 2 * x), (Derivative(asin(sin(x)), x), 1), (Derivative(acosh(x), x), 1 / sqrt(x**2 - 1)),
        (Derivative(log(-x), x), -1 / x), (Derivative(x**3, x, x), 3 * x**2),
        (log(1 + z) - log(1 - z), log((1 + z) / (1 - z))), (log(x + sqrt(x**2 - 1)), -log(x + sqrt(x**2 - 1))),
        (sqrt(1 + sin(x)), sin(x / 2) + cos(x / 2)), (sqrt(x + 2 * sqrt(x - 1)), 1 - sqrt(x - 1)),
        (sqrt(p - 2 * sqrt(p) + 1), sqrt(p) - 1),
        (Integral((2 * t + I) / (t**2 + I * t - 1), (t, -2, 2)), log(3 + 2 * I) - log(3 - 2 * I)),
        (Integral(1 / (2 + cos(t)), (t, 0, x)), 2 / sqrt(3) * atan(tan(x / 2) / sqrt(3))),
        (Integral(sqrt(t**2), (t, -1, 1)), 0), (Integral(1 / (t**2 + 1), (t, -1, x)), -atan(1 / x) - pi / 4),
        (x**m, x * x**(m - 1) - 0**m), (0**(x**2), 0), (Determinant(Matrix([[x, Abs(x)], [1, 1]])), 0), (Integral(t**-2, (t, -1, 1)), -2),
    ]
    NOWHERE = [
        (1 / (x - x), 5), (log(x - x), log(0 * x)), (gamma(-1 + 0 * x), 1 / (x - x)),
        (factorial(-1 + 0 * x), factorial(x - x - 1)), (Max(I, x), Max(x, I)),
        (1 / (sin(x)**2 + cos(x)**2 - 1), 1 / (x - x)), (log(Abs(x) - sqrt(x**2)), 1), (1 / (exp(x) * exp(-x) - 1), 3),
        (0 * log(sqrt(4) - 2), 0), ((x - x) / (x - x), 1), (0 / (sqrt(2) * sqrt(3) - sqrt(6)), 0),
        ((x - x)**-1, (y - y)**-1), (tan(pi / 2), 0), (1 / cos(n * pi + pi / 2), 1 / cos(pi / 2)),
        (1 / sign(0 * x), 1 / sign(x - x)), (atanh(sin(x)**2 + cos(x)**2), 1), (0**(-p), 0), (0**(I * p), 0),
        (arg(x - x), 0), (1 / Max(0, -p), 1), (1 / Heaviside(-p), 1), (gamma(-m), gamma(-m - 1)),
        (factorial(-m - 1), 1 / (x - x)), (1 / floor(1 / (1 + p)), 1), (Derivative(log(x - x), x), 0),
        (1 / (exp(I * pi) + 1), 2), (1 / gamma(-m), 0), (sqrt(x**2), x, x > 1, x < 0),
        (Inverse(Matrix([[x, x], [y, y]])), Matrix([[0, 0], [0, 0]])), (Piecewise((1 / (x - x), x > 0), (log(0 * x), True)), 1), (1 / (acos(x) + asin(x) - pi / 2), 1), (1 / im(x), 1 / im(y)),
    ]
