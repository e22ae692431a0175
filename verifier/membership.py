"""Membership: proofs that hypotheses hold at a point, where that is seen by more than arithmetic."""
from verifier.generators import defined, derived, equal
from verifier.generators.inversion import factors, inverted
from verifier.generators.positivity import fact
from verifier.generators.values import Fractions
from verifier.kernel.balls import evaluation_at, worked_out
from verifier.kernel.claims import Context
from verifier.kernel.checking import conclusion
from verifier.kernel.terms import Rejected, substituted
from verifier.proofs import Proof
from verifier.approaches.tails import tails

METHODS = (defined, derived)
ROUNDS = 2          # in which conditions are discharged, and what these proofs ask for


def membership(context, point):
    """Pairs (Proof, Theorem) of equations without symbols and conditions, by which hypotheses hold at the point."""
    if all(comparison != "=" for comparison, *_ in context.assuming):
        return []
    key = "membership", point.functions, *point.symbols.items()
    if key not in context.memo:
        context.memo[key] = _membership(context, point) if inside(without_hypotheses(context), point) else []
    return context.memo[key]


def without_hypotheses(context):
    """The context in which no equations are assumed."""
    if "without hypotheses" not in context.memo:
        others = [row for row in context.assuming if row[0] != "="]
        context.memo["without hypotheses"] = Context(others, context.definitions.values())
    return context.memo["without hypotheses"]


def _membership(context, point):
    found, inside = [], Context((), (*point.functions, *context.definitions.values()))
    for left, right in [sides for comparison, *sides in context.assuming if comparison == "="]:
        try:
            left, right = [substituted(worked_out(inside, side), point.symbols) for side in (left, right)]
            if not _alike(left, right):
                proof = equality(context, left, right)
                found.append((proof, conclusion(context, proof.inferences)))
        except (Rejected, ArithmeticError, ValueError):
            continue
    return [row for row in found if not row[1].conditions]


def evaluation_in(context, point, sides=()):
    """The Evaluation at a point of the domain, of limits in the sides too. Raises Rejected where it is not known to be one."""
    return evaluation_at(context, point, [theorem for _, theorem in known(context, point, sides)])


def known(context, point, sides):
    """Pairs (Proof, Theorem) that tell at a point how hypotheses hold there, and to what values the limits in the sides are near."""
    equated = [side for comparison, *both in context.assuming if comparison == "=" for side in both]
    return [*membership(context, point), *tails(context, point, (*sides, *equated))]


def inside(context, point):
    """Whether a point is known to be in the domain."""
    try:
        return evaluation_in(context, point) is not None
    except (Rejected, ArithmeticError, ValueError):
        return False


def _alike(left, right):
    """Whether two terms are one fraction over their generators."""
    field = Fractions([left, right], 0).field
    return field.equal(field.value(left), field.value(right))


def equality(context, left, right):
    """A Proof that two terms are equal, with those of the conditions that are found. Raises Rejected."""
    for factor in [None, *factors(left, right)]:
        try:
            return _equality(context, left, right, factor)
        except Rejected as fault:
            why = fault
    raise why


def _equality(context, left, right, factor):
    """The same by algebra, or by the exponentials of a factor times the terms."""
    proof = Proof()
    if factor is None:
        equal(context, proof, left, right, METHODS)
    else:
        inverted(context, proof, left, right, factor, METHODS)
    for _ in range(ROUNDS):
        main = len(proof.inferences) - 1
        asked = sorted(conclusion(context, proof.inferences).conditions, key=repr)
        facts = [n for c in asked if (n := fact(context, proof, frozenset(), *c)) is not None]
        proof.infer("discharge", main, *facts)
    return proof.pruned()
