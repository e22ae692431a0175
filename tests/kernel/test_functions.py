"""The table of functions, row by row against mpmath: derivatives, values also on the cuts, poles, signs."""
import mpmath
import pytest
from flint import acb, arb

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context
from verifier.kernel.faults import Rejected
from verifier.kernel.functions import ANY, CUTS, FUNCTIONS, POSITIVE, SAME
from verifier.kernel.terms import I, PI, function, symbol, term

z = symbol("z", "complex")
EVERY = sorted(FUNCTIONS)
WITH_CUTS = sorted(name for name in FUNCTIONS if FUNCTIONS[name].kind in CUTS)
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
    "tanh": [I * PI / 2], "sech": [I * PI / 2], "coth": [term(0), I * PI], "csch": [term(0), I * PI],
}


def ball(t, at=0):
    return Evaluation(Context(), {z: acb(at)}).ball(t)


def exact(name, at):
    """mpmath's value to 50 digits as a ball."""
    with mpmath.workdps(60):
        value = mpmath.mpmathify(getattr(mpmath, name)(mpmath.mpmathify(at)))
        return acb(*[arb(mpmath.nstr(part, 50)) for part in (value.real, value.imag)])


def near(one, other):
    return abs(one - other) < 1e-7 * (1 + abs(other))


@pytest.mark.parametrize("at", PLANE + LINE)
@pytest.mark.parametrize("name", EVERY)
def test_derivative(name, at):
    value = complex(ball(FUNCTIONS[name].derivative(z), at))
    with mpmath.workdps(30):
        expected = complex(mpmath.diff(getattr(mpmath, name), at))
    assert near(value, expected)
    assert not near(-value, expected) and not near(1 + value, expected)


@pytest.mark.parametrize("at", PLANE + AXES)
@pytest.mark.parametrize("name", EVERY)
def test_ball_holds_the_value(name, at):
    value = ball(function(name, z), at)
    assert value.overlaps(exact(name, at))
    assert not value.overlaps(exact(name, at) + 1e-12) and not value.overlaps(-1 - exact(name, at))


@pytest.mark.parametrize("name", WITH_CUTS)
def test_ball_on_the_cut_is_that_of_one_side(name):
    points, step = ACROSS[FUNCTIONS[name].kind]
    for at in points:
        value = complex(ball(function(name, z), at))
        sides = [complex(exact(name, mpmath.mpmathify(at) + sign * step * mpmath.mpf(10)**-14)) for sign in (1, -1)]
        assert sorted(abs(value - side) < 1e-9 for side in sides) == [False, True]
        assert not CUTS[FUNCTIONS[name].kind](acb(at))


@pytest.mark.parametrize("name", WITH_CUTS)
def test_cut_tells_where_a_function_is_continuous(name):
    certainly_off = CUTS[FUNCTIONS[name].kind]
    for at in PLANE + AXES:
        jumps = [abs(complex(exact(name, at)) - complex(exact(name, at + 1e-9 * step))) > 0.1 for step in (1, -1, 1j, -1j)]
        assert not (certainly_off(acb(at)) and any(jumps))
        assert certainly_off(acb(at)) or any(jumps) or abs(complex(at)) < 1


@pytest.mark.parametrize("at", CANDIDATES, ids=repr)
@pytest.mark.parametrize("name", EVERY)
def test_poles(name, at):
    poles = FUNCTIONS[name].poles(at)
    if at in POLES.get(name, ()):
        assert any(ball(pole).contains(0) for pole in poles)
        with pytest.raises(Rejected):
            ball(function(name, at))
    else:
        assert not any(ball(pole).contains(0) for pole in poles)
        assert ball(function(name, at)).is_finite()


@pytest.mark.parametrize("name", EVERY)
def test_image_of_the_real_line(name):
    image = FUNCTIONS[name].image
    values = {at: exact(name, at) for at in LINE}
    if image is None:
        assert any(not v.imag.is_zero() for v in values.values())
        return
    assert all(v.imag.is_zero() and ball(function(name, z), at).imag.is_zero() for at, v in values.items())
    signs = {at: 1 if v.real > 0 else -1 if v.real < 0 else 0 for at, v in values.items()}
    if image is SAME:
        assert all(sign == (1 if at > 0 else -1) for at, sign in signs.items())
        assert POLES.get(name, [])[:1] == [term(0)] or exact(name, 0).is_zero()
    else:
        assert set(signs.values()) == image - {0} and image in (ANY, POSITIVE)
