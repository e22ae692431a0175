"""Qualities that are said of names: "positive", "an integer": the words, by language, and what they mean."""
from typing import NamedTuple

from verifier.readers.cues import occurrences


class Quality(NamedTuple):
    """A kind of numbers, comparisons with numbers (sign, number), None for what no number says, and the words that say it in prose."""
    kind: str | None
    compared: tuple
    words: tuple


QUALITIES = {
    "real": Quality("real", (), (
        "real", "reals", "real number", "real numbers", "reell", "reelle", "reellen", "réel", "réels", "reales", "實數", "实数")),
    "complex": Quality("complex", (), (
        "complex", "complex number", "complex numbers", "komplex", "komplexe", "komplexen", "complexe", "complexes", "complejo", "complejos", "複數", "复数")),
    "integer": Quality("integer", (), (
        "integer", "integers", "whole number", "ganzzahlig", "ganze zahl", "ganze zahlen", "entier", "entiers", "entero", "enteros", "整數", "整数")),
    "natural": Quality("integer", ((">=", "1"),), (
        "natural", "natural number", "natural numbers", "natürliche zahl", "natürliche zahlen", "entier naturel", "entiers naturels", "número natural", "números naturales", "自然數", "自然数")),
    "positive": Quality(None, ((">", "0"),), (
        "positive", "strictly positive", "positiv", "positiven", "positif", "positifs", "strictement positif", "strictement positifs", "positivo", "positivos", "正")),
    "nonnegative": Quality(None, ((">=", "0"),), (
        "nonnegative", "non-negative", "not negative", "nichtnegativ", "positif ou nul", "no negativo", "非負", "非负")),
    "negative": Quality(None, (("<", "0"),), ("negative", "strictly negative", "negativ", "négatif", "négatifs", "negativo", "negativos", "負", "负")),
    "nonpositive": Quality(None, (("<=", "0"),), (
        "nonpositive", "non-positive", "not positive", "nichtpositiv", "négatif ou nul", "no positivo", "非正")),
    "nonzero": Quality(None, (("!=", "0"),), (
        "nonzero", "non-zero", "not zero", "different from zero", "ungleich null", "non nul", "no nulo", "非零")),
    "arithmetical": Quality(None, (("=", None),), (
        "even", "odd", "prime", "composite", "rational", "irrational", "algebraic", "transcendental", "gerade", "ungerade", "primzahl",
        "pair", "impair", "premier", "rationnel", "irrationnel", "impar", "primo", "racional", "irracional", "偶數", "偶数", "奇數", "奇数", "素數", "素数")),
}
#: Each word -> the name of its quality, the longest words first.
_SAID = dict(sorted(((word, name) for name, quality in QUALITIES.items() for word in quality.words), key=lambda said: -len(said[0])))


def qualities(text):
    """The names of the qualities that a text speaks of, in order; the longest words count: "non-negative" is not "negative"."""
    text, found = text.lower(), []
    for word, name in _SAID.items():
        for start in occurrences(word, text):
            text = text[:start] + " " * len(word) + text[start + len(word):]
            found.append((start, name))
    return list(dict.fromkeys([name for _, name in sorted(found)]))
