"""Limits in the kernel: what careless bounds, starts and series would tell of them, each beside the truth it is taken for."""
from inferring import infer, refused, supposed
from tables import each

from verifier.constructors import limit
from verifier.kernel.balls import Point, nearness
from verifier.kernel.claims import REFUTED, Context, Theorem
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Term, derivative, integrated, substituted, symbol, term

x, y, t, z = symbol("x"), symbol("y"), symbol("t"), symbol("z", "complex")
k, m, n = [symbol(name, "integer") for name in "kmn"]
HALF, TWO, FAR = term("1/2"), term(2), term(64)
absolute, exp, sin, cos, log, atan, asin, rgamma, tan, sign = map(named, "abs exp sin cos log atan asin rgamma tan sign".split())


def fact(t, predicate, *conditions):
    return Theorem(predicate, term(t), None, frozenset(conditions))


def summed(body, upper=n):
    return Term("sum", None, (term(body), k, ONE, upper))


def way(u, symbol, data, start, point=ZERO):
    """The conditions that hold on a way."""
    distance = {"oo": symbol, "-oo": -symbol, "+": symbol - point, "-": point - symbol}[data]
    return {("positive", distance), ("nonnegative", symbol - start if data in ("oo", "-") else start - symbol)}


def falls(u, bound, x, upwards=True):
    """How a bound falls minus how a term changes."""
    rates = [derivative(s, x) if x.data[1] == "real" else substituted(s, {x: x + ONE}) - s for s in (bound, u)]
    return (-rates[0] if upwards else rates[0]) - absolute(rates[1])


@each([
    (atan(x), x, "oo", ZERO, FAR, 1 / x), (atan(x), x, "-oo", ZERO, -FAR, -(1 / x)), (x * log(x), x, "+", ZERO, HALF, x**HALF), (x, x, "-", TWO, ONE, TWO - x), (atan(x), x, "oo", 4 * I, FAR, 1 / x),
    (summed(1 / k**2), n, "oo", ZERO, FAR, 1 / n), (I * atan(x), x, "oo", ZERO, FAR, 1 / x)])
def test_variation(u, x, data, point, start, bound):
    whole, given = limit(u, x, data, point), way(u, x, data, start, point)
    premises = fact(falls(u, bound, x, data in ("oo", "-")), "nonnegative", *given), fact(bound, "nonnegative", *given)
    found = infer("variation", *premises, term=whole, start=start, bound=bound)
    value, near = nearness(found)[1]
    assert found[:3] == ("nonnegative", near - absolute(value - whole), None)
    assert found.conditions == Context().conditions(whole) - {("defined", whole)}       # among them that a point is real


@each([
    ("oo", ZERO, ZERO, [], {}), ("oo", -ONE, ZERO, [], {}), ("oo", x, ZERO, [], {}), ("oo", I * FAR, ZERO, [], {}), ("oo", ONE / (y - y), ZERO, [], {}), ("oo", FAR + ZERO / y, ZERO, [], {}),
    ("+", TWO, TWO, [], {}), ("+", ONE, TWO, [], {}), ("-", TWO, TWO, [], {}), ("+", ONE, x, [], {}), ("+-", ONE, ZERO, [], {}), ("+", ONE + I, I, [], {}),
    ("oo", FAR, ZERO, [("nonzero", x - 100)], {}), ("oo", FAR, ZERO, [("nonnegative", 100 - x)], {}), ("oo", FAR, ZERO, [("nonnegative", x - 2 * FAR)], {}),
    ("oo", FAR, ZERO, [], {"context": Context([("<=", x, 100 + y)])}), ("oo", FAR, ZERO, [], {"context": Context([("=", x, y)])}), ("oo", FAR, ZERO, [supposed(x, y)], {}),
    ("oo", FAR, ZERO, [], {"premise": -derivative(1 / x, x) - derivative(atan(x), x)}), ("oo", FAR, ZERO, [], {"premise": derivative(1 / x, x) - absolute(derivative(atan(x), x))}),
    ("-oo", -FAR, ZERO, [], {}), ("oo", FAR, ZERO, [], {"bound": 2 / x})])
def test_no_variation(data, start, point, given, changed):
    """Starts beyond the end or that are no real numbers; conditions that fail on the way; no absolute value; the wrong way."""
    bound = changed.get("bound", 1 / x)
    premise = changed.get("premise", falls(atan(x), 1 / x, x))
    refused("variation", fact(premise, "nonnegative", *given), fact(1 / x, "nonnegative"), term=limit(atan(x), x, data, point), start=start, bound=bound,
            context=changed.get("context", Context()))


def test_conditions_on_other_symbols_stay():
    others = {("nonnegative", ONE - y), ("nonnegative", y), supposed(y, HALF)}
    premises = fact(falls(y * atan(x), 1 / x, x), "nonnegative", *others), fact(1 / x, "nonnegative", ("positive", x))
    found = infer("variation", *premises, term=limit(y * atan(x), x, "oo"), start=FAR, bound=1 / x)
    assert found.conditions == others


def diverges(left, right, term, start, gain, *given, context=Context(), bound=HALF, rule=infer):
    return rule("divergence", fact(gain, "nonnegative", *given), left=left, right=right, term=term, start=start, bound=bound, point=Point({}),
                precision=64, context=context)


LN, HARMONIC, GRANDI = limit(log(x), x, "oo"), limit(summed(1 / k), n, "oo"), limit(summed((-ONE)**k), n, "oo")
POLE = integrated(1 / x**2, x, -1, 1)
STEP = summed(1 / k, n + ONE) - summed(1 / k)
GRANDI_STEP = summed((-ONE)**k, n + ONE) - summed((-ONE)**k)


@each([
    (LN, LN, FAR, derivative(log(x), x) - HALF / x), (2 * LN + 1, LN, FAR, derivative(log(x), x) - HALF / x), (HARMONIC, HARMONIC, FAR, STEP - HALF / n),
    (GRANDI, GRANDI, FAR, GRANDI_STEP * GRANDI_STEP - HALF), (POLE, limit(1 / x**2, x, "+"), HALF, 1 / x**2 - HALF / (x - ZERO)),
    (POLE, limit(1 / x**2, x, "-"), -HALF, 1 / x**2 - HALF / (ZERO - x)), (limit(1 / x, x, "+-"), limit(1 / x, x, "+"), ONE, -derivative(1 / x, x) - HALF / (x - ZERO)),
    (integrated(1 / x**2, x, 0, -1), limit(1 / x**2, x, "-"), -HALF, 1 / x**2 - HALF / (ZERO - x))])
def test_divergence(left, way, start, gain):
    assert diverges(left, PI, way, start, gain)[:3] == (REFUTED + "=", left, PI)
    assert diverges(PI, left, way, start, gain)[:3] == (REFUTED + "=", PI, left)
    for condition in (("nonzero", x + 100), supposed(x, PI), supposed(y, PI)):
        diverges(left, PI, way, start, gain, condition, rule=refused)
    diverges(left, 1 / (x - x), way, start, gain, rule=refused)                              # the other side is no number
    diverges(left * Term("matrix", 1, (ONE,)), PI, way, start, gain, rule=refused)
    diverges(left, LN, way, start, gain, rule=refused)
    diverges(left, PI, way, start, gain, bound=ZERO, rule=refused)
    diverges(left, PI, way, start, gain, context=Context([("<", x, ONE)]), rule=refused)
    diverges(left, PI, way, start, gain, context=Context([("<", ONE, ZERO)]), rule=refused)  # an empty domain


@each([
    (LN, LN, FAR, derivative(log(x), x) - HALF), (LN, LN, -FAR, derivative(log(x), x) - HALF / x), (LN, LN, ZERO, derivative(log(x), x) - HALF / x), (POLE, limit(1 / x**2, x, "+"), ZERO, 1 / x**2 - HALF / (x - ZERO)), (LN, LN, FAR, absolute(derivative(log(x), x)) - HALF / x),
    (limit(sin(x), x, "oo"), limit(sin(x), x, "oo"), FAR, derivative(sin(x), x) * derivative(sin(x), x) - HALF),      # of reals that is not enough
    (POLE, limit(1 / x**2, x, "+"), TWO, 1 / x**2 - HALF / (x - ZERO)), (integrated(1 / x**2, x, 1, 2), limit(1 / x**2, x, "+"), HALF, 1 / x**2 - HALF / (x - ZERO)),
    (POLE, limit(1 / x**2, x, "oo"), FAR, 1 / x**2 - HALF / x), (integrated(x, x, -1, 1), limit(1 / x**2, x, "+"), HALF, 1 / x**2 - HALF / (x - ZERO)),
    (integrated(1 / x, x, 0, y), limit(1 / x, x, "+"), HALF, 1 / x - HALF / (x - ZERO)), (limit(1 / x, x, "-"), limit(1 / x, x, "+"), ONE, -derivative(1 / x, x) - HALF / (x - ZERO)),
    (Term("if", "<", (x, ZERO, LN, ONE)), LN, FAR, derivative(log(x), x) - HALF / x), (exp(LN), LN, FAR, derivative(log(x), x) - HALF / x),
    (integrated(LN, t, 0, 1), LN, FAR, derivative(log(x), x) - HALF / x)])
def test_no_divergence(left, way, start, gain):
    diverges(left, PI, way, start, gain, rule=refused)
