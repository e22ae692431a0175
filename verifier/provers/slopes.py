"""Slopes: the sign of a term by that at a bound of a symbol, and that of its derivative from there on."""
from typing import NamedTuple

from verifier.generators.positivity import fact
from verifier.generators.values import Fractions
from verifier.kernel.claims import AS_CONDITION
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, derivative, substituted, subterms, symbol
from verifier.solutions import roots_of

ZEROS, SIZE, WIDE = 4, 60, 4      # places at which the derivative is 0, and the size of such a place; the depth above which more is tried
SIMPLE, PERIODIC = (ZERO, ONE, -ONE), ("sin", "cos", "tan")
#: What the derivative and the first value must be, so that a term is positive, or not negative.
RISING = {"positive": (("nonnegative", "positive"), ("positive", "nonnegative")), "nonnegative": (("nonnegative", "nonnegative"),)}


class Bound(NamedTuple):
    """A bound of a symbol, from which it goes ahead or back, and the condition that says so."""
    start: Term
    ahead: bool
    condition: tuple

    def gone(self, s):
        """How far a symbol is from the bound."""
        over, under = (s, self.start) if self.ahead else (self.start, s)
        return over if under is ZERO else -under if over is ZERO else over - under


def symbols(t):
    return sorted([s for s in t.free if s.data[1] == "real"], key=lambda s: s.data)


def bounds(context, x, given):
    """The bounds of a symbol that are assumed or given."""
    domain = [(AS_CONDITION[comparison], right if left is ZERO else right - left) for comparison, left, right in context.assuming if comparison in ("<", "<=")]
    for condition in (*sorted(given, key=repr), *domain):
        if condition[0] != "nonzero" and (found := _bound(condition[1], x)):
            yield Bound(*found, condition)


def _bound(distance, x):
    """What the symbol is above, or below, where the distance is positive; None where it is not between two terms, one of them the symbol."""
    if distance.op == "neg":
        found = _bound(distance.args[0], x)
        return found and (found[0], not found[1])
    over, under = distance, ZERO
    if distance.op == "add" and len(distance.args) == 2 and distance.args[1].op == "neg":
        over, under = distance.args[0], distance.args[1].args[0]
    if over is x and x not in under.free:
        return under, True
    return (over, False) if under is x and x not in over.free else None


def from_bounds(search, predicate, t, given, depth):
    """From a bound of one of the symbols."""
    for x in symbols(t):
        found = {bound[:2]: bound for bound in bounds(search.context, x, given)}
        for bound in found.values():
            if (number := risen(search, predicate, t, given, depth, x, bound)) is not None:
                return number
    return None


def between_zeros(search, predicate, t, given, depth):
    """On either side of a place at which the derivative by one of the symbols is 0, or of a simple number."""
    for x in symbols(t):
        endless = any(f.op in PERIODIC and x in f.free for f in subterms(t)) and len({bound.ahead for bound in bounds(search.context, x, given)}) < 2
        for place in dict.fromkeys((*(() if endless else _zeros(search.context, t, x)), *(SIMPLE if depth >= WIDE else ()))):
            way = x if place is ZERO else x - place
            decided = any(fact(search.context, search.proof, given, "nonnegative", side) is not None for side in (way, -way))
            if not decided and (number := search.attempt(search.in_cases, predicate, t, given, way, depth)) is not None:
                return number
    return None


def _zeros(context, t, x):
    """Where the derivative is 0, as far as that is found."""
    try:
        found = dict.fromkeys(root for root in roots_of(rate(context, t, x), x) if x not in root.free and root.size <= SIZE and context.real(root))
    except (Rejected, ArithmeticError, ValueError):
        return []
    return list(found)[:ZEROS]


def rate(context, t, x):
    """The derivative, as a quotient."""
    found, _ = differentiated(context, derivative(t, x))
    return Fractions([found], 0).product(found)


def from_both_bounds(search, predicate, t, given, depth):
    """From the lower bound of a symbol where the derivative at its value is not negative, from the upper one where it is not positive.

    So it goes where the derivative falls: it is no less before the symbol's value, and no greater beyond."""
    for x in symbols(t) if depth >= WIDE else ():
        found = {bound.ahead: bound for bound in bounds(search.context, x, given)}
        if len(found) == 2:
            here = rate(search.context, t, x)
            numbers = [search.attempt(_turned, search, predicate, t, given, depth, x, found[ahead], here) for ahead in (True, False)]
            if None not in numbers:
                return search.cleared(search.proof.infer("cases", *numbers, term=here), given)
    return None


def _turned(search, predicate, t, given, depth, x, bound, here):
    """From one bound, where the derivative at the symbol's value does not turn back to it."""
    side, form = (here, here) if bound.ahead else (-here, rate(search.context, -t, x))
    there, other = frozenset([("nonnegative", side)]), Bound(x, not bound.ahead, ())
    number = risen(search, predicate, t, given | {("nonnegative", form)}, depth, x, bound, frozenset([("nonnegative", form), ("positive", other.gone(moving(x)))]))
    if number is None or form is side:
        return number
    told = search.proof.infer("transitivity", search.proof.infer("algebra", left=form, right=side),
                              search.proof.infer("sign", term=side, predicate="nonnegative", given=there))
    return search.proof.infer("discharge", number, told)


def moving(x):
    """The symbol that moves in place of another."""
    return symbol(x.data[0] + "′")


def risen(search, predicate, t, given, depth, x, bound, ends=frozenset()):
    """From a bound of a symbol on; what is known of the symbol's value, to which another goes, may be used on the way."""
    s = moving(x)
    others = [other.condition for other in bounds(search.context, x, given) if other.condition != bound.condition]
    on_the_way = frozenset([c for c in given if x not in c[1].free] + [(predicate, substituted(c, {x: s})) for predicate, c in others]) | ends
    for rising, first in RISING[predicate]:
        number = search.attempt(_risen, search, (predicate, rising, first), t, given, depth, (x, s, bound), on_the_way)
        if number is not None:
            return number
    return None


def _risen(search, predicates, t, given, depth, way, others):
    """From the sign of the term at the start, and that of its derivative on the way."""
    (predicate, rising, first), (x, s, bound) = predicates, way
    alone, there = frozenset([c for c in others if s not in c[1].free]), substituted(t, {x: bound.start})
    start = None if ("nonzero", ZERO) in search.context.conditions(there) else search.known(first, there, alone, 1 if there.free else 0)
    if start is None:
        return None
    moved = substituted(t, {x: s})
    slope = derivative(moved if bound.ahead else -moved, s)
    found, simple = differentiated(search.context, slope)[0], rate(search.context, slope.args[0], s)
    gone = bound.gone(s)
    sign = search.known(rising, simple, others | {("positive", gone)}, depth)
    if sign is None:
        return None
    level = search.proof.infer("transitivity", search.proof.infer("differentiation", term=slope), search.proof.infer("algebra", left=found, right=simple))
    level = search.cleared(level, others | {("nonnegative", gone)})
    sign = search.cleared(sign, others | {("positive", gone)})
    limits = (bound.start, x) if bound.ahead else (x, bound.start)
    changed = search.cleared(search.risen(level, sign, *limits), given)
    return search.cleared(search.beyond(t, predicate, changed, search.cleared(start, given)), given)
