"""Principal values: the bounds of sines and cosines, and of the angles that inverse circular functions give."""
from verifier.generators.positivity import fact
from verifier.kernel.claims import Claim
from verifier.kernel.terms import I, ONE, PI, function, subterms
from verifier.provers import inverses
from verifier.provers.cases import inferred

HALF_TURN, NOTHING = PI / 2, frozenset()


#: What is not negative -> the angle between 0 and π that it is.
ANGLES = {
    "acos": lambda f, u: ((PI - f, function("acos", -u)),),
    "asin": lambda f, u: ((HALF_TURN - f, function("acos", u)), (HALF_TURN + f, function("acos", -u)))}


def bounds(search, t):
    """The conditions that bound these functions in a term, each with the number of its inference."""
    found = {}
    for f in subterms(t):
        if f.op in ("sin", "cos"):
            found |= {("nonnegative", side): fact(search.context, search.proof, NOTHING, "nonnegative", side) for side in (ONE - f, f - -ONE)}
        elif f.op in ANGLES:
            found |= {("nonnegative", side): search.attempt(_angular, search, side, angle) for side, angle in ANGLES[f.op](f, *f.args)}
        elif f.op == "atan" and search.context.real(*f.args):
            found |= {("positive", side): search.attempt(_reflected, search, f.args[0], side, way) for side, way in ((HALF_TURN - f, 1), (HALF_TURN + f, -1))}
    return {condition: number for condition, number in found.items() if number is not None}


def _angular(search, side, angle):
    """That a term is not negative, as it is an arccosine."""
    same = search.proof.include(inverses.prove(Claim(search.context, "=", side, angle)))
    return search.proof.infer("transitivity", same, fact(search.context, search.proof, NOTHING, "nonnegative", angle))


def _reflected(search, u, side, way):
    """π/2 - arctan(u) is arctan(1/u) for positive u, and more than 0 for others; likewise the other way."""
    far, near = (u, -u) if way > 0 else (-u, u)
    beyond, angle = frozenset([("positive", far)]), function("atan", ONE / far)
    same = inferred(Claim(search.context, "=", side, angle), search.proof, beyond, I)
    above = search.proof.infer("transitivity", same, search.proof.infer("sign", term=angle, predicate="positive", given=beyond))
    below = search.proof.infer("sign", term=side, predicate="positive", given=frozenset([("nonnegative", near)]))
    above = search.cleared(search.cleared(above, beyond), beyond)         # and what facts about 1/u ask
    return search.proof.infer("cases", *[above, below][::way], term=u)
