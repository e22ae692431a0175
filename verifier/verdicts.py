"""Verdicts: one claim in, one verdict out. What a prover offers is believed once the kernel has checked it."""
import time
from itertools import islice

from verifier.alphabets import unicode_matrix
from verifier.conditions import discharged, divisors
from verifier.generators.rewriting import unfolded
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import UP_TO_CONSTANTS
from verifier.kernel.differentiation import compared
from verifier.kernel.changes import constituents
from verifier.kernel.matrices import explicit
from verifier.kernel.terms import LIMITED, Rejected, Unstated, subterms
from verifier.limits import OutOfLimits, limits
from verifier.membership import inside, known
from verifier.model import Repair, Verdict, Witness
from verifier.notation import unicode
from verifier.notes import domain_notes
from verifier.points import ordered
from verifier.proofs import turned
from verifier.provers import SEARCHES, methods
from verifier.refuter import FIRST, POINTS, SHARP, Examination, refutation
from verifier.solutions import solutions
from verifier.statements import condition_text

SECONDS = 10.0
FEW, SOME, MANY = 3, 24, 80      # ordinary points that are looked at before any proof, before a search, and before one for an order
TRIED, PARTS = 4, 5     # edits, and parts of the domain, that are tried to prove
SMALL = 1               # operations of difference: such an edit comes before a part of the domain
SHORTEST = 0.1          # seconds for repairs, at least
#: What the points show that do not refute.
AGREEING = {"=": "the sides agree", UP_TO_CONSTANTS: "the derivatives of the sides agree"}
#: What is noted of a step with antiderivatives.
UP_TO = {"proved": ("up to a constant on each connected piece of where both sides are defined, as they have the same derivative",),
         "refuted": ("with antiderivatives, the derivatives of both sides are compared",)}


def verdict(claim, lemmas=(), seconds=SECONDS, provers=None):
    """The Verdict on a claim. `lemmas` are triples (Proof, left, right) that it may use."""
    provers = provers or methods(claim)
    started = time.perf_counter()
    try:
        with limits(seconds):
            found = _verdict(claim, lemmas, provers)
    except (OutOfLimits, Rejected) as fault:
        found = Verdict("open", why=str(fault))
    except RecursionError:
        found = Verdict("open", why="the expressions are nested too deeply")
    remarks = UP_TO.get(found.outcome, ()) if claim.relation == UP_TO_CONSTANTS else ()
    return found._replace(seconds=time.perf_counter() - started, remarks=remarks)


def _verdict(claim, lemmas, provers):
    if any(t.op in ("limit", "integral") and not t.free for t in subterms(claim.left, claim.right)):
        from verifier.provers.limits import told         # seldom needed
        told(claim)
    spared, examination = _spared(claim)
    if claim.left.free or claim.right.free:
        examination.until(FEW, FEW)
    else:
        examination.sharpened(FIRST)         # constants are settled at once
    if examination.witness:
        return _refuted(claim, examination)
    if not examination.ordinary and (found := _without_value(claim)):
        return found
    nowhere = f"no point was found at which both sides are defined{examination.fault and f': {examination.fault}'}"
    tried = [nowhere]
    conditional, stops = None, {}
    if point := next(iter(examination.ordinary), None) or _unvalued(claim):
        for name, prove in provers.items():
            if name in SEARCHES and examination.until(MANY if ordered(claim) else SOME).sharpened(FIRST).descended().witness:
                return _refuted(claim, examination)
            try:
                found = attempt(claim, prove, lemmas, point)
            except Rejected as fault:
                stops.setdefault(str(fault).removeprefix("algebra: "), []).append(name)
                continue
            if found and spared.issuperset(found.conditions):
                return found._replace(method=name, domains=domain_notes(claim, found.proof))
            conditional = conditional or found and found._replace(method=name)
        if examination.until(POINTS).sharpened(SHARP).witness:
            return _refuted(claim, examination)
        tried = [f"{_listed(names)}: {why}" for why, names in stops.items()]
        tried.append(f"{AGREEING.get(claim.relation, 'the relation holds')} {_points(claim, examination.ordinary)}" if examination.ordinary else nowhere)
    if conditional:
        held = " and ".join(condition_text(*c) for c in conditional.conditions)
        return conditional._replace(outcome="open", why=f"proved only for {held}")
    return Verdict("open", why="; ".join(tried))


def _unvalued(claim):
    """A point at which a proof may tell that both sides are defined, as limits or improper integrals stand in them; None if none do."""
    told = any(t.op in ("limit", "integral") for t in unfolded(claim.context, claim.left, claim.right))
    return next(solutions(claim), None) if told else None


def _listed(names):
    """Names in words: a, b and c."""
    return " and ".join([*[", ".join(names[:-1])][:len(names) - 1], names[-1]])


def _spared(claim):
    """Conditions under which an equation may be divided by what stands in both its sides; and the Examination where they hold."""
    there, conditions = _divided(claim)
    enough = FEW if any(comparison == "=" for comparison, *_ in claim.context.assuming) else 1
    examination = Examination(there).until(enough)
    if conditions and not (examination.witness or examination.ordinary):
        return frozenset(), Examination(claim).until(enough)
    return conditions, examination


def _divided(claim):
    """The claim where hypotheses may be divided by factors of both their sides, and the conditions for that."""
    conditions = frozenset([("nonzero", t) for t in divisors(claim)])
    return claim._replace(context=claim.context.given(conditions)) if conditions else claim, conditions


def _points(claim, points):
    if not claim.left.free | claim.right.free:
        return "as far as their values are worked out"
    return "at the one point looked at" if len(points) == 1 else f"at all {len(points)} points looked at"


def attempt(claim, prove, lemmas, point):
    """What a prover's proof establishes, once the kernel has checked it; None if it offers no proof."""
    claim = turned(claim)
    proof = prove(compared(claim), lemmas)
    if proof is None:
        return None
    proof = _inhabited(claim, proof.pruned(), point)
    try:
        certificate = proof.certificate(claim, point)
        accepted = check(certificate)
    except Unstated:
        claim, proof = discharged(claim, proof), proof.pruned()
        certificate = proof.certificate(claim, point)
        accepted = check(certificate)
    conditions = tuple(sorted(accepted.claim.conditions, key=repr))
    return Verdict("proved", certificate=certificate, axioms=accepted.axioms, conditions=conditions, proof=proof)


def _inhabited(claim, proof, point):
    """The proof, with those of what is known at the point."""
    if told := known(claim.context, point, claim[2:4]):
        proof.infer("discharge", len(proof.inferences) - 1, *[proof.include(other) for other, _ in told])
    return proof


def _without_value(claim):
    """The refuted Verdict on an equation whose side exists nowhere; None if that is not found."""
    if claim.relation != "=" or not any(t.op in ("limit", "integral") for side in (claim.left, claim.right) for t in constituents(side)):
        return None
    from verifier.approaches.divergences import divergence         # seldom needed
    diverging, proof = divergence(claim, list(islice(solutions(claim), FEW))) or (None, None)
    if not proof:
        return None
    certificate = proof.certificate(claim)
    check(certificate)
    return Verdict("refuted", method="divergence", certificate=certificate, domains=(f"{unicode(diverging)} has no value: it diverges",))


def _refuted(claim, examination):
    point, precision, left, right, equal = examination.witness
    proof = refutation(claim, point, precision, equal)
    certificate = proof.certificate(claim)
    check(certificate)
    difference = [one - other for one, other in zip(left, right)]
    witness = Witness(point.symbols, point.functions, *[_decimals(claim.left, balls) for balls in (left, right, difference)])
    return Verdict("refuted", method="witness", certificate=certificate, witness=witness)


def repaired(claim, found, seconds=SECONDS):
    """The verdict; a refuted one with its Repairs, as far as they are found in what is left of the seconds."""
    if found.witness is None or claim.relation not in ("=", UP_TO_CONSTANTS):
        return found
    started = time.perf_counter()
    try:
        with limits(max(seconds - found.seconds, SHORTEST)):
            found = found._replace(repair=_repairs(claim, found.witness))
    except (OutOfLimits, Rejected, RecursionError):
        pass
    return found._replace(seconds=found.seconds + time.perf_counter() - started)


def _repairs(claim, witness):
    """The proved Repairs, the likeliest first: a small edit, another convention, a part of the domain, a larger edit."""
    from verifier.repair import Edits, Samples, change, parts, readings, rights         # not needed where all is proved

    point = Point(witness.symbols, witness.functions)
    claim = next((there for there in (_divided(claim)[0], claim) if inside(there.context, point)), claim)
    if claim.left.matrix or claim.right.matrix:
        return tuple(islice((Repair(t, *change(claim.right, t)) for t in rights(claim, point) if _evident(claim._replace(right=t))), 1))
    samples = Samples(claim, point)
    if not samples.evaluations:
        return ()
    edits = Edits(claim, samples)
    others = [Repair(convention=words) for words, claims in readings(claim) if all(map(_evident, claims))]
    others += islice((Repair(domain=part.comparisons, real=part.real)
                      for part, there in islice(parts(claim, samples), PARTS) if _evident(there)), 1)
    tried = islice(edits.near() if others else edits.all(), TRIED)
    right = next((t for t in tried if _evident(claim._replace(right=t))), None)
    if right is None:
        return tuple(others)
    edit = Repair(right, *change(claim.right, right))
    return (edit, *others) if edits.sizes[right][0] <= SMALL else (*others, edit)


def _evident(claim):
    """Whether the claim is proved without conditions, at once."""
    costly = any(t.op in LIMITED for t in subterms(claim.left, claim.right))
    try:
        examination = Examination(claim).until(FEW if costly else SOME)
    except Rejected:
        return False
    points = [] if examination.witness else examination.ordinary
    for prove in methods(claim).values() if points else ():
        try:
            found = attempt(claim, prove, (), points[0])
        except Rejected:
            continue
        if found and not found.conditions:
            return True
    return False


def _decimals(t, balls):
    """The value of a term as decimal text: of a scalar, or of a matrix by rows."""
    texts, plain = list(map(decimal, balls)), explicit(t)
    if plain.op != "matrix":
        return texts[0]
    return unicode_matrix([texts[k:k + plain.data] for k in range(0, len(texts), plain.data)])


def decimal(ball):
    """A complex ball as decimal text, correct to the digits shown."""
    if ball.imag.is_zero():
        return _real_decimal(ball.real)
    real, imaginary = _real_decimal(ball.real), _real_decimal(ball.imag)
    sign = "-" if imaginary.startswith("-") else "+"
    size = imaginary.lstrip("-") + "i"
    return sign.strip("+") + size if ball.real.is_zero() else f"{real} {sign} {size}"


def _real_decimal(ball):
    text = ball.str(15, radius=False)
    return f"{0:.15f}" if text.startswith("0e-") else text
