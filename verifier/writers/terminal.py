"""The terminal report: on each module and document in turn, then the axioms if they are asked for, and a summary."""
from verifier.kernel.axioms import AXIOMS
from verifier.statements import statement_text
from verifier.writers import document, module
from verifier.writers.layout import MARKS, Layout


def write(report, view):
    """The report as text for a terminal of the view's width."""
    page = _page(report, view)
    if view.axioms:
        _axioms(page, report)
    page.put(summary(report), 0, MARKS[report.outcome][1])
    return page.text()


def changes(found, report, view):
    """What has changed in a report as text, and the report's summary."""
    page = _page(found, view)
    page.put(summary(report), 0, MARKS[report.outcome][1])
    return page.text()


def _page(report, view):
    page = Layout(view.width, view.colour)
    for examined in report.examined:
        kind = module if examined.derivation.lines is None else document
        kind.put(page, examined, view)
    return page


def _axioms(page, report):
    """The axioms that the proofs took on faith."""
    used = sorted({name for e in report.examined for _, v in e.results for name in v.axioms})
    page.put("Axioms used" if used else "No axioms used", 0, "bold")
    for name in used:
        row = AXIOMS[name]
        page.put(f"{name:<14} {statement_text(row)}   ({row.source})", 2)
    page.space()


#: What is always counted, and what is if there is any.
COUNTED, RARE = ("proved", "refuted", "open"), ("unread", "expected")


def summary(report):
    """How many formulas, definitions and steps there are of each kind, in one line."""
    numbers = {name: report.count(name) for name in (*COUNTED, *RARE)} | {"not as expected": report.surprises}
    counts = [f"{n} {name}" for name, n in numbers.items() if n or name in COUNTED]
    found = [e.derivation for e in report.examined]
    formulas = [_number(sum(d.formulas for d in found), "formula")] if any(d.lines is not None for d in found) else []
    counted = ", ".join([*formulas, _number(sum(len(d.definitions) for d in found), "definition")])
    return f"{', '.join(counts)} · {counted} · {report.seconds:.2f} s"


def _number(count, thing):
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
