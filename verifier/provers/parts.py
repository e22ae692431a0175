"""Parts: the sign of a term by its exponential, or by a term in which a symbol stands for a part, or for a root."""
from math import lcm

from verifier.generators import assumed, defined, derived, equations
from verifier.generators.canonical import normal
from verifier.generators.forms import forms, known
from verifier.generators.rewriting import A
from verifier.generators.values import Fractions, number
from verifier.kernel.differentiation import affine
from verifier.kernel.signs import signs
from verifier.kernel.terms import ONE, ZERO, Term, expect, function, integral, rational, substituted, subterms, symbol, total
from verifier.proofs import Proof
from verifier.solutions import replaced, roots_of

PARTS = ("exp", "log", "pow", "div", "sinh", "cosh", "tan", "atan", "abs")
OTHER = symbol("other")
SIGNS = {frozenset((1,)): "positive", frozenset((0, 1)): "nonnegative"}


def by_exponential(search, predicate, t, given, depth):
    """Of logarithms, with rational multiples: by that of the exponential of as many times the term, less 1."""
    fractions = Fractions([t], 0)
    over, under = fractions.value(t)
    logs = [k for k, degree in enumerate(over.degrees()) if degree and fractions.origin(k).op == "log"]
    rates = [c for m, c in over.to_dict().items() if any(m[k] for k in logs)]
    if not logs or not under.is_constant() or any(sum(m) > 1 for m in over.monoms() if any(m[k] for k in logs)):
        return None
    times = number(lcm(*[int(c.q) for c in rates]))
    whole = times * t if times is not ONE else t
    power = function("exp", whole)
    premises, facts, above = normal(search.context, search.proof, (power,), (assumed, defined, derived), given)
    form = above.product(power)
    if any(s.op == "log" or s.op == "exp" and s.free and s not in subterms(t) for s in subterms(form)):
        return None
    more = search.known(predicate, form - ONE, given, depth)
    if more is None:
        return None
    infer = search.proof.infer
    told = infer("transitivity", infer("algebra", *premises, left=power - ONE, right=form - ONE), more)
    told = infer("discharge", told, *facts) if facts else told
    positive = infer("discharge", infer("axiom", name=f"log-{predicate}", at={A: power}), told)
    same = infer("congruence", infer("symmetry", infer("axiom", name="log-exp", at={A: whole})), left=whole / times, right=function("log", power) / times)
    sign = infer("discharge", infer("sign", term=function("log", power) / times, predicate=predicate,
                                    given=frozenset([(predicate, function("log", power))])), positive)
    return search.cleared(infer("transitivity", infer("algebra", left=t, right=whole / times), same, sign), given)


def by_logarithm(search, predicate, t, given, depth):
    """P - Q, which are positive products: by the difference of their logarithms."""
    fractions = Fractions([t], 0)
    over, under = fractions.value(t)
    summands = {c > 0: abs(c) * fractions.field.ring.from_dict({m: 1}) for m, c in over.to_dict().items()}
    if len(over) != 2 or len(summands) != 2 or not under.is_one() or not _exponentials(t):
        return None
    more, less = [fractions.term(summands[sign]) for sign in (True, False)]
    infer, form = search.proof.infer, _logarithm(more) - _logarithm(less)
    least = search.known("positive", less, given, 0)
    number = search.known(predicate, form, given, depth) if least is not None and len(_exponentials(form)) < len(_exponentials(t)) else None
    if number is None:
        return None
    ratio, told = function("exp", form) + -ONE, frozenset([(predicate, form), ("positive", less)])
    powers, facts = equations(search.context, search.proof, (t, less * ratio), (assumed, defined, derived), given)
    same = infer("discharge", infer("algebra", *powers, left=t, right=less * ratio), *facts)
    sign = infer("sign", term=less * ratio, predicate=predicate, given=told)
    return search.cleared(infer("discharge", infer("transitivity", same, sign), number, least), given)


def _logarithm(t):
    """The logarithm of a product of what is positive."""
    if t.op == "mul":
        return total([_logarithm(a) for a in t.args])
    if t.op == "exp":
        return t.args[0]
    return t.args[1] * _logarithm(t.args[0]) if t.op == "pow" else function("log", t) if t is not ONE else ZERO


def _exponentials(t):
    """The exponentials, and powers with a symbol in the exponent, in a term."""
    return [s for s in subterms(t) if s.op == "exp" and s.free or s.op == "pow" and s.args[1].free]


def by_part(search, predicate, t, given, depth):
    """By the same of a term in which a real symbol stands for a part that is all in which symbols stand."""
    for part in dict.fromkeys(reversed(subterms(t))):
        if part.op in PARTS and part.free and part is not t:
            form = replaced(t, {part: OTHER})
            sign = signs(search.context.given(given), part)
            if form.free == {OTHER} and sign is not None and form.size < t.size and OTHER not in t.free:
                there = frozenset([(SIGNS[sign], OTHER)] if sign in SIGNS else [])
                if (number := search.attempt(_instance, search, predicate, form, there, part, given, depth)) is not None:
                    return number
    return None


def _instance(search, predicate, form, there, part, given, depth):
    number = search.known(predicate, form, there, depth)
    return None if number is None else search.cleared(search.proof.infer("lemma", number, at={OTHER: part}), given)


def by_root(search, predicate, t, given, depth):
    """Of a term in one symbol: by the same for a root of what is affine in the symbol."""
    if len(t.free) != 1 or OTHER in t.free:
        return None
    (x,) = t.free
    for root in dict.fromkeys(r for r in subterms(t) if r.op == "pow" and r.free and not integral(r.args[1]) and rational(r.args[1])):
        base, index = root.args[0], number(rational(root.args[1]).q)
        seen = next((form for form in forms(search.context.given(given), base) if known(search.context.given(given), form)), base)
        for value in roots_of(base - OTHER**index, x) if affine(search.context, base, x) else ():
            powers = {r: _lowest(OTHER**(r.args[1] * index)) for r in subterms(t) if r.op == "pow" and r.args[0] is base}
            if (found := search.attempt(_over, search, predicate, t, given, depth, seen**(ONE / index), value, powers)) is not None:
                return found
    return None


def by_reciprocal(search, predicate, t, given, depth):
    """Of a term in one positive symbol: by the same for 1 over the symbol."""
    if len(t.free) != 1 or OTHER in t.free or signs(search.context.given(given), *t.free) != {1}:
        return None
    (x,) = t.free
    return _over(search, predicate, t, given, depth, ONE / x, ONE / OTHER, {})


def _over(search, predicate, t, given, depth, part, value, others):
    """By a term in which a symbol stands for a part, of which the only other symbol, and other terms, are these values."""
    (x,), sign = t.free, SIGNS.get(signs(search.context.given(given), part))
    expect(sign, "a part that is not negative was expected")
    form = _lowest(substituted(replaced(t, others), {x: value}))
    there = frozenset([(sign, OTHER)])
    form = normal(search.context, Proof(), (form,), (assumed, defined, derived), there)[2].product(form)
    number = search.known(predicate, form, there, depth)
    if number is None:
        return None
    there, other = search.cleared(search.proof.infer("lemma", number, at={OTHER: part}), given), substituted(form, {OTHER: part})
    premises, facts = equations(search.context, search.proof, (t, other), (assumed, defined, derived), given)
    same = search.proof.infer("algebra", *premises, left=t, right=other)
    return search.cleared(search.proof.infer("discharge", search.proof.infer("transitivity", same, there), *facts), given)


def _lowest(t):
    """The term with its arguments, and itself, in lowest terms."""
    inner = Term(t.op, t.data, tuple(map(_lowest, t.args)))
    return Fractions([inner], 0).product(inner) if t.op in ("add", "mul", "div", "neg", "pow") else inner
