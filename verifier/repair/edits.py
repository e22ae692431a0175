"""Edits: slips of the pen at one term, each a row of a table: what may have been meant instead of it."""
from typing import NamedTuple

from verifier.kernel.functions import FUNCTIONS, HALF
from verifier.kernel.terms import ONE, Term, function, rational, subterms, term
from verifier.repair.arithmetic import multiple, negative, over, plus, power, times
from verifier.repair.places import tidied

#: Functions that are taken for each other.
CONFUSED = [pair.split() for pair in (
    "sin cos", "sinh cosh", "tan cot", "tanh coth", "sec csc", "sech csch", "asin acos", "asin atan", "acos atan",
    "sin sinh", "cos cosh", "tan tanh", "cot coth", "sec sech", "csc csch", "asin asinh", "acos acosh", "atan atanh",
    "asinh acosh", "max min", "re im", "erf erfc", "gamma factorial", "exp log", "sin tan", "cos tan", "sinh tanh", "cosh tanh", "cos sec",
    "sin csc", "abs sign")]
TAKEN_FOR = {name: [other for pair in CONFUSED if name in pair for other in pair if other != name]
             for name in dict.fromkeys(sum(CONFUSED, []))}


class Site(NamedTuple):
    """A term, the operation that it is an argument of, and the signs that it may have (None: it need not be real)."""
    term: Term
    parent: str | None
    signs: frozenset | None


def sign(site):
    """-t for a summand, a difference, a product that starts with a number, or the whole; other signs from one summand on."""
    t, (first, *_) = site.term, site.term.args or (None,)
    if site.parent in (None, "add"):
        yield negative(t)
    elif site.parent != "neg" and (t.op == "mul" and rational(first) is not None or t.op == "add" and t.args[1].op == "neg"):
        yield negative(t)
    if t.op == "neg":
        yield first
    if t.op == "add":
        yield Term("add", None, (*t.args[1:], negative(first)))
        for k in range(1, len(t.args) - 1):
            yield Term("add", None, (*t.args[:k], *map(negative, t.args[k:])))


def sign_of_argument(site):
    if site.parent in FUNCTIONS or site.parent == "pow" and rational(site.term) is None:
        yield negative(site.term)


def other_function(site):
    t = site.term
    for name in TAKEN_FOR.get(t.op, ()):
        yield Term(name, None, t.args)


def other_operation(site):
    """+ for *, * for +, a difference for a quotient, a power for a product, ..."""
    t = site.term
    if t.op in ("add", "mul"):
        yield tidied("mul" if t.op == "add" else "add", None, t.args)
    if len(t.args) != 2:
        return
    one, other = t.args
    if t.op == "add" and other.op == "neg":
        yield from (times(one, other.args[0]), over(one, other.args[0]))
    elif t.op == "add":
        yield one / other
    elif t.op == "div":
        yield from (one - other, one * other, one + other)
    elif t.op == "mul":
        yield from (one / other, one - other, one**other, other**one)
    elif t.op == "pow":
        yield from (times(other, one), times(one, other))


def inverted(site):
    """b/a for a/b; 1/t for -t, and -t for 1/t."""
    t = site.term
    if t.op == "div":
        yield over(t.args[1], t.args[0])
        if t.args[0] is ONE:
            yield -t.args[1]
    elif t.op == "neg":
        yield over(ONE, t.args[0])
    elif t.op in ("add", "mul", "pow", "exp"):
        yield over(ONE, t)


def exchanged(site):
    """The arguments in the other order."""
    if len(site.term.args) == 2 and site.term.op in ("pow", "binomial", "apply"):
        yield Term(site.term.op, site.term.data, site.term.args[::-1])


def other_exponent(site):
    t = site.term
    if t.op == "pow":
        base, exponent = t.args
        yield base
        yield from [base**shifted for shifted in (plus(exponent, ONE), plus(exponent, -ONE)) if rational(exponent) is None]
        if n := rational(exponent):
            yield from [power(base, m) for m in (n + 1, n - 1, 1 / n) if m]
    elif rational(t) is None and t.op != "neg":
        yield from (t**HALF, t**term(2))
    if t.op == "mul":
        yield Term("mul", None, tuple([power(a, HALF.data) for a in t.args]))


def moved_exponent(site):
    """f(u)^n, f(u^n) and n f(u) for each other; the exponent of one factor for all of them."""
    t = site.term
    if t.op == "pow":
        base, n = t.args
        if base.op in FUNCTIONS and len(base.args) == 1:
            yield Term(base.op, None, (base.args[0]**n,))
            yield times(n, base)
            yield Term(base.op, None, (times(n, base.args[0]),))
        if base.op in ("add", "mul"):
            yield Term(base.op, None, tuple([a**n for a in base.args]))
    elif t.op in FUNCTIONS and len(t.args) == 1 and t.args[0].op == "pow":
        base, n = t.args[0].args
        yield Term(t.op, None, (base,))**n
        yield Term(t.op, None, (times(n, base),))


def shifted(site):
    """t + 1 and t - 1 for an index, or the argument of a function or exponent; there also 2 t and t/2."""
    t = site.term
    argument = site.parent in FUNCTIONS
    if argument or t.op == "symbol" and t.data[1] == "integer":
        yield from (plus(t, ONE), plus(t, -ONE))
    if argument:
        yield from (multiple(term(2).data, t), multiple(term("1/2").data, t))


def dropped(site):
    """Without one summand, factor, function or divisor."""
    t = site.term
    if t.op in ("add", "mul"):
        for k in range(len(t.args)):
            rest = (*t.args[:k], *t.args[k + 1:])
            yield rest[0] if len(rest) == 1 else Term(t.op, None, rest)
    elif t.op == "div":
        yield t.args[0]
    elif t.op in FUNCTIONS and len(t.args) == 1:
        yield t.args[0]


def modulus(site):
    """|t| for a real t of either sign, the conjugate of a complex one."""
    t = site.term
    if t.free and (site.signs is None or {-1, 1} <= site.signs) and t.op not in ("abs", "conj"):
        yield function("conj" if site.signs is None else "abs", t)


def together(site):
    """f(a + b) or f(a b) for f(a) + f(b) or f(a) f(b), also with a common factor before both f; and the other way round."""
    t = site.term
    if t.op in ("add", "mul") and len(t.args) == 2:
        (*front, one), (*back, other) = [a.args if a.op == "mul" else (a,) for a in t.args]
        if front == back and one.op == other.op in FUNCTIONS and len(one.args) == 1:
            for op in ("add", "mul"):
                yield tidied("mul", None, (*front, function(one.op, Term(op, None, (one.args[0], other.args[0])))))
    if t.op in FUNCTIONS and len(t.args) == 1 and t.args[0].op in ("add", "mul"):
        parts = tuple([function(t.op, a) for a in t.args[0].args])
        yield from (Term("add", None, parts), Term("mul", None, parts))


#: Every kind of edit at one term.
EDITS = {
    "sign": sign, "function": other_function, "operation": other_operation, "inverse": inverted, "order": exchanged,
    "exponent": other_exponent, "place of an exponent": moved_exponent, "index": shifted, "part": dropped,
    "modulus": modulus, "bracket": together, "sign of an argument": sign_of_argument,
}


def exchanged_roles(root):
    """The term with two of its symbols, or two of its functions, exchanged throughout."""
    inside = subterms(root)
    symbols = sorted(root.free, key=lambda s: s.data)
    for k, one in enumerate(symbols):
        for other in symbols[k + 1:]:
            if one.data[1] == other.data[1]:
                yield renamed(root, {one: other, other: one}, {})
    names = sorted({t.op for t in inside if t.op in TAKEN_FOR})
    for one in names:
        for other in TAKEN_FOR[one]:
            if other not in names:
                yield renamed(root, {}, {one: other})
            elif one < other:
                yield renamed(root, {}, {one: other, other: one})


def renamed(t, symbols, functions):
    """The term with other symbols and other functions."""
    if t.op == "symbol":
        return symbols.get(t, t)
    if t.op == "derivative":
        return t
    return Term(functions.get(t.op, t.op), t.data, tuple([renamed(a, symbols, functions) for a in t.args]))
