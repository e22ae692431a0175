"""Inequalities and inequations, true ones and false ones: left, relation, right, and what is assumed."""
from sympy import (
    Abs, E, Max, Min, Ne, Rational, Symbol, acos, atan, cos, cosh, evaluate, exp, log, pi, sin, sqrt, symbols, tan, tanh)

x, y, w, a, b, c = symbols("x y w a b c", real=True)
p, q, r, s = symbols("p q r s", positive=True)
z = Symbol("z")
HALF = Rational(1, 2)

with evaluate(False):
    SIGMOID = 1 / (1 + exp(-x))
    TRUE = [
        (exp(x) + exp(-x), ">=", 2), (x**2 + y**2, ">=", 2 * x * y), (SIGMOID, "<", 1), (SIGMOID, ">", 0),
        (sqrt(p * q), "<=", (p + q) / 2), (sqrt(x) * sqrt(y), "<=", (x + y) / 2, x >= 0, y >= 0), (sin(x), "<=", 1),
        (Abs(x + y), "<=", Abs(x) + Abs(y)), (x / (1 + x**2), "<=", HALF),
        (a**2 + b**2 + c**2, ">=", a * b + b * c + c * a), (x**4 - x**2 + 1, ">", 0), (tanh(x), "<", 1),
        (exp(x), ">=", 1 + x), (exp(x), ">", x), (exp(x), ">", 1 + x, Ne(x, 0)), (cosh(x), ">=", 1 + x**2 / 2),
        (log(p), "<=", p - 1), (log(1 + x), "<=", x, x >= 0), (log(1 + x), "<", x, x > 0), (sin(x), "<=", x, x >= 0),
        (sin(x), ">=", x - x**3 / 6, x >= 0), (atan(p), "<=", p), (log(1 + exp(x)), ">", 0),
        (log(x), "<", log(y), x > 0, x < y), (sqrt(x), "<", sqrt(y), x > 0, y > x), (exp(x), "<", exp(y), x < y),
        (x**2, "<", y**2, x > 0, y > x), (1 / y, "<", 1 / x, x > 0, y > x), (a * x, "<=", a * y, a >= 0, x <= y),
        (x, "<", c, x < y, y < c), (x + a, "<", y + b, x < y, a < b), (x, "<=", Max(x, y)), (Min(x, y), "<=", (x + y) / 2),
        (exp(z), "!=", 0), (x**2 + 1, "!=", 0), (pi, ">", 3), (sqrt(2), "<", HALF * 3), (cos(x), ">", 0, x > -1, x < 1),
        (tan(x), ">=", x, x >= 0, x < pi / 2), (1 / x**2, ">", 0), (x**2, "<", x, x > 0, x < 1), (1 / x, ">", 0, x > 0),
        (log(x), "<=", x - 1, x > 0), (z, "<", z + 1),
    ]
    FALSE = [
        (exp(x) + exp(-x), ">", 2), (x**2, ">", 0), (x**2, "<", 0), (exp(x), ">", 1 + x), (exp(x), ">=", 1 + 2 * x),
        (sin(x), "<", 1), (cos(x), ">", -1), (Abs(x + y), ">=", Abs(x) + Abs(y)), (Abs(x), ">", 0), (log(p), "<", p - 1),
        (sqrt(p * q), "<", (p + q) / 2), (1 / x, ">", 0), (x**3, ">=", 0), (x, "<", x), (x, "!=", x), (x**2, "!=", 1),
        ((x - 1)**2, "!=", 0), (sqrt(x**2), "<=", x), (tanh(x), "<=", Rational(999, 1000)), (x**2, "<=", x),
        (z**2, "!=", -1), (x**2, "<", y**2, x < y), (1 / y, "<", 1 / x, x < y), (a * x, "<=", a * y, x <= y), (pi, "<", 3),
        (x, "<", y, x <= y), (log(x), "<=", x - 2, x > 0), (1 / x**2, ">", 1),
        (tan(x), ">=", x, x >= 0), (x, ">=", 1 / x, x >= -1), (atan(1 / x), "<=", -pi / 4, x >= -1), (-1 / x, ">=", 1, x >= -1),
    ]
    #: True ones for which one way after the other is tried, and false ones beside them.
    HARD = [
        (x * exp(-x), "<=", exp(-1)), (-x * log(x), "<=", exp(-1), x > 0), (x * exp(-x**2 / 2), "<=", exp(-HALF)), (2 * x / pi, "<=", sin(x), x >= 0, x <= pi / 2),
        (exp(x), "<=", 1 / (1 - x), x < 1), (exp(-x), "<=", 1 / (1 + x), x >= 0), (2**x, "<=", 1 + x, x >= 0, x <= 1), (sqrt(1 + x), "<=", 1 + x / 2, x >= -1),
        (log(1 + exp(x)), ">", x), (log(1 + exp(x)), "<=", Max(0, x) + log(2)), (log(x), "<", sqrt(x), x > 0), (x / sqrt(1 + x**2), "<=", atan(x), x >= 0),
        (exp(-x**2), "<=", 1 / (1 + x**2)), ((log(p) + log(q)) / 2, "<=", log((p + q) / 2)),
        (log(x) - log(y), "<=", (x - y) / y, x > 0, y > 0), (sqrt(x + 1) - sqrt(x), "<", 1 / (2 * sqrt(x)), x > 0), (atan(x), "<", pi / 2), (acos(x), "<=", pi, x >= -1, x <= 1),
        (sin(x) + cos(x), "<=", sqrt(2)), (sin(x) * cos(x), "<=", HALF), (sqrt(a**2 + b**2), "<=", Abs(a) + Abs(b)),
        (x**x, "<=", 1, x > 0, x <= 1), (x**4 + 1, ">=", x), (exp(x), "!=", exp(y), Ne(x, y)),
        (a / (b + c) + b / (c + a) + c / (a + b), ">=", 3 * HALF, a > 0, b > 0, c > 0), (log(cosh(x)), ">=", Abs(x) - log(2)),
        (a * (a - b) * (a - c) + b * (b - a) * (b - c) + c * (c - a) * (c - b), ">=", 0, a >= 0, b >= 0, c >= 0),
        (-x * log(x) - (1 - x) * log(1 - x), "<=", log(2), x > 0, x < 1), (atan(x) + atan(1 / x), "<=", pi / 2, x > 0),
    ]
    MISSED = [
        (x * exp(-x), "<", exp(-1)), (-x * log(x), "<=", Rational(36, 100), x > 0), (2 * x / pi, "<=", sin(x), x >= 0, x <= 2), (2 * x / pi, ">", sin(x), x > 0, x < pi / 2),
        (exp(x), "<=", 1 / (1 - x)), (exp(-x), "<", 1 / (1 + x), x > -1), (2**x, "<=", 1 + x, x >= 0, x <= 2), (sqrt(1 + x), "<", 1 + x / 2, x >= -1),
        (log(1 + exp(x)), ">", x + Rational(1, 1000)), (log(x), "<", sqrt(x) * Rational(73, 100), x > 0), (x / sqrt(1 + x**2), "<=", atan(x)),
        (exp(-x**2), "<=", 1 / (1 + Rational(11, 10) * x**2)), ((log(p) + log(q)) / 2, "<", log((p + q) / 2)), (log(x) - log(y), "<=", (x - y) / x, x > 0, y > 0),
        (sin(x) + cos(x), "<", sqrt(2)), (sin(x) * cos(x), "<=", Rational(499, 1000)),
        (cosh(x), "<=", exp(x**2 * Rational(49, 100))), (x**x, "<", 1, x > 0, x <= 1), (x**4 + HALF * HALF, ">=", x), (exp(x), "!=", exp(y)),
        (a / (b + c) + b / (c + a) + c / (a + b), ">=", 3 * HALF, a > 0, b > 0, c > -1), (log(cosh(x)), ">=", Abs(x) - Rational(69, 100)),
        (a * (a - b) * (a - c) + b * (b - a) * (b - c) + c * (c - a) * (c - b), ">=", 0, a >= -1, b >= 0, c >= 0), (exp(x), ">", x**E, x > 0),
        (-x * log(x) - (1 - x) * log(1 - x), "<", log(2), x > 0, x < 1), (x**2, "<=", 1, x >= 0, x <= Rational(10001, 10000)), (x + 4 / x, ">=", 4, x > Rational(-1, 10**6)),
    ]
    #: True ones by sums of squares, and false ones near to them.
    SQUARES = [
        (x**4 + x**3 + x**2 + x + 1, ">", 0), (x**4 - 4 * x + 3, ">=", 0), (x**6 + x**4 - 2 * x**3 + 2, ">", 0), (x**4 + y**4 + 1, ">=", 4 * x * y - 1),
        (a**4 + b**4 + c**4, ">=", a * b * c * (a + b + c)), (x**4 + y**4 + w**4 + a**4, ">=", 4 * x * y * w * a),
        ((x**2 + 1) * (y**2 + 1) * (w**2 + 1), ">=", 8 * x * y * w), (x**8 + y**8, ">=", x**3 * y**5 + x**5 * y**3),
        (p**3 + q**3 + r**3, ">=", 3 * p * q * r), (p / (q + r) + q / (r + s) + r / (s + p) + s / (p + q), ">=", 2), (1 / (1 + p)**2 + 1 / (1 + q)**2, ">=", 1 / (1 + p * q)),
        (x**3, "<", y**3, x < y), (x**3, "!=", y**3, Ne(x, y)), (x / (1 + x), "<", y / (1 + y), x > -1, x < y),
        (a**2 + b**2 + c**2, "<", 2 * (a * b + b * c + c * a), a > 0, b > 0, c > 0, a < b + c, b < c + a, c < a + b),
        (x * y * (1 - x - y), "<=", Rational(1, 27), x >= 0, y >= 0, x + y <= 1), (p * x**2 + 2 * a * x * y + q * y**2, ">=", 0, a**2 <= p * q),
        (p * x**2 + b * x + c, ">", 0, b**2 < 4 * p * c), (x**4 * y**2 + x**2 * y**4 + 1, ">=", 3 * x**2 * y**2), (8 * x**4 - 8 * x**2 + 1, "<=", 1, Abs(x) <= 1),
        (sqrt(p * q) + sqrt(r * s), "<=", sqrt((p + r) * (q + s))), (Abs(x) + Abs(y), "<=", sqrt(2) * sqrt(x**2 + y**2)),
        (3 + 4 * cos(x) + cos(2 * x), ">=", 0), (cos(x) + cos(y) - cos(x + y), "<=", 3 * HALF), (sin(x) * cos(y) + cos(x) * sin(y), "<=", 1),
        (a * sin(x) + b * cos(x), "<=", sqrt(a**2 + b**2)), (Abs(sin(2 * x)), "<=", 2 * Abs(sin(x))), (exp(2 * x) - exp(x) + 1, ">", 0),
    ]
    NO_SQUARES = [
        (x**4 + x**3 - x**2 + x + 1, ">", 0), (x**4 - 4 * x + 3, ">", 0), (x**6 + x**4 - 2 * x**3 + Rational(1, 100), ">", 0), (x**4 + y**4 + 1, ">=", 4 * x * y - Rational(99, 100)),
        (a**4 + b**4 + c**4, ">=", a * b * c * (a + b + c) + Rational(1, 10**9)), (x**4 + y**4 + w**4 + a**4, ">", 4 * x * y * w * a),
        ((x**2 + 1) * (y**2 + 1) * (w**2 + 1), ">=", 8 * x * y * w + Rational(1, 10**6)), (2 * x**4 + 2 * x**3 * y - 4 * x**2 * y**2 + 5 * y**4, ">=", 0),
        (a**3 + b**3 + c**3, ">=", 3 * a * b * c), (p / (q + r) + q / (r + s) + r / (s + p) + s / (p + q), ">", 2), (1 / (1 + p)**2 + 1 / (1 + q)**2, ">", 1 / (1 + p * q)),
        (x**3, "<", y**3, x <= y), (x**4, "!=", y**4, Ne(x, y)), (x / (1 + x), "<", y / (1 + y), x < y), (x**2, "!=", 2), (x**3 - 2, "!=", 0),
        (a**2 + b**2 + c**2, "<", 2 * (a * b + b * c + c * a), a > 0, b > 0, c > 0, a < b + c, b < c + a),
        (x * y * (1 - x - y), "<", Rational(1, 27), x >= 0, y >= 0, x + y <= 1), (p * x**2 + 2 * a * x * y + q * y**2, ">=", 0, a**2 <= p * q + 1),
        (p * x**2 + b * x + c, ">", 0, b**2 <= 4 * p * c), (x**4 * y**2 + x**2 * y**4 + 1, ">", 3 * x**2 * y**2), (8 * x**4 - 8 * x**2 + 1, "<=", 1, Abs(x) <= Rational(1001, 1000)),
        (sqrt(p * q) + sqrt(r * s), "<", sqrt((p + r) * (q + s))), ((x**2 - 2)**2, ">=", Rational(1, 10**6)), (x**2 * (1 - x), "<", Rational(4, 27), x >= 0),
        (3 + 4 * cos(x) + cos(2 * x), ">", 0), (cos(x) + cos(y) - cos(x + y), "<=", Rational(149, 100)), (3 * sin(x) + 4 * cos(x), "<", 5), (x**2 + y**2 + (1 - x - y)**2, ">=", Rational(34, 100)),
        ((x - 1) * (x - 2) * (x - 3) * (x - 4), ">", -1), (exp(2 * x) - exp(x) + Rational(1, 5), ">", 0),
    ]
