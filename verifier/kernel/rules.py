"""The rules of inference, in one table: each makes a theorem from theorems and data, or raises Rejected."""
from inspect import getfullargspec
from typing import Callable, NamedTuple

from flint import arb, ctx

from verifier.kernel import matrices
from verifier.kernel.algebra import Field
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.balls import PREDICATES, evaluation_at, satisfied
from verifier.kernel.changes import divergence, variation
from verifier.kernel.claims import AS_ASSUMED, AS_CONDITION, REFUTED, Theorem, equation, equations, gathered
from verifier.kernel.differentiation import check_alike, differentiated
from verifier.kernel.limits import agreement, continuity, hospital, improper, joint, sampling, sides, squeeze
from verifier.kernel.ranges import between, certain, imaginary
from verifier.kernel.signs import CONTRARY, branches, holds
from verifier.kernel.terms import I, ONE as ONE_TERM, ZERO, Term, expect, function, integrated, substituted, subterms


def symmetry(context, premises):
    """From a = b to b = a."""
    (premise,) = equations(premises)
    return premise._replace(left=premise.right, right=premise.left)


#: What a theorem may say that is not refuted.
TOLD = ("=", *PREDICATES)


def transitivity(context, premises):
    """From a = b, b = c, ... to the first = the last; or to what the last premise says of its one side. All conditions stay."""
    *before, last = equations(premises, TOLD)
    for one, next_one in zip(equations(before), premises[1:]):
        expect(one.right is next_one.left, "transitivity: a premise does not start where the one before ends")
    return last._replace(left=premises[0].left, conditions=gathered(premises))


def congruence(context, premises, *, left, right):
    """Two terms are equal that are alike but for sides of the premises, if any; where one is defined, so is the other."""
    check_alike(context, {(p.left, p.right): p for p in equations(premises)}, left, right, frozenset(), frozenset())
    return equation(context, left, left, gathered(premises))._replace(right=right)


def fundamental(context, premises, *, lower, upper):
    """From d/dt F = f, for all t between the limits and at both, to the integral of f between them: F(upper) - F(lower)."""
    (premise,) = equations(premises)
    expect(premise.left.op == "derivative" and premise.left.data == 1, "fundamental: a first derivative was expected")
    whole, t = premise.left.args
    left, right = integrated(premise.right, t, lower, upper), substituted(whole, {t: upper}) - substituted(whole, {t: lower})
    asked = (context.conditions(left) - {("defined", left)}) | context.conditions(right)
    return Theorem("=", left, right, asked | throughout(context, premise, t, lower, upper))


def integrability(context, premises, *, lower, upper):
    """From what d/dt f is, for all t between the limits and at both, to the integral of f between them, which is defined."""
    (premise,) = equations(premises)
    expect(premise.left.op == "derivative", "integrability: a derivative was expected")
    left = integrated(*premise.left.args, lower, upper)
    return Theorem("defined", left, None, context.conditions(left) - {("defined", left)} | throughout(context, premise, left.args[1], lower, upper))


def integration(context, premises, *, variable, lower, upper):
    """From a term's sign for all values of a symbol strictly between the limits to its integral's, if these are in order."""
    (premise,) = equations(premises, ("positive", "nonnegative"))
    expect(variable.data[1] == "real", "integration: a real symbol was expected")
    left = integrated(premise.left, variable, lower, upper)
    ways = (variable if lower is ZERO else variable - lower, -variable if upper is ZERO else upper - variable)
    granted = {(predicate, way) for predicate in AS_ASSUMED for way in ways}
    asked = context.conditions(left) | {(premise.relation, upper - lower)}
    return Theorem(premise.relation, left, None, asked | throughout(context, premise, variable, lower, upper, granted))


def throughout(context, premise, s, lower, upper, granted=frozenset()):
    """Conditions under which the premise holds, as the granted ones do, for all values of a symbol between the limits."""
    expect(s not in lower.free | upper.free | context.restricted, "the symbol that varies stands in a limit, or in what is assumed")
    return frozenset().union(*[between(context, *condition, s, lower, upper) for condition in premise.conditions - granted])


#: How a sum, or product, joins its terms; and what it is of none.
FOLDS = {"sum": ("add", ZERO), "product": ("mul", ONE_TERM)}


def recurrence(context, premises, *, term):
    """A sum, or product, is that of all its terms but the last, and the last; of none, it is 0, or 1."""
    expect(term.op in FOLDS, "recurrence: a sum or product was expected")
    (body, index, lower, upper), (joined, none) = term.args, FOLDS[term.op]
    if upper is lower - ONE_TERM:
        return equation(context, term, none)
    right = Term(joined, None, (Term(term.op, None, (body, index, lower, upper - ONE_TERM)), substituted(body, {index: upper})))
    return Theorem("=", term, right, context.conditions(term) | {("nonnegative", upper - lower)})


def induction(context, premises, *, variable, lower, upper):
    """From F(k) = c(k) F(k - 1), for all integers k between the limits, and F(lower - 1) = 0, to F(upper) = 0."""
    step, base = equations(premises)
    before, last, first = [substituted(step.left, {variable: end}) for end in (variable - ONE_TERM, upper, lower - ONE_TERM)]
    fits = step.right.op == "mul" and step.right.args[1:] == (before,) and base[1:3] == (first, ZERO)
    expect(fits and variable.data[1] == "integer", "induction: F(k) = c(k) F(k - 1), and F(lower - 1) = 0, were expected")
    asked = context.conditions(Term("sum", None, (ZERO, variable, lower, upper))) | context.conditions(last) | base.conditions
    granted = {("nonnegative", variable - lower), ("nonnegative", upper - variable)}
    return Theorem("=", last, ZERO, asked | throughout(context, step, variable, lower, upper, granted))


def entries(context, premises, *, left):
    """A term is what becomes of it when the operations on matrices are carried out, entry by entry."""
    return equation(context, left, matrices.explicit(left))


def definition(context, premises, *, term):
    """f(t) = the body of f at t, for a defined f."""
    body = context.instance(term) if term.op == "apply" else None
    expect(body, "definition: a defined function applied was expected")
    return equation(context, term, body)


def hypothesis(context, premises, *, left, right):
    """Two terms are defined and equal, on the condition that they are: a claim must assume it."""
    expect(not (left.matrix or right.matrix), "hypothesis: terms without matrices were expected")
    return Theorem("=", left, right, frozenset((("zero", right - left),)))


def instance(context, row, at):
    """An equation and its conditions with values put in for symbols, each certainly of its symbol's kind."""
    for s, value in at.items():
        expect(s.data[1] == "complex" or holds(context, s.data[1], value), "a value for {} is not known to be {}", *s.data)
    return row._replace(left=substituted(row.left, at), right=row.right and substituted(row.right, at),
                        conditions=frozenset([(predicate, substituted(t, at)) for predicate, t in row.conditions]))


def lemma(context, premises, *, at):
    """An instance of a theorem, at values that are certainly in its domain."""
    (premise,) = equations(premises, TOLD)
    found = instance(context, premise, at)
    moved = [(AS_CONDITION[comparison], substituted(right - left, at)) for comparison, left, right in context.assuming
             if comparison != "=" and at.keys() & (left.free | right.free)]
    expect(all(holds(context, *condition) for condition in moved), "lemma: a value is not known to be in the lemma's domain")
    return found._replace(conditions=found.conditions.union(*map(context.conditions, [*at.values(), *[t for _, t in moved]])))


def axiom(context, premises, *, name, at):
    """A row of the axioms' table, with terms for its letters."""
    expect(name in AXIOMS and at.keys() == AXIOMS[name].left.free, "axiom: the name of one, and values for its letters, were expected, not {}", name)
    found = instance(context, AXIOMS[name], at)
    return Theorem(found.relation, found.left, found.right, context.conditions(found.left) | found.conditions)


def algebra(context, premises, *, left, right):
    """Two terms are one fraction over their generators, modulo the premises, whose left sides are powers of generators."""
    sides = [side for p in equations(premises) for side in (p.left, p.right)]
    field = Field(left, right, *sides)
    for premise in premises:
        field.identify(premise.left, premise.right)
    same = field.equal(field.value(left), field.value(right))
    expect(same, "algebra: the two sides differ as fractions over their generators")
    return equation(context, left, right, gathered(premises))


def differentiation(context, premises, *, term):
    """A derivative, or f'(t) of a defined f, is what the rules of calculus make of it."""
    found, conditions = differentiated(context, term)
    # Where the conditions hold, the derivative exists: of what defines it, only its body's part is asked, and not of an antiderivative.
    inside = frozenset().union(*map(context.conditions, term.args)) - {("defined", a) for a in term.args if a.op == "antiderivative"}
    return Theorem("=", term, found, inside | conditions | context.conditions(found))


def sign(context, premises, *, term, predicate, given):
    """A term is positive, not 0, real, an integer, ... wherever the given conditions hold on the domain."""
    expect(holds(context.given(given), predicate, term), f"not known to be {predicate}")
    return Theorem(predicate, term, None, context.conditions(term) - {(predicate, term)} | given)


def enclosure(context, premises, *, term, predicate, pieces):
    """The same, by the balls of the term over a box that holds the domain, cut into pieces."""
    expect(certain(context, predicate, term, pieces), f"the enclosures do not show it {predicate}")
    return Theorem(predicate, term, None, context.conditions(term))


def branch(context, premises, *, term, given):
    """A piecewise term is the branch that given conditions choose, or that is the only one defined anywhere."""
    expect(term.op == "if", "branch: a piecewise term was expected")
    chosen = [t for t, _ in branches(context.given(given), term) if ("nonzero", ZERO) not in context.conditions(t)]
    expect(len(chosen) == 1, "branch: it is not known which one is taken")
    return Theorem("=", term, chosen[0], given | context.conditions(term))


def cases(context, premises, *, term):
    """What holds where a real term has one sign, and where it has the other; if both are strict, where it is not 0."""
    first, second = equations(premises, TOLD)
    expect(first[:3] == second[:3], "cases: the same conclusion twice was expected")
    cuts = [{("positive", side), ("nonnegative", side)} for side in (term, -term)]
    strict = ("positive", term) in first.conditions and ("positive", -term) in second.conditions
    asked = {("real", term)} | (context.nonzero(term) if strict else set())
    return first._replace(conditions=(first.conditions - cuts[0]) | (second.conditions - cuts[1]) | asked | context.conditions(term))


def injectivity(context, premises, *, left, right, factor):
    """From exp(c a) = exp(c b) to a = b, where the imaginary part of c(a - b), by the facts, stays between -2 pi and 2 pi."""
    (premise,), facts = equations(premises[:1]), premises[1:]
    known = context.given(frozenset([(fact.relation, fact.left) for fact in facts]))
    one, other = factor * left, factor * right
    expect(factor in (ONE_TERM, I) and premise[1:3] == (function("exp", one), function("exp", other)),
           "injectivity: an equation between the exponentials of 1 or i times the sides was expected")
    expect(abs(imaginary(known, one) - imaginary(known, other)) < 2 * arb.pi(), "injectivity: imaginary parts not known to be near enough")
    return equation(context, left, right, gathered(premises))


def discharge(context, premises):
    """The first premise without the conditions that the others prove: what they say, and that what they say it of is defined."""
    main, *facts = equations(premises, TOLD)
    proved = {fact[:2] for fact in facts}.union(*[context.conditions(side) for fact in facts for side in fact[1:3] if side])
    return main._replace(conditions=main.conditions - proved | gathered(facts))


def witness(context, premises, *, relation, left, right, point, precision):
    """At the point the relation may be asked, and the contrary one certainly holds; premises say what is equal there."""
    expect(not (point.functions and any(t.op in ("apply", "prime") for t in subterms(*[side for _, *sides in context.assuming for side in sides]))),
           "witness: what is assumed of an unknown function may be meant everywhere, not at the point")
    with ctx.workprec(precision):
        values = evaluation_at(context, point, premises)
        known = [{p.left, p.right} for p in equations(premises, TOLD) if p.relation == "=" and all(values.holds(*c) for c in p.conditions)]
        defined = all(values.holds(*c) for c in context.asked(relation, left, right) if left.matrix or right.matrix)
        pairs = zip(matrices.entries(right), matrices.entries(left))
        fails = defined and any(satisfied(values, CONTRARY[relation], *pair, known) for pair in pairs)
        expect(fails, f"witness: {relation} is not shown to fail at the point")
    return Theorem(REFUTED + relation, left, right, frozenset())


class Rule(NamedTuple):
    conclude: Callable
    premises: range              # how many it takes
    data: tuple                  # the names of its data, which tell their sorts


NONE, ONE, TWO, PAIR, ANY, SOME = range(1), range(1, 2), range(2, 3), range(2, 4), range(1_000), range(1, 1_000)

#: How many premises the rules take. The data of a rule are its arguments by name.
RULES = {rule.__name__: Rule(rule, premises, tuple(getfullargspec(rule).kwonlyargs)) for premises, rules in (
    (NONE, (recurrence, entries, definition, hypothesis, axiom, differentiation, sign, enclosure, branch, improper)),
    (ONE,  (symmetry, fundamental, integrability, integration, lemma, divergence, sampling)),
    (TWO,  (induction, cases, variation, sides)), (PAIR, (joint,)),
    (SOME, (transitivity, injectivity, discharge, hospital, agreement, squeeze)),
    (ANY,  (congruence, algebra, witness, continuity)),
) for rule in rules}
