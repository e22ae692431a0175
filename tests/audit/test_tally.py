"""The tally: a small fixed part of the audit, and what it does when something false is called proved."""
from itertools import islice

import pytest
from tables import each

from verifier.audit import tally
from verifier.audit.constructions import CONSTRUCTIONS
from verifier.audit.mutations import mutants
from verifier.audit.searches import slips
from verifier.audit.tally import COLUMNS, FAULTS, SEARCHED, classes, counted, forging, line, pressed, remark, tried
from verifier.audit.traps import HELD_IN_PART, NOWHERE
from verifier.domains import claim
from verifier.kernel import checking, ranges, rules
from verifier.kernel.algebra import Field
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ONE, derivative, symbol, term
from verifier.model import Witness

x, HALF = symbol("x"), term("1/2")
CLASSES = list(classes())
TRAPS = [claim(left, right, assuming=assuming) for left, right, *assuming in HELD_IN_PART + NOWHERE]
TRUE, FALSE = [[stated for row in CLASSES if row[0] not in SEARCHED for stated in row[side]] for side in (1, 2)]


def test_no_mutant_is_wrongly_decided():
    counts, faults = counted(tried(m) for k, stated in enumerate(TRUE) for m in islice(mutants(stated), k % 300, None, 300))
    assert not faults and counts["tried"] > 100 and counts["refuted"] > 80 and counts["proved"] > 2


def test_no_forged_certificate_shows_what_is_false(monkeypatch):
    monkeypatch.setattr(tally, "FORGERIES", 20)
    counts, faults = counted(forging(TRUE[::36] + FALSE[::36]))
    assert not faults and counts["tried"] > 350 and counts["open"] > counts["refuted"] > counts["proved"] > 0


@each([
    ((x**2)**HALF, x, "proved", None, None, "false proofs"), (term(2), term(3), "proved", None, None, "false proofs"),
    (x, x, "refuted", ONE, None, "false refutations"), (x, x, "refuted", ONE, True, "false refutations"),
    (x, x, "proved", None, False, "false proofs"), (1 / (x - x), ONE, "proved", None, None, "not judged"),
    (x, x + 1, "refuted", ONE, None, None), (x, x, "proved", None, None, None), (x, x + 1, "open", None, None, None)])
def test_what_is_wrong_is_counted(left, right, outcome, point, truth, column):
    witness = Witness({x: point}, (), "", "", "")
    assert remark(Claim(Context(), "=", left, right), outcome, witness, truth) == column


def test_a_kernel_that_accepts_too_much_is_found_out(monkeypatch):
    """If all fractions were equal, what differs at few points or late would be proved; and the tally shows it."""
    monkeypatch.setattr(Field, "equal", lambda field, one, other: True)
    counts, faults = counted(tally.mutated([], [claim(*row) for row in HELD_IN_PART[:20]]))
    assert counts["false proofs"] == len(faults) > 0
    assert set(FAULTS) < set(COLUMNS) and line("all", counts).split()[1] == f"{counts['tried']:,}"


def test_provers_that_are_given_what_is_false_prove_nothing():
    counts, faults = counted(map(pressed, [*TRAPS[::16], *FALSE[::16], *slips(TRUE[::24], 120)]))
    assert not faults and counts["tried"] > 30


@pytest.mark.parametrize("module, name, careless", [
    (rules, "imaginary", lambda context, t: ranges.arb(0)), (checking, "_check_inhabited", lambda claim, *point: None)])
def test_a_rule_that_asks_too_little_is_found_out(monkeypatch, module, name, careless):
    """Though a point refutes what it proves, or nothing is said at any point."""
    monkeypatch.setattr(module, name, careless)
    counts, faults = counted(map(pressed, TRAPS[:4] + TRAPS[-len(NOWHERE):][:12]))
    assert counts["false proofs"] == len(faults) > 0


def test_proofs_under_conditions_are_judged_where_these_hold():
    stated = claim(*CONSTRUCTIONS["integrals"][4][:2])
    assert pressed(stated._replace(context=Context())).remark is None


def test_mutants_differ_by_one_edit_and_lose_assumptions():
    stated = Claim(Context([("<", term(0), x)]), "=", derivative(x**2, x), 2 * x)
    found = list(mutants(stated))
    assert len(found) == len(set(found)) > 40
    assert all((m.left is stated.left) + (m.right is stated.right) + (m.relation == "=") == 2 for m in found[:-2])
    assert [m.context.assuming for m in found[-2:]] == [(), ()] and found[-1].left.args[1].data == ("x", "complex")
