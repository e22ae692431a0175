"""Powers of what may be 0, gamma functions, binomials, surds, and what follows from definedness: each true step beside a false one."""
import pytest
from sympy import (
    Derivative, FallingFactorial, I, Rational, RisingFactorial, Symbol, acot, atan, atan2, beta, binomial, catalan, cos, digamma, evaluate, exp,
    factorial, factorial2, gamma, log, pi, polygamma, sin, sqrt, symbols, tan, trigamma)
from tables import each

from verifier import verdict
from verifier.kernel.checking import check

x, y, a = symbols("x y a", real=True)
n, m, k = symbols("n m k", integer=True)
N, M, K = symbols("N M K", integer=True, positive=True)
L, J, H = symbols("L J H", integer=True, nonnegative=True)
z, w, p = *symbols("z w"), Symbol("p", positive=True)
HALF, THIRD = Rational(1, 2), Rational(1, 3)

with evaluate(False):
    POWERS = [
        ((x * y * z)**n, x**n * y**n * z**n, x**n + y**n * z**n, []), ((x**N)**M, x**(N * M), x**(N + M), []),
        ((z**n)**m, z**(n * m), z**(n + m), []), ((z**2)**n, z**(2 * n), z**(n + 2), []), (z**(L + 1), z * z**L, z**L, []),
        (x**(n + 1), x * x**n, x**n, []), (x**(L + M), x**L * x**M, x**(L * M), []),
        ((x**n - 1) * (x**n + 1), x**(2 * n) - 1, x**(2 * n) + 1, []), ((-x)**(2 * n), x**(2 * n), -x**(2 * n), []),
        ((-x)**(2 * n + 1), -x**(2 * n + 1), x**(2 * n + 1), []), ((-z)**n, (-1)**n * z**n, z**n, []),
        (x**N / x, x**(N - 1), x**N, []), (1 / x**n, x**(-n), x**n, []), ((x**N)**N, x**(N**2), x**(2 * N), []),
        (z**n / z**m, z**(n - m), z**(n + m), []), (x**(n - 1) * x, x**n, x**(n - 1), []),
        ((x / y)**n, x**n / y**n, x**n * y**n, []), ((1 / z)**n, z**(-n), z**n, []),
        ((x * y)**(-N), 1 / (x**N * y**N), 1 / (x**N + y**N), []), ((x * y)**(2 * n), (x**2 * y**2)**n, (x**2 * y)**n, []),
        (z**(-N), 1 / z**N, z**N, []), ((z**2 - 1)**N, (z - 1)**N * (z + 1)**N, (z - 1)**N, []),
        (x**(3 * N) - 1, (x**N - 1) * (x**(2 * N) + x**N + 1), (x**N - 1)**3, []), ((z**a)**n, z**(a * n), z**(a + n), []),
        (z**(a + n), z**a * z**n, z**(a * n), []), (exp(z)**n, exp(n * z), exp(n + z), []), ((x**(1 / N))**N, x, -x, []),
        (x**(N - 1) * x**(M - 1), x**(N + M - 2), x**(N + M - 1), []),
        ((I * x)**(2 * n), (-1)**n * x**(2 * n), x**(2 * n), []), ((1 - x)**n, (-1)**n * (x - 1)**n, (x - 1)**n, []),
        (Derivative(x**N, x), N * x**(N - 1), x**(N - 1), []), (Derivative(z**n, z), n * z**(n - 1), n * z**n, []),
        (Derivative(sin(x)**N, x), N * sin(x)**(N - 1) * cos(x), N * sin(x)**(N - 1), []),
        (Derivative(tan(x)**N, x), N * tan(x)**(N - 1) / cos(x)**2, N * tan(x)**(N - 1), []), (tan(x)**N, sin(x)**N / cos(x)**N, sin(x)**N * cos(x)**N, []),
        (tan(x)**N, tan(x)**(N - 2) * (1 / cos(x)**2 - 1), tan(x)**(N - 2) / cos(x)**2, [N > 1]),
        (Derivative((x**N)**2, x), 2 * N * x**(2 * N - 1), N * x**(2 * N - 1), []),
        (Derivative(x**(N + 1) / (N + 1), x), x**N, x**(N + 1), []),
        (Derivative(x**(N + 2), x, 2), (N + 2) * (N + 1) * x**N, (N + 2)**2 * x**N, []),
    ]
    GAMMA = [
        (gamma(x) * gamma(1 - x), pi / sin(pi * x), pi / cos(pi * x), []),
        (gamma(z) * gamma(-z), -pi / (z * sin(pi * z)), pi / (z * sin(pi * z)), []),
        (gamma(HALF + x) * gamma(HALF - x), pi / cos(pi * x), pi / sin(pi * x), []),
        (gamma(1 + x) * gamma(1 - x), pi * x / sin(pi * x), pi / sin(pi * x), []),
        (gamma(-HALF), -2 * sqrt(pi), 2 * sqrt(pi), []), (gamma(-5 * HALF), -8 * sqrt(pi) / 15, 8 * sqrt(pi) / 15, []),
        (gamma(THIRD) * gamma(-THIRD), -2 * pi * sqrt(3), 2 * pi * sqrt(3), []),
        (factorial(n) / factorial(n - 2), n * (n - 1), n * (n + 1), []),
        (gamma(x + 2) / gamma(x), x * (x + 1), x * (x + 2), []),
        (1 / factorial(n) - 1 / factorial(n + 1), n / factorial(n + 1), 1 / factorial(n + 1), []),
        (gamma(x / 2) * gamma(x / 2 + HALF), 2**(1 - x) * sqrt(pi) * gamma(x), 2**x * sqrt(pi) * gamma(x), []),
        (beta(x, y), gamma(x) * gamma(y) / gamma(x + y), gamma(x + y), []),
        (RisingFactorial(x, 3), gamma(x + 3) / gamma(x), gamma(x + 3), []),
        (FallingFactorial(x, 3), x * (x - 1) * (x - 2), x * (x + 1) * (x + 2), []),
        (RisingFactorial(p, L), gamma(p + L) / gamma(p), gamma(p + L), []), (RisingFactorial(x, L + 1), (x + L) * RisingFactorial(x, L), x * RisingFactorial(x, L), []),
        (catalan(L + 1), (4 * L + 2) * catalan(L) / (L + 2), (4 * L + 2) * catalan(L) / (L + 1), []), (factorial2(2 * L), 2**L * factorial(L), factorial(2 * L), []),
        (factorial2(2 * L + 1), factorial(2 * L + 1) / (2**L * factorial(L)), factorial(2 * L + 1) / 2**L, []), (acot(p), pi / 2 - atan(p), pi - atan(p), []),
        (gamma(L + HALF), factorial2(2 * L - 1) * sqrt(pi) / 2**L, factorial2(2 * L - 1) * sqrt(pi) / 4**L, []), (tan(atan2(x, p)), x / p, p / x, []),
        (factorial2(2 * n) * factorial2(2 * n - 1), factorial(2 * n), factorial(2 * n + 1), [n >= 1]), (factorial2(2 * n), 2**n * factorial(n), factorial(2 * n), [n >= 0]),
        (factorial2(2 * n + 1), factorial(2 * n + 1) / (2**n * factorial(n)), factorial(2 * n + 1) / factorial(n), [n > -1]), (factorial2(-5), THIRD, -THIRD, []),
        (factorial2(2 * n + 1), (2 * n + 1) * factorial2(2 * n - 1), (2 * n - 1) * factorial2(2 * n - 1), []), (factorial2(8), 384, 385, []),
        (catalan(n), binomial(2 * n, n) / (n + 1), binomial(2 * n, n) / n, [n >= 1]), (catalan(-1), -HALF, 0, []), (catalan(-3), 0, -HALF, []),
        (RisingFactorial(x, -2), 1 / ((x - 1) * (x - 2)), 1 / ((x + 1) * (x + 2)), []), (beta(x, 1), 1 / x, x, []),
    ]
    BINOMIALS = [
        (binomial(L, k), binomial(L, L - k), binomial(L, L - k + 1), []),
        (binomial(L, J) * binomial(J, H), binomial(L, H) * binomial(L - H, J - H), binomial(L, H), [J <= L, H <= J]),
        (binomial(n, 0) + binomial(n, 1) + binomial(n, 2), (n**2 + n + 2) / 2, (n**2 + n + 1) / 2, []),
        (binomial(n, k), binomial(n - 1, k - 1) + binomial(n - 1, k), binomial(n - 1, k), []),
        (k * binomial(N, k), N * binomial(N - 1, k - 1), k * binomial(N - 1, k - 1), []),
        (binomial(N, N - 2), N * (N - 1) / 2, N * (N + 1) / 2, []), (binomial(L, n), 0, 1, [n > L]),
        (binomial(L, J), factorial(L) / (factorial(J) * factorial(L - J)), factorial(L) / factorial(J), []),
        ((N - k) * binomial(N, k), N * binomial(N - 1, k), k * binomial(N - 1, k), []),
    ]
    SURDS = [
        ((2 + sqrt(5))**THIRD - (sqrt(5) - 2)**THIRD, 1, 2, []), ((26 + 15 * sqrt(3))**THIRD + (26 - 15 * sqrt(3))**THIRD, 4, 3, []),
        ((2 + sqrt(5))**THIRD + (sqrt(5) - 2)**THIRD, sqrt(5), 2, []), ((41 + 29 * sqrt(2))**Rational(1, 5) * sqrt(2), sqrt(2) + 2, 3, []),
        ((9 + 4 * sqrt(5))**Rational(2, 3) + (9 - 4 * sqrt(5))**Rational(2, 3), 7, 9, []),
        (sqrt(4 + sqrt(7)) - sqrt(4 - sqrt(7)), sqrt(2), 2, []),
    ]
    DEFINED = [
        (exp(log(z) / 2), sqrt(z), -sqrt(z), []), (exp(log(x * z - z) / 2), sqrt(z * (x - 1)), sqrt(z) * sqrt(x - 1), []),
        (exp(w * log(z)), z**w, z * w, []), (z**w / z, z**(w - 1), z**w, []),
        (z**w * log(z) * z, z**(w + 1) * log(z), z**w * log(z), []), (log(sqrt(x)), log(x) / 2, log(x), [x >= 0]),
        (acot(p), atan(1 / p), atan(p), []), (acot(x**2 + 1) + atan(x**2 + 1), pi / 2, pi, []),
        (Derivative(log(gamma(p)), p), digamma(p), gamma(p), []),
    ]


@each(POWERS + GAMMA + BINOMIALS + SURDS + DEFINED)
def test_true_beside_false(left, right, false, domain):
    found, other = verdict(left, right, assuming=domain), verdict(left, false, assuming=domain)
    assert found.outcome == "proved", found.why
    assert check(found.certificate).outcome == "proved"
    assert other.outcome == "refuted"


with evaluate(False):
    FALSE = [
        ((x * y)**a, x**a * y**a), ((x**a)**y, x**(a * y)), ((-1)**(2 * x), 1), ((z**2)**a, z**(2 * a)), (0**L, 0),
        (0**L, 1), ((z**n)**HALF, z**(n / 2)), (z**(w + n), z**w * z**n * 2), ((z * w)**(n / 2), z**(n / 2) * w**(n / 2)),
        (Derivative(x**L, x), (L + 1) * x**(L - 1)), (binomial(n, k), binomial(n, n - k)), (binomial(n, n), 1),
        (binomial(x, n), 0), (catalan(n), binomial(2 * n, n) - binomial(2 * n, n + 1)), (factorial2(2 * n + 1), abs(factorial2(2 * n + 1))), (exp(log(z**2) / 2), z), (sqrt(z) * sqrt(w) * log(z * w), sqrt(z * w) * log(z * w)),
        (exp(w * log(z**2)), z**(2 * w)), (acot(x), pi / 2 - atan(x)), (atan2(x, y), atan(x / y)), (FallingFactorial(p, L), (-1)**L * RisingFactorial(p, L)),
    ]


@each(FALSE)
def test_what_needs_an_integer_or_a_branch_is_refuted(left, right):
    assert verdict(left, right).outcome == "refuted"


@each([trigamma(x), polygamma(n, x), RisingFactorial(x, n), FallingFactorial(x, y), factorial2(n)])
def test_what_is_not_exactly_the_kernels_is_refused_by_name(left):
    with pytest.raises(ValueError, match=f"the kernel has .*({type(left).__name__}|polygamma)"):
        verdict(left, 1)
