"""Scalars: numbers that are made of matrices, worked out where they then exist at the very same points."""
from verifier.kernel.claims import Context
from verifier.kernel.matrices import explicit
from verifier.kernel.terms import BINDERS, Term


def worked_out(t):
    """The number without matrices that a term is; None where it is a matrix, or exists where the term does not."""
    found, nowhere = explicit(t), Context()
    asked = {(predicate, explicit(c)) for predicate, c in nowhere.conditions(t)}
    return None if found.matrix or nowhere.conditions(found) != asked else found


def settled(t):
    """The term with the numbers worked out that vary in derivatives, integrals and the like, or stand in its cases."""
    if not t.matrix:
        return t
    arguments = tuple(map(settled, t.args))
    if t.op in (*BINDERS, "if"):
        arguments = tuple([worked_out(a) or a if a.matrix else a for a in arguments])
    return Term(t.op, t.data, arguments)
