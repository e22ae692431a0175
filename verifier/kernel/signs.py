"""Signs: what is positive, not 0, real or an integer on the whole domain, by the signs of its parts."""
from functools import reduce

from verifier.kernel.functions import ANY, CUTS, FUNCTIONS, POSITIVE, UNBROKEN
from verifier.kernel.terms import BINDERS, FINITE, MATRICES, ONE, ZERO, integral, rational


def remembered(answer):
    """A function of a context and a term that keeps its answers in the context."""
    def recalled(context, t):
        if (found := context.memo.get((answer, t), recalled)) is recalled:        # which is no answer
            found = context.memo[answer, t] = answer(context, t)
        return found
    return recalled


LARGE = 500      # a piecewise term whose branches are not told apart, each with all that is inside

#: What contradicts a comparison, between the exchanged sides.
CONTRARY = {"<": "<=", "<=": "<", "!=": "=", "=": "!="}


def called(t):
    """The name of the function that an application or a derivative at an argument calls."""
    return t.data if t.op == "apply" else t.data[0]


def smooth(context, t):
    """Whether a term is defined and continuous wherever its symbols are of their kinds."""
    return not context.conditions(t) and continuous(context, t)


def holds(context, predicate, t):
    """Whether the condition holds wherever `t` is defined, at every point of the context's domain."""
    if predicate in ("integer", "defined"):
        return context.integer(t) if predicate == "integer" else t.op in DEFINED and DEFINED[t.op](context, t)
    found = signs(context, t)
    if found is None:
        return predicate == "nonzero" and nonzero(context, t)
    return {"real": True, "nonzero": 0 not in found, "positive": found <= POSITIVE, "nonnegative": -1 not in found}.get(predicate, False)


def everywhere(context, t):
    """Whether the body of a sum is defined at every integer between the limits, by the signs of its parts."""
    body, index, lower, upper = t.args
    between = context.under((*context.assuming, ("<=", lower, index), ("<=", index, upper)))
    apart = index not in context.restricted | lower.free | upper.free
    return apart and all(holds(between, *condition) for condition in context.conditions(body))


def branches(context, t):
    """The values that a piecewise term may take, as far as signs tell how its sides compare, each with the context in which it does."""
    left, right, value, otherwise = t.args
    found = signs(context, right - left) or ({-1, 1} if holds(context, "nonzero", right - left) else {-1, 0, 1})
    first = [] if found.isdisjoint(DECIDED[t.data]) else [(value, (t.data, left, right))]
    last = [] if found <= DECIDED[t.data] else [(otherwise, (CONTRARY[t.data], right, left))]
    return [(taken, context.under((*context.assuming, compared))) for taken, compared in first + last]


def hollow(context, t):
    """Whether a piecewise term takes no value, as the branches that it may take have none."""
    return all(hollow(*row[::-1]) for row in branches(context, t)) if t.op == "if" else ("nonzero", ZERO) in context.conditions(t)


def parted(context, t):
    """Whether a piecewise term is defined where its two sides differ, which are real, and nowhere else."""
    left, right = t.args[:2]
    apart, equal = context.under((("!=", left, right),)), context.under((("<=", left, right), ("<=", right, left)))
    return t.size <= LARGE and all(map(context.real, (left, right))) and hollow(equal, t) and holds(apart, "defined", t)


def lasting(context):
    """The context of what is assumed that holds all around a point at which it holds: strict comparisons, of real continuous sides."""
    return context.under(tuple([a for a in context.assuming if a[0] in ("<", "!=") and all(continuous(context.bare(), t) and context.real(t) for t in a[1:])]))


@remembered
def continuous(context, t):
    """Whether `t` is, wherever it is defined on the domain, continuous in all its symbols together: in a neighbourhood, be it of an end."""
    if t.op in ("apply", "prime") and called(t) in context.definitions:
        inside = (context.instance(t), *t.args)
        return t.op == "apply" and not context.kinds(t) and all(continuous(context, a) for a in inside)
    along = all([signs(lasting(context), a) is not None for a in t.args])
    broken = t.op in (*BINDERS, "if") or t.op in FUNCTIONS and FUNCTIONS[t.op].kind in CUTS and not (along and t.op in UNBROKEN)
    rooted = t.op != "pow" or along and rational(t.args[1]) is not None or context.integer(t.args[1])
    return not broken and rooted and all(continuous(context, a) for a in t.args)


#: Operations that may be undefined for more than one reason -> whether they are known not to be.
DEFINED = {"pow": lambda context, t: holds(context, "nonnegative", t.args[1]) or holds(context, "nonzero", t.args[0]),
           "if": lambda context, t: t.size <= LARGE and all(holds(narrowed, *c) for value, narrowed in branches(context, t) for c in context.conditions(value)),
           "integral": lambda context, t: smooth(context.bare(), t.args[0]), **dict.fromkeys(FINITE, everywhere)}


def nonzero(context, t):
    """Whether a complex term is nowhere 0 because that is assumed, or none of its factors is."""
    inner = context.nonzero(t)
    return 0 not in assumed(context, t) or inner != {("nonzero", t)} and all(holds(context, *condition) for condition in inner)


@remembered
def signs(context, t):
    """The signs that `t` may have, a subset of {-1, 0, 1}; None if it is not known to be real."""
    numbers = [rational(a) for a in (t.args if t.op == "add" else (t,))]
    if None not in numbers:
        return frozenset((int(sum(numbers) > 0) - int(sum(numbers) < 0),))
    if t.op in ("pi", "e"):
        return POSITIVE
    if t.op == "symbol":
        return assumed(context, t) if t.data[1] != "complex" else None
    if t.op == "add" and t.args[1:] == (-ONE,) and t.args[0].op == "exp":
        return signs(context, t.args[0].args[0])             # e^u - 1 has the sign of u
    parts, left = [signs(context, a) for a in t.args], assumed(context, t)
    definition = context.definition(t) if t.op in ("apply", "prime") else None
    if t.op in FUNCTIONS:
        found = FUNCTIONS[t.op].image(*parts)
    elif t.op == "apply" and definition:
        found = signs(context, context.instance(t))
    elif t.op == "i" or t.op in MATRICES or None in parts:
        found = None
    elif t.op in BINDERS or definition:     # what varies must be real also where nothing is assumed
        found = ANY if context.real(definition.body if definition else t.args[0]) else None
    else:
        found = OPERATIONS[t.op](t, *parts) or (ANY if context.integer(t.args[-1]) else None)        # of an integer power
    return found & left if found is not None else left if len(left & {-1, 1}) < 2 else None     # what is compared is real


def assumed(context, t):
    """The signs of a term that the assumptions leave, as a bound of it or of the difference of their sides."""
    left = ANY
    for comparison, lower, upper in context.assuming:
        sides = [(1, upper, lower), (-1, lower, upper)]
        if lower is ZERO and upper.op == "add" and len(upper.args) == 2 and upper.args[1].op == "neg":      # 0 < a - b
            sides += [(1, upper.args[0], upper.args[1].args[0]), (-1, upper.args[1].args[0], upper.args[0])]
        sides += [(-side, over.args[0], -under) for side, over, under in sides if over.op == "neg"]
        for side, over, under in sides:
            bound = rational(under) if t is over else 0 if t.args[:1] == (over,) and t is over - under else None
            if bound is not None and comparison != "=":
                left &= _sum({side * s for s in DECIDED[comparison]}, {(bound > 0) - (bound < 0)})
    return left


def _sum(one, other):
    return frozenset().union(*[ANY if a * b < 0 else (a or b,) for a in one for b in other])


def _product(one, other):
    return frozenset([a * b for a in one for b in other])


def _power(t, base, exponent):
    power = rational(t.args[1])
    if integral(t.args[1]):
        return frozenset([s**abs(int(power.p)) for s in base])
    return POSITIVE if base <= POSITIVE else base if -1 not in base and power is not None and power > 0 else None


OPERATIONS = {
    "add": lambda t, *parts: reduce(_sum, parts), "mul": lambda t, *parts: reduce(_product, parts),
    "div": lambda t, over, under: _product(over, under - {0}), "pow": _power,
    "neg": lambda t, a: frozenset([-s for s in a]), "apply": lambda t, *parts: ANY, "prime": lambda t, *parts: ANY,
    "if": lambda t, left, right, value, otherwise: value | otherwise}
#: The signs of the right side minus the left where they compare so.
DECIDED = {"<": {1}, "<=": {0, 1}, "=": {0}, "!=": {-1, 1}}
