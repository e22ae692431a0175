"""Sketches of parsed formulas: each node in brackets, with its op or sign, its data and its parts."""
from verifier.readers.formula.nodes import Node, Statement, Words
from verifier.readers.formula.rows import rows


def sketch(formula, macros=()):
    """The rows of a formula, as text."""
    return " // ".join(" ".join(map(_part, row.parts)) + (f" #{row.tag}" if row.tag else "")
                       for row in rows(formula, 0, len(formula), macros))


def _part(part):
    if isinstance(part, Statement):
        return _statement(part.sides, part.relations)
    return repr(part.text) if isinstance(part, Words) else f"<{part.kind}>"


def _statement(sides, relations):
    text = _node(sides[0])
    for relation, side in zip(relations, sides[1:]):
        text += f" {relation.sign}" + (f"[{relation.note}]" if relation.note is not None else "") + f" {_node(side)}"
    return text


def _node(node):
    if node is None:
        return "_"
    if node.op in WRITTEN:
        return WRITTEN[node.op](node)
    data = node.data if isinstance(node.data, tuple) else () if node.data is None else (node.data,)
    return "(" + " ".join([node.op, *[_node(part) if isinstance(part, Node) else str(part) for part in data], *map(_node, node.args)]) + ")"


def _group(node):
    inside = ", ".join(map(_node, node.args))
    return node.data[0] + inside + node.data[1] if len(node.data) == 2 else f"({node.data} {inside})"


def _sum(node):
    return "(" + " ".join(f"{sign} {_node(part)}".strip() for sign, part in zip(node.data, node.args)) + ")"


WRITTEN = {"number": lambda node: node.data, "name": lambda node: node.data, "function": lambda node: "\\" + node.data,
           "group": _group, "sum": _sum, "statement": lambda node: "{" + _statement(node.args, node.data) + "}"}
