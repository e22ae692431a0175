"""The engine: one derivation in, one report out."""
import re
import time

from verifier.chains import established
from verifier.justification import unjustified
from verifier.model import Examined, Report, Verdict
from verifier.proofs import turned
from verifier.verdicts import SECONDS, repaired, verdict


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
        own = [(v.proof, s.claim) for s, v in results if v.outcome == "proved"]
        proofs += own
        if chain.lemma and len(own) == len(results):
            lemmas += _lemma(chain, own)
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
        return repaired(step.claim, found, seconds)
    idle = [f"{name} is cited, but is not proved before this step" for name in names
            if cites(step.reason, name) and name not in [lemma[0] for lemma in cited]]
    if step.claim.relation != "=":
        return found._replace(remarks=(*found.remarks, *idle))
    named = [(name, left, right) for name, _, left, right in cited]
    return found._replace(remarks=(*found.remarks, *idle, *unjustified(step.claim, step.reason, named)))


def _lemma(chain, proved):
    """What later reasons may cite of a proved chain: how the first is related to the last; nothing if no relation follows."""
    ends = proved[0][1]._replace(right=chain.steps[-1].claim.right)
    for relation in ("=", "<", ">", "<=", ">=", "!="):
        claim = ends._replace(relation=relation)
        if proof := established(claim, proved):
            return [(chain.lemma, proof, turned(claim).left, turned(claim).right)]
    return []


def cites(reason, name):
    """Whether a stated reason names an earlier result."""
    return bool(reason) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reason, re.I) is not None


def _established(claim, proofs, seconds):
    """The verdict on a derivation's claim: it must follow from the proved steps by transitivity alone."""
    proof = established(claim, proofs)
    if proof is None:
        found = verdict(claim, (), seconds)
        if found.outcome == "refuted":
            return repaired(claim, found, seconds)
        reached = "it is true, but " if found.outcome == "proved" else ""
        return Verdict("open", why=f"{reached}the proved steps do not lead from one side of the claim to the other")
    return verdict(claim, (), seconds, {"chains": lambda claim, lemmas: proof})


def report(*derivations, seconds=SECONDS, judge=lenient, watch=lambda step: None):
    """The Report on some derivations: each step has so many seconds, its verdict is as the judge has it.

    `judge` is `lenient` or `strict`; `watch` is called with each step before it is looked at."""
    started = time.perf_counter()
    found = tuple([examined(derivation, seconds, judge, watch) for derivation in derivations])
    return Report(found, time.perf_counter() - started)
