"""Logarithms: the sign of a sum of logarithms by its exponential, and of P - Q by the logarithms of both."""
from math import lcm

from verifier.generators import assumed, defined, derived, equations
from verifier.generators.canonical import normal
from verifier.generators.rewriting import A
from verifier.generators.values import Fractions, number
from verifier.kernel.terms import ONE, ZERO, function, subterms, total
from verifier.proofs import Proof
from verifier.provers.inequalities.goals import told

#: What exponentials are hidden in.
HYPERBOLIC = ("sinh", "cosh", "tanh")


def by_exponential(search, goal):
    """Of rational multiples of logarithms: by the exponential of as many times the term, less 1."""
    whole, times = _multiple(goal.term)
    if whole is None:
        return None
    power, infer = function("exp", whole), search.proof.infer
    premises, facts, fractions = normal(search.context, search.proof, (power,), (assumed, defined, derived), goal.given)
    form = fractions.product(power)
    inside = subterms(goal.term)
    turned = any(s.op in HYPERBOLIC for s in inside)
    if any(s.op == "log" or s.op == "exp" and s.free and not (turned or s in inside) for s in subterms(form)):
        return None
    more = search.known(goal.of(form - ONE))
    if more is None:
        return None
    above = infer("transitivity", infer("algebra", *premises, left=power - ONE, right=form - ONE), more)
    log = infer("discharge", infer("axiom", name=f"log-{goal.predicate}", at={A: power}), above, *facts)
    same = infer("congruence", infer("symmetry", infer("axiom", name="log-exp", at={A: whole})),
                 left=whole / times, right=function("log", power) / times)
    sign = infer("sign", term=function("log", power) / times, predicate=goal.predicate,
                 given=frozenset([(goal.predicate, function("log", power))]))
    apart = infer("algebra", left=goal.term, right=whole / times)
    return search.cleared(infer("transitivity", apart, same, infer("discharge", sign, log)), goal.given)


def without_logarithms(context, t):
    """What is 0 where a sum of rational multiples of logarithms is; any other term as it is."""
    whole, _ = _multiple(t)
    if whole is None:
        return t
    power = function("exp", whole)
    return normal(context, Proof(), (power,), (assumed, defined, derived))[2].product(power) - ONE


def _multiple(t):
    """An integer multiple of a term in which logarithms have integer factors, and that integer; None where they have others."""
    fractions = Fractions([t], 0)
    over, under = fractions.value(t)
    logs = [k for k, degree in enumerate(over.degrees()) if degree and fractions.origin(k).op == "log"]
    parts = [(m, c) for m, c in over.to_dict().items() if any(m[k] for k in logs)]
    if not parts or not under.is_constant() or any(sum(m) > 1 for m, _ in parts):
        return None, None
    times = number(lcm(*[int(c.q) for _, c in parts]))
    return t if times is ONE else times * t, times


def by_logarithm(search, goal):
    """P - Q, products of what is positive: as Q(e^(ln P - ln Q) - 1)."""
    fractions = Fractions([goal.term], 0)
    over, under = fractions.value(goal.term)
    summands = {c > 0: abs(c) * fractions.field.ring.from_dict({m: 1}) for m, c in over.to_dict().items()}
    if len(over) != 2 or len(summands) != 2 or not under.is_one():
        return None
    more, less = [fractions.term(summands[sign]) for sign in (True, False)]
    form = _logarithm(more) - _logarithm(less)
    least = search.directly(goal.of(less)._replace(predicate="positive")) if _exponentials(form) < _exponentials(goal.term) else None
    sign = None if least is None else search.known(goal.of(form))
    if sign is None:
        return None
    ratio = less * (function("exp", form) + -ONE)
    premises, facts = equations(search.context, search.proof, (goal.term, ratio), (assumed, defined, derived), goal.given)
    return told(search, goal, ratio, premises, facts, {(goal.predicate, form): sign, ("positive", less): least})


def _logarithm(t):
    """The logarithm of a product of what is positive."""
    if t.op == "mul":
        return total([_logarithm(a) for a in t.args])
    if t.op == "exp":
        return t.args[0]
    return t.args[1] * _logarithm(t.args[0]) if t.op == "pow" else function("log", t) if t is not ONE else ZERO


def _exponentials(t):
    """How many exponentials, and powers with a symbol in the exponent, are in a term."""
    return sum(s.op == "exp" and bool(s.free) or s.op == "pow" and bool(s.args[1].free) for s in subterms(t))
