"""Values at a point: of a term that holds derivatives by the variable, those of functions that are defined for it."""
from typing import NamedTuple

from verifier.constructors import prime
from verifier.kernel.terms import BINDERS, Rejected, Term, expect, substituted
from verifier.notation import unicode

#: The longest name of such a function that shows its whole body.
LONGEST = 60


class Mapping(NamedTuple):
    """A function without a name of its own: of a symbol, by a term."""
    parameter: Term
    body: Term


def valued(t, variable, point, functions):
    """The term where a symbol has a value. The functions whose derivatives stand in it are added to `functions`, by name.

    Raises Rejected of what would change its meaning."""
    try:
        return substituted(t, {variable: point})
    except Rejected:
        if t.op == "derivative" and t.args[1] is variable:
            return prime(_name(Mapping(variable, t.args[0]), functions), (t.data,), point)
        expect(t.op not in BINDERS or t.op == "derivative" and t.args[1] not in point.free, "a value that is not worked out")
        inside = 1 if t.op in BINDERS else len(t.args)
        return Term(t.op, t.data, (*[valued(a, variable, point, functions) for a in t.args[:inside]], *t.args[inside:]))


def _name(mapping, functions):
    """The name of a function, under which it stands among others: x↦x³."""
    body = unicode(mapping.body)
    name = f"({unicode(mapping.parameter)}↦{body if len(body) < LONGEST else '…'})"
    while functions.setdefault(name, mapping) != mapping:
        name += "'"
    return name
