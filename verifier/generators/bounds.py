"""Bounds: what the absolute value of a term is at most, part by part, with proofs."""
from typing import NamedTuple

from verifier.generators.canonical import equal
from verifier.generators.positivity import fact
from verifier.generators.rewriting import A, B
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, function, product, rational, symbol, term

TWO, REAL = term(2), symbol("any real")
#: Functions that are between -1 and 1 at real arguments, as balls over the whole line tell.
BOUNDED = ("sign", "sin", "cos")


class Bound(NamedTuple):
    """A term, and the numbers of inferences: that it is not negative, and neither is it minus an absolute value."""
    most: Term
    least: int
    below: int


def bound(context, proof, given, t):
    """A Bound of |t| wherever the given conditions hold. Raises Rejected where none is found."""
    for same, name in ((t, "abs-positive"), (-t, "abs-negative")):
        if (least := fact(context, proof, given, "nonnegative", same)) is not None:
            equal = proof.infer("discharge", proof.infer("axiom", name=name, at={A: t}), least)
            return Bound(same, least, _below(proof, same, t, ZERO, (equal,), {}))
    if t.op in BOUNDED and context.real(t.args[0]):
        anywhere = fact(context, proof, frozenset(), "nonnegative", TWO - function("abs", Term(t.op, None, (REAL,))))
        return Bound(TWO, proof.infer("sign", term=TWO, predicate="nonnegative", given=frozenset()), proof.infer("lemma", anywhere, at={REAL: t.args[0]}))
    if t.op == "pow" and rational(t.args[0]) == -1 and context.integer(t.args[1]):
        return _of_turn(context, proof, t)
    if t.op in SPLIT and t.args[0] is not ONE:
        one, other = SPLIT[t.op](*t.args)
        return JOINED[t.op](proof, t, one, other, bound(context, proof, given, one), bound(context, proof, given, other))
    raise Rejected("no bound of a term was found")


def _of_product(proof, t, one, other, first, second):
    """m n - |ab| = (m - |a|) n + |a| (n - |b|)."""
    size, most = function("abs", one), first.most * second.most
    rest = (first.most - size) * second.most + size * (second.most - function("abs", other))
    parts = {first.most - size: first.below, second.most: second.least, second.most - function("abs", other): second.below}
    equal = proof.infer("axiom", name="abs-product", at={A: one, B: other})
    return Bound(most, _least(proof, most, first, second), _below(proof, most, t, rest, (equal,), parts))


def _of_sum(proof, t, one, other, first, second):
    """m + n - |a + b| = (m - |a|) + (n - |b|) + (|a| + |b| - |a + b|)."""
    size, another, most = function("abs", one), function("abs", other), first.most + second.most
    triangle = size + another - function("abs", one + other)
    parts = {first.most - size: first.below, second.most - another: second.below,
             triangle: proof.infer("axiom", name="abs-sum", at={A: one, B: other})}
    return Bound(most, _least(proof, most, first, second), _below(proof, most, t, Term("add", None, tuple(parts)), (), parts))


def _of_turn(context, proof, t):
    """1 - |(-1)^n| = (1 - |(-1)^n|²)/(1 + |(-1)^n|), where the square is 1."""
    size, square = function("abs", t), term(2)
    one = equal(context, proof, t**square, ONE, ())
    same = proof.infer("algebra", proof.infer("axiom", name="abs-square", at={A: t}), one, left=ONE - size, right=ZERO / (ONE + size))
    told = proof.infer("sign", term=ZERO / (ONE + size), predicate="nonnegative", given=frozenset())
    return Bound(ONE, proof.infer("sign", term=ONE, predicate="nonnegative", given=frozenset()), proof.infer("transitivity", same, told))


def _least(proof, most, first, second):
    """That a sum or product of bounds is not negative."""
    parts = {first.most: first.least, second.most: second.least}
    return proof.infer("discharge", proof.infer("sign", term=most, predicate="nonnegative", given=_given(parts)), *parts.values())


def _below(proof, most, t, rest, equal, parts):
    """That m - |t| is not negative, as it is equal to the rest, of which these parts are not."""
    same = proof.infer("algebra", *equal, left=most - function("abs", t), right=rest)
    told = proof.infer("sign", term=rest, predicate="nonnegative", given=_given(parts))
    return proof.infer("transitivity", same, proof.infer("discharge", told, *parts.values()) if parts else told)


def _given(parts):
    return frozenset([("nonnegative", part) for part in parts])


#: Products and sums of two, and how the bounds of their parts are joined.
SPLIT = {"mul": lambda first, *others: (first, product(others)), "div": lambda over, under: (over, ONE / under),
         "neg": lambda a: (term(-1), a), "add": lambda first, *others: (first, others[0] if len(others) == 1 else Term("add", None, others))}
JOINED = dict.fromkeys(("mul", "div", "neg"), _of_product) | {"add": _of_sum}
