"""The shipped derivations: each step is proved, in every run alike; what is forged or mistyped proves nothing false."""
import json
from pathlib import Path

import pytest

from verifier import read, report
from verifier.audit.forgeries import forged, forgeries
from verifier.audit.mutations import mutants
from verifier.audit.searches import false
from verifier.audit.tally import checked, counted, tried
from verifier.checker import uncovered
from verifier.kernel.checking import check

PATHS = sorted((Path(__file__).parent.parent / "derivations").glob("*.py"))
FORGED, MISTYPED = 61, 36         # of how many forgeries, and slips of each step, one is tried


@pytest.fixture(scope="module", params=PATHS, ids=lambda p: p.stem)
def examined(request):
    return report(read(request.param)).examined[0]


def test_every_step_is_proved_without_conditions_and_by_its_reason(examined):
    for step, verdict in examined.results:
        assert (verdict.outcome, verdict.conditions, verdict.notes) == ("proved", (), ()), (step.id, verdict.why)


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


def test_a_forged_certificate_proves_nothing_false(examined):
    counts, faults = counted(checked(forged(verdict.certificate, *place), known) for _, verdict in examined.results
                             for known in [{}] for place in forgeries(verdict.certificate)[::FORGED])
    assert not faults and counts["tried"] > 60


def test_no_slip_is_proved_and_each_is_refuted(examined):
    slips = [list(mutants(step.claim))[::MISTYPED] for step, _ in examined.results]
    trials = [tried(slip) for some in slips for slip in some]
    assert min(map(len, slips)) > 0 and not counted(trials)[1]
    assert [(t.claim.left, t.claim.right) for t in trials if t.outcome == "open" and false(t.claim)] == []
