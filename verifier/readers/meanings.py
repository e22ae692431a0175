"""Meanings: the sides of statements as kernel terms, under what is said of their names where they stand."""
from typing import NamedTuple

from verifier.kernel.faults import Rejected
from verifier.kernel.terms import Term, substituted, symbol
from verifier.readers.agreement import agree
from verifier.readers.conditions import restricted
from verifier.readers.formula.meaning import NoTerm, meaning
from verifier.readers.formula.nodes import Node
from verifier.readers.scopes import Defined, Scope, Undetermined, in_force


class Side(NamedTuple):
    """A side of a statement: its node; its term and the spans of its subterms; or why it has no term."""
    node: Node
    term: Term | None
    spans: tuple = ()
    why: str | None = None


class Meanings:
    """Makes terms of nodes, by the conditions of the document; each node once."""

    def __init__(self, conditions, usual):
        self.conditions, self.usual, self.sides = conditions, usual, {}

    def kinds(self, offset):
        """Of what kinds numbers are at an offset: of the usual one but where it is said otherwise."""
        return {None: self.usual, **restricted(self.conditions, offset)[0]}

    def side(self, node, offset):
        """The Side that a node is at an offset of the document."""
        found = self.sides.get((id(node), offset))
        if found is None:
            found = self.sides[id(node), offset] = self._side(node, offset)
        return found

    def _side(self, node, offset):
        if node.op == "unread":
            return Side(node, None, (), node.data)
        try:
            term, spans = meaning(node, self.kinds(offset))
        except NoTerm as fault:
            return Side(node, None, (), f"no term stands for {fault.why}")
        return Side(node, term, spans)

    def comparisons(self, offset):
        """The kernel's comparisons that hold at an offset."""
        return self.compared(restricted(self.conditions, offset)[1], offset)

    def compared(self, comparisons, offset):
        """Comparisons of nodes as the kernel's, of terms; those that have no term restrict nothing."""
        found = []
        for sign, left, right in comparisons:
            sides = self.side(left, offset).term, self.side(right, offset).term
            if None not in sides:
                found.append((sign, *sides) if sign not in TURNED else (TURNED[sign], *reversed(sides)))
        return found

    def readable(self, parts):
        """The parts, with a restatement as the definition of what had none that has a term; and what agrees with a definition as a restatement."""
        found, defined = [], []
        for part in parts:
            a, name = part.assertion, part.subject.name if part.subject and isinstance(part.subject.name, str) else None
            before = in_force(defined, a.start).get(name) if name else None
            if part.role == "restatement" and before and before.body is None and self.side(a.sides[1], a.start).term is not None:
                part = part._replace(role="definition", since=a.start)
            elif part.role == "definition" and part.doubtful and before and self.agrees(part, before, defined):
                part = part._replace(role="restatement")
            if part.role == "definition" and name:
                defined.append(self._defined(part, defined))
            found.append(part)
        return found

    def agrees(self, part, before, defined):
        """Whether a body has the values of the one before it."""
        a = part.assertion
        body, parameters = self.side(a.sides[1], a.start).term, self._parameters(part)
        if body is None or before.body is None or len(parameters) != len(before.parameters):
            return False
        try:
            other = substituted(before.body, dict(zip(before.parameters, parameters)))
            definitions, terms, _ = Scope(in_force(defined, a.start)).closed(body, other)
            return agree(*terms, definitions)
        except (Undetermined, Rejected):
            return False

    def definitions(self, parts):
        """The Defined of all definitions, in order: those of names."""
        found = []
        for part in parts:
            if part.role == "definition" and isinstance(part.subject.name, str):
                found.append(self._defined(part, found))
        return found

    def _defined(self, part, before):
        a = part.assertion
        body = self.side(a.sides[1], a.start).term
        return Defined(part.subject.name, self._parameters(part), body, part.since, part.until, in_force(before, a.start))


    def _parameters(self, part):
        kinds = self.kinds(part.assertion.start)
        return tuple([symbol(name, kinds.get(name, self.usual)) for name in part.subject.parameters])


#: Comparisons that the kernel reads from right to left.
TURNED = {">": "<", ">=": "<="}
