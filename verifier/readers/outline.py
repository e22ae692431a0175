"""The outline of a document: its sections and sentences, and the words that stand before and after each formula."""
import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

#: Where a sentence ends: a mark with a blank or the end of the text after it, or an empty line before words.
SENTENCE_END = re.compile(r"[.!?](?=[\s*_)\"'”]|$)|[。！？]")
#: The level of a break at the edge of a theorem, of a table's cell; of the headings that are such edges, or a line in bold.
EDGE, CELL, MINOR = 2, 3, 7
#: What stands in the words of a sentence where a formula does.
FORMULA = "\N{OBJECT REPLACEMENT CHARACTER}"
#: How many characters before and after a formula words are looked at.
NEAR = 500
PARAGRAPH = re.compile(r"\n[ \t]*\n")
#: Titles of what goes on with the matter before: a numbered step of it, by language; its answer or proof.
STEP = re.compile(r"(?:step|schritt|étape|paso)\s*\d+\b|步[骤驟]|第.步", re.I)
ANSWERS = frozenset(("solution", "solutions", "proof", "answer", "final", "check", "verification", "verify", "lösung", "beweis", "antwort", "probe", "preuve",
                     "démonstration", "réponse", "vérification", "solución", "demostración", "respuesta", "comprobación", "解", "解答", "答案", "证明", "證明"))


class Section(NamedTuple):
    """The text under one heading, or between two breaks."""
    title: str
    start: int
    end: int
    level: int


class Surroundings(NamedTuple):
    """Where a formula stands: its section, its sentence, the words before it in that sentence, and those after it."""
    section: Section
    chapter: int
    sentence: tuple          # start and end
    before: str
    after: str
    item: int                # how many list items have begun
    paragraph: int           # where its paragraph begins
    edge: int                # how many edges of theorems and the like stand before it
    cell: bool               # whether it is all that stands in a cell of a table


class Outline:
    """Sections and sentences of a Source, by offset."""

    def __init__(self, source):
        self.source = source
        self.sections, self.titles = _sections(source)
        self._section_starts = [section.start for section in self.sections]
        self._ends = _sentence_ends(source)
        self._starts = [p.start for p in source.passages]
        self._items = [p.start for p in source.passages if p.kind == "item"]
        self._leads = _leads(source)
        self._edges = [p.start for p in source.passages if p.kind == "break" and p.level == EDGE]

    def section(self, offset):
        return self.sections[bisect_right(self._section_starts, offset) - 1]

    def title(self, offset):
        """The title that stands last before an offset, in its section."""
        section = self.section(offset)
        return next((title for start, title in reversed(self.titles) if section.start < start <= offset), section.title)

    def answered(self, offset):
        """Whether an offset stands in a statement before its proof or its steps."""
        section = self.section(offset)
        return any(offset < start < section.end for start, _ in self.titles) and not any(section.start < start <= offset for start, _ in self.titles)

    @property
    def end(self):
        return len(self.source.text) + 1

    def chapter(self, offset):
        """Where the section began that is opened by a heading proper, or a thematic break."""
        begun = self.sections[:bisect_right(self._section_starts, offset)]
        return next(s.start for s in reversed(begun) if s.level < MINOR and (s.title or s.level != EDGE))

    def reach(self, section):
        """Where what a section assumes ends to hold: at the next heading that is not deeper; a break is none."""
        later = (s for s in self.sections if s.start > section.start and s.title)
        return next((s.start for s in later if s.level <= section.level), self.end)

    def paragraph_end(self, offset):
        """Where the paragraph ends in which an offset stands."""
        end = self.source.text.find("\n\n", offset)
        return end if end >= 0 else self.end

    def surroundings(self, passage):
        """The Surroundings of a formula; a sentence that ended just before a displayed formula still introduces it."""
        section = self.section(passage.start)
        start, end = self.sentence(passage.start)
        before = self._words(max(start, passage.start - NEAR), passage.start)
        item = bisect_right(self._items, passage.start)
        if item and self._items[item - 1] >= start - 1:
            before = f"{self._leads[item - 1]} {before}".strip()
        if not before.strip() and passage.kind == "display":
            before = self._words(max(self.sentence(max(start - 2, 0))[0], start - NEAR), passage.start)
        index = bisect_left(self._starts, passage.start)
        around = self.source.passages[max(index - 1, 0):index + 2]
        cell = [p.kind == "break" and p.level == CELL for p in around] == [True, False, True]
        after = self._words(passage.end, min(end, passage.end + NEAR))
        return Surroundings(section, self.chapter(passage.start), (start, end), before, after, item, 
                            self.source.text.rfind("\n\n", 0, passage.start), bisect_left(self._edges, passage.start), cell)

    def sentence(self, offset):
        """Start and end of the sentence in which an offset stands."""
        section = self.section(offset)
        index = bisect_right(self._ends, offset)
        start = self._ends[index - 1] if index else 0
        end = self._ends[index] if index < len(self._ends) else len(self.source.text)
        return max(start, section.start), min(end, section.end)

    def _words(self, start, end):
        """The prose between two offsets; a formula among it is one strange character."""
        pieces = []
        first = max(bisect_right(self._starts, start) - 1, 0)
        for p in self.source.passages[first:bisect_left(self._starts, end)]:
            if p.kind == "prose":
                pieces.append(self.source.text[max(p.start, start):min(p.end, end)])
            elif p.kind in ("inline", "display"):
                pieces.append(FORMULA if p.start >= start else "")
        return " ".join(pieces)


def _sections(source):
    """Every heading opens a section, but of what goes on with the one before; so does a break, but for the end of a list. And the other headings.

    What goes on is said once: a second first step, or answer, is of another matter."""
    opening, continuing, breaks, said = [], [], [], set()
    for p in source.passages:
        title = _title(source, p)
        if p.kind == "break" and p.level == EDGE:
            breaks.append(p)
        elif continues(title) and title.lower() not in said:
            continuing.append((p.start, title))
            said.add(title.lower())
            breaks = []
        elif p.kind == "heading" or p.kind == "break" and p.level < EDGE:
            opening += [*breaks, p]
            breaks, said = [], {title.lower()}
        elif p.kind in ("inline", "display", "prose"):
            opening += breaks
            breaks = []
    starts = [Section("", 0, 0, 0), *[Section(_title(source, p), p.start, 0, p.level) for p in [*opening, *breaks]]]
    ends = [s.start for s in starts[1:]] + [len(source.text) + 1]
    return [section._replace(end=end) for section, end in zip(starts, ends)], continuing


def continues(title):
    """Whether a title is of a step or an answer, so that its text goes on with what stands before."""
    return bool(STEP.match(title)) or ANSWERS.issuperset(re.findall(r"[^\W\d]+", title.lower())) and bool(title)


def _title(source, passage):
    return " ".join(source.text[passage.start:passage.end].strip("#*_ \t\n=-:").split()) if passage.kind == "heading" else ""


def _leads(source):
    """For each list item the words that introduce its list: "Let:"."""
    found, leads, level, before = [], {}, 0, None
    for p in source.passages:
        if p.kind == "item":
            text = source.text[before.start:before.end].strip() if before and before.kind == "prose" else ""
            if p.level > level or not level:
                leads[p.level] = SENTENCE_END.split(text)[-1] if text.endswith((":", "：")) else ""
            level = p.level
            found.append(leads.get(level, ""))
        elif p.kind in ("heading", "break"):
            level = 0
        before = p
    return found


def _sentence_ends(source):
    """Offsets at which a sentence is over: after its mark, before a list item, a heading, and between paragraphs of prose."""
    ends, before = [], None
    for p in source.passages:
        text = source.text[p.start:p.end]
        if p.kind == "prose":
            ends += [p.start + m.end() for m in SENTENCE_END.finditer(text)]
            if before and before.kind in ("prose", "inline") and PARAGRAPH.search(source.text, before.end, p.start):
                ends.append(p.start)
        elif p.kind in ("item", "heading", "break"):
            ends.append(p.start)
        elif p.kind == "display" and text.rstrip().endswith("."):
            ends.append(p.end)
        before = p if p.kind in ("prose", "inline", "display") else None
    return sorted(set(ends))
