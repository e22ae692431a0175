"""Extents: an integral as the change of a primitive, as 0 where its limits meet, or with limits in lowest terms."""
from verifier.binding import bound
from verifier.generators import assumed, defined, derived, equal, equations
from verifier.generators.canonical import normal
from verifier.generators.spans import givens, known, settled
from verifier.generators.values import Fractions
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.terms import BINDERS, ZERO, Rejected, Term, derivative, expect, integrated, substituted
from verifier.proofs import Proof
from verifier.solutions import replaced

METHODS = (assumed, defined, derived)
NOTHING = frozenset()


def plain(t):
    """A term in lowest terms, as are the arguments in it."""
    t = t if t.op in BINDERS else Term(t.op, t.data, tuple(map(plain, t.args)))
    return Fractions([t], 0).product(t) if t.op in ARITHMETIC else t


def simplest(context, t):
    """A limit in lowest terms: over its generators, or over independent ones if that is shorter."""
    return min(plain(t), normal(context, Proof(), (t,), METHODS)[2].product(t), key=lambda form: form.size)


def meet(context, lower, upper):
    """Whether two limits are seen to be the same."""
    if lower is upper:
        return True
    fractions = normal(context, Proof(), (lower, upper), METHODS)[2]
    return fractions.field.equal(fractions.value(lower), fractions.value(upper))


def sloped(context, proof, slope, body, given):
    """The number of the equation of a derivative with a term, by the rules of calculus and algebra, where the given conditions hold."""
    premises, facts = equations(context, proof, (slope, body), METHODS, given)
    main = proof.infer("algebra", *premises, left=slope, right=body)
    return proof.infer("discharge", main, *facts, proof.infer("differentiation", term=slope))


def exchanged(draft, side, found):
    """The side with other terms for some, and the number of the equation with that; `found` tells of each term the number of its equation, and the other."""
    after = replaced(side, {t: other for t, (_, other) in found.items()})
    return after, draft.proof.infer("congruence", *dict.fromkeys(number for number, _ in found.values()), left=side, right=after)


def between(draft, whole, t):
    """The number of the equation of an integral with the change of a primitive, between limits from one to the other of which it is one."""
    body, variable, lower, upper = t.args
    slope = derivative(whole, variable)
    for given in givens(draft.context, whole, t):
        mark = draft.proof.mark()
        try:
            main = draft.existing(sloped(draft.context, draft.proof, slope, body, given), given)
            main = settled(draft.context, draft.proof, main, draft.theorem(main).conditions, variable, given)
            main = draft.existing(draft.proof.infer("fundamental", main, lower=lower, upper=upper), NOTHING, [t])
            expect(all(c.free or known(draft.context, predicate, c) for predicate, c in draft.theorem(main).conditions), "a limit is not within what is given")
            return main
        except Rejected:
            draft.rewind(mark)
    raise Rejected("the integrand is not seen to be differentiable between the limits")


def simpler(draft, t):
    """The number of the equation of an integral with one between limits in lowest terms, or 0 where these meet; and that."""
    body, variable, lower, upper = t.args
    ends = [simplest(draft.context, limit) for limit in ((lower, lower) if meet(draft.context, lower, upper) else (lower, upper))]
    there = integrated(body, variable, *ends)
    same = [equal(draft.context, draft.proof, one, other, METHODS) for one, other in zip((lower, upper), ends) if one is not other]
    main = draft.proof.infer("congruence", *same, left=t, right=there)
    if ends[0] is not ends[1]:
        return main, there
    inner = bound("v′" if variable.data[0] == bound("v").data[0] else "v")
    empty = between(draft, integrated(substituted(body, {variable: inner}), inner, ends[0], variable), there)
    none = draft.proof.infer("algebra", left=draft.theorem(empty).right, right=ZERO)
    return draft.existing(draft.proof.infer("transitivity", main, empty, none), NOTHING, [t]), ZERO
