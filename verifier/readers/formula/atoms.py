"""Atoms: the smallest parts of a formula, and groups in brackets; a table from the kind of a token to what reads it."""
import re

from verifier.readers.formula import bars, differentials, operators
from verifier.readers.formula.arrays import array, substack
from verifier.readers.formula.commands import SPELT
from verifier.readers.formula.cursor import LAST
from verifier.readers.formula.nodes import Node, Statement

WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
#: Words that join statements or open a condition, so that they name nothing: `\\text{if}(x > 0)`.
CUES = set("""if for when where with and or otherwise else so thus hence then therefore since because as let such that is are
in on at to of by from we have get but not unless note while whenever iff also all any now again""".split())
#: Beside these, words are part of a formula.
BESIDE = {"relation", "noted", "times"}
#: What may close a group: half open intervals.
CLOSED = {"(": "([", "[": "[(", "{": "{."}
#: What follows a dot that stands for any argument; what separates items.
PLACES = {",", ";", "close", "bar", "relation"}
COMMAS = {",", ";", "space", "break", "&"}


def leaf(op):
    """A reader of one token that is a node by itself."""
    def read(p):
        token = p.tokens[p.k]
        p.k += 1
        return Node(op, (), token[1], token[2], token[3])
    return read


def plain(op):
    """The same, of a token whose spelling says nothing more."""
    def read(p):
        p.k += 1
        return Node(op, (), None, *p.tokens[p.k - 1][2:])
    return read


NAME = leaf("name")


def name(p):
    """A letter or word; `d` may begin a differential or a derivative."""
    return NAME(p) if p.tokens[p.k][1] != "d" else differentials.differential(p) or NAME(p)


def upright(p):
    """An upright `d`: a differential, or a name."""
    return differentials.differential(p) or NAME(p)


def words(p):
    """A `\\text{}` among factors: one word is a name."""
    token = p.tokens[p.k]
    p.k += 1
    op = "name" if WORD.fullmatch(token.value) else "words"
    return Node(op, (), " ".join(token.value.split()), token.start, token.end)


def names(p, factors):
    """Whether the text that stands next is part of the formula, and not prose between formulas."""
    token, before, after = p.tokens[p.k], p.tokens[p.k - 1].kind if p.k else LAST, p.tokens[p.k + 1].kind
    if WORD.fullmatch(token.value) and token.value.lower() not in CUES:
        return after == "open" or not factors and after not in ATOMS and after != ":"
    return not factors and (before in BESIDE or before == "sign" or after in BESIDE)


def group(p):
    """What stands in brackets."""
    first, opened = p.k, p.tokens[p.k].value
    if opened in ("|", "norm"):
        return bars.modulus(p)
    p.k += 1
    items = items_of(p, (".",) if opened == "." else ())
    closed = p.tokens[p.k]
    if closed.kind != "close" or closed.value not in CLOSED.get(opened, opened) and opened != ".":
        raise p.missing(f"a closing {SPELT.get(opened, opened)[-1]}")
    p.k += 1
    if opened == "." and closed.value == "|":
        return _evaluated(p, items, first)
    if "." in (opened, closed.value):
        return _half(p, items, first)
    if len(items) == 1 and (matrix := bars.matrix(items[0], opened)):
        return matrix
    data = SPELT.get(opened, opened) if closed.value == opened else opened + SPELT[closed.value][1]
    return p.node("group", tuple(items), first, data)


def _evaluated(p, items, first):
    lower, upper = p.limits()
    if lower is None or len(items) != 1:
        raise p.missing("one expression, and a subscript that says where it is evaluated", first)
    return p.node("evaluated", (items[0], lower, upper), first, "|")


def _half(p, items, first):
    """A brace on one side only, around the cases of a definition or a system."""
    if len(items) != 1 or items[0].op != "array":
        raise p.missing("a visible bracket on both sides", first)
    return items[0]._replace(data=("cases", items[0].data[1]))


def items_of(p, bars_open=(), side=None):
    """The items that commas separate, up to what closes the group; a lone bar makes them two sides.

    Of the first item a side may have been read."""
    saved = p.bars, p.integral, p.top
    p.bars, p.integral, p.top = list(bars_open), None, False
    found, what = [single(p.statement(side))] if side else [], None
    while p.kind not in ("close", "}", LAST, "over", "choose"):
        if p.kind in COMMAS:
            p.k += 1
        elif what is None and found and (p.kind in ("bar", ":") or p.tokens[p.k][:2] == ("relation", "mid")):
            what, found = found, []
            p.k += 2 if p.tokens[p.k].kind == p.tokens[p.k + 1].kind == "bar" and p.left.get(p.k) == 2 else 1
        elif p.kind == "bar" and found:
            raise p.missing("a comma")
        else:
            found.append(item(p))
    p.bars, p.integral, p.top = saved
    if what is not None and not found:
        raise p.missing("a condition")
    return found if what is None else [bars.sided(what, found)]


def item(p):
    """One item: an expression, a statement, words; a dot that stands for any argument."""
    if p.kind == "times" and p.at(p.k + 1).kind in PLACES:
        return p.mark()
    if p.kind in ("text", "connective") and not names(p, ()):
        p.k += 1
        return Node("words", (), " ".join(p.tokens[p.k - 1].value.split()), *p.tokens[p.k - 1][2:])
    return single(p.statement())


def single(part):
    """A statement as a node: without relation it is its only side."""
    if not isinstance(part, Statement):
        return Node("words", (), part[0], *part[1:])
    return part.sides[0] if not part.relations else Node("statement", part.sides, part.relations, part.start, part.end)


def braces(p):
    """Braces that only group; or a derivative `{dy}/{dx}`."""
    if differentials.is_d(p.at(p.k + 1)) and p.at(p.partners[p.k] + 1)[:2] == ("times", "/"):
        if found := differentials.derivative(p, p.k, 1):
            return found
    p.k += 1
    return braced(p)


def braced(p):
    """The contents of braces, up to the closing one, as one node."""
    first = p.k - 1
    if p.kind in p.marks and (p.at(p.k + 1).kind == "}" or p.kind == p.at(p.k + 1).kind == "prime"):
        node = _marks(p)
    else:
        saved, side = (p.bars, p.integral, p.top), None
        p.bars, p.integral, p.top = [], None, False
        if p.kind in p.starts or p.kind == "sign":
            side = p.sum()
        p.bars, p.integral, p.top = saved
        if side and p.kind == "}":
            p.k += 1
            return side
        node = _several(p, side, first)
    p.take("}", "a closing brace }")
    return node


def _marks(p):
    """A sign alone in braces, or primes."""
    node = p.mark()
    while p.kind == "prime":
        node = node._replace(data=node.data + p.mark().data)
    return node


def _several(p, side, first):
    """Braces that hold more than an expression, of which a side may have been read; or nothing."""
    items = items_of(p, side=side)
    if p.kind in ("over", "choose"):
        return _over(p, items, first)
    return items[0] if len(items) == 1 else p.node("list" if items else "empty", tuple(items), first)


def _over(p, above, first):
    """`{a \\over b}` and `{n \\choose k}`."""
    op = "fraction" if p.kind == "over" else "binomial"
    p.k += 1
    below = items_of(p)
    if len(above) != 1 or len(below) != 1:
        raise p.missing("one expression on each side", first)
    return p.node(op, (above[0], below[0]), first)


def styled(p):
    """A letter in a font or under an accent; an upright letter is a name."""
    first, style = p.k, p.tokens[p.k].value
    p.k += 1
    body = p.argument("a letter")
    if style == "rm" and body.op == "name":
        return body
    return p.node("styled", (body,), first, style)


def root(p):
    """A root, of a degree in brackets."""
    first, degree = p.k, None
    p.k += 1
    if p.tokens[p.k][:2] == ("open", "["):
        p.k += 1
        degree = items_of(p)
        p.take("close", "a closing ]")
        if len(degree) != 1:
            raise p.missing("a degree", first)
    radicand = p.argument("a radicand")
    return p.node("root", (radicand,) if degree is None else (radicand, degree[0]), first)


def radical(p):
    """A root sign that people type, and one factor without scripts."""
    first = p.k
    p.k += 1
    if p.kind not in ("number", "name", "open"):
        raise p.missing("a radicand")
    node = p.node("root", (p.atom(),), first)
    if p.kind in ("^", "_", "!"):
        raise p.missing("brackets around the radicand or the root", first)
    return node


def binomial(p):
    first = p.k
    p.k += 1
    return p.node("binomial", (p.argument("the upper number"), p.argument("the lower number")), first)


#: The kind of a token -> what reads the atom that it begins.
ATOMS = {
    "number": leaf("number"), "name": name, "upright": upright, "function": leaf("function"), "text": words,
    "infinity": plain("infinity"), "dots": plain("dots"), "open": group, "{": braces, "bar": bars.modulus,
    "font": styled, "accent": styled, "sqrt": root, "radical": radical, "binom": binomial, "frac": differentials.fraction,
    "nabla": differentials.gradient, "partial": differentials.partial, "integral": operators.integral,
    "operator": operators.operator, "begin": array, "substack": substack}
