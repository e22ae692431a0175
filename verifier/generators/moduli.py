"""Moduli: derivatives in which |r| stands for radicands r that are not negative, by which roots are seen to be real."""
from verifier.generators.positivity import fact
from verifier.generators.rewriting import A, axiom
from verifier.kernel.checking import conclusion
from verifier.kernel.signs import signs
from verifier.kernel.terms import BINDERS, ONE, Rejected, Term, derivative, function, rational, subterms

LARGEST = 100        # of a term that is written so


def by_moduli(context, proof, t):
    """The number of an equation of a derivative with that of its body with |r| for each radicand r, and each argument of a logarithm,
    that is not negative: the rules of calculus tell it along the reals. None if there is none."""
    mark, equal = proof.mark(), {}
    body = _written(context, proof, t.args[0], equal) if t.op == "derivative" and t.args[0].size <= LARGEST else None
    if not equal:
        return None
    try:
        number = _moved(context, proof, t, derivative(body, t.args[1], t.data), equal)
        conclusion(context, proof.until(number).inferences)
        return number
    except Rejected:
        proof.rewind(mark)
        return None


def _moved(context, proof, t, other, equal):
    """The number of the equation of two derivatives, as the rules of calculus tell that the other exists; but by what is asked for the first."""
    exists = proof.infer("differentiation", term=other)
    asked = sorted(conclusion(context, proof.until(exists).inferences).conditions, key=repr)
    plain = [_reciprocal(proof, c, equal) for predicate, c in asked if predicate == "nonzero" and not equal.keys().isdisjoint(subterms(c))]
    same = proof.infer("congruence", *[number for _, number in equal.values()], left=other, right=t)
    return proof.infer("discharge", same, exists, *plain)


def _written(context, proof, t, equal):
    """The term, so written; `equal` gathers for each |r| what it stands for, and the number of the equation that says so."""
    if t.op in (*BINDERS, "if"):
        return t
    arguments = tuple([_written(context, proof, a, equal) for a in t.args])
    if _branching(context, t) and (known := fact(context, proof, frozenset(), "nonnegative", t.args[0])) is not None:
        plain, size = t.args[0], function("abs", arguments[0])
        same = proof.infer("discharge", axiom(proof, "abs-positive", {A: plain})[0], known)
        if arguments[0] is not plain:
            inner = proof.infer("congruence", *[number for _, number in equal.values()], left=size, right=function("abs", plain))
            same = proof.infer("transitivity", inner, same)
        equal[size] = plain, same
        arguments = (size, *arguments[1:])
    return Term(t.op, t.data, arguments)


def _branching(context, t):
    """Whether the term is a root or logarithm of what may be negative, by the kinds of its symbols alone."""
    power = rational(t.args[1]) if t.op == "pow" else None
    return (t.op == "log" or power is not None and power.q > 1) and -1 in (signs(context.bare(), t.args[0]) or (-1,))


def _reciprocal(proof, c, equal):
    """The number of 1/c = 1/d, where d is c with the moduli: one is not 0 if the other is not."""
    plain = _restored(c, equal)
    turned = [proof.infer("symmetry", number) for _, number in equal.values()]
    return proof.infer("congruence", *turned, left=ONE / plain, right=ONE / c)


def _restored(t, equal):
    """The term with what the moduli in it stand for."""
    return equal[t][0] if t in equal else Term(t.op, t.data, tuple([_restored(a, equal) for a in t.args]))
