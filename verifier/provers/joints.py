"""joints: a derivative of what is piecewise, or has an |x|, is at the joints what it tends to there.

Proves     d/dx x|x| = 2|x|; d/dx max(x, 0)^2 = 2 max(x, 0); d/dx |x| = sign(x), where the left side is undefined at 0;
           f'(x) = {x if |x| <= 1, sign(x) otherwise} for f(x) = {x^2/2 if |x| <= 1, |x| - 1/2 otherwise}.
By         the rules of calculus and `cases` beside the joints; at each the rule `joint`, by limits of the other side
           (from one side: the derivative is this if it exists), and of what is differentiated (then it does).
Gives up   where joints are not found as the roots of what is compared, or are no finite number; where the limit of the
           derivative is not found, or the other side has another value there."""
from functools import reduce

from verifier.approaches.values import approach
from verifier.binding import bound, shown
from verifier.conditions import discharged
from verifier.constructors import limit
from verifier.generators import assumed, defined, derived
from verifier.generators.canonical import normal
from verifier.generators.positivity import fact
from verifier.generators.rewriting import unfolded
from verifier.kernel.differentiation import differentiated
from verifier.kernel.limits import varied
from verifier.kernel.terms import Rejected, Term, expect, substituted, subterms, term
from verifier.provers import algebra, cases, definitions, roots, structural
from verifier.provers.between import by_values
from verifier.provers.cases import DECIDING
from verifier.provers.places import Places

#: The methods for values at the joints.
VALUES = (structural, algebra, definitions, roots, cases)
WAYS = ("+-", "+", "-")
NOTHING = frozenset()


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    for rate, form in ((claim.left, claim.right), (claim.right, claim.left)):
        if gaps(claim.context, rate):
            search = Search(claim, rate, form)
            try:
                number = search.everywhere()
            except Rejected:
                continue
            return search.proof.until(number if rate is claim.left else search.proof.infer("symmetry", number))
    inside = any(gaps(claim.context, t) for t in subterms(claim.left, claim.right))
    return by_values(claim, ("derivative",), value) if inside else None


def gaps(context, t):
    """The conditions that a term is not 0 under which the rules of calculus tell a derivative of what is piecewise, or has an |x|."""
    body = (context.instance(t),) if t.op == "prime" and context.definition(t) else t.args
    if t.op not in ("derivative", "prime") or not any(part.op in DECIDING for part in unfolded(context, *body)):
        return frozenset()
    _, x = varied(context, t)
    return frozenset([(predicate, c) for predicate, c in differentiated(context, t)[1] if predicate == "nonzero" and x in c.free])


def value(claim, proof, t):
    """The number of the equation of a derivative with what it is over independent generators, and that."""
    premises, facts, fractions = normal(claim.context, proof, (t,), (assumed, defined, derived))
    form = fractions.product(t)
    if not gaps(claim.context, t):
        main = proof.infer("algebra", *premises, left=t, right=form)
        return proof.infer("discharge", main, *facts) if facts else main, form
    search = Search(claim, t, form)
    return proof.include(search.proof.until(search.everywhere())), form


class Search(Places):
    """A proof of what a derivative is at all points, in the making."""

    def __init__(self, claim, rate, form):
        self.body, x = varied(claim.context, rate)
        super().__init__(claim.context, x)
        self.claim, self.rate, self.form = claim, rate, form

    def everywhere(self):
        """The number of the equation, from that beside the joints. Raises Rejected if it is not found."""
        number = self.beside()
        asked = [t for predicate, t in sorted(self.theorem(number).conditions, key=repr) if predicate == "nonzero" and self.x in t.free]
        places = list(dict.fromkeys(place for gap in asked for place in self.places(gap)))
        apart = frozenset([("nonzero", self.away(place)) for place in places])
        facts = [self.kept(gap, apart) for gap in asked if ("nonzero", gap) not in apart]
        number = self.cleared(self.proof.infer("discharge", number, *facts) if facts else number, apart)
        corners = []
        for place in places:
            there = self.joined(number, self.form, place, WAYS)
            if there is None or ("defined", self.rate) in self.theorem(there).conditions:
                corners.append(place)
            else:
                number = there
        found = [self.joined(number, self.form, place, WAYS) or self.parted(number, place) for place in corners]
        number = found[0] if len(found) == 1 else reduce(self.either, zip(found, corners), number)
        return self.cleared(number, NOTHING)

    def either(self, number, corner):
        """The number of the equation by that beside one more place, and that at this place but not at the others."""
        there, place = corner
        away, zero = self.away(place), frozenset([("nonnegative", self.away(place)), ("nonnegative", -self.away(place))])
        facts = [fact(self.context, self.proof, zero, *condition) for condition in sorted(self.theorem(there).conditions, key=repr)
                 if condition[0] == "nonzero"]
        expect(None not in facts, "places are not seen to be different")
        parts = [self.proof.infer("discharge", number, self.proof.infer("sign", term=away, predicate="nonzero", given=frozenset([("positive", side)])))
                 for side in (-away, away)]
        at_place = self.proof.infer("discharge", there, *facts)
        return reduce(lambda lower, upper: self.proof.infer("cases", upper, lower, term=away), (parts[0], at_place, parts[1]))

    def beside(self):
        """The number of the equation where no condition of the derivative fails."""
        claim = self.claim._replace(left=self.rate, right=self.form)
        number = cases.proved(claim, self.proof, gaps(self.context, self.rate), cases.DEPTH)
        expect(number is not None, "it is not found what the derivative is beside the joints")
        number = self.proof.infer("discharge", number, self.proof.infer("differentiation", term=self.rate))
        return self.cleared(number, frozenset([c for c in self.theorem(number).conditions if c[0] == "nonzero"]))

    def joined(self, number, form, place, ways):
        """The number of the equation with a form at the place too, from that beside it; None if the form does not tend to its value."""
        last = next((last for way in ways if (last := self.tending(form, way, place)) is not None), None)
        if last is None:
            return None
        steady = self.tending(self.body, "+-", place)
        return self.proof.infer("joint", number, *[last] if steady is None else [last, steady], place=place)

    def parted(self, number, place):
        """The same where the value is the mean of the limits from above and below, either of which the derivative would be."""
        numbers, forms = [], []
        for way in ("+", "-"):
            _, end = self.reached(self.form, way, place)
            forms.append(Term("if", "=", (self.x, place, end, self.form)))
            taken = self.proof.infer("branch", term=forms[-1], given=frozenset([("nonzero", self.away(place))]))
            beside = self.proof.infer("transitivity", number, self.proof.infer("symmetry", taken))
            numbers.append(self.joined(beside, forms[-1], place, (way,)))
        expect(None not in numbers, "the other side is not seen to be what the derivative tends to")
        mean, same = [(one + other) / term(2) for one, other in (forms, [self.rate] * 2)]
        whole = self.proof.infer("congruence", *numbers, left=same, right=mean)
        return self.proof.infer("transitivity", self.proof.infer("algebra", left=self.rate, right=same), whole, self.equal(mean, self.form))

    def tending(self, t, way, place):
        """The number of the equation of a limit with the value at the end of its way; None if it is not found."""
        try:
            number, value = self.reached(t, way, place)
            there = substituted(t, {self.x: place})
            return number if value is there else self.proof.infer("transitivity", number, self.equal(value, there))
        except Rejected:
            return None

    def reached(self, t, way, place):
        """The number of the equation of a limit with its value, and that."""
        near = bound(shown(self.x.data[0]))
        found, value = approach(self.context, limit(substituted(t, {self.x: near}), near, way, place))
        return self.proof.include(found), value

    def equal(self, left, right):
        claim = self.claim._replace(left=left, right=right)
        for method in VALUES:
            try:
                if proof := method.prove(claim):
                    if not discharged(claim, proof).conditions:
                        return self.proof.include(proof)
            except Rejected:
                continue
        raise Rejected("a limit is not seen to be the value")
