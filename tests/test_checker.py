"""Kept certificates: read from files, re-checked by the kernel, compared with a derivation's steps."""
import json
from pathlib import Path

import pytest
from tables import each

from verifier import checker, read, report
from verifier.diagnostics import Fault
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ZERO, Rejected, symbol
from verifier.model import Chain, Derivation, Hypothesis, Place, Step
from verifier.verdicts import verdict

SIGMOID = Path(__file__).parent.parent / "derivations" / "sigmoid.py"
x, y, m = map(symbol, "xym")


@pytest.fixture
def kept(tmp_path):
    """The certificate of x(x + 1) = x² + x for x > 0, in a file."""
    claim = Claim(Context([("<", ZERO, x)]), "=", x * (x + 1), x**2 + x)
    path = tmp_path / "square.json"
    path.write_text(json.dumps(verdict(claim).certificate))
    return path


def test_a_kept_certificate_is_accepted_and_stated(kept):
    assert checker.statement(checker.accepted(kept)) == "proved: x·(x + 1) = x² + x for x > 0"


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "[" * 200_000, '{"version": 1}', "NaN", "\x00", "1e999", '"proved"'])
def test_what_is_no_certificate_is_rejected(tmp_path, text):
    path = tmp_path / "forged.json"
    path.write_text(text)
    with pytest.raises(Rejected):
        checker.accepted(path)


def test_text_that_is_not_utf8_is_rejected(tmp_path):
    path = tmp_path / "binary.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Rejected):
        checker.accepted(path)


def test_a_missing_file_is_a_fault(tmp_path):
    with pytest.raises(Fault, match="nothing.json"):
        checker.accepted(tmp_path / "nothing.json")


def test_a_certificate_of_another_claim_covers_no_step(kept):
    derivation = read(SIGMOID)
    chains, _ = derivation.steps()
    assert len(checker.uncovered(derivation, [checker.accepted(kept)])) == sum(map(len, chains)) + 1


def consequence(hypotheses, conclusion=(x, 2 * y)):
    """A derivation of one step that is said to follow from hypotheses."""
    step = Step("1.1", Claim(Context(), "=", *conclusion), Place("here", 1), hypotheses=tuple(Hypothesis(*h) for h in hypotheses))
    return Derivation("made", "here", "Made", Context(), (Chain("", (step,)),))


@each([
    ([(m * x, 2 * m * y)], (x, 2 * y), True),
    ([(m * x, 2 * m * y), (y, x)], (x, 2 * y), True),
    ([(m * x, 2 * m * y, "1.2")], (x, 2 * y), False),          # rests on what is not covered
    ([(m * x, 3 * m * y)], (x, 2 * y), False),
    ([], (x, 2 * y), False),
    ([(m * x, 2 * m * y)], (x, 3 * y), False),
])
def test_a_consequence_is_covered_by_a_proof_from_its_own_hypotheses(hypotheses, conclusion, covered):
    (_, found), = report(consequence([(m * x, 2 * m * y)])).examined[0].results
    assert found.conditions == (("nonzero", m),)
    assert checker.uncovered(consequence(hypotheses, conclusion), [check(found.certificate)]) == ([] if covered else ["1.1"])


def test_a_condition_that_divides_no_hypothesis_is_not_covered():
    claim = Claim(Context([("=", x, 2 * y)]), "=", x, 2 * y)
    assert not checker._follows(claim, {("=", x, 2 * y)}, claim._replace(conditions=frozenset([("nonzero", m)])))
    assert checker._follows(claim, {("=", x, 2 * y)}, claim)
