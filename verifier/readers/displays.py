"""Displayed formulas in Markdown: how they open within words, close, or break off where nobody closed them."""
import re
from typing import NamedTuple

from verifier.readers.environments import DISPLAYED
from verifier.readers.paragraphs import is_formula

#: What a displayed formula opens with, and what must not be taken for that.
OPENING = re.compile(rf"""
    \${{3,}} | (?P<display>\\begin\{{(?:{"|".join(DISPLAYED)})\*?\}} | \\\\?\[ | \$\$)
  | (?P<comment><!--) | (?P<ticks>`+) | \\. | \$(?![\s$])(?:\\.|[^\\$\n])*+(?<!\s)\$(?!\d)""", re.X)
#: What follows a displayed formula and belongs to it: a label, punctuation.
LABEL = re.compile(r"[ \t]*\([\w:.-]+\)(?=[ \t]*$)|[ \t]*\{#[\w:.-]+\}", re.M)
#: A line that is no part of a formula: a heading, a fence, words alone; after a blank line also few words, or another formula.
_BLOCK = re.compile(r"#{1,6} |```|~~~")
_LATEX = re.compile(r"[\\{}&$]")
_WORDS = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}(?:,?[ ]+[^\W\d_]{2,}){2}")
_FEW = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,},?[ ]+[^\W\d_]{2,}")
_OTHER = re.compile(r"[^\n$]*\$(?!\$)|[-*_]{3}")
#: How many characters around a formula tell whether words go on around it.
AROUND = 60
_PUNCTUATION = " \t\n.,;:*_"


class Display(NamedTuple):
    """A displayed formula that is open: where its delimiter and its content start, what closes it, and what stands before it."""
    opening: int
    start: int
    closing: str
    before: str

    def end(self, text, place, stop):
        """Where the closing delimiter stands in a line; None if it does not."""
        pattern = re.compile(rf"(?P<close>{re.escape(self.closing)})|\\.")
        return next((found.start() for found in pattern.finditer(text, place, stop) if found["close"]), None)

    def breaks_off(self, text, place, stop, after_blank):
        """Whether a line shows that the formula was not closed before it."""
        words = not _LATEX.search(text, place, stop) and (_FEW if after_blank else _WORDS).search(text, place, stop)
        return bool(words or _BLOCK.match(text, place, stop) or after_blank and _OTHER.match(text, place, stop))

    def kind(self, text, end, stop):
        """"inline" where the words of the line go on around it, else "display"."""
        after = LABEL.sub("", text[end:min(stop, end + AROUND)]).partition("<!--")[0].partition("%")[0].strip(_PUNCTUATION)
        return "inline" if self.closing == "$$" and (after or self.before.strip(_PUNCTUATION) and self.before[-1] not in ":,.;*") else "display"


def display(text, found, place, stop, last):
    """The Display that a match of OPENING opens in a line; None if its brackets hold words. `last`: where a delimiter stands last."""
    opening, before = found["display"], text[max(place, found.start() - AROUND):found.start()].rstrip()
    if opening == "$$":
        return Display(found.start(), found.end(), "$$", before)
    if opening.startswith(r"\begin"):
        return Display(found.start(), found.start(), opening.replace("begin", "end"), before)
    shown = Display(found.start(), found.end(), opening.replace("[", "]"), before)
    closed = last(shown.closing) >= found.end()
    end = shown.end(text, found.end(), stop) if closed else None
    if not closed and before:
        return None
    body = text[found.end():stop if end is None else end].strip()
    return None if body.isdigit() or body and not is_formula(body) else shown
