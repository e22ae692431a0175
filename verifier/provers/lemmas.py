"""lemmas: the two sides are equal when an earlier proved equation is put in.

Proves     (A - B)/(A + B)^2 = 4/(A + B)^2 from the lemma A - B = 4, at any values of the lemma's
           symbols that lie in its domain.
By         the rule `lemma` for each place where the lemma's left side stands, congruence, and for
           what is left one of the other provers.
Gives up   where the lemma's left side does not stand as it is written."""
from verifier.matching import match, rewritten
from verifier.proofs import Proof
from verifier.provers import derivatives, matrices, structural


def prove(claim, lemmas=()):
    """A Proof, or None. `lemmas` are triples (Proof, left, right) in the claim's context."""
    if claim.relation != "=":
        return _instance(claim, lemmas)
    for lemma, left, right in lemmas:
        used = []
        replaced = rewritten(claim.left, left, right, used)
        for prover in (structural, derivatives, matrices) if used else ():
            if rest := prover.prove(claim._replace(left=replaced)):
                return _joined(claim, lemma, used, replaced, rest)
    return None


def _instance(claim, lemmas):
    """Another relation, as an instance of a lemma."""
    for lemma, left, right in lemmas:
        at = match(left, claim.left)
        if at is not None and match(right, claim.right, at) is not None:
            proof = Proof()
            proof.infer("lemma", proof.include(lemma), at={s: value for s, value in at.items() if s is not value})
            return proof
    return None


def _joined(claim, lemma, used, replaced, rest):
    """The left side is what it becomes by the lemma, and that is the right side by the rest."""
    proof = Proof()
    number = proof.include(lemma)
    instances = []
    for at in used:
        moved = {s: value for s, value in at.items() if s is not value}
        instances.append(proof.infer("lemma", number, at=moved) if moved else number)
    first = proof.infer("congruence", *dict.fromkeys(instances), left=claim.left, right=replaced)
    proof.infer("transitivity", first, proof.include(rest))
    return proof
