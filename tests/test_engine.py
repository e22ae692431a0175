"""The engine: derivations that are proved, and those that fail in each way."""
from tables import each

from verifier import engine
from verifier.constructors import apply
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import ONE, ZERO, function, symbol
from verifier.model import Chain, Derivation, Place
from verifier.readers.module import Link, steps

x, y = symbol("x"), symbol("y")
SIGMA = Definition("sigma", (x,), 1 / (1 + function("exp", -x)))
HERE = Place("here", 1)


def derivation(*chains, claim=None, definitions=(SIGMA,)):
    context = Context((), definitions)
    made = tuple(Chain(heading, tuple(steps(number, [Link(t, reason, HERE) for t, reason in links], context)))
                 for number, (heading, links) in enumerate(chains, 1))
    sides = claim and Claim(context, "=", *claim)
    return Derivation("made", "here", "Made", context, made, sides, HERE)


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


@each([
    ([FIRST, SECOND], (x * (x + 1), x + x**2), ["proved", "proved", "proved"]),
    ([FIRST, SECOND], (x + x**2, x * (x + 1)), ["proved", "proved", "proved"]),
    ([FIRST], (x * (x + 1), x + x**2), ["proved", "open"]),
    ([FIRST, WRONG], (x * (x + 1), x**3), ["proved", "refuted", "refuted"]),
    ([WRONG], (x + x**2, x**2 + x), ["refuted", "open"]), ([FIRST], (x, x + 1), ["proved", "refuted"]),
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
