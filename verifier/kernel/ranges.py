"""Ranges: enclosures of a term over a whole domain, by balls over boxes and by what is known of principal values."""
from itertools import product
from math import inf, prod

from flint import acb, arb, ctx

from verifier.kernel.balls import OPERATIONS, Evaluation, applied
from verifier.kernel.differentiation import affine
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.signs import signs
from verifier.kernel.terms import Rejected, expect, substituted

#: The boxes that one enclosure may look at; the pieces into which a range between limits is cut; bits; the whole line.
BOXES, PIECES, PRECISION, LINE = 1024, 64, 128, arb("[+/- inf]")


def certain(context, predicate, t, pieces):
    """Whether the condition holds, by balls, wherever `t` is defined on the domain: each symbol's range is cut into pieces."""
    symbols = sorted(t.free, key=lambda s: s.data)
    with ctx.workprec(PRECISION):
        ranges = [parts(context, s, pieces) for s in symbols]
        expect(prod(map(len, ranges)) <= BOXES, f"more than {BOXES} boxes")
        return all(Evaluation(context.bare(), dict(zip(symbols, map(acb, box)))).holds(predicate, t) for box in product(*ranges))


def parts(context, s, pieces):
    """Intervals that cover the values of a real symbol; one that is the whole line if it is not bounded on both sides."""
    expect(s.data[1] != "complex", "a complex symbol has no interval")
    constants = Evaluation(context, {})
    bounds = [[constants.ball(side).real for comparison, *sides in context.assuming if comparison in ("<", "<=")
               for side in (sides[which],) if sides[1 - which] is s and not side.free] for which in (0, 1)]
    if not all(bounds):
        return [LINE]
    low, high = bounds[0][0], bounds[1][0]
    ends = [low + (high - low) * k / pieces for k in range(pieces + 1)]
    return [one.union(other) for one, other in zip(ends, ends[1:])]


def between(context, predicate, t, s, lower, upper):
    """Conditions under which this one holds while `s` is between the limits: for a term affine in it those at both; else by balls."""
    if s not in t.free or predicate in ("positive", "nonnegative") and affine(context, t, s):
        return {(predicate, substituted(t, {s: end})) for end in (lower, upper)}
    held = certain(context.under((("<=", lower, s), ("<=", s, upper))), predicate, t, PIECES)
    expect(held, "a condition is not known to hold between the limits")
    return ()


def imaginary(context, t):
    """A ball that holds the imaginary part of `t` wherever it is defined on the domain."""
    with ctx.workprec(PRECISION):
        ranges = {s: acb(parts(context, s, 1)[0]) for s in t.free if s.data[1] != "complex"}
        found = enclosure(Evaluation(context, ranges), t).imag
    expect(found.is_finite(), "the imaginary part of a term is not known to be bounded")
    return found


def enclosure(ranges, t):
    """A box that holds `t` wherever it is defined, by the boxes of its arguments where balls are worked out from them."""
    box = principal(ranges.context, t)
    try:
        if t.op in OPERATIONS or t.op in FUNCTIONS:
            found = applied(t, [enclosure(ranges, a) for a in t.args])
        else:
            found = ranges.ball(t)
        sides = (box.real, found.real), (box.imag, found.imag)
        return acb(*[known if part.is_nan() else known.intersection(part) for known, part in sides])
    except (Rejected, ValueError):       # no ball, or nothing that the two have in common
        return box


#: Where principal values lie, in multiples of pi/2: the real part at the argument 0, and how much more it becomes at
#: positive ones, or less at negative ones, at most; how far from 0 the imaginary part is at most.
REAL = {"asin": (0, 1), "acos": (1, -1), "atan": (0, 1)}
IMAGINARY = {"log": 2, "acosh": 2, "asinh": 1, "atanh": 1}


def principal(context, t):
    """The box of a term that signs and principal values tell."""
    width, height = LINE, 0 if signs(context, t) is not None else arb.pi() / 2 * arb(0, IMAGINARY.get(t.op, inf))
    if t.op in REAL:
        (middle, way), seen = REAL[t.op], {0, *(signs(context, t.args[0]) or (-1, 1))}
        width = arb.pi() / 2 * (middle + way * arb(min(seen)).union(max(seen)))
    return acb(width, height)
