"""Exact algebra: which fractions are equal, modulo which equations, and how far it goes."""
import pytest
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.algebra import Field
from verifier.kernel.functions import cos, exp, sin
from verifier.kernel.terms import E, I, PI, ZERO, Rejected, Term, derivative, product, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
ROOT = x**term("1/2")


def equal(left, right, *equations):
    """Whether the sides are equal modulo equations in solved form."""
    field = Field(left, right, *[side for equation in equations for side in equation])
    for equation in equations:
        field.identify(*equation)
    return field.equal(field.value(left), field.value(right))


@each([
    (x + y, y + x), ((x + 1)**2, x**2 + 2 * x + 1), ((x**2 - 1) / (x - 1), x + 1), (x / x, term(1)), (1 / (1 / x), x),
    (x**-2, 1 / x**2), (1 / x + 1 / y, (x + y) / (x * y)), (1 / (x * (x + 1)), 1 / x - 1 / (x + 1)), (-(x - y), y - x),
    (term("1/3") + term("1/6"), term("1/2")), (x**0, term(1)), (ZERO**0, term(1)), (x**(n - n), term(1)), (x**(n - n + 2), x * x),
    (x**(y / 2 * 4 / y), x**(2 * y / y)), (sin(x + x), sin(2 * x)), (exp(sin((x**2 - 1) / (x - 1))), exp(sin(1 + x))),
    (x**(y + 1 - y), x), (apply("f", x, y + y), apply("f", x, 2 * y)), (prime("f", (1,), x + x), prime("f", (1,), 2 * x)),
    (3 * derivative(x * y, x), derivative(x * y, x) * 3),
    ((x + y)**7 - (x - y)**7, 2 * (7 * x**6 * y + 35 * x**4 * y**3 + 21 * x**2 * y**5 + y**7)),
])
def test_equal_fractions(left, right):
    assert equal(left, right) and equal(right, left)


@each([
    (x + y, x - y), ((x + 1)**2, x**2 + 1), ((x**2 + 1) / (x + 1), x + 1), (x / x, x), (1 / (x + y), 1 / x + 1 / y), (x**-2, -x**2),
    (x**(n + n), x**n), (x**y * x**y, x**(2 * y)), (ROOT * ROOT, x), ((x**2)**term("1/2"), x), (sin(x + y), sin(x) + sin(y)),
    (sin(x)**2 + cos(x)**2, term(1)), (exp(x + y), exp(x) * exp(y)), (I * I, term(-1)), (E, exp(term(1))), (PI, term("22/7")),
    (symbol("x", "complex"), x), (apply("f", x), apply("g", x)), (apply("f", x, y), apply("f", y, x)),
    (prime("f", (1,), x), prime("f", (2,), x)), (derivative(x * y, x), derivative(y * x, x)), (derivative(x, x), term(1)),
    (0 * x + 1, ZERO),
])
def test_unequal_fractions(left, right):
    assert not equal(left, right) and not equal(right, left)


SQUARE_I = (I**2, term(-1))
PYTHAGORAS = (sin(x)**2, 1 - cos(x)**2)


@each([
    (I**3, -I, [SQUARE_I]), (I**4, term(1), [SQUARE_I]), (1 / (x + I), (x - I) / (x**2 + 1), [SQUARE_I]),
    (sin(x)**4 - cos(x)**4, 1 - 2 * cos(x)**2, [PYTHAGORAS]),
    (exp(2 * x) - 1, (exp(x) - 1) * (exp(x) + 1), [(exp(2 * x), exp(x)**2)]), (ROOT**4, x**2, [(ROOT**2, x)]),
    (x + y, 3 + y, [(x, term(3))]), (sin(y), sin(term(3)), [(y, term(3))]), (x, term(5), [(x, y), (y, term(5))][::-1]),
    (x**2 * y, 2 / y, [(x**2, 2 / y**2)]), (x**3, 2 * x + 1, [(x**2, x + 1)]), (x**6, x**2 - x**3, [(x**4, 1 - x)]),
])
def test_equal_modulo_equations(left, right, equations):
    assert equal(left, right, *equations)
    assert not equal(left, right)
    assert not equal(left, right + 1, *equations)


@each([
    (I, term(-1), [SQUARE_I]), (I**3, I, [SQUARE_I]), (sin(x), 1 - cos(x), [PYTHAGORAS]), (sin(y)**2, 1 - cos(y)**2, [PYTHAGORAS]),
    (x, y, [(x**2, y**2)]), (derivative(x**2, x), ZERO, [(x, term(1))]), (derivative(x * y, x), derivative(x * 2, x), [(y, term(2))]),
    (ROOT, x, [(ROOT**2, x)]),
])
def test_unequal_modulo_equations(left, right, equations):
    assert not equal(left, right, *equations)


@each([
    (x + y, ZERO), (x * y, term(1)), (2 * x, y), (term(1), term(1)), (ZERO, x), (1 / x, y), (x**-1, y), (-x, y),
    (x**2, x**2 + 1), (x**2, x**3), (x**2, y / x), (x**3 * y, y)])
def test_equations_not_in_solved_form(left, right):
    with pytest.raises(Rejected):
        equal(x, x, (left, right))


@each([1 / (x - x), x / ((x + 1)**2 - x**2 - 2 * x - 1), (x - x)**-1, ZERO**-1, sin(1 / ZERO), x / ZERO])
def test_division_by_what_is_identically_zero(t):
    with pytest.raises(Rejected):
        equal(t, t)


def sum_of_many(count):
    return Term("add", None, tuple(symbol(f"x{k}") for k in range(count)))


@each([
    (x + y + z + 1)**2000, (x + y + z + n + 1)**term(10**30), x**50_001, x**-50_001, term(2)**25_001,
    product([term(10)**4000] * 1000), (term(2)**9_000)**9_000, (1 + x)**9_999 * (1 + y)**9_999, sum_of_many(300)**3,
    sum_of_many(150)**2 * sum_of_many(150)**2,
    (x + y + z + 1)**20 / (x + y + n + 1)**20 + (x + y + n + 2)**20 / (x + z + n + 1)**20,
])
def test_what_is_too_large(t):
    with pytest.raises(Rejected):
        equal(t, x)


@each([
    (x + y + z + 1)**20, x**10_000, x**-10_000, term(2)**10_000, (1 + x)**2000, sum_of_many(300), sum_of_many(100)**2])
def test_what_is_not_too_large(t):
    assert equal(t, t + 0)
