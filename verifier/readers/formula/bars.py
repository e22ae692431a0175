"""Bars: whether `|` opens a modulus, closes it, parts two sides, or says where something is evaluated."""
from verifier.readers.formula.nodes import Node

NESTING = {"open": 1, "{": 1, "begin": 1, "close": -1, "}": -1, "end": -1}


def opens(p, factors):
    """Whether the bar that stands next opens a modulus."""
    if not factors or _applies(factors[-1]):
        return True
    if p.bars or evaluates(p):
        return False
    return p.top or not _lone(p)


def _applies(factor):
    """Whether a factor waits for an argument: a function, a derivative without operand."""
    while factor.op in ("power", "sub"):
        factor = factor.args[0]
    return factor.op in ("function", "gradient") or factor.op == "leibniz" and factor.args[0] is None


def _lone(p):
    """Whether an odd number of bars is left up to the end of the group, so that this one has no partner."""
    if p.k not in p.parities:
        places, depth, k = [], 0, p.k
        while depth >= 0 and k < len(p.tokens) - 1:
            kind = p.tokens[k].kind
            if kind == "bar" and not depth:
                places.append(k)
            depth += NESTING.get(kind, 0)
            k += 1
        p.parities.update((place, (len(places) - n) % 2) for n, place in enumerate(places))
    return p.parities[p.k]


def evaluates(p):
    """Whether a bar without partner stands next and carries limits: `f|_{x=0}`."""
    token = p.tokens[p.k]
    return token.value == "|" and not p.bars and p.tokens[p.k + 1].kind in ("_", "^")


def evaluated(p, body, first):
    """The node of what stands before such a bar."""
    p.k += 1
    lower, upper = p.limits()
    if lower is None:
        raise p.missing("a subscript that says where it is evaluated", first)
    return p.node("evaluated", (body, lower, upper), first, "|")


def modulus(p):
    """What stands between two bars."""
    first, value = p.k, p.tokens[p.k].value
    p.k += 1
    saved, p.bars, p.integral = (p.bars, p.integral), [*p.bars, value], None
    body = p.sum()
    p.bars, p.integral = saved
    if p.tokens[p.k][:2] not in (("bar", value), ("close", value)):
        raise p.missing("a closing bar")
    p.k += 1
    return p.node("group", (body,), first, "||" if value == "|" else value)


def sided(what, condition):
    """The node of the two sides of a lone bar."""
    sides = [side[0] if len(side) == 1 else Node("list", tuple(side), None, side[0].start, side[-1].end) for side in (what, condition)]
    return Node("given", tuple(sides), None, sides[0].start, sides[1].end)
