"""signs: one side is less than the other, not greater, or not equal to it, by the sign of their difference.

Proves     e^x + e^-x ≥ 2; x^2 + y^2 ≥ 2xy; √(xy) ≤ (x + y)/2 for x, y > 0; sin(x) ≤ 1; |x + y| ≤ |x| + |y|;
           e^x ≥ 1 + x; x e^-x ≤ 1/e; 2x/π ≤ sin(x) for 0 ≤ x ≤ π/2; ln(x) < ln(y) for 0 < x < y; ln(1 + e^x) > x;
           x^4 + x^3 + x^2 + x + 1 > 0; a^4 + b^4 + c^4 ≥ abc(a + b + c); x^3 < y^3 for x < y; 3 + 4cos(x) ≥ -cos(2x).
By         the difference over independent generators, as factors, multiples of assumed differences, or by the distances
           from bounds; sums of squares, each times what is known not to be negative (semidefinite programming); balls
           over boxes; the cases of |.|, max, ...; the sign of its derivative from a bound on (rule `integration`), or
           from both bounds where that falls; pieces between the zeros of the derivative; P + Q as (P² - Q²)/(P - Q);
           the exponential of logarithms; a part in place of which a symbol stands; the orders of symbols. A goal that
           fails at a sample of its domain is not tried.
Gives up   where the derivative is 0 at places that are not found, or the least value is taken at infinity; for large
           polynomials, and for sums of squares over denominators that are not tried."""
from functools import partial, reduce
from itertools import chain, islice

from verifier.drafts import Draft, accepted
from verifier.generators import assumed, defined, derived
from verifier.generators.canonical import normal
from verifier.generators.forms import over_generators
from verifier.generators.positivity import fact
from verifier.generators.rewriting import unfolded
from verifier.generators.values import factored, number
from verifier.kernel.claims import AS_CONDITION, Claim
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import ZERO, Rejected, product, term
from verifier.membership import equality
from verifier.provers import constancy, inverses
from verifier.provers.cases import DECIDING, JUMPING, halves, implied
from verifier.provers.inequalities import conjugates, factors, logarithms, parts, orders, principal, slopes, squares, turns
from verifier.provers.inequalities.goals import Goal, told
from verifier.provers.inequalities.samples import violated

DEPTH, WORK = 5, 300     # of goals within a goal; goals in all, and conditions that are given for them
FORMS = 12               # ways to write a term
SIZE, LARGE = 150, 800   # of the term of a goal: a larger one is looked at as a polynomial alone, one larger yet not at all
LONG = 30                # so much of it counts as a goal more


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is in one of the relations <, <= and !=."""
    search = Search(claim)
    number = search.known(Goal(AS_CONDITION[claim.relation], claim.right - claim.left, frozenset(), DEPTH + 1))
    return None if number is None else search.proof.until(number)


class Search(Draft):
    """A proof of signs in the making."""

    def __init__(self, claim):
        super().__init__(claim.context)
        self.granted = claim.context.asked(claim.relation, claim.left, claim.right) | claim.context.hypotheses
        self.work, self.hopeless = WORK, {}         # a goal that is not reached -> in which depth

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

    def known(self, goal):
        """The number of an inference that reaches a goal, by goals that lie one deeper; None if none is found."""
        key, narrowed = goal[:3], self.context.given(goal.given)
        if goal.term.size > LARGE or self.hopeless.get(key, -1) >= goal.depth or violated(narrowed, *goal[:2]):
            return None
        self.work -= 1 + len(goal.given) + goal.term.size // LONG
        number = None if self.work < 0 or goal.term.size > SIZE else self.directly(goal)
        if number is not None or self.work < 0:
            return number
        for method in methods(goal) if goal.depth else ():
            number = self.attempt(method, self, goal._replace(depth=goal.depth - 1))
            if number is not None and (goal.depth <= DEPTH or self.theorem(number).conditions <= self.granted):
                return number
        self.hopeless[key] = goal.depth
        return None

    def directly(self, goal):
        """By forms of the term alone."""
        for method in (self._at_once, self._settled, self._bounded, self._over_generators):
            if (number := self.attempt(method, goal)) is not None:
                return number
        return None

    def _at_once(self, goal):
        """By its signs, and what axioms and balls tell of it."""
        return fact(self.context, self.proof, goal.given, goal.predicate, goal.term)

    def _settled(self, goal):
        """Of a constant that is 0."""
        if goal.predicate != "nonnegative" or goal.term.free:
            return None
        return self.proof.infer("transitivity", self.proof.include(equality(self.context, goal.term, ZERO)), nothing(self.proof))

    def _bounded(self, goal):
        """Given that sines and cosines of reals lie between -1 and 1, and angles between theirs."""
        predicate, t, given, _ = goal
        bounds = principal.bounds(self, t)
        number = fact(self.context, self.proof, given.union(bounds), predicate, t) if bounds else None
        return None if number is None else self.proof.infer("discharge", number, *bounds.values())

    def _over_generators(self, goal):
        """By the fraction that the term is over independent generators."""
        context = self.context.given(goal.given)
        premises, facts, fractions = normal(self.context, self.proof, (goal.term,), (assumed, defined, derived), goal.given)
        for form in chain(_by_roots(fractions, goal.term), islice(over_generators(context, fractions, goal.term), FORMS)):
            if holds(context, goal.predicate, form):
                return told(self, goal, form, premises, facts)
        return None

    def in_cases(self, goal, term):
        """In both cases of a term: where it is positive, and where its negative is not negative."""
        numbers = []
        for side in (("positive", term), ("nonnegative", -term)):
            numbers.append(self.known(goal.of(goal.term, goal.given | {side})))
            if numbers[-1] is None:
                return None
        return self.cleared(self.proof.infer("cases", *numbers, term=term), goal.given)


def by_sides(search, goal):
    """What is positive, or whose negative is, is not 0."""
    for side in (goal.term, -goal.term):
        number = search.known(goal.of(side)._replace(predicate="positive", depth=goal.depth + 1))
        if number is not None:
            weaker = search.proof.infer("sign", term=goal.term, predicate="nonzero", given=frozenset({("positive", side)}))
            return search.proof.infer("discharge", weaker, number)
    return None


def by_order(search, goal):
    """In both orders of two terms that are assumed to differ."""
    for comparison, left, right in search.context.assuming if goal.depth == DEPTH else ():
        if comparison == "!=" and search.context.real(left - right):
            numbers = [search.known(goal.of(goal.term, goal.given | {("positive", side)})) for side in (left - right, -(left - right))]
            if None not in numbers:
                return search.cleared(search.proof.infer("cases", *numbers, term=left - right), goal.given)
    return None


def by_equality(search, goal):
    """What is 0 on the whole domain."""
    if goal.depth < DEPTH or goal.given:
        return None
    claim = Claim(search.context, "=", goal.term, ZERO)
    found = accepted(claim, [partial(method.prove, claim) for method in (inverses, constancy)])
    return found and search.proof.infer("transitivity", search.proof.include(found), nothing(search.proof))


def nothing(proof):
    """The number of the inference that 0 is not negative."""
    return proof.infer("sign", term=ZERO, predicate="nonnegative", given=frozenset())


def by_cases(search, goal):
    """In the cases of a term whose sign a function looks at."""
    looked_at = {u: f.op in JUMPING for f in unfolded(search.context, goal.term) if f.op in DECIDING for u in DECIDING[f.op](*f.args)}
    for s, jumps in looked_at.items():
        found = signs(search.context.given(goal.given), s)
        if found is None or len(found) < 2 or not (jumps or found >= {-1, 1}):
            continue
        numbers = []
        for half in halves(s, 0 not in found, jumps):
            numbers.append(_in_case(search, goal, half))
            if numbers[-1] is None:
                break
        else:
            return reduce(lambda lower, upper: search.proof.infer("cases", upper, lower, term=s), numbers)
    return None


def _in_case(search, goal, half):
    known, facts = implied(search.context, search.proof, goal.given | half, unfolded(search.context, goal.term))
    number = search.known(goal.of(goal.term, known))
    return search.proof.infer("discharge", number, *facts) if facts and number is not None else number


#: The ways to a sign, cheapest first: from the search, and a goal that others lie within.
WAYS = (
    turns.by_turns, conjugates.by_sums_of_squares, by_cases, factors.by_reduction, factors.by_factors, squares.by_sum_of_squares, orders.by_ranking, parts.by_root, logarithms.by_exponential, logarithms.by_logarithm,
    slopes.from_bounds, slopes.from_both_bounds, factors.by_quotient, factors.by_generators, conjugates.by_squares,
    slopes.between_zeros, slopes.between_bounds, parts.by_part, parts.by_reciprocal, squares.by_multiple)
LARGE_WAYS = squares.by_sum_of_squares,
METHODS = {"nonzero": (by_sides, by_order), "positive": WAYS, "nonnegative": (*WAYS, by_equality)}


def methods(goal):
    """The ways to a goal."""
    return METHODS.get(goal.predicate, ()) if goal.term.size <= SIZE else LARGE_WAYS


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
