"""Drafts: proofs in the making, whose conclusions are looked at before they are offered."""
from verifier.conditions import discharged
from verifier.generators.positivity import fact
from verifier.generators.spans import givens, known, settled
from verifier.kernel.checking import conclusion
from verifier.kernel.terms import BINDERS, Rejected, derivative, symbol
from verifier.proofs import Proof


class Draft:
    """A proof in a context, with the theorems that its inferences make."""

    def __init__(self, context):
        self.context, self.proof, self._theorems = context, Proof(), []

    def theorem(self, number):
        """What an inference concludes."""
        conclusion(self.context, self.proof.inferences[:number + 1], self._theorems)
        return self._theorems[number]

    def rewind(self, mark):
        """Takes back all inferences since the mark."""
        self.proof.rewind(mark)
        del self._theorems[mark:]

    def cleared(self, number, given):
        """The same without the conditions that hold wherever the given ones do."""
        asked = self.theorem(number).conditions - given - self.context.hypotheses
        left = [c for c in asked if c[0] != "defined" or c[1].op not in BINDERS]
        facts = [n for c in sorted(left, key=repr) if (n := fact(self.context, self.proof, given, *c)) is not None]
        return self.proof.infer("discharge", number, *facts) if facts else number

    def integrable(self, supposed, t):
        """The number of an inference that an integral exists, whose body is differentiable between its limits; None if none is found."""
        body, variable, lower, upper = t.args
        for given in givens(self.context.given(supposed), body, t):
            mark = self.proof.mark()
            try:
                main = self.proof.infer("differentiation", term=derivative(body, variable))
                main = settled(self.context, self.proof, main, self.theorem(main).conditions, variable, given)
                number = self.proof.infer("integrability", main, lower=lower, upper=upper)
                if all(c.free or known(self.context, predicate, c) for predicate, c in self.theorem(number).conditions):
                    return number
            except Rejected:
                pass
            self.rewind(mark)
        return None

    def existing(self, number, given, asked=()):
        """The same without the conditions that integrals exist, but for those asked, of which this is seen."""
        left = [t for predicate, t in sorted(self.theorem(number).conditions, key=repr) if predicate == "defined" and t.op == "integral" and t not in asked]
        facts = [n for t in left if (n := self.integrable(given, t)) is not None]
        return self.proof.infer("discharge", number, *facts) if facts else number

    def risen(self, rate, sign, lower, upper):
        """The sign of F(upper) - F(lower), from the numbers of d/ds F = f, for all s from one limit to the other, and of a sign of f."""
        whole = self.proof.infer("fundamental", rate, lower=lower, upper=upper)
        area = self.proof.infer("integration", sign, variable=self.theorem(rate).left.args[1], lower=lower, upper=upper)
        return self.proof.infer("discharge", self.proof.infer("transitivity", self.proof.infer("symmetry", whole), area), whole)

    def beyond(self, t, predicate, risen, start):
        """A term's sign, from the numbers of that of its change from a start on, and of its sign there."""
        facts = [self.theorem(number) for number in (risen, start)]
        whole = facts[0].left + facts[1].left
        told = self.proof.infer("sign", term=whole, predicate=predicate, given=frozenset([fact[:2] for fact in facts]))
        same = self.proof.infer("algebra", left=t, right=whole)
        return self.proof.infer("discharge", self.proof.infer("transitivity", same, told), risen, start)


def moving(x, taken):
    """The symbol that moves in place of another real one, named after it: one that is not taken."""
    names = (x.data[0] + "′" * count for count in range(1, len(taken) + 2))
    return next(s for s in map(symbol, names) if s not in taken)


def accepted(claim, attempts):
    """The first Proof of the attempts that the rules accept, with its conditions discharged; None if they make none.

    Raises the last attempt's Rejected."""
    why = None
    for attempt in attempts:
        try:
            proof = attempt()
            if proof:
                discharged(claim, proof)
                return proof
        except Rejected as fault:
            why = fault
    if why:
        raise why
    return None
