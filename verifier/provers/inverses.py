"""inverses: the two sides have the same exponential, and their imaginary parts are too near for another solution.

Proves     arcsin(x) + arccos(x) = π/2; arctan(x) + arctan(1/x) = π/2 for x > 0; 4 arctan(1/5) - arctan(1/239) = π/4;
           -ln(2 - √3) = ln(2 + √3); arcosh(cosh(x)) = |x|.
By         algebra on e^left = e^right, or e^(i left) = e^(i right), by which inverse functions become algebraic;
           then the rule `injectivity`, by the ranges of principal values over the domain.
Gives up   where the exponentials differ, or the ranges allow for another multiple of 2πi."""
from verifier.generators import assumed, defined, derived, equations
from verifier.generators.positivity import fact
from verifier.kernel.faults import Rejected
from verifier.kernel.terms import I, ONE, function, subterms
from verifier.proofs import Proof

#: Which functions an exponential turns into algebraic ones, times the factor.
FACTORS = ((I, {"asin", "acos", "atan"}), (ONE, {"log", "asinh", "acosh", "atanh"}))


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    present = {t.op for t in subterms(claim.left, claim.right)}
    why = None
    for factor, functions in FACTORS:
        if present & functions:
            try:
                return _proof(claim, factor)
            except Rejected as fault:
                why = fault
    if why:
        raise why
    return None


def _proof(claim, factor):
    proof = Proof()
    one, other = [function("exp", factor * side) for side in (claim.left, claim.right)]
    premises, facts = equations(claim.context, proof, (one, other), (assumed, defined, derived))
    same = proof.infer("algebra", *premises, left=one, right=other)
    main = proof.infer("injectivity", same, *_ranges(claim, proof), left=claim.left, right=claim.right, factor=factor)
    if facts:
        proof.infer("discharge", main, *facts)
    return proof


#: What narrows the range of a function: a predicate of its argument (or its own), the first that is found.
NARROWING = {
    "log": lambda u, t: (("positive", u),), "acosh": lambda u, t: (("nonnegative", t),),
    "asin": lambda u, t: (("nonnegative", u), ("nonnegative", -u)), "acos": lambda u, t: (("nonnegative", t), ("nonnegative", u), ("nonnegative", -u)),
    "atan": lambda u, t: (("nonnegative", u), ("nonnegative", -u)),
}


def _ranges(claim, proof):
    """Facts from which the ranges of the functions in the claim can be told."""
    found = []
    for t in subterms(claim.left, claim.right):
        for predicate, u in NARROWING[t.op](*t.args, t) if t.op in NARROWING else ():
            number = fact(claim.context, proof, frozenset(), predicate, u)
            if number is not None:
                found.append(number)
    return found
