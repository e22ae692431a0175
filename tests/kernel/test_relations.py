"""Relations besides =: what signs, chains and slopes show of them, and points that refute them, each row beside a false one."""
from tables import each

from verifier.kernel.algebra import Field
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import REFUTED, Claim, Context, Theorem
from verifier.kernel.functions import exp, log, sin, f as named
from verifier.kernel.terms import E, I, ONE, PI, ZERO, Rejected, symbol, term
from verifier.proofs import Proof

from inferring import infer, refused

x, y, s, n, z = symbol("x"), symbol("y"), symbol("s"), symbol("n", "integer"), symbol("z", "complex")
HALF, TWO = term("1/2"), term(2)


def says(relation, left, right=None, *conditions):
    return Theorem(relation, term(left), right if right is None else term(right), frozenset(conditions))


NOT_EQUAL = REFUTED + "="


def equal(t, number):
    """Whether a term is a number, by algebra."""
    field = Field(t, number)
    return field.equal(field.value(t), field.value(number))


@each([
    (["=", "=", "="], "="), (["=", "=", "positive"], "positive"), (["=", "nonzero"], "nonzero"), (["real"], "real"), (["=", "defined"], "defined"),
    (["positive", "="], None), (["positive", "positive"], None), (["=", "positive", "="], None), (["<"], None), (["=", "<"], None), (["zero"], None),
    (["=", "zero"], None), ([NOT_EQUAL, "="], None), (["=", NOT_EQUAL], None), ([NOT_EQUAL], None)])
def test_a_chain_says_what_its_last_premise_says(relations, found):
    premises = [says(relation, k, k + 1 if relation in ("=", "<", NOT_EQUAL) else None, ("nonzero", x + k)) for k, relation in enumerate(relations)]
    if found is None:
        return refused("transitivity", *premises)
    asked = [("nonzero", x + k) for k in range(len(premises))]
    assert infer("transitivity", *premises) == says(found, ZERO, premises[-1].right, *asked)


@each(["!=", "<", "<=", "positive", "nonzero", NOT_EQUAL])
def test_only_equality_is_symmetric(relation):
    refused("symmetry", says(relation, x, y))


@each([
    ("<", x, x + 1, (x + 1) - x, "positive", True), ("<", x, x + 1, x - (x + 1), "positive", False), ("<", x + 1, x, (x + 1) - x, "positive", False),
    ("<=", x, x + 1, (x + 1) - x, "nonnegative", True), ("<=", x, x, x - x, "nonnegative", True), ("<=", x, x + 1, (x + 1) - x, "positive", False),
    ("<", x, x + 1, (x + 1) - x, "nonnegative", False), ("<", x, x + 1, (x + 1) - x, "nonzero", False), ("<", x, x + 1, (x + 1) - x, "real", False),
    ("<", x, x + 1, 1 + x - x, "positive", False), ("<", x, x + 1, -x + (x + 1), "positive", False),
    ("!=", x, x + 1, (x + 1) - x, "nonzero", True), ("!=", x, x + 1, (x + 1) - x, "positive", False), ("!=", x + 1, x, (x + 1) - x, "nonzero", False),
    ("=", x, x + 1, (x + 1) - x, "nonzero", False), ("=", x, x, x - x, "nonnegative", False),
    ("!=", I, I + 1, (I + 1) - I, "nonzero", True), ("<", I, I + 1, (I + 1) - I, "positive", False), ("<=", I, I + 1, (I + 1) - I, "nonnegative", False),
    ("<", z, z + 1, (z + 1) - z, "positive", None), ("<", ZERO, z * 0 + 1, (z * 0 + 1) - ZERO, "positive", True)])
def test_an_order_is_the_sign_of_the_right_side_minus_the_left(relation, left, right, difference, predicate, accepted):
    """None: where both sides are real."""
    proof, number = Proof(), next(k for k in (ONE, -ONE, ZERO) if equal(difference, k))
    proof.infer("transitivity", proof.infer("algebra", left=difference, right=number),
                proof.infer("sign", term=number, predicate=predicate, given=frozenset()))
    for at, fits in ((ONE, accepted is not False), (I, accepted is True)):
        point = Point({s: at for s in left.free | right.free if s is z} | {s: ONE for s in left.free | right.free if s is x})
        try:
            outcome = check(proof.certificate(Claim(Context(), relation, left, right), point)).outcome
        except Rejected:
            outcome = "rejected"
        assert outcome == ("proved" if fits else "rejected"), at


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
    ("<", (x**HALF)**2, 2, {x: 2}, False), ("=", x, 1, {x: 1}, False), ("<", 0, exp(x) - 1, {x: 0}, True), ("<", 0, exp(x) - exp(x / 3), {x: 0}, True), ("<", 0, x / 3 - (x**2 + 2) / 9, {x: 1}, True),
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
    proof.infer("sign", term=right - left, predicate=fact, given=frozenset())
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
