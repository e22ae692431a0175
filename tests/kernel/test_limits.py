"""Limits in the kernel: each rule beside what it would tell if it were careless."""
from inferring import equation, infer, refused
from tables import each

from verifier.constructors import apply, limit
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.claims import Context, Theorem
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, Term, derivative, integrated, symbol, term

x, y, t, z = symbol("x"), symbol("y"), symbol("t"), symbol("z", "complex")
k, m, n = [symbol(name, "integer") for name in "kmn"]
HALF, TWO, FAR = term("1/2"), term(2), term(64)
absolute, exp, sin, cos, log, atan, floor, sign, heaviside, conj, rgamma = map(named, "abs exp sin cos log atan floor sign heaviside conj rgamma".split())
SUM = Term("sum", None, (x / (x + k), k, ZERO, ONE))
FREE = Context(definitions=[("s", (t,), t**2), ("w", (m,), ONE), ("jump", (t,), Term("if", "<", (t, ZERO, ZERO, ONE)))])


def limits(way, point, *pairs):
    """Theorems of limits on one way."""
    return [equation(limit(u, x, way, point), value) for u, value in pairs]


@each([
    (x, "+-", ZERO, [], ZERO, []), (x, "-", y, [], y, []), (x, "+", I, [], I, [("real", I)]), (1 / x, "oo", ZERO, [], ZERO, []), (1 / x, "-oo", ZERO, [], ZERO, []), (y, "oo", ZERO, [], y, []),
    (sin(x), "+-", ZERO, [], sin(ZERO), []), (x + x, "+", ONE, [], ONE + ONE, []), (log(x), "+", TWO, [], log(TWO), []), (log(x), "+-", -ONE, [], log(-ONE), []), (log(x), "+", ZERO, [], log(ZERO), [("nonzero", ZERO)]),
    (named("asin")(x), "+-", ONE, [], named("asin")(ONE), []), (named("acosh")(x), "-", ONE, [], named("acosh")(ONE), []), (named("atanh")(x), "-", ONE, [], named("atanh")(ONE), [("nonzero", 1 - ONE**2)]), (x**term("-1/2"), "+-", ZERO, [], ZERO**term("-1/2"), [("nonzero", ZERO)]),
    (1 / x, "+-", ZERO, [], 1 / ZERO, [("nonzero", ZERO)]), (absolute(x), "+-", ZERO, [], absolute(ZERO), []), (conj(x), "+", ZERO, [], conj(ZERO), []), (x**HALF, "+", ZERO, [], ZERO, []), (x**k, "+", ZERO, [], ZERO**k, [("defined", ZERO**k)]), (x**(1 + absolute(y)), "+-", ZERO, [], ZERO, []), (x**x, "+", ONE, [], ONE**ONE, [("nonzero", ONE)]),
    (sign(x), "+-", ZERO, [], sign(ZERO), [("nonzero", ZERO)]), (apply("f", x), "+", y, [], apply("f", y), []), (apply("s", x), "+", y, [], apply("s", y), []),
    (apply("jump", x), "+-", ZERO, [], apply("jump", ZERO), [("nonzero", ZERO)]), (Term("max", None, (x, y)), "+", y, [], Term("max", None, (y, y)), []),
    (ONE / (y - y), "+", ZERO, [], ONE / (y - y), [("nonzero", y - y)]),
    (exp(x) * sin(x), "oo", ZERO, [(exp(x), TWO), (sin(x), y)], TWO * y, []), (atan(1 / x), "oo", ZERO, [], atan(ZERO), [("nonzero", 1 + ZERO**2)])])
def test_continuity(u, way, point, known, value, asked):
    """Of one operation at a time; where it is not smooth at the limits, a condition says so that nothing meets."""
    found = infer("continuity", *limits(way, point, *known), term=limit(u, x, way, point), context=FREE)
    assert found[:3] == ("=", limit(u, x, way, point), value) and found.conditions >= set(asked) and ("defined", found.left) not in found.conditions


@each([
    (x, "oo", []), (sin(x), "oo", []), (2 / x, "oo", []), (sin(2 * x), "+-", []), (sin(cos(x)), "+", []), (floor(x), "+-", []), (apply("w", x), "oo", []), (apply("f", I * x), "+", []),
    (derivative(x**2, x), "+-", [(x**2, ZERO)]), (integrated(x * t, t, 0, 1), "+", [(x * t, ZERO)]), (SUM, "+", [(x / (x + k), ZERO)]), (integrated(ONE, x, 0, x), "+", []), (integrated(1 / (1 + t), t, 0, x), "+", []), (limit(t * x, t, "+"), "+", [(t * x, ZERO)]),
    (log(-ONE + I * x), "+-", [(-ONE + I * x, -ONE)]), (named("asin")(2 + I * x), "+-", [(2 + I * x, TWO)]), ((I * x - 1)**HALF, "+-", [(I * x - 1, -ONE)]), (absolute(I * x), "+", [(I * x, I)]), (sign(x)**x, "+-", [])])
def test_no_continuity(u, way, known):
    """Arguments of which no limit is known, or on another way; jumps and cuts; what varies under a binder."""
    refused("continuity", *limits(way, ZERO, *known), term=limit(u, x, way), context=FREE)
    refused("continuity", equation(limit(2 * x, x, "-" if way == "+" else "+"), 0), equation(limit(cos(x), y, way), 1), term=limit(u, x, way), context=FREE)


def test_limits_at_integers_go_to_infinity_alone():
    assert infer("continuity", term=limit(1 / n, n, "oo")).right is ZERO
    refused("continuity", term=limit(n, n, "oo"))


@each([
    ("+-", ZERO, ZERO, [("nonzero", x - ZERO)], []), ("+", ZERO, ZERO, [("positive", x - ZERO)], []), ("oo", ZERO, ZERO, [("positive", x)], []), ("+", ZERO, HALF, [("positive", x - ZERO), ("nonnegative", HALF - x)], []),
    ("oo", ZERO, FAR, [("positive", x), ("nonnegative", x - FAR)], []), ("-", y, y, [("positive", y - x)], []), ("oo", ZERO, ZERO, [("positive", y)], [("positive", y)]),
    ("+-", ZERO, ZERO, [("nonzero", cos(x))], [("nonzero", ONE)], (cos(x), ONE)), ("oo", ZERO, ZERO, [("positive", atan(x))], [("positive", PI / 2)], (atan(x), PI / 2)),
    ("+-", ZERO, ZERO, [("nonzero", z * cos(x))], [("nonzero", z)], (z * cos(x), z))])
def test_agreement(way, point, start, given, left, *known):
    """What is asked near the end holds from a start on, or where a limit that is not 0, or positive, tells it."""
    same, whole = equation(sin(x), y * x, *given), limit(sin(x), x, way, point)
    found = infer("agreement", same, *limits(way, point, *known), term=whole, start=start)
    assert found[:3] == ("=", whole, limit(y * x, x, way, point)) and found.conditions == {("defined", found.right), *left}
    refused("agreement", same, *limits(way, point, *known), term=limit(cos(x), x, way, point), start=start)
    refused("agreement", equation(sin(x), y * x, *given, ("zero", x - y)), *limits(way, point, *known), term=whole, start=start)
    refused("agreement", same, *limits(way, point, *known), term=whole, start=start, context=Context([("<", ZERO, x)]))


@each([
    ("+-", ZERO, ZERO, [("positive", x - ZERO)]), ("+", ZERO, ZERO, [("nonnegative", HALF - x)]), ("+", ZERO, -ONE, [("positive", x - ZERO)]), ("+-", ZERO, ONE, [("nonzero", x - ZERO)]), ("oo", ZERO, ZERO, [("nonnegative", x - FAR)]),
    ("+-", ZERO, ZERO, [("nonnegative", cos(x))], (cos(x), ONE)), ("+-", ZERO, ZERO, [("defined", log(x))], (log(x), ONE)), ("+-", ZERO, ZERO, [("real", cos(x))], (cos(x), ONE)), ("+-", x, x, [("nonzero", x - x)]),
    ("oo", ZERO, FAR, [("nonzero", x - 100)]), ("+-", ZERO, ZERO, [("nonzero", x)]), ("+-", ZERO, ZERO, [("positive", z * cos(x))], (z * cos(x), ONE))])
def test_no_agreement(way, point, start, given, *known):
    """Conditions that fail near the end, or may; that are closed, and so tell nothing nearby; limits on another way."""
    refused("agreement", equation(sin(x), y * x, *given), *limits(way, point, *known), term=limit(sin(x), x, way, point), start=start)
    refused("agreement", equation(sin(x), y * x, ("nonzero", cos(x))), equation(limit(cos(x), x, "oo" if way == "+-" else "+-"), 1), term=limit(sin(x), x, way, point), start=start)


def rates(f, g, way="+-", point=ZERO, value=y):
    return equation(limit(derivative(f, x) / derivative(g, x), x, way, point), value)


@each([
    (sin(x), x, "+-", [(sin(x), ZERO), (x, ZERO)]), (log(x), 1 / x, "+", [(1 / (1 / x), ZERO)]), (exp(I * x) - 1, x, "-", [(exp(I * x) - 1, ZERO), (x, ZERO)]), (x, exp(x), "oo", [(1 / exp(x), ZERO)])])
def test_hospital(f, g, way, zeros):
    found = infer("hospital", rates(f, g, way), *limits(way, ZERO, *zeros))
    assert found == equation(limit(f / g, x, way), y)
    refused("hospital", rates(f, g, way), *limits(way, ZERO, *zeros[1:]))
    refused("hospital", rates(f, g, way), *[equation(limit(u, x, way), value + ONE) for u, value in zeros])
    refused("hospital", rates(f, g, way), *[equation(limit(u, t, way), value) for u, value in zeros])
    refused("hospital", rates(f, g, "+" if way != "+" else "-"), *limits(way, ZERO, *zeros))


@each([
    rates(sin(x), exp(I * x) - 1), rates(sin(x), z * x), equation(limit(cos(x) / ONE, x, "+-"), y), equation(limit(derivative(sin(x), x, 2) / derivative(x, x, 2), x, "+-"), y),
    equation(limit(derivative(sin(t), t) / derivative(t, t), x, "+-"), y), rates(sin(x), Term("trace", None, (Term("matrix", 1, (x,)),))), equation(limit(derivative(sin(x), x) * derivative(x, x), x, "+-"), y), equation(derivative(sin(x), x) / derivative(x, x), y)])
def test_no_hospital(rate):
    """Denominators that are not real, for which the rule fails; what is no quotient of first derivatives by the symbol."""
    refused("hospital", rate, *limits("+-", ZERO, *[(u, ZERO) for u in (sin(x), x, exp(I * x) - 1, z * x, sin(t), t)]))


def test_squeeze():
    least, given = (1 / x) - absolute(exp(-x)), [("positive", x), ("nonnegative", x - FAR)]
    told, bound = Theorem("nonnegative", least, None, frozenset(given)), equation(limit(1 / x, x, "oo"), 0)
    whole = limit(exp(-x), x, "oo")
    assert infer("squeeze", told, bound, term=whole, start=FAR) == equation(whole, 0)
    for changed in ([told, equation(limit(1 / x, x, "oo"), 1)], [told, equation(limit(1 / x, x, "-oo"), 0)], [told, equation(limit(1 / x, t, "oo"), 0)],
                    [told._replace(relation="nonzero"), bound], [told._replace(left=(1 / x) - exp(-x)), bound], [told._replace(conditions=frozenset([("nonnegative", 100 - x)])), bound]):
        refused("squeeze", *changed, term=whole, start=FAR)
    refused("squeeze", told, bound, term=whole, start=ZERO)
    refused("squeeze", told, bound, term=limit(exp(x), x, "oo"), start=FAR)


def test_sampling_and_sides():
    real = equation(limit(sin(PI * x), x, "oo"), y)
    assert infer("sampling", real, term=limit(sin(PI * n), n, "oo")) == equation(limit(sin(PI * n), n, "oo"), y)
    for premise, whole in ((real, limit(cos(PI * n), n, "oo")), (real, limit(sin(PI * t), t, "oo")), (equation(limit(sin(PI * x), x, "-oo"), y), limit(sin(PI * n), n, "oo")),
                           (equation(limit(x / n, x, "oo"), y), limit(n / n, n, "oo")), (equation(limit(derivative(x**2, x), x, "oo"), y), limit(derivative(n**2, n), n, "oo"))):
        refused("sampling", premise, term=whole)
    above, below = equation(limit(sin(x), x, "+"), 0), equation(limit(sin(x), x, "-"), 0)
    assert infer("sides", above, below) == equation(limit(sin(x), x, "+-"), 0)
    for pair in ((below, above), (above, above), (above, equation(below.left, 1)), (above, equation(limit(sin(x), x, "-", 1), 0)), (above, equation(limit(cos(x), x, "-"), 0)), (above, equation(sin(x), 0))):
        refused("sides", *pair)


def test_a_limit_has_at_a_point_the_value_that_a_theorem_tells():
    whole, half = limit(sin(x) / x, x, "+-"), limit(x * y, x, "+-", ONE)
    told = [equation(whole, 1), equation(half, y), equation(limit(x * TWO, x, "+-", ONE), 2)]
    there = evaluation_at(Context(), Point({y: TWO}), told)
    assert there.ball(whole) == 1 and there.ball(half) == 2
    for others in ([], [equation(whole, 1, ("nonzero", y - TWO))], [equation(whole, y)]):
        refused("witness", *others, relation="=", left=whole, right=term(3), point=Point({}), precision=64)


ROOT = integrated(x**-HALF, x, 0, 1)


@each([(limit(integrated(x**-HALF, x, y, 1), y, "+"), True), (limit(integrated(x**-HALF, x, 0, y), y, "-", 1), True), (limit(integrated(x**-HALF, x, y, 1), y, "+-"), False),
       (limit(integrated(x**-HALF, x, y, 1), y, "-"), False), (limit(integrated(x**-HALF, x, 0, y), y, "+", 1), False), (limit(integrated(x**-HALF, x, y, 1), y, "+", 1), False),
       (limit(integrated(x**-HALF, x, y, 2), y, "+"), False), (limit(integrated(x**HALF, x, y, 1), y, "+"), False), (limit(integrated(x**-HALF, x, 1, y), y, "+"), False),
       (limit(integrated(x**-HALF, x, y, 1) + 1, y, "+"), False), (limit(x**-HALF, y, "+"), False), (limit(integrated(x**-HALF, x, y, y), y, "+"), False)])
def test_improper_integrals(whole, right):
    if not right:
        return refused("improper", left=ROOT, right=whole)
    found = infer("improper", left=ROOT, right=whole)
    assert found[:3] == ("=", ROOT, whole) and found.conditions == {("defined", whole)}
    refused("improper", left=whole, right=ROOT)


def test_improper_integrals_bind_what_varies():
    refused("improper", left=integrated(y * x**-HALF, x, 0, 1), right=limit(integrated(y * x**-HALF, x, y, 1), y, "+"))
    refused("improper", left=integrated(x**-HALF, x, 0, y), right=limit(integrated(x**-HALF, x, y, y), y, "+"))
    told = [equation(ROOT, 2)]
    assert evaluation_at(Context(), Point({}), told).ball(ROOT) == 2
    refused("witness", *told, relation="=", left=ROOT, right=TWO, point=Point({}), precision=64)
    infer("witness", *told, relation="=", left=ROOT, right=term(3), point=Point({}), precision=64)
