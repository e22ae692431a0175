"""From the kernel's terms back to SymPy, unevaluated: of what `encoding` reads, the same is made."""
import sympy

from verifier.binding import apart, bounded, shown
from verifier.choices import RELATIONS
from verifier.encoding import CLASSES, MATRICES
from verifier.kernel.terms import LIMITED, ONE, ZERO, Term


def decoded(t):
    """The SymPy expression of a kernel term, unevaluated."""
    with sympy.evaluate(False):
        return _decoded(t)


def _decoded(t):
    if t.op == "number":
        return sympy.Rational(int(t.data.p), int(t.data.q))
    if t.op == "symbol":
        return sympy.Symbol(shown(t.data[0]), **ASSUMPTIONS[t.data[1]])
    if t.op == "limit" and (found := bounded(t)):
        return _decoded_unbounded(*found)
    if t.op in LIMITED:
        t = apart(t)
    if t.op in WRITINGS:
        return WRITINGS[t.op](t, *[_decoded(a) for a in t.args])
    return _made(CLASSES[t.op], *map(_decoded, t.args))


def _made(cls, *args):
    """The unevaluated expression; of matrices by SymPy's classes for these."""
    return OF_MATRICES[cls](*args) if any(a.is_Matrix for a in args) else cls(*args, evaluate=False)


def _decoded_negative(t, inner):
    if t.args[0].op == "number":
        return -inner if inner.is_Integer else sympy.Mul(sympy.Integer(-1), inner, evaluate=False)
    return _made(sympy.Mul, sympy.Integer(-1), *(inner.args if t.args[0].op == "mul" else [inner]))


def _decoded_quotient(t, over, under):
    inverse = sympy.Pow(under, sympy.Integer(-1), evaluate=False)
    return inverse if t.args[0] is ONE else _made(sympy.Mul, over, inverse)


def _decoded_prime(t, *arguments):
    name, orders = t.data
    dummies = [sympy.Symbol(f"u_{k}", real=True) for k in range(len(arguments))]
    counts = [(u, n) for u, n in zip(dummies, orders) if n]
    body = sympy.Derivative(sympy.Function(name)(*dummies), *counts)
    with sympy.evaluate(True):          # unevaluated, SymPy cannot make the Subs of some arguments
        return sympy.Subs(body, dummies, arguments)


def _decoded_unbounded(op, body, variable, *ends):
    """A sum, product or integral without a first or last value."""
    body, variable, *_ = apart(Term(op, None, (body, variable, ZERO, ZERO))).args
    limits = [infinite if end is None else _decoded(end) for end, infinite in zip(ends, (-sympy.oo, sympy.oo))]
    return SERIES[op](_decoded(body), (_decoded(variable), *limits))


def _decoded_limit(t, body, variable, point):
    if t.data in INFINITE:
        return sympy.Limit(body, variable, INFINITE[t.data])
    return sympy.Limit(body, variable, point, dir=t.data)


def _decoded_choice(t, left, right, value, otherwise):
    classes = {comparison: cls for cls, (comparison, exchanged) in RELATIONS.items() if not exchanged}
    condition = classes[t.data](left, right, evaluate=False)
    rest = () if t.args[3] is ONE / ZERO else ((otherwise, True),)
    return sympy.Piecewise((value, condition), *rest, evaluate=False)


SERIES = {"integral": sympy.Integral, "sum": sympy.Sum, "product": sympy.Product}
INFINITE = {"oo": sympy.oo, "-oo": -sympy.oo}
ASSUMPTIONS = {"real": {"real": True}, "integer": {"integer": True}, "complex": {}}
WRITINGS = {
    "pi": lambda t: sympy.pi, "e": lambda t: sympy.E, "i": lambda t: sympy.I,
    "add": lambda t, *args: _made(sympy.Add, *args), "mul": lambda t, *args: _made(sympy.Mul, *args),
    "neg": _decoded_negative,
    "div": _decoded_quotient,
    "pow": lambda t, base, exponent: _made(sympy.Pow, base, exponent),
    "apply": lambda t, *args: sympy.Function(t.data)(*args),
    "prime": _decoded_prime,
    "derivative": lambda t, body, variable: sympy.Derivative(body, (variable, t.data)),
    "limit": _decoded_limit,
    "antiderivative": lambda t, body, variable: sympy.Integral(body, variable),
    "if": _decoded_choice,
    "matrix": lambda t, *args: sympy.ImmutableMatrix(len(args) // t.data, t.data, args),
} | {name: lambda t, a, cls=cls: cls(a) for name, cls in MATRICES.items()}
WRITINGS |= {op: lambda t, body, variable, *limits, cls=cls: cls(body, (variable, *limits)) for op, cls in SERIES.items()}
OF_MATRICES = {sympy.Add: sympy.MatAdd, sympy.Mul: sympy.MatMul, sympy.Pow: sympy.MatPow}
