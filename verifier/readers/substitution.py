"""Numbers that are put in for names: b^2 - 4ac = (-7)^2 - 4*2*3."""
from verifier.readers.naming import constant, shape

#: Operations whose parts are flat, however they are nested.
FLAT = ("add", "mul")


def put_in(pattern, node):
    """The nodes without names that stand in a node for the names of a pattern; {} if the node is no such copy of it."""
    found = {}
    return found if pattern.op != "symbol" and _copies(pattern, node, found) else {}


def _copies(pattern, node, found):
    """Whether a node is a pattern with what is found put in for its names; the same for each mention of a name."""
    if pattern.op == "symbol":
        return constant(node) and shape(found.setdefault(pattern.data, node)) == shape(node)
    if constant(pattern):
        return shape(pattern) == shape(node)
    parts, others = _parts(pattern), _parts(node)
    alike = (pattern.op, pattern.data, len(parts)) == (node.op, node.data, len(others))
    return alike and all(_copies(*pair, found) for pair in zip(parts, others))


def _parts(node):
    """The parts of a node; of a sum or product those of its own sums or products too."""
    if node.op not in FLAT:
        return node.args
    return tuple([part for a in node.args for part in (_parts(a) if a.op == node.op else (a,))])
