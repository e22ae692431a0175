"""Runs: factors side by side, and which of them are functions with their arguments."""
from typing import NamedTuple

from verifier.readers.formula.derivatives import at, composed, operating, over
from verifier.readers.formula.mentions import application, mentioned
from verifier.readers.formula.nodes import Node, Unreadable
from verifier.readers.formula.scope import ambiguous, product
from verifier.readers.formula.sightings import minus_one
from verifier.readers.formula.spelling import applied, factors, head, names_in, typed
from verifier.readers.formula.words import BASES, FUNCTIONS, INVERSES, SEVERAL

#: What ends the factors that a function without brackets takes.
ENDS = ("leibniz", "integral", "big", "evaluated")


def run(node, scope):
    typed(node)
    return product(each(factors(node), scope))


def each(written, scope):
    """The factors that those as written make, applications among them."""
    found, k = [], 0
    while k < len(written):
        part, k = factor(written, k, scope)
        found.append(part)
    return found


def factor(written, k, scope):
    """The factor that starts at the k-th as written, and where the next one starts."""
    node, after = written[k], written[k + 1] if k + 1 < len(written) else None
    if word(node):
        return called(written, k, scope)
    if node.op == "power" and node.args[0].op == "gradient" and node.args[0].data == "nabla":
        return Node("operator", (), "nabla", node.start, written[-1].end), len(written)
    if node.op == "gradient" or node.op == "leibniz" and node.args[0] is None:
        return operating(node, written[k + 1:], scope), len(written)
    bracket = applied(after) if after is not None else None
    if bracket and node.op == "leibniz" and (found := at(node, bracket[0], scope)):
        return wrapped(found, bracket[1], scope), k + 2
    if bracket and node.op in ("group", "prime") and (found := composed(node, bracket[0], scope)):
        return wrapped(found, bracket[1], scope), k + 2
    if bracket and (node.op == "group" and mentioned(node, scope) or node.op == "leibniz" and names_in(bracket[0])):
        ambiguous(node, ["a function is applied to what is in the brackets", "what is in the brackets is a factor"])
    if bracket and indicator(node) and all(part.op == "statement" for part in bracket[0].args):
        return wrapped(indicated(node, bracket[0], scope), bracket[1], scope), k + 2
    found = head(node) if bracket else None
    if found and takes(found, node, bracket[0], scope):
        group, wrappers = bracket
        return wrapped(application(found, node._replace(end=group.end), group, scope), wrappers, scope), k + 2
    return scope.read(node), k + 1


def indicator(node):
    """Whether a node is the sign of an indicator function, a 1 with a double stroke."""
    return node.op == "styled" and node.data == "bb" and node.args[0].data == "1"


def indicated(node, group, scope):
    """1 where the relations hold, else 0."""
    relations = list(map(scope.related, group.args))
    condition = relations[0] if len(relations) == 1 else Node("all", tuple(relations), None, group.start, group.end)
    one, zero = [Node("number", (), digit, node.start, node.end) for digit in "10"]
    otherwise = Node("otherwise", (), None, group.start, group.end)
    return Node("cases", (one, condition, zero, otherwise), None, node.start, group.end)


def takes(found, node, group, scope):
    """Whether a name is applied to the bracket after it. Raises Unreadable where that cannot be told."""
    kind = scope.kind(found.name)
    if kind in ("operator", "gamma") or any(part.op in ("given", "statement") for part in group.args):
        return True
    if kind == "function":
        return not (len(group.args) == 1 and mentioned(group, scope, found.name))
    alone = len(group.args) != 1 or names_in(group) is not None or group.args[0].op == "number"
    if kind == "dependent" and alone:
        return True
    if kind == "dependent" and not mentioned(group, scope, found.name) or alone and found.name not in scope.bound:
        inside = "..." if not names_in(group) else ", ".join(names_in(group))
        ambiguous(node._replace(end=group.end), [f"the function {found.name} at {inside}", f"{found.name} times {inside}"],
                  f"nothing says whether {found.name} is a function")
    return False


def wrapped(node, wrappers, scope):
    """What powers, primes and factorials written after a bracket make of what stands before them."""
    for wrapper in wrappers:
        node = node._replace(end=wrapper.end)
        if wrapper.op == "power":
            node = Node("pow", (node, scope.read(wrapper.args[1])), None, node.start, node.end)
        elif wrapper.op == "factorial":
            node = Node("factorial", (node,), None, node.start, node.end)
        elif wrapper.op == "prime":
            node = over(node, wrapper.data, scope)
        else:
            raise Unreadable("no subscript was expected after a bracket", wrapper.start, wrapper.end)
    return node


def word(node):
    """The known function that a node starts with, its marks peeled: sin of \\sin^2, log of \\log_2."""
    while node.op in ("power", "prime", "sub"):
        node = node.args[0]
    return node.data if node.op in ("function", "name") and (node.data in FUNCTIONS or node.data in BASES) else None


def called(written, k, scope):
    """A known function with its argument, and where the next factor starts."""
    node = written[k]
    marks = peeled(node, scope)
    after = written[k + 1] if k + 1 < len(written) else None
    bracket = after is not None and (applied(after) or after.op == "group" and after.data == "{}" and (after, []))
    if bracket:
        group, wrappers = bracket
        if len(group.args) != 1 and marks.name not in SEVERAL:
            raise Unreadable(f"one argument of {marks.name} was expected", group.start, group.end)
        found, following = value(node, marks, scope.each(group.args), scope), k + 2
        if any(wrapper.op == "factorial" for wrapper in wrappers):
            ambiguous(node, ["the factorial of the argument", "the factorial of the value"])
        return wrapped(found, wrappers, scope), following
    argument, following = unbracketed(written, k, scope)
    return value(node, marks, (argument,), scope), following


def unbracketed(written, k, scope):
    """The argument of a function without brackets: numbers, then one factor; and where the next factor starts."""
    taken, start = [], k + 1
    while start < len(written) and constant(written[start]):
        taken.append(scope.read(written[start]))
        start += 1
    ended = start == len(written) or bool(taken) and written[start].op in ENDS
    if taken and not ended and word(written[start]):
        whole = written[k]._replace(end=written[-1].end)
        ambiguous(whole, ["its argument ends before the next function", "its argument holds the next function"])
    if not ended:
        last, start = factor(written, start, scope)
        taken.append(last)
        if start < len(written) and not ending(written[start]):
            whole = written[k]._replace(end=written[start].end)
            ambiguous(whole, ["its argument is the first factor alone", "its argument is all that follows"])
    if not taken:
        raise Unreadable(f"an argument of {word(written[k])} was expected", written[k].start, written[k].end)
    return product(taken), start


def constant(node):
    """Whether a factor is a number, π or the root of a number."""
    return node.op == "number" or node.op == "name" and node.data == "pi" or node.op == "root" and node.args[0].op == "number"


def ending(node):
    """Whether a factor is no part of the argument of a function without brackets before it."""
    return bool(word(node)) or node.op in ENDS or bool((found := head(node)) and found.dots)


def open_ended(written, scope):
    """Whether a product's factor ends in a function whose argument has no brackets, so that a solidus may belong to it."""
    parts = written.args if written.op == "run" else (written,)
    last = max([k for k, part in enumerate(parts) if word(part)], default=None)
    return last is not None and last + 1 < len(parts) and not applied(parts[last + 1])


class Marks(NamedTuple):
    """What is written at a function's right: its exponent, its base, its primes."""
    name: str
    exponent: Node | None = None
    base: Node | None = None
    primes: int = 0


def peeled(node, scope):
    """The marks of a function as written."""
    name = word(node)
    base = BASES.get(name) or name == "log" and scope.names.base
    marks = Marks(FUNCTIONS.get(name, "log"), base=Node("number", (), base, node.start, node.end) if base else None)
    while node.op in ("power", "prime", "sub"):
        if node.op == "power":
            marks = marks._replace(exponent=node.args[1])
        elif node.op == "prime":
            marks = marks._replace(primes=node.data)
        elif name == "log":
            marks = marks._replace(base=scope.read(node.args[1]))
        else:
            raise Unreadable(f"no subscript of {name} was expected", node.start, node.end)
        node = node.args[0]
    return marks


def value(node, marks, arguments, scope):
    """A function's value, with what its marks make of it."""
    if not arguments:
        raise Unreadable(f"an argument of {marks.name} was expected between the brackets", node.start, node.end)
    name, exponent, end = marks.name, marks.exponent, arguments[-1].end
    if exponent is not None and minus_one(exponent):
        if name not in INVERSES:
            ambiguous(node, [f"the inverse function of {name}", f"1/{name}"])
        name, exponent = INVERSES[name], None
    found = Node("call", arguments + ((marks.base,) if marks.base else ()), name, node.start, end)
    if marks.primes:
        found = over(found, marks.primes, scope)
    return found if exponent is None else Node("pow", (found, scope.read(exponent)), None, node.start, end)
