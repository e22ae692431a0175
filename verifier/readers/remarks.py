"""Remarks: mistakes in how a derivation is built, seen without algebra: names from nowhere, a left side left behind."""
from verifier import model
from verifier.readers.naming import constant, mentioned, name, same, subject

NAMED = ("symbol", "apply", "indexed")


def remarks(parts, links, faults, places):
    """The model's Remarks on a document, in the order of their places."""
    found = [(node.start, node.end, text) for rule in (_from_nowhere, _headless, _otherwise, _left_behind) for node, text in rule(parts, links)]
    found += [(fault.start, fault.end, "an integral without its differential: nothing says what varies in it")
              for fault in faults if "differential" in fault.why]
    return tuple([model.Remark(places.place(start, end), text) for start, end, text in sorted(found)])


def _from_nowhere(parts, links):
    """Names that stand on the right of a step, and neither on its left nor anywhere before."""
    defining = [part for part in parts if part.role == "definition"]
    first, defined = {}, {part.subject.name for part in defining if isinstance(part.subject.name, str)}
    defined = defined.union(*[mentioned(part.assertion.sides[1]) for part in defining])
    for part in parts:
        for side in part.assertion.sides:
            for each in mentioned(side):
                first.setdefault(each, part.assertion.start)
    for link in links:
        a = link.part.assertion
        known = mentioned(link.left).union(*map(mentioned, link.others), CONSTANTS, defined)
        for each in sorted(mentioned(link.right) - known):
            if first[each] == a.start and link.part.role == "claim" and not any(each in mentioned(side) for side in a.sides[:a.sides.index(link.right)]):
                yield occurrence(link.right, each), f"{each} appears from nowhere: it stands neither on the left nor anywhere before"


#: The constant of an antiderivative comes from nowhere by right.
CONSTANTS = frozenset(("C", "c", "const", "K"))


def occurrence(node, wanted):
    """Where a name stands first in a node; the node itself if it is only bound there."""
    if node.op in NAMED and name(node) == wanted:
        return node
    found = (occurrence(a, wanted) for a in node.args if a is not None and wanted in mentioned(a))
    return next(found, node)


def _headless(parts, links):
    """Statements that begin with a relation, where nothing stands before."""
    linked = {link.part.assertion.start for link in links}
    for part in parts:
        a = part.assertion
        if a.sides[0] is None and a.relations and a.start not in linked and part.role == "claim" and a.sides[1].op != "unread":
            yield a.sides[1], "nothing stands before this relation that it could go on with"


def _otherwise(parts, links):
    """Definitions that may be meant to state an earlier one again, and do not agree with it."""
    for part in parts:
        if part.role == "definition" and part.doubtful:
            yield part.assertion.sides[1], f"{part.subject.name} is taken to be defined anew: this is not what it was before"


def _left_behind(parts, links):
    """Two equations in a row with one left side and two constant right sides: the left was not transformed along."""
    before = None
    for part in parts:
        a = part.assertion
        alone = a.sign == "=" and len(a.sides) == 2 and a.sides[0] is not None and subject(a.sides[0]) is None and constant(a.sides[1])
        if alone and before is not None and a.around.section == before.around.section and same(a.sides[0], before.sides[0]):
            if not constant(a.sides[0]) and not same(a.sides[1], before.sides[1]):
                yield a.sides[0], "the left side is still that of the equation before, and the right side has changed"
        if a.relations:
            before = a if alone else None
