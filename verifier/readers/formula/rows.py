"""Rows: a formula of a document, inline or displayed, to the rows of statements that stand in it."""
from itertools import dropwhile

from verifier.readers.formula.commands import DISPLAYS
from verifier.readers.formula.layout import (RELATED, cells, end_of, holds_equations, lines, marked, nesting, noted, peeled,
                                             spaced, unaligned, unbroken)
from verifier.readers.formula.macros import definitions, expanded, places
from verifier.readers.formula.nodes import Row, Unreadable
from verifier.readers.formula.parser import Parser
from verifier.readers.formula.recovery import apart, faults, legible, lost
from verifier.readers.formula.tokens import lexed

#: What a row may end in and the next begin with, where both are one formula.
DANGLING = RELATED | {"sign", "times"}
MARKS = ("tag", "label")
#: Displays of which each row is a formula by itself, and those that are one formula on several rows.
APART, WHOLE = {"gather", "gathered"}, {"multline", "multlined", "split"}
#: Environments in which systems of equations stand: with a brace of their own, or behind one.
CASES = {"cases", "dcases", "rcases"}
SYSTEMS = CASES | {"array", "aligned", "split", "gathered"}


def rows(text, start, end, macros=()):
    """The rows of the formula `text[start:end]`; one that is not wholly read raises Unreadable."""
    found = legible_rows(text, start, end, macros)
    for fault in faults(found):
        raise fault
    return found


def legible_rows(text, start, end, macros=()):
    """The rows of a formula, what cannot be read in them as nodes `unread`; a fault that reaches over rows raises Unreadable."""
    macros = macros or {}
    own = places(text, start, end)
    if own:
        macros = definitions(text[start:end], macros)
    tokens = []
    for begin, stop in zip([start, *[stop for _, stop in own]], [*[begin for begin, _ in own], end]):
        tokens += lexed(text, begin, stop, macros)
    moved = any(token.kind == "unknown" for token in tokens)
    tokens = expanded(tokens, macros)
    return apart(display(unbroken(marked(noted(peeled(tokens), text))), None, 0, moved))


def display(tokens, environment, depth, moved):
    """The rows of a display's tokens, those of displays inside among them: of these the last has the tag of all."""
    if depth > 20:
        raise Unreadable("displays nested at most 20 deep", tokens[0].start, tokens[-1].end)
    for line, fault in joined(lines(tokens), environment):
        line, tag = untagged(line)
        if fault:
            yield Row(lost(line, fault, reading(depth, moved)), line[0].start, line[-1].end, tag)
        elif equations := _system(line):
            yield from [row._replace(system=True) for row in display(equations, "aligned", depth + 1, moved)]
        elif inner := _display(line):
            *before, last = [None, *display(line[1:inner - 1], line[0].value, depth + 1, moved)]
            yield from before[1:]
            if last:
                yield last._replace(tag=last.tag or tag)
        elif line:
            if parts := parted(line, environment, reading(depth, moved)):
                yield Row(parts, line[0].start, line[-1].end, tag)


def reading(depth, moved):
    """What reads the parts of a row at a depth of displays."""
    return lambda tokens: Parser(tokens, depth, moved).row()


def parted(line, environment, read):
    """The parts of a row, as far as they can be read."""
    wide = {token.start for token, after in zip(line, line[1:]) if token.kind == "," and after.kind == "space"}
    try:
        tokens = unaligned(spaced(line), environment)
    except Unreadable as fault:
        return lost([token for token in line if token.kind not in ("&", "space")], fault, read)
    return legible(tokens, wide, read)


def untagged(line):
    """A row without its tag and label, and the one of them that names it; braces around all of it go too."""
    kept, marks = line, {}
    if any(token.kind in MARKS for token in line):
        outside = [token for _, token, depth in nesting(line) if token.kind in MARKS and not depth]
        marks = {token.kind: token.value for token in reversed(outside)}
        kept = [token for token in line if token not in outside]
    if len(kept) > 1 and kept[0].kind == "{" and kept[-1].kind == "}" and end_of(kept, 0) == len(kept):
        kept = kept[1:-1]
    return kept, marks.get("tag") or marks.get("label")


def _display(line):
    """Where the display ends that a row consists of, apart from punctuation; None if it is no display."""
    if not line or line[0].kind != "begin":
        return None
    end = end_of(line, 0, "begin", "end")
    if any(token.kind not in (",", ".", ";", "space") for token in line[end:]):
        return None
    shown = line[0].value in DISPLAYS or line[0].value == "array" and holds_equations(map(cells, lines(line[1:end - 1])))
    return end if shown else None


def _system(line):
    """The rows, as tokens, of a system of equations behind a brace; None if a row is anything else, as where cases are told apart."""
    line = [token for token in line if token.kind not in (",", ".", ";", "space")]
    braced = len(line) > 2 and line[0][:2] == ("open", "{") and line[-1][:2] == ("close", ".")
    inside = line[1:-1] if braced else line
    if not inside or inside[0].kind != "begin" or end_of(inside, 0, "begin", "end") != len(inside):
        return None
    table = [cells(row) for row in lines(inside[1:-1])]
    if inside[0].value not in (SYSTEMS if braced else CASES) or not all(map(_equation, table)):
        return None
    return inside[1:-1]


def _equation(row):
    """Whether the cells of a row are an equation, in one cell or aligned at its sign."""
    related = [[token.kind in RELATED for _, token, depth in nesting(cell) if depth <= 0] for cell in row if cell]
    return len(related) == 1 and any(related[0][1:]) or len(related) == 2 and not any(related[0]) and related[1][:1] == [True]


def joined(found, environment):
    """The rows, those that are broken inside of an expression joined again, each with its fault if it may be or not."""
    kept = []
    for line in found:
        before, fault = kept[-1] if kept else ([], None)
        try:
            if not before or not _continues(before, line, environment):
                kept.append((line, None))
                continue
        except Unreadable as doubt:
            fault = fault or doubt
        line = list(dropwhile(lambda token: token.kind in ("&", "space"), line))
        kept[-1] = before + line[before[-1].kind == line[0].kind == "relation":], fault
    return kept


def _continues(before, line, environment):
    """Whether a row goes on with the expression in which the row before it ends."""
    begin = next((token for token in line if token.kind not in ("&", "space")), None)
    last = next((token for token in reversed(before) if token.kind not in ("&", "space", "tag", "label")), None)
    if begin is None or last is None or environment is None and last.kind == "text":
        return False
    if last.kind in DANGLING:
        return begin[:2] == last[:2] or begin.kind not in ("relation", "text", "begin")
    if begin.kind == "times" or begin[:2] == ("sign", "+"):
        return True
    if begin.kind != "sign" or environment in APART:
        return False
    if not any(token.kind in RELATED for token in line) or line[0].kind == "&":
        return True
    if any(token.kind == "&" for token in line):
        return False
    if environment in WHOLE:
        return True
    raise Unreadable("an alignment: this row may go on with the one before it, or begin anew", begin.start, line[-1].end)
