"""The derivative of the hyperbolic tangent is 1 − tanh(x)²."""
from sympy import Derivative, Eq, Function, evaluate, exp, symbols, tanh

from verifier import Chain, Derivation

x = symbols("x", real=True)
g, h = symbols("g h", cls=Function)

with evaluate(False):
    derivation = Derivation(
        definitions=[
            Eq(g(x), exp(x) - exp(-x)),
            Eq(h(x), exp(x) + exp(-x)),
        ],
        chains=[
            Chain("2.a  The hyperbolic tangent as a quotient",
                  tanh(x),
                  ((exp(x) - exp(-x)) / (exp(x) + exp(-x)), "definition of tanh"),
                  (g(x) / h(x), "definitions of g and h")),
            Chain("2.a  The derivative of the numerator",
                  Derivative(g(x), x),
                  (exp(x) + exp(-x), "definition of g, sum rule"),
                  name="derivative of g"),
            Chain("2.a  The derivative of the denominator",
                  Derivative(h(x), x),
                  (exp(x) - exp(-x), "definition of h, sum rule"),
                  name="derivative of h"),
            Chain("2.a  The quotient rule",
                  Derivative(g(x) / h(x), x),
                  ((Derivative(g(x), x) * h(x) - g(x) * Derivative(h(x), x)) / h(x)**2, "quotient rule")),
            Chain("2.a  The numerator",
                  (exp(x) + exp(-x))**2 - (exp(x) - exp(-x))**2,
                  ((exp(2*x) + 2 + exp(-2*x)) - (exp(2*x) - 2 + exp(-2*x)), "expand the squares"),
                  (4, "the exponentials cancel"),
                  name="lemma 1"),
            Chain("2.a  The derivative of the hyperbolic tangent",
                  Derivative(tanh(x), x),
                  (((exp(x) + exp(-x)) * (exp(x) + exp(-x)) - (exp(x) - exp(-x)) * (exp(x) - exp(-x)))
                   / (exp(x) + exp(-x))**2, "quotient rule"),
                  (((exp(x) + exp(-x))**2 - (exp(x) - exp(-x))**2) / (exp(x) + exp(-x))**2, "simplify"),
                  (4 / (exp(x) + exp(-x))**2, "lemma 1")),
            Chain("2.b  From the right-hand side",
                  1 - tanh(x)**2,
                  (1 - ((exp(x) - exp(-x)) / (exp(x) + exp(-x)))**2, "definition of tanh"),
                  ((exp(x) + exp(-x))**2 / (exp(x) + exp(-x))**2
                   - (exp(x) - exp(-x))**2 / (exp(x) + exp(-x))**2, "common denominator"),
                  (((exp(x) + exp(-x))**2 - (exp(x) - exp(-x))**2) / (exp(x) + exp(-x))**2, "combine the fractions"),
                  (4 / (exp(x) + exp(-x))**2, "lemma 1")),
        ],
        claim=Eq(Derivative(tanh(x), x), 1 - tanh(x)**2),
    )
