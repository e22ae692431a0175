"""Equations between differentials, du = 2x dx: what they say of derivatives, where all depends on one name."""
from verifier.readers.formula.nodes import Node
from verifier.readers.naming import differentials, name


def degree(node):
    """How many differentials each term of a node multiplies; None where they differ, or one stands in a function."""
    if node.op == "differential":
        return 1
    degrees = [degree(a) for a in node.args]
    if None in degrees or not any(degrees):
        return None if None in degrees else 0
    if node.op == "mul":
        return sum(degrees)
    if node.op in ("add", "neg"):
        return degrees[0] if len(set(degrees)) == 1 else None
    return degrees[0] if node.op == "div" and not degrees[1] else None


def by_derivatives(sides, defined):
    """Sides of one differential each, with derivatives by the one name among these that is not defined; None if there is no such."""
    base = [each for each in sorted(frozenset().union(*map(differentials, sides))) if each not in defined]
    if len(base) != 1 or any(degree(side) != 1 for side in sides):
        return None
    return [_derived(side, base[0]) for side in sides]


def _derived(node, base):
    if node.op != "differential":
        return node._replace(args=tuple([_derived(a, base) for a in node.args]))
    if name(node.args[0]) == base:
        return Node("number", (), "1", node.start, node.end)
    variable = Node("symbol", (), base, node.start, node.end)
    return Node("derivative", (node.args[0], variable), (1,), node.start, node.end)
