"""Passages: what a document of any format consists of, in order: headings, prose, formulas, remarks."""
import re
from bisect import bisect_right
from typing import NamedTuple

from verifier.diagnostics import Fault


class Passage(NamedTuple):
    """A piece of a document: `source.text[start:end]`. They come in order of their starts; the outer before the inner.

    heading     a title or section: a scope opens; `level` 1 is the outermost, 7 a theorem, an example, a line in bold;
                its words are no prose, its formulas follow as `inline`
    break       what a chain may not silently run over: `level` 1 a thematic break, 2 the edge of a theorem or the like,
                3 the end of a list, the edge of a table's cell
    item        the mark of a list item: the prose and formulas after it are its own; `level` is its nesting; see `said`
    prose       words between formulas, without markup where that can be blanked; never over the end of a paragraph
    inline      a formula within prose, without its delimiters
    display     a displayed formula, without its delimiters; an environment such as `align` with its \\begin and \\end
    unclosed    a formula that is opened and not closed, with its opening delimiter: not read
    expected    "refuted", "open" or "unread", written in the margin of the formula before it or in a row of it: see `said`
    remark      what an author tells the verifier in an invisible comment, the text after `verify:`: see `said`
    settings    YAML front matter that mentions `verify:`: see `said`
    macro       a definition of a LaTeX macro, to be expanded in later formulas: see `said`
    elsewhere   a part of the document that stands in another file, which is not read: `\\input{chapter}`
    """
    kind: str
    start: int
    end: int
    level: int = 0


class Cell(NamedTuple):
    """A part of a notebook: where its text starts in the document's, and what it is called ("cell 3")."""
    start: int
    name: str


class Source:
    """A document's text, and where in the file each offset stands.

    What a format lays over its text (the marks of quotations, indentation, comments, markup) is blanked, character by character,
    in `text`, so that offsets in `text` and in `written` are the same. A notebook's text is that of its Markdown cells, one after the other."""

    def __init__(self, path, written, text, passages, cells=()):
        self.path, self.written, self.text = str(path), written, text
        self.passages, self.cells = tuple(passages), tuple(cells)
        self._lines = [0, *[end.end() for end in re.finditer("\n", written)]]

    def position(self, offset):
        """The line and column, from 1; in a notebook the line within its cell."""
        line = bisect_right(self._lines, offset)
        cell = self.cell(offset)
        first = bisect_right(self._lines, cell.start) if cell else 1
        return line - first + 1, offset - self._lines[line - 1] + 1

    def cell(self, offset):
        """The Cell in which an offset stands; None outside of notebooks."""
        return self.cells[max(bisect_right(self.cells, offset, key=lambda cell: cell.start) - 1, 0)] if self.cells else None

    def said(self, passage):
        """What a passage says that is neither formula nor prose: as it is written."""
        return self.written[passage.start:passage.end]

    def line(self, offset):
        """The line of the file in which an offset stands, as written."""
        start = self._lines[bisect_right(self._lines, offset) - 1]
        end = self.written.find("\n", start)
        return self.written[start:end if end >= 0 else None]


class Draft:
    """A Source in the making: a format adds passages, and blanks what it lays over the text."""

    def __init__(self, path, written):
        self.path, self.written, self._passages, self._edits = path, written, [], []

    def add(self, kind, start, end, level=0):
        """A passage; the blanks at its ends are none of it."""
        if start < end or kind == "break":
            self._passages.append(Passage(kind, start, end, level))
        if len(self._passages) > MOST:
            raise Fault("too-large", f"{self.path}: more than {MOST:,} formulas and pieces of prose, which a document may have")

    def blank(self, start, end):
        """What stands there is no part of the document's words and formulas."""
        self._edits.append((start, end, None))

    def replace(self, start, end, other):
        """What stands there means the same as `other`, which is not longer."""
        self._edits.append((start, end, other.ljust(end - start)))

    def comment(self, start, end):
        """A comment, with its delimiters, is blank; the author may tell the verifier something in it."""
        self.blank(start, end)
        opening = COMMENT.match(self.written, start, end)
        said = self.written[opening.end():end].removesuffix("-->").rstrip()
        if said.startswith("verify:"):
            first = opening.end() + len("verify:")
            self.add("remark", first, opening.end() + len(said))
        elif said in EXPECTATIONS:
            self.add("expected", opening.end(), opening.end() + len(said))

    def text(self):
        """The text with its blanks."""
        pieces, done = [], 0
        for start, end, other in sorted(self._edits, key=lambda edit: edit[:2]):
            start = max(start, done)
            if start < end:
                pieces += self.written[done:start], VISIBLE.sub(" ", self.written[start:end]) if other is None else other[start - end:]
                done = end
        return "".join([*pieces, self.written[done:]])

    def source(self, cells=()):
        """The Source: the text with its blanks, the passages in order without those that say nothing."""
        text = self.text()
        trimmed = [_trimmed(passage, text if passage.kind in WORDS_AND_FORMULAS else self.written) for passage in self._passages]
        said = [passage for passage in trimmed if passage.start < passage.end or passage.kind == "break"]
        return Source(self.path, self.written, text, sorted(said, key=lambda p: (p.start, p.kind != "break", -p.end)), cells)


def _trimmed(passage, text):
    """The passage without the blanks at its ends."""
    within = text[passage.start:passage.end]
    kept = within.strip()
    if kept == within:
        return passage
    start = passage.start + len(within) - len(within.lstrip())
    return passage._replace(start=start, end=start + len(kept))


#: Passages beyond which a document is not read.
MOST = 20_000
#: What may be written in the margin of a formula.
EXPECTATIONS = ("refuted", "open", "unread")
WORDS_AND_FORMULAS = ("prose", "inline", "display")
COMMENT = re.compile(r"(?:<!--+|%+)?\s*")
VISIBLE = re.compile(r"[^\n]")
