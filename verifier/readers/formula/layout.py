"""Layout: tokens without wrappers and spaces, cut into the rows of a display and these into cells."""
import re
from itertools import accumulate, repeat

from verifier.readers.formula.commands import COLUMNS, DROPPED, WRAPPERS
from verifier.readers.formula.cursor import NESTING
from verifier.readers.formula.nodes import Unreadable
from verifier.readers.formula.tokens import Token

#: What takes the next token for its argument, so that braces around this must stay.
TAKERS = {"^", "_", "frac", "sqrt", "binom", "font", "accent", "note"}
RELATED = {"relation", "noted"}
#: Before and after these, a space or an alignment means nothing.
OPERATORS = RELATED | {"times", "connective", ",", ";"}
IDLE_BEFORE, IDLE_AFTER = OPERATORS | {"text", "close", "}", "&"}, OPERATORS | {"text", "open", "{", "&", "sign"}

#: Arrows that carry their note without another sign; notes that make an equality a definition.
ARROWS = {"xrightarrow": "to", "xlongequal": "="}
DEFINING = {"def", "def.", "Def", "Def.", "definition", r"\Delta", r"\triangle", ":", "d e f"}


def nesting(tokens):
    """Each token with its index and how deep in brackets it stands; what opens and closes a bracket stands outside."""
    depth = 0
    for k, token in enumerate(tokens):
        step = NESTING.get(token.kind, 0)
        if step < 0:
            depth -= 1
        yield k, token, depth
        if step > 0:
            depth += 1


def end_of(tokens, k, opening="{", closing="}"):
    """The index after the group that opens at `k`."""
    depth = 0
    for n in range(k, len(tokens)):
        depth += (tokens[n].kind == opening) - (tokens[n].kind == closing)
        if not depth:
            return n + 1
    expected = "a closing brace }" if opening == "{" else rf"the \end of {tokens[k].value}"
    raise Unreadable(expected, tokens[k].start, tokens[k].end)


def _after(tokens, k, count):
    """The index after `count` arguments, each perhaps after an option."""
    for _ in range(count):
        k = _option(tokens, k)
        k = end_of(tokens, k) if k < len(tokens) and tokens[k].kind == "{" else min(k + 1, len(tokens))
    return k


def _option(tokens, k):
    """The index after an option in brackets, if one opens at `k`."""
    if k < len(tokens) and tokens[k][:2] == ("open", "["):
        return next((n + 1 for n in range(k, len(tokens)) if tokens[n][:2] == ("close", "[")), len(tokens))
    return k


def peeled(tokens):
    """The tokens without wrappers, colours and what is not seen; of a wrapper's argument the braces go too."""
    if not any(token.kind in ("wrapper", "dropped") for token in tokens):
        return tokens
    kept, closings, k = [], [], 0
    while k < len(tokens):
        token = tokens[k]
        k += 1
        if token.kind == "dropped":
            k = _after(tokens, k, DROPPED[token.value])
        elif token.kind == "wrapper":
            k = _option(tokens, _after(tokens, k, WRAPPERS[token.value]))
            if k < len(tokens) and tokens[k].kind == "{" and not (kept and kept[-1].kind in TAKERS):
                closings.append(token.value)
                k += 1
        elif token.kind == "{":
            closings.append(None)
            kept.append(token)
        elif token.kind == "}" and closings and (wrapper := closings.pop()):
            if wrapper.endswith("brace") and k < len(tokens) and tokens[k].kind in ("_", "^"):
                k = _after(tokens, k + 1, 1)
        else:
            kept.append(token)
    return kept


def noted(tokens, text):
    """The tokens with each note above or below a sign made a part of it: a relation's note, an operator's limit."""
    if not any(token.kind == "note" for token in tokens):
        return tokens
    kept, k = [], 0
    while k < len(tokens):
        token, k = tokens[k], k + 1
        if token.kind != "note":
            kept.append(token)
            continue
        middle = _after(tokens, k, 1)
        end = middle if token.value in ARROWS else _after(tokens, middle, 1)
        note, below = tokens[k:middle], [other for other in tokens[middle:end] if other.kind not in ("{", "}")]
        if token.value in ARROWS or len(below) == 1 and below[0].kind == "relation":
            sign = ARROWS.get(token.value) or below[0].value
            words = _words(note, text)
            sign = ":=" if sign == "=" and words in DEFINING else sign
            kept.append(Token("noted", (sign, words), token.start, tokens[end - 1].end))
        elif len(below) == 1 and below[0].kind == "operator":
            script = "_" if token.value == "underset" else "^"
            kept += [below[0], Token(script, script, *note[0][2:]), *note]
        elif any(other.kind == "text" and " " in other.value.strip() for other in note):
            kept += tokens[middle:end]
        else:
            raise Unreadable(rf"a relation or an operator with the note of \{token.value}", token.start, tokens[end - 1].end)
        k = end
    return kept


def _words(note, text):
    """A note as text, without the commands around words."""
    written = text[note[0].start:note[-1].end] if note else ""
    return " ".join(re.sub(r"\\(text\w*|mathrm|mbox|tiny|scriptsize|scriptstyle)\b|[{}$]|\\[,;:! ]", " ", written).split())


def marked(tokens):
    """The tokens, a sign right after `^` or `_` as a mark, which joins nothing: `0^+`, `x^*`."""
    if not any(token.kind in ("^", "_") for token in tokens):
        return tokens
    return [token._replace(kind="mark") if token.kind in ("sign", "times") and before in ("^", "_") else token
            for before, token in zip(["", *(token.kind for token in tokens)], tokens)]


def unbroken(tokens):
    """The tokens without the breaks and alignments inside of brackets."""
    if not any(token.kind in ("break", "&") for token in tokens):
        return tokens
    kept, opened = [], []
    for token in tokens:
        step = NESTING.get(token.kind, 0)
        if step > 0:
            opened.append(token.kind)
        elif step < 0 and opened:
            opened.pop()
        if token.kind not in ("break", "&") or not opened or opened[-1] != "open":
            kept.append(token)
    return kept


def lines(tokens):
    """The rows that `\\\\` separates."""
    return list(filter(None, parts(tokens, "break")))


def cells(tokens):
    """The cells of a row that `&` separates."""
    return parts(tokens, "&")


def parts(tokens, kind):
    """What the tokens of a kind separate that stand outside of any brackets."""
    kinds = [token.kind for token in tokens]
    depths = accumulate(map(NESTING.get, kinds, repeat(0)))
    cuts = [k for k, (own, depth) in enumerate(zip(kinds, depths)) if own == kind and depth <= 0] if kind in kinds else []
    return [tokens[begin:end] for begin, end in zip([0, *[k + 1 for k in cuts]], [*cuts, len(tokens)])]


def holds_equations(table):
    """Whether rows of cells are equations that are aligned: a cell begins with a relation."""
    return any(cell and cell[0].kind in RELATED for row in table for cell in row[1:3])


def spaced(tokens):
    """The tokens without the spaces that separate nothing."""
    if not any(token.kind == "space" for token in tokens):
        return tokens
    kept = []
    for k, token in enumerate(tokens):
        if token.kind != "space":
            kept.append(_arrow(token, kept, tokens[k + 1:k + 2]))
            continue
        after = next((other for other in tokens[k + 1:k + 9] if other.kind != "space"), None)
        if kept and after and kept[-1].kind not in ("space", "connective"):
            kept.append(token)
    return [token for k, token in enumerate(kept) if token.kind != "space" or _separates(kept, k)]


def _arrow(token, kept, after):
    """An arrow with a wide space beside it leads from one statement to the next."""
    wide = kept and kept[-1].kind == "space" or after and after[0].kind == "space"
    return token._replace(kind="connective", value="implies") if token[:2] == ("relation", "to") and wide else token


def _separates(tokens, k):
    """Whether the wide space at `k` separates two formulas."""
    before, after = tokens[k - 1], tokens[k + 1]
    related = any(token.kind in RELATED for token in tokens[k + 2:])
    if before.kind in RELATED and after.kind != "text" and related:
        raise Unreadable("an expression right after the relation", before.start, after.end)
    if _idle(before, after):
        return False
    if after.kind == "sign" and after.value != "+" and related:
        raise Unreadable("a comma, or no space, before a sign", tokens[k].start, after.end)
    return after.kind != "sign"


def _idle(before, after):
    """Whether nothing is separated between two tokens."""
    return after.kind in IDLE_BEFORE or before.kind in IDLE_AFTER


def unaligned(tokens, environment):
    """A row of a display without the `&` that only align; those between two columns of formulas become spaces."""
    found = cells(tokens)
    kept = list(found[0])
    for n, cell in enumerate(found[1:], 1):
        column = environment in COLUMNS and n % 2 == 0
        if kept and cell and not _idle(kept[-1], cell[0]) and (column or cell[0].kind != "sign"):
            kept.append(Token("space", "&", cell[0].start, cell[0].start))
        kept += cell
    return kept
