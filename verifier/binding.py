"""Bound symbols: named so that no symbol outside of an integral is taken for its own."""
from verifier.kernel.terms import integrated, substituted, symbol

MARK = "bound "


def bound(name):
    """The symbol of this name that an integral binds."""
    return symbol(MARK + name)


def shown(name):
    """A symbol's name as people write it."""
    return name.removeprefix(MARK)


def apart(t):
    """The integral with its symbol named unlike the others in its body, as people write them."""
    body, variable, *limits = t.args
    others = {shown(s.data[0]) for s in body.free - {variable}}
    name = shown(variable.data[0])
    if not limits or name not in others:
        return t
    other = bound(next(f"{name}_{k}" for k in range(1, len(others) + 2) if f"{name}_{k}" not in others))
    return integrated(substituted(body, {variable: other}), other, *limits)
