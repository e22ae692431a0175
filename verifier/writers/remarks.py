"""Remarks: what stands below a step: conditions, a witness, what was meant, why it is open, notes, the proof."""
import re

from verifier.constructors import apply
from verifier.kernel.terms import symbol
from verifier.notation import unicode
from verifier.statements import assumption_text, condition_text
from verifier.writers.explanation import explanation


#: Signs that no claim has: what is judged is worded without them.
REWORDED = re.compile(r"[≈±∓]|\\(approx|thickapprox|simeq|doteq|pm|mp)(?![A-Za-z])")


def reworded(step):
    """Whether a step of a document is written otherwise than its claim says it, or has no claim."""
    return step.claim is None or step.written is not None and any(map(REWORDED.search, step.written))


def definition_text(definition, written=unicode):
    """A definition as an equation; its left side alone where the body is not read."""
    name, parameters, body = definition[:3]
    left = written(apply(name, *parameters) if parameters else symbol(name))
    return left if body is None else f"{left} = {written(body)}"


def unread_text(formula):
    """Why a formula is not read, and what it may mean."""
    return formula.why + (f": {' or '.join(formula.readings)}" if formula.readings else "")


def remarks(step, verdict, repair, view):
    """Lines and their styles; the repair as text."""
    for condition in verdict.conditions:
        yield f"if {condition_text(*condition)}", "yellow"
    if verdict.witness:
        yield from difference(step, verdict.witness)
    if repair:
        yield repair, "green"
    if verdict.why:
        yield f"why: {verdict.why}", "yellow"
    for note in verdict.notes:
        yield f"note: {note}", "yellow"
    if view.explain and verdict.outcome == "proved":
        for line in explanation(step.claim.context, verdict.proof):
            yield line, "dim"


def difference(step, witness):
    """The point, and the values of both sides there."""
    spoken = spoken_of(step)
    symbols = [f"{unicode(s)} = {unicode(value)}" for s, value in witness.symbols.items() if s in spoken]
    functions = [f"{unicode(apply(f.name, *f.parameters))} = {unicode(f.body)}" for f in witness.functions]
    where = f"at {', '.join(symbols + functions)}:" if symbols or functions else "the values:"
    yield where, "red"
    for name, value in (("left side", witness.left), ("right side", witness.right), ("difference", witness.difference)):
        yield f"  {name:<10} {value if value.startswith('-') else ' ' + value}", "red"


def spoken_of(step):
    """The symbols of a step's sides, those that its definitions hide, and those that assumptions tie to them."""
    claim = step.claim
    found = (claim.left.free | claim.right.free).union(*[opening.hidden for opening in step.openings])
    ties = [left.free | right.free for _, left, right in claim.context.assuming]
    while more := frozenset().union(*[tie for tie in ties if tie & found]) - found:
        found |= more
    return found


def following(step, verdict):
    """What a step follows from, or does not, in words; None where no hypothesis has a part in it."""
    assumed = step.claim.context.assuming if step.claim else ()
    inferences = getattr(verdict.proof, "inferences", ())
    used = [("=", data["left"], data["right"]) for rule, _, data in inferences if rule == "hypothesis"]
    given = [("=", h.left, h.right) for h in step.hypotheses]
    texts = [assumption_text(*equation) for equation in dict.fromkeys(used or assumed) if equation in given]
    return f"{FOLLOWING[verdict.outcome]} {' and '.join(texts)}" if texts and verdict.outcome in FOLLOWING else None


#: How an outcome speaks of the hypotheses of a step.
FOLLOWING = {"proved": "follows from", "refuted": "does not follow from"}
