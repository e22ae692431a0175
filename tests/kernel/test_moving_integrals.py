"""Integrals that move with their limits or integrands: what they are differentiated to, and where they are known to exist."""
import pytest
from tables import each

from verifier.constructors import apply
from verifier.kernel.algebra import Field
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.claims import Context
from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, ZERO, Rejected, Term, derivative, integrated, symbol, term

x, y, z, t = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("t")
log, exp, sin, cos, absolute, sign, floor = map(named, "log exp sin cos abs sign floor".split())
HALF = term("1/2")
MOVING = integrated(t**2, t, x, x**2)


@each([
    (integrated(t**2, t, 0, x), x**2), (integrated(t**2, t, x, 0), -(x**2)), (integrated(x**2, x, 0, x), x**2),
    (MOVING, (x**2)**2 * (2 * x) - x**2), (integrated(t**2, t, x, x), x**2 - x**2), (integrated(y * t, t, 1, 2 * x), y * (2 * x) * 2),
    (integrated(log(t), t, 1, x), log(x)), (integrated(t**2, t, 0, y), ZERO), (integrated(x**2, x), x**2),
    (3 * integrated(sin(x), x) + x, 3 * sin(x) + 1), (integrated(log(t), t, 0, x), log(x)),
])
def test_the_derivative_of_an_integral(body, expected):
    found, _ = differentiated(Context(), derivative(body, x))
    field = Field(found, expected)
    assert field.equal(field.value(found), field.value(expected))


@each([
    (integrated(log(t), t, 1, x), ("nonzero", x)), (integrated(sign(t), t, 0, x), ("nonzero", x)),
    (integrated(1 / t, t, 1, x), ("defined", integrated(1 / t, t, 1, x))), (integrated(1 / t, t, x**2, 3), ("nonzero", x**2)),
    (integrated(sign(x), x), ("nonzero", x)), (integrated(sign(t), t, 0, x), ("defined", integrated(sign(t), t, 0, x))),
])
def test_conditions_of_the_derivative_of_an_integral(body, condition):
    assert condition in differentiated(Context(), derivative(body, x))[1]


@each([
    (integrated(t**2, t, 0, x), True, []), (integrated(sin(x * t) * absolute(t), t, y, x), True, []), (integrated(t**HALF, t, -1, x), True, []), (integrated(apply("f", t) * exp(t * z), t, 0, 1), True, []),
    (integrated(1 / t, t, 1, 2), False, []), (integrated(log(t), t, 1, x), False, []), (integrated(sign(t), t, 0, 1), False, []), (integrated(floor(t), t, 0, 1), False, []), (integrated(absolute(t * z), t, 0, 1), False, []),
    (integrated(log(t + 2 * I), t, 0, 1), False, []), (integrated((t * I - 1)**HALF, t, -1, 1), False, []), (integrated(Term("if", "<", (t, ZERO, ZERO, ONE)), t, -1, 1), False, []),
    (integrated(named("asin")(2 + x**HALF), x, -1, 1), False, [("<", ZERO, x)]), (integrated(named("asin")(2 + y**HALF) * t, t, -1, 1), False, [("<", ZERO, y)]),
])
def test_what_is_smooth_everywhere_has_an_integral(t, expected, assuming):
    """Whatever is assumed of a symbol of the same name as the one that varies, or of a parameter."""
    found = Context(assuming).conditions(t)
    assert (("defined", t) not in found) is expected and (not expected or not found)
    assert ("real", z) in Context(assuming).conditions(integrated(t.args[0], t.args[1], ZERO, z))


@each([
    (integrated(x * t, t, 0, x), 3 * x**2 / 2), (integrated(x * t, t, 0, 1), HALF + 0 * x), (integrated(sin(x * t), t, 0, 2), None), (integrated(exp(-(x * t**2)), t, x, x**2), None),
    (integrated((x**2 + t**2)**term("3/2"), t, -1, 1), None), (integrated(cos(x - t) * t, t, 0, sin(x)), None), (integrated(t**2, t, 0, x), x**2), (integrated((1 + t**2 + sin(t))**2 * x, t, -1, x), None),
    (integrated(x**term("4/3") * t, t, 0, 1), None),
])
def test_what_is_smooth_everywhere_is_differentiated_under_the_integral(body, expected):
    """Leibniz's rule: without conditions, and as differences of values tell."""
    rate, asked = differentiated(Context(), derivative(body, x))
    assert not asked
    for at in (term("7/10"), -term("6/5")):
        values = [evaluation_at(Context(), Point({x: at + step})).ball(t) for t, step in ((rate, ZERO), (body, term("1/100000")), (body, -term("1/100000")))]
        assert abs(complex(values[0]) - complex((values[1] - values[2]) * 50_000)) < 1e-6
        assert expected is None or abs(complex(values[0]) - complex(evaluation_at(Context(), Point({x: at})).ball(expected))) < 1e-12


@each([
    integrated(x / t, t, 0, x), integrated(absolute(x - t), t, 0, 1), integrated(sign(x * t), t, 0, 1), integrated((x * t)**HALF, t, 0, 1), integrated(1 / (x + t), t, 0, 1), integrated(log(x**2 + t**2), t, 0, 1),
    integrated(absolute(z * x + t), t, 0, 1), integrated(x**3 * exp(-(x**2 / t)) / t**2, t, 0, 1), integrated(floor(x) * t, t, 0, 1), integrated(x * t + 0 * sign(x), t, 0, 1),
    integrated(floor(t) * 0 + sign(t), t, 0, x), integrated(x**0 * sign(t), t), integrated(0 * x + t, t), integrated(x * t, t), integrated(floor(t), t, 0, x), integrated(t, t, 0, x**HALF),
    integrated(x * y, y), integrated(t, t, 0, log(x)), integrated(log(t * I + 1), t, 0, x), integrated(floor(x), x),
])
def test_what_no_rule_differentiates(body):
    with pytest.raises(Rejected):
        differentiated(Context(), derivative(body, x))
