"""The provers: each proves what its page says, cheapest first, and gives up where it says."""
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.checking import conclusion
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.functions import exp
from verifier.kernel.terms import ONE, Rejected, derivative, function, symbol, term
from verifier.provers import PROVERS

x, y = symbol("x"), symbol("y")


def sigma(t):
    return apply("sigma", t)


CONTEXT = Context((), [Definition("sigma", (x,), 1 / (1 + exp(-x))), Definition("twice", (x,), 2 * sigma(x))])

TABLE = [
    # prover, left, right, whether it proves it
    ("structural", sigma(x), sigma(x), True), ("structural", sigma(x) * y, 1 / (1 + exp(-x)) * y, True),
    ("structural", 1 / (1 + exp(-x)) + 1, sigma(x) + 1, True),
    ("structural", derivative(sigma(x), x), derivative(1 / (1 + exp(-x)), x), True), ("structural", x + y, y + x, False),
    ("structural", sigma(x), 1 / (1 + exp(x)), False), ("structural", derivative(x * y, x), derivative(x * y, y), False),
    ("algebra", sigma(x) * (sigma(x) + 1), sigma(x)**2 + sigma(x), True),
    ("algebra", derivative(apply("f", x), x) * 2, derivative(apply("f", x), x) + derivative(apply("f", x), x), True),
    ("algebra", sigma(x), 1 / (1 + exp(-x)), False), ("algebra", x * y, x + y, False),
    ("definitions", sigma(x) + sigma(-x), ONE, True), ("definitions", apply("twice", x), 2 * exp(x) / (exp(x) + 1), True),
    ("definitions", sigma(x) - sigma(-x), ONE, False), ("definitions", x + y, y + x, False),
    ("definitions", derivative(sigma(x), x), sigma(x), False),
    ("derivatives", derivative(sigma(x), x), sigma(x) * (1 - sigma(x)), True),
    ("derivatives", prime("sigma", (1,), 2 * x), sigma(2 * x) * (1 - sigma(2 * x)), True),
    ("derivatives", derivative(apply("twice", x), x, 2), 2 * sigma(x) * (1 - sigma(x)) * (1 - 2 * sigma(x)), True),
    ("derivatives", derivative(apply("f", x, y), x), prime("f", (1, 0), x, y), True),
    ("derivatives", derivative(derivative(apply("f", x, y), x), y), derivative(derivative(apply("f", x, y), y), x), True),
    ("derivatives", derivative(sigma(x), x), sigma(x) * (1 + sigma(x)), False),
    ("derivatives", derivative(apply("f", x**2), x), prime("f", (1,), x**2), False),
    ("derivatives", derivative(apply("f", x, y), x), prime("f", (0, 1), x, y), False),
]


def proves(proof):
    try:
        return proof is not None and conclusion(CONTEXT, proof.inferences).relation == "="
    except Rejected:
        return False


@each(TABLE)
def test_each_prover(name, left, right, expected):
    assert proves(PROVERS[name](Claim(CONTEXT, "=", left, term(right)))) is expected


def lemma(left, right):
    proof = PROVERS["derivatives"](Claim(CONTEXT, "=", left, right)) or PROVERS["definitions"](Claim(CONTEXT, "=", left, right))
    return proof, left, right


@each([
    (apply("h", sigma(x) + sigma(-x)), apply("h", ONE), True),
    (apply("h", sigma(3 * y) + sigma(-(3 * y))), apply("h", ONE), True),
    (apply("h", sigma(y) + sigma(-x)), apply("h", ONE), False),
    (apply("h", sigma(x) + sigma(-x)), apply("h", term(2)), False),
    (apply("h", sigma(function("log", x)) + sigma(-function("log", x))), apply("h", ONE), False),      # ln x need not be real
])
def test_lemmas(left, right, expected):
    first = lemma(sigma(x) + sigma(-x), ONE)
    assert proves(PROVERS["lemmas"](Claim(CONTEXT, "=", left, right), [first])) is expected
