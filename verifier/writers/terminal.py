"""The terminal report: each chain under its heading, each step with its expression, reason and verdict."""
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.terms import apply
from verifier.alphabets import COMPARISONS
from verifier.notation import unicode
from verifier.statements import condition_text, statement_text
from verifier.writers.explanation import explanation
from verifier.writers.layout import Layout
from verifier.writers.repairs import repair_text

#: Outcome -> its mark and its style.
MARKS = {"proved": ("✓", "green"), "refuted": ("✗", "bold red"), "open": ("?", "bold yellow")}


def write(report, view):
    """The report as text for a terminal of the view's width."""
    page = Page(view)
    for examined in report.examined:
        page.derivation(examined)
    if view.axioms:
        page.axioms(report)
    page.summary(report)
    return page.text()


class Page(Layout):
    """The report on a page as the view asks for it."""

    def __init__(self, view):
        super().__init__(view.width, view.colour)
        self.view = view

    def derivation(self, examined):
        derivation, quiet = examined.derivation, self.view.quiet
        if quiet and examined.outcome == "proved":
            return
        self.put(derivation.title, len(derivation.name) + 2, margin=[(derivation.name, "bold")])
        if not quiet:
            self._context(derivation)
        for chain, results in zip(derivation.chains, examined.chains):
            if not quiet or any(v.outcome != "proved" for _, v in results):
                self._chain(chain, results)
        if examined.claim and not (quiet and examined.claim[1].outcome == "proved"):
            step, verdict = examined.claim
            self.space()
            self.put("The claim", 2, "bold")
            self._step(step, verdict, statement_text(step.claim))
        self.space()

    def _context(self, derivation):
        for definition, _ in derivation.definitions:
            self.put(f"{unicode(apply(definition.name, *definition.parameters))} = {unicode(definition.body)}", 2, "cyan")
        for text, _ in derivation.assumptions:
            self.put(f"for {text}", 2, "cyan")

    def _chain(self, chain, results):
        self.space()
        self.put(chain.heading, 2, "bold")
        shown = None
        for step, verdict in results:
            if self.view.quiet and verdict.outcome == "proved":
                continue
            if shown is not step.claim.left:
                self.put(unicode(step.claim.left), 10)
            self._step(step, verdict, f"{COMPARISONS[step.claim.relation]} {unicode(step.claim.right)}")
            shown = step.claim.right

    def _step(self, step, verdict, expression):
        mark, style = MARKS[verdict.outcome]
        number = "" if step.id == "claim" else step.id
        self.put(expression, 10, margin=[("  ", ""), (mark, style), (" ", ""), (number, "dim")])
        for line, line_style in self._remarks(step, verdict, style):
            self.put(line, 12, line_style)

    def _remarks(self, step, verdict, style):
        """What stands below a step: lines and their styles."""
        by = f" by {verdict.method}" if verdict.outcome == "proved" else f" (line {step.place.line})"
        reason = f"{step.reason} · " if step.reason else ""
        yield f"{reason}{verdict.outcome}{by}", "dim" if verdict.outcome == "proved" else style
        for condition in verdict.conditions:
            yield f"if {condition_text(*condition)}", "yellow"
        if verdict.witness:
            yield from _difference(step.claim, verdict.witness)
        if verdict.repair:
            yield repair_text(verdict.repair), "green"
        if verdict.why:
            yield f"why: {verdict.why}", "yellow"
        for note in verdict.notes:
            yield f"note: {note}", "yellow"
        if self.view.explain and verdict.outcome == "proved":
            for line in explanation(step.claim.context, verdict.proof):
                yield line, "dim"

    def axioms(self, report):
        """The axioms that the proofs took on faith."""
        used = sorted({name for e in report.examined for _, v in e.results for name in v.axioms})
        self.put("Axioms used" if used else "No axioms used", 0, "bold")
        for name in used:
            row = AXIOMS[name]
            self.put(f"{name:<14} {statement_text(row)}   ({row.source})", 2)
        self.space()

    def summary(self, report):
        counts = [f"{report.count(outcome)} {outcome}" for outcome in ("proved", "refuted", "open")]
        definitions = sum(len(e.derivation.definitions) for e in report.examined)
        _, style = MARKS[report.outcome]
        self.put(f"{', '.join(counts)} · {definitions} definitions · {report.seconds:.2f} s", 0, style)


def _difference(claim, witness):
    spoken = spoken_of(claim)
    symbols = [f"{unicode(s)} = {unicode(value)}" for s, value in witness.symbols.items() if s in spoken]
    functions = [f"{unicode(apply(f.name, *f.parameters))} = {unicode(f.body)}" for f in witness.functions]
    where = f"at {', '.join(symbols + functions)}:" if symbols or functions else "the values:"
    yield where, "red"
    for name, value in (("left side", witness.left), ("right side", witness.right), ("difference", witness.difference)):
        yield f"  {name:<10} {value if value.startswith('-') else ' ' + value}", "red"


def spoken_of(claim):
    """The symbols of a claim's sides, and those that assumptions tie to them."""
    found, ties = claim.left.free | claim.right.free, [left.free | right.free for _, left, right in claim.context.assuming]
    while more := frozenset().union(*[tie for tie in ties if tie & found]) - found:
        found |= more
    return found
