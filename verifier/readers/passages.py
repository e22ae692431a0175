"""Passages: what a document of any format consists of, in order: headings, prose, formulas, remarks."""
from bisect import bisect_right
from typing import NamedTuple


class Passage(NamedTuple):
    """A piece of a document: `source.text[start:end]`.

    heading     a title or section: a scope opens; `level` 1 is the outermost
    break       a thematic break, the end of a paragraph's environment: what a chain may not silently run over is said by `level`
    item        the mark of a list item: the prose and formulas after it are its own; `level` is its nesting
    prose       words between formulas, without markup where that can be blanked
    inline      a formula within prose, without its delimiters
    display     a displayed formula, without its delimiters; an environment such as `align` with its \\begin and \\end
    expected    "refuted", "open" or "unread", written in the margin of the formula before it
    remark      what an author tells the verifier in an invisible comment, the text after `verify:`
    settings    YAML front matter: the text of the document's header
    macro       a definition of a LaTeX macro, to be expanded in later formulas
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
        self._lines = [0, *[k + 1 for k, character in enumerate(written) if character == "\n"]]

    def position(self, offset):
        """The line and column, from 1; in a notebook the line within its cell."""
        line = bisect_right(self._lines, offset)
        first = bisect_right(self._lines, self.cell(offset).start) if self.cells else 1
        return line - first + 1, offset - self._lines[line - 1] + 1

    def cell(self, offset):
        """The Cell in which an offset stands; None outside of notebooks."""
        return next((cell for cell in reversed(self.cells) if cell.start <= offset), None)

    def line(self, offset):
        """The line of the file in which an offset stands, as written."""
        start = self._lines[bisect_right(self._lines, offset) - 1]
        return self.written[start:].partition("\n")[0]
