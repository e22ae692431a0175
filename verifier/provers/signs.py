"""signs: one side is less than the other, not greater, or not equal to it, by the sign of their difference.

Proves     e^x + e^-x ≥ 2; x^2 + y^2 ≥ 2xy; √(xy) ≤ (x + y)/2 for x, y > 0; sin(x) ≤ 1; |x + y| ≤ |x| + |y|;
           e^x ≥ 1 + x; ln(1 + x) ≤ x and sin(x) ≤ x for x ≥ 0; ln(x) < ln(y) for 0 < x < y.
By         the difference over independent generators, as factors, squares, multiples of assumed differences, or by the
           distances from bounds; balls over boxes; the cases of |.|, max, ...; and the sign of its derivative beyond
           a point, where its own is known, as an integral (rule `integration`).
Gives up   where the least value is taken at a point that is no bound of the domain, nor 0, 1 or -1."""
from functools import reduce
from itertools import chain, islice
from typing import NamedTuple

from verifier.generators import assumed, defined, derived
from verifier.generators.canonical import normal
from verifier.generators.forms import over_generators
from verifier.generators.positivity import fact
from verifier.generators.rewriting import unfolded
from verifier.generators.values import Fractions, factored, number
from verifier.kernel.claims import AS_CONDITION
from verifier.kernel.differentiation import differentiated
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, derivative, product, substituted, subterms, symbol, term
from verifier.provers.cases import DECIDING, JUMPING, halves, implied
from verifier.drafts import Draft
from verifier.solutions import replaced

CASES, SLOPES, FORMS = 3, 4, 12
NOTHING = frozenset()
#: What the derivative and the first value must be, so that a term is positive, or not negative.
RISING = {"positive": (("nonnegative", "positive"), ("positive", "nonnegative")), "nonnegative": (("nonnegative", "nonnegative"),)}
#: Real functions between -1 and 1, of which balls show that.
BOUNDED = ("sin", "cos")


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is in one of the relations <, <= and !=."""
    search, difference = Search(claim), claim.right - claim.left
    number = search.known(AS_CONDITION[claim.relation], difference, NOTHING, CASES)
    return None if number is None else search.proof.until(number)


class Search(Draft):
    """A proof of signs in the making."""

    def __init__(self, claim):
        super().__init__(claim.context)
        self.granted = claim.context.asked(claim.relation, claim.left, claim.right) | claim.context.hypotheses

    def attempt(self, method, *arguments):
        """What a method gives, all of it taken back if that is nothing."""
        mark = self.proof.mark()
        try:
            number = method(*arguments)
            if number is not None:
                self.theorem(number)
                return number
        except (Rejected, ArithmeticError, ValueError):
            pass
        self.rewind(mark)
        return None

    def known(self, predicate, t, given, cases):
        """The number of an inference that proves the condition wherever the given ones hold; None if none is found."""
        number = self.directly(predicate, t, given)
        if number is None and predicate == "nonzero":
            number = self.attempt(self._nonzero, t, given, cases)
        elif number is None:
            kinked = any(f.op in DECIDING for f in unfolded(self.context, t))
            number = self.attempt(self.by_cases, predicate, t, given, cases) if kinked else self._by_slopes(predicate, t, given)
        return number

    def directly(self, predicate, t, given):
        """By forms of the term alone, in one of three ways to choose the generators."""
        for method in (fact, self._bounded, self._over_generators):
            arguments = (self.context, self.proof, given, predicate, t) if method is fact else (predicate, t, given)
            if (number := self.attempt(method, *arguments)) is not None:
                return number
        return None

    def _nonzero(self, t, given, cases):
        """What is positive, or whose negative is, is not 0."""
        for side in (t, -t):
            number = self.known("positive", side, given, cases)
            if number is not None:
                weaker = self.proof.infer("sign", term=t, predicate="nonzero", given=frozenset({("positive", side)}))
                return self.proof.infer("discharge", weaker, number)
        return None

    def _bounded(self, predicate, t, given):
        """Given that sines and cosines of reals lie between -1 and 1."""
        bounds = {("nonnegative", side) for f in subterms(t) if f.op in BOUNDED for side in (ONE - f, f - -ONE)}
        if not bounds:
            return None
        number = fact(self.context, self.proof, given | bounds, predicate, t)
        facts = [fact(self.context, self.proof, NOTHING, *bound) for bound in sorted(bounds, key=repr)]
        return None if number is None or None in facts else self.proof.infer("discharge", number, *facts)

    def _over_generators(self, predicate, t, given):
        """By the fraction that the term is over independent generators."""
        narrowed = self.context.given(given)
        premises, facts, fractions = normal(self.context, self.proof, (t,), (assumed, defined, derived), given)
        for form in chain(_by_roots(fractions, t), islice(over_generators(narrowed, fractions, t), FORMS)):
            if holds(narrowed, predicate, form):
                same = self.proof.infer("algebra", *premises, left=t, right=form)
                sign = self.proof.infer("sign", term=form, predicate=predicate, given=given)
                number = self.proof.infer("transitivity", same, sign)
                return self.cleared(self.proof.infer("discharge", number, *facts) if facts else number, given)
        return None

    def by_cases(self, predicate, t, given, cases):
        """In both cases of a term whose sign a function looks at."""
        looked_at = {u: f.op in JUMPING for f in unfolded(self.context, t) if f.op in DECIDING for u in DECIDING[f.op](*f.args)} if cases else {}
        for s, jumps in looked_at.items():
            found = signs(self.context.given(given), s)
            if found is None or len(found) < 2 or not (jumps or found >= {-1, 1}):
                continue
            numbers = []
            for half in halves(s, 0 not in found, jumps):
                numbers.append(self._in_case(predicate, t, given | half, cases - 1))
                if numbers[-1] is None:
                    break
            else:
                return reduce(lambda lower, upper: self.proof.infer("cases", upper, lower, term=s), numbers)
        return None

    def _in_case(self, predicate, t, given, cases):
        known, facts = implied(self.context, self.proof, given, unfolded(self.context, t))
        number = self.known(predicate, t, known, cases)
        return self.proof.infer("discharge", number, *facts) if facts and number is not None else number

    def _by_slopes(self, predicate, t, given):
        """By the derivative with respect to one of the symbols, or an argument of a logarithm, beyond and before a point."""
        inner = [f.args[0] for f in subterms(t) if f.op == "log" and f.args[0].op != "symbol"]
        for x in [*sorted([s for s in t.free if s.data[1] == "real"], key=lambda s: s.data), *dict.fromkeys(inner)]:
            bounds = self._bounds(x, given)
            for start in dict.fromkeys([*bounds.values(), ZERO, ONE, -ONE]):
                if (number := self.attempt(self._around, predicate, t, given, x, start, bounds)) is not None:
                    return number
        return None

    def _bounds(self, x, given):
        """The differences from bounds of x that are not negative, each with the bound."""
        found = {}
        for comparison, left, right in self.context.given(given).assuming:
            if left is ZERO and right.op == "add" and len(right.args) == 2 and right.args[1].op == "neg":
                left, right = right.args[1].args[0], right.args[0]
            for one, other in ((left, right), (right, left)):
                if comparison in ("<", "<=") and other is x and x not in one.free:
                    found[AS_CONDITION[comparison], x if left is ZERO else right - left] = one
        return found

    def _around(self, predicate, t, given, x, start, bounds):
        """Beyond the start and before it, as far as the domain goes."""
        s = symbol("".join(sorted({c for symbol in x.free for c in symbol.data[0]})) + "′")
        way = x if start is ZERO else x - start
        inside = [side for side in (way, -way) if fact(self.context, self.proof, given, "nonnegative", side) is not None][:1]
        apart = fact(self.context, self.proof, given, "nonzero", way) is not None
        case = "positive" if apart else "nonnegative"
        others = frozenset([(p, replaced(c, {x: s})) for p, c in (*given, *[c for c, bound in bounds.items() if bound is not start])])
        numbers = []
        for side in inside or (way, -way):
            there = given if inside else given | {(case, side)}
            number = self._risen(predicate, replaced(t, {x: s}), others, Course(s, start, x, side is way), there, SLOPES)
            if number is None:
                return None
            numbers.append(number)
        number = numbers[0] if inside else self.cleared(self.proof.infer("cases", *numbers, term=way), given)
        return number if self.theorem(number).conditions <= self.granted | given else None

    def _beyond(self, predicate, t, given, way, slopes):
        """The condition wherever the symbol may be on the way: directly, or by the sign of the derivative there."""
        beyond = given | {("positive", way.gone)}
        if (number := self.directly(predicate, t, beyond)) is not None:
            return self.cleared(number, beyond)
        if not slopes:
            return None
        inner = way.inner()
        return self._risen(predicate, substituted(t, {way.symbol: inner.symbol}), moved(given, way, inner), inner, beyond, slopes)

    def _risen(self, predicate, t, given, way, there, slopes):
        """The condition for what the term is at the end of the way, where something holds there."""
        for rising, first in RISING[predicate]:
            if (number := self.attempt(self._from, predicate, rising, first, t, given, way, there, slopes)) is not None:
                return number
        return None

    def _from(self, predicate, rising, first, t, given, way, there, slopes):
        """From the sign of the term at the start, and that of its derivative on the way."""
        s = way.symbol
        start = self.directly(first, substituted(t, {s: way.start}), frozenset([c for c in given if s not in c[1].free]))
        if start is None:
            return None
        rate = derivative(t if way.ahead else -t, s)
        found, _ = differentiated(self.context, rate)
        simple = Fractions([found], 0).product(found)
        slope = self._beyond(rising, simple, given, way, slopes - 1)
        if slope is None:
            return None
        level = self.proof.infer("transitivity", self.proof.infer("differentiation", term=rate), self.proof.infer("algebra", left=found, right=simple))
        level = self.cleared(level, given | {("nonnegative", way.gone)})
        risen = self.cleared(self.risen(level, slope, *way.limits), there)
        return self.cleared(self.beyond(substituted(t, {s: way.end}), predicate, risen, self.cleared(start, there)), there)


class Course(NamedTuple):
    """From a start to an end, ahead or back, in place of which a symbol moves."""
    symbol: Term
    start: Term
    end: Term
    ahead: bool

    @property
    def gone(self):
        """How far the symbol has gone."""
        way = self.symbol if self.start is ZERO else self.symbol - self.start
        return way if self.ahead else -self.symbol if self.start is ZERO else self.start - self.symbol

    @property
    def limits(self):
        return (self.start, self.end) if self.ahead else (self.end, self.start)

    def inner(self):
        """The way to where the symbol is on this one."""
        return self._replace(symbol=symbol(self.symbol.data[0] + "′"), end=self.symbol)


def moved(conditions, way, inner):
    """The conditions, of the symbol that moves on the inner way."""
    return frozenset([(predicate, substituted(t, {way.symbol: inner.symbol})) for predicate, t in conditions])


def _by_roots(fractions, t):
    """The factors of the term when generators of which there are roots are written as powers of these; nothing if there are none."""
    powers = {}
    for index, exponent, (over, under) in fractions.field.relations:
        if under.is_one() and len(over) == 1 and over.leading_coefficient() == 1 and sum(over.monoms()[0]) == 1:
            powers[over.monoms()[0].index(1)] = fractions.field.variables[index]**exponent
    if powers:
        images = [powers.get(k, x) for k, x in enumerate(fractions.field.variables)]
        over, under = [p.compose(*images) for p in fractions.value(t)]
        content, factors = factored(over)
        yield number(content) * product([fractions.term(p)**term(int(e)) for p, e in factors]) / fractions.term(under)
