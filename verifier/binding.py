"""Bound symbols: named so that no symbol outside of an integral or a sum is taken for its own."""
from verifier.kernel.terms import LIMITED, Term, substituted, symbol

MARK = "bound "


def bound(name, kind="real"):
    """The symbol of this name that an integral binds; a sum binds an integer."""
    return symbol(MARK + name, kind)


def shown(name):
    """A symbol's name as people write it."""
    return name.removeprefix(MARK)


def apart(t):
    """The term with the symbol that it binds named unlike the others in its body, as people write them."""
    body, variable, *limits = t.args
    others = {shown(s.data[0]) for s in body.free - {variable}}
    name = shown(variable.data[0])
    if t.op not in LIMITED or name not in others:
        return t
    other = bound(next(f"{name}_{k}" for k in range(1, len(others) + 2) if f"{name}_{k}" not in others), variable.data[1])
    return Term(t.op, None, (substituted(body, {variable: other}), other, *limits))


def varied(variable, kind, symbols, read):
    """What is read where a variable is bound, and the symbol that it is there."""
    scope = symbols | {variable: bound(variable.name, kind)}
    inside = read(scope)
    symbols.update({name: known for name, known in scope.items() if type(name) is str})
    if any(s.data[0] == variable.name for s in inside.free):
        raise ValueError(f"two different symbols are named {variable.name} where one varies: in {inside}")
    return inside, scope[variable]
