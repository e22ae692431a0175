"""Ways: drafts of what holds near the end of a limit's way, from a start on where one is needed."""
from verifier.drafts import Draft
from verifier.generators import assumed, defined, derived, equal
from verifier.generators.canonical import normal
from verifier.generators.lengths import shortened
from verifier.generators.positivity import fact
from verifier.generators.spans import inside
from verifier.generators.values import Fractions
from verifier.kernel.differentiation import differentiated
from verifier.kernel.limits import way
from verifier.kernel.terms import Rejected, expect
from verifier.proofs import Proof

ROUNDS = 3                   # in which conditions are discharged, and what these proofs ask for


class Way(Draft):
    """A limit, and proofs of what holds on its way, where `given` does."""

    def __init__(self, context, t, start):
        super().__init__(context)
        self.limit, self.start = t, start
        self.body, self.x, self.end = t.args
        self.distance, given = way(context, t, start)
        self.given = frozenset(given)

    def conclude(self, rule, *premises, **data):
        """The number of an inference that the rule accepts; Rejected otherwise, and then it is taken back."""
        mark = self.proof.mark()
        number = self.proof.infer(rule, *premises, **data)
        try:
            return self.theorem(number) and number
        except Rejected:
            self.rewind(min(mark, number))
            raise

    def held(self, made):
        """The number that is made, if the rules accept it; else what was inferred for it is taken back, and Rejected raised."""
        mark = self.proof.mark()
        try:
            last = made()
            self.theorem(last)
            return last
        except (Rejected, ArithmeticError, ValueError) as fault:
            self.rewind(mark)
            raise Rejected(str(fault)) from fault

    def methods(self, *terms):
        return assumed, defined, derived, shortened(terms)

    def simplified(self, t):
        """A term over independent generators."""
        return normal(self.context, Proof(), (t,), self.methods(t), self.given)[2].product(t)

    def equal(self, left, right, given=None):
        """The number of an equation, where the given conditions hold, or else those of the way."""
        return equal(self.context, self.proof, left, right, self.methods(left, right), self.given if given is None else given)

    def fact(self, predicate, t):
        found = fact(self.context, self.proof, self.given, predicate, t)
        expect(found is not None, "it is not seen that a term is {} on the way", predicate)
        return found

    def cleared(self, main, given):
        """The same without the conditions that hold where the given ones do."""
        for _ in range(ROUNDS):
            asked = sorted(self.theorem(main).conditions - given - self.context.hypotheses, key=repr)
            facts = [n for c in asked if (n := self.met(given, *c)) is not None]
            main = self.proof.infer("discharge", main, *facts) if facts else main
        return main

    def met(self, given, predicate, t):
        """The number of an inference that proves a condition; None if none is found."""
        if predicate == "defined" and t.op == "integral":
            told = [k for k, row in enumerate(self._theorems) if row.relation == "=" and row.left is t and (predicate, t) not in row.conditions]
            return told[-1] if told else self.integrable(given, t)
        if predicate != "defined" and t.op == "derivative":
            return self.of_rate(given, predicate, t)
        return inside(self.context, self.proof, given, predicate, t)

    def of_rate(self, given, predicate, t):
        """The number of an inference that proves a condition of a derivative; None if none is found."""
        rate = Fractions((t,), 0).product(differentiated(self.context, t)[0])
        told = fact(self.context, self.proof, given, predicate, rate)
        return None if told is None else self.proof.infer("transitivity", self.equal(t, rate, given), told)
