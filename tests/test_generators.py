"""Generators: what is written over independent exponentials is decided, both ways."""
from tables import each

from verifier.generators.values import Fractions, factored
from verifier.kernel.claims import Claim, Context
from verifier.kernel.checking import conclusion
from verifier.kernel.functions import cosh, exp, sinh, tanh
from verifier.kernel.terms import E, I, ONE, ZERO, Rejected, function, symbol, term
from verifier.provers import algebra

x, y, z = symbol("x"), symbol("y"), symbol("z", "complex")


IDENTITIES = [
    # left, right, a false neighbour of the right
    (exp(x) * exp(y), exp(x + y), exp(x * y)), (exp(x)**2, exp(2 * x), exp(x**2)), (exp(-x), 1 / exp(x), -exp(x)),
    (exp(x / 2)**2, exp(x), exp(x / 4)), (exp(x / 2 + y / 3)**6, exp(3 * x) * exp(2 * y), exp(3 * x) * exp(3 * y)),
    (exp(ZERO), ONE, ZERO), (exp(x - x), ONE, E), (exp(ONE), E, ONE), (exp(term("1/2"))**2, E, E**2),
    (E**2 * exp(x), exp(x + 2), exp(2 * x)), (exp((x + 1)**2), exp(x**2) * exp(2 * x) * E, exp(x**2) * exp(x) * E),
    (exp(x * (y + 1)), exp(x * y) * exp(x), exp(x * y) + exp(x)), (exp(1 / x)**2, exp(2 / x), exp(1 / (2 * x))),
    (exp(x / (x + 1)) * exp(1 / (x + 1)), E, ONE), (exp(exp(2 * x)), exp(exp(x)**2), exp(exp(x))**2),
    (exp(2 * exp(2 * x)), exp(exp(x)**2)**2, exp(exp(x)**4)), (exp(I * x) * exp(-(I * x)), ONE, exp(x)),
    (sinh(x + y), sinh(x) * cosh(y) + cosh(x) * sinh(y), sinh(x) * cosh(y) - cosh(x) * sinh(y)),
    (cosh(2 * x), 2 * cosh(x)**2 - 1, 2 * cosh(x)**2 + 1),
    (tanh(2 * x), 2 * tanh(x) / (1 + tanh(x)**2), 2 * tanh(x) / (1 - tanh(x)**2)),
    (function("sech", x)**2, 1 - tanh(x)**2, 1 + tanh(x)**2), (function("coth", z), cosh(z) / sinh(z), sinh(z) / cosh(z)),
    (function("csch", z) * sinh(z), ONE, cosh(z)),
    (tanh(x), (exp(2 * x) - 1) / (exp(2 * x) + 1), (exp(x) - 1) / (exp(x) + 1)), (exp(tanh(x)) * exp(-tanh(x)), ONE, ZERO),
    (exp(cosh(x) - sinh(x)), exp(exp(-x)), exp(exp(x))),
]


def proved(left, right):
    proof = algebra.prove(Claim(Context(), "=", term(left), term(right)))
    try:
        return proof is not None and conclusion(Context(), proof.inferences).relation == "="
    except Rejected:
        return False


@each(IDENTITIES)
def test_true_beside_false(left, right, false):
    assert proved(left, right) and proved(right, left)
    assert not proved(left, false) and not proved(false, left)


def test_large_polynomials_are_not_factored():
    """Of x^n - 1 for a large n no factor is looked for; of a small one they are found."""
    fractions = Fractions([x], 0)
    small, large = [fractions.value(x**term(n) - ONE)[0] for n in (6, 10_000)]
    assert len(factored(small)[1]) == 4 and factored(large) == (1, [(large, 1)])
