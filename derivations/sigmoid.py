"""The derivative of the sigmoid is σ(x)(1 − σ(x))."""
from sympy import Derivative, Eq, Function, Subs, evaluate, exp, symbols

from verifier import Chain, Derivation

x, u = symbols("x u", real=True)
sigma, f, g = symbols("sigma f g", cls=Function)

with evaluate(False):
    derivation = Derivation(
        definitions=[
            Eq(sigma(x), 1 / (1 + exp(-x))),
            Eq(f(u), u**-1),
            Eq(g(x), 1 + exp(-x)),
        ],
        chains=[
            Chain("1.a  The sigmoid as a composition",
                  sigma(x),
                  ((1 + exp(-x))**-1, "definition of σ"),
                  (f(g(x)), "definitions of f and g")),
            Chain("1.a  The derivative of the outer function",
                  Derivative(f(u), u),
                  (-1 * u**-2, "definition of f, power rule"),
                  (-1 / u**2, "a negative exponent is a quotient"),
                  name="derivative of f"),
            Chain("1.a  The derivative of the inner function",
                  Derivative(g(x), x),
                  (Derivative(1 + exp(-x), x), "definition of g"),
                  (0 + exp(-x) * (-1), "sum rule, chain rule"),
                  (-exp(-x), "simplify"),
                  name="derivative of g"),
            Chain("1.a  The chain rule",
                  Derivative(f(g(x)), x),
                  (Subs(Derivative(f(u), u), u, g(x)) * Derivative(g(x), x), "chain rule")),
            Chain("1.a  The derivative of the sigmoid",
                  Derivative(sigma(x), x),
                  (Subs(Derivative(f(u), u), u, g(x)) * Derivative(g(x), x), "chain rule"),
                  ((-1 / (1 + exp(-x))**2) * (-exp(-x)), "derivative of f, derivative of g, definition of g"),
                  (exp(-x) / (1 + exp(-x))**2, "the two negatives cancel")),
            Chain("1.b  The second factor over a common denominator",
                  1 - 1 / (1 + exp(-x)),
                  ((1 + exp(-x)) / (1 + exp(-x)) - 1 / (1 + exp(-x)), "common denominator"),
                  ((1 + exp(-x) - 1) / (1 + exp(-x)), "subtract the fractions"),
                  (exp(-x) / (1 + exp(-x)), "simplify the numerator"),
                  name="lemma 1"),
            Chain("1.b  From the right-hand side",
                  sigma(x) * (1 - sigma(x)),
                  ((1 / (1 + exp(-x))) * (1 - 1 / (1 + exp(-x))), "definition of σ"),
                  ((1 / (1 + exp(-x))) * (exp(-x) / (1 + exp(-x))), "lemma 1"),
                  ((1 * exp(-x)) / ((1 + exp(-x)) * (1 + exp(-x))), "multiply the two fractions"),
                  (exp(-x) / (1 + exp(-x))**2, "simplify")),
        ],
        claim=Eq(Derivative(sigma(x), x), sigma(x) * (1 - sigma(x))),
    )
