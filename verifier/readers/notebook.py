"""Notebooks to passages: the text of the Markdown cells, one after the other; each cell's formulas are its own."""
import json

from verifier.diagnostics import Fault
from verifier.readers.markdown import add
from verifier.readers.passages import Cell, Draft

BETWEEN = "\n\n"


def source(text, path):
    """The Source of a notebook. Raises Fault."""
    cells, start, texts = [], 0, []
    for number, written in _texts(text, path):
        cells.append(Cell(start, f"cell {number}"))
        texts.append(written)
        start += len(written) + len(BETWEEN)
    draft = Draft(path, BETWEEN.join(texts))
    for cell, written in zip(cells, texts):
        add(draft, cell.start, cell.start + len(written))
    return draft.source(cells)


def _texts(text, path):
    """The number of each Markdown cell, counted from 1 among all cells, and its text."""
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Fault("no-notebook", f"{path}{where}: JSON of a notebook was expected") from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise Fault("no-notebook", f"{path}: a notebook with a list of cells was expected (nbformat 4)")
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "markdown":
            written = cell.get("source", "")
            written = "".join(filter(_is_text, written)) if isinstance(written, list) else written
            if not _is_text(written):
                raise Fault("no-notebook", f"{path}: cell {number} has a source that is no text")
            yield number, written.replace("\r\n", "\n").replace("\r", "\n")


def _is_text(value):
    return isinstance(value, str)
