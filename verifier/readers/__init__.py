"""The readers: a file's suffix chooses which one turns it into a derivation."""
from pathlib import Path

from verifier.diagnostics import Fault
from verifier.readers.formats import SUFFIXES


def _module(path):
    from verifier.readers.module import read
    return read(path)


def _document(path):
    from verifier.readers.document import read
    return read(path)


#: Suffix -> read(path) -> Derivation. A reader is imported when it is needed.
READERS = {".py": _module, **dict.fromkeys(SUFFIXES, _document)}


def read(path):
    """The Derivation in the file. Raises Fault: no such file, or no reader for it."""
    path = Path(path)
    if path.suffix.lower() not in READERS:
        raise Fault("no-reader", f"{path}: no reader for {path.suffix or 'a file without suffix'}, only for {', '.join(READERS)}")
    if not path.is_file():
        raise Fault("no-file", f"{path}: there is no such file")
    return READERS[path.suffix.lower()](path)
