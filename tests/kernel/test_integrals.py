"""Integrals in the kernel: what a careless fundamental theorem would prove, each beside the truth it is taken for."""
import pytest
from flint import arb
from inferring import equation, infer, refused, supposed
from tables import each

from verifier.constructors import apply
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.claims import Context, Definition, Theorem
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, derivative, integrated, substituted, symbol, term

x, y, z, t, s, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("t"), symbol("s"), symbol("n", "integer")
log, exp, sin, cos, atan, absolute, sign, floor = map(named, "log exp sin cos atan abs sign floor".split())
TWO, HALF = term(2), term("1/2")
POSITIVE, NONZERO = ("positive", t), ("nonzero", t)


@each([
    (t**2, 2 * t, ZERO, x, [], []),
    (log(t), 1 / t, ONE, x, [POSITIVE], [("positive", ONE), ("positive", x)]),
    (log(t), 1 / t, ONE, TWO, [NONZERO], []),                             # by balls
    (log(t), 1 / t, -TWO, -ONE, [NONZERO], []),
    (log(t), 1 / t, TWO, ONE, [NONZERO], []),
    (log(x + t), 1 / (x + t), ZERO, ONE, [("positive", x + t)], [("positive", x + 0), ("positive", x + 1)]),
    (sin(t), cos(t), x, y, [("nonzero", y)], [("nonzero", y)]),
    (sin(t), cos(t), ZERO, log(x), [], [("real", log(x)), ("nonzero", x)]),
    (-(1 / t), 1 / t**2, ONE, x, [("nonnegative", t - 1)], [("nonnegative", ONE - 1), ("nonnegative", x - 1), ("nonzero", x)]),
    (-log(cos(t)), sin(t) / cos(t), ZERO, ONE, [("nonzero", cos(t))], []),
])
def test_the_fundamental_theorem(whole, body, lower, upper, given, left):
    found = infer("fundamental", equation(derivative(whole, t), body, *given), lower=lower, upper=upper)
    assert found[:2] == ("=", integrated(body, t, lower, upper))
    assert found.right is substituted(whole, {t: upper}) - substituted(whole, {t: lower})
    needed = Context().conditions(found.right) | set(left)
    assert found.conditions == needed and ("defined", found.left) not in needed


@each([
    (-(1 / t), 1 / t**2, -ONE, ONE, [NONZERO], []),                       # a pole inside
    (-(1 / t), 1 / t**2, ONE, -ONE, [NONZERO], []),
    (log(t), 1 / t, -ONE, TWO, [NONZERO], []),
    (log(t), 1 / t, ONE, x, [NONZERO], []),                               # x may lie beyond 0
    (-atan(1 / t), 1 / (1 + t**2), -ONE, ONE, [NONZERO], []),             # a jump
    (t**HALF, 1 / (2 * t**HALF), ZERO, ONE, [NONZERO], []),               # not differentiable at an end
    (absolute(t), sign(t), -ONE, ONE, [NONZERO], []),                     # a kink
    (log(t - x), 1 / (t - x), ZERO, ONE, [("nonzero", t - x)], []),       # a pole that the parameter moves
    (t**3, 3 * t**2, -ONE, ONE, [("positive", t**2)], []),                # not affine: holds at both ends
    (t, ONE, -ONE, ONE, [("positive", sign(t)**2)], []),
    (t, ONE, -ONE, ONE, [("positive", 1 / t + 2)], []),
    (t, ONE, -ONE, ONE, [("nonzero", t * x)], []),
    (t, ONE, ZERO, HALF, [("integer", t)], []),
    (t, ONE, -ONE, ONE, [("defined", derivative(absolute(t), t))], []),
    (t**2, 2 * t, ZERO, t, [], []),                                       # the symbol stands in a limit
    (t**2, 2 * t, t, ONE, [], []),
    (t**2, 2 * t, ZERO, ONE, [], [("<", ZERO, t)]),                       # of the symbol something is assumed
    (t**2, 2 * t, ZERO, ONE, [], [("=", t, ONE)]),
    (t**2, 2 * t, ZERO, ONE, [], [("!=", x + t, ONE)]),
    (derivative(t**2, t), TWO, ZERO, ONE, [], []),                        # d/dt t^2 at t = 1 is no instance
])
def test_careless_fundamental_theorems(whole, body, lower, upper, given, assuming):
    refused("fundamental", equation(derivative(whole, t), body, *given), lower=lower, upper=upper, context=Context(assuming))


def test_only_first_derivatives_are_integrated():
    refused("fundamental", equation(t**2, 2 * t), lower=ZERO, upper=ONE)
    refused("fundamental", equation(derivative(t**3, t, 2), 6 * t), lower=ZERO, upper=ONE)
    refused("fundamental", equation(2 * t, derivative(t**2, t)), lower=ZERO, upper=ONE)


def says(predicate, t, *conditions):
    return Theorem(predicate, t, None, frozenset(conditions))


AHEAD, BEFORE, INSIDE = t - x, x - t, ("positive", t - x)


@each([
    (says("nonnegative", t**2), x, y, [("nonnegative", y - x)]),
    (says("positive", exp(t)), x, y, [("positive", y - x)]),
    (says("positive", t, POSITIVE), ZERO, x, [("positive", x - ZERO)]),
    (says("positive", -t, ("positive", -t)), x, ZERO, [("positive", ZERO - x)]),
    (says("positive", AHEAD, ("positive", AHEAD)), x, y, [("positive", y - x)]),
    (says("positive", AHEAD**2, ("nonzero", AHEAD)), x, y, [("positive", y - x)]),
    (says("nonnegative", BEFORE, ("nonnegative", BEFORE)), y, x, [("nonnegative", x - y)]),
    (says("positive", 1 / t, POSITIVE), ONE, TWO, [("positive", ONE), ("positive", TWO), ("positive", TWO - ONE)]),
    (says("positive", 1 / t, POSITIVE), -ONE, ONE, [("positive", -ONE)]),                              # which is never so
    (says("positive", 1 / t**2, NONZERO), ONE, TWO, [("positive", TWO - ONE)]),
    (says("nonnegative", t, ("positive", y)), ZERO, ONE, [("positive", y)]),
    (says("nonnegative", t, supposed(y, ONE)), ZERO, ONE, [supposed(y, ONE)]),
    (says("positive", exp(t)), ONE, ZERO, [("positive", ZERO - ONE)]),                                 # the wrong way round: never so
    (says("positive", 1 / t, POSITIVE), ZERO, ONE, [("defined", integrated(1 / t, t, 0, 1))]),         # divergent
    (says("nonnegative", exp(t)), ZERO, z, [("real", z)]),
])
def test_the_sign_of_an_integral(premise, lower, upper, asked):
    found = infer("integration", premise, variable=t, lower=lower, upper=upper)
    left = integrated(premise.left, t, lower, upper)
    assert found[:3] == (premise.relation, left, None) and found.conditions >= Context().conditions(left) | set(asked)


@each([
    (says("positive", 1 / t**2, NONZERO), t, -ONE, ONE, []),                                           # a pole inside
    (says("positive", t**2, ("positive", t**2 - 1)), t, -TWO, TWO, []),                                # a domain in two pieces
    (says("positive", AHEAD**2, ("nonzero", t - y)), t, x, ONE, []),
    (says("positive", t, INSIDE), t, x, t, []), (says("positive", t, INSIDE), t, t, x, []),            # the symbol stands in a limit
    (says("positive", t), t, ONE, TWO, [("<", ZERO, t)]), (says("positive", t), t, ONE, TWO, [("=", ONE, t)]),   # and in what is assumed
    (says("nonnegative", t, supposed(t, ONE)), t, ZERO, ONE, []), (says("positive", t, ("integer", t)), t, ZERO, ONE, []),
    (says("positive", n + HALF, ("nonnegative", n)), n, ZERO, ONE, []),                                # at integers alone
    (says("nonnegative", exp(z) * exp(-z)), z, ZERO, ONE, []),                                         # along which way?
    (says("nonzero", t), t, ZERO, ONE, []), (says("real", t), t, ZERO, ONE, []), (equation(t, ONE), t, ZERO, ONE, []),
    (Theorem("not <", ZERO, t, frozenset()), t, ZERO, ONE, []),
])
def test_careless_signs_of_integrals(premise, variable, lower, upper, assuming):
    refused("integration", premise, variable=variable, lower=lower, upper=upper, context=Context(assuming))


def test_limits_must_be_real():
    found = infer("fundamental", equation(derivative(t**2, t), 2 * t), lower=ZERO, upper=z)
    assert ("real", z) in found.conditions
    with pytest.raises(Rejected):
        evaluation_at(Context(), Point({z: I})).ball(found.left)


@each([
    ({x: y}, integrated(y * t, t, 0, 1)), ({y: TWO}, integrated(x * t, t, 0, 1)), ({x: t}, None), ({x: 2 * t + y}, None),
    ({x: ONE, t: TWO}, None), ({t: TWO}, integrated(x * t, t, 0, 1)),
])
def test_substitution_captures_nothing(at, expected):
    body = integrated(x * t, t, 0, 1)
    if expected is not None:
        assert substituted(body, at) is expected
    else:
        with pytest.raises(Rejected):
            substituted(body, at)


UNDER = integrated(t**2, t, 0, 1), integrated(t * t, t, 0, 1)
FAR = integrated(absolute(t), t, 0, 1), integrated(t, t, 0, 1)


@each([
    (UNDER, equation(t**2, t * t), [], True),
    (UNDER, equation(t**2, t * t, ("nonzero", x)), [("<", ZERO, x)], True),
    (UNDER, equation(t**2, t * t, supposed(x, ONE)), [("=", x, ONE)], True),
    (UNDER, equation(t**2, t * t), [("<", ZERO, t)], False),
    (UNDER, equation(t**2, t * t, ("nonzero", t)), [], False),
    (UNDER, equation(t**2, t * t, supposed(t, ONE)), [("=", t, ONE)], False),
    (FAR, equation(absolute(t), t, ("nonnegative", t)), [], False),
    ((integrated(t, t, 0, x), integrated(t, t, 0, y)), equation(x, y, supposed(x, y)), [("=", x, y)], True),
    ((integrated(x, x, 0, 1), integrated(y, x, 0, 1)), equation(x, y, supposed(x, y)), [("=", x, y)], False),
    ((integrated(x, t, 0, 1), integrated(x, s, 0, 1)), equation(x, x), [], False),
    ((integrated(2 * t, t), integrated(t + t, t)), equation(2 * t, t + t), [], False),     # each is known up to a constant alone
    ((derivative(integrated(2 * t, t, 0, x), x), derivative(integrated(2 * t, t, 0, y), x)), equation(x, y, supposed(x, y)),
     [("=", x, y)], False),
])
def test_congruence_under_an_integral(sides, premise, assuming, accepted):
    left, right = sides
    (infer if accepted else refused)("congruence", premise, left=left, right=right, context=Context(assuming))


@each([
    (integrated(t**2, t, 0, x), 3, 9), (integrated(t**2, t, x, 0), 3, -9), (integrated(1 / t, t, -2, -1), 0, -arb(2).log()),
    (integrated(log(t), t, 1, 2), 0, 2 * arb(2).log() - 1), (integrated(x**t, t, 0, 1), 2, 1 / arb(2).log()),
    (integrated((t**2)**HALF, t, -1, 1), 0, 1), (integrated(absolute(t), t, -1, 1), 0, 1), (integrated(sign(t), t, -1, 2), 0, 1),
    (integrated(floor(t), t, 0, 2), 0, 1), (integrated(t**HALF, t, 0, 1), 0, arb(2) / 3), (integrated(t, t, 1, 1), 0, 0),
    (integrated(apply("g", t), t, 0, 2), 0, arb(8) / 3), (integrated(apply("r", t), t, -1, 1), 0, 1),
    (integrated(derivative(sin(t), t), t, 0, x), PI / 6, arb("0.5")), (derivative(integrated(sin(t), t, x, 2 * x), x), PI / 2, -1),
    (integrated(absolute(x) * t, t, 0, 2), -3, 6),
])
def test_the_value_lies_in_the_ball(body, at, expected):
    context = Context((), [Definition("g", (x,), x**2), Definition("r", (x,), (x**2)**HALF)])
    ball = evaluation_at(context, Point({x: term(at)})).ball(body)
    assert ball.real.overlaps(arb(expected)) and ball.rad() < 2


@each([
    integrated(1 / t, t, -1, 1), integrated(1 / t**2, t, -1, 1), integrated(log(t), t, 0, 1), integrated(1 / (t - x), t, 0, 2),
    integrated(t**-HALF, t, 0, 1), integrated(atan(1 / t), t, -1, 1), integrated(t, t, 0, I), integrated(t, t, 0, log(-x)),
    integrated(integrated(s, s, 0, t), t, 0, 1), integrated(t, t), x * integrated(x, x), integrated(apply("h", t), t, 0, 1),
    integrated(1 / cos(t), t, 0, 2), 0 * integrated(1 / t, t, -1, 1), integrated(t / t, t, -1, 1),
])
def test_no_value(body):
    with pytest.raises(Rejected):
        evaluation_at(Context(), Point({x: ONE, t: ONE})).ball(body)
