"""Kept certificates: read from files, re-checked by the kernel, compared with a derivation's steps."""
import json
from pathlib import Path

import pytest

from verifier import checker, read
from verifier.diagnostics import Fault
from verifier.kernel.claims import Claim, Context
from verifier.kernel.faults import Rejected
from verifier.kernel.terms import ZERO, symbol
from verifier.verdicts import verdict

SIGMOID = Path(__file__).parent.parent / "derivations" / "sigmoid.py"
x = symbol("x")


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
