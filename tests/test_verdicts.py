"""Verdicts on single claims: outcomes, methods, notes and conditions."""
from tables import each

from verifier.constructors import apply, prime
from verifier.engine import strict
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.functions import exp
from verifier.kernel.terms import E, I, ONE, ZERO, derivative, function, symbol, term
from verifier.verdicts import verdict

x, y, z = symbol("x"), symbol("y"), symbol("z", "complex")
HALF = term("1/2")
POSITIVE = [("<", ZERO, x)]


def claim(left, right, assuming=()):
    return Claim(Context(assuming), "=", term(left), term(right))


VERDICTS = [
    # left, right, assumptions, outcome, method
    (x + y, y + x, [], "proved", "algebra"), (x, x, [], "proved", "structural"),
    ((x**2 - 1) / (x - 1), x + 1, [], "proved", "algebra"), (exp(2 * x), exp(x)**2, [], "proved", "algebra"),
    (exp(x + 1), E * exp(x), [], "proved", "algebra"),
    (function("cosh", x)**2 - function("sinh", x)**2, ONE, [], "proved", "algebra"),
    (derivative(exp(x * y), x), y * exp(x * y), [], "proved", "derivatives"),
    (derivative(apply("f", apply("g", x)), x), prime("f", (1,), apply("g", x)) * derivative(apply("g", x), x), [],
     "proved", "derivatives"),
    (derivative(function("log", z), z), 1 / z, [], "proved", "derivatives"),
    (x**2, y**2, [("=", x, y)], "proved", "algebra"), (x, ONE, [], "refuted", "witness"),
    (exp(2 * x), exp(x**2), [], "refuted", "witness"), ((x**2)**HALF, x, [], "refuted", "witness"),
    (function("log", x**2), 2 * function("log", x), [], "refuted", "witness"),
    ((x**2)**HALF, x, POSITIVE, "proved", "algebra"),
    (derivative(apply("f", x), x), apply("f", x), [], "refuted", "witness"),
    (derivative(x**2, x), ZERO, [("=", x**2, ONE)], "refuted", "witness"), (I**2, term(1), [], "refuted", "witness"),
    (1 / (x - x), term(5), [], "open", None), ((x - x) / (x - x), ONE, [], "open", None),
    (function("sin", x)**2 + function("cos", x)**2, ONE, [], "proved", "algebra"),
    (function("floor", function("floor", x)), function("floor", x), [], "open", None),
    (x, y, [("=", x, ONE), ("=", x, term(2))], "open", None), (x, y, [("<", x, ZERO), ("<", ZERO, x)], "open", None),
    (x * function("log", z), derivative(x**2 / 2, x) * function("log", z), [], "proved", "derivatives"),
]


@each(VERDICTS)
def test_verdicts(left, right, assuming, outcome, method):
    found = verdict(claim(left, right, assuming))
    assert (found.outcome, found.method) == (outcome, method), found.why
    assert (found.why is not None) == (outcome == "open")
    if found.certificate:
        assert check(found.certificate).outcome == outcome


@each([
    ((x**2 - 1) / (x - 1), x + 1, ("the left side is undefined where x − 1 = 0",)),
    (x + 1, (x**2 - 1) / (x - 1), ("the right side is undefined where x − 1 = 0",)), (1 / exp(x), exp(-x), ()),
    (exp(x) / (1 + exp(x)), 1 / (1 + exp(-x)), ()),
    # what is known, follows from the other side, or says the same as another note
    (2 / (x - 1) - 1 / (x + 1), (x + 3) / (x**2 - 1), ()), (1 / (exp(x) - 1), (exp(x) + 1) / (exp(2 * x) - 1), ()), (1 / (1 + x + x**2), (1 - x) / (1 - x**3), ("the right side is undefined where 1 − x³ = 0",)),
    (1 / (x - y) + 1 / (y - x), ZERO, ("the left side is undefined where x − y = 0",)), (derivative(function("log", x + (x**2 + 1)**HALF), x), 1 / (x**2 + 1)**HALF, ()),
    (1 / (function("cos", x)**2 + function("sin", x) * function("sin", x)), ONE, ()), (x / (x * x), 1 / x, ()), (x * y / y, x, ("the left side is undefined where y = 0",)),
    (1 / (x**2 - 1) * (x - 1), 1 / (x + 1), ("the left side is undefined where x² − 1 = 0",)), (x / (1 - 1 / (1 + exp(-x))), x * (1 + exp(x)), ()),
    (apply("f", ONE) / apply("f", ONE), ONE, ("the left side is undefined where f(1) = 0",)), (x * function("rgamma", HALF) / function("rgamma", HALF), x, ()),
])
def test_notes_say_where_only_one_side_is_defined(left, right, note):
    found = verdict(claim(left, right))
    assert found.notes == note
    assert strict(found).outcome == ("open" if note else "proved")


def test_a_condition_does_not_launder_a_step():
    found = verdict(claim(derivative(x * function("log", z), z), x / z))
    assert (found.outcome, len(found.conditions)) == ("open", 1)
    assert "proved only for" in found.why
