"""Steps that hold matrices: true beside false, what is neither proved nor refuted, and the door from SymPy and back."""
import pytest
import sympy
from sympy import (
    Derivative, Determinant, Function, Identity, ImmutableMatrix, Integral, Inverse, MatAdd, MatMul, MatPow, Matrix, MatrixSymbol,
    Ne, Rational, Subs, Symbol, Trace, Transpose, ZeroMatrix, acos, asin, cos, evaluate, exp, log, pi, sin, sqrt, symbols)
from tables import each

from verifier import verdict
from verifier.decoding import decoded
from verifier.encoding import encoded
from verifier.kernel.checking import check
from verifier.notation import latex, unicode

a, b, c, d, p, q, r, s, x, y = symbols("a b c d p q r s x y", real=True)
n, z, u, f = Symbol("n", integer=True), Symbol("z"), Symbol("u", positive=True), Function("f")
A, B, C = ImmutableMatrix([[a, b], [c, d]]), ImmutableMatrix([[p, q], [r, s]]), Matrix([[x, 1], [0, y]])
D, E = sympy.diag(u, u + 1), Matrix([[u, x], [x, u + 1]])
ROW, COLUMN = Matrix([[a, b, c]]), Matrix([x, y, 1])


def R(t):
    return Matrix([[cos(t), -sin(t)], [sin(t), cos(t)]])


with evaluate(False):
    ROWS = [
        # left, what it is, what it is not
        (Determinant(A), a * d - b * c, a * d + b * c),
        (Determinant(MatMul(A, B)), Determinant(A) * Determinant(B), Determinant(A) + Determinant(B)),
        (Determinant(Transpose(A)), Determinant(A), -Determinant(A)),
        (Determinant(MatMul(2, A)), 4 * Determinant(A), 2 * Determinant(A)),
        (Determinant(MatAdd(A, B)), (a + p) * (d + s) - (b + q) * (c + r), Determinant(A) + Determinant(B)),
        (Trace(MatMul(A, B)), Trace(MatMul(B, A)), Trace(A) * Trace(B)),
        (Trace(MatAdd(A, B)), Trace(A) + Trace(B), Trace(A) - Trace(B)),
        (MatMul(A, B), Matrix([[a * p + b * r, a * q + b * s], [c * p + d * r, c * q + d * s]]), MatMul(B, A)),
        (Transpose(MatMul(A, B)), MatMul(Transpose(B), Transpose(A)), MatMul(Transpose(A), Transpose(B))),
        (Inverse(MatMul(A, B)), MatMul(Inverse(B), Inverse(A)), MatMul(Inverse(A), Inverse(B))),
        (Inverse(Transpose(A)), Transpose(Inverse(A)), Inverse(A)),
        (MatPow(A, -2), MatMul(Inverse(A), Inverse(A)), MatPow(A, 2)),
        (MatPow(MatAdd(A, B), 2), MatAdd(MatPow(A, 2), MatMul(A, B), MatMul(B, A), MatPow(B, 2)),
         MatAdd(MatPow(A, 2), MatMul(2, A, B), MatPow(B, 2))),
        (MatAdd(MatMul(A, A), MatMul(-1, a + d, A)), MatMul(b * c - a * d, Identity(2)), MatMul(a * d - b * c, Identity(2))),
        (MatMul(R(x), R(y)), R(x + y), R(x - y)), (Inverse(R(x)), Transpose(R(x)), R(x)),
        (MatPow(R(x), 3), R(3 * x), R(x**3)), (Determinant(R(x)), 1, -1),
        (MatPow(Matrix([[1, 1], [1, 0]]), 20), Matrix([[10946, 6765], [6765, 4181]]), Matrix([[10946, 6765], [6765, 4180]])),
        (MatPow(Matrix([[1, x], [0, 1]]), 5), Matrix([[1, 5 * x], [0, 1]]), Matrix([[1, x**5], [0, 1]])),
        (MatPow(A, 0), Identity(2), A), (MatMul(ROW, COLUMN), Matrix([[a * x + b * y + c]]), Matrix([[a * x + b * y - c]])),
        (MatMul(A, ZeroMatrix(2, 3)), ZeroMatrix(2, 3), Matrix(2, 3, [0, 0, 0, 0, 0, 1])),
        (Determinant(Matrix([[1, x, x**2], [1, y, y**2], [1, a, a**2]])), (y - x) * (a - x) * (a - y),
         (y - x) * (a - x) * (y - a)),
        (Determinant(MatAdd(A, MatMul(-z, Identity(2)))), z**2 - Trace(A) * z + Determinant(A),
         z**2 + Trace(A) * z + Determinant(A)),
        (Matrix([[Derivative(x**2, x), sqrt(x**2)]]), Matrix([[2 * x, sympy.Abs(x)]]), Matrix([[2 * x, x]])),
        (Matrix([[log(u * exp(x)), asin(x)]]), Matrix([[log(u) + x, pi / 2 - acos(x)]]),
         Matrix([[log(u) * x, pi / 2 - acos(x)]])),
        (Derivative(Determinant(C), x), y, x),
        (Derivative(Determinant(Matrix([[f(x), 1], [x, 1]])), x), Derivative(f(x), x) - 1, Derivative(f(x), x)),
        (Derivative(log(Determinant(E)), x), -2 * x / (u * (u + 1) - x**2), 2 * x / (u * (u + 1) - x**2)),
        (Derivative(log(Determinant(E)), x), Trace(MatMul(Inverse(E), Derivative(x, x), Matrix([[0, 1], [1, 0]]))), -Trace(MatMul(Inverse(E), Matrix([[0, 1], [1, 0]])))),
        (Derivative(Trace(Inverse(E)), x), 2 * x * (2 * u + 1) / (u * (u + 1) - x**2)**2, 2 * x / (u * (u + 1) - x**2)),
        (Derivative(Determinant(Matrix([[1 / x, 0], [0, x]])), x), 0, 1), (Integral(Determinant(E), (x, 0, 1)), u**2 + u - Rational(1, 3), u**2 + u),
        (Subs(Derivative(log(Determinant(E)), x), x, 1), -2 / (u**2 + u - 1), 2 / (u**2 + u - 1)),
        (exp(Trace(C)), exp(x) * exp(y), exp(x) + exp(y)),
        (MatMul(MatMul(A, Rational(1, 2)), B), MatMul(A, MatMul(B, Rational(1, 2))), MatMul(A, B)),
    ]


@each(ROWS)
def test_true_beside_false(left, right, false):
    for found in (verdict(left, right), verdict(right, left)):
        assert found.outcome == "proved", found.why
        assert check(found.certificate).outcome == "proved"
    found = verdict(left, false)
    assert found.outcome == check(found.certificate).outcome == "refuted"


@each([
    (MatMul(Inverse(A), A), Identity(2), ("the left side is undefined where a·d − b·c = 0",)),
    (MatMul(Inverse(D), D), Identity(2), ()),
    (Identity(2), MatPow(Inverse(C), 0),
     ("the right side is undefined where x = 0", "the right side is undefined where y = 0")),
    (Trace(Matrix([[x, 1 / y], [0, 0]])), x, ("the left side is undefined where y = 0",)),
])
def test_where_a_matrix_is_undefined(left, right, notes):
    found = verdict(left, right)
    assert (found.outcome, found.notes) == ("proved", notes)


@each([
    (Inverse(Matrix([[1, 2], [2, 4]])), Identity(2), [], "no point"),
    (MatMul(Inverse(A), A), Identity(2), [sympy.Eq(a * d - b * c, 0)], "no point"),
    (A, ROW, [], "= is not asked between a matrix of 2 by 2 and a matrix of 1 by 3"), (A, Identity(3), [], "3 by 3"),
    (Matrix([[a]]), a, [], "a scalar"), (A, 0, [], "scalar"),
    (MatMul(ROW, COLUMN), a * x + b * y + c, [], "scalar"),
    (Trace(Matrix([[x, 1 / x], [0, 0]])), x + 1 - sympy.sign(x)**2, [], "the sides agree"),     # but where one is undefined
    (Derivative(Trace(Matrix([[x, 1 / x], [0, 0]])), x), 1, [], "may hide where it is not"),
])
def test_neither_proved_nor_refuted(left, right, assuming, why):
    found = verdict(left, right, assuming=assuming)
    assert found.outcome == "open" and why in found.why


@each([
    (Determinant(MatMul(C, Transpose(C))), ">=", 0, "proved"), (Determinant(MatMul(C, Transpose(C))), ">", 0, "refuted"),
    (Trace(D), ">", 1, "proved"), (Trace(D), "<=", 1, "refuted"), (Determinant(D), "!=", 0, "proved"),
    (Determinant(A), "!=", 0, "refuted"), (MatMul(A, B), "!=", MatMul(B, A), "open"),
    (Matrix([[1, 2]]), "!=", Matrix([[1, 3]]), "open"), (D, ">", 0, "open"), (Matrix([[1]]), "<", Matrix([[2]]), "open"),
])
def test_numbers_are_ordered_and_matrices_are_not(left, relation, right, outcome):
    assert verdict(left, right, relation).outcome == outcome


def test_a_witness_shows_both_matrices():
    found = verdict(MatMul(A, R(x)), MatMul(R(x), A), assuming=[Ne(Determinant(A), 0)])
    assert found.outcome == "refuted" and set(found.witness) == {a, b, c, d, x}


with evaluate(False):
    REFUSED = [
        (MatrixSymbol("X", 2, 2), "MatrixSymbol"), (MatMul(MatrixSymbol("X", 2, 2), A), "MatrixSymbol"),
        (Symbol("X", commutative=False) * a, "commutative=False"), (Identity(n), "n by n"), (Identity(10**9), "1000000000"),
        (Matrix(0, 2, []), "0 by 2"), (Matrix(9, 1, [a] * 9), "9 by 1"), (sympy.Adjoint(A), "Adjoint"),
        (MatPow(A, n), "no pow"), (MatPow(A, Rational(1, 2)), "no pow"), (sympy.exp(A), "no exp"),
        (MatPow(A, 1000), "no pow"), (Matrix([[a, 0.5]]), r"Rational\(1, 2\)"),
        (sympy.HadamardProduct(A, B), "HadamardProduct"), (sympy.BlockMatrix([[A, B]]), "BlockMatrix"),
    ]
    WRITTEN = [
        (A, "[[a, b], [c, d]]", r"\begin{pmatrix}a & b \\ c & d\end{pmatrix}"),
        (Determinant(A) * x, "det([[a, b], [c, d]])·x", None),
        (MatMul(2, A, Inverse(C)), "2·[[a, b], [c, d]]·[[x, 1], [0, y]]⁻¹", None),
        (MatMul(-1, A), "−[[a, b], [c, d]]", None), (Identity(2), "[[1, 0], [0, 1]]", None),
        (Transpose(MatMul(A, C)), "([[a, b], [c, d]]·[[x, 1], [0, y]])ᵀ", None),
        (MatPow(A, 3), "[[a, b], [c, d]]³", None), (Trace(C), "tr([[x, 1], [0, y]])",
        r"\operatorname{tr}\left(\begin{pmatrix}x & 1 \\ 0 & y\end{pmatrix}\right)"), (MatAdd(A, MatMul(-1, C)),
        "[[a, b], [c, d]] − [[x, 1], [0, y]]", None),
        (MatMul(A, 1 / x), "[[a, b], [c, d]]/x", None),
        (Transpose(ROW), "[[a, b, c]]ᵀ", r"\begin{pmatrix}a & b & c\end{pmatrix}^{\mathsf{T}}"),
        (Matrix([[x - x, 1 * x]]), "[[x − x, 1·x]]", None), (sympy.SparseMatrix([[0, x]]), "[[0, x]]", None),
        (MatPow(A, -1), "[[a, b], [c, d]]⁻¹", None),
    ]


@each(REFUSED)
def test_what_has_no_term_is_refused_by_name(written, named):
    with pytest.raises(ValueError, match=named):
        encoded(written)


@each(WRITTEN)
def test_from_sympy_and_back(written, in_unicode, in_latex):
    t = encoded(written)
    assert (unicode(t), latex(t)) == (in_unicode, in_latex or latex(t))
    assert encoded(decoded(t)) is t


@each([
    sympy.Eq(A, B, evaluate=False), Ne(Trace(Matrix([[x, 1 / y], [0, 0]])), 1, evaluate=False),
])
def test_what_is_assumed_of_matrices_is_an_assumption_on_numbers(relation):
    with pytest.raises(ValueError, match="a number"):
        verdict(a, a, assuming=[relation])
