"""Exact values of circular functions and their inverses, and of logarithms: each true value beside a false one."""
from sympy import I, Integer, Rational, acos, acosh, acot, acsc, asec, asin, asinh, atan, atanh, cos, evaluate, log, pi, sin, sqrt, tan
from tables import each

from verifier import verdict

with evaluate(False):
    TWO, THREE, FIVE, SIX = [sqrt(Integer(k)) for k in (2, 3, 5, 6)]
    #: Turns of π -> sine, cosine, tangent.
    ANGLES = {
        Rational(1, 12): ((SIX - TWO) / 4, (SIX + TWO) / 4, 2 - THREE), Rational(1, 8): (sqrt(2 - TWO) / 2, sqrt(2 + TWO) / 2, TWO - 1),
        Rational(1, 5): (sqrt(10 - 2 * FIVE) / 4, (1 + FIVE) / 4, sqrt(5 - 2 * FIVE)), Rational(1, 4): (TWO / 2, 1 / TWO, Integer(1)),
        Rational(1, 3): (THREE / 2, Rational(1, 2), THREE)}
    #: left, right, false.
    OTHERS = [
        (asin(Integer(1)), pi / 2, -pi / 2), (acos(Integer(1)), Integer(0), pi), (acos(-Integer(1)), pi, Integer(0)), (atan(Integer(0)), Integer(0), pi),
        (asin(-Integer(1)), -pi / 2, 3 * pi / 2), (acosh(Integer(1)), Integer(0), Integer(1)), (asinh(Rational(3, 4)), log(Integer(2)), log(Integer(3))),
        (acosh(Rational(5, 4)), log(Integer(2)), -log(Integer(2))), (atanh(Rational(3, 5)), log(Integer(2)), log(THREE)), (asinh(Integer(1)), log(1 + TWO), log(TWO)),
        (acosh(Integer(2)), log(2 + THREE), log(2 - THREE)), (acos(Integer(2)), I * log(2 + THREE), -I * log(2 + THREE)), (log(I), I * pi / 2, -3 * I * pi / 2),
        (log(1 / TWO), -log(Integer(2)) / 2, log(Integer(2)) / 2)]

#: Function -> its value from the turn, the sine, the cosine and the tangent: left, right, false.
VALUES = {
    "sin": lambda q, s, c, t: (sin(q * pi), s, -s), "cos": lambda q, s, c, t: (cos(q * pi), c, -c), "tan": lambda q, s, c, t: (tan(q * pi), t, -t),
    "asin": lambda q, s, c, t: (asin(s), q * pi, (1 - q) * pi), "acos": lambda q, s, c, t: (acos(-c), (1 - q) * pi, (1 + q) * pi),
    "atan": lambda q, s, c, t: (atan(-t), -q * pi, (1 - q) * pi), "acot": lambda q, s, c, t: (acot(1 / t), q * pi, -q * pi),
    "asec": lambda q, s, c, t: (asec(1 / c), q * pi, -q * pi), "acsc": lambda q, s, c, t: (acsc(1 / s), q * pi, (1 - q) * pi)}


@each(VALUES)
def test_values_at_angles(name):
    for q, row in ANGLES.items():
        with evaluate(False):
            left, right, false = VALUES[name](q, *row)
        assert [verdict(left, side).outcome for side in (right, false)] == ["proved", "refuted"], (left, right)


@each(OTHERS)
def test_other_values(left, right, false):
    assert [verdict(left, side).outcome for side in (right, false)] == ["proved", "refuted"]
