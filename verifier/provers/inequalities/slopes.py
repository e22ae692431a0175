"""Slopes: the sign of a term by that at a bound of a symbol, and that of its derivative from there on."""
from typing import NamedTuple

from verifier.drafts import moving
from verifier.generators.positivity import fact
from verifier.generators.values import Fractions
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, derivative, substituted, subterms
from verifier.provers.inequalities.goals import domain
from verifier.provers.inequalities.logarithms import without_logarithms
from verifier.solutions import roots_of

ZEROS, SIZE = 4, 60      # places at which the derivative is 0; the size of such a place
WIDE = 4                 # the depth above which simple numbers divide the domain too, and both bounds are used
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


def bounds(context, x, given=()):
    """The bounds of a symbol that are given or assumed."""
    for condition in (*sorted(given, key=repr), *domain(context)):
        if condition[0] != "nonzero" and (found := _bound(condition[1], x)):
            yield Bound(*found, condition)


def _bound(distance, x):
    """What the symbol is above, or below, where the distance is positive; None where this is not between the symbol and a term."""
    if distance.op == "neg":
        found = _bound(distance.args[0], x)
        return found and (found[0], not found[1])
    over, under = distance, ZERO
    if distance.op == "add" and len(distance.args) == 2 and distance.args[1].op == "neg":
        over, under = distance.args[0], distance.args[1].args[0]
    if over is x and x not in under.free:
        return under, True
    return (over, False) if under is x and x not in over.free else None


def from_bounds(search, goal):
    """From a bound of one of the symbols."""
    return _from_any(search, goal, lambda x: None)


def between_bounds(search, goal):
    """From a bound of one of the symbols, where on the way it is known that the symbol's value lies beyond."""
    if goal.depth < WIDE - 1:
        return None
    return _from_any(search, goal, lambda x: [condition for condition in goal.given if x in condition[1].free])


def _from_any(search, goal, here):
    for x in symbols(goal.term):
        for bound in {bound[:2]: bound for bound in bounds(search.context, x, goal.given)}.values():
            if (number := risen(search, goal, x, bound, here(x))) is not None:
                return number
    return None


def between_zeros(search, goal):
    """On either side of a place at which the derivative by one of the symbols is 0, or of a simple number."""
    for x in symbols(goal.term):
        for place in dict.fromkeys([*_zeros(search.context, goal, x), *(SIMPLE if goal.depth >= WIDE else ())]):
            way = Bound(place, True, ()).gone(x)
            decided = any(fact(search.context, search.proof, goal.given, "nonnegative", side) is not None for side in (way, -way))
            if not decided and (number := search.attempt(search.in_cases, goal, way)) is not None:
                return number
    return None


def _zeros(context, goal, x):
    """Where the derivative is 0, as far as that is found, and is not so at places without end."""
    ends = {bound.ahead for bound in bounds(context, x, goal.given)}
    if len(ends) < 2 and any(f.op in PERIODIC and x in f.free for f in subterms(goal.term)):
        return []
    try:
        slope = rate(context, goal.term, x)
        forms = dict.fromkeys([slope, without_logarithms(context, slope)])
        found = dict.fromkeys(root for form in forms for root in roots_of(form, x))
    except (Rejected, ArithmeticError, ValueError):
        return []
    return [root for root in found if x not in root.free and root.size <= SIZE and context.real(root)][:ZEROS]


def rate(context, t, x):
    """The derivative, as a quotient."""
    return _quotient(differentiated(context, derivative(t, x))[0])


def _quotient(t):
    return Fractions([t], 0).product(t)


def from_both_bounds(search, goal):
    """From the lower bound of a symbol where the derivative at its value is not negative, from the upper one where it is not positive.

    So it goes where the derivative falls: it is no less before the symbol's value, and no greater beyond."""
    for x in symbols(goal.term) if goal.depth >= WIDE else ():
        found = {bound.ahead: bound for bound in bounds(search.context, x, goal.given)}
        if len(found) == 2:
            here = rate(search.context, goal.term, x)
            numbers = [search.attempt(_turned, search, goal, x, found[ahead], here) for ahead in (True, False)]
            if None not in numbers:
                return search.cleared(search.proof.infer("cases", *numbers, term=here), goal.given)
    return None


def _turned(search, goal, x, bound, here):
    """From one bound, where the derivative at the symbol's value does not turn back to it."""
    side, form = (here, here) if bound.ahead else (-here, rate(search.context, -goal.term, x))
    kept = "nonnegative", form
    number = risen(search, goal._replace(given=goal.given | {kept}), x, bound, [kept])
    if number is None or form is side:
        return number
    same = search.proof.infer("algebra", left=form, right=side)
    sign = search.proof.infer("sign", term=side, predicate="nonnegative", given=frozenset([("nonnegative", side)]))
    return search.proof.infer("discharge", number, search.proof.infer("transitivity", same, sign))


def risen(search, goal, x, bound, here=None):
    """From a bound of a symbol on; if conditions at the symbol's value are given, they and that it lies beyond are known on the way."""
    s = moving(x, goal.term.free.union(search.context.restricted, *[c.free for _, c in goal.given]))
    ends = [] if here is None else [*here, ("positive", Bound(x, not bound.ahead, ()).gone(s))]
    others = [other.condition for other in bounds(search.context, x, goal.given) if other.condition != bound.condition]
    still = [condition for condition in goal.given if x not in condition[1].free]
    on_the_way = frozenset([*still, *[(predicate, substituted(c, {x: s})) for predicate, c in others], *ends])
    for rising, first in RISING[goal.predicate]:
        if (number := search.attempt(_risen, search, goal, (rising, first), (x, s, bound), on_the_way)) is not None:
            return number
    return None


def _risen(search, goal, predicates, way, on_the_way):
    """From the sign of the term at the start, and that of its derivative on the way."""
    (rising, first), (x, s, bound) = predicates, way
    start = _start(search, goal, first, substituted(goal.term, {x: bound.start}), [c for c in on_the_way if s not in c[1].free])
    if start is None:
        return None
    moved, gone = substituted(goal.term, {x: s}), bound.gone(s)
    slope = derivative(moved if bound.ahead else -moved, s)
    found = differentiated(search.context, slope)[0]
    simple, inside = _quotient(found), on_the_way | {("positive", gone)}
    sign = search.known(goal._replace(predicate=rising, term=simple, given=inside))
    if sign is None:
        return None
    level = search.proof.infer("differentiation", term=slope)
    level = search.proof.infer("transitivity", level, search.proof.infer("algebra", left=found, right=simple))
    level = search.cleared(level, on_the_way | {("nonnegative", gone)})
    limits = (bound.start, x) if bound.ahead else (x, bound.start)
    changed = search.cleared(search.risen(level, search.cleared(sign, inside), *limits), goal.given)
    return search.cleared(search.beyond(goal.term, goal.predicate, changed, search.cleared(start, goal.given)), goal.given)


def _start(search, goal, first, there, given):
    """The number of a sign of what the term is at the start; None where it is not defined."""
    if ("nonzero", ZERO) in search.context.conditions(there):
        return None
    return search.known(goal._replace(predicate=first, term=there, given=frozenset(given), depth=min(goal.depth, 1 if there.free else 0)))
