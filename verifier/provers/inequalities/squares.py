"""Squares: a polynomial over generators as a sum of squares, each times what is known not to be negative."""
from itertools import combinations, product as pairs

from verifier.generators.values import number
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.terms import ONE, function, product, subterms, term, total
from verifier.provers.inequalities.factors import reduced
from verifier.provers.inequalities.goals import told
from verifier.provers.inequalities.gram import squares
from verifier.provers.inequalities.monomials import Generators
from verifier.provers.inequalities.weights import Weight, known, rows

TWO = term(2)
ALGEBRAIC = (*ARITHMETIC, "symbol", "abs")
DEEP, TOP = 3, 4             # goals that lie deeper are not looked at; only with weights in the same generators
MULTIPLES = 3                # positive terms by which a polynomial is multiplied
DEGREE, LENGTH = 12, 60      # of a polynomial
COST = 2                     # goals for which a search for matrices counts


def by_sum_of_squares(search, goal):
    """p = Σ d g q², where the numbers d are positive, and the g not negative; if p is to be positive, so is some d g q²."""
    return _summed(search, goal, ONE, known(search.context.given(goal.given), goal)) if goal.depth >= DEEP else None


def by_multiple(search, goal):
    """The same of hp, where h is positive."""
    if goal.depth < TOP:
        return None
    factors = known(search.context.given(goal.given), goal)
    positive = [g for g, strict in factors.items() if strict and g.free <= goal.term.free]
    around = total([ONE, *[s**TWO for s in sorted(goal.term.free, key=lambda s: s.data)]])
    for h in (*positive[:MULTIPLES], around):
        if (number := search.attempt(_summed, search, goal, h, factors)) is not None:
            return number
    return None


def _summed(search, goal, h, factors):
    """The number of a goal, by hp as such a sum, with these factors of weights."""
    multiple, strict = goal.term if h is ONE else h * goal.term, goal.predicate == "positive"
    sines = [function("sin", f.args[0]) for f in subterms(multiple, *factors) if f.op == "cos"]
    premises, fractions = reduced(search, multiple, *sines, *factors)
    over, under = fractions.value(multiple)
    if not under.is_one() or len(over) > LENGTH or over.total_degree() > DEGREE or not _independent(fractions, over):
        return None
    generators = Generators(fractions)
    target = generators.plain(over)
    weights = [Weight(g, generators.plain(p), positive) for g, positive in factors.items()
               for p, q in [fractions.value(g)] if q.is_one() and not p.is_constant()]
    for tried in rows(generators, target, weights, strict, plain=goal.depth < TOP or h is not ONE):
        search.work -= COST
        found = squares(target, [row.block for row in tried], generators.reduced)
        if found and (not strict or any(tried[k].positive and q.is_constant() for k, _, q in found)):
            whole = total([product([number(d), tried[k].term, _square(fractions.term(q))]) for k, d, q in found])
            return told(search, goal, whole if h is ONE else whole / h, premises)
    return None


def _independent(fractions, p):
    """Whether the values of a polynomial's generators are tied by no more than equations of polynomials, as those of x and sin(x) are."""
    inside = [fractions.origin(k) for k, degree in enumerate(p.degrees()) if degree]
    functions = dict.fromkeys(f.args[0] if f.op in ("sin", "cos") else f for f in subterms(*inside) if f.op not in ALGEBRAIC)
    symbols = [t for t in inside if all(f.op in ALGEBRAIC for f in subterms(t))]
    return all(one.free.isdisjoint(other.free) for one, other in (*combinations(functions, 2), *pairs(functions, symbols)))


def _square(t):
    return t if t is ONE else t**TWO
