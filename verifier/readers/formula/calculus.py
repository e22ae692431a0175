"""Calculus: fractions that may be derivatives, differentials, integrals, and operators with a body."""
from verifier.readers.formula.bars import NESTING
from verifier.readers.formula.commands import OPTIONAL
from verifier.readers.formula.nodes import Node

LETTERS = {"name", "font", "accent"}
#: How far a solidus is looked for after `dy`.
REACH = 40


def limits(p):
    """The subscript and superscript of an operator, None where there is none."""
    found = {}
    while p.kind in ("_", "^"):
        kind, first = p.kind, p.k
        p.k += 1
        if kind in found:
            raise p.missing("one lower and one upper limit", first)
        found[kind] = p.argument("a limit")
    return found.get("_"), found.get("^")


def is_d(token):
    return token.kind == "partial" or token[:2] == ("name", "d")


def at_differential(p, k=None):
    """Whether `d` and a variable stand next: of `d dx` the first is a letter by itself."""
    k = p.k if k is None else k
    if p.tokens[k][:2] != ("name", "d") or p.tokens[k + 1].kind not in LETTERS:
        return False
    return p.tokens[k + 1].value != "d" or p.tokens[k + 2].kind not in LETTERS


def variable(p):
    """A variable of a differential: a letter with its subscript."""
    first = p.k
    if p.kind not in LETTERS:
        raise p.missing("a variable")
    node = p.letter()
    if p.kind == "_":
        p.k += 1
        node = p.node("sub", (node, p.argument("a subscript")), first)
    return node


def differential(p):
    """`dy/dx` with a solidus, or `dx` outside of an integral; None where `d` is a letter."""
    if solidus(p):
        return quotient(p)
    if not at_differential(p):
        return None
    first = p.k
    p.k += 1
    return p.node("differential", (variable(p),), first)


def solidus(p):
    """Where the solidus of a derivative `dy/dx` stands whose first letter is next; 0 if there is none."""
    if not is_d(p.tokens[p.k]):
        return 0
    depth, tokens = 0, p.tokens
    for k in range(p.k + 1, min(p.k + REACH, len(tokens) - 3)):
        kind, value = tokens[k][:2]
        if not depth and (kind, value) == ("times", "/"):
            alike = tokens[k + 1][:2] == tokens[p.k][:2] and tokens[k + 2].kind in LETTERS
            return k if alike and not any(is_d(token) for token in tokens[p.k + 1:k]) else 0
        depth += NESTING.get(kind, 0)
        if depth < 0 or not depth and kind not in HEADS:
            return 0
    return 0


HEADS = LETTERS | {"^", "_", "prime", "number", "open", "close", "{", "}"}


def quotient(p):
    """The derivative `dy/dx`."""
    first, middle = p.k, solidus(p)
    head = p.tokens[p.k]
    p.k += 1
    order = _order(p)
    operand = None if p.k == middle else p.term_up_to(middle)
    p.k = middle + 2
    orders, variables = [], [variable(p)]
    orders.append(_order(p))
    return leibniz(p, head, first, order, operand, variables, orders)


def _order(p):
    """The exponent of a `d` or of a variable below it: an int, or a node where it is no number; 1 if there is none."""
    if p.kind != "^":
        return 1
    p.k += 1
    order = p.argument("an order")
    return int(order.data) if order.op == "number" and order.data.isdigit() else order


def leibniz(p, head, first, order, operand, variables, orders):
    numbers = all(isinstance(n, int) for n in (order, *orders))
    if numbers and order != sum(orders):
        raise p.missing("the same order above and below", first)
    return p.node("leibniz", (operand, *variables), first, (head.kind == "partial", order, tuple(orders)))


def fraction(p):
    """A fraction; a derivative where `d` or a partial sign begins both its parts."""
    first = p.k
    p.k += 1
    if derivative := _derivative(p, first):
        return derivative
    numerator = _numerator(p)
    return p.node("fraction", (numerator, p.argument("a denominator")), first)


def _numerator(p):
    """A numerator; in an integral it may hold the differential."""
    if p.integral is None or p.kind != "{" or not _holds_differential(p):
        return p.argument("a numerator")
    first = p.k
    p.k += 1
    body = None if at_differential(p) else p.sum()
    if at_differential(p):
        taken(p)
    p.take("}", "a closing brace }")
    return body or p.node("number", (), first, "1")


def _holds_differential(p):
    """Whether `dx` stands in the braces that open next, and in no others inside."""
    depth, k = 0, p.k
    while k < len(p.tokens) - 2:
        depth += NESTING.get(p.tokens[k].kind, 0)
        if not depth:
            return False
        if depth == 1 and at_differential(p, k):
            return True
        k += 1
    return False


def _close(p, k):
    """The index of the brace that closes the one at `k`, or of the last token."""
    depth = 0
    for k in range(k, len(p.tokens)):
        depth += NESTING.get(p.tokens[k].kind, 0)
        if not depth:
            break
    return k


def _derivative(p, first):
    """The derivative that a fraction is whose numerator comes next, else None."""
    braced = p.kind == "{"
    head = p.tokens[p.k + braced]
    if not is_d(head):
        return None
    close = _close(p, p.k) if braced else p.k
    if p.tokens[min(close + 1, len(p.tokens) - 1)].kind != "{" or not is_d(p.tokens[close + 2]) or not _operand(p, p.k + braced + 1, close):
        return None
    if not _variables(p, close + 2, head):
        return None
    p.k += braced + 1
    order = _order(p) if braced else 1
    operand = None if p.k >= close else p.term_up_to(close)
    p.k = close + 2
    variables, orders = [], []
    while p.kind != "}":
        p.k += 1
        variables.append(variable(p))
        orders.append(_order(p))
    p.k += 1
    return leibniz(p, head, first, order, operand, variables, orders)


def _operand(p, k, close):
    """Whether the tokens from `k` up to `close` are an order and one product: `d x + 1` is no differential of a sum."""
    depth = 0
    if k < close and p.tokens[k].kind in ("_", "sign", "times", "prime", ","):
        return False
    for token in p.tokens[k:close]:
        depth += NESTING.get(token.kind, 0)
        if not depth and token.kind in ("sign", "relation"):
            return False
    return True


def _variables(p, k, head):
    """Whether a denominator that begins at `k` is made of differentials: it is a letter `d` in a sum or with a subscript."""
    depth, first = 0, k
    while depth >= 0 and k < len(p.tokens) - 1:
        token = p.tokens[k]
        if not depth and (token.kind in ("sign", "times", "relation") or k == first + 1 and token.kind in ("_", "^", "}", "prime")):
            return False
        depth += NESTING.get(token.kind, 0)
        k += 1
    alike = p.tokens[first][:2] == head[:2]
    if not alike or p.tokens[first + 1].kind not in LETTERS:
        p.k = first
        raise p.missing("the same sign above and below, and a variable after it, in a derivative")
    return True


def taken(p):
    """A differential is noted with the integral to which it belongs."""
    p.k += 1
    p.integral.append(variable(p))


def integral(p):
    """An integral: what stands between its sign and its differential, wherever this is."""
    first, count = p.k, p.tokens[p.k].value
    p.k += 1
    lower, upper = limits(p)
    outer, p.integral = p.integral, []
    body = None if at_differential(p) else p.sum()
    while at_differential(p) and (outer is None or len(p.integral) < count):
        taken(p)
    variables, p.integral = p.integral, None
    if not variables:
        p.integral = outer
        raise p.missing("a differential such as dx at the end of the integral", first)
    body = _after(p, body, first)
    p.integral = outer
    over = variables[0] if len(variables) == 1 else Node("list", tuple(variables), None, variables[0].start, variables[-1].end)
    return p.node("integral", (lower, upper, body, over), first)


def _after(p, body, first):
    """The body of an integral, where the differential comes first: `\\int dx f(x)`, `\\int dx/x`."""
    if p.tokens[p.k][:2] == ("times", "/"):
        if body is not None:
            raise p.missing("brackets: a solidus after a differential", first)
        p.k += 1
        term, one = p.term(), p.node("number", (), first, "1")
        flat = term.op == "product"
        return p.node("product", (one, *(term.args if flat else (term,))), first, ("/", *(term.data if flat else ())))
    return p.term() if body is None and p.kind in p.starts else body


def big(p):
    """A sum, product, limit or extremum: its bounds, and the product after it."""
    first, word = p.k, p.tokens[p.k].value
    p.k += 1
    if word in OPTIONAL and p.kind != "_":
        return p.node("function", (), first, word)
    lower, upper = limits(p)
    if p.kind not in p.starts and p.kind not in ("sign", "bar", "text"):
        if word in OPTIONAL:
            return p.node("sub", (p.node("function", (), first, word), lower), first)
        raise p.missing("an expression")
    return p.node("big", (lower, upper, p.signed()), first, word)


def gradient(p):
    """A nabla, with what it differentiates by; its operand are the factors after it."""
    first = p.k
    p.k += 1
    subscript = ()
    if p.kind == "_":
        p.k += 1
        subscript = (p.argument("a variable"),)
    return p.node("gradient", subscript, first, "nabla" if p.tokens[first].kind == "nabla" else "partial")


def partial(p):
    """A partial sign: a derivative with a solidus, or one by its subscript."""
    return quotient(p) if solidus(p) else gradient(p)
