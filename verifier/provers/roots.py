"""roots: powers of the two sides are equal, and neither is negative.

Proves     √(3 + 2√2) = 1 + √2; √((1 + cos(x))/2) = |cos(x/2)|; √(√x) = x^(1/4).
By         algebra on a = b^n where the left side is the n-th root of a, or on left^n = right^n; the signs of
           the sides; and (b^n)^(1/n) = b for b ≥ 0.
Gives up   where the powers differ, or a side's sign is not known."""
from verifier.generators import assumed, defined, derived, equations
from verifier.generators.positivity import fact
from verifier.generators.rewriting import A, N, axiom
from verifier.kernel.checking import conclusion
from verifier.kernel.faults import Rejected
from verifier.kernel.terms import rational, subterms, term
from verifier.proofs import Proof


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    indices = sorted({int(r.q) for t in subterms(claim.left, claim.right)
                      if t.op == "pow" and (r := rational(t.args[1])) is not None and r.q != 1} | _moduli(claim))
    why = None
    for n in indices:
        for attempt in (_radicand, _powers):
            proof = Proof()
            try:
                if attempt(claim, proof, n):
                    conclusion(claim.context, proof.inferences)
                    return proof
            except Rejected as fault:
                why = fault
    if why:
        raise why
    return None


def _moduli(claim):
    return {2} if any(t.op == "abs" for t in subterms(claim.left, claim.right)) else set()


def _radicand(claim, proof, n):
    """One side is a root: what stands under it is the power of the other."""
    for root, other in ((claim.left, claim.right), (claim.right, claim.left)):
        if root.op == "pow" and rational(root.args[1]) == term(1).data / n:
            sign = fact(claim.context, proof, frozenset(), "nonnegative", other)
            if sign is None:
                continue
            whole, turned = _turned(proof, other, n)
            base = root.args[0]
            facts, same = _same(claim, proof, base, other**term(n))
            unit = proof.infer("algebra", left=root.args[1], right=whole.args[1])
            first = proof.infer("congruence", same, unit, left=root, right=whole)
            main = proof.infer("transitivity", first, turned)
            if root is claim.right:
                main = proof.infer("symmetry", main)
            proof.infer("discharge", main, sign, *facts)
            return True
    return False


def _powers(claim, proof, n):
    """Both sides are not negative, and their powers are equal."""
    signs = [fact(claim.context, proof, frozenset(), "nonnegative", side) for side in (claim.left, claim.right)]
    if None in signs:
        return False
    (one, start), (other, end) = [_turned(proof, side, n) for side in (claim.left, claim.right)]
    facts, same = _same(claim, proof, claim.left**term(n), claim.right**term(n))
    middle = proof.infer("congruence", same, left=one, right=other)
    main = proof.infer("transitivity", proof.infer("symmetry", start), middle, end)
    proof.infer("discharge", main, *signs, *facts)
    return True


def _turned(proof, side, n):
    """The root of the power of a side, and the number of its equality with the side."""
    number, whole, _ = axiom(proof, "root-of-power", {A: side, N: term(n)})
    return whole, number


def _same(claim, proof, left, right):
    premises, facts = equations(claim.context, proof, (left, right), (assumed, defined, derived))
    return facts, proof.infer("algebra", *premises, left=left, right=right)
