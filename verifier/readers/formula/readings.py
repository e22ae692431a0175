"""Readings: what each part of a formula means by the names of its document: applied, multiplied, a power, an inverse.

`resolved` turns nodes as written into nodes of these operations, each with its span; `data` names it, `args` are its parts.

    number      data: the digits
    symbol      data: the name; constant: data: "e", "pi", "i"; vector: data: the name; infinity; dots
    apply       data: the name; of the arguments; inverse: the same of the inverse function; indexed: of the subscripts
    prime       data: (name, orders); of the arguments; nth: data: the name; of (order, argument)
    call        data: a function of `words.FUNCTIONS`; of the arguments, a logarithm's base after its argument
    add, neg, mul, div, pow, factorial, binomial
    plusminus   data: the signs, "pm" or "mp" among them; of the summands
    derivative  data: the order of each variable; of (body, variable, ...)
    integral    of (body, variable, lower, upper); antiderivative of (body, variable); substituted: data: the variable, which
                stands for an expression in others; of the body
    evaluated   of (body, variable, lower, upper), the difference; of (body, variable, point)
    sum product of (body, index, lower, upper), the last two None where the range is not such; data: the range's node
    limit       data: the side, "+" "-" or None; of (body, variable, point)
    extremum    data: "max" ...; of the body
    matrix      data: the number of columns; of the entries; det of a matrix
    cases       of value, condition, value, condition ...; a condition is `relation` (data: the signs; of the sides), `all` of
                several, or `otherwise`
    transpose   of one; given: data: the name; of (what, condition)
    operator    data: the word; of what it is applied to: expectations, norms, gradients
    list        of several, where one was expected
"""
from verifier.readers.formula.derivatives import composition, leibniz, operating, primed
from verifier.readers.formula.mentions import named, power
from verifier.readers.formula.nodes import Node, Unreadable
from verifier.readers.formula.runs import open_ended, run
from verifier.readers.formula.scope import Scope, ambiguous, free
from verifier.readers.formula.sightings import bound_by, letters
from verifier.readers.formula.spelling import spelled
from verifier.readers.formula.words import FUNCTIONS


def resolved(node, names, bound=()):
    """The node with its meaning decided; `bound` names are variables here whatever they are elsewhere. Raises Unreadable."""
    if mentions_operation(node):
        return Node("operator", (), "an operation without its operand", node.start, node.end)
    try:
        return Scope(names, (*bound, *names.shadowed(node.start)), READINGS).read(node)
    except RecursionError:
        raise Unreadable("a formula that is less deeply nested was expected", node.start, node.end) from None


def mentions_operation(node):
    """Whether a formula only mentions an operation, by its sign alone: d/dx, \\sin, \\sum."""
    empty = node.op == "big" and node.args[2].op == "empty" or node.op == "leibniz" and node.args[0] is None
    return empty or node.op == "gradient" or node.op == "function" and node.data in FUNCTIONS


def made(op):
    """The reading of a node whose parts are what the parts of the node mean."""
    return lambda node, scope: Node(op, scope.each(node.args), node.data)


def _sum(node, scope):
    _reaching(node)
    parts = [part if sign in ("", "+") else Node("neg", (part,), None, part.start, part.end) if sign == "-" else part
             for sign, part in zip(node.data, scope.each(node.args))]
    if "pm" in node.data or "mp" in node.data:
        return Node("plusminus", scope.each(node.args), node.data)
    return parts[0] if len(parts) == 1 else Node("add", tuple(parts))


def _reaching(node):
    """Reports a sum, product or limit whose bound name stands in the summands after it too: how far does it reach?"""
    for k, part in enumerate(node.args):
        last = part.args[-1] if part.op in ("run", "product") else part
        if last.op == "big" and any(unbound(other) & set(bound_by(last)) for other in node.args[k + 1:]):
            ambiguous(node, [f"the {last.data} is of the first summand alone", f"the {last.data} is of all that follows"])


def unbound(node):
    """The letters of a node but for those that a sum or the like within it binds."""
    inner = frozenset().union(*[unbound(part) for part in node.args if part is not None]) if node.args else letters(node)
    return inner - set(bound_by(node)) if node.op == "big" else inner


def _product(node, scope):
    """From left to right; after a solidus one factor."""
    if set(node.data) == {"circ"} and (found := composition(node, scope)):
        return found
    if any(part.op == "gradient" for part in node.args):
        return Node("operator", (), "nabla")
    if unknown := [sign for sign in node.data if sign not in ("cdot", "times", "*", "/", "div")]:
        raise Unreadable(f"an operation with a meaning here was expected, not {unknown[0]}", node.start, node.end)
    parts, found = scope.each(node.args), None
    for k, (part, written) in enumerate(zip(parts, node.args)):
        sign = node.data[k - 1] if k else None
        if sign in ("/", "div") and written.op == "run" and part.op == "mul":
            ambiguous(node, ["everything after the solidus is divided by", "only the first factor after it is divided by"])
        if k + 1 < len(parts) and node.data[k] in ("/", "div") and open_ended(written, scope):
            ambiguous(node, ["the quotient is the function's argument", "the function's value is divided"])
        if found is None:
            found = part
        elif sign in ("/", "div"):
            found = Node("div", (found, part), None, found.start, part.end)
        else:
            factors = found.args if found.op == "mul" and k > 1 else (found,)
            found = Node("mul", (*factors, part), None, found.start, part.end)
    return found


def _group(node, scope):
    parts = scope.each(node.args)
    if len(parts) != 1:
        return Node("list", parts, node.data)
    inner = parts[0]
    if node.data in ("{}", "[]") and node.args[0].op in ("name", "sub", "styled"):
        return Node("operator", (inner,), node.data)
    if node.data in ("||", "norm") and inner.op in ("vector", "matrix") or node.data == "norm":
        return Node("operator", (inner,), "norm" if node.data == "norm" or inner.op == "vector" else "det")
    if node.data == "angle":
        return Node("operator", (inner,), "angle")
    return Node("call", (inner,), BARS[node.data]) if node.data in BARS else inner


BARS = {"||": "abs", "floor": "floor", "ceil": "ceil"}


def _sub(node, scope):
    """A name with a subscript, or a norm of a certain order."""
    base, index = node.args
    if base.op == "group" and base.data in ("norm", "angle", "||") and len(base.args) == 1:
        return Node("operator", (scope.read(base.args[0]), scope.read(index)), "norm" if base.data == "norm" else base.data)
    return named(node, scope)


def _fraction(node, scope):
    return Node("div", scope.each(node.args))


def _big(node, scope):
    lower, upper, body = node.args
    if node.data == "lim":
        return _limit(node, scope)
    if node.data not in ("sum", "prod"):
        return Node("operator", (scope.within(*bound_by(node)).read(body),), node.data)
    bound = bound_by(node)
    inner = scope.within(*bound)
    body = inner.read(body)
    first = equated(lower) if len(bound) == 1 else None
    limits = (scope.read(first), scope.read(upper)) if first is not None and upper is not None else (None, None)
    index = tuple(Node("symbol", (), name) for name in bound[:1]) or (None,)
    return Node("sum" if node.data == "sum" else "product", (body, *index, *limits), lower)


def equated(statement):
    """The right side of an equation i = 1; None of anything else."""
    if statement is None or statement.op != "statement" or len(statement.args) != 2 or statement.data[0].sign != "=":
        return None
    return statement.args[1]


def _limit(node, scope):
    lower, _, body = node.args
    bound = bound_by(node)
    if lower is None or lower.op != "statement" or len(lower.args) != 2 or not bound:
        raise Unreadable(r"a limit with its point, \lim_{x \to a}, was expected", node.start, node.end)
    point, side = lower.args[1], None
    if point.op == "power" and point.args[1].op == "mark" and point.args[1].data in ("+", "-"):
        point, side = point.args[0], point.args[1].data
    return Node("limit", (scope.within(*bound).read(body), Node("symbol", (), bound[0]), scope.read(point)), side)


def _integral(node, scope):
    lower, upper, body, variable = node.args
    name = spelled(variable) if variable is not None else None
    if not name:
        return Node("operator", (), "an integral over several variables")
    body = scope.within(name).read(body) if body is not None else Node("number", (), "1", node.start, node.end)
    symbol = Node("symbol", (), name, variable.start, variable.end)
    if lower is None and upper is None:
        if scope.kind(name) in ("dependent", "function"):
            return Node("substituted", (body,), name)
        return Node("antiderivative", (body, symbol))
    if lower is None or upper is None:
        return Node("operator", (body,), "an integral over a set")
    return Node("integral", (body, symbol, scope.read(lower), scope.read(upper)))


def _evaluated(node, scope):
    body, lower, upper = node.args
    point = equated(lower)
    name = spelled(lower.args[0]) if point and lower.args[0] else None
    ends = [end if (stated := equated(end)) is None else stated for end in (lower, upper) if end is not None]
    inside = (scope.within(name) if name else scope).read(body)
    name = name or _varying(node, inside, scope)
    return Node("evaluated", (inside, Node("symbol", (), name), *[scope.read(end) for end in ends]))


def _varying(node, body, scope):
    """The variable of what is evaluated between two limits that do not name it."""
    held = list(free(body))
    found = [name for name in held if name in scope.names.integrated] or held
    if len(found) != 1:
        readings = [f"evaluated at the limits of {name}" for name in found]
        ambiguous(node, readings, "one variable was expected between the limits")
    return found[0]


def _array(node, scope):
    environment, columns = node.data
    if environment in ("cases", "dcases", "rcases"):
        return _cases(node, scope, columns)
    if environment not in ("matrix", "pmatrix", "bmatrix", "Bmatrix", "smallmatrix", "vmatrix", "array"):
        raise Unreadable(f"an expression was expected, not {environment}", node.start, node.end)
    found = Node("matrix", scope.each(node.args), columns, node.start, node.end)
    return Node("call", (found,), "det") if environment == "vmatrix" else found


def _cases(node, scope, columns):
    cells = node.args
    if columns == 1 and all(cell.op == "list" and len(cell.args) == 2 for cell in cells):
        cells = [part for cell in cells for part in cell.args]
    elif columns != 2:
        raise Unreadable("two columns, a value and its condition, were expected", node.start, node.end)
    found = []
    for value, condition in zip(cells[::2], cells[1::2]):
        found += [scope.read(value), _condition(condition, scope)]
    return Node("cases", tuple(found))


def _condition(node, scope):
    """A relation, several at once, or `otherwise`."""
    parts = node.args if node.op in ("run", "list") else (node,)
    stated = [part for part in parts if part.op != "words" or OTHERWISE & words(part)]
    if len(stated) == 1 and stated[0].op == "words":
        return Node("otherwise", (), None, node.start, node.end)
    relations = [scope.related(part) for part in stated if part.op == "statement"]
    if not relations or len(relations) < len(stated):
        raise Unreadable("a condition was expected: a relation, or `otherwise`", node.start, node.end)
    return relations[0] if len(relations) == 1 else Node("all", tuple(relations), None, node.start, node.end)


def words(node):
    return set(node.data.lower().replace(".", " ").replace(",", " ").split())


OTHERWISE = {"otherwise", "else", "elsewhere", "sonst", "sinon", "其他", "否则", "其它"}


#: What each operation of a node as written means.
READINGS = {
    **{op: made(op) for op in ("root", "binomial", "factorial", "differential", "list", "number", "dots", "infinity")},
    "name": named, "styled": named, "function": named, "sub": _sub, "prime": primed, "power": power, "run": run, "product": _product,
    "sum": _sum, "group": _group, "fraction": _fraction, "big": _big, "integral": _integral, "evaluated": _evaluated, "array": _array,
    "leibniz": leibniz, "gradient": lambda node, scope: operating(node, (), scope)}
