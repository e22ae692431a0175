"""Lines of styled text for a terminal, each wrapped to its width under its own indentation."""
import re
from functools import cache
from unicodedata import category, east_asian_width

#: Style -> what a terminal is told to write so (ECMA-48, 8.3.117).
STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36",
          "bold red": "1;31", "bold yellow": "1;33"}
#: Outcome -> its mark and its style.
MARKS = {"proved": ("✓", "green"), "refuted": ("✗", "bold red"), "open": ("?", "bold yellow"),
         "unread": ("!", "bold yellow")}
#: Characters that turn the direction of the text around (Unicode Standard Annex 9).
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Layout:
    """Text in the making, for so many columns, in colour or plain."""

    def __init__(self, width, colour):
        self.width, self.colour, self._parts = width, colour, []

    def text(self):
        return "".join(self._parts)

    def put(self, text, indent=0, style="", margin=()):
        """Adds a text, wrapped and indented; the margin, (text, style) pairs, stands before its first line."""
        margin = [(harmless(part), own) for part, own in margin]
        before = indent - sum(cells(part) for part, _ in margin)
        self._parts += [self._styled(*part) for part in margin]
        for line in wrapped(harmless(text), max(self.width - indent, 10)):
            self._parts += [" " * before, self._styled(line, style), "\n"]
            before = indent

    def space(self):
        self._parts.append("\n")

    def _styled(self, text, style):
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.colour and style and text else text


def cells(text):
    """How many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(width_of, text))


@cache
def width_of(character):
    """How many a character takes: none if it stands on the one before, two in East Asian writing."""
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def harmless(text):
    """The text on one line, with a mark for each character that would act on a terminal, as those of a hostile document may."""
    return text if text.isascii() and text.isprintable() else "".join(map(_harmless, text))


def _harmless(character):
    if character.isspace():
        return " "
    return "�" if character in TURNING or category(character) in ("Cc", "Cs") else character


def wrapped(text, width):
    """The text in lines of at most so many cells, broken at spaces, or within words that are longer."""
    lines = [""]
    for piece in re.findall(r"\s*\S+", text):
        if cells(lines[-1] + piece) > width:
            piece = piece.lstrip() if lines[-1] else piece
            lines += [""] if lines[-1] else []
        *full, last = parts(piece, width - cells(lines[-1]))
        lines[-1:] = [*full, lines[-1] + last]
    return lines


def parts(word, width):
    """The word in pieces of at most so many cells."""
    start = used = 0
    for k, character in enumerate(word):
        size = width_of(character)
        if used + size > width:
            yield word[start:k]
            start, used = k, 0
        used += size
    yield word[start:]
