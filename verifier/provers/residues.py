"""residues: the difference of the two sides repeats as an integer goes on, and is 0 at one integer of each residue.

Proves     ⌊n/2⌋ + ⌊(n + 1)/2⌋ = n;  ⌊(n + 1)/2⌋ = ⌈n/2⌉;  (-1)^(n² + n) = 1;  n - 2⌊n/2⌋ = (1 - (-1)^n)/2.
By         for a difference F of period m and each m-th root of unity w the sum W(k) of all wʳ F(k + r), r < m: algebra
           shows that w W(k) = W(k - 1), and W(0) = 0; the rule `induction`, upwards and downwards; F as the mean of
           these sums; the rule `cases` on the sign of n.
Gives up   where floors, and powers of what is not positive, tell no period of at most 4."""
from functools import partial
from math import lcm

from flint import fmpq

from verifier.binding import bound, shown
from verifier.drafts import Draft, accepted
from verifier.generators import defined, derived, equal
from verifier.generators.values import Fractions
from verifier.kernel.functions import HALF, POSITIVE
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import I, ONE, ZERO, Rejected, Term, product, substituted, subterms, term, total

MOST, DEPTH = 4, 2         # of a period; of symbols that go on one after the other
METHODS = (defined, derived)
#: By what the denominators of exponents are multiplied for a period, where powers are real, and where they are complex.
TURNS = {True: 2, False: 4}
#: The roots of unity, by the part of a turn that they make.
ROOTS = {"0": ONE, "1/2": -ONE, "1/4": I, "3/4": -I, "1/3": (I * term(3)**HALF - ONE) / 2, "2/3": -((I * term(3)**HALF + ONE) / 2)}


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    return _proof(claim, DEPTH)


def _proof(claim, depth):
    symbols = sorted([s for s in claim.left.free | claim.right.free if s.data[1] == "integer"], key=repr) if depth else ()
    return accepted(claim, [partial(_by_residues, claim, s, m, depth) for s in symbols for m in _periods(claim, s)])


def _periods(claim, s):
    """The numbers up to the limit after which the sides may repeat as a symbol goes on; none if neither floors nor powers tell."""
    found = []
    for t in subterms(claim.left, claim.right):
        if t.op == "floor" and s in t.args[0].free:
            found += _denominators(t.args[0], s)
        elif t.op == "pow" and s in t.args[1].free and not t.args[0].free and (known := signs(claim.context, t.args[0])) != POSITIVE:
            found += [TURNS[known is not None] * n for n in _denominators(t.args[1], s)]
    whole = lcm(*found)
    return [m for m in range(1, MOST + 1) if whole % m == 0] if found else []


def _denominators(t, s):
    """The denominators of the coefficients of a polynomial's monomials that hold a symbol."""
    fractions = Fractions([t, s], 0)
    (over, under), index = fractions.value(t), fractions.index(s)
    return [int(c.q) for m, c in over.to_dict().items() if m[index]] if under.is_one() else []


def _by_residues(claim, s, m, depth):
    """A Proof from those on the integers from 0 on, and up to 0, if the difference has the period m."""
    _equal(Draft(claim.context), *[substituted(claim.left - claim.right, {s: t}) for t in (s + term(m), s)])
    draft, numbers = Draft(claim.context), []
    for sign in (s, -s):
        if holds(claim.context, "nonnegative", sign):
            numbers = [_onwards(claim, draft, s, sign, m, depth)]
            break
        if not holds(claim.context, "positive", -sign):
            numbers.append(_onwards(claim, draft, s, sign, m, depth))
    if len(numbers) > 1:
        draft.proof.infer("cases", *numbers, term=s)
    return draft.proof


def _onwards(claim, draft, s, sign, m, depth):
    """The number of the claim's equation where a symbol, or its negative, is not negative."""
    sums = [Weighted(claim, s, sign, m, j) for j in range(m)]
    zeros = [each.zero(draft, depth) for each in sums]
    whole, none = [_mean(parts) + claim.right for parts in ([each.at(sign) for each in sums], [ZERO] * m)]
    parts = (_equal(draft, claim.left, whole), draft.proof.infer("congruence", *zeros, left=whole, right=none), _equal(draft, none, claim.right))
    main = draft.proof.infer("transitivity", *parts)
    return draft.cleared(main, frozenset([("nonnegative", sign)]))


def _mean(parts):
    return (Term("add", None, tuple(parts)) if len(parts) > 1 else parts[0]) / term(len(parts))


def _equal(draft, left, right):
    """The number of an equation by algebra."""
    return draft.cleared(equal(draft.context, draft.proof, left, right, METHODS), frozenset())


class Weighted:
    """The sums of wʳ F(k + r), or of wʳ F(r - k), over a period of the difference F of a claim's sides, for a root of unity w."""

    def __init__(self, claim, s, sign, period, turns):
        self.claim, self.symbol, self.period, self.turns = claim, s, period, turns
        self.upper, self.upwards = sign, sign is s

    def sides(self, k):
        """The two sides at all integers of the period."""
        start = k if self.upwards else -k
        places = [{self.symbol: start + term(r)} for r in range(self.period)]
        return [[substituted(side, at) for side in self.claim[2:4]] for at in places]

    def root(self, r):
        """A power of w."""
        return ROOTS[str(fmpq(self.turns * r % self.period, self.period))]

    def joined(self, sides):
        return total([product([self.root(r), left - right]) for r, (left, right) in enumerate(sides)])

    def at(self, k):
        return self.joined(self.sides(k))

    def zero(self, draft, depth):
        """The number of the equation of the last sum with 0."""
        index = bound(shown(self.symbol.data[0]) + "_", "integer")
        before = self.at(index - ONE)
        step = _equal(draft, self.at(index), Term("mul", None, (self.root(-1 if self.upwards else 1), before)))
        return draft.proof.infer("induction", step, self.first(draft, depth), variable=index, lower=ONE, upper=self.upper)

    def first(self, draft, depth):
        """The number of the equation of the first sum with 0, by the equations at its integers."""
        start, mark = self.at(ONE - ONE), draft.proof.mark()
        try:
            draft.theorem(number := _equal(draft, start, ZERO))
            return number
        except Rejected:
            draft.rewind(mark)
        sides = self.sides(ONE - ONE)
        found = [_proof(self.claim._replace(left=left, right=right), depth - 1) for left, right in sides]
        if None in found:
            raise Rejected("the sides are not known to be equal at one integer of each residue")
        same = self.joined([(right, right) for _, right in sides])
        whole = draft.proof.infer("congruence", *map(draft.proof.include, found), left=start, right=same)
        return draft.proof.infer("transitivity", whole, _equal(draft, same, ZERO))
