"""matrices: the two sides have the same shape, and the other methods prove them equal entry by entry.

Proves     det([[a, b], [c, d]]) = a d - b c;  tr(A B) = tr(B A);  (A B)ᵀ = Bᵀ Aᵀ;  A⁻¹ A = 1 where det A ≠ 0;
           R(x) R(y) = R(x + y) for the rotations of the plane; det of the product = product of the dets.
By         the rule `entries` on either side, which carries out its operations on matrices; for each pair of entries
           the first method that proves it; congruence from these, and transitivity.
Gives up   at functions of a matrix, powers other than whole ones up to 100, and more than 8 rows or columns."""
from verifier.conditions import discharged
from verifier.kernel.matrices import entries, explicit
from verifier.kernel.terms import Rejected
from verifier.statements import assumption_text
from verifier.proofs import Proof
from verifier.provers import algebra, cases, definitions, derivatives, inverses, roots, signs, structural

#: The methods for equations between entries, cheapest first.
EQUATIONS = (structural, algebra, definitions, derivatives, roots, inverses, cases)


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation, or another relation between numbers that are made of matrices."""
    if not (claim.left.matrix or claim.right.matrix):
        return None
    if claim.relation != "=":
        return _compared(claim)
    left, right, proof = explicit(claim.left), explicit(claim.right), Proof()
    pairs = dict.fromkeys(zip(entries(left), entries(right)))
    parts = [claim._replace(left=one, right=other) for one, other in pairs if one is not other]
    given = claim.context.asked(*claim[1:4])
    numbers = [proof.include(_entry(part, given)) for part in parts]
    steps = [proof.infer("entries", left=claim.left)] if left is not claim.left else []
    steps.append(proof.infer("congruence", *numbers, left=left, right=right))
    if right is not claim.right:
        steps.append(proof.infer("symmetry", proof.infer("entries", left=claim.right)))
    if len(steps) > 1:
        proof.infer("transitivity", *steps)
    return proof


def _compared(claim):
    """A Proof by the sign of the difference of two numbers, in which operations on matrices are carried out."""
    proof, parts = Proof(), [explicit(claim.left), explicit(claim.right)]
    fact = proof.include(_entry(claim._replace(left=parts[0], right=parts[1]), claim.context.asked(*claim[1:4])))
    proof.infer("transitivity", proof.infer("entries", left=claim.right - claim.left), fact)
    return proof


def _entry(claim, given):
    """A Proof of the claim on two entries, under no condition beyond the given ones if a method finds such a proof."""
    proofs, why = [], "no method proves it"
    for method in EQUATIONS if claim.relation == "=" else (signs,):
        try:
            if (proof := method.prove(claim)) is not None:
                if discharged(claim, proof).conditions <= given:
                    return proof
                proofs.append(proof)
        except Rejected as fault:
            why = fault
    if not proofs:
        raise Rejected(f"{assumption_text(*claim[1:4])}: {why}")
    return proofs[0]
