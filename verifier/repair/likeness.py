"""Likeness: whether terms are one up to order and simple arithmetic, nothing expanded; and how far apart others are."""
from collections import Counter
from math import prod

from flint import fmpq

from verifier.kernel.terms import Term, rational, subterms
from verifier.repair.arithmetic import negative, times

MOVED = 2        # the distance of terms with the same parts in other places


def repeats(t, left):
    """Whether a term just repeats the left side: is like it, also with b ln a for ln aᵇ, or has it inside."""
    return bool(left.free) and left in subterms(t) or form(left) in (form(t), form(_lowered(t)))


def _lowered(t):
    """The term with b ln a for each ln aᵇ."""
    if t.op == "log" and t.args[0].op == "pow":
        return times(t.args[0].args[1], Term("log", None, t.args[0].args[:1]))
    return Term(t.op, t.data, tuple(map(_lowered, t.args)))


def form(t):
    """The term as a sum of multiples of products, in no order: what like terms have in common."""
    return frozenset(_sum(t).items())


def _sum(t):
    """Monomial -> coefficient."""
    if (value := rational(t)) is not None:
        return {frozenset(): value} if value else {}
    if t.op == "neg":
        return {m: -c for m, c in _sum(t.args[0]).items()}
    if t.op != "add":
        coefficient, factors = _product(t)
        return {frozenset(factors.items()): coefficient} if coefficient else {}
    found = {}
    for a in t.args:
        for m, c in _sum(a).items():
            found[m] = found.get(m, 0) + c
    return {m: c for m, c in found.items() if c}


def _product(t):
    """A coefficient, and a Counter of the factors."""
    if t.op == "mul":
        parts = [_product(a) for a in t.args]
        return prod([c for c, _ in parts], start=fmpq(1)), sum([factors for _, factors in parts], Counter())
    if t.op in ("number", "neg", "add"):
        summands = _sum(t)
        if len(summands) == 1:
            (monomial, coefficient), = summands.items()
            return coefficient, Counter(dict(monomial))
        return fmpq(len(summands) > 0), Counter([frozenset(summands.items())])
    return fmpq(1), Counter([(t.op, str(t.data), tuple(map(form, t.args)))])


def length(t):
    """The size of a term, without the brackets of sums in sums and of products, also negative ones, in products."""
    inside = [a.args[0].op if a.op == "neg" and t.op == "mul" else a.op for a in t.args]
    return 1 + sum(map(length, t.args)) - sum(op == t.op for op in inside if op in ("add", "mul"))


def distance(one, other):
    """How many operations, functions, symbols and numbers make one term the other; what is left out counts half."""
    if one is other:
        return 0
    if negative(one) is other:
        return 1
    if (one.op, one.data, len(one.args)) == (other.op, other.data, len(other.args)) and one.args:
        return 1 if one.args == other.args[::-1] else sum(map(distance, one.args, other.args))
    here, there = [Counter(_labels(t)) for t in (one, other)]
    if here == there:
        return MOVED
    lost, gained = ((here - there).total() + 1) // 2, (there - here).total()
    return max(gained, 1 if not one.args else min(lost, 2) if not other.args else lost, 1)


def _labels(t):
    yield t.op, str(t.data)
    for a in t.args:
        yield from _labels(a)
