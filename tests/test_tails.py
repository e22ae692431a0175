"""Limits, infinite sums and improper integrals: what is true is proved where a closed form is found, what is false is refuted."""
import sympy
from sympy import E, Function, Integral, Limit, Product, Rational, Sum, Symbol, acos, asin, atan, cos, cot, exp, factorial, log, oo, pi, sin, sqrt, symbols, tan, tanh
from tables import each

from verifier.decoding import decoded
from verifier.domains import claim
from verifier.encoding import encoded
from verifier.kernel.checking import check
from verifier.notation import latex, unicode
from verifier.verdicts import verdict

x, a, t = symbols("x a t", real=True)
k, n = symbols("k n", integer=True)
p, r, f = Symbol("p", positive=True), Symbol("r", real=True), Function("f")
WITHIN = sympy.And(-1 < r, r < 1)

#: A term, what it is, what it is not, and the domain.
with sympy.evaluate(False):
    ROWS = [
        (Sum(r**k, (k, 0, oo)), 1 / (1 - r), r / (1 - r), WITHIN), (Sum(1 / (k * (k + 2)), (k, 1, oo)), Rational(3, 4), Rational(1, 2)),
        (Sum(k / 3**k, (k, 1, oo)), Rational(3, 4), Rational(7499999, 10**7)), (Integral(exp(-x), (x, 0, oo)), 1, 2), (Integral(exp(x), (x, -oo, 0)), 1, -1),
        (Integral(exp(-x) * cos(x), (x, 0, oo)), Rational(1, 2), 1), (Integral(x**3 * exp(-x), (x, 0, oo)), 6, 24), (Integral(1 / (x**2 + p**2), (x, 0, oo)), pi / (2 * p), pi / 2),
        (Limit(sin(x) / x, x, 0, "+-"), 1, 0), (Limit((1 + a / x)**x, x, oo), exp(a), a * E), (Limit((1 + 1 / n)**n, n, oo), E, 1), (Limit(x**2, x, a, "+-"), a**2, a),
        (Limit(sqrt(x**2 + x) - x, x, oo), Rational(1, 2), 0), (Limit(atan(x), x, -oo), -pi / 2, pi / 2), (Limit((x - sin(x)) / x**3, x, 0), Rational(1, 6), -Rational(1, 6)),
        (Limit(((x + t)**2 - x**2) / t, t, 0, "+-"), 2 * x, x), (Limit(sqrt(x**2) / x, x, 0, "-"), -1, 1),
        (Limit(x**x, x, 0), 1, 0), (Limit(x * log(x), x, 0), 0, 1), (Limit(x**3 * exp(-x), x, oo), 0, 1), (Limit(n**2 / 2**n, n, oo), 0, 1), (Limit(log(x) / x, x, oo), 0, 1), (Limit(r**n, n, oo), 0, r, WITHIN),
        (Limit(asin(x), x, -1, "+"), -pi / 2, 0), (Limit(acos(x), x, 1, "-"), 0, pi), (Limit(abs(sin(x)) / x, x, 0), 1, -1), (Limit(abs(sin(x)) / x, x, 0, "-"), -1, 1), (Limit(sin(x) / x, x, oo), 0, 1), (Limit(x * sin(1 / x), x, 0, "+-"), 0, 1), (Limit((-1)**n / n, n, oo), 0, -1), (Limit(1 / x - 1 / sin(x), x, 0), 0, 1), (Limit((f(x + t) - f(x)) / t, t, 0, "+-"), f(x).diff(x), f(x)),
        (Limit((tan(x) - sin(x)) / x**3, x, 0, "+-"), Rational(1, 2), 0), (Limit(2**n / 3**n, n, oo), 0, 1), (Limit((1 + sin(x))**(1 / x), x, 0, "+-"), E, 1), (Limit(log(x) / sqrt(x), x, oo), 0, 1), (Limit(x**p, x, 0), 0, 1), (Limit(1 / x**p, x, oo), 0, 1),
        (Integral(1 / x**p, (x, 1, oo)), 1 / (p - 1), 1 / p, p > 1), (Limit((x**Rational(1, 3) - 2) / (x - 8), x, 8, "+-"), Rational(1, 12), Rational(1, 3)), (Limit(cos(x)**(1 / x**2), x, 0), exp(-Rational(1, 2)), 1), (Limit(1 / (1 + exp(-x)), x, -oo), 0, 1), (Limit(acos(x) * 0 + abs(x), x, 0, "+-"), 0, 1),
    ]
    #: The same, of which no closed form is found.
    BOUNDED = [
        (Sum(1 / k**2, (k, 1, oo)), pi**2 / 6, pi**2 / 5), (Sum(x**k / factorial(k), (k, 0, oo)), exp(x), exp(x) - 1),
        (2 * Sum(1 / factorial(k), (k, 0, oo)), 2 * E, E), (Integral(exp(-x**2), (x, -oo, oo)), sqrt(pi), pi),
        (Sum((-1)**k / k, (k, 1, oo)), -log(2), -log(3)), (Sum((-1)**k / (2 * k + 1), (k, 0, oo)), pi / 4, pi / 3),
    ]
    #: What is improper, or whose antiderivative is not smooth, at a limit of the integral.
    IMPROPER = [
        (Integral(1 / sqrt(x), (x, 0, 1)), 2, 1), (Integral(sqrt(1 - x**2), (x, 0, 1)), pi / 4, pi / 2),
        (Integral(1 / sqrt(1 - x**2), (x, -1, 1)), pi, 2 * pi),
    ]
    #: Terms that have no value.
    DIVERGENT = [
        Integral(1 / x**2, (x, -1, 1)), Integral(1 / x, (x, 0, 1)), Integral(1 / x, (x, 1, oo)), Integral(1 / (1 - x), (x, 0, 1)), Integral(x, (x, -oo, oo)), Sum(1 / k, (k, 1, oo)),
        Sum((-1)**k, (k, 0, oo)), Sum(k, (k, 1, oo)), Sum(k / (k + 1), (k, 1, oo)), Limit(1 / x, x, 0, "+-"), Limit(log(x), x, 0), Limit(x**2, x, oo), 1 + Sum(1 / k, (k, 1, oo)) / 2,
    ]
    #: What is true, or says nothing, and of which no proof, and no refutation, is known.
    OPEN = [
        (Integral(sin(x) / x, (x, 0, oo)), pi / 2), (Limit(sin(x), x, oo), 0),
        (Sum(1 / k, (k, 1, oo)) - Sum(1 / k, (k, 1, oo)), Limit(1 / x, x, 0)), (Sum(r**k, (k, 0, oo)), 1 / (1 - r)), (Integral(1 / x, (x, 1, 1)), 0), 
        (Integral(1 / (x - 2), (x, 0, 1)), -log(2)), (Limit(sqrt(x**2) / x, x, 0, "+-"), 0), (Limit(x * tanh(p / x), x, 0, "-"), 0), (Limit(cot(x / x) + (x + x)**n, x, 0, "+-"), cot(1) + 1),
    ]


@each([(*row[:2], row[3:], outcome) for rows, outcome in ((ROWS, "proved"), (BOUNDED[::3], "open")) for row in rows])
def test_what_is_true(left, true, assuming, outcome):
    told = verdict(claim(left, true, assuming=assuming))
    assert (told.outcome, told.notes) == (outcome, ())


@each([(row[0], row[2], row[3:]) for row in (ROWS + BOUNDED)[::2]])
def test_what_is_false(left, false, assuming):
    found = verdict(claim(left, false, assuming=assuming))
    assert (found.outcome, found.method) == ("refuted", "witness") and check(found.certificate).outcome == "refuted"


@each([(*row[:3], row[3:]) for row in ROWS[::11]])
def test_on_the_right_they_are_no_other(right, true, false, assuming):
    assert [verdict(claim(left, right, assuming=assuming)).outcome == "refuted" for left in (true, false)] == [False, True]


@each([(left, 1) for left in DIVERGENT] + [sides for left in DIVERGENT[::4] for sides in ((0, left), (left, exp(1) - x))])
def test_what_diverges_is_equal_to_nothing(left, right):
    found = verdict(claim(left, right))
    assert (found.outcome, found.method) == ("refuted", "divergence") and "diverges" in found.notes[0], found.why
    assert check(found.certificate).outcome == "refuted"


@each(IMPROPER)
def test_improper_integrals(left, true, false):
    assert [verdict(claim(left, value)).outcome for value in (true, false)] == ["proved", "refuted"]


@each(OPEN)
def test_what_is_true_or_says_nothing_is_not_refuted(left, right):
    assert verdict(claim(left, right)).outcome != "refuted"


def test_limits_are_unknowns_of_proofs_where_they_exist():
    whole = Sum(1 / k**2, (k, 1, oo))
    with sympy.evaluate(False):
        assert verdict(claim(whole + 1, 1 + whole)).outcome == "proved" and not verdict(claim(0 * whole, 0)).notes
        assert verdict(claim(whole - whole + x / x, 1)).notes == ("the left side is undefined where x = 0",)
        assert verdict(claim(Sum(1 / k, (k, 1, oo)) + 1, 1 + Sum(1 / k, (k, 1, oo)))).outcome == "open"      # nowhere defined
        assert verdict(claim(Sum((-1)**k / k, (k, 1, oo)) + 1, 1 + Sum((-1)**k / k, (k, 1, oo)))).outcome == "proved"


@each([
    (Sum(1 / k, (k, 1, oo)), "∑[k = 1, ∞] 1/k", r"\sum_{k = 1}^{\infty} \frac{1}{k}"), (Integral(exp(-x**2), (x, -oo, oo)), "∫[−∞, ∞] e^(−x²) dx", r"\int_{-\infty}^{\infty} e^{-x^{2}}\,dx"),
    (Limit(sin(x), x, 0, "+"), "lim[x → 0⁺] sin(x)", r"\lim_{x \to 0^{+}} \sin(x)"), (Limit(x * a, x, a, "+-"), "lim[x → a] a·x", r"\lim_{x \to a} a \cdot x"),
    (Limit(1 / x, x, -oo), "lim[x → −∞] 1/x", r"\lim_{x \to -\infty} \frac{1}{x}"), (Product(1 - 1 / k, (k, 2, oo)), "∏[k = 2, ∞] (1 − 1/k)", r"\prod_{k = 2}^{\infty} (1 - \frac{1}{k})"),
    (Sum(k, (k, -oo, n)), "∑[k = −∞, n] k", r"\sum_{k = -\infty}^{n} k"), (1 + Sum(k, (k, -oo, oo)), "1 + ∑[k = −∞, ∞] k", None)])
def test_written_as_they_are_and_read_back(e, text, tex):
    with sympy.evaluate(False):
        found = encoded(e)
    assert unicode(found) == text and (tex is None or latex(found).replace(r"\left", "").replace(r"\right", "") == tex)
    assert encoded(decoded(found)) is found
