"""What the sides of a statement name: the names in a resolved node, and what a left side introduces."""
from typing import NamedTuple

from verifier.readers.formula import scope

#: Operations that bind their second argument, a symbol, in their first.
BINDING = (*scope.BINDING, "evaluated")
#: Operations that are called by a name, which is their data or the first of it.
NAMED = ("symbol", "vector", "apply", "inverse", "prime", "indexed", "nth")
#: What no kernel term stands for yet, so that nothing but its first mention can define it.
OPAQUE = ("operator", "given")
PLAIN, TWO = ("symbol", "number", "constant", "list", "add", "neg", "mul"), ("number", "2")


class Subject(NamedTuple):
    """What an equation may give a meaning to: a name with parameters, or a phrase such as E[X] as a whole."""
    name: object
    parameters: tuple = ()


def name(node):
    """The name that a node is called by."""
    return node.data[0] if node.op == "prime" else node.data


def mentioned(node, bound=frozenset()):
    """The names that stand free in a node: of symbols, of functions applied, of what has an index."""
    found = set()
    _gather(node, bound, found)
    return frozenset(found)


def _gather(node, bound, found):
    if node is None:
        return
    op, args = node.op, node.args
    if op in NAMED and (own := name(node)) not in bound:
        found.add(own)
    if op in BINDING:
        body, variable, *args = args
        _gather(body, bound | mentioned(variable), found)
    for a in args:
        _gather(a, bound, found)


def shape(node):
    """A node without its places: what two equal formulas share."""
    return None if node is None else (node.op, node.data, *map(shape, node.args))


def subject(node):
    """The Subject of a left side: x, f(x) with names for parameters, x_i, E[X]; None of anything else."""
    if node is None:
        return None
    if node.op in ("symbol", "vector"):
        return Subject(node.data)
    if node.op == "apply" and all(a.op == "symbol" for a in node.args) and len({a.data for a in node.args}) == len(node.args):
        return Subject(node.data, tuple([a.data for a in node.args]))
    if node.op in OPAQUE or node.op == "indexed":
        return Subject(shape(node))
    return None


def bare(node):
    """Whether a function is written without its arguments, which then stand where it does."""
    return node.op == "apply" and bool(node.args) and node.args[0].start == node.start


def spoken_of(node):
    """The name of the function whose derivative, or value somewhere, a left side is: f of f'(x) and of df/dx; else None."""
    if node is not None and node.op == "derivative":
        return spoken_of(node.args[0])
    if node is not None and node.op in NAMED:
        return name(node)
    return None


def differentials(node):
    """The names of whose differentials a node is made: u of du."""
    if node is None:
        return frozenset()
    own = frozenset(map(name, node.args)) if node.op == "differential" else frozenset()
    return own.union(*map(differentials, node.args))


#: Operations of calculus: an equation with one is an identity, or a differential equation, and is not solved for a number.
ANALYTIC = ("derivative", "prime", "integral", "antiderivative", "limit", "sum", "product")


def analytic(node):
    """Whether an operation of calculus stands in a node."""
    return node is not None and (node.op in ANALYTIC or any(map(analytic, node.args)))


def constant(node):
    """Whether no name stands free in a node."""
    return not mentioned(node)


def quadratic(node):
    """Whether nothing but sums, products, squares and absolute values of names and numbers stands in a node, as in most conditions."""
    special = node.op == "pow" and shape(node.args[1]) == TWO or node.op == "call" and node.data == "abs"
    return (special or node.op in PLAIN) and all(map(quadratic, filter(None, node.args)))


def same(one, other):
    """Whether two nodes are the same formula, wherever they stand."""
    return shape(one) == shape(other)
