"""Piecewise steps, each sort beside its false neighbours; and the derivative at the joints, which is not that of a branch."""
import pytest
import sympy
from sympy import Abs, And, Derivative, Eq, Max, Min, Ne, Not, Or, Piecewise, Rational, Symbol, evaluate, exp, log, pi, sign, sin, symbols
from tables import each

from verifier import read, report, verdict
from verifier.decoding import decoded
from verifier.encoding import encoded
from verifier.kernel.checking import check
from verifier.kernel.terms import ONE, ZERO, Term, symbol
from verifier.notation import latex, unicode

x, y, a = symbols("x y a", real=True)
n, w = Symbol("n", integer=True), Symbol("w")


def P(*branches):
    return Piecewise(*[branch if isinstance(branch, tuple) else (branch, True) for branch in branches])


with evaluate(False):
    RELU, SINC = P((x, x > 0), 0), P((sin(x) / x, Ne(x, 0)), 1)
    TRUE = [
        (P((x, x > 0), -x), Abs(x)), (P((x, x >= 0), -x), Abs(x)), (sign(x) * Abs(x), x), (RELU, (x + Abs(x)) / 2), (RELU, Max(x, 0)),
        (P((1, x > 0), (0, Eq(x, 0)), -1), sign(x)), (SINC * x, sin(x)), (P((x, x < y), y), Min(x, y)), (P((x, x > 0)), x),
        (P((x**2, x > 1), x) - x, P((x**2 - x, x > 1), 0)), (P((x, And(x > 0, x < 1)), 0), P((0, Or(x <= 0, x >= 1)), x)),
        (P((1, x > 0), (2, x > 0), 3), P((1, x > 0), 3)), (P((x, Eq(x, 1)), 1), 1), (P((log(x), x > 0), 0), log(x) * P((1, x > 0), 0)),
        (P((x**2, x < 2), 4 * x - 4), P((x**2, x <= 2), 4 * x - 4)), (P((exp(x), a > 0), x) + 1, P((exp(x) + 1, a > 0), x + 1)),
        (Derivative(P((x, a > 0), 2 * x), x), P((1, a > 0), 2)), (P((x, Not(x < 0)), -x), Abs(x)), (P((1, x > 2), (2, x > 1), 2), P((1, x > 2), 2)),
        (RELU, 0, ">="), (RELU, x, ">="), (P((x + 1, x > 0), 1), 0, ">"), (P((1, n > 0), 2), P((2, n <= 0), 1)), (SINC, SINC),
        (Derivative(RELU, x), P((1, x > 0), 0), "=", Ne(x, 0)), (Derivative(P((x, x > 0), -x), x), sign(x), "=", Ne(x, 0)),
    ]
    FALSE = [
        (P((x, x > 0), -x), x), (RELU, x), (P((1, x > 0), -1), sign(x)), (RELU, 0, ">"), (SINC, P((sin(x) / x, Ne(x, 0)), 0)),
        (P((x, x < y), y), Max(x, y)), (P((x**2, x < 2), 4 * x), P((x**2, x <= 2), 4 * x)), (P((x, Ne(x, 0)), 1), x), (P((1, x > 7), 0), 0),
        (P((1, x > 0), (2, x > -1), 3), P((2, x > -1), (1, x > 0), 3)), (P((0, Eq(x, Rational(22, 7))), 1), 1), (P((0, Eq(x, pi)), 1), 1),
        (P((x, And(x > 0, x < 1)), 0), P((0, Or(x < 0, x >= 1)), x + 1)), (P((x, x > 0)), -x), (Derivative(P((x, x > 0), -x), x), 1),
        (P((1, x < Rational(1, 3)), 2), P((1, x <= Rational(1, 3)), 2)), (P((log(x), x > 0), 0), 0),
    ]
    #: Nowhere defined; and equal beside a joint, at which neither side is shown to have no value.
    OPEN = [(P((1 / (x - x), x > 0), 1 / (x - x)), 1), (P((x, x > 0), (7, Eq(x, 0)), x), Derivative(P((x**2 / 2, x > 0), (0, Eq(x, 0)), x**2 / 2), x))]


@each([(TRUE, "proved"), (FALSE, "refuted"), (OPEN, "open")])
def test_steps(rows, outcome):
    for left, right, *more in rows:
        found = verdict(left, right, *more)
        assert found.outcome == outcome, (left, right, found)
        if found.certificate:
            assert check(found.certificate).outcome in (outcome, "proved")


def test_no_note_where_each_branch_is_defined_where_it_is_taken():
    assert verdict(SINC * x, sin(x)).notes == ()
    with evaluate(False):
        assert verdict(P((x, x > 0)), x).notes == ("the left side is undefined where {x if x > 0} is undefined",)


X, Y = symbol("x"), symbol("y")


def choice(left, comparison, right, value, otherwise):
    return Term("if", comparison, (left, right, value, otherwise))


STEP = choice(ZERO, "<", X, X, -X)


@each([
    (P((x, x > 0), -x), STEP), (P((x, x <= y), y), choice(X, "<=", Y, X, Y)), (P((x, x >= y), y), choice(Y, "<=", X, X, Y)),
    (P((x, Eq(x, y)), y), choice(X, "=", Y, X, Y)), (P((x, x > 0)), choice(ZERO, "<", X, X, ONE / ZERO)),
    (P((x, And(x > 0, y > 0)), y), choice(ZERO, "<", X, choice(ZERO, "<", Y, X, Y), Y)),
    (P((x, Or(x > 0, y > 0)), y), choice(ZERO, "<", X, X, choice(ZERO, "<", Y, X, Y))),
    (P((x, x > 0), (y, x < y), 1), choice(ZERO, "<", X, X, choice(X, "<", Y, Y, ONE))),
])
def test_encoding(written, read):
    assert encoded(written) is read
    assert encoded(decoded(read)) is read


def test_other_conditions_are_refused():
    with pytest.raises(ValueError, match="under the condition"):
        encoded(Piecewise((x, sympy.Contains(x, sympy.S.Integers)), (y, True)))


@each([
    (STEP, "{x if x > 0, −x otherwise}", r"\begin{cases} x & \text{if } x > 0 \\ -x & \text{otherwise} \end{cases}"),
    (choice(X, "<=", Y, X, choice(X, "!=", ONE, Y, ONE)) + 1, "{x if x ≤ y, y if x ≠ 1, 1 otherwise} + 1",
     r"\begin{cases} x & \text{if } x \le y \\ y & \text{if } x \ne 1 \\ 1 & \text{otherwise} \end{cases} + 1"),
    (choice(X, "=", Y, X, ONE / ZERO), "{x if x = y}", r"\begin{cases} x & \text{if } x = y \end{cases}"),
    (2 * choice(X, "<", ONE, X + Y, ZERO)**2, "2·{x + y if x < 1, 0 otherwise}²",
     r"2\begin{cases} x + y & \text{if } x < 1 \\ 0 & \text{otherwise} \end{cases}^{2}"),
])
def test_notation(t, in_unicode, in_latex):
    assert (unicode(t), latex(t)) == (in_unicode, in_latex)


def test_a_defined_function_may_be_piecewise(tmp_path):
    (tmp_path / "relu.py").write_text('''"""A ramp."""
from sympy import *
from verifier import Chain, Derivation
x = symbols("x", real=True)
relu = Function("relu")
with evaluate(False):
    derivation = Derivation(definitions=[Eq(relu(x), Piecewise((x, x > 0), (0, True)))], chains=[
        Chain("Odd part", relu(x) - relu(-x), (x, "definition of relu")), Chain("Even part", relu(x) + relu(-x), (Abs(x), None)),
        Chain("Below", relu(x - 5), (0, None, ">=")), Chain("Wrong", relu(x - 5), (x - 5, None))])
''', encoding="utf-8")
    found = report(read(tmp_path / "relu.py")).examined[0].results
    assert [v.outcome for _, v in found] == ["proved", "proved", "proved", "refuted"]
