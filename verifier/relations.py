"""Relations that people write, as others that say the same and that more is known of: a ≈ 3.14, x = a ± b, |x| < 1."""
from flint import fmpq

from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import function, term


def approximation(context, left, right, places):
    """left ≈ right: they differ by at most half a unit of the last of so many decimal places (of thousands for -3)."""
    return Claim(context, "<=", function("abs", left - right), term(fmpq(1, 2) / fmpq(10)**places))


def either(context, left, middle, offset):
    """left = middle ± offset: it is one of the two, as the squares of left - middle and the offset are equal."""
    return Claim(context, "=", (left - middle)**term(2), offset**term(2))


def on_both_sides(comparison, left, right):
    """The comparisons that one makes: for |u| < c, with a real u, these are -c < u and u < c."""
    if comparison in ("<", "<=") and left.op == "abs" and Context().real(left.args[0]):
        return [(comparison, -right, left.args[0]), (comparison, left.args[0], right)]
    return [(comparison, left, right)]
