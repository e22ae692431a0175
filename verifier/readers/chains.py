"""Chains of a document: what a "=" goes on with, in a display, over blocks and prose, and over a lemma in between."""
from typing import NamedTuple

from verifier.readers.cues import cued
from verifier.readers.roles import ORDERS, Part

OPEN_LIMIT = 3           # interrupted chains that a "=" at the start of a block may go on with


class Open(NamedTuple):
    """A chain that may be gone on with: where it stands last, and in what part."""
    side: object             # the node of its last side
    part: Part
    integrated: tuple        # the names by which it has antiderivatives
    going: bool              # whether it was begun by an expression, or gone on with: what a lemma may interrupt


class Joined(NamedTuple):
    """A link of the document: two sides, how they are related, and what else the left side may be."""
    left: object
    relation: object
    right: object
    part: Part
    others: tuple = ()       # nodes
    number: int = 0          # of the link in its statement
    chain: int = 0           # links of one number go on with each other
    integrated: tuple = ()   # the names by which there are antiderivatives in its chain so far


class Chains:
    """Follows the chains of a document; a heading, but of an example, or a break ends them all."""

    def __init__(self):
        self.open, self.chapter, self.count = [], None, 0
        self.gone = ()           # the side that is not read, and that ended the chains before it

    def links(self, part):
        """The links that a part adds: pairs of its sides, the first with what it goes on with."""
        a = part.assertion
        if a.around.chapter != self.chapter:
            self.open, self.chapter, self.gone = [], a.around.chapter, ()
        if part.role == "notation" or not a.relations and a.passage.kind == "inline":
            return []
        if not a.relations and unread(a.sides[0]):
            self.open, self.gone = [], a.sides
        left, others, integrated = a.sides[0], (), ()
        if left is None:
            chosen = self._candidates(a)
            if not chosen:
                return []
            elsewhere = [] if unread(chosen[0].side) else [c.side for c in chosen[1:]]
            left, others = chosen[0].side, (*elsewhere, *(self.gone if chosen[0].part.assertion.passage is not a.passage else ()))
            integrated = chosen[0].integrated
            self._close(chosen[0], a)
        else:
            self.count += 1
        sides = (left, *a.sides[1:])
        first = 1 if part.role in ("definition", "given") else 0
        if part.role == "given" and (a.sign in ORDERS or all(side.op == "symbol" for side in sides[:-1])):
            first = len(a.relations)
        integrated = tuple(dict.fromkeys([*integrated, *[name for side in a.sides for name in antiderived(side)]]))
        self.open.append(Open(sides[-1], part, integrated, a.sides[0] is None or not a.relations))
        return [Joined(sides[k], relation, sides[k + 1], part, others if k == 0 else (), k, self.count, integrated)
                for k, relation in enumerate(a.relations) if k >= first and not unread(sides[k + 1]) and not unread(a.sides[k])]

    def _candidates(self, a):
        """The open chains that a statement without left side may go on with, the likeliest first."""
        here = [o for o in reversed(self.open) if o.part.assertion.passage is a.passage]
        if here:
            column = [o for o in here if o.part.assertion.number[1] == a.number[1] or o.part.assertion.sides[0] is None]
            return [*column[:1], *[o for o in here if o not in column[:1]]][:2]
        recent = sorted(reversed(self.open), key=lambda o: o.part.assertion.passage.kind != a.passage.kind)
        interrupted = [o for o in recent[1:] if o.going][:OPEN_LIMIT]
        return interrupted + recent[:1] if cued("main", a.before) else recent[:1] + interrupted

    def _close(self, chosen, a):
        """What is gone on with stands elsewhere now; to go back to a chain said to be the main one ends those begun since."""
        position = self.open.index(chosen)
        del self.open[position:None if cued("main", a.before) else position + 1]


def unread(side):
    """Whether a side is not read, so that nothing goes on with it, nor with what stood before it."""
    return side is not None and side.op == "unread"


def antiderived(node):
    """The names by which there are antiderivatives in a node."""
    if node is None:
        return []
    own = [node.args[1].data] if node.op == "antiderivative" else []
    return own + [name for a in node.args for name in antiderived(a)]
