"""Single inferences by the kernel's rules, from theorems that are written down as premises."""
import pytest

from verifier.kernel.claims import Context, Theorem
from verifier.kernel.rules import RULES
from verifier.kernel.terms import ONE, Rejected, symbol, term

u = symbol("u")
FREE = Context(definitions=[("f", (u,), 1 / u), ("g", (u, symbol("v")), u), ("h", (symbol("m", "integer"),), ONE)])


def infer(rule, *premises, context=FREE, **data):
    """What the rule concludes."""
    return RULES[rule].conclude(context, list(premises), **data)


def equation(left, right, *conditions):
    return Theorem("=", term(left), term(right), frozenset(conditions))


def supposed(left, right):
    """The condition that two terms are equal, which a claim must assume."""
    return "zero", term(right) - left


def refused(rule, *premises, **data):
    with pytest.raises(Rejected):
        infer(rule, *premises, **data)
