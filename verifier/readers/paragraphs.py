"""Paragraphs of Markdown: formulas and words, told apart from code, links, tags, emphasis and amounts of money."""
import re
from bisect import bisect_left

from verifier.readers.environments import MACRO, definition

_TAG = r"""<(?:/[A-Za-z][\w-]*+\s*+|[A-Za-z][\w-]*+(?:\s++[\w:@.-]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+\s*+/?+
    |https?:[^\s<>]*+)>"""
_LINK = r"\](?:\(\{%(?:[^{}%\n]|%(?!\}))*+%\}\)|\((?:[^()\s\\]|\\.|\([^()\s]*+\))*+(?:\s++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?+\s*+\)|\[[^\[\]\n]*+\])(?:\{[^{}\n]*+\})?+"
#: What is looked at in a paragraph, in this order; anything else is words.
_TOKEN = re.compile(rf"""
    (?P<open>\\\\?\(|\$`)
  | (?P<escape>\\[!-/:-@\[-`{{-~])
  | \${{3,}} | (?P<dollar>\$)
  | (?P<role>\{{math\}}|:math:)?(?P<ticks>`+)
  | (?P<margin>%[ \t]*(?:verify:[^\n]*+|(?:refuted|open|unread)[ \t]*+$))
  | (?P<markup>{_TAG} | {_LINK} | !?\[\^[^\[\]\s]++\] | !?\[++ | \]++
      | \{{\{{[^{{}}\n]*+\}}\}} | \{{%(?:[^{{}}%\n]|%(?!\}}))*+%\}} | \{{/?\w++\}} | :[\w-]++:(?=`)
      | https?://[^\s<>)]++ | [*~]++ | (?<![^\W_])_++ | _++(?![^\W_]) )
""", re.X | re.M)
#: What opens a formula -> what closes it.
_CLOSING = {"\\(": "\\)", "\\\\(": "\\\\)", "$`": "`$"}
_DOLLAR = re.compile(r"(?:[^\\$]|\\.)*+\$", re.S)
#: What tells a formula from words in brackets and from a sum of money.
_COMMAND = re.compile(r"[\\^_{]")
_SIGN = re.compile(r"[=<>+*/|]")
_WORD = re.compile(r"[^\W\d_]{3}")
_WORDS = re.compile(r"(?:^|\s)[^\W\d_]{2,}[,;]?\s+[^\W\d_(]")
_MONEY = re.compile(r"\s*\d[\d.,]*[kKMB]?\s+(?:[A-Za-z]{2,}|a)\b")

_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_WITHIN = re.compile(r"\\.|(?P<comment>%[^\n]*(?=\n)|%[ \t]*(?:refuted|open|unread)\s*\Z|<!--.*?-->)|(?P<entity>&(?:lt|gt|amp);)", re.S)


def pieces(draft, start, end):
    """The inline formulas and the words of a paragraph, (kind, start, end) in order; what is neither is blank in the draft."""
    text, place, words = draft.written, start, start
    closings, runs = {}, ticks(text, start, end)
    while token := _TOKEN.search(text, place, end):
        place = token.end()
        if found := _formula(text, token, (start, end), runs, closings):
            first, last, place = found
            yield "prose", words, token.start()
            yield "inline", first, last
            draft.blank(token.start(), first)
            draft.blank(last, place)
            words = place
        elif token["open"]:
            place -= 1
            draft.blank(token.start(), place)
        elif token["ticks"]:
            place = code(len(token["ticks"]), place, runs)
            draft.blank(token.start(), place)
        elif token["escape"]:
            draft.blank(token.start(), token.start() + 1)
        elif token["margin"]:
            draft.comment(token.start(), place)
        elif token["markup"]:
            draft.blank(token.start(), place)
    yield "prose", words, end


def formula(draft, kind, start, end):
    """Adds a formula: its comments are blank, its macros' definitions passages of their own, its entities characters."""
    text, place = draft.written, start
    for found in _WITHIN.finditer(text[start:end]):
        if found["comment"]:
            draft.comment(start + found.start(), start + found.end())
        elif found["entity"]:
            draft.replace(start + found.start(), start + found.end(), _ENTITIES[found[0]])
    while head := MACRO.search(text, place, end):
        place, whole = definition(text, head, end)
        if whole:
            draft.add("macro", head.start(), place)
            draft.blank(head.start(), place)
    draft.add(kind, start, end)


def ticks(text, start, end):
    """The runs of backticks by their lengths: where each starts."""
    runs = {}
    for run in re.finditer(r"`+", text[start:end]):
        runs.setdefault(len(run[0]), []).append(start + run.start())
    return runs


def code(length, place, runs):
    """Where the code ends that a run of so many backticks before `place` opens; `place` if it is not closed."""
    closing = runs.get(length, ())
    following = bisect_left(closing, place)
    return closing[following] + length if following < len(closing) else place


def _formula(text, token, span, runs, closings):
    """The formula that a token opens: where it starts, where it ends, and where its closing delimiter ends; else None."""
    first = token.end()
    if token["open"]:
        closing = _CLOSING[token["open"]]
        if closing not in closings:
            closings[closing] = [span[0] + m.start() for m in re.finditer(re.escape(closing), text[slice(*span)])]
        following = bisect_left(closings[closing], first)
        last = closings[closing][following] if following < len(closings[closing]) else first
        nested = text.find(token["open"], first, last) >= 0
        return (first, last, last + len(closing)) if not nested and is_formula(text[first:last]) else None
    if token["dollar"]:
        return _dollars(text, first, span[1])
    if token["role"] and (after := code(len(token["ticks"]), first, runs)) > first:
        return first, after - len(token["ticks"]), after
    return None


def _dollars(text, first, end):
    """The formula between a dollar and the next one, which no digit follows; with blanks inside only if it is no words."""
    closing = _DOLLAR.match(text, first, end)
    if not closing or closing.end() == first + 1:
        return None
    last = closing.end() - 1
    body, after = text[first:last], text[last + 1:last + 2]
    spaced = body[0].isspace() or body[-1].isspace()
    money = _MONEY.match(body) and not (_COMMAND.search(body) or _SIGN.search(body))
    return None if after.isdigit() or money or spaced and not is_formula(body) else (first, last, last + 1)


def is_formula(body):
    """Whether what stands between delimiters is mathematics: it has a command, or else no words and a sign, or no word at all."""
    return bool(_COMMAND.search(body) or not _WORDS.search(body) and (_SIGN.search(body) or not _WORD.search(body)) and body.strip())
