"""Divergences: proofs that a limit, or an integral, does not exist and so is equal to nothing.

What is gained on the way is compared with c over the distance that is left, whose integrals and sums grow past all
bounds; of the terms of a sum it is enough that they stay away from 0. Integrals are looked at where a factor of their
integrand's denominator is 0, and at their limits."""
from flint import ctx, fmpq

from verifier.constructors import limit
from verifier.generators.positivity import fact
from verifier.generators.values import Fractions, number
from verifier.kernel.balls import evaluation_at
from verifier.kernel.checking import conclusion
from verifier.kernel.changes import change, constituents
from verifier.kernel.terms import ONE, Rejected, rational, term
from verifier.points import simplest
from verifier.approaches.tails import FACTORS, PRECISION, Tail, slope

NEAR = 64                    # the part of the way to a limit, or to the other limit of an integral, at which it starts
SLACK = (fmpq(1, 4), fmpq(1, 2))


def divergence(claim, points):
    """A limit or integral in the claim, an equation, and a Proof that it does not exist while the other side has a value at a point; or None."""
    for side, other in ((claim.left, claim.right), (claim.right, claim.left)):
        found = [t for t in constituents(side) if t.op in ("limit", "integral")]
        point = next((point for point in points if _valued(claim.context, point, other)), None) if found else None
        for t in found if point else ():
            for way, start in ways(t):
                try:
                    if proof := Gain(claim.context, way, start).made(claim, t, point):
                        conclusion(claim.context, proof.inferences)
                        return t, proof
                except (Rejected, ArithmeticError, ValueError):
                    continue
    return None


def _valued(context, point, t):
    """Whether a term is known to have a value at a point of the domain."""
    try:
        with ctx.workprec(PRECISION):
            return evaluation_at(context, point).ball(t).is_finite()
    except (Rejected, ArithmeticError, ValueError):
        return False


def ways(t):
    """Limits from one side, and where to start on the way there, that must exist where a limit or integral does."""
    if t.op == "limit" and t.data in ("oo", "-oo"):
        yield t, term(NEAR) if t.data == "oo" else -term(NEAR)
    elif t.op == "limit":
        for side in ("+", "-") if t.data == "+-" else t.data:
            yield limit(*t.args[:2], side, t.args[2]), _beside(t.args[2], fmpq(1 if side == "+" else -1, NEAR))
    else:
        body, x, *limits = t.args
        for end in dict.fromkeys([*limits, *_zeros(body, x)]):
            for other in limits:
                for side in "+-":
                    yield limit(body, x, side, end), _between(end, other)


def _beside(end, step):
    exact = rational(end)
    return number(exact + step) if exact is not None else end + number(step)


def _between(end, other):
    """A part of the way from one term to another."""
    exact = rational(end), rational(other)
    return number(exact[0] + (exact[1] - exact[0]) / NEAR) if None not in exact else end + (other - end) / term(NEAR)


def _zeros(body, x):
    """Where linear factors of the denominator are 0."""
    fractions = Fractions([body, x], 0)
    for factor, exponent in fractions.factors(body)[1]:
        over, _ = fractions.value(factor)
        if exponent < 0 and over.total_degree() == 1 == over.degrees()[fractions.index(x)]:
            constant, rate = [next((c for m, c in over.to_dict().items() if sum(m) == degree), fmpq(0)) for degree in (0, 1)]
            yield number(-constant / rate)


class Gain(Tail):
    """What changes on the way from a start on, and by no less than a number over the distance that is left, or than a number."""

    def made(self, claim, diverging, point):
        """By u' - c/d or -u' - c/d, of integers also (u')² - c, which is not negative."""
        integral, infer = diverging.op == "integral", self.proof.infer
        rate, written = (self.body, self.body) if integral else (slope(self.context, self.body, self.x), change(self.body, self.x))
        gains = [(rate, written, self.distance), (-rate, -written, self.distance)]
        for rate, written, share in gains + [(rate * rate, written * written, ONE)] * (self.x.data[1] == "integer"):
            if (least := self.least(rate * share)) is None:
                continue
            lost = least if share is ONE else least / share
            above = fact(self.context, self.proof, self.given, "nonnegative", self.simplified(rate) - lost)
            if above is not None:
                growing = infer("transitivity", self.equal(written - lost, self.simplified(rate) - lost), above)
                infer("divergence", self.cleared(growing, self.given), left=claim.left, right=claim.right, term=self.limit, start=self.start,
                      bound=least, point=point, precision=PRECISION)
                return self.proof.pruned()
        return None

    def least(self, t):
        """A number that a term is seen to exceed at some places; None if there is none."""
        with ctx.workprec(PRECISION):
            ball = min((self.ball(t, factor) for factor in FACTORS), key=lambda ball: ball.mid())
            return number(simplest(*[fmpq((ball.mid() * 2**20).floor().unique_fmpz(), 2**20) * part for part in SLACK])) if ball > 2**-20 else None
