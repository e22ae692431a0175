"""The writers: a format's name chooses how a report is written."""
from verifier.model import View
from verifier.writers import json, terminal

#: Format -> write(report, view) -> text.
WRITERS = {"terminal": terminal.write, "json": json.write}


def write(report, format="terminal", view=View()):
    """The report as text in a format. Raises ValueError for a format that there is none of."""
    if format not in WRITERS:
        raise ValueError(f"no format {format!r}: one of {', '.join(WRITERS)} was expected")
    return WRITERS[format](report, view)
