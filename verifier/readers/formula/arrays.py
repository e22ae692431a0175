"""Arrays: matrices, cases and other environments inside of a formula."""
from verifier.readers.formula.commands import ARRAYS, DISPLAYS
from verifier.readers.formula.layout import cells, end_of, holds_equations, lines, spaced, unaligned
from verifier.readers.formula.nodes import Connective, Node, Statement

#: Words that only introduce the condition of a case.
CONDITIONAL = set("if If for when where whenever si wenn falls für se 若 当 當 如果".split())


def array(p):
    """An environment as its cells, row by row; short rows are filled with empty ones."""
    first = p.k
    if p.tokens[first].value not in ARRAYS:
        p.k += 1
        raise p.missing(f"a known environment, and not {p.tokens[first].value}", first)
    end = end_of(p.tokens, p.k, "begin", "end")
    inside = [token for token in p.tokens[p.k + 1:end - 1] if token.kind not in ("tag", "label")]
    environment, p.k = p.tokens[first].value, end
    table = [cells(line) for line in lines(inside)]
    if environment in DISPLAYS or holds_equations(table):
        table = [[unaligned(line, environment)] for line in lines(inside)]
    columns = max(map(len, table), default=0)
    filled = [_cell(p, row[n] if n < len(row) else [], row) for row in table for n in range(columns)]
    return p.node("array", tuple(filled), first, (environment, columns))


def _cell(p, tokens, row):
    """One cell: an expression, a statement, words, or several of them."""
    if not tokens:
        place = next((cell[-1].end for cell in reversed(row) if cell), 0)
        return Node("empty", (), None, place, place)
    parts = [part for part in p.inner(spaced(tokens)).row() if not isinstance(part, Connective)]
    if len(parts) > 1 and isinstance(parts[1], Statement) and parts[0][0] in CONDITIONAL:
        del parts[0]
    nodes = [p.single(part) for part in parts]
    if len(nodes) == 1:
        return nodes[0]
    return Node("list" if nodes else "empty", tuple(nodes), None, tokens[0].start, tokens[-1].end)


def substack(p):
    """Conditions one below the other."""
    first = p.k
    p.k += 1
    if p.kind != "{":
        raise p.missing("braces around the conditions")
    end = end_of(p.tokens, p.k)
    inside, p.k = p.tokens[p.k + 1:end - 1], end
    nodes = tuple(_cell(p, line, [line]) for line in lines(inside))
    return nodes[0] if len(nodes) == 1 else p.node("list", nodes, first)
