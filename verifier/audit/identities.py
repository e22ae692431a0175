"""Identities of every class, each with a false neighbour: left, right, what left is not, and what is assumed."""
from sympy import (
    Abs, Derivative, Function, Heaviside, I, Max, Min, Rational, Subs, Symbol, acos, acosh, arg, asin, asinh, atan, atan2, atanh,
    binomial, conjugate, cos, cosh, cot, coth, csc, csch, digamma, erf, erfc, evaluate, exp, factorial, floor, gamma,
    im, log, pi, re, sec, sech, sign, sin, sinh, sqrt, symbols, tan, tanh)

x, y, a, b, c, d = symbols("x y a b c d", real=True)
p, q = symbols("p q", positive=True)
n, k = symbols("n k", integer=True)
m = Symbol("m", integer=True, nonnegative=True)
z, w = symbols("z w")
f, g = Function("f"), Function("g")
HALF = Rational(1, 2)

with evaluate(False):
    IDENTITIES = {
        "trigonometric": [
            (sin(x + y), sin(x) * cos(y) + cos(x) * sin(y), sin(x) * cos(y) - cos(x) * sin(y)),
            (cos(3 * x), 4 * cos(x)**3 - 3 * cos(x), 4 * cos(x)**3 + 3 * cos(x)),
            (tan(2 * x), 2 * tan(x) / (1 - tan(x)**2), 2 * tan(x) / (1 + tan(x)**2)),
            (sin(x)**4, (3 - 4 * cos(2 * x) + cos(4 * x)) / 8, (3 - 4 * cos(2 * x) - cos(4 * x)) / 8),
            (cot(x) + tan(x), sec(x) * csc(x), sec(x) + csc(x)), ((1 - cos(x)) / sin(x), tan(x / 2), tan(x)),
            (sin(x + pi / 2), cos(x), -cos(x)), (cos(x + n * pi), (-1)**n * cos(x), cos(x)),
            (sin(x + 2 * n * pi), sin(x), -sin(x)), (sin(pi / 12), (sqrt(6) - sqrt(2)) / 4, (sqrt(6) + sqrt(2)) / 4),
            (cos(pi / 5), (1 + sqrt(5)) / 4, (1 - sqrt(5)) / 4), (tan(pi / 8), sqrt(2) - 1, sqrt(2) + 1),
            (sin(pi / 10) * cos(pi / 5), Rational(1, 4), HALF), (exp(I * x), cos(x) + I * sin(x), cos(x) - I * sin(x)),
            (sin(I * x), I * sinh(x), sinh(x)), (cos(z)**2 + sin(z)**2, 1, 2), (sqrt(1 - sin(x)**2), Abs(cos(x)), cos(x)),
        ],
        "logarithms": [
            (log(p**2 * q), 2 * log(p) + log(q), 2 * log(p) * log(q)), (log(p, 2), log(p) / log(2), log(2) / log(p)),
            (log(12), 2 * log(2) + log(3), 2 * log(2) * log(3)), (exp(3 * log(p) + x), p**3 * exp(x), 3 * p * exp(x)),
            (log(1 + exp(-x)), log(1 + exp(x)) - x, log(1 + exp(x)) + x), (log(exp(x) * p), x + log(p), x * log(p)),
            (p**log(q), q**log(p), p * q), (log(-p), log(p) + I * pi, log(p) - I * pi),
            (log(z * w), log(w * z), log(z) + log(w)), (x * log(2) - log(2**x), 0, log(2)),
        ],
        "roots": [
            (sqrt(p) * sqrt(q), sqrt(p * q), p * q), (sqrt(8), 2 * sqrt(2), 4 * sqrt(2)), (sqrt(x**2), Abs(x), x),
            (1 / (sqrt(3) - sqrt(2)), sqrt(3) + sqrt(2), sqrt(3) - sqrt(2)), (sqrt(z)**2, z, -z),
            (p**HALF * p**Rational(1, 3), p**Rational(5, 6), p), (sqrt(7 + 4 * sqrt(3)), 2 + sqrt(3), 2 - sqrt(3)),
            (sqrt(sqrt(p)), p**Rational(1, 4), p**Rational(1, 3)),
            ((p - q) / (sqrt(p) - sqrt(q)), sqrt(p) + sqrt(q), sqrt(p) - sqrt(q)),
            (sqrt(x**2 + 2 * x * y + y**2), Abs(x + y), x + y), (sqrt(x**4), x**2, -x**2),
            (sqrt(9 * x**2 + 9), 3 * sqrt(x**2 + 1), 9 * sqrt(x**2 + 1)), (sqrt(-p), I * sqrt(p), -I * sqrt(p)),
        ],
        "powers": [
            (p**a * p**b, p**(a + b), p**(a * b)), ((p**a)**b, p**(a * b), p**(a + b)),
            ((p * q)**a, p**a * q**a, p**a + q**a), (2**(n + 3), 8 * 2**n, 6 * 2**n), (6**x, 2**x * 3**x, 2**x + 3**x),
            ((-1)**(n + 1), -(-1)**n, (-1)**n), ((-1)**(2 * n), 1, -1), (p**-a, 1 / p**a, -p**a),
            (exp(x)**y, exp(x * y), exp(x + y)),
        ],
        "inverse": [
            (asin(x) + acos(x), pi / 2, pi), (sin(asin(x)), x, -x), (cos(asin(x)), sqrt(1 - x**2), 1 - x**2),
            (sin(atan(x)), x / sqrt(1 + x**2), x / (1 + x**2)), (sinh(asinh(x)), x, -x),
            (asinh(x), log(x + sqrt(x**2 + 1)), log(x - sqrt(x**2 + 1))), (tanh(atanh(x)), x, x**2),
            (2 * atan(HALF), atan(Rational(4, 3)), atan(Rational(3, 4))), (atan(-x), -atan(x), atan(x)),
            (acosh(cosh(x)), Abs(x), x), (acos(-x), pi - acos(x), -acos(x)), (atan(p) + atan(1 / p), pi / 2, -pi / 2),
            (16 * atan(Rational(1, 5)) - 4 * atan(Rational(1, 239)), pi, pi + Rational(1, 10**15)),
            (atan(1 / x) + atan(x), sign(x) * pi / 2, pi / 2),
        ],
        "moduli": [
            (Abs(x * y), Abs(x) * Abs(y), x * y), (Abs(x)**2, x**2, -x**2), (Max(x, y) + Min(x, y), x + y, x - y),
            (Abs(x - y), Abs(y - x), x - y), (Max(x, y) - Min(x, y), Abs(x - y), x - y), (Max(p, -q), p, q),
            (2 * Heaviside(x) - 1, sign(x), Heaviside(x)), (Abs(x / y), Abs(x) / Abs(y), x / y),
            (Max(x, Max(y, 0)), Max(Max(x, y), 0), Max(x, y)), (Abs(p), p, -p), (Abs(x**3), x**2 * Abs(x), x**3),
            (Abs(z)**2, z * conjugate(z), z**2), (re(z) + I * im(z), z, conjugate(z)),
            (Abs(x + I * y), sqrt(x**2 + y**2), x + y), (conjugate(z * w), conjugate(z) * conjugate(w), z * w),
            (Abs(exp(I * x)), 1, exp(x)), (re((x + I * y)**2), x**2 - y**2, x**2 + y**2),
        ],
        "half planes": [
            (log((p + I * y)**2), 2 * log(p + I * y), log(p + I * y)), (log(x + I * p) + log(x - I * p), log(x**2 + p**2), log(x**2 - p**2)),
            (log(-x - I * p), log(x + I * p) - I * pi, log(x + I * p) + I * pi), (sqrt(-x - I * p), -I * sqrt(x + I * p), I * sqrt(x + I * p)),
            ((x + I * q)**a * (x - I * q)**a, (x**2 + q**2)**a, (x**2 + q**2)**(2 * a)), (sqrt(exp(p + I * y)), exp((p + I * y) / 2), exp(p), y > -3, y < 3),
            (log(1 + I), log(2) / 2 + I * pi / 4, log(2) / 2 - I * pi / 4), ((1 + I)**(4 * n), (-4)**n, 4**n),
            (arg(p * z), arg(z), arg(z) + p), (exp(I * arg(z)), z / Abs(z), conjugate(z) / Abs(z)), (re(log(z)), log(Abs(z)), log(z)),
            (conjugate(conjugate(z) * w), z * conjugate(w), z * w), (Abs(z - w)**2, Abs(z)**2 + Abs(w)**2 - 2 * re(z * conjugate(w)), Abs(z)**2 - Abs(w)**2),
            (sqrt(z) * z**Rational(1, 3), z**Rational(5, 6), z**Rational(1, 6)), (atan2(y, p), atan(y / p), -atan(y / p)),
        ],
        "special": [
            (digamma(z + 1), digamma(z) + 1 / z, digamma(z) - 1 / z),
            (factorial(m + 2), (m + 2) * (m + 1) * factorial(m), (m + 2) * factorial(m)),
            (gamma(p + 1), p * gamma(p), gamma(p)), (binomial(m, 2), m * (m - 1) / 2, m**2 / 2),
            (binomial(n + 1, m + 1), binomial(n, m) + binomial(n, m + 1), binomial(n, m)),
            (gamma(Rational(5, 2)), 3 * sqrt(pi) / 4, 3 * sqrt(pi) / 2), (erf(-x), -erf(x), erf(x)),
            (erfc(x), 1 - erf(x), erf(x)), (floor(x + 3), floor(x) + 3, floor(x)),
            (gamma(Rational(1, 3)) * gamma(Rational(2, 3)), 2 * pi / sqrt(3), pi / sqrt(3)),
        ],
        "derivatives": [
            (Derivative(sqrt(p), p), 1 / (2 * sqrt(p)), 1 / sqrt(p)),
            (Derivative(x**2 * sin(x), x), 2 * x * sin(x) + x**2 * cos(x), 2 * x * cos(x)),
            (Derivative(p**p, p), p**p * (log(p) + 1), p * p**(p - 1)),
            (Derivative(acos(x), x), -1 / sqrt(1 - x**2), 1 / sqrt(1 - x**2)),
            (Derivative(log(cos(x)), x), -tan(x), tan(x)), (Derivative(erf(x), x), 2 / sqrt(pi) * exp(-x**2), exp(-x**2)),
            (Derivative(x * asinh(x) - sqrt(x**2 + 1), x), asinh(x), atan(x)), (Derivative(log(Abs(x)), x), 1 / x, -1 / x),
        ],
        "polynomials": [
            ((x + y)**3, x**3 + 3 * x**2 * y + 3 * x * y**2 + y**3, x**3 + y**3),
            ((x - y) * (x + y), x**2 - y**2, x**2 + y**2),
            ((a**2 + b**2) * (c**2 + d**2), (a * c - b * d)**2 + (a * d + b * c)**2, (a * c + b * d)**2 + (a * d + b * c)**2),
            (x**3 + y**3, (x + y) * (x**2 - x * y + y**2), (x + y) * (x**2 + x * y + y**2)),
            (z**4 + 4, (z**2 + 2 * z + 2) * (z**2 - 2 * z + 2), z**4), ((n**2 + n) / 2, n * (n + 1) / 2, n * (n - 1) / 2),
            (a * x**2 + b * x, a * x * (x + b / a), a * x * (x - b / a), a > 0),
        ],
        "fractions": [
            ((x**2 - 1) / (x - 1), x + 1, x - 1), (1 / (x * (x + 1)), 1 / x - 1 / (x + 1), 1 / x + 1 / (x + 1)),
            (x / y / (y / x), x**2 / y**2, 1), (1 / (1 / p + 1 / q), p * q / (p + q), p + q), ((z - w) / (w - z), -1, 1),
            ((a / b + c / d) * b * d, a * d + b * c, a * b + c * d), (1 / (1 - 1 / (1 - 1 / x)), 1 - x, x),
        ],
        "exponentials": [
            (exp(x + y), exp(x) * exp(y), exp(x) + exp(y)), (1 / (1 + exp(-x)), exp(x) / (1 + exp(x)), 1 / (1 + exp(x))),
            (cosh(x)**2 - sinh(x)**2, 1, -1), (sinh(2 * z), 2 * sinh(z) * cosh(z), 2 * sinh(z)),
            (tanh(x), (exp(2 * x) - 1) / (exp(2 * x) + 1), exp(-x)), (coth(x) - tanh(x), sech(x) * csch(x), sech(x)),
            (exp(z)**3, exp(3 * z), exp(z**3)), (exp(x - y) * exp(y), exp(x), exp(y)),
        ],
        "calculus": [
            (Derivative(f(x) * g(x), x), Derivative(f(x), x) * g(x) + f(x) * Derivative(g(x), x), f(x) * Derivative(g(x), x)),
            (Derivative(f(g(x)), x), Subs(Derivative(f(y), y), y, g(x)) * Derivative(g(x), x), Derivative(g(x), x)),
            (Derivative(1 / (1 + exp(-x)), x), exp(-x) / (1 + exp(-x))**2, -exp(-x) / (1 + exp(-x))**2),
            (Derivative(exp(-x**2), (x, 2)), (4 * x**2 - 2) * exp(-x**2), 4 * x**2 * exp(-x**2)),
            (Derivative(p**a, p), a * p**(a - 1), p**(a - 1)), (Derivative(Abs(x), x), x / Abs(x), 1),
            (Derivative(z**3 * exp(z), z), (z**3 + 3 * z**2) * exp(z), 3 * z**2 * exp(z)),
            (Derivative(sin(x * y), x, y), cos(x * y) - x * y * sin(x * y), cos(x * y)),
        ],
        "domains": [
            (log(x * y), log(-x) + log(-y), log(x) + log(y), x < 0, y < 0), (sqrt(x**2), -x, x, x < 0),
            (Abs(x - 1), 1 - x, x - 1, x < 1), (asin(sin(x)), x, -x, x > -1, x < 1), (acos(cos(x)), x, -x, x > 1, x < 3),
            (atanh(x), log((1 + x) / (1 - x)) / 2, log(1 + x), x > -1, x < 1),
            (sqrt((x - 1) * (x - 2)), sqrt(x - 1) * sqrt(x - 2), sqrt(1 - x), x > 2),
            (log(exp(I * x)), I * x, -I * x, x > -3, x <= 3),
            (acosh(x), log(x + sqrt(x - 1) * sqrt(x + 1)), log(x - sqrt(x**2 - 1)), x > 1),
            (atan(x) + atan(1 / x), -pi / 2, pi / 2, x < 0), (Max(x, y), x, y, x > y),
            (log(x**2), 2 * log(x), log(x), x > 0),
        ],
    }
