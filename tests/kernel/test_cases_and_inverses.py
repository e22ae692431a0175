"""The rules that tell cases apart, and those for inverse functions: what they conclude beside what they refuse."""
from tables import each

from verifier.kernel.claims import Context, Theorem
from verifier.kernel.functions import exp, log
from verifier.kernel.terms import I, ONE, PI, ZERO, function, symbol, term

from inferring import equation, infer, refused

x, y, z = symbol("x"), symbol("y"), symbol("z", "complex")
ASSUMING = Context([("<", ZERO, x)])


def given(*conditions):
    return frozenset(conditions)


@each([
    (y, "positive", given(("positive", y)), True), (-y, "positive", given(("positive", -y)), True),
    (y, "nonnegative", given(("positive", y)), True), (y, "positive", given(("nonnegative", y)), False),
    (y, "positive", given(("positive", -y)), False), (y, "nonzero", given(("nonzero", y)), True), (y, "positive", given(("nonzero", y)), False),
    (x + y, "positive", given(("nonnegative", y)), True), (z, "nonzero", given(("positive", y)), False)])
def test_a_sign_under_given_conditions_carries_them(t, predicate, conditions, accepted):
    if not accepted:
        return refused("sign", context=ASSUMING, term=t, predicate=predicate, given=conditions)
    theorem = infer("sign", context=ASSUMING, term=t, predicate=predicate, given=conditions)
    assert theorem.relation == predicate and conditions <= theorem.conditions


def test_only_what_an_assumption_can_say_is_given():
    refused("sign", context=ASSUMING, term=y, predicate="real", given=given(("integer", y)))


@each([
    ((equation(y, exp(x)), Theorem("positive", exp(x), None, frozenset())), True),
    ((equation(exp(x), y), Theorem("positive", exp(x), None, frozenset())), False),
    ((equation(y, exp(x)), Theorem("positive", x, None, frozenset())), False),
    ((equation(y, exp(x)), Theorem("<", exp(x), x, frozenset()), Theorem("positive", x, None, frozenset())), False),
    ((Theorem("positive", exp(x), None, frozenset()), equation(exp(x), y)), False), ((Theorem("positive", y, None, frozenset()),) * 2, False)])
def test_what_holds_of_a_term_holds_of_what_equals_it(premises, accepted):
    if not accepted:
        return refused("transitivity", *premises)
    assert infer("transitivity", *premises)[:3] == ("positive", y, None)


def half(side, *conditions):
    return equation(function("abs", y), y, *conditions, *side)


@each([
    (half([("nonnegative", y)]), half([("nonnegative", -y)]), set()),
    (half([("positive", y)]), half([("positive", -y)]), {("nonzero", y)}),
    (half([("positive", y)]), half([("nonnegative", -y)]), set()), (half([("nonnegative", y)]), half([("positive", -y)]), set()),
    (half([]), half([]), set()), (half([]), half([("positive", -y)]), set()),
    (half([("positive", y), ("nonnegative", y)]), half([("positive", -y)]), {("nonzero", y)}),
    (half([("nonnegative", y)], ("nonzero", x)), half([("nonnegative", -y)]), {("nonzero", x)}),
    (half([("nonzero", y)]), half([("nonnegative", -y)]), {("nonzero", y)}),
    (half([("nonnegative", -y)]), half([("nonnegative", y)]), {("nonnegative", y), ("nonnegative", -y)}),
    (half([("nonnegative", y), ("nonnegative", -y)]), half([("nonnegative", -y), ("positive", -y)]), {("nonnegative", -y)}),
])
def test_cases_keep_what_they_do_not_cover(first, second, left_over):
    found = infer("cases", first, second, term=y)
    assert found.conditions - {("real", y)} == left_over and ("real", y) in found.conditions


@each([
    (equation(y, x), equation(y, z)), (equation(y, x), equation(x, y)), (equation(y, x), Theorem("positive", y, None, frozenset())),
    (equation(y, x), Theorem("<=", y, x, frozenset())), (Theorem("not =", y, x, frozenset()), Theorem("not =", y, x, frozenset()))])
def test_cases_of_other_claims(first, second):
    refused("cases", first, second, term=y)


def alike(left, right, factor=I):
    return equation(exp(factor * left), exp(factor * right))


ASIN, ACOS, ATAN = [function(name, x) for name in ("asin", "acos", "atan")]


@each([
    (ASIN + ACOS, PI / 2, I, True), (ASIN + ACOS, PI / 2, ONE, False), (4 * ATAN, PI, I, False), (2 * ATAN, PI, I, False), (2 * ATAN, PI / 2, I, True),
    (ASIN, ASIN + 2 * PI, I, False), (ASIN, x, I, False), (log(x), y, ONE, True), (log(x), y + 2 * I * PI, ONE, False),
    (log(z), z, ONE, False), (log(z), x, ONE, True), (2 * log(z), y, ONE, False), (x, y, ONE, True), (x, y, I, False), (x, y, term(2), False)])
def test_injectivity(left, right, factor, accepted):
    premise = alike(term(left), term(right), factor)
    if accepted:
        assert infer("injectivity", premise, left=term(left), right=term(right), factor=factor)[1:3] == (left, right)
    else:
        refused("injectivity", premise, left=term(left), right=term(right), factor=factor)


ACOSH, TWICE = function("acosh", x), function("acosh", 2 * x**2 - 1)


@each([
    ([("nonnegative", ACOSH), ("nonnegative", TWICE)], True), ([("nonnegative", ACOSH)], True), ([("nonzero", ACOSH), ("nonnegative", TWICE)], False),
    ([("nonnegative", function("acosh", y))], False), ([], False), ([("nonnegative", TWICE)], False), ([("real", ACOSH), ("real", TWICE)], False)])
def test_injectivity_by_facts_keeps_their_conditions(facts, accepted):
    premises = [alike(TWICE, 2 * ACOSH, ONE), *[Theorem(predicate, t, None, given(("positive", y))) for predicate, t in facts]]
    if not accepted:
        return refused("injectivity", *premises, left=TWICE, right=2 * ACOSH, factor=ONE)
    assert ("positive", y) in infer("injectivity", *premises, left=TWICE, right=2 * ACOSH, factor=ONE).conditions


def test_injectivity_needs_the_very_exponentials():
    refused("injectivity", alike(ASIN, ACOS), left=ACOS, right=ASIN, factor=I)
    refused("injectivity", equation(ASIN, ACOS), left=ASIN, right=ACOS, factor=I)
