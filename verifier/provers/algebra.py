"""algebra: the two sides are one fraction of polynomials over independent generators.

Proves     (x^2 - 1)/(x - 1) = x + 1;  1/(1 + e^-x) = e^x/(e^x + 1);  sin(2x) = 2 sin(x) cos(x);  log(8) = 3 log(2);
           √(x^2) = |x|;  √(x + 2√(x - 1)) = 1 + √(x - 1);  p^a p^b = p^(a+b) for p > 0;  cos(π/5) = (1 + √5)/4;
           (n+1)!/n! = n + 1;  (xy)^n = x^n y^n for integer n;  gamma(x) gamma(1 - x) = π/sin(πx);
           log((x + iy)^2) = 2 log(x + iy) for x > 0;  log(1 + i) = log(2)/2 + iπ/4.
By         assumed equations, read from left to right; axioms that write circular and hyperbolic functions by
           exponentials, these as integer powers of a few, powers by exp and log, logs and roots by those of
           factors of known sign, or in known half planes; integer powers where their parts are defined; gamma
           functions by shifts and reflection; roots of unity by their minimal polynomials; then the rule `algebra`.
Gives up   where the sides differ as fractions, as branches of inverse functions and cases do."""
from verifier.generators import assumed, equations
from verifier.kernel.claims import called
from verifier.kernel.terms import BINDERS, subterms
from verifier.proofs import Proof


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    return normal_form(claim, (assumed,), opaque=(calls, derivatives))


def calls(claim, t):
    return t.op == "apply" and called(t) in claim.context.definitions


def derivatives(claim, t):
    return t.op == "prime" or t.op in BINDERS


def normal_form(claim, methods, needed=None, opaque=()):
    """A Proof by `algebra` from the equations of the methods.

    None if nothing that is `needed` occurs, or if what is `opaque` to the methods tells the sides apart."""
    left, right = subterms(claim.left), subterms(claim.right)
    if needed and not any(needed(claim, t) for t in left + right):
        return None
    for sort in opaque:
        if {t for t in left if sort(claim, t)} != {t for t in right if sort(claim, t)}:
            return None
    proof = Proof()
    premises, facts = equations(claim.context, proof, (claim.left, claim.right), methods)
    main = proof.infer("algebra", *premises, left=claim.left, right=claim.right)
    if facts:
        proof.infer("discharge", main, *facts)
    return proof
