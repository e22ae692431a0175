"""Meaning: the kernel term of a resolved formula, as written, with the span of each of its parts."""
from typing import NamedTuple

from flint import fmpq

from verifier.binding import bound, unbounded
from verifier.constructors import apply, limit, prime
from verifier.kernel.certificates import ORDERS
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.matrices import explicit
from verifier.kernel.terms import E, I, ONE, PI, SIDES, ZERO, Rejected, Term, derivative, function, integrated, subterms, symbol, term
from verifier.letters import stem
from verifier.readers.formula.magnitudes import bits, size
from verifier.readers.formula.scope import free
from verifier.readers.formula import mappings
from verifier.readers.formula.words import CHANGING, OPERATORS
from verifier.sizes import term_by_term

BITS = 4096             # of a number, written or worked out
ARGUMENTS = 1000        # the most that a factorial or a binomial coefficient is taken of
TERMS = 40              # the most that a sum between numbers is written out into,
WHOLE = 100             # and the largest that each of these may be


class NoTerm(Exception):
    """Something that the kernel has no term for: what it is, and where it stands."""

    def __init__(self, why, start, end):
        super().__init__(why)
        self.why, self.start, self.end = why, start, end


class Meaning(NamedTuple):
    """A term, and where its parts stand: (term, start, end), in order, the larger before the smaller."""
    term: Term
    spans: tuple


def meaning(node, kinds={}, functions=None):
    """The kernel term of a resolved node. Raises NoTerm.

    `kinds` says which symbols are not real: name -> "integer" or "complex"; None -> what the others are. The Mappings that
    the term speaks of are added to `functions`, by name."""
    writing = Writing(kinds, {} if functions is None else functions)
    try:
        found = writing.at(node, {})
        if found.matrix:
            explicit(found)                 # the shapes fit
    except (Rejected, RecursionError) as error:
        raise NoTerm(f"an expression of no meaning, too large or too deep: {error}", node.start, node.end) from error
    return Meaning(found, tuple(sorted(writing.spans, key=lambda span: (span[1], -span[2]))))


class Writing:
    """Builds terms of resolved nodes, and notes where each stands."""

    def __init__(self, kinds, functions):
        self.kinds, self.functions, self.spans = kinds, functions, []

    def at(self, node, local):
        """The term of a node; `local` are the terms of the names that are bound there."""
        written = WRITINGS.get(node.op)
        if written is None:
            raise NoTerm(opaque(node), node.start, node.end)
        found = written(self, node, local)
        if bits(found) > BITS:
            raise NoTerm(f"a number of more than {BITS} bits", node.start, node.end)
        self.spans.append((found, node.start, node.end))
        return found

    def all(self, node, local):
        return tuple([self.at(a, local) for a in node.args])

    def symbol(self, name):
        return symbol(name, self.kinds.get(name) or self.kinds.get(None, "real"))


def opaque(node):
    """What a node is for which the kernel has no term, in words."""
    if node.op == "operator":
        return OPAQUE.get(node.data) or OPERATORS.get(stem(node.data)) or f"{node.data}, which is no function of numbers"
    return NONE.get(node.op, node.op).format(node.data)


def nary(op):
    return lambda w, node, local: Term(op, None, w.all(node, local))


def _number(w, node, local):
    whole, _, decimals = node.data.replace(",", "").partition(".")
    if len(whole) + len(decimals) > BITS / 3.3:
        raise NoTerm(f"a number of more than {BITS} bits", node.start, node.end)
    return term(fmpq(int(whole + decimals or "0"), 10 ** len(decimals)))


def _root(w, node, local):
    radicand, *degree = w.all(node, local)
    return radicand ** (ONE / degree[0] if degree and degree[0] is not term(2) else term("1/2"))


def _called(w, node, local):
    arguments, name = w.all(node, local), node.data
    if name in MADE:
        return MADE[name](node, *arguments)
    if name in ("max", "min"):
        if len(arguments) < 2:
            raise NoTerm(f"the {name} of one thing", node.start, node.end)
        found = arguments[0]
        for other in arguments[1:]:
            found = function(name, found, other)
        return found
    arity = FUNCTIONS[name].arity if name in FUNCTIONS else 1 if name in ("det", "trace") else None
    if len(arguments) != arity:
        raise NoTerm(f"the function {name} of {len(arguments)}", node.start, node.end)
    return function(name, *arguments)


def _log(node, argument, base=None):
    found = function("log", argument)
    return found if base is None else found / function("log", base)


def reciprocal(name):
    """The function `name` of the reciprocal."""
    return lambda node, argument: function(name, ONE / argument)


def _conventions(node, *arguments):
    raise NoTerm("arccot, of which there are two conventions", node.start, node.end)


#: What is made of functions that the kernel has.
MADE = {"log": _log, "asec": reciprocal("acos"), "acsc": reciprocal("asin"), "asech": reciprocal("acosh"),
        "acsch": reciprocal("asinh"), "acoth": reciprocal("atanh"), "acot": _conventions, "ceil": lambda node, argument: -function("floor", -argument)}


def _counted(w, node, local):
    """A factorial or a binomial coefficient."""
    arguments = w.all(node, local)
    if any(not a.free and size(a) > ARGUMENTS for a in arguments):
        raise NoTerm(f"a {node.op} of more than {ARGUMENTS}", node.start, node.end)
    return function(node.op, *arguments)


def _prime(w, node, local):
    name, orders = node.data
    if sum(orders) not in ORDERS:
        raise NoTerm(f"a derivative of order {sum(orders)}", node.start, node.end)
    return prime(name, orders, *w.all(node, local))


def _derivative(w, node, local):
    body, *variables = node.args
    found = w.at(body, local)
    for variable, order in zip(variables, node.data):
        by = w.at(variable, local)
        if by.op != "symbol" or by.data[1] == "integer" or order not in ORDERS:
            raise NoTerm(f"a derivative by {variable.data} of order {order if isinstance(order, int) else '...'}", node.start, node.end)
        found = derivative(found, by, order)
    return found


def _integral(w, node, local):
    body, variable, *limits = node.args
    name = variable.data
    if not limits:
        if changing(body, name):
            raise NoTerm(f"an integral over {name} of what may depend on it", node.start, node.end)
        return integrated(w.at(body, local), w.at(variable, local))
    ends = _ends(w, limits, local)
    if any(t.op == "i" or t.op == "symbol" and t.data[1] == "complex" for t in subterms(*filter(None, ends))):
        raise NoTerm("an integral between limits that are not real", node.start, node.end)
    if changing(body, name):
        raise NoTerm(f"an integral over {name} of what may depend on it", node.start, node.end)
    within = bound(name)
    return unbounded("integral", w.at(body, local | {name: within}), within, *ends)


def _infinite(node):
    """The way to infinity; None for what is finite."""
    if node.op == "neg":
        return {"oo": "-oo", "-oo": "oo"}.get(_infinite(node.args[0]))
    return "oo" if node.op == "infinity" else None


def _ends(w, limits, local):
    """The limits of a sum or integral; None for a last value at infinity, and a first one at minus infinity."""
    return [None if _infinite(limit) == way else w.at(limit, local) for limit, way in zip(limits, ("-oo", "oo"))]


def _limit(w, node, local):
    body, variable, point = node.args
    way = _infinite(point)
    within = bound(variable.data, "integer" if way == "oo" and w.symbol(variable.data).data[1] == "integer" else "real")
    inside = w.at(body, local | {variable.data: within})
    return limit(inside, within, way or node.data or "+-", 0 if way else w.at(point, local))


def _evaluated(w, node, local):
    """The difference between two limits; or the derivative of a function at a point."""
    body, variable, *ends = node.args
    name = variable.data
    points = [w.at(end, local) for end in ends]
    applied = body.args[0] if body.op == "derivative" else body
    if len(points) == 1 and applied is not body and applied.op == "apply" and [a.data for a in applied.args] == [name]:
        return prime(applied.data, body.data, points[0])
    inside = w.at(body, local | {name: symbol(name)})
    try:
        lower, *upper = [mappings.at(inside, symbol(name), point, w.functions) for point in points]
    except Rejected:
        raise NoTerm("the value at a point of what is not worked out", node.start, node.end) from None
    return upper[0] - lower if upper else lower


def _finite(w, node, local):
    """A sum or product over a range: between numbers term by term."""
    body, index, *limits = node.args
    if index is None or None in limits:
        raise NoTerm(f"a {node.op} over a range without two ends", node.start, node.end)
    lower, upper = _ends(w, limits, local)
    within = symbol(index.data, "integer")
    inside = w.at(body, local | {index.data: within})
    if None in (lower, upper) or (lower.op, upper.op) != ("number", "number"):
        return unbounded(node.op, inside, within, lower, upper)
    values = range(int(lower.data.p), int(upper.data.p) + 1)
    if (lower.data.q, upper.data.q) != (1, 1) or not 0 < len(values) <= TERMS:
        raise NoTerm(f"a {node.op} of no terms, or of more than {TERMS}", node.start, node.end)
    return term_by_term(node.op, inside, within, values)


def _matrix(w, node, local):
    columns = node.data
    if columns not in SIDES or len(node.args) % columns or len(node.args) // columns not in SIDES:
        raise NoTerm(f"a matrix of {len(node.args)} entries in {columns} columns", node.start, node.end)
    return Term("matrix", columns, w.all(node, local))


def _cases(w, node, local):
    """The first value whose condition holds; where none does, nothing is defined."""
    found = ONE / ZERO
    for value, condition in reversed(list(zip(node.args[::2], node.args[1::2]))):
        found = _chosen(w, condition, w.at(value, local), found, local)
    return found


def _chosen(w, condition, value, otherwise, local):
    if condition.op == "otherwise":
        return value
    if condition.op == "all":
        for part in reversed(condition.args):
            value = _chosen(w, part, value, otherwise, local)
        return value
    sides = w.all(condition, local)
    for sign, left, right in reversed(list(zip(condition.data, sides, sides[1:]))):
        if sign not in COMPARED:
            raise NoTerm("a branch under such a condition", condition.start, condition.end)
        comparison, exchanged = COMPARED[sign]
        value = Term("if", comparison, (*((right, left) if exchanged else (left, right)), value, otherwise))
    return value


#: Relation sign -> comparison, and whether its sides change places.
COMPARED = {"<": ("<", False), "<=": ("<=", False), ">": ("<", True), ">=": ("<=", True), "!=": ("!=", False),
            "=": ("=", False)}


def changing(body, name):
    """Whether an integrand that does not mention the variable holds letters that may depend on it: F of ∫ F dr."""
    held = free(body)
    return name not in held and any(stem(other) in CHANGING for other in held)


CONSTANTS = {"e": E, "pi": PI, "i": I}
#: What the kernel has terms for, and how they are made.
WRITINGS = {
    "number": _number, "symbol": lambda w, node, local: local.get(node.data) or w.symbol(node.data),
    "constant": lambda w, node, local: CONSTANTS[node.data],
    **{op: nary(op) for op in ("add", "mul", "div", "pow", "neg", "transpose")},
    "root": _root, "call": _called, "factorial": _counted, "binomial": _counted,
    "apply": lambda w, node, local: apply(node.data, *w.all(node, local)),
    "indexed": lambda w, node, local: apply(node.data + "_", *w.all(node, local)),
    "prime": _prime, "derivative": _derivative, "integral": _integral, "antiderivative": _integral, "evaluated": _evaluated,
    "sum": _finite, "product": _finite, "limit": _limit, "matrix": _matrix, "cases": _cases}
#: What it has none for.
NONE = {
    "infinity": "infinity", "dots": "an ellipsis", "vector": "the vector or matrix {}", "inverse": "the inverse function of {}",
    "nth": "a derivative of {} of an order that is no number",
    "given": "a probability or density {}, under a condition", "plusminus": "two signs at once", "set": "a set",
    "substituted": "an integral over {}, which stands for an expression in another variable",
    "list": "a list", "differential": "a differential", "relation": "a relation"}
OPAQUE = {
    "norm": "a norm", "nabla": "a gradient", "angle": "an average or an inner product", "||": "a bar with a subscript",
    "det": "the determinant of a matrix", "max": "a maximum over a range", "min": "a minimum over a range",
    "{}": "something in braces", "[]": "something in square brackets"}
