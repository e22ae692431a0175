"""What was understood of a document, in words: its names, its conditions, and the role and reading of each formula."""
from verifier import model
from verifier.kernel.terms import symbol
from verifier.notation import unicode
from verifier.statements import assumption_text

#: What the names of a kind stand for.
MEANINGS = {
    "function": "a function of {}", "dependent": "a quantity that depends on {}", "variable": "a number", "doubtful": "a number, as far as can be told",
    "constant": "a constant", "indexed": "a sequence of numbers", "vector": "a vector or matrix", "operator": "an operator", "decorated": "a number",
}
#: How a condition says of what kind a name is.
KINDS = {"real": "{} real", "complex": "{} complex", "integer": "{} an integer"}


class Understanding:
    """Iterates over what each statement of a document was taken for; worked out when it is looked at."""

    def __init__(self, parts, meanings, places, faults):
        self.parts, self.meanings, self.places, self.faults = parts, meanings, places, faults

    def __iter__(self):
        found = [(part.assertion.start, self._understood(part)) for part in self.parts]
        found += [(f.start, model.Understood(self.places.place(f.start, f.end), self.places.text(p.start, p.end), "unread", f.why))
                  for p, f in self.faults.items()]
        return (each for _, each in sorted(found, key=lambda pair: pair[0]))

    def _understood(self, part):
        a = part.assertion
        return model.Understood(self.places.place(a.start, a.end), self.places.text(a.start, a.end), part.role, self._reading(part))

    def _reading(self, part):
        """A statement in Unicode, with what has no term in LaTeX as it is written."""
        a = part.assertion
        texts = [side and (unicode(term) if (term := self.meanings.side(side, a.start).term) is not None else self.places.text(side.start, side.end))
                 for side in a.sides]
        return " ".join(piece for pair in zip(["", *[r.sign for r in a.relations]], texts) for piece in pair if piece)


def names(found):
    """The model's Names of a document."""
    return tuple([model.Name(name, MEANINGS[what.kind].format(", ".join(what.parameters) or "one argument"), what.why)
                  for name, what in found.known.items()])


def assumptions(meanings, position):
    """What the conditions of a document say, as text, each with its line."""
    said = []
    for condition in meanings.conditions:
        texts = [KINDS[kind].format(unicode(symbol(name))) for name, kind in condition.kinds]
        texts += [assumption_text(*compared) for compared in meanings.compared(condition.comparisons, condition.at)]
        said += [(text, position(condition.at)[0]) for text in texts]
    return tuple(said)
