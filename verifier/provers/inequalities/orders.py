"""Orders: a polynomial in symbols that are not negative, in each order of these, by differences of neighbours."""
from itertools import combinations, permutations

from flint import Ordering, fmpq, fmpq_mpoly_ctx

from verifier.generators.values import Fractions, number
from verifier.kernel.signs import signs
from verifier.kernel.terms import ZERO, product, term, total
from verifier.provers.inequalities.goals import told

SYMBOLS, DEGREE = range(2, 5), 8
NOT_NEGATIVE = frozenset((0, 1))


def by_ranking(search, goal):
    """A polynomial, by the order of its symbols: where it is known, over their differences; else in both orders of two of them."""
    context, symbols = search.context.given(goal.given), sorted(goal.term.free, key=lambda s: s.data)
    fractions = Fractions([goal.term], 0)
    over, under = fractions.value(goal.term)
    plain = len(symbols) in SYMBOLS and under.is_one() and all(fractions.index(s) is not None for s in symbols)
    if not plain or sum(over.degrees()) > DEGREE * len(symbols) or not all((signs(context, s) or {-1}) <= NOT_NEGATIVE for s in symbols):
        return None
    if any(degree and fractions.origin(k) not in symbols for k, degree in enumerate(over.degrees())):
        return None
    above = _above(context, symbols)
    if open_pairs := [(s, t) for s, t in combinations(symbols, 2) if (s, t) not in above and (t, s) not in above]:
        one, other = open_pairs[0]
        return search.in_cases(goal, one - other)
    ranked = sorted(symbols, key=lambda s: sum((s, t) in above for t in symbols))
    steps = [ranked[0], *[_gap(context, *pair) for pair in zip(ranked[1:], ranked)]]
    form = None if None in steps else _by_differences(fractions, over, ranked, steps)
    return None if form is None else told(search, goal, form)


def _above(context, symbols):
    """The pairs of symbols of which the first is known to be no less than the second."""
    found = {pair for pair in permutations(symbols, 2) if _gap(context, *pair) is not None}
    for between in symbols:
        found |= {(s, t) for s, t in permutations(symbols, 2) if (s, between) in found and (between, t) in found}
    return found


def _gap(context, one, other):
    """The difference of two symbols, in a form that is known not to be negative; None if there is none."""
    return next((t for t in (one - other, -(other - one)) if (signs(context, t) or {-1}) <= NOT_NEGATIVE), None)


def _by_differences(fractions, over, ranked, steps):
    """The polynomial over these steps, from the least symbol to the next; None if a coefficient is negative."""
    ring = fmpq_mpoly_ctx.get([f"d{k}" for k in range(len(ranked))], Ordering.lex)
    gens = ring.gens()
    images = {fractions.index(s): sum(gens[:k + 1], ring.constant(fmpq(0))) for k, s in enumerate(ranked)}
    whole = ring.constant(fmpq(0))
    for m, c in over.to_dict().items():
        part = ring.constant(c)
        for k, n in enumerate(m):
            part = part * images[k]**n if n else part
        whole = whole + part
    if any(c < 0 for c in whole.to_dict().values()):
        return None
    return total([product([number(c), *[steps[k]**term(n) if n > 1 else steps[k] for k, n in enumerate(m) if n]])
                  for m, c in whole.to_dict().items()]) if len(whole) else ZERO
