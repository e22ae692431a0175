"""Matrices in the kernel: what operations make of them, what has no meaning, and no rule by which they commute."""
from functools import partial

import pytest
from inferring import equation, infer, refused
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.matrices import explicit
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, derivative, function, integrated, symbol, term
from verifier.proofs import Proof

a, b, c, d, x, z = *map(symbol, "abcdx"), symbol("z", "complex")
det, trace, transpose, inverse = [partial(function, name) for name in ("det", "trace", "transpose", "inverse")]
TWO, HALF = term(2), term("1/2")


def M(*rows):
    return Term("matrix", len(rows[0]), tuple([term(e) for row in rows for e in row]))


A, B, WIDE, SINGLE = M((a, b), (c, d)), M((1, 2), (3, 4)), M((1, 2, 3), (4, 5, 6)), M((a,))
UNIT, SINGULAR, POLE = M((1, 0), (0, 1)), M((1, 2), (2, 4)), M((1, 1 / x), (2, 3))
DETERMINANT = a * d - b * c
HIDDEN = det(M((0, 1 / x), (0, 1)))        # 0 where it is defined


@each([
    (A + B, M((a + 1, b + 2), (c + 3, d + 4))), (B * B, M((7, 10), (15, 22))), (-A, M((-a, -b), (-c, -d))),
    (2 * A, M((2 * a, 2 * b), (2 * c, 2 * d))), (B / x, M((1 / x, 2 / x), (3 / x, 4 / x))),
    (WIDE * transpose(WIDE), M((14, 32), (32, 77))), (det(A), DETERMINANT), (det(B), term(-2)), (det(SINGLE), a),
    (det(M((2, 0, 1), (1, 3, 2), (1, 1, 4))), term(18)),
    (det(M((0, 1, 0, 0), (1, 0, 0, 0), (0, 0, 0, 1), (0, 0, 2, 0))), TWO),
    (det(M((a, b, c), (0, d, x), (0, 0, z))), a * (d * z)), (trace(A), a + d), (transpose(WIDE), M((1, 4), (2, 5), (3, 6))),
    (inverse(A), M((d / DETERMINANT, -b / DETERMINANT), (-c / DETERMINANT, a / DETERMINANT))),
    (A**-ONE, explicit(inverse(A))), (A**ZERO, UNIT), (A**ONE, A),
    (M((1, 1), (1, 0))**term(20), M((10946, 6765), (6765, 4181))), (function("sin", det(A)), function("sin", DETERMINANT)),
    (derivative(det(A), a), derivative(DETERMINANT, a)), (M((det(A), 0), (0, trace(B))), M((DETERMINANT, 0), (0, 5))),
    (trace(A) * UNIT, M((a + d, 0), (0, a + d))),
])
def test_what_becomes_of_operations(t, found):
    assert infer("entries", left=t)[:3] == ("=", t, found)


MEANINGLESS = [
    A + 1, 1 + A, A + WIDE, A + SINGLE, WIDE * WIDE, A * M((1, 2, 3)), SINGLE * A, SINGLE + 1, det(A) + A, WIDE**TWO,
    WIDE**ZERO, A**x, A**HALF, A**term(101), A**A, TWO**A, A / A, 1 / A, x / A, det(WIDE), det(transpose(WIDE)),
    inverse(WIDE), trace(WIDE), trace(transpose(WIDE)), det(a), trace(a), transpose(a), inverse(a), det(det(A)),
    function("sin", A), function("exp", A), function("max", A, A), apply("f", A), prime("f", (1,), A), derivative(A, a),
    derivative(A, x), M((A,)), M((A, 1), (1, 1)), Term("matrix", 2, (a, b, c)), M(*[(a,)] * 9), derivative(HIDDEN, x),
    integrated(HIDDEN, x, -1, 1), Term("if", "<", (ZERO, a, HIDDEN, ONE)),
]


@each(MEANINGLESS)
def test_what_has_no_meaning_stands_in_no_theorem(t):
    for rule, data in (("entries", {"left": t}), ("congruence", {"left": t, "right": t})):
        refused(rule, **data)
    refused("entries", left=M((t,)))


@each([
    (inverse(A), {DETERMINANT}), (A**-TWO, {DETERMINANT}), (det(inverse(A)), {DETERMINANT}),
    (inverse(A)**ZERO, {DETERMINANT}), (M((0, 0), (0, 0)) * inverse(A), {DETERMINANT}), (inverse(M((a, b), (0, d))), {a, d}),
    (1 / det(A), {DETERMINANT}), (inverse(SINGULAR), {ZERO}), (trace(POLE), {x}), (POLE**ZERO, {x}),
    (M((0, 0), (0, 0)) * POLE, {x}), (ZERO * POLE, {x}), (M((0, 0), (0, 0)) / x, {x}), (det(POLE), {x}),
    (function("log", det(A)), {DETERMINANT}), (A * A, set()), (transpose(POLE), {x}),
])
def test_a_term_is_defined_where_all_of_it_is(t, conditions):
    found = Context().conditions(t)
    assert {inner for predicate, inner in found if predicate == "nonzero"} >= conditions if conditions else not found
    assert not any(inner.matrix for _, inner in found)


def outcome(left, right, point, *steps, relation="=", conditions=frozenset(), assuming=()):
    """What the kernel says of a certificate with these inferences: (rule, premises, data)."""
    try:
        proof = Proof()
        for rule, premises, data in steps:
            proof.infer(rule, *premises, **data)
        return check(proof.certificate(Claim(Context(assuming), relation, left, right, conditions), point)).outcome
    except Rejected:
        return "rejected"


AT = Point({s: term(n) for s, n in zip((a, b, c, d, x, z), (1, 2, 3, 5, 7, 11))})


@each([
    (A * B, B * A), (det(A + B), det(A) + det(B)), (det(2 * A), 2 * det(A)), (trace(A * B), trace(A) * trace(B)),
    (inverse(A * B), inverse(A) * inverse(B)), (transpose(A * B), transpose(A) * transpose(B)),
    ((A + B)**TWO, A**TWO + 2 * A * B + B**TWO), (inverse(A), transpose(A)), (A, transpose(A)), (det(A), -det(A)),
])
def test_no_rule_takes_a_matrix_for_a_number(left, right):
    """Not even where the step is true as an equation of numbers."""
    sides, again = {"left": left, "right": right}, {"left": right, "right": right}
    assert outcome(left, right, AT, ("algebra", (), sides)) == "rejected"
    assert outcome(left, right, AT, ("congruence", (), sides)) == "rejected"
    steps = [("entries", (), {"left": left}), ("congruence", (), again), ("transitivity", (0, 1), {})]
    assert outcome(left, right, AT, *steps) == "rejected"
    assert outcome(left, right, None, ("witness", (), sides | {"relation": "=", "point": AT, "precision": 64})) == "refuted"
    refused("algebra", left=left, right=right)
    refused("algebra", equation(A * B, x), left=x, right=x)


@each([
    ("definition", {"term": A}), ("differentiation", {"term": derivative(A, a)}),
    ("sign", {"term": A * A, "predicate": "nonnegative", "given": frozenset()}),
    ("sign", {"term": a, "predicate": "real", "given": frozenset({("nonzero", A)})}),
    ("enclosure", {"term": B, "predicate": "positive", "pieces": 1}),
    ("axiom", {"name": "conj-product", "at": {symbol("a", "complex"): A, symbol("b", "complex"): B}}),
    ("witness", {"left": a, "right": b, "relation": "=", "point": Point({a: A, b: B}), "precision": 64}),
])
def test_only_sides_of_equations_hold_matrices(rule, data):
    assert outcome(A, A, AT, (rule, (), data)) == "rejected"


def test_a_lemma_on_numbers_is_no_lemma_on_matrices():
    y = symbol("y", "complex")
    lemma = [("algebra", (), {"left": z * y, "right": y * z}), ("lemma", (0,), {"at": {z: A, y: B}})]
    assert outcome(A * B, B * A, AT, *lemma) == "rejected"
    lemma[1] = ("lemma", (0,), {"at": {z: a, y: b}})
    assert outcome(a * b, b * a, AT, *lemma) == "proved"


def test_premises_hold_of_entries_wherever_matrices_do():
    """An entry's equation under a condition gives the matrices' under it; a pole that falls away stays a condition."""
    same = {"left": explicit(trace(POLE)), "right": term(4)}
    steps = [("entries", (), {"left": trace(POLE)}), ("algebra", (), same), ("transitivity", (0, 1), {})]
    assert outcome(trace(POLE), term(4), AT, *steps) == "proved"
    assert outcome(trace(POLE), term(4), Point({x: ZERO}), *steps) == "rejected"
    witness = {"left": trace(POLE), "right": term(5), "relation": "=", "point": Point({x: ZERO}), "precision": 64}
    assert outcome(trace(POLE), term(5), None, ("witness", (), witness)) == "rejected"


@each([
    (A, WIDE), (WIDE, transpose(WIDE)), (SINGLE, a), (a, SINGLE), (A, ZERO), (M((1, 2)), M((1,), (2,)))])
def test_other_shapes_are_neither_equal_nor_different(left, right):
    sides = {"left": left, "right": right}
    assert outcome(left, right, None, ("witness", (), sides | {"relation": "=", "point": AT, "precision": 64})) == "rejected"
    assert outcome(left, right, AT, ("congruence", (), sides)) == "rejected"


@each([
    ("!=", M((1, 2)), M((1, 3))), ("!=", A, A), ("<", SINGLE, M((x,))), ("<=", A, A), ("!=", det(A), A), ("<", A, ONE)])
def test_matrices_are_equal_or_nothing_is_said_of_them(relation, left, right):
    witness = {"relation": relation, "left": left, "right": right, "point": AT, "precision": 64}
    assert outcome(left, right, None, ("witness", (), witness), relation=relation) == "rejected"
    refused("witness", **witness)
    assert outcome(left, right, AT, ("sign", (), {"term": right - left, "predicate": "nonzero", "given": frozenset()}), relation=relation) == "rejected"


@each([
    Context([("=", A, B)]), Context([("<", ZERO, det(A))]), Context([], [("f", (a, b, c, d), A)]),
    Context([], [("f", (x,), det(B))])])
def test_a_context_holds_no_matrix(context):
    proof = Proof()
    proof.infer("algebra", left=ONE, right=ONE)
    with pytest.raises(Rejected, match="without matrices"):
        check(proof.certificate(Claim(context, "=", ONE, ONE), AT))


@each([
    M(*[[10**4000 + i * k for i in range(8)] for k in range(8)])**term(100),
    inverse(M(*[[symbol(f"a{i}{k}") for i in range(8)] for k in range(8)])),
    (M(*[[symbol(f"a{i}{k}") for i in range(8)] for k in range(8)])**term(100)),
    det(M(*[(1,)] * 8) * transpose(M(*[(x,)] * 8))),
])
def test_large_matrices_are_answered_soon(t):
    try:
        assert explicit(t)
    except Rejected as fault:
        assert "at most" in str(fault)
