"""Cursor: a place among tokens, the spans of what has been read up to it, and the fault of what was expected there."""
import re
from functools import cached_property

from verifier.readers.formula.nodes import Node, Unreadable
from verifier.readers.formula.tokens import Token

#: What opens and what closes a bracket of any kind.
NESTING = {"open": 1, "{": 1, "begin": 1, "close": -1, "}": -1, "end": -1}
#: What is expected where a token is not known, by how it begins.
UNKNOWN = ((r"\\", "a known command"), (r"[\d.]+e", "a power of ten or a product"),
           ("[A-Za-z]", "a command with its backslash"), ("!=", r"\ne, or a factorial sign that stands apart"),
           ("", "a known sign"))
LAST = "last"


class Cursor:
    """Stands before the k-th of some tokens, the last of which is the end; `moved` if macros put them out of order."""

    def __init__(self, tokens, moved=False):
        end = tokens[-1].end if tokens else 0
        self.tokens = [*tokens, Token(LAST, "", end, end)]
        self.k, self.cut, self.moved = 0, None, moved

    @property
    def kind(self):
        return self.tokens[self.k][0]

    def at(self, k):
        """The token at `k`, or the last."""
        return self.tokens[min(k, len(self.tokens) - 1)]

    def node(self, op, args, first, data=None):
        """A node of the tokens from `first` up to here."""
        return Node(op, args, data, *self.span(first))

    def span(self, first):
        tokens, k = self.tokens, self.k
        if self.moved:
            read = tokens[first:k] or [tokens[first]]
            return min(token[2] for token in read), max(token[3] for token in read)
        return tokens[first][2], tokens[k][2] if k == self.cut else tokens[k - 1][3]

    def digit(self):
        """The first digit of the number that stands here, which is cut: where one token is expected, it is one digit."""
        _, value, start, end = self.tokens[self.k]
        if len(value) == 1:
            self.k += 1
            return Node("number", (), value, start, end)
        middle, self.cut = min(start + 1, end), self.k
        self.tokens[self.k] = Token("number", value[1:], middle, end)
        return Node("number", (), value[0], start, middle)

    def missing(self, expected, first=None):
        """The fault that something was expected here, or in what was read since `first`."""
        if first is not None:
            return Unreadable(expected, *self.span(first))
        token = self.tokens[self.k]
        if token.kind == "unknown":
            known = next(words for start, words in UNKNOWN if re.match(start, token.value))
            return Unreadable(f"{known} instead of {token.value}", token.start, token.end)
        found = "the end" if token.kind == LAST else token.value or token.kind
        return Unreadable(f"{expected} instead of {found}", token.start, token.end)

    def take(self, kind, expected):
        if self.kind != kind:
            raise self.missing(expected)
        self.k += 1

    @cached_property
    def partners(self):
        """The place of each opening token -> that of the one that closes it, or of the last."""
        found, waiting = {}, []
        for k, token in enumerate(self.tokens):
            step = NESTING.get(token.kind, 0)
            if step > 0:
                waiting.append(k)
            elif step < 0 and waiting:
                found[waiting.pop()] = k
        return found | dict.fromkeys(waiting, len(self.tokens) - 1)

    def level(self, k, end=None):
        """The places of tokens from `k` on, up to `end` or what closes the bracket around; not those in other brackets."""
        end = len(self.tokens) - 1 if end is None else end
        while k < end and NESTING.get(self.tokens[k].kind, 0) >= 0:
            yield k
            k = self.partners.get(k, k) + 1
