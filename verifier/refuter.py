"""The refuter: a point of a claim's domain at which the claim is false, as simple as can be found."""
from itertools import chain, islice, zip_longest

from flint import ctx

from verifier.descent import descent
from verifier.generators.rewriting import unfolded
from verifier.kernel.balls import satisfied
from verifier.kernel.checking import conclusion
from verifier.kernel.differentiation import compared, interior
from verifier.kernel.matrices import entries
from verifier.kernel.signs import CONTRARY
from verifier.kernel.terms import LIMITED, Rejected, substituted, subterms
from verifier.membership import equality, evaluation_in, known
from verifier.points import general_points, ordered
from verifier.proofs import Proof, turned
from verifier.solutions import meetings, solutions

PRECISIONS = (64, 256, 1024)    # bits
POINTS = 200                    # that are looked at before the search ends
PLAIN = 140                     # simple ones of them, before others
TAILS = 8                       # of them where limits are evaluated, each with a proof of its own
FIRST, SHARP = 2, 12            # of them at every precision, before and after a search
MEETING = 6                     # at which two sides that may not be equal are looked at closely


class Examination:
    """What the points of a claim's domain show, as far as they have been looked at."""

    def __init__(self, claim):
        self.claim = claim = interior(claim)
        self.matrices = claim.left.matrix or claim.right.matrix
        self._asked = claim.context.asked(*turned(claim)[1:4]) if self.matrices else ()
        pairs = zip(entries(claim.left), entries(claim.right)) if self.matrices else ()
        self.parts = [claim._replace(left=left, right=right) for left, right in pairs] or [claim]
        inside = unfolded(claim.context, *[side for part in self.parts for side in part[2:4]])
        self.constants = [t for t in inside if t.op == "integral" and not (t.free or any(s.op in ("apply", "prime") for s in subterms(t)))]
        self.void = False          # whether one of these has no value, wherever it is looked at
        self.limited = any(t.op == "limit" for t in inside)
        self.descends = ordered(claim) and not any(t.op in LIMITED for t in inside)         # these cost too much at many points
        self.ordinary = []         # points where both sides are defined, and do not certainly differ
        self.seen = 0
        self.meeting = 0           # how many of them have been asked whether the sides are equal
        self.sharp = 0             # how many of them have been looked at again
        self.fault = ""            # why the sides have no values at the last point looked at where they have none
        self.witness = None        # (Point, precision, balls of the left and right entries, the Proof that they are equal or None)
        self._points = spread(solutions(claim), solutions(claim, general_points))

    def until(self, enough, further=POINTS):
        """Looks at further points, at most so many, until there is a witness, or `enough` ordinary points, or no more points."""
        most = min(self.seen + further, TAILS if self.limited else POINTS)
        while not (self.witness or self.void) and len(self.ordinary) < enough and self.seen < most and (point := next(self._points, None)):
            self.seen += 1
            self._look(point, PRECISIONS[0])
        return self

    def sharpened(self, count):
        """Looks again, at higher precisions, at the first ordinary points; at few where a bound tells limits no better for that."""
        fresh = self.ordinary[self.sharp:FIRST if self.limited else count]
        self.sharp += len(fresh)
        for precision in PRECISIONS[1:]:
            for point in fresh:
                if not self.witness:
                    self._look(point, precision, again=True)
        return self

    def descended(self):
        """Looks at points at which an order is nearer to failing, from the ordinary ones, and at those where the sides meet."""
        lower = descent(self.ordinary, self._difference) if self.descends else ()
        for point in chain(lower, meetings(self.claim) if self.claim.relation in STRICT else ()):
            if self.witness:
                break
            self._look(point, PRECISIONS[0])
        return self

    def _difference(self, point):
        """How far the greater side of an order is above the other at a point, about; None where that is not known."""
        stated = turned(self.claim)
        with ctx.workprec(PRECISIONS[0]):
            try:
                evaluation = evaluation_in(self.claim.context, point, stated[2:4])
                return float((evaluation.ball(stated.right) - evaluation.ball(stated.left)).real)
            except (Rejected, ArithmeticError, ValueError):
                return None

    def _look(self, point, precision, again=False):
        with ctx.workprec(precision):
            try:
                evaluation = evaluation_in(self.claim.context, point, (self.claim.left, self.claim.right))
                self._settle(evaluation)
                left, right = [[evaluation.ball(side) for side in sides] for sides in zip(*[part[2:4] for part in self.parts])]
                asked = not ordered(self.claim) or all(ball.imag.is_zero() for ball in left + right)
                asked = asked and all(evaluation.holds(*condition) for condition in self._asked)
                fails = asked and any(fails_at(part, evaluation, point) for part in self.parts)
            except (Rejected, ArithmeticError, ValueError) as fault:
                self.fault = str(fault)
                return
            equal = None if fails or not asked or again else self._meeting(point, evaluation, left[0], right[0])
            if fails or equal:
                self.witness = (point, precision, left, right, equal)
            elif asked and not again:
                self.ordinary.append(point)

    def _settle(self, evaluation):
        """Works out the constants first: what has no value at one point has none at the others."""
        try:
            for t in self.constants:
                evaluation.ball(t)
        except (Rejected, ArithmeticError, ValueError):
            self.void = True
            raise

    def _meeting(self, point, evaluation, left, right):
        """A Proof that the sides are equal at the point, where the claim does not allow that; None if none is found."""
        if self.claim.relation not in STRICT or self.meeting >= MEETING or not left.overlaps(right):
            return None
        self.meeting += 1
        return meeting(self.parts[0], evaluation, point)


def spread(simple, general):
    """The first simple points, then those at which little agrees by chance and simple ones in turns."""
    yield from islice(simple, PLAIN)
    yield from filter(None, chain.from_iterable(zip_longest(general, simple)))


#: The relations that fail where the sides are equal.
STRICT = ("<", ">", "!=")


def fails_at(claim, evaluation, point, known=()):
    """Whether the claim certainly fails at the point."""
    stated = turned(claim)
    return satisfied(evaluation, CONTRARY[stated.relation], stated.right, stated.left, known)


def meeting(claim, evaluation, point):
    """A Proof that the two sides are equal at the point; None if none is found."""
    try:
        proof = equality(claim.context, *[substituted(side, point.symbols) for side in (claim.left, claim.right)])
        theorem = conclusion(claim.context, proof.inferences)
        return proof if all(evaluation.holds(*condition) for condition in theorem.conditions) else None
    except (Rejected, ArithmeticError, ValueError):
        return None


def refutation(claim, point, precision, equal=None):
    """A Proof that the claim is false at the point, where its sides are `equal` by a Proof or else stand as they must not."""
    proof, stated = Proof(), turned(compared(claim))
    told = [other for other, _ in known(claim.context, point, stated[2:4])] + ([equal] if equal else [])
    premises = [proof.include(other) for other in told]
    proof.infer("witness", *premises, relation=stated.relation, left=stated.left, right=stated.right, point=point,
                precision=precision)
    return proof
