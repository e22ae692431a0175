"""What was understood of documents: names and why, domains, definitions, the role and the reading of each formula."""
from pathlib import Path

from verifier.alphabets import RESERVED, unicode_name
from verifier.model import Understood
from verifier.statements import statement_text
from verifier.writers.excerpts import cropped
from verifier.writers.layout import Layout, cells
from verifier.writers.remarks import definition_text


def understanding(derivations, view):
    """The text for a terminal of the view's width."""
    page = Layout(view.width, view.colour)
    for derivation in derivations:
        name = Path(derivation.path).name
        page.put(derivation.title, cells(name) + 2, margin=[(name, "bold")])
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
    spelt = [name if name in RESERVED else unicode_name(name) for name, _, _ in names]
    width = max(map(cells, spelt))
    for name, (_, meaning, why) in zip(spelt, names):
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
    steps = [step for chain in chains for step in chain] + [claim] * (claim is not None)
    return [Understood(step.place, "", step.role, statement_text(step.claim)) for step in steps]


def _formulas(page, formulas, view):
    """Each formula with its role: how it is read, and how it is written."""
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
        for line, style in _readings(text, reading, view.width - indent):
            page.put(line, indent, style, margin)
            margin = []


def _readings(text, reading, width):
    """The lines that say how a formula is read, and how it is written, and their styles."""
    written = cropped(text, width)
    if reading and cells(reading) + cells(written) + 4 <= width:
        return [(f"{reading}    {written}".rstrip(), "")]
    return [(line, style) for line, style in ((reading, ""), (written, "dim")) if line]
