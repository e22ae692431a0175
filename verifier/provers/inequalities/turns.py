"""Turns: a polynomial in sines and cosines of multiples of angles, by the sine and cosine of each angle alone."""
from verifier.generators import assumed, defined, derived, equal
from verifier.generators.canonical import normal
from verifier.generators.forms import modulo
from verifier.generators.values import number
from verifier.kernel.terms import I, ONE, function, product, subterms, term, total
from verifier.proofs import Proof

METHODS = (assumed, defined, derived)
TWO, CIRCULAR, DEGREE = term(2), ("sin", "cos"), 8


def by_turns(search, goal):
    """Where several angles stand in a term: cos(2u) + cos(u) by cos(u), or sin(u + v) by the sines and cosines of u and v."""
    angles = {f.args[0] for f in subterms(goal.term) if f.op in CIRCULAR}
    form = by_single_turns(search.context, goal.term, goal.given) if len(angles) > 1 else None
    if form is None or {f.args[0] for f in subterms(form) if f.op in CIRCULAR} == angles:
        return None
    number = search.known(goal.of(form))
    if number is None:
        return None
    same = equal(search.context, search.proof, goal.term, form, METHODS, goal.given)
    return search.cleared(search.proof.infer("transitivity", same, number), goal.given)


def by_single_turns(context, t, given=frozenset()):
    """The term over the sines and cosines of single angles; None unless it is such a polynomial."""
    fractions = normal(context, Proof(), (t,), METHODS, given)[2]
    over, under = fractions.value(t)
    turns = fractions.turns()
    if len(under) != 1 or any(n and k not in turns for k, n in enumerate(under.monoms()[0])) or max(over.degrees()) > DEGREE:
        return None
    whole = total([_unrolled(fractions, turns, m, under.monoms()[0], c / under.leading_coefficient()) for m, c in over.to_dict().items()])
    circles = [(function("sin", u)**TWO, ONE - function("cos", u)**TWO) for u in turns.values()]
    plain = modulo((whole,), [(I**TWO, -ONE), *circles])
    over, under = plain.value(whole)
    return None if not under.is_one() or over.degrees()[plain.index(I)] else plain.term(over)


def _unrolled(fractions, turns, exponents, below, coefficient):
    """A monomial over another, in which e^(iu) is cos(u) + i sin(u), and 1/e^(iu) its conjugate."""
    factors = [number(coefficient)]
    for k, (n, m) in enumerate(zip(exponents, below)):
        if k not in turns:
            factors += [fractions.origin(k)**term(n)] if n else []
        elif n != m:
            sine = I * function("sin", turns[k])
            factors.append((function("cos", turns[k]) + (sine if n > m else -sine))**term(abs(n - m)))
    return product(factors)
