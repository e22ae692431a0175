"""Parts: the sign of a term by that of one in which a symbol stands for a part, or a root, or 1 over its symbol."""
from verifier.generators import assumed, defined, derived, equal
from verifier.generators.canonical import normal
from verifier.generators.forms import forms, known
from verifier.generators.values import Fractions, number
from verifier.kernel.differentiation import affine
from verifier.kernel.signs import signs
from verifier.kernel.terms import ONE, Term, expect, integral, rational, substituted, subterms, symbol
from verifier.proofs import Proof
from verifier.solutions import replaced, roots_of

#: What a symbol may stand for, if its other operations are not wanted.
PARTS = ("exp", "log", "pow", "div", "sinh", "cosh", "tan", "atan", "abs")
OTHER = symbol("other")
SIGNS = {frozenset((1,)): "positive", frozenset((0, 1)): "nonnegative"}


def by_part(search, goal):
    """A real symbol stands for a part that is all in which symbols stand."""
    context = search.context.given(goal.given)
    for part in dict.fromkeys(reversed(subterms(goal.term))):
        if part.op in PARTS and part.free and part is not goal.term and (sign := signs(context, part)) is not None:
            form = replaced(goal.term, {part: OTHER})
            there = frozenset([(SIGNS[sign], OTHER)] if sign in SIGNS else [])
            if form.free == {OTHER} and OTHER not in goal.term.free and (number := search.known(goal.of(form, there))) is not None:
                return search.cleared(search.proof.infer("lemma", number, at={OTHER: part}), goal.given)
    return None


def by_root(search, goal):
    """Of a term in one symbol: another stands for a root of what is affine in it."""
    context, t = search.context.given(goal.given), goal.term
    for root in dict.fromkeys(r for r in subterms(t) if r.op == "pow" and r.free and not integral(r.args[1]) and rational(r.args[1])):
        base, index, (x, *others) = root.args[0], number(rational(root.args[1]).q), t.free
        if others or not affine(context, base, x):
            return None
        seen = next((form for form in forms(context, base) if known(context, form)), base)
        powers = {r: _lowest(OTHER**(r.args[1] * index)) for r in subterms(t) if r.op == "pow" and r.args[0] is base}
        for value in roots_of(base - OTHER**index, x):
            form = substituted(replaced(t, powers), {x: value})
            if (found := search.attempt(_over, search, goal, form, seen**(ONE / index))) is not None:
                return found
    return None


def by_reciprocal(search, goal):
    """Of a term in one positive symbol: another stands for 1 over it."""
    if len(goal.term.free) != 1 or signs(search.context.given(goal.given), *goal.term.free) != {1}:
        return None
    (x,) = goal.term.free
    return _over(search, goal, substituted(goal.term, {x: ONE / OTHER}), ONE / x)


def _over(search, goal, form, part):
    """By a form that equals the term where the symbol in it is this part."""
    sign = SIGNS.get(signs(search.context.given(goal.given), part))
    expect(sign and OTHER not in goal.term.free, "a part that is not negative was expected")
    methods, there = (assumed, defined, derived), frozenset([(sign, OTHER)])
    form = _lowest(form)
    form = normal(search.context, Proof(), (form,), methods, there)[2].product(form)
    number = search.known(goal.of(form, there))
    if number is None:
        return None
    number, other = search.proof.infer("lemma", number, at={OTHER: part}), substituted(form, {OTHER: part})
    same = equal(search.context, search.proof, goal.term, other, methods, goal.given)
    return search.cleared(search.proof.infer("transitivity", same, search.cleared(number, goal.given)), goal.given)


def _lowest(t):
    """The term with its arguments, and itself, in lowest terms."""
    inner = Term(t.op, t.data, tuple(map(_lowest, t.args)))
    return Fractions([inner], 0).product(inner) if t.op in ("add", "mul", "div", "neg", "pow") else inner
