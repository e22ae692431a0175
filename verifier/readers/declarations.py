"""Declarations: what the prose says that a name is: a function $f$, the vector $w$, a matrix $A$."""
import re

from verifier.readers.formula.names import Name, Told, names
from verifier.readers.formula.nodes import Statement
from verifier.readers.formula.spelling import spelled

#: Kind -> the words just before a name that declare it, by language.
WORDS = {
    "function": re.compile(r"(?:\b(?:functions?|mapping|funktion(?:en)?|fonctions?|funci(?:ón|ones))|函數|函数)\s*$", re.I),
    "vector": re.compile(r"(?:\b(?:(?:column |row |weight |random )?vectors?|matri(?:x|ces)|vektor(?:en)?|matrix|vecteurs?|matrices?|vector(?:es)?|matriz)|向量|矩陣|矩阵)\s*$", re.I),
}


def declared(formulas, outline, told):
    """The Names of a document, with what its author tells, and what its prose declares where its formulas leave it open."""
    rows = [row for formula in formulas for row in formula.rows]
    found = names(rows, told)
    said = {name: Name(kind, "called so in the prose") for name, kind in _told(formulas, outline)
            if found.kind(name) in (("variable", "doubtful") if kind == "vector" else ("doubtful",))}
    return names(rows, Told({**said, **told.names}, told.base)) if said else found


def _told(formulas, outline):
    for formula in formulas:
        name = _single(formula) if formula.passage.kind == "inline" else None
        if name:
            before = outline.surroundings(formula.passage).before
            yield from ((name, kind) for kind, words in WORDS.items() if words.search(before))


def _single(formula):
    """The name that a formula consists of; None of any other."""
    parts = [part for row in formula.rows for part in row.parts]
    if len(parts) != 1 or not isinstance(parts[0], Statement) or parts[0].relations:
        return None
    return spelled(parts[0].sides[0])
