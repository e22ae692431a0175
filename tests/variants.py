"""Single-edit variants of a term: what a slip of the pen makes of it."""
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.terms import ONE, Term, rational, subterms, term

#: Functions that are taken for one another.
SWAPPED = {"exp": ("cosh", "log"), "tanh": ("tan", "coth"), "sin": ("cos", "sinh"), "cos": ("sin", "cosh"), "log": ("exp",)}


def edits(t):
    """What one slip makes of this node, its arguments left alone."""
    yield -t                                                     # a sign
    yield term(2) * t                                            # a factor
    yield t / term(2)
    yield t + ONE                                                # a constant
    if t.op == "neg":
        yield t.args[0]
    if t.op == "number":
        yield term(t.data + 1)
    if t.op in ("add", "mul"):
        for k in range(len(t.args)):                             # a dropped term or factor
            left = (*t.args[:k], *t.args[k + 1:])
            yield left[0] if len(left) == 1 else Term(t.op, None, left)
        yield Term("mul" if t.op == "add" else "add", None, t.args)
    if t.op in ("div", "pow"):                                   # swapped operands, a lost exponent or denominator
        yield Term(t.op, None, t.args[::-1])
        yield t.args[0]
    if t.op == "pow" and rational(t.args[1]) is not None:
        yield t.args[0] ** term(rational(t.args[1]) + 1)
    if t.op in FUNCTIONS:                                        # a function for another
        yield from (Term(other, None, t.args) for other in SWAPPED.get(t.op, ()))


def variants(t):
    """All terms that one edit at one place makes of `t`, outside of derivatives' symbols."""
    found = {}
    for node in subterms(t):
        if not (node.op == "symbol" and any(d.op == "derivative" and d.args[1] is node for d in subterms(t))):
            for edited in edits(node):
                found[replaced(t, node, edited)] = None
    found.pop(t, None)
    return list(found)


def replaced(t, node, edited):
    """`t` with every occurrence of a node replaced."""
    return edited if t is node else Term(t.op, t.data, tuple([replaced(a, node, edited) for a in t.args])) if t.args else t
