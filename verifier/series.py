"""Series: SymPy's sums and products as terms, over the integers between their limits."""
import sympy

from verifier.binding import varied
from verifier.kernel.terms import Term


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


def _over(op, encoded, body, ranges, symbols):
    """The same over ranges, of which the first is the innermost."""
    if not ranges:
        return encoded(body, symbols)
    *inner, (index, *limits) = ranges
    if len(limits) != 2 or not index.is_Symbol:
        raise ValueError(f"the kernel has no term for a {op} without two limits of {index}: of {body}")
    inside, bound = varied(index, "integer", symbols, lambda scope: _over(op, encoded, body, inner, scope))
    return Term(op, None, (inside, bound, *[encoded(limit, symbols) for limit in limits]))
