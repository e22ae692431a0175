"""Meanings: the sides of statements as kernel terms, under what is said of their names where they stand."""
from bisect import bisect_right
from typing import NamedTuple

from verifier.kernel.terms import Rejected, Term, substituted, symbol
from verifier.proofs import TURNED
from verifier.readers.agreement import agree
from verifier.readers.conditions import restricted
from verifier.readers.formula.meaning import NoTerm, meaning
from verifier.readers.formula.nodes import Node
from verifier.readers.naming import bare, mentioned
from verifier.readers.scopes import Defined, Scope, Undetermined, in_force
from verifier.relations import on_both_sides


class Side(NamedTuple):
    """A side of a statement: its node; its term and the spans of its subterms; or why it has no term."""
    node: Node
    term: Term | None
    spans: tuple = ()
    why: str | None = None


class Meanings:
    """Makes terms of nodes, by the conditions of the document; each node once where the same conditions hold."""

    def __init__(self, conditions, usual):
        self.conditions, self.usual = conditions, usual
        self.functions = {}                            # name -> the Mapping that terms speak of by it
        self._borders = sorted({border for c in conditions for border in (c.start, c.end)})
        self._mapped = {}                              # name -> its Defined
        self._restrictions, self._sides = {}, {}       # a Side keeps its node, so that no other has its identity

    def _region(self, offset):
        """The number of the part of the document, between two borders of conditions, in which an offset lies."""
        return bisect_right(self._borders, offset)

    def restrictions(self, offset):
        """Kinds by name, with the usual one under None, and comparisons that hold at an offset."""
        region = self._region(offset)
        if region not in self._restrictions:
            kinds, comparisons = restricted(self.conditions, offset)
            self._restrictions[region] = {None: self.usual, **kinds}, comparisons
        return self._restrictions[region]

    def side(self, node, offset):
        """The Side that a node is at an offset of the document."""
        key = id(node), self._region(offset)
        if key not in self._sides:
            self._sides[key] = self._side(node, offset)
        return self._sides[key]

    def _side(self, node, offset):
        if node.op == "unread":
            return Side(node, None, (), node.data)
        try:
            term, spans = meaning(node, self.restrictions(offset)[0], self.functions)
        except NoTerm as fault:
            return Side(node, None, (), f"no term stands for {fault.why}")
        return Side(node, term, spans)

    def comparisons(self, offset):
        """The kernel's comparisons that hold at an offset."""
        return self.compared(self.restrictions(offset)[1], offset)

    def compared(self, comparisons, offset):
        """Comparisons of nodes as the kernel's, of terms; those that have no term restrict nothing."""
        found = []
        for sign, left, right in comparisons:
            sides = self.side(left, offset).term, self.side(right, offset).term
            if None not in sides:
                found += on_both_sides(*(sign, *sides) if sign not in TURNED else (TURNED[sign], *reversed(sides)))
        return found

    def unstated(self, offset):
        """Where comparisons stand that hold at an offset, are read and have no terms; and the names in each."""
        compared = [(c.at, pair) for c in self.conditions if c.holds_at(offset) for _, *pair in c.comparisons]
        without = [(at, pair) for at, pair in compared if any(self.side(node, offset).term is None for node in pair)]
        return [(at, mentioned(left) | mentioned(right)) for at, (left, right) in without]

    def in_force(self, definitions, offset):
        """name -> the definition in force at an offset; also of what is spoken of as a function by its values."""
        for name in self.functions.keys() - self._mapped.keys():
            mapping = self.functions[name]
            self._mapped[name] = Defined(name, (mapping.parameter,), mapping.body, 0, None, {})
        return {**self._mapped, **in_force(definitions, offset)}

    def defined(self, parts):
        """The parts, and the Defined that those of names among them make, in order.

        A restatement is the definition of what had none with a term; what agrees with the definition before it is a restatement."""
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
        return found, defined

    def agrees(self, part, before, defined):
        """Whether a body has the values of the one before it."""
        a = part.assertion
        body, parameters = self.side(a.sides[1], a.start).term, self._parameters(part)
        if body is None or before.body is None or len(parameters) != len(before.parameters):
            return False
        try:
            other = substituted(before.body, dict(zip(before.parameters, parameters)))
            definitions, terms, _ = Scope(self.in_force(defined, a.start)).closed(body, other)
            return agree(*terms, definitions)
        except (Undetermined, Rejected):
            return False

    def _defined(self, part, before):
        a = part.assertion
        body = self.side(_body(part), a.start).term
        return Defined(part.subject.name, self._parameters(part), body, part.since, part.until, in_force(before, a.start), bare(a.sides[0]))

    def _parameters(self, part):
        kinds = self.restrictions(part.assertion.start)[0]
        return tuple([symbol(name, kinds.get(name, self.usual)) for name in part.subject.parameters])


def _body(part):
    """The side that defines a function: the first, or, if that speaks of more than its parameters, one it is equal to that speaks of these alone."""
    a, parameters = part.assertion, part.subject.parameters
    if bare(a.sides[0]) or not parameters or any(relation.sign != "=" for relation in a.relations):
        return a.sides[1]
    own = [side for side in a.sides[1:] if side.op != "unread" and mentioned(side) == frozenset(parameters)]
    return own[0] if own and a.sides[1].op != "unread" and not mentioned(a.sides[1]) <= frozenset(parameters) else a.sides[1]
