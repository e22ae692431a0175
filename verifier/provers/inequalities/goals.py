"""Goals: the sign of a term wherever some conditions hold, and how it rests on signs that are known."""
from typing import NamedTuple

from verifier.kernel.claims import AS_CONDITION
from verifier.kernel.terms import ZERO, Term


class Goal(NamedTuple):
    """That a term is "positive", "nonnegative" or "nonzero" wherever the given conditions hold; goals within it go so deep."""
    predicate: str
    term: Term
    given: frozenset
    depth: int

    def of(self, term, given=None):
        """The same of another term, where other conditions may be given."""
        return self._replace(term=term, given=self.given if given is None else given)


def told(search, goal, form, premises=(), facts=(), known=None):
    """The number of a goal, by a form of its term, which equals it by algebra with the premises; and by these known signs."""
    known = known or {}
    same = search.proof.infer("algebra", *premises, left=goal.term, right=form)
    sign = search.proof.infer("sign", term=form, predicate=goal.predicate, given=goal.given.union(known))
    number, met = search.cleared(search.proof.infer("transitivity", same, sign), goal.given.union(known)), [*facts, *known.values()]
    return search.cleared(search.proof.infer("discharge", number, *met) if met else number, goal.given)


def domain(context):
    """The conditions that the assumed orders are."""
    return [(AS_CONDITION[comparison], right if left is ZERO else right - left)
            for comparison, left, right in context.assuming if comparison in ("<", "<=")]
