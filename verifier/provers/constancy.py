"""constancy: the difference of the two sides has derivative 0 on each piece of the domain, and is 0 at a point of it.

Proves     4 arctan(e^x) = π + 2 arctan(sinh(x)); 4 arctan(x) + 4 arctan(1/x) = 2π sign(x), on either side of 0;
           6 arcsin(x) + 6 arccos(x) = 3π, where ranges alone leave room for other multiples of 2π.
By         the derivative of the difference by one symbol, which is 0 by algebra where the bounds of the symbol hold;
           the two sides at a simple point, by other methods; the rule `fundamental` from there on, for the difference
           and for 0. Where the derivative needs c ≠ 0, either sign of c is a piece.
Gives up   where the derivative is not seen to be 0, or a bound is not linear in the symbol."""
from functools import partial
from itertools import islice

from verifier.generators import defined, derived, equations
from verifier.generators.positivity import fact
from verifier.kernel.claims import AS_CONDITION
from verifier.kernel.terms import ZERO, Rejected, derivative, substituted
from verifier.points import points
from verifier.proofs import Proof
from verifier.provers import algebra, inverses, roots, structural
from verifier.drafts import Draft, accepted, moving

POINTS = 12      # of a piece, that are looked at
ROUNDS = 3       # in which conditions are cleared: a fact may have some of its own
NOTHING = frozenset()


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    symbols = sorted([s for s in claim.left.free | claim.right.free if s.data[1] == "real"], key=lambda s: s.data)
    return accepted(claim, [Constancy(claim, x).proved for x in symbols])


class Constancy(Draft):
    """A proof by the derivative with respect to one symbol, in the making. A fresh symbol s moves in its place."""

    def __init__(self, claim, x):
        super().__init__(claim.context)
        self.claim, self.x = claim, x
        self.s = moving(x, claim.left.free | claim.right.free | self.context.restricted)
        self.difference = substituted(claim.left + -claim.right, {x: self.s})
        self.bounds = frozenset([(AS_CONDITION[comparison], self.moved(right if left is ZERO else right + -left))
                                 for comparison, left, right in self.context.assuming
                                 if comparison in ("<", "<=") and x in left.free | right.free])

    def moved(self, t):
        return substituted(t, {self.x: self.s})

    def back(self, t):
        return substituted(t, {self.s: self.x})

    def settled(self, number, given):
        """The inference cleared, and what that leaves again."""
        for _ in range(ROUNDS):
            before, number = number, self.cleared(number, given)
            if number == before:
                break
        return number

    def proved(self):
        """The Proof on the whole domain, or piece by piece."""
        split = self.split(self.level(self.bounds))
        if split is None:
            self.equal(self.bounds)
            return self.proof
        numbers = [self.equal(self.bounds | {("positive", side)}) for side in (split, -split)]
        self.proof.infer("cases", *numbers, term=self.back(split))
        return self.proof

    def split(self, number):
        """What must not be 0 for the derivative to exist, beside the bounds; None if nothing is left."""
        left = [t for predicate, t in self.theorem(number).conditions - self.bounds if predicate == "nonzero" and self.s in t.free]
        return min(left, key=lambda t: t.size, default=None)

    def level(self, given):
        """The equation of the derivative of the difference with 0, where the given conditions hold."""
        rate = derivative(self.difference, self.s)
        premises, facts = equations(self.context, self.proof, (rate,), (defined, derived), given)
        number = self.proof.infer("algebra", *premises, left=rate, right=ZERO)
        exists = self.proof.infer("differentiation", term=rate)
        return self.settled(self.proof.infer("discharge", number, exists, *facts), given)

    def equal(self, given):
        """The claim's equation where the given conditions hold."""
        start, same = self.start(given)
        level = self.settled(self.risen(self.level(given), start, self.x), frozenset([(predicate, self.back(t)) for predicate, t in given]))
        left, right = self.claim.left, self.claim.right
        first, last = [substituted(side, {self.x: start}) for side in (left, right)]
        change, unchanged = self.theorem(level)[1:3]
        return self.proof.infer(
            "transitivity", self.proof.infer("algebra", left=left, right=change + (first + -last + right)),
            self.proof.infer("congruence", level, same, left=change + (first + -last + right), right=unchanged + (last + -last + right)),
            self.proof.infer("algebra", left=unchanged + (last + -last + right), right=right))

    def risen(self, level, start, end):
        """The change of the difference between two values of the symbol is that of 0."""
        exists = self.proof.infer("differentiation", term=derivative(ZERO, self.s))
        change, nothing = [self.proof.infer("fundamental", number, lower=start, upper=end) for number in (level, exists)]
        return self.proof.infer("transitivity", self.proof.infer("symmetry", change), nothing)

    def start(self, given):
        """A simple value of the symbol in the piece, and that the sides are equal there."""
        why = Rejected("no simple point of the domain was found from which to go on")
        for value in dict.fromkeys(self.values()):
            if all(fact(self.context, Proof(), NOTHING, predicate, substituted(t, {self.s: value})) is not None for predicate, t in given):
                mark = self.proof.mark()
                try:
                    return value, self.value(value)
                except Rejected as fault:
                    why = fault
                    self.rewind(mark)
        raise why

    def values(self):
        """Values of the symbol from which to go on, the simplest first."""
        return [point.symbols[self.x] for point in islice(points(self.claim), POINTS)]

    def value(self, start):
        """The sides are equal at the start."""
        left, right = [substituted(side, {self.x: start}) for side in (self.claim.left, self.claim.right)]
        there = self.claim._replace(left=left, right=right)
        found = accepted(there, [partial(method.prove, there) for method in (structural, algebra, roots, inverses)])
        if found is None:
            raise Rejected("constancy: the sides are not known to be equal at one point of each piece")
        return self.proof.include(found)
