"""Fractions that are derivatives, those with a solidus, differentials, gradients."""
from verifier.readers.formula.cursor import LAST, NESTING
from verifier.readers.formula.nodes import Node

LETTERS = {"name", "font", "accent"}
#: What may stand between the `d` of `dy/dx` and its solidus, and how far this is looked for.
HEADS, REACH = LETTERS | {"^", "_", "prime", "number", "open", "close", "{", "}"}, 40


def is_d(token):
    """Whether a token may begin a differential."""
    return token.kind in ("partial", "upright") or token[:2] == ("name", "d")


def alike(token, other):
    """Whether both are partial signs, or neither is."""
    return is_d(token) and is_d(other) and (token.kind == "partial") == (other.kind == "partial")


def at_differential(p, k=None):
    """Whether `d` and a variable stand next, or at `k`: of `d dx` the first is a letter by itself."""
    k = p.k if k is None else k
    token, after = p.at(k), p.at(k + 1)
    if token.kind == "upright":
        return after.kind in LETTERS or after.kind == "open"
    if token[:2] != ("name", "d") or after.kind not in LETTERS:
        return False
    return after.value != "d" or p.at(k + 2).kind not in LETTERS


def variable(p):
    """A variable of a differential: a letter with its subscript; after an upright d also what stands in brackets."""
    first = p.k
    if p.kind not in LETTERS and (p.kind != "open" or p.tokens[first - 1].kind != "upright"):
        raise p.missing("a variable")
    node = p.letter()
    if p.kind == "_":
        p.k += 1
        node = p.node("sub", (node, p.argument("a subscript")), first)
    return node


def differential(p):
    """`dy/dx` with a solidus, or `dx` outside of an integral; None where `d` is a letter."""
    if middle := solidus(p):
        return quotient(p, middle)
    if not at_differential(p):
        return None
    first = p.k
    p.k += 1
    return p.node("differential", (variable(p),), first)


def solidus(p):
    """Where the solidus of a derivative `dy/dx` stands whose first letter is next; 0 if there is none."""
    depth, head = 0, p.tokens[p.k]
    if not is_d(head):
        return 0
    for k in range(p.k + 1, min(p.k + REACH, len(p.tokens) - 3)):
        token = p.tokens[k]
        if not depth and token[:2] == ("times", "/"):
            return k if alike(head, p.tokens[k + 1]) and p.tokens[k + 2].kind in LETTERS else 0
        depth += NESTING.get(token.kind, 0)
        if depth < 0 or not depth and token.kind not in HEADS or is_d(token):
            return 0
    return 0


def quotient(p, middle):
    """The derivative `dy/dx` whose solidus stands at `middle`."""
    first = p.k
    p.k += 1
    order = _order(p)
    operand = None if p.k == middle else _operand(p, middle)
    p.k = middle + 2
    below = [(variable(p), _order(p))]
    return _leibniz(p, first, p.tokens[first].kind == "partial", order, operand, below)


def _operand(p, end):
    """The product that is differentiated, up to the token `end`."""
    inside = p.inner(p.tokens[p.k:end])
    node = inside.term()
    if inside.kind != LAST:
        raise inside.missing("one product in a derivative")
    p.k = end
    return node


def _order(p):
    """The exponent of a `d` or of a variable below it: an int, or a node where it is no number; 1 if there is none."""
    if p.kind != "^":
        return 1
    p.k += 1
    order = p.argument("an order")
    return int(order.data) if order.op == "number" and order.data.isdigit() and len(order.data) < 4 else order


def _raised(x, order):
    """A variable whose exponent is no order, since none stands above: `\\frac{\\partial C}{\\partial w^l}`."""
    if order == 1:
        return x
    exponent = order if isinstance(order, Node) else Node("number", (), str(order), x.end, x.end)
    return Node("power", (x, exponent), None, x.start, exponent.end)


def _leibniz(p, first, partial, order, operand, below):
    if order == 1:
        below = [(_raised(x, n), 1) for x, n in below]
    orders = tuple(n for _, n in below)
    if all(isinstance(n, int) for n in (order, *orders)) and order != sum(orders):
        raise p.missing("the same order above and below, in a derivative", first)
    return p.node("leibniz", (operand, *[x for x, _ in below]), first, (partial, order, orders))


def derivative(p, first, between=0):
    """The derivative that a fraction is, else None; its numerator comes next, and `between` tokens before the other part."""
    braced = p.kind == "{"
    head = p.at(p.k + braced)
    if not is_d(head):
        return None
    close = p.partners[p.k] if braced else p.k
    below = close + 1 + between
    if p.at(below).kind != "{" or not is_d(p.at(below + 1)) or not _product(p, p.k + braced + 1, close):
        return None
    if not _differentials(p, below + 1, head):
        return None
    p.k += braced + 1
    order = _order(p) if braced else 1
    operand = None if p.k >= close else _operand(p, close)
    p.k = below + 1
    variables = []
    while p.kind != "}":
        if not is_d(p.tokens[p.k]):
            raise p.missing("a differential")
        p.k += 1
        variables.append((variable(p), _order(p)))
    p.k += 1
    return _leibniz(p, first, head.kind == "partial", order, operand, variables)


def _product(p, k, close):
    """Whether the tokens from `k` up to `close` are an order and one product: `d x + 1` is no differential of a sum."""
    if k < close and p.tokens[k].kind in ("_", "sign", "times", "prime", ","):
        return False
    return not any(p.tokens[n].kind in ("sign", "relation") for n in p.level(k, close))


def _differentials(p, k, head):
    """Whether a denominator is made of differentials from `k` on; in a sum or with a subscript, `d` is a letter."""
    kinds = {p.tokens[n].kind for n in p.level(k)}
    if p.at(k + 1).kind in ("_", "^", "}", "prime") or kinds & {"sign", "times", "relation"}:
        return False
    if not alike(p.tokens[k], head) or p.at(k + 1).kind not in LETTERS:
        p.k = k
        raise p.missing("the same sign above and below, and a variable after it, in a derivative")
    return True


def gradient(p):
    """A nabla or a partial sign, with what it differentiates by; its operand are the factors after it."""
    first = p.k
    p.k += 1
    subscript = ()
    if p.kind == "_":
        p.k += 1
        subscript = (p.argument("a variable"),)
    return p.node("gradient", subscript, first, p.tokens[first].kind)


def partial(p):
    """A partial sign: a derivative with a solidus, or one by its subscript."""
    middle = solidus(p)
    return quotient(p, middle) if middle else gradient(p)


def fraction(p):
    """A fraction; a derivative where `d` or a partial sign begins both its parts."""
    first = p.k
    p.k += 1
    if found := derivative(p, first):
        return found
    numerator = _numerator(p)
    return p.node("fraction", (numerator, p.argument("a denominator")), first)


def _numerator(p):
    """A numerator; in an integral it may hold the differential."""
    if p.integral is None or p.kind != "{" or not holds_differential(p):
        return p.argument("a numerator")
    return integrand_in_braces(p)


def integrand_in_braces(p):
    """What stands in braces together with a differential, which is taken; the number 1 where nothing else stands there."""
    first = p.k
    p.k += 1
    body = None if at_differential(p) else p.sum()
    if at_differential(p):
        taken(p)
    p.take("}", "a closing brace }")
    return body or Node("number", (), "1", *p.span(first))


def holds_differential(p, deep=False):
    """Whether `dx` stands in the braces that open next; in braces inside of them only if `deep`."""
    places = range(p.k + 1, p.partners[p.k]) if deep else p.level(p.k + 1)
    return any(at_differential(p, k) for k in places)


def taken(p):
    """A differential is noted with the integral to which it belongs."""
    p.k += 1
    p.integral.append(variable(p))
