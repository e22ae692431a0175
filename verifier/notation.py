"""Notation: kernel terms as a mathematician writes them, in Unicode and in LaTeX, in the fewest brackets.

One walk serves both: an alphabet says how each piece is spelt, the levels below where brackets are
needed. Two terms that mean different things are never spelt alike."""
from flint import fmpq

from verifier.alphabets import ATOM, FACTOR, LATEX, MINUS, POWER, PRODUCT, SUM, UNICODE
from verifier.binding import apart, bounded
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.matrices import rows
from verifier.kernel.terms import ONE, ZERO, Term
from verifier.letters import labelled

HALF = fmpq(1, 2)


def unicode(t):
    """A term in Unicode, on one line: e⁻ˣ/(1 + e⁻ˣ)²."""
    return Notation(UNICODE).at(t, SUM)


def latex(t):
    """A term in LaTeX, without dollar signs."""
    return Notation(LATEX).at(t, SUM)


class Notation:
    """Writes terms in one alphabet."""

    def __init__(self, alphabet):
        self.alphabet = alphabet

    def at(self, t, level):
        """The term's text, in brackets if it binds less tightly than its place asks."""
        text, own = self.written(t)
        return text if own >= level else self.alphabet.bracket(text)

    def written(self, t):
        """The term's text, and how tightly it binds."""
        if t.op in FUNCTIONS and t.op != "exp":
            return self.called(self.alphabet.function(t.op), t.args), ATOM
        return _unbounded(self, found) if t.op in ("limit", "add", "mul") and (found := bounded(t)) else WRITINGS[t.op](self, t)

    def relation(self, comparison, left, right):
        """Two terms compared, with the number on the right."""
        if comparison in ("<", "<=") and not left.free and right.free:
            comparison, left, right = comparison.replace("<", ">"), right, left
        return f"{self.at(left, SUM)} {self.alphabet.comparisons[comparison]} {self.at(right, SUM)}"

    def called(self, name, arguments):
        return name + self.alphabet.bracket(", ".join([self.at(a, SUM) for a in arguments]))


def _number(n, t):
    if t.data < 0:
        return n.alphabet.minus + n.at(Term("number", -t.data), PRODUCT), MINUS
    if t.data.q == 1:
        return str(t.data), ATOM
    return n.alphabet.quotient(str(t.data.p), str(t.data.q)), n.alphabet.quotient_level


def _flat(t):
    """The arguments of a sum or product, those of a sum in a sum or a product in a product among them."""
    return [inner for a in t.args for inner in (_flat(a) if a.op == t.op and not bounded(a) else [a])]


def _sum(n, t):
    first, *others = _flat(t)
    text = n.at(first, SUM)
    for a in others:
        text += f" {n.alphabet.minus} " + n.at(a.args[0], PRODUCT) if a.op == "neg" else " + " + n.at(a, PRODUCT)
    return text, SUM


def _negative(n, t):
    return n.alphabet.minus + n.at(t.args[0], PRODUCT), MINUS


def _product(n, t):
    factors = _flat(t)
    *front, last = factors
    texts = [n.at(a, FACTOR if k or a.op != "neg" else MINUS) for k, a in enumerate(front)]
    texts.append(n.at(last, PRODUCT if last.op != "number" else FACTOR))
    text = texts[0]
    for left, right, factor in zip(texts, texts[1:], factors[1:]):
        text += ("" if _adjoins(left, right, factor) else n.alphabet.times) + right
    return text, MINUS if text.startswith(n.alphabet.minus) else PRODUCT


def _adjoins(left, right, factor):
    """Whether two factors may stand side by side: 2x, 2(x + 1), (a + b)(c + d)."""
    opens = right.startswith(("(", r"\left("))
    if left.isdigit() and left != "1":
        spelt = right[0].isalpha() or right[0] == "√" or right.startswith("\\") and not right.startswith(r"\frac")
        return opens or spelt and factor.op != "derivative"
    return opens and left.endswith(")") and not _ends_in_denominator_or_exponent(left)


def _ends_in_denominator_or_exponent(text):
    """Whether a solidus or a caret stands in the text outside of all brackets."""
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if character in "/^" and depth == 0:
            return True
    return False


def _quotient(n, t):
    over, under = t.args
    if n.alphabet.over > MINUS and over.op == "neg":
        return n.alphabet.minus + n.at(over.args[0] / under, PRODUCT), MINUS
    level = n.alphabet.over if over.op != "mul" else min(n.alphabet.over, PRODUCT)
    return n.alphabet.quotient(n.at(over, level), n.at(under, n.alphabet.under)), n.alphabet.quotient_level


def _power(n, t):
    base, exponent = t.args
    if exponent.op == "number" and exponent.data == HALF:
        return n.alphabet.root(n.at(base, SUM)), n.alphabet.root_level
    return n.alphabet.power(n.at(base, ATOM), n.at(exponent, SUM)), POWER


def _applied(n, t):
    """A value of a function; a member of a sequence, whose name ends in `_`, with its number as subscript."""
    if not t.data.endswith("_"):
        return n.called(n.alphabet.name(t.data), t.args), ATOM
    return n.alphabet.name(t.data[:-1]) + n.alphabet.index(",".join([n.at(a, SUM) for a in t.args])), ATOM


def _prime(n, t):
    name, orders = t.data
    return n.called(n.alphabet.name(name) + n.alphabet.primes(orders), t.args), ATOM


def _derivative(n, t):
    body, variable = t.args
    letter = "d" if body.free <= {variable} else "∂" if n.alphabet is UNICODE else r"\partial"
    operator = n.alphabet.derivative(letter, n.alphabet.name(variable.data[0]), t.data)
    return f"{operator} {n.at(body, POWER)}", PRODUCT


def _integral(n, t):
    body, variable, *limits = apart(t).args
    return n.alphabet.integral(n.at(body, PRODUCT), n.alphabet.name(variable.data[0]), *[n.at(a, SUM) for a in limits]), PRODUCT


def _series(n, t):
    body, index, *limits = apart(t).args
    return n.alphabet.series(t.op, n.at(body, PRODUCT), n.alphabet.name(index.data[0]), *[n.at(a, SUM) for a in limits]), PRODUCT


def _unbounded(n, found):
    """A sum, product or integral without a first or last value."""
    op, body, variable, *ends = found
    body, variable, *_ = apart(Term(op, None, (body, variable, ZERO, ZERO))).args
    lower, upper = [infinity if end is None else n.at(end, SUM) for end, infinity in zip(ends, (n.alphabet.minus + n.alphabet.infinity, n.alphabet.infinity))]
    text, name = n.at(body, PRODUCT), n.alphabet.name(variable.data[0])
    return (n.alphabet.integral(text, name, lower, upper) if op == "integral" else n.alphabet.series(op, text, name, lower, upper)), PRODUCT


def _limit(n, t):
    body, variable, point = apart(t).args
    infinite = {"oo": n.alphabet.infinity, "-oo": n.alphabet.minus + n.alphabet.infinity}.get(t.data)
    return n.alphabet.limit(n.at(body, PRODUCT), n.alphabet.name(variable.data[0]), infinite or n.at(point, ATOM), t.data if t.data in ("+", "-") else ""), PRODUCT


def _choice(n, t):
    branches = []
    while t.op == "if":
        left, right, value, otherwise = t.args
        branches.append((n.at(value, SUM), n.relation(t.data, left, right)))
        t = otherwise
    last = [] if t is ONE / ZERO else [(n.at(t, SUM), None)]
    return n.alphabet.branches(branches + last), ATOM


WRITINGS = {
    "number":     _number,
    "symbol":     lambda n, t: (n.alphabet.name(t.data[0]), POWER if labelled(t.data[0]) else ATOM),
    "pi":         lambda n, t: (n.alphabet.constants["pi"], ATOM),
    "e":          lambda n, t: (n.alphabet.constants["e"], ATOM),
    "i":          lambda n, t: (n.alphabet.constants["i"], ATOM),
    "add":        _sum,
    "neg":        _negative,
    "mul":        _product,
    "div":        _quotient,
    "pow":        _power,
    "exp":        lambda n, t: (n.alphabet.power("e", n.at(t.args[0], SUM)), POWER),
    "apply":      _applied,
    "prime":      _prime,
    "derivative": _derivative,
    "integral":   _integral,
    "antiderivative": _integral,
    "sum":        _series,
    "product":    _series,
    "limit":      _limit,
    "if":         _choice,
    "matrix":     lambda n, t: (n.alphabet.matrix([[n.at(e, SUM) for e in row] for row in rows(t)]), ATOM),
    "det":        lambda n, t: (n.called(n.alphabet.function("det"), t.args), ATOM),
    "trace":      lambda n, t: (n.called(n.alphabet.function("tr"), t.args), ATOM),
    "transpose":  lambda n, t: (n.at(t.args[0], ATOM) + n.alphabet.transposed, POWER),
    "inverse":    lambda n, t: (n.alphabet.power(n.at(t.args[0], ATOM), n.alphabet.minus + "1"), POWER),
}
