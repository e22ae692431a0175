"""Conditions: what a proof asks for and the whole domain grants is proved along with it."""
from itertools import chain, combinations

from verifier.generators.definedness import consequence
from verifier.generators.moduli import by_moduli
from verifier.generators.values import Fractions, common, factored
from verifier.kernel.checking import conclusion
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import Rejected, derivative

ROUNDS = 5              # in which conditions are discharged


def discharged(claim, proof):
    """Adds proofs of the conditions that hold on the whole domain; the claim with the conditions left over."""
    context = claim.context
    given = frozenset(context.asked(claim.relation, claim.left, claim.right))
    theorems = []
    for _ in range(ROUNDS):
        main = len(proof.inferences) - 1
        left = conclusion(context, proof.inferences, theorems).conditions - given - context.hypotheses
        facts = {n for c in sorted(left, key=repr) if (n := _fact(context, proof, given, theorems, *c)) is not None}
        if not facts:
            break
        chain = sorted([n for n in facts if proof.inferences[n][0] != "sign"], reverse=True)
        for number in chain:              # what an equation is conditional on may be proved by an earlier one
            main = proof.infer("discharge", main, number)
        if signs := sorted(facts.difference(chain)):
            proof.infer("discharge", main, *signs)
    return claim._replace(conditions=conclusion(context, proof.inferences, theorems).conditions - given - context.hypotheses)


def _fact(context, proof, asked, theorems, predicate, t):
    """The number of an inference that proves the condition where the asked ones hold, if one is known."""
    t = derivative(t, t.args[1]) if t.op == "antiderivative" else t
    derived = predicate == "defined" and t.op in ("derivative", "prime")
    told = (k for k, row in enumerate(theorems) if row.relation == "=" and row.left is t and row.conditions <= asked - {(predicate, t)})
    if derived and (number := next(told, None)) is not None:
        return number
    if not derived and (number := consequence(context, proof, frozenset(), asked, predicate, t)) is not None:
        return number
    for number, theorem in enumerate(theorems):
        tells = theorem.relation == "=" and (predicate, t) in context.conditions(theorem.right) - theorem.conditions
        if tells and not any(sort in ("positive", "nonnegative") for sort, _ in theorem.conditions - asked):      # not in a case alone
            return number
    if not derived:
        return None
    try:
        circular = (predicate, t) in differentiated(context, t)[1]
    except Rejected:
        return None
    return by_moduli(context, proof, t) if circular else proof.infer("differentiation", term=t)


def divisors(claim):
    """Factors of two terms that hypotheses say are equal, with symbols and none of them in the claim: it says nothing of them."""
    free, found = claim.left.free | claim.right.free, {}
    for left, right in _equal(claim.context):
        try:
            fractions = Fractions([left, right], 0)
            divisor = common(fractions.value(left)[0], fractions.value(right)[0])
            factors = [] if divisor.is_zero() else [fractions.term(p) for p, _ in factored(divisor)[1]]
        except Rejected:
            continue
        found |= {t: None for t in factors if t.free and t.free.isdisjoint(free)}
    return tuple(found)


def _equal(context):
    """Pairs of the terms that are sides of hypotheses, and equal by these, as they stand."""
    groups = []
    for left, right in [sides for comparison, *sides in context.assuming if comparison == "="]:
        met = [group for group in groups if left in group or right in group]
        groups = [group for group in groups if group not in met] + [dict.fromkeys([*chain(*met), left, right])]
    return [pair for group in groups for pair in combinations(group, 2)]
