"""integrals: definite integrals by antiderivatives, which are found in the other side or by SymPy.

Proves     ∫₀ˣ t e^(-t²) dt = (1 - e^(-x²))/2;  ∫₁ˣ dt/t = ln(x) for x > 0;  1 + ∫[0, π] sin(t) dt = 3.
By         for each integral an F whose derivative is proved to be the integrand between the limits, and the rule
           `fundamental`; then what is left, F(b) - F(a) = right, by the other methods.
Gives up   where no F is found, or F is not known to be differentiable from limit to limit, both included."""
from itertools import tee

from verifier.generators.spans import givens, inside, known, settled
from verifier.kernel.checking import conclusion
from verifier.kernel.differentiation import differentiated
from verifier.kernel.signs import holds
from verifier.kernel.terms import BINDERS, Rejected, derivative, expect, substituted, subterms, total
from verifier.proofs import Proof
from verifier.provers.between import by_values, held, unfolded
from verifier.provers.extents import sloped
from verifier.provers.joints import Search, gaps

SIZE = 80            # of an integrand that is given to SymPy
ROUNDS = 2           # in which conditions are discharged, and what these proofs ask for
#: What SymPy raises where it finds nothing, and what its findings raise that have no term.
FAILURES = (ArithmeticError, AttributeError, LookupError, NotImplementedError, RecursionError, TypeError, ValueError)


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    return by_values(claim, ("integral",), value)


def value(claim, proof, t, given=frozenset()):
    """The number of an equation of an integral with F(upper) - F(lower), and that; what is given tells between which limits."""
    body, variable, lower, upper = t.args
    for whole in _candidates(claim, t):
        number = _between(claim, proof, whole, t, given)
        if number is not None:
            return number, substituted(whole, {variable: upper}) - substituted(whole, {variable: lower})
    raise Rejected("no antiderivative was found that is known to be differentiable between the limits, both included")


def _candidates(claim, t):
    """Terms that may be antiderivatives of an integral's body: what the claim makes of the integral, then what SymPy finds."""
    body, variable, lower, upper = t.args
    for side, other in ((claim.left, claim.right), (claim.right, claim.left)):
        summands = side.args if side.op == "add" else (side,)
        if t in summands and not held(claim.context, other, ("integral",)):
            rest = other + -total([s for s in summands if s is not t]) if len(summands) > 1 else other
            yield from [substituted(way, {limit: variable}) for limit, way in ((upper, rest), (lower, -rest)) if limit.op == "symbol"]
    yield from _by_sympy(claim.context, t)


def _between(claim, proof, whole, t, supposed):
    """The number of an inference by `fundamental`; None if F is not known to have the derivative between the limits."""
    body, variable, lower, upper = t.args
    context, slope = claim.context, derivative(whole, variable)
    for given in givens(context.given(supposed), whole, t):
        mark = proof.mark()
        try:
            main = _slope(claim, proof, slope, body, given)
            for _ in range(ROUNDS):
                main = settled(context, proof, main, conclusion(context, proof.inferences).conditions, variable, given)
            number = proof.infer("fundamental", main, lower=lower, upper=upper)
            asked = conclusion(context, proof.inferences).conditions
            expect(all(c.free or known(context, predicate, c) for predicate, c in asked - context.hypotheses), "a limit is not within what is given")
            return number
        except Rejected:
            proof.rewind(mark)
    return None


def _slope(claim, proof, slope, body, given):
    """The number of the equation of a derivative with the body, at joints too, or where the given conditions hold."""
    if gaps(claim.context, slope):
        search = Search(claim, slope, body)
        return proof.include(search.proof.until(search.everywhere()))
    return sloped(claim.context, proof, slope, body, given)


def existence(context, t):
    """Conditions under which an integral exists whose body is differentiable between the limits."""
    body, variable, *limits = t.args
    asked = differentiated(context.bare(), derivative(body, variable))[1]
    for given in givens(context, body, t):
        at_limits = [(predicate, substituted(s, {variable: limit})) for predicate, s in given for limit in limits]
        varying = [c for c in asked if variable in c[1].free]
        if all(known(context, *c) for c in at_limits) and all(inside(context, Proof(), given, *c) is not None for c in varying):
            return asked.difference(varying) | context.conditions(t) - {("defined", t)}
    raise Rejected("the integrand is not known to be continuous between the limits")


def _by_sympy(context, t):
    """Antiderivatives of the body as SymPy finds them, each searched for once in a context."""
    body, variable, *limits = t.args
    beyond = all(known(context, "nonnegative", limit) for limit in limits)
    key = "antiderivatives", body, variable, beyond
    found, context.memo[key] = tee(context.memo.get(key) or _searched(context, body, variable, beyond))
    yield from found


def _searched(context, body, variable, beyond):
    """Antiderivatives by rules and then by SymPy's general methods, where the variable need not be negative if the limits are beyond 0."""
    body = unfolded(context, body)
    if body.size > SIZE or any(s.op in ("apply", "prime", *BINDERS) for s in subterms(body)):
        return
    import sympy
    from sympy.integrals.manualintegrate import manualintegrate
    from sympy.integrals.rationaltools import ratint

    from verifier.decoding import decoded
    from verifier.encoding import encoded
    symbols = {s: decoded(s) for s in body.free | {variable}}
    positive = {s: sympy.Dummy(positive=True) for s in symbols if (beyond if s is variable else holds(context, "positive", s))}
    expression = decoded(body).xreplace({symbols[s]: dummy for s, dummy in positive.items()}).doit()
    meanings, varied = {e: s for s, e in (symbols | positive).items()}, (symbols | positive)[variable]
    plain = body.free == {variable} and expression.is_rational_function(varied)       # for which one method suffices, and the others may take long
    for search in (ratint,) if plain else (manualintegrate, sympy.integrate):
        try:
            found = sympy.piecewise_fold(search(expression, varied))
            pieces = [piece for piece, _ in found.args] if isinstance(found, sympy.Piecewise) else [found]
            yield from [encoded(piece, dict(meanings)) for piece in dict.fromkeys([*pieces, found]) if not piece.has(sympy.Integral)]
        except FAILURES:
            continue
