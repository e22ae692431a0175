"""Conditions: what formulas and prose say about the domains of names, and how far each saying reaches."""
import re
from typing import NamedTuple

from verifier.readers.cues import closing_cue, cued, opening_cue
from verifier.readers.formula.nodes import Node
from verifier.readers.naming import mentioned, shape
from verifier.readers.outline import FORMULA
from verifier.readers.qualities import QUALITIES, qualities
from verifier.readers.roles import ORDERS
from verifier.readers.sets import interval, number_set

ZERO = Node("number", (), "0")

#: "x is a positive number": what may stand between a name and its quality.
VERB = re.compile(r"\s*(?P<verb>(?:is|are|be|being|denotes?|represents?|ist|sind|est|sont|es|son|為|为|是)\b)?\s*(?P<rest>[^,.;:!?" + FORMULA + r"]{0,60})", re.I)
#: The other names of which the same is said.
FOLLOWERS = re.compile(rf"^(?:(?:\s*,|\s+(?:and|und|et|y)\s|\s*[和與与])\s*{FORMULA})+", re.I)
NEGATED = re.compile(r"\b(?:not|never|nicht|pas|no)\b", re.I)
BEFORE = re.compile(r"(?P<rest>(?:[\w-]+\s+){1,4})$")


class Condition(NamedTuple):
    """Between two offsets the names are of these kinds, and the comparisons (sign, left, right) of nodes hold."""
    start: int
    end: int
    kinds: tuple = ()            # (name, kind)
    comparisons: tuple = ()
    at: int = 0                  # where it is said

    def holds_at(self, offset):
        return self.start <= offset < self.end


def conditions(parts, outline):
    """The Conditions that the parts of a document state, and the prose around their names."""
    found = []
    for k, part in enumerate(parts):
        a = part.assertion
        if part.role == "given":
            listed = _listed(a, parts[:k])
            said, leading = stated(a.sides, a.relations, listed), a.number[1] == len(listed)
        elif part.role == "definition" and a.number[1] > 0:
            said, leading = _substituted(a, [p.assertion for p in parts[:k]]), True
        else:
            said = _described(a) if part.role == "expression" else None
            leading = said is not None and a.number[1] == len(_listed(a, parts[:k]))
        if said:
            found.append(Condition(*reach(a, leading, outline), *said, at=a.start))
    return kept(found, outline)


def kept(found, outline):
    """The Conditions; those of the one sentence that restricts a statement hold in its proof too."""
    stated = {}
    for c in found:
        if outline.answered(c.at):
            stated.setdefault(outline.section(c.at), []).append(c)
    lasting = {c: section.end for section, own in stated.items() if len({outline.sentence(c.at) for c in own}) == 1 for c in own}
    return [c._replace(end=max(c.end, lasting.get(c, 0))) for c in found]


HALF_PI = Node("div", (Node("constant", (), "pi"), Node("number", (), "2")))
#: Where the angle of a substitution x = a sin t in an integral lies by convention, so that it can be undone.
ANGLES = {"sin": (Node("neg", (HALF_PI,)), HALF_PI), "tan": (Node("neg", (HALF_PI,)), HALF_PI), "sec": (ZERO, HALF_PI)}


def _substituted(a, before):
    """The comparisons by which the new angle of a trigonometric substitution, x = a sin t, lies where it can be undone; None of another."""
    right = a.sides[1]
    factors = [f for f in (right.args if right.op == "mul" else (right,)) if f.op == "call" and f.data in ANGLES]
    if len(factors) != 1 or factors[0].args[0].op != "symbol":
        return None
    (angle,), (lower, upper) = factors[0].args, ANGLES[factors[0].data]
    here = [b for b in before if b.around.section == a.around.section]
    if any(angle.data in mentioned(side) for b in here for side in (b.sides if b.row < a.row else b.sides[:1])):
        return None
    return (), (("<", lower, angle), ("<", angle, upper))


def counted(parts, end):
    """That what sums and products run to is an integer, in the whole document."""
    names = frozenset().union(*[_ends(side) for part in parts for side in part.assertion.sides if side is not None])
    return [Condition(0, end, tuple([(name, "integer") for name in sorted(names)]))] if names else []


def _ends(node):
    """The names in the ends of the sums and products within a node."""
    own = frozenset().union(*map(mentioned, node.args[2:])) if node.op in ("sum", "product") else frozenset()
    return own.union(*[_ends(a) for a in node.args if a is not None])


def filled(parts):
    """That a sum or product from a number to a name has a term, in its section: the name is no less than that number."""
    found = {}
    for part in parts:
        for lower, upper in [ends for side in part.assertion.sides if side is not None for ends in _ranges(side)]:
            if lower.op == "number" and upper.op == "symbol":
                section = part.assertion.around.section
                found.setdefault((section, upper.data, lower.data), Condition(section.start, section.end, (), (("<=", lower, upper),), part.assertion.start))
    return list(found.values())


def _ranges(node):
    """The ends of the sums and products within a node that have two."""
    own = [node.args[2:4]] if node.op in ("sum", "product") and None not in node.args[2:4] and len(node.args) == 4 else []
    return own + [ends for a in node.args if a is not None for ends in _ranges(a)]


def reach(a, leading, outline):
    """From where to where a condition holds: in its formula, unless it leads it; in its sentence, or to the end of its section."""
    start, end = a.around.sentence
    if not leading:
        return a.passage.start, a.passage.end
    before = a.before or a.around.before
    lasting = cued("lasting", before) and not closing_cue("case", before) or opening_cue("named", a.around.after)
    if lasting or a.passage.kind == "display":
        return start, outline.reach(a.around.section)
    return start, end


def stated(sides, relations, listed=()):
    """Kinds and comparisons of x > 0, 0 < x <= 1, n in N; of each name listed before: a, b > 0. None of others, or of half of one."""
    sign = relations[0].sign
    if None in sides:
        return None
    if sign == "in":
        return _membership([sides[0], *listed], sides[1])
    if sign in ORDERS:
        compared = [(relation.sign, left, right) for left, relation, right in zip(sides, relations, sides[1:])]
        return (), (*compared, *[(sign, s, sides[1]) for s in listed])
    return None


def _listed(a, before):
    """The bare names that commas join to the first of a relation: the a of a, b > 0."""
    found, place = [], a.number
    for part in reversed(before):
        own = part.assertion
        if own.passage is not a.passage or own.number[0] != place[0] or own.relations or own.sides[0].op != "symbol":
            break
        found.append(own.sides[0])
    return found


def _membership(subjects, right):
    """Of x in R, N, Z, C, or an interval: `right` is the set as written."""
    if any(s.op != "symbol" for s in subjects):
        return None
    names = [s.data for s in subjects]
    if (letter := number_set(right)) is not None:
        kind, compared = letter
        return tuple([(name, kind) for name in names]), tuple([(sign, s, Node("number", (), n)) for s in subjects for sign, n in compared])
    if interval(right):
        lower, upper = right.args
        below, above = "<" if right.data[0] == "(" else "<=", "<" if right.data[1] == ")" else "<="
        compared = [(below, lower, s) for s in subjects if not infinite(lower)]
        return tuple([(name, "real") for name in names]), (*compared, *[(above, s, upper) for s in subjects if not infinite(upper)])
    return None


def infinite(node):
    return node.op == "infinity" or node.op == "sum" and any(map(infinite, node.args)) or node.op == "neg" and infinite(node.args[0])


def _described(a):
    """What the words around a bare name say of it: "real $x$", "$n$ is a positive integer"."""
    names = [a.sides[0]] if a.sides[0].op == "symbol" else []
    if not names or a.passage.kind != "inline":
        return None
    said = VERB.match(FOLLOWERS.sub("", a.around.after))
    words = said["rest"] if said and (said["verb"] or closing_cue("named", a.cue)) else ""
    if not words and (before := BEFORE.search(a.before.rpartition(FORMULA)[2])):
        words = before["rest"]
    found = qualities(words)
    if found and NEGATED.search(words):
        found = ["arithmetical"]            # no comparison is known to say it
    said = [described(s, quality) for s in names for quality in found]
    kinds, compared = [tuple([each for one in column for each in one]) for column in zip(((), ()), *said)]
    return (kinds, compared) if kinds or compared else None


def described(node, quality):
    """Kinds and comparisons that a quality says of a name."""
    kind, compared, _ = QUALITIES[quality]
    others = [(sign, Node("number", (), n) if n else Node("unread", (), f"what is said of {node.data}")) for sign, n in compared]
    return ((node.data, kind),) if kind else (), tuple([(sign, node, other) for sign, other in others])


def restricted(found, offset):
    """Kinds by name, and comparisons, that hold at an offset."""
    kinds, comparisons = {}, {}
    for condition in found:
        if condition.holds_at(offset):
            kinds.update(condition.kinds)
            for sign, left, right in condition.comparisons:
                comparisons[sign, shape(left), shape(right)] = sign, left, right
    return kinds, list(comparisons.values())
