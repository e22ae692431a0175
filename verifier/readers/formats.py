"""Formats of documents: a file's suffix, or a name, chooses what turns its text into a Source."""
from pathlib import Path

from verifier.diagnostics import Fault


def _markdown(text, path):
    from verifier.readers.markdown import source
    return source(text, path)


def _latex(text, path):
    from verifier.readers.latex import source
    return source(text, path)


def _notebook(text, path):
    from verifier.readers.notebook import source
    return source(text, path)


#: Name -> source(text, path) -> Source.
FORMATS = {"markdown": _markdown, "latex": _latex, "notebook": _notebook}
#: Suffix -> name of the format.
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".rmd": "markdown", ".qmd": "markdown", ".mdx": "markdown", ".tex": "latex",
            ".ltx": "latex", ".ipynb": "notebook"}
#: Bytes beyond which a file is not read; a notebook may hold pictures besides its text.
LARGEST = {"markdown": 1_000_000, "latex": 1_000_000, "notebook": 50_000_000}
#: Lines beyond which a document is not read.
LINES = 50_000


def read_source(path):
    """The Source of a file. Raises Fault."""
    path = Path(path)
    if path.suffix.lower() not in SUFFIXES:
        raise Fault("no-reader", f"{path}: no format for {path.suffix or 'a file without suffix'}, only for {', '.join(SUFFIXES)}")
    if not path.is_file():
        raise Fault("no-file", f"{path}: there is no such file")
    form = SUFFIXES[path.suffix.lower()]
    with path.open("rb") as file:
        return source_of(file.read(LARGEST[form] + 1), form, path)


def source_of(content, form, path):
    """The Source of a document's bytes, or text, in a format of that name. Raises Fault."""
    if len(content) > LARGEST[form]:
        raise Fault("too-large", f"{path}: more than {LARGEST[form]:,} bytes, which a document of the format {form} may have")
    if isinstance(content, bytes):
        content = _decoded(content, path)
    text = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if (zero := text.find("\0")) >= 0:
        raise Fault("not-text", f"{path}:{text.count(chr(10), 0, zero) + 1}: a zero byte, where text was expected")
    if text.count("\n") > LINES and form != "notebook":
        raise Fault("too-large", f"{path}: more than {LINES:,} lines, which a document may have")
    return FORMATS[form](text, path)


def _decoded(content, path):
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Fault("not-text", f"{path}:{line}: the byte 0x{content[error.start]:02x}, where text in UTF-8 was expected") from error
