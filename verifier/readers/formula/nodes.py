"""Nodes: a formula as it is written, each part with its span; what is applied or multiplied is not decided."""
from typing import Any, NamedTuple


class Node(NamedTuple):
    """A part of a formula, from `start` up to `end` in the document's text; `data` names it, `args` are its parts.

    number      data: the digits, "1.5"; the numerator of `\\int \\frac{dx}{x}` is "1"
    name        data: the letter or word, "x", "sigma", "softplus"; as `\\mathbf{w}`, `\\hat y` write it: see `styled`
    styled      data: "bf", "cal", "bb", "hat", "bar", "tilde", "vec", "dot", "ddot" ...; of (body)
    function    data: the word of a function command, "sin", "log", "max", "det", "operatorname"'s word; no argument yet
    sub         of (base, subscript); power: of (base, exponent); factorial: of (base)
    prime       data: how many; of (base)
    mark        data: "*" "+" "-" "top" "dagger" "circ": a sign alone as a script: `x^*`, `0^+`, `A^\\top`; "cdot": of
                `f(\\cdot)`
    list        of the items that commas separate, where only one thing was expected: a subscript `i, j`
    run         of the factors that stand side by side, at least two, flat; in a run only where braces say so: `\\sin{2x} y`
    product     data: the signs between, "cdot" "times" "*" "/" "div", also "circ" "odot" "otimes" "oplus" "cup" "cap"
                "setminus" "mod"; of runs or factors, flat: `a/bc` is of a and the run b c; in `a \\cdot -b`
                the second is a sum
    sum         data: the sign before each, "+" "-" "pm" "mp" ("" before a first without sign); of the summands
    group       data: its delimiters, "()" "[]" "{}" "||" "norm" "floor" "ceil" "angle" "[)" "(]"; of the items that
                commas separate
    given       of (what, condition): the two sides of a lone bar in a group, a list where commas stand in one
    fraction    of (numerator, denominator); binomial: of (n, k); root: of (radicand) or (radicand, degree)
    big         data: "sum" "prod" "lim" "max" "min" "argmax" ...; of (lower, upper, body), the first two None if absent;
                the body ends before the next + or -, although what follows may hold the bound name
    integral    of (lower, upper, body, variable): body None for `\\int dx`; variable a list where one sign has several
    differential  of (variable): `dx` outside of an integral; or `d` times `x`
    leibniz     data: (partial?, order, the order of each variable), orders int or Node; of (operand, variable, ...): operand
                None where none stands in the numerator: it is among the factors after it in the run
    gradient    data: "nabla" or "partial"; of (subscript) or nothing; its operand is among the factors after it in the run
    evaluated   data: "|" or "[]"; of (body, lower, upper): upper None for `|_{x=0}`, whose lower is a statement
    array       data: (environment, columns); of its cells by rows: matrices, `cases` (value, condition), `array`; `empty`
                where none stands, a list where a cell holds several
    statement   data: the Relation between each two; of the sides: where only an expression was expected: `x \\to 0`
    unread      data: the Unreadable that says why, of what cannot be read; a side by itself; of what it begins with, perhaps
    words       data: the text of a `\\text{}` that stands among factors
    dots        an ellipsis; infinity; empty
    """
    op: str
    args: tuple = ()
    data: Any = None
    start: int = 0
    end: int = 0


class Relation(NamedTuple):
    """A relation sign: "=" ":=" "==" "!=" "<" "<=" ">" ">=" "~" (approximately) "sim" "propto" "in" "notin" "subset" "to"
    "mapsto" "mid"; also "<<" ">>" "cong" "ni" "supset" "from" "up" "down" "perp" "parallel" "asymp" "prec" "succ"
    "!==" "=:".

    `note` is what is written above it, as text."""
    sign: str
    start: int
    end: int
    note: str | None = None


class Statement(NamedTuple):
    """Sides, each related to the next; without relation an expression. The first is None where it continues another."""
    sides: tuple
    relations: tuple
    start: int
    end: int


class Words(NamedTuple):
    """Prose inside of a formula: `\\text{for } `."""
    text: str
    start: int
    end: int


class Connective(NamedTuple):
    """What stands between statements: "implies", "iff", "therefore", "because", "and", "or", "," or ";" or ":" or "quad"."""
    kind: str
    start: int
    end: int


class Row(NamedTuple):
    """A row of a display (an inline formula has one): Statements, Words and Connectives in order; its tag or label.

    A row of a `system` is one of several equations behind a brace."""
    parts: tuple
    start: int
    end: int
    tag: str | None = None
    system: bool = False


class Unreadable(Exception):
    """A formula that is not read: what was expected, and the span at which it was not found; the readings, if several."""

    def __init__(self, why, start, end, readings=()):
        super().__init__(why)
        self.why, self.start, self.end, self.readings = why, start, end, tuple(readings)
