"""Values at a point: of a term that holds derivatives by the variables, by what each of these is there."""
from verifier.kernel.terms import BINDERS, Rejected, Term, expect, substituted


def valued(t, values, derived):
    """The term where symbols have values; for a derivative by some of them stands what `derived` makes of its body and orders.

    Raises Rejected of what would change its meaning."""
    try:
        return substituted(t, values)
    except Rejected:
        if t.op == "derivative" and t.args[1] in values:
            return derived(*_repeated(t, values))
        points = frozenset().union(*[point.free for point in values.values()])
        expect(t.op not in BINDERS or t.op == "derivative" and t.args[1] not in points, "a value that is not worked out")
        inside = 1 if t.op in BINDERS else len(t.args)
        return Term(t.op, t.data, (*[valued(a, values, derived) for a in t.args[:inside]], *t.args[inside:]))


def _repeated(t, values):
    """What stands in derivatives by some of the symbols, and how often it is differentiated by each."""
    orders = {}
    while t.op == "derivative" and t.args[1] in values:
        orders[t.args[1]] = orders.get(t.args[1], 0) + t.data
        t = t.args[0]
    return t, orders
