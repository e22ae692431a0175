"""Finite sums and products, from SymPy to verdicts: each that is true beside what is taken for it."""
import pytest
from sympy import (
    Abs, Derivative, Function, Product, Rational, Sum, Symbol, evaluate, factorial, sin, symbols)
from tables import each

from verifier import verdict
from verifier.decoding import decoded
from verifier.encoding import encoded
from verifier.kernel.checking import check
from verifier.notation import latex, unicode

x, a = symbols("x a", real=True)
k, j, n = symbols("k j n", integer=True)
m, l = symbols("m l", integer=True, nonnegative=True)
p = Symbol("p", integer=True, positive=True)
f = Function("f")
with evaluate(False):
    WRITTEN = [
        (Sum(k**2, (k, 1, n)), "∑ₖ₌₁ⁿ k²", r"\sum_{k = 1}^{n} k^{2}"), (x * Sum(k, (k, 1, n)), "x·∑ₖ₌₁ⁿ k", r"x \cdot \sum_{k = 1}^{n} k"),
        (Sum(k, (k, 1, n))**2, "(∑ₖ₌₁ⁿ k)²", r"(\sum_{k = 1}^{n} k)^{2}"), (Sum(k + x, (k, 0, x)), "∑ₖ₌₀ˣ (k + x)", r"\sum_{k = 0}^{x} (k + x)"),
        (Product(1 + 1 / k, (k, 1, 2 * n)), "∏ₖ₌₁²ⁿ (1 + 1/k)", r"\prod_{k = 1}^{2n} \left(1 + \frac{1}{k}\right)"),
        (Sum(j * k, (k, 1, j), (j, 1, n)), "∑ⱼ₌₁ⁿ ∑ₖ₌₁ʲ j·k", r"\sum_{j = 1}^{n} \sum_{k = 1}^{j} j \cdot k"),
        (Sum(k, (k, 1, k)), "∑ₖ₌₁ᵏ k", r"\sum_{k = 1}^{k} k"), (Sum(1, (k, n, n**2)), "∑[k = n, n²] 1", r"\sum_{k = n}^{n^{2}} 1"),
        (Sum(f(Symbol("k")), (Symbol("k"), 1, n)), "∑ₖ₌₁ⁿ f(k)", r"\sum_{k = 1}^{n} f(k)"),
    ]
    TRUE = [                                                                                     # and what is taken for it
        (Sum(k, (k, 1, p)), p * (p + 1) / 2, p * p / 2), (Sum(k, (k, 1, n)), n * (n + 1) / 2, n * (n - 1) / 2),
        (Sum(k, (k, 0, n)), Abs(n) * (n + 1) / 2, None), (Sum(k, (k, 1, 4)), 10, 6), (Sum(k, (k, 5, 4)), 0, 9), (Product(k, (k, 5, 4)), 1, 0),
        (Sum(sin(k * x), (k, 1, 3)), sin(x) + sin(2 * x) + sin(3 * x), sin(6 * x)), (Product(k, (k, -1, 1)), 0, -1),
        (Sum(k**2, (k, 1, n + 1)), (n + 1)**2 + Sum(k**2, (k, 1, n)), n**2 + Sum(k**2, (k, 1, n))), (Sum(f(j), (j, 1, m)), Sum(f(k), (k, 1, m)), m * f(j)),
        (Sum(f(k) + a, (k, 1, m)), Sum(f(k), (k, 1, m)) + m * a, Sum(f(k), (k, 1, m)) + a), (Sum(a * f(k), (k, 0, m)), a * Sum(f(k), (k, 0, m)), a**m * Sum(f(k), (k, 0, m))),
        (Sum(f(k), (k, 1, m)), Sum(f(k), (k, 1, n)) + Sum(f(k), (k, n + 1, m)), Sum(f(k), (k, 1, n)) + Sum(f(k), (k, n, m))),
        (Sum(f(k) - f(k - 1), (k, 1, m)), f(m) - f(0), f(m) - f(1)), (Sum(f(k), (k, 0, m)), Sum(f(k - 1), (k, 1, m + 1)), Sum(f(k - 1), (k, 1, m))),
        (Product(x, (k, 1, m)), x**m, m * x), (Product(a * k, (k, 1, m)), a**m * factorial(m), a * factorial(m)), (1 + Sum(k, (k, 1, 2 * m)), m * (2 * m + 1) + 1, m * (2 * m + 1)),
        (Sum(k**3, (k, 1, m)), Sum(k, (k, 1, m))**2, Sum(k**2, (k, 1, m))**2), (Sum(k, (k, l, m)), (m * (m + 1) - l * (l - 1)) / 2, (m * (m + 1) - l * (l + 1)) / 2),
        (Derivative(Sum((a - k * x)**2, (k, 1, m)), x), -2 * Sum(k * (a - k * x), (k, 1, m)), 2 * Sum(k * (a - k * x), (k, 1, m))),
        (2 * Product(k, (k, 1, m)) / factorial(m), 2, 1),
    ]
    OPEN = [(Sum(1 / k, (k, 0, m)), factorial(m)), (Sum(k, (k, 1, Rational(1, 2))), 0), (Product(1 / k, (k, -1, 1)), 0), (Sum(k, (k, 3, 1)), -2), (Sum(k, (k, 1, 10**6)), 500000500001)]


@each(WRITTEN)
def test_notation(written, in_unicode, in_latex):
    t = encoded(written)
    assert (unicode(t), latex(t)) == (in_unicode, in_latex) and encoded(decoded(t)) is t


@each(TRUE)
def test_true_beside_false(left, right, false):
    found = verdict(left, right)
    assert (found.outcome, found.conditions) == ("proved" if false is not None else "open", ()), found.why
    assert found.certificate is None or check(found.certificate).outcome == "proved"
    if false is not None:
        assert verdict(left, false).outcome == "refuted" and verdict(right, left).outcome == "proved"


@each(OPEN)
def test_nowhere_defined_or_too_long(left, right):
    assert verdict(left, right).outcome == "open"


@each([
    (Sum(k, (k, 1, n)), n * (n + 1) / 2, "the left side is undefined where n − 1 + 1 < 0"), (Sum(k, (k, 1, m)), m * (m + 1) / 2, None),
    (Sum(x**k, (k, 0, m)), (1 - x**(m + 1)) / (1 - x), "the right side is undefined where 1 − x = 0"), (Sum(0 * k, (k, n, m)), 0, "the left side is undefined where m − n + 1 < 0")])
def test_notes_tell_of_backward_ranges(left, right, note):
    with evaluate(False):
        found = verdict(left, right)
    assert found.outcome == "proved" and list(found.notes) == ([note] if note else [])


def test_the_right_sum_is_proposed():
    with evaluate(False):
        assert encoded(verdict(Sum(k, (k, 1, p)), p * (p - 1) / 2).repair) is encoded(p * (p + 1) / 2)


@each([
    (Symbol("bound k", integer=True), Symbol("k", integer=True), "bound symbol"),
    (Symbol("k", integer=True, positive=True), Symbol("k", integer=True, positive=True), "every sign"),
])
def test_what_an_index_would_capture_or_restrict_is_refused(summand, index, expected):
    with pytest.raises(ValueError, match=expected):
        verdict(Sum(summand, (index, 1, 3)), 6)
