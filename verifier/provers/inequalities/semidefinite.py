"""Semidefinite: rational matrices in an affine family that are positive definite; what all semidefinite ones send to 0.

The middle of such matrices is sought by Newton's method on a barrier (Nesterov and Nemirovskii, Interior-Point Polynomial
Algorithms in Convex Programming, 1994), and rounded. What is found is exact, whatever was rounded."""
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from flint import arb_mat, ctx, fmpq, fmpq_mat

TIGHTER, STEPS, ROUNDS = 16, 12, 7   # the force grows so; steps of Newton's method until it does; how often it does
BITS, CLOSE = 128, 0.25              # in which matrices are inverted; to the middle, as steps measure it
DENOMINATORS, SIMPLE = (1, 2, 4, 12, 60, 2**10, 2**20), 60
NOTHING = 2**-12                     # an eigenvalue that is taken for 0


class Family(NamedTuple):
    """Symmetric matrices, one a block: a start, and the directions in which they may change, as lists (block, row, column, entry)."""
    sizes: tuple
    start: list
    directions: list

    def matrices(self, coordinates):
        """Those at rational coordinates."""
        found = [fmpq_mat(n, n) for n in self.sizes]
        for scale, entries in ((fmpq(1), self.start), *zip(coordinates, self.directions)):
            for k, i, j, c in entries if scale else ():
                found[k][i, j] += c * scale
        return found


def decomposed(matrix):
    """Pairs (d, row), d > 0, such that the matrix is the sum of d row' row; None where it is not positive definite."""
    rows, found = matrix.tolist(), []
    for k in range(len(rows)):
        pivot = rows[k][k]
        if pivot <= 0:
            return None
        row = [entry / pivot for entry in rows[k]]
        rows = [[entry - row[i] * row[j] * pivot for j, entry in enumerate(line)] for i, line in enumerate(rows)]
        found.append((pivot, row))
    return found


def middle(family):
    """Rational matrices that are positive definite; or None, and what all that are semidefinite send to 0. Twice None if neither is found."""
    search = Barrier(family)
    for _ in range(ROUNDS):
        with ctx.workprec(BITS):
            search.centre()
        if search.low > 0 and (found := _rounded(family, search.coordinates)):
            return found, None
        if search.low + 2 * search.size / search.force < 0:
            return None, None
        search.force *= TIGHTER
    return None, search.kernel()


def _rounded(family, coordinates):
    """Positive definite matrices at simple rationals near the coordinates; None if there are none."""
    for denominator in DENOMINATORS:
        matrices = family.matrices([near(c, denominator) for c in coordinates])
        if None not in map(decomposed, matrices):
            return matrices
    return None


def near(value, denominator):
    """The nearest rational of no greater denominator."""
    found = Fraction(value).limit_denominator(denominator)
    return fmpq(found.numerator, found.denominator)


class Barrier:
    """Newton's method on -log det(Q - tI) - ft, where Q goes through a family, and the force f grows: t goes to the greatest least eigenvalue.

    A step is shortened so that the matrix stays positive definite (by self-concordance)."""

    def __init__(self, family):
        first = list(accumulate(family.sizes, initial=0))
        self.blocks, self.size = list(zip(first, first[1:])), first[-1]
        self.start, *self.directions = [[(first[k] + i, first[k] + j, float(c.p) / float(c.q)) for k, i, j, c in entries]
                                        for entries in (family.start, *family.directions)]
        self.directions.append([(i, i, -1.0) for i in range(self.size)])
        self.scale = 1 + sum(abs(c) for _, _, c in self.start)
        self.point, self.force = [0.0] * len(family.directions) + [-self.scale], 1 / self.scale

    @property
    def low(self):
        return self.point[-1]

    @property
    def coordinates(self):
        return self.point[:-1]

    def matrix(self):
        """Q - tI."""
        found = [[0.0] * self.size for _ in range(self.size)]
        for scale, entries in zip((1.0, *self.point), (self.start, *self.directions)):
            for i, j, c in entries:
                found[i][j] += c * scale
        return found

    def centre(self):
        """Goes near the middle for the present force."""
        for _ in range(STEPS):
            inverse = _floats(arb_mat(self.matrix()).inv())
            slopes = [sum(inverse[i][j] * c for i, j, c in entries) for entries in self.directions]
            slopes[-1] += self.force
            step = [row[0] for row in _floats(arb_mat(self._curves(inverse)).solve(arb_mat([[s] for s in slopes])))]
            length = max(sum(s * change for s, change in zip(slopes, step)), 0.0)**0.5
            share = 1 / (1 + length) if length > CLOSE else 1.0
            self.point = [c + share * change for c, change in zip(self.point, step)]
            if length < CLOSE:
                return

    def _curves(self, inverse):
        found = [[0.0] * len(self.directions) for _ in self.directions]
        for k, one in enumerate(self.directions):
            for n, other in enumerate(self.directions[:k + 1]):
                found[k][n] = found[n][k] = sum(inverse[j][p] * inverse[q][i] * c * d for i, j, c in one for p, q, d in other)
        return found

    def kernel(self):
        """Rows that are sent to 0, a list a block: pairs (the place of a 1 where the others have 0, the row); None if there are none."""
        rows, left = self.matrix(), list(range(self.size))
        while left and rows[k := max(left, key=lambda k: rows[k][k])][k] > NOTHING * self.scale:
            left.remove(k)
            rows[k] = [entry / rows[k][k] for entry in rows[k]]
            rows = [line if i == k else [a - line[k] * b for a, b in zip(line, rows[k])] for i, line in enumerate(rows)]
        found = [[(k - low, [fmpq(i == k) if i in left else near(-rows[i][k], SIMPLE) for i in range(low, high)]) for k in left if low <= k < high]
                 for low, high in self.blocks]
        return found if left else None


def _floats(matrix):
    return [[float(entry) for entry in row] for row in matrix.tolist()]
