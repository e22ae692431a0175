"""Values: what terms tend to at the end of a way, with proofs, by the first of the plans that tells it."""
from verifier.approaches import forms
from verifier.approaches.guesses import INFINITE, Guess
from verifier.approaches.plans import FAILURES, PLANS
from verifier.approaches.ways import Way
from verifier.constructors import limit
from verifier.drafts import Draft
from verifier.generators import defined, derived
from verifier.generators.canonical import normal
from verifier.generators.rewriting import nothing
from verifier.generators.values import Fractions, number
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import LIMITED, ZERO, expect, rational, substituted, subterms, term
from verifier.proofs import Proof

ROOM, DEPTH = 100, 16  # terms whose limits are looked at for one; and for which others are looked at, one within the other
SIZE = 150           # of a term that is looked at
#: Functions that the signs of their arguments may tell.
TELLING = ("abs", "sign", "max", "min", "heaviside", "if")

#: How far from the end, or from 0 where there is none, the start is from which on conditions are looked at.
NEAR, FAR = term("1/64").data, term(64)


def start(t):
    """Where to start on the way of a limit; at its point to start anywhere."""
    if "oo" in t.data:
        return FAR if t.data == "oo" else -FAR
    exact = rational(t.args[2])
    return t.args[2] if exact is None or t.data == "+-" else number(exact + NEAR if t.data == "+" else exact - NEAR)


def approach(context, t):
    """A Proof of the equation of a limit with its value, and the value. Raises Rejected if none is found."""
    if ("approach", t) not in context.memo:
        context.memo["approach", t] = _approach(context, t, iter(range(ROOM)))
    expect(context.memo["approach", t], "no way was found to tell what a limit is")
    return context.memo["approach", t]


def _approach(context, t, room):
    if any(s.op in LIMITED and t.args[1] in s.free for s in subterms(t.args[0])):
        return None
    try:
        found = Approach(context, t, room)
        last, value = found.of(t.args[0])
        return found.proof.until(last), value
    except FAILURES:
        return None


class Approach(Way):
    """What terms tend to on one way."""

    def __init__(self, context, t, room):
        super().__init__(context, t, start(t))
        self.room, self.depth, self.infinite = room, 0, "oo" in t.data
        self.guess = Guess(context, t)
        self.granted = self.given    # what holds near the end, besides what limits tell
        if not self.infinite and self.end.free:
            self.given |= {("positive", side) for side in (self.x, -self.x) if holds(context, "positive", substituted(side, {self.x: self.end}))}
        self._values = {}            # term -> the number of an equation, and the value; None: it is looked for, or not found

    def to(self, body):
        """The limit of a term on this way."""
        return limit(body, self.x, self.limit.data, self.end)

    def of(self, body):
        """The number of the equation of a term's limit with its value, and that. Raises Rejected if none is found."""
        if body not in self._values:
            expect(body.size <= SIZE and self.depth < DEPTH and next(self.room, None) is not None, "too many, or too large, terms")
            self._values[body] = None
            self.depth += 1
            hopeful = self.guess.of(body) is not INFINITE
            self._values[body] = next((found for plan in PLANS if (found := self.tried(plan, body))), None) if hopeful else None
            self.depth -= 1
        expect(self._values[body], "no plan tells a limit")
        return self._values[body]

    def tried(self, plan, body):
        """What the first acceptable equation of a plan tells; None if there is none."""
        try:
            return next((found for last in plan(self, body) if (found := self.settled(last))), None)
        except FAILURES:
            return None

    def settled(self, last):
        """The number of an equation without the conditions that hold, and its value; None if one is not known to be possible."""
        last = Draft.cleared(self, last, frozenset())
        left = self.theorem(last)
        for predicate, t in left.conditions - self.context.hypotheses:
            if not t.free or predicate in ("nonzero", "positive") and constant(self.context, t) == 0:
                return None
        if signs(self.context, left.right) == {0} and left.right is not ZERO:
            return self.conclude("transitivity", last, nothing(self.proof, left.right, frozenset())), ZERO
        if (value := simplified(self.context, left.right)) is not left.right:
            last = self.conclude("transitivity", last, self.held(lambda: self.equal(left.right, value, frozenset())))
        return last, value

    def agreeing(self, body, form, equal=Way.equal):
        """The number of the equation of a term's limit with its value, by that of another form of the term."""
        same = self.held(lambda: self.cleared(equal(self, body, form), self.given))
        same = self.conclude("agreement", same, *self.ends(same), term=self.to(body), start=self.start)
        last, _ = self.of(form)
        return self.conclude("transitivity", self.conclude("discharge", same, last), last)

    def met(self, given, predicate, t):
        """The number of an inference that proves a condition, if need be from another one that a limit tells; None if none is found."""
        found = super().met(given, predicate, t)
        if found is None and predicate == "defined" and t.op == "pow":
            return self.proof.infer("sign", term=t, predicate=predicate, given=given | {("nonzero", t.args[0])})
        if found is None and predicate == "nonzero" and self.infinite and self.guess.of(t) is INFINITE:
            form = forms.by_inverses(self, t)
            told = self.proof.infer("sign", term=form, predicate=predicate, given=given | {(predicate, form.args[0])})
            return self.held(lambda: self.proof.infer("transitivity", self.equal(t, form), told))
        return found

    def ends(self, number):
        """The numbers of limits that tell that the conditions hold which an inference leaves near the end of the way."""
        left = [t for _, t in sorted(self.theorem(number).conditions - self.granted - self.context.hypotheses, key=repr) if self.x in t.free]
        return [self.of(t)[0] for t in dict.fromkeys(left)]

    def elsewhere(self, t):
        """The number of the equation of a limit on another way."""
        found = _approach(self.context, t, self.room)
        expect(found, "no way was found to tell what a limit is")
        return self.held(lambda: self.proof.include(found[0]))


def constant(context, t):
    """The rational that a term is; None if it is not seen to be one."""
    light = Fractions((t,), 0).constant(t)
    if light is None and (not t.free or any(s.op in TELLING for s in subterms(t))):
        return normal(context, Proof(), (t,), (defined, derived))[2].constant(t)
    return light


def simplified(context, t):
    """A number, if a term is seen to be one; or the term in lowest terms, without signs and absolute values that are known."""
    value = constant(context, t)
    told = any(s.op in TELLING for s in subterms(t))
    fractions = normal(context, Proof(), (t,), (defined, derived))[2] if told and value is None else Fractions((t,), 0)
    lowest = number(value) if value is not None else fractions.product(t)
    return lowest if lowest.size < t.size else t
