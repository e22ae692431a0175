"""The Python interface: one step of SymPy expressions in, one verdict out."""
import json

import pytest
import sympy
from sympy import (
    Abs, And, Contains, Derivative, Dummy, Eq, Function, I, Integral, Interval, Lambda, Limit, floor, Ne, Pow, Rational, S, Symbol, asin,
    cos, evaluate, exp, zeta, log, pi, sin, sqrt, symbols, tanh)
from tables import each

from verifier import read, report, verdict, write
from verifier.kernel.checking import check
from verifier.kernel.terms import Rejected
from verifier.library import shipped

x, y = symbols("x y", real=True)
p = Symbol("p", positive=True)
n = Symbol("n", integer=True)
z = Symbol("z")
f = Function("f")

with evaluate(False):
    PROVED = [
        (x + y, y + x, "algebra"), (f(x), f(x), "structural"), ((x + y)**2, x**2 + 2 * x * y + y**2, "algebra"),
        (exp(x) * exp(y), exp(x + y), "algebra"), (tanh(x), 2 / (1 + exp(-2 * x)) - 1, "algebra"), (z * z, z**2, "algebra"),
        (Derivative(f(x)**2, x), 2 * f(x) * Derivative(f(x), x), "derivatives"), (1, 1, "structural"),
    ]
    REFUTED = [
        ((x + y)**2, x**2 + y**2, {x, y}), (exp(-x), -exp(x), {x}), (tanh(x), 1 / (1 + exp(-2 * x)) - 1, {x}),
        (sqrt(x**2), x, {x}), (log(x**2), 2 * log(x), {x}), (sqrt(z**2), z, {z}), (n**2, n, {n}), (p**2, p, {p}),
        (Derivative(f(x)**2, x), 2 * f(x), {x, f}), (Derivative(sin(x), x), -cos(x), {x}), (1, 2, set()),
    ]
    OPEN = [
        (1 / (x - x), 5, "no point"), (floor(2 * x), floor(x) + floor(x + Rational(1, 2)), "differ as fractions"),
    ]
    CANCELLED, QUOTIENT = (x**2 - 1) / (x - 1), x / x
    AT_NONZERO = x**2 + 0 * Derivative(sqrt(x), x)


@each(PROVED)
def test_proved(left, right, method):
    v = verdict(left, right)
    assert (v.outcome, v.method, v.conditions, v.notes, v.witness, v.repair, v.why) == ("proved", method, (), (), None, None, None)
    assert check(json.loads(json.dumps(v.certificate))).outcome == "proved"


@each(REFUTED)
def test_refuted_at_a_point_given_by_the_very_symbols(left, right, keys):
    v = verdict(left, right)
    assert (v.outcome, v.method) == ("refuted", "witness")
    assert set(v.witness) == keys
    assert check(json.loads(json.dumps(v.certificate))).outcome == "refuted"
    values = {s: value for s, value in v.witness.items() if s in keys - {f}}
    assert all(value.is_number and not value.has(sympy.Float) for value in values.values())
    at = (sympy.sympify(left) - right).subs(f, v.witness[f]) if f in keys else sympy.sympify(left) - right
    assert abs(at.doit().subs(values).evalf(30)) > 1e-9


@each([
    (Derivative(exp(-p**2), p, evaluate=False), 2 * p * exp(-p**2), (), -2 * p * exp(-p**2)),
    (sqrt(x**2, evaluate=False), x, (), Abs(x)),
    (log(x * y), log(x) + log(y), (), x > 0),
    (asin(sin(x), evaluate=False), x, (), And(x <= pi / 2, x >= -pi / 2)),
    (Abs(exp(I * z), evaluate=False), 1, (), Contains(z, S.Reals)),
    (Pow(-8, Rational(1, 3), evaluate=False), -2, (), None),      # with real cube roots, which no relation says
    (x, y, (), None),
])
def test_the_repair_is_written_with_the_very_symbols(left, right, assuming, repair):
    v = verdict(left, right, assuming=assuming)
    assert v.outcome == "refuted"
    assert v.repair == repair or sympy.simplify(v.repair.doit()) == repair
    assert v.repair is v.repair


def test_an_unknown_function_is_refuted_by_a_polynomial():
    with evaluate(False):
        v = verdict(Derivative(f(x)**2, x), 2 * f(x))
    assert isinstance(v.witness[f], Lambda) and v.witness[f](x).is_polynomial(x)


@each(OPEN)
def test_open_says_why(left, right, why):
    v = verdict(left, right)
    assert (v.outcome, v.method, v.witness, v.certificate) == ("open", None, None, None)
    assert v.why and why in v.why


def test_a_note_where_the_domains_differ():
    v = verdict(CANCELLED, x + 1)
    assert (v.outcome, v.notes) == ("proved", ("the left side is undefined where x − 1 = 0",))
    assert verdict(x + 1, CANCELLED).notes == ("the right side is undefined where x − 1 = 0",)
    assert verdict(QUOTIENT, 1).notes == ("the left side is undefined where x = 0",)
    assert verdict(QUOTIENT, 1, assuming=x > 0).notes == verdict(p / p, 1).notes == ()


def test_a_proof_under_a_condition_is_open_and_states_it():
    v = verdict(AT_NONZERO, x**2)
    assert (v.outcome, v.conditions, v.why) == ("open", (Ne(x, 0),), "proved only for x ≠ 0")
    assert verdict(AT_NONZERO, x**2, assuming=x > 0).outcome == "proved"


@each([
    ((), "refuted", lambda v: True), (x > 5, "refuted", lambda v: v > 5), ([x > 0, x < 1], "refuted", lambda v: 0 < v < 1),
    (And(-1 < x, x < 0), "refuted", lambda v: -1 < v < 0),
    (Contains(x, Interval(2, 3), evaluate=False), "refuted", lambda v: 2 <= v <= 3),
    ([Ne(x, 0), x < Rational(1, 2)], "refuted", lambda v: v != 0 and v < Rational(1, 2)), (Eq(x, 1), "proved", None),
    ([x > 1, x < 0], "open", None),
])
def test_assumptions_restrict_the_domain(assuming, outcome, inside):
    v = verdict(x**2, x, assuming=assuming)
    assert v.outcome == outcome
    assert inside is None or inside(v.witness[x])


@each([
    ((x, 0.5), {}, r"Rational\(1, 2\)"), ((x, zeta(x)), {}, "zeta"), ((x, "y"), {}, "str"),
    ((x, Integral(f(x), (x, 1))), {}, "integral"), ((x, Symbol("x")), {}, "two different symbols are named x"),
    ((x, Dummy("x", real=True)), {}, "two different symbols are named x"),
    ((x, x), {"assuming": Symbol("x") > 1}, "two different symbols are named x"),
    ((x, x), {"relation": "~"}, "relation '~'"), ((x, x), {"assuming": "x > 1"}, "assumption"),
    ((x, x), {"assuming": [x > 0.5]}, "Rational"), ((x, x), {"assuming": sympy.Or(x > 1, x < 0)}, "assumption"),
    ((x, x), {"assuming": sympy.false}, "assumption"),
])
def test_what_is_not_understood_is_a_value_error(arguments, options, named):
    with pytest.raises(ValueError, match=named):
        verdict(*arguments, **options)


def test_a_witness_is_evaluated_wherever_the_verdict_is_asked_for():
    with evaluate(False):
        inside = verdict(x**2, x, assuming=[x > -1, x < 0]).witness
    assert inside == {x: -Rational(1, 2)}
    with evaluate(False):
        whole = Limit(sin(y) / y, y, 0)
        assert verdict(x, 2, assuming=[Eq(x, whole)]).witness == {x: 1}


def test_conditions_are_said_as_they_stand():
    with evaluate(False):
        sides = sympy.Integral(sympy.Piecewise((1, x > 0), (0, True)), x), sympy.Piecewise((x, x > 0), (1, True))
    found = verdict(*sides)
    assert found.outcome == "open" and sympy.Ne(x, 0) in found.conditions


def test_a_changed_certificate_is_rejected():
    with evaluate(False):
        certificate = json.loads(json.dumps(verdict(x + y, y + x).certificate))
    assert check(certificate).outcome == "proved"
    certificate["terms"] = [["mul", *entry[1:]] if entry == ["add", 0, 1] else entry for entry in certificate["terms"]]
    with pytest.raises(Rejected):
        check(certificate)


def test_read_report_write():
    found = report(read(shipped() / "tanh.py"))
    assert found.outcome == "proved"
    assert json.loads(write(found, "json"))["derivations"][0]["name"] == "tanh"
    assert write(found).splitlines()[0].startswith("tanh  ")
    with pytest.raises(ValueError, match="no format 'xml': one of terminal, json"):
        write(found, "xml")
