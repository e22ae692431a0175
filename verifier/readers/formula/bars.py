"""Bars: whether `|` opens a modulus, closes it, parts two sides, or says where something is evaluated."""
from verifier.readers.formula.commands import BARE, MATRICES
from verifier.readers.formula.nodes import Node


def opens(p, factors):
    """Whether the bar that stands next opens a modulus."""
    if not factors or applies(factors[-1]) and not evaluates(p):
        return True
    if p.bars or evaluates(p):
        return False
    return p.top or not _lone(p)


def applies(factor):
    """Whether a factor waits for an argument: a function, a derivative without operand."""
    while factor.op in ("power", "sub"):
        factor = factor.args[0]
    return factor.op in ("function", "gradient") or factor.op == "leibniz" and factor.args[0] is None


def _lone(p):
    """Whether an odd number of bars is left up to the end of the group, or two in one place: this one has no partner."""
    if p.k not in p.left:
        places = [k for k in p.level(p.k) if p.tokens[k][:2] == p.tokens[p.k][:2]]
        p.left.update((place, len(places) - n) for n, place in enumerate(places))
    return p.left[p.k] % 2 == 1 or p.left[p.k] == 2 and p.k + 1 in p.left


def evaluates(p):
    """Whether a bar without partner stands next and carries limits: `f|_{x=0}`."""
    token = p.tokens[p.k]
    return token.value == "|" and not p.bars and p.tokens[p.k + 1].kind in ("_", "^")


def evaluated(p, body, first):
    """The node of what stands before such a bar."""
    p.k, p.barred = p.k + 1, p.k
    lower, upper = p.limits()
    if lower is None:
        raise p.missing("a subscript that says where it is evaluated", first)
    return p.node("evaluated", (body, lower, upper), first, "|")


def modulus(p):
    """What stands between two bars."""
    first, value = p.k, p.tokens[p.k].value
    p.k += 1
    saved, p.bars, p.integral = (p.bars, p.integral), [*p.bars, value], None
    body = p.mark() if p.kind == "times" else p.sum()
    p.bars, p.integral = saved
    if p.tokens[p.k][:2] not in (("bar", value), ("close", value)):
        raise p.missing("a closing bar")
    p.k += 1
    if found := matrix(body, value):
        return found
    touching = (body.start, body.end) == (p.tokens[first].end, p.tokens[p.k - 1].start)
    if value == "|" and body.op == "group" and body.data == "||" and touching:
        return p.node("group", body.args, first, "norm")
    return p.node("group", (body,), first, "||" if value == "|" else value)


def matrix(node, bracket):
    """The matrix, or for bars the determinant, that an array is in brackets of this kind; None for any other node."""
    if node.op == "array" and node.data[0] in BARE and bracket in MATRICES:
        return node._replace(data=(MATRICES[bracket], node.data[1]))
    return None


def sided(what, condition):
    """The node of the two sides of a lone bar."""
    sides = [side[0] if len(side) == 1 else Node("list", tuple(side), None, side[0].start, side[-1].end)
             for side in (what, condition)]
    return Node("given", tuple(sides), None, sides[0].start, sides[1].end)
