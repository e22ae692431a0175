"""limits: what terms tend to, infinite sums and improper integrals, by continuity, l'Hôpital's rule and bounds.

Proves     lim[x → 0] sin(x)/x = 1;  lim[n → ∞] (1 + 1/n)ⁿ = e;  ∑ₖ₌₁^∞ 1/(k(k + 1)) = 1;  ∫[0, ∞] e^(-x) dx = 1.
By         the rules `continuity`, `agreement` with other forms near the end of the way, `hospital`, `squeeze`,
           `sampling` of what runs along the reals, `sides` and `improper`; sums and integrals in a limit are replaced
           by their values before; then what is left by the other methods.
Gives up   where no closed form of a sum or integral is found, and at limits that no such form tells."""
from functools import partial
from itertools import count

from verifier.approaches.tails import tail
from verifier.approaches.values import Approach, approach
from verifier.binding import bound, shown
from verifier.constructors import limit
from verifier.drafts import Draft
from verifier.generators.spans import known
from verifier.kernel.balls import Evaluation
from verifier.kernel.checking import conclusion
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import FINITE, Rejected, derivative, integrated, substituted, subterms
from verifier.proofs import Proof
from verifier.provers import integrals, sums
from verifier.provers.between import by_values, held, without


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    return by_values(claim, ("limit", "integral"), closed)


def told(claim):
    """Keeps in the claim's context what limits and improper integrals without symbols are, if nothing else tells them."""
    context = claim.context
    for t in subterms(claim.left, claim.right):
        if t.op in VALUES and not (t.free or t.matrix or _evaluated(context, t)):
            proof = Proof()
            try:
                number, _ = VALUES[t.op](claim, proof, t)
                proof = proof.until(number)
                context.memo["tail", t] = proof, conclusion(context, proof.inferences)
            except Rejected:
                continue


def _evaluated(context, t):
    """Whether balls tell a constant well, or a tail that is bounded does."""
    if t.op == "limit":
        return tail(context, t) is not None
    try:
        return ("tail", t) in context.memo or Evaluation(context, {}).ball(t).rel_accuracy_bits() > TOLD
    except (Rejected, ArithmeticError, ValueError):
        return False


def integral(claim, proof, t, given=frozenset()):
    """The number of an equation of an integral with its value, and that; of an improper one by a limit at one end."""
    try:
        return integrals.value(claim, proof, t, given)
    except Rejected:
        for approached in _approached(claim.context.given(given), t):
            try:
                number, found = value(claim, proof, approached, given)
                same = proof.infer("improper", left=t, right=approached)
                return proof.infer("transitivity", proof.infer("discharge", same, number), number), found
            except Rejected:
                continue
        raise


def _approached(context, t):
    """The limits of an integral up to, or from, near an end at which its body is not known to be smooth."""
    body, variable, lower, upper = t.args
    near = next(s for k in count(1) if (s := bound(shown(variable.data[0]) + "_" * k)) not in t.free)
    for way, end, whole in (("-", upper, integrated(body, variable, lower, near)), ("+", lower, integrated(body, variable, near, upper))):
        try:
            asked = differentiated(context.bare(), derivative(body, variable))[1]
            smooth = all(known(context, predicate, substituted(c, {variable: end})) for predicate, c in asked)
        except Rejected:
            smooth = False
        under_way = end.op == "symbol" and shown(end.data[0]) != end.data[0]        # as a bound symbol, to an end of its own
        if not (smooth or under_way):
            yield limit(whole, near, way, end)


def value(claim, proof, t, given=frozenset()):
    """The number of an equation of a limit with its value, and that."""
    if not held(claim.context, t.args[0], CLOSED):
        found, end = approach(claim.context, t)
        return proof.include(found), end
    at = Approach(claim.context, t, iter(()))
    at.given |= given
    _, numbers = without(claim._replace(left=t.args[0], right=t.args[0]), at.proof, t.args[0], CLOSED, partial(closed, given=at.given))
    same = at.cleared(at.proof.infer("transitivity", *numbers), at.given)
    same = at.conclude("agreement", same, term=t, start=at.start)
    found, end = approach(claim.context, at.theorem(same).right)
    last = at.proof.include(found)
    last = at.conclude("transitivity", at.proof.infer("discharge", same, last), last)
    return proof.include(at.proof.until(Draft.cleared(at, last, frozenset()))), end


def closed(claim, proof, t, given=frozenset()):
    """The number of an equation of a sum, integral or limit with its value, and that, where it varies within what is given."""
    known = claim.context.memo.get(("tail", t))
    if known and known[1].relation == "=" and not known[1].conditions:
        return proof.include(known[0]), known[1].right
    return sums.value(claim, proof, t) if t.op in FINITE else VALUES[t.op](claim, proof, t, given)


TOLD = 20           # bits of a value that balls tell
VALUES = {"limit": value, "integral": integral}
CLOSED = ("integral", *FINITE)
