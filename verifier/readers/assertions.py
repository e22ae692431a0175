"""Assertions: every statement of a document in its surroundings, its sides resolved, as far as they could be read."""
import re
from typing import NamedTuple

from verifier.readers.formula.nodes import Connective, Node, Unreadable, Words
from verifier.readers.formula.sightings import valued
from verifier.readers.formula.spelling import names_in
from verifier.readers.formula.tokens import UNIT
from verifier.readers.naming import constant
from verifier.readers.outline import FORMULA, Surroundings
from verifier.readers.passages import Passage
from verifier.readers.sets import interval, number_set


class Formula(NamedTuple):
    """A formula of the document, and its rows; what could not be read stands in them as `unread`."""
    passage: Passage
    rows: tuple


class Assertion(NamedTuple):
    """One statement: `sides[k] relations[k] sides[k + 1]`; the first side is None where it goes on with what stood before."""
    sides: tuple
    relations: tuple
    start: int
    end: int
    passage: Passage
    around: Surroundings
    before: str              # the words just before it, in its formula or its sentence
    after: str               # the words after it in its row
    link: str | None         # what joins it to the statement before it in its formula: "implies", "iff", "therefore", ",", "system", ...
    number: tuple            # its row, and its place in the row
    row: int                 # where its row starts
    implying: bool = False   # whether the next statement of its row follows from it

    @property
    def lead(self):
        """The words before it that speak of it: those after the last formula, unless that is only joined to it."""
        return led(self.before, LISTED)

    @property
    def cue(self):
        """The words that lead to it, or to the first of the formulas that "and" joins it to."""
        return led(self.before, JOINED).partition(FORMULA)[0]

    @property
    def sign(self):
        """Its first relation; None of an expression."""
        return self.relations[0].sign if self.relations else None


#: What joins two formulas; what lists them.
JOINED = re.compile(r"[\s,;]*(?:and|or|und|oder|et|ou|y|和|與|与)[\s,;:]*", re.I)
LISTED = re.compile(rf"[\s,;:]*|{JOINED.pattern}", re.I)
#: Connectives by which a statement follows from the one before.
FOLLOWING = ("implies", "iff", "therefore")
#: Relations whose right side is a set.
MEMBERSHIPS = ("in", "notin", "subset")


def assertions(formula, outline, resolved):
    """The Assertions of a formula, in order. `resolved(side, bound)` makes a resolved node of a side."""
    around = outline.surroundings(formula.passage)
    found, bound = [], ()
    for number, row in enumerate(formula.rows):
        words, link = "", "system" if row.system else None
        own = []
        for part in row.parts:
            if isinstance(part, Words):
                words = f"{words} {part.text}".strip()
                if own:
                    own[-1] = own[-1]._replace(after=f"{own[-1].after} {part.text}")
            elif isinstance(part, Connective):
                link = part.kind if link not in FOLLOWING else link
            else:
                if own and words and part.sides[0] is None and _measured(own[-1], words):
                    why = Unreadable("a number without a unit was expected on the left of a relation", own[-1].start, part.sides[-1].end)
                    part = part._replace(sides=(Node("unread", (), why, own[-1].start, part.relations[0].start), *part.sides[1:]))
                for k, (sides, relations) in enumerate(arrowed(*inner(part))):
                    before = words or ("" if found or own else around.before)
                    bound = spoken_for(sides[0]) if sides[0] else bound
                    start, end = (sides[0] or relations[0]).start if k else part.start, sides[-1].end
                    own.append(Assertion(nodes(sides, relations, bound, resolved), relations, start, end, formula.passage, around, before, "",
                                         "implies" if k else link, (number, len(own)), row.start))
                    if own[1:] and own[-1].link in FOLLOWING:
                        own[-2] = own[-2]._replace(implying=True)
                    words, link = "", None
        found += own
    return found


def _measured(a, words):
    """Whether an expression is a number, and the words after it a unit."""
    return not a.relations and constant(a.sides[0]) and UNIT.fullmatch(words) is not None


def led(before, joined):
    """The end of some words after the last formula among them, or after the last that is not so joined to what follows."""
    pieces = before.split(FORMULA)
    first = len(pieces) - 1
    while first and joined.fullmatch(pieces[first]):
        first -= 1
    return FORMULA.join(pieces[first:])


def inner(statement):
    """The sides and relations of a statement; those inside of the brackets, where a bracketed statement is all of it: (x != 0)."""
    sides, relations = statement.sides, statement.relations
    while not relations and len(sides) == 1 and sides[0].op == "group" and len(sides[0].args) == 1 and sides[0].args[0].op == "statement":
        sides, relations = sides[0].args[0].args, sides[0].args[0].data
    return sides, tuple(relations)


def arrowed(sides, relations):
    """The statements of one that is written with an arrow after an equation: f(x) = 1/x -> df/dx = -1/x^2."""
    for k, relation in enumerate(relations):
        if relation.sign == "to" and k and any(r.sign == "=" for r in relations[k + 1:]):
            return [(sides[:k + 1], relations[:k]), *arrowed(sides[k + 1:], relations[k + 1:])]
    return [(sides, relations)]


def nodes(sides, relations, bound, resolved):
    """The resolved sides of a statement; of sets only those that say something of numbers are looked at.

    What an expression without meaning begins with is not kept: it says nothing of that."""
    sets = {k + 1 for k, relation in enumerate(relations) if relation.sign in MEMBERSHIPS}

    def node(k, side):
        if k not in sets:
            found = resolved(side, bound)
            return found._replace(args=()) if found.op == "unread" != side.op and not relations else found
        if interval(side):
            return side._replace(args=tuple([resolved(end, bound) for end in side.args]))
        return side if number_set(side) else Node("set", (), None, side.start, side.end)
    return tuple([side if side is None else node(k, side) for k, side in enumerate(sides)])


def spoken_for(left):
    """The names that a left side such as f(u) or f'(u) takes for its parameters: they stand for themselves in its statement."""
    groups = [part for part in left.args if part.op == "group"] if left.op == "run" and left.args[0].op != "function" else []
    found = names_in(groups[-1]) or () if groups and left.args[-1] is groups[-1] else ()
    return () if valued(found) else found
