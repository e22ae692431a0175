"""Circular functions again: a polynomial in e^(iu) that takes real values, by cosines and sines."""
from flint import fmpq

from verifier.generators.values import factored, number
from verifier.kernel.terms import I, ONE, function, product, total


def real_square_root(found, u):
    """A real term by cosines and sines whose square is `u`; None if the square root is no such quotient."""
    fractions = found.fractions
    over, under = fractions.value(u)
    content, upper = factored(over)
    scale, lower = factored(under)
    content = content / scale
    root = root_of_rational(abs(content))
    if root is None or any(e % 2 for _, e in upper + lower):
        return None
    top, bottom = [half_product(fractions.field.unit, part) for part in (upper, lower)]
    return real_quotient(fractions, top * root, bottom, imaginary=content < 0)


def real_quotient(fractions, top, bottom, imaginary=False):
    """The quotient (times i) of two polynomials as a real term by cosines and sines; None if it is none."""
    low, high = [[pick(m[k] for m in bottom.monoms()) for k in range(len(fractions.field.variables))] for pick in (min, max)]
    shift = [(a + b) // 2 for a, b in zip(low, high)]
    upper, lower = [{tuple(a - b for a, b in zip(m, shift)): c for m, c in p.to_dict().items()} for p in (top, bottom)]
    for turned in (False, True):
        parts = [real_form(fractions, p, turn) for p, turn in ((upper, turned != imaginary), (lower, turned))]
        if None not in parts:
            return parts[0] if parts[1] is ONE else parts[0] / parts[1]
    return None


def root_of_rational(value):
    """The exact square root of a rational; None if it has none."""
    over, under = [part.isqrt() for part in (value.p, value.q)]
    return fmpq(over, under) if over * over == value.p and under * under == value.q else None


def polynomial_root(p):
    """The polynomial with a rational coefficient whose square is `p`; None if there is none."""
    if p.is_zero():
        return p
    content, factors = factored(p)
    root = root_of_rational(content) if content > 0 else None
    if root is None or any(e % 2 for _, e in factors):
        return None
    return half_product(p.context().constant(root), factors)


def half_product(start, factors):
    """The start times each factor to half its exponent."""
    for p, e in factors:
        start = start * p**(int(e) // 2)
    return start


def real_form(fractions, summands, imaginary):
    """The real part of a sum of c e^(i u), as a term; None unless every generator is i or such a power, and the sum real."""
    turns, found = fractions.turns(), {}            # angle -> real and imaginary part of its coefficient
    for m, c in summands.items():
        angle, quarter = [], int(imaginary)
        for k, n in enumerate(m):
            if n and fractions.origin(k) is I:
                quarter += n
            elif n and k in turns:
                angle.append((turns[k], n))
            elif n:
                return None
        sign = -1 if quarter % 4 in (2, 3) else 1
        one, other = found.get(tuple(angle), (fmpq(0), fmpq(0)))
        found[tuple(angle)] = (one + c * sign, other) if quarter % 2 == 0 else (one, other + c * sign)
    if any(found.get(_mirrored(key)) != (one, -other) for key, (one, other) in found.items()):
        return None
    return total([s for key, value in found.items() if not key or key[0][1] > 0 for s in _waves(key, *value)])


def _mirrored(key):
    return tuple([(t, -n) for t, n in key])


def _waves(key, one, other):
    """c e^(iu) and its conjugate, added."""
    if not key:
        return [number(one)]
    angle = total([product([number(fmpq(n)), t]) for t, n in key])
    waves = ((2 * one, "cos"), (-2 * other, "sin"))
    return [product([number(c), function(name, angle)]) for c, name in waves if c]
