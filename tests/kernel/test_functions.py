"""The table of functions, row by row against mpmath: derivatives, values also on the cuts, poles, signs."""
from itertools import product

import mpmath
import pytest
from flint import acb, arb
from tables import each

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context
from verifier.kernel.functions import ANY, CUTS, FUNCTIONS, POSITIVE, UNBROKEN
from verifier.kernel.terms import I, PI, Rejected, function, symbol, term

z = symbol("z", "complex")
OFF_REALS = sorted(name for name, row in FUNCTIONS.items() if row.arity == 1 and (row.kind != "kinked" or row.needs(z) == ()))
EVERY = [name for name in OFF_REALS if FUNCTIONS[name].kind != "kinked"]
DIFFERENTIABLE = [name for name in EVERY if FUNCTIONS[name].derivative]
#: Functions with poles, or nothing to tell, at some of the points below: looked at beside them.
SHIFTED = {"gamma", "digamma", "factorial", "rgamma"}
#: What mpmath spells otherwise.
SPELT = {"abs": "fabs"}
WITH_CUTS = [name for name in EVERY if FUNCTIONS[name].kind in CUTS]
PLANE = [0.3 + 0.4j, -1.7 + 0.9j, 0.6 - 2.3j, -0.8 - 0.7j]
LINE = [-3, -2, -0.5, 0.5, 2, 3]
AXES = LINE + [2j, -2j, 0.5j, -0.5j]
#: Points of each cut, and a step across it.
ACROSS = {"below 0": ([-2, -0.5], 1j), "below 1": ([-2, -0.5, 0.5], 1j), "beyond 1": ([-2, 2], 1j), "imaginary": ([-2j, 2j], 1)}
CIRCLE, WAVE = [PI / 2, -PI / 2, 3 * PI / 2], [term(0), PI, -PI]
CANDIDATES = [*CIRCLE, *WAVE, term(1), term(-1), term(2), I, -I, 2 * I, I * PI, I * PI / 2, term("1/2")]
#: Which of the candidates are poles; the other functions have none.
POLES = {
    "log": [term(0)], "tan": CIRCLE, "sec": CIRCLE, "cot": WAVE, "csc": WAVE, "atan": [I, -I], "atanh": [term(1), term(-1)],
    "gamma": [term(0), term(-1)], "digamma": [term(0), term(-1)], "factorial": [term(-1)],
    "tanh": [I * PI / 2], "sech": [I * PI / 2], "coth": [term(0), I * PI], "csch": [term(0), I * PI],
}


def ball(t, at=0):
    return Evaluation(Context(), {z: acb(at)}).ball(t)


def exact(name, at):
    """mpmath's value to 50 digits as a ball."""
    with mpmath.workdps(60):
        value = mpmath.mpmathify(getattr(mpmath, SPELT.get(name, name))(mpmath.mpmathify(at)))
        return acb(*[arb(mpmath.nstr(part, 50)) for part in (value.real, value.imag)])


def near(one, other):
    return abs(one - other) < 1e-7 * (1 + abs(other))


@each(product(DIFFERENTIABLE, PLANE + LINE))
def test_derivative(name, at):
    at += 0.25 * (name in SHIFTED)
    value = complex(ball(FUNCTIONS[name].derivative(z), at))
    with mpmath.workdps(30):
        expected = complex(mpmath.diff(getattr(mpmath, name), at))
    assert near(value, expected)
    assert not near(-value, expected) and not near(1 + value, expected)


@each(product(OFF_REALS, PLANE + AXES))
def test_ball_holds_the_value(name, at):
    at += 0.25 * (name in SHIFTED)
    value = ball(function(name, z), at)
    assert value.overlaps(exact(name, at))
    assert not value.overlaps(exact(name, at) + 1e-12) and not value.overlaps(-1.0625 - exact(name, at))


@each(WITH_CUTS)
def test_ball_on_the_cut_is_that_of_one_side(name):
    points, step = ACROSS[FUNCTIONS[name].kind]
    for at in points:
        value = complex(ball(function(name, z), at))
        sides = [complex(exact(name, mpmath.mpmathify(at) + sign * step * mpmath.mpf(10)**-14)) for sign in (1, -1)]
        assert sorted(abs(value - side) < 1e-9 for side in sides) == [False, True]
        assert not CUTS[FUNCTIONS[name].kind](acb(at))


@each(WITH_CUTS)
def test_cut_tells_where_a_function_is_continuous(name):
    certainly_off = CUTS[FUNCTIONS[name].kind]
    for at in PLANE + AXES:
        jumps = [abs(complex(exact(name, at)) - complex(exact(name, at + 1e-9 * step))) > 0.1 for step in (1, -1, 1j, -1j)]
        assert not (certainly_off(acb(at)) and any(jumps))
        assert certainly_off(acb(at)) or any(jumps) or abs(complex(at)) < 1


@each(EVERY)
def test_what_is_real_of_what_is_not_is_kinked(name):
    """So that what is real and continuous holds a complex variable nowhere; and what moves along its cut is not entire."""
    row = FUNCTIONS[name]
    assert row.kind == "kinked" or row.image(*[None] * row.arity) is None
    assert name not in UNBROKEN or row.kind in CUTS


@each(sorted(name for name in UNBROKEN if FUNCTIONS[name].arity == 1))
def test_what_is_unbroken_does_not_jump_on_the_real_line(name):
    values = {at: complex(FUNCTIONS[name].ball(acb(at))) for at in [k + step for k in range(-3, 4) for step in (0, 1e-12, -1e-12, 0.5)] if FUNCTIONS[name].ball(acb(at)).is_finite()}
    assert all(abs(values[at + step] - values[at]) < 1e-4 for at in values for step in (1e-12, -1e-12) if at + step in values) and len(values) > 20


@each(product(EVERY, CANDIDATES))
def test_poles(name, at):
    poles = [t for _, t in FUNCTIONS[name].needs(at)]
    if at in POLES.get(name, ()):
        assert any(ball(pole).contains(0) for pole in poles)
        with pytest.raises(Rejected):
            ball(function(name, at))
    else:
        assert not any(ball(pole).contains(0) for pole in poles)
        assert ball(function(name, at)).is_finite()


@each([name for name, row in FUNCTIONS.items() if row.arity == 1])
def test_image_of_the_real_line(name):
    """The signs that are claimed of values at positive arguments, at 0, at negative ones and at any, against the values."""
    for inner in (POSITIVE, frozenset((0,)), frozenset((-1,)), ANY):
        for at in [at for at in LINE + [0, 0.25, -0.25] if (at > 0) - (at < 0) in inner]:
            claimed = FUNCTIONS[name].image(inner)
            try:
                value = ball(function(name, z), at)
            except Rejected:
                continue
            assert claimed is None or value.imag.is_zero() and int(value.real > 0) - int(value.real < 0) in claimed


@each([
    ("exp", None, None), ("exp", ANY, POSITIVE), ("sin", POSITIVE, ANY), ("sinh", POSITIVE, POSITIVE), ("log", ANY, None),
    ("log", POSITIVE, ANY), ("asin", ANY, None), ("abs", None, {0, 1}), ("abs", POSITIVE, POSITIVE), ("re", None, ANY),
    ("im", ANY, {0}), ("gamma", POSITIVE, POSITIVE), ("gamma", ANY, ANY), ("sign", None, None), ("floor", POSITIVE, ANY)])
def test_image(name, inner, found):
    assert FUNCTIONS[name].image(inner) == found


X, Y = symbol("x"), symbol("y")


@each([
    ("max", {(1, 2): 2, (-1, -2): -1, (0.5, 0.5): 0.5}), ("min", {(1, 2): 1, (-1, -2): -2}),
    ("binomial", {(5, 2): 10, (5, 0): 1, (5, -1): 0, (5, 6): 0, (-2, 3): -4, (0.5, 2): -0.125, (-1, -1): 0})])
def test_functions_of_two_arguments(name, values):
    for (one, other), value in values.items():
        found = Evaluation(Context(), {X: acb(one), Y: acb(other)}).ball(function(name, X, Y))
        assert found.contains(value) and not found.contains(value + 1e-9)


@each([
    ("max", (1j, 2)), ("min", (1, 1j)), ("binomial", (2, 0.5)), ("binomial", (2, 1j)), ("floor", (1j,)), ("heaviside", (1 + 1j,))])
def test_what_is_defined_for_reals_or_integers_only(name, values):
    symbols = [symbol(f"z{k}", "complex") for k, _ in enumerate(values)]
    with pytest.raises(Rejected):
        Evaluation(Context(), dict(zip(symbols, map(acb, values)))).ball(function(name, *symbols))
