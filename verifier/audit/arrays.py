"""Arrays: the values of matrices, rows of Values, each entry by definition."""
from functools import reduce
from itertools import permutations

import mpmath

from verifier.audit.values import Undecided, Value, operation

ONE, ZERO = Value(mpmath.mpf(1), True), Value(mpmath.mpf(0), True)
OPERATIONS = ("add", "neg", "mul", "div", "pow")
ALWAYS = ("matrix", "transpose", "inverse")
MOST = 4          # rows of a matrix that is inverted


def is_array(t):
    return t.op in ALWAYS or t.op in OPERATIONS and any(map(is_array, t.args))


def array(values, t):
    """The rows of a matrix, from the Values of its entries; the Value of a number."""
    if not is_array(t):
        return values(t)
    return RULES[t.op](t, *[array(values, a) for a in t.args])


def entries(values, t):
    """The Values of a matrix, row by row, or the one of a number."""
    return sum(map(list, array(values, t)), []) if is_array(t) else [values(t)]


def added(summands):
    return operation("add", list(summands)) if len(summands) > 1 else summands[0]


def multiplied(factors):
    return operation("mul", list(factors))


def _product(t, *factors):
    return reduce(_times, factors)


def _times(one, other):
    if type(one) is list and type(other) is list:
        return [[added([multiplied(pair) for pair in zip(row, column, strict=True)]) for column in zip(*other)] for row in one]
    if type(one) is Value and type(other) is Value:
        return multiplied((one, other))
    scale, rows = (one, other) if type(one) is Value else (other, one)
    return [[multiplied((scale, e)) for e in row] for row in rows]


def determinant(rows):
    """The sum over all permutations (Leibniz)."""
    if len(rows) > MOST:
        raise Undecided("a large determinant")
    found = []
    for places in permutations(range(len(rows))):
        turned = sum(a > b for k, a in enumerate(places) for b in places[k + 1:]) % 2
        factors = [row[place] for row, place in zip(rows, places)]
        found.append(operation("neg", [multiplied(factors)]) if turned else multiplied(factors))
    return added(found)


def trace(rows):
    return added([row[k] for k, row in enumerate(rows)])


def unit(count):
    return [[ONE if j == k else ZERO for j in range(count)] for k in range(count)]


def inverted(rows):
    """The cofactors over the determinant."""
    whole, places = determinant(rows), range(len(rows))
    return [[operation("div", [_cofactor(rows, k, j), whole]) for k in places] for j in places]


def _cofactor(rows, row, column):
    """The determinant with the row replaced by one of the unit matrix."""
    return determinant([*rows[:row], unit(len(rows))[column], *rows[row + 1:]])


def _power(t, base, exponent):
    count = int(exponent.number)
    found = reduce(_times, [base] * abs(count), unit(len(base)))
    return found if count >= 0 else inverted(found)


RULES = {
    "matrix": lambda t, *numbers: [list(numbers[k:k + t.data]) for k in range(0, len(numbers), t.data)],
    "transpose": lambda t, rows: list(map(list, zip(*rows))), "inverse": lambda t, rows: inverted(rows),
    "add": lambda t, *arrays: [[added(some) for some in zip(*row, strict=True)] for row in zip(*arrays, strict=True)],
    "neg": lambda t, rows: [[operation("neg", [e]) for e in row] for row in rows], "mul": _product, "pow": _power,
    "div": lambda t, rows, under: [[operation("div", [e, under]) for e in row] for row in rows],
}
