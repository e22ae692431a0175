"""Blocks of Markdown that take whole lines until they close: code, raw HTML, displayed formulas.

`line` says where a line goes on after the block: None if the block stays open, its start if the block had ended before it."""
import re

from verifier.readers.displays import LABEL
from verifier.readers.environments import THEOREMS
from verifier.readers.paragraphs import formula

FENCE = re.compile(r" {0,3}(`{3,}|~{3,}|:{3,})[ \t]*([^\n]*)")
RAW = re.compile(r" {0,3}<(script|style|pre|textarea|svg|math)\b", re.I)
_INFO = re.compile(r"\{?[ \t]*[.#]?(?:prf:)?(?P<name>[\w-]*)[^\n}]*\}?[ \t]*(?P<title>[^\n]*)")
_OPTION = re.compile(r"[ \t]*:[\w-]+:[^\n]*|---[ \t]*$", re.M)
#: Directives of MyST whose content is Markdown; others hold code.
PROSE = ("note", "admonition", "tip", "hint", "warning", "important", "attention", "caution", "danger", "seealso", "dropdown", "margin",
         "sidebar", "topic", "card", "grid", "tab-item", "tab-set", *THEOREMS)


def directive(fence):
    """The span of the title of a directive that holds Markdown, its name among it; None if the fence opens something else."""
    info = _INFO.match(fence[2])
    start = fence.start(2)
    if info["name"] == "math" or fence[1][0] != ":" and not (info["name"] in PROSE and "{" in fence[2]):
        return None
    return start + info.start("name"), start + info.end("title") if info["name"] in THEOREMS else start + info.start("name")


def fenced(draft, fence):
    """What a fence opens that holds no Markdown."""
    if _INFO.match(fence[2])["name"] == "math":
        return FencedFormula(draft, fence)
    return Code(draft, fence[1])


class Code:
    """Code between fences."""

    def __init__(self, draft, mark):
        self.draft, self.mark = draft, mark

    def line(self, containers, depth, place, stop):
        if depth < len(containers):
            return place
        self.draft.blank(place, stop)
        return stop + 1 if self.closes(place, stop) else None

    def closes(self, place, stop):
        fence = FENCE.match(self.draft.written, place, stop)
        return fence and fence[1].startswith(self.mark) and not fence[2].strip()

    def finish(self, end):
        pass


class FencedFormula(Code):
    """A formula between fences; the options that MyST writes above it are none of it."""

    def __init__(self, draft, fence):
        super().__init__(draft, fence[1])
        self.opening, self.start, self.last = fence.start(1), fence.end(), fence.end()

    def line(self, containers, depth, place, stop):
        if depth < len(containers):
            self.finish(place)
            return place
        if self.closes(place, stop):
            formula(self.draft, "display", self.start, place)
            return stop + 1
        if self.start == self.last and _OPTION.match(self.draft.written, place, stop):
            self.start = stop
        self.last = stop
        return None

    def finish(self, end):
        self.draft.add("unclosed", self.opening, self.last)


class Raw:
    """HTML whose content is not shown as words: scripts, styles, preformatted text."""

    def __init__(self, draft, name):
        self.draft, self.closing = draft, re.compile(rf"</{name}>", re.I)

    def line(self, containers, depth, place, stop):
        end = self.closing.search(self.draft.written, place, stop)
        self.draft.blank(place, end.end() if end else stop)
        return (end.end() if end.end() < stop else stop + 1) if end else None

    def finish(self, end):
        pass


class Displayed:
    """A displayed formula, which breaks off where a line cannot be a part of it."""

    def __init__(self, draft, shown):
        self.draft, self.text, self.shown, self.last, self.after_blank = draft, draft.written, shown, shown.start, False

    def line(self, containers, depth, place, stop):
        after = None if containers.quoted(depth) else self.rest(place, stop)
        if after is None and (containers.quoted(depth) or self.shown.breaks_off(self.text, place, stop, self.after_blank)):
            self.finish(place)
            return place
        if self.text[place:stop].strip():
            self.last = stop
        else:
            self.after_blank = True
        return after

    def rest(self, place, stop):
        """Where a line goes on after the formula, which it holds if it closes in this line."""
        end = self.shown.end(self.text, place, stop)
        if end is None:
            self.last = max(self.last, stop)
            return None
        after = end + len(self.shown.closing)
        kind = self.shown.kind(self.text, after, stop)
        formula(self.draft, kind, self.shown.start, after if self.shown.start == self.shown.opening else end)
        if label := LABEL.match(self.text, after, stop):
            after = label.end()
        return after if self.text[after:stop].strip() else stop + 1

    def finish(self, end):
        self.draft.add("unclosed", self.shown.opening, min(self.last, end))
