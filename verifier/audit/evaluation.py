"""Values of terms at a point by definition: derivatives by differences, integrals by sums, matrices by entries."""
from functools import partial
from math import comb

import mpmath
from mpmath import mpc, mpf

from verifier.audit.arrays import array, determinant, trace
from verifier.audit.values import COMPARISONS, Undecided, Undefined, Value, checked, operation, real, whole

DEGREE = 7          # of mpmath's quadrature, at most
NEAR = mpf(10) ** -12       # how far limits from both sides may be apart


class Values:
    """The values of terms where the symbols have the given ones; `definitions` maps a name to (parameters, body)."""

    def __init__(self, at, definitions):
        self.at, self.definitions, self._known = at, definitions, {}

    def __call__(self, t):
        if t not in self._known:
            self._known[t] = SPECIAL[t.op](self, t) if t.op in SPECIAL else operation(t.op, [self(a) for a in t.args])
        return self._known[t]

    def of(self, symbol, body):
        """The number that the body is, as a function of the number that the symbol stands for."""
        return lambda u: self.where(symbol, Value(u, False))(body).number

    def where(self, symbol, value):
        return Values({**self.at, symbol: value}, self.definitions)


def _number(values, t):
    over, under = int(t.data.p), int(t.data.q)
    return Value(mpf(over) / under, under & (under - 1) == 0)


def _called(values, t):
    """A function, or its partial derivative, at arguments; by its definition."""
    name, orders = (t.data, [0] * len(t.args)) if t.op == "apply" else t.data
    if name not in values.definitions:
        raise Undecided(f"{name} is unknown")
    parameters, body = values.definitions[name]
    inside = Values({p: values(a) for p, a in zip(parameters, t.args)}, values.definitions)
    for p in parameters:
        if {"integer": whole, "real": real}.get(p.data[1], bool)(inside.at[p]) is None:
            raise Undefined(f"{name} is not defined for such arguments")
    return _partial(inside, body, [(p, n) for p, n in zip(parameters, orders) if n])


def _partial(values, body, orders):
    """The derivative of a term with respect to some symbols, each so many times."""
    if not orders:
        return values(body)
    (symbol, order), *rest = orders
    return slope(lambda u: _partial(values.where(symbol, u), body, rest), values(symbol), order, symbol.data[1])


def slope(function, at, order, kind):
    """A derivative as a quotient of differences, from all directions: at a kink, a jump or a cut there is none."""
    digits = mpmath.mp.dps
    step = mpmath.ldexp(abs(at.number) or 1, -digits * 5 // 3)         # so that a joint near a small number is not stepped over
    turns = (1, -1) if kind == "real" and isinstance(at.number, mpf) else (1, -1, mpc(0, 1), mpc(0, -1))
    with mpmath.workdps(digits * (order + 2) // 2 + 20):
        found = [_quotient_of_differences(function, at, order, step * turn, digits // 4) for turn in turns]
        most = max(abs(one - found[0]) for one in found)
        if most > mpf(10) ** -(digits // 4) * (1 + abs(found[0])) or abs(found[0]) ** 2 * step > 1:
            raise Undefined("a derivative")
        return checked(sum(found) / len(found), False)


def _quotient_of_differences(function, at, order, step, digits):
    values = [function(Value(at.number + k * step, at.exact)).number for k in range(order + 1)]
    if max(map(abs, values)) * mpf(10) ** (digits - mpmath.mp.dps) > abs(step) ** order:
        raise Undecided("large numbers cancel")
    return sum((-1) ** (order - k) * comb(order, k) * v for k, v in enumerate(values)) / step ** order


def _integral(values, t):
    """By mpmath's quadrature, as far as its estimate of the error is small: near a pole, a kink or a jump it is not."""
    body, variable, *limits = t.args
    low, high = [real(values(limit)) for limit in limits]
    if low == high:
        return values.where(variable, Value(low, False))(body)._replace(number=mpf(0))
    found, error = mpmath.quad(values.of(variable, body), [low, high], error=True, maxdegree=DEGREE)
    if error > mpf(10) ** (-mpmath.mp.dps // 2) * (1 + abs(found)):
        raise Undecided("the integral is not known so closely")
    return checked(found, False)


def _series(values, t):
    """Term by term, between integers, the last of which may be the one before the first."""
    body, index, *limits = t.args
    first, last = [whole(values(limit)) for limit in limits]
    if first is None or last is None or last < first - 1:
        raise Undefined(f"a {t.op} between such limits")
    terms = [values.where(index, Value(mpf(k), True))(body) for k in range(first, last + 1)]
    return operation(*{"sum": ("add", [Value(mpf(0), True), *terms]), "product": ("mul", [Value(mpf(1), True), *terms])}[t.op])


def _limit(values, t):
    """By extrapolation, of sums and integrals by mpmath's own; believed where what is reached on the way comes nearer to it."""
    body, variable, point = t.args
    (found, left), *others = [_extrapolated(values, body, variable, way, point) for way in (("+", "-") if t.data == "+-" else (t.data,))]
    for other, far in others:
        if abs(other - found) > NEAR * (1 + abs(found)):
            raise Undefined("a limit from both sides") if abs(other - found) > 2 * (left + far) else Undecided("the sides may meet")
    return checked(found, False)


def _extrapolated(values, body, variable, way, point):
    """The limit on one way, and how far from it is what is reached."""
    sign = 1 if way in ("oo", "+") else -1
    infinite, inside = way in ("oo", "-oo"), values.of(body.args[1], body.args[0]) if body.op in (*SERIES, "integral") else None
    ends = [sign * mpmath.inf if end is variable else values(end).number for end in body.args[2:]]
    if infinite and body.op == "integral" and variable not in body.args[0].free:
        found, error = mpmath.quad(_or_nothing(inside), ends, error=True, maxdegree=DEGREE + 3)
        if error > mpf(10) ** (-mpmath.mp.dps // 4) * (1 + abs(found)):
            raise Undecided("the integral is not known so closely")
        return found, error
    end = sign * mpmath.inf if infinite else values(point).number
    reached = partial(_reached, values, body, variable)
    if infinite and body.op in SERIES and variable not in body.args[0].free:
        found = SERIES[body.op](inside, ends)
    else:
        found = mpmath.limit(reached, end, direction=sign)
    gaps = [abs(reached(sign * mpf(far) if infinite else end + sign / mpf(far)) - found) for far in (60, 120)]
    if gaps[1] > max(gaps[0] * mpf("0.8"), NEAR):
        raise Undecided("what is reached on the way does not come nearer to the limit that is extrapolated")
    return found, gaps[1]


def _reached(values, body, variable, u):
    """What is reached on the way; where that is not defined, nothing is told of the end."""
    try:
        return values.where(variable, Value(u, True))(body).number
    except Undefined:
        raise Undecided("not defined on the way") from None


def _or_nothing(function):
    """The function, with 0 for what is too small to be told, far out."""
    def value(u):
        try:
            return function(u)
        except Undecided:
            return mpf(0)
    return value


#: How mpmath extrapolates.
SERIES = {"sum": mpmath.nsum, "product": mpmath.nprod}


def _symbol(values, t):
    if t not in values.at:
        raise Undecided(f"{t.data[0]} has no value at this point")
    return values.at[t]


def _choice(values, t):
    left, right, *branches = t.args
    if t.data in ("<", "<="):
        real(values(left)), real(values(right))
    gap = operation("add", [values(right), operation("neg", [values(left)])])
    return values(branches[not COMPARISONS[t.data](gap)])


#: The operations whose arguments have no values of their own, or that have none.
SPECIAL = {
    "number": _number, "symbol": _symbol,
    "pi": lambda values, t: Value(+mpmath.pi, False), "e": lambda values, t: Value(+mpmath.e, False),
    "i": lambda values, t: Value(mpc(0, 1), True), "apply": _called, "prime": _called,
    "derivative": lambda values, t: _partial(values, t.args[0], [(t.args[1], t.data)]), "integral": _integral, "if": _choice,
    "sum": _series, "product": _series, "limit": _limit,
    "det": lambda values, t: determinant(array(values, t.args[0])), "trace": lambda values, t: trace(array(values, t.args[0])),
}
