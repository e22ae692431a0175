"""Weights: what squares may be times, so that they are not negative: products of what is known not to be negative."""
from itertools import chain, combinations
from math import prod
from typing import NamedTuple

from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.signs import signs
from verifier.kernel.terms import Term, integral, product, subterms, term
from verifier.provers.inequalities.goals import domain
from verifier.provers.inequalities.gram import Block
from verifier.provers.inequalities.monomials import Each, Total

WIDTH, FACTORS = 30, 2       # monomials in all bases; factors of a weight
NOT_NEGATIVE = frozenset((0, 1))


class Weight(NamedTuple):
    """What is known not to be negative, or to be positive; as a term, and as a polynomial."""
    term: Term
    polynomial: object
    positive: bool


class Row(NamedTuple):
    """A weight, as a term, with the squares that it is times; and whether it is positive."""
    term: Term
    block: Block
    positive: bool


def known(context, goal):
    """The terms that are not negative, and whether they are positive: by what is given and assumed, and the values of functions."""
    conditions = (*sorted(goal.given, key=repr), *domain(context))
    found = {t: predicate == "positive" for predicate, t in conditions if predicate in ("positive", "nonnegative")}
    for f in subterms(goal.term, *found):
        if f.op not in ARITHMETIC or f.op == "pow" and not integral(f.args[1]):
            sign = signs(context, f)
            if sign and sign <= NOT_NEGATIVE:
                found.setdefault(f, 0 not in sign)
    return found


def rows(generators, target, weights, strict, plain):
    """Lists of Rows, ever longer; if not plain, also with weights that hold other generators than the polynomial."""
    used = set(generators.used(target))
    inside = [weight for weight in weights if used.issuperset(generators.used(weight.polynomial))]
    yield from _products(Each(generators, target, inside), 1 if plain else FACTORS, strict)
    near = () if plain else _connected(generators, used, weights)
    if near:
        yield from _products(Total(generators, target, near), 1, strict)


def _connected(generators, used, weights):
    """The weights that have generators in common with these, or with such weights."""
    found = []
    while fresh := [weight for weight in weights if weight not in found and used.intersection(generators.used(weight.polynomial))]:
        found += fresh
        used = used.union(generators.used(*[weight.polynomial for weight in fresh]))
    return found


def _products(monomials, most, strict):
    """Such lists, with products of ever more of the weights."""
    last = None
    for count in range(most + 1):
        chosen = chain.from_iterable(combinations(monomials.weights, n) for n in range(count + 1))
        found = [_row(monomials, weights) for weights in chosen] + (_powers(monomials) if strict else [])
        found = [row for row in found if row.block.basis]
        if found != last and sum(len(row.block.basis) for row in found) <= WIDTH:
            yield found
        last = found


def _row(monomials, weights):
    polynomial = prod((weight.polynomial for weight in weights), start=monomials.generators.unit)
    return Row(product([weight.term for weight in weights]), Block(polynomial, monomials.basis(polynomial)), all(weight.positive for weight in weights))


def _powers(monomials):
    """Powers of what is positive, themselves positive, times squares of numbers."""
    powers = [(weight.term**term(n), weight.polynomial**n)
              for weight in monomials.weights if weight.positive for n in range(2, monomials.over.total_degree() + 1)]
    return [Row(t, Block(p, (monomials.generators.unit,)), True) for t, p in powers if monomials.admits(p)]
