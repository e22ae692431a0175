"""What was understood of documents: names and why, domains, definitions, the role and the reading of each formula."""
from pathlib import Path

from rich.cells import cell_len

from verifier.model import Understood
from verifier.statements import statement_text
from verifier.writers.excerpts import cropped
from verifier.writers.layout import Layout
from verifier.writers.remarks import definition_text


def understanding(derivations, view):
    """The text for a terminal of the view's width."""
    page = Layout(view.width, view.colour)
    for derivation in derivations:
        name = Path(derivation.path).name
        page.put(derivation.title, cell_len(name) + 2, margin=[(name, "bold")])
        _names(page, derivation.names)
        _lines(page, "Domains", [(line, text) for text, line in derivation.assumptions])
        _lines(page, "Definitions", [(line, definition_text(d)) for d, line in derivation.definitions])
        _formulas(page, derivation.understood or _steps(derivation), view)
        page.space()
    return page.text()


def _heading(page, text):
    page.space()
    page.put(text, 2, "bold")


def _names(page, names):
    """Each name with what it stands for, and why."""
    if not names:
        return
    _heading(page, "Names")
    width = max(cell_len(name.name) for name in names)
    for name, meaning, why in names:
        page.put(f"{meaning} · {why}" if why else meaning, 10 + width + 2, margin=[(" " * 10, ""), (name, "cyan")])


def _lines(page, heading, rows):
    if not rows:
        return
    _heading(page, heading)
    for line, text in rows:
        page.put(text, 10, margin=[(f"{line or '':>8}", "dim")])


def _steps(derivation):
    """The steps of a module in place of formulas."""
    chains, claim = derivation.steps()
    return [Understood(step.place, "", step.role, statement_text(step.claim)) for chain in [*chains, [claim] if claim else []] for step in chain]


def _formulas(page, formulas, view):
    """Each formula with its role: how it is read, and below how it is written."""
    if not formulas:
        return
    _heading(page, "Formulas")
    cell, width = None, max(len(formula.role) for formula in formulas)
    indent = 10 + width + 2
    for place, text, role, reading in formulas:
        if place.cell != cell:
            page.put(place.cell, 2, "dim")
            cell = place.cell
        margin = [(f"{place.line:>8}  ", "dim"), (role, "yellow" if role == "unread" else "cyan")]
        written = cropped(text, view.width - indent)
        if reading:
            page.put(reading, indent, margin=margin)
        if written:
            page.put(written, indent, "dim", [] if reading else margin)
