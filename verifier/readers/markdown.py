"""Markdown to passages: CommonMark's blocks, and displayed formulas, within which no other block starts.

A scanner of our own: a library's import would take as long as the whole check of a document may take, and none keeps columns."""
import re

from verifier.readers.containers import BREAK, ITEM, QUOTE, Containers, is_blank, past
from verifier.readers.displays import OPENING, display
from verifier.readers.environments import MATTERS, NUMBERED
from verifier.readers.leaves import FENCE, RAW, Displayed, Raw, directive, fenced
from verifier.readers.outline import continues
from verifier.readers.paragraphs import code, formula, pieces, ticks
from verifier.readers.passages import Draft

FRONT = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.S | re.M)
TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M)
HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)([^\n]*)$", re.M)
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$", re.M)
DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$", re.M)
CELL = re.compile(r"\\.|\$[^$\n]*\$|`[^`\n]*`|(?P<edge>\|)")
#: Lines that are no words: definitions of links, comments and targets of MyST.
REFERENCE = re.compile(r" {0,3}\[[^\]\n^]+\]:|\([\w-]+\)=[ \t]*$", re.M)
#: Words in bold or italics with which a paragraph begins; which of them are a title.
LEAD = re.compile(r"\s*(\*{1,3}|_{1,3})(?=\S)((?:(?!\1)[^\n*_])+)(?<=\S)\1[:.]?")
MATTER = re.compile(rf"(?:{'|'.join(MATTERS)})(?![^\W\d])|(?:{'|'.join(NUMBERED)})\s*\d", re.I)
BOLD = re.compile(r"\s*(\*\*|__)(?=\S)((?:(?!\1)[^\n])+)(?<=\S)\1[:.]?\s*")


def source(text, path):
    """The Source of a Markdown document."""
    draft = Draft(path, text)
    add(draft, 0, len(text))
    return draft.source()


def add(draft, start, end):
    """Adds the passages of Markdown between two offsets."""
    if front := FRONT.match(draft.written, start, end):
        if title := TITLE.search(front[1]):
            draft.add("heading", front.start(1) + title.start(1), front.start(1) + title.end(1), 1)
        if re.search(r"^verify:", front[1], re.M):
            draft.add("settings", *front.span(1))
        start = front.end()
    _Blocks(draft, end).scan(start)


class _Blocks:
    """The blocks, line by line. A `leaf` takes whole lines while it is open; else a paragraph may be open, whose words start at
    `paragraph`: `whole` while nothing has been taken out of it."""

    def __init__(self, draft, end):
        self.draft, self.text, self.end, self.containers = draft, draft.written, end, Containers(draft)
        self.directives, self.lasts, self.leaf = [], {}, None
        self.paragraph, self.last, self.whole, self.table, self.resume = None, 0, True, False, 0

    def scan(self, start):
        while start < self.end:
            stop = self.text.find("\n", start, self.end)
            stop = self.end if stop < 0 else stop
            self._line(start, stop)
            start = max(stop + 1, self.resume)
        if self.leaf:
            self.leaf.finish(self.end)
        self._close()

    def _line(self, start, stop):
        depth, place = self.containers.inside(start, stop)
        self.draft.blank(start, place)
        if self.leaf and self._taken(self.leaf.line(self.containers, depth, place, stop), place, stop):
            return
        if is_blank(self.text, place, stop):
            self._close()
            self.containers.leave(depth)
        elif depth < len(self.containers) and self.paragraph is not None and not _starts(self.text, place, stop):
            self._words(place, stop)
        else:
            self._contained(depth, place, stop)

    def _taken(self, after, place, stop):
        """Whether the leaf took a line, `after` it, or stays open (None): what follows in the line is words."""
        if after is None:
            return True
        self.leaf = None
        if place < after < stop:
            self.paragraph, self.whole = after, False
            self._words(after, stop)
        return after > place

    def _contained(self, depth, place, stop):
        """A line that leaves and enters containers before its own block."""
        if depth < len(self.containers):
            self._close()
        left, kept = self.containers.leave(depth), len(self.containers)
        inner = self.containers.enter(place, stop, self.paragraph is not None)
        if len(self.containers) > kept:
            self._close()
        if left and not any(self.containers.widths[kept:]):
            self.draft.add("break", inner, inner, 3)
        if not is_blank(self.text, inner, stop):
            self._block(inner, stop)

    def _block(self, place, stop):
        text, open_words = self.text, self.paragraph is not None
        if not open_words and past(text, place, stop, 4) is not None:
            self.draft.blank(place, stop)
        elif (mark := FENCE.match(text, place, stop)) and not ("`" in mark[1] and "`" in mark[2]):
            self._close()
            self._fence(mark)
        elif mark := HEADING.match(text, place, stop):
            self._close()
            self._heading(*mark.span(2), len(mark[1]))
        elif open_words and self.whole and (mark := UNDERLINE.match(text, place, stop)) and not is_blank(text, self.paragraph, self.last):
            title, self.paragraph = (self.paragraph, self.last), None
            self._heading(*title, 1 if "=" in mark[1] else 2)
        elif BREAK.match(text, place, stop):
            self._close()
            self.draft.add("break", place, stop, 1)
        elif mark := RAW.match(text, place, stop):
            self._close()
            self.leaf = Raw(self.draft, mark[1])
            self._taken(self.leaf.line(self.containers, len(self.containers), place, stop), place, stop)
        elif text[place] == "%":
            self.draft.comment(place, stop)
        elif not open_words and REFERENCE.match(text, place, stop):
            self.draft.blank(place, stop)
        else:
            self._row_or_words(place, stop)

    def _row_or_words(self, place, stop):
        header = self.paragraph is not None and self.whole and self.text.find("\n", self.paragraph, self.last) < 0
        if header and "|" in self.text[place:stop] and DELIMITERS.match(self.text, place, stop):
            self.table = True
            self._row(self.paragraph, self.last)
            self.paragraph = None
        elif self.table:
            self._row(place, stop)
        else:
            self._words(place, stop)

    def _row(self, start, stop):
        """A row of a table: each cell has words of its own."""
        for part in CELL.finditer(self.text, start, stop):
            if part["edge"]:
                self._pieces(start, part.start())
                self.draft.add("break", part.start(), part.start(), 3)
                start = part.end()
        self._pieces(start, stop)
        self.draft.add("break", stop, stop, 3)

    def _words(self, place, stop):
        """A line of a paragraph, in which displayed formulas may open."""
        if self.paragraph is None:
            self.paragraph, self.whole = place, True
        runs, at = ticks(self.text, place, stop), place
        while found := OPENING.search(self.text, at, stop):
            at = found.end()
            if found["ticks"]:
                at = code(len(found[0]), at, runs)
            elif found["comment"]:
                at = self._comment(found, stop)
            elif found["display"] and (shown := display(self.text, found, place, stop, self._last)):
                at = self._display(shown, stop)
                if at >= stop:
                    return
        self.last = stop

    def _display(self, shown, stop):
        """Where the line goes on after a displayed formula that opens in it."""
        self._cut(shown.opening)
        leaf = Displayed(self.draft, shown)
        after = leaf.rest(shown.start, stop)
        self.leaf = leaf if after is None else None
        self.paragraph = after if after is not None and after < stop else None
        return stop if self.paragraph is None else after

    def _cut(self, stop):
        """The words of the paragraph end here, as something is taken out of it."""
        self.last = stop
        self._words_end()
        self.whole = False

    def _comment(self, found, stop):
        """Where the line goes on after a comment, which may close on a later one."""
        if self._last("-->") < found.end():
            return found.end()
        end = self.text.find("-->", found.end(), self.end) + 3
        self._cut(found.start())
        self.draft.comment(found.start(), end)
        self.paragraph, self.resume = min(end, stop), end
        return self.paragraph

    def _last(self, closing):
        """Where a delimiter stands for the last time; asked once."""
        if closing not in self.lasts:
            self.lasts[closing] = self.text.rfind(closing, 0, self.end)
        return self.lasts[closing]

    def _close(self):
        """Ends the paragraph."""
        if self.paragraph is not None:
            self._words_end()
        self.paragraph, self.table = None, False

    def _words_end(self):
        bold = BOLD.fullmatch(self.text, self.paragraph, self.last)
        if bold and self.whole and not any(self.containers.widths):
            self._heading(*bold.span(2), 7)
        else:
            self._pieces(self._lead(), self.last)

    def _lead(self):
        """Where the words of the paragraph begin, after the name of a matter, a step or an answer, which is a title."""
        lead = LEAD.match(self.text, self.paragraph, self.last)
        if not lead or any(self.containers.widths) or not (MATTER.match(lead[2]) or continues(lead[2])):
            return self.paragraph
        self._heading(*lead.span(2), 7)
        return lead.end()

    def _pieces(self, start, end):
        for kind, first, last in pieces(self.draft, start, end):
            if kind == "inline":
                formula(self.draft, kind, first, last)
            else:
                self.draft.add(kind, first, last)

    def _heading(self, start, end, level):
        """A title; its formulas are inline, its words no prose."""
        self.draft.add("heading", start, end, level)
        for kind, first, last in pieces(self.draft, start, end):
            if kind == "inline":
                formula(self.draft, kind, first, last)

    def _fence(self, mark):
        """A fence opens code, a formula or a directive; or closes the directive that is open."""
        if self.directives and mark[1].startswith(self.directives[-1]) and not mark[2].strip():
            self.directives.pop()
            self.draft.add("break", mark.start(), mark.start(), 2)
        elif title := directive(mark):
            self.directives.append(mark[1])
            self.draft.add("break", mark.start(), mark.start(), 2)
            for brace in re.finditer(r"[{}]", mark[2]):
                self.draft.blank(mark.start(2) + brace.start(), mark.start(2) + brace.end())
            self._heading(*title, 7)
        else:
            self.leaf = fenced(self.draft, mark)


def _starts(text, place, stop):
    """Whether a line starts a block of its own, and does not go on with the words before it."""
    return any(mark.match(text, place, stop) for mark in (HEADING, FENCE, BREAK, QUOTE, ITEM))
