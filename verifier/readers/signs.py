"""Double signs: a link with ± says two things, for the upper and for the lower signs; x = a ± b one of two."""
from verifier.readers.formula.nodes import Node

#: The sign that each double sign is, for the upper and for the lower reading.
UPPER, LOWER = {"pm": "+", "mp": "-"}, {"pm": "-", "mp": "+"}


def variants(link):
    """The links that a link with double signs stands for; itself where it has none."""
    left, right = doubled(link.left), doubled(link.right)
    if not (left or right) or link.left.op == "unread":
        return [link]
    if left or any(map(doubled, link.others)) or link.relation.sign not in ("=", "=="):
        return [link._replace(left=at(link.left, signs), right=at(link.right, signs), others=tuple([at(o, signs) for o in link.others]))
                for signs in (UPPER, LOWER)]
    factors = [Node("add", (link.left, Node("neg", (at(link.right, signs),), None, link.right.start, link.right.end)), None, link.left.start,
                    link.right.end) for signs in (UPPER, LOWER)]
    whole = Node("mul", tuple(factors), None, link.left.start, link.left.end)
    return [link._replace(left=whole, right=Node("number", (), "0", link.right.start, link.right.end))]


def doubled(node):
    """Whether a double sign stands in a node."""
    return node is not None and (node.op == "plusminus" or any(map(doubled, node.args)))


def at(node, signs):
    """The node with its double signs read as the upper ones, or as the lower."""
    if node is None or not doubled(node):
        return node
    args = tuple([at(a, signs) for a in node.args])
    if node.op != "plusminus":
        return node._replace(args=args)
    summands = tuple([Node("neg", (a,), None, a.start, a.end) if signs.get(sign, sign) == "-" else a for sign, a in zip(node.data, args)])
    return node._replace(op="add", args=summands, data=None) if len(summands) > 1 else summands[0]
