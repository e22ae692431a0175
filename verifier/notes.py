"""Notes: where one side of a proved claim is defined and the other is not, as far as their conditions tell."""
from itertools import chain

from verifier.generators import defined, derived
from verifier.generators.canonical import normal
from verifier.generators.definedness import consequence
from verifier.generators.moduli import by_moduli
from verifier.generators.rewriting import unfolded
from verifier.kernel.checking import conclusion
from verifier.kernel.claims import called
from verifier.kernel.differentiation import differentiated
from verifier.kernel.signs import holds
from verifier.kernel.terms import Rejected, derivative
from verifier.proofs import Proof, turned
from verifier.statements import failure_text

NOTHING = frozenset()


def domain_notes(claim, proof):
    """Where one side is defined and the other is not; of conditions that say the same, the first."""
    context, relation = claim.context, turned(claim).relation
    sides = {"left": context.asked(relation, claim.left), "right": context.asked(relation, claim.right)}
    notes = []
    for name, other in (("left", "right"), ("right", "left")):
        asked = sides[other]
        for predicate, t in sorted(sides[name] - sides[other], key=repr):
            known = _constant(context, t) or _implied(context, asked, predicate, t)
            if not (known or predicate == "defined" and _follows(context, t, sides, proof)):
                notes.append(f"the {name} side is {_failure(context, predicate, t)}")
                asked |= {(predicate, t)}
    return tuple(dict.fromkeys(notes))


def _failure(context, predicate, t):
    """Where a condition of a side fails, in words; of a derivative, where the rules of calculus do not tell that it exists."""
    doubts = next(_rates(context, t), ()) if predicate == "defined" and t.op in ("derivative", "prime") else ()
    if found := [failure_text(*c) for c in sorted(doubts, key=repr) if not _implied(context, NOTHING, *c)]:
        return f"not known to be defined where {' or '.join(found)}"
    return f"undefined where {failure_text(predicate, t)}"


def _constant(context, t):
    """Whether of a term the same holds everywhere as at the point at which both sides of what is proved are defined."""
    return not t.free and all(called(s) in context.definitions for s in unfolded(context, t) if s.op in ("apply", "prime"))


def _implied(context, asked, predicate, t):
    """Whether a condition is known to hold wherever the asked ones do."""
    if holds(context, predicate, t):
        return True
    found = predicate != "defined" and consequence(context, Proof(), NOTHING, asked, predicate, t) is not None
    return found or predicate == "nonzero" and _divides(context, asked, t)


def _divides(context, asked, t):
    """Whether each factor of a term, over independent generators, is one of what is asked not to be 0, or known not to be."""
    others = [u for predicate, u in asked if predicate == "nonzero" and not u.matrix]
    try:
        fractions = normal(context, Proof(), (t, *others), (defined, derived))[2]
        known = {p for u in others for p, _ in fractions.factors(u)[1]}
        return all(p in known or consequence(context, Proof(), NOTHING, NOTHING, "nonzero", p) is not None for p, n in fractions.factors(t)[1] if n > 0)
    except Rejected:
        return False


def _follows(context, t, sides, proof):
    """Whether a derivative, an integral or a limit exists wherever both sides are otherwise defined."""
    known = (sides["left"] | sides["right"] | context.hypotheses) - {("defined", t)}
    ways = chain(_rates(context, t), _told(context, t, proof), _existence(context, t))
    return any(all(c in known or _implied(context, known, *c) for c in conditions) for conditions in ways)


def _rate(t):
    """The derivative that a term is, or whose existence is its own; None if there is none."""
    return derivative(t, t.args[1]) if t.op == "antiderivative" else t if t.op in ("derivative", "prime") else None


def _rates(context, t):
    """The conditions under which the rules of calculus tell that a derivative exists, if they do."""
    try:
        yield from [differentiated(context, rate)[1]] if (rate := _rate(t)) else ()
    except Rejected:
        return


def _told(context, t, proof):
    """The conditions under which each equation of a proof tells the value of a term."""
    conclusion(context, proof.inferences, theorems := [])
    yield from [theorem.conditions for theorem in theorems if theorem.relation == "=" and theorem.left is t]


def _existence(context, t):
    """The conditions under which a derivative or an integral is proved to exist, if a proof is found."""
    try:
        if t.op == "integral":
            from verifier.provers.integrals import existence         # seldom needed
            yield existence(context, t)
        elif (rate := _rate(t)) and (number := by_moduli(context, proof := Proof(), rate)) is not None:
            yield conclusion(context, proof.until(number).inferences).conditions
    except Rejected:
        return
