"""Approximations to the digits written, x = a ± b, and |x| < a: the true beside the false."""
from tables import each

from verifier.kernel.claims import Context
from verifier.kernel.functions import HALF
from verifier.kernel.terms import E, ONE, PI, ZERO, function, symbol, term
from verifier.relations import approximation, either, on_both_sides
from verifier.verdicts import verdict

a, b, c, x, n = symbol("a"), symbol("b"), symbol("c"), symbol("x"), symbol("n", "integer")


@each([
    (PI, "3.14", 2, "3.15"), (PI, "3.1416", 4, "3.1415"), (function("exp", -ONE), "0.368", 3, "0.367"), (term(1) / 3, "0.33", 2, "0.34"),
    (term(2)**HALF, "1.414", 3, "1.415"), (function("log", term(2)), "0.693", 3, "0.694"), (-PI, "-3.14", 2, "3.14"), (-E, "-2.7", 1, "-2.8"),
    (term(1) / 8, "0.13", 2, "0.11"), (term(1) / 8, "0.12", 2, "0.135"), (term(299792458), "300000000", -6, "301000000"),
    (term("3/10"), "0.3", 1, "0.4"), (function("sin", term(1)), "0.8415", 4, "0.8414"), (PI - PI, "0.00", 2, "0.01"), (term(22) / 7, "3.143", 3, "3.142"),
    (function("exp", PI * term(163)**HALF), "262537412640768744.00000000000", 11, "262537412640768743.99999999999"),
])
def test_approximations_are_true_to_the_digits_written(left, right, places, false):
    for written, outcome in ((right, "proved"), (false, "refuted")):
        assert verdict(approximation(Context(), left, exact(written), places)).outcome == outcome


def exact(text):
    """A decimal as it is written."""
    whole, _, broken = text.strip("-").partition(".")
    found = term(int(whole + broken)) / term(10**len(broken))
    return -found if text.startswith("-") else found


@each([([], x, "refuted"), ([("=", x, term("51/25"))], x, "proved"), ([("=", x, term(3))], x, "refuted"),
                                                     ([("=", x**2, term(4)), ("<", ZERO, x)], x, "proved")])
def test_approximations_with_symbols_hold_on_their_domains(assuming, left, outcome):
    assert verdict(approximation(Context(assuming), left, term(2), 1)).outcome == outcome


ROOT = (b**2 - 4 * a * c)**HALF


@each([
    ([("=", x**2, term(4))], x, ZERO, term(2), "proved"), ([("=", x**2, term(4))], x, ZERO, term(3), "refuted"),
    ([("=", a * x**2 + b * x + c, ZERO)], x, -b / (2 * a), ROOT / (2 * a), "proved"),
    ([("=", a * x**2 + b * x + c, ZERO)], x, b / (2 * a), ROOT / (2 * a), "refuted"),
    ([("=", x**2 - 2 * a * x + a**2 - b**2, ZERO)], x, a, b, "proved"), ([("=", x**2 - 2 * a * x + a**2, b)], x, a, b**HALF, "proved"),
    ([("=", x**2 - 2 * a * x + a**2 - b**2, ZERO)], x, -a, b, "refuted"), ([], x, a, b, "refuted"),
])
def test_one_of_two(assuming, left, middle, offset, outcome):
    assert verdict(either(Context(assuming), left, middle, offset)).outcome == outcome


@each([
    (("<", function("abs", x), a), [("<", -a, x), ("<", x, a)]), (("<=", function("abs", x - 1), ONE), [("<=", -ONE, x - 1), ("<=", x - 1, ONE)]),
    (("<", ONE, function("abs", x)), None), (("!=", function("abs", x), ONE), None), (("<", function("abs", symbol("z", "complex")), ONE), None),
    (("=", function("abs", x), ONE), None), (("<", function("abs", x) + 1, a), None),
])
def test_what_is_said_of_an_absolute_value_is_said_of_both_sides(comparison, found):
    assert on_both_sides(*comparison) == (found or [comparison])
