"""The methods of proof, cheapest first: a row each. What they return is believed only after the kernel's check."""
from functools import cache
from importlib import import_module

from verifier.kernel.claims import UP_TO_CONSTANTS
from verifier.proofs import turned


def module(name):
    """The module of a method, imported when it is first asked for."""
    return import_module(f"verifier.provers.{name}")


def _method(name):
    return lambda claim, lemmas=(): module(name).prove(claim, lemmas)


PROVERS = {name: _method(name) for name in (
    "structural", "algebra", "definitions", "derivatives", "consequences", "roots", "inverses", "cases", "residues", "joints", "integrals", "sums",
    "limits", "primitives", "constancy", "areas", "matrices", "lemmas", "signs")}

#: The relations that a method proves, if these are not equations alone.
RELATIONS = {"signs": ("<", "<=", "!=")} | dict.fromkeys(("consequences", "matrices", "lemmas"), ("=", "<", "<=", "!="))
#: The methods for claims in which matrices stand, after these are worked out if need be by the others.
ON_MATRICES = ("matrices", "lemmas")

#: The methods that cost more than to look for a witness at a few points.
SEARCHES = ("roots", "inverses", "cases", "residues", "joints", "integrals", "sums", "limits", "primitives", "constancy", "areas", "signs")


def methods(claim):
    """The rows of PROVERS that may prove a claim: by its relation, and whether matrices stand in it."""
    return _methods(turned(claim).relation, claim.left.matrix or claim.right.matrix)


@cache
def _methods(relation, matrices):
    """Up to constants, equations of derivatives are proved."""
    relation, names = "=" if relation == UP_TO_CONSTANTS else relation, ON_MATRICES if matrices else PROVERS
    return {name: prove for name, prove in PROVERS.items() if name in names and relation in RELATIONS.get(name, ("=",))}
