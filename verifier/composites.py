"""SymPy's functions that the kernel writes by its own: each from the expression and the terms of its arguments."""
import sympy

from verifier.kernel.terms import ONE, function, product, term

FACTORS = 40      # that a factorial power may have


def reciprocal(name):
    """The function `name` of the reciprocal, for every argument."""
    return lambda e, u: function(name, ONE / u)


def _digamma(e, order, u):
    if e.args[0] != 0:
        raise ValueError(f"the kernel has no term for a polygamma function but digamma: {e}")
    return function("digamma", u)


def _arccotangent(e, u):
    if e.args[0].is_zero is not False:
        raise ValueError(f"the kernel has a term for acot of what is known not to be 0 only: {e}")
    return function("atan", ONE / u)


def _beta(e, *arguments):
    """Euler's integral of the first kind, by gamma functions; 0 where that of the sum alone has a pole."""
    x, y = arguments[0], arguments[-1]
    return function("gamma", x) * function("gamma", y) * function("rgamma", x + y)


def _factorial_power(step):
    """x (x ± 1) (x ± 2) ..., of a given number of factors; of a negative number 1/((x ∓ 1) (x ∓ 2) ...)."""
    def reading(e, base, count):
        number = e.args[1]
        if not number.is_Integer or abs(number) > FACTORS:
            raise ValueError(f"the kernel has a term for {type(e).__name__} of a number of factors, at most {FACTORS}: {e}")
        shifts = [step * k for k in (range(int(number)) if number >= 0 else range(-1, int(number) - 1, -1))]
        factors = [base if k == 0 else base + term(k) if k > 0 else base - term(-k) for k in shifts]
        whole = product(factors or [base**term(0)])
        return whole if number >= 0 else ONE / whole
    return reading


#: SymPy's class -> what makes a term of the expression and the terms of its arguments.
COMPOSITES = {
    sympy.asec: reciprocal("acos"), sympy.acsc: reciprocal("asin"),
    sympy.asech: reciprocal("acosh"), sympy.acsch: reciprocal("asinh"),
    sympy.acot: _arccotangent, sympy.polygamma: _digamma, sympy.digamma: lambda e, u: function("digamma", u),
    sympy.beta: _beta, sympy.RisingFactorial: _factorial_power(1), sympy.FallingFactorial: _factorial_power(-1),
}
