"""The search for edits: those of the table, what a place needs to have the right value, and one after the other."""
import cmath
import operator
from collections import Counter

from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.signs import signs
from verifier.kernel.terms import Rejected, Term, function, rational, subterms
from verifier.repair.arithmetic import negative, plus, power, times, written
from verifier.repair.edits import EDITS, Site, exchanged_roles, sign
from verifier.repair.likeness import distance, form, length, repeats
from verifier.repair.places import along, arranged_at_change, change, collected_at_change, places, replaced, replaced_everywhere
from verifier.repair.recognition import constant, expressions, small_rational
from verifier.repair.samples import close, pointwise

PLACES = 60              # of a right side that are looked at
POOL, LARGE = 40, 16     # known terms for what may have been lost, and the size of one
PAIRED = 12              # of them that are multiplied with each other
FURTHER, WORK = 120, 800   # edits that are tried with a second one, and the places that are looked at in all of them
COPIED = 6               # times as large as the edit is what was copied with a slip
NEAR = 3                 # operations of difference, beyond which two edits may be nearer than one


class Edits:
    """Edits of one claim's right side after which it agrees with the left at the samples, the smallest first.

    `known` are the terms that an edit must not just repeat: the left side, where it stands as it was written."""

    def __init__(self, claim, samples, known=None):
        self.claim, self.samples, self.known = claim, samples, (claim.left,) if known is None else known
        self.goal = samples.numbers(claim.left)
        known = pool(claim, samples.sides)
        self.pool = valued(samples.numbers, known)                                              # what may be lost as a summand
        self.scales = valued(samples.values, [t for t in known if t.free.isdisjoint(samples.varying)])     # and as a factor
        self.seen = {claim.right}
        self.sizes = {}              # those of the edits found so far

    def near(self):
        """Right sides that take one small edit."""
        return [t for t in self.ranked(self.single()) if self.sizes[t][0] <= NEAR]

    def all(self):
        """Right sides that take a small edit, then those that take a larger one, or two."""
        left, right = self.claim.left, self.claim.right
        near = self.near()
        yield from near
        single = dict(self.sizes)
        double = {t: self.sizes[t] for t in self.ranked(self.double()) if t.size < left.size + right.size}
        yield from [t for t, _ in sorted((double | single).items(), key=lambda item: item[1]) if t not in near]

    def ranked(self, candidates):
        """Those that agree with the left side at all samples and, but for a slip in copying it, do not just repeat what is known; the nearest first."""
        right, agree = self.claim.right, self.samples.agree
        different = {}
        for size, t in sorted([(self.size(t), t) for t in candidates if agree(t)], key=lambda pair: pair[0]):
            arranged = collected_at_change(right, arranged_at_change(right, t))
            different.setdefault(form(arranged), (arranged, min(size, self.size(arranged))))
        found = {t: size for t, size in different.values() if agree(t) and (size[0] * COPIED <= t.size or not any(repeats(t, left) for left in self.known))}
        self.sizes = found | self.sizes
        return sorted(found, key=found.get)

    def size(self, t):
        """The size of an edit: how much changes; how long the result is; how deep in functions and powers the change lies,
        a sign before a sum counting as deep; and how long it is."""
        old, new, path = change(self.claim.right, t)
        around = along(t, path[:-1])
        nested = sum(a.op in FUNCTIONS or a.op == "pow" for a in around)
        leading = path[-1:] == (0,) and around[-1].op == "add" and new.op == "neg" or not path and new.op == "add" and new.args[0].op == "neg"
        return distance(self.claim.right, t), length(t), nested + leading, old.size + new.size

    def single(self):
        """Every edit of the right side at one place."""
        around = self.places(self.claim.right)
        yield from self.fresh(self.solved(self.claim.right, around))
        yield from self.fresh(exchanged_roles(self.claim.right))
        yield from self.fresh(self.tabled(self.claim.right, around, EDITS.values()))

    def double(self):
        """A lost product of two known terms, also with another sign; an edit of the table, then what another place needs."""
        right, around = self.claim.right, self.places(self.claim.right)
        for t in [right, *self.tabled(right, around, [sign])]:
            yield from self.fresh(self.lost(t))
        edited = [*exchanged_roles(right), *self.tabled(right, around, EDITS.values())]
        for t in list(dict.fromkeys(edited))[:min(FURTHER, WORK // len(around))]:
            yield from self.fresh(self.solved(t, self.places(t)))

    def places(self, t):
        return places(self.samples, t, self.goal)[-PLACES:]

    def fresh(self, terms):
        for t in terms:
            if t not in self.seen:
                self.seen.add(t)
                yield t

    def tabled(self, root, around, edits):
        """The edits at one place, and at all places where the same term stands."""
        often = Counter([place.term for place in around])
        for edit in edits:
            for place in around:
                site = Site(place.term, place.parent, signs(self.claim.context, place.term))
                for new in edit(site):
                    yield replaced(root, place.path, new)
                    if often[place.term] > 1:
                        yield replaced_everywhere(root, place.term, new)

    def solved(self, root, around):
        """What the whole becomes when a place gets what it needs."""
        for place in around:
            for new in self.answers(place):
                yield replaced(root, place.path, new)

    def answers(self, place):
        """Terms with the values that a place needs: another constant, a lost factor, summand or exponent, a known term.

        A constant factor belongs to the whole product, a constant summand to the whole sum."""
        t, values, needed, parent = place.term, place.values, place.needed, place.parent
        if needed is None or values is None:
            return
        if rational(t) is not None:
            yield from self.numbers(place)
            return
        ratio, rest = pointwise(operator.truediv, needed, values), pointwise(operator.sub, needed, values)
        if parent in ("neg", "mul", "div") and constant(ratio) is not None:
            return
        if parent in ("neg", "add") and t.free and constant(rest) is not None:
            return
        yield from self.factors(place)
        if parent not in ("neg", "mul", "div") or t.op == parent == "mul":
            yield from [times(t, e) for e in expressions(ratio, self.scales)]
        if parent not in ("neg", "add"):
            yield from [plus(t, e) for e in self.summands(rest)]
        yield from self.powers(t, values, needed)
        yield from expressions(needed, self.pool)

    def summands(self, values):
        """Terms that are compared by these values: a constant, where it is a derivative, is that of so many times the symbol."""
        yield from [times(x, found) for x in self.samples.varying if (found := constant(values)) is not None]
        yield from expressions(values, self.pool)

    def powers(self, t, values, needed):
        """The term with a rational exponent, or with a known term for exponent."""
        exponents = pointwise(lambda one, other: cmath.log(other) / cmath.log(one), values, needed)
        n = small_rational(exponents)
        if n is None:
            yield from [t**e for e in expressions(exponents, self.pool) if e.free]
        elif t.free:
            yield power(t, n)

    def numbers(self, place):
        """What may stand for a number: also a known term, if it is no factor; a factor or divisor keeps its sign."""
        found = constant(place.needed)
        if found is None and place.parent != "mul":
            yield from expressions(place.needed, self.pool)
            yield from self.powers(place.term, place.values, place.needed)
        elif found is not None and not (found.op == "neg" and place.parent in ("mul", "div")):
            yield found

    def lost(self, t):
        """The term with a summand or factor that is a multiple of a product of two known terms."""
        values = self.samples.numbers(t)
        rest, ratio = [pointwise(operation, self.goal, values) for operation in (operator.sub, operator.truediv)]
        yield from [plus(t, e) for e in expressions(rest, valued(self.samples.numbers, products(self.pool)))]
        yield from [times(t, e) for e in expressions(ratio, valued(self.samples.values, products(self.scales)))]

    def factors(self, place):
        """A product with another factor for one of a power's, or with a constant added to all its factors but one."""
        t, values = place.term, self.samples.numbers
        if t.op == "pow" and (n := rational(t.args[1])) is not None and n.q == 1 and n > 1:
            rest = power(t.args[0], n - 1)
            lost = pointwise(operator.truediv, place.needed, values(rest))
            yield from [times(rest, q) for q, known in self.pool if lost and close(known, lost)]
        for k, a in enumerate(t.args) if t.op == "mul" and len(t.args) > 2 else ():
            rest = Term("mul", None, (*t.args[:k], *t.args[k + 1:]))
            lost = pointwise(lambda whole, one, others: whole / one - others, place.needed, values(a), values(rest))
            if (found := constant(lost)) is not None:
                yield times(plus(rest, found), a)


def valued(values, terms):
    """Pairs of the terms, of which none is 0 anywhere, and their values."""
    return [(t, found) for t in terms if (found := values(t)) and all(found)]


def products(known):
    """The first of known terms multiplied with each other."""
    short = [t for t, _ in known[:PAIRED]]
    return [times(p, q) for k, p in enumerate(short) for q in short[k:]]


def pool(claim, sides):
    """What may have been lost: parts of both sides, as they are compared, and of worked-out derivatives, their functions of
    other symbols, |s| and sign(s) of these, and sums with the other sign."""
    inside = subterms(*sides, *worked_out(claim.context, subterms(*sides)))
    inside += [Term("add", None, (t.args[0], negative(t.args[1]))) for t in inside if t.op == "add" and len(t.args) == 2]
    used = dict.fromkeys([t.op for t in inside if t.op in FUNCTIONS and [a.op for a in t.args] == ["symbol"]])
    for s in [t for t in inside if t.op == "symbol"]:
        known = signs(claim.context, s)
        names = ("conj",) if known is None else ("abs", "sign") if {-1, 1} <= known else ()
        inside += [function(name, s) for name in (*used, *names)]
    kept = [t for t in dict.fromkeys(inside) if t.free and t.size <= LARGE and t not in (claim.left, *sides[:1]) and t.op != "neg"]
    return sorted(kept, key=lambda t: t.size)[:POOL]


def worked_out(context, terms):
    """What the rules of calculus make of the derivatives among the terms."""
    for t in terms:
        if t.op in ("derivative", "prime"):
            try:
                yield written(differentiated(context, t)[0])
            except Rejected:
                continue
