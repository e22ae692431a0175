"""consequences: hypotheses are combined, solved, or taken through a function, until the claim stands there.

Proves     v^2 = 2GM/R from mv^2/2 = GMm/R, m > 0; x = 2 from x^2 = 4, x > 0; v = √(2gh) from v^2 = 2gh, v > 0;
           t = ln(2)/k from e^(kt) = 2; x = 9 from ln(x) = 2 ln(3); sin(2x^2) = sin(8) from x^2 = 4; y ≥ 0 from y = x^2.
By         left = right + Σ c (l - r), for hypotheses l = r and coefficients c found by Buchberger's method, where what
           is divided by is not 0 (rules `algebra`, `hypothesis`, `congruence`); further hypotheses are functions of
           equal arguments, and logarithms and exponentials of both sides; logarithms or powers of the claim's
           sides (rule `axiom`); a hypothesis solved for a symbol, which is put in everywhere, and then other methods.
Gives up   where the claim is no such combination, or what is divided by may be 0."""
from functools import partial
from itertools import chain, combinations, islice

from verifier.conditions import discharged, divisors
from verifier.generators import assumed, defined, derived
from verifier.generators.positivity import fact
from verifier.generators.rewriting import A, N, axiom
from verifier.generators.values import Fractions, factored
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.checking import conclusion
from verifier.kernel.claims import Claim
from verifier.kernel.terms import BINDERS, Rejected, function, rational, substituted, subterms, term
from verifier.membership import without_hypotheses
from verifier.provers import inverses, roots, signs
from verifier.provers.algebra import normal_form
from verifier.provers.combining import combined
from verifier.drafts import Draft
from verifier.solutions import linear, roots_of

TRIES, ROOTS = 12, 4        # searches by other methods, and roots of one hypothesis, that are tried
POWERS = (2, 3)
NOTHING = frozenset()
NO_PROOF = (Rejected, ArithmeticError, ValueError)


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation, or a claim of <, <= or !=."""
    hypotheses = [sides for comparison, *sides in claim.context.assuming if comparison == "="]
    searches = [Search(claim.context, hypotheses, terms) for terms in dict.fromkeys(((), divisors(claim)))] if hypotheses else []
    for way in WAYS:
        for search in searches:
            for number in way(search, claim.relation, claim.left, claim.right, search.given):
                proof = search.proof.until(number)
                if discharged(claim, proof).conditions <= {("nonzero", t) for t in search.spared}:
                    return proof.pruned()
    return None


class Search(Draft):
    """A proof from hypotheses in the making, in which some terms are taken not to be 0. An equation is (number, left, right)."""

    def __init__(self, context, hypotheses, spared):
        super().__init__(context)
        self.spared, self.tries = spared, TRIES
        self.free = without_hypotheses(context)
        self.given = [(self.proof.infer("hypothesis", left=left, right=right), left, right) for left, right in hypotheses]

    def attempt(self, method, *arguments):
        """What a method gives; all of it is taken back if that is nothing."""
        mark = self.proof.mark()
        try:
            if (number := method(*arguments)) is not None:
                self.theorem(number)
                return number
        except NO_PROOF:
            pass
        self.rewind(mark)

    def directly(self, relation, left, right, equations):
        """The number of an inference that two terms are equal, as the equations are combined; nothing if they are not."""
        if relation == "=" and (number := self.attempt(self.combined, left, right, equations)) is not None:
            yield number

    def by_functions(self, relation, left, right, equations):
        """The same by a function of both terms."""
        for way in (self.by_radicands, self.by_powers, self.by_logarithms) if relation == "=" else ():
            if (number := self.attempt(way, left, right, equations)) is not None:
                yield number

    def further(self, relation, left, right, equations):
        """Numbers of inferences that two terms are so related, each by another way; one is taken back when the next is tried."""
        tries = [(self.alike, left, right, equations)] if relation == "=" else []
        tries += [(self.put_in, relation, left, right, equations, chosen, *value)
                  for chosen in equations for value in self.values(chosen, left.free | right.free)]
        for mark in [self.proof.mark()] * len(tries):
            if (number := self.attempt(*tries.pop(0))) is not None:
                yield number
            self.rewind(mark)

    def combined(self, left, right, equations):
        return combined(self, equations, left, right, self.spared)

    def alike(self, left, right, equations):
        """With the equations between functions whose arguments are equal, and by functions of both sides."""
        calls = [t for t in subterms(left, right, *[side for _, *both in equations for side in both])
                 if t.op not in (*ARITHMETIC, *BINDERS, "symbol") or t.op == "pow" and rational(t.args[1]) is None]
        tries = [(self.called, *pair, equations) for pair in combinations(calls, 2)]
        tries += [(self.taken, *[function(name, side) for side in both], number) for number, *both in equations
                  for name, inverse in INVERSES if any(map(inverse, subterms(*both)))]
        further = [(number, *row[1:3]) for row in tries if (number := self.attempt(*row)) is not None]
        return self.combined(left, right, [*equations, *further]) if further else None

    def taken(self, one, other, number):
        """A function of both sides of an equation."""
        return self.path(self.proof.infer("congruence", number, left=one, right=other))

    def called(self, one, other, equations):
        """Two calls of one function, whose arguments are equal."""
        if (one.op, one.data, len(one.args)) != (other.op, other.data, len(other.args)):
            return None
        numbers = [self.combined(s, t, equations) for s, t in zip(one.args, other.args) if s is not t]
        return None if None in numbers else self.path(self.proof.infer("congruence", *numbers, left=one, right=other))

    def by_logarithms(self, left, right, equations):
        """Both sides are the exponentials of their logarithms, which are equal."""
        if not any(t.op == "log" for _, *both in equations for t in subterms(*both)):
            return None
        logs = function("log", left), function("log", right)
        (start, one, _), (end, other, _) = [axiom(self.proof, "exp-log", {A: side}) for side in (left, right)]
        return self.through(start, one, self.combined(*logs, equations), other, end)

    def by_radicands(self, left, right, equations):
        """One side is a root, and what stands under it the power of the other, which is not negative."""
        for root, other in ((left, right), (right, left)):
            exponent = rational(root.args[1]) if root.op == "pow" else None
            if exponent is not None and exponent.p == 1 < exponent.q and (
                    sign := fact(self.context, self.proof, NOTHING, "nonnegative", other)) is not None:
                whole, power, _ = axiom(self.proof, "root-of-power", {A: other, N: term(exponent.q)})
                unit = self.proof.infer("algebra", left=root.args[1], right=power.args[1])
                same = self.combined(root.args[0], power.args[0], equations)
                if same is not None:
                    found = self.path(self.proof.infer("congruence", same, unit, left=root, right=power), whole)
                    found = self.cleared(self.proof.infer("discharge", found, sign), NOTHING)
                    return found if root is left else self.turned(found)
        return None

    def by_powers(self, left, right, equations):
        """Neither side is negative, and their powers are equal."""
        facts = [fact(self.context, self.proof, NOTHING, "nonnegative", side) for side in (left, right)]
        for n in POWERS if None not in facts else ():
            (start, one, _), (end, other, _) = [
                axiom(self.proof, "root-of-power", {A: side, N: term(n)}) for side in (left, right)]
            if (same := self.combined(left**term(n), right**term(n), equations)) is not None:
                number = self.through(start, one, same, other, end)
                return self.cleared(self.proof.infer("discharge", number, *facts), NOTHING)
        return None

    def through(self, start, one, same, other, end):
        """left = right, as these are equal to two terms that an equation makes equal."""
        middle = same if same is None else self.proof.infer("congruence", same, left=one, right=other)
        return None if same is None else self.path(self.turned(start), middle, end)

    def turned(self, number):
        return number if number is None else self.proof.infer("symmetry", number)

    def path(self, *numbers):
        """From one relation to the next, those that are None left out; what they need is defined as they say."""
        found = [number for number in numbers if number is not None]
        main = self.proof.infer("transitivity", *found) if len(found) > 1 else found[0]
        main = self.proof.infer("discharge", main, *found)
        return self.cleared(self.proof.infer("discharge", main, *[number for number, *_ in self.given]), NOTHING)

    def values(self, equation, free):
        """Symbols, each with what it may be by an equation."""
        difference = equation[2] - equation[1]
        fractions = Fractions([difference], 0)
        found = [row for p, _ in factored(fractions.value(difference)[0])[1] for row in linear(self.context, fractions, p)]
        if len(difference.free) == 1:
            found += [(s, value) for s in difference.free for value in islice(roots_of(difference, s), ROOTS)]
        return [(s, value) for s, value in dict.fromkeys(found) if s in free]

    def put_in(self, relation, left, right, equations, chosen, s, value):
        """By the claim and the other equations in which the symbol has its value."""
        equal = self.combined(s, value, [chosen]) if self.tries else None
        if equal is None:
            return None
        self.tries -= 1

        def moved(t):
            other = substituted(t, {s: value})
            return (None if other is t else self.proof.infer("congruence", equal, left=t, right=other)), other
        rest = []
        for number, *both in equations:
            (first, one), (last, other) = map(moved, both)
            if number != chosen[0]:
                rest.append((self.path(self.turned(first), number, last), one, other))
        (first, one), (last, other) = map(moved, (left, right))
        number = self.otherwise(relation, one, other, rest)
        if number is not None and relation != "=":
            first, last = moved(right - left)[0], None
        return number if number is None else self.path(first, number, self.turned(last))

    def otherwise(self, relation, left, right, equations):
        """By the other methods, or by the equations that are left."""
        claim = Claim(self.free, relation, left, right)
        for prove in METHODS[relation == "="]:
            try:
                if proof := prove(claim):
                    conclusion(self.free, proof.inferences)
                    return self.proof.include(proof)
            except NO_PROOF:
                continue
        ways = chain.from_iterable(way(self, relation, left, right, equations) for way in WAYS)
        return next(ways, None) if equations else None


#: Functions that are taken of both sides of an equation, and what in it makes that worthwhile.
INVERSES = (("log", lambda t: t.op == "exp" or t.op == "pow" and t.args[1].free), ("exp", lambda t: t.op == "log"))
#: How relations are sought, the cheapest first.
WAYS = (Search.directly, Search.by_functions, Search.further)
#: The methods for what is left, of other relations and of equations.
METHODS = ((signs.prove,), (partial(normal_form, methods=(assumed, defined, derived)), roots.prove, inverses.prove))
