"""The audit's own values: right, where they are defined; undecided, where rounding may hide what they are."""
import mpmath
import pytest
from tables import each

from verifier.audit.judgements import confirmed, counterexample, definitions, orders, points
from verifier.audit.evaluation import Values
from verifier.audit.values import Undecided, Undefined
from verifier.constructors import apply, limit, prime
from verifier.kernel.balls import Point
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.functions import f as named
from verifier.kernel.terms import E, I, ONE, PI, ZERO, Term, derivative, function, integrated, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
HALF, TWO = term("1/2"), term(2)
sin, cos, exp, log, sign, step, floor, absolute, largest, binomial, gamma, arg, atan, asin, conj, tanh = map(named, (
    "sin cos exp log sign heaviside floor abs max binomial gamma arg atan asin conj tanh").split())
ZEROES = [sin(ONE)**TWO + cos(ONE)**TWO - 1, exp(I * PI) + 1, TWO**HALF * TWO**HALF - 2]


MATRIX = Term("matrix", 2, (x, TWO, term(3), ONE))


def valued(t, digits=40, **at):
    with mpmath.workdps(digits):
        constants = Values({}, {})
        kinds = {"z": "complex", "n": "integer"}
        return Values({symbol(s, kinds.get(s, "real")): constants(term(v)) for s, v in at.items()}, {})(t).number


@each([
    (log(-ONE), {}, mpmath.pi * 1j), (log(-ONE - I), {}, mpmath.log(-1 - 1j)), ((-TWO)**HALF, {}, mpmath.sqrt(2) * 1j),
    (asin(TWO), {}, mpmath.asin(2)), (ZERO**ZERO, {}, 1), (ZERO**(1 + I), {}, 0), (binomial(-TWO, term(3)), {}, -4),
    (binomial(ONE, -ONE), {}, 0), (sign(x), {"x": 0}, 0), (step(x), {"x": 0}, 0.5), (floor(x), {"x": -HALF}, -1),
    (largest(x, y), {"x": 1, "y": 2}, 2), (derivative(x**3, x), {"x": 2}, 12), (derivative(absolute(x), x), {"x": -3}, -1),
    (derivative(exp(2 * x), x, 3), {"x": 0}, 8), (derivative(x**HALF, x), {"x": 4}, 0.25),
    (derivative(z**2, z), {"z": I}, 2j), (derivative(derivative(x**2 * y**3, x), y), {"x": 1, "y": 2}, 24),
    (arg(-I), {}, -mpmath.pi / 2), (integrated(x**2, x, 0, 3), {}, 9), (integrated(exp(-(x**2)), x, 1, -1), {}, -mpmath.sqrt(mpmath.pi) * mpmath.erf(1)),
    (derivative(integrated(sin(y), y, 0, x), x), {"x": 1}, mpmath.sin(1)), (Term("if", "<", (ZERO, x, log(x), x)), {"x": -2}, -2),
    (Term("if", "<=", (ZERO, x, ONE, TWO)), {"x": 0}, 1), (function("det", MATRIX), {"x": 5}, -1), (function("trace", MATRIX * MATRIX), {"x": 5}, 38),
    (function("det", function("inverse", MATRIX) + function("transpose", MATRIX) / 2), {"x": 5}, -20.75),
])
def test_values(t, at, expected):
    assert abs(valued(t, **at) - expected) < 1e-12


@each([
    (1 / (x - 1), {"x": 1}), (log(x), {"x": 0}), (arg(x), {"x": 0}), (ZERO**-ONE, {}), (ZERO**I, {}), (gamma(-ONE), {}),
    (step(I), {}), (largest(I, ONE), {}), (floor(I), {}), (binomial(ONE, HALF), {}), (atan(I), {}),
    (derivative(absolute(x), x), {"x": 0}), (derivative(sign(x), x), {"x": 0}), (derivative(conj(z), z), {"z": 1}),
    (derivative(log(z), z), {"z": -1}), (derivative(x**HALF, x), {"x": 0}),
    (limit(absolute(x) / x, x, "+-"), {}), (derivative(Term("if", "<", (ZERO, x, x, -x)), x), {"x": 0}), (Term("if", "<", (I, x, ONE, ONE)), {"x": 0}),
])
def test_no_value(t, at):
    with pytest.raises(Undefined):
        valued(t, **at)


@each([use(zero) for zero in ZEROES for use in (lambda u: 1 / u, sign, log, step, arg, floor)] + [
    log(-1 + ZEROES[1]), (-1 + ZEROES[1])**HALF, 1 / (1 - tanh(term(100_000))), sign(exp(term(1000)) - exp(term(1000))),
    exp(exp(exp(term(100)))), gamma(-1 + ZEROES[0]), integrated(1 / x, x, -1, 1), integrated(1 / x**2, x, -1, 2),
    integrated(absolute(x), x, -1, 2), Term("if", "<", (ZERO, ZEROES[0], ONE, TWO))])
def test_rounding_decides_nothing(t):
    stated = Claim(Context(), "=", t, ONE)
    assert list(orders(stated, {}, definitions(stated))) == []


def test_sides_that_may_meet_are_not_told_apart():
    with pytest.raises(Undecided):
        valued(limit((x**2 + x)**HALF - x, x, "+-"), 15)


X = [("<", ZERO, x)]
FALSE = [
    ((x**2)**HALF, x, []), (log(x * y), log(x) + log(y), []), (exp(PI * term(163)**HALF), term(262537412640768744), []),
    (sin(x), x, []), (floor(x), x - HALF, []), (derivative(absolute(x), x), ONE, []), (x, 1000 * sign(x) + 0 * x, []),
    (apply("f", x), prime("f", (1,), x), []), (cos(n * PI), ONE, []), (conj(log(z)), log(conj(z)), []),
    (absolute(x - 1), x - 1, X), ((z**2)**HALF, z, [])]
TRUE = [((x**2)**HALF, x, X), (log(x**2), 2 * log(x), X), (exp(I * PI), -ONE, []), (1 / x - 1 / x, ZERO, []), (E**x, exp(x), [])]


@each(FALSE)
def test_what_is_called_proved_and_false_is_noticed(left, right, assuming):
    assert counterexample(Claim(Context(assuming), "=", left, right)) is not None


@each(TRUE)
def test_what_is_called_refuted_and_true_is_noticed(left, right, assuming):
    stated = Claim(Context(assuming), "=", left, right)
    assert counterexample(stated) is None
    assert not confirmed(stated, Point({x: ONE} if x in left.free else {}))


def test_a_witness_at_which_a_side_is_undefined_confirms_nothing():
    assert not confirmed(Claim(Context(), "=", 1 / x, x), Point({x: ZERO}))
    assert confirmed(Claim(Context(), "=", apply("f", x), x), Point({x: ONE}, (Definition("f", (x,), x + 1),)))


def test_points_have_all_patterns_of_signs():
    found = list(points(Claim(Context(), "=", x * y, n)))
    patterns = {tuple(valued(at[s]) > 0 for s in (n, x, y)) for at in found}
    assert len(patterns) == 8 and max(abs(valued(at[x])) for at in found) >= 1000
