"""Spans: what is known of a variable between limits, as it is known at both."""
from verifier.generators.positivity import fact
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.differentiation import Differentiation
from verifier.kernel.terms import ZERO, Rejected, substituted, subterms
from verifier.proofs import Proof

AFFINE = 6           # terms whose signs are looked at


def givens(context, whole, t):
    """Sets of conditions on terms affine in the variable of an integral, which hold between its limits as at both; then likely ones."""
    body, variable, *limits = t.args
    yield frozenset()
    sure, likely = [], []
    for s in _affine(context, variable, whole, body, variable - limits[0], variable - limits[1]):
        for way in (s, -s):
            ends = [substituted(way, {variable: limit}) for limit in limits]
            signs = [[known(context, predicate, end) for end in ends] for predicate in ("positive", "nonnegative")]
            if all(signs[0]) or all(signs[1]):
                sure.append(("positive" if all(signs[0]) else "nonnegative", way))
            elif any(signs[0]):
                likely.append(("positive", way))
    yield from [frozenset((condition,)) for condition in sure]
    yield frozenset(sure)
    yield frozenset(sure + likely[:1])


def known(context, predicate, t):
    """Whether a condition is seen to hold on the whole domain."""
    return fact(context, Proof(), frozenset(), predicate, t) is not None


def inside(context, proof, given, predicate, t):
    """The number of an inference that proves a condition between the limits; None where it is left to the kernel's balls."""
    if predicate == "defined" and t.op in ("derivative", "prime"):
        return proof.infer("differentiation", term=t)
    return fact(context, proof, given, predicate, t)


def settled(context, proof, number, asked, variable, given):
    """The number of the same without those of its conditions on the variable, the `asked` ones, that hold where the given ones do."""
    left = [c for c in sorted(asked - given, key=repr) if variable in c[1].free]
    facts = [n for c in left if (n := inside(context, proof, given, *c)) is not None]
    return proof.infer("discharge", number, *facts) if facts else number


def _affine(context, variable, *terms):
    """The variable, the subterms that are affine in it, and what is assumed of a limit, of the variable instead."""
    found = [t for t in subterms(*terms) if t.op in ARITHMETIC and _is_affine(context, variable, t)][:AFFINE]
    limits = [s for s in frozenset().union(*[t.free for t in terms]) if s is not variable]
    bounds = [substituted(right if left is ZERO else right - left, {s: variable}) for comparison, left, right in context.assuming
              if comparison in ("<", "<=") for s in sorted(limits, key=lambda s: s.data) if s in left.free | right.free]
    return [variable, *found, *[t for t in bounds if _is_affine(context, variable, t)]]


def _is_affine(context, variable, t):
    d = Differentiation(context, variable)
    try:
        return variable in t.free and variable not in d(t).free and not d.conditions
    except Rejected:
        return False
