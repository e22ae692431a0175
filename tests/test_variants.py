"""Slips of the pen in every step of the shipped derivations: none is proved, and each that makes a difference is refuted."""
from pathlib import Path

import pytest

from verifier import read
from verifier.audit.judgements import counterexample
from verifier.audit.mutations import mutants
from verifier.audit.tally import counted, tried
from verifier.audit.values import Undecided

PATHS = sorted((Path(__file__).parent.parent / "derivations").glob("*.py"))
LEAST, EVERY = 2, 24        # slips of each step, evenly spread


def steps(path):
    chains, claim = read(path).steps()
    return [step for chain in chains for step in chain] + [claim]


def false(claim):
    try:
        return counterexample(claim) is not None
    except Undecided:
        return False


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_no_slip_is_proved_and_each_is_refuted(path, capsys):
    slips = {step.id: list(mutants(step.claim))[::EVERY] for step in steps(path)}
    assert min(map(len, slips.values())) >= LEAST
    trials = [tried(slip) for some in slips.values() for slip in some]
    counts, faults = counted(trials)
    assert not faults
    assert [(t.claim.left, t.claim.right) for t in trials if t.outcome == "open" and false(t.claim)] == []
    with capsys.disabled():
        print(f"\n{path.stem}: {counts['tried']} slips, {counts['refuted']} refuted, {counts['open']} open, {counts['proved']} true")
