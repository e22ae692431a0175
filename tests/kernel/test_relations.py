"""Relations besides =: what signs, chains and slopes show of them, and points that refute them, each row beside a false one."""
from tables import each

from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.faults import Rejected
from verifier.kernel.functions import exp, log, sin, tan, f as named
from verifier.kernel.theorems import REFUTED, Theorem
from verifier.kernel.terms import E, I, ONE, PI, ZERO, derivative, function, substituted, symbol, term
from verifier.proofs import Proof

from inferring import equation, infer, refused, supposed

x, y, s, n, z = symbol("x"), symbol("y"), symbol("s"), symbol("n", "integer"), symbol("z", "complex")
HALF, TWO = term("1/2"), term(2)


def says(relation, left, right=None, *conditions):
    return Theorem(relation, term(left), right if right is None else term(right), frozenset(conditions))


@each([
    (says("positive", y - x), x, y, "<"), (says("nonnegative", y - x), x, y, "<="), (says("nonzero", y - x), x, y, "!="),
    (says("positive", y - x), y, x, None), (says("real", y - x), x, y, None), (says("positive", x - y), x, y, None),
    (says("positive", y + x), x, y, None), (equation(y - x, ONE), x, y, None), (says("<", y - x, ONE), x, y, None)])
def test_comparison(fact, left, right, relation):
    if relation is None:
        return refused("comparison", fact, left=left, right=right)
    assert infer("comparison", fact, left=left, right=right)[:3] == (relation, left, right)


def test_an_order_asks_that_both_sides_are_real():
    found = infer("comparison", says("positive", (I + 1) - I), left=I, right=I + 1)
    assert found.conditions == {("real", I), ("real", I + 1)}
    assert not infer("comparison", says("nonzero", (I + 1) - I), left=I, right=I + 1).conditions


NOT_EQUAL = REFUTED + "="


@each([(found, relations) for found, *relations in [
    ("=", "=", "="), ("<", "<", "<"), ("<", "<=", "<"), ("<=", "<=", "="), ("<", "=", "<", "="), ("!=", "=", "!=", "="), ("!=", "!="),
    ("<=", "<=", "<="), (None, "!=", "!="), (None, "<", "!="), (None, "<=", "!="), (None, "!=", "=", "!="), (None, "positive", "<"), (None, "<", "positive"),
    (None, NOT_EQUAL, "="), (None, NOT_EQUAL)]])
def test_chains(found, relations):
    premises = [says(relation, k, k + 1) for k, relation in enumerate(relations)]
    if found is None:
        return refused("transitivity", *premises)
    assert infer("transitivity", *premises)[:3] == (found, ZERO, term(len(premises)))


@each([("=", True), ("!=", True), ("<", False), ("<=", False), ("positive", False)])
def test_only_equality_and_its_negation_are_symmetric(relation, turned):
    if not turned:
        return refused("symmetry", says(relation, x, y))
    assert infer("symmetry", says(relation, x, y))[:3] == (relation, y, x)


AHEAD = ("positive", s)
BACK = ("positive", -s)


def slope(t, *conditions, sign=1, relation="nonnegative"):
    rate = derivative(t, s)
    return says(relation, rate if sign > 0 else -rate, None, *conditions)


def start(t, value=ZERO, relation="nonnegative", *conditions):
    return says(relation, substituted(t, {s: term(value)}), None, *conditions)


GROWS, FALLS, POLE, JUMP = exp(s) - (1 + s), exp(-s), -(1 / s), function("floor", s) - HALF


@each([
    (GROWS, slope(GROWS, AHEAD), start(GROWS), ZERO, (), "nonnegative", ("nonnegative", s)),
    (GROWS, slope(GROWS, AHEAD, relation="positive"), start(GROWS), ZERO, (), "positive", ("positive", s)),
    (GROWS, slope(GROWS, BACK, sign=-1), start(GROWS), ZERO, (), "nonnegative", ("nonnegative", -s)),
    (FALLS, slope(FALLS, sign=-1), start(FALLS, 1, "positive"), ONE, (), "positive", ("nonnegative", -(s - ONE))),
    (log(s) - log(x), slope(log(s) - log(x), ("positive", s), ("positive", s - x)), start(log(s) - log(x), x), x, (), "nonnegative",
     ("positive", x)),
    (GROWS, slope(GROWS, BACK), start(GROWS), ZERO, (), "nonnegative", ("positive", -ZERO)),  # the slope on the wrong side:
    (GROWS, slope(GROWS, AHEAD, sign=-1), start(GROWS), ZERO, (), "nonnegative", ("positive", ZERO)),     # nowhere so
    (GROWS, slope(FALLS, AHEAD), start(GROWS), ZERO, (), None, None),                         # of another term
    (GROWS, slope(GROWS, AHEAD), start(FALLS), ZERO, (), None, None),
    (GROWS, slope(GROWS, AHEAD), start(GROWS, 1), ZERO, (), None, None),                      # another start
    (GROWS, slope(GROWS, ("positive", s - 5)), start(GROWS), ZERO, (), "nonnegative", ("positive", ZERO - 5)),
    (POLE, slope(POLE, ("nonzero", s)), start(POLE, -1), -ONE, (), None, None),               # across a pole
    (tan(s), slope(tan(s), ("nonzero", function("cos", s))), start(tan(s)), ZERO, (), None, None),
    (JUMP, slope(JUMP), start(JUMP, 1), ONE, (), None, None),                                 # no derivative
    (GROWS, slope(GROWS, ("positive", s**2 - 1)), start(GROWS, 2), TWO, (), None, None),      # a domain in two pieces
    (GROWS, slope(GROWS, supposed(s, ONE)), start(GROWS), ZERO, [("=", s, ONE)], None, None),   # a hypothesis at the point
    (GROWS, slope(GROWS, supposed(derivative(GROWS, s), ONE)), start(GROWS), ZERO, (), None, None),
    (GROWS, slope(GROWS, supposed(x, ONE)), start(GROWS), ZERO, (), "nonnegative", supposed(x, ONE)),     # which s does not change
    (GROWS, slope(GROWS), start(GROWS), ZERO, [("!=", s, ONE)], None, None),
    (GROWS, slope(GROWS), start(GROWS, s), s, (), None, None),
    (GROWS, slope(GROWS), start(GROWS, I), I, (), None, None), (GROWS, slope(GROWS), start(GROWS, z), z, (), None, None),
    (GROWS, slope(GROWS, relation="nonzero"), start(GROWS), ZERO, (), None, None),
    (GROWS, slope(GROWS), start(GROWS, relation="nonzero"), ZERO, (), None, None),
])
def test_monotonicity(t, first, last, value, context, predicate, condition):
    data = dict(context=Context(context), term=t, variable=s, start=value)
    if predicate is None:
        return refused("monotonicity", first, last, **data)
    found = infer("monotonicity", first, last, **data)
    assert (found.relation, found.left) == (predicate, t) and condition in found.conditions


def test_monotonicity_needs_a_real_variable():
    t = exp(z) - z
    refused("monotonicity", says("nonnegative", derivative(t, z)), says("nonnegative", exp(ZERO) - ZERO), term=t, variable=z, start=ZERO)


@each([
    (s + function("sign", s), ZERO, ("nonzero", ZERO)),       # jumps at the start
    (s**HALF - s, ZERO, ("nonzero", ZERO)),                   # no derivative there
    (log(s), ONE, ("positive", ONE)),                         # the domain of the slope reaches the start
])
def test_monotonicity_asks_for_continuity_at_the_start(t, value, condition):
    kept = ("positive", s) if value is ONE else AHEAD
    found = infer("monotonicity", slope(t, kept), start(t, value), term=t, variable=s, start=value)
    assert condition in found.conditions


def outcome(relation, left, right, at, assuming=(), proof=None, **data):
    """What a witness establishes against left relation right."""
    proof = proof or Proof()
    known = [len(proof.inferences) - 1] if proof.inferences else []
    proof.infer("witness", *known, relation=data.get("stated", relation), left=term(left), right=term(right),
                point=Point({t: term(v) for t, v in at.items()}), precision=64)
    try:
        return check(proof.certificate(Claim(Context(assuming), relation, term(left), term(right)))).outcome
    except Rejected:
        return "rejected"


@each([
    ("<", 0, x**2, {x: 0}, True), ("<=", 0, x**2, {x: 0}, False), ("<", 0, x**2, {x: 1}, False), ("<=", x, 0, {x: 1}, True),
    ("<", x, x, {x: 5}, True), ("<=", x, x, {x: 5}, False), ("!=", x**2, 1, {x: -1}, True), ("!=", x**2, 1, {x: 2}, False),
    ("!=", z**2, I**2, {z: I}, True), ("<", 0, 1 / x, {x: -1}, True), ("<", 0, 1 / x, {x: 0}, False),
    ("<", 0, log(x), {x: -1}, False), ("<", z, 0, {z: I}, False), ("<=", x**HALF, x, {x: -1}, False), ("<", z, z + 1, {z: I}, False),
    ("<", 1, 1 + x, {x: term(1) / 10**40}, False), ("<=", 1 + x, 1, {x: term(1) / 10**40}, False),      # the balls meet
    ("<", (x**HALF)**2, 2, {x: 2}, False), ("=", x, 1, {x: 1}, False), ("<", 0, exp(x) - 1, {x: 0}, False),
])
def test_a_witness_stands_in_the_contrary_relation(relation, left, right, at, refuted):
    assert outcome(relation, left, right, at) == ("refuted" if refuted else "rejected")


@each([("=", "<"), ("<=", "<"), ("!=", "<"), ("<", "!=")])
def test_a_witness_against_one_relation_refutes_no_other(relation, stated):
    assert outcome(relation, x, x, {x: 1}, stated=stated) == "rejected"


def test_that_the_sides_are_equal_at_the_point_may_be_a_premise():
    def one(at):
        proof = Proof()
        proof.infer("axiom", name="exp-one", at={})
        return outcome("<", E, exp(x), {x: at}, proof=proof)
    assert (one(1), one(ONE + term(1) / 10**40)) == ("refuted", "rejected")


def proved(relation, left, right, fact, at, assuming=(), **data):
    """Whether a claim is accepted that rests on the sign of its difference."""
    proof = Proof()
    proof.infer("comparison", proof.infer("sign", term=right - left, predicate=fact, given=frozenset()), left=left, right=right)
    try:
        claim = Claim(Context(assuming), relation, left, right)
        return check(proof.certificate(claim, Point({t: term(v) for t, v in at.items()}))).outcome == "proved"
    except Rejected:
        return False


@each([
    ("<", x, x + 1, "positive", {x: 0}, (), False),                        # signs do not cancel: algebra must
    ("<", ZERO, exp(x), "positive", {x: 0}, (), True), ("<=", ZERO, exp(x), "positive", {x: 0}, (), False),
    ("<=", ZERO, x**2, "nonnegative", {x: 0}, (), True), ("<", ZERO, x**2, "positive", {x: 1}, (), False),
    ("=", ZERO, exp(x), "positive", {x: 0}, (), False), ("!=", ZERO, exp(x), "nonzero", {x: 0}, (), True),
    ("<", x, y, "positive", {x: 0, y: 1}, [("<", x, y)], True), ("<", x, y, "positive", {x: 1, y: 1}, [("<", x, y)], False),
    ("<=", -x**2, z * 0, "nonnegative", {x: 1, z: I}, (), False), ("<", ZERO, 1 / x**2, "positive", {x: 1}, (), True),
    ("<", ZERO, x**-2, "positive", {x: 0}, [("!=", x, ZERO)], False), ("<", ZERO, x**-2, "positive", {x: 2}, [("!=", x, ZERO)], True),
    ("<", ZERO, E, "positive", {}, (), True), ("<", ZERO, PI - sin(x), "positive", {x: 1}, (), False),
    ("<", -ONE, named("asin")(x), "positive", {x: 2}, (), False),
])
def test_claims(relation, left, right, fact, at, assuming, accepted):
    assert proved(relation, left, right, fact, at, assuming) is accepted
