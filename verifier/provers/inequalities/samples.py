"""Samples: points of a domain, near its bounds too, at which a condition is looked at before it is proved."""
from itertools import islice

from flint import acb, fmpq

from verifier.kernel.balls import Evaluation, satisfied
from verifier.kernel.claims import Context
from verifier.kernel.terms import Rejected
from verifier.provers.inequalities.slopes import bounds

#: Parts of the way between two bounds; distances from one.
BETWEEN = [fmpq(k, 200) for k in (100, 41, 151, 13, 187, 1, 199, 71, 127)]
BEYOND = [fmpq(*map(int, v.split("/"))) for v in "1 1/7 9 2/5 3 1/90 80 5/3 20".split()]
FINE, TRIED, KEPT = 2**20, 200, 30       # of numbers that no rational is; points that are looked at, and kept

FAILURES = (Rejected, ArithmeticError, ValueError)


def violated(context, predicate, t):
    """Whether a term's sign is certainly another at a sample of the context's domain; or a constant has no value."""
    for values in samples(context, t.free) if predicate in ("positive", "nonnegative") else ():
        try:
            ball = values.ball(t)
        except FAILURES:
            if t.free:
                continue
            return True
        if ball.real < 0 or predicate == "positive" and ball.is_zero():
            return True
    return False


def samples(context, symbols):
    """Evaluations at points of the domain, with values for these symbols and those of which something is assumed."""
    symbols = tuple(sorted(symbols | context.restricted, key=lambda s: s.data))
    if ("samples", symbols) not in context.memo:
        choices = [list(_values(context, s)) for s in symbols]
        points = islice(zip(*[_turns(k, choice) for k, choice in enumerate(choices)]), TRIED) if symbols else [()]
        found = (Evaluation(context, dict(zip(symbols, map(acb, point)))) for point in points)
        context.memo["samples", symbols] = list(islice((values for values in found if _inside(context, values)), KEPT))
    return context.memo["samples", symbols]


def _turns(k, choice):
    """The values of the symbol in this place again and again, each time against other values of the symbols before it."""
    step = 0
    while choice:
        yield choice[(step + k * (1 + step // len(choice))) % len(choice)]
        step += 1


def _values(context, s):
    """Simple values between the numbers that bound a symbol."""
    if s.data[1] == "integer":
        return [fmpq(k) for k in (1, 2, 0, 3, -1, 7, -4, 20)]
    constants = Evaluation(Context(), {})
    low = high = None
    for bound in bounds(context, s):
        if bound.start.free:
            continue
        value = fmpq(int((constants.ball(bound.start).real.mid() * FINE).floor().unique_fmpz()), FINE)
        low, high = (value if low is None else max(low, value), high) if bound.ahead else (low, value if high is None else min(high, value))
    if None not in (low, high):
        return [low + (high - low) * part for part in BETWEEN]
    if low is None and high is None:
        return [sign * part for part in BEYOND for sign in (1, -1)]
    return [low + part if high is None else high - part for part in BEYOND]


def _inside(context, values):
    """Whether a point is in the domain for certain, but for what is assumed to be equal."""
    try:
        return all(satisfied(values, *assumed) for assumed in context.assuming if assumed[0] != "=")
    except FAILURES:
        return False
