"""Matrices: what a term that holds some is when the operations on them are carried out."""
from functools import lru_cache

from verifier.kernel.terms import MATRICES, ONE, SIDES, ZERO, Rejected, Term, product, rational, term, total

POWERS, BITS = range(-100, 101), 4_000       # exponents; the length of numbers that are worked out


@lru_cache(1000)
def explicit(t):
    """The term that holds no matrix, or is a matrix whose entries hold none, and is `t` wherever `t` is defined."""
    args = [rows(e) if (e := explicit(a) if a.matrix else a).op == "matrix" else e for a in t.args]
    try:
        found = OPERATIONS[t.op](t, *args) if t.op in MATRICES or list in map(type, args) else Term(t.op, t.data, tuple(args))
    except (LookupError, TypeError, ValueError) as error:       # what Python says of a scalar's rows, or of uneven ones
        raise Rejected(f"no {t.op} is known of a {' and a '.join(map(shape, t.args))}"[:200]) from error
    return found if type(found) is Term else Term("matrix", len(found[0]), tuple([e for row in found for e in row]))


def shape(t):
    """A scalar, or a matrix of so many rows and columns, in words."""
    return f"matrix of {len(found.args) // found.data} by {found.data}" if (found := explicit(t)).op == "matrix" else "scalar"


def entries(t):
    """The entries of a matrix by rows, or a scalar alone, without matrices."""
    return found.args if (found := explicit(t) if t.matrix else t).op == "matrix" else (found,)


def rows(t):
    return [t.args[k * t.data:(k + 1) * t.data] for k in range(1 + SIDES.index(len(t.args) / t.data))]


def unit(found):
    """The identity, for a matrix with so many rows."""
    return [tuple([ONE if i == j else ZERO for j in range(len(found))]) for i in range(len(found))]


def added(summands):
    """The sum, as one number if it is one that is not too large."""
    values = list(map(rational, summands))
    return total(summands) if None in values or sum(values, ZERO.data).height_bits() > BITS else term(sum(values))


@lru_cache(1000)
def determinant(*found):
    """By expansion along the first row."""
    minors = [determinant(*[row[:k] + row[k + 1:] for row in found[1:]]) for k in range(len(found))]
    parts = enumerate(map(product, zip(found[0], minors, strict=True)) if found else [ONE])
    return added([-part if k % 2 else part for k, part in parts if part is not ZERO])


def inverse(found):
    """By Cramer's rule: every entry, be it 0, stands over the determinant."""
    places, whole = range(len(found)), determinant(*found)
    return [[determinant(*found[:j], row, *found[j + 1:]) / whole for j in places] for row in unit(found)]


def _product(t, *args):
    scale, (found, *others) = product([a for a in args if type(a) is Term]), [a for a in args if type(a) is list]
    for other in others:
        found = [[added(list(map(product, zip(row, column, strict=True)))) for column in zip(*other)] for row in found]
    return [[product([scale, e]) for e in row] for row in found]


def _power(t, base, exponent):
    factor = base if (power := POWERS[POWERS.index(rational(term(exponent)))]) >= 0 else inverse(base)
    return _product(t, unit(base), *[factor] * abs(power), unit(list(zip(*base))))


#: The operations that take matrices: from the term, and what its arguments are, a matrix by its rows.
OPERATIONS = {
    "matrix": lambda t, *args: rows(Term("matrix", t.data, tuple(map(term, args)))), "mul": _product, "pow": _power,
    "add": lambda t, *args: [[added(some) for some in zip(*row, strict=True)] for row in zip(*args, strict=True)],
    "neg": lambda t, a: [[-e if e is not ZERO else e for e in row] for row in a], "inverse": lambda t, a: inverse(a),
    "div": lambda t, over, under: [[e / under for e in row] for row in over], "det": lambda t, a: determinant(*a),
    "trace": lambda t, a: added([row[k] for k, row in zip(range(len(a[0])), a, strict=True)]),
    "transpose": lambda t, a: list(zip(*a))}
