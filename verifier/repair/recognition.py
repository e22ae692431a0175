"""Recognition: a short expression that has given values at a few points: a constant, or one times a known term."""
import cmath
import operator
from fractions import Fraction

from flint import fmpq

from verifier.generators.values import number
from verifier.kernel.functions import HALF
from verifier.kernel.terms import I, ONE, PI, ZERO, function, term
from verifier.repair.arithmetic import over, plus, times
from verifier.repair.samples import CLOSE, close, pointwise

#: What constants are small rational multiples of; and how large a denominator may be there.
BASES = [(t, value, most) for t, value, most in (
    (ONE, 1, 60), (PI, cmath.pi, 24), (term(2)**HALF, 2**.5, 12), (term(3)**HALF, 3**.5, 12), (PI**HALF, cmath.pi**.5, 12),
    (function("log", term(2)), cmath.log(2).real, 6), (PI**term(2), cmath.pi**2, 24), (1 / PI, 1 / cmath.pi, 12))]
NUMERATOR = 20_000


def constant(values):
    """The simple constant that all the values are; None if there is none."""
    if not values or not close(values, values[:1] * len(values)):
        return None
    value = values[0]
    size = max(abs(value), 1)
    real, imaginary = [0 if abs(part) < 1e-11 * size else part for part in (value.real, value.imag)]
    parts = [_multiple(part) for part in (real, imaginary)]
    if None in parts:
        return None
    return plus(parts[0], times(parts[1], I)) if parts[1] is not ZERO else parts[0]


def _multiple(value):
    """A small rational multiple of one of the bases that has the real value."""
    if value == 0:
        return ZERO
    for base, size, most in BASES:
        ratio = Fraction(value / size).limit_denominator(most)
        if 0 < abs(ratio.numerator) < NUMERATOR and cmath.isclose(value / size, ratio, **CLOSE):
            return times(base, number(fmpq(ratio.numerator, ratio.denominator)))
    return None


def small_rational(values):
    """The small rational, not 0, that all the values are; None if there is none."""
    if not values or abs(values[0].imag) > 1e-11:
        return None
    ratio = Fraction(values[0].real).limit_denominator(4)
    if 0 < abs(ratio.numerator) < 12 and close(values, (ratio,) * len(values)):
        return fmpq(ratio.numerator, ratio.denominator)


def expressions(values, pool):
    """Terms that have the values: c, c q, c/q, q + c for constants c and terms q of the pool, pairs of term and values."""
    if values is None:
        return
    if (found := constant(values)) is not None:
        yield found
        return
    for q, known in pool:
        for operation, combined in COMBINATIONS:
            first = [operation(*pair) for pair in zip(values[:2], known)]
            found = constant(pointwise(operation, values, known)) if cmath.isclose(first[0], first[-1], **CLOSE) else None
            if found not in (None, ZERO):
                yield combined(q, found)


#: What is left of a value when the known term's is taken out, and how they are put together again.
COMBINATIONS = (
    (operator.truediv, times), (operator.mul, lambda q, c: over(c, q)), (operator.sub, plus),
)
