"""Combining: an equation between two terms from the differences of equations that are known, times coefficients."""
from math import prod

from verifier.generators import defined, derived
from verifier.generators.canonical import normal
from verifier.generators.combinations import coefficients
from verifier.generators.positivity import fact
from verifier.generators.values import Fractions, common, factored
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.terms import integral, product, subterms, term, total


def combined(draft, known, left, right, spared=()):
    """The number of an inference that two terms are equal, by `known` equations (number, left, right); None if none is found.

    The `spared` terms are divided by as if they were known not to be 0."""
    terms = (left, right, *[side for _, *both in known for side in both])
    for fractions in (_plain,) if all(map(_polynomial, subterms(*terms))) else (_plain, normal):
        mark = draft.proof.mark()
        search = Combination(draft, known, left, right, *fractions(draft.context, draft.proof, terms, METHODS), spared)
        for divisors in dict.fromkeys(((), search.written)):
            found = search.coefficients(divisors)
            if found is not None:
                return search.inferred(found)
        draft.rewind(mark)
    return None


METHODS = (defined, derived)


def _polynomial(t):
    """Whether the term's operation is one of arithmetic."""
    return t.op == "symbol" or t.op in ARITHMETIC and (t.op != "pow" or integral(t.args[1]))


def _plain(context, proof, terms, methods):
    """The terms as they are written: no equations, no facts, and their Fractions."""
    return [], [], Fractions(terms, 0)


class Combination:
    """The search for coefficients in the fractions over generators, modulo premises that rest on facts."""

    def __init__(self, draft, known, left, right, premises, facts, fractions, spared):
        self.draft, self.known, self.left, self.right = draft, known, left, right
        self.premises, self.facts, self.fractions = premises, facts, fractions
        self.goal = fractions.value(left - right)
        self.differences = [fractions.value(one - other) for _, one, other in known]
        sides = (left, right, *[side for _, *both in known for side in both])
        conditions = frozenset().union(*map(draft.context.conditions, sides))
        self.asked = tuple(t for predicate, t in sorted(conditions, key=repr) if predicate == "nonzero")
        self.written = (*self.asked, *spared)       # divisors that are written as they stand

    def coefficients(self, divisors):
        """Pairs (numerator, denominator) whose sum, times the differences, is the goal; None if none are found.

        What is divided by are these terms, and what is known not to be 0."""
        if self.goal[0].is_zero():
            return [(self.goal[0], self.goal[1])] * len(self.known)
        units = [self.fractions.value(t)[0] for t in divisors]
        parts = [self._divided(over, units) for over, _ in self.differences]
        relations = [self._relation(*row) for row in self.fractions.field.relations]
        one = self.fractions.field.unit
        for factor in (one, prod(units, start=one)) if units else (one,):
            found = coefficients(self.goal[0] * factor, [whole for whole, _ in parts] + relations)
            if found is not None:
                below = self.goal[1] * factor
                return [(c * under, below * unit) for c, (_, under), (_, unit) in zip(found, self.differences, parts)]
        return None

    def _divided(self, p, units):
        """The polynomial without factors that are not 0, and these."""
        content, factors = factored(p)
        whole = unit = self.fractions.field.unit
        for q, exponent in factors:
            if any((u % q).is_zero() for u in units) or self._nonzero(q):
                unit = unit * q**exponent
            else:
                whole = whole * q**exponent
        return whole * content, unit

    def _nonzero(self, q):
        """Whether a polynomial is known not to be 0."""
        mark = self.draft.proof.mark()
        found = fact(self.draft.context, self.draft.proof, frozenset(), "nonzero", self.fractions.term(q)) is not None
        self.draft.rewind(mark)
        return found

    def _relation(self, index, exponent, value):
        over, under = value
        return self.fractions.field.variables[index]**exponent * under - over

    def inferred(self, found):
        """The number of the inference that the sides are equal, with these coefficients."""
        proof = self.draft.proof
        used = [(*row, self._quotient(*c)) for row, c in zip(self.known, found) if not c[0].is_zero()]
        before, after = [total([self.right, *[product([c, side - other]) for side, other, c in rows]]) for rows in (
            [(one, other, c) for _, one, other, c in used], [(other, other, c) for _, _, other, c in used])]
        number = proof.infer("algebra", *self.premises, left=self.left, right=before)
        if used:
            moved = proof.infer("congruence", *dict.fromkeys(row[0] for row in used), left=before, right=after)
            number = proof.infer("transitivity", number, moved, proof.infer("algebra", left=after, right=self.right))
        facts = [*self.facts, *dict.fromkeys(number for number, *_ in self.known)]
        return self.draft.cleared(proof.infer("discharge", number, *facts), frozenset())

    def _quotient(self, over, under):
        """The fraction as a term, its denominator in factors, those that are asked not to be 0 as they are written."""
        fractions, divisor = self.fractions, common(over, under)
        over, under, lower, upper = over / divisor, under / divisor, [], []
        for t in self.written:
            p, q = fractions.value(t)
            while not p.is_constant() and (under % p).is_zero():
                under, lower, upper = under / p, [*lower, t], [*upper, fractions.term(q)]
        content, factors = factored(under)
        lower += [fractions.term(p)**term(int(e)) if e > 1 else fractions.term(p) for p, e in factors]
        whole = product([fractions.term(over * (1 / content)), *upper])
        return whole / product(lower) if lower else whole
