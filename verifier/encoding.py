"""The only door between SymPy and the kernel's terms, faithful to what is written and not evaluated."""
from fractions import Fraction

import sympy
from sympy.core.function import AppliedUndef

from verifier.kernel.certificates import ORDERS
from verifier.kernel.faults import Rejected
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.terms import E, I, ONE, PI, Term, apply, derivative, function, prime, symbol, term

#: Kernel function -> SymPy's class.
CLASSES = {name: getattr(sympy, name) for name in FUNCTIONS}
NAMES = {cls: name for name, cls in CLASSES.items()}

HALF = sympy.Rational(1, 2)


def encoded(expression):
    """The kernel term of a SymPy expression.

    A power -1 is read as a quotient and a factor -1 as a sign, which is what SymPy makes of both.
    Raises ValueError for what the kernel has no term for, and names it."""
    try:
        return _encoded(sympy.sympify(expression) if isinstance(expression, (int, float)) else expression)
    except (Rejected, RecursionError) as error:
        raise ValueError(f"an expression too large or too deep for the kernel: {error}") from error


def _encoded(e):
    reading = READINGS.get(type(e))
    if reading is not None:
        return reading(e)
    name = NAMES.get(type(e))
    if name is not None and len(e.args) == 1:
        return function(name, _encoded(e.args[0]))
    if name == "log":
        return function("log", _encoded(e.args[0])) / function("log", _encoded(e.args[1]))
    for cls, reading in FAMILIES:
        if isinstance(e, cls):
            return reading(e)
    raise ValueError(f"the kernel has no term for {type(e).__name__}: {e}")


#: What a symbol may be assumed to be; its kind and `domain` together say all of it.
KNOWN = {"complex", "real", "integer", "positive", "negative", "nonnegative", "nonpositive", "nonzero", "finite",
         "commutative"}


def _symbol(e):
    if e.is_integer:
        return symbol(e.name, "integer")
    return symbol(e.name, "real" if e.is_real else "complex")


def _checked_symbol(e):
    """Every restriction must be kept: a witness outside of it would refute what is true."""
    for name, value in e._assumptions_orig.items():
        if name not in KNOWN or not value:
            raise ValueError(f"the kernel has no domain for {e}, which is assumed {name}={value}")
    return _symbol(e)


def _integer(e):
    return -term(-int(e)) if e < 0 else term(int(e))


def _rational(e):
    size = term(abs(int(e.p))) / term(int(e.q))
    return -size if e < 0 else size


def _float(e):
    exact = Fraction(repr(float(e)))
    raise ValueError(f"{e} is a float, which is not exact: write Rational({exact.numerator}, {exact.denominator})")


def _sum(e):
    return _nary("add", [_encoded(a) for a in e.args])


def _nary(op, arguments):
    return Term(op, None, tuple(arguments)) if len(arguments) > 1 else arguments[0]


def _product(e):
    first, *rest = e.args
    if first.is_Integer and first < 0 and rest:
        return -_factors([-first] * (first != -1) + rest)
    return _factors(e.args)


def _factors(factors):
    """A product, whose last factor may be a denominator: a*b/c."""
    *front, last = factors
    if front and last.is_Pow and last.exp == -1:
        return _nary("mul", [_encoded(f) for f in front]) / _encoded(last.base)
    return _nary("mul", [_encoded(f) for f in factors])


def _power(e):
    base, exponent = e.args
    if exponent == -1:
        return ONE / _encoded(base)
    if base is sympy.E:
        return function("exp", _encoded(exponent))
    return _encoded(base) ** (term("1/2") if exponent == HALF else _encoded(exponent))


def _derivative(e):
    body = e.args[0]
    found = None
    for variable, count in e.args[1:]:
        order = _count(count)
        if order not in ORDERS:
            raise ValueError(f"a derivative of order {order}: from {ORDERS.start} to {ORDERS.stop - 1} was expected")
        if variable.is_Symbol:
            found = derivative(_encoded(body) if found is None else found, _differentiable(variable), order)
        elif found is None and len(e.args) == 2 and isinstance(body, AppliedUndef) and body.args == (variable,):
            found = prime(body.func.__name__, (order,), _encoded(variable))     # Derivative(f(g(x)), g(x))
        else:
            raise ValueError(f"the kernel has no term for a derivative with respect to {variable}: {e}")
    return found


def _count(e):
    """An order of differentiation, which unevaluated SymPy may write as 1 + 1."""
    return sum(map(_count, e.args)) if e.is_Add else int(e)


def _differentiable(variable):
    if variable.is_integer:
        raise ValueError(f"a derivative with respect to {variable}, which is an integer")
    return _checked_symbol(variable)


def _subs(e):
    """f'(t), which SymPy writes Subs(Derivative(f(u), u), u, t); of several arguments likewise."""
    body, variables, values = e.args
    applied = body.args[0] if isinstance(body, sympy.Derivative) else None
    if isinstance(applied, AppliedUndef) and all(a in variables or not a.has(*variables) for a in applied.args):
        at = dict(zip(variables, values))
        orders = dict.fromkeys(applied.args, 0)
        for variable, count in body.args[1:]:
            orders[variable] = orders.get(variable, 0) + _count(count)
        if len(orders) == len(applied.args) and all(v in variables for v, n in orders.items() if n):
            arguments = [_encoded(at.get(a, a)) for a in applied.args]
            return prime(applied.func.__name__, [orders[a] for a in applied.args], *arguments)
    raise ValueError(f"the kernel has no term for this substitution, only for derivatives f'(t): {e}")


READINGS = {
    sympy.Symbol: _checked_symbol, sympy.Add: _sum, sympy.Mul: _product, sympy.Pow: _power,
    sympy.Derivative: _derivative, sympy.Subs: _subs,
    type(sympy.pi): lambda e: PI, type(sympy.E): lambda e: E, type(sympy.I): lambda e: I,
}
FAMILIES = (
    (sympy.Integer, _integer),
    (sympy.Rational, _rational),
    (sympy.Float, _float),
    (sympy.Symbol, _checked_symbol),
    (AppliedUndef, lambda e: apply(e.func.__name__, *map(_encoded, e.args))),
)


def domain(*expressions):
    """What the assumptions of the free symbols say beyond their kinds: comparisons of terms."""
    found = []
    for s in sorted(set().union(*[e.free_symbols for e in expressions if hasattr(e, "free_symbols")]), key=str):
        for known, comparison in ((s.is_positive, ("<", term(0), _symbol(s))), (s.is_negative, ("<", _symbol(s), term(0))),
                                  (s.is_nonnegative, ("<=", term(0), _symbol(s))),
                                  (s.is_nonpositive, ("<=", _symbol(s), term(0))),
                                  (s.is_nonzero, ("!=", _symbol(s), term(0)))):
            if known:
                found.append(comparison)
                break
    return found


#: SymPy relation -> comparison, and whether its sides change places.
RELATIONS = {
    sympy.StrictLessThan: ("<", False), sympy.LessThan: ("<=", False), sympy.StrictGreaterThan: ("<", True),
    sympy.GreaterThan: ("<=", True), sympy.Unequality: ("!=", False), sympy.Equality: ("=", False),
}


def assumptions(relation):
    """The comparisons that a SymPy relation, conjunction of relations, or interval makes."""
    if isinstance(relation, sympy.And):
        return [found for part in sorted(relation.args, key=str) for found in assumptions(part)]
    if relation is sympy.true:
        return []
    if isinstance(relation, sympy.Contains) and isinstance(relation.args[1], sympy.Interval):
        return assumptions(relation.args[1].as_relational(relation.args[0]))
    if type(relation) not in RELATIONS:
        raise ValueError(f"an assumption is a relation, a conjunction or Contains(x, Interval(...)), not {relation}")
    comparison, exchanged = RELATIONS[type(relation)]
    left, right = encoded(relation.lhs), encoded(relation.rhs)
    return [(comparison, right, left) if exchanged else (comparison, left, right)]


def decoded(t):
    """The SymPy expression of a kernel term, unevaluated."""
    with sympy.evaluate(False):
        return _decoded(t)


def _decoded(t):
    if t.op == "number":
        return sympy.Rational(int(t.data.p), int(t.data.q))
    if t.op == "symbol":
        return sympy.Symbol(t.data[0], **ASSUMPTIONS[t.data[1]])
    if t.op in WRITINGS:
        return WRITINGS[t.op](t, *[_decoded(a) for a in t.args])
    return CLASSES[t.op](_decoded(t.args[0]), evaluate=False)


def _decoded_negative(t, inner):
    if t.args[0].op == "number":
        return -inner if inner.is_Integer else sympy.Mul(sympy.Integer(-1), inner, evaluate=False)
    return sympy.Mul(sympy.Integer(-1), *(inner.args if t.args[0].op == "mul" else [inner]), evaluate=False)


def _decoded_quotient(t, over, under):
    inverse = sympy.Pow(under, sympy.Integer(-1), evaluate=False)
    return inverse if t.args[0] is ONE else sympy.Mul(over, inverse, evaluate=False)


def _decoded_prime(t, *arguments):
    name, orders = t.data
    dummies = [sympy.Symbol(f"u_{k}", real=True) for k in range(len(arguments))]
    counts = [(u, n) for u, n in zip(dummies, orders) if n]
    body = sympy.Derivative(sympy.Function(name)(*dummies), *counts)
    return sympy.Subs(body, dummies, arguments)


ASSUMPTIONS = {"real": {"real": True}, "integer": {"integer": True}, "complex": {}}
WRITINGS = {
    "pi": lambda t: sympy.pi, "e": lambda t: sympy.E, "i": lambda t: sympy.I,
    "add": lambda t, *args: sympy.Add(*args, evaluate=False),
    "mul": lambda t, *args: sympy.Mul(*args, evaluate=False),
    "neg": _decoded_negative,
    "div": _decoded_quotient,
    "pow": lambda t, base, exponent: sympy.Pow(base, exponent, evaluate=False),
    "apply": lambda t, *args: sympy.Function(t.data)(*args),
    "prime": _decoded_prime,
    "derivative": lambda t, body, variable: sympy.Derivative(body, (variable, t.data)),
}
