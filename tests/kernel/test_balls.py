"""Balls: they hold the value that mpmath finds, only where every node is defined, and only in the domain."""
import mpmath
import pytest
from flint import acb, arb, ctx
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.balls import Evaluation, Point, evaluation_at
from verifier.kernel.claims import Context, Definition
from verifier.kernel.functions import FUNCTIONS, cos, exp, sin, tan, f as named
from verifier.kernel.terms import E, I, PI, ZERO, Rejected, derivative, function, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
log = named("log")
u, v, m = symbol("u"), symbol("v"), symbol("m", "integer")
HALF, THIRD = term("1/2"), term("1/3")
DEFINED = Context(definitions=[("f", (u, v), u / v), ("g", (u,), u**3), ("h", (m,), m**2), ("k", (u, v), u)])


def at(t, context=DEFINED, functions=(), **values):
    symbols = {s: term(values[s.data[0]]) for s in (x, y, z, n) if s.data[0] in values}
    return evaluation_at(context, Point(symbols, functions)).ball(t)


def size(t):
    """|t| for real t."""
    return (t**2)**HALF


@each([
    (x / 3 + THIRD, {"x": 1}, lambda: mpmath.mpf(2) / 3), (PI + E * I, {}, lambda: mpmath.pi + mpmath.e * 1j),
    (x**y, {"x": 2, "y": "1/3"}, lambda: mpmath.root(2, 3)), (x**THIRD, {"x": -8}, lambda: 1 + mpmath.sqrt(3) * 1j),
    (x**HALF, {"x": -4}, lambda: mpmath.mpc(0, 2)), (x**-2, {"x": -3}, lambda: mpmath.mpf(1) / 9),
    (I**I, {}, lambda: mpmath.exp(-mpmath.pi / 2)), (x**n, {"x": 0, "n": 0}, lambda: mpmath.mpf(1)),
    (x**n, {"x": 0, "n": 3}, lambda: mpmath.mpf(0)), (x**(1 + I), {"x": 0}, lambda: mpmath.mpf(0)),
    (x**THIRD, {"x": 0}, lambda: mpmath.mpf(0)), (log(z), {"z": -I}, lambda: -mpmath.pi / 2 * 1j),
    (sin(x) * exp(x), {"x": PI / 5}, lambda: mpmath.sin(mpmath.pi / 5) * mpmath.exp(mpmath.pi / 5)),
    (apply("f", x, y + 1), {"x": 1, "y": 6}, lambda: mpmath.mpf(1) / 7), (prime("g", (2,), x), {"x": 5}, lambda: mpmath.mpf(30)),
    (derivative(log(x) * x, x), {"x": 2}, lambda: mpmath.log(2) + 1),
    (derivative(sin(x * y), x, 2), {"x": 1, "y": 2}, lambda: -4 * mpmath.sin(2)),
])
def test_ball_holds_the_value(t, values, expected):
    for precision in (53, 300):
        with ctx.workprec(precision), mpmath.workprec(2 * precision):
            value = mpmath.mpmathify(expected())
            exact = acb(*[arb(mpmath.nstr(part, precision // 2)) for part in (value.real, value.imag)])
            ball = at(t, **values)
            assert ball.overlaps(exact) and not ball.overlaps(exact + 1e-12)
            assert ball.rad() < arb(2)**(10 - precision)


@each([
    (1 / x, {"x": 0}), (x / x, {"x": 0}), (0 / (x - x), {"x": 1}), ((1 / x)**0, {"x": 0}), (0 * log(x), {"x": 0}),
    (log(x - 1), {"x": 1}), (log(log(x)), {"x": 1}), (tan(PI / 2), {}), (1 / sin(PI), {}), (1 / (x**HALF)**2, {"x": 0}),
    (x**-1, {"x": 0}), (ZERO**-1, {}), (x**-HALF, {"x": 0}), (x**y, {"x": 0, "y": -1}), (x**z, {"x": 0, "z": I}),
    (x**-n, {"x": 0, "n": 2}), (log(ZERO)**0, {}), (sin(1 / x)**0, {"x": 0}), (x**0 + y, {"x": 0}), (sin(PI)**THIRD, {}),
    ((1 - 3 * THIRD + 0 / x)**0, {"x": 0}), (function("atan", z), {"z": I}), (function("atanh", x), {"x": 1}),
    (apply("f", x, 0), {"x": 1}), (0 * apply("f", 1, x), {"x": 0}), (apply("unknown", x), {"x": 1}),
    (prime("unknown", (1,), x), {"x": 1}), (apply("g", z), {"z": I}), (apply("h", x), {"x": "1/2"}),
    (exp(exp(exp(exp(x)))), {"x": 9}), (apply("g", x, x), {"x": 1}), (apply("k", x), {"x": 1}), (apply("k", x, x, x), {"x": 1}),
    (prime("g", (1, 0), x, x), {"x": 1}), (prime("h", (1,), x), {"x": 3}),
])
def test_undefined(t, values):
    with pytest.raises(Rejected):
        at(t, **values)


@each([
    (log, -2, 1j), (lambda t: t**HALF, -2, 1j), (lambda t: t**THIRD, -2, 1j), (lambda t: t**I, -2, 1j), (lambda t: t**t, -1.5, 1j),
    *[(lambda t, name=name: function(name, t), *row) for name, *row in (
        ("asin", 2, 1j), ("asin", -2, 1j), ("acos", 2, 1j), ("acos", -2, 1j), ("atanh", 2, 1j), ("atanh", -2, 1j),
        ("acosh", -2, 1j), ("atan", 2j, 1), ("atan", -2j, 1), ("asinh", 2j, 1), ("asinh", -2j, 1))]])
def test_ball_across_a_cut_covers_both_sides(build, centre, step):
    across = acb(arb(complex(centre).real, 0.01), arb(complex(centre).imag, 0.01))
    wide = Evaluation(Context(), {z: across}).ball(build(z))
    sides = [Evaluation(Context(), {z: acb(centre + sign * 1e-3 * step)}).ball(build(z)) for sign in (1, -1)]
    assert not sides[0].overlaps(sides[1]) and abs(complex(sides[0]) - complex(sides[1])) > 0.5
    assert all(wide.contains(side) for side in sides)


INNER = derivative(log(2 + size(y)), y)


@each([
    (derivative(size(x), x), {"x": 0}), (derivative(x**HALF, x), {"x": 0}), (derivative(size(x) * x, x), {"x": 0}),
    (derivative(log(z), z), {"z": -1}), (derivative(z**HALF, z), {"z": -4}), (derivative(z**THIRD, z), {"z": 0}),
    (derivative(z**z, z), {"z": -1}), (derivative(function("asin", x), x), {"x": 1}),
    (derivative(function("atan", z), z), {"z": 2 * I}), (derivative(1 / x, x), {"x": 0}), (derivative(0 / x, x), {"x": 0}),
    (derivative(y + 0 * log(x), x), {"x": 0, "y": 1}),
    (derivative(x * (log(-1 - I * x**2) - log(1 + I * x**2) + I * PI), x), {"x": 0}), (prime("f", (0, 1), x, y), {"x": 1, "y": 0}),
    (derivative(apply("unknown", x), x), {"x": 1}), (INNER, {"y": 0}), (x + INNER, {"x": 1, "y": 0}),
    (derivative(x + INNER, x), {"x": 1, "y": 0}), (derivative(x + derivative(log(2 + size(y)), y, 2), x), {"x": 1, "y": 0}),
    (derivative(x * derivative(y * size(y), y), x), {"x": 1, "y": 0}),
    (derivative(function("abs", x), x), {"x": 0}), (derivative(function("sign", x), x), {"x": 0}),
    (derivative(function("heaviside", x), x), {"x": 0}), (derivative(function("max", x, y), x), {"x": 1, "y": 1}),
    (derivative(x * function("abs", x), x), {"x": 0}), (derivative(function("floor", x), x), {"x": term("1/2")}),
    (derivative(function("abs", z), z), {"z": 1 + I}), (derivative(function("conj", z), z), {"z": I}),
    (derivative(function("gamma", x), x), {"x": -1}), (derivative(function("sign", x + I), x), {"x": 1}), (derivative(function("abs", I * x), x), {"x": 0}),
    (derivative(function("abs", z + x), z), {"x": 1, "z": I}), (derivative(function("abs", I * x**HALF), x), {"x": 0}), (derivative(function("conj", log(I * x)), x), {"x": 0}),
])
def test_no_derivative(t, values):
    with pytest.raises(Rejected):
        at(t, **values)


@each([
    (derivative(function("abs", x + 2 * I), x), {"x": term("3/2")}, 0.6), (derivative(function("abs", exp(I * x)), x), {"x": 1}, 0), (derivative(function("abs", x**HALF), x), {"x": -4}, -0.25), (derivative(function("conj", exp(I * x)), x), {"x": 0}, -1j),
    (derivative(function("re", x**HALF), x), {"x": 4}, 0.25), (derivative(function("im", x**HALF), x), {"x": -4}, -0.25), (derivative(function("abs", x + z), x), {"x": -3, "z": 3 + 4 * I}, 0), (derivative(function("abs", x * I - 1), x, 2), {"x": 0}, 1),
    (derivative(size(x), x), {"x": -3}, -1), (derivative(x**HALF, x), {"x": -1}, -0.5j), (derivative(log(x), x), {"x": -2}, -0.5),
    (derivative(log(z), z), {"z": I}, -1j), (derivative(z**3, z), {"z": I}, -3),
    (derivative(function("asin", x), x), {"x": 2}, -1j / 3**0.5),
    (derivative(x * (log(-1 - I * x**2) - log(1 + I * x**2) + I * PI), x), {"x": 1}, 0),
    (derivative(derivative(x**2 * y**3, x), y), {"x": 1, "y": 2}, 24), (derivative(x * derivative(y**2, y), x), {"x": 1, "y": 3}, 6),
    (derivative(x + INNER, x), {"x": 1, "y": 1}, 1), (derivative(x * INNER, x), {"x": 5, "y": 1}, 1 / 3),
    (prime("f", (0, 1), x, y), {"x": 1, "y": 2}, -0.25),
])
def test_derivative(t, values, expected):
    assert abs(complex(at(t, **values)) - expected) < 1e-12


@each([
    (("<", ZERO, x), [1, PI, "1/1000"], [0, -1, -PI]), (("<=", term(1), x), [1, 2], [0, "999/1000"]),
    (("!=", x, term(2)), [1, -2, "199/100"], [2, term(4) / 2, 1 + cos(ZERO)]),
    (("=", x**2, term(4)), [2, -2], [1, 0, "2000001/1000000"]), (("<", x, E), [2, "27/10"], [E, 3]), (("<=", x, E), [E, 0], [PI]),
    (("<", ZERO, log(x)), [2], [1, "1/2", -5, 0]), (("=", 1 / x, 1 / x), [1], [0]), (("<", x**HALF, term(5)), [4, 0], [-4, 25]),
])
def test_domain(assumption, inside, outside):
    context = Context([assumption])
    assert all(at(x, context, x=value).is_finite() for value in inside)
    for value in outside:
        with pytest.raises(Rejected):
            at(x, context, x=value)


@each([
    {"x": I}, {"x": log(term(-2))}, {"x": (term(-2))**HALF}, {"x": 1 / ZERO}, {"x": tan(PI / 2)}, {"x": y}, {"n": "1/2"}, {"n": PI},
    {"z": z}])
def test_values_of_another_kind(values):
    with pytest.raises(Rejected):
        at(ZERO, **values)


@each([u**2 + 1, sin(u) * exp(-u), 3 - 2 * u, u**4 / 7, PI * u])
def test_unknown_functions_may_be_real_and_entire(body):
    both = apply("unknown", x) + prime("unknown", (1,), x)
    assert at(both, functions=[Definition("unknown", (u,), body)], x=1).imag.is_zero()


@each([1 / u, log(1 + u**2), size(u), I * u, tan(u), u**u, function("atan", u), 1 / cos(u), derivative(u**2, u), x])
def test_unknown_functions_may_not_be_otherwise(body):
    with pytest.raises(Rejected):
        at(apply("unknown", x), functions=[Definition("unknown", (u,), body)], x=1)


@each([((u, v), apply("unknown", x)), ((u,), apply("unknown", x, x)), ((u, v), prime("unknown", (1,), x))])
def test_unknown_functions_take_as_many_arguments_as_given(parameters, t):
    with pytest.raises(Rejected):
        at(t, functions=[Definition("unknown", parameters, u)], x=1)


@each([
    ("nonzero", [1, -1, I, PI], [0, sin(PI)]), ("positive", [1, E, "1/9"], [0, -1, I, 1 + I, log(-term(1))]),
    ("nonnegative", [0, 1, PI], [-1, I, -PI]), ("real", [0, -PI], [I, 1 + I]), ("integer", [0, -3], ["1/2", I, PI]),
    ("defined", [0, I], []),
])
def test_predicates(predicate, true, false):
    here = evaluation_at(Context(), Point({}))
    assert all(here.holds(predicate, term(t)) for t in true) and not any(here.holds(predicate, term(t)) for t in false)


def test_every_function_has_balls_for_what_is_wide():
    for row in [row for name, row in FUNCTIONS.items() if row.kind != "kinked" and "gamma" not in name and name != "factorial"]:
        wide = row.ball(acb(arb(0.3, 0.01), arb(0.4, 0.01)))
        assert wide.contains(row.ball(acb(0.305, 0.395))) and not wide.contains(row.ball(acb(0.5, 0.4)))
