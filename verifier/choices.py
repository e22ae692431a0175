"""SymPy's relations, and its piecewise expressions as nested choices between two branches."""
import sympy

from verifier.kernel.terms import ONE, ZERO, Term


def choice(e, encoded):
    """The first branch whose condition holds, the last one's else; where there is no last one, nothing is defined."""
    found = ONE / ZERO
    for value, condition in reversed(e.args):
        found = _chosen(condition, encoded(value), found, encoded)
    return found


def _chosen(condition, value, otherwise, encoded):
    """The value where the condition holds, a relation or what is made of several; the other where it does not."""
    if condition in (sympy.true, sympy.false):
        return value if condition else otherwise
    if isinstance(condition, sympy.Not):
        return _chosen(condition.args[0], otherwise, value, encoded)
    if isinstance(condition, (sympy.And, sympy.Or)):
        for part in sorted(condition.args, key=lambda part: (part.count_ops(), str(part)), reverse=True):
            both = isinstance(condition, sympy.And)
            value, otherwise = (_chosen(part, value, otherwise, encoded), otherwise) if both else (
                value, _chosen(part, value, otherwise, encoded))
        return value if both else otherwise
    if type(condition) not in RELATIONS:
        raise ValueError(f"the kernel has no term for a branch under the condition {condition}")
    comparison, exchanged = RELATIONS[type(condition)]
    sides = [encoded(side) for side in (condition.lhs, condition.rhs)]
    return Term("if", comparison, (*(sides[::-1] if exchanged else sides), value, otherwise))


#: SymPy relation -> comparison, and whether its sides change places.
RELATIONS = {
    sympy.StrictLessThan: ("<", False), sympy.LessThan: ("<=", False), sympy.StrictGreaterThan: ("<", True),
    sympy.GreaterThan: ("<=", True), sympy.Unequality: ("!=", False), sympy.Equality: ("=", False),
}
