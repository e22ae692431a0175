"""Ranges: enclosures of a term over a whole domain, by balls over boxes and by what is known of principal values."""
from functools import reduce
from itertools import product
from math import prod

from flint import acb, arb, ctx

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context
from verifier.kernel.differentiation import affine
from verifier.kernel.faults import Rejected, expect
from verifier.kernel.signs import signs
from verifier.kernel.terms import ONE, substituted, term

BOXES = 1024               # that one enclosure may look at
PRECISION = 128            # bits
LINE = arb("[+/- inf]")


def certain(context, predicate, t, pieces):
    """Whether the condition holds, by balls, wherever `t` is defined on the domain: each symbol's range is cut into pieces."""
    symbols = sorted(t.free, key=lambda s: s.data)
    with ctx.workprec(PRECISION):
        ranges = [parts(context, s, pieces) for s in symbols]
        expect(prod(map(len, ranges)) <= BOXES, f"more than {BOXES} boxes")
        return all(Evaluation(context, dict(zip(symbols, map(acb, box)))).holds(predicate, t) for box in product(*ranges))


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
    with ctx.workprec(PRECISION):
        boxes = parts(Context((("<=", lower, s), ("<=", s, upper))), s, 64)
        held = all([Evaluation(context.bare(), {s: acb(box)}).holds(predicate, t) for box in boxes])
    expect(held, "a condition is not known to hold between the limits")
    return ()


def imaginary(context, t):
    """A ball that holds the imaginary part of `t` wherever it is defined on the domain."""
    with ctx.workprec(PRECISION):
        found = span(context, t)[1]
    expect(found.is_finite(), "the imaginary part of a term is not known to be bounded")
    return found


def span(context, t):
    """Balls that hold the real and the imaginary part of `t` wherever it is defined on the domain."""
    expect(not t.matrix, "injectivity: sides without matrices were expected")
    if t.op == "add":
        return tuple(map(sum, zip(*[span(context, a) for a in t.args])))
    if t.op in FACTORS and (t.op != "div" or t.args[0] is not ONE):
        return reduce(_product, [span(context, a) for a in FACTORS[t.op](*t.args)])
    known = _principal(context, t)
    try:
        found = Evaluation(context, {s: acb(parts(context, s, 1)[0]) for s in t.free}).ball(t)
        return found.real.intersection(known[0]), found.imag.intersection(known[1])
    except (Rejected, ValueError):       # no ball, or none that the two have in common
        return known


#: The factors of products.
FACTORS = {"mul": lambda *args: args, "neg": lambda a: (term(-1), a), "div": lambda over, under: (over, ONE / under)}


def _product(one, other):
    (a, b), (c, d) = one, other
    ac, bd, ad, bc = [arb(0) if p.is_zero() or q.is_zero() else p * q for p, q in ((a, c), (b, d), (a, d), (b, c))]
    return ac - bd, ad + bc


#: Principal values, in multiples of pi/2: between what the real part lies, by the least and the largest sign of a real
#: argument; and how far the imaginary part is from 0 at most. None: it may be anything.
PRINCIPAL = {
    "log": (None, 2), "acosh": (None, 2), "asinh": (None, 1), "atanh": (None, 1),
    "asin": (lambda least, most: (min(least, 0), max(most, 0)), None),
    "acos": (lambda least, most: (1 - max(most, 0), 1 - min(least, 0)), None)}
PRINCIPAL["atan"] = PRINCIPAL["asin"]

#: Functions that are between -1 and 1 at real arguments.
BOUNDED = ("sign", "sin", "cos", "tanh", "sech", "erf")


def _principal(context, t):
    """What signs and principal values tell of the real and the imaginary part of a term."""
    real, (width, height) = signs(context, t) is not None, PRINCIPAL.get(t.op, (None, None))
    tall = arb(0) if real else LINE if height is None else arb.pi() * arb(0, height) / 2
    if width is None:
        return arb(0, 1) if t.op in BOUNDED and signs(context, t.args[0]) is not None else LINE, tall
    inner = signs(context, t.args[0]) or (-1, 1)
    least, most = width(min(inner), max(inner))
    return arb.pi() / 2 * arb(least).union(most), tall
