"""Gamma functions and binomials shifted to a common base; odd functions; floor without its integer part."""
from flint import fmpq

from verifier.generators.values import number
from verifier.generators.rewriting import A, B, N, axiom
from verifier.kernel.terms import function

SHIFTS = 60


def shifted(found, u):
    """The argument as a term without its constant summand, and that constant; None if its denominator is no constant."""
    over, under = found.fractions.value(u)
    if not under.is_one():
        return None
    constant = over.to_dict().get((0,) * len(found.fractions.field.variables), fmpq(0))
    return found.fractions.term(over - constant), constant


def gamma(found, t):
    """gamma(v + k) by the smallest gamma(v + j) that occurs, for k - j an integer."""
    form = shifted(found, t.args[0])
    if form is None:
        return found.fractions.note(t)
    rest, constant = form
    if _doubled(found, rest):
        return found.take(axiom(found.proof, "gamma-double", {A: t.args[0] / 2}))
    if rest.op == "number" and fmpq(1, 2) < constant < 1:
        found.knows("nonzero", function("rgamma", number(1 - constant)))
        return found.take(axiom(found.proof, "gamma-reflected", {A: number(1 - constant)}))
    if rest.op == "number" and constant.q <= 2 and constant > 0:
        least = fmpq(1, constant.q)
    else:
        key = "gamma", rest, str(constant - (constant.p // constant.q))
        least = found.unit(key, lambda old: constant if old is None else min(old, constant))
    if constant - least > SHIFTS:
        return found.fractions.note(t)
    if constant == least:
        if rest.op == "number" and constant in (1, fmpq(1, 2)):
            return found.take(axiom(found.proof, "gamma-one" if constant == 1 else "gamma-half", {}))
        return found.fractions.note(t)
    lower = number(constant - 1) if rest.op == "number" else rest if constant == 1 else rest + number(constant - 1)
    found.knows("nonzero", function("rgamma", lower))
    found.take(axiom(found.proof, "gamma-step", {A: lower}))


def _doubled(found, rest):
    """Whether gamma functions of half this argument occur too."""
    if rest.op == "number":
        return False
    classes = found.units.setdefault("gamma", set())
    half, double = [found.fractions.term(found.fractions.value(u)[0]) for u in (rest / 2, rest * 2)]
    if rest not in classes:
        classes.add(rest)
        if double in classes:
            found.finer()
    return half in classes


def binomial(found, t):
    """By gamma functions where the lower index is known to lie between 0 and the upper one; else by the smallest that occurs."""
    upper, lower = t.args
    constant = found.fractions.constant(lower)
    if constant == 0:
        return found.take(axiom(found.proof, "binomial-zero", {A: upper}))
    if constant is not None and 0 < constant <= SHIFTS and constant.q == 1:
        return found.take(axiom(found.proof, "binomial-lower", {A: upper, N: number(constant - 1)}))
    if found.knows("nonnegative", lower) and found.knows("nonnegative", upper - lower):
        return found.take(axiom(found.proof, "binomial-gamma", {A: upper, B: lower}))
    forms = shifted(found, upper), shifted(found, lower)
    if None in forms:
        return found.fractions.note(t)
    (rest, n), (index, k) = forms
    key = "binomial", rest, index, str(n - n.p // n.q)
    least = found.unit(key, lambda old: (n, k) if old is None else (min(old[0], n), min(old[1], k)))
    if n - least[0] > SHIFTS or k - least[1] > SHIFTS or (n, k) == least:
        return found.fractions.note(t)
    name = "binomial-both" if n > least[0] and k > least[1] else "binomial-upper" if n > least[0] else "binomial-lower"
    at = {A: rest + number(n - (n > least[0])), N: index + number(k - (name != "binomial-upper"))}
    found.take(axiom(found.proof, name, at))


def odd(found, t):
    """erf(-u) = -erf(u), the sign that u's leading coefficient has going before."""
    (u,) = t.args
    over, _ = found.fractions.value(u)
    if not over.is_zero() and over.leading_coefficient() < 0:
        return found.take(axiom(found.proof, "erf-odd", {A: -u}))
    found.fractions.note(t)


def floor(found, t):
    """floor(u + n) = floor(u) + n."""
    form = shifted(found, t.args[0])
    if form is not None and form[1].p // form[1].q:
        rest, constant = form
        whole = constant.p // constant.q
        return found.take(axiom(found.proof, "floor-shift", {A: rest + number(constant - whole), N: number(whole)}))
    found.fractions.note(t)
