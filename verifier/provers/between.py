"""Between limits: integrals and sums are replaced by values, each proved apart; other methods prove what is left."""
from functools import partial

from verifier.kernel.claims import called
from verifier.kernel.terms import BINDERS, Rejected, Term
from verifier.proofs import Proof
from verifier.provers import algebra, cases, definitions, derivatives, inverses, roots, structural
from verifier.drafts import accepted

AFTERWARDS = (structural, algebra, definitions, derivatives, roots, inverses, cases)


def by_values(claim, ops, value, afterwards=AFTERWARDS):
    """A Proof, or None where no such term stands; `value` adds to a proof the equation of such a term with another: its number, and that."""
    if not held(claim.context, claim.left, ops) | held(claim.context, claim.right, ops):
        return None
    proof = Proof()
    (left, before), (right, after) = [without(claim, proof, side, ops, value) for side in (claim.left, claim.right)]
    rest = proof.include(_rest(claim._replace(left=left, right=right), afterwards))
    proof.infer("transitivity", *before, rest, *[proof.infer("symmetry", number) for number in reversed(after)])
    return proof


def held(context, side, ops):
    """The terms of these operations that stand in no binder, and the calls of functions whose definitions hold some, in order."""
    if side.op == "apply" and called(side) in context.definitions and held(context, context.definition(side).body, ops):
        return {side: None}
    if side.op in BINDERS:
        return {side: None} if side.op in ops else {}
    return {found: None for a in side.args for found in held(context, a, ops)}


def without(claim, proof, side, ops, value):
    """The side with its terms between limits replaced by their values, and the numbers of the equations that lead there."""
    numbers = []
    while found := held(claim.context, side, ops):
        known = [_definition(claim.context, proof, t) if t.op == "apply" else value(claim, proof, t) for t in found]
        after = replaced(side, dict(zip(found, [value for _, value in known])))
        numbers.append(proof.infer("congruence", *[number for number, _ in known], left=side, right=after))
        side = after
    return side, numbers


def _definition(context, proof, t):
    return proof.infer("definition", term=t), context.instance(t)


def replaced(t, values):
    """The term with some of its subterms replaced, but in binders."""
    if t in values or t.op in BINDERS:
        return values.get(t, t)
    return Term(t.op, t.data, tuple([replaced(a, values) for a in t.args]))


def unfolded(context, t):
    """The term with the definitions put in."""
    t = Term(t.op, t.data, tuple([unfolded(context, a) for a in t.args]))
    return unfolded(context, context.instance(t)) if t.op == "apply" and called(t) in context.definitions else t


def _rest(claim, afterwards):
    """A Proof by one of the other methods."""
    found = accepted(claim, [partial(prover.prove, claim) for prover in afterwards])
    if found is None:
        raise Rejected("the values between limits are not known to be equal to what is left")
    return found
