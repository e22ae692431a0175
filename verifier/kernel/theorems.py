"""Theorems: what a rule concludes, and what it takes from those that it rests on.

A theorem says: at every point of the domain where its conditions hold, both its sides are defined
and stand in its relation. A condition is (predicate, term): one of PREDICATES; or that the term is
"zero", on which a hypothesis rests, and which nothing grants but what a claim assumes."""
from typing import NamedTuple

from verifier.kernel.faults import expect
from verifier.kernel.terms import Term

REFUTED = "not "       # before the relation


class Theorem(NamedTuple):
    relation: str                     # one of RELATIONS, a predicate of the left side, or REFUTED and a relation
    left: Term
    right: Term | None
    conditions: frozenset


def equation(context, left, right, conditions=(), relation="="):
    """The theorem left = right, or another relation, under the conditions and those under which it may be asked."""
    return Theorem(relation, left, right, context.asked(relation, left, right).union(conditions))


def gathered(premises):
    """The conditions of all the premises."""
    return frozenset().union(*[p.conditions for p in premises])


def equations(premises, allowed=("=",)):
    expect(all(p.relation in allowed for p in premises), "a premise is none of {}", allowed)
    return premises
