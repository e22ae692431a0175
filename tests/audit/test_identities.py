"""The audit's tables: identities are proved beside false neighbours that are refuted; traps are never proved."""
import pytest
from sympy import Symbol, binomial, conjugate, floor, im
from tables import each

from verifier.audit.constructions import CONSTRUCTIONS
from verifier.audit.identities import IDENTITIES
from verifier.audit.near_misses import BEYOND, NEAR_MISSES
from verifier.audit.tally import tried
from verifier.audit.traps import HELD_IN_PART, NOWHERE
from verifier.domains import claim
from verifier.verdicts import verdict

x, z = Symbol("x", real=True), Symbol("z")
SPARSE = {"integrals": 3, "limits": 3}       # of slow rows, each so many


@each([(name, *row[:3], row[3:]) for name, rows in (IDENTITIES | CONSTRUCTIONS).items() for row in rows[::SPARSE.get(name, 1)]])
def test_true_beside_false(name, left, right, false, assuming):
    assert verdict(claim(left, right, assuming=assuming)).outcome in ("proved", "open" if name == "limits" else "proved")      # of series without closed forms
    found = tried(claim(left, false, assuming=assuming), False)
    assert (found.outcome, found.remark) == ("refuted", None)


@each([
    (HELD_IN_PART, {"refuted"}), (NOWHERE, {"open"}), (NEAR_MISSES, {"refuted", "open"}), (BEYOND, {"open"})])
def test_what_is_false_is_not_proved(rows, outcomes):
    found = [tried(claim(left, right, assuming=assuming), False) for left, right, *assuming in rows]
    assert {trial.outcome for trial in found} == outcomes and {trial.remark for trial in found} <= {None, "not judged"}
    assert sum(trial.outcome == "refuted" for trial in found) >= len(rows) - 2 or "refuted" not in outcomes


@each([(conjugate(floor(z)), floor(z)), (im(floor(z)), 0), (binomial(x, z), 1)])
def test_what_sympy_defines_beyond_the_kernel_is_refused(left, right):
    with pytest.raises(ValueError):
        claim(left, right)
