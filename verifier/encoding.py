"""From SymPy to the kernel's terms, faithful to what is written and not evaluated; `decoding` leads back."""
from fractions import Fraction
from functools import partial, reduce

import sympy
from sympy.core.function import AppliedUndef

from verifier.binding import MARK, unbounded, varied
from verifier.choices import choice
from verifier.composites import COMPOSITES
from verifier.constructors import apply, prime
from verifier.kernel.certificates import ORDERS
from verifier.kernel.claims import Context
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.matrices import explicit
from verifier.kernel.terms import E, I, ONE, PI, SIDES, Rejected, Term, derivative, function, integrated, subterms, symbol, term
from verifier.scalars import settled
from verifier.series import approached, ends, series, summand
from verifier.substitutions import ARROW, substitution

#: The kernel's functions that SymPy spells otherwise.
SPELT = {"abs": "Abs", "conj": "conjugate", "max": "Max", "min": "Min", "heaviside": "Heaviside"}
#: Kernel function -> SymPy's class, or what makes its expression.
CLASSES = {name: getattr(sympy, SPELT.get(name, name)) for name in FUNCTIONS if name not in ("rgamma", "digamma")} | {
    "rgamma": lambda u, evaluate: sympy.Pow(sympy.gamma(u, evaluate=False), -1, evaluate=False),
    "digamma": lambda u, evaluate: sympy.polygamma(0, u, evaluate=evaluate)}
NAMES = {cls: name for name, cls in CLASSES.items()}


def encoded(expression, symbols=None):
    """The kernel term of a SymPy expression.

    A power -1 is read as a quotient and a factor -1 as a sign, which is what SymPy makes of both.
    `symbols` gathers the symbols met, by name: two different ones of one name are refused, in one
    expression or in several that share the dictionary; if it is a `Names`, also definitions for substitutions.
    Raises ValueError for what the kernel has no term for, and names it."""
    if type(expression) in (int, float):
        expression = sympy.Integer(expression) if type(expression) is int else sympy.Float(expression)
    try:
        found = _encoded(expression, {} if symbols is None else symbols)
        if found.matrix:
            explicit(found)             # the shapes fit
        return settled(found)
    except (Rejected, RecursionError) as error:
        raise ValueError(f"an expression of no meaning, too large or too deep for the kernel: {error}") from error


def _encoded(e, symbols):
    reading = READINGS.get(type(e))
    if reading is not None:
        return reading(e, symbols)
    name = NAMES.get(type(e))
    if name is not None and len(e.args) == FUNCTIONS[name].arity:
        found = function(name, *[_encoded(a, symbols) for a in e.args])
        return _within(found, e) if name in WITHIN else found
    if name == "log":
        return function("log", _encoded(e.args[0], symbols)) / function("log", _encoded(e.args[1], symbols))
    if type(e) in COMPOSITES:
        return COMPOSITES[type(e)](e, *[_encoded(a, symbols) for a in e.args])
    for cls, reading in FAMILIES:
        if isinstance(e, cls):
            return reading(e, symbols)
    raise ValueError(f"the kernel has no term for {type(e).__name__}: {e}")


#: What a symbol may be assumed to be; its kind and `domains.domain` together say all of it.
KNOWN = {"complex", "real", "integer", "positive", "negative", "nonnegative", "nonpositive", "nonzero", "finite",
         "commutative"}


def kernel_symbol(e):
    """The kernel's symbol for SymPy's."""
    if e.is_integer:
        return symbol(e.name, "integer")
    return symbol(e.name, "real" if e.is_real else "complex")


def _symbol(e, symbols):
    """Every restriction must be kept: a witness outside of it would refute what is true."""
    if e in symbols:                  # bound here
        return symbols[e]
    if e.name.startswith(MARK):
        raise ValueError(f"the name {e.name} is that of a bound symbol: another was expected")
    known = symbols.setdefault(e.name, e)
    if known is not e and known != e:
        raise ValueError(f"two different symbols are named {e.name}: {_assumed(e)} and {_assumed(known)}")
    for name, value in e._assumptions_orig.items():
        if name not in KNOWN or not value:
            raise ValueError(f"the kernel has no domain for {e}, which is assumed {name}={value}")
    return kernel_symbol(e)


def _assumed(e):
    return ", ".join(f"{name}={value}" for name, value in e._assumptions_orig.items()) or "without assumptions"


def _integer(e, symbols):
    return -term(-int(e)) if e.p < 0 else term(int(e))


def _rational(e, symbols):
    size = term(abs(int(e.p))) / term(int(e.q))
    return -size if e.p < 0 else size


def _float(e, symbols):
    exact = Fraction(repr(float(e)))
    raise ValueError(f"{e} is a float, which is not exact: write Rational({exact.numerator}, {exact.denominator})")


def _sum(e, symbols):
    return _nary("add", [_encoded(a, symbols) for a in e.args])


def _nary(op, arguments):
    return Term(op, None, tuple(arguments)) if len(arguments) > 1 else arguments[0]


def _product(e, symbols):
    first, *rest = e.args
    if first.is_Integer and first.p < 0 and rest:
        return -_factors([-first] * (first.p != -1) + rest, symbols)
    return _factors(e.args, symbols)


def _factors(factors, symbols):
    """A product, whose last factor may be a denominator: a*b/c."""
    *front, last = factors
    if front and last.is_Pow and last.exp is sympy.S.NegativeOne and not last.base.is_Matrix:
        return _nary("mul", [_encoded(f, symbols) for f in front]) / _encoded(last.base, symbols)
    return _nary("mul", [_encoded(f, symbols) for f in factors])


def _power(e, symbols):
    base, exponent = e.args
    if exponent is sympy.S.NegativeOne:
        return function("inverse", _encoded(base, symbols)) if base.is_Matrix else ONE / _encoded(base, symbols)
    if base is sympy.E:
        return function("exp", _encoded(exponent, symbols))
    return _encoded(base, symbols) ** (term("1/2") if exponent is sympy.S.Half else _encoded(exponent, symbols))


def _matrix(e, symbols):
    if not all(side in SIDES for side in e.shape):
        raise ValueError(f"a matrix of {e.shape[0]} by {e.shape[1]}: from 1 to {SIDES[-1]} rows and columns were expected")
    with sympy.evaluate(True):          # unevaluated, SymPy does not know the entries of Identity(2)
        entries = sympy.ImmutableMatrix(e).flat()
    return Term("matrix", int(e.shape[1]), tuple([_encoded(a, symbols) for a in entries]))


def _derivative(e, symbols):
    body = e.args[0]
    found = None
    for variable, count in e.args[1:]:
        order = _order(count)
        if variable.is_Symbol:
            found = derivative(_encoded(body, symbols) if found is None else found, _differentiable(variable, symbols), order)
        elif found is None and len(e.args) == 2 and isinstance(body, AppliedUndef) and body.args == (variable,):
            found = prime(_name(body), (order,), _encoded(variable, symbols))     # Derivative(f(g(x)), g(x))
        else:
            raise ValueError(f"the kernel has no term for a derivative with respect to {variable}: {e}")
    return found


def _order(e):
    order = _count(e)
    if order not in ORDERS:
        raise ValueError(f"a derivative of order {order}: from {ORDERS.start} to {ORDERS.stop - 1} was expected")
    return order


def _count(e):
    """An order of differentiation, which unevaluated SymPy may write as 1 + 1."""
    if e.is_Add:
        return sum(map(_count, e.args))
    if not e.is_Integer:
        raise ValueError(f"a derivative of order {e}: a number was expected")
    return int(e)


def _differentiable(variable, symbols):
    if variable.is_integer:
        raise ValueError(f"a derivative with respect to {variable}, which is an integer")
    return _symbol(variable, symbols)


def _integral(e, symbols):
    """Between limits, or antiderivatives."""
    return _over(summand(e), e.args[1:], symbols)


def _over(body, ranges, symbols):
    """The integral over ranges, of which the first is the innermost."""
    if not ranges:
        return _encoded(body, symbols)
    *inner, (variable, *limits) = ranges
    if len(limits) == 1 or not variable.is_Symbol or variable.is_integer:
        raise ValueError(f"the kernel has no term for an integral by {variable}, or with one limit alone, of {body}")
    if not limits:
        return integrated(_over(body, inner, symbols), _symbol(variable, symbols))
    inside, symbol = varied(variable, "real", symbols, lambda scope: _over(body, inner, scope))
    limits = ends(_encoded, limits, symbols)
    if any(t.op == "i" or t.op == "symbol" and t.data[1] == "complex" for t in subterms(*filter(None, limits))):
        raise ValueError(f"an integral along the reals, between limits of real symbols, was expected of {body}")
    return unbounded("integral", inside, symbol, *limits)


def _subs(e, symbols):
    """f'(t), which SymPy writes Subs(Derivative(f(u), u), u, t); of several arguments likewise; others as substitutions."""
    body, variables, values = e.args
    applied = body.args[0] if isinstance(body, sympy.Derivative) else None
    if isinstance(applied, AppliedUndef) and all(a in variables or not a.has(*variables) for a in applied.args):
        at = dict(zip(variables, values))
        orders = dict.fromkeys(applied.args, 0)
        for variable, count in body.args[1:]:
            orders[variable] = orders.get(variable, 0) + _order(count)
        if len(orders) == len(applied.args) and all(v in variables for v, n in orders.items() if n):
            arguments = [_encoded(at.get(a, a), symbols) for a in applied.args]
            return prime(_name(applied), [orders[a] for a in applied.args], *arguments)
    return substitution(_encoded, e, symbols)


def _name(e):
    """The name of an unknown function, which is not that of one defined for a substitution."""
    if ARROW in e.func.__name__:
        raise ValueError(f"the name {e.func.__name__} is that of a function that a substitution speaks of: another was expected")
    return e.func.__name__


REAL_FUNCTION = sympy.Function("f", real=True)._kwargs


def _application(e, symbols):
    """An unknown function, of which no more may be assumed than the kernel does: real at real arguments."""
    if not e.func._kwargs.items() <= REAL_FUNCTION.items():
        raise ValueError(f"the kernel has no domain for the function {e.func}, of which more than real=True is assumed")
    return apply(_name(e), *[_encoded(a, symbols) for a in e.args])


def _extremum(e, symbols):
    """The largest or the least of several, two at a time."""
    return reduce(lambda one, other: function(NAMES[type(e)], one, other), [_encoded(a, symbols) for a in e.args])


def _step(e, symbols):
    if len(e.args) > 1 and e.args[1] != sympy.S.Half:
        raise ValueError(f"the kernel's Heaviside function is 1/2 at 0: {e}")
    return function("heaviside", _encoded(e.args[0], symbols))


def _ceiling(e, symbols):
    return -_within(function("floor", -_encoded(e.args[0], symbols)), e)


#: Functions that SymPy defines beyond the kernel's domain: what the last argument must be, by its symbols' kinds.
WITHIN = {"floor": "real", "binomial": "integer"}


def _within(t, e):
    """The term, if its last argument is of the kind for which the kernel's function is SymPy's."""
    if not Context().belongs(WITHIN[t.op], t.args[-1]):
        raise ValueError(f"the kernel has a term for {type(e).__name__} of what is {WITHIN[t.op]} by its symbols only: {e}")
    return t


#: Operations on one matrix.
MATRICES = {"det": sympy.Determinant, "trace": sympy.Trace, "transpose": sympy.Transpose, "inverse": sympy.Inverse}
READINGS = {cls: lambda e, symbols, op=op: function(op, _encoded(e.args[0], symbols)) for op, cls in MATRICES.items()} | {
    sympy.MatAdd: _sum, sympy.MatMul: _product, sympy.MatPow: _power, sympy.Identity: _matrix, sympy.ZeroMatrix: _matrix,
    sympy.Max: _extremum, sympy.Min: _extremum, sympy.Heaviside: _step, sympy.ceiling: _ceiling,
    sympy.Symbol: _symbol, sympy.Add: _sum, sympy.Mul: _product, sympy.Pow: _power,
    sympy.Derivative: _derivative, sympy.Integral: _integral, sympy.Sum: partial(series, "sum", _encoded), sympy.Product: partial(series, "product", _encoded),
    sympy.Limit: partial(approached, _encoded), sympy.Subs: _subs, sympy.Piecewise: lambda e, symbols: choice(e, lambda part: _encoded(part, symbols)),
    type(sympy.pi): lambda e, symbols: PI, type(sympy.E): lambda e, symbols: E, type(sympy.I): lambda e, symbols: I,
}
FAMILIES = (
    (sympy.Integer, _integer),
    (sympy.Rational, _rational),
    (sympy.Float, _float),
    (sympy.Symbol, _symbol),
    (AppliedUndef, _application),
    (sympy.MatrixBase, _matrix),
)
