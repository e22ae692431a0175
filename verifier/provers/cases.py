"""cases: the two sides are equal where a term is not negative, and where it is not positive.

Proves     |x| = max(x, -x); arcosh(cosh(x)) = |x|; arctan(x) + arctan(1/x) = π/2 sign(x) for x ≠ 0.
By         the argument of |.|, sign, ... or a symbol of unknown sign, taken with either sign: in each case as
           `derivatives` or `inverses`, and up to two more such terms; then the rule `cases`.
Gives up   where more than three terms must be told apart."""
from verifier.generators import assumed, defined, derived, equations
from verifier.kernel.checking import conclusion
from verifier.kernel.faults import Rejected
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import function, subterms
from verifier.proofs import Proof
from verifier.provers.inverses import FACTORS

DEPTH, TERMS = 3, 4
#: The functions that tell signs apart, and the term whose sign they look at.
DECIDING = {"abs": lambda u: u, "sign": lambda u: u, "heaviside": lambda u: u, "max": lambda u, v: u + -v, "min": lambda u, v: u + -v}


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    if not candidates(claim, frozenset()):
        return None
    proof = Proof()
    return proof if _proved(claim, proof, frozenset(), DEPTH) is not None else None


def candidates(claim, given):
    """The terms whose signs are not known and may matter, those that functions look at first."""
    context = claim.context.given(given)
    inside = subterms(claim.left, claim.right)
    found = [DECIDING[t.op](*t.args) for t in inside if t.op in DECIDING]
    if any(t.op in functions for _, functions in FACTORS for t in inside) or found:
        found += [t for t in inside if t.op == "symbol"]
    return [t for t in dict.fromkeys(found) if (known := signs(context, t)) is not None and len(known & {-1, 1}) == 2][:TERMS]


def _proved(claim, proof, given, depth):
    """The number of an inference that proves the claim under the given conditions; None if none is found."""
    if given:
        number = _directly(claim, proof, given)
        if number is not None:
            return number
    if not depth:
        return None
    asked = claim.context.conditions(claim.left) | claim.context.conditions(claim.right)
    for t in candidates(claim, given):
        known = ("nonzero", t) in asked or holds(claim.context.given(given), "nonzero", t)
        predicate = "positive" if known else "nonnegative"
        mark = proof.mark()
        halves = []
        for side in (t, -t):
            number = _proved(claim, proof, given | {(predicate, side)}, depth - 1)
            if number is None:
                break
            halves.append(number)
        if len(halves) == 2:
            return proof.infer("cases", *halves, term=t, predicate=predicate)
        proof.rewind(mark)
    return None


def _directly(claim, proof, given):
    """By algebra, or by algebra on exponentials, under the given conditions."""
    present = {t.op for t in subterms(claim.left, claim.right)}
    for factor in [None] + [factor for factor, functions in FACTORS if present & functions]:
        mark = proof.mark()
        try:
            number = _inferred(claim, proof, given, factor)
            conclusion(claim.context, proof.inferences)
            return number
        except Rejected:
            proof.rewind(mark)
    return None


def _inferred(claim, proof, given, factor):
    left, right = claim.left, claim.right
    if factor is not None:
        left, right = function("exp", factor * left), function("exp", factor * right)
    premises, facts = equations(claim.context, proof, (left, right), (assumed, defined, derived), given)
    main = proof.infer("algebra", *premises, left=left, right=right)
    if factor is not None:
        main = proof.infer("injectivity", main, left=claim.left, right=claim.right, factor=factor)
    return proof.infer("discharge", main, *facts)
