"""The engine: one derivation in, one report out."""
import re
import time

from verifier.justification import unjustified
from verifier.model import Examined, Report, Verdict
from verifier.proofs import Proof
from verifier.verdicts import SECONDS, verdict


def lenient(verdict):
    """The verdict as it is."""
    return verdict


def strict(verdict):
    """The verdict, open if the sides are not defined at the same points."""
    if verdict.outcome == "proved" and verdict.domains:
        return verdict._replace(outcome="open", why="the two sides are not defined at the same points")
    return verdict


def examined(derivation, seconds=SECONDS, judge=lenient, watch=lambda step: None):
    """The Examined derivation: a verdict for each step in order, and for the claim."""
    lemmas, proofs, chains = [], [], []
    steps, claim = derivation.steps()
    names = [chain.lemma for chain in derivation.chains if chain.lemma]
    for chain, own in zip(derivation.chains, steps):
        results = []
        for step in own:
            watch(step)
            results.append((step, judge(_step_verdict(step, lemmas, names, seconds))))
        chains.append(tuple(results))
        proofs += [(v.proof, s.claim.left, s.claim.right) for s, v in results if v.outcome == "proved"]
        if chain.lemma and all(v.outcome == "proved" for _, v in results):
            lemmas.append(_lemma(chain, [v.proof for _, v in results]))
    if claim is not None:
        watch(claim)
        claim = claim, judge(_established(claim.claim, proofs, seconds))
    return Examined(derivation, tuple(chains), claim)


def _step_verdict(step, lemmas, names, seconds):
    """The verdict on a step, which may use the lemmas (name, Proof, left, right) that its reason cites.

    `names` are those of all lemmas of the derivation, so that a citation of one not yet proved is seen."""
    cited = [lemma for lemma in lemmas if cites(step.reason, lemma[0])]
    found = verdict(step.claim, [lemma[1:] for lemma in cited], seconds)
    if found.outcome != "proved":
        return found
    idle = [f"{name} is cited, but is not proved before this step" for name in names
            if cites(step.reason, name) and name not in [lemma[0] for lemma in cited]]
    named = [(name, left, right) for name, _, left, right in cited]
    return found._replace(remarks=(*idle, *unjustified(step.claim, step.reason, named)))


def _lemma(chain, proofs):
    """What later reasons may cite of a proved chain: first = last."""
    proof = Proof()
    proof.infer("transitivity", *[proof.include(p) for p in proofs])
    return chain.lemma, proof, chain.links[0].term, chain.links[-1].term


def cites(reason, name):
    """Whether a stated reason names an earlier result."""
    return bool(reason) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reason, re.I) is not None


def _established(claim, proofs, seconds):
    """The verdict on a derivation's claim: it must follow from the proved steps by transitivity alone."""
    path = _path(claim.left, claim.right, proofs)
    if path is None:
        found = verdict(claim, (), seconds)
        if found.outcome == "refuted":
            return found
        reached = "it is true, but " if found.outcome == "proved" else ""
        return Verdict("open", why=f"{reached}the proved steps do not lead from one side of the claim to the other")
    return verdict(claim, (), seconds, {"chains": lambda claim, lemmas: _chained(path)})


def _path(start, end, proofs):
    """The steps, each with its direction, that lead from one term to another by the fewest equations."""
    reached = {start: None}
    frontier = [start]
    while frontier and end not in reached:
        following = []
        for t in frontier:
            for proof, left, right in proofs:
                for one, other, forward in ((left, right, True), (right, left, False)):
                    if one is t and other not in reached:
                        reached[other] = (t, proof, forward)
                        following.append(other)
        frontier = following
    if end not in reached:
        return None
    path = []
    while reached[end] is not None:
        end, proof, forward = reached[end]
        path.append((proof, forward))
    return path[::-1]


def _chained(path):
    """A Proof by transitivity along the path."""
    proof = Proof()
    numbers = []
    for step, forward in path:
        number = proof.include(step)
        numbers.append(number if forward else proof.infer("symmetry", number))
    proof.infer("transitivity", *numbers)
    return proof


def report(*derivations, seconds=SECONDS, judge=lenient, watch=lambda step: None):
    """The Report on some derivations: each step has so many seconds, its verdict is as the judge has it.

    `judge` is `lenient` or `strict`; `watch` is called with each step before it is looked at."""
    started = time.perf_counter()
    found = tuple([examined(derivation, seconds, judge, watch) for derivation in derivations])
    return Report(found, time.perf_counter() - started)
