"""Lines of styled text for a terminal, each wrapped to its width under its own indentation."""
import re

from rich.cells import cell_len

#: Style -> what a terminal is told to write so (ECMA-48, 8.3.117).
STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36", "bold red": "1;31", "bold yellow": "1;33"}


class Layout:
    """Text in the making, for so many columns, in colour or plain."""

    def __init__(self, width, colour):
        self.width, self.colour, self._parts = width, colour, []

    def text(self):
        return "".join(self._parts)

    def put(self, text, indent=0, style="", margin=()):
        """Adds a text, wrapped and indented; the margin, (text, style) pairs, stands before its first line."""
        before = indent - sum(cell_len(part) for part, _ in margin)
        self._parts += [self._styled(*part) for part in margin]
        for line in wrapped(text, max(self.width - indent, 10)):
            self._parts += [" " * before, self._styled(line, style), "\n"]
            before = indent

    def space(self):
        self._parts.append("\n")

    def _styled(self, text, style):
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.colour and style and text else text


def wrapped(text, width):
    """The text in lines of at most so many cells, broken at spaces, or within words that are longer."""
    lines = [""]
    for piece in re.findall(r"\s*\S+", text):
        if cell_len(lines[-1] + piece) > width:
            piece = piece.lstrip() if lines[-1] else piece
            lines += [""] if lines[-1] else []
        while cell_len(piece) > width:
            cut = next(k for k in range(len(piece), 0, -1) if cell_len(piece[:k]) <= width)
            lines[-1:] = [piece[:cut], ""]
            piece = piece[cut:]
        lines[-1] += piece
    return lines
