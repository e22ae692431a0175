"""Branches: a formula with ± as the two that it stands for, with the upper signs and with the lower ones."""
from verifier.readers.formula.nodes import Node

UPPER, LOWER = {"pm": "+", "mp": "-"}, {"pm": "-", "mp": "+"}


def branches(*nodes):
    """Resolved nodes, which share their ± and ∓, with the upper signs and with the lower ones; once if there are none."""
    upper, lower = [tuple([signed(node, signs) for node in nodes]) for signs in (UPPER, LOWER)]
    return (upper,) if upper == lower else (upper, lower)


def signed(node, signs):
    """The node with these signs for ± and ∓."""
    if node is None:
        return None
    args = tuple([signed(a, signs) for a in node.args])
    if node.op != "plusminus":
        return node._replace(args=args)
    parts = [Node("neg", (part,), None, part.start, part.end) if signs.get(sign, sign) == "-" else part
             for sign, part in zip(node.data, args)]
    return parts[0]._replace(start=node.start, end=node.end) if len(parts) == 1 else Node("add", tuple(parts), None, node.start, node.end)
