"""areas: integrals without known antiderivatives: their derivatives by a limit, and what they are where limits meet.

Proves     ∫ₐᵇ f = -∫ᵇₐ f;  ∫ₐᵇ f + ∫ᵇᶜ f = ∫ₐᶜ f;  ∫ₐᵇ (2f + g) = 2 ∫ₐᵇ f + ∫ₐᵇ g;  ∫ₐᵇ f(2t) dt = ∫[2a, 2b] f(t)/2 dt;
           ∫ₐᵇ f g′ = f(b) g(b) - f(a) g(a) - ∫ₐᵇ f′ g;  ∫ₐᵇ f(g(t)) g′(t) dt = ∫[g(a), g(b)] f, for unknown f and g
           and others: ∫₁ˣ sin(t)/t dt = ∫[1/2, x/2] sin(2t)/t dt.
By         `constancy`, from where limits meet: there ∫[c, c] f is F(c) - F(c), where F(t) = ∫[c, t] f.
Gives up   where an integrand is not seen to be differentiable between limits, or what is left where they meet is open."""
from functools import partial

from verifier.drafts import accepted
from verifier.kernel.terms import ONE, ZERO, expect, substituted
from verifier.provers import algebra, inverses, roots, structural
from verifier.provers.between import held
from verifier.provers.constancy import Constancy
from verifier.provers.extents import exchanged, meet, simpler

CONSTANTS = (ZERO, ONE)
#: The bounds of the symbol that are supposed to hold, in turn: none; all; all, with their ends.
SUPPOSED = (lambda bounds: frozenset(), lambda bounds: bounds,
            lambda bounds: frozenset([("nonnegative" if predicate == "positive" else predicate, t) for predicate, t in bounds]))


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    integrals = [t for side in (claim.left, claim.right) for t in held(claim.context, side, ("integral",)) if t.op == "integral"]
    symbols = sorted({s for t in integrals for limit in t.args[2:] for s in limit.free if s.data[1] == "real"}, key=lambda s: s.data)
    return accepted(claim, [partial(_proved, claim, x, integrals, supposed) for x in symbols for supposed in SUPPOSED])


def _proved(claim, x, integrals, supposed):
    return Areas(claim, x, integrals, supposed).proved()


class Areas(Constancy):
    """A proof by the derivative with respect to a symbol that stands in limits, in the making."""

    def __init__(self, claim, x, integrals, supposed):
        super().__init__(claim, x)
        self.integrals, self.bounds = integrals, supposed(self.bounds)

    def level(self, given):
        """The same, as the integrals exist up to where their limits are on the way."""
        return self.settled(self.existing(super().level(given), given), given)

    def equal(self, given):
        """The same, as the integrals exist that stand in neither side."""
        return self.existing(super().equal(given), frozenset(), self.integrals)

    def values(self):
        """Other symbols, or constants: those at which the limits of an integral meet, first."""
        symbols = [s for s in self.claim.left.free | self.claim.right.free if s.data[1] == "real"]
        ends = [limit for t in self.integrals for limit in t.args[2:] if self.x in t.args[2:]]
        values = [t for t in dict.fromkeys([*ends, *sorted(symbols, key=lambda s: s.data), *CONSTANTS]) if self.x not in t.free]
        return sorted(values, key=lambda value: not any(meet(self.context, *[substituted(limit, {self.x: value}) for limit in t.args[2:]]) for t in self.integrals))

    def value(self, start):
        """The sides are equal at the start, where some integrals vanish."""
        (left, before), (right, after) = [self.plain(substituted(side, {self.x: start})) for side in (self.claim.left, self.claim.right)]
        there = self.claim._replace(left=left, right=right)
        found = accepted(there, [partial(method.prove, there) for method in (structural, algebra, roots, inverses)] + [partial(prove, there)])
        expect(found is not None, "the sides are not known to be equal where limits meet")
        whole = self.proof.infer("transitivity", before, self.proof.include(found), self.proof.infer("symmetry", after))
        return self.existing(whole, frozenset())

    def plain(self, side):
        """The side with 0 for the integrals whose limits meet, the limits of others in lowest terms, and the number of the equation with that."""
        return exchanged(self, side, {t: simpler(self, t) for t in held(self.context, side, ("integral",)) if t.op == "integral"})
