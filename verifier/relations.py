"""Relations that people write and the kernel does not know, as claims that say the same: a ≈ 3.14 and x = a ± b."""
from flint import fmpq

from verifier.kernel.claims import Claim
from verifier.kernel.terms import function, term


def approximation(context, left, right, places):
    """left ≈ right: they differ by at most half a unit of the last of so many decimal places (of thousands for -3)."""
    return Claim(context, "<=", function("abs", left - right), term(fmpq(1, 2) / fmpq(10)**places))


def either(context, left, middle, offset):
    """left = middle ± offset: it is one of the two, as the squares of left - middle and the offset are equal."""
    return Claim(context, "=", (left - middle)**term(2), offset**term(2))
