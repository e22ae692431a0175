"""Bound symbols: named so that no symbol outside of an integral or a sum is taken for its own."""
from operator import add, mul

from verifier.constructors import limit
from verifier.kernel.terms import LIMITED, ONE, ZERO, Term, substituted, symbol

MARK, END = "bound ", " end"


def bound(name, kind="real"):
    """The symbol of this name that an integral binds; a sum binds an integer."""
    return symbol(MARK + name, kind)


def end(s):
    """The symbol that goes past all bounds where one without a last, or first, value is summed or integrated over."""
    return symbol(s.data[0] + END, s.data[1])


def unbounded(op, body, variable, lower, upper):
    """A sum, product or integral between limits, of which None stands for one past all bounds: a limit of those without it."""
    if lower is None and upper is None:
        last, first = (-ONE, ZERO) if variable.data[1] == "integer" else (ZERO, ZERO)
        return JOINED[op](unbounded(op, body, variable, None, last), unbounded(op, body, variable, first, None))
    moving = end(variable)
    finite = Term(op, None, (body, variable, moving if lower is None else lower, moving if upper is None else upper))
    return finite if None not in (lower, upper) else limit(finite, moving, "-oo" if lower is None else "oo")


#: What the parts of a sum, integral or product are joined by.
JOINED = {"sum": add, "integral": add, "product": mul}


def bounded(t):
    """(op, body, variable, lower, upper) of which `unbounded` makes the term; None of other terms."""
    if t.op in ("add", "mul") and [a.op for a in t.args] == ["limit", "limit"]:
        first, second = map(bounded, t.args)
        if first and second and first[:3] == second[:3] and (first[3], second[4]) == (None, None) and unbounded(*first[:3], None, None) is t:
            return (*first[:3], None, None)
    if t.op == "limit" and t.args[0].op in LIMITED and t.args[0].op != "limit":
        body, variable, lower, upper = t.args[0].args
        for ends in ((lower, None), (None, upper)):
            if t.args[1] is end(variable) and unbounded(t.args[0].op, body, variable, *ends) is t:
                return (t.args[0].op, body, variable, *ends)
    return None


def shown(name):
    """A symbol's name as people write it."""
    return name.removeprefix(MARK).replace(END, "_end")


def apart(t):
    """The term with the symbol that it binds named unlike the others in its body, as people write them."""
    body, variable, *limits = t.args
    others = {shown(s.data[0]) for s in body.free - {variable}}
    name = shown(variable.data[0])
    if t.op not in LIMITED or name not in others:
        return t
    other = bound(next(f"{name}_{k}" for k in range(1, len(others) + 2) if f"{name}_{k}" not in others), variable.data[1])
    return Term(t.op, t.data, (substituted(body, {variable: other}), other, *limits))


def varied(variable, kind, symbols, read):
    """What is read where a variable is bound, and the symbol that it is there."""
    if variable.name.endswith(END):
        raise ValueError(f"the name {variable.name} is that of a variable that goes past all bounds: another was expected")
    scope = symbols | {variable: bound(variable.name, kind)}
    inside = read(scope)
    symbols.update({name: known for name, known in scope.items() if type(name) is str})
    if any(s.data[0] == variable.name for s in inside.free):
        raise ValueError(f"two different symbols are named {variable.name} where one varies: in {inside}")
    return inside, scope[variable]
