"""SymPy's functions that the kernel writes by its own: each from the expression and the terms of its arguments."""
import sympy
from flint import fmpq

from verifier.kernel.functions import HALF
from verifier.kernel.terms import I, ONE, PI, ZERO, Term, function, product, rational, symbol, term, total

FACTORS = 40      # that a factorial power may have


def reciprocal(name):
    """The function `name` of the reciprocal, for every argument."""
    return lambda e, u: function(name, ONE / u)


def _digamma(e, order, u):
    if e.args[0] != 0:
        raise ValueError(f"the kernel has no term for a polygamma function but digamma: {e}")
    return function("digamma", u)


def _arccotangent(e, u):
    """The arctangent of the reciprocal; of 0 a right angle."""
    inverse = function("atan", ONE / u)
    return inverse if e.args[0].is_zero is False else Term("if", "=", (u, ZERO, PI / 2, inverse))


def _angle(e, y, x):
    """The angle of the point (x, y) in the plane."""
    if not all(a.is_extended_real for a in e.args):
        raise ValueError(f"real arguments of atan2 were expected: {e}")
    return function("arg", x + I * y)


def _beta(e, *arguments):
    """Euler's integral of the first kind, by gamma functions; 0 where that of the sum alone has a pole."""
    x, y = arguments[0], arguments[-1]
    return function("gamma", x) * function("gamma", y) * function("rgamma", x + y)


def _factorial_power(step):
    """x (x ± 1) (x ± 2) ..., of a number of factors; of a given negative number 1/((x ∓ 1) (x ∓ 2) ...)."""
    def reading(e, base, count):
        number = e.args[1]
        if not number.is_Integer and _natural(number):
            return function("binomial", base + count - ONE if step > 0 else base, count) * function("factorial", count)
        if not number.is_Integer or abs(number) > FACTORS:
            raise ValueError(f"the kernel has a term for {type(e).__name__} of a natural number of factors, or given ones, at most {FACTORS}: {e}")
        shifts = [step * k for k in (range(int(number)) if number >= 0 else range(-1, int(number) - 1, -1))]
        factors = [base if k == 0 else base + term(k) if k > 0 else base - term(-k) for k in shifts]
        whole = product(factors or [base**term(0)])
        return whole if number >= 0 else ONE / whole
    return reading


def _natural(e):
    """Whether an expression is known to be an integer from 0 on."""
    return bool(e.is_integer and e.is_nonnegative)


def _catalan(e, n):
    """The number of ways to bracket n + 1 factors; by gamma functions where n is not known to be one."""
    if _natural(e.args[0]):
        return function("binomial", 2 * n, n) / (n + ONE)
    return term(4)**n * function("gamma", n + HALF) * function("rgamma", n + term(2)) / PI**HALF


def _rebuilt(e):
    """The expression, as SymPy evaluates it."""
    return e.func(*map(_rebuilt, e.args)) if e.args else e


def _double_factorial(e, n):
    """n (n - 2) (n - 4) ..., of an even number, of which it has no value below 0; of an odd one, also below, by gamma functions."""
    with sympy.evaluate(True):
        number = _rebuilt(e.args[0])
    if number.is_even:
        return term(2)**(n / 2) * function("factorial", n / 2)
    if number.is_odd:
        return term(2)**(_raised(n, 1) / 2) * function("gamma", _raised(n, 2) / 2) / PI**HALF
    raise ValueError(f"the kernel has a term for the double factorial of what is known to be even, or odd: {e}")


def _raised(t, count):
    """t + count, with one number among the summands."""
    summands = t.args if t.op == "add" else (t,)
    known = [value for a in summands if (value := rational(a)) is not None]
    return total([a for a in summands if rational(a) is None] + [term(sum(known, fmpq(count)))])


def _harmonic(e, n, *order):
    """1 + 1/2 + ... + 1/n, or of these to the power of an order, for an integer n, from 0 on."""
    if not e.args[0].is_integer:
        raise ValueError(f"an integer was expected in {e}")
    index = next(s for s in (symbol("k" + "′" * count, "integer") for count in range(len(n.free) + 1)) if s not in n.free)
    return Term("sum", None, (ONE / (index**order[0] if order else index), index, ONE, n))


def _fibonacci(e, n, *variable):
    """The numbers 0, 1, 1, 2, 3, 5, ..., by powers of the golden ratio, for an integer n."""
    if variable or not e.args[0].is_integer:
        raise ValueError(f"an integer was expected in {e}")
    root = term(5)**HALF
    return (((ONE + root) / 2)**n - ((ONE - root) / 2)**n) / root


#: SymPy's class -> what makes a term of the expression and the terms of its arguments.
COMPOSITES = {
    sympy.asec: reciprocal("acos"), sympy.acsc: reciprocal("asin"),
    sympy.asech: reciprocal("acosh"), sympy.acsch: reciprocal("asinh"),
    sympy.acot: _arccotangent, sympy.polygamma: _digamma, sympy.digamma: lambda e, u: function("digamma", u),
    sympy.atan2: _angle, sympy.catalan: _catalan, sympy.factorial2: _double_factorial,
    sympy.harmonic: _harmonic, sympy.fibonacci: _fibonacci,
    sympy.beta: _beta, sympy.RisingFactorial: _factorial_power(1), sympy.FallingFactorial: _factorial_power(-1),
}
