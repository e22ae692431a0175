"""Values of functions by mpmath, by other code than the kernel's: numbers, and whether rounding may have changed them.

A number is exact if no rounding went into it. Where it decides something, such as a sign, a side of a
branch cut, a denominator's being 0, and rounding may have decided otherwise, there is no value: Undecided."""
from typing import NamedTuple

import mpmath
from mpmath import mpf


class Undefined(Exception):
    """No value here: a division by 0, a logarithm of 0, a pole, a derivative that does not exist."""


class Undecided(Exception):
    """What the value is depends on more than is computed here."""


class Value(NamedTuple):
    number: object       # mpf or mpc
    exact: bool


MAGNITUDE = 20_000       # bits; beyond it nothing is computed


def tiny():
    """Less than this, what was rounded may be 0."""
    return mpmath.ldexp(1, -mpmath.mp.prec // 2)


def exactly_zero(value):
    """Whether the number is 0. Undecided where rounding may hide it."""
    if value.number == 0 and value.exact:
        return True
    if abs(value.number) < tiny() and not value.exact:
        raise Undecided("0 or not")
    return False


def real(value):
    """The number, which must be real."""
    if isinstance(value.number, mpf):
        return value.number
    if exactly_zero(Value(value.number.imag, value.exact)):
        return value.number.real
    raise Undefined("not real")


def whole(value):
    """The integer that a real number must be; None if it is none."""
    number = real(value)
    nearest = int(mpmath.nint(number))
    return nearest if exactly_zero(Value(number - nearest, value.exact)) else None


def checked(number, exact, sure=False):
    """The Value, if it is finite and of a size with which mpmath can go on."""
    if not mpmath.isfinite(number):
        raise (Undefined if sure else Undecided)("not finite")
    if number != 0 and abs(mpmath.mag(number)) > MAGNITUDE:
        raise Undecided("too large or too small")
    return Value(number, exact)


def operation(op, values):
    """The Value of an operation on Values."""
    if op not in OPERATIONS:
        raise Undecided(f"no value is computed for {op}")
    numbers, exact = [v.number for v in values], all(v.exact for v in values)
    try:
        found, kept = OPERATIONS[op](values, *numbers)
    except (ZeroDivisionError, ValueError) as error:
        raise (Undefined if exact else Undecided)(op) from error
    except (OverflowError, mpmath.libmp.NoConvergence) as error:
        raise Undecided(op) from error
    return checked(found, exact and kept, exact)


def _sum(values, *numbers):
    found, largest = mpmath.fsum(numbers), max(map(abs, numbers))
    if abs(found) < tiny() * largest and largest * tiny() > 1 and not all(v.exact for v in values):
        raise Undecided("large numbers cancel")
    return found, True


def _quotient(values, over, under):
    if exactly_zero(values[1]):
        raise Undefined("a division by 0")
    return over / under, isinstance(under, mpf) and abs(under.man) == 1


def _power(values, base, exponent):
    if values[1].exact and isinstance(exponent, mpf) and exponent == int(exponent):
        if exponent < 0 and exactly_zero(values[0]):
            raise Undefined("a division by 0")
        return mpmath.power(base, int(exponent)), exponent >= 0
    if exactly_zero(values[0]):
        if mpmath.re(exponent) <= 0 and not exactly_zero(values[1]):
            raise Undefined("a power of 0")
        return mpf(exponent == 0), True
    _off("log", values[0])
    return mpmath.power(base, exponent), False


def _binomial(values, upper, lower):
    lower = whole(values[1])
    if lower is None:
        raise Undefined("a binomial of no integer")
    if abs(lower) > 1000:
        raise Undecided("a large binomial")
    found = mpf(lower >= 0)
    for k in range(1, lower + 1):
        found = found * (upper - lower + k) / k
    return found, lower < 2


#: Which coordinate of an argument x + iy tells the side of a function's branch cut, where the cut is.
SIDES = {name: side for names, side in {
    "log arg": lambda x, y: y if x <= 0 else None,
    "asin acos atanh": lambda x, y: y if abs(x) >= 1 else None,
    "acosh": lambda x, y: y if x <= 1 else None,
    "atan asinh": lambda x, y: x if abs(y) >= 1 else None}.items() for name in names.split()}


def _off(name, value):
    """Undecided on which side of the cut the value lies, if it is so near. Real numbers are exactly on the real line."""
    side = None if isinstance(value.number, mpf) else SIDES[name](value.number.real, value.number.imag)
    if side is not None:
        exactly_zero(Value(side, value.exact))


def _function(name, spelt=None):
    """One of mpmath's. It rounds, but at 0 and 1 where the result is 0, 1 or -1."""
    def applied(values, number):
        if name in SIDES:
            _off(name, values[0])
        if name in ("log", "arg") and exactly_zero(values[0]):
            raise Undefined(name)
        found = getattr(mpmath, spelt or name)(number)
        return found, number in (0, 1) and found in (0, 1, -1)
    return applied


def _sign(values, number):
    return mpf(0) if exactly_zero(values[0]) else mpmath.sign(number), isinstance(number, mpf)


def _step(values, number):
    return (mpf(0.5) if exactly_zero(values[0]) else mpf(real(values[0]) > 0)), True


def _floor(values, number):
    found = whole(values[0])
    return mpmath.floor(real(values[0])) if found is None else mpf(found), True


OPERATIONS = {name: _function(name) for name in (
    "exp sin cos tan cot sec csc sinh cosh tanh coth sech csch asin acos atan asinh acosh atanh erf erfc rgamma gamma "
    "digamma factorial arg").split()} | {
    "log": _function("log", "ln"), "div": _quotient, "pow": _power, "binomial": _binomial,
    "add": _sum,
    "mul": lambda values, *numbers: (mpmath.fprod(numbers), True),
    "neg": lambda values, number: (-number, True),
    "abs": lambda values, number: (abs(number), isinstance(number, mpf)),
    "re": lambda values, number: (mpmath.re(number), True), "im": lambda values, number: (mpmath.im(number), True),
    "conj": lambda values, number: (mpmath.conj(number), True),
    "sign": _sign, "heaviside": _step, "floor": _floor,
    "max": lambda values, *numbers: (max(map(real, values)), True),
    "min": lambda values, *numbers: (min(map(real, values)), True),
}

#: What is asked of the right side minus the left where two terms compare so.
COMPARISONS = {
    "<": lambda v: not exactly_zero(v) and real(v) > 0, "<=": lambda v: exactly_zero(v) or real(v) > 0,
    "!=": lambda v: not exactly_zero(v), "=": exactly_zero}
