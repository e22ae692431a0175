"""Alternation: how near alternating sums are to their limits, by the means of two that follow each other.

Of terms (-1)ⁿ c(n), with c falling to 0, the sums S(n) without half of their last terms change by half of what c falls, and
have the same limit: |S(N) - (-1)ᴺ c(N)/2 - lim S| <= c(N)/2."""
from verifier.approaches.tails import Tail
from verifier.approaches.values import approach
from verifier.constructors import limit
from verifier.generators.bounds import TWO, bound
from verifier.kernel.balls import nearness
from verifier.kernel.changes import change
from verifier.kernel.terms import ONE, ZERO, expect, function, substituted


class Alternation(Tail):
    """A limit of alternating sums from a start on, and the proof of how near it is."""

    def made(self):
        """A Proof, by the limit of the sums without half of their last terms, of how near they are to it, and that it is the same."""
        expect(self.body.op == "sum" and self.body.args[3] is self.x, "a sum up to what goes past all bounds was expected")
        body, index, *_ = self.body.args
        half, turn = substituted(body, {index: self.x}) / TWO, (-ONE)**self.x
        most = self.simplified(turn * half)
        if self.ball(most, ONE.data) < 0:
            most, turn = self.simplified(-(turn * half)), -turn
        mean = self.body - half
        whole = limit(mean, self.x, self.limit.data, self.end)
        near = self.nearness(whole, mean, most, turn)
        same = self.sameness(whole, mean, half, near)
        _, (value, most) = nearness(self.theorem(near))
        gap = most - function("abs", value - self.limit)
        equal = self.conclude("discharge", self.conclude("congruence", same, left=gap, right=self.theorem(near).left), same, near)
        self.cleared(self.conclude("transitivity", equal, near), frozenset())
        return self.proof.pruned()

    def nearness(self, whole, mean, most, turn):
        """The number of c(N)/2 - |w(N) - lim w| >= 0."""
        fall = turn * self.simplified(most - substituted(most, {self.x: self.x + ONE}))
        found = bound(self.context, self.proof, self.given, fall)
        left = self.fall(change(most, self.x)) - function("abs", change(mean, self.x))
        falling = self.conclude("transitivity", self.equal(left, found.most - function("abs", fall)), found.below)
        premises = self.cleared(falling, self.given), self.cleared(self.fact("nonnegative", most), self.given)
        return self.cleared(self.proof.infer("variation", *premises, term=whole, start=self.start, bound=most), frozenset())

    def sameness(self, whole, mean, half, near):
        """The number of lim S = lim w, as half of the last term vanishes."""
        vanishing, value = approach(self.context, limit(half, self.x, self.limit.data, self.end))
        expect(value is ZERO, "terms that vanish were expected")
        split = self.cleared(self.equal(self.body, mean + half), self.given)
        apart = self.conclude("agreement", split, term=self.limit, start=self.start)
        itself = self.conclude("congruence", left=whole, right=whole)
        joined = self.conclude("continuity", itself, self.proof.include(vanishing), term=self.theorem(apart).right)
        plain = self.conclude("transitivity", joined, self.conclude("algebra", left=whole + ZERO, right=whole))
        defined = self.conclude("discharge", plain, near)
        return self.conclude("transitivity", self.conclude("discharge", apart, defined), defined)
