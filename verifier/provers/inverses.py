"""inverses: the two sides have the same exponential, and their imaginary parts are too near for another solution.

Proves     arcsin(x) + arccos(x) = π/2; arctan(x) + arctan(1/x) = π/2 for x > 0; 4 arctan(1/5) - arctan(1/239) = π/4;
           -ln(2 - √3) = ln(2 + √3); arcosh(cosh(x)) = |x|.
By         algebra on e^left = e^right, or e^(i left) = e^(i right), by which inverse functions become algebraic;
           then the rule `injectivity`, by the ranges of principal values over the domain.
Gives up   where the exponentials differ, or the ranges allow for another multiple of 2πi."""
from functools import partial
from math import lcm

from verifier.generators import assumed, defined, derived, equations
from verifier.generators.positivity import fact
from verifier.generators.values import number
from verifier.kernel.terms import I, ONE, function, rational, subterms
from verifier.proofs import Proof
from verifier.drafts import accepted

LARGEST = 12      # common denominator by which both sides are multiplied

#: Which functions an exponential turns into algebraic ones, times the factor.
FACTORS = ((I, {"asin", "acos", "atan", "arg"}), (ONE, {"log", "asinh", "acosh", "atanh"}))


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    inside = subterms(claim.left, claim.right)
    present, scale = {t.op for t in inside}, lcm(*[int(r.q) for t in inside if (r := rational(t)) is not None])
    scales = (1, scale) if 1 < scale <= LARGEST else (1,)
    return accepted(claim, [partial(_proof, claim, factor, scale)
                                    for factor, functions in FACTORS if present & functions for scale in scales])


def _proof(claim, factor, scale):
    """By the exponentials of the factor times the sides, or times so many of the sides."""
    proof = Proof()
    left, right = [side if scale == 1 else number(scale) * side for side in (claim.left, claim.right)]
    one, other = [function("exp", factor * side) for side in (left, right)]
    premises, facts = equations(claim.context, proof, (one, other), (assumed, defined, derived))
    same = proof.infer("algebra", *premises, left=one, right=other)
    main = proof.infer("injectivity", same, *_ranges(claim, proof), left=left, right=right, factor=factor)
    if scale > 1:
        part = proof.infer("congruence", main, left=left / number(scale), right=right / number(scale))
        main = proof.infer("transitivity", proof.infer("algebra", left=claim.left, right=left / number(scale)), part,
                           proof.infer("algebra", left=right / number(scale), right=claim.right))
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
            known = fact(claim.context, proof, frozenset(), predicate, u)
            if known is not None:
                found.append(known)
    return found
