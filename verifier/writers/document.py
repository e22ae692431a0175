"""The report on a document: its steps under its headings, what is false as a compiler shows it, what was not read."""
from pathlib import Path

from verifier.alphabets import COMPARISONS
from verifier.model import standing
from verifier.notation import unicode
from verifier.openings import spoken
from verifier.statements import statement_text
from verifier.writers.blame import blame
from verifier.writers.excerpts import cropped, excerpt
from verifier.writers.layout import MARKS, cells
from verifier.writers.remarks import definition_text, following, remarks, reworded, unread_text
from verifier.writers.repairs import repair_text


def put(page, examined, view):
    """Adds the report on one document to a page."""
    derivation, quiet = examined.derivation, view.quiet
    if quiet and examined.outcome == "proved":
        return
    name = Path(derivation.path).name
    title = derivation.title if derivation.title != name else ""
    page.put(f"  {title}".rstrip(), cells(name), margin=[(name, "bold")])
    if not quiet:
        _context(page, derivation)
    rows = Rows(page, derivation.lines, view)
    for chain, results in zip(derivation.chains, examined.chains):
        rows.chain(chain, results)
    rows.unread(derivation.unread)
    if derivation.remarks and not quiet:
        rows.heading("Remarks")
        for place, text in derivation.remarks:
            rows.row("unread", place, text)
    page.space()


def _context(page, derivation):
    """What is defined and assumed, with lines where these are lines of the file."""
    told = [(definition_text(d), line) for d, line in derivation.definitions]
    told += [(f"for {text}", line) for text, line in derivation.assumptions]
    for text, line in told:
        page.put(text, 10, "cyan", [(f"{line:>8}", "dim")] if line and None in derivation.lines else [])


class Rows:
    """The rows of a report: a mark, a line number, and what is said of what stands there."""

    def __init__(self, page, lines, view):
        self.page, self.lines, self.view = page, lines, view
        self.under = self.cell = None

    def heading(self, text):
        if text != self.under:
            self.page.space()
            if text:
                self.page.put(text, 2, "bold")
            self.under, self.cell = text, None

    def row(self, outcome, place, text):
        """A line with its mark and number; in a notebook the cell is named where it changes."""
        if place.cell != self.cell:
            self.page.put(place.cell, 2, "dim")
            self.cell = place.cell
        self.page.put(text, 10, margin=[("  ", ""), MARKS[outcome], (f"{place.line:>5}", "dim")])

    def excerpt(self, place, style):
        """The lines of a place as written, with carets."""
        for number, text, carets in excerpt(self.lines[place.cell], place, max(self.view.width - 11, 10)):
            self.page.put(text, 11, margin=[(f"{number:>8} │", "dim")])
            self.page.put(carets, 11, style, [("         │", "dim")])

    def chain(self, chain, results):
        shown = None
        for step, verdict in (spoken(*result) for result in results):
            if self.view.quiet and standing(verdict.outcome, step.expected) == "proved":
                continue
            self.heading(chain.heading)
            left, relation, right = self.sides(step)
            text = f"{relation} {right}"
            self.row(verdict.outcome, step.place, text if left == shown else self.opened(left, text))
            self.below(step, verdict)
            shown = right

    def sides(self, step):
        """The left side, the sign and the right side: as understood; as written and cropped, if that is worded otherwise."""
        if reworded(step):
            return [cropped(text, self.view.width - 12) for text in step.written]
        return unicode(step.claim.left), COMPARISONS[step.claim.relation], unicode(step.claim.right)

    def opened(self, left, text):
        """The row of the first step of a chain: with its left side, if there is room."""
        if 10 + cells(left) + 1 + cells(text) <= self.view.width:
            return f"{left} {text}"
        self.page.put(left, 10)
        return text

    def below(self, step, verdict):
        """What stands below a step."""
        _, style = MARKS[verdict.outcome]
        if step.expected == verdict.outcome:
            return self.page.put(f"{verdict.outcome}, as expected", 12, "dim")
        if step.expected:
            self.page.put(f"{step.expected} was expected", 12, "bold red")
        if step.claim and reworded(step):
            self.page.put(f"judged as {statement_text(step.claim)}", 12, "dim")
        if step.role == "restatement":
            self.page.put("stated again", 12, "dim")
        if said := following(step, verdict):
            self.page.put(said, 12, "dim")
        said = repair_text(verdict.repair)
        if verdict.outcome != "proved":
            reason = f"{step.reason} · " if step.reason else ""
            self.page.put(f"{reason}{verdict.outcome} · {step.place}", 12, style)
        if verdict.outcome == "refuted":
            found = blame(step, verdict)
            self.excerpt(found.place, style)
            said = repair_text(verdict.repair, found.meant)
        for line, own in remarks(step, verdict, said, self.view):
            self.page.put(line, 12, own)

    def unread(self, formulas):
        parts = list(self.lines)
        found = [formula for formula in formulas if formula.expected != "unread"]
        for formula in sorted(found, key=lambda u: (parts.index(u.place.cell), u.place.line, u.place.column)):
            self.heading("Not read")
            self.row("unread", formula.place, f"{unread_text(formula)} · {formula.place}")
            self.excerpt(formula.place, MARKS["unread"][1])
