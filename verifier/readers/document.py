"""Reads a document that nobody prepared, Markdown, LaTeX or a notebook, as a derivation with its places."""
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from verifier import model
from verifier.kernel.claims import Context, Definition
from verifier.readers.assertions import Formula, assertions
from verifier.readers.chains import Chains
from verifier.readers.conditions import conditions, counted, filled
from verifier.readers.declarations import declared
from verifier.readers.distributions import drawn
from verifier.readers.formats import read_source
from verifier.readers.formula.macros import definitions as macros
from verifier.readers.formula.nodes import Node, Row, Statement, Unreadable
from verifier.readers.formula.rows import legible_rows, rows
from verifier.readers.formula.readings import resolved
from verifier.readers.formula.spelling import leading
from verifier.readers.gaps import gaps
from verifier.readers.meanings import Meanings
from verifier.readers.outline import Outline
from verifier.readers.places import Places
from verifier.readers.ranges import ranged
from verifier.readers.remarks import remarks
from verifier.readers.roles import parts
from verifier.readers.signs import variants
from verifier.readers.steps import Steps
from verifier.readers.told import Telling
from verifier.readers.understanding import Understanding, assumptions
from verifier.readers.understanding import names as understood_names


def read(path):
    """The Derivation in a document. Raises Fault."""
    return derivation(read_source(path))


def derivation(source):
    """The Derivation that a Source holds."""
    return Document(source).derivation()


class Document:
    """A document on its way from passages to steps; each stage is worked out from those before it."""

    def __init__(self, source):
        self.source, self.outline, self.places = source, Outline(source), Places(source)
        self.telling = Telling(source, self.outline)
        self.faults = {}         # where a row starts -> why it, or a part of it, is not read

    @cached_property
    def formulas(self):
        """Every formula of the document, parsed."""
        found, known = [], {}
        for passage in self.source.passages:
            if passage.kind == "macro":
                known.update(macros(self.source.written[passage.start:passage.end]))
            elif passage.kind in ("inline", "display", "unclosed"):
                found.append(self._parsed(passage, known))
        return found

    def _parsed(self, passage, known):
        try:
            if passage.kind == "unclosed":
                raise Unreadable("what closes this formula was expected, and nothing does", passage.start, passage.end)
            return Formula(passage, legible_rows(self.source.text, passage.start, passage.end, known))
        except Unreadable as fault:
            node = Node("unread", self._begun(passage, known), fault, passage.start, passage.end)
            return Formula(passage, (Row((Statement((node,), (), *node[3:]),), *node[3:]),))

    def _begun(self, passage, known):
        """What a formula begins with, up to its first sign of equality: a node, if that is read."""
        equals = self.source.text.find("=", passage.start, passage.end)
        try:
            ((said,), *_), *rest = rows(self.source.text, passage.start, max(equals, passage.start), known)
        except (Unreadable, ValueError):
            return ()
        return said.sides if isinstance(said, Statement) and not said.relations and not rest else ()

    @cached_property
    def names(self):
        return declared(self.formulas, self.outline, self.telling.names)

    def _resolved(self, side, bound):
        """The resolved node of a side; a side that cannot be is kept as unread."""
        if side.op == "unread":
            fault, begun = side.data, leading(*side.args) if side.args else None
        else:
            try:
                return resolved(side, self.names, bound)
            except Unreadable as found:
                fault, begun = found, leading(side)
        self.faults.setdefault(self.row(side.start), fault)
        return Node("unread", (Node("symbol", (), begun),) if begun else (), fault.why, side.start, side.end)

    @cached_property
    def roles(self):
        """The Parts of the document, by their words and names alone."""
        found = [a for formula in self.formulas for a in assertions(formula, self.outline, self._resolved)]
        functions = {name for name, what in self.names.known.items() if what.kind == "function"}
        return parts(found, functions, self.names.variable)

    @cached_property
    def meanings(self):
        said = counted(self.roles, self.outline.end) + conditions(self.roles, self.outline) + ranged(self.roles)
        said += filled(self.roles) + drawn(self.roles, self.outline.end)
        said += self.telling.conditions(self.names)
        return Meanings(said, self.telling.conventions.get("numbers", "real"))

    @cached_property
    def defined(self):
        """The Parts as their terms show them to be, and the definitions that they make."""
        return self.meanings.defined(self.roles)

    @property
    def parts(self):
        return self.defined[0]

    @property
    def definitions(self):
        return self.defined[1]

    @cached_property
    def excerpts(self):
        """Where each row of a formula starts, in order -> where it ends, and the formula."""
        whole = {f.passage.start: (f.passage.end, f.passage) for f in self.formulas}
        rows = {row.start: (row.end if len(f.rows) > 1 else f.passage.end, f.passage) for f in self.formulas for row in f.rows}
        return dict(sorted((whole | rows).items(), key=lambda each: each[0]))

    @cached_property
    def rows(self):
        """Where each row of a formula starts, in order."""
        return list(self.excerpts)

    def row(self, offset):
        """Where the row starts in which an offset stands, or the last row before it."""
        return self.rows[max(bisect_right(self.rows, offset) - 1, 0)]

    @cached_property
    def marks(self):
        """The marks in the margin, each with the start of the last row that begins before it: it speaks of that."""
        return [(p, self.row(p.start)) for p in self.source.passages if p.kind == "expected"] if self.rows else []

    @cached_property
    def margin(self):
        """Where a row starts -> what its margin expects of it."""
        return {row: self.source.written[p.start:p.end].strip() for p, row in self.marks}

    @property
    def idle(self):
        """(passage, sentence) for each mark in the margin of what is neither a step nor unread."""
        rows = {self.row(part.assertion.start) for part, links in self.links if links} | self.faults.keys()
        return [(p, "a mark is of a step, or of a formula that is not read; here stands none") for p, row in self.marks if row not in rows]

    @cached_property
    def links(self):
        """What each part links: pairs of sides of which one is to follow from the other."""
        chains = Chains()
        return [(part, chains.links(part)) for part in self.parts]

    @cached_property
    def chains(self):
        """The model's Chains: the steps that go on with each other, in the order in which they begin."""
        steps, found = Steps(self.meanings, self.definitions, self.places, gaps(self.parts, self.outline)), {}
        for part, links in self.links:
            for link in links:
                own = found.setdefault(link.chain, (part, []))[1]
                expected = self.margin.get(self.row(part.assertion.start))
                own += [steps.step(variant, f"{link.chain}.{len(own) + k}", expected) for k, variant in enumerate(variants(link), 1)]
            if part.role == "given":
                steps.given(part)
        return [model.Chain(self.outline.title(part.assertion.start), tuple(own)) for part, own in found.values() if own]

    @cached_property
    def unread(self):
        """Where a row starts -> what is said of it, where it could not be read, wholly or in part."""
        found = {}
        for start, fault in sorted(self.faults.items()):
            end, formula = self.excerpts[start]
            place = self.places.place(fault.start, max(fault.end, fault.start + 1))
            found[start] = model.Unread(place, self.places.text(start, end), fault.why, fault.readings, self.margin.get(start),
                                        self.places.place(formula.start, formula.end))
        return found

    def untold(self):
        """What is said of each remark of the author, and mark in the margin, that is not understood."""
        return [model.Unread(self.places.place(p.start, p.end), self.source.said(p).strip(), why)
                for p, why in (*self.telling.faults, *self.idle)]

    def remarks(self):
        """What is seen without algebra, and what part of the document stands in another file."""
        links = [link for _, links in self.links for link in links]
        elsewhere = [p for p in self.source.passages if p.kind == "elsewhere"]
        return (*[model.Remark(self.places.place(p.start, p.end), "what this includes is not read: give the file by itself") for p in elsewhere],
                *remarks(self.parts, links, self.faults.values(), self.places))

    def derivation(self):
        chains = self.chains
        definitions = [(Definition(*d[:3]), self.places.line(d.start)) for d in self.definitions if d.body is not None]
        return model.Derivation(
            name=Path(self.source.path).stem, path=self.source.path, title=self.title, context=Context(), chains=tuple(chains),
            definitions=tuple(definitions), assumptions=assumptions(self.parts, self.meanings, self.places), formulas=len(self.formulas),
            unread=(*self.unread.values(), *self.untold()), remarks=self.remarks(),
            names=understood_names(self.names), lines=self.places.lines(),
            understood=Understanding(self.parts, self.meanings, self.places, self.unread))

    @property
    def title(self):
        """The first heading, or the name of the file."""
        return next((s.title for s in self.outline.sections if s.title), Path(self.source.path).name)
