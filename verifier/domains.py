"""Domains: what SymPy's assumptions, relations and intervals say, as comparisons of kernel terms."""
import sympy

from verifier import model
from verifier.choices import RELATIONS
from verifier.encoding import KNOWN, encoded, kernel_symbol
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ONE, ZERO, rational, term
from verifier.relations import on_both_sides
from verifier.scalars import worked_out
from verifier.substitutions import Names

#: What a symbol may be assumed beyond its kind, the strongest first, and the comparison with 0 that says it.
COMPARED = (("is_positive", "<", 1), ("is_negative", "<", -1), ("is_nonnegative", "<=", 1), ("is_nonpositive", "<=", -1),
            ("is_nonzero", "!=", -1))
#: What tells no more than the kind of a symbol.
KINDS = KNOWN - {name.removeprefix("is_") for name, *_ in COMPARED}


def domain(symbols):
    """What the assumptions of SymPy symbols say beyond their kinds: comparisons of terms."""
    found = []
    for e in sorted([e for e in symbols if not KINDS.issuperset(e._assumptions_orig)], key=lambda e: e.name):
        known = next((row for row in COMPARED if getattr(e, row[0])), None)
        if known:
            _, comparison, side = known
            found += tightened(comparison, *(ZERO, kernel_symbol(e))[::side])
    return found


def assumptions(relation, symbols):
    """The comparisons that a SymPy relation, conjunction of relations, or interval makes."""
    if isinstance(relation, sympy.And):
        return [found for part in sorted(relation.args, key=str) for found in assumptions(part, symbols)]
    if relation is sympy.true:
        return []
    if isinstance(relation, sympy.Contains) and isinstance(relation.args[1], sympy.Interval):
        return assumptions(relation.args[1].as_relational(relation.args[0]), symbols)
    if type(relation) not in RELATIONS:
        raise ValueError(f"an assumption is a relation, a conjunction or Contains(x, Interval(...)), not {relation}")
    comparison, exchanged = RELATIONS[type(relation)]
    left, right = plain(relation.lhs, symbols), plain(relation.rhs, symbols)
    compared = on_both_sides(*(comparison, right, left) if exchanged else (comparison, left, right))
    return [found for one in compared for found in tightened(*one)]


def tightened(comparison, left, right):
    """The comparison; if it is < between integers, also the <= that then holds, alone where one side is a number."""
    if comparison != "<" or not (Context().integer(left) and Context().integer(right)):
        return [(comparison, left, right)]
    low, high = rational(left), rational(right)
    if high is not None:
        return [("<=", left, number(high - 1))]
    return [("<=", number(low + 1), right)] if low is not None else [(comparison, left, right), ("<=", left + ONE, right)]


def number(value):
    """An integer as a term."""
    return term(value) if value >= 0 else -term(-value)


def claim(left, right, relation="=", assuming=(), symbols=None):
    """The Claim on two SymPy expressions, on the domain that their symbols and the relations in `assuming` say.

    `symbols` gathers the symbols met. Raises ValueError for what the kernel has no term for."""
    symbols = Names() if symbols is None else symbols
    sides = encoded(left, symbols), encoded(right, symbols)
    given = [comparison for statement in assuming for comparison in assumptions(statement, symbols)]
    context = Context(dict.fromkeys([*domain(symbols.values()), *given]), symbols.functions.values())
    return Claim(context, model.relation(*sides, relation), *sides)


def plain(expression, symbols):
    """The kernel term of an expression that stands for a number, with the matrices in it worked out, as in det(A) != 0."""
    found = worked_out(encoded(expression, symbols))
    if found is None:
        raise ValueError(f"a number, defined where all parts of it are, was expected instead of the matrix in {expression}")
    return found
