"""Matching: where an equation with symbols applies in an expression, and what it makes of it there."""
from verifier.kernel.terms import Term, substituted


def match(pattern, t, at=None):
    """The values of the pattern's symbols that make it `t`; None if there are none.

    d/du f(u) is matched by f'(t) too, with t for u."""
    at = {} if at is None else at
    if pattern.op == "symbol":
        return at if at.setdefault(pattern, t) is t else None
    if pattern.op == "derivative" and t.op == "prime" and pattern.args[0].op == "apply":
        call, variable = pattern.args
        alike = call.args == (variable,) and t.data == (call.data, (pattern.data,))
        return at if alike and at.setdefault(variable, t.args[0]) is t.args[0] else None
    if (pattern.op, pattern.data, len(pattern.args)) != (t.op, t.data, len(t.args)):
        return None
    for inner, part in zip(pattern.args, t.args):
        if match(inner, part, at) is None:
            return None
    return at


def rewritten(t, left, right, used):
    """`t` with each instance of `left` replaced by that of `right`; `used` gathers the symbols' values."""
    at = match(left, t)
    if at is not None:
        used.append(at)
        return substituted(right, at)
    return Term(t.op, t.data, tuple([rewritten(a, left, right, used) for a in t.args]))
