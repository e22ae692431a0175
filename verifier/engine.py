"""The engine: one claim in, one verdict out; one derivation in, one report out."""
import re
import time

from verifier.justification import unjustified
from verifier.kernel.checking import check, conclusion
from verifier.kernel.differentiation import differentiated
from verifier.kernel.faults import Rejected, Unstated
from verifier.kernel.signs import holds
from verifier.limits import OutOfLimits, limits
from verifier.model import Examined, Report, Verdict, Witness
from verifier.notation import condition_text, failure_text
from verifier.proofs import Proof
from verifier.provers import PROVERS
from verifier.refuter import POINTS, Examination, refutation

SECONDS = 10.0


def verdict(claim, lemmas=(), seconds=SECONDS, provers=PROVERS):
    """The Verdict on a claim. `lemmas` are triples (Proof, left, right) that it may use."""
    started = time.perf_counter()
    try:
        with limits(seconds):
            found = _verdict(claim, lemmas, provers)
    except (OutOfLimits, Rejected) as fault:
        found = Verdict("open", why=str(fault))
    except RecursionError:
        found = Verdict("open", why="the expressions are nested too deeply")
    return found._replace(seconds=time.perf_counter() - started)


def _verdict(claim, lemmas, provers):
    examination = Examination(claim).until(1)
    if examination.witness:
        return _refuted(claim, examination)
    tried = ["no point was found at which both sides are defined"]
    conditional = None
    if examination.ordinary:
        tried = []
        for name, prove in provers.items():
            try:
                found = _attempt(claim, prove, lemmas, examination.ordinary[0])
            except Rejected as fault:
                tried.append(f"{name}: {str(fault).removeprefix('algebra: ')}")
                continue
            if found and not found.conditions:
                return found._replace(method=name, domains=domain_notes(claim))
            conditional = conditional or found and found._replace(method=name)
        if examination.until(POINTS).sharpened().witness:
            return _refuted(claim, examination)._replace(repair=conditional.conditions if conditional else ())
        tried.append(f"the sides agree at {_points(examination.ordinary)}")
    if conditional:
        held = " and ".join(condition_text(*c) for c in conditional.conditions)
        return conditional._replace(outcome="open", why=f"proved only for {held}")
    return Verdict("open", why="; ".join(tried))


def _points(points):
    return "the one point looked at" if len(points) == 1 else f"all {len(points)} points looked at"


def _attempt(claim, prove, lemmas, point):
    """What a prover's proof establishes, once the kernel has checked it; None if it offers no proof."""
    proof = prove(claim, lemmas)
    if proof is None:
        return None
    try:
        certificate = proof.certificate(claim, point)
        accepted = check(certificate)
    except Unstated:
        claim = _discharged(claim, proof)
        certificate = proof.certificate(claim, point)
        accepted = check(certificate)
    conditions = tuple(sorted(accepted.claim.conditions, key=repr))
    return Verdict("proved", certificate=certificate, axioms=accepted.axioms, conditions=conditions, proof=proof)


def _discharged(claim, proof):
    """Adds proofs of the conditions that hold on the whole domain; the claim with the conditions left over."""
    context = claim.context
    given = context.conditions(claim.left) | context.conditions(claim.right)
    for _ in range(3):
        main = len(proof.inferences) - 1
        left = conclusion(context, proof.inferences).conditions - given
        facts = [n for c in sorted(left, key=repr) if (n := _fact(context, proof, *c)) is not None]
        if not facts:
            break
        proof.infer("discharge", main, *facts)
    return claim._replace(conditions=conclusion(context, proof.inferences).conditions - given)


def _fact(context, proof, predicate, t):
    """The number of an inference that proves the condition on the whole domain, if one is known."""
    if holds(context, predicate, t):
        return proof.infer("membership" if predicate in ("real", "integer") else "sign", term=t, predicate=predicate)
    if predicate == "defined" and t.op in ("derivative", "prime"):
        try:
            differentiated(context, t)
        except Rejected:
            return None
        return proof.infer("differentiation", term=t)
    return None


def _refuted(claim, examination):
    point, precision, left, right = examination.witness
    proof = refutation(claim, point, precision)
    certificate = proof.certificate(claim)
    check(certificate)
    witness = Witness(point.symbols, point.functions, *map(decimal, (left, right, left - right)))
    return Verdict("refuted", method="witness", certificate=certificate, witness=witness)


def decimal(ball):
    """A complex ball as decimal text, correct to the digits shown."""
    real, imaginary = ball.real.str(15, radius=False), ball.imag.str(15, radius=False)
    if ball.imag.is_zero():
        return real
    sign = "-" if imaginary.startswith("-") else "+"
    size = imaginary.lstrip("-") + "i"
    return sign.strip("+") + size if ball.real.is_zero() else f"{real} {sign} {size}"


def domain_notes(claim):
    """Where one side is defined and the other is not, as far as the conditions tell."""
    context = claim.context
    sides = {"left": context.conditions(claim.left), "right": context.conditions(claim.right)}
    notes = []
    for name, other in (("left", "right"), ("right", "left")):
        for predicate, t in sorted(sides[name] - sides[other], key=repr):
            if not (holds(context, predicate, t) or predicate == "defined" and _follows(context, t, sides)):
                notes.append(f"the {name} side is undefined where {failure_text(predicate, t)}")
    return tuple(notes)


def _follows(context, t, sides):
    """Whether a derivative exists wherever both sides are otherwise defined."""
    try:
        _, conditions = differentiated(context, t)
    except Rejected:
        return False
    return all(c in sides["left"] & sides["right"] or holds(context, *c) for c in conditions)


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
