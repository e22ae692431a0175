"""Gaps: what of a document is not read, and how far what is read may rest on it, so that no point refutes that."""
from typing import NamedTuple

from verifier.readers.assertions import FOLLOWING, MEMBERSHIPS
from verifier.readers.conditions import reach
from verifier.readers.cues import closing_cue
from verifier.readers.roles import ORDERS


class Gap(NamedTuple):
    """Between two offsets, what is not read at `at` may be a condition or a premise."""
    start: int
    end: int
    at: int


def gaps(parts, outline):
    """The Gaps of a document: those of statements with a side that is not read, and of what is said to follow from one."""
    found = []
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None]):
        a = part.assertion
        if partial(a) and (where := _reach(part, after, outline)):
            found.append(Gap(*where, a.start))
        if before and before.assertion.around.section == a.around.section and _follows(a):
            said = before.assertion
            at = [said.start] if partial(said) else [gap.at for gap in found if gap.start <= said.start < gap.end]
            found += [Gap(a.start, a.end, where) for where in at[:1]]
    return found


def partial(a):
    """Whether a side of an assertion is not read."""
    return any(side is not None and side.op == "unread" for side in a.sides)


def _follows(a):
    return a.link in FOLLOWING or closing_cue("consequence", a.cue)


def _supposed(a):
    """Whether the words before a formula make it a condition, whatever it says, and nothing that is called so: "if", "assume that"."""
    words = a.cue.rstrip().removesuffix("that")
    return closing_cue("case", words) or closing_cue("lasting", words) and not closing_cue("definition", words)


def _reach(part, after, outline):
    """From where to where a statement could be a condition or a premise; None of definitions, and of what chains go on with."""
    a = part.assertion
    going_on = after and after.assertion.passage is a.passage and after.assertion.sides[0] is None
    if a.sides[0] is None or part.role == "definition":
        return None
    if not a.relations and a.passage.kind == "display":
        return a.passage.start, a.passage.end
    if a.sign in (*ORDERS, *MEMBERSHIPS) or not a.relations and _supposed(a):
        return reach(a, a.number[1] == 0, outline)
    if part.role == "given" and a.passage.kind == "display":
        return a.start, a.around.section.end
    if part.role == "given":
        return a.around.sentence[0], max(a.around.sentence[1], outline.paragraph_end(a.end))
    return (a.start, a.passage.end) if a.relations and not going_on else None
