"""The engine: one derivation in, one report out."""
import time

from verifier.chains import established
from verifier.examiner import Examiner
from verifier.model import Examined, Report, Verdict
from verifier.proofs import turned
from verifier.statements import condition_text
from verifier.verdicts import SECONDS, repaired, verdict


def lenient(verdict):
    """The verdict as it is."""
    return verdict


def strict(verdict):
    """The verdict, open if the sides are not defined at the same points, or the relation holds under a condition."""
    if verdict.outcome == "proved" and verdict.conditions:
        held = " and ".join(condition_text(*c) for c in verdict.conditions)
        return verdict._replace(outcome="open", why=f"proved only for {held}")
    if verdict.outcome == "proved" and verdict.domains:
        return verdict._replace(outcome="open", why="the two sides are not defined at the same points")
    return verdict


def examined(derivation, seconds=SECONDS, judge=lenient, watch=lambda step: None, known=None):
    """The Examined derivation: each step as it is understood with its verdict, in order; and the claim."""
    lemmas, proofs, chains, proved, examiner = [], [], [], set(), Examiner(seconds, known)
    steps, claim = derivation.steps()
    names = [chain.lemma for chain in derivation.chains if chain.lemma]
    for chain, own in zip(derivation.chains, steps):
        results = []
        for step in own:
            watch(step)
            understood, found = examiner.result(step, lemmas, names, proved)
            results.append((understood, judge(found)))
            if results[-1][1].outcome == "proved" and understood.claim[1:] == step.claim[1:]:
                proved.add(step.id)
        chains.append(tuple(results))
        own = [(v.proof, s.claim) for s, v in results if v.outcome == "proved" and s.role != "consequence"]
        proofs += own
        if chain.lemma and len(own) == len(results):
            lemmas += _lemma(chain, own)
    if claim is not None:
        watch(claim)
        claim = claim, judge(_established(claim.claim, proofs, seconds))
    return Examined(derivation, tuple(chains), claim)


def _lemma(chain, proved):
    """What later reasons may cite of a proved chain: how the first is related to the last; nothing if no relation follows."""
    ends = proved[0][1]._replace(right=proved[-1][1].right)
    for relation in ("=", "<", ">", "<=", ">=", "!="):
        claim = ends._replace(relation=relation)
        if proof := established(claim, proved):
            return [(chain.lemma, proof, turned(claim).left, turned(claim).right)]
    return []


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


def report(*derivations, seconds=SECONDS, judge=lenient, watch=lambda step: None, known=None):
    """The Report on some derivations: each step has so many seconds, its verdict is as the judge has it.

    `judge` is `lenient` or `strict`; `watch` is called with each step before it is looked at; `known` is a
    dictionary in which verdicts are kept from one report to the next."""
    started = time.perf_counter()
    found = tuple([examined(derivation, seconds, judge, watch, known) for derivation in derivations])
    return Report(found, time.perf_counter() - started)
