"""Where derivations are found: in `derivations/` of this folder and its parents, and those that ship."""
import ast
import os
import re
from collections import Counter
from pathlib import Path

from verifier.diagnostics import Fault
from verifier.readers import READERS, read
from verifier.readers.formats import SUFFIXES


def shipped():
    """The folder of the derivations that ship with the package."""
    package = Path(__file__).parent
    inside = package / "derivations"
    return inside if inside.is_dir() else package.parent / "derivations"


def nearest():
    """`derivations/` of the current folder or the closest parent that has one; None if there is none."""
    here = Path.cwd()
    return next((folder for f in (here, *here.parents) if (folder := f / "derivations").is_dir()), None)


def derivations(folder):
    """The files in a folder that a reader takes, by name; by name and suffix where two have the same name."""
    found = sorted(p for p in folder.glob("*") if p.suffix.lower() in READERS and not p.name.startswith("_"))
    stems = Counter(p.stem for p in found)
    return {p.stem if stems[p.stem] == 1 else p.name: p for p in found}


def documents(folder):
    """The documents in a folder and those below it, as a reader would leaf through them; nothing hidden."""
    found = []
    for place, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        found += [Path(place, name) for name in names if Path(name).suffix.lower() in SUFFIXES and not name.startswith(".")]
    return sorted(found, key=lambda path: [_numbered(part) for part in path.relative_to(folder).parts])


def _numbered(name):
    """What a name is ordered by, so that chapter 9 stands before chapter 10."""
    return [int(part) if part.isdecimal() else part.lower() for part in re.split(r"(\d+)", name)]


def inside(folder):
    """The paths that a folder means: its documents; before them the modules, only if it is a folder of derivations."""
    own = derivations(folder).values() if folder.resolve().name == "derivations" else ()
    return list(dict.fromkeys([*own, *documents(folder)]))


def known():
    """Every derivation that can be named: the nearest folder's before the shipped ones."""
    folder = nearest()
    return {**derivations(shipped()), **(derivations(folder) if folder else {})}


def located(name):
    """The paths that a name or a path on the command line means. Raises Fault."""
    path = Path(name)
    if path.is_dir():
        found = inside(path)
        if not found:
            raise Fault("no-file", f"{name}: the folder holds nothing to read ({', '.join(SUFFIXES)})")
        return found
    if path.suffix or path.is_file() or len(path.parts) > 1:
        return [path]
    names = known()
    if name in names:
        return [names[name]]
    from difflib import get_close_matches
    near = get_close_matches(name, names, 3, 0.5)
    expected = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(names)} was expected"
    raise Fault("unknown-name", f"no derivation is named {name!r}: {expected}")


def everything():
    """The paths of all derivations in the nearest folder. Raises Fault if there is no such folder."""
    folder = nearest()
    if folder is None:
        raise Fault("no-derivations", "there is no derivations/ folder here or above; shipped derivations that can be "
                    f"named: {', '.join(derivations(shipped()))}")
    return inside(folder)


def title(path):
    """The title of a derivation: of a module read without running it."""
    if path.suffix.lower() in SUFFIXES:
        return _document_title(path)
    try:
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    except (SyntaxError, ValueError, OSError):
        text = None
    return (text or "").partition("\n")[0].rstrip(".")


def _document_title(path):
    try:
        return read(path).title
    except Fault:
        return ""
