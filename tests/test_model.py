"""The model: steps and their numbers, and which outcome is the worst."""
import pytest

from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import symbol
from verifier.model import Chain, Derivation, Examined, Link, Place, Report, Step, Verdict

x = symbol("x")
HERE = Place("here", 3)
CLAIM = Claim(Context(), "=", x, x)


def examined(*outcomes):
    results = tuple((Step(str(k), CLAIM, HERE), Verdict(outcome)) for k, outcome in enumerate(outcomes))
    return Examined(None, (results[:-1],), results[-1])


@pytest.mark.parametrize("outcomes, worst", [
    (["proved", "proved"], "proved"), (["proved", "open"], "open"), (["refuted", "open", "proved"], "refuted"),
    (["open", "refuted"], "refuted"),
])
def test_the_outcome_is_the_worst_of_the_steps(outcomes, worst):
    assert examined(*outcomes).outcome == worst
    assert Report((examined("proved"), examined(*outcomes))).outcome == worst


def test_outcomes_are_counted_with_the_claim():
    report = Report((examined("proved", "open"), examined("open")))
    assert [report.count(outcome) for outcome in ("proved", "refuted", "open")] == [1, 0, 2]


def test_steps_are_numbered_by_chain():
    links = tuple(Link(t, None, HERE) for t in (x, x + 0, 0 + x))
    derivation = Derivation("d", "here", "D", Context(), (Chain("a", links), Chain("b", links[:2])), CLAIM, HERE, {})
    chains, claim = derivation.steps()
    assert [[step.id for step in chain] for chain in chains] == [["1.1", "1.2"], ["2.1"]]
    assert claim.id == "claim" and chains[0][1].claim.left is x + 0
