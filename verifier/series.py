"""Series: SymPy's sums, products and limits as terms; what has no last value is the limit of what has one."""
import sympy

from verifier.binding import unbounded, varied
from verifier.constructors import limit


def summand(e):
    """What is integrated, or summed: unevaluated, SymPy puts a factor 1 before it, for each variable."""
    body, *ranges = e.args
    for _ in ranges:
        if body.is_Mul and len(body.args) == 2 and sympy.S.One in body.args:
            body = next((a for a in body.args if a is not sympy.S.One), sympy.S.One)
    return body


def series(op, encoded, e, symbols):
    """The term of a sum or product, by what is `encoded`; an index is an integer, whatever its symbol is assumed to be."""
    return _over(op, encoded, summand(e), e.args[1:], symbols)


#: What is no restriction where a variable is bound.
KINDS = ("complex", "real", "integer", "finite", "commutative")


def restrictions(variable, *allowed):
    """What else a variable is assumed to be: SymPy has used it already, also where it is bound."""
    return [name for name, value in variable._assumptions_orig.items() if not value or name not in (*KINDS, *allowed)]


def _over(op, encoded, body, ranges, symbols):
    """The same over ranges, of which the first is the innermost."""
    if not ranges:
        return encoded(body, symbols)
    *inner, (index, *limits) = ranges
    if len(limits) != 2 or not index.is_Symbol:
        raise ValueError(f"the kernel has no term for a {op} without two limits of {index}: of {body}")
    if found := restrictions(index):
        raise ValueError(f"{index} runs through integers of every sign, even and odd, and is assumed to be {found[0]}: "
                         f"Symbol({str(index)!r}, integer=True) was expected")
    inside, bound = varied(index, "integer", symbols, lambda scope: _over(op, encoded, body, inner, scope))
    return unbounded(op, inside, bound, *ends(encoded, limits, symbols))


def ends(encoded, limits, symbols):
    """The limits of a sum or integral; None for a last value at oo, and a first one at -oo."""
    return [None if limit is infinite else encoded(limit, symbols) for limit, infinite in zip(limits, (-sympy.oo, sympy.oo))]


#: What the variable of a limit may be assumed to be if it ends above 0; and if it ends below.
ABOVE, BELOW = ("positive", "nonnegative"), ("negative", "nonpositive")


def approached(encoded, e, symbols):
    """The term of a limit, along the reals or the integers."""
    body, variable, point, side = e.args
    infinite = {sympy.oo: "oo", -sympy.oo: "-oo"}.get(point)
    kind = "integer" if variable.is_integer else "real"
    if not variable.is_Symbol or kind == "integer" and infinite != "oo":
        raise ValueError(f"the kernel has no term for the limit of {body} by {variable} to {point}")
    signs = ABOVE * _beyond(point, str(side) == "+") + BELOW * _beyond(-point, str(side) == "-")
    if found := restrictions(variable, "nonzero", *signs):
        raise ValueError(f"{variable} need not be {found[0]} on its way to {point}, as is assumed: Symbol({str(variable)!r}, {kind}=True) was expected")
    inside, bound = varied(variable, kind, symbols, lambda scope: encoded(body, scope))
    return limit(inside, bound, infinite or str(side), 0 if infinite else encoded(point, symbols))


def _beyond(point, beside):
    """Whether what ends at a point, or beside it above, is above 0 at the end of its way."""
    return bool(point.is_extended_positive or beside and point.is_extended_nonnegative)
