"""Ends: quadratics in a symbol between constants, as √2/2 or π, by the distances from these, which show their signs."""
from verifier.generators.forms import squared, unrooted
from verifier.generators.values import Fractions
from verifier.kernel.terms import product, rational, subterms, term, total

TWO = term(2)


def by_ends(context, t):
    """Forms of a term that may show its sign, each with the axioms by which the squares of roots in constants are radicands."""
    for s in sorted(t.free, key=lambda s: s.data):
        ends = _ends(context, s)
        if any(rational(end) is None for end, _ in ends.values()) and (found := _quadratic(t, s)):
            yield from _expanded(*found, s, ends)


def _ends(context, s):
    """The constants below (1) and above (-1) a symbol, the first that are assumed, and its distances from them."""
    found = {}
    for comparison, left, right in context.assuming:
        for way, end, other in ((1, left, right), (-1, right, left)) if comparison in ("<", "<=") else ():
            if other is s and not end.free:
                distance = right - left if rational(end) != 0 else s if way == 1 else -s
                found.setdefault(way, (end, distance))
    return found


def _quadratic(t, s):
    """The coefficients of a term's numerator in a symbol, and its denominator, in which that does not stand; None of others."""
    fractions = Fractions([t], 0)
    over, under = fractions.value(t)
    index = fractions.index(s)
    others = [fractions.origin(k) for p in (over, under) for k, degree in enumerate(p.degrees()) if degree and k != index]
    if index is None or over.degrees()[index] != 2 or under.degrees()[index] or any(s in other.free for other in others):
        return None
    parts = [{}, {}, {}]
    for m, c in over.to_dict().items():
        parts[m[index]][(*m[:index], 0, *m[index + 1:])] = c
    return [fractions.term(fractions.field.ring.from_dict(part)) for part in parts], fractions.term(under)


def _expanded(coefficients, under, s, ends):
    """The quadratic by the distance from either end, and from both."""
    low, middle, high = coefficients
    axioms = list({repr(row): row for end, _ in ends.values() for r in subterms(end) for row in squared(r)}.values())
    at_ends = {way: _plain(low + middle * end + high * end**TWO, axioms) for way, (end, _) in ends.items()}
    for way, (end, distance) in ends.items():
        slope = _plain(term(way) * (middle + TWO * high * end), axioms)
        yield total([at_ends[way], product([slope, distance]), product([high, distance**TWO])]) / under, axioms
    if len(ends) == 2:
        width = _plain(ends[-1][0] - ends[1][0], axioms)
        shares = [product([at_ends[way], ends[-way][1]]) / width for way in ends]
        yield total([product([-high, ends[1][1], ends[-1][1]]), *shares]) / under, axioms


def _plain(t, axioms):
    """A term in lowest terms, modulo the squares of roots."""
    return unrooted(t, axioms).product(t)
