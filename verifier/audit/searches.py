"""Searches: false claims given to the provers with no look at a point first; what the kernel then accepts is judged."""
from itertools import islice

from verifier.audit.judgements import counterexample
from verifier.audit.mutations import mutants
from verifier.audit.values import Undecided
from verifier.kernel.differentiation import compared
from verifier.kernel.terms import Rejected
from verifier.limits import OutOfLimits, limits
from verifier.points import points
from verifier.proofs import turned
from verifier.provers import methods
from verifier.verdicts import attempt

SECONDS = 10.0          # for one prover
POINTS = 8              # at which the kernel is asked whether a claim says something
FAILURES = (Rejected, OutOfLimits, RecursionError, ArithmeticError)


def slips(true, every):
    """Mutants of true claims, evenly spread, that some value shows to be false."""
    chosen = (mutant for k, stated in enumerate(true) for mutant in islice(mutants(stated), k % every, None, every))
    return filter(false, chosen)


def false(stated):
    """Whether a value shows the claim to be false."""
    try:
        return counterexample(stated) is not None
    except Undecided:
        return False


def searched(stated):
    """What each prover's proof of the claim establishes, so far as the kernel accepts it: Verdicts."""
    return [found for prove in methods(stated).values() if (found := accepted(stated, prove))]


def accepted(stated, prove):
    """The Verdict on the prover's proof at the first point at which the kernel accepts it; None if it does at none."""
    try:
        with limits(SECONDS):
            proof = prove(compared(turned(stated)), ())
    except FAILURES:
        return None
    for point in islice(points(stated), POINTS) if proof else ():
        try:
            return attempt(stated, lambda *_: proof, (), point)
        except FAILURES:
            continue
    return None
