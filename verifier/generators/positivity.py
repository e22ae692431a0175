"""Positivity: a term is rewritten until sign algebra tells its sign; or balls over boxes tell it."""
from itertools import islice

from flint import fmpq

from verifier.generators.ends import by_ends
from verifier.generators.forms import dominated, forms
from verifier.generators.rewriting import A, N, axiom
from verifier.generators.values import Fractions, number
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.claims import AS_ASSUMED
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.ranges import certain
from verifier.kernel.signs import holds
from verifier.kernel.terms import ONE, PI, ZERO, Rejected, Term, function, substituted, subterms

PIECES = (1, 8, 64)
SIZE, FORMS = 200, 12
SHIFTS = (0, -1, 1, -2, 2)       # half turns by which an angle is moved to where its sine is not negative

#: What is added to an angle in half turns to write the function as a sine.
TURNED = {"sin": fmpq(0), "cos": fmpq(1, 2)}

#: Functions that are quotients of others.
QUOTIENTS = ("tan", "cot", "sec", "csc", "tanh", "coth", "sech", "csch")

#: Axioms that tell the sign of a function, by its name.
TELLING = {op: [name for name, row in AXIOMS.items() if row.relation != "=" and row.left.op == op]
           for op in {row.left.op for row in AXIOMS.values() if row.relation != "=" and row.left.op in FUNCTIONS}}


def fact(context, proof, given, predicate, t):
    """The number of an inference that proves the condition wherever the given ones hold; None if none is found."""
    narrowed = context.given(given)
    if holds(narrowed, predicate, t):
        return proof.infer("sign", term=t, predicate=predicate, given=given)
    known = narrowed.memo.get(("no fact", predicate, t))
    if known or t.size > SIZE:
        return None
    if predicate != "defined" and (found := shown(context, proof, given, predicate, t)):       # an equation asks that both sides are
        same, form = found
        return proof.infer("transitivity", same, proof.infer("sign", term=form, predicate=predicate, given=given))
    pieces = _enclosed(context, predicate, t)
    if pieces:
        return proof.infer("enclosure", term=t, predicate=predicate, pieces=pieces)
    for method in (_beside_constants, _told, _by_definitions, _by_exponents):
        if (told := method(context, proof, given, predicate, t)) is not None:
            return told
    narrowed.memo["no fact", predicate, t] = True
    return None


def shown(context, proof, given, predicate, t):
    """The number of an equation of the term with a form that shows the condition by its signs, and the form; None if none is found."""
    narrowed = context.given(given)
    for form, axioms in _ways(narrowed, t):
        asked = [(sort, substituted(c, at)) for name, at in axioms for sort, c in AXIOMS[name].conditions]
        if form is not t and all(holds(narrowed, *condition) for condition in ((predicate, form), *asked)) and _defined(narrowed, t, form):
            premises = [_instance(proof, given, name, at) for name, at in axioms]
            return proof.infer("algebra", *premises, left=t, right=form), form
    return None


def _instance(proof, given, name, at):
    """The number of an instance of an axiom, whose conditions hold by signs where the given ones do."""
    facts = [proof.infer("sign", term=substituted(c, at), predicate=predicate, given=given) for predicate, c in AXIOMS[name].conditions]
    number = proof.infer("axiom", name=name, at=at)
    return proof.infer("discharge", number, *facts) if facts else number


def _ways(context, t):
    """Forms of the term, each with the axioms that it rests on; worked out one by one, and only once in a context."""
    found, others = context.memo.setdefault(("ways", t), ([], islice(_worked_out(context, t), FORMS)))
    for k in range(FORMS):
        if k == len(found):
            if (fresh := next(others, None)) is None:
                return
            found.append(fresh)
        yield found[k]


def _worked_out(context, t):
    try:
        yield from by_ends(context, t)
        yield from ((form, ()) for form in forms(context, t))
        yield from dominated(context, t)
    except (Rejected, ArithmeticError, ValueError):
        return


def _defined(context, t, form):
    """Whether a form of the term is defined wherever the term is."""
    return all(holds(context, *condition) for condition in context.conditions(form) - context.conditions(t))


def _enclosed(context, predicate, t):
    """Into how many pieces the domain must be cut for balls to show the condition; None if that is not found."""
    if predicate == "integer" or any(s.data[1] == "complex" for s in t.free) or len(t.free) > 2:
        return None
    for pieces in PIECES if t.free else PIECES[:1]:
        try:
            if certain(context, predicate, t, pieces):
                return pieces
        except (Rejected, ArithmeticError, ValueError):
            continue
    return None


def _beside_constants(context, proof, given, predicate, t):
    """By a form in which balls tell the signs of constants."""
    narrowed = context.given(given)
    for form in [form for form, axioms in _ways(narrowed, t) if not axioms] if t.free else ():
        constants = [c for c in subterms(form) if c.op == "add" and not c.free and not holds(narrowed, "nonnegative", c)]
        known = {("positive", c): 1 for c in constants if _enclosed(context, "positive", c)}
        if known and holds(context.given(given.union(known)), predicate, form) and _defined(narrowed, t, form):
            same = proof.infer("algebra", left=t, right=form)
            main = proof.infer("transitivity", same, proof.infer("sign", term=form, predicate=predicate, given=given.union(known)))
            return proof.infer("discharge", main, *[
                proof.infer("enclosure", term=c, predicate=positive, pieces=pieces) for (positive, c), pieces in known.items()])
    return None


def _told(context, proof, given, predicate, t):
    """A fact that rests on the signs of functions in the term, as axioms tell them; None if none is found."""
    known = {}
    for s in subterms(t):
        told = (_turned if s.op in TURNED else _by_axiom)(context, proof, given, s) if s.op in TELLING or s.op in TURNED else None
        if told and told[0] == (predicate, t):
            return told[1]
        if told and told[0][0] in AS_ASSUMED:
            known.update([told])
    if known.keys() <= given:
        return None
    main = fact(context, proof, given.union(known), predicate, t)
    return None if main is None else proof.infer("discharge", main, *known.values())


def _by_definitions(context, proof, given, predicate, t):
    """A fact on what the term is when tangents and the like are written by the functions that define them, and e^0 as 1."""
    axioms = []
    other = _defined_by(proof, t, axioms)
    if not axioms or (main := fact(context, proof, given, predicate, other)) is None:
        return None
    if predicate != "defined":
        return proof.infer("transitivity", proof.infer("congruence", *dict.fromkeys(axioms), left=t, right=other), main)
    back = proof.infer("congruence", *[proof.infer("symmetry", known) for known in dict.fromkeys(axioms)], left=other, right=t)
    return proof.infer("transitivity", proof.infer("symmetry", proof.infer("discharge", back, main)), main)


def _by_exponents(context, proof, given, predicate, t):
    """Where a power is defined, by the power whose exponent is the same in fewer terms."""
    if predicate != "defined" or t.op != "pow":
        return None
    base, exponent = t.args
    other = base**Fractions((exponent,), 0).product(exponent)
    if other is t or not holds(context.given(given), "defined", other):
        return None
    there = proof.infer("sign", term=other, predicate="defined", given=given)
    same = proof.infer("congruence", proof.infer("algebra", left=other.args[1], right=exponent), left=other, right=t)
    return proof.infer("transitivity", proof.infer("symmetry", proof.infer("discharge", same, there)), there)


def _defined_by(proof, t, axioms):
    """The term, so written; `axioms` gathers the inferences."""
    if t.op in QUOTIENTS:
        known, _, right = axiom(proof, f"{t.op}-definition", {A: t.args[0]})
        axioms.append(known)
        return right
    if t.op == "exp" and t.args[0] is ZERO:
        axioms.append(proof.infer("algebra", axiom(proof, "exp-power", {A: ZERO, N: ZERO})[0], left=t, right=ONE))
        return ONE
    return Term(t.op, t.data, tuple([_defined_by(proof, a, axioms) for a in t.args]))


def _by_axiom(context, proof, given, s):
    """What an axiom tells of a function, as a condition, and the number of its inference; None if none applies."""
    for name in TELLING[s.op]:
        row, at = AXIOMS[name], {A: s.args[0]}
        facts = [fact(context, proof, given, asked, substituted(c, at)) for asked, c in row.conditions]
        if None not in facts:
            return (row.relation, s), proof.infer("discharge", proof.infer("axiom", name=name, at=at), *facts)
    return None


def _turned(context, proof, given, s):
    """The same of a sine or cosine, as plus or minus the sine of an angle between 0 and π."""
    from verifier.generators.canonical import equal
    for k in SHIFTS:
        angle = s.args[0] + number(k + TURNED[s.op]) * PI
        angle = Fractions([angle], 0).product(angle)
        sine = function("sin", angle)
        told = _by_axiom(context, proof, given, sine)
        if told:
            turned = -s if k % 2 else s
            return (told[0][0], turned), proof.infer("transitivity", equal(context, proof, turned, sine, ()), told[1])
    return None
