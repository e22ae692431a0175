"""signs: one side is less than the other, not greater, or not equal to it, by the sign of their difference.

Proves     e^x + e^-x ≥ 2; x^2 + y^2 ≥ 2xy; √(xy) ≤ (x + y)/2 for x, y > 0; sin(x) ≤ 1; |x + y| ≤ |x| + |y|;
           e^x ≥ 1 + x; x e^-x ≤ 1/e; 2x/π ≤ sin(x) for 0 ≤ x ≤ π/2; ln(x) < ln(y) for 0 < x < y; ln(1 + e^x) > x.
By         the difference over independent generators, as factors, squares, multiples of assumed differences, or by the
           distances from bounds; balls over boxes; the cases of |.|, max, ...; the sign of its derivative from a bound
           on (rule `integration`), or from both bounds where that falls; pieces between the zeros of the derivative;
           P + Q as (P² - Q²)/(P - Q); the exponential of logarithms; a part in place of which a symbol stands.
Gives up   where the derivative is 0 at places that are not found, or the least value is taken at infinity."""
from functools import reduce
from itertools import chain, islice

from verifier.generators import assumed, defined, derived
from verifier.generators.canonical import normal
from verifier.generators.forms import over_generators
from verifier.generators.positivity import fact
from verifier.generators.rewriting import unfolded
from verifier.generators.values import factored, number
from verifier.kernel.claims import AS_CONDITION
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import Rejected, product, term
from verifier.provers import contrasts, parts, principal, slopes
from verifier.provers.cases import DECIDING, JUMPING, halves, implied
from verifier.provers.samples import violated
from verifier.drafts import Draft

DEPTH, WORK, FORMS, SIZE = 6, 60, 12, 150      # of goals within a goal; goals in all; ways to write a term; of a term
NOTHING = frozenset()


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is in one of the relations <, <= and !=."""
    search, difference = Search(claim), claim.right - claim.left
    number = search.known(AS_CONDITION[claim.relation], difference, NOTHING)
    return None if number is None else search.proof.until(number)


class Search(Draft):
    """A proof of signs in the making."""

    def __init__(self, claim):
        super().__init__(claim.context)
        self.granted = claim.context.asked(claim.relation, claim.left, claim.right) | claim.context.hypotheses
        self.work, self.hopeless = iter(range(WORK)), {}         # a goal that is not reached -> in which depth

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

    def known(self, predicate, t, given, depth=DEPTH):
        """The number of an inference that proves the condition wherever the given ones hold; None if none is found."""
        goal = predicate, t, given
        if t.size > SIZE or self.hopeless.get(goal, -1) >= depth or violated(self.context.given(given), predicate, t):
            return None
        number = self.directly(*goal)
        if number is not None or next(self.work, None) is None:
            return number
        for method in METHODS.get(predicate, ()) if depth else ():
            number = self.attempt(method, self, *goal, depth - 1)
            if number is not None and (depth < DEPTH or self.theorem(number).conditions <= self.granted | given):
                return number
        self.hopeless[goal] = depth
        return None

    def directly(self, predicate, t, given):
        """By forms of the term alone, in one of three ways to choose the generators."""
        for method in (fact, self._bounded, self._over_generators):
            arguments = (self.context, self.proof, given, predicate, t) if method is fact else (predicate, t, given)
            if (number := self.attempt(method, *arguments)) is not None:
                return number
        return None

    def _bounded(self, predicate, t, given):
        """Given that sines and cosines of reals lie between -1 and 1, and angles between theirs."""
        bounds = principal.bounds(self, t)
        number = fact(self.context, self.proof, given.union(bounds), predicate, t) if bounds else None
        return None if number is None else self.proof.infer("discharge", number, *bounds.values())

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

    def in_cases(self, predicate, t, given, term, depth):
        """In both cases of a term: where it is not negative, and where its negative is not."""
        numbers = []
        for side in (term, -term):
            numbers.append(self.known(predicate, t, given | {("nonnegative", side)}, depth))
            if numbers[-1] is None:
                return None
        return self.cleared(self.proof.infer("cases", *numbers, term=term), given)


def by_sides(search, predicate, t, given, depth):
    """What is positive, or whose negative is, is not 0."""
    for side in (t, -t):
        number = search.known("positive", side, given, depth)
        if number is not None:
            weaker = search.proof.infer("sign", term=t, predicate="nonzero", given=frozenset({("positive", side)}))
            return search.proof.infer("discharge", weaker, number)
    return None


def by_cases(search, predicate, t, given, depth):
    """In the cases of a term whose sign a function looks at."""
    looked_at = {u: f.op in JUMPING for f in unfolded(search.context, t) if f.op in DECIDING for u in DECIDING[f.op](*f.args)}
    for s, jumps in looked_at.items():
        found = signs(search.context.given(given), s)
        if found is None or len(found) < 2 or not (jumps or found >= {-1, 1}):
            continue
        numbers = []
        for half in halves(s, 0 not in found, jumps):
            numbers.append(_in_case(search, predicate, t, given | half, depth))
            if numbers[-1] is None:
                break
        else:
            return reduce(lambda lower, upper: search.proof.infer("cases", upper, lower, term=s), numbers)
    return None


def _in_case(search, predicate, t, given, depth):
    known, facts = implied(search.context, search.proof, given, unfolded(search.context, t))
    number = search.known(predicate, t, known, depth)
    return search.proof.infer("discharge", number, *facts) if facts and number is not None else number


#: The ways to a sign, cheapest first: method(search, predicate, t, given, depth).
METHODS = {"nonzero": (by_sides,)} | dict.fromkeys(("positive", "nonnegative"), (
    by_cases, contrasts.by_reduction, contrasts.by_factors, parts.by_root, parts.by_exponential, parts.by_logarithm, slopes.from_bounds,
    slopes.from_both_bounds, contrasts.by_generators, contrasts.by_squares, slopes.between_zeros, parts.by_part, parts.by_reciprocal))


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
