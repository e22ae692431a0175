"""Declarations: what the prose says that a name is: a function $f$, the vector $w$, a matrix $A$."""
from verifier.readers.cues import closing
from verifier.readers.formula.names import Name, Told, names
from verifier.readers.formula.nodes import Statement
from verifier.readers.formula.spelling import spelled

#: Kind -> the words just before a name that declare it, by language.
WORDS = {
    "function": ("function", "functions", "mapping", "funktion", "funktionen", "fonction", "fonctions", "función", "funciones", "函數", "函数"),
    "vector": ("vector", "vectors", "matrix", "matrices", "vektor", "vektoren", "vecteur", "vecteurs", "matrice", "vectores", "matriz",
               "向量", "矩陣", "矩阵"),
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
            before = outline.surroundings(formula.passage).before.rstrip()
            yield from ((name, kind) for kind, words in WORDS.items() if closing(words, before))


def _single(formula):
    """The name that a formula consists of; None of any other."""
    parts = [part for row in formula.rows for part in row.parts]
    if len(parts) != 1 or not isinstance(parts[0], Statement) or parts[0].relations:
        return None
    return spelled(parts[0].sides[0])
