"""Derivatives: of what, by which variable, and as which term: d/dx f(x), dy/du where u depends on x, (uv)'."""
from verifier.readers.formula.mentions import FUNCTIONAL, mention, named
from verifier.readers.formula.nodes import Node, Unreadable
from verifier.readers.formula.scope import ambiguous, free
from verifier.readers.formula.spelling import Head, head, spelled


#: What stands for the derivative by a quantity that a function is not said to depend on directly: q of ∂f/∂q, f(x, y).
INTERMEDIATE = Node("operator", (), "a derivative by an intermediate quantity")


def leibniz(node, scope):
    """A derivative by Leibniz: what is differentiated stands in the numerator, or after the fraction."""
    operand, *variables = node.args
    if operand is None:
        return operating(node, (), scope)
    return by(node, operand, variables, node.data[2], scope)


def operating(node, factors, scope):
    """A derivative or a gradient of the factors after it."""
    if not factors:
        raise Unreadable("what is differentiated was expected", node.start, node.end)
    span = factors[0].start, factors[-1].end
    operand = factors[0] if len(factors) == 1 else Node("run", tuple(factors), None, *span)
    node = node._replace(end=operand.end)
    if node.op == "leibniz":
        found = by(node, operand, node.args[1:], node.data[2], scope)
    elif node.data == "partial" and node.args:
        found = by(node, operand, node.args[:1], (1,), scope)
    else:
        found = Node("operator", scope.each((operand, *node.args)), "nabla")
    return found._replace(start=node.start, end=node.end)


def by(node, operand, variables, orders, scope):
    """The derivative of an operand, as written, by the variables."""
    names = [spelled(v) for v in variables]
    if None in names:
        raise Unreadable("a name was expected of what one differentiates by", variables[names.index(None)].start, node.end)
    body = scope.read(operand)
    single = body.op == "apply" and len(body.args) == 1
    if single and len(names) == 1 and names[0] not in free(body) and head(operand):
        body = body._replace(args=(mention(Head(names[0]), variables[0], scope)._replace(start=body.start, end=body.end),))
    dependent = [name for name in names if scope.kind(name) in FUNCTIONAL]
    if dependent:
        return at_dependent(node, body, names, orders, scope)
    if any(scope.read(v).op != "symbol" for v in variables):
        return Node("operator", (body,), "a derivative by a vector or by a member of a sequence")
    _one_factor(node, operand, body, names)
    if not declared(body, scope):
        if body.op == "apply" and head(operand) and not any(name in free(body) for name in names):
            return INTERMEDIATE
        _depending(node, body, names)
    symbols = [Node("symbol", (), name, v.start, v.end) for name, v in zip(names, variables)]
    return Node("derivative", (body, *symbols), tuple(orders))


def declared(node, scope):
    """Whether a function stands in a resolved node that the document defines: by its body it may depend on more than its arguments."""
    own = node.op in ("apply", "prime") and scope.names.known.get(node.data if node.op == "apply" else node.data[0])
    return bool(own and (own.declared or own.stated and own.kind == "dependent")) or any(declared(a, scope) for a in node.args if a is not None)


def at(node, group, scope):
    """A derivative at an argument in brackets after it, dF/du(u(x)); None where the bracket may be a factor."""
    operand, *variables = node.args
    name = operand is not None and len(variables) == 1 and spelled(operand)
    argument = group.args[0] if len(group.args) == 1 else None
    if not name or argument is None or scope.kind(name) not in FUNCTIONAL or not isinstance(node.data[1], int):
        return None
    if spelled(argument) == spelled(variables[0]) or argument.op == "run" and scope.read(argument).op == "apply":
        return Node("prime", (scope.read(argument),), (name, (node.data[1],)), node.start, group.end)
    return None


def composed(node, group, scope):
    """A composition of functions (f ∘ g)(x), or its derivative, at an argument; None of anything else."""
    order, inner = (node.data, node.args[0]) if node.op == "prime" else (0, node)
    chain = inner.args[0] if inner.op == "group" and len(inner.args) == 1 else inner
    if chain.op != "product" or set(chain.data) != {"circ"} or len(group.args) != 1:
        return None
    found = composition(chain, scope, scope.read(group.args[0]))
    return over(found, order, scope) if found and order else found


def composition(chain, scope, argument=None):
    """Functions applied one after the other, the last first, at an argument or its own; None of what is no function."""
    names = [spelled(part) for part in chain.args]
    if not all(name and scope.kind(name) in FUNCTIONAL for name in names):
        return None
    found = argument or mention(Head(names.pop()), chain.args[-1], scope)
    for name in reversed(names):
        found = Node("apply", (found,), name, chain.start, chain.end)
    return found


def at_dependent(node, body, names, orders, scope):
    """The derivative by a name that depends on others: that of the function whose argument it is."""
    arguments = [mention(Head(name), node, scope) for name in names]
    if body.op == "apply" and all(alike(a, body.args) == 1 for a in arguments):
        counts = [sum(order for name, order in zip(arguments, orders) if same(name, a)) for a in body.args]
        return Node("prime", body.args, (body.data, tuple(counts)))
    if body.op == "apply":
        return INTERMEDIATE
    raise Unreadable(f"a function of {', '.join(names)} was expected of what is differentiated by it", node.start, node.end)


def alike(node, others):
    return sum(same(node, other) for other in others)


def same(one, other):
    """Whether two nodes mean the same, wherever they stand."""
    alike = (one.op, one.data, len(one.args)) == (other.op, other.data, len(other.args))
    return alike and all(map(same, one.args, other.args))


def _one_factor(node, operand, body, names):
    """After d/dx only one of the factors side by side may vary: else how far the derivative reaches is ambiguous."""
    if operand.start >= node.args[-1].end and operand.op == "run" and body.op == "mul":
        varying = [part for part in body.args if any(name in free(part) for name in names)]
        if len(varying) > 1:
            ambiguous(node, ["all that follows is differentiated", "the first factor alone is differentiated"])


def _depending(node, body, names):
    found = free(body)
    if found and not any(name in found for name in names):
        variables = " and ".join(names)
        raise Unreadable(f"something that depends on {variables} was expected of what is differentiated", node.start, node.end)


def over(node, order, scope):
    """The derivative (...)' of a resolved node, by the one variable that it has."""
    found = list(free(node))
    name = scope.names.variable if scope.names.variable in found else found[0] if len(found) == 1 else None
    if name is None or scope.kind(name) in FUNCTIONAL:
        readings = [f"differentiated by {name}" for name in found]
        ambiguous(node, readings, "one variable was expected of what a prime differentiates")
    return Node("derivative", (node, Node("symbol", (), name, node.start, node.end)), (order,), node.start, node.end)


def primed(node, scope):
    """A name or a bracket with primes."""
    if head(node):
        return named(node, scope)
    if not node.args:
        raise Unreadable("a function before the prime was expected", node.start, node.end)
    inner = scope.read(node.args[0])
    return over(inner, node.data, scope)
