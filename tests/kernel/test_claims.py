"""Contexts and claims: well-made definitions, where a term is defined, what is real or an integer by its form."""
import pytest
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.claims import Context
from verifier.kernel.functions import cos, exp, sin, tan, f as named
from verifier.kernel.terms import E, I, ONE, PI, ZERO, Rejected, derivative, function, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
log = named("log")
f, g, h = [lambda *arguments, name=name: apply(name, *arguments) for name in "fgh"]
HALF = term("1/2")


@each([
    [], [("f", (x,), x**2)], [("f", (x,), term(3))], [("f", (x, y), x - y), ("g", (y,), f(y, 1))],
    [("g", (y,), y + 1), ("f", (x,), g(x)), ("h", (x,), f(x) + g(x))], [("f", (x,), h(x) + prime("h", (1,), x))],
    [("f", (z,), derivative(z**2, z))], [("f", (x,), 1 / x)],
])
def test_definitions(definitions):
    context = Context(definitions=definitions)
    assert list(context.definitions) == [name for name, _, _ in definitions]


@each([
    [("f", (x,), f(x))], [("f", (x,), 1 + x * f(x - 1))], [("f", (x,), prime("f", (1,), x))], [("f", (x,), g(x)), ("g", (x,), f(x))],
    [("f", (x,), g(x)), ("g", (x,), x)], [("f", (x,), prime("g", (2,), x)), ("g", (x,), x)], [("f", (x,), x), ("f", (x,), x)],
    [("f", (x,), x), ("f", (x,), x + 1)], [("f", (x,), x + y)], [("f", (x,), symbol("x", "complex"))], [("f", (), n)],
    [("f", (x, x), x)], [("f", (x + 1,), x)], [("f", (ONE,), ONE)],
])
def test_ill_made_definitions(definitions):
    with pytest.raises(Rejected):
        Context(definitions=definitions)


DEFINED = Context(definitions=[("f", (x, y), x / y), ("g", (n,), n**2), ("h", (z,), exp(z))])
TERMS = [
    (x + y * PI - I, set()), (1 / x, {("nonzero", x)}), (1 / (x * -y), {("nonzero", x), ("nonzero", y)}),
    (1 / (x / y), {("nonzero", x), ("nonzero", y)}), (1 / (x * (x - 1)), {("nonzero", x), ("nonzero", x - 1)}),
    (x**-2, {("nonzero", x)}), (x**term(-3), {("nonzero", x)}), (x**2 + x**HALF, set()), (x**-HALF, {("nonzero", x)}),
    (x**y, {("defined", x**y)}), (x**0, set()), (1 / x**0, set()), (1 / exp(x), set()), (1 / E, set()), (ONE / 2, set()),
    (ONE / 0, {("nonzero", ZERO)}), (1 / (x - x), {("nonzero", x - x)}), (0 * log(z), {("nonzero", z)}),
    (tan(x), {("nonzero", cos(x))}), (function("atanh", x), {("nonzero", 1 - x**2)}), (f(x, sin(y)), {("nonzero", sin(y))}),
    (f(x, 2), set()), (g(n), set()), (g(x), {("integer", x)}), (h(1 / z), {("nonzero", z)}),
]


@each(TERMS)
def test_conditions(t, conditions):
    assert DEFINED.conditions(t) == conditions


@each([(1, 2, 1, 1), (0, 1, 0, 0), (1, 0, 1, 1), (-1, -2, -1, -1), (term("1/2"), 0, 0, 2)])
def test_terms_are_defined_just_where_their_conditions_hold(values):
    for t, conditions in TERMS:
        here = evaluation_at(DEFINED, Point(dict(zip((x, y, z, n), map(term, values)))))
        assert defined(here, t) == all(holds(here, *condition) for condition in conditions)


def defined(here, t):
    try:
        return here.ball(t).is_finite()
    except Rejected:
        return False


def holds(here, predicate, t):
    return defined(here, t) and here.holds(predicate, t)


def test_conditions_of_a_derivative_include_every_lower_one():
    first, second = derivative(log(x), x), derivative(log(x), x, 2)
    assert DEFINED.conditions(second) == {("nonzero", x), ("defined", first), ("defined", second)}
    assert DEFINED.conditions(first) == {("nonzero", x), ("defined", first)}


@each([f(x), f(x, y, z), g(n, n), prime("f", (1,), x), 1 + f(f(x))])
def test_a_defined_function_takes_as_many_arguments_as_it_has_parameters(t):
    with pytest.raises(Rejected):
        DEFINED.conditions(t)


@each([
    (f(1 / x, y**2), (1 / x) / y**2), (f(y, x), y / x), (g(z), z**2), (apply("unknown", x), None),
])
def test_instances_of_definitions(t, expected):
    assert DEFINED.instance(t) is expected


@each([
    (x, True), (n, True), (PI + E, True), (exp(x) / sin(n), True), (x**-3, True), (function("atan", x), True),
    (apply("unknown", x), True), (prime("unknown", (2,), x), True), (derivative(x * y, x), True), (g(x), True), (f(x, y), True),
    (z, False), (I, False), (I**2, False), (x**HALF, False), (x**y, False), (log(x), False), (function("asin", x), False),
    (apply("unknown", z), False), (derivative(z, z), False), (h(z), False), (exp(z), False),
    (h(x), True), (exp(x)**HALF, True), (x**2 + 1, True), ((x**2)**y, False), (prime("h", (1,), x), False),
])
def test_real_by_form(t, real):
    assert DEFINED.real(t) is real
    assert DEFINED.belongs("real", t) is real and DEFINED.belongs("complex", t)


@each([
    (n, True), (term(-3), True), (2 * n - 1, True), (-n, True), (n * n + 7, True), (x, False), (n / 2, False), (term("1/2"), False),
    (n**-1, False), (PI, False), (g(x), False), (exp(ZERO), False),
])
def test_integer_by_form(t, integer):
    assert DEFINED.integer(t) is integer
    assert DEFINED.belongs("integer", t) is integer
