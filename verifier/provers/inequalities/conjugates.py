"""Conjugates: the sign of P + Q, where P is not negative, by that of P² - Q²."""
from verifier.generators.values import Fractions
from verifier.kernel.signs import holds
from verifier.kernel.terms import ZERO, integral, term
from verifier.provers.inequalities.factors import reduced
from verifier.provers.inequalities.goals import told
from verifier.provers.inequalities.squares import TOP, by_sum_of_squares

TWO, SUMMANDS = term(2), 6


def by_squares(search, goal):
    """P + Q: as it is where Q is not negative, and as (P² - Q²)/(P - Q) where it is not positive."""
    return _by_pairs(search, goal, search.known)


def by_sums_of_squares(search, goal):
    """The same, where P² - Q² is a sum of squares."""
    return _by_pairs(search, goal, lambda inside: search.attempt(by_sum_of_squares, search, inside)) if goal.depth >= TOP else None


def _by_pairs(search, goal, sign):
    for over, rest in _pairs(goal.term):
        if (number := search.attempt(_in_cases, search, goal, (over, rest), sign)) is not None:
            return number
    return None


def _pairs(t):
    """Ways to part a term in two: what a root, or an absolute value, stands in, and all else; or its constant."""
    fractions = Fractions([t], 0)
    over, under = fractions.value(t)
    if not under.is_one() or not 2 <= len(over) <= SUMMANDS:
        return
    for k in _rooted(fractions, over) or [None]:
        parts = [{}, {}]
        for m, c in over.to_dict().items():
            parts[any(m) if k is None else m[k] == 0][m] = c
        one, other = [fractions.term(fractions.field.ring.from_dict(part)) for part in parts]
        if ZERO not in (one, other):
            yield from ((one, other), (other, one))


def _rooted(fractions, over):
    """The generators that are roots, or absolute values, and stand in no other power than the first."""
    origins = [(k, fractions.origin(k)) for k, degree in enumerate(over.degrees()) if degree == 1]
    return [k for k, t in origins if t.op == "abs" or t.op == "pow" and not integral(t.args[1])]


def _in_cases(search, goal, parts, sign_of_gap):
    """In the cases of Q, if these are not decided; and of P - Q, if P is not known to be positive."""
    over, rest = parts
    strict = search.directly(goal.of(over)._replace(predicate="positive"))
    sign = search.directly(goal.of(over)._replace(predicate="nonnegative")) if strict is None else strict
    low, high = goal.given | {("nonnegative", -rest)}, goal.given | {("nonnegative", rest)}
    squares = None if sign is None or strict is None and goal.predicate == "positive" else _gap(search, goal.of(over**TWO - rest**TWO, low), sign_of_gap)
    if squares is None:
        return None
    gap, both = over**TWO - rest**TWO, over - rest
    size = {("positive" if strict is not None else "nonnegative", over): sign}
    known = {(goal.predicate, gap): squares} | size
    if strict is not None:
        below = told(search, goal.of(goal.term, low), gap / both, known=known)
    else:
        apart = told(search, goal.of(goal.term, low | {("positive", both)}), gap / both, known=known)
        alike = told(search, goal.of(goal.term, low | {("nonnegative", -both)}), over + over + -both, known=size)
        below = search.proof.infer("cases", apart, alike, term=both)
    if holds(search.context.given(goal.given), "nonnegative", -rest):
        return search.cleared(below, goal.given)
    above = told(search, goal.of(goal.term, high), over + rest, known=size)
    return search.cleared(search.proof.infer("cases", above, below, term=rest), goal.given)


def _gap(search, goal, sign):
    """The number of the sign of P² - Q², by what it is when squares of roots are radicands."""
    premises, fractions = reduced(search, goal.term)
    form = fractions.product(goal.term)
    number = sign(goal.of(form))
    if number is None:
        return None
    return search.proof.infer("transitivity", search.proof.infer("algebra", *premises, left=goal.term, right=form), number)
