"""Macros: definitions of LaTeX commands, collected from text and expanded on tokens, each at the place of its call."""
import re
from functools import cache
from typing import NamedTuple

from verifier.readers.formula.nodes import Unreadable
from verifier.readers.formula.tokens import LENGTH, TOKENS, Token, closing, lexed

CALLS, DEFINITIONS = 2_000, 50


class Macro(NamedTuple):
    """How many arguments a command takes, the tokens of the first where it may be absent, the tokens that stand for it."""
    arity: int
    default: tuple | None
    body: tuple


DEFINITION = re.compile(r"""
    \\(?: (?P<kind> (?:new|renew|provide)command | DeclareRobustCommand | DeclareMathOperator | DeclarePairedDelimiter
                  | NewDocumentCommand ) \*? \s*
          (?: \{ \s* \\(?P<named>[A-Za-z]+) \s* \} | \\(?P<bare>[A-Za-z]+) )
          (?: \s* \[ (?P<arity>\d) \] (?: \s* \[ (?P<default>[^]]*) \] )? | \s* \{ (?P<pattern> [\sm]* ) \} (?= \s* \{ ) )?
        | [gex]? def \s* \\(?P<old>[A-Za-z]+) (?P<parameters> (?: \#\d )* )
        | let \s* \\(?P<alias>[A-Za-z]+) \s* =? \s* (?P<meaning> \\[A-Za-z]+ | [^\s\\] ) ) \s*
""", re.VERBOSE)

#: What stands for a macro whose definition could not be read.
UNREAD = r"\undefined"
#: What many documents use without saying so; a document's own definition comes before.
USUAL = {
    r"\R": r"\mathbb{R}", r"\N": r"\mathbb{N}", r"\Z": r"\mathbb{Z}", r"\Q": r"\mathbb{Q}", r"\C": r"\mathbb{C}",
    r"\reals": r"\mathbb{R}", r"\d": r"\mathrm{d}", r"\dd": r"\mathrm{d}", r"\diff": r"\mathrm{d}",
    r"\abs": r"\left|#1\right|", r"\norm": r"\left\|#1\right\|", r"\eval": r"\left.#1\right|",
    r"\E": r"\mathbb{E}", r"\Var": r"\operatorname{Var}", r"\Cov": r"\operatorname{Cov}",
    r"\sech": r"\operatorname{sech}", r"\csch": r"\operatorname{csch}", r"\softmax": r"\operatorname{softmax}"}


def macro(body, arity=None, default=None, known=()):
    """The macro that stands for a piece of LaTeX; its arity, where none is given, is the greatest of its parameters."""
    greatest = max((int(k) for k in re.findall(r"#(\d)", body)), default=0)
    default = None if default is None else _tokens(default, known)
    return Macro(greatest if arity is None else arity, default, _tokens(body, known))


@cache
def _usual(command):
    return macro(USUAL[command])


def definitions(text, known=()):
    """The macros that a text defines, command -> Macro, and those known before; of two definitions the later."""
    found = dict(known)
    for match, pieces, _ in _definitions(text, 0, len(text)):
        name = "\\" + next(filter(None, (match["named"], match["bare"], match["old"], match["alias"])))
        if match["alias"]:
            found[name] = found.get(match["meaning"]) or macro(match["meaning"], 0)
        else:
            found[name] = _defined(match, pieces, found)
    return found


def places(text, start, end):
    """The spans of the definitions in a part of a text."""
    found = [(match.start(), stop) for match, _, stop in _definitions(text, start, end)]
    if len(found) > DEFINITIONS:
        raise Unreadable(f"at most {DEFINITIONS} definitions of macros in a formula", start, end)
    return [place for n, place in enumerate(found) if not n or place[0] >= found[n - 1][1]]


def _definitions(text, start, end):
    """Each definition's head, the texts of its braces, and where it ends."""
    for match in DEFINITION.finditer(text, start, end):
        count = 0 if match["alias"] else 2 if match["kind"] == "DeclarePairedDelimiter" else 1
        pieces = list(_pieces(text, match.end(), count))
        yield match, pieces, match.end() + sum(len(piece) + 2 for piece in pieces)


def _pieces(text, position, count):
    """The texts of the next pairs of braces, at most `count`."""
    for _ in range(count):
        if text[position:position + 1] != "{":
            return
        try:
            close = closing(text, position, min(len(text), position + LENGTH))
        except Unreadable:
            return
        yield text[position + 1:close]
        position = close + 1


def _defined(match, pieces, known):
    """The macro of one definition; what cannot be read is told where the macro is used."""
    if match["kind"] == "DeclarePairedDelimiter" and len(pieces) == 2:
        return macro(rf"\left{pieces[0]}#1\right{pieces[1]}", 1)
    if match["kind"] == "DeclareMathOperator" and pieces:
        return macro(rf"\operatorname{{{pieces[0]}}}", 0)
    if not pieces:
        return macro(UNREAD, 0)
    arity = int(match["arity"] or 0) + (match["pattern"] or "").count("m") + (match["parameters"] or "").count("#")
    return macro(pieces[0], arity, match["default"], known)


def _tokens(body, known):
    try:
        return tuple(lexed(body, 0, len(body), known))
    except Unreadable:
        return (Token("unknown", UNREAD, 0, 0),)


def expanded(tokens, macros):
    """The tokens with macros replaced by what stands for them: this has the span of the call, arguments keep their own."""
    if not any(token.kind == "unknown" for token in tokens):
        return tokens
    waiting, done, calls = list(reversed(tokens)), [], 0
    while waiting:
        token = waiting.pop()
        called = (macros.get(token.value) or token.value in USUAL and _usual(token.value)) if token.kind == "unknown" else None
        if not called:
            done.append(token)
            continue
        calls += 1
        arguments = [_argument(called, k, token, waiting) for k in range(called.arity)]
        end = max([token.end, *(piece.end for argument in arguments for piece in argument[1])])
        waiting += reversed(_filled(called.body, [argument[0] for argument in arguments], token.start, end))
        if calls > CALLS or len(waiting) + len(done) > TOKENS:
            raise Unreadable(f"a macro whose expansion ends, and not {token.value}", token.start, token.end)
    return done


def _argument(called, k, token, waiting):
    """The tokens of the k-th argument, and all tokens that were taken for it."""
    if not waiting:
        raise Unreadable(f"argument {k + 1} of {token.value}", token.start, token.end)
    if k == 0 and called.default is not None and waiting[-1][:2] != ("open", "["):
        return [piece._replace(start=token.start, end=token.end) for piece in called.default], []
    optional = k == 0 and called.default is not None
    if waiting[-1].kind == "number" and len(waiting[-1].value) > 1:
        waiting += reversed(digits(waiting.pop()))
    if not optional and waiting[-1].kind != "{":
        return [waiting[-1]], [waiting.pop()]
    taken, depth, opening, ending = [], 0, *((("open", "["), ("close", "[")) if optional else (("{", "{"), ("}", "}")))
    while waiting:
        taken.append(waiting.pop())
        depth += (taken[-1][:2] == opening) - (taken[-1][:2] == ending)
        if not depth:
            return taken[1:-1], taken
    raise Unreadable("a closing brace }", token.start, taken[-1].end)


def digits(token):
    """A number cut where an argument is one token: its first digit, and the rest."""
    middle = min(token.start + 1, token.end)
    return Token("number", token.value[0], token.start, middle), Token("number", token.value[1:], middle, token.end)


def _filled(body, arguments, start, end):
    """The body with its parameters filled."""
    filled = []
    for token in body:
        if token.kind == "parameter":
            argument = _numbered(token.value[1], arguments)
            filled += [Token("unknown", UNREAD, start, end)] if argument is None else argument
        else:
            filled.append(Token(token.kind, _text(token.value, arguments), start, end))
    return filled


def _text(value, arguments):
    """A word with parameters inside, filled."""
    if not isinstance(value, str) or "#" not in value:
        return value
    return re.sub(r"#(\d)", lambda found: "".join(str(token.value) for token in _numbered(found[1], arguments) or ()), value)


def _numbered(number, arguments):
    """The argument of a number; None if there is none."""
    return arguments[int(number) - 1] if 0 < int(number) <= len(arguments) else None
