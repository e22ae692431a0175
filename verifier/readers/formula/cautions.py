"""Cautions: what could be read and may mean something else is refused, with what would make it clear."""
from itertools import takewhile

from verifier.readers.formula.nodes import Connective, Statement, Unreadable, Words

#: Relations that say what something is, not what it equals.
PLACING = {"to", "mapsto", "in", "notin", "subset", "sim", "from"}
#: What stands between statements.
APART = {",", ";", ":", ".", "space", "text", "connective"}


def no_decimal_comma(p):
    """A comma between two digits may be that of a decimal or of thousands: `3,14`; not in a list of more, `1,2,3`."""
    before, comma, after, then = (p.at(p.k + n) for n in range(-1, 3))
    touching = (before.end, comma.end) == (comma.start, after.start)
    decimal = comma.kind == "," and touching and before.kind == after.kind == "number"
    if decimal and not (then.kind in (",", "dots") and (after.value[0] != "0" or len(after.value) == 1)):
        raise Unreadable("a decimal point, or a space after the comma", before.start, after.end)


def no_inequation_typed(p, first):
    """After a factorial sign that touches the =, where no other factorial or product up to dots stands: `x!=0` may be an inequation."""
    sign, after = p.at(p.k - 1), p.at(p.k)
    rest = takewhile(lambda kind: kind not in APART, [p.tokens[k].kind for k in p.level(p.k)])
    if after[:2] != ("relation", "=") or sign.end != after.start or not {"!", "dots"}.isdisjoint(rest):
        return
    raise Unreadable("it has more than one reading", *p.span(first), (r"\ne", "a factorial, with a space before the ="))


def no_numbers_joined(factors):
    """Side by side, these may be no products: `2 3`; `x2`, which may be x with index 2; `2\\frac13`, a mixed number."""
    for left, right in zip(factors, factors[1:]):
        if left.op == "number" and right.op == "fraction" and {part.op for part in right.args} == {"number"}:
            raise Unreadable("a sign between a number and a fraction", left.start, right.end)
        touching = left.op == "name" and len(left.data) == 1 and left.end == right.start
        if right.op == "number" and (left.op == "number" or touching):
            raise Unreadable("a sign before a number, or a subscript", left.start, right.end)


def no_product_joined(parts):
    """The wedge that joins statements is also a product: between expressions it is not read."""
    for k, part in enumerate(parts):
        if isinstance(part, Connective) and part.kind in ("and", "or"):
            around = parts[max(k - 1, 0):k + 2:2]
            if len(around) < 2 or not all(isinstance(other, Statement) and other.relations for other in around):
                raise Unreadable("a statement on both sides", part.start, part.end)


def no_ratio(parts):
    """A colon may divide: `12:3 = 4`. It introduces after words, before words, between relations, and what maps or lies somewhere."""
    for k, part in enumerate(parts[1:-1], 1):
        around = parts[k - 1:k + 2:2]
        if not isinstance(part, Connective) or part.kind != ":" or not all(isinstance(other, Statement) for other in around):
            continue
        left, right = (other.relations for other in around)
        told = k > 1 and isinstance(parts[k - 2], Words)
        placed = right and all(relation.sign in PLACING for relation in right)
        if not (told or placed or left and right) and (left or right):
            raise Unreadable("a fraction, or words before the colon", around[0].start, around[1].end)


def no_factor_beside(lower, body):
    """After a product over an index, a factor without the index may stand inside or outside of it: `\\prod_i a_i \\cdot 2`."""
    if lower is None or lower.op != "statement" or body.op != "product":
        return
    index = lower.args[0]
    if index.op == "name" and not _holds(body.args[-1], index.data):
        raise Unreadable("brackets around what the product is of", body.start, body.end)


def _holds(node, name):
    """Whether a name stands in a node."""
    return node is not None and (node.op == "name" and node.data == name or any(_holds(part, name) for part in node.args))
