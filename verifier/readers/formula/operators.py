"""Operators: integrals, and sums, products, limits and extrema with what they apply to."""
from verifier.readers.formula.cautions import no_factor_beside
from verifier.readers.formula.commands import OPTIONAL
from verifier.readers.formula.cursor import LAST
from verifier.readers.formula.differentials import at_differential, holds_differential, integrand_in_braces, taken
from verifier.readers.formula.nodes import Node


def limits(p):
    """The subscript and superscript of an operator, None where there is none."""
    found = {}
    while p.kind in ("_", "^"):
        kind, first = p.kind, p.k
        p.k += 1
        if kind in found:
            raise p.missing("one lower and one upper limit", first)
        found[kind] = p.argument("a limit")
    return found.get("_"), found.get("^")


def integral(p):
    """An integral: what stands between its sign and its differential, wherever this is."""
    first, count = p.k, p.tokens[p.k].value
    p.k += 1
    lower, upper = limits(p)
    outer, p.integral = p.integral, []
    body = _integrand(p)
    while at_differential(p) and (outer is None or len(p.integral) < count):
        taken(p)
    variables, p.integral = p.integral, None
    if not variables:
        raise p.missing("a differential such as dx at the end of the integral", first)
    if body is not None and p.tokens[p.k][:2] == ("open", "("):
        raise p.missing("a variable alone after d, or brackets around the integral", first)
    body = _after(p, body, first)
    p.integral = outer
    over = variables[0]
    if len(variables) > 1:
        over = Node("list", tuple(variables), None, over.start, variables[-1].end)
    return p.node("integral", (lower, upper, body, over), first)


def _integrand(p):
    """What stands before the differential; braces around it, or around both, are not seen."""
    if p.kind == "{" and (at_differential(p, p.partners[p.k] + 1) or holds_differential(p, deep=True)):
        return integrand_in_braces(p)
    return None if at_differential(p) else p.sum()


def _after(p, body, first):
    """The body of an integral, where the differential comes first: `\\int dx f(x)`, `\\int dx/x`."""
    if p.tokens[p.k][:2] != ("times", "/"):
        return p.term() if body is None and p.kind in p.starts else body
    if body is not None:
        raise p.missing("brackets: a solidus after a differential", first)
    p.k += 1
    term, one = p.term(), Node("number", (), "1", *p.span(first))
    parts, signs = (term.args, term.data) if term.op == "product" else ((term,), ())
    return p.node("product", (one, *parts), first, ("/", *signs))


def operator(p):
    """A sum, product, limit or extremum: its bounds, and the product after it; alone, some are functions."""
    first, word = p.k, p.tokens[p.k].value
    p.k += 1
    if word in OPTIONAL and p.kind != "_":
        return p.node("function", (), first, word)
    lower, upper = limits(p)
    if p.kind in p.starts or p.kind in ("sign", "bar", "text") and p.tokens[p.k].value != "+":
        body = p.signed()
        if word == "prod":
            no_factor_beside(lower, body)
        return p.node("big", (lower, upper, body), first, word)
    if word in OPTIONAL:
        return p.node("sub", (Node("function", (), word, *p.tokens[first][2:]), lower), first)
    if p.kind != LAST:
        raise p.missing("an expression")
    return p.node("big", (lower, upper, p.node("empty", (), first)), first, word)
