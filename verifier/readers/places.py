"""Places: where the parts of a document stand in its file, and how they are written there."""
from verifier import model


class Spans:
    """Iterates over terms with their Places, which are worked out when they are looked at: of false steps alone."""

    def __init__(self, places, spans):
        self.places, self.spans = places, spans

    def __iter__(self):
        return ((t, self.places.place(start, end)) for t, start, end in self.spans)


class Places:
    """Turns offsets of a Source into the model's Places, and into text as written."""

    def __init__(self, source):
        self.source = source

    def place(self, start, end):
        """The Place from one offset up to another."""
        cell = self.source.cell(start)
        return model.Place(self.source.path, *self.source.position(start), *self.source.position(end), cell and cell.name)

    def line(self, offset):
        """The line in which an offset stands."""
        return self.source.position(offset)[0]

    def text(self, start, end):
        """What is written between two offsets, in one line."""
        return " ".join(self.source.text[start:end].split())

    def written(self, link):
        """The LaTeX of a link: left side, sign, right side."""
        return tuple([self.text(node.start, node.end) for node in (link.left, link.relation, link.right)])

    def lines(self):
        """The lines of the file as written, by cell; all of them under None outside of notebooks."""
        written, cells = self.source.written, self.source.cells
        if not cells:
            return {None: tuple(written.split("\n"))}
        ends = [cell.start for cell in cells[1:]] + [len(written)]
        return {cell.name: tuple(written[cell.start:end].rstrip("\n").split("\n")) for cell, end in zip(cells, ends)}
