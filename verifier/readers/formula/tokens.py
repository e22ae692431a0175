"""Tokens: a slice of LaTeX cut into (kind, value, start, end); offsets are into the document's text."""
import re
from typing import NamedTuple

from verifier.readers.formula.commands import DELIMITERS, FONTS, FUNCTIONS, OPERATORS, SUBSCRIPTS, SUPERSCRIPTS, TABLE, WORDS
from verifier.readers.formula.nodes import Unreadable

LENGTH, TOKENS = 20_000, 6_000


class Token(NamedTuple):
    kind: str
    value: str
    start: int
    end: int


PATTERN = re.compile(r"""
    (?P<single>  [}^_()+*/,;] | [=-](?![:>]) )
  | (?P<letters> [A-Za-z]+ )
  | (?P<typed>   \d+ (?: \.\d+ )? [eE] [+-]? \d+ | (?<=\s) != )
  | (?P<number>  \d+ (?: (?: \{,\} | \\, ) \d{3} (?!\d) )* (?: \.\d+ )? | \.\d+ )
  | (?P<blank>   (?: \s | %[^\n]* | ~ | \\[,;:!>/@\ ] | \\\n | \\[mh]?kern\s*-?[\d.]+\s*[a-z]{2} )+ )
  | (?P<sized>   \\(?P<size>left|right|middle|[bB]igg?[lrm]?) \s* (?P<shape> \\[A-Za-z]+ | \\[{}|] | [][()|./<>⟨⟩] ) )
  | (?P<row>     \\\\ \*? (?: \s* \[ \s* -? [\d.]+ \s* \\?[A-Za-z]+ \s* \] )? )
  | (?P<edge>    \\(?P<which>begin|end) \s* \{ \s* (?P<environment>[A-Za-z]+) \*? \s* \} )
  | (?P<upright> \\(?:mathrm|mathsf|mathit|rm|text|textrm|operatorname) (?: \s* \{ \s* d \s* \} | \s+ d )
                 | \{ \s* \\rm \s+ d \s* \} )
  | (?P<word>    \\(?P<wording> """ + "|".join(sorted(WORDS, key=len, reverse=True)) + r"""
                   | mathrm | mathsf | mathit | mathtt | operatorname\*? | tag\*? | label | intertext | shortintertext
                   | textcircled | hspace\*? ) \s* (?=\{) )
  | (?P<limit>   \\arg \s* (?: \\[,!;:\ ] )* \\(?P<extreme>max|min) (?![A-Za-z]) )
  | (?P<negated> \\not \s* (?: = | \\in(?![A-Za-z]) | \\equiv(?![A-Za-z]) ) )
  | (?P<command> \\(?: [A-Za-z]+ | . ) )
  | (?P<braced>  \{ \s* (?P<only> :?= | [<>+\-*/] ) \s* \} )
  | (?P<primes>  '+ )
  | (?P<raised>  [""" + "".join(SUPERSCRIPTS) + r"""]+ )
  | (?P<lowered> [""" + "".join(SUBSCRIPTS) + r"""]+ )
  | (?P<prose>   [\u3040-\u30ff\u4e00-\u9fff]+ )
  | (?P<sign>    :=|=:|&lt;|&gt;|&amp;|<=>|<=|>=|=>|->|\.\.\. )
  | (?P<parameter> \#\d )
  | (?P<other>   . )
""", re.VERBOSE | re.DOTALL)
#: Where a box is placed: `\\begin{aligned}[t]`.
PLACED = re.compile(r"(?:\s*\[[a-z]\])?(?:\s*(?=\{))?")
BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
#: The groups whose whole text is looked up in the table of commands.
SPELT = {"single", "command", "sign", "other"}
SPECIFIED = {"array", "alignat", "alignedat", "subarray"}
#: Words that people type without a command: functions, operators, conjunctions; and functions that hide among letters.
TYPED = {word: "function" for word in FUNCTIONS if word not in ("lg", "tr")} | {word: "operator" for word in OPERATORS}
TYPED |= dict.fromkeys("if or as is in for and where when with otherwise else then such that since because".split(), "text")
TYPED["mod"] = "times"
HIDDEN = re.compile("sin|cos|tan|log|exp|lim|max|min|sqrt|^ln.|.ln$")
NEGATED = {"=": ("relation", "!="), "n": ("relation", "notin"), "v": ("relation", "!==")}


def lexed(text, start, end, macros=()):
    """The tokens of `text[start:end]`; a command that is a macro is unknown here."""
    if end - start > LENGTH:
        raise Unreadable(f"a formula of at most {LENGTH:,} characters", start, end)
    tokens, position = [], start
    while position < end:
        found = PATTERN.match(text, position, end)
        kind, position = found.lastgroup, found.end()
        if kind in SPELT and found[0] in TABLE and found[0] not in macros:
            if TABLE[found[0]]:
                tokens.append(Token(*TABLE[found[0]], found.start(), position))
        elif kind != "blank":
            position = CUT[kind](text, found, end, tokens)
        if len(tokens) > TOKENS:
            raise Unreadable(f"a formula of at most {TOKENS:,} signs", start, end)
    return tokens


_PLAIN = "(?:[kcmnMG]?(?:m|g|s|J|W|Wh|Pa|N|V|Hz|eV|mol|L|l|bar)|h|kWh|rad|km|kg|ms)"
#: What is written after a number and is no factor of it.
UNIT = re.compile(rf"(?:\\[,;:! ]|~|\s)*{_PLAIN}(?:\^?\{{?-?\d\}}?)?(?:(?:\\[,;:! ]|\\cdot|~|\s|/|·)+{_PLAIN}(?:\^?\{{?-?\d\}}?)?)*")


#: What follows a name, and no unit.
APPLIED = re.compile(r"\s*(?:[(_^]|\\left|\\big)")


def closing(text, start, end):
    """Where the brace that opens at `start` closes."""
    depth = 0
    for brace in BRACES.finditer(text, start, end):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            return brace.start()
    raise Unreadable("a closing brace }", start, end)


def _letters(text, found, end, tokens):
    """Letters: each a name, unless together they are a word: a function or a conjunction that lacks its command."""
    word, (begin, position) = found[0], found.span()
    if len(word) > 1:
        after = text[position:min(position + 1, end)]
        apart = after.isspace() and (not begin or text[begin - 1].isspace())
        if word in TYPED and (len(word) > 2 or apart or after == "(" and TYPED[word] == "function"):
            tokens.append(Token(TYPED[word], word, begin, position))
            return position
        if len(word) > 2 and (hidden := HIDDEN.search(word)):
            tokens.append(Token("unknown", hidden[0], begin + hidden.start(), begin + hidden.end()))
            return position
    tokens += [Token("name", letter, k, k + 1) for k, letter in enumerate(word, begin)]
    return position


def _simple(kind):
    """A token of this kind, as written."""
    def cut(text, found, end, tokens):
        tokens.append(Token(kind, found[0], *found.span()))
        return found.end()
    return cut


def _sized(text, found, end, tokens):
    """A delimiter after `\\left`, `\\right`, `\\big` and the like: these say whether it opens or closes."""
    size, shape = found["size"], found["shape"]
    if shape not in DELIMITERS:
        tokens.append(Token(*(TABLE.get(shape) or ("unknown", shape)), *found.span()))
    elif size == "left" or size.endswith("l"):
        tokens.append(Token("open", DELIMITERS[shape], *found.span()))
    elif size == "right" or size.endswith("r"):
        tokens.append(Token("close", DELIMITERS[shape], *found.span()))
    else:
        tokens.append(Token(*TABLE[shape], *found.span()))
    return found.end()


def _edge(text, found, end, tokens):
    """The beginning or end of an environment, with what is said of its columns."""
    position = found.end()
    if found["which"] == "begin":
        position = PLACED.match(text, position, end).end()
        if found["environment"] in SPECIFIED and text[position:min(position + 1, end)] == "{":
            position = closing(text, position, end) + 1
    tokens.append(Token(found["which"], found["environment"], found.start(), position))
    return position


def _word(text, found, end, tokens):
    """A command whose argument is text: words, a name of several letters, a tag."""
    command, inside = found["wording"].rstrip("*"), found.end() + 1
    close = closing(text, found.end(), end)
    content, span = text[inside:close], (found.start(), close + 1)
    measuring = command in ("mathrm", "mathsf") and tokens and tokens[-1].kind in ("number", "space", "}") and UNIT.fullmatch(content)
    if measuring and not APPLIED.match(text, close + 1, end):
        tokens.append(Token("text", content, *span))
    elif command in ("mathrm", "mathsf", "mathit", "mathtt", "operatorname"):
        word = re.sub(r"\\[,;:! ]|\s|~|[{}-]", "", content)
        if not re.fullmatch(r"[A-Za-z0-9#]+", word) or command == "mathit" and len(word) == 1:
            tokens.append(Token("font", FONTS.get(command, "rm"), found.start(), found.end()))
            return found.end()
        tokens.append(Token(*_named(word, command), *span))
    elif command in ("tag", "label", "textcircled"):
        tokens.append(Token("tag" if command == "tag" else "label", content, *span))
    elif command == "hspace":
        tokens.append(Token("space", command, *span))
    elif command.endswith("intertext"):
        tokens += [Token("break", "", *span), *_prose(text, inside, close, span), Token("break", "", *span)]
    else:
        tokens += _prose(text, inside, close, span)
    return close + 1


def _named(word, command):
    """What an upright word is: an operator with a body, a function, or a name."""
    if word in OPERATORS:
        return "operator", word
    return ("function" if command == "operatorname" or word in FUNCTIONS else "name"), word


def _prose(text, start, end, span):
    """Words, and the formulas between dollar signs inside of them."""
    pieces, position = text[start:end].split("$"), start
    for k, piece in enumerate(pieces):
        if k % 2:
            yield from lexed(text, position, position + len(piece))
        elif piece.strip() or len(pieces) == 1:
            words = re.sub(r"\\[,;:! ]|~", " ", piece)
            kind = _named(words, "text")[0] if words in OPERATORS or words in FUNCTIONS else "text"
            yield Token(kind, words, *(span if len(pieces) == 1 else (position, position + len(piece))))
        position += len(piece) + 1


def _scripts(sign, alphabet):
    """Raised or lowered Unicode digits as a script of the usual kind."""
    def cut(text, found, end, tokens):
        span = found.span()
        tokens += [Token(sign, sign, *span)] * (not tokens or tokens[-1].kind != sign) + [Token("{", "{", *span)]
        for token in lexed("".join(alphabet[c] for c in found[0]), 0, len(found[0])):
            tokens.append(Token(token.kind, token.value, *span))
        tokens.append(Token("}", "}", *span))
        return found.end()
    return cut


def _number(text, found, end, tokens):
    tokens.append(Token("number", found[0].replace("{,}", "").replace(r"\,", ""), *found.span()))
    return found.end()


def _known(find):
    """A group of which one part is looked up."""
    def cut(text, found, end, tokens):
        tokens.append(Token(*find(found), *found.span()))
        return found.end()
    return cut


#: The group that was found -> what cuts tokens from it, and says where the next begins.
CUT = {
    "sized": _sized, "edge": _edge, "word": _word, "number": _number, "row": _simple("break"), "primes": _simple("prime"),
    "prose": _simple("text"), "letters": _letters, "parameter": _simple("parameter"), "typed": _simple("unknown"),
    **dict.fromkeys(SPELT, _simple("unknown")),
    "raised": _scripts("^", SUPERSCRIPTS), "lowered": _scripts("_", SUBSCRIPTS),
    "upright": _known(lambda found: ("upright", "d")),
    "limit": _known(lambda found: ("operator", "arg" + found["extreme"])),
    "negated": _known(lambda found: NEGATED[found[0][-1]]), "braced": _known(lambda found: TABLE[found["only"]])}
