"""Places: where terms in a symbol are 0, and that they are so nowhere else."""
from verifier.drafts import Draft
from verifier.generators.positivity import fact
from verifier.generators.rewriting import A
from verifier.generators.values import Fractions
from verifier.kernel.terms import ZERO, expect, function, product, subterms
from verifier.solutions import replaced, roots_of


class Places(Draft):
    """A proof in the making that speaks of the places of a symbol at which terms are 0."""

    def __init__(self, context, x):
        super().__init__(context)
        self.x = x

    def away(self, place):
        return self.x if place is ZERO else self.x - place

    def places(self, gap):
        """Where a term is 0, with absolute values taken with either sign."""
        inner = next((t for t in subterms(gap) if t.op == "abs" and self.x in t.free), None)
        if inner is None:
            return [place for place in dict.fromkeys(roots_of(gap, self.x)) if self.x not in place.free]
        return [place for side in (inner.args[0], -inner.args[0]) for place in self.places(replaced(gap, {inner: side}))]

    def kept(self, gap, apart):
        """The number of an inference that a term is not 0 but at the places."""
        inner = next((t.args[0] for t in subterms(gap) if t.op == "abs" and self.x in t.free), None)
        if inner is not None:
            halves = [self.half(gap, apart, inner, *half) for half in (("abs-positive", inner), ("abs-negative", -inner))]
            return self.proof.infer("cases", *halves, term=inner)
        away = product([self.away(place) for place in self.places(gap)])
        rest = Fractions((gap / away,), 0).product(gap / away)
        same = self.proof.infer("algebra", left=gap, right=rest * away)
        sign = self.proof.infer("sign", term=rest * away, predicate="nonzero", given=apart | {("nonzero", rest)})
        number = fact(self.context, self.proof, frozenset(), "nonzero", rest)
        expect(number is not None, "not all joints are found")
        return self.proof.infer("transitivity", same, self.proof.infer("discharge", sign, number))

    def half(self, gap, apart, inner, name, side):
        """The same where an absolute value is one of the two sides."""
        other = replaced(gap, {function("abs", inner): side})
        same = self.proof.infer("congruence", self.proof.infer("axiom", name=name, at={A: inner}), left=gap, right=other)
        return self.proof.infer("transitivity", same, self.kept(other, apart))
