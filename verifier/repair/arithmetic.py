"""Arithmetic as an author would write it: sums, products and multiples without needless 1s, signs and brackets."""
from functools import reduce
from math import lcm

from flint import fmpq

from verifier.constructors import apply
from verifier.generators.values import Fractions, number
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, derivative, rational, subterms, term


def negative(t):
    """-t: a difference is turned around, the sign of a product's first factor goes."""
    if t.op == "neg":
        return t.args[0]
    if t.op == "add" and len(t.args) == 2 and t.args[1].op == "neg":
        return Term("add", None, (t.args[1].args[0], -t.args[0]))
    if t.op in ("mul", "div") and t.args[0].op == "neg":
        return Term(t.op, None, (t.args[0].args[0], *t.args[1:]))
    return ZERO if t is ZERO else -t


def plus(t, other):
    """t + other, one sum, without summands that cancel, and no sign in front if it can be."""
    if t.op == "neg" and other.op not in ("neg", "add"):
        t, other = other, t
    summands = list(summands_of(t))
    for a in summands_of(other):
        if negative(a) in summands:
            summands.remove(negative(a))
        else:
            summands.append(a)
    return Term("add", None, tuple(summands)) if len(summands) > 1 else summands[0] if summands else ZERO


def summands_of(t):
    return t.args if t.op == "add" else () if t is ZERO else (t,)


def times(t, other):
    """t * other: a number goes before, a divisor below, a sign to the front, equal factors together."""
    if t.op == "neg":
        return negative(times(t.args[0], other))
    if other.op == "neg":
        return negative(times(t, other.args[0]))
    for scale, side in ((rational(t), other), (rational(other), t)):
        if scale is not None:
            return multiple(scale, side)
    if other.op == "div":
        return over(times(t, other.args[0]), other.args[1])
    if t.op == "div":
        return over(times(t.args[0], other), t.args[1])
    (one, t), (two, other) = _coefficient(t), _coefficient(other)
    if one * two != 1:
        return multiple(one * two, times(t, other))
    factors = list(factors_of(t))
    for f in factors_of(other):
        like = next((k for k, g in enumerate(factors) if base(g) is base(f)), None)
        if like is None:
            place = next((k for k, g in enumerate(factors) if rank(g) > rank(f)), len(factors))
            factors.insert(place, f)
        else:
            factors[like] = power(base(f), exponent(factors[like]) + exponent(f))
    return factors[0] if len(factors) == 1 else Term("mul", None, tuple(factors))


def rank(t):
    """Constants come before symbols and their powers, these before other factors."""
    return 0 if not t.free else 1 if base(t).op == "symbol" else 2


def factors_of(t):
    return t.args if t.op == "mul" else (t,)


def exponent(t):
    """The positive rational exponent that a factor has; 1 if there is none."""
    found = rational(t.args[1]) if t.op == "pow" else None
    return found if found is not None and found > 0 else fmpq(1)


def base(t):
    return t.args[0] if t.op == "pow" and exponent(t) == rational(t.args[1]) else t


def over(t, divisor):
    """t / divisor, without the factors that stand in both; of two powers of one base, what is left of the larger."""
    if t.op == "neg":
        return negative(over(t.args[0], divisor))
    if divisor.op == "neg":
        return negative(over(t, divisor.args[0]))
    if divisor.op == "div":
        return over(times(t, divisor.args[1]), divisor.args[0])
    if t.op == "div":
        return over(t.args[0], times(t.args[1], divisor))
    upper, lower = list(factors_of(t)), list(factors_of(divisor))
    for f in tuple(lower):
        if (like := next((g for g in upper if base(g) is base(f)), None)) is not None:
            upper, lower = _shortened(upper, like, exponent(f)), _shortened(lower, f, exponent(like))
    upper, lower = [Term("mul", None, tuple(side)) if len(side) > 1 else side[0] if side else ONE for side in (upper, lower)]
    return multiple(1 / rational(lower), upper) if rational(lower) else upper / lower


def _shortened(factors, f, less):
    """The factors, with an exponent of one of them that is so much less, or without it."""
    k, rest = factors.index(f), exponent(f) - less
    return [*factors[:k], *([power(base(f), rest)] if rest > 0 else []), *factors[k + 1:]]


def multiple(scale, t):
    """A rational times t."""
    if (value := rational(t)) is not None:
        return number(scale * value)
    if scale == 1:
        return t
    if scale <= 0:
        return negative(multiple(-scale, t)) if scale else ZERO
    if t.op == "div":
        return _fraction(scale, *t.args)
    return _fraction(scale, t, ONE)


def _fraction(scale, upper, lower):
    """A positive rational times upper/lower, in lowest terms as far as their numerical factors go."""
    (one, upper), (other, lower) = _coefficient(upper), _coefficient(lower)
    scale = scale * one / other
    upper, lower = _scaled(scale.p, upper), _scaled(scale.q, lower)
    return upper if lower is ONE else upper / lower


def _coefficient(t):
    """A term's numerical first factor, and the rest."""
    if t.op == "mul" and (value := rational(t.args[0])) is not None and value > 0:
        rest = t.args[1:]
        return value, rest[0] if len(rest) == 1 else Term("mul", None, rest)
    value = rational(t)
    return (value, ONE) if value is not None and value > 0 else (fmpq(1), t)


def _scaled(integer, t):
    if integer == 1 or t is ONE:
        return t if integer == 1 else term(integer)
    return Term("mul", None, (term(integer), *(t.args if t.op == "mul" else (t,))))


def power(t, n):
    """t to a rational power."""
    if n <= 0:
        return over(ONE, power(t, -n)) if n else ONE
    if t.op == "pow" and (inner := rational(t.args[1])) is not None:
        return power(t.args[0], inner * n)
    return t if n == 1 else t ** (term(n) if n.q in (1, 2) else number(n))


def collected(t):
    """A polynomial with like terms together, the higher before the lower, over one number."""
    try:
        fractions, order = Fractions([t], 0), subterms(t)
        upper, under = fractions.value(t)
    except (Rejected, ArithmeticError):
        return t
    if not under.is_one():
        return t
    rows = sorted(upper.to_dict().items(), key=lambda row: (-sum(row[0]), [order.index(g) for g in fractions.parts(row[0])]))
    divisor = lcm(*[int(c.q) for _, c in rows])
    return over(reduce(plus, [times(number(c * divisor), fractions.monomial(m)) for m, c in rows], ZERO), term(divisor))


def written(t):
    """The term as an author would write it, f'(x) as a derivative."""
    if t.op == "prime" and len(t.args) == 1 and t.args[0].op == "symbol" and t.args[0].data[1] != "integer":
        return derivative(apply(t.data[0], *t.args), t.args[0], *t.data[1])
    if t.op in WRITTEN:
        first, *others = map(written, t.args)
        return reduce(WRITTEN[t.op], others, first) if others else negative(first)
    if t.op == "pow" and (n := rational(t.args[1])) is not None:
        return power(written(t.args[0]), n)
    return t if t.op == "derivative" else Term(t.op, t.data, tuple(map(written, t.args)))


def arranged(t):
    """The same for the signs, factors and divisors of a product alone; a factor in the middle may keep its sign."""
    if t.op not in ("mul", "div", "neg") or t.op == "mul" and any(a.op == "neg" for a in t.args[1:]):
        return t
    first, *others = map(arranged, t.args)
    return reduce(WRITTEN[t.op], others, first) if others else negative(first)


WRITTEN = {"add": plus, "mul": times, "div": over, "neg": negative}
