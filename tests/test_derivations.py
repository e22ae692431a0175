"""The shipped derivations: every step proved by a certificate that the kernel accepts again after JSON."""
import json
from pathlib import Path

import pytest

from verifier import read, report
from verifier.checker import uncovered
from verifier.kernel.checking import check

FOLDER = Path(__file__).parent.parent / "derivations"
PATHS = sorted(FOLDER.glob("*.py"))


@pytest.fixture(scope="module", params=PATHS, ids=lambda p: p.stem)
def examined(request):
    return report(read(request.param)).examined[0]


def test_every_step_is_proved_without_conditions(examined):
    for step, verdict in examined.results:
        assert (verdict.outcome, verdict.conditions) == ("proved", ()), (step.id, verdict.why)


def test_every_reason_is_what_makes_its_step_so(examined):
    assert [(step.id, verdict.notes) for step, verdict in examined.results if verdict.notes] == []


def test_certificates_survive_json_and_cover_the_steps(examined):
    accepted = [check(json.loads(json.dumps(verdict.certificate))) for _, verdict in examined.results]
    assert {a.outcome for a in accepted} == {"proved"}
    assert uncovered(examined.derivation, accepted) == []
    assert uncovered(examined.derivation, accepted[1:]) == [examined.results[0][0].id]


def test_the_claim_rests_on_the_chains(examined):
    _, verdict = examined.claim
    assert verdict.method == "chains"
    assert "transitivity" in [inference["rule"] for inference in verdict.certificate["inferences"][-5:]]


def test_verdicts_are_the_same_on_every_run(examined):
    again = report(examined.derivation).examined[0]
    assert [v.certificate for _, v in again.results] == [v.certificate for _, v in examined.results]
