"""Identities of integrals, sums, limits, choices, joints, matrices, gamma and powers of 0, with false neighbours."""
from sympy import (
    Abs, And, Derivative, Determinant, Eq, Identity, ImmutableMatrix, Integral, Inverse, Limit, MatAdd, MatMul, MatPow, Matrix,
    Function, I, Max, Min, Ne, Piecewise, Product, Rational, Sum, Trace, Transpose, binomial, conjugate, cos, digamma, evaluate, exp, factorial, gamma, log,
    oo, pi, sign, sin, sqrt, symbols, tan)

x, y, a, b, c, d, t, s = symbols("x y a b c d t s", real=True)
p, q = symbols("p q", positive=True)
n, k = symbols("n k", integer=True)
m, l = symbols("m l", integer=True, nonnegative=True)
z, w = symbols("z w")
f, g = Function("f"), Function("g")
HALF = Rational(1, 2)
A, B = ImmutableMatrix([[a, b], [c, d]]), ImmutableMatrix([[x, 1], [0, y]])


def rotation(u):
    return Matrix([[cos(u), -sin(u)], [sin(u), cos(u)]])


def upon(*branches):
    """A piecewise term; the last branch stands without a condition."""
    return Piecewise(*branches[:-1], (branches[-1], True))


with evaluate(False):
    RELU, SINC, HUBER = upon((x, x > 0), 0), upon((sin(x) / x, Ne(x, 0)), 1), upon((x**2 / 2, Abs(x) <= 1), Abs(x) - HALF)
    CONSTRUCTIONS = {
        "integrals": [
            (Integral(t**2, (t, 0, x)), x**3 / 3, x**3), (Integral(cos(t), (t, x, y)), sin(y) - sin(x), sin(x) - sin(y)),
            (Integral(t * exp(-t**2), (t, 0, x)), (1 - exp(-x**2)) / 2, -exp(-x**2) / 2),
            (Integral(log(t), (t, 1, p)), p * log(p) - p + 1, p * log(p) - p), (Integral(1 / t, (t, 1, p)), log(p), log(p) + 1),
            (Integral(1 / t, (t, -2, -1)), -log(2), log(2)), (Integral(1 / (1 + t**2), (t, 0, 1)), pi / 4, pi / 2),
            (Integral(1 / (t**2 - 4), (t, -1, 1)), -log(3) / 2, log(3) / 2), (Integral(sin(t)**2, (t, 0, pi)), pi / 2, pi),
            (Integral(exp(a * t), (t, 0, x)), (exp(a * x) - 1) / a, exp(a * x) / a, Ne(a, 0)),
            (Integral(tan(t), (t, 0, 1)), -log(cos(1)), log(cos(1))), (Integral(t, (t, 0, sqrt(p))), p / 2, p),
            (Integral(t, (t, 0, x)), Integral(s, (s, 0, x)), Integral(s, (s, x, 0))),
            (Derivative(Integral(exp(-t**2), (t, 0, x)), x), exp(-x**2), exp(-x**2) - 1),
            (Derivative(Integral(exp(-t**2), (t, x, x**2)), x), 2 * x * exp(-x**4) - exp(-x**2), exp(-x**4) - exp(-x**2)),
        ],
        "primitives": [
            (Integral(f(t), (t, a, b)), -Integral(f(t), (t, b, a)), Integral(f(t), (t, b, a))), (Integral(f(t), (t, 0, a)) + Integral(f(t), (t, a, b)), Integral(f(t), (t, 0, b)), Integral(f(t), (t, b, 0))),
            (Integral(f(a + b - t), (t, a, b)), Integral(f(t), (t, a, b)), -Integral(f(t), (t, a, b))), (Integral(f(g(t)) * Derivative(g(t), t), (t, 0, x)), Integral(f(t), (t, g(0), g(x))), Integral(f(t), (t, 0, x))),
            (Integral(f(t) * Derivative(g(t), t), (t, 0, x)), f(x) * g(x) - f(0) * g(0) - Integral(Derivative(f(t), t) * g(t), (t, 0, x)), f(x) * g(x) - Integral(Derivative(f(t), t) * g(t), (t, 0, x))),
            (Integral(sin(t) / t, (t, 1, p)), Integral(sin(2 * t) / t, (t, HALF, p / 2)), Integral(sin(2 * t) / t, (t, 1, p))), (Integral(f(p * t), (t, 0, 1)), Integral(f(t), (t, 0, p)) / p, Integral(f(t), (t, 0, p))),
            (Integral((x - t) * f(t), (t, 0, x)), x * Integral(f(t), (t, 0, x)) - Integral(t * f(t), (t, 0, x)), Integral(t * f(t), (t, 0, x))), (Integral(1 / t, (t, 1, 3)), Integral(1 / t, (t, 1, 2)) + Integral(1 / t, (t, 2, 3)), Integral(1 / t, (t, 1, 2))),
            (Derivative(Integral(exp(-x * t**2), (t, 0, x)), x), exp(-x**3) - Integral(t**2 * exp(-x * t**2), (t, 0, x)), exp(-x**3)), (Derivative(log(log(x)), x), 1 / (x * log(x)), 1 / log(x), x > 1),
            (Derivative(Abs(x + sqrt(x**2 - 1)), x), (x + sqrt(x**2 - 1)) / sqrt(x**2 - 1), 1, x > 1), (Derivative(Abs(exp(2 * x * I) + 1), x), -sin(2 * x) * 2 / Abs(exp(2 * x * I) + 1), 0, cos(x) > 0),
            (Derivative(conjugate(sqrt(x) + I * x), x), conjugate(1 / (2 * sqrt(x))) - I, 1 / (2 * sqrt(x)) - I), (Derivative(log(Abs(log(x))), x), 1 / (x * log(x)), 1 / log(x), x > 0),
        ],
        "sums": [
            (Sum(k, (k, 1, m)), m * (m + 1) / 2, m * (m - 1) / 2), (Sum(k**2, (k, 1, m)), m * (m + 1) * (2 * m + 1) / 6, m**3 / 3),
            (Sum(x**k, (k, 0, m)), (1 - x**(m + 1)) / (1 - x), (1 - x**m) / (1 - x)), (Sum(2**k, (k, 0, m)), 2**(m + 1) - 1, 2**m - 1),
            (Sum(1 / (k * (k + 1)), (k, 1, m)), m / (m + 1), 1 / (m + 1)), (Sum(k * factorial(k), (k, 1, m)), factorial(m + 1) - 1, factorial(m + 1)),
            (Sum(k**3, (k, 1, m)), Sum(k, (k, 1, m))**2, Sum(k**2, (k, 1, m))**2), (Sum(k, (k, l, m)), (m * (m + 1) - l * (l - 1)) / 2, (m * (m + 1) - l * (l + 1)) / 2),
            (Sum(sin(k * x) + k, (k, 1, m)), Sum(sin(k * x), (k, 1, m)) + Sum(k, (k, 1, m)), Sum(sin(k * x), (k, 1, m)) + k),
            (Sum(x * cos(k), (k, 0, m)), x * Sum(cos(n), (n, 0, m)), x * Sum(cos(n), (n, 1, m))), (Sum(x, (k, 1, m)), m * x, (m + 1) * x),
            (Sum(sin(k), (k, 1, m + 1)), sin(m + 1) + Sum(sin(k), (k, 1, m)), sin(m) + Sum(sin(k), (k, 1, m))),
            (Sum(cos(k), (k, 0, m)), Sum(cos(k - 1), (k, 1, m + 1)), Sum(cos(k - 1), (k, 1, m))),
            (Product(k, (k, 1, m)), factorial(m), factorial(m + 1)), (Product(1 + 1 / k, (k, 1, m)), m + 1, m), (Product(x, (k, 1, m)), x**m, m * x),
            (Product(x * k, (k, 1, m)), x**m * factorial(m), x * factorial(m)), (Sum((-1)**k * binomial(n, k), (k, 0, n)), 0, 1, n >= 1),
            (Derivative(Sum((a - k * x)**2, (k, 1, m)), x), Sum(-2 * k * (a - k * x), (k, 1, m)), Sum(2 * k * (a - k * x), (k, 1, m))),
        ],
        "limits": [
            (Sum(1 / k**2, (k, 1, oo)), pi**2 / 6, pi**2 / 5), (Sum(x**k, (k, 0, oo)), 1 / (1 - x), x / (1 - x), x**2 < 1), (Sum(p**k / factorial(k), (k, 0, oo)), exp(p), exp(p) - 1),
            (Sum(k / 2**k, (k, 1, oo)), 2, 1), (Integral(exp(-t), (t, 0, oo)), 1, 2), (Integral(exp(-t**2), (t, -oo, oo)), sqrt(pi), pi),
            (Limit(sin(t) / t, t, 0, "+-"), 1, 0), (Limit((1 + x / t)**t, t, oo), exp(x), exp(1)), (Limit(sqrt(t**2 + t) - t, t, oo), HALF, 0), (Limit(((x + t)**2 - x**2) / t, t, 0, "+-"), 2 * x, x),
            (Limit((1 - cos(t)) / t**2, t, 0), HALF, 1), (Limit((2 * t + 1) / (t - 3), t, -oo), 2, -Rational(1, 3)),
        ],
        "choices": [
            (upon((x, x > 0), -x), Abs(x), x), (sign(x) * Abs(x), upon((x, x > 0), (-x, False), x), Abs(x)), (RELU, (x + Abs(x)) / 2, x),
            (RELU, Max(x, 0), Min(x, 0)), (upon((1, x > 0), (0, Eq(x, 0)), -1), sign(x), upon((1, x > 0), -1)),
            (SINC * x, sin(x), cos(x)), (upon((x, x < y), y), Min(x, y), Max(x, y)), (SINC, SINC, sin(x) / x + 0 * x + HALF),
            (upon((x**2, x < 2), 4 * x - 4), upon((x**2, x <= 2), 4 * x - 4), upon((x**2, x <= 2), 4 * x)),
            (upon((x, And(x > 0, x < 1)), 0), upon((0, x <= 0), (x, x < 1), 0), upon((x, x > 0), 0)),
            (upon((log(x), x > 0), 0), log(x) * upon((1, x > 0), 0), 0),
            (upon((exp(x), a > 0), x) + 1, upon((exp(x) + 1, a > 0), x + 1), exp(x) + 1),
            (Derivative(upon((x, a > 0), 2 * x), x), upon((1, a > 0), 2), 1),
            (Derivative(RELU, x), upon((1, x > 0), 0), 1, Ne(x, 0)), (Derivative(upon((x**2, x > 0), -x**2), x), 2 * Abs(x), 2 * x, Ne(x, 0)),
        ],
        "joints": [
            (Derivative(x * Abs(x), x), 2 * Abs(x), 2 * x), (Derivative(Max(x, 0)**2, x), 2 * Max(x, 0), Max(x, 0)), (Derivative(Abs(x)**3, x), 3 * x * Abs(x), 3 * x**2),
            (Derivative(HUBER, x), upon((x, Abs(x) <= 1), sign(x)), upon((x, Abs(x) <= 1), 1)), (Derivative(upon((x, x > 0), exp(x) - 1), x), upon((1, x > 0), exp(x)), exp(x)),
            (Derivative(Abs(x), x), sign(x), -sign(x)), (Derivative(RELU, x), upon((1, x > 0), 0), 1), (Derivative(Abs(x - y), x), sign(x - y), sign(y - x)),
            (Derivative(upon((x**2, x > a), 2 * a * x - a**2), x), 2 * Max(x, a), 2 * x), (Derivative(Abs(x**2 - 1), x), 2 * x * sign(x**2 - 1), 2 * x * sign(x - 1)),
            (Derivative(upon((1, x > 1), (-1, x < -1), x), x), upon((0, x > 1), (0, x < -1), 1), upon((0, x > 1), 1)),
            (Derivative(SINC, x), upon(((x * cos(x) - sin(x)) / x**2, Ne(x, 0)), 0), upon((cos(x) / x, Ne(x, 0)), 0)),
            (Derivative(upon((exp(-1 / x**2), Ne(x, 0)), 0), x), upon((2 * exp(-1 / x**2) / x**3, Ne(x, 0)), 0), upon((exp(-1 / x**2), Ne(x, 0)), 0)),
            (Derivative(exp(-Abs(x)), x), -sign(x) * exp(-Abs(x)), exp(-Abs(x))), (Derivative(Max(x, 0) * Min(x, 1), x), upon((0, x < 0), (2 * x, x < 1), 1), 2 * x),
        ],
        "matrices": [
            (Determinant(A), a * d - b * c, a * d + b * c), (Determinant(MatMul(A, B)), Determinant(A) * x * y, Determinant(A) + x * y),
            (Determinant(MatMul(2, A)), 4 * Determinant(A), 2 * Determinant(A)), (Trace(MatMul(A, B)), Trace(MatMul(B, A)), Trace(A) * Trace(B)),
            (Transpose(MatMul(A, B)), MatMul(Transpose(B), Transpose(A)), MatMul(Transpose(A), Transpose(B))),
            (Inverse(MatMul(A, B)), MatMul(Inverse(B), Inverse(A)), MatMul(Inverse(A), Inverse(B))),
            (Inverse(Transpose(A)), Transpose(Inverse(A)), Inverse(A)), (MatPow(A, -2), MatMul(Inverse(A), Inverse(A)), MatPow(A, 2)),
            (MatAdd(MatMul(A, A), MatMul(-1, a + d, A)), MatMul(b * c - a * d, Identity(2)), MatMul(a * d - b * c, Identity(2))),
            (MatMul(rotation(x), rotation(y)), rotation(x + y), rotation(x - y)), (Inverse(rotation(x)), Transpose(rotation(x)), rotation(x)),
            (MatPow(Matrix([[1, x], [0, 1]]), 5), Matrix([[1, 5 * x], [0, 1]]), Matrix([[1, x**5], [0, 1]])),
            (Determinant(Matrix([[1, x, x**2], [1, y, y**2], [1, a, a**2]])), (y - x) * (a - x) * (a - y), (y - x) * (a - x) * (y - a)),
            (MatMul(A, Inverse(A)), Identity(2), A), (Derivative(Determinant(B), x), y, x), (MatPow(A, 0), Identity(2), A),
            (Matrix([[log(p * exp(x)), sqrt(x**2)]]), Matrix([[log(p) + x, Abs(x)]]), Matrix([[log(p) + x, x]])),
        ],
        "powers of 0": [
            (x**(m + 1), x * x**m, x**m), ((x * y)**n, x**n * y**n, x**n + y**n), ((z**n)**k, z**(n * k), z**(n + k)),
            ((-x)**(2 * n), x**(2 * n), -x**(2 * n)), (x**(m + l), x**m * x**l, x**(m * l)), (1 / z**n, z**(-n), z**n),
            ((1 - x)**n, (-1)**n * (x - 1)**n, (x - 1)**n), (x**(n - 1) * x, x**n, x**(n - 1)), (0**(m + 1), 0, 1), (0**0 + x**0, 2, 1),
            ((z**2 - 1)**m, (z - 1)**m * (z + 1)**m, (z - 1)**m), (z**n / z**k, z**(n - k), z**(n + k)), (x**m / x, x**(m - 1), x**m, m >= 1),
            (Derivative(x**(m + 1), x), (m + 1) * x**m, x**m), (Derivative(z**n, z), n * z**(n - 1), n * z**n),
        ],
        "gamma": [
            (1 / gamma(z), z / gamma(z + 1), 1 / gamma(z + 1)), (gamma(z + 1), z * gamma(z), gamma(z)),
            (gamma(z + 2) / gamma(z), z * (z + 1), z * (z + 2)), (gamma(z) * gamma(1 - z), pi / sin(pi * z), pi / sin(z)),
            (gamma(m + 1), factorial(m), factorial(m + 1)), (gamma(HALF), sqrt(pi), pi), (gamma(-HALF), -2 * sqrt(pi), 2 * sqrt(pi)),
            (gamma(2 * p), 2**(2 * p - 1) * gamma(p) * gamma(p + HALF) / sqrt(pi), 2**(2 * p) * gamma(p) * gamma(p + HALF) / sqrt(pi)),
            (binomial(n, m + 1), (n - m) / (m + 1) * binomial(n, m), n / (m + 1) * binomial(n, m)),
            (Derivative(gamma(p), p), digamma(p) * gamma(p), gamma(p)), (Derivative(1 / gamma(z), z), -digamma(z) / gamma(z), 1 / gamma(z)),
            (Derivative(log(gamma(p)), p), digamma(p), 1 / digamma(p)),
        ],
    }
