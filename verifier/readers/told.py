"""What authors tell outright, in front matter or a remark: names and conditions, and how far they reach."""
from verifier.readers.assertions import nodes
from verifier.readers.conditions import Condition, described, stated
from verifier.readers.formula.names import Name, Told, names
from verifier.readers.formula.nodes import Node, Statement, Unreadable
from verifier.readers.formula.readings import resolved
from verifier.readers.formula.rows import rows

WHY = "told by the author"
KINDS = {"functions": "function", "variables": "variable"}


class Telling:
    """The Settings of a document, each with its passage."""

    def __init__(self, source, outline):
        self.outline = outline
        self.said = [(p, _settings(source, p)) for p in source.passages if p.kind in ("settings", "remark")]

    @property
    def names(self):
        """The Told for the names of the document."""
        found = {name: Name(kind, WHY) for _, told in self.said for key, kind in KINDS.items() for name in getattr(told, key)}
        conventions = self.conventions
        if "i" in conventions:
            found["i"] = Name({"imaginary": "constant", "variable": "variable"}[conventions["i"]], WHY)
        base = conventions.get("log", "e")
        return Told(found, None if base == "e" else base)

    @property
    def conventions(self):
        return {key: value for _, told in self.said for key, value in told.conventions}

    @property
    def faults(self):
        """(passage, sentence) for each part that was not understood, or is not supported."""
        found = [(p, fault) for p, told in self.said for fault in told.faults]
        return found + [(p, "verify: roots: only principal is supported") for p, told in self.said if ("roots", "real") in told.conventions]

    def conditions(self, names):
        """The Conditions that are told: in front matter of the whole document, in a remark from there to the end of its section."""
        found = []
        for p, told in self.said:
            start, end = (p.start, self.outline.reach(self.outline.section(p.start))) if p.kind == "remark" else (0, self.outline.end)
            said = [described(Node("symbol", (), name), quality) for name, quality in told.qualities]
            said += [one for latex in told.assumed for one in assumed(latex, names)]
            found += [Condition(start, end, *one, at=p.start) for one in said]
        return found


def _settings(source, passage):
    from verifier.readers.settings import settings         # few authors tell anything
    return settings(source, passage)


def assumed(latex, known):
    """Kinds and comparisons of each relation in a statement; what the document does not name is what it is in the statement itself."""
    written = rows(latex, 0, len(latex), {})
    scope = known._replace(known={**names(written).known, **known.known})

    def node(side, bound):
        return resolved(side, scope, bound)
    found, listed = [], []
    for part in written[0].parts:
        if isinstance(part, Statement):
            try:
                sides = nodes(part.sides, part.relations, (), node)
            except Unreadable:
                continue
            if not part.relations:
                listed += sides
            elif said := stated(sides, part.relations, listed):
                found.append(said)
                listed = []
    return found
