"""consequences: the difference of the two sides is combined from those of the hypotheses' sides.

Proves     v^2 = 2GM/R from mv^2/2 = GMm/R, m > 0; x = 2 from x^2 = 4, x > 0; y = z from xy = 1 and xz = 1.
By         left = right + Σ c (l - r), for hypotheses l = r and coefficients c found by Buchberger's method over the
           generators (rules `algebra`, `hypothesis`, `congruence`), where what is divided by is not 0.
Gives up   where the difference is no such combination, or what is divided by may be 0."""
from verifier.conditions import divisors
from verifier.provers.combining import combined
from verifier.provers.drafts import Draft


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    draft = Draft(claim.context)
    known = [(draft.proof.infer("hypothesis", index=k), left, right)
             for k, (comparison, left, right) in enumerate(claim.context.assuming) if comparison == "="]
    for spared in ((), divisors(claim)) if known else ():
        if combined(draft, known, claim.left, claim.right, spared) is not None:
            return draft.proof
    return None
