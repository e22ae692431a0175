"""What was understood of a document, in words: its names, its conditions, and the role and reading of each formula."""
from verifier import model
from verifier.kernel.terms import symbol
from verifier.notation import unicode
from verifier.statements import assumption_text

#: What the names of a kind stand for.
MEANINGS = {
    "function": "a function of {}", "dependent": "a quantity that depends on {}", "variable": "a number", "doubtful": "a number, as far as can be told",
    "constant": "a constant", "indexed": "a sequence of numbers", "vector": "a vector or matrix", "operator": "an operator", "decorated": "a number",
    "gamma": "the gamma function", "torn": "the imaginary unit or an index",
}
#: How a condition says of what kind a name is.
KINDS = {"real": "{} real", "complex": "{} complex", "integer": "{} an integer"}


class Understanding:
    """Iterates over what each statement of a document was taken for; worked out when it is looked at."""

    def __init__(self, parts, meanings, places, unread):
        self.parts, self.meanings, self.places, self.unread = parts, meanings, places, unread

    def __iter__(self):
        found = [(part.assertion.start, self._understood(part)) for part in self.parts if legible(part.assertion)]
        found += [(start, model.Understood(u.place, u.text, "unread", u.why)) for start, u in self.unread.items()]
        return (each for _, each in sorted(found, key=lambda pair: pair[0]))

    def _understood(self, part):
        a = part.assertion
        return model.Understood(self.places.place(a.start, a.end), self.places.text(a.start, a.end), part.role, reading(a, self.meanings, self.places))


def legible(a):
    """Whether anything of a statement is read."""
    return any(side is not None and side.op != "unread" for side in a.sides)


def reading(a, meanings, places):
    """A statement in Unicode, with what has no term in LaTeX as it is written."""
    texts = [""] * (a.sides[0] is None) + [_reading(side, meanings.side(side, a.start).term, places) for side in a.sides if side is not None]
    return " ".join(filter(None, (piece for pair in zip(["", *[r.sign for r in a.relations]], texts) for piece in pair)))


def _reading(node, term, places):
    return unicode(term) if term is not None else places.text(node.start, node.end)


def names(found):
    """The model's Names of a document."""
    return tuple([model.Name(name, MEANINGS[what.kind].format(", ".join(what.parameters) or "one argument"), what.why)
                  for name, what in found.known.items()])


def assumptions(parts, meanings, places):
    """What the conditions of a document say, and the equations that it takes as given, as text, each with its line."""
    given = [part.assertion for part in parts if part.role == "given" and part.assertion.sign == "=" and part.assertion.passage.kind == "display"]
    said = [(reading(a, meanings, places), places.line(a.start)) for a in given]
    for condition in meanings.conditions:
        texts = [KINDS[kind].format(unicode(symbol(name))) for name, kind in condition.kinds]
        texts += [assumption_text(*compared) for compared in meanings.compared(condition.comparisons, condition.at)]
        said += [(text, places.line(condition.at)) for text in texts]
    return tuple(sorted(said, key=lambda each: each[1]))
