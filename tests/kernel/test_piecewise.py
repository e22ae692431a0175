"""Piecewise terms: where they are defined, which branch is taken, and how they are differentiated away from the joints."""
import pytest
from tables import each

from verifier.constructors import apply
from verifier.kernel.balls import Evaluation, Point, evaluation_at
from verifier.generators.rewriting import nothing
from verifier.kernel.checking import check, conclusion
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.differentiation import continuous, differentiated
from verifier.kernel.functions import cos, exp, log, sin
from verifier.kernel.signs import holds
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, Term, derivative, function, symbol, term
from verifier.proofs import Proof
from verifier.verdicts import verdict

from inferring import infer, refused

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
HALF, NOWHERE, FREE = term("1/2"), ONE / ZERO, Context()


def choice(left, comparison, right, value, otherwise):
    return Term("if", comparison, tuple(map(term, (left, right, value, otherwise))))


RELU, SINC = choice(0, "<", x, x, 0), choice(x, "!=", 0, sin(x) / x, 1)
CORNER, SMOOTH, POINT = choice(0, "<", x, x, -x), choice(0, "<", x, x**2, -x**2), choice(x, "!=", 0, x, 1)


@each([
    (RELU, set()), (SINC, set()), (choice(0, "<", x, x, choice(x, "<=", 0, -x, NOWHERE)), set()), (choice(x, "!=", 1, 1 / x, 1), {("defined", choice(x, "!=", 1, 1 / x, 1))}), (choice(0, "<", 1 / x, x, 1), {("nonzero", x)}), (choice(z, "=", 0, z, 1), set()),
    (choice(0, "<", z, z, 1), {("real", z)}), (choice(0, "<", log(x), 1, 2), {("nonzero", x), ("real", log(x))}),
    (choice(x, "!=", 1 / x, 1 / x, 1), {("nonzero", x)}), (choice(0, "<", x, x, NOWHERE), {("defined", choice(0, "<", x, x, NOWHERE))})])
def test_where_it_is_defined(t, conditions):
    assert FREE.conditions(t) == conditions


@each([
    (RELU, 2, 2), (RELU, -2, 0), (RELU, 0, 0), (choice(0, "<=", x, 1, 2), 0, 1), (choice(0, "<", x, 1, 2), 0, 2), (SINC, 0, 1),
    (choice(x, "=", PI, 1, 2), PI, 1), (choice(x, "=", PI, 1, 2), 3, 2), (choice(x**2, "<", 2, 1, 2), term(2)**HALF, None),
    (choice(0, "<", x, log(x), 0), -1, 0), (choice(0, "<", x, log(x), 0), 0, 0), (choice(0, "<", x, x, NOWHERE), -1, None),
    (choice(0, "<", x, 1, NOWHERE), 1, 1), (choice(0, "<", x - term(1) / 10**40, 1, 2), 0, 2), (choice(1, "<", 1 + x, 1, 2), term(1) / 10**90, None),
    (choice(0, "<", I * x, 1, 2), 1, None), (choice(0, "<", log(x), 1, 2), -1, None), (choice(I * x, "=", I, 1, 2), 1, 1),
    (apply("f", x - 1), 1, 3), (apply("f", x), HALF, 4), (derivative(CORNER, x), -2, -1), (derivative(CORNER, x), 0, None),
    (derivative(SMOOTH, x), 0, None), (derivative(POINT, x), 0, None), (derivative(POINT, x), 2, 1)])
def test_the_branch_at_a_point(t, value, expected):
    context = Context((), [Definition("f", (x,), choice(x, "=", 0, 3, 4))])
    try:
        found = evaluation_at(context, Point({x: term(value)})).ball(t)
    except Rejected:
        found = None
    assert found is None if expected is None else found.contains(expected) and found.is_exact()


def test_a_box_takes_a_branch_only_as_a_whole():
    from flint import acb, arb
    for ball, expected in ((arb(3, 1), True), (arb(0, 1), False)):
        try:
            Evaluation(FREE, {x: acb(ball)}).ball(RELU)
            assert expected
        except Rejected:
            assert not expected


@each([
    (RELU, {("positive", x)}, x), (RELU, {("nonnegative", -x)}, ZERO), (RELU, {("nonnegative", x)}, None), (RELU, set(), None),
    (SINC, {("nonzero", x)}, sin(x) / x), (SINC, {("nonnegative", x), ("nonnegative", -x)}, ONE), (SINC, {("positive", x)}, sin(x) / x),
    (choice(z, "=", 0, 1, 2), {("nonzero", z)}, term(2)), (choice(0, "=", z, 1, 2), set(), None), (choice(1, "<", x, 1, 2), {("positive", x - 1)}, ONE),
    (choice(1, "<", x, 1, 2), {("positive", x)}, None), (choice(0, "<=", x, 1, 2), {("nonnegative", x)}, ONE),
    (choice(0, "<=", x, 1, 2), {("positive", -x)}, term(2)), (choice(0, "=", exp(x), 1, 2), set(), term(2)),
    (choice(0, "<", x, x, NOWHERE), set(), x), (choice(0, "<", x, NOWHERE, x), set(), x), (choice(0, "<", x, NOWHERE, NOWHERE), set(), None),
    (choice(0, "<", x, x, NOWHERE), {("positive", -x)}, None), (choice(0, "<", x, 1 / x, 1 / y), set(), None), (x, set(), None),
    (choice(0, "<", exp(z), 1, 2), set(), None)])
def test_branches(t, given, chosen):
    if chosen is None:
        return refused("branch", term=t, given=frozenset(given))
    found = infer("branch", term=t, given=frozenset(given))
    assert found[:3] == ("=", t, chosen) and found.conditions == given | FREE.conditions(t)


@each([
    (x, {("nonnegative", x), ("nonnegative", -x)}, True), (x, {("nonnegative", x)}, False), (x, {("nonnegative", -x)}, False), (x, set(), False),
    (x - 1, {("nonnegative", x - 1), ("nonnegative", -(x - 1))}, True), (x, {("nonnegative", x - 1), ("nonnegative", -(x - 1))}, False),
    (function("sign", x), {("nonnegative", x), ("nonnegative", -x)}, True), (z, {("nonzero", z)}, False), (ZERO, set(), True), (ONE, set(), False),
    (x * y, {("nonnegative", x), ("nonnegative", -x)}, True), (exp(x), {("nonnegative", x), ("nonnegative", -x)}, False)])
def test_what_has_no_other_sign_is_nothing(t, given, accepted):
    proof = Proof()
    nothing(proof, t, frozenset(given))
    if not accepted:
        with pytest.raises(Rejected):
            conclusion(FREE, proof.inferences)
        return
    found = conclusion(FREE, proof.inferences)
    assert found[:3] == ("=", t, ZERO) and found.conditions >= given


@each([
    (CORNER, {("nonzero", x)}), (POINT, {("nonzero", x)}), (choice(y, "<", x, x, 0), {("nonzero", x - y)}), (choice(0, "<", y, x, x**2), set()),
    (choice(0, "<", x**2 - 1, x, 1 / x), {("nonzero", x**2 - 1), ("nonzero", x)})])
def test_derivatives_away_from_the_joints(t, conditions):
    assert differentiated(FREE, derivative(t, x))[1] == conditions


@each([choice(0, "<", function("floor", x), x, 0), choice(0, "<", function("sign", x), x, 0), choice(0, "<", log(x), x, 0),
                               choice(0, "<", I * x, x, 0), choice(0, "<", RELU, x, 0), choice(0, "<", x**HALF, x, 0)])
def test_no_derivative_where_the_sides_may_jump_or_leave_the_reals(t):
    with pytest.raises(Rejected):
        differentiated(FREE, derivative(t, x))


def test_a_piecewise_term_is_not_taken_for_what_it_is_not():
    assert not continuous(FREE, RELU) and not FREE.real(choice(0, "<", x, I, 1)) and not FREE.integer(choice(0, "<", x, n, 1))
    assert holds(FREE, "nonnegative", choice(x, "<", y, x**2, 0)) and not holds(FREE, "positive", choice(x, "<", y, 1, 0))
    assert not holds(FREE, "nonnegative", RELU) and not holds(FREE, "real", choice(0, "<", x, log(x), 0))
    refused("algebra", left=choice(0, "<", x, x, 0), right=choice(0, "<", x, x, 1))
    refused("algebra", left=choice(0, "<", x, x, 0), right=choice(0, "<=", x, x, 0))
    refused("algebra", left=choice(0, "<", x, x, 0), right=x)
    refused("congruence", left=choice(0, "<", x, x, 0), right=choice(0, "<=", x, x, 0))


STEP = choice(0, "<", x, 1, 0)


@each([
    (derivative(CORNER, x), function("sign", x), "proved"), (derivative(POINT, x), ONE, "proved"), (derivative(STEP, x), ZERO, "proved"),
    (derivative(choice(0, "<", x, x, 5), x), STEP, "proved"), (derivative(RELU, x), ONE, "refuted"), (x * STEP, RELU, "proved"),
    (derivative(x * STEP, x), STEP, "proved"), (choice(0, "<", z, 1, 0), choice(0, "<", z, 1, 0) + 0, "proved"),
    (SINC, sin(x) / x, "proved"), (SINC, choice(x, "!=", 0, sin(x) / x, 2), "refuted"), (SINC * x, sin(x), "proved"),
    (choice(x, "!=", 0, x / x, 1), ONE, "proved"), (choice(cos(x), "<", 2, x, 1), x, "proved"), (choice(0, "<", x, x, NOWHERE), x, "proved"),
    (choice(0, "<", x, x, NOWHERE), -x, "refuted"), (choice(ZERO, "<", ZERO, 1, NOWHERE), ONE, "open"),
])
def test_steps(left, right, outcome):
    found = verdict(Claim(FREE, "=", left, right))
    assert found.outcome == outcome, found
    if found.certificate:
        assert check(found.certificate).outcome == outcome or found.conditions


def test_certificates_know_the_comparisons():
    proof = Proof()
    proof.infer("congruence", left=RELU, right=RELU)
    data = proof.certificate(Claim(FREE, "=", RELU, RELU), Point({x: ONE}))
    assert check(data).outcome == "proved"
    for wrong in (">", "=+C", "", 1, None):
        with pytest.raises(Rejected):
            check({**data, "terms": [[entry[0], wrong, *entry[2:]] if entry[0] == "if" else entry for entry in data["terms"]]})


def test_branches_within_branches_are_not_told_apart_without_end():
    t = 1 / x
    for k in range(12):
        t = choice(x, "<", k, t, t + k)
    assert FREE.conditions(t) == {("defined", t)} and not holds(FREE, "defined", t)
    assert ("nonzero", x) in differentiated(FREE, derivative(t, x))[1]


w = symbol("w", "complex")
UNREAL = choice(z, "!=", w, 1, choice(function("im", z), "=", 0, NOWHERE, 7))


@each([
    (choice(0, "<", x, 1, choice(x, "<", 0, 0, NOWHERE)), {("nonzero", x - 0)}), (choice(x, "!=", y, 1, NOWHERE), {("nonzero", y - x)}),
    (choice(0, "<", x, 1, choice(x, "<", 1, 0, NOWHERE)), set()), (choice(0, "<", x, 1, choice(x, "<", -1, 0, NOWHERE)), None), (choice(0, "<", x, 1, choice(x, "<=", 0, 0, NOWHERE)), set()),
    (choice(0, "<", x, 1 / x, choice(x, "<", 0, 0, NOWHERE)), {("nonzero", x - 0)}), (choice(0, "<", x, 1 / (x - 1), choice(x, "<", 0, 0, NOWHERE)), None),
    (choice(0, "<=", x, 1, NOWHERE), None), (choice(x, "=", y, 1, NOWHERE), None), (UNREAL, None), (choice(z, "!=", w, 1, NOWHERE), None)])
def test_where_a_hole_is(t, conditions):
    """None: no more is known than that it is defined where it is."""
    assert FREE.conditions(t) == ({("defined", t)} if conditions is None else conditions)


def test_sides_that_are_equal_need_not_be_real():
    assert verdict(Claim(FREE, "=", UNREAL, ONE)).outcome != "proved"
