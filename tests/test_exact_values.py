"""Exact values of circular functions and their inverses, and of logarithms: each true value beside a false one."""
from sympy import E, I, Integer, Rational, acos, acosh, acot, acsc, asec, asin, asinh, atan, atanh, ceiling, cos, evaluate, fibonacci, floor, harmonic, log, pi, sin, sqrt, symbols, tan
from tables import each

from verifier import verdict

x, n, m = symbols("x", real=True), symbols("n", integer=True), symbols("m", integer=True, positive=True)
j, k = symbols("j k", integer=True, positive=True)

with evaluate(False):
    TWO, THREE, FIVE, SIX = [sqrt(Integer(k)) for k in (2, 3, 5, 6)]
    #: Turns of π -> sine, cosine, tangent.
    ANGLES = {
        Rational(1, 12): ((SIX - TWO) / 4, (SIX + TWO) / 4, 2 - THREE),
        Rational(1, 5): (sqrt(10 - 2 * FIVE) / 4, (1 + FIVE) / 4, sqrt(5 - 2 * FIVE)), Rational(1, 4): (TWO / 2, 1 / TWO, Integer(1)),
        Rational(1, 3): (THREE / 2, Rational(1, 2), THREE)}
    #: left, right, false.
    OTHERS = [
        (asin(Integer(1)), pi / 2, -pi / 2), (acos(Integer(1)), Integer(0), pi), (acos(-Integer(1)), pi, Integer(0)), (atan(Integer(0)), Integer(0), pi),
        (asin(-Integer(1)), -pi / 2, 3 * pi / 2), (acosh(Integer(1)), Integer(0), Integer(1)), (asinh(Rational(3, 4)), log(Integer(2)), log(Integer(3))),
        (acosh(Rational(5, 4)), log(Integer(2)), -log(Integer(2))), (atanh(Rational(3, 5)), log(Integer(2)), log(THREE)), (asinh(Integer(1)), log(1 + TWO), log(TWO)),
        (acosh(Integer(2)), log(2 + THREE), log(2 - THREE)), (acos(Integer(2)), I * log(2 + THREE), -I * log(2 + THREE)), (log(I), I * pi / 2, -3 * I * pi / 2),
        (log(1 / TWO), -log(Integer(2)) / 2, log(Integer(2)) / 2), (floor(pi), Integer(3), Integer(4)), (floor(Rational(-3, 2)), Integer(-2), Integer(-1)),
        (ceiling(E), Integer(3), Integer(2)), (I**2026, Integer(-1), Integer(1)), (TWO**(TWO * TWO), Integer(2), Integer(4)),
        (harmonic(Integer(4)), Rational(25, 12), Rational(11, 6)), (fibonacci(Integer(10)), Integer(55), Integer(34))]
    #: left, right, a domain, and one on which it is false.
    FLOORS = [
        (floor(x), Integer(2), [x >= 2, x < 3], [x >= 2, x <= 3]), (floor(2 * x), Integer(1), [x >= Rational(1, 2), x < 1], [x > 0, x < 1]),
        (floor(x + n), n - 1, [x >= -1, x < 0], [x > -2, x < 0]), (ceiling(x), Integer(3), [x > 2, x <= 3], [x >= 2, x <= 3])]
    #: left, right, false.
    SEQUENCES = [
        (fibonacci(n + 2), fibonacci(n + 1) + fibonacci(n), fibonacci(n + 1) - fibonacci(n)), (harmonic(m + 1) - harmonic(m), 1 / (m + 1), 1 / m),
        (harmonic(j + k + 1) - harmonic(j + k), 1 / (j + k + 1), 1 / (j + k))]

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


@each(FLOORS)
def test_floors_of_what_lies_between_two_integers(left, right, domain, wider):
    assert [verdict(left, right, assuming=there).outcome for there in (domain, wider)] == ["proved", "refuted"]


@each([*OTHERS, *SEQUENCES])
def test_other_values(left, right, false):
    assert [verdict(left, side).outcome for side in (right, false)] == ["proved", "refuted"]
