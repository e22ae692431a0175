"""The writers: a format's name chooses how a report is written."""
from importlib import import_module

from verifier.model import View


def _writer(format):
    return lambda report, view: import_module(f"verifier.writers.{format}").write(report, view)


#: Format -> write(report, view) -> text. A writer is imported when it is needed.
WRITERS = {format: _writer(format) for format in ("terminal", "json")}


def write(report, format="terminal", view=View()):
    """The report as text in a format. Raises ValueError for a format that there is none of."""
    if format not in WRITERS:
        raise ValueError(f"no format {format!r}: one of {', '.join(WRITERS)} was expected")
    return WRITERS[format](report, view)
