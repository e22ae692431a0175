"""Repairs: what was probably meant, always proved; parts of the domain; and steps for which nothing may be offered."""
import pytest
from tables import each

from verifier.constructors import apply, limit, prime
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.checking import check
from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context, antiderived
from verifier.kernel.functions import f as named
from verifier.kernel.terms import E, I, ONE, PI, ZERO, Rejected, Term, derivative, function, integrated, symbol, term
from verifier.repair.arithmetic import over, plus, times, written
from verifier.repair.likeness import form
from verifier.repair.places import change
from verifier.verdicts import repaired, verdict
from verifier.writers.repairs import repair_text

x, y, z, w = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("w", "complex")
a, b, z0, n, k = symbol("a"), symbol("b"), symbol("z"), symbol("n", "integer"), symbol("k", "integer")
HALF, THIRD, TWO = term("1/2"), term(1) / 3, term(2)
BOTH = [("<", ZERO, x), ("<", ZERO, y)]
POSITIVE = [("<", ZERO, x)]
COUNTED = [("<=", ZERO, n), ("<=", ZERO, k)]


exp, log, sin, cos, tan, sinh, cosh, tanh = map(named, "exp log sin cos tan sinh cosh tanh".split())
asin, acos, atan, acosh, size, factorial, binomial, gamma, conj = map(
    named, "asin acos atan acosh abs factorial binomial gamma conj".split())


det, transposed = map(named, ("det", "transpose"))


def d(t):
    return derivative(t, x)


def whole(t):
    return integrated(t, x)


def matrix(columns, *written):
    return Term("matrix", columns, tuple(map(term, written)))


def turn(t):
    return matrix(2, cos(t), -sin(t), sin(t), cos(t))


p, q, r, s = map(symbol, "pqrs")
f, g = apply("f", x), apply("g", x)
A, B = matrix(2, p, q, r, s), matrix(2, x, y, z, a)


REPAIRS = [
    # left, right, assumptions, text
    ((x + y)**2, x**2 + y**2, [], "did you mean x² + y² + 2x·y?"),
    (x**3 - 1, (x - 1) * (x**2 - x + 1), [], "did you mean (x − 1)(x² + x + 1)?"),
    (x**2 + 6 * x + 5, (x + 3)**2 + 4, [], "did you mean (x + 3)² − 4?"),
    ((a + b)**3, a**3 + 3 * a**2 * b + 3 * a * b + b**3, [], "did you mean a³ + 3a²·b + 3a·b² + b³?"),
    (1 / x + 1 / y, 2 / (x + y), [], "did you mean (x + y)/(x·y)?"), (1 / (1 + 1 / x), 1 + x, [], "did you mean x/(1 + x)?"),
    ((a / b) / (x / y), a * x / (b * y), [], "did you mean a·y/(b·x)?"),
    (1 / (1 + exp(-x)), (1 + tanh(x)) / 2, [], "did you mean (1 + tanh(x/2))/2?"),
    (exp(x + y), exp(x) + exp(y), [], "did you mean eˣ·eʸ?"),
    (log(x * y), log(x) * log(y), BOTH, "did you mean ln(x) + ln(y)?"),
    (log(x**3), log(x)**3, POSITIVE, "did you mean 3ln(x)?"), (log(x), 1 / log(1 / x), POSITIVE, "did you mean −ln(1/x)?"),
    (x**a, exp(x * log(a)), [("<", ZERO, x), ("<", ZERO, a)], "did you mean e^(a·ln(x))?"),
    (term(2)**(n + 1) - term(2)**n, term(2), COUNTED, "did you mean 2ⁿ?"),
    (sin(x + PI / 2), sin(x), [], "did you mean cos(x)?"),
    (limit(sin(3 * x) / x, x, "+-"), ONE, [], "did you mean 3?"), (limit((1 + a / x)**x, x, "oo"), E, [], "did you mean eᵃ?"),
    (limit(integrated(exp(-y * x), x, 0, b), b, "oo"), y, [("<", ZERO, y)], "did you mean 1/y?"),
    (sin(x) + sin(y), 2 * cos((x + y) / 2) * sin((x - y) / 2), [], "did you mean 2sin((x + y)/2)·cos((x − y)/2)?"),
    (cos(2 * x), ONE - sin(x)**2, [], "did you mean 1 − 2sin(x)²?"),
    (1 - tanh(x)**2, 1 / sinh(x)**2, [], "did you mean 1/cosh(x)²?"),
    (asin(x) + acos(x), PI, [("<", -ONE, x), ("<", x, ONE)], "did you mean π/2?"),
    (((x + 1)**HALF - x**HALF), ONE, POSITIVE, "did you mean 1/(√(x + 1) + √x)?"),
    (d(exp(-x**2)), exp(-x**2) * (2 * x), [], "did you mean e^(−x²)·(−2x)?"),
    (d(sin(x**2)), cos(x**2), [], "did you mean 2x·cos(x²)?"), (d(x * log(x)), log(x), POSITIVE, "did you mean ln(x) + 1?"),
    (d(exp(sin(x))), exp(cos(x)), [], "did you mean eˢⁱⁿ⁽ˣ⁾·cos(x)?"),
    (d(apply("f", apply("g", x))), prime("f", (1,), apply("g", x)), [], "did you mean f′(g(x))·d/dx g(x)?"),
    (d(apply("f", x) * apply("g", x)), d(apply("f", x)) * d(apply("g", x)), [],
     "did you mean (d/dx f(x))·g(x) + f(x)·d/dx g(x)?"),
    (factorial(n + 1) / factorial(n), n, COUNTED, "did you mean n + 1?"),
    (binomial(n, k) + binomial(n, k + 1), binomial(n + 1, k), COUNTED, "did you mean binomial(n + 1, k + 1)?"),
    (factorial(2 * n + 1), term(2) * n * factorial(2 * n), COUNTED, "did you mean (2n + 1)·factorial(2n)?"),
    (gamma(HALF), PI, [], "did you mean √π?"), (exp(I * x), cos(x) - I * sin(x), [], "did you mean cos(x) + i·sin(x)?"),
    ((1 + I)**2, term(2), [], "did you mean 2i?"), (exp(ONE) + 1, E, [], "did you mean e + 1?"),
    (term(4)**x * term(2)**y, term(8)**(x + y), [], "did you mean 8^((2x + y)/3)?"), (log(x + 1) / log(TWO), 1 + log(x) / log(TWO), POSITIVE, "did you mean 1 + ln((x + 1)/2)/ln(2)?"),
    (log(a) / log(b), log(a - b), [("<", ONE, b), ("<", b, a)], None),
    # on a part of the domain
    (function("max", function("max", x, y), a), a, [], "true for max(x, y) ≤ a"), (integrated(size(y), y, 0, x), x**2 / 2, [], "true for x ≥ 0; or did you mean x·abs(x)/2?"),
    (function("max", x, function("min", y, a)), function("max", function("min", x, y), function("min", x, a)), [], "did you mean min(max(x, y), max(x, a))?"),
    ((x**2)**HALF, x, [], "did you mean abs(x)? or: true for x ≥ 0"),
    (log(x**2), 2 * log(x), [], "did you mean 2ln(abs(x))? or: true for x > 0"),
    (log(x * y), log(x) + log(y), [], "true for x > 0"), (x**HALF * y**HALF, (x * y)**HALF, [], "true for x ≥ 0"),
    (atan(x) + atan(y), atan((x + y) / (1 - x * y)), BOTH, "true for x·y < 1"),
    (atan(x) + atan(1 / x), PI / 2, [("!=", x, ZERO)], "true for x > 0; or did you mean π·sign(x)/2?"),
    (2 * atan(x), atan(2 * x / (1 - x**2)), POSITIVE, "true for x < 1"),
    (size(x - 1) + size(x + 1), term(2), [], "true for −1 ≤ x ≤ 1"), (asin(sin(x)), x, [], "true for −π/2 ≤ x ≤ π/2"),
    (atan(tan(x)), x, [], "true for −π/2 < x < π/2"), (acos(cos(x)), x, [], "true for 0 ≤ x ≤ π"),
    ((x * y)**a, x**a * y**a, [], "true for x ≠ 0 and y > 0"), ((z**2)**HALF, z, [], "true for z ≥ 0"),
    (size(exp(I * z)), ONE, [], "true for z real"),
    (conj(z * w), conj(z) * w, [], "did you mean conj(z)·conj(w)? or: true for w real"),
    (acos(cos(x)), x, [("<=", -PI, x), ("<=", x, PI)], "did you mean abs(x)? or: true for 0 ≤ x ≤ π"),
    (function("max", x, y) * function("max", z0, a), function("max", x * z0, y * a), [], None),
    # under another convention
    ((-term(8))**THIRD, -term(2), [], "true with real cube roots"),
    ((-x)**THIRD, -(x**THIRD), [], "true with real cube roots"),
    # of matrices
    (det(A), p * s + q * r, [], "did you mean p·s − q·r?"), (matrix(2, 1, 1, 1, 0)**term(5), matrix(2, 8, 5, 5, 2), [], "did you mean [[8, 5], [5, 3]]?"),
    (turn(x) * turn(y), matrix(2, cos(x + y), -sin(x + y), sin(x - y), cos(x + y)), [], "did you mean [[cos(x + y), −sin(x + y)], [sin(x + y), cos(x + y)]]?"),
    (transposed(A * B), transposed(A) * transposed(B), [], "did you mean [[x, y], [z, a]]ᵀ·[[p, q], [r, s]]ᵀ?"), (function("inverse", turn(x)), turn(x), [], "did you mean [[cos(x), sin(x)], [−sin(x), cos(x)]]?"),
    (matrix(2, 1, x, 0, 1)**term(2), matrix(2, 1, x**2, 0, 1), [], "did you mean [[1, 2x], [0, 1]]?"), (matrix(2, 1, x, 0, 1)**term(4), matrix(2, 1, x**4, 0, 1), [], "did you mean [[1, 4x], [0, 1]]?"),
    (matrix(1, x, x + x), matrix(1, x, x), [], None), (det(2 * A), 2 * det(A), [], "did you mean 4(p·s − q·r)?"), (det(A + B), det(A) + det(B), [], None),
    (function("inverse", matrix(3, 1, p, q, 0, 1, r, 0, 0, 1)), matrix(3, 1, -p, -q, 0, 1, -r, 0, 0, 1), [], "did you mean [[1, −p, p·r − q], [0, 1, −r], [0, 0, 1]]?"),
    # up to constants
    (whole(sin(x)), cos(x), [], "did you mean −cos(x)?"), (whole(sin(2 * x)), -cos(2 * x), [], "did you mean −cos(2x)/2?"),
    (whole(1 / (x**2 + a**2)), atan(x / a), [("<", ZERO, a)], "did you mean arctan(x/a)/a?"), (whole(x * exp(-x**2)), -exp(-x**2), [], "did you mean −e^(−x²)/2?"),
    (whole(x**3), x**4, [], "did you mean x⁴/4?"), (whole(a**x), a**x, [("<", ONE, a)], "did you mean aˣ/ln(a)?"),
    (whole(1 / x**2), -(1 / x**3), POSITIVE, "did you mean −1/x?"), (whole(1 / (1 - x**2)**HALF), acos(x), [("<", -ONE, x), ("<", x, ONE)], "did you mean arcsin(x)?"),
    (whole(log(x)), x * log(x), POSITIVE, "did you mean x·ln(x) − x?"), (whole(x**2 * exp(x)), (x**2 - 2 * x) * exp(x), [], "did you mean (x² − 2x)·eˣ + 2eˣ?"),
    (whole(f * d(g)), f * g + whole(g * d(f)), [], "did you mean f(x)·g(x) − ∫ g(x)·d/dx f(x) dx?"),
    (whole(2 * x), whole(x), [], "did you mean 2·∫ x dx?"), (whole(size(x)), x**2 / 2, [], "true for x ≥ 0"),
    (whole(sin(x)**2), sin(x)**3 / 3, [], None), (whole(log(x)), 1 / x, POSITIVE, None), (whole(f), f, [], None),
    # nothing
    (x, y, [], None), (sin(x), exp(x), [], None), ((x + y) / x, y, [], None),
    (term("31462643699419723") / term(10)**16, term(2)**HALF + term(3)**HALF, [], None),
]


def claim(left, right, assuming):
    return Claim(Context(assuming), UP_TO_CONSTANTS if antiderived(left) else "=", term(left), term(right))


@each(REPAIRS)
def test_what_is_offered_is_what_was_meant_and_is_proved(left, right, assuming, text):
    stated = claim(left, right, assuming)
    found = repaired(stated, verdict(stated))
    assert found.outcome == "refuted"
    assert repair_text(found.repair) == text
    for repair in found.repair:
        if repair.right is not None:
            assert form(repair.right) != form(stated.left)
            assert check(verdict(stated._replace(right=repair.right)).certificate).outcome == "proved"
            assert change(stated.right, repair.right)[:2] == (repair.old, repair.new)
        if repair.domain:
            there = Context((*stated.context.assuming, *repair.domain))
            with pytest.raises(Rejected):
                evaluation_at(there, Point(found.witness.symbols, found.witness.functions))


@each([(x + y, y + x), (1 / (x - x), term(5))])
def test_only_what_is_refuted_is_repaired(left, right):
    stated = claim(left, right, [])
    found = verdict(stated)
    assert found.outcome != "refuted" and repaired(stated, found) is found


def test_the_edit_stands_where_it_is_made():
    stated = claim(d(exp(-x**2)), exp(-x**2) * (2 * x), [])
    repair, = repaired(stated, verdict(stated)).repair
    assert (repair.old, repair.new) == (2 * x, -(2 * x))


@each([
    (times(x, term(3)), 3 * x), (times(x, -y), -(x * y)), (times(1 / x, y), y / x), (times(x * y, y), x * y**2),
    (over(x * y, y), x), (over(2 * x**2, x), 2 * x), (over(x, y * x**3), 1 / (y * x**2)), (over(x * x, x), x), (over(x, x**HALF), x**HALF), (over(x**2, y**2), x**2 / y**2),
    (over(x * y, y * y), x / y), (over(2 * x, term(4)), x / 2), (over(x / 2, y), x / (2 * y)), (times(-x, -y), x * y),
    (plus(-x, y), y - x), (plus(x + y, -y), x), (times(exp(x), x), x * exp(x)), (times(PI / 2, term(2)), PI),
    (written(HALF * (1 - x)**(-HALF) * -term(1)), -(1 / (2 * (1 - x)**HALF))),
])
def test_arithmetic_is_written_as_an_author_would(t, shown):
    assert t is shown
