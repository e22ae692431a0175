"""Principal values: the bounds of sines and cosines, and of the angles that inverse circular functions give."""
from verifier.drafts import Draft
from verifier.generators.positivity import fact
from verifier.kernel.claims import Claim
from verifier.kernel.terms import I, ONE, PI, Rejected, function, subterms
from verifier.provers import inverses
from verifier.provers.cases import inferred

HALF_TURN, NOTHING = PI / 2, frozenset()


def bounds(search, t):
    """The conditions that bound such functions in a term, each with the number of its inference."""
    found = {}
    for f in subterms(t):
        for predicate, side, proved in BOUNDED[f.op](f, *f.args) if f.op in BOUNDED else ():
            key = "bounded", predicate, side
            if key not in search.context.memo:
                search.context.memo[key] = _proof(search.context, side, proved)
            if (proof := search.context.memo[key]) is not None:
                found[predicate, side] = search.proof.include(proof)
    return found


def _proof(context, side, proved):
    """The Proof of a bound; None if none is found."""
    draft = Draft(context)
    try:
        number = proved(draft, side)
        return None if number is None or draft.theorem(number) is None else draft.proof.until(number)
    except (Rejected, ArithmeticError, ValueError):
        return None


def _shown(draft, side):
    """As it is seen to be so."""
    return fact(draft.context, draft.proof, NOTHING, "nonnegative", side)


def _as(angle):
    """As it is this angle, which lies between 0 and π."""
    def proved(draft, side):
        same, sign = inverses.prove(Claim(draft.context, "=", side, angle)), _shown(draft, angle)
        return None if None in (same, sign) else draft.proof.infer("transitivity", draft.proof.include(same), sign)
    return proved


def _reflected(u, way):
    """As π/2 - arctan(u) is arctan(1/u) for positive u, and more than 0 for others; likewise the other way."""
    far, near = (u, -u) if way > 0 else (-u, u)
    beyond, angle = frozenset([("positive", far)]), function("atan", ONE / far)

    def proved(draft, side):
        same = inferred(Claim(draft.context, "=", side, angle), draft.proof, beyond, I)
        sign = draft.proof.infer("sign", term=angle, predicate="positive", given=beyond)
        above = draft.cleared(draft.proof.infer("transitivity", same, sign), beyond)
        above = draft.cleared(above, beyond)                             # and what facts about 1/u ask
        below = draft.proof.infer("sign", term=side, predicate="positive", given=frozenset([("nonnegative", near)]))
        return draft.proof.infer("cases", *[above, below][::way], term=u)
    return proved


#: What is not negative, or positive, of a function's value and its argument; and how that is proved.
BOUNDED = dict.fromkeys(("sin", "cos"), lambda f, u: [("nonnegative", side, _shown) for side in (ONE - f, f - -ONE)]) | {
    "acos": lambda f, u: [("nonnegative", PI - f, _as(function("acos", -u)))],
    "asin": lambda f, u: [("nonnegative", HALF_TURN - f, _as(function("acos", u))), ("nonnegative", HALF_TURN + f, _as(function("acos", -u)))],
    "atan": lambda f, u: [("positive", HALF_TURN - f, _reflected(u, 1)), ("positive", HALF_TURN + f, _reflected(u, -1))]}
