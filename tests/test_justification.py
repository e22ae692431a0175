"""Justification: which steps are instances of the reason stated for them; the others are equal for another reason."""
from functools import partial

from tables import each

from verifier.constructors import apply, prime
from verifier.justification import unjustified
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import ONE, derivative, function, symbol

x, u = map(symbol, "xu")
f, g, sigma, h = [partial(apply, name) for name in ("f", "g", "sigma", "h")]
exp, sin, cos, tanh, cosh = [partial(function, name) for name in ("exp", "sin", "cos", "tanh", "cosh")]
CONTEXT = Context((), [Definition("sigma", (x,), 1 / (1 + exp(-x))), Definition("h", (x,), 1 + exp(-x))])
TANH = (exp(x) - exp(-x)) / (exp(x) + exp(-x))
LEMMA = "lemma 1", tanh(x), 2 * sigma(2 * x) - 1
DERIVATIVE = "derivative of f", derivative(f(u), u), -(1 / u**2)


def D(body, order=1): return derivative(body, x, order)


def notes(left, right, reason, *lemmas):
    return unjustified(Claim(CONTEXT, "=", left, right), reason, lemmas)


@each([
    (D(f(g(x))), prime("f", (1,), g(x)) * D(g(x)), "chain rule"), (D(exp(-x)), -exp(-x), "chain rule"),
    (D(exp(-x)), exp(-x) * D(-x), "by the Chain Rule"), (D(sin(x)**2), 2 * sin(x) * cos(x), "chain rule"),
    (D(1 / h(x)), -(1 / h(x)**2) * D(h(x)), "chain rule"),
    (D(f(x) / g(x)), (D(f(x)) * g(x) - f(x) * D(g(x))) / g(x)**2, "quotient rule"),
    (D(tanh(x)), ((exp(x) + exp(-x))**2 - (exp(x) - exp(-x))**2) / (exp(x) + exp(-x))**2, "quotient rule"),
    (D(f(x) * g(x)), D(f(x)) * g(x) + f(x) * D(g(x)), "product rule"), (D(x * f(x)), f(x) + x * D(f(x)), "product rule"),
    (D(f(x) + g(x)), D(f(x)) + D(g(x)), "sum rule"), (D(f(x) - g(x)), D(f(x)) - D(g(x)), "linearity"),
    (D(x**3), 3 * x**2, "power rule"), (D(5 * x**3), 15 * x**2, "power rule"), (D(1 / x), -(1 / x**2), "power rule"),
    (D(x**2 + exp(-x)), 2 * x - exp(-x), "sum rule, power rule, chain rule"),
    (sigma(x), 1 / (1 + exp(-x)), "definition of σ"), (sigma(x), 1 / (1 + exp(-x)), "sigma by definition"),
    (1 / (1 + exp(-(2 * x))), sigma(2 * x), "definition of sigma"), (sigma(x), 1 / h(x), "definitions of σ and h"),
    (tanh(x), TANH, "definition of tanh"), (1 - tanh(x)**2, 1 - TANH**2, "definition of tanh"),
    (D(sigma(x)), exp(-x) / (1 + exp(-x))**2, "definition of σ, chain rule"),
    (D(tanh(x)), D(2 * sigma(2 * x) - 1), "lemma 1"), (1 - tanh(x)**2, 1 - (2 * sigma(2 * x) - 1)**2, "by lemma 1"),
    (prime("f", (1,), g(x)), -(1 / g(x)**2), "derivative of f"),
    (sigma(x), exp(x) / (exp(x) + 1), "definition of σ, multiply by e^x"),
])
def test_a_step_that_its_reason_makes_so(left, right, reason):
    assert notes(left, right, reason, *[row for row in (LEMMA, DERIVATIVE) if row[0] in reason]) == []


@each([
    (D(f(x) * g(x)), D(f(x)) * g(x) + f(x) * D(g(x)), "chain rule", "the chain rule"),
    (D(f(x)), D(f(x)), "chain rule", "the chain rule"), (D(sin(x)), cos(x), "chain rule", "the chain rule"),
    (D(f(x) / g(x)), D(f(x) * (1 / g(x))), "sum rule", "the sum rule"),
    (D(x**2), 2 * x, "quotient rule", "the quotient rule"), (D(exp(x)), exp(x), "power rule", "the power rule"),
    (x * u, u * x, "power rule", "the power rule"), (x + x, 2 * x, "product rule", "the product rule"),
    (tanh(x), tanh(x), "definition of σ", "the definition of σ"),
    (sigma(x), sigma(x) * 1, "definition of tanh", "the definition of tanh"),
    (1 - cosh(x), ONE - cosh(x), "lemma 1", "lemma 1"), (D(g(x)), D(g(x)), "derivative of f", "derivative of f"),
])
def test_a_rule_that_does_not_apply_gives_a_note(left, right, reason, idle):
    found = notes(left, right, reason, *[row for row in (LEMMA, DERIVATIVE) if row[0] in reason])
    assert found == [f"equal, but {idle} does not apply here"]


@each([
    (sigma(x), exp(x) / (exp(x) + 1), "definition of σ", "the definition of σ"),
    (tanh(x), (1 - exp(-(2 * x))) / (1 + exp(-(2 * x))), "definition of tanh", "the definition of tanh"),
    (D(tanh(x)), 4 / (exp(x) + exp(-x))**2, "definition of tanh, quotient rule",
     "the definition of tanh and the quotient rule"),
    (sigma(x) + sigma(-x), ONE, "definition of σ", "the definition of σ"),
    (D(sigma(x)), sigma(x) * sigma(-x), "chain rule, definition of σ", "the definition of σ and the chain rule"),
    (tanh(x), (1 - exp(-(2 * x))) / (1 + exp(-(2 * x))), "lemma 1", "lemma 1"),
])
def test_an_equal_step_that_needs_more_than_its_reason_gives_a_note(left, right, reason, tools):
    found = notes(left, right, reason, *[row for row in (LEMMA,) if row[0] in reason])
    assert found == [f"equal, but not by {tools} alone"]


@each([None, "", "obviously", "by symmetry", "simplify", "expand the squares", "definition of the square",
                                    "the two negatives cancel", "chain of equalities"])
def test_a_reason_that_names_no_tool_is_not_checked(reason):
    assert notes(sigma(x), exp(x) / (exp(x) + 1), reason) == []


def test_two_rules_of_which_one_is_idle():
    left, right = D(f(x) * g(x)), D(f(x)) * g(x) + f(x) * D(g(x))
    assert notes(left, right, "product rule, quotient rule") == ["equal, but the quotient rule does not apply here"]
    assert notes(left, right, "sum rule or power rule") == [
        "equal, but the sum rule does not apply here", "equal, but the power rule does not apply here"]
