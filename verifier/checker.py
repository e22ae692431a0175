"""Re-checks kept certificates with the kernel alone. SymPy has no part in it."""
import json
from pathlib import Path

from verifier.conditions import divisors
from verifier.diagnostics import Fault
from verifier.kernel.checking import check
from verifier.kernel.terms import Rejected
from verifier.alphabets import COMPARISONS
from verifier.notation import unicode
from verifier.proofs import turned
from verifier.statements import assumption_text, condition_text

SIZE_LIMIT = 20_000_000       # bytes of one file


def accepted(path):
    """What the certificate in a file establishes. Raises Rejected; Fault if the file cannot be read."""
    path = Path(path)
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise Rejected(f"larger than {SIZE_LIMIT} bytes")
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Fault("no-certificate", f"{path}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise Rejected(f"not JSON: {error}") from error
    return check(data)


def statement(found):
    """An accepted claim in words: its relation, its domain, its conditions."""
    claim = found.claim
    asked = [assumption_text(*a) for a in claim.context.assuming] + [condition_text(*c) for c in sorted(claim.conditions, key=repr)]
    return (f"{found.outcome}: {unicode(claim.left)} {COMPARISONS[claim.relation]} {unicode(claim.right)}"
            + (f" for {', '.join(asked)}" if asked else "")
            + (f"  [{', '.join(found.axioms)}]" if found.axioms else ""))


def essence(claim):
    """What two claims must share to be the same."""
    claim, context = turned(claim), claim.context
    return (frozenset(context.assuming), frozenset(context.definitions.values()),
            claim.relation, claim.left, claim.right, claim.conditions)


def uncovered(derivation, found):
    """The ids of a derivation's steps that no accepted proof is a proof of."""
    proved = [accepted.claim for accepted in found if accepted.outcome == "proved"]
    known, covered = set(map(essence, proved)), set()
    chains, claim = derivation.steps()
    steps = [step for chain in chains for step in chain] + [claim] * (claim is not None)
    for step in steps:
        claims = [] if step.claim is None else [step.claim, *step.others]
        given = {("=", h.left, h.right) for h in step.hypotheses if h.step is None or h.step in covered}
        if any(essence(c) in known or any(_follows(c, given, p) for p in proved) for c in claims):
            covered.add(step.id)
    return [step.id for step in steps if step.id not in covered]


def _follows(claim, given, proved):
    """Whether what is proved is the claim as a consequence of equations that are given, perhaps divided by their factors."""
    assuming, *stated, _ = essence(claim)
    assumed, *shown, conditions = essence(proved)
    allowed = {("nonzero", t) for t in divisors(proved)} if given else set()
    return stated == shown and assumed <= assuming | given and conditions <= allowed
