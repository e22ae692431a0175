"""Expansions: terms near the end of a limit's way, analytic there, as Laurent series in the distance h that is left.

A value is a pair (power series, order): the series times h to the order. Of a series as many coefficients are known as its precision says."""
from functools import reduce

from flint import acb_series, fmpq

from verifier.kernel.faults import expect
from verifier.kernel.functions import CUTS, FUNCTIONS, LETTERS
from verifier.kernel.terms import ZERO, integral, rational, substituted

POWERS = range(-64, 65)
H, UNIT = acb_series([0, 1]), acb_series([1])
#: Where the symbol is at the distance h: a multiple of the point, and a value.
PLACES = {"+": (1, (UNIT, 1)), "-": (1, (-UNIT, 1)), "+-": (1, (UNIT, 1)), "oo": (0, (UNIT, -1)), "-oo": (0, (-UNIT, -1))}
#: Functions by their power series; others by that of their derivative, or of what they are by other functions.
SERIES = {name: getattr(acb_series, name) for name in ("exp", "log", "sin", "cos", "rgamma")}


def added(one, other):
    """The sum of two values."""
    low = min(one[1], other[1])
    return one[0] * H**(one[1] - low) + other[0] * H**(other[1] - low), low


def multiplied(one, other):
    """The product of two values."""
    return one[0] * other[0], one[1] + other[1]


def lowered(series, count):
    """The series over h to the count, without its first coefficients, which must be exactly 0."""
    found = series.coeffs()
    expect(count < series.prec and all(c.is_zero() for c in found[:count]), "a term is not known to be bounded near the end of the way")
    return acb_series(found[count:], prec=series.prec - count)


def leading(value):
    """The same value, its series starting with what is certainly not 0."""
    series, order = value
    start = series.valuation()
    expect(start >= 0 and not series[start].contains(0), "a term is not known not to be 0 near the end of the way")
    return lowered(series, start), order + start


def inverse(value):
    """One over a value."""
    series, order = leading(value)
    return UNIT / series, -order


def regular(value):
    """The value as a power series."""
    return value[0] * H**value[1] if value[1] >= 0 else lowered(value[0], -value[1])


def analytic(name, series):
    """The power series, near whose first coefficient a function is analytic."""
    smooth = CUTS.get(FUNCTIONS[name].kind, lambda z: True)
    expect(smooth(series[0]), f"{name} is not known to be analytic near the end of the way")
    return series


class Expansion:
    """The expansions of terms along the way of a limit, where other symbols have their values in an evaluation."""

    def __init__(self, evaluation, t):
        self.evaluation, (self.body, self.variable, point) = evaluation, t.args
        finite, rest = PLACES[t.data]
        self.positive = t.data != "+-"            # h is
        self._values = {self.variable: added((UNIT * evaluation.ball(point), 0), rest) if finite and point is not ZERO else rest}

    def limit(self):
        """A ball that holds the limit."""
        return regular(self.of(self.body))[0]

    def of(self, t):
        """The value of a term."""
        if t not in self._values:
            varies = self.variable in t.free
            self._values[t] = OPERATIONS.get(t.op, Expansion.function)(self, t) if varies else (UNIT * self.evaluation.ball(t), 0)
        return self._values[t]

    def power(self, t):
        base, exponent = t.args
        if integral(exponent):
            power = rational(exponent)
            expect(power in POWERS, "a power of moderate size was expected")
            factor = self.of(base) if power >= 0 else inverse(self.of(base))
            return reduce(multiplied, [factor] * abs(int(power.p)), (UNIT, 0))
        series, order = leading(self.of(base))
        shift = fmpq(order) * (rational(exponent) or 0)
        expect(not order or self.positive and shift and shift.q == 1, "a power of what tends to 0, or is not bounded, has no expansion")
        logarithm = multiplied(self.of(exponent), (SERIES["log"](analytic("log", series)), 0))
        return SERIES["exp"](regular(logarithm)), int(shift)

    def application(self, t):
        context = self.evaluation.context
        known = context.definition(t) and not context.kinds(t) and all(map(self.of, t.args))      # also of those not in its body
        expect(known, "no expansion of an unknown function, or of one of other arguments, is known")
        return self.of(context.instance(t))

    def function(self, t):
        row, u = FUNCTIONS.get(t.op), t.args[0]
        if row and row.body and t.op not in SERIES:
            return self.of(substituted(row.body, dict(zip(LETTERS, t.args))))
        expect(row and row.derivative and len(t.args) == 1, f"no expansion is known of this operation: {t.op}")
        series = analytic(t.op, regular(self.of(u)))
        if t.op in SERIES:
            return SERIES[t.op](series), 0
        slope = regular(self.of(row.derivative(u))) * series.derivative()
        return slope.integral() + row.ball(series[0]), 0


OPERATIONS = {
    "add": lambda at, t: reduce(added, map(at.of, t.args)), "mul": lambda at, t: reduce(multiplied, map(at.of, t.args)),
    "neg": lambda at, t: multiplied((-UNIT, 0), at.of(t.args[0])), "pow": Expansion.power, "apply": Expansion.application,
    "div": lambda at, t: multiplied(at.of(t.args[0]), inverse(at.of(t.args[1])))}
