"""areas: integrals without known antiderivatives: their derivatives by a limit, and what they are where limits meet.

Proves     ∫ₐᵇ f = -∫ᵇₐ f;  ∫ₐᵇ f + ∫ᵇᶜ f = ∫ₐᶜ f;  ∫ₐᵇ (2f + g) = 2 ∫ₐᵇ f + ∫ₐᵇ g;  ∫ₐᵇ f(2t) dt = ∫[2a, 2b] f(t)/2 dt;
           ∫ₐᵇ f g′ = f(b) g(b) - f(a) g(a) - ∫ₐᵇ f′ g;  ∫ₐᵇ f(g(t)) g′(t) dt = ∫[g(a), g(b)] f, for unknown f and g
           and others: ∫₁ˣ sin(t)/t dt = ∫[1/2, x/2] sin(2t)/t dt.
By         `constancy`, from where limits meet: there ∫[c, c] f is F(c) - F(c), where F(t) = ∫[c, t] f.
Gives up   where an integrand is not seen to be differentiable between limits, or what is left where they meet is open."""
from functools import partial

from verifier.drafts import accepted, moving
from verifier.generators.spans import givens, known, settled
from verifier.kernel.algebra import Field
from verifier.kernel.terms import ONE, ZERO, Rejected, derivative, expect, integrated, substituted
from verifier.provers import algebra, inverses, roots, structural
from verifier.provers.between import held, replaced
from verifier.provers.constancy import Constancy

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
    draft = Areas(claim, x)
    draft.bounds, draft.integrals = supposed(draft.bounds), integrals
    return draft.proved()


def meet(lower, upper):
    """Whether two limits are seen to be the same."""
    field = Field(lower, upper)
    return lower is upper or field.equal(field.value(lower), field.value(upper))


class Areas(Constancy):
    """A proof by the derivative with respect to a symbol that stands in limits, in the making."""

    def level(self, given):
        """The same, as the integrals exist up to where their limits are on the way."""
        return self.settled(self.existing(super().level(given), given), given)

    def equal(self, given):
        """The same, as the integrals exist that stand in neither side."""
        return self.existing(super().equal(given), frozenset())

    def existing(self, number, given):
        """The same without the conditions that integrals exist which are not asked of, where this is seen."""
        asked = [t for predicate, t in sorted(self.theorem(number).conditions, key=repr) if predicate == "defined" and t.op == "integral" and t not in self.integrals]
        facts = [n for t in asked if (n := self.integrable(given, t)) is not None]
        return self.proof.infer("discharge", number, *facts) if facts else number

    def values(self):
        """Other symbols, or constants, at which the limits of an integral meet."""
        symbols = [s for s in self.claim.left.free | self.claim.right.free if s.data[1] == "real"]
        ends = [limit for t in self.integrals for limit in t.args[2:] if self.x in t.args[2:]]
        values = [t for t in dict.fromkeys([*ends, *sorted(symbols, key=lambda s: s.data), *CONSTANTS]) if self.x not in t.free]
        return [value for value in values if any(meet(*[substituted(limit, {self.x: value}) for limit in t.args[2:]]) for t in self.integrals)]

    def value(self, start):
        """The sides are equal at the start, where some integrals vanish."""
        (left, before), (right, after) = [self.plain(substituted(side, {self.x: start})) for side in (self.claim.left, self.claim.right)]
        there = self.claim._replace(left=left, right=right)
        found = accepted(there, [partial(method.prove, there) for method in (structural, algebra, roots, inverses)] + [partial(prove, there)])
        expect(found is not None, "the sides are not known to be equal where limits meet")
        whole = self.proof.infer("transitivity", before, self.proof.include(found), self.proof.infer("symmetry", after))
        return self.existing(whole, frozenset())

    def plain(self, side):
        """The side with 0 for the integrals whose limits meet, and the number of the equation with that."""
        empty = [t for t in held(self.context, side, ("integral",)) if t.op == "integral" and meet(*t.args[2:])]
        after = replaced(side, dict.fromkeys(empty, ZERO))
        return after, self.proof.infer("congruence", *map(self.empty, empty), left=side, right=after)

    def empty(self, t):
        """The number of ∫[c, c] f = 0: by ∫[c, c] f = F(c) - F(c)."""
        body, variable, end, upper = t.args
        if upper is not end:
            there = integrated(body, variable, end, end)
            same = self.proof.infer("congruence", self.proof.infer("algebra", left=upper, right=end), left=t, right=there)
            return self.proof.infer("transitivity", same, self.empty(there))
        inner = moving(variable, t.free | {variable})
        whole = integrated(substituted(body, {variable: inner}), inner, end, variable)
        for given in givens(self.context, whole, t):
            mark = self.proof.mark()
            try:
                number = self.proof.infer("differentiation", term=derivative(whole, variable))
                number = self.proof.infer("discharge", number, self.integrable(given, whole))
                number = settled(self.context, self.proof, number, self.theorem(number).conditions, variable, given)
                number = self.proof.infer("fundamental", number, lower=end, upper=end)
                last = self.proof.infer("transitivity", number, self.proof.infer("algebra", left=self.theorem(number).right, right=ZERO))
                last = self.proof.infer("discharge", last, self.integrable(frozenset(), substituted(whole, {variable: end})))
                expect(all(c.free or known(self.context, predicate, c) for predicate, c in self.theorem(last).conditions), "an end is not within what is given")
                return last
            except (Rejected, TypeError):
                self.rewind(mark)
        raise Rejected("an integral is not seen to be 0 where its limits meet")
