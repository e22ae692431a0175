"""Ranges: enclosures of a term over a whole domain, by balls over boxes and by what is known of principal values."""
from itertools import product

from flint import acb, arb, ctx

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context
from verifier.kernel.differentiation import affine
from verifier.kernel.faults import Rejected
from verifier.kernel.signs import signs
from verifier.kernel.terms import ONE, Term, substituted

BOXES = 1024               # that one enclosure may look at
PRECISION = 128            # bits
LINE = arb("[+/- inf]")


def certain(context, predicate, t, pieces):
    """Whether the condition holds, by balls, wherever `t` is defined on the domain: each symbol's range is cut into pieces."""
    symbols = sorted(t.free, key=lambda s: s.data)
    with ctx.workprec(PRECISION):
        ranges = [parts(context, s, pieces) for s in symbols]
        if len(list(product(*ranges))) > BOXES:
            raise Rejected(f"more than {BOXES} boxes")
        return all(Evaluation(context, dict(zip(symbols, map(acb, box)))).holds(predicate, t) for box in product(*ranges))


def parts(context, s, pieces):
    """Intervals that cover the values of a real symbol; one that is the whole line if it is not bounded on both sides."""
    if s.data[1] == "complex":
        raise Rejected("a complex symbol has no interval")
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
        if all([Evaluation(context.bare(), {s: acb(box)}).holds(predicate, t) for box in boxes]):
            return ()
    raise Rejected("a condition is not known to hold between the limits")


def imaginary(context, t):
    """A ball that holds the imaginary part of `t` wherever it is defined on the domain."""
    with ctx.workprec(PRECISION):
        return span(context, t)[1]


#: Principal values: the real and the imaginary parts lie between these multiples of pi/2 (None: anywhere).
PRINCIPAL = {
    "log": (None, (-2, 2)), "acosh": (None, (-2, 2)), "asinh": (None, (-1, 1)), "atanh": (None, (-1, 1)),
    "asin": ((-1, 1), None), "acos": ((0, 2), None), "atan": ((-1, 1), None),
}


#: The same of real parts, for arguments between the least and the largest of their signs.
SIGNED = {"asin": lambda low, high: (min(low, 0), max(high, 0)), "acos": lambda low, high: (1 - max(high, 0), 1 - min(low, 0))}
SIGNED["atan"] = SIGNED["asin"]

#: Functions that are between -1 and 1 at real arguments.
BOUNDED = ("sign", "sin", "cos", "tanh", "sech", "erf")


def span(context, t):
    """Balls that hold the real and the imaginary part of `t` wherever it is defined on the domain."""
    if t.matrix:
        raise Rejected("injectivity: sides without matrices were expected")
    if not t.free:
        value = Evaluation(context, {}).ball(t)
        return value.real, value.imag
    if t.op == "neg":
        return tuple([-part for part in span(context, t.args[0])])
    if t.op == "add":
        return tuple([sum(some[1:], some[0]) for some in zip(*[span(context, a) for a in t.args])])
    if t.op in ("mul", "div"):
        return _scaled(context, t)
    real = None if signs(context, t) is None else arb(0)
    if t.op in PRINCIPAL:
        width, height = [LINE if row is None else _between(*row) for row in PRINCIPAL[t.op]]
        inner = signs(context, t.args[0])
        if t.op in SIGNED and inner is not None:
            width = _between(*SIGNED[t.op](min(inner, default=0), max(inner, default=0)))
        return _narrowed(context, t, width), height if real is None else real
    if real is None:
        raise Rejected("injectivity: a part of the sides is not known to be real")
    bounded = t.op in BOUNDED and signs(context, t.args[0]) is not None
    return parts(context, t, 1)[0] if t.op == "symbol" else arb(0, 1) if bounded else LINE, real


def _narrowed(context, t, width):
    """What the real part of the ball of `t`, over a box that holds the domain, leaves of the width."""
    try:
        return width.intersection(Evaluation(context, {s: acb(parts(context, s, 1)[0]) for s in t.free}).ball(t).real)
    except (Rejected, ValueError):
        return width


def _between(low, high):
    return arb.pi() * (arb(low) / 2).union(arb(high) / 2)


def _scaled(context, t):
    """The span of a product with constants that are real or imaginary, all but one; of a quotient by such a constant."""
    free = [k for k, a in enumerate(t.args) if a.free]
    if len(free) != 1 or t.op == "div" and free != [0]:
        raise Rejected("injectivity: a product of more than a term and constants")
    scale = Evaluation(context, {}).ball(Term(t.op, None, tuple([ONE if a.free else a for a in t.args])))
    real, imaginary = span(context, t.args[free[0]])
    if scale.imag.is_zero():
        return scale.real * real, scale.real * imaginary
    if scale.real.is_zero():
        return -scale.imag * imaginary, scale.imag * real
    raise Rejected("injectivity: a constant that is neither real nor imaginary")
