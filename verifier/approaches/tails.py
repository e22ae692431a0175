"""Tails: how near limits are to what is reached on the way, by a bound that falls no slower than they change.

Of what changes by at most m the bound is looked for among K m and K d m, where d is the distance that is left: so the
tails of exponential and of algebraic sums, integrals and other limits are found."""
from flint import ctx, fmpq

from verifier.approaches.ways import Way
from verifier.generators.bounds import bound
from verifier.generators.lengths import excess
from verifier.generators.rewriting import unfolded
from verifier.generators.values import number
from verifier.kernel.balls import Evaluation, worked_out
from verifier.kernel.checking import conclusion
from verifier.kernel.claims import Context
from verifier.kernel.differentiation import differentiated
from verifier.kernel.changes import change
from verifier.kernel.terms import ONE, ZERO, Rejected, derivative, expect, function, product, substituted, subterms, term, total
from verifier.points import simplest

#: From where on, for bounds without the distance and with it: where integers run, where an integral is worked out, and else.
STARTS = {"integer": (48, 2000), "integral": (64, 2**14), "real": (64, 2**40)}
FACTORS = (1, 2, 16, 128)    # by which the distance changes between places at which a bound is tried
SLACK = (fmpq(9, 8), fmpq(3, 2))
PRECISION = 256
ROUNDS = 3                   # in which conditions are discharged, and what these proofs ask for


def tails(context, point, sides):
    """Pairs (Proof, Theorem) that tell to what values limits in the sides are near, at a point; and of improper integrals that are told."""
    if not any(t.op == "limit" or t.op == "integral" and ("tail", t) in context.memo for t in unfolded(context, *sides)):
        return []
    known = Context((), (*point.functions, *context.definitions.values())) if point.functions else context
    inside = [substituted(t, point.symbols) for t in subterms(*[worked_out(known, side) for side in sides]) if t.op in ("limit", "integral")]
    return [found for t in dict.fromkeys(inside) if not t.free and (t.op == "limit" or ("tail", t) in context.memo) and (found := tail(context, t))]


def tail(context, t):
    """The pair of a limit without symbols: by its value, or else by a bound; None if none is found."""
    if ("tail", t) not in context.memo:
        context.memo["tail", t] = _told(context, t) or next(filter(None, (_proved(context, t, *plan) for plan in _plans(t))), None)
    return context.memo["tail", t]


def _told(context, t):
    from verifier.approaches.values import approach         # seldom needed
    try:
        proof, _ = approach(context, t)
        return proof, conclusion(context, proof.inferences)
    except Rejected:
        return None


def _plans(t):
    """Drafts, their starts, and whether a bound holds the distance; of alternating sums also those of their means."""
    if t.data not in SIGNS:
        return
    near, far = [number(SIGNS[t.data] * start) for start in STARTS["integral" if any(s.op == "integral" for s in subterms(t.args[0])) else t.args[1].data[1]]]
    for start, by_distance in ((near, False), (far, True), (near, True)):
        yield Tail, start, by_distance
    if t.args[0].op == "sum":
        from verifier.approaches.alternation import Alternation         # seldom needed
        yield Alternation, far


#: Of the ways that have no end.
SIGNS = {"oo": 1, "-oo": -1}


def _proved(context, t, draft, start, *data):
    try:
        proof = draft(context, t, start).made(*data)
        return proof, conclusion(context, proof.inferences)
    except (Rejected, ArithmeticError, ValueError):
        return None


class Tail(Way):
    """A limit from a start on, and the proof of how near it is."""

    def made(self, by_distance):
        """By m (K q - 1) + (m - |u'|), where K base falls by q m."""
        infer, rate = self.proof.infer, slope(self.context, self.body, self.x)
        found = bound(self.context, self.proof, self.given, rate)
        base = product([self.distance, found.most]) if by_distance else found.most
        speed = self.simplified(self.fall(slope(self.context, base, self.x)) / found.most)
        scale = number(self.scale(speed))
        above, whole = scale * speed - ONE, scale * base
        below = found.most - function("abs", rate)
        right = found.most * above + below
        parts = {above: self.fact("nonnegative", above), found.most: found.least, below: found.below}
        told = infer("sign", term=right, predicate="nonnegative", given=frozenset([("nonnegative", part) for part in parts]))
        left = self.fall(change(whole, self.x)) - function("abs", change(self.body, self.x))
        falling = infer("transitivity", self.equal(left, right), infer("discharge", told, *parts.values()))
        premises = self.cleared(falling, self.given), self.cleared(self.fact("nonnegative", whole), self.given)
        self.cleared(infer("variation", *premises, term=self.limit, start=self.start, bound=whole), frozenset())
        return self.proof.pruned()

    def fall(self, rate):
        return -rate if self.limit.data in ("oo", "-") else rate

    def scale(self, speed):
        """A rational that makes the speed at least 1, as tried at some places."""
        with ctx.workprec(PRECISION):
            values = [self.ball(speed, factor) for factor in FACTORS]
            least = min(values, key=lambda ball: ball.mid())
            expect(least > 0 and least * 4 > values[0], "no bound was found that falls as fast")
            about = fmpq((2**20 / least).mid().ceil().unique_fmpz(), 2**20)
        return simplest(about * SLACK[0], about * SLACK[1])

    def ball(self, t, factor):
        """A real value on the way."""
        further = self.limit.data in ("oo", "-oo")
        place = self.start * term(factor) if further else self.end + (self.start - self.end) / term(factor)
        return Evaluation(self.context, {self.x: Evaluation(self.context, {}).ball(place)}).ball(t).real


def slope(context, t, x):
    """What d/dx makes of a term, or the difference from one to the next."""
    if x not in t.free:
        return ZERO
    if x.data[1] == "real":
        return differentiated(context, derivative(t, x))[0]
    if t.op == "sum" and x not in t.args[2].free | t.args[0].free and excess(t.args[3], x) is not None:
        return substituted(t.args[0], {t.args[1]: substituted(t.args[3], {x: x + ONE})})
    if t.op in ("add", "neg"):
        parts = [slope(context, a, x) for a in t.args]
        return total(parts) if t.op == "add" else -parts[0]
    return change(t, x)
