"""Scopes: where a part of a formula stands, by what names are bound there; and how what is ambiguous is reported."""
from typing import NamedTuple

from verifier.readers.formula.names import Names
from verifier.readers.formula.nodes import Node, Unreadable

WRITTEN = {"statement": "a relation", "words": "words", "empty": "an empty place"}


class Scope(NamedTuple):
    """What the names of a document stand for, and those that stand for themselves here: parameters, indices.

    `readings` says what a node of each operation means in a scope."""
    names: Names
    bound: tuple
    readings: dict

    def kind(self, name):
        kind = self.names.kind(name)
        return "variable" if name in self.bound and kind != "vector" else kind

    def within(self, *bound):
        return self._replace(bound=self.bound + bound)

    def read(self, node):
        """What a node means here."""
        reading = self.readings.get(node.op)
        if reading is None:
            raise Unreadable(f"an expression was expected, not {WRITTEN.get(node.op, node.op)}", node.start, node.end)
        found = reading(node, self)
        return Node(found.op, found.args, found.data, node.start, node.end)

    def related(self, statement):
        """A statement where an expression was expected, as a relation."""
        if statement.args[0] is None:
            raise Unreadable("an expression before the relation was expected", statement.start, statement.end)
        signs = tuple([relation.sign for relation in statement.data])
        return Node("relation", self.each(statement.args), signs, statement.start, statement.end)

    def each(self, nodes):
        return tuple([self.read(a) for a in nodes])


def ambiguous(node, readings, why="it has more than one reading"):
    """Reports a node that can be read in several ways."""
    raise Unreadable(why, node.start, node.end, readings)


def product(factors):
    """The product of factors, in order; of one, itself."""
    return factors[0] if len(factors) == 1 else Node("mul", tuple(factors), None, factors[0].start, factors[-1].end)


def free(node):
    """The names of symbols that a resolved node holds, in order, but for those that it binds."""
    if node.op == "symbol":
        return {node.data: None}
    bound = node.args[1].data if node.op in BINDING and node.args[1] is not None else None
    inside = free(node.args[0]) if bound else {}
    inside.pop(bound, None)
    for part in node.args[2:] if bound else node.args:
        inside |= free(part) if part is not None else {}
    return inside


BINDING = ("sum", "product", "integral", "limit")
