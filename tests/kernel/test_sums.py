"""Sums and products in the kernel: what a careless index would prove, each beside the truth it is taken for."""
import pytest
from inferring import equation, infer, refused, supposed
from tables import each

from verifier.constructors import apply
from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.certificates import entry
from verifier.kernel.claims import Context, Definition
from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import f as named
from verifier.kernel.signs import holds
from verifier.kernel.terms import ONE, PI, ZERO, Rejected, Term, derivative, integrated, substituted, symbol, term

x, y, z = symbol("x"), symbol("y"), symbol("z", "complex")
j, k, m, n = [symbol(name, "integer") for name in "jkmn"]
TWO, HALF = term(2), term("1/2")
absolute, factorial, rgamma, log = map(named, "abs factorial rgamma log".split())


def fold(op, body, index, lower, upper):
    return Term(op, None, tuple(map(term, (body, index, lower, upper))))


def summed(*arguments):
    return fold("sum", *arguments)


def multiplied(*arguments):
    return fold("product", *arguments)


def natural(*more):
    return Context([("<=", ONE, n), *more])


def step(whole, factor=ONE, *conditions):
    """F(k) = c(k) F(k - 1), as if it were proved."""
    whole = term(whole)
    return equation(whole, Term("mul", None, (factor, substituted(whole, {k: k - ONE}))), *conditions)


def base(whole, lower, *conditions):
    """F(lower - 1) = 0, as if it were proved."""
    return equation(substituted(term(whole), {k: lower - ONE}), ZERO, *conditions)


GAUSS = summed(j, j, 1, k) - k * (k + 1) / 2


@each([
    (GAUSS, ONE, ONE, n, [], []), (GAUSS, ONE, ONE, m + n, [], [("nonnegative", m + n - ONE + ONE)]), (multiplied(j, j, 1, k) - factorial(k), k, ONE, n, [], []),
    (GAUSS, ONE, ONE, n, [("nonnegative", k - ONE), ("nonnegative", n - k)], []),                   # granted: the range itself
    (GAUSS, ONE, ONE, n, [("positive", k)], [("positive", ONE), ("positive", n)]), (x**k - y**k, x, ONE, n, [("nonzero", x), supposed(x, y)], [("nonzero", x), supposed(x, y)]),
    (GAUSS, ONE, ONE, term(5), [("nonzero", k)], []), (GAUSS, ONE, -term(5), -ONE, [("nonzero", k)], []),                # by balls
])
def test_induction(whole, factor, lower, upper, given, left):
    found = infer("induction", step(whole, factor, *given), base(whole, lower, ("nonzero", y)), variable=k, lower=lower, upper=upper, context=natural())
    assert found[:3] == ("=", substituted(term(whole), {k: upper}), ZERO)
    asked = {("nonnegative", upper - lower + ONE), ("nonzero", y), *left} | Context().conditions(found.left)
    assert found.conditions == asked and not any(k in t.free for _, t in found.conditions)


@each([
    (-(1 / (k + 1)), -TWO, TWO, [("nonzero", k)], []), (k, m, n, [("nonzero", k)], []),                  # what fails inside of the range
    (k, ZERO, k, [], []), (k, k, n, [], []), (k, ZERO, n, [], [("=", k, ONE)]), (k, ZERO, n, [supposed(k, k - 1)], []), (k, ZERO, n, [], [("<", ZERO, k)]),      # the index is no other symbol
    (k, ZERO, n, [("integer", k * HALF)], []), (k, ZERO, n, [("nonzero", k**2 - n)], []), (k, ZERO, n, [("defined", k**k)], []),
    (k, ZERO, term(4), [("positive", k * (4 - k) + 1 - absolute(k - 2))], []), (k, ZERO, term(4), [("positive", k**2 - symbol("k")**2 + 1)], []),
    (summed(j + k, j, ZERO, n), ZERO, j, [], []),                                                         # a symbol of the limit would be captured
])
def test_no_induction(whole, lower, upper, given, assuming):
    refused("induction", step(whole, ONE, *given), base(whole, lower), variable=k, lower=lower, upper=upper, context=natural(*assuming))


@each([
    (ONE, n, [("nonnegative", k - TWO)], natural()), (ONE, n, [], Context()), (ONE, x, [], natural()), (HALF, n, [], natural()), (ONE, -TWO, [], natural()),
    (m, n, [("positive", k)], natural()), (ONE, n, [("nonnegative", m - k)], natural())])
def test_what_an_induction_asks_is_not_lost(lower, upper, given, context):
    """A step from 2 on alone; a backward range; limits that are no integers."""
    found = infer("induction", step(GAUSS, ONE, *given), base(GAUSS, lower), variable=k, lower=lower, upper=upper, context=context)
    assert not all(holds(context, *condition) for condition in found.conditions)


@each([
    (equation(k, ONE * k), base(k, ONE), k), (equation(k, ONE * (k - 1) + 0), base(k, ONE), k), (step(k)._replace(relation="<="), base(k, ONE), k),
    (step(k), equation(ONE - ONE, ONE), k), (step(k), base(k, TWO), k), (step(k), equation(ZERO, ZERO), k), (base(k, ONE), step(k), k),
    (equation(x, ONE * (x - ONE)), equation(ONE - ONE, ZERO), x), (equation(k, k - ONE), base(k, ONE), k),
])
def test_other_steps(first, second, variable):
    refused("induction", first, second, variable=variable, lower=ONE, upper=n)


@each([
    (summed(k**2, k, 1, n), summed(k**2, k, 1, n - ONE) + n**2), (multiplied(x * k, k, m, 2 * n), multiplied(x * k, k, m, 2 * n - ONE) * (x * (2 * n))),
    (summed(1 / k, k, 1, ONE - ONE), ZERO), (multiplied(1 / k, k, n, n - ONE), ONE),
])
def test_recurrence(t, right):
    found = infer("recurrence", term=t)
    assert found[:3] == ("=", t, right) and found.conditions >= Context().conditions(t)
    assert (("nonnegative", t.args[3] - t.args[2]) in found.conditions) is bool(right.free)


@each([x, integrated(x, x, 0, 1), summed(summed(j * k, j, 0, k), k, 0, j)])
def test_no_recurrence(t):
    refused("recurrence", term=t)


K, J = summed(k, k, 1, n), summed(j, j, 1, n)


@each([
    ((summed(absolute(k), k, 1, n), K), equation(absolute(k), k, ("nonnegative", k)), [], False),
    ((summed(k * k, k, 1, n), summed(k**2, k, 1, n)), equation(k * k, k**2), [], True),
    ((summed(k * k, k, 1, n), summed(k**2, k, 1, n)), equation(k * k, k**2), [("<", ZERO, k)], False),
    ((summed(k * x, k, 1, n), summed(x, k, 1, n)), equation(k * x, x, supposed(k, ONE)), [("=", k, ONE)], False),
    ((summed(x, k, 1, n), summed(y, k, 1, n)), equation(x, y, supposed(x, y)), [("=", x, y)], True),
    ((K, J), equation(k, j), [], False), ((K, multiplied(k, k, 1, n)), equation(k, k), [], False),
    ((K, summed(k, k, 1, m)), equation(n, m), [], True),
])
def test_congruence(sides, premise, assuming, accepted):
    left, right = sides
    (infer if accepted else refused)("congruence", premise, left=left, right=right, context=Context(assuming))


@each([
    (summed(apply("X", k), k, 1, n), n * apply("X", k)), (summed(x, k, 1, n), n * x), (K, J), (K, k * n), (summed(k, k, 1, 2), 1 + TWO),
    (multiplied(k, k, -1, 1), ZERO), (K - summed(k, k, 1, n - 1), n),
])
def test_to_algebra_they_are_opaque(left, right):
    refused("algebra", left=left, right=right)
    assert infer("algebra", left=left + left, right=2 * left)


@each([
    (K, {("nonnegative", n - 1 + ONE)}), (summed(k, k, x, 5), {("integer", x), ("nonnegative", 5 - x + ONE)}),
    (summed(1 / k, k, 1, n), {("nonnegative", n - 1 + ONE), ("defined", summed(1 / k, k, 1, n))}),
    (summed(k, k, 1, 1 / n), {("nonzero", n), ("integer", 1 / n), ("nonnegative", 1 / n - 1 + ONE)}),
])
def test_where_defined(t, asked):
    assert Context().conditions(t) == asked and k not in t.free


@each([
    (summed(1 / k, k, 1, n), [], True), (summed(1 / k, k, 0, n), [], False), (summed(1 / (k + 1), k, 0, n), [], True),
    (summed(1 / k, k, m, n), [], False), (summed(1 / k, k, m, n), [("<", ZERO, m)], False), (summed(1 / k, k, 0, n), [("<", ZERO, k)], False),
    (summed(x**k, k, 0, n), [], True), (summed(x**k, k, -1, n), [], False), (multiplied(log(k), k, 0, n), [], False),
    (summed(1 / (n - k), k, 0, n - 1), [], False), (summed(1 / k, k, 1, k), [], False),
    (summed(summed(j, j, 0, k - 5 - k), k, 0, k - 5), [], False),                        # of the k of the limits, k <= k - 5 would be taken
])
def test_known_to_be_defined(t, assuming, known):
    assert holds(Context(assuming), "defined", t) is known


@each([
    (K, 5, 15), (K, 0, 0), (multiplied(k, k, 1, n), 5, 120), (multiplied(k, k, 1, n), 0, 1), (multiplied(k, k, -1, n), 2, 0),
    (summed(k**n, k, -1, 3), 2, 15), (summed(summed(j * k, j, 1, k), k, 1, n), 3, 25), (summed(1 / (n - k), k, 0, n - 1), 2, 1.5),
    (summed(integrated(k * x, x, 0, 1), k, 0, n), 1, 0.5), (integrated(summed(k * x, k, 0, n), x, 0, 1), 1, 0.5),
    (apply("S", n + 1), 2, 6), (summed(0 * k**k, k, 0, n), 3, 0),
])
def test_values(t, at, expected):
    context = Context((), [Definition("S", (m,), summed(k, k, 1, m))])
    ball = evaluation_at(context, Point({n: term(at)})).ball(t)
    assert ball.overlaps(type(ball)(expected)) and ball.rad() < 1e-6


@each([
    K, summed(k, k, 1, n * HALF), summed(k, k, 1, x), summed(1 / k, k, n, 3), multiplied(1 / k, k, n, 3), summed(k, k, 0, 10**9), 0 * summed(1 / k, k, n, 3),
    summed(k, k, 1, PI), summed(summed(summed(ONE, k, 0, 999), j, 0, 999), m, 0, 999), summed(integrated(x, x), k, 1, 2), summed(ONE, k, 0, TWO**HALF * TWO**HALF),
])
def test_no_value(t):
    """At n = -3, a backward range; or limits that are no integers, a term that is not defined, too many terms."""
    with pytest.raises(Rejected):
        evaluation_at(Context(), Point({n: -term(3), x: HALF})).ball(t)


@each([
    (derivative(summed(x * k, k, 0, n), x), summed(k, k, 0, n)), (derivative(summed(x**2, k, 0, n), x), summed(2 * x, k, 0, n)),
    (derivative(multiplied(x, k, 0, n), x), None), (derivative(summed(x**k, k, 0, n), x), None),                # x**(k - 1) at 0
    (derivative(summed(log(x - k), k, 0, n), x), None), (derivative(summed(absolute(k * x), k, 0, n), x), None),
    (derivative(summed(x, k, 0, named("floor")(x)), x), None), (derivative(K, n), None), (derivative(K, x), ZERO),
])
def test_derivatives(t, expected):
    if expected is None:
        with pytest.raises(Rejected):
            differentiated(Context(), t)
    else:
        assert differentiated(Context(), t)[0] is expected


@each([["sum", 0, 1, 2, 3], ["sum", 0, 4, 2, 3], ["sum", 0, 2, 2, 3], ["product", 0, 1, 2, 3], ["integral", 0, 5, 2, 3], ["sum", 0, 5, 2]])
def test_only_integers_count(datum):
    listed = [x, x, ONE, n, z, k]
    with pytest.raises(Rejected):
        entry(listed, datum)
    assert entry(listed, ["sum", 0, 5, 2, 3]) is summed(x, k, 1, n)
