"""Layout: tokens without wrappers and spaces, cut into the rows of a display and these into cells."""
import re

from verifier.readers.formula.bars import NESTING
from verifier.readers.formula.commands import COLUMNS, DROPPED, WRAPPERS
from verifier.readers.formula.nodes import Unreadable
from verifier.readers.formula.tokens import Token

#: What takes the next token for its argument, so that braces around this must stay.
TAKERS = {"^", "_", "frac", "sqrt", "binom", "font", "accent", "note"}
#: Between these and anything else, a space or an alignment means nothing.
OPERATORS = {"relation", "noted", "times", "connective", ",", ";"}


def nesting(tokens):
    """Each token with its index and the depth of brackets at which it stands; those that open and close at that outside of them."""
    depth = 0
    for k, token in enumerate(tokens):
        step = NESTING.get(token.kind, 0)
        depth += min(step, 0)
        yield k, token, depth
        depth += max(step, 0)


def end_of(tokens, k, opening="{", closing="}"):
    """The index after the group that opens at `k`."""
    depth = 0
    for n in range(k, len(tokens)):
        depth += (tokens[n].kind == opening) - (tokens[n].kind == closing)
        if not depth:
            return n + 1
    raise Unreadable("a closing brace }" if opening == "{" else rf"the \end of {tokens[k].value}", tokens[k].start, tokens[k].end)


def _after(tokens, k, count):
    """The index after `count` arguments, of which the first may follow an option in brackets."""
    for _ in range(count):
        if k < len(tokens) and tokens[k][:2] == ("open", "["):
            k = next((n + 1 for n in range(k, len(tokens)) if tokens[n][:2] == ("close", "[")), len(tokens))
        k = end_of(tokens, k) if k < len(tokens) and tokens[k].kind == "{" else min(k + 1, len(tokens))
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
            k = _after(tokens, k, WRAPPERS[token.value])
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
    """The tokens with each note above or below a sign made a part of this sign: of a relation its note, of an operator its limit."""
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
            kept.append(Token("noted", (":=" if sign == "=" and words in DEFINING else sign, words), token.start, tokens[end - 1].end))
        elif len(below) == 1 and below[0].kind == "operator":
            script = "_" if token.value == "underset" else "^"
            kept += [below[0], Token(script, script, *note[0][2:]), *note] if note[0].kind == "{" else [token]
        else:
            raise Unreadable(rf"a relation or an operator with the note of \{token.value}", token.start, tokens[end - 1].end)
        k = end
    return kept


def _words(note, text):
    """A note as text, without the commands around words."""
    written = text[note[0].start:note[-1].end] if note else ""
    return " ".join(re.sub(r"\\(text\w*|mathrm|mbox|tiny|scriptsize|scriptstyle)\b|[{}$]|\\[,;:! ]", " ", written).split())


#: Arrows that carry their note without another sign; notes that make an equality a definition.
ARROWS = {"xrightarrow": "to", "xlongequal": "="}
DEFINING = {"def", "def.", "Def", "Def.", "definition", r"\Delta", r"\triangle", ":", "d e f"}


def lines(tokens):
    """The rows that `\\\\` separates, outside of any brackets."""
    found, begin = [], 0
    for k, token, depth in nesting(tokens):
        if token.kind == "break" and depth <= 0:
            found.append(tokens[begin:k])
            begin = k + 1
    return [line for line in (*found, tokens[begin:]) if line]


def cells(tokens):
    """The cells of a row that `&` separates, outside of any brackets."""
    found, begin = [], 0
    for k, token, depth in nesting(tokens):
        if token.kind == "&" and depth <= 0:
            found.append(tokens[begin:k])
            begin = k + 1
    return [*found, tokens[begin:]]


def spaced(tokens):
    """The tokens without the spaces that separate nothing."""
    kept = []
    for k, token in enumerate(tokens):
        if token.kind == "space":
            after = next((other for other in tokens[k + 1:k + 9] if other.kind != "space"), None)
            if not kept or _idle(kept[-1], after, False) or kept[-1].kind == "space":
                continue
            if after.kind == "sign" and after.value != "+" and any(other.kind == "relation" for other in tokens[k:]):
                raise Unreadable("a comma, or no space, before a sign", token.start, after.end)
            if after.kind == "sign":
                continue
        kept.append(token)
    return kept


def _idle(before, after, signs):
    """Whether nothing is separated between two tokens."""
    kinds = OPERATORS | {"sign"} if signs else OPERATORS
    return after is None or after.kind in OPERATORS | {"text", "close", "}", "&"} or before.kind in kinds | {"text", "open", "{", "sign", "&"}


def unaligned(tokens, environment):
    """A row of a display without the `&` that only align; those between two columns of formulas become spaces."""
    found = cells(tokens)
    kept = list(found[0])
    for n, cell in enumerate(found[1:], 1):
        column = environment in COLUMNS and n % 2 == 0
        if kept and cell and not _idle(kept[-1], cell[0], True) and (column or cell[0].kind != "sign"):
            kept.append(Token("," if column or True else "space", "&", cell[0].start, cell[0].start))
        kept += cell
    return kept
