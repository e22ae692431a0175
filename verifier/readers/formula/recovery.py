"""Recovery: what can be read of a row of which a part cannot; that part stands in it as a node `unread`."""
from itertools import islice

from verifier.readers.formula.layout import RELATED, nesting
from verifier.readers.formula.nodes import Connective, Node, Relation, Statement, Unreadable, Words
from verifier.readers.formula.parser import SEPARATORS

#: Connectives that stand between whole statements, so that what stands on the other side can be read by itself.
BETWEEN = ("implies", "iff", "therefore", "because")
#: The most tokens that are looked at for what it begins with.
BEGUN = 12


def legible(tokens, wide, read):
    """The parts of a row by `read`, clause by clause where it fails; a wide space follows the commas that start at `wide`."""
    try:
        return read(tokens)
    except Unreadable as fault:
        found = clauses(tokens, wide)
        if any(map(_reaches_over, found)):
            return lost(tokens, fault, read)
        return tuple([part for clause in found for part in _clause(clause, read)])


def _clause(tokens, read):
    try:
        return read(tokens)
    except Unreadable as fault:
        return lost(tokens, fault, read)


def clauses(tokens, wide):
    """The tokens cut before each separator of statements that stands outside of all brackets, which begins the next clause."""
    cuts = [k for k, token, depth in nesting(tokens) if k and depth <= 0 and (
        token.kind in ("space", ";") or token.kind == "," and token.start in wide or token.kind == "connective" and token.value in BETWEEN)]
    return [tokens[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(tokens)])]


def _reaches_over(clause):
    """Whether a clause may be joined to those around it: by a command that is not known and takes no braces, or half of two bars."""
    level = [k for k, _, depth in nesting(clause) if depth <= 0]
    loose = any(clause[k].kind == "unknown" and (k + 1 == len(clause) or clause[k + 1].kind != "{") for k in level)
    return loose or sum(clause[k].kind == "bar" for k in level) % 2 == 1


def lost(tokens, fault, read):
    """The parts of a row or clause that is not read: of each statement in it the left side, if that is."""
    cuts = [k for k, token, depth in nesting(tokens) if k and depth <= 0 and _joins(token)]
    return tuple([part for begin, end in zip([0, *cuts], [*cuts, len(tokens)]) for part in _lost(tokens[begin:end], fault, read)])


def _joins(token):
    """Whether a token stands between statements, or is words before one."""
    return token.kind in (*SEPARATORS, "connective") or token.kind == "text" and " " in token.value.strip()


def _lost(tokens, fault, read):
    """A statement that is not read, but perhaps for its left side; with what stands before it."""
    first, *rest = tokens
    if _joins(first):
        parts = Words(first.value.strip(), *first[2:]) if first.kind == "text" else Connective(SEPARATORS.get(first.kind) or first.value, *first[2:])
        return (parts, *(_lost(rest, fault, read) if rest else ()))
    level = [k for k, _, depth in nesting(tokens) if depth <= 0]
    k = next((k for k in level if tokens[k].kind in RELATED), None)
    if k is None or k + 1 == len(tokens):
        return (unread(fault, tokens, read),)
    *words, left = _left(tokens[:k], fault, read)
    kind, value, start, end = tokens[k]
    relation = Relation(value, start, end) if kind == "relation" else Relation(value[0], start, end, value[1])
    right = unread(fault, tokens[k + 1:]).sides[0]
    return (*words, Statement((left, right), (relation,), left.start if left else start, right.end))


def _left(tokens, fault, read):
    """The words before a left side, and its node; None where there is none."""
    if not tokens:
        return (None,)
    try:
        *words, said = read(tokens)
    except (Unreadable, ValueError):
        words, said = (), None
    if isinstance(said, Statement) and not said.relations and not any(isinstance(word, Statement) for word in words):
        return (*words, said.sides[0])
    return unread(fault, tokens, read).sides


def unread(fault, tokens, read=None):
    """The statement that stands for tokens that are not read; with what they begin with, if `read` reads that."""
    start, end = min(token.start for token in tokens), max(token.end for token in tokens)
    begun = filter(None, (_expression(tokens[:k], read) for k in range(min(len(tokens), BEGUN), 0, -1))) if read else ()
    return Statement((Node("unread", tuple(islice(begun, 1)), fault, start, end),), (), start, end)


def _expression(tokens, read):
    """The expression that tokens are; None if they are not read as one."""
    try:
        (said,) = read(tokens)
    except (Unreadable, ValueError):
        return None
    return said.sides[0] if isinstance(said, Statement) and not said.relations else None


def faults(rows):
    """The Unreadables of what is not read in rows, in order."""
    return [side.data for row in rows for part in row.parts if isinstance(part, Statement) for side in part.sides if side and side.op == "unread"]


def apart(rows):
    """The rows; an expression alone that follows one which is not read may be a part of that, and is not read either."""
    found, fault = [], None
    for row in rows:
        first = next((part for part in row.parts if isinstance(part, Statement)), None)
        if fault and first and not first.relations and first.sides[0].op != "unread":
            own = Unreadable("a relation, after a row that is not read and that this may belong to", row.start, row.end)
            row = row._replace(parts=(Statement((Node("unread", (), own, row.start, row.end),), (), row.start, row.end),))
        fault = fault or next(iter(faults((row,))), None)
        found.append(row)
    return tuple(found)
