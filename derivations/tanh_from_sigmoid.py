"""The derivative of the hyperbolic tangent, by way of the sigmoid."""
from sympy import Derivative, Eq, Function, Subs, evaluate, exp, symbols, tanh

from verifier import Chain, Derivation

x, u = symbols("x u", real=True)
sigma = symbols("sigma", cls=Function)

with evaluate(False):
    derivation = Derivation(
        definitions=[Eq(sigma(x), 1 / (1 + exp(-x)))],
        chains=[
            Chain("The hyperbolic tangent is a sigmoid",
                  tanh(x),
                  ((exp(x) - exp(-x)) / (exp(x) + exp(-x)), "definition of tanh"),
                  ((1 - exp(-2*x)) / (1 + exp(-2*x)), "multiply numerator and denominator by e^-x"),
                  (2 / (1 + exp(-2*x)) - 1, "rewrite over one denominator"),
                  (2 * sigma(2*x) - 1, "definition of σ"),
                  name="lemma 1"),
            Chain("The derivative of the sigmoid",
                  Derivative(sigma(u), u),
                  (exp(-u) / (1 + exp(-u))**2, "definition of σ, chain rule"),
                  ((1 / (1 + exp(-u))) * (1 - 1 / (1 + exp(-u))), "factor"),
                  (sigma(u) * (1 - sigma(u)), "definition of σ"),
                  name="lemma 2"),
            Chain("The derivative of the hyperbolic tangent",
                  Derivative(tanh(x), x),
                  (Derivative(2 * sigma(2*x) - 1, x), "lemma 1"),
                  (2 * (Subs(Derivative(sigma(u), u), u, 2*x) * 2), "chain rule"),
                  (2 * (sigma(2*x) * (1 - sigma(2*x)) * 2), "lemma 2"),
                  (4 * sigma(2*x) * (1 - sigma(2*x)), "multiply")),
            Chain("From the right-hand side",
                  1 - tanh(x)**2,
                  (1 - (2 * sigma(2*x) - 1)**2, "lemma 1"),
                  (4 * sigma(2*x) - 4 * sigma(2*x)**2, "expand"),
                  (4 * sigma(2*x) * (1 - sigma(2*x)), "factor")),
        ],
        claim=Eq(Derivative(tanh(x), x), 1 - tanh(x)**2),
    )
