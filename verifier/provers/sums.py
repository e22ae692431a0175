"""sums: finite sums and products by induction, from what the other side makes of them or SymPy finds.

Proves     ∑ₖ₌₁ⁿ k = n·(n + 1)/2;  ∑ₖ₌₀ⁿ xᵏ = (1 − xⁿ⁺¹)/(1 − x);  ∏ₖ₌₁ⁿ k = n!;  ∑ₖ₌₁ⁿ⁺¹ k² = (n + 1)² + ∑ₖ₌₁ⁿ k².
By         the rule `recurrence` for the terms in which the longer of two sums from one start ends; the rule `induction`
           for F = left - right, where F(k) = c(k) F(k - 1) and F(0) = 0 are so proved; and for other sums their
           values, by Gosper's method and induction, and what is then left by the other methods.
Gives up   where no such c is found, as mostly where the terms hold the upper limit itself."""
from functools import partial
from types import SimpleNamespace

from verifier.binding import bound, shown
from verifier.generators import assumed, defined, derived, equal
from verifier.generators.lengths import excess, shortened
from verifier.generators.positivity import fact
from verifier.kernel.checking import conclusion
from verifier.kernel.claims import AS_ASSUMED
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import BINDERS, FINITE, ONE, ZERO, Rejected, Term, expect, rational, substituted, subterms, term
from verifier.proofs import Proof
from verifier.provers.algebra import normal_form
from verifier.provers.between import AFTERWARDS, by_values, held, unfolded
from verifier.drafts import accepted

SIZE = 80            # of a summand that is given to SymPy
ROUNDS = 2           # in which conditions are discharged: what defines a sum, then its length
METHODS = (assumed, defined, derived)
#: What SymPy raises where it finds nothing, and what its findings raise that have no term.
FAILURES = (ArithmeticError, AttributeError, LookupError, NotImplementedError, RecursionError, TypeError, ValueError)


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    context, sides = claim.context, [unfolded(claim.context, side) for side in (claim.left, claim.right)]
    if not any(t.op in FINITE for t in subterms(*sides)):
        return None
    if any(held(context, side, ("derivative",)) for side in sides):
        return by_values(claim, ("derivative",), _slope, (SimpleNamespace(prove=prove), *AFTERWARDS))
    inductions = [partial(_by_induction, claim, *start) for start in _starts(claim)]
    values = partial(by_values, claim, FINITE, value, (SimpleNamespace(prove=by_lengths), *AFTERWARDS))
    return accepted(claim, [partial(by_lengths, claim), *inductions, values])


def _slope(claim, proof, t):
    """The number of an equation of a derivative with what the rules of calculus make of it, and that."""
    return proof.infer("differentiation", term=t), differentiated(claim.context, t)[0]


def by_lengths(claim):
    """A Proof by the terms in which the longer sums end."""
    return _cleared(claim, normal_form(claim, (*METHODS, shortened([unfolded(claim.context, side) for side in (claim.left, claim.right)]))))


def _cleared(claim, proof):
    """The proof, without what it asks of the lengths of sums and both sides of the claim grant."""
    main, left = len(proof.inferences) - 1, conclusion(claim.context, proof.inferences).conditions - _asked(claim)
    facts = [n for predicate, t in sorted(left, key=repr) if predicate == "nonnegative" and (
        n := fact(claim.context, proof, _asked(claim), predicate, t)) is not None]
    if facts:
        proof.infer("discharge", main, *facts)
    return proof


def _asked(claim):
    """What holds where both sides are defined, as far as it may be given."""
    asked = claim.context.asked("=", claim.left, claim.right)
    return frozenset([condition for condition in asked if condition[0] in AS_ASSUMED])


def _starts(claim):
    """Symbols of upper limits, and from where on an induction on each may lead: past a sum of no terms, or the domain's end."""
    found = {}
    for t in subterms(claim.left, claim.right):
        for s in sorted(t.args[3].free, key=repr) if t.op in FINITE else ():
            shift = excess(t.args[3], s) if s.data[1] == "integer" else None
            if shift is not None:
                found[s, t.args[2] if shift == 0 else t.args[2] - shift] = None
            for comparison, left, right in claim.context.assuming:
                if right is s and comparison in ("<", "<=") and rational(left) is not None:
                    found[s, term(rational(left) + (1 if comparison == "<=" else 2))] = None
    return found


def _by_induction(claim, s, lower):
    """A Proof by induction on a symbol."""
    proof, index = Proof(), bound(shown(s.data[0]) + "_", "integer")
    number = _inducted(claim, proof, substituted(claim.left - claim.right, {s: index}), index, lower, s)
    _equal(proof, number, claim.left, claim.right)
    left = conclusion(claim.context, _cleared(claim, proof).inferences).conditions - claim.context.asked("=", claim.left, claim.right)
    expect(all(predicate != "nonnegative" for predicate, _ in left), "a sum is not known to be one of any terms, or none")
    return proof


def _equal(proof, number, left, right):
    """The number of left = right, from that of left - right = 0."""
    whole, rest = left - right + right, ZERO + right
    return proof.infer("transitivity", proof.infer("algebra", left=left, right=whole),
                       proof.infer("congruence", number, left=whole, right=rest), proof.infer("algebra", left=rest, right=right))


def _inducted(claim, proof, whole, index, lower, upper):
    """The number of the equation of F(upper) with 0, from F(k) = c(k) F(k - 1) and F(lower - 1) = 0."""
    granted = _asked(claim) | {("nonnegative", index - lower), ("nonnegative", upper - index)}
    before, first = [substituted(whole, {index: end}) for end in (index - ONE, lower - ONE)]
    base = proof.include(by_lengths(claim._replace(left=first, right=ZERO)))
    factors = [substituted(t.args[0], {t.args[1]: t.args[3]}) for t in subterms(whole) if t.op == "product" and index in t.args[3].free]
    for factor in (ONE, *factors):
        for given in (frozenset(), granted):
            mark = proof.mark()
            try:
                step = _step(claim.context, proof, whole, Term("mul", None, (factor, before)), given, granted)
                number = proof.infer("induction", step, base, variable=index, lower=lower, upper=upper)
                conclusion(claim.context, proof.inferences)
                return number
            except Rejected as fault:
                proof.rewind(mark)
                why = fault
    raise why


def _step(context, proof, left, right, given, granted):
    """The number of an equation that rests on the given conditions, without those that hold wherever the granted ones do."""
    main = equal(context, proof, left, right, (*METHODS, shortened([unfolded(context, side) for side in (left, right)])), given)
    for _ in range(ROUNDS):
        asked = sorted(conclusion(context, proof.inferences[:main + 1]).conditions - granted, key=repr)
        facts = [n for condition in asked if (n := fact(context, proof, granted, *condition)) is not None]
        main = proof.infer("discharge", main, *facts) if facts else main
    return main


def value(claim, proof, t):
    """The number of an equation of a sum or product with its value, and that."""
    body, index, lower, upper = t.args
    for whole in _by_sympy(claim.context, t):
        other = bound(shown(index.data[0]) + "_", "integer")
        last, first = [substituted(whole, {index: end}) for end in (other, lower - ONE)]
        value = last - first if t.op == "sum" else last / first
        difference = Term(t.op, None, (body, index, lower, other)) - value
        number, value = _inducted(claim, proof, difference, other, lower, upper), substituted(value, {other: upper})
        return _equal(proof, number, t, value), value
    raise Rejected(f"no closed form of the {t.op} was found")


def _by_sympy(context, t):
    """A term whose steps are those of a sum or product, as SymPy finds it."""
    body, index, lower, _ = t.args
    body = unfolded(context, body)
    if body.size > SIZE or any(s.op in ("apply", "prime", *BINDERS) for s in subterms(body)):
        return
    from sympy import evaluate

    from verifier.decoding import decoded
    from verifier.encoding import encoded
    symbols = {s: decoded(s) for s in body.free | lower.free | {index}}
    try:
        with evaluate(True):
            found = SEARCHES[t.op](decoded(body).doit(), symbols[index], decoded(lower))
        if found is not None:
            yield encoded(found, {e: s for s, e in symbols.items()})
    except FAILURES:
        return


def _gosper(body, index, lower):
    from sympy.concrete.gosper import gosper_term
    steps = gosper_term(body, index)
    return None if steps is None else (steps * body).subs(index, index + 1)


def _partial_product(body, index, lower):
    from sympy import Dummy, product
    other = Dummy(integer=True)
    return product(body.subs(index, other), (other, lower, index))


SEARCHES = {"sum": _gosper, "product": _partial_product}
