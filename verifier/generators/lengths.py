"""Lengths: sums and products by those of fewer terms, from the same start."""
from verifier.generators.values import Fractions
from verifier.kernel.rules import FOLDS
from verifier.kernel.terms import FINITE, ONE, Term, substituted, subterms

TERMS = 40           # that are taken off a sum


def shortened(terms):
    """The method that writes sums by the shortest of those in the terms that have the same terms from the same start."""
    ends = {}                # the upper limits of sums of the same terms from the same start
    for t in subterms(*terms):
        if t.op in FINITE:
            ends.setdefault((t.op, t.args[:3]), []).append(t.args[3])

    def method(context, proof, t):
        """A sum is one with a term less and the last; or one of as many terms; or, of none, 0."""
        if t.op not in FINITE:
            return None
        body, index, lower, upper = t.args
        longer = [(length, end) for end in ends.get((t.op, t.args[:3]), ()) if (length := excess(upper, end)) is not None]
        shortest = max(longer, default=(0, upper), key=lambda pair: pair[0])
        for length, end in ((excess(upper, lower - ONE), lower - ONE), shortest):
            if length == 0 and end is not upper:
                other = Term(t.op, None, (body, index, lower, end))
                return proof.infer("congruence", proof.infer("algebra", left=upper, right=end), left=t, right=other), t, other
            if length == 0 and end is lower - ONE:
                return proof.infer("recurrence", term=t), t, FOLDS[t.op][1]
            if length is not None and 0 < length <= TERMS:
                shorter = Term(t.op, None, (body, index, lower, upper - ONE))
                right = Term(FOLDS[t.op][0], None, (shorter, substituted(body, {index: upper})))
                return proof.infer("recurrence", term=t), t, right
        return None
    return method


def excess(one, other):
    """By which number one term exceeds another; None if it is none."""
    difference = one - other
    return Fractions((difference,), 0).constant(difference)
