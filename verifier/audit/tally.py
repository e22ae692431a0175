"""The tally: what became of every claim and every certificate that the audit makes, class by class."""
from collections import Counter
from itertools import chain, islice
from typing import NamedTuple

from verifier.audit.forgeries import forged, forgeries
from verifier.audit.constructions import CONSTRUCTIONS
from verifier.audit.identities import IDENTITIES
from verifier.audit.inequalities import FALSE, HARD, MISSED, NO_SQUARES, SQUARES, TRUE
from verifier.audit.judgements import confirmed, counterexample
from verifier.audit.mutations import mutants
from verifier.audit.near_misses import BEYOND, NEAR_MISSES
from verifier.audit.searches import searched, slips
from verifier.audit.traps import HELD_IN_PART, NOWHERE
from verifier.audit.values import Undecided
from verifier.checker import essence
from verifier.domains import claim
from verifier.kernel.certificates import certificate
from verifier.kernel.checking import check
from verifier.kernel.terms import Rejected
from verifier.verdicts import verdict

OUTCOMES = ("proved", "refuted", "open")
UNJUDGED, FAULTS = "not judged", ("false proofs", "false refutations")
COLUMNS = ("tried", *OUTCOMES, UNJUDGED, *FAULTS)
FORGERIES = 500          # of one certificate, evenly spread
EVERY = 8                # of the mutants, that the provers are given; of those of claims whose proofs are searched for long
#: Inequalities whose proofs are searched for long.
SEARCHED = {"hard inequalities": (HARD, MISSED), "sums of squares": (SQUARES, NO_SQUARES)}


class Trial(NamedTuple):
    """A claim that was tried: its outcome, the column of what is wrong with that, if anything, and the axioms used."""
    claim: object
    outcome: str
    remark: str | None
    axioms: tuple = ()


def sections():
    """Pairs: what is tried, and its trials, each made when it is asked for."""
    for name, true, false in classes():
        yield f"{name}, mutated", mutated(true, false, EVERY if name in SEARCHED else 1)
        yield f"{name}, searched", map(pressed, chain(false, slips(true, EVERY)))
        yield f"{name}, forged", forging(true + false)
    for name, rows in (("held in part", HELD_IN_PART), ("nowhere defined", NOWHERE), ("near-misses", NEAR_MISSES + BEYOND)):
        claims = [claim(left, right, assuming=assuming) for left, right, *assuming in rows]
        yield name, (tried(stated, False) for stated in claims)
        yield f"{name}, searched", map(pressed, claims)


def classes():
    """Triples: the name of a class, claims that are true, and claims that are false."""
    for name, rows in (IDENTITIES | CONSTRUCTIONS).items():
        yield name, *[[claim(row[0], row[side], assuming=row[3:]) for row in rows] for side in (1, 2)]
    for name, tables in {"inequalities": (TRUE, FALSE), **SEARCHED}.items():
        yield name, *[[claim(left, right, relation, assuming) for left, relation, right, *assuming in rows] for rows in tables]


def mutated(true, false, every=1):
    """The claims themselves, and what one edit makes of the true ones, of which some are left out."""
    yield from (tried(stated, stated in true) for stated in true + false)
    yield from (tried(mutant) for stated in true for mutant in islice(mutants(stated), 0, None, every))


def tried(stated, truth=None):
    """The Trial of a claim, which may be known to be true or false."""
    found = verdict(stated)
    return Trial(stated, found.outcome, remark(stated, found.outcome, found.witness, truth), found.axioms)


def pressed(stated):
    """The Trial of a false claim that every prover tries to prove; under the conditions of a proof it may be true."""
    proofs = searched(stated)
    remarks = [remark(stated._replace(conditions=frozenset(found.conditions)), "proved", None, None if found.conditions else False)
               for found in proofs]
    worst = max(filter(None, remarks), key=FAULTS.count, default=None)
    return Trial(stated, "proved" if proofs else "open", worst)


def remark(stated, outcome, point, truth=None):
    """What is wrong with an outcome, by values that the kernel has not computed; None if nothing is."""
    try:
        if outcome == "proved" and (truth is False or counterexample(stated) is not None):
            return "false proofs"
        if outcome == "refuted" and (truth is True or not confirmed(stated, point)):
            return "false refutations"
    except Undecided:
        return UNJUDGED
    return None


def forging(claims):
    """What the kernel makes of forged certificates, of proofs and of refutations."""
    for data in filter(None, [verdict(stated).certificate for stated in claims]):
        known = {}
        places = forgeries(data)
        for path, value in places[::1 + len(places) // FORGERIES]:
            yield checked(forged(data, path, value), known)


def checked(data, known):
    """The Trial of a forged certificate; a rejected one is left open. `known` keeps the remarks on proved claims."""
    try:
        found = check(data)
    except Rejected:
        return Trial(None, "open", None)
    if found.outcome == "refuted":
        return Trial(found.claim, "refuted", remark(found.claim, "refuted", certificate(data)[1][-1][2]["point"]))
    key = essence(found.claim)
    if key not in known:
        known[key] = remark(found.claim, "proved", None)
    return Trial(found.claim, "proved", known[key], found.axioms)


def counted(trials):
    """How many trials belong in each column, and those that are faults."""
    counts, faults = Counter(), []
    for trial in trials:
        counts.update(filter(None, ("tried", trial.outcome, trial.remark)))
        faults += [trial] if trial.remark in FAULTS else []
    return counts, faults


WIDTHS = {column: max(len(column) + 2, 9) for column in COLUMNS}
HEADING = " " * 24 + "".join(f"{column:>{width}}" for column, width in WIDTHS.items())


def line(name, counts):
    return f"{name:<24}" + "".join(f"{counts[column]:>{width},}" for column, width in WIDTHS.items())
