"""Quotations and lists of Markdown: which are open at a line, by marks and indentation, and where content starts."""
import re

QUOTE = re.compile(r" {0,3}> ?")
ITEM = re.compile(r" {0,3}([-+*]|\d{1,9}[.)])(?=([ \t]+)|$)", re.M)
BREAK = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$", re.M)
#: Nesting beyond which the marks are text.
NESTING = 100


class Containers:
    """The open containers, the outermost first: the width of a list item's indentation, 0 for a quotation."""

    def __init__(self, draft):
        self.draft, self.text, self.widths = draft, draft.written, []

    def __len__(self):
        return len(self.widths)

    def inside(self, start, stop):
        """How many of them go on in a line, and where their content starts."""
        place, blank = start, is_blank(self.text, start, stop)
        for depth, width in enumerate(self.widths):
            if width:
                inner = stop if blank else past(self.text, place, stop, width)
            else:
                inner = mark.end() if (mark := QUOTE.match(self.text, place, stop)) else None
                blank = inner is not None and is_blank(self.text, inner, stop)
            if inner is None:
                return depth, place
            place = inner
        return len(self.widths), place

    def quoted(self, depth):
        """Whether a line that is inside of so many of them only is outside of a quotation."""
        return 0 in self.widths[depth:]

    def leave(self, depth):
        """Closes those beyond a depth; whether a list item was among them."""
        left = any(self.widths[depth:])
        del self.widths[depth:]
        return left

    def enter(self, place, stop, within):
        """Opens those whose marks stand there, `within` a paragraph or not; where their content starts."""
        while len(self.widths) < NESTING:
            if mark := QUOTE.match(self.text, place, stop):
                width, inner = 0, mark.end()
            elif mark := self._item(place, stop, within):
                head = mark.end(1) - place
                blanks = len((" " * head + (mark[2] or " ")).expandtabs(4)) - head
                width = head + (blanks if blanks < 5 else 1)
                inner = min(stop, mark.end(1) + (len(mark[2] or "") if blanks < 5 else 1))
                self.draft.add("item", *mark.span(1), sum(map(bool, self.widths)) + 1)
            else:
                return place
            self.widths.append(width)
            self.draft.blank(place, inner)
            place, within = inner, False
        return place

    def _item(self, place, stop, within):
        """The mark of a list item: within a paragraph only one with words, and with number 1."""
        mark = ITEM.match(self.text, place, stop)
        if not mark or BREAK.match(self.text, place, stop):
            return None
        empty = is_blank(self.text, mark.end(), stop)
        return mark if not within or not empty and mark[1] in ("-", "+", "*", "1.", "1)") else None


def past(text, place, stop, width):
    """Where a line goes on after so many columns of blanks; None where they are fewer."""
    columns = 0
    while place < stop and columns < width and text[place] in " \t":
        columns += 4 - columns % 4 if text[place] == "\t" else 1
        place += 1
    return place if columns >= width else None


def is_blank(text, start, stop):
    return not text[start:stop].strip()
