"""roots: powers of the two sides are equal, and neither is negative.

Proves     √(3 + 2√2) = 1 + √2; √((1 + cos(x))/2) = |cos(x/2)|; √(√x) = x^(1/4); cos(π/16) = √(2 + √(2 + √2))/2.
By         algebra on a = b^n where the left side is the n-th root of a, or on left^n = right^n; the signs of
           the sides; and (b^n)^(1/n) = b for b ≥ 0.
Gives up   where the powers differ, or a side's sign is not known."""
from functools import partial

from verifier.generators import assumed, defined, derived
from verifier.generators.canonical import normal
from verifier.generators.circular import real_quotient
from verifier.generators.positivity import fact
from verifier.generators.rewriting import A, N, axiom
from verifier.kernel.balls import Evaluation
from verifier.kernel.terms import rational, subterms, term
from verifier.proofs import Proof
from verifier.drafts import accepted

METHODS = (assumed, defined, derived)
DEPTH = 3       # of roots that must be known before others


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    return _proof(claim, DEPTH)


def _proof(claim, depth):
    indices = sorted({int(rational(t.args[1]).q) for t in _roots(claim.left, claim.right)} | _moduli(claim))
    attempts = [(attempt, n) for n in indices for attempt in (_radicand, _powers)]
    attempts += [] if claim.left.free | claim.right.free else [(_linear, 1)]
    return accepted(claim, [partial(_attempted, claim, attempt, n, depth) for attempt, n in attempts])


def _attempted(claim, attempt, n, depth):
    proof = Proof()
    return proof if attempt(claim, proof, n, depth) else None


def _roots(*sides):
    """The powers with broken exponents."""
    return [t for t in subterms(*sides) if t.op == "pow" and (r := rational(t.args[1])) is not None and r.q != 1]


def _moduli(claim):
    return {2} if any(t.op == "abs" for t in subterms(claim.left, claim.right)) else set()


def _radicand(claim, proof, n, depth):
    """One side is a root: what stands under it is the power of the other."""
    for root, other in ((claim.left, claim.right), (claim.right, claim.left)):
        if root.op == "pow" and rational(root.args[1]) == term(1).data / n:
            sign = fact(claim.context, proof, frozenset(), "nonnegative", other)
            if sign is None:
                continue
            whole, turned = _turned(proof, other, n)
            base = root.args[0]
            facts, same = _same(claim, proof, base, other**term(n), depth)
            unit = proof.infer("algebra", left=root.args[1], right=whole.args[1])
            first = proof.infer("congruence", same, unit, left=root, right=whole)
            main = proof.infer("transitivity", first, turned)
            if root is claim.right:
                main = proof.infer("symmetry", main)
            proof.infer("discharge", main, sign, *facts)
            return True
    return False


def _powers(claim, proof, n, depth):
    """Both sides are not negative, and their powers are equal."""
    signs = [fact(claim.context, proof, frozenset(), "nonnegative", side) for side in (claim.left, claim.right)]
    if None in signs:
        return False
    (one, start), (other, end) = [_turned(proof, side, n) for side in (claim.left, claim.right)]
    facts, same = _same(claim, proof, claim.left**term(n), claim.right**term(n), depth)
    middle = proof.infer("congruence", same, left=one, right=other)
    main = proof.infer("transitivity", proof.infer("symmetry", start), middle, end)
    proof.infer("discharge", main, *signs, *facts)
    return True


def _linear(claim, proof, n, depth):
    """The sides are equal by what their roots are."""
    facts, same = _same(claim, proof, claim.left, claim.right, depth)
    proof.infer("discharge", same, *facts)
    return True


def _turned(proof, side, n):
    """The root of the power of a side, and the number of its equality with the side."""
    number, whole, _ = axiom(proof, "root-of-power", {A: side, N: term(n)})
    return whole, number


def _same(claim, proof, left, right, depth):
    """The facts and the equation of two terms, by algebra; where they differ, by what one root must then be, which is proved first."""
    known = {}
    while True:
        mark = proof.mark()
        methods = (*METHODS, lambda context, proof, t: known.get(t))
        premises, facts, fractions = normal(claim.context, proof, (left, right), methods)
        if len(known) == depth or fractions.field.equal(fractions.value(left), fractions.value(right)):
            break
        found = next(_isolated(claim.context, fractions, left, right), None)
        if found is None:
            break
        proof.rewind(mark)
        root, other = found
        known[root] = proof.include(_proof(claim._replace(left=root, right=other), depth - 1)), root, other
    return facts, proof.infer("algebra", *premises, left=left, right=right)


def _isolated(context, fractions, left, right):
    """Pairs of a constant root and what it is, if the two terms, in which it is linear, are equal; balls do not tell them apart."""
    (n, d), (m, e) = fractions.value(left), fractions.value(right)
    difference = fractions.field.reduced(n * e - m * d)
    constants = Evaluation(context, {})
    for root in [t for t in _roots(left, right) if not t.free]:
        index = next((k for k, x in enumerate(fractions.field.variables) if fractions.value(root) == (x, fractions.field.unit)), None)
        if index is None or difference.degrees()[index] != 1:
            continue
        rest, factor = [fractions.field.ring.from_dict({(*p[:index], 0, *p[index + 1:]): c for p, c in difference.to_dict().items() if p[index] == k})
                        for k in (0, 1)]
        other = real_quotient(fractions, -rest, factor)
        if other is not None and constants.ball(root).overlaps(constants.ball(other)):
            yield root, other
