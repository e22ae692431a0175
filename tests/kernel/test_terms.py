"""Terms: each is built once, cannot be changed, is substituted without capture, and stays within the limits."""
import pytest
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.terms import (
    DEPTH_LIMIT, E, I, ONE, PI, SIZE_LIMIT, ZERO, Rejected, Term, derivative, function, integral, product, rational, substituted,
    subterms, symbol, term, total)

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
sin_x = function("sin", x)


@each([
    (symbol("x"), symbol("x", "real")), (term(2), term("4/2")), (x + 1, x + ONE), (x - y, x + -y), (1 / x, ONE / x),
    (2 * x, term(2) * x), (apply("f", 1), apply("f", ONE)), (prime("f", [1], x), prime("f", (1,), x)),
    (derivative(sin_x, x), derivative(function("sin", x), x, 1)),
])
def test_equal_terms_are_identical(one, other):
    assert one is other


@each([
    (symbol("x"), symbol("x", "complex")), (term(2) / 2, ONE), (x + y, y + x), ((x + y) + z, x + (y + z)), (-term(1), term(-1)),
    (E, function("exp", 1)), (apply("f", x), apply("g", x)), (apply("f", x), prime("f", (1,), x)),
    (derivative(sin_x, x), derivative(sin_x, x, 2)),
])
def test_different_terms_are_different(one, other):
    assert one is not other and one != other


@each([
    ("op", "mul"), ("data", 1), ("args", ()), ("depth", 1), ("size", 1), ("free", frozenset()), ("name", "x")])
def test_terms_are_immutable(field, value):
    t = x + y
    with pytest.raises(AttributeError):
        setattr(t, field, value)
    assert t is x + y and t.args == (x, y)


@each([
    (x + y, {x: y, y: x}, y + x), (x**2, {x: x + 1}, (x + 1)**2), (x / x, {x: ZERO}, ZERO / ZERO),
    (apply("f", x) * y, {x: PI}, apply("f", PI) * y), (prime("f", (1,), x), {x: y**2}, prime("f", (1,), y**2)),
    (derivative(x * y, x), {y: term(2)}, derivative(x * 2, x)), (derivative(x * y, x), {y: z}, derivative(x * z, x)),
    (derivative(x**2, x), {x: x}, derivative(x**2, x)), (derivative(x**2, x), {y: x}, derivative(x**2, x)), (x, {z: ONE}, x),
])
def test_substitution(t, values, expected):
    assert substituted(t, values) is expected


@each([
    (derivative(x**2, x), {x: term(2)}), (derivative(x**2, x), {x: y}), (derivative(x * y, x), {y: x}),
    (derivative(x * y, x), {y: function("sin", x)}), (derivative(x * y, x), {x: y, y: x}),
    (derivative(derivative(x * y, x), y), {y: ONE}), (derivative(derivative(x * y * z, x), y), {z: y + 1}),
    (1 + apply("f", derivative(x * y, x)), {y: x**2}),
])
def test_substitution_leaves_the_symbol_of_a_derivative_alone(t, values):
    with pytest.raises(Rejected):
        substituted(t, values)


def nested(depth):
    t = x
    for _ in range(depth - 1):
        t = -t
    return t


def doubled(times):
    t = x
    for _ in range(times):
        t = t + t
    return t


def test_the_limits_can_be_reached():
    assert nested(DEPTH_LIMIT).depth == DEPTH_LIMIT
    assert doubled(15).size == 2**16 - 1 <= SIZE_LIMIT


@each([
    lambda: nested(DEPTH_LIMIT + 1), lambda: doubled(16), lambda: Term("add", None, (x,) * SIZE_LIMIT),
    lambda: substituted(nested(100), {x: nested(100)}),
])
def test_no_term_is_beyond_the_limits(build):
    with pytest.raises(Rejected):
        build()


@each([
    (PI + E + I, set()), (x * y - x, {x, y}), (derivative(x * y, x), {x, y}), (apply("f", n, 2), {n}),
    (derivative(ONE, x), {x})])
def test_free_symbols(t, free):
    assert t.free == free


def test_subterms_stand_after_their_arguments_once():
    order = subterms(x * sin_x + sin_x)
    assert len(order) == len(set(order)) == 4
    assert all(order.index(a) < order.index(t) for t in order for a in t.args)


@each([
    (term(3), 3, True), (-term(3), -3, True), (term(6) / 3, 2, True), (-(term(1) / 2), "-1/2", False),
    (term(1) / 0, None, False), (term(2) + 1, None, False), (x, None, False), (x / x, None, False), (PI, None, False)])
def test_rational_values(t, value, whole):
    assert rational(t) == (None if value is None else term(value).data)
    assert integral(t) == whole


@each([
    (total([]), ZERO), (total([x]), x), (total([ZERO, x, y]), x + y), (total([x, -x]), x + -x),
    (product([]), ONE), (product([x]), x), (product([ONE, x, y]), x * y), (product([x, ZERO]), ZERO)])
def test_sums_and_products_of_lists(built, expected):
    assert built is expected
