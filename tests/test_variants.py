"""Slips of the pen in every step of the shipped derivations: none is proved, each is refuted.

For each step, single-edit variants of its right and of its left side are made by rule. A variant
whose sides are both defined and truly differ, by mpmath at 50 digits at twenty points, must never be
proved, and must be refuted at a point where mpmath agrees that the sides differ. A variant whose sides
agree at all these points must not be refuted."""
from fractions import Fraction
from pathlib import Path

import mpmath
import numerics
import pytest

from variants import variants
from verifier import read
from verifier.verdicts import verdict
from verifier.kernel.faults import Rejected

PATHS = sorted((Path(__file__).parent.parent / "derivations").glob("*.py"))
LEAST, MOST = 10, 40        # variants for each step
DIGITS = 50
POINTS = [Fraction(n, 7) for n in (1, 2, 3, 5, 8, 9, 11, 13, 16, 20, -1, -2, -3, -4, -6, -9, -10, -12, -15, -19)]


def values(claim, at):
    definitions = {d.name: (d.parameters, d.body) for d in claim.context.definitions.values()}
    return [numerics.value(side, at, definitions) for side in (claim.left, claim.right)]


def differ(claim, at):
    """Whether the sides are defined and differ here, far beyond rounding; None where one is not defined."""
    with mpmath.workdps(DIGITS):
        try:
            left, right = values(claim, at)
        except numerics.Undefined:
            return None
        return abs(left - right) > mpmath.mpf(10) ** -15 * (1 + abs(left) + abs(right))


def everywhere(claim):
    """At each of the points whether the sides differ."""
    symbols = {s.data[0] for s in claim.left.free | claim.right.free}
    return [differ(claim, {name: mpmath.mpf(p.numerator) / p.denominator for name in symbols}) for p in POINTS]


def slips(step):
    """Variants of the step: those that are truly different, and those that agree wherever both sides are defined."""
    claim, wrong, right = step.claim, [], []
    sides = [("right", t) for t in variants(claim.right)] + [("left", t) for t in variants(claim.left)]
    for side, t in sides:
        if len(wrong) == MOST:
            break
        try:
            variant = claim._replace(**{side: t})
            found = everywhere(variant)
        except Rejected:
            continue
        if None not in found and any(found):
            wrong.append(variant)
        elif not any(found):
            right.append(variant)
    return wrong, right


def steps(path):
    chains, claim = read(path).steps()
    return [step for chain in chains for step in chain] + [claim]


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_no_slip_is_proved_and_each_is_refuted(path, capsys):
    outcomes = {"proved": 0, "refuted": 0, "open": 0}
    for step in steps(path):
        wrong, right = slips(step)
        assert "refuted" not in [verdict(claim).outcome for claim in right], f"step {step.id}: a true variant refuted"
        assert len(wrong) >= LEAST, f"step {step.id}: only {len(wrong)} variants"
        for claim in wrong:
            found = verdict(claim)
            outcomes[found.outcome] += 1
            assert found.outcome == "refuted", (step.id, claim.left, claim.right, found.why)
            at = {s.data[0]: numerics.value(v, {}) for s, v in found.witness.symbols.items()}
            assert differ(claim, at), (step.id, at)
    with capsys.disabled():
        print(f"\n{path.stem}: {sum(outcomes.values())} slips, {outcomes['refuted']} refuted, "
              f"{outcomes['open']} open, {outcomes['proved']} proved")
