"""Gram matrices: a polynomial as a sum of squares, each times a weight, by matrices that are positive definite.

A basis m of polynomials and such a matrix Q make the squares m'Qm. Those of all blocks together, each times its weight,
are the polynomial: linear equations for the entries of Q. Where none of their solutions is definite, what all of them
send to 0 is left out of the basis. (Peyrl and Parrilo, Computing sum of squares decompositions with rational
coefficients, 2008.)"""
from itertools import combinations_with_replacement
from typing import NamedTuple

from flint import fmpq, fmpq_mat

from verifier.provers.inequalities.semidefinite import Family, decomposed, middle

ENTRIES, DIRECTIONS = 250, 60        # of the matrices; ways to change them
FACES = 4                            # bases in a row, each a part of the one before


class Block(NamedTuple):
    """Squares of polynomials in the span of a basis, times a weight."""
    weight: object
    basis: tuple


def squares(target, blocks, reduced):
    """Triples (block's number, positive rational, polynomial) whose weighted squares add up to the target; None if none are found.

    Products are taken modulo equations, by `reduced`."""
    target = reduced(target)
    for _ in range(FACES):
        blocks = _needed(target, blocks, reduced)
        family = _family(target, blocks, reduced)
        found, kernel = middle(family) if family else (None, None)
        if found:
            return [(k, d, _combined(blocks[k].basis, row)) for k, matrix in enumerate(found) for d, row in decomposed(matrix)]
        if not kernel:
            return None
        blocks = [_face(block, part) for block, part in zip(blocks, kernel)]
    return None


def _needed(target, blocks, reduced):
    """The blocks without what would add a square that nothing takes away again."""
    products = {(k, i, j): _product(blocks[k], i, j, reduced).to_dict() for k, i, j in _places(blocks)}
    while True:
        signs, mixed = {}, set(target.monoms())
        for (k, i, j), p in products.items():
            for m, c in p.items():
                if i != j or signs.setdefault(m, [c > 0])[0] != (c > 0):
                    mixed.add(m)
                else:
                    signs[m].append((k, i))
        idle = {place for m, (_, *places) in signs.items() if m not in mixed for place in places}
        if not idle:
            return [Block(block.weight, tuple([m for i, m in enumerate(block.basis) if (k, i, i) in products])) for k, block in enumerate(blocks)]
        products = {(k, i, j): p for (k, i, j), p in products.items() if idle.isdisjoint(((k, i), (k, j)))}


def _places(blocks):
    """Those of the entries of the matrices, each once: (block, row, column)."""
    return [(k, i, j) for k, block in enumerate(blocks) for i, j in combinations_with_replacement(range(len(block.basis)), 2)]


def _combined(basis, row):
    return sum((m * c for m, c in zip(basis[1:], row[1:])), basis[0] * row[0])


def _family(target, blocks, reduced):
    """The matrices by which the weighted squares add up to the target; None if there are none, or too many."""
    places = _places(blocks)
    if not 0 < len(places) <= ENTRIES:
        return None
    products = [_product(blocks[k], i, j, reduced) for k, i, j in places]
    rows = {m: n for n, m in enumerate(dict.fromkeys(m for p in (*products, target) for m in p.monoms()))}
    system = fmpq_mat(len(rows), len(places) + 1)
    for column, p in enumerate((*products, target)):
        for m, c in p.to_dict().items():
            system[rows[m], column] = c
    system, rank = system.rref()
    lines = system.tolist()[:rank]
    pivots = [next(k for k, c in enumerate(line) if c) for line in lines]
    free = [k for k in range(len(places)) if k not in pivots]
    if len(places) in pivots or len(free) > DIRECTIONS:
        return None
    start = _entries(places, {k: line[-1] for k, line in zip(pivots, lines)})
    directions = [_entries(places, {f: fmpq(1), **{k: -line[f] for k, line in zip(pivots, lines)}}) for f in free]
    return Family(tuple([len(block.basis) for block in blocks]), start, directions)


def _product(block, i, j, reduced):
    """What an entry of the matrix, and the one that equals it, is times."""
    return reduced(block.weight * block.basis[i] * block.basis[j]) * (1 if i == j else 2)


def _entries(places, values):
    """Both places of each entry that is not 0."""
    return [(k, *place, c) for n, c in values.items() if c for k, i, j in places[n:n + 1] for place in dict.fromkeys(((i, j), (j, i)))]


def _face(block, kernel):
    """The block over what a matrix can tell apart that sends these rows to 0."""
    gone = [k for k, _ in kernel]
    basis = [_combined((m, *[block.basis[k] for k in gone]), (fmpq(1), *[-row[i] for _, row in kernel]))
             for i, m in enumerate(block.basis) if i not in gone]
    return Block(block.weight, tuple(basis))
