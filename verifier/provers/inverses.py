"""inverses: the two sides have the same exponential, and their imaginary parts are too near for another solution.

Proves     arcsin(x) + arccos(x) = π/2; arctan(x) + arctan(1/x) = π/2 for x > 0; 4 arctan(1/5) - arctan(1/239) = π/4;
           -ln(2 - √3) = ln(2 + √3); arcosh(cosh(x)) = |x|.
By         algebra on e^left = e^right, or e^(i left) = e^(i right), by which inverse functions become algebraic;
           then the rule `injectivity`, by the ranges of principal values over the domain.
Gives up   where the exponentials differ, or the ranges allow for another multiple of 2πi."""
from functools import partial
from math import lcm

from verifier.drafts import accepted
from verifier.generators import assumed, defined, derived
from verifier.generators.inversion import factors, inverted
from verifier.generators.values import number
from verifier.kernel.terms import rational, subterms
from verifier.proofs import Proof

LARGEST = 12      # common denominator by which both sides are multiplied
DOUBLED = {"atan", "acosh", "atanh"}      # functions whose exponentials are roots of quotients


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    inside = subterms(claim.left, claim.right)
    scale = lcm(*[int(r.q) for t in inside if (r := rational(t)) is not None])
    scales = [n for n in (1, scale, 2) if n == 1 or 1 < n <= LARGEST and (n == scale or any(t.op in DOUBLED for t in inside))]
    return accepted(claim, [partial(_proof, claim, factor, n) for factor in factors(claim.left, claim.right) for n in dict.fromkeys(scales)])


def _proof(claim, factor, scale):
    """By the exponentials of the factor times the sides, or times so many of the sides."""
    proof = Proof()
    left, right = [side if scale == 1 else number(scale) * side for side in (claim.left, claim.right)]
    main = inverted(claim.context, proof, left, right, factor, (assumed, defined, derived))
    if scale > 1:
        part = proof.infer("congruence", main, left=left / number(scale), right=right / number(scale))
        proof.infer("transitivity", proof.infer("algebra", left=claim.left, right=left / number(scale)), part,
                    proof.infer("algebra", left=right / number(scale), right=claim.right))
    return proof
