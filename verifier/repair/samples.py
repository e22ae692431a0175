"""Samples: the values that terms take at a few points of a claim's domain, in balls and in floating point."""
import cmath

from flint import ctx

from verifier.generators.rewriting import unfolded
from verifier.kernel.terms import Rejected
from verifier.membership import evaluation_in
from verifier.points import general_points
from verifier.solutions import solutions

PRECISION = 64       # bits
SOLVED = 4           # points at which equations are solved; at the others the solutions are tried
MOST, TOLD = 16, 4   # points; those of claims with limits, at each of which theorems tell their values
NO_VALUE = (Rejected, ArithmeticError, ValueError, LookupError, TypeError)      # also of an edit that makes no sense
CLOSE = dict(rel_tol=1e-10, abs_tol=1e-13)


class Samples:
    """A witness against a claim, and some general points at which both sides are defined."""

    def __init__(self, claim, witness):
        self.claim, self.evaluations, self._numbers = claim, [], {}
        most = TOLD if any(t.op == "limit" for t in unfolded(claim.context, claim.left, claim.right)) else MOST
        for point in (witness, *solutions(claim, general_points)):
            if len(self.evaluations) < most and (evaluation := self._evaluation(point)):
                self.evaluations.append(evaluation)

    def _evaluation(self, point):
        with ctx.workprec(PRECISION):
            try:
                found = evaluation_in(self.claim.context, point, (self.claim.left, self.claim.right))
                found.ball(self.claim.left), found.ball(self.claim.right)
                return found
            except NO_VALUE:
                return None

    def agrees(self, evaluation, t):
        """Whether a term has the value of the left side at one of the points, as far as the balls tell."""
        with ctx.workprec(PRECISION):
            try:
                return evaluation.ball(t).overlaps(evaluation.ball(self.claim.left))
            except NO_VALUE:
                return False

    def holds(self, evaluation, predicate, t):
        """Whether a condition certainly holds at one of the points."""
        with ctx.workprec(PRECISION):
            try:
                return evaluation.holds(predicate, t)
            except NO_VALUE:
                return False

    def agree(self, t):
        """Whether a term has the values of the left side at all of the points."""
        return all(self.agrees(evaluation, t) for evaluation in self.evaluations)

    def numbers(self, t):
        """The term's values at a few points, but for the first; None where it has none, or none of moderate size."""
        if t not in self._numbers:
            self._numbers[t] = self._values(t)
        return self._numbers[t]

    def _values(self, t):
        with ctx.workprec(PRECISION):
            try:
                return finite(tuple([complex(e.ball(t)) for e in (self.evaluations[1:] or self.evaluations)[:SOLVED]]))
            except NO_VALUE:
                return None


def finite(values):
    """The values, if all are of moderate size; else None."""
    return values if values and all(abs(v) < 1e100 for v in values) else None


def pointwise(operation, *columns):
    """The operation on the values at each point; None where it has none."""
    if None in columns:
        return None
    try:
        return finite(tuple([operation(*values) for values in zip(*columns)]))
    except (ArithmeticError, ValueError):
        return None


def close(one, other):
    """Whether values agree at each point, up to rounding."""
    return all(cmath.isclose(a, b, **CLOSE) for a, b in zip(one, other))
