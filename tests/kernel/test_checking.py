"""check(): what must not be proved or refuted, each trap beside its true neighbour."""
import pytest
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.axioms import a, b
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.functions import exp, sin, f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, Unstated, derivative, function, integrated, symbol, term
from verifier.proofs import Proof

x, y, z, n, u = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer"), symbol("u")
log = named("log")
HALF = term("1/2")
ROOT = (x**2)**HALF


def outcome(left, right, *inferences, at=None, functions=(), assuming=(), definitions=(), conditions=()):
    """What a certificate made of inferences (rule, premises, data) establishes about left = right."""
    proof = Proof()
    for rule, premises, data in inferences:
        proof.inferences.append((rule, premises, data))
    point = None if at is None else Point({s: term(value) for s, value in at.items()}, functions)
    claim = Claim(Context(assuming, definitions), "=", term(left), term(right), frozenset(conditions))
    return check(proof.certificate(claim, point)).outcome


def algebra(left, right, *premises):
    return "algebra", premises, {"left": term(left), "right": term(right)}


def sign(t, predicate="nonzero", given=frozenset()):
    return "sign", (), {"term": t, "predicate": predicate, "given": given}


def hypothesis(left, right):
    return "hypothesis", (), {"left": term(left), "right": term(right)}


def lemma(number, at):
    return "lemma", (number,), {"at": {s: term(value) for s, value in at.items()}}


def transitivity(*premises):
    return "transitivity", premises, {}


def congruence(left, right, *premises):
    return "congruence", premises, {"left": left, "right": right}


def axiom(name, **at):
    return "axiom", (), {"name": name, "at": {{"a": a, "b": b}[letter]: t for letter, t in at.items()}}


def witness(left, right, at, functions=(), precision=64):
    point = Point({s: term(value) for s, value in at.items()}, functions)
    return "witness", (), {"relation": "=", "left": term(left), "right": term(right), "point": point, "precision": precision}


ABOVE, TWO = [("<", ZERO, x)], {x: 2}
SLOPE = ("differentiation", (), {"term": derivative(log(x), x)})
DEFINED = {"definitions": [Definition("f", (u,), 1 / u)]}
absolute, SQUARE = named("abs"), ("=", y, x**2)
INSTANCE = [hypothesis(y, x**2), lemma(0, {y: 4})]
POSITIVE = [axiom("abs-positive", a=x), hypothesis(x, 1), sign(ONE, "nonnegative"), ("transitivity", (1, 2), {}), ("discharge", (0, 3), {})]
FLAT = "differentiation", (), {"term": derivative(ONE, x)}
SLOPE_5 = [hypothesis(derivative(x**2, x), 5), ("fundamental", (0,), {"lower": ZERO, "upper": ONE})]


@each([
    ((x**2 - 1) / (x - 1), x + 1, [algebra((x**2 - 1) / (x - 1), x + 1)], dict(at=TWO)),
    (x / x, 1, [algebra(x / x, 1)], dict(at=TWO)), (x - x, 0, [algebra(x - x, 0)], dict(at={x: 0})),
    (x, x + 0 / x, [algebra(x, x + 0 / x)], dict(at={x: -1})), (ROOT * 0, x * 0, [algebra(ROOT * 0, x * 0)], dict(at=TWO)),
    (exp(x + y), exp(x) * exp(y), [axiom("exp-sum", a=x, b=y)], dict(at={x: PI, y: -1})),
    (exp(z + 1), exp(z) * exp(ONE), [axiom("exp-sum", a=z, b=ONE)], dict(at={z: I})),
    (derivative(log(x), x), 1 / x, [SLOPE], dict(at={x: -2})),
    (1 / x + 1, (x + 1) / x, [algebra(1 / x + 1, (x + 1) / x), sign(x), ("discharge", (0, 1), {})], dict(at=TWO, assuming=ABOVE)),
    (apply("f", x), 1 / x, [("definition", (), {"term": apply("f", x)})], dict(at=TWO, **DEFINED)),
    (y, x, [hypothesis(y, x)], dict(at={x: PI, y: PI}, assuming=[("=", y, x)])),
    (sin(y), sin(x), [hypothesis(y, x), congruence(sin(y), sin(x), 0)], dict(at={x: 3, y: 3}, assuming=[("=", y, x)])),
    (apply("p", x) + 1, 1 + apply("p", x), [algebra(apply("p", x) + 1, 1 + apply("p", x))],
     dict(at=TWO, functions=(Definition("p", (u,), u**2),))),
    (0, y,
        [algebra(0, x / x - 1), algebra(x / x - 1, x / x - 1), transitivity(0, 1), hypothesis(y, x / x - 1), ("symmetry", (3,), {}),
            transitivity(2, 4)],
     dict(at={x: 2, y: 0}, assuming=[("=", y, x / x - 1)], conditions=[("nonzero", x)])),
    (4, x**2, INSTANCE, dict(at={x: 2, y: 4}, assuming=[SQUARE, ("=", term(4), x**2)])),
    (absolute(x), x, POSITIVE, dict(at={x: 1}, assuming=[("=", x, ONE)])),
    (derivative(x * y, x), derivative(x * 2, x), [hypothesis(y, 2), congruence(derivative(x * y, x), derivative(x * 2, x), 0)],
     dict(at={x: 1, y: 2}, assuming=[("=", y, term(2))])),
])
def test_true_claims_are_proved(left, right, inferences, context):
    assert outcome(left, right, *inferences, **context) == "proved"


COSH = function("cosh", x)


@each([
    (1 / (x - x), 5, [algebra(1 / (x - x), 5)], dict(at=TWO)),
    (1 / (x - x), 1 / (x - x), [congruence(1 / (x - x), 1 / (x - x))], dict(at=TWO)),
    (1 / (sin(x) - sin(x)), 5, [algebra(1 / (sin(x) - sin(x)), 1 / (sin(x) - sin(x)))], dict(at=TWO)),
    (ZERO / 0, 1, [algebra(ZERO / 0, 1)], dict(at={})),
    (ZERO / 0, ZERO / 0, [congruence(ZERO / 0, ZERO / 0)], dict(at={})), (x / x, 1, [algebra(x / x, 1)], dict(at={x: 0})),
    (ROOT, x, [algebra(ROOT, x)], dict(at=TWO)), (ROOT, x, [algebra(ROOT**2, x**2), algebra(ROOT, x, 0)], dict(at=TWO)),
    (ROOT, x, [axiom("root-square", a=x)], dict(at=TWO)), (log(x**2), 2 * log(x), [algebra(log(x**2), 2 * log(x))], dict(at=TWO)),
    (log(x**2), 2 * log(x), [axiom("exp-sum", a=log(x), b=log(x)), congruence(log(x**2), 2 * log(x), 0)], dict(at=TWO)),
    (ROOT, x, [congruence(ROOT, x)], dict(at=TWO)),
    (exp(x + y), exp(x) + exp(y), [axiom("exp-sum", a=x, b=y)], dict(at={x: 0, y: 0})),
    (x, y, [hypothesis(x, y)], dict(at={x: 1, y: 1})),                                            # assumed nowhere
    (x, y, [hypothesis(x, y)], dict(at={x: 1, y: 2}, assuming=[("!=", x, y)])),
    (x, y, [hypothesis(x, y)], dict(at={x: 1, y: 1}, assuming=[("<=", x, y)])),
    (x, y, [hypothesis(x, y)], dict(at={x: 1, y: 1}, conditions=[("zero", y - x)])),
    (x, 0, [sign(x, "zero", frozenset({("zero", x)}))], dict(at={x: 0})),
    (4, x**2, INSTANCE, dict(at={x: 2, y: 4}, assuming=[SQUARE])),                                # of what is assumed at the point
    (absolute(x), x, POSITIVE, dict(at={x: 1})), (absolute(x), x, POSITIVE, dict(at={x: 1}, assuming=[("=", x**2, ONE)])),
    (derivative(x**2, x), 0, [hypothesis(x**2, 1), congruence(derivative(x**2, x), derivative(ONE, x), 0), FLAT, transitivity(1, 2)],
     dict(at={x: 1}, assuming=[("=", x**2, ONE)])),
    (derivative(x**2, x), 0, [hypothesis(y**2, 1), lemma(0, {y: x}), congruence(derivative(x**2, x), derivative(ONE, x), 1), FLAT, transitivity(2, 3)],
     dict(at={x: 1, y: 1}, assuming=[("=", y**2, ONE)])),
    (integrated(term(5), x, 0, 1), ONE**2 - ZERO**2, SLOPE_5, dict(at={})),
    (integrated(term(5), x, 0, 1), ONE**2 - ZERO**2, SLOPE_5, dict(at={x: "5/2"}, assuming=[("=", derivative(x**2, x), term(5))])),
    (apply("f", x), 1, [("definition", (), {"term": apply("f", x)}), algebra(apply("f", x), 1, 0)], dict(at={x: 1}, **DEFINED)),
    (apply("p", x), x, [("definition", (), {"term": apply("p", x)})], dict(at=TWO, functions=(Definition("p", (u,), u),))),
])
def test_false_and_empty_claims_are_not_proved(left, right, inferences, context):
    with pytest.raises(Rejected):
        outcome(left, right, *inferences, **context)


SAME, ROOT_TWO = algebra(x + x, 2 * x), term(2)**(ONE / 2)
THERE = dict(at={x: ROOT_TWO}, assuming=[("=", x**2, term(2))])
SQUARED = "axiom", (), {"name": "root-power", "at": {a: term(2), n: term(2)}}
LEARNT = "discharge", (0, 1), {}


@each([
    ([SAME, SQUARED, sign(term(2), "positive"), ("discharge", (1, 2), {}), ("discharge", (0, 3), {})], {}, True),
    ([SAME], {}, False), ([SAME, hypothesis(x**2, 2), LEARNT], {}, False),
    ([SAME, hypothesis(ROOT_TWO**2, 2), LEARNT], dict(assuming=[*THERE["assuming"], ("=", ROOT_TWO**2, term(2))]), False),      # what is to be shown
    ([SAME, sign(ROOT_TWO**2 + 2), LEARNT], {}, False),
    ([SAME, SQUARED, LEARNT], dict(conditions=[("positive", term(2))]), False),
])
def test_a_point_satisfies_hypotheses_as_theorems_show(inferences, context, accepted):
    if accepted:
        assert outcome(x + x, 2 * x, *inferences, **THERE | context) == "proved"
    else:
        with pytest.raises(Rejected):
            outcome(x + x, 2 * x, *inferences, **THERE | context)


@each([
    (x + x, 2 * x, []), (x + x, 2 * x, [SAME, SAME]), (x + x, 2 * x, [sign(exp(x)), SAME]), (x + x, 2 * x, [SAME, sign(exp(x))]),
    (x + x, 2 * x, [SAME, SAME, ("symmetry", (0,), {})]), (x + x, 2 * x, [("symmetry", (0,), {}), SAME]),
    (x + x, 2 * x, [SAME, ("symmetry", (0,), {})]), (2 * x, x + x, [SAME]), (x + x, x * 2, [SAME]), (x + x, 3 * x, [SAME]),
    (x + x, 2 * x, [sign(exp(x))]), (exp(x), ONE, [sign(exp(x), "positive")]),
])
def test_the_inferences_must_lead_to_the_claim(left, right, inferences):
    assert outcome(x + x, 2 * x, SAME, at=TWO) == "proved"
    with pytest.raises(Rejected):
        outcome(left, right, *inferences, at=TWO)


THROUGH = [algebra(x, x / y * y), algebra(x / y * y, 2 * x / 2), transitivity(0, 1)]


@each([
    ([("nonzero", y)], True), ([], False), ([("nonzero", x)], False), ([("nonzero", y), ("nonzero", x)], False),
    ([("positive", y)], False)])
def test_conditions_must_be_stated(stated, accepted):
    claim = dict(at={x: 1, y: 1}, conditions=stated)
    if accepted:
        assert outcome(x, 2 * x / 2, *THROUGH, **claim) == "proved"
    else:
        with pytest.raises(Unstated):
            outcome(x, 2 * x / 2, *THROUGH, **claim)


@each([
    (dict(at={x: 1, y: 2}), True), (dict(at={x: 1, y: 2, n: -4}), True), (dict(at=None), False), (dict(at={}), False),
    (dict(at={x: 1}), False), (dict(at={x: 0, y: 1}), False), (dict(at={x: I, y: 1}), False), (dict(at={x: y, y: 1}), False),
    (dict(at={x: 1, y: 1}, assuming=[("<", ZERO, x), ("<=", y, ONE)]), True), (dict(at={x: -1, y: 1}, assuming=ABOVE), False),
    (dict(at={x: 1, y: 1}, assuming=[("<", x, y)]), False), (dict(at={x: 1, y: 1}, assuming=[("<", ZERO, x), ("<", x, ZERO)]), False),
    (dict(at={x: 1, y: 1}, assuming=[("<", x, x)]), False), (dict(at={x: 1, y: 1}, assuming=[("!=", x, x)]), False),
    (dict(at={x: 1, y: 2}, assuming=[("=", y, 2 * x)]), True),
    (dict(at={x: 1, y: 2}, assuming=[("=", x, ONE), ("=", x, term(2))]), False),
    (dict(at={x: 1, y: 2}, assuming=[("=", ONE, ZERO)]), False),
    (dict(at={x: 1, y: 2}, assuming=[("=", 1 / (x - 1), 1 / (x - 1))]), False),
    (dict(at={x: PI, y: 1}, assuming=[("=", sin(x), ZERO)]), False),
    (dict(at={x: 2, y: 1}, assuming=[("=", x**HALF * x**HALF, x)]), False),
])
def test_a_proof_needs_a_point_where_its_claim_says_something(context, accepted):
    left, right = y / x, y * (1 / x)
    if accepted:
        assert outcome(left, right, algebra(left, right), **context) == "proved"
    else:
        with pytest.raises(Rejected):
            outcome(left, right, algebra(left, right), **context)


@each([
    (ROOT, x, {x: -1}, {}), (log(x**2), 2 * log(x), {x: -1}, {}), ((x**2)**HALF, x, {x: "-1/7"}, {}),
    (x, 5, {x: 1}, dict(assuming=ABOVE)), (x + 1, 1, {x: term(1) / 10**9}, {}), (derivative(x**2, x), x, {x: 3}, {}),
    (apply("f", x), x, {x: 2}, DEFINED), (z**2, z, {z: I}, {}), (x**2, 2, {x: 1, y: 1}, dict(assuming=[("=", x, y)])),
])
def test_false_claims_are_refuted(left, right, at, context):
    assert outcome(left, right, witness(left, right, at), **context) == "refuted"


@each([
    (ROOT, x, {x: 1}, {}), (ROOT, x, {x: -1}, dict(assuming=ABOVE)), (ROOT, x, {x: 0}, {}), (x / x, 2, {x: 0}, {}),
    (1 / x, x, {x: 0}, {}), ((x**2 - 1) / (x - 1), x + 1, {x: 1}, {}), (x + 1, 1, {x: term(1) / 10**90}, {}), (x, 1, {x: I}, {}),
    (n, 1, {n: HALF}, {}), (x, y, {x: 1}, {}), (x**2, 2, {x: 1, y: 2}, dict(assuming=[("=", x, y)])),
    (x, 5, {x: 1}, dict(assuming=[("<", x, x)])), (x, 5, {x: 1}, dict(assuming=[("=", ONE, ZERO)])),
    (x, 5, {x: 1}, dict(conditions=[("nonzero", x)])), (x, 5, {x: 1}, dict(at={x: 1})), (apply("p", x), 5, {x: 1}, {}),
    (apply("f", x, x), 5, {x: 1}, DEFINED), (apply("k", x), 5, {x: 1}, dict(definitions=[Definition("k", (x, y), x)])),
    (prime("k", (1,), x), 0, {x: 1}, dict(definitions=[Definition("k", (n,), n**2)])),
    (derivative(x + derivative(log(2 + (y**2)**HALF), y), x), 1 + ZERO**(y**2), {x: 1, y: 0}, {}),
    (derivative(x * derivative(y * (y**2)**HALF, y), x), 5, {x: 1, y: 0}, {}),
])
def test_refutations_that_show_nothing(left, right, at, context):
    with pytest.raises(Rejected):
        outcome(left, right, witness(left, right, at), **context)


def test_a_refutation_is_of_the_claim_and_proves_nothing_further():
    assert outcome(x, y, witness(x, y, {x: 1, y: 2})) == "refuted"
    for inferences in ([witness(y, x, {x: 1, y: 2})], [witness(x, y, {x: 1, y: 2}), ("symmetry", (0,), {})],
                       [witness(x, y, {x: 1, y: 2}), ("lemma", (0,), {"at": {}})],
                       [witness(x, y, {x: 1, y: 2}), ("discharge", (0,), {})]):
        with pytest.raises(Rejected):
            outcome(x, y, *inferences, at={x: 1, y: 2})


def test_the_axioms_used_are_named():
    proof = Proof()
    proof.infer("transitivity", proof.infer("axiom", name="exp-sum", at={a: x, b: y}),
        proof.infer("algebra", left=exp(x) * exp(y), right=exp(y) * exp(x)))
    point = Point({x: ONE, y: ZERO})
    accepted = check(proof.certificate(Claim(Context(), "=", exp(x + y), exp(y) * exp(x)), point))
    assert accepted.outcome == "proved" and accepted.axioms == ("exp-sum",)
