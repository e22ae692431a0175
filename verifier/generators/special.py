"""Reciprocal gamma functions and binomials, shifted to a common base; odd functions; floors; branches."""
from flint import acb, fmpq

from verifier.generators.positivity import fact
from verifier.generators.values import number
from verifier.generators.rewriting import A, B, N, axiom
from verifier.kernel.balls import Evaluation
from verifier.kernel.functions import HALF
from verifier.kernel.ranges import parts
from verifier.kernel.rules import RULES
from verifier.kernel.terms import ONE, PI, ZERO, Rejected, function

SHIFTS = 60


def shifted(found, u):
    """The argument as a term without its constant summand, and that constant; None if its denominator is no constant."""
    over, under = found.fractions.value(u)
    if not under.is_one():
        return None
    constant = over.to_dict().get((0,) * len(found.fractions.field.variables), fmpq(0))
    return found.fractions.term(over - constant), constant


def rgamma(found, t):
    """1/gamma(v + k) by the 1/gamma(v + j) with the largest j = k + integer that occurs; that by 1/gamma(1 - v - j)."""
    form = shifted(found, t.args[0])
    if form is None:
        return found.fractions.note(t)
    if found.context.integer(t.args[0]) and found.knows("nonnegative", -t.args[0]):
        return found.take(axiom(found.proof, "rgamma-pole", {N: t.args[0]}))
    rest, constant = form
    if rest.op == "number":
        return _constant(found, t, constant)
    if _doubled(found, rest):
        return found.take(axiom(found.proof, "rgamma-double", {A: t.args[0] / 2}))
    mirror, whole = _mirror(found, rest), constant.p // constant.q
    fraction = constant - whole
    greatest = found.unit(("rgamma", rest, str(fraction)), lambda old: whole if old is None else max(old, whole)) + fraction
    if greatest - constant > SHIFTS:
        return found.fractions.note(t)
    if constant < greatest:
        return found.take(axiom(found.proof, "rgamma-step", {A: rest + number(constant)}))
    if mirror is None:
        return found.fractions.note(t)
    other = 1 - constant
    partner = ("rgamma", mirror, str(other - other.p // other.q))
    if partner not in found.units:
        return found.fractions.note(t)
    found.unit(partner, lambda old: max(old, int(other.p // other.q)))
    _reflected(found, mirror + number(other))


def digamma(found, t):
    """digamma(v + k) by the digamma(v + j) with the smallest j = k - integer that occurs, where what is between them is not 0."""
    form = shifted(found, t.args[0])
    if form is None:
        return found.fractions.note(t)
    rest, constant = form
    whole = constant.p // constant.q
    least = found.unit(("digamma", rest, str(constant - whole)), lambda old: whole if old is None else min(old, whole)) + constant - whole
    lower = rest + number(constant - 1)
    if not least < constant <= least + SHIFTS or not found.knows("nonzero", lower):
        return found.fractions.note(t)
    step, left, right = axiom(found.proof, "digamma-step", {A: lower})
    found.take(found.moved(t, (step, left, right)))


def _reflected(found, u):
    """1/gamma(1 - u) = sin(pi u) gamma(u)/pi, where 1/gamma(u) is not 0."""
    turn, left, right = axiom(found.proof, "rgamma-reflected", {A: u})
    found.knows("nonzero", function("rgamma", u))
    one, other = function("rgamma", 1 - u), left / (PI * function("rgamma", u))
    found.take((found.proof.infer("algebra", turn, left=one, right=other), one, other))


def _constant(found, t, constant):
    """At a rational: 1 and 1/2 are known, those that differ by an integer from it follow, and x by 1 - x."""
    base = constant - (constant.p // constant.q) if constant.q != 1 else fmpq(1)
    if abs(constant - base) > SHIFTS:
        return found.fractions.note(t)
    if constant < base:
        return found.take(axiom(found.proof, "rgamma-step", {A: number(constant)}))
    if constant > base:
        lower = number(constant - 1)
        step, left, right = axiom(found.proof, "rgamma-step", {A: lower})
        return found.take((found.proof.infer("algebra", step, left=t, right=left / lower), t, left / lower))
    if constant == 1:
        return found.take(axiom(found.proof, "rgamma-one", {}))
    if constant == fmpq(1, 2):
        return found.take(_half(found.proof))
    if constant > fmpq(1, 2):
        return _reflected(found, number(1 - constant))
    found.fractions.note(t)


def _half(proof):
    """1/gamma at 1/2, by the formula for twice an argument, which is 1 on one side and 1/2 + 1/2 on the other."""
    one, _, _ = axiom(proof, "rgamma-one", {})
    double, left, right = axiom(proof, "rgamma-double", {A: HALF})
    t, root = function("rgamma", HALF), PI**HALF
    return proof.infer("transitivity", proof.infer("algebra", one, left=t, right=right / root),
                       proof.infer("congruence", proof.infer("symmetry", double), left=right / root, right=left / root),
                       proof.infer("algebra", one, left=left / root, right=ONE / root)), t, ONE / root


def _classes(found, rest, others):
    """The arguments, up to a constant, of 1/gamma so far; the pass is made again if one of the others came before this one."""
    classes = found.units.setdefault("rgamma", set())
    if rest not in classes:
        classes.add(rest)
        if classes & set(others):
            found.finer()
    return classes


def _doubled(found, rest):
    """Whether gamma functions of half this argument occur too."""
    half, double = [found.fractions.term(found.fractions.value(u)[0]) for u in (rest / 2, rest * 2)]
    return half in _classes(found, rest, (double,))


def _mirror(found, rest):
    """The negative of the argument, if its leading coefficient is positive and gamma functions of it occur too."""
    over, _ = found.fractions.value(rest)
    mirror = found.fractions.term(-over)
    classes = _classes(found, rest, (mirror,))
    return mirror if over.leading_coefficient() < 0 and mirror in classes else None


def binomial(found, t):
    """By 1/gamma where that of the upper index is not 0; else by the binomials with the smallest upper index that occurs."""
    upper, lower = t.args
    constant = found.fractions.constant(lower)
    if constant == 0:
        return found.take(axiom(found.proof, "binomial-zero", {A: upper}))
    if constant is not None and 0 < constant <= SHIFTS and constant.q == 1:
        return found.take(axiom(found.proof, "binomial-lower", {A: upper, N: number(constant - 1)}))
    if found.knows("nonzero", function("rgamma", upper + ONE)):
        return found.take(axiom(found.proof, "binomial-gamma", {A: upper, B: lower}))
    forms = shifted(found, upper), shifted(found, lower)
    if None in forms:
        return found.fractions.note(t)
    (rest, n), (index, k) = forms
    key = "binomial", rest, index, str(n - n.p // n.q)
    least = found.unit(key, lambda old: (n, k) if old is None else (min(old[0], n), min(old[1], k)))
    if n - least[0] > SHIFTS or k - least[1] > SHIFTS or (n, k) == least:
        return found.fractions.note(t)
    at = {A: rest + number(n - (n > least[0])), N: index + number(k - 1)}
    if n > least[0]:
        found.units["binomial", rest, index] = True
        return found.take(axiom(found.proof, "binomial-pascal", at))
    if ("binomial", rest, index) in found.units and not found.knows("nonzero", at[N] + ONE):
        return found.fractions.note(t)
    found.take(axiom(found.proof, "binomial-lower", at))


def odd(found, t):
    """erf(-u) = -erf(u), the sign that u's leading coefficient has going before."""
    (u,) = t.args
    over, _ = found.fractions.value(u)
    if not over.is_zero() and over.leading_coefficient() < 0:
        return found.take(axiom(found.proof, "erf-odd", {A: -u}))
    found.fractions.note(t)


def floor(found, t):
    """floor(u + n) = floor(u) + n, and what it is where u lies between two integers."""
    over, under = found.fractions.value(t.args[0])
    whole, rest = {}, {}
    for m, c in over.to_dict().items() if under.is_one() else ():
        counted = found.context.integer(found.fractions.monomial(m))
        whole[m], rest[m] = (fmpq(c.p // c.q), c - c.p // c.q) if counted else (fmpq(0), c)
    shift, left = [found.fractions.term(found.fractions.field.ring.from_dict(part)) for part in (whole, rest)]
    if shift is not ZERO:
        found.take(found.moved(t, axiom(found.proof, "floor-shift", {A: left, N: shift})))
    elif (equation := _unit(found, t)) is not None:
        found.take(equation)
    else:
        found.fractions.note(t)


def _unit(found, t):
    """The equation of floor(u) with an integer, where u is known to lie between that and the next; None if it is not."""
    whole = _below(found.context.given(found.given), t.args[0])
    if whole is None:
        return None
    inner = t.args[0] if whole is ZERO else t.args[0] - whole
    if not (found.knows("nonnegative", inner) and found.knows("positive", ONE - inner)):
        return None
    unit, left, _ = axiom(found.proof, "floor-unit", {A: inner})
    if whole is ZERO:
        return unit, t, ZERO
    again, shifted, right = axiom(found.proof, "floor-shift", {A: inner, N: whole})
    same = found.proof.infer("algebra", left=t.args[0], right=inner + whole)
    return found.proof.infer(
        "transitivity", found.proof.infer("congruence", same, left=t, right=shifted), again,
        found.proof.infer("congruence", unit, left=right, right=ZERO + whole), found.proof.infer("algebra", left=ZERO + whole, right=whole)), t, whole


def _below(context, u):
    """The integer below the middle of a term's ball over its symbols' ranges; None if there is no such ball."""
    try:
        ranges = {s: acb(parts(context, s, 1)[0]) for s in u.free}
        return number(fmpq(int(Evaluation(context.bare(), ranges).ball(u).real.mid().floor().unique_fmpz())))
    except (Rejected, TypeError, ValueError):
        return None


def piecewise(found, t):
    """The branch of a piecewise term that is taken, where signs tell it, or facts on the difference of what is compared."""
    for given, facts in compared(found, t):
        try:
            chosen = RULES["branch"].conclude(found.context, [], term=t, given=given).right
        except Rejected:
            continue
        found.facts += facts
        return found.take((found.proof.infer("branch", term=t, given=given), t, chosen))
    found.fractions.note(t)


def compared(found, t):
    """What is given, and that with the sign, as a fact, of the difference of the two sides that a piecewise term compares."""
    yield found.given, []
    left, right, *_ = t.args
    for side in (right - left, -(right - left)):
        mark = found.proof.mark()
        same, form = found.plain(side)
        for predicate in ("positive", "nonnegative"):
            if (number := fact(found.context, found.proof, found.given, predicate, form)) is not None:
                yield found.given | {(predicate, side)}, [found.proof.infer("transitivity", same, number)]
        found.proof.rewind(mark)
