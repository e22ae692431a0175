"""Ranges: what balls over boxes and principal values tell of a whole domain, true beside false."""
from itertools import product

import pytest
from flint import acb, arb
from tables import each

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.ranges import REAL, certain, enclosure, imaginary
from verifier.kernel.terms import I, PI, Rejected, function, symbol, term

x, y, n, z = symbol("x"), symbol("y"), symbol("n", "integer"), symbol("z", "complex")
ONE, HALF = term(1), term("1/2")


def between(low, t, high):
    return [("<", term(low), t), ("<", t, term(high))]


def f(name, t):
    return function(name, term(t))


NARROW, WIDE = between("-3/2", x, "3/2"), between(-2, x, 2)


@each([
    (NARROW, "positive", f("cos", x), 8, True), (WIDE, "positive", f("cos", x), 64, False),
    ([], "positive", 2 - f("cos", x), 1, True), ([], "positive", 1 + f("cos", x), 64, False),
    ([], "positive", term(2)**HALF - 1, 1, True), ([], "positive", 1 - term(2)**HALF, 1, False), ([], "nonzero", f("sin", 3), 1, True),
    ([], "nonzero", f("sin", PI), 1, False), ([], "nonzero", term(2)**HALF * term(3)**HALF - term(6)**HALF, 1, False),
    (between(0, x, 1), "positive", x * (1 - x), 64, False), (between(0, x, 1), "positive", 1 + x * (1 - x), 1, True),
    (between(0, x, 1), "positive", 1 / x, 64, False), (between(1, x, 2), "positive", 1 / x, 1, True),
    (between(-1, x, 1), "nonzero", x, 3, False), (between(-1, x, 1), "real", (x**2)**HALF, 8, False),
    (between(-1, x, 1) + between(-1, y, 1), "positive", 3 - x * y, 4, True), (NARROW, "positive", y, 4, False),
    ([("<", term(0), x)], "positive", x + 1, 4, False), (between(0, n, 3), "positive", 1 + n, 1, True),
])
def test_certain(assuming, predicate, t, pieces, shown):
    try:
        found = certain(Context(assuming), predicate, term(t), pieces)
    except Rejected:
        found = False
    assert found == shown


@each([("positive", z), ("real", f("abs", z)), ("nonzero", 1 + z**2)])
def test_a_complex_symbol_has_no_interval(predicate, t):
    with pytest.raises(Rejected):
        certain(Context(), predicate, t, 1)


def test_the_number_of_boxes_is_limited():
    with pytest.raises(Rejected):
        certain(Context(between(0, x, 1) + between(0, y, 1)), "positive", x + y + 1, 64)


REALS = arb("[+/- inf]")
LINE = [acb(v) for v in (-5, -2, -1, -0.25, 0, 0.25, 1, 2, 5)]
PLANE = [acb(p, q) for p in (-3, -0.5, 0, 0.5, 3) for q in (-4, -1, -0.25, 0.25, 1, 4)]


#: Functions of one argument, and operations, of arguments of many sorts.
OUTER = [lambda t, name=name: f(name, t) for name, row in FUNCTIONS.items() if row.arity == 1] + [
    lambda t: t**HALF, lambda t: t**-HALF, lambda t: t**(ONE / 3), lambda t: t**t, lambda t: term(2)**t, lambda t: t**3, lambda t: t**-2, lambda t: t**0,
    lambda t: I * t, lambda t: t / t, lambda t: 1 / t, lambda t: t - t, lambda t: t * PI * t, lambda t: function("max", t, -t), lambda t: function("binomial", t, t)]
INNER = [lambda s: s, lambda s: I * s, lambda s: 1 / s, lambda s: s / (s - s), lambda s: f("log", s), lambda s: f("atan", s), lambda s: s**HALF]


@each([
    ([], x, LINE), ([], z, LINE + PLANE), ([("<", term(0), x)], x, [v for v in LINE if v.real > 0]), ([("<=", x, term(0))], x, [v for v in LINE if v.real <= 0]),
    (between(-3, x, "3/2"), x, [v for v in LINE if -3 < v.real < 1.5])])
def test_values_lie_in_their_boxes(assuming, s, values):
    """Also where others have none, and on the cuts, at real and complex arguments."""
    ranges = acb(REALS, REALS if s is z else 0), acb("nan", "nan")
    for outer, inner in product(OUTER, INNER):
        t = outer(inner(s))
        boxes = [enclosure(Evaluation(Context(assuming), {s: whole}), t) for whole in ranges]
        for value in values:
            try:
                found = Evaluation(Context(), {s: value}).ball(t)
            except Rejected:
                continue
            assert all(box.overlaps(found) for box in boxes), (t, value)
            assert t.op not in REAL or abs(found.real) < boxes[0].real.rad() + abs(boxes[0].real.mid()) + 1e-9


@each([
    ([], I * f("atan", x), -1.58, 1.58), ([("<", term(0), x)], I * f("atan", x), -0.01, 1.58), ([], I * f("acos", x), -0.01, 3.15),
    ([("<", term(0), x)], I * f("asin", x), -0.01, 1.58), ([("<", x, term(0))], I * f("asin", x), -1.58, 0.01), ([("<=", term(0), x)], I * f("acos", x), -0.01, 1.58),
    ([("<", x, term(0))], I * f("acos", x), 1.56, 3.15), (between(-HALF, x, HALF), I * 3 * f("asin", x), -1.58, 1.58), (between("1/2", x, "3/4"), I * f("acos", x), 0.7, 1.06),
    (NARROW, I * x, -1.51, 1.51), ([], f("log", x), -3.15, 3.15), ([("<", term(0), x)], f("log", x), 0, 0), ([], x, 0, 0),
    ([], I * PI * f("sign", x) / 2, -1.58, 1.58), ([], I * (f("asin", x) - 2 * f("asin", y)), -4.72, 4.72), ([], I * I * x, 0, 0),
])
def test_imaginary_parts(assuming, t, least, most):
    found = imaginary(Context(assuming), t)
    assert found.lower() >= arb(least) - 1e-9 and found.upper() <= arb(most) + 1e-9


@each([*[I * f(name, z) for name in ("sin", "cos", "tanh", "sech", "erf")], I * x, I / x, I * f("tan", x), I * f("exp", x), f("log", x) / y, I * (x / x),
       z, I * z, z / z, 1 / z, x * f("log", y), (1 + I) * f("log", x), f("log", x)**2, f("asin", x) * f("asin", y), x**HALF])
def test_imaginary_parts_that_are_not_known(t):
    with pytest.raises(Rejected):
        imaginary(Context(), t)
