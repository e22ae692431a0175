"""The rules of inference, each with what it concludes beside what it must refuse."""
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.axioms import a, b, n
from verifier.kernel.balls import Point
from verifier.kernel.claims import REFUTED, Context, Theorem
from verifier.kernel.functions import exp, sin, sinh, tan, f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, derivative, substituted, symbol, term

from inferring import equation, infer, refused, supposed

x, y, z, k, u = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("k", "integer"), symbol("u")
log = named("log")
HALF = term("1/2")


def f(t):
    return apply("f", t)


def D(t, variable=x, order=1):
    return derivative(t, variable, order)


def nonzero(*terms):
    return {("nonzero", t) for t in terms}


def test_symmetry():
    assert infer("symmetry", equation(x / x, 1, *nonzero(x))) == equation(1, x / x, *nonzero(x))
    refused("symmetry", Theorem("positive", exp(x), None, frozenset()))
    refused("symmetry", Theorem(REFUTED, x, y, frozenset()))


X_Y, Y_2, GAP = equation(x, y), equation(y, 2), equation(x / x - 1, sin(x), *nonzero(x))


@each([
    ([X_Y], X_Y), ([X_Y, Y_2], equation(x, 2)), ([equation(0, x / x - 1, *nonzero(x)), GAP], equation(0, sin(x), *nonzero(x))),
    ([equation(x, 1 / y, *nonzero(y)), equation(1 / y, 2, *nonzero(y), supposed(x, z))], equation(x, 2, *nonzero(y), supposed(x, z))),
])
def test_transitivity(premises, conclusion):
    assert infer("transitivity", *premises) == conclusion


@each([
    [Y_2, X_Y], [X_Y, X_Y], [X_Y, equation(y + 0, 2)], [equation(x, y + 1), equation(1 + y, 2)], [X_Y, equation(2, y)],
    [X_Y, Theorem("positive", x, None, frozenset())], [Theorem("positive", x, None, frozenset()), X_Y], [X_Y, Theorem(REFUTED, y, x, frozenset())]])
def test_transitivity_does_not_bridge_gaps(premises):
    refused("transitivity", *premises)


@each([
    ([], x, x, set()), ([], x / x, x / x, nonzero(x)), ([], log(z), log(z), nonzero(z)), ([], 1 / (x - x), 1 / (x - x), nonzero(x - x)),
    ([X_Y], sin(x) + 1, sin(y) + 1, set()), ([X_Y], x * x, x * y, set()),
    ([X_Y, Y_2], f(x + y), f(y + 2), nonzero(x + y)), ([equation(x, 1 / z, *nonzero(z))], x - x, x - 1 / z, nonzero(z)),
    ([equation(x + x, 2 * x)], D(x + x), D(2 * x), {("defined", D(x + x))}),
    ([equation(x / x, 1, *nonzero(x))], D(x / x), D(ONE), nonzero(x) | {("defined", D(x / x))}),
    ([equation(y, 2, supposed(y, 2))], D(x * y), D(x * 2), {("defined", D(x * y)), supposed(y, 2)}),
    ([X_Y], D(y**2) + x, D(y**2) + y, {("defined", D(y**2))}),
])
def test_congruence(premises, left, right, conditions):
    theorem = infer("congruence", *premises, left=left, right=right)
    assert theorem[:3] == ("=", left, right) and theorem.conditions == conditions


@each([
    ([], x, y), ([X_Y], y, x), ([X_Y], sin(x), exp(y)), ([X_Y], x + x, y), ([X_Y], x + 1, y + 2),
    ([X_Y], apply("p", x), apply("q", y)), ([X_Y], x**2, x**3), ([X_Y], D(x), D(x, y)), ([X_Y], D(x**2, x, 1), D(x**2, x, 2)),
    ([X_Y], D(y * x, x), D(y * x, y)), ([Theorem("positive", x, y, frozenset())], sin(x), sin(y)), ([X_Y], x + y, y + x),
    ([X_Y], prime("p", (1,), x), prime("p", (2,), y))])
def test_congruence_needs_a_premise_for_each_difference(premises, left, right):
    refused("congruence", *premises, left=left, right=right)


SQUARE = equation(x**2, 1, supposed(x**2, 1))


@each([
    ([], equation(x + x, 2 * x)), ([("<", ZERO, x)], equation(x + x, 2 * x)), ([("!=", sin(x), ZERO)], equation(x + x, 2 * x)),
    ([("<=", ONE, y)], equation(x + x, 2 * x)), ([("=", x, y)], equation(x + x, 2 * x)),
    ([("=", y, ONE)], equation(x + x, 2 * x, supposed(y, ONE))), ([], equation(x + x, 2 * x, *nonzero(x - 1, tan(x)))),
    ([], equation(x + x, 2 * x, ("nonnegative", y), ("defined", y**z))), ([], equation(x + x, 2 * x, ("positive", x - 1))), ([], equation(x + x, 2 * x, *nonzero((x**2)**HALF))),
    ([("!=", x**HALF, y)], equation(x + x, 2 * x)), ([], equation(x + x, 2 * x, *nonzero(log(x), (x**3)**HALF))), ([("<", ONE, x)], equation(x + x, 2 * x, *nonzero(log(log(x))))),
])
def test_congruence_under_a_derivative(assuming, premise):
    context = Context(assuming)
    assert infer("congruence", premise, context=context, left=D(x + x), right=D(2 * x)).left is D(x + x)


@each([
    ([("=", x**2, ONE)], SQUARE), ([("=", y, x)], equation(x + x, 2 * x, supposed(y, x))), ([("<=", ONE, x)], equation(x + x, 2 * x)),
    ([("<=", y, ONE), ("<=", x, y)], equation(x + x, 2 * x)), ([("<", ZERO, log(x))], equation(x + x, 2 * x)),
    ([("!=", (x + I)**HALF, y)], equation(x + x, 2 * x)), ([("<", ZERO, named("asin")(x))], equation(x + x, 2 * x)), ([], equation(x + x, 2 * x, ("nonnegative", x))),
    ([], equation(x + x, 2 * x, ("positive", 1 + I * x))), ([], equation(x + x, 2 * x, ("real", x * z))),
    ([("<", ZERO, 1 + I * x)], equation(x + x, 2 * x)), ([("<", I * x, 1 + I * x)], equation(x + x, 2 * x)),
    ([], equation(x + x, 2 * x, ("defined", x**y))), ([], equation(x + x, 2 * x, *nonzero(log(x + I)))), ([("<=", ONE, x)], equation(x + x, 2 * x, *nonzero(log(log(x))))),
    ([], equation(x + x, 2 * x, *nonzero((I * x**3)**HALF))), ([], equation(x + x, 2 * x, *nonzero((z**2)**HALF + x))), ([], equation(x + x, 2 * x, *nonzero(named("sign")(x)**2 + x))),
])
def test_congruence_under_a_derivative_needs_what_holds_nearby(assuming, premise):
    left, right = premise.left, premise.right
    context = Context(assuming)
    refused("congruence", premise, context=context, left=D(left), right=D(right))
    refused("congruence", premise, context=context, left=1 + D(D(left, y)), right=1 + D(D(right, y)))
    assert infer("congruence", premise, context=context, left=sin(left), right=sin(right))
    assert infer("congruence", premise, context=context, left=D(left, u), right=D(right, u))


@each([(f(x), 1 / x, nonzero(x)), (f(f(x)), 1 / f(x), nonzero(x, f(x))), (f(I), 1 / I, {("real", I)})])
def test_definition(t, body, conditions):
    assert infer("definition", term=t) == equation(t, body, *conditions)


@each([apply("unknown", x), x, sin(x), f(x) + 1, prime("f", (1,), x), apply("f", x, y), apply("g", x)])
def test_definition_of_what_is_not_defined(t):
    refused("definition", term=t)


ASSUMING = Context([("<", ZERO, x), ("=", y, x**2), ("!=", z, ONE)])


@each([(y, x**2), (1 / x, log(y)), (x, x + 1)])
def test_hypothesis(left, right):
    assert infer("hypothesis", left=left, right=right) == equation(left, right, supposed(left, right))


LEMMA = equation(log(x**2), 2 * log(x), *nonzero(x))


@each([
    ({}, LEMMA), ({x: term(3)}, equation(log(term(3)**2), 2 * log(term(3)), *nonzero(term(3)))),
    ({x: exp(y)}, equation(log(exp(y)**2), 2 * log(exp(y)), *nonzero(exp(y)))),
    ({x: x + 1}, equation(log((x + 1)**2), 2 * log(x + 1), *nonzero(x + 1))),
])
def test_lemma(at, conclusion):
    theorem = infer("lemma", LEMMA, context=ASSUMING, at=at)
    assert theorem[:3] == conclusion[:3] and theorem.conditions >= conclusion.conditions


@each([{x: -x}, {x: ZERO}, {x: term(-1)}, {x: x - 1}, {x: z}, {x: I}, {x: log(x)}, {x: sin(x)}, {x: x / y - 1}])
def test_lemma_outside_its_domain(at):
    refused("lemma", LEMMA, context=ASSUMING, at=at)


@each([{y: ONE}, {x: ONE}, {x: y + 1, y: x}])
def test_lemma_on_an_instance_of_a_hypothesis(at):
    left, right = substituted(y, at), substituted(x**2, at)
    context = Context([("=", y, x**2)])
    assert infer("lemma", equation(y, x**2, supposed(y, x**2)), context=context, at=at) == equation(left, right, supposed(left, right))


@each([
    (equation(z, 2), {z: ONE}),
    (equation(k, k), {k: HALF}), (equation(k, k), {k: y}), (equation(k, k), {k: k / 2}), (equation(D(u**2, u), 2 * u), {u: x}),
    (equation(D(u * y, u), y), {y: u}), (Theorem("positive", x, None, frozenset()), {x: -x}),
    (Theorem(REFUTED, u, y, frozenset()), {u: y}),
])
def test_lemma_that_has_no_such_instance(premise, at):
    refused("lemma", premise, context=ASSUMING, at=at)


@each([
    ("exp-sum", {a: x, b: I * y}, exp(x + I * y), set()), ("exp-power", {n: 2 * k - 1, a: z}, exp((2 * k - 1) * z), set()),
    ("sinh-definition", {a: 1 / x}, sinh(1 / x), nonzero(x)), ("exp-one", {}, exp(ONE), set()),
])
def test_axiom(name, at, left, conditions):
    theorem = infer("axiom", name=name, at=at)
    assert theorem.left is left and theorem.conditions == conditions


@each([
    ("exp-power", {n: HALF, a: x}), ("exp-power", {n: x, a: x}), ("exp-power", {n: k / 2, a: x}), ("exp-power", {n: PI, a: x}),
    ("exp-power", {n: I, a: x}), ("exp-power", {a: x}), ("exp-sum", {a: x}), ("exp-sum", {a: x, b: y, n: k}),
    ("exp-sum", {a: x, symbol("b"): y}),
    ("exp-one", {a: x}), ("log-of-product", {a: x, b: y}), ("", {})])
def test_axiom_misused(name, at):
    refused("axiom", name=name, at=at)


def test_algebra():
    theorem = infer("algebra", left=x / (x * y), right=1 / y)
    assert theorem == equation(x / (x * y), 1 / y, *nonzero(x, y))
    premise = equation(y, 1 / (x - 1), *nonzero(x - 1), supposed(y, x))
    assert infer("algebra", premise, left=y * (x - 1), right=ONE) == equation(y * (x - 1), 1, *nonzero(x - 1), supposed(y, x))
    refused("algebra", left=x, right=y)
    refused("algebra", equation(x + y, 2), left=x, right=2 - y)
    refused("algebra", Theorem("positive", x, ONE, frozenset()), left=x, right=ONE)
    refused("algebra", SQUARE, left=x, right=ONE)
    refused("algebra", SQUARE, left=D(x**2), right=ZERO)


@each([
    (D(x**2), 2 * x, set()), (D(log(x)), 1 / x, nonzero(x)), (prime("f", (1,), y), None, nonzero(y)),
    (D(log(z), z), 1 / z, nonzero(z) | {("defined", D(log(z), z))}),
])
def test_differentiation(t, found, conditions):
    theorem = infer("differentiation", term=t)
    assert theorem.left is t and found in (None, theorem.right) and theorem.conditions == conditions


@each([x**2, prime("unknown", (1,), x), D(log(z), z, 2), D(apply("f", z), z), D(apply("h", x)), D(apply("f", x, y))])
def test_differentiation_of_what_the_rules_do_not_reach(t):
    refused("differentiation", term=t)


@each([
    (1 + x / 2, "positive", True), (z - 1, "nonzero", True), (z + 1, "nonzero", False), (y, "nonnegative", False), (x - 1, "nonzero", False),
    (log(x), "real", True), (3 * k, "integer", True), (log(y), "real", False), (k / 3, "integer", False)])
def test_sign(t, predicate, accepted):
    if accepted:
        theorem = infer("sign", context=ASSUMING, term=t, predicate=predicate, given=frozenset())
        assert theorem[:3] == (predicate, t, None) and theorem.conditions == ASSUMING.conditions(t)
    else:
        refused("sign", context=ASSUMING, term=t, predicate=predicate, given=frozenset())


MAIN = equation(x, y, ("nonzero", 1 + exp(x)), ("defined", D(log(x))), ("nonzero", y))


@each([
    ([], MAIN.conditions), ([Theorem("nonzero", 1 + exp(x), None, frozenset())], MAIN.conditions - nonzero(1 + exp(x))),
    ([Theorem("positive", 1 + exp(x), None, frozenset())], MAIN.conditions),
    ([Theorem("nonzero", exp(x) + 1, None, frozenset())], MAIN.conditions),
    ([equation(D(log(x)), 1 / x, *nonzero(x))], MAIN.conditions - {("defined", D(log(x)))} | nonzero(x)),
    ([Theorem("nonzero", y, None, frozenset(nonzero(z)))], MAIN.conditions - nonzero(y) | nonzero(z)),
    ([Theorem("nonzero", y, None, frozenset(nonzero(y)))], MAIN.conditions), ([equation(1 / y, 1 / y, *nonzero(y))], MAIN.conditions),
])
def test_discharge(facts, left_over):
    assert infer("discharge", MAIN, *facts) == MAIN._replace(conditions=left_over)


def test_discharge_takes_over_conditions_and_proves_no_refutation():
    fact = equation(1 / y, x, supposed(y, ONE))
    assert infer("discharge", MAIN, fact).conditions == MAIN.conditions - nonzero(y) | fact.conditions
    assert infer("discharge", Theorem("positive", x, None, frozenset(nonzero(x))), fact) == Theorem(
        "positive", x, None, frozenset(nonzero(x)) | fact.conditions)
    refused("discharge", Theorem(REFUTED + "=", x, y, frozenset()), MAIN)


@each([
    (x**2, x, {x: term(2)}, True), ((x**2)**HALF, x, {x: term(1)}, False), (x**2, x, {x: term(-1)}, False),
    (x**2, x, {x: ONE}, False), (1 / (x - 1), ZERO, {x: ONE}, False), (1 / (x - 1), ZERO, {x: PI}, True), (x, y, {x: ONE}, False),
    (x, y, {}, False), (exp(x), x + 2, {x: term(1) / 10**40}, True), (1 + x, ONE, {x: term(1) / 10**40}, False),
    (x, x, {x: I}, False), (D((y**2)**HALF, y), ONE, {x: ONE, y: ZERO}, False),
    (D((y**2)**HALF, y), ONE, {x: ONE, y: term(-1)}, True),
])
def test_witness(left, right, values, accepted):
    context = Context([("<", ZERO, x)])
    data = dict(context=context, relation="=", left=left, right=right, point=Point(values), precision=64)
    if accepted:
        assert infer("witness", **data) == Theorem(REFUTED + "=", left, right, frozenset())
    else:
        refused("witness", **data)
