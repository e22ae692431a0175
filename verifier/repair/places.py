"""Places: where the parts of an expression stand, and what values each would need for the whole to have given ones."""
import cmath
from math import prod
from typing import NamedTuple

from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.terms import MATRICES, ONE, ZERO, Term
from verifier.repair.arithmetic import arranged, collected, negative
from verifier.repair.likeness import length
from verifier.repair.samples import pointwise

ARITHMETIC = ("add", "mul", "neg", "div", "pow", "apply", "prime")


class Place(NamedTuple):
    path: tuple                 # the numbers of the arguments that lead there from the root
    term: Term
    parent: str | None          # the operation that it is an argument of
    values: tuple | None        # at the samples
    needed: tuple | None        # those with which the whole would have the given ones


def editable(t):
    """The numbers of the arguments that may be changed: not what a binder binds."""
    if t.op in FUNCTIONS or t.op in ARITHMETIC or t.op in MATRICES:
        return range(len(t.args))
    return range(1) if t.op == "derivative" else ()


def places(samples, root, needed):
    """Every Place in a term that needs the values, the inner ones first."""
    found = []

    def visit(t, path, parent, needed):
        values = samples.inside(t)
        for k in editable(t):
            visit(t.args[k], (*path, k), t.op, needed and values and _inner(t, k, values, needed))
        found.append(Place(path, t, parent, samples.numbers(t), needed))
    visit(root, (), None, needed)
    return found


def _inner(t, k, values, needed):
    """The values that an argument needs for the term to have those that it needs."""
    if t.op in INVERSES:
        return pointwise(INVERSES[t.op], needed)
    if t.op in UNDONE:
        return pointwise(lambda whole, *others: UNDONE[t.op](k, whole, others), needed, *values)
    return None


#: The argument that gives a function its value.
INVERSES = {
    "exp": cmath.log, "log": cmath.exp, "sin": cmath.asin, "cos": cmath.acos, "tan": cmath.atan,
    "sinh": cmath.asinh, "cosh": cmath.acosh, "tanh": cmath.atanh, "asin": cmath.sin, "acos": cmath.cos,
    "atan": cmath.tan, "asinh": cmath.sinh, "acosh": cmath.cosh, "atanh": cmath.tanh}


def _root(k, whole, values):
    """The base nearest to the one that stands there, or the exponent."""
    base, exponent = values
    if k == 1:
        return cmath.log(whole) / cmath.log(base)
    one = whole ** (1 / exponent)
    if exponent.imag or exponent.real != int(exponent.real) or not 2 <= exponent.real <= 12:
        return one
    turn = cmath.exp(2j * cmath.pi / exponent.real)
    return min([one * turn**n for n in range(int(exponent.real))], key=lambda v: abs(v - base))


#: From the argument's number, the value of the whole and the values of all arguments: the argument's.
UNDONE = {
    "add": lambda k, whole, values: whole - sum(values) + values[k],
    "mul": lambda k, whole, values: whole / prod([v for n, v in enumerate(values) if n != k]),
    "neg": lambda k, whole, values: -whole,
    "div": lambda k, whole, values: values[0] / whole if k else whole * values[1],
    "pow": _root,
}


def replaced(t, path, new):
    """The term with another one at a place, and without the 0, 1 or double negative that this may leave."""
    if not path:
        return new
    k, *inner = path
    return tidied(t.op, t.data, (*t.args[:k], replaced(t.args[k], inner, new), *t.args[k + 1:]), t.args)


def replaced_everywhere(t, old, new):
    """The term with another one at every place where the old one stands."""
    if t is old:
        return new
    inside = editable(t)
    args = tuple([replaced_everywhere(a, old, new) if k in inside else a for k, a in enumerate(t.args)])
    return tidied(t.op, t.data, args, t.args)


def tidied(op, data, args, before=()):
    """The term of an operation, without neutral arguments (but those that stood there before) and double negatives."""
    if op == "neg" and args[0].op == "neg":
        return args[0].args[0]
    if op in ("add", "mul"):
        args = tuple([a for a in args if a is not (ZERO if op == "add" else ONE) or a in before])
        if len(args) < 2:
            return args[0] if args else ZERO if op == "add" else ONE
    if op in ("div", "pow") and args[1] is ONE or op in ("div", "mul", "neg") and args[0] is ZERO:
        return args[0]
    return Term(op, data, args)


def change(one, other):
    """The smallest parts of two terms that differ, the rest being alike, and the path to them."""
    if (one.op, one.data, len(one.args)) == (other.op, other.data, len(other.args)):
        apart = [k for k, (a, b) in enumerate(zip(one.args, other.args)) if a is not b]
        if len(apart) == 1 and apart[0] in editable(one):
            old, new, path = change(one.args[apart[0]], other.args[apart[0]])
            return old, new, (*apart, *path)
    return one, other, ()


def along(t, path):
    """The term, its argument on the path, and so on to the end of the path."""
    found = [t]
    for k in path:
        found.append(found[-1].args[k])
    return found


def collected_at_change(one, other):
    """The other term, with the outermost sum around its change collected, if it gets shorter."""
    _, _, path = change(one, other)
    for depth, t in enumerate(along(other, path)):
        if t.op == "add" and length(found := collected(t)) < length(t):
            return replaced(other, path[:depth], found)
    return other


def arranged_at_change(one, other):
    """The other term, with the product around its change (if that is more than a sign) arranged, if it gets no longer."""
    old, new, path = change(one, other)
    around, depth = along(other, path), len(path)
    if path[-1:] == (0,) and around[-2].op == "add" and new.op == "neg" and around[-2].args[1].op != "neg":
        return replaced(other, path[:-1], Term("add", None, (*around[-2].args[1:], new)))
    if negative(old) is new:
        return other
    while depth and around[depth - 1].op in ("mul", "div", "neg"):
        depth -= 1
    found = replaced(other, path[:depth], arranged(around[depth]))
    return found if found.size <= other.size else other
