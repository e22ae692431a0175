"""Settings: what an author tells of names and conventions, in front matter or in a remark such as `verify: x > 0`."""
import re
from typing import NamedTuple

from verifier.letters import GREEK
from verifier.readers.formula.nodes import Statement, Unreadable
from verifier.readers.formula.rows import rows
from verifier.readers.formula.spelling import spelled
from verifier.readers.qualities import QUALITIES

#: Convention -> the values it may have.
CONVENTIONS = {"log": ("e", "2", "10"), "i": ("imaginary", "variable"), "roots": ("principal", "real"), "numbers": ("real", "complex")}
#: Keys that list names; and keys that list statements.
LISTS, STATEMENTS = ("functions", "variables"), ("assuming", "where")
EXPECTED = f"one of {', '.join(['domains', *STATEMENTS, *LISTS, *CONVENTIONS])}"
#: The part of a front matter that is longer, or has more brackets and dashes, is not read.
LONGEST, BRACKETS = 5_000, 200

_RELATION = re.compile(r"[<>=≠≤≥∈]|\\(?:neq?|leq?|geq?|in|notin|lt|gt)(?![A-Za-z])|\bin\b")
_WORDS = [(re.compile(pattern), latex) for pattern, latex in (
    (r"!=|/=|<>", r"\\ne "), (r"(?<![\\\w])not\s+in(?!\w)", r"\\notin "),
    (r"(?<![\\\w])in(?!\w)", r"\\in "), (r"_([^\W_]{2,})", r"_{\1}"), (r"(?<![\\\w])(?:oo|inf|infinity)(?!\w)", r"\\infty "),
    (rf"(?<![\\\w])({'|'.join(GREEK)}|sqrt|sin|cos|tan|exp|log|ln)(?![A-Za-z])", r"\\\1 "),
    (r"(?<=\\in )\s*([RZNCQ])(?!\w)", r"\\mathbb{\1}"))]
#: A word that is no command: no statement of mathematics.
_WORD = re.compile(r"(?<![\\A-Za-z{])[A-Za-z]{2,}")
_QUALIFIED = re.compile(r"(?P<names>.+?)\s+(?:(?:is|are)\s+)?(?:an?\s+)?(?P<qualities>[A-Za-z-]+(?:\s+[A-Za-z-]+)*)")
_FUNCTIONS = re.compile(r"functions?\s+(?P<before>.+)|(?P<after>.+?)\s+(?:(?:is|are)\s+)?(?:an?\s+)?functions?")
_BLOCK = re.compile(r"^verify:.*\n?(?:^(?:[ \t#].*)?\n?)*", re.M)


class Settings(NamedTuple):
    """What is told: qualities of names, statements in LaTeX that are assumed, names that are functions or are not, conventions;
    and a sentence on each part that was not understood."""
    qualities: tuple = ()        # (name, quality)
    assumed: tuple = ()
    functions: tuple = ()
    variables: tuple = ()
    conventions: tuple = ()      # (convention, value)
    faults: tuple = ()


def settings(source, passage):
    """The Settings that a passage of the kind `remark` or `settings` tells."""
    said = source.said(passage)
    if passage.kind == "settings":
        return merged(_of_key(key, value) for key, value in _front(said))
    return merged(map(_of_statement, re.split(r"[;\n]", said)))


def merged(parts):
    """Several Settings as one."""
    return Settings(*[tuple(entry for entries in column for entry in entries) for column in zip(Settings(), *parts)])


def _front(text):
    """The keys and values under `verify` in front matter, all of them strings, lists and dictionaries."""
    import yaml
    try:
        block = _BLOCK.search(text)[0]
        if len(block) > LONGEST or sum(map(block.count, "[{-?")) > BRACKETS:
            raise ValueError(f"at most {LONGEST} characters under verify:, and {BRACKETS} brackets and dashes")
        told = yaml.load(block, Loader=yaml.BaseLoader)["verify"]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return [(None, " ".join(str(error).split()))]
    return list(told.items()) if isinstance(told, dict) else [("assuming", told)]


def _of_key(key, value):
    """The Settings of a key of front matter."""
    if key is None:
        return Settings(faults=(f"verify: YAML was expected: {value}",))
    if key == "domains" and isinstance(value, dict):
        return merged(_of_domain(name, entry) for name, entries in value.items() for entry in _entries(entries))
    if key in STATEMENTS:
        return merged(map(_of_statement, _entries(value)))
    if key in LISTS or key in CONVENTIONS:
        return _of_convention(key, ", ".join(_entries(value)))
    return Settings(faults=(f"verify: {_short(key)}: {EXPECTED} was expected" + (", and names under domains" if key == "domains" else ""),))


def _entries(value):
    """The texts in a value: itself, or the items of a list."""
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, str) and entry.strip()]


def _of_domain(name, said):
    """The Settings of a domain: "positive integer", "> 0", "(0, 1)", "N"."""
    if _RELATION.match(said.strip()):
        return _of_statement(f"{name} {said}")
    if not said[:1].isalpha() or len(said) == 1:
        return _of_statement(f"{name} in {said}")
    return _of_statement(f"{name} {said}")


def _of_convention(key, value):
    if key in CONVENTIONS:
        if value in CONVENTIONS[key]:
            return Settings(conventions=((key, value),))
        return Settings(faults=(f"verify: {key}: {_short(value)}: one of {', '.join(CONVENTIONS[key])} was expected",))
    found = names(value)
    return Settings(**{key: found}) if found else Settings(faults=(f"verify: {key}: {_short(value)}: names were expected",))


def _of_statement(said):
    """The Settings of one statement: "x > 0", "n integer", "f function", "log: 10"."""
    said = said.strip().rstrip(".")
    if not said:
        return Settings()
    key, colon, value = map(str.strip, said.partition(":"))
    if colon and key in (*LISTS, *CONVENTIONS):
        return _of_convention(key, value)
    if (function := _FUNCTIONS.fullmatch(said)) and (found := names(function["before"] or function["after"])):
        return Settings(functions=found)
    if qualified := _QUALIFIED.fullmatch(said):
        words = [word.replace("-", "").removesuffix("s") for word in qualified["qualities"].split() if word not in ("number", "numbers")]
        if words and QUALITIES.keys() >= set(words) and (found := names(qualified["names"])):
            return Settings(qualities=tuple((name, quality) for name in found for quality in words))
    if _RELATION.search(said) and _stated(latex := in_latex(said)):
        return Settings(assumed=(latex,))
    return Settings(faults=(f"verify: {_short(said)}: x > 0, n integer, f function or log: 10 was expected, for instance",))


def _stated(latex):
    """Whether a text is a list of whole relations, and nothing that joins them otherwise."""
    parts = [part for part in _parsed(latex) if getattr(part, "kind", None) not in (",", "and")]
    whole = all(isinstance(part, Statement) and None not in part.sides for part in parts)
    return bool(parts) and not _WORD.search(latex) and whole and bool(parts[-1].relations)


def in_latex(said):
    """A statement in LaTeX: what is typed without it, `x != 0`, `theta in (0, pi)`, is written in it."""
    for pattern, latex in _WORDS:
        said = pattern.sub(latex, said)
    return said


def names(said):
    """The names that a text lists; none if it lists anything else."""
    found = [_name(in_latex(part.strip())) for part in said.replace(" and ", ",").split(",") if part.strip()]
    return tuple(found) if all(found) else ()


def _name(text):
    parts = _parsed(text)
    node = parts[0].sides[0] if len(parts) == 1 and isinstance(parts[0], Statement) and len(parts[0].sides) == 1 else None
    return node and spelled(node)


def _parsed(text):
    """The parts of a text that is one row of a formula; none if it is not read."""
    try:
        found = rows(text, 0, len(text), {})
    except Unreadable:
        return ()
    return found[0].parts if len(found) == 1 else ()


def _short(said):
    said = " ".join(str(said).split())
    return said if len(said) < 60 else said[:57] + "..."
