"""Inversion: terms are equal whose exponentials are, and whose imaginary parts are nearer to each other than 2π."""
from flint import arb

from verifier.generators.canonical import equal
from verifier.generators.positivity import fact
from verifier.kernel.functions import ANY
from verifier.kernel.ranges import imaginary
from verifier.kernel.signs import signs
from verifier.kernel.terms import BINDERS, I, ONE, ZERO, Rejected, Term, function, subterms

#: Which functions an exponential turns into algebraic ones, times the factor.
FACTORS = ((I, {"asin", "acos", "atan", "arg"}), (ONE, {"log", "asinh", "acosh", "atanh"}))

#: What narrows the range of a function: a predicate of its argument (or its own), the first that is found.
NARROWING = {
    "log": lambda u, t: (("positive", u),), "acosh": lambda u, t: (("nonnegative", t),),
    "asin": lambda u, t: (("nonnegative", u), ("nonnegative", -u)), "acos": lambda u, t: (("nonnegative", t), ("nonnegative", u), ("nonnegative", -u)),
    "atan": lambda u, t: (("nonnegative", u), ("nonnegative", -u)),
}


def factors(*sides):
    """The factors by which exponentials of the sides may be algebraic."""
    present = {t.op for t in subterms(*sides)}
    return [factor for factor, functions in FACTORS if present & functions]


def inverted(context, proof, left, right, factor, methods, given=frozenset()):
    """The number of the equation of two terms where the given conditions hold, by that of the exponentials of a factor times them."""
    known, sides = {}, (left, right)
    if not _near(context, factor, sides, known):
        known = _ranges(context, proof, given, sides)
    clipped = sides if _near(context, factor, sides, known) else [_clipped(context.given(given), side) for side in sides]
    sides = clipped if _near(context, factor, clipped, known) else sides
    same = equal(context, proof, *[function("exp", factor * side) for side in sides], methods, given)
    main = proof.infer("injectivity", same, *known.values(), left=sides[0], right=sides[1], factor=factor)
    ends = [None if one is other else equal(context, proof, one, other, methods, given) for one, other in ((left, sides[0]), (sides[1], right))]
    return main if ends == [None, None] else proof.infer("transitivity", *[n for n in (ends[0], main, ends[1]) if n is not None])


def _near(context, factor, sides, known):
    """Whether the imaginary parts of a factor times the sides are known to be nearer than 2π."""
    try:
        one, other = [imaginary(context.given(frozenset(known)), factor * side) for side in sides]
        return bool(abs(one - other) < 2 * arb.pi())
    except Rejected:
        return False


def _ranges(context, proof, given, sides):
    """What tells the ranges of the functions in the sides: conditions, and the numbers of the facts that these hold."""
    found = {}
    for t in subterms(*sides):
        for predicate, u in NARROWING[t.op](*t.args, t) if t.op in NARROWING else ():
            if (number := fact(context, proof, given, predicate, u)) is not None:
                found[predicate, u] = number
    return found


def _clipped(context, t):
    """The term with max(|u|, 0) for an absolute value, and with max(u, 0) for a symbol that is not negative: the same, in narrower balls."""
    if t.op == "symbol":
        found = signs(context, t) or ANY
        return function("max", t, ZERO) if -1 not in found else -function("max", -t, ZERO) if 1 not in found else t
    if t.op == "abs":
        return function("max", t, ZERO)
    return t if t.op in (*BINDERS, "if") else Term(t.op, t.data, tuple([_clipped(context, a) for a in t.args]))
