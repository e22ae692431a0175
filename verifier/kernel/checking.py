"""check(): replays a certificate, and returns what it proves or refutes."""
from typing import NamedTuple

from flint import ctx
from flint.utils.flint_exceptions import FlintError

from verifier.kernel.balls import evaluation_at
from verifier.kernel.certificates import certificate
from verifier.kernel.claims import AS_CONDITION, REFUTED, Claim
from verifier.kernel.differentiation import interior
from verifier.kernel.matrices import entries
from verifier.kernel.rules import RULES
from verifier.kernel.terms import Rejected, Unstated, expect

PRECISION = 64      # bits, at which a point must show that a claim says something


class Accepted(NamedTuple):
    """A claim, what became of it ("proved" or "refuted"), and the axioms taken on faith for that."""
    claim: Claim
    outcome: str
    axioms: tuple


def check(data):
    """What the certificate establishes.

    Raises Rejected, and nothing else, for data that is no certificate or does not establish its claim."""
    try:
        return _checked(*certificate(data))
    except (FlintError, ArithmeticError, LookupError, ValueError, RecursionError, MemoryError) as error:
        raise Rejected(f"the certificate cannot be computed with: {error}") from error


def _checked(claim, inferences, point):
    used = {p for _, premises, _ in inferences for p in premises}
    expect(used == set(range(len(inferences) - 1)), "the inferences must all lead to the last")
    context, stated, root = claim.context, interior(claim), conclusion(claim.context, inferences, theorems := [])
    relation, left, right = stated[1:4]
    goal = ("=", left, right) if relation == "=" else (AS_CONDITION[relation], right - left, None)        # an order is the sign of a difference
    refuted = root[:3] == (REFUTED + relation, left, right)
    expect(refuted or root[:3] == goal, "the last inference does not conclude the claim")
    axioms = tuple(sorted({data["name"] for rule, _, data in inferences if rule == "axiom"}))
    if refuted:
        expect(not claim.conditions and point is None, "a refutation has no conditions, and its point stands in its witness")
        if stated.context is not context:
            conclusion(stated.context, inferences)
        return Accepted(claim, "refuted", axioms)
    if root.conditions - context.asked(claim.relation, claim.left, claim.right) - context.hypotheses != claim.conditions:
        raise Unstated("the claim does not state the conditions under which it is proved")
    _check_inhabited(stated, point, theorems)
    return Accepted(claim, "proved", axioms)


def conclusion(context, inferences, theorems=None):
    """The theorem that the last inference makes; `theorems` holds those of the first ones, and takes the others."""
    theorems = [] if theorems is None else theorems
    for rule, premises, data in inferences[len(theorems):]:
        theorems.append(RULES[rule].conclude(context, [theorems[p] for p in premises], **data))
    expect(theorems, "a certificate without inferences")
    return theorems[-1]


def _check_inhabited(claim, point, theorems):
    """The claim says something: at this point of the domain, as theorems show, both sides are defined and the conditions hold."""
    expect(point is not None, "a proof needs a point at which its claim says something")
    with ctx.workprec(PRECISION):
        values = evaluation_at(claim.context, point, theorems)
        list(map(values.ball, [*entries(claim.left), *entries(claim.right)]))
        shown = [claim.context.conditions(side) for side in (claim.left, claim.right) if not side.matrix]      # by the balls
        asked = claim.context.asked(claim.relation, claim.left, claim.right).difference(*shown)
        expect(all(values.holds(*condition) for condition in claim.conditions | asked), "a condition is not known to hold at the point")
