"""The methods of proof, cheapest first: a row each. What they return is believed only after the kernel's check."""
from verifier.kernel.claims import UP_TO_CONSTANTS
from verifier.provers import (
    algebra, cases, constancy, definitions, derivatives, integrals, inverses, lemmas, matrices, roots, signs, structural)

PROVERS = {
    "structural":  structural.prove,
    "algebra":     algebra.prove,
    "definitions": definitions.prove,
    "derivatives": derivatives.prove,
    "roots":       roots.prove,
    "inverses":    inverses.prove,
    "cases":       cases.prove,
    "integrals":   integrals.prove,
    "constancy":   constancy.prove,
    "matrices":    matrices.prove,
    "lemmas":      lemmas.prove,
    "signs":       signs.prove,
}

#: The relations that a method proves, if these are not equations alone.
RELATIONS = {"signs": ("<", "<=", "!=")} | dict.fromkeys(("matrices", "lemmas"), ("=", "<", "<=", "!="))
#: The methods for claims in which matrices stand, after these are worked out if need be by the others.
ON_MATRICES = ("matrices", "lemmas", "chains")

#: The methods that cost more than to look for a witness at a few points.
SEARCHES = ("roots", "inverses", "cases", "integrals", "constancy", "signs")


def methods(relation):
    """The rows of PROVERS that may prove a relation; up to constants, equations of derivatives are."""
    relation = "=" if relation == UP_TO_CONSTANTS else relation
    return {name: prove for name, prove in PROVERS.items() if relation in RELATIONS.get(name, ("=",))}
