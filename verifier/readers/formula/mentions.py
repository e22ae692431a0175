"""Mentions: what a name with its marks means, alone or before its arguments: f, f'(x), y', A^T, e^x, x_i."""
from verifier.letters import ACCENTS
from verifier.readers.formula.nodes import Node, Unreadable
from verifier.readers.formula.scope import ambiguous
from verifier.readers.formula.sightings import letters, minus_one, transposing
from verifier.readers.formula.spelling import Head, applied, head, indices, spelled, subscripted
from verifier.readers.formula.words import COMPLEX, FUNCTIONS

#: Faces that mean nothing by themselves.
PLAIN = ("rm", "it", "sf", "tt")
FUNCTIONAL = ("function", "dependent")


def named(node, scope):
    """A name without arguments."""
    if node.op == "function" and node.data in FUNCTIONS:
        raise Unreadable(f"an argument of {node.data} was expected", node.start, node.end)
    if found := head(node):
        return mention(found, node, scope)
    if node.op == "styled" and node.data == "it" and node.args[0].op == "name":
        return Node("symbol", (), node.args[0].data)
    if node.op == "styled" and node.data in PLAIN:
        return scope.read(node.args[0])
    if node.op == "styled":
        return Node("operator", (), f"something in the style {node.data}")
    raise Unreadable("a name with its subscript was expected", node.start, node.end)


def indexed(name, index, scope):
    """A name with its subscripts, each a number."""
    parts = index.args if index.op == "list" else (index,)
    if index.op == "run":
        if not all(spelled(part) or part.op == "number" for part in index.args):
            ambiguous(index, ["several subscripts", "a product"])
        if index.args[0].op == "number" and index.args[0].data != "1":
            ambiguous(index, ["several subscripts", "a product"])
        parts = index.args
    return Node("indexed", scope.each(parts), name)


def mention(found, node, scope):
    """A name with its marks, of which it is known that no arguments follow."""
    kind, place = scope.kind(found.name), node.args[0] if found.exponent is not None else node
    if kind == "torn":
        ambiguous(node, ["the imaginary unit", "an index"])
    if ACCENTS["bar"] in found.name and (other := found.name.replace(ACCENTS["bar"], "", 1)) in COMPLEX:
        if scope.kind("i") == "variable":
            ambiguous(node, [f"the conjugate of {other}", f"a name of its own, a mean of {other}"])
        conjugate = Node("call", (Node("symbol", (), other, place.start, place.end),), "conj", place.start, place.end)
        return conjugate if found.exponent is None else raised(conjugate, found, scope)
    family = subscripted(place)
    bound = family and indices(family[1]) & set(scope.bound)
    if kind in FUNCTIONAL and not bound:
        return bare(found, node, scope)
    if found.dots or found.primes and (bound or kind == "constant") or bound and kind in FUNCTIONAL:
        raise Unreadable(f"a name of one function was expected, not {found.name}", node.start, node.end)
    member = family and family[0] in scope.names.indexed and (indices(family[1]) or numbers(family[1]))
    if kind != "vector" and (bound or member):
        atom = indexed(*family, scope)
    else:
        atom = Node({"constant": "constant", "vector": "vector"}.get(kind, "symbol"), (), found.name + "′" * found.primes)
    atom = atom._replace(start=place.start, end=place.end)
    return atom if found.exponent is None else raised(atom, found, scope)


def numbers(index):
    """Whether a subscript is a number, or a list of such."""
    return index.op == "number" or index.op == "list" and all(map(numbers, index.args))


def raised(atom, found, scope):
    """A name that is no function, to its exponent."""
    exponent = found.exponent
    if atom.op == "constant" and atom.data == "e":
        return Node("call", (scope.read(exponent),), "exp")
    if transposing(exponent) and atom.op == "vector":
        return Node("transpose", (atom,))
    if exponent.op == "group" and exponent.data == "()" and len(exponent.args) == 1:
        return labelled(found, exponent, scope)
    return degrees(atom, exponent) or Node("pow", (atom, scope.read(exponent)))


def labelled(found, exponent, scope):
    """A name with a label in brackets at its upper right, W^{(1)}, which a bound index makes an index."""
    inner = exponent.args[0]
    label = inner.data if inner.op in ("number", "name") else None
    if label is None:
        raise Unreadable("a label or an exponent was expected, not an expression in brackets", exponent.start, exponent.end)
    if label in scope.bound:
        return Node("indexed", (scope.read(inner),), f"{found.name}^()")
    return Node("symbol", (), f"{found.name}^({label})")


def degrees(base, exponent):
    """So many degrees: 30^\\circ."""
    if exponent.op != "mark" or exponent.data != "circ":
        return None
    half = Node("number", (), "180", exponent.start, exponent.end)
    pi = Node("constant", (), "pi", exponent.start, exponent.end)
    return Node("mul", (base, Node("div", (pi, half), None, exponent.start, exponent.end)))


def bare(found, node, scope):
    """A function without arguments: at its parameters."""
    inner = scope.within(found.name)
    if others := scope.names.namesakes(found.name, node.start):
        ambiguous(node, [found.name, *others])
    span = node.start, node.end
    places = [(Head(name), Node("name", (), name, *span)) for name in scope.names.parameters(found.name, node.start)]
    arguments = tuple([mention(*place, inner)._replace(start=node.start, end=node.end) for place in places])
    order = found.primes + found.dots
    exponent = found.exponent
    if exponent is not None and exponent.op == "group" and exponent.data == "()" and not order:
        return derived(found, exponent, arguments, scope)
    if exponent is not None and minus_one(exponent) and scope.kind(found.name) == "function":
        ambiguous(node, [f"the inverse function of {found.name}", f"1/{found.name}"])
    value = differentiated(found, arguments, order, node)
    return value if exponent is None else Node("pow", (value, scope.read(exponent)))


def differentiated(found, arguments, order, node):
    """A function at arguments, or its derivative there of an order."""
    span = node.start, node.end
    if not arguments:
        raise Unreadable(f"an argument of {found.name} was expected between the brackets", *span)
    if not order:
        return Node("apply", arguments, found.name, *span)
    if len(arguments) != 1:
        raise Unreadable(f"the variable by which {found.name}, of {len(arguments)}, is differentiated was expected", *span)
    return Node("prime", arguments, (found.name, (order,)), *span)


def derived(found, exponent, arguments, scope):
    """f^{(4)}, the derivative of that order."""
    order = exponent.args[0]
    if order.op == "number" and order.data.isdigit() and int(order.data) < 100:
        return differentiated(found, arguments, int(order.data), exponent)
    return Node("nth", (scope.read(order), *arguments), found.name)


def application(found, node, group, scope):
    """A name applied to what is in the brackets after it."""
    kind, family = scope.kind(found.name), subscripted(node)
    if family and indices(family[1]) & set(scope.bound):
        raise Unreadable(f"a name of one function was expected, not {found.name}", node.start, node.end)
    if len(group.args) == 1 and group.args[0].op == "given":
        return Node("given", tuple([stated(part, scope) for part in group.args[0].args]), found.name, node.start, node.end)
    if kind == "operator" or any(part.op == "statement" for part in group.args):
        if found.exponent is not None or found.primes:
            raise Unreadable(f"no exponent of {found.name} was expected before its argument", node.start, node.end)
        return Node("operator", tuple([stated(part, scope) for part in group.args]), found.name, node.start, node.end)
    arguments, exponent, known = scope.each(group.args), found.exponent, scope.names.known.get(found.name)
    if known and known.arities and len(arguments) not in known.arities:
        raise Unreadable(f"as many arguments of {found.name} as elsewhere were expected", group.start, group.end)
    if found.name == "Gamma" and found.exponent is None and not found.primes and kind == "gamma":
        return Node("call", arguments, "gamma", node.start, node.end)
    if exponent is None:
        return differentiated(found, arguments, found.primes + found.dots, node)
    if minus_one(exponent):
        return Node("inverse", arguments, found.name, node.start, node.end)
    if exponent.op == "group" and exponent.data == "()" and len(exponent.args) == 1 and not found.primes:
        return derived(found, exponent, arguments, scope)._replace(start=node.start, end=node.end)
    return ambiguous(node, [f"a power of the value of {found.name}", f"{found.name} applied several times"])


def stated(node, scope):
    """What an operator is applied to: an expression, or a statement."""
    if node.op == "list":
        return Node("list", tuple([stated(part, scope) for part in node.args]))
    return scope.related(node) if node.op == "statement" else scope.read(node)


def mentioned(node, scope, name=None):
    """Whether a function (of that name) stands in the node without arguments."""
    if (found := head(node)) and node.op != "function":
        return scope.kind(found.name) in FUNCTIONAL and name in (None, found.name)
    if node.op == "run":
        followed = [k + 1 < len(node.args) and head(part) and applied(node.args[k + 1]) for k, part in enumerate(node.args)]
        return any(mentioned(part, scope, name) for part, after in zip(node.args, followed) if not after)
    return any(mentioned(part, scope, name) for part in node.args if part is not None)


def power(node, scope):
    """A power, of what is no name."""
    base, exponent = node.args
    if head(node):
        return named(node, scope)
    if transposing(exponent) and (any(scope.kind(name) == "vector" for name in letters(base)) or base.op == "array"):
        return Node("transpose", (scope.read(base),))
    inner = scope.read(base)
    return degrees(inner, exponent) or Node("pow", (inner, scope.read(exponent)))
