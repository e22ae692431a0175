"""Conjugates: the sign of P + Q, where P is not negative, by that of P² - Q²."""
from verifier.generators.values import Fractions
from verifier.kernel.terms import ZERO, integral, term
from verifier.provers.inequalities.factors import reduced
from verifier.provers.inequalities.goals import told

TWO, SUMMANDS = term(2), 6


def by_squares(search, goal):
    """P + Q: as it is where Q is not negative, and as (P² - Q²)/(P - Q) where it is not positive."""
    for over, rest in _pairs(goal.term):
        if (number := search.attempt(_in_cases, search, goal, over, rest)) is not None:
            return number
    return None


def _pairs(t):
    """Ways to part a term in two: what a root, or an absolute value, stands in, and all else; or its constant."""
    fractions = Fractions([t], 0)
    over, under = fractions.value(t)
    if not under.is_one() or not 2 <= len(over) <= SUMMANDS:
        return
    rooted = [k for k, degree in enumerate(over.degrees()) if degree == 1 and _is_root(fractions.origin(k))]
    for k in rooted or [None]:
        parts = [{}, {}]
        for m, c in over.to_dict().items():
            parts[any(m) if k is None else m[k] == 0][m] = c
        one, other = [fractions.term(fractions.field.ring.from_dict(part)) for part in parts]
        if ZERO not in (one, other):
            yield from ((one, other), (other, one))


def _is_root(t):
    return t.op == "abs" or t.op == "pow" and not integral(t.args[1])


def _in_cases(search, goal, over, rest):
    """In the cases of Q; and of P - Q, if P is not known to be positive."""
    strict = search.directly(goal.of(over)._replace(predicate="positive"))
    sign = search.directly(goal.of(over)._replace(predicate="nonnegative")) if strict is None else strict
    low, high = goal.given | {("nonnegative", -rest)}, goal.given | {("nonnegative", rest)}
    squares = None if sign is None or strict is None and goal.predicate == "positive" else _gap(search, goal.of(over**TWO - rest**TWO, low))
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
    above = told(search, goal.of(goal.term, high), over + rest, known=size)
    return search.cleared(search.proof.infer("cases", above, below, term=rest), goal.given)


def _gap(search, goal):
    """The number of the sign of P² - Q², by what it is when squares of roots are radicands."""
    premises, fractions = reduced(search, goal.term)
    form = fractions.product(goal.term)
    number = search.known(goal.of(form))
    if number is None:
        return None
    return search.proof.infer("transitivity", search.proof.infer("algebra", *premises, left=goal.term, right=form), number)
