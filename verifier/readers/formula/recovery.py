"""Recovery: what can be read of a row of which a part cannot; that part stands in it as a node `unread`."""
from verifier.readers.formula.layout import RELATED, nesting
from verifier.readers.formula.nodes import Connective, Node, Relation, Statement, Unreadable
from verifier.readers.formula.parser import SEPARATORS

#: Connectives that stand between whole statements, so that what stands on the other side can be read by itself.
BETWEEN = ("implies", "iff", "therefore", "because")


def legible(tokens, wide, read):
    """The parts of a row by `read`, clause by clause where it fails; a wide space follows the commas that start at `wide`."""
    try:
        return read(tokens)
    except Unreadable as fault:
        found = clauses(tokens, wide)
        if len(found) == 1 or any(map(_reaches_over, found)):
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
    """The parts of a row or clause that is not read: its left side, if that is; a statement more where it may say more."""
    joining = tokens[1:] and tokens[0].kind in (*SEPARATORS, "connective")
    parts = [Connective(SEPARATORS.get(t.kind) or t.value, t.start, t.end) for t in tokens[:1] if joining]
    tokens = tokens[len(parts):]
    level = [k for k, _, depth in nesting(tokens) if depth <= 0]
    k = next((k for k in level if tokens[k].kind in RELATED), None)
    if k is None or k + 1 == len(tokens):
        return (*parts, unread(fault, tokens))
    *words, left = _left(tokens[:k], fault, read)
    kind, value, start, end = tokens[k]
    relation = Relation(value, start, end) if kind == "relation" else Relation(value[0], start, end, value[1])
    right = unread(fault, tokens[k + 1:]).sides[0]
    said = Statement((left, right), (relation,), left.start if left else start, right.end)
    more = [j for j in level if j > k and tokens[j].kind in (*SEPARATORS, "text", "connective")]
    if not more or more[0] == len(tokens) - 1:
        return (*parts, *words, said)
    return (*parts, *words, said, Connective("quad", right.end, right.end), unread(fault, tokens))


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
    return (unread(fault, tokens).sides[0],)


def unread(fault, tokens):
    """The statement that stands for tokens that are not read."""
    start, end = min(token.start for token in tokens), max(token.end for token in tokens)
    return Statement((Node("unread", (), fault, start, end),), (), start, end)


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
