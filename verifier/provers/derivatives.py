"""derivatives: the two sides are equal by algebra when derivatives are worked out.

Proves     d/dx 1/(1 + e^-x) = e^-x/(1 + e^-x)^2;  d/dx f(g(x)) = f'(g(x)) g'(x) for unknown f, g.
By         the rule `differentiation` for each derivative, and for each f'(t) of a defined f; then as
           `definitions`.
Gives up   where `definitions` does, and where the derivative is not known to exist."""
from verifier.generators import assumed, defined, derived
from verifier.provers.algebra import derivatives, normal_form


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    return normal_form(claim, (assumed, defined, derived), needed=derivatives)
