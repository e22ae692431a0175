"""The report on a module: each chain under its heading, each step with its expression, reason and verdict."""
from verifier.alphabets import COMPARISONS
from verifier.notation import unicode
from verifier.statements import statement_text
from verifier.writers.layout import MARKS
from verifier.writers.remarks import definition_text, remarks
from verifier.writers.repairs import repair_text


def put(page, examined, view):
    """Adds the report on one module to a page."""
    derivation, quiet = examined.derivation, view.quiet
    if quiet and examined.outcome == "proved":
        return
    page.put(derivation.title, len(derivation.name) + 2, margin=[(derivation.name, "bold")])
    if not quiet:
        _context(page, derivation)
    for chain, results in zip(derivation.chains, examined.chains):
        if not quiet or any(v.outcome != "proved" for _, v in results):
            _chain(page, chain, results, view)
    if examined.claim and not (quiet and examined.claim[1].outcome == "proved"):
        step, verdict = examined.claim
        page.space()
        page.put("The claim", 2, "bold")
        _step(page, step, verdict, statement_text(step.claim), view)
    page.space()


def _context(page, derivation):
    for definition, _ in derivation.definitions:
        page.put(definition_text(definition), 2, "cyan")
    for text, _ in derivation.assumptions:
        page.put(f"for {text}", 2, "cyan")


def _chain(page, chain, results, view):
    page.space()
    page.put(chain.heading, 2, "bold")
    shown = None
    for step, verdict in results:
        if view.quiet and verdict.outcome == "proved":
            continue
        if shown is not step.claim.left:
            page.put(unicode(step.claim.left), 10)
        _step(page, step, verdict, f"{COMPARISONS[step.claim.relation]} {unicode(step.claim.right)}", view)
        shown = step.claim.right


def _step(page, step, verdict, expression, view):
    mark, style = MARKS[verdict.outcome]
    number = "" if step.id == "claim" else step.id
    page.put(expression, 10, margin=[("  ", ""), (mark, style), (" ", ""), (number, "dim")])
    by = f" by {verdict.method}" if verdict.outcome == "proved" else f" (line {step.place.line})"
    reason = f"{step.reason} · " if step.reason else ""
    page.put(f"{reason}{verdict.outcome}{by}", 12, "dim" if verdict.outcome == "proved" else style)
    for line, own in remarks(step, verdict, repair_text(verdict.repair), view):
        page.put(line, 12, own)
