"""Mutations: a claim with one slip of the pen somewhere on a side, or on a wider domain."""
from verifier.kernel.claims import COMPARISONS, RELATIONS, Context
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.matrices import shape
from verifier.kernel.terms import BINDERS, E, I, ONE, PI, WAYS, Rejected, Term, rational, symbol, term
from verifier.repair.edits import TAKEN_FOR

#: A difference that few digits show.
LITTLE = ONE / term(10**40)


def edits(t):
    """What one slip makes of this node, its arguments left alone."""
    yield -t                                                     # a sign
    yield term(2) * t                                            # a factor
    yield t / term(2)
    yield t + ONE                                                # a constant
    yield from (a for a in t.args if t.op not in BINDERS)        # an operation left out
    for sort in (t.op, "function" if t.op in FUNCTIONS else None):
        yield from EDITS.get(sort, lambda t: ())(t)


def _number(t):
    yield from (term(t.data + 1), term(t.data - 1), t + LITTLE)


def _terms(t):
    """A term or factor dropped, doubled, or with the other sign; sums for products."""
    for k, a in enumerate(t.args):
        rest = t.args[:k] + t.args[k + 1:]
        yield rest[0] if len(rest) == 1 else Term(t.op, None, rest)
        yield Term(t.op, None, (*t.args, a))
    yield Term("mul" if t.op == "add" else "add", None, t.args)
    if t.matrix:
        yield Term(t.op, None, t.args[::-1])


def _quotient(t):
    over, under = t.args
    yield from (under / over, over * under, ONE / under, over - under)


def _power(t):
    base, exponent = t.args
    yield from (exponent**base, base * exponent, base**-exponent, base**(exponent + 1))
    if (n := rational(exponent)) is not None and n.q == 1:
        yield base**(ONE / exponent)


def _function(t):
    """A function for another, applied twice, inverted, or with its arguments exchanged."""
    yield from (Term(other, None, t.args) for other in TAKEN_FOR.get(t.op, ()))
    if len(t.args) == 1:
        yield from (t**term(2), ONE / t, Term(t.op, None, (t,)), Term(t.op, None, (-t.args[0],)))
    else:
        yield Term(t.op, None, t.args[::-1])


def _derivative(t):
    body, variable = t.args
    yield from (body, Term("derivative", t.data + 1, t.args), variable * t)


def _integral(t):
    """The limits exchanged, or one for both; the integrand alone is no term outside."""
    body, variable, lower, upper = t.args
    yield from (Term(t.op, None, (body, variable, *limits)) for limits in ((upper, lower), (-upper, upper), (lower, lower)))


def _series(t):
    """A term more or less at either end, another start, the other of sum and product."""
    body, index, lower, upper = t.args
    limits = ((lower, upper - ONE), (lower, upper + ONE), (lower + ONE, upper), (lower - ONE, upper), (upper, lower))
    yield from (Term(t.op, None, (body, index, *pair)) for pair in limits)
    yield Term("product" if t.op == "sum" else "sum", None, t.args)


def _limit(t):
    """Another way, or another end."""
    yield from (Term(t.op, way, t.args) for way in WAYS if way != t.data)
    yield Term(t.op, t.data, (*t.args[:2], t.args[2] + ONE))


def _choice(t):
    """Another comparison, or the sides or the branches exchanged."""
    left, right, value, otherwise = t.args
    yield from (Term(t.op, comparison, t.args) for comparison in COMPARISONS if comparison != t.data)
    yield from (Term(t.op, t.data, args) for args in ((right, left, value, otherwise), (left, right, otherwise, value)))


#: Operations on one matrix that could stand in each other's place.
ON_MATRICES = {"det": "trace", "trace": "det", "transpose": "inverse", "inverse": "transpose"}

EDITS = {
    "number": _number, "add": _terms, "mul": _terms, "div": _quotient, "pow": _power, "function": _function,
    "derivative": _derivative, "integral": _integral, "sum": _series, "product": _series, "limit": _limit, "if": _choice,
    **dict.fromkeys(ON_MATRICES, lambda t: [Term(ON_MATRICES[t.op], None, t.args)]),
    "pi": lambda t: (E, term("22/7")), "e": lambda t: (PI, term("19/7")), "i": lambda t: (ONE, I**term(3)),
}


def variants(t):
    """The terms that one edit at one place makes of `t`, but of the symbols of derivatives and integrals."""
    yield from edits(t)
    for k, a in enumerate(t.args):
        if k != 1 or t.op not in BINDERS:
            yield from (Term(t.op, t.data, (*t.args[:k], changed, *t.args[k + 1:])) for changed in variants(a))


def mutants(claim):
    """Claims that differ from this one by a single edit, in a fixed order, each once."""
    found = dict.fromkeys((claim.left, t) for t in variants(claim.right))
    found |= dict.fromkeys((t, claim.right) for t in variants(claim.left))
    found.pop((claim.left, claim.right), None)
    yield from (claim._replace(left=left, right=right) for left, right in found if fitting(left, right))
    yield from (claim._replace(relation=relation) for relation in RELATIONS if relation != claim.relation and not claim.left.matrix)
    yield from widened(claim)


def fitting(left, right):
    """Whether the shapes of the matrices in two sides, if any, fit."""
    try:
        return not (left.matrix or right.matrix) or shape(left) == shape(right)
    except Rejected:
        return False


#: Kind -> the next wider one.
WIDER = {"integer": "real", "real": "complex"}


def widened(claim):
    """The claim without one of its assumptions, or with a symbol of a wider kind."""
    assuming, definitions = claim.context.assuming, claim.context.definitions.values()
    for k in range(len(assuming)):
        yield claim._replace(context=Context(assuming[:k] + assuming[k + 1:], definitions))
    for s in sorted(claim.left.free | claim.right.free, key=lambda s: s.data):
        if s.data[1] in WIDER:
            wider = {s: symbol(s.data[0], WIDER[s.data[1]])}
            given = [(comparison, *(replaced(side, wider) for side in sides)) for comparison, *sides in assuming
                     if s.data[1] == "integer" or not any(s in side.free for side in sides)]
            left, right = [replaced(side, wider) for side in (claim.left, claim.right)]
            yield claim._replace(context=Context(given, definitions), left=left, right=right)


def replaced(t, values):
    """The term with symbols replaced by symbols, in derivatives too."""
    return values.get(t, t) if not t.args else Term(t.op, t.data, tuple([replaced(a, values) for a in t.args]))
