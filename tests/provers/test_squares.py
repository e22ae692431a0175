"""Sums of squares: what is found adds up exactly, and nothing is found for what is negative somewhere."""
from flint import Ordering, fmpq, fmpq_mat, fmpq_mpoly_ctx
from tables import each

from verifier.kernel.claims import Context
from verifier.kernel.terms import function, symbol, term
from verifier.notation import unicode
from verifier.provers.inequalities.gram import Block, squares
from verifier.provers.inequalities.semidefinite import decomposed
from verifier.provers.inequalities.turns import by_single_turns

RING = fmpq_mpoly_ctx.get(["x", "y", "z"], Ordering.lex)
x, y, z = RING.gens()
ONE = RING.constant(fmpq(1))
MOTZKIN = x**4 * y**2 + x**2 * y**4 + 1 - 3 * x**2 * y**2
CUBIC = (x**3, x**2 * y, x * y**2, y**3, x**2, x * y, y**2, x, y, ONE)


def on_the_circle(p):
    """A polynomial modulo x² + y² = 1."""
    while p.degrees()[0] > 1:
        high, low = divmod(p, x**2)
        p = high * (1 - y**2) + low
    return p


@each([
    (x**2 + x * y + y**2, [(ONE, (x, y))], 2), (x**4 - 4 * x + 3, [(ONE, (x**2, x, ONE))], 2), (x**4 - 4 * x + fmpq(299, 100), [(ONE, (x**2, x, ONE))], 0),
    (x**2 - 2 * x * y + y**2, [(ONE, (x, y))], 1), (x**2 - 3 * x * y + y**2, [(ONE, (x, y))], 0), (x, [(ONE, (x, ONE))], 0), (x, [(x, (ONE,))], 1),
    (MOTZKIN, [(ONE, CUBIC)], 0), (x**3 + y**3 + z**3 - 3 * x * y * z, [(weight, (x, y, z)) for weight in (x, y, z)], 6),
    (x - x**2, [(x, (x, ONE)), (1 - x, (x, ONE))], 2), (x - x**2 - fmpq(1, 5), [(x, (x, ONE)), (1 - x, (x, ONE))], 0),
    (2 - 2 * x * y, [(ONE, (x, y, ONE))], 3), (1 - 2 * x * y, [(ONE, (x, y, ONE))], 1), (1 - 3 * x * y, [(ONE, (x, y, ONE))], 0),
])
def test_sums_of_squares(target, blocks, count):
    reduced = on_the_circle if target in (2 - 2 * x * y, 1 - 2 * x * y, 1 - 3 * x * y) else lambda p: p
    found = squares(target, [Block(*block) for block in blocks], reduced)
    assert len(found or ()) == count
    if found:
        assert all(d > 0 for _, d, _ in found)
        assert reduced(sum((blocks[k][0] * q**2 * d for k, d, q in found), 0 * ONE)) == reduced(target)


@each([
    ([[2, 1], [1, 1]], [(2, [1, fmpq(1, 2)]), (fmpq(1, 2), [0, 1])]), ([[1, 1], [1, 1]], None), ([[0, 0], [0, 1]], None), ([[1, 2], [2, 1]], None), ([[-1]], None),
])
def test_definite_matrices_are_sums_of_squares(rows, found):
    assert decomposed(fmpq_mat([[fmpq(entry) for entry in row] for row in rows])) == found


u, v = symbol("u"), symbol("v")
cos, sin = [lambda t, name=name: function(name, t) for name in ("cos", "sin")]


@each([
    (cos(term(2) * u) + cos(u), "2cos(u)² + cos(u) − 1"), (sin(u + v), "cos(u)·sin(v) + sin(u)·cos(v)"), (sin(term(3) * u) + sin(u), "4cos(u)²·sin(u)"),
    (cos(u)**term(2) * u, "cos(u)²·u"), (function("exp", u) * cos(u + v), "eᵘ·cos(u)·cos(v) + (−1·eᵘ·sin(u)·sin(v))"), (function("tan", u) + cos(u), None), (term(1) / (term(2) + cos(u)), None),
])
def test_multiple_angles_by_single_ones(t, form):
    found = by_single_turns(Context(), t)
    assert (found and unicode(found)) == form
