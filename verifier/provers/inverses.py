"""inverses: the two sides have the same exponential, and their imaginary parts are too near for another solution.

Proves     arcsin(x) + arccos(x) = π/2; arctan(x) + arctan(1/x) = π/2 for x > 0; 4 arctan(1/5) - arctan(1/239) = π/4;
           -ln(2 - √3) = ln(2 + √3); arcosh(cosh(x)) = |x|.
By         algebra on e^left = e^right, or e^(i left) = e^(i right), by which inverse functions become algebraic;
           then the rule `injectivity`, by the ranges of principal values over the domain.
Gives up   where the exponentials differ, or the ranges allow for another multiple of 2πi."""
from verifier.generators import assumed, defined, derived, equations
from verifier.generators.positivity import shown
from verifier.kernel.faults import Rejected
from verifier.kernel.signs import signs
from verifier.kernel.terms import I, ONE, Term, function, subterms
from verifier.proofs import Proof

#: Which functions an exponential turns into algebraic ones, times the factor.
FACTORS = ((I, {"asin", "acos", "atan"}), (ONE, {"log", "asinh", "acosh", "atanh"}))


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    present = {t.op for t in subterms(claim.left, claim.right)}
    why = None
    for factor, functions in FACTORS:
        if present & functions:
            try:
                return _proof(claim, factor)
            except Rejected as fault:
                why = fault
    if why:
        raise why
    return None


def _proof(claim, factor):
    proof, equal = Proof(), []
    left, right = [_seen(claim.context, proof, side, equal) for side in (claim.left, claim.right)]
    one, other = [function("exp", factor * side) for side in (left, right)]
    premises, facts = equations(claim.context, proof, (one, other), (assumed, defined, derived))
    same = proof.infer("algebra", *premises, left=one, right=other)
    main = proof.infer("injectivity", same, left=left, right=right, factor=factor)
    if equal:
        main = proof.infer("transitivity", proof.infer("congruence", *equal, left=claim.left, right=left), main,
                           proof.infer("congruence", *[proof.infer("symmetry", n) for n in equal], left=right, right=claim.right))
    if facts:
        proof.infer("discharge", main, *facts)
    return proof


def _seen(context, proof, t, equal):
    """The term, with the arguments of logarithms written so that they are seen to be positive; `equal` gathers the equations."""
    arguments = tuple([_seen(context, proof, a, equal) for a in t.args])
    if t.op == "log" and signs(context, t) is None and (found := shown(context, proof, frozenset(), "positive", t.args[0])):
        equal.append(found[0])
        arguments = found[1:]
    return Term(t.op, t.data, arguments)
