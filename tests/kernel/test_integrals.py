"""Integrals in the kernel: what a careless fundamental theorem would prove, each beside the truth it is taken for."""
import pytest
from flint import arb
from inferring import equation, infer, refused, supposed
from tables import each

from verifier.constructors import apply
from verifier.kernel.algebra import Field
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.checking import check
from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context, Definition, Theorem
from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, Term, derivative, integrated, substituted, symbol, term
from verifier.proofs import Proof

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
    (integrated(1 / t, t, 1, x), ("defined", integrated(1 / t, t, 1, x))), (integrated(floor(t) * 0 + sign(t), t, 0, x), None), (integrated(1 / t, t, x**2, 3), ("nonzero", x**2)),
    (integrated(sign(x), x), ("nonzero", x)), (integrated(sign(t), t, 0, x), ("defined", integrated(sign(t), t, 0, x))),
])
def test_conditions_of_the_derivative_of_an_integral(body, condition):
    if condition is None:
        with pytest.raises(Rejected):
            differentiated(Context(), derivative(body, x))
        return
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
    integrated(x**0 * sign(t), t), integrated(0 * x + t, t), integrated(x * t, t), integrated(floor(t), t, 0, x), integrated(t, t, 0, x**HALF),
    integrated(x * y, y), integrated(t, t, 0, log(x)), integrated(log(t * I + 1), t, 0, x), integrated(floor(x), x),
])
def test_what_no_rule_differentiates(body):
    with pytest.raises(Rejected):
        differentiated(Context(), derivative(body, x))


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


def up_to(left, right, assuming=(), witness=None, rule="differentiation"):
    """What the kernel makes of left =+C right: by their derivatives, or by a witness."""
    context, proof = Context(assuming), Proof()
    try:
        if witness is not None:
            proof.infer("witness", relation="=", left=derivative(left, x), right=derivative(right, x), point=Point(witness), precision=64)
        else:
            (one, change), (other, rate) = [(proof.infer("differentiation", term=d), differentiated(context, d)[0])
                                            for d in (derivative(left, x), derivative(right, x))]
            same = proof.infer("algebra", left=change, right=rate)
            whole = proof.infer("transitivity", one, same, proof.infer("symmetry", other))
            proof.infer("discharge", whole, one, other)
        claim = Claim(context, UP_TO_CONSTANTS, left, right)
        return check(proof.certificate(claim, None if witness is not None else Point({x: TWO, y: ONE, z: ONE}))).outcome
    except Rejected as fault:
        return str(fault)


A, STEP = integrated(2 * x, x), Term("if", "<", (x, ZERO, ZERO, ONE))


@each([
    (A, x**2, [], True), (A, x**2 + y, [], True), (A, A + 1, [], True), (y * A - x, y * x**2 - x, [], True), (A / 2, x**2 / 2, [], True),
    (integrated(1 / x, x), log(x), [], True), (integrated(1 / x, x), 1 + integrated(1 / x, x), [], True),
    (atan(x), integrated(0 * x, x) - atan(1 / x), [], True),
    (A, x**2, [("<=", ZERO, x)], True), (A, x**2, [("!=", x, ONE)], True), (A, x**2, [("=", y, ONE)], True),
    (A, x**3, [], False), (A, y, [], False), (integrated(0 * x, x), sign(x), [], False), (integrated(0 * x, x), floor(x), [], False),
    (A, x**2, [("<=", x, term(3))], True), (A, x**2, [("<=", x, TWO), ("<=", TWO, x)], False), (integrated(0 * x, x), STEP, [], False),
    (x * A, x**3, [], False), (A * A, x**4, [], False), (A * A, A * A, [], False),
    (sin(A), sin(x**2), [], False), (integrated(2 * x, y), x**2, [], False), (integrated(2 * x, y) + A, x**2, [], False),
    (x**2, x**2, [], False), (derivative(A, x), 2 * x, [], False), (integrated(2 * t, t, 0, x), x**2, [], False),
    (A, x**2, [("=", x, TWO)], False), (A, x**2, [("=", x * y, TWO)], False), (A, x**2, [("<", floor(x), x)], False),
    (integrated(A, x), x**3 / 3, [], False), (A / x, x, [], False), (A, integrated(TWO, x), [("=", x, ONE)], False),
])
def test_equal_up_to_constants(left, right, assuming, accepted):
    assert (up_to(left, right, assuming) == "proved") is accepted


@each([
    (A, x**3, [], {x: ONE}, True), (A, x**3, [("<", ZERO, x)], {x: ONE}, True), (A, x**3, [("!=", x, ZERO)], {x: ONE}, True),
    (A, x**2 + 1, [], {x: ONE}, False), (A, x**3, [("=", x, ONE)], {x: ONE}, False), (A, x**3, [("<=", x, ONE)], {x: ONE}, False),
    (A, x**3, [("<=", x, TWO)], {x: ONE}, True), (A, x**3, [("<", x - 1, floor(x))], {x: ONE}, False),
    (A, x**3, [("<=", x, ONE), ("<=", ONE, x)], {x: ONE}, False), (integrated(0 * x, x), 2 * absolute(x), [], {x: ZERO}, False),
    (A, x**3, [("<", ZERO, ZERO**((x - 1)**2))], {x: ONE}, False), (x * A, x**2, [], {x: ONE}, False),
    (integrated(2 * x, y), x**3, [], {x: ONE, y: ONE}, False), (integrated(sign(x), x), 3 * x, [], {x: ZERO}, False),
])
def test_refuted_by_derivatives(left, right, assuming, at, accepted):
    assert (up_to(left, right, assuming, at) == "refuted") is accepted


def test_an_antiderivative_is_no_number():
    """From ∫ dx/x = 1 + ∫ dx/x, which is so up to constants, 0 = 1 must not follow."""
    one, piece = integrated(1 / x, x), Term("if", "<", (x, ZERO, A, x))
    refused("algebra", left=one - one, right=ZERO)
    refused("algebra", equation(one, 1 + one), left=ZERO, right=ONE)
    for relation, hidden in (("=", one), (UP_TO_CONSTANTS, one), ("=", piece), (UP_TO_CONSTANTS, piece)):
        proof = Proof()
        proof.infer("congruence", left=hidden, right=hidden)
        with pytest.raises(Rejected):
            check(proof.certificate(Claim(Context(), relation, hidden, hidden), Point({x: ONE})))


@each([n, ONE, x + y])
def test_only_by_symbols_that_vary(variable):
    for body in (integrated(x, variable), integrated(x, variable, 0, 1)):
        proof = Proof()
        proof.infer("congruence", left=body, right=body)
        with pytest.raises(Rejected, match="symbol was expected"):
            check(proof.certificate(Claim(Context(), "=", body, body), Point({x: ONE})))
