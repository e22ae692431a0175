"""The engine: verdicts on single claims, on derivations that fail in each way, and their order of trust."""
import pytest

from verifier import engine
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.checking import check
from verifier.kernel.terms import E, I, ONE, ZERO, apply, derivative, function, prime, symbol, term
from verifier.model import Chain, Derivation, Link, Place

x, y, z = symbol("x"), symbol("y"), symbol("z", "complex")
HALF = term("1/2")
POSITIVE = [("<", ZERO, x)]


def exp(t):
    return function("exp", t)


SIGMA = Definition("sigma", (x,), 1 / (1 + exp(-x)))
HERE = Place("here", 1)


def claim(left, right, assuming=(), definitions=()):
    return Claim(Context(assuming, definitions), "=", term(left), term(right))


VERDICTS = [
    # left, right, assumptions, outcome, method
    (x + y, y + x, [], "proved", "algebra"),
    (x, x, [], "proved", "structural"),
    ((x**2 - 1) / (x - 1), x + 1, [], "proved", "algebra"),
    (exp(2 * x), exp(x)**2, [], "proved", "algebra"),
    (exp(x + 1), E * exp(x), [], "proved", "algebra"),
    (function("cosh", x)**2 - function("sinh", x)**2, ONE, [], "proved", "algebra"),
    (derivative(exp(x * y), x), y * exp(x * y), [], "proved", "derivatives"),
    (derivative(apply("f", apply("g", x)), x), prime("f", (1,), apply("g", x)) * derivative(apply("g", x), x), [],
     "proved", "derivatives"),
    (derivative(function("log", z), z), 1 / z, [], "proved", "derivatives"),
    (x**2, y**2, [("=", x, y)], "proved", "algebra"),
    (x, ONE, [], "refuted", "witness"),
    (exp(2 * x), exp(x**2), [], "refuted", "witness"),
    ((x**2)**HALF, x, [], "refuted", "witness"),
    (function("log", x**2), 2 * function("log", x), [], "refuted", "witness"),
    ((x**2)**HALF, x, POSITIVE, "open", None),
    (derivative(apply("f", x), x), apply("f", x), [], "refuted", "witness"),
    (derivative(x**2, x), ZERO, [("=", x**2, ONE)], "refuted", "witness"),
    (I**2, term(1), [], "refuted", "witness"),
    (1 / (x - x), term(5), [], "open", None),
    ((x - x) / (x - x), ONE, [], "open", None),
    (function("sin", x)**2 + function("cos", x)**2, ONE, [], "open", None),
    (x, y, [("=", x, ONE), ("=", x, term(2))], "open", None),
    (x, y, [("<", x, ZERO), ("<", ZERO, x)], "open", None),
    (x * function("log", z), derivative(x**2 / 2, x) * function("log", z), [], "proved", "derivatives"),
]


@pytest.mark.parametrize("left, right, assuming, outcome, method", VERDICTS)
def test_verdicts(left, right, assuming, outcome, method):
    found = engine.verdict(claim(left, right, assuming))
    assert (found.outcome, found.method) == (outcome, method), found.why
    assert (found.why is not None) == (outcome == "open")
    if found.certificate:
        assert check(found.certificate).outcome == outcome


@pytest.mark.parametrize("left, right, assuming, outcome, method", [row for row in VERDICTS if not row[2]])
def test_exchanged_sides_have_the_same_outcome(left, right, assuming, outcome, method):
    assert engine.verdict(claim(right, left)).outcome == outcome


@pytest.mark.parametrize("left, right, note", [
    ((x**2 - 1) / (x - 1), x + 1, ("the left side is undefined where x − 1 = 0",)),
    (x + 1, (x**2 - 1) / (x - 1), ("the right side is undefined where x − 1 = 0",)),
    (1 / exp(x), exp(-x), ()),
    (exp(x) / (1 + exp(x)), 1 / (1 + exp(-x)), ()),
])
def test_notes_say_where_only_one_side_is_defined(left, right, note):
    found = engine.verdict(claim(left, right))
    assert found.notes == note
    assert engine.strict(found).outcome == ("open" if note else "proved")


def test_a_condition_does_not_launder_a_step():
    found = engine.verdict(claim(derivative(x * function("log", z), z), x / z))
    assert (found.outcome, len(found.conditions)) == ("open", 1)
    assert "proved only for" in found.why


def derivation(*chains, claim=None, definitions=(SIGMA,)):
    context = Context((), definitions)
    made = tuple(Chain(heading, tuple(Link(t, reason, HERE) for t, reason in links)) for heading, links in chains)
    sides = claim and Claim(context, "=", *claim)
    return Derivation("made", "here", "Made", context, made, sides, HERE, {})


def test_a_citation_of_what_is_not_proved_is_noted():
    early = ("use", [(y + y, None), (2 * y, "lemma 1")])
    later = ("Lemma 1: a sum", [(x + x, None), (2 * x, None)])
    first, _ = engine.examined(derivation(early, later)).results
    assert first[1].notes == ("Lemma 1 is cited, but is not proved before this step",)
    _, second = engine.examined(derivation(later, early)).results
    assert second[1].notes == ()


def outcomes(*chains, claim=None):
    found = engine.examined(derivation(*chains, claim=claim))
    return [v.outcome for _, v in found.results]


FIRST = ("first", [(x * (x + 1), None), (x**2 + x, None)])
SECOND = ("second", [(x + x**2, None), (x**2 + x, None)])
WRONG = ("wrong", [(x + x**2, None), (x**3, None)])


@pytest.mark.parametrize("chains, ends, expected", [
    ([FIRST, SECOND], (x * (x + 1), x + x**2), ["proved", "proved", "proved"]),
    ([FIRST, SECOND], (x + x**2, x * (x + 1)), ["proved", "proved", "proved"]),
    ([FIRST], (x * (x + 1), x + x**2), ["proved", "open"]),
    ([FIRST, WRONG], (x * (x + 1), x**3), ["proved", "refuted", "refuted"]),
    ([WRONG], (x + x**2, x**2 + x), ["refuted", "open"]),
    ([FIRST], (x, x + 1), ["proved", "refuted"]),
])
def test_the_claim_must_follow_from_the_chains(chains, ends, expected):
    assert outcomes(*chains, claim=ends) == expected


def test_conditions_of_the_way_come_to_the_claim():
    """0 = x/x − 1 and x/x − 1 = f do not give 0 = f where x = 0."""
    chains = [("up", [(ZERO, None), (x / x - 1, None)]), ("down", [(x / x - 1, None), (x * 0, None)])]
    found = engine.examined(derivation(*chains, claim=(ZERO, x * 0)))
    _, verdict = found.claim
    assert verdict.outcome == "open" and "x ≠ 0" in verdict.why


def test_a_lemma_is_used_at_other_arguments_and_only_if_it_is_proved():
    lemma = ("lemma 1", [(apply("sigma", x) + apply("sigma", -x), None), (ONE, None)])
    use = ("use", [(apply("h", apply("sigma", 2 * y) + apply("sigma", -(2 * y))), None), (apply("h", ONE), "lemma 1")])
    found = engine.examined(derivation(lemma, use))
    assert [v.outcome for _, v in found.results] == ["proved", "proved"]
    false = ("lemma 1", [(apply("sigma", x), None), (ONE, None)])
    found = engine.examined(derivation(false, ("use", [(apply("sigma", y) * y, None), (y, "lemma 1")])))
    assert [v.outcome for _, v in found.results] == ["refuted", "refuted"]


@pytest.mark.parametrize("reason, name, expected", [
    ("lemma 1", "lemma 1", True), ("by Lemma 1, then expand", "lemma 1", True),
    ("lemma 10", "lemma 1", False), (None, "lemma 1", False), ("dilemma 1", "lemma 1", False),
])
def test_reasons_cite_names_as_words(reason, name, expected):
    assert engine.cites(reason, name) is expected
