"""The rule `joint`: a derivative at a place by what it tends to there, each inference beside those that must be refused."""
from tables import each

from verifier.constructors import limit, prime
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context, Definition
from verifier.kernel.terms import I, ONE, ZERO, Rejected, Term, derivative, function, integrated, substituted, symbol, term
from verifier.proofs import Proof
from verifier.verdicts import verdict

from inferring import equation, infer, refused, supposed

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
HALF, TWO = term("1/2"), term(2)


def absolute(t):
    return function("abs", t)


def choice(left, comparison, right, value, otherwise):
    return Term("if", comparison, tuple(map(term, (left, right, value, otherwise))))


def D(t, s=x, order=1):
    return derivative(t, s, order)


def rate(t, form, *conditions, s=x):
    """The equation of a derivative beside 0."""
    return equation(D(t, s), form, ("nonzero", s), *conditions)


def end(t, way="+-", place=ZERO, value=None, s=x):
    """The equation of a limit with the value there, or another."""
    return equation(limit(t, s, way, place), substituted(t, {s: term(place)}) if value is None else value)


SQUARE, JUMP, SIGN = x * absolute(x), choice(x, "!=", ZERO, x, ONE), function("sign", x)
ABOVE = choice(ZERO, "<=", x, ONE, -ONE)
F = Context(definitions=[Definition("f", (x,), SQUARE), Definition("g", (z,), z * absolute(z)), Definition("h", (x, y), SQUARE + y)])


@each([
    (rate(SQUARE, 2 * absolute(x)), [end(2 * absolute(x)), end(SQUARE)], ZERO, set()),
    (rate(SQUARE, 2 * absolute(x), ("nonzero", y), ("nonzero", x - 1)), [end(2 * absolute(x)), end(SQUARE)], ZERO, {("nonzero", y), ("nonzero", x - 1)}),
    (equation(D(absolute(x - 1)**TWO), 2 * (x - 1), ("nonzero", x - ONE)), [end(2 * (x - 1), "+-", 1), end(absolute(x - 1)**TWO, "+-", 1)], ONE, set()),
    (equation(D(absolute(x - y) * (x - y)), 2 * absolute(x - y), ("nonzero", x - y)),
     [end(2 * absolute(x - y), "+-", y), end(absolute(x - y) * (x - y), "+-", y)], y, set()),
    (rate(SQUARE, 2 * absolute(x)), [end(2 * absolute(x))], ZERO, {("defined", D(SQUARE))}),
    (rate(absolute(x), ABOVE), [end(ABOVE, "+")], ZERO, {("defined", D(absolute(x)))}),
    (rate(absolute(x), ABOVE), [end(ABOVE, "+"), end(absolute(x))], ZERO, {("defined", D(absolute(x)))}),
    (rate(JUMP, ONE), [end(ONE)], ZERO, {("defined", D(JUMP))}),
    (rate(SQUARE, 2 * absolute(x)), [end(2 * absolute(x)), end(SQUARE, "-")], ZERO, {("defined", D(SQUARE))}),
    (equation(prime("f", [1], x), 2 * absolute(x), ("nonzero", x)), [end(2 * absolute(x)), end(SQUARE)], ZERO, set())])
def test_joint(beside, ends, place, conditions):
    found = infer("joint", beside, *ends, place=place, context=F)
    assert found[:3] == beside[:3] and found.conditions == conditions


ENDS = [end(2 * absolute(x)), end(SQUARE)]


@each([
    (rate(SQUARE, 2 * absolute(x)), [end(SQUARE)], ZERO, ()),                                          # of another term
    (rate(JUMP, ONE), [end(ONE), end(JUMP, value=ZERO)], ZERO, ()),                                    # not the value: f jumps
    (rate(absolute(x), SIGN), [end(SIGN, "+", value=ONE), end(absolute(x))], ZERO, ()),                # not the value: f' jumps
    (rate(SQUARE, 2 * absolute(x)), [end(2 * absolute(x), place=ONE), end(SQUARE, place=ONE)], ZERO, ()),      # elsewhere
    (rate(SQUARE, choice(ZERO, "=", x, 7, 2 * absolute(x))), [end(2 * absolute(y), s=y), end(SQUARE)], ZERO, ()),
    (rate(SQUARE, ONE + 0 * x), [end(ONE + 0 * x, "oo"), end(SQUARE)], ZERO, ()), (rate(SQUARE, ONE + 0 * x), [end(ONE + 0 * x, "-oo")], ZERO, ()),
    (rate(SQUARE, 2 * absolute(x)), [ENDS[0], end(SQUARE, "oo")], ZERO, ()),
    (rate(y * absolute(x), 2 * absolute(x)), [ENDS[0], equation(limit(y * absolute(y), y, "+-"), y * absolute(ZERO))], ZERO, ()),      # another symbol is caught
    (rate(SQUARE, 2 * absolute(x), ("defined", D(SQUARE))), ENDS, ZERO, ()),                           # who says it is defined nearby?
    (rate(SQUARE, 2 * absolute(x), ("nonnegative", x)), ENDS, ZERO, ()),                               # not on both sides
    (rate(SQUARE, 2 * absolute(x), supposed(x, ZERO)), ENDS, ZERO, ()),                                # a hypothesis at the point
    (rate(SQUARE, 2 * absolute(x), ("integer", x)), ENDS, ZERO, ()), (rate(SQUARE, 2 * absolute(x), ("nonzero", function("floor", x) + 5)), ENDS, ZERO, ()),
    (rate(SQUARE, 2 * absolute(x)), ENDS, ZERO, [("<=", ZERO, x)]), (rate(SQUARE, 2 * absolute(x)), ENDS, ZERO, [("<", function("floor", x), y)]),
    (rate(SQUARE, 2 * absolute(x)), ENDS, x, ()), (rate(z * absolute(z), 2 * absolute(z), s=z), [end(2 * absolute(z), s=z), end(z * absolute(z), s=z)], ZERO, ()),
    (equation(D(SQUARE, order=2), 2 * SIGN, ("nonzero", x)), [end(2 * SIGN), end(SQUARE)], ZERO, ()),
    (equation(prime("f", [2], x), 2 * SIGN, ("nonzero", x)), [end(2 * SIGN), end(SQUARE)], ZERO, ()),
    (equation(prime("f", [1], x + 0), 2 * absolute(x), ("nonzero", x)), ENDS, ZERO, ()),               # no symbol
    (equation(prime("g", [1], x), 2 * absolute(x), ("nonzero", x)), ENDS, ZERO, ()),                   # along the reals it exists
    (equation(prime("h", [1, 0], x, x), 2 * absolute(x), ("nonzero", x)), ENDS, ZERO, ()), (equation(prime("u", [1], x), 2 * absolute(x), ("nonzero", x)), ENDS, ZERO, ()),
    (equation(2 * absolute(x), D(SQUARE), ("nonzero", x)), ENDS, ZERO, ()), (rate(SQUARE, 2 * absolute(x)), [ENDS[0], ENDS[1]._replace(relation="<")], ZERO, ())])
def test_no_joint(beside, ends, place, assuming):
    refused("joint", beside, *ends, place=place, context=Context(assuming, F.definitions.values()))


@each([(ONE, {("nonzero", x)}), (x, {("nonzero", x)}), (I, {("nonzero", x)})])
def test_other_places_stay(place, conditions):
    """Where the place is not that of the condition, it is still asked."""
    t = SQUARE if place is not x else absolute(x)
    found = [end(2 * absolute(x), place=place), end(SQUARE, place=place)]
    if place is x:
        return refused("joint", rate(t, 2 * absolute(x)), *found, place=place)
    assert infer("joint", rate(SQUARE, 2 * absolute(x)), *found, place=place).conditions == conditions


KINKED = function("det", Term("matrix", 2, (TWO, x, ONE, absolute(x))))


@each([(KINKED, "refuted"), (choice(x, "<", KINKED, x, 2 * x), "open")])
def test_determinants_have_no_joints(t, outcome):
    assert verdict(Claim(Context(), "=", integrated(t, x, 0, 1), term("1/3"))).outcome == outcome


def outcome(claim, proof, point):
    try:
        return check(proof.certificate(claim, point)).outcome
    except Rejected:
        return "rejected"


def test_what_jumps_has_no_antiderivative():
    """The derivative is 0 where it exists, which up to constants must be everywhere."""
    jump, proof = choice(x, "=", ZERO, ZERO, function("atan", x) + function("atan", ONE / x)), Proof()
    for left, right in ((ZERO * x, jump), (ZERO * x, SIGN)):
        proof = Proof()
        proof.infer("differentiation", term=D(right))
        claim = Claim(Context(), UP_TO_CONSTANTS, integrated(left, x), right)
        assert outcome(claim, proof, Point({x: ONE})) == "rejected"


@each([
    (choice(x, "<", ZERO, -x, x), choice(x, "<", ZERO, -ONE, ONE), {("nonzero", x)}),
    (choice(ZERO, "<=", x, x**TWO, absolute(x)), choice(ZERO, "<=", x, 2 * x, absolute(x) / x), {("nonzero", x)}),
    (choice(ZERO, "<=", x, x, choice(x, "<", ZERO, -x, ONE / ZERO)), choice(ZERO, "<=", x, ONE, -ONE), {("nonzero", x)}),
    (choice(ONE, "<=", x, x, absolute(x)), choice(ONE, "<=", x, ONE, absolute(x) / x), {("nonzero", x - ONE), ("nonzero", x)}),
    (choice(ONE, "<=", x, function("log", x), x - 1), choice(ONE, "<=", x, 1 / x, ONE), {("nonzero", x - ONE)}),
    (choice(absolute(x), "<=", 1, x, ONE), choice(absolute(x), "<=", 1, ONE, ZERO), {("nonzero", ONE - absolute(x))})])
def test_a_branch_is_asked_for_where_it_is_taken(t, form, conditions):
    found = infer("differentiation", term=D(t))
    assert found.right is form and {condition for condition in found.conditions if condition[0] != "defined"} == conditions


u = symbol("u")
LINEAR, OF_X = choice(y, "<", ZERO, x, 2 * x), choice(x, "<", ZERO, -x, x)
TWICE, AGAIN = choice(y, "<", ZERO, LINEAR, LINEAR), choice(x, "<", ZERO, OF_X, OF_X)
MIXED = D(D(choice(ZERO, "<", x, 5 * u, u**2), u))
INNER = choice(y, "<=", ZERO, D(D(D(choice(ZERO, "<", y, 5 * u, x * u**2), u), y)), x)


HALF_REAL = choice(x, "<", ZERO, x**TWO + function("heaviside", 5 + I * y), x)
INVERSE = D(D((0 * y + (SIGN + 1))**-ONE, y))
SPLIT = D(D(choice(u, "<", ZERO, y**2 + function("log", SIGN + 1), y), y))


@each([
    (D(D(HALF_REAL), y), choice(x, "<", ZERO, 7, ZERO), [("<", ZERO, 5 + I * y)], "open"), (INVERSE, choice(x, "=", ZERO, 7, 0), [("<=", ZERO, x)], "open"),
    (SPLIT, choice(x, "=", ZERO, choice(u, "<", ZERO, 7, ZERO), ZERO), [("<=", ZERO, x)], "open"), (D(TWICE), TWO, (), "refuted"), (D(TWICE), choice(y, "<", ZERO, ONE, TWO), (), "proved"), (D(AGAIN), ONE, (), "refuted"),
    (MIXED, ZERO, [("<=", x, ZERO)], "open"), (MIXED, choice(x, "=", ZERO, 7, 0), [("<=", x, ZERO)], "open"),
    (D(INNER), choice(y, "<", ZERO, ZERO, choice(y, "=", ZERO, 7, ONE)), (), "open"), (D(INNER), choice(y, "<=", ZERO, ZERO, ONE), (), "open")])
def test_a_branch_that_is_decided_at_a_point_may_change_nearby(left, right, assuming, outcome):
    """Two branches that are one term, but not in one context; closed domains, at whose ends a derivative by their symbol looks at both sides."""
    assert verdict(Claim(Context(assuming), "=", left, right)).outcome == outcome
