"""cases: the two sides are equal where a term is not negative, and where it is not positive.

Proves     |x| = max(x, -x); {x if x > 0, -x otherwise} = |x|; sign(x)|x| = x; arcosh(cosh(x)) = |x|;
           arctan(x) + arctan(1/x) = π/2 sign(x) for x ≠ 0; ln((x - 1)/(x + 1)) = ln(x - 1) - ln(x + 1).
By         the argument of |.|, sign, ln, ..., what a condition compares, or a symbol of unknown sign, with either
           sign, and 0 where the function jumps: in each case as `derivatives` or `inverses`, and up to two more such
           terms; then the rule `cases`.
Gives up   where more than three terms must be told apart, or max and min choose between more than three."""
from functools import reduce
from itertools import count

from verifier.generators import assumed, defined, derived, equal
from verifier.generators.inversion import FACTORS, factors, inverted
from verifier.generators.positivity import fact
from verifier.generators.rewriting import unfolded
from verifier.generators.values import Fractions
from verifier.kernel.checking import conclusion
from verifier.kernel.functions import ANY
from verifier.kernel.signs import holds, signs
from verifier.kernel.terms import ZERO, Rejected
from verifier.proofs import Proof

DEPTH, TERMS, ATTEMPTS = 3, 4, 120        # of terms told apart; of those looked at; of cases that are tried directly
CHOSEN = 5                               # differences of unknown sign that max and min look at
#: The functions that choose between two terms.
CHOOSING = ("max", "min")


def gaps(one, other):
    """The differences between what two terms may be that are chosen by max and min."""
    pairs = dict.fromkeys([tuple(sorted((u, v), key=repr)) for u in choices(one) for v in choices(other) if u is not v])
    return tuple([u + -v for u, v in pairs])


def choices(t):
    """What may be chosen where a term is made by max and min alone."""
    return [choice for a in t.args for choice in choices(a)] if t.op in CHOOSING else [t]


#: The functions that tell signs apart, and the terms whose signs they look at.
DECIDING = {**dict.fromkeys(("abs", "sign", "heaviside"), lambda u: (u,)), **dict.fromkeys(CHOOSING, gaps),
            "if": lambda left, right, *values: (left if right is ZERO else right if left is ZERO else right + -left,)}
#: Those of them that may take a value of its own where that term is 0.
JUMPING = ("sign", "heaviside", "if")


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    if not candidates(claim, frozenset())[0]:
        return None
    chosen = [u for t in unfolded(claim.context, claim.left, claim.right) if t.op in CHOOSING for u in gaps(*t.args)]
    fractions = Fractions(chosen, 0)
    if len({tuple(fractions.factors(u)[1]) for u in chosen if signs(claim.context, u) == ANY}) > CHOSEN:
        raise Rejected(f"max and min choose between more terms than can be told apart, with more than {CHOSEN} differences")
    proof = Proof()
    return proof if proved(claim, proof, frozenset(), DEPTH) is not None else None


def candidates(claim, given):
    """The terms whose signs are not known and may matter, those that functions look at first."""
    context = claim.context.given(given)
    inside = unfolded(context, claim.left, claim.right)
    found = [u for t in inside if t.op in DECIDING for u in DECIDING[t.op](*t.args)]
    jumps = {u for t in inside if t.op in JUMPING for u in DECIDING[t.op](*t.args)}
    logs = sorted([t.args[0] for t in inside if t.op == "log"], key=lambda t: t.size)
    found += logs if len(logs) > 1 else []
    if any(t.op in functions for _, functions in FACTORS for t in inside) or found:
        found += [t for t in inside if t.op == "symbol"]
    known = {t: signs(context, t) for t in found}
    return [t for t in known if known[t] and (len(known[t] & {-1, 1}) == 2 or t in jumps and len(known[t]) == 2)][:TERMS], jumps


def proved(claim, proof, given, depth):
    """The number of an inference that proves the claim under the given conditions; None if none is found."""
    known, facts = implied(claim.context, proof, given, unfolded(claim.context, claim.left, claim.right))
    number = _apart(claim, proof, known, depth)
    return proof.infer("discharge", number, *facts) if facts and number is not None else number


def implied(context, proof, given, inside):
    """The given conditions with the signs that follow for what functions that jump, or choose, look at; and the facts that these are."""
    facts, known = [], given
    for t in {u: None for f in inside if f.op in JUMPING + CHOOSING for u in DECIDING[f.op](*f.args)} if given else ():
        for predicate in ("positive", "nonnegative"):
            for side in (t, -t):
                found = signs(context.given(known), t)
                if found is not None and len(found) > 1 and (number := fact(context, proof, given, predicate, side)) is not None:
                    known |= {(predicate, side)}
                    facts.append(number)
    return known, facts


def _apart(claim, proof, given, depth):
    """Directly, or in the cases of one more term."""
    if given:
        number = _directly(claim, proof, given)
        if number is not None:
            return number
    if not depth:
        return None
    asked = claim.context.conditions(claim.left) | claim.context.conditions(claim.right)
    differing = frozenset([(predicate, t) for predicate, t in asked if predicate == "nonzero" and not t.matrix])
    terms, jumps = candidates(claim, given)
    for t in terms:
        apart = holds(claim.context.given(given | differing), "nonzero", t)
        mark = proof.mark()
        numbers = []
        for half in halves(t, apart, t in jumps):
            number = proved(claim, proof, given | half, depth - 1)
            if number is None:
                break
            numbers.append(number)
        else:
            return reduce(lambda lower, upper: proof.infer("cases", upper, lower, term=t), numbers)
        proof.rewind(mark)
    return None


def halves(t, apart, jumps):
    """How a real term may be told apart, from below: what is given of it and its negative in each case."""
    if apart:
        return {("positive", -t)}, {("positive", t)}
    if not jumps:
        return {("nonnegative", -t)}, {("nonnegative", t)}
    return {("nonnegative", -t), ("positive", -t)}, {("nonnegative", -t), ("nonnegative", t)}, {("positive", t)}


def _directly(claim, proof, given):
    """By algebra, or by algebra on exponentials, under the given conditions."""
    tried = claim.context.memo.setdefault(("cases", claim[1:4]), count())
    if next(tried) >= ATTEMPTS:
        raise Rejected(f"more than {ATTEMPTS} cases")
    for factor in [None, *factors(claim.left, claim.right)]:
        mark = proof.mark()
        try:
            number = inferred(claim, proof, given, factor)
            conclusion(claim.context, proof.inferences)
            return number
        except Rejected:
            proof.rewind(mark)
    return None


def inferred(claim, proof, given, factor):
    """The number of the claim's equation under the given conditions: by algebra, or by that of the exponentials of a factor times its sides."""
    left, right, methods = claim.left, claim.right, (assumed, defined, derived)
    if factor is None:
        main = equal(claim.context, proof, left, right, methods, given)
    else:
        main = inverted(claim.context, proof, left, right, factor, methods, given)
    inner = [t for t in unfolded(claim.context, left, right) if t.op == "if" and holds(claim.context.given(given), "defined", t)]
    return proof.infer("discharge", main, *[proof.infer("sign", term=t, predicate="defined", given=given) for t in inner]) if inner else main
