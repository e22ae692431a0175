"""Factors: the sign of a term by those of its factors, as it stands or over generators, and by known squares."""
from itertools import islice

from verifier.generators import assumed, defined, derived, equal
from verifier.generators.canonical import normal
from verifier.generators.forms import modulo, over_generators, squared
from verifier.generators.rewriting import axiom
from verifier.generators.values import Fractions, number, powers
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import ONE, function, integral, product, subterms, term
from verifier.provers.inequalities.goals import told

TWO, FORMS = term(2), 12


def by_factors(search, goal):
    """By the signs of several factors, as it stands; of a quotient of polynomials, by that of its numerator."""
    fractions = Fractions([goal.term], 0)
    return _by_factors(search, goal, (), (), fractions) if _plain(goal.term, fractions) else None


def by_quotient(search, goal):
    """Of another quotient, by the sign of what stands over a product."""
    fractions = Fractions([goal.term], 0)
    return None if _plain(goal.term, fractions) else _by_factors(search, goal, (), (), fractions)


def _plain(t, fractions):
    """Whether several factors stand above in a term, or it is a quotient of polynomials in symbols."""
    above = [exponent > 0 for _, exponent in fractions.factors(t)[1]]
    rational = all(s.op in (*ARITHMETIC, "symbol") and (s.op != "pow" or integral(s.args[1])) for s in subterms(t))
    return sum(above) > 1 or rational and not all(above)


def by_generators(search, goal):
    """By the signs of its factors over independent generators."""
    return _by_factors(search, goal, *normal(search.context, search.proof, (goal.term,), (assumed, defined, derived), goal.given))


def _by_factors(search, goal, premises, facts, fractions):
    content, factors = fractions.factors(goal.term)
    context, known = search.context.given(goal.given), {}
    if [exponent for _, exponent in factors] == [1] or None in [signs(context, p) for p, _ in factors]:
        return None
    for p, exponent in factors:
        needed = (goal.predicate,) if exponent > 0 else ("positive", "nonnegative")
        if any(holds(context, needed[-1], side) for side in (p, -p)) or exponent % 2 == 0 and needed[-1] == "nonnegative":
            continue
        goals = [goal.of(side)._replace(predicate=predicate) for predicate in needed for side in (p, -p)]
        found = next(((there, sign) for there in goals if (sign := search.known(there)) is not None), None)
        if not found:
            return None
        known[found[0][:2]] = found[1]
    return told(search, goal, product([number(content), powers(factors)]), premises, facts, known)


def by_reduction(search, goal):
    """By forms over sines, cosines and roots, whose squares are known."""
    premises, fractions = reduced(search, goal.term)
    context = search.context.given(goal.given)
    for form in islice(over_generators(context, fractions, goal.term), FORMS) if premises else ():
        if holds(context, goal.predicate, form):
            return told(search, goal, form, premises)
    return None


def reduced(search, *terms):
    """The numbers of equations for the squares of roots, and of sines by those of cosines; the Fractions modulo these."""
    inside = subterms(*terms)
    sines = dict.fromkeys(f.args[0] for f in inside if f.op == "sin")
    found = [_on_the_circle(search, u) for u in sines] + [axiom(search.proof, *row) for r in inside for row in squared(r)]
    return [number for number, *_ in found], modulo(terms, [sides for _, *sides in found])


def _on_the_circle(search, u):
    left, right = function("sin", u)**TWO, ONE - function("cos", u)**TWO
    return equal(search.context, search.proof, left, right, ()), left, right
