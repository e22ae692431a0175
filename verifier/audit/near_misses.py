"""Near-misses: false equations whose sides agree to many digits; BEYOND, to more digits than are ever computed."""
from itertools import islice

from sympy import (
    Add, I, Integer, Rational, Symbol, atan, cos, cosh, erf, evaluate, exp, floor, gamma, log, pi, sin, sinh, sqrt,
    tan, tanh)
from sympy.ntheory.continued_fraction import continued_fraction_convergents, continued_fraction_iterator

x = Symbol("x", real=True)


def truncated(constant, digits):
    """Its decimal, cut off after so many digits."""
    return Rational(int(constant.evalf(digits + 10) * 10**digits), 10**digits)


def convergent(constant, number):
    """That of its continued fraction."""
    return next(islice(continued_fraction_convergents(continued_fraction_iterator(truncated(constant, 300))), number, None))


CONSTANTS = (pi, exp(1), log(2), sqrt(2), sqrt(2) + sqrt(3), cos(pi / 7), tan(pi / 5), sin(1), atan(2), exp(pi), 2**sqrt(2))
ROUNDED = [(c, truncated(c, digits)) for c in CONSTANTS for digits in (10, 30, 60, 120, 250)]
ROUNDED += [(c, convergent(c, number)) for c in CONSTANTS[:4] for number in (15, 40)]
THOUSAND, LITTLE = truncated(pi, 1000), Rational(1, 10**40)
#: Sums of nine square roots that differ by 10^-37 (R. L. Graham).
GRAHAM = [[1, 25, 31, 84, 87, 134, 158, 182, 198], [2, 18, 42, 66, 113, 116, 169, 175, 199]]

with evaluate(False):
    NEAR_MISSES = ROUNDED + [
        (exp(pi * sqrt(163)), 262537412640768744), (exp(pi * sqrt(67)), 147197952744), (exp(pi * sqrt(58)), 24591257752),
        (exp(pi * sqrt(652)), 68925893036109279891085639286943768), (log(Integer(640320)**3 + 744) / sqrt(163), pi),
        (12 / sqrt(190) * log((2 * sqrt(2) + sqrt(10)) * (3 + sqrt(10))), pi), (22 * pi**4, 2143), (sin(11), -1),
        (exp(pi) - pi, 20), (pi**4 + pi**5, exp(6)), tuple(Add(*[sqrt(10**6 + k) for k in side]) for side in GRAHAM),
        (sin(LITTLE), LITTLE), (cos(LITTLE), 1), (exp(LITTLE), 1 + LITTLE), (atan(1 / LITTLE), pi / 2),
        (sqrt(1 + LITTLE), 1 + LITTLE / 2), (log(1 / LITTLE + 1), log(1 / LITTLE)), (gamma(3 + LITTLE), 2),
        (exp(I * pi * LITTLE), 1), (sqrt(-1 - LITTLE * I), -I),
        (cos(2 * pi / 7) + cos(4 * pi / 7) + cos(6 * pi / 7), -Rational(1, 2) - LITTLE), (x**2 + LITTLE * x, x**2),
        (sin(x + LITTLE), sin(x)), (floor(LITTLE * x), 0), (exp(x * LITTLE), 1 + x * LITTLE), (tanh(x), 1, x > 50),
        (erf(x), 1, x > 20), (exp(-x), 0, x > 200), (sinh(x), cosh(x), x > 100), (atan(x), pi / 2, x > 10**40),
        (sqrt(x**2 + 1), x, x > 10**40), (x + exp(-x), x, x > 100),
    ]
    BEYOND = [
        (tanh(x), 1, x > 10**4), (erf(x), 1, x > 10**3), (sinh(x), cosh(x), x > 10**4), (sqrt(x**2 + 1), x, x > 10**400),
        (exp(LITTLE**10), 1 + LITTLE**10), (pi, THOUSAND), (atan(x), pi / 2, x > 10**500), (cos(LITTLE**20), 1),
    ]
