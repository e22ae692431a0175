"""Contrasts: the sign of a term by those of its factors, or of what it is when multiplied by its conjugate."""
from itertools import islice

from verifier.generators import assumed, defined, derived, equations
from verifier.generators.canonical import normal
from verifier.generators.forms import over_generators, squared
from verifier.generators.values import Fractions, number, powers
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import ONE, ZERO, function, integral, product, substituted, subterms, term

TWO, FORMS, SUMMANDS = term(2), 12, 6


def reduced(search, t):
    """The numbers of equations by which squares of sines are 1 less those of cosines, and those of roots are radicands; the Fractions modulo these."""
    rows = [(*squared(r)[0], r) for r in subterms(t) if squared(r)]
    circle = [(function("sin", u)**TWO, ONE - function("cos", u)**TWO) for u in dict.fromkeys(f.args[0] for f in subterms(t) if f.op == "sin")]
    sides = [tuple([substituted(side, at) for side in (AXIOMS[name].left, AXIOMS[name].right)]) for name, at, _ in rows]
    fractions, numbers = Fractions([t, *[side for both in sides + circle for side in both]], 0), []
    for (left, right), row in zip(sides + circle, rows + [None] * len(circle)):
        numbers.append(search.proof.infer("axiom", name=row[0], at=row[1]) if row else _on_the_circle(search, left, right))
        fractions.identify(left, right)
        fractions.noted(right)
    return numbers, fractions


def _on_the_circle(search, left, right):
    premises, facts = equations(search.context, search.proof, (left, right), ())
    same = search.proof.infer("algebra", *premises, left=left, right=right)
    return search.proof.infer("discharge", same, *facts) if facts else same


def by_reduction(search, predicate, t, given, depth):
    """By forms over sines, cosines and roots, whose squares are others."""
    numbers, fractions = reduced(search, t)
    context = search.context.given(given)
    for form in islice(over_generators(context, fractions, t), FORMS) if numbers else ():
        if holds(context, predicate, form):
            same = search.proof.infer("algebra", *numbers, left=t, right=form)
            told = search.proof.infer("transitivity", same, search.proof.infer("sign", term=form, predicate=predicate, given=given))
            return search.cleared(told, given)
    return None


def by_factors(search, predicate, t, given, depth):
    """By the signs of its factors, as it stands."""
    return _by_factors(search, predicate, t, given, depth, ((), (), Fractions([t], 0)))


def by_generators(search, predicate, t, given, depth):
    """By the signs of its factors over independent generators."""
    return _by_factors(search, predicate, t, given, depth, normal(search.context, search.proof, (t,), (assumed, defined, derived), given))


def _by_factors(search, predicate, t, given, depth, found):
    context, (premises, facts, fractions) = search.context.given(given), found
    content, factors = fractions.factors(t)
    if [exponent for _, exponent in factors] == [1] or None in [signs(context, p) for p, _ in factors]:
        return None
    known = {}
    for p, exponent in factors:
        needed = predicate if exponent > 0 else "nonnegative"
        if holds(context, needed, p) or holds(context, needed, -p) or exponent % 2 == 0 and predicate == "nonnegative":
            continue
        tried = ((needed, side, search.known(needed, side, given, depth)) for side in (p, -p))
        told = next((row for row in tried if row[2] is not None), None)
        if told is None:
            return None
        known[told[:2]] = told[2]
    form = product([number(content), powers(factors)])
    same = search.proof.infer("algebra", *premises, left=t, right=form)
    sign = search.proof.infer("sign", term=form, predicate=predicate, given=given.union(known))
    return search.cleared(search.proof.infer("discharge", search.proof.infer("transitivity", same, sign), *facts, *known.values()), given)


def by_squares(search, predicate, t, given, depth):
    """P + Q, where P is not negative: as it is where Q is not, and as (P² - Q²)/(P - Q) where that is not positive."""
    for over, rest in _pairs(t):
        if (number := search.attempt(_contrasted, search, predicate, t, given, depth, over, rest)) is not None:
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


def _contrasted(search, predicate, t, given, depth, over, rest):
    """Where P is positive, or not negative, in the cases of Q."""
    strict = search.directly("positive", over, given)
    sign = search.directly("nonnegative", over, given) if strict is None else strict
    if sign is None or strict is None and predicate == "positive":
        return None
    size, low = ("nonnegative" if strict is None else "positive", over), given | {("nonnegative", -rest)}
    gap, ratio = over**TWO - rest**TWO, (over**TWO - rest**TWO) / (over - rest)
    numbers, fractions = reduced(search, gap)
    squares = search.known(predicate, fractions.product(gap), low, depth)
    if squares is None:
        return None
    squares = search.proof.infer("transitivity", search.proof.infer("algebra", *numbers, left=gap, right=fractions.product(gap)), squares)
    told = {(predicate, gap): squares, size: sign}
    if strict is not None:
        below = _told(search, predicate, t, ratio, low, told)
    else:
        both = over - rest
        cases = [_told(search, predicate, t, ratio, low | {("positive", both)}, told),
                 _told(search, predicate, t, over + over + -both, low | {("nonnegative", -both)}, {size: sign})]
        below = search.proof.infer("cases", *cases, term=both)
    above = _told(search, predicate, t, over + rest, given | {("nonnegative", rest)}, {size: sign})
    return search.cleared(search.proof.infer("cases", above, below, term=rest), given)


def _told(search, predicate, t, form, given, told):
    """The sign of a term by a form of it, where these conditions are told by inferences."""
    same = search.proof.infer("algebra", left=t, right=form)
    sign = search.proof.infer("sign", term=form, predicate=predicate, given=given.union(told))
    return search.cleared(search.proof.infer("discharge", search.proof.infer("transitivity", same, sign), *told.values()), given)
