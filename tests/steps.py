"""Steps in a table: tab-separated id, class, left, right, domains, truth, note; the sides in SymPy's syntax, unevaluated."""
from typing import NamedTuple

import sympy
from sympy import Symbol, evaluate

#: What a domain says of a symbol.
DOMAINS = {
    "real": dict(real=True), "positive": dict(positive=True), "integer": dict(integer=True), "complex": {},
    "posint": dict(integer=True, positive=True), "nonnegint": dict(integer=True, nonnegative=True),
    "nonzero_real": dict(real=True, nonzero=True)}
LETTERS = "abcdhmnpqrstuvwxyz"


class Row(NamedTuple):
    id: str
    sort: str            # the class
    left: object         # as written, not evaluated
    right: object
    assuming: tuple
    true: bool
    evaluated: tuple     # both sides as SymPy makes them by itself


def rows(path):
    """The rows of a table."""
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            name, sort, left, right, domains, truth, *_ = line.rstrip("\n").split("\t")
            symbols, assuming = _domains(domains)
            with evaluate("Matrix" in left + right):        # SymPy cannot leave operations on matrices alone
                sides = [_written(side, symbols) for side in (left, right)]
            yield Row(name, sort, *sides, tuple(assuming), truth == "true",
                      tuple(sympy.sympify(side, locals=_names(symbols)) for side in (left, right)))


def _domains(text):
    """Symbols by name, those without a domain real (k an integer), and relations between them."""
    symbols = {letter: Symbol(letter, real=True) for letter in LETTERS} | {"k": Symbol("k", integer=True)}
    assuming = []
    for name, _, domain in (part.partition(":") for part in filter(None, text.split("; "))):
        symbols[name] = Symbol(name, **DOMAINS.get(domain, dict(real=True)))
        if domain.startswith("interval"):
            low, high = domain[9:-1].split(",")
            assuming += [symbols[name] > sympy.sympify(low), symbols[name] < sympy.sympify(high)]
        elif domain.startswith(">"):
            assuming.append(symbols[name] > sympy.sympify(domain[1:]))
    return symbols, assuming


def _names(symbols):
    return symbols | {"det": sympy.Determinant, "trace": sympy.Trace, "transpose": sympy.Transpose, "inv": sympy.Inverse}


def _written(text, symbols):
    return sympy.sympify(text, locals=_names(symbols), evaluate=False)
