"""Half planes and angles, conjugates, digamma, roots of one radicand, choices of max and min: true steps beside false."""
from sympy import (
    Abs, Derivative, I, Max, Min, Rational, Symbol, asin, conjugate, digamma, evaluate, exp, gamma, im, log, pi, re, sign, sin, cos, sqrt, symbols)
from tables import each

from verifier import verdict
from verifier.kernel.checking import check

x, y, u, v, t = symbols("x y u v t", real=True)
n = Symbol("n", integer=True)
p, q = symbols("p q", positive=True)
z, w = symbols("z w")
THIRD, R, RHO = Rational(1, 3), sqrt(x**2 + y**2), sqrt(x**2 + y**2 + t**2)

with evaluate(False):
    STEPS = [
        (Abs((x + I * y) / (z * w + 1)), Abs(x + I * y) / Abs(z * w + 1), Abs(x + I * y) / Abs(z * w - 1), []),
        (log((x - 1) / (x + 1)), log(x - 1) - log(x + 1), log(x + 1) - log(x - 1), []), (log(x**2 * y), log(x**2) + log(y), 2 * log(x) + log(y), []), (log(-x) - log(x), I * pi * sign(x), I * pi, []),
        (log((p + I * y)**2), 2 * log(p + I * y), log(p + I * y)**2, []), (log((p + I * y) * (q + I * x)), log(p + I * y) + log(q + I * x), log(p + I * y), []),
        (log(x + I * q) + log(x - I * q), log(x**2 + q**2), log(x**2 - q**2), []), (log(-x - I * q), log(x + I * q) - I * pi, log(x + I * q) + I * pi, []),
        (log(x - I * q), log(x**2 + q**2) - log(x + I * q), -log(x + I * q), []), (sqrt(-x - I * q), -I * sqrt(x + I * q), I * sqrt(x + I * q), []),
        ((x + I * q)**u * (x - I * q)**u, (x**2 + q**2)**u, (x**2 + q**2)**(2 * u), []), (sqrt(exp(p + I * y)), exp((p + I * y) / 2), exp(p + I * y), [y > -3, y < 3]),
        (log(1 + I), log(2) / 2 + I * pi / 4, log(2) / 2 - I * pi / 4, []), (log(-1 - I), log(2) / 2 - 3 * I * pi / 4, log(2) / 2 + 5 * I * pi / 4, []),
        (log(sqrt(3) + I), log(2) + I * pi / 6, log(2) + I * pi / 3, []), ((1 + I)**I, exp(-pi / 4) * (cos(log(2) / 2) + I * sin(log(2) / 2)), exp(pi / 4), []),
        ((1 + I)**THIRD, 2**Rational(1, 6) * exp(I * pi / 12), 2**Rational(1, 6) * exp(I * pi / 6), []), ((1 + I)**(4 * n), (-4)**n, 4**n, []),
        (conjugate(conjugate(z) * w), z * conjugate(w), z * w, []), (re(z * conjugate(w)), re(z) * re(w) + im(z) * im(w), re(z) * re(w) - im(z) * im(w), []),
        (Abs(1 - conjugate(z) * w)**2 - Abs(z - w)**2, (1 - Abs(z)**2) * (1 - Abs(w)**2), (1 + Abs(z)**2) * (1 + Abs(w)**2), []),
        (digamma(p + 2), digamma(p) + 1 / p + 1 / (p + 1), digamma(p) + 2 / p, []), (digamma(z + 1), digamma(z) + 1 / z, digamma(z) - 1 / z, []),
        (Derivative(gamma(p + 1), p), gamma(p) + p * Derivative(gamma(p), p), p * Derivative(gamma(p), p), []),
        (sqrt(z) * z**THIRD, z**Rational(5, 6), z**Rational(1, 6), []), (sqrt(x) * x**Rational(3, 4), x**Rational(5, 4), x**Rational(3, 8), []),
        ((x**2 + y**2)**Rational(-1, 2), 1 / R, R, []), (Derivative(R, x), x / R, y / R, []), (Derivative(1 / RHO, x), -x / RHO**3, x / RHO**3, []),
        (Derivative(1 / RHO, x, x) + Derivative(1 / RHO, y, y) + Derivative(1 / RHO, t, t), 0, 1 / RHO**3, []),
        (Derivative(asin(sqrt(x)), x), 1 / (2 * sqrt(x) * sqrt(1 - x)), 1 / (sqrt(x) * sqrt(1 - x)), []),
        (Max(u, Min(v, t)), Min(Max(u, v), Max(u, t)), Min(Max(u, v), t), []), (Max(-1, Min(1, x)), Min(1, Max(-1, x)), Min(1, x), []),
        (Max(x + y, x - y, -x + y, -x - y), Abs(x) + Abs(y), Abs(x) - Abs(y), []),
        (Max(u, v, t) + Min(u, v, t) + Max(Min(u, v), Min(v, t), Min(u, t)), u + v + t, u + v, []),
    ]
    #: What holds in a half plane alone, or on one side of a cut.
    FALSE = [
        (log((x + I * y)**2), 2 * log(x + I * y)), (log((p + I * y) * (x + I * q)), log(p + I * y) + log(x + I * q)), (log(x + I * y) + log(x - I * y), log(x**2 + y**2)),
        (log((x + I * p) * (y + I * q)), log(x + I * p) + log(y + I * q)), (sqrt(-x - I * y), -I * sqrt(x + I * y)), (sqrt(exp(p + I * y)), exp((p + I * y) / 2)),
        (log((p + I * y)**3), 3 * log(p + I * y)), (log((1 + I)**5), 5 * log(1 + I)), ((p**z)**w, p**(z * w)), (Derivative((z**x)**y, z), x * y * z**(x * y - 1)),
        (conjugate(log(z)), log(conjugate(z))), (digamma(p + 1), digamma(p) + 1 / p + Rational(1, 10**20)), (sqrt(z**3), z * sqrt(z)), (Max(u, v) * Max(u, t), Max(u, v * t)),
    ]


@each(STEPS)
def test_steps(left, right, wrong, assuming):
    found = verdict(left, right, assuming=assuming)
    assert found.outcome == "proved" and found.conditions == () and check(found.certificate).outcome == "proved"
    assert verdict(left, wrong, assuming=assuming).outcome == "refuted"


@each(FALSE)
def test_false_steps(left, right):
    assert verdict(left, right).outcome == "refuted"
