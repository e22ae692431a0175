"""Sets that names are said to be in, as they are written: sets of numbers with a sign at them, and intervals."""
#: A set of numbers -> the kind of its members, and how they compare with 0 or 1.
NUMBERS = {"R": ("real", ()), "C": ("complex", ()), "Z": ("integer", ()), "N": ("integer", ((">=", "1"),)), "Q": ("real", ())}
#: What is written at it -> how its members compare with 0.
MARKS = {"+": ((">", "0"),), "++": ((">", "0"),), ">0": ((">", "0"),), "*": (("!=", "0"),), "0": ((">=", "0"),), ">=0": ((">=", "0"),), "-": (("<", "0"),)}
INTERVALS = ("()", "[]", "[)", "(]")


def number_set(node):
    """Kind and comparisons of the members of R, R^+, R_{>0}, Z^+, N_0; None of another node."""
    marks = ""
    while node.op in ("power", "sub"):
        marks += _mark(node.args[1])
        node = node.args[0]
    while node.op == "styled":
        node = node.args[0]
    if node.op != "name" or node.data not in NUMBERS or marks and marks not in MARKS:
        return None
    kind, compared = NUMBERS[node.data]
    return kind, MARKS[marks] if marks else compared


def _mark(node):
    """A sign that is written at a set, as text."""
    if node.op == "number":
        return node.data
    if node.op == "statement":
        return "".join(relation.sign for relation in node.data) + "".join(map(_mark, filter(None, node.args)))
    return node.data if isinstance(node.data, str) else "?"


def interval(node):
    """Whether a node is an interval, or a pair that is written like one."""
    return node.op == "group" and len(node.args) == 2 and node.data in INTERVALS
