"""A reader of the Unicode notation, written from what a mathematician sees and not from how it is printed.

A product is read from left to right; an operator d/dx takes the one factor after it. What could be taken
in two ways is refused: a power right after a root, a bracket set side by side with a denominator, two signs
in a row. With `strict` (ISO 80000-2) nothing is multiplied after a solidus or after an operator d/dx either."""
import re

from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.terms import PI, Term, apply, derivative, function, prime, symbol, term
from verifier.alphabets import NAMED
from verifier.letters import GREEK

PLAIN = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "0123456789+−()abcdefghijklmnoprstuvwxyz"))
LATIN = {character: name for name, character in GREEK.items()}
NAMES = {NAMED.get(name, name): name for name in FUNCTIONS}
LETTERS = r"[A-Za-zΑ-Ωα-ω]+"
OPERATOR = re.compile(rf"([d∂])([²³]?)/\1({LETTERS})\2 ")
WORD = re.compile(LETTERS)
CALL = re.compile(r"(′*|⁽[⁰¹²³⁴-⁹]+⁾)\(")


class Unreadable(ValueError):
    """Text that says nothing, or more than one thing."""


def read(text, functions=("f", "g"), strict=False):
    """The term that the text spells. Raises Unreadable."""
    text = text.replace(" + ", "+").replace(" − ", "−").replace(", ", ",")
    reading = Reading(text, functions, strict)
    found = reading.sum()
    if reading.rest:
        raise Unreadable(f"{text}: stopped before {reading.rest!r}")
    return found


class Reading:
    """What is left of a text, read from its front."""

    def __init__(self, text, functions, strict):
        self.rest, self.functions, self.strict = text, functions, strict

    def takes(self, prefix):
        taken = self.rest.startswith(prefix)
        self.rest = self.rest[len(prefix):] if taken else self.rest
        return taken

    def needs(self, prefix):
        if not self.takes(prefix):
            raise Unreadable(f"{prefix!r} was expected before {self.rest!r}")

    def matched(self, pattern):
        found = pattern.match(self.rest)
        self.rest = self.rest[found.end():] if found else self.rest
        return found

    def sum(self):
        parts = [-self.product() if self.takes("−") else self.product()]
        while self.rest and self.rest[0] in "+−":
            parts.append(self.product() if self.takes("+") else self.takes("−") and -self.product())
        return Term("add", None, tuple(parts)) if len(parts) > 1 else parts[0]

    def product(self):
        """Factors from left to right; `closed` once a denominator or an operator d/dx stands in it."""
        found, closed, before = None, False, ""
        while True:
            start = self.rest
            factor, operator = self.factor()
            written = start[:len(start) - len(self.rest)]
            found = factor if found is None else found / factor if before == "/" else found * factor
            if operator and before == "/":
                raise Unreadable(f"two solidi: {written}")
            closed = closed or operator or before == "/"
            if self.strict and closed and self.rest[:1] in ("/", "·", "("):
                raise Unreadable(f"a factor after a denominator or d/dx: {self.rest}")
            was, before = before, next((mark for mark in "·/" if self.takes(mark)), None)
            if before is None:
                if not self.adjoins(written):
                    return found
                if was == "/":
                    raise Unreadable(f"side by side with a denominator: {self.rest}")

    def adjoins(self, written):
        """Whether a factor follows side by side: 2x, 2(x + 1), (a + b)(c + d)."""
        number = written.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹").isdigit()
        return self.rest[:1] == "(" and (number or written[-1] in ")⁾") or number and self.rest[:1] not in (
            "", "+", "−", ")", ",", "(", "^")

    def factor(self):
        """A power, or an operator d/dx with the power that it takes; and whether it is the latter."""
        found = self.matched(OPERATOR)
        if not found:
            return self.power(), False
        body, variable = self.power(), symbol(LATIN.get(found[3], found[3]))
        if (found[1] == "d") != (body.free <= {variable}):
            raise Unreadable(f"{found[1]} of {body}")
        return derivative(body, variable, {"": 1, "²": 2, "³": 3}[found[2]]), True

    def power(self):
        root, euler = self.rest.startswith("√"), self.rest.startswith("e") and not self.rest[1:2].isalpha()
        euler = euler or self.rest[:1] == "e" and self.rest[1:2] in PLAIN
        base = self.needs("e") if euler else self.atom()
        raised = ""
        while self.rest and self.rest[0] in PLAIN:
            raised += PLAIN[self.rest[0]]
            self.rest = self.rest[1:]
        if raised:
            exponent = read(raised, self.functions, self.strict)
        elif self.takes("^("):
            exponent = self.sum()
            self.needs(")")
        elif euler:
            raise Unreadable("e alone is no term here")
        else:
            return base
        if root:
            raise Unreadable("a power of a root, or the root of a power?")
        return function("exp", exponent) if euler else base ** exponent

    def atom(self):
        if self.takes("("):
            found = self.sum()
            self.needs(")")
            return found
        if self.takes("√"):
            radicand, bracketed = self.rest, self.rest[:1] == "("
            inside = self.atom()
            if not bracketed and inside.op not in ("number", "symbol", "pi"):
                raise Unreadable(f"how far does the root reach? √{radicand}")
            return inside ** term("1/2")
        if number := self.matched(re.compile("[0-9]+")):
            return term(number[0])
        word = self.matched(WORD)
        if not word:
            raise Unreadable(f"a factor was expected before {self.rest!r}")
        return self.named(LATIN.get(word[0], word[0]))

    def named(self, name):
        call = self.matched(CALL) if name in NAMES or name in self.functions else None
        if not call:
            return PI if name == "pi" else symbol(name)
        argument = self.sum()
        self.needs(")")
        if name in NAMES:
            return function(NAMES[name], argument)
        order = len(call[1]) if "′" in call[1] else int("".join(map(PLAIN.get, call[1][1:-1])) or 0)
        return prime(name, (order,), argument) if order else apply(name, argument)
