"""Positivity: a term is rewritten until sign algebra tells its sign; or balls over boxes tell it."""
from itertools import islice

from flint import Ordering, fmpq, fmpq_mpoly_ctx

from verifier.generators.values import Fractions, number, powers
from verifier.kernel.faults import Rejected
from verifier.kernel.functions import POSITIVE
from verifier.kernel.ranges import certain
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import product, rational, term, total

PIECES = (1, 8, 64)
SIZE, FORMS = 200, 12
DEGREE = 12


def fact(context, proof, given, predicate, t):
    """The number of an inference that proves the condition wherever the given ones hold; None if none is found."""
    narrowed = context.given(given)
    if holds(narrowed, predicate, t):
        return proof.infer("sign", term=t, predicate=predicate, given=given)
    known = narrowed.memo.get(("no fact", predicate, t))
    if known or t.size > SIZE:
        return None
    try:
        for form in islice(forms(narrowed, t), FORMS):
            if form is not t and holds(narrowed, predicate, form):
                same = proof.infer("algebra", left=t, right=form)
                return proof.infer("likewise", same, proof.infer("sign", term=form, predicate=predicate, given=given))
    except (Rejected, ArithmeticError, ValueError):
        pass
    pieces = _enclosed(context, predicate, t)
    if pieces:
        return proof.infer("enclosure", term=t, predicate=predicate, pieces=pieces)
    narrowed.memo["no fact", predicate, t] = True
    return None


def _enclosed(context, predicate, t):
    """Into how many pieces the domain must be cut for balls to show the condition; None if that is not found."""
    if predicate == "integer" or any(s.data[1] == "complex" for s in t.free) or len(t.free) > 2:
        return None
    for pieces in PIECES if t.free else PIECES[:1]:
        try:
            if certain(context, predicate, t, pieces):
                return pieces
        except (Rejected, ArithmeticError, ValueError):
            continue
    return None


def forms(context, t):
    """Other ways to write a term, that may show its sign."""
    fractions = Fractions([t], 0)
    content, factors = fractions.factors(t)
    rewritten = [next((s for s in _shown(context, fractions, p) if known(context, s)), p) for p, _ in factors]
    yield product([number(content), powers([(p, e) for p, (_, e) in zip(rewritten, factors)])])
    over, under = fractions.value(t)
    lower = product([fractions.term(under)])
    for upper in _shown(context, fractions, fractions.term(over)):
        yield upper / lower


def known(context, t):
    """Whether sign algebra tells that the term is not negative, or not positive."""
    found = signs(context, t)
    return found is not None and (-1 not in found or 1 not in found)


def _shown(context, fractions, p):
    """A polynomial over generators as a sum of what is seen not to be negative."""
    yield from _squares(fractions, p)
    yield from _bounded(context, fractions, p)


def _squares(fractions, p):
    """A quadratic as a square and what is left."""
    over, _ = fractions.value(p)
    for k, degree in enumerate(over.degrees()):
        if degree != 2:
            continue
        parts = [{}, {}, {}]
        for m, c in over.to_dict().items():
            parts[m[k]][(*m[:k], 0, *m[k + 1:])] = c
        low, middle, high = [fractions.field.ring.from_dict(part) for part in parts]
        if not high.is_constant():
            continue
        scale = high.leading_coefficient()
        shift = middle * (1 / (2 * scale))
        rest = low - shift * shift * scale
        x = fractions.term(fractions.field.variables[k])
        yield number(scale) * (x + fractions.term(shift))**term(2) + fractions.term(rest)


def _bounded(context, fractions, p):
    """A polynomial over bounded generators, expanded by the distances from the bounds (in Bernstein's form between two)."""
    over, _ = fractions.value(p)
    used = [k for k, degree in enumerate(over.degrees()) if degree]
    if sum(over.degrees()) > DEGREE:
        return
    ranges = [_range(context, fractions.term(fractions.field.variables[k])) for k in used]
    if None in ranges:
        return
    ring = fmpq_mpoly_ctx.get([f"u{k}" for k in range(2 * len(used))], Ordering.lex)
    gens, one = ring.gens(), ring.constant(fmpq(1))
    for raised in range(3):
        expanded = ring.constant(fmpq(0))
        for m, c in over.to_dict().items():
            summand = one * c
            for place, k in enumerate(used):
                summand = summand * _power(ranges[place], gens[2 * place:2 * place + 2], one, m[k], over.degrees()[k] + raised)
            expanded = expanded + summand
        distances = [d for found in ranges for d in found[2]]
        yield total([product([number(c), *[distances[k]**term(n) if n > 1 else distances[k] for k, n in enumerate(m) if n]])
                     for m, c in expanded.to_dict().items()])


def _power(found, gens, one, exponent, degree):
    """x^n by the distances from its bounds."""
    (low, high, _), (u, v) = found, gens
    if low is None:
        return (one * high - v)**exponent
    if high is None:
        return (one * low + u)**exponent
    scale = 1 / (high - low)
    return (u * (high * scale) + v * (low * scale))**exponent * ((u + v) * scale)**(degree - exponent)


def _range(context, x):
    """A generator's lower and upper bound (rationals or None), and its distances from them as terms; None if it has none."""
    low = high = None
    distances = [x, x]
    for comparison, left, right in context.assuming:
        if comparison not in ("<", "<="):
            continue
        if right is x and (bound := rational(left)) is not None and (low is None or bound > low):
            low, distances[0] = bound, x if bound == 0 else right - left
        if left is x and (bound := rational(right)) is not None and (high is None or bound < high):
            high, distances[1] = bound, right - left
    if low is None and high is None:
        found = signs(context, x)
        if found is None or -1 in found and found != frozenset((-1,)) or not found <= POSITIVE | {0}:
            return None
        low = fmpq(0)
    return low, high, distances
