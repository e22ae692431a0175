"""Terms: the kernel's expressions, immutable, each built once and so compared by identity."""
from operator import mul, neg, truediv
from weakref import WeakValueDictionary

from flint import fmpq


class Rejected(Exception):
    """A certificate, term or inference that the kernel does not accept."""


class Unstated(Rejected):
    """A certificate whose claim does not state exactly the conditions under which it is proved."""


def expect(fits, what, *values):
    """Rejected, which says what was expected, with the values in their places, unless it fits."""
    if not fits:
        raise Rejected(what.format(*values) if values else what)


DEPTH_LIMIT = 150
SIZE_LIMIT = 100_000
MATRICES, SIDES = {"matrix", "det", "trace", "transpose", "inverse"}, range(1, 9)      # at most 8 rows, or columns

#: Operations whose second argument is the symbol that varies in the first: an integer, or none; with limits, it is bound.
FINITE = {"sum", "product"}
LIMITED = {"integral", "limit", *FINITE}
BINDERS = {"derivative", "antiderivative", *LIMITED}
#: The ways on which a limit may be approached.
WAYS = ("+", "-", "+-", "oo", "-oo")

_known = WeakValueDictionary()         # (op, data, args) -> the one term that is so built


class Term:
    """An operation (`op`), what names it (`data`) and its arguments (`args`, terms).

    number: data is an exact rational; symbol: (name, kind); pi, e, i; add, mul, neg, div, pow;
    the functions in `functions.py`; apply: data is the name f, of f(t, ...);
    prime: (name, orders), f's partial derivative of these orders at (t, ...);
    derivative: data is the order, of (body, symbol), taken at the symbol's own value;
    antiderivative: of (body, symbol), at the symbol's own value, each such term up to a constant;
    integral: of (body, symbol, lower, upper), along the reals, which binds the symbol in its body;
    sum, product: the same, over the integers from lower to upper, or over none where upper = lower - 1;
    limit: data is the way, of (body, symbol, point), which binds the symbol: "+" and "-" from above and from below
    the point, "+-" from both sides; "oo" and "-oo" as the real or integer symbol grows, or falls, past all bounds;
    if: data is a comparison, of (left, right, value, otherwise): the value where left and right compare so;
    matrix: data is the number of columns, of the entries by rows; det, trace, transpose, inverse of one.
    `matrix` says whether one of these five stands anywhere in the term."""

    __match_args__ = ("op", "data", "args")
    __slots__ = ("op", "data", "args", "depth", "size", "free", "matrix", "__weakref__")

    def __new__(cls, op, data=None, args=()):
        key = (op, str(data) if op == "number" else data, args)     # a rational's own hash is slow
        term = _known.get(key)
        if term is None:
            term, depth, size, matrix = object.__new__(cls), 1, 1, op in MATRICES
            for a in args:
                depth, size, matrix = a.depth + 1 if a.depth >= depth else depth, size + a.size, matrix or a.matrix
            if depth > DEPTH_LIMIT or size > SIZE_LIMIT:
                raise Rejected(f"a term of depth {depth} and size {size}: at most {DEPTH_LIMIT} and {SIZE_LIMIT}")
            for put, value in zip(_PUT, (op, data, args, depth, size, _free(op, args, term), matrix)):
                put(term, value)
            _known[key] = term
        return term

    def __setattr__(self, name, value):
        raise AttributeError("terms are immutable")

    def __repr__(self):
        return f"{self.op}({', '.join(map(repr, ([] if self.data is None else [self.data]) + list(self.args)))})"

    def __add__(self, other): return Term("add", None, (self, term(other)))
    def __radd__(self, other): return Term("add", None, (term(other), self))
    def __sub__(self, other): return Term("add", None, (self, -term(other)))
    def __rsub__(self, other): return Term("add", None, (term(other), -self))
    def __mul__(self, other): return Term("mul", None, (self, term(other)))
    def __rmul__(self, other): return Term("mul", None, (term(other), self))
    def __truediv__(self, other): return Term("div", None, (self, term(other)))
    def __rtruediv__(self, other): return Term("div", None, (term(other), self))
    def __pow__(self, other): return Term("pow", None, (self, term(other)))
    def __neg__(self): return Term("neg", None, (self,))


#: What sets each field of a new term, past its immutability.
_PUT = [getattr(Term, name).__set__ for name in Term.__slots__[:-1]]


def _free(op, args, self):
    if op == "symbol":
        return frozenset((self,))
    if op in LIMITED:
        return frozenset().union(args[0].free - {args[1]}, *[limit.free for limit in args[2:]])
    return args[0].free if len(args) == 1 else frozenset().union(*[a.free for a in args])


def term(value):
    """A term from a term or an exact number."""
    return value if isinstance(value, Term) else Term("number", fmpq(value))


def symbol(name, kind="real"):
    return Term("symbol", (name, kind))


def function(name, *arguments):
    return Term(name, None, tuple(map(term, arguments)))


def derivative(body, variable, order=1):
    return Term("derivative", order, (body, variable))


def integrated(body, variable, *limits):
    """The integral between the limits; without limits, the antiderivative."""
    return Term("integral" if limits else "antiderivative", None, (body, variable, *map(term, limits)))


PI, E, I = Term("pi"), Term("e"), Term("i")
ZERO, ONE = term(0), term(1)


def total(summands):
    """The sum, without the summands that are the number 0."""
    left = tuple([s for s in summands if s is not ZERO])
    return Term("add", None, left) if len(left) > 1 else left[0] if left else ZERO


def product(factors):
    """The product, without the factors that are the number 1; 0 if one is the number 0 (all must be defined)."""
    if ZERO in factors:
        return ZERO
    left = tuple([f for f in factors if f is not ONE])
    return Term("mul", None, left) if len(left) > 1 else left[0] if left else ONE


def subterms(*roots):
    """Every subterm of the roots once, each after its arguments."""
    order = {}

    def visit(nodes):
        for node in nodes:
            if node not in order:
                if node.args:
                    visit(node.args)
                order[node] = True
    visit(roots)
    return list(order)


#: Operations on numbers that are worked out where a small rational is looked for.
EXACT = {"neg": neg, "mul": mul, "div": truediv}


def rational(node):
    """The exact value of a term made of numbers alone, if it is a small rational; else None."""
    if node.op not in EXACT or len(node.args) > 2 or node.size > 8:
        return node.data if node.op == "number" else None
    values = [rational(a) for a in node.args]
    return None if None in values or node.op == "div" and values[1] == 0 else EXACT[node.op](*values)


def integral(node):
    """Whether the term is made of numbers alone and is an integer."""
    return (value := rational(node)) is not None and value.q == 1


def substituted(node, values):
    """`node` with each symbol in `values` replaced; Rejected if that would touch a symbol that varies within."""
    values, memo = {s: value for s, value in values.items() if s is not value}, {}

    def visit(t):
        if values.keys().isdisjoint(t.free):
            return t
        if t.op == "symbol":
            return values[t]
        if t.op in BINDERS and any(t.args[1] is s or s in t.free and t.args[1] in value.free for s, value in values.items()):
            raise Rejected(f"no term says what this {t.op} is when {t.args[1].data[0]} is replaced")
        if t not in memo:
            memo[t] = Term(t.op, t.data, tuple([visit(a) for a in t.args]))
        return memo[t]
    return visit(node)
