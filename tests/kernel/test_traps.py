"""False steps that a careless kernel would prove, each beside the true step that it is taken for."""
import pytest
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.functions import exp, log
from verifier.verdicts import verdict
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, derivative, symbol, term

x, y, z = symbol("x"), symbol("y"), symbol("z", "complex")
HALF = term("1/2")


CALLS = [Definition("f", (x,), x**3), Definition("g", (x,), exp(2 * x)), Definition("h", (x,), exp(x))]
CHAIN = prime("f", (1,), apply("g", x)) * derivative(apply("g", x), x)
#: 0 off x = 0 and 2πi at it: a difference of logarithms across the cut.
JUMP = log(-1 - I * x**2) - log(1 + I * x**2) + I * PI

TRAPS = [
    # what is careless, a false left = right, assumptions
    ("a denominator that is 0 everywhere", 1 / (x - x), term(5), []), ("0/0", (x - x) / (x - x), ONE, []),
    ("0/0 of constants", ZERO / ZERO, ONE, []), ("a root of a square", (x**2)**HALF, x, []),
    ("a logarithm of a square", log(x**2), 2 * log(x), []), ("a logarithm of a product", log(x * y), log(x) + log(y), []),
    ("a product of roots", (x * y)**HALF, x**HALF * y**HALF, []), ("a power of a power", (z**2)**HALF, z, []),
    ("the chain rule with a wrong inner function", derivative(apply("f", apply("g", x)), x),
     prime("f", (1,), apply("h", x)) * derivative(apply("g", x), x), []),
    ("the chain rule with a wrong inner derivative", derivative(apply("f", apply("g", x)), x),
     prime("f", (1,), apply("g", x)) * derivative(apply("h", x), x), []),
    ("the chain rule with the inner factor lost", derivative(apply("f", apply("g", x)), x), prime("f", (1,), apply("g", x)), []),
    ("a hypothesis at the point, differentiated", derivative(x**2, x), ZERO, [("=", x**2, ONE)]),
    ("a derivative across a jump", derivative(x * JUMP, x), JUMP, []),
    ("an empty domain", x, x + 1, [("<", x, ZERO), ("<", ZERO, x)]),
    ("contradictory hypotheses", x, x + 1, [("=", x, ZERO), ("=", x, ONE)]),
    ("a symbol differentiated as if it were the other", derivative(x * y, x), x, []),
    ("order lost", derivative(x**3, x, 2), 3 * x**2, []), ("a power at 0 by declared type", ZERO**x, ZERO, []),
]


def claim(left, right, assuming=()):
    return Claim(Context(assuming, CALLS), "=", left, right)


@each(TRAPS)
def test_what_is_false_is_not_proved(careless, left, right, assuming):
    for stated in (claim(left, right, assuming), claim(right, left, assuming)):
        found = verdict(stated)
        assert found.outcome != "proved"
        if found.certificate:
            assert check(found.certificate).outcome == "refuted" or found.conditions


@each([
    (derivative(apply("f", apply("g", x)), x), CHAIN, []), (derivative(x**2, x), 2 * x, [("=", x**2, ONE)]),
    (derivative(x * y, x), y, []), (derivative(x**3, x, 2), 6 * x, []), (x / x, ONE, []), (x, ONE, [("=", x, ONE)]),
    (1 / (x - 1) - 1 / (x - 1), ZERO, []), (derivative(log(x), x), 1 / x, []),
])
def test_what_is_true_beside_it_is_proved(left, right, assuming):
    assert verdict(claim(left, right, assuming)).outcome == "proved"


def test_an_axiom_does_not_capture_a_differentiated_symbol():
    """e^(a+b) = e^a e^b for a = d/dx f(x), b = x is one thing, its instance inside d/dx at x = 1 another."""
    inner = derivative(apply("p", x), x)
    true = claim(exp(inner + x), exp(inner) * exp(x))
    assert verdict(true).outcome == "proved"
    data = verdict(true).certificate
    axiom = next(k for k, entry in enumerate(data["inferences"]) if entry["rule"] == "axiom")
    forged = {"rule": "lemma", "premises": [axiom], "at": [[data["terms"].index(["symbol", "x", "real"]), 0]]}
    data["inferences"] = [*data["inferences"][:axiom + 1], forged]
    data["terms"] = data["terms"] + [["number", "1"]]
    forged["at"][0][1] = len(data["terms"]) - 1
    with pytest.raises(Rejected, match="no term says what this derivative is"):
        check(data)


@each([
    [Definition("f", (x,), apply("f", x) + 1)], [Definition("f", (x,), apply("g", x)), Definition("g", (x,), apply("f", x))],
    [Definition("f", (x,), prime("f", (1,), x))], [Definition("f", (x,), x), Definition("f", (x,), x + 1)],
    [Definition("f", (x,), x * y)],
])
def test_definitions_that_define_nothing(definitions):
    with pytest.raises(Rejected):
        Context((), definitions)


CONSTANT = [Definition("one", (z,), ONE)]


@each([
    (derivative(apply("one", 1 / x), x), ZERO**(x**2)), (derivative(x * apply("one", 1 / x), x, 2), ZERO**(x**2)),
    (derivative(apply("one", ZERO**x), x), ZERO**(x**2)), (prime("one", (1,), 1 / x), ZERO**(x**2)),
    (derivative(prime("one", (1,), 1 / x), x), ZERO**(x**2)),
    (derivative(x + derivative(log(2 + (y**2)**HALF), y), x), 1 + ZERO**(y**2)),
    (derivative(x * derivative(y * (y**2)**HALF, y), x), 2 * (y**2)**HALF + ZERO**(y**2)),
])
def test_a_derivative_is_not_taken_where_a_part_does_not_exist(left, right):
    """Each is true where both sides are defined; at 0, where the right side is 1, the left one is not."""
    assert verdict(Claim(Context((), CONSTANT), "=", left, right)).outcome != "refuted"


@each([
    ("=", derivative(apply("p", x), x), apply("p", x)), ("=", apply("q", x), ZERO), ("<", ZERO, apply("p", x)),
    ("!=", apply("q", x), ZERO),
])
def test_what_is_assumed_of_an_unknown_function_is_not_met_at_one_point_alone(assumption):
    """p = 1 + x satisfies p' = p at 0, and p > 0 at 1: it refutes nothing that follows from p' = p, or p > 0, everywhere."""
    behind = Definition("q", (x,), derivative(apply("p", x), x) - apply("p", x))
    for right in (apply("p", x), -apply("p", x)):
        stated = Claim(Context([assumption], [behind]), "=", derivative(apply("p", x), x, 2), right)
        assert verdict(stated).outcome == "open"


def test_a_lemma_cannot_rest_on_what_comes_after_it():
    data = verdict(claim(x, x)).certificate
    for premises in ([0], [1], [5]):
        data["inferences"] = [{"rule": "symmetry", "premises": premises}, {"rule": "symmetry", "premises": [0]}]
        with pytest.raises(Rejected):
            check(data)
