"""Samples: the values that terms take at a few points of a claim's domain, in balls and in floating point."""
import cmath

from flint import ctx

from verifier.generators.rewriting import unfolded
from verifier.kernel.differentiation import interior, varying
from verifier.kernel.terms import Rejected, derivative
from verifier.membership import evaluation_in
from verifier.points import general_points
from verifier.solutions import solutions

PRECISION = 64       # bits
SOLVED = 4           # points at which equations are solved; at the others the solutions are tried
MOST, TOLD = 16, 4   # points; those of claims with limits, at each of which theorems tell their values
NO_VALUE = (Rejected, ArithmeticError, ValueError, LookupError, TypeError)      # also of an edit that makes no sense
CLOSE = dict(rel_tol=1e-10, abs_tol=1e-13)


class Samples:
    """A witness against a claim, and some general points at which both sides are defined.

    Up to constants, what terms are compared by is their derivatives, with respect to the symbol of antiderivatives."""

    def __init__(self, claim, witness):
        self.claim, self.evaluations, self._numbers = claim, [], {}
        self.varying, self.context = tuple(varying(claim)), interior(claim).context
        self.sides = [self.compared(side) for side in (claim.left, claim.right)]
        most = TOLD if any(t.op == "limit" for t in unfolded(claim.context, claim.left, claim.right)) else MOST
        for point in (witness, *solutions(claim, general_points)):
            if len(self.evaluations) < most and (evaluation := self._evaluation(point)):
                self.evaluations.append(evaluation)

    def _evaluation(self, point):
        with ctx.workprec(PRECISION):
            try:
                found = evaluation_in(self.context, point, self.sides)
                list(map(found.ball, self.sides))
                return found
            except NO_VALUE:
                return None

    def compared(self, t):
        """What stands for a term: itself, or its derivative."""
        return derivative(t, *self.varying) if self.varying else t

    def agrees(self, evaluation, t):
        """Whether a term has the value of the left side at one of the points, as far as the balls tell."""
        with ctx.workprec(PRECISION):
            try:
                return evaluation.ball(self.compared(t)).overlaps(evaluation.ball(self.sides[0]))
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
        """The values of what stands for a term at a few points, but for the first; None where it has none, or none of moderate size."""
        return self.values(self.compared(t))

    def inside(self, t):
        """The same of the arguments by which the term is told; None where their derivatives do not tell its derivative."""
        varied = [not t.free.isdisjoint(self.varying) for t in t.args]
        if not self.varying or t.op in ("add", "neg"):
            return [self.numbers(a) for a in t.args]
        linear = sum(varied) == 1 and (t.op == "mul" or t.op == "div" and varied[0])
        return [(self.numbers if varies else self.values)(a) for varies, a in zip(varied, t.args)] if linear else None

    def values(self, t):
        """The term's own values at these points."""
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
