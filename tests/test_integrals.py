"""Integrals: verdicts, true beside false; how they are written."""
import pytest

from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.functions import f as named
from verifier.kernel.terms import ONE, PI, ZERO, apply, derivative, integrated, symbol, term
from verifier.notation import latex, unicode
from verifier.verdicts import verdict

x, y, a = symbol("x"), symbol("y"), symbol("a")
t, s = symbol("bound t"), symbol("bound s")
log, exp, sin, cos, tan, absolute = map(named, "log exp sin cos tan abs".split())
HALF, TWO = term("1/2"), term(2)
POSITIVE = [("<", ZERO, x)]
CALLS = [Definition("g", (x,), x**2), Definition("k", (symbol("t"),), integrated(symbol("t") * t, t, 0, 1))]


def between(body, lower, upper):
    return integrated(body, t, lower, upper)


def claim(left, right, assuming=()):
    left, right = term(left), term(right)
    return Claim(Context(assuming, CALLS), "=", left, right)


GAUSS = exp(-(t**2))

DEFINITE = [
    # left, right, assumptions, a false right side
    (between(t * GAUSS, 0, x), (1 - exp(-(x**2))) / 2, [], -(exp(-(x**2)) / 2)),
    (between(log(t), 1, x), x * log(x) - x + 1, POSITIVE, x * log(x) - x),
    (between(1 / t, 1, x), log(x), POSITIVE, log(x) + 1),
    (between(1 / t, -2, -1), -log(TWO), [], log(TWO)),
    (between(1 / (t * (t + 1)), 1, x), log(2 * x / (x + 1)), POSITIVE, log(x / (x + 1))),
    (between(exp(a * t), 0, x), (exp(a * x) - 1) / a, [("!=", a, ZERO)], exp(a * x) / a),
    (between(t**2, x, y), (y**3 - x**3) / 3, [], (x**3 - y**3) / 3),
    (between(t, 0, x**HALF), x / 2, POSITIVE, x),
    (1 + between(sin(t), 0, PI), term(3), [], ONE),
    (between(t, 0, 1) + 2 * between(t**2, 0, 1), term("7/6"), [], ONE),
    (between(t, 0, x), integrated(s, s, 0, x), [], integrated(s, s, x, 0)),
    (between(1 / (1 + t**2), 0, 1), PI / 4, [], PI / 2),
    (between(1 / (t**2 - 4), -1, 1), -(log(term(3)) / 2), [], log(term(3)) / 2),
    (between(tan(t), 0, 1), -log(cos(ONE)), [], log(cos(ONE))),
    (between(absolute(t), 0, 1), HALF, [], ONE),
    (between(derivative(apply("f", t), t), 0, x), apply("f", x) - apply("f", ZERO), [], apply("f", x)),
    (between(apply("g", t), 0, x), x**3 / 3, [], x**3),
    (apply("k", x), x / 2, [], x),
    (derivative(between(GAUSS, 0, x), x), exp(-(x**2)), [], exp(-(x**2)) - 1),
    (derivative(between(GAUSS, x, x**2), x), 2 * x * exp(-((x**2)**2)) - exp(-(x**2)), [], exp(-((x**2)**2)) - exp(-(x**2))),
    (between(sin(t)**2, 0, PI), PI / 2, [], PI),
]


@pytest.mark.parametrize("left, right, assuming, false", DEFINITE)
def test_definite_integrals(left, right, assuming, false):
    for one, other in ((left, right), (right, left)):
        found = verdict(claim(one, other, assuming))
        assert (found.outcome, found.conditions) == ("proved", ()), found.why
        assert not any("undefined where ∫" in note for note in found.notes)
    assert verdict(claim(left, false, assuming)).outcome == "refuted"


@pytest.mark.parametrize("left, right, assuming, why", [
    (between(1 / t**2, -1, 1), -TWO, [], "not defined"), (between(1 / t, -1, 1), ZERO, [], "not defined"),
    (between(1 / t, 1, x), log(x), [], "proved only for x > 0"), (between(t**HALF, 0, 1), term("2/3"), [], "no antiderivative"),
    (between(1 / (2 + cos(t)), 0, 2 * PI), 2 * PI / term(3)**HALF, [], "no antiderivative"),
    (derivative(between(x * t, 0, x), x), 3 * x**2 / 2, [], "whose integrand holds x"),
    (between(absolute(t), -1, 1), ONE, [], "agree"),
])
def test_open_integrals_say_why(left, right, assuming, why):
    found = verdict(claim(left, right, assuming))
    assert found.outcome == "open" and why in found.why


@pytest.mark.parametrize("body, text, tex", [
    (between(t**2, 0, x), "∫₀ˣ t² dt", r"\int_{0}^{x} t^{2}\,dt"), (between(t + 1, -1, x**2), "∫[−1, x²] (t + 1) dt", r"\int_{-1}^{x^{2}} (t + 1)\,dt"),
    (2 * between(t, 0, PI) + 1, "2·∫[0, π] t dt + 1", r"2\int_{0}^{\pi} t\,dt + 1"),
    (derivative(between(t, 0, x), x), "d/dx (∫₀ˣ t dt)", r"\frac{d}{d x} (\int_{0}^{x} t\,dt)"),
    (between(t, 0, 1) * x, "(∫₀¹ t dt)·x", r"(\int_{0}^{1} t\,dt) \cdot x"), (between(symbol("t") * t, 0, 1), "∫₀¹ t·t₁ dt₁", None),
    (between(integrated(s * t, s, 0, t), 0, 1), "∫₀¹ ∫₀ᵗ s·t ds dt", None),
])
def test_how_integrals_are_written(body, text, tex):
    assert unicode(body) == text
    assert tex is None or latex(body) == tex
