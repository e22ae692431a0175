"""Guesses: what terms seem to tend to, by values near the end of a way. They tell what to try, and prove nothing."""
from flint import acb, ctx, fmpq

from verifier.kernel.balls import Evaluation, evaluation_at
from verifier.kernel.claims import Claim
from verifier.kernel.terms import Rejected
from verifier.points import general_points

PRECISION = 512
DISTANCES = [fmpq(1, 2**k) for k in (8, 16, 32)]       # from the end; past all bounds, their inverses
SHRINKING = 0.8              # by which differences shrink, at least, where there is a limit
SMALL = 1e-6

VANISHING, FINITE, INFINITE, UNCLEAR = "vanishing", "finite", "infinite", "unclear"


class Guess:
    """What terms seem to tend to on the way of a limit, at one point of the domain."""

    def __init__(self, context, t):
        _, self.x, end = t.args
        self.evaluation = _somewhere(context, t)
        self._found = {}
        sign = -1 if t.data in ("-", "-oo") else 1
        if "oo" in t.data:
            self.places = [acb(sign / d) for d in DISTANCES]
        elif self.evaluation:
            with ctx.workprec(PRECISION):
                self.places = [self.evaluation.ball(end) + acb(sign * d) for d in DISTANCES]

    def of(self, body):
        """How a term seems to end."""
        if body not in self._found:
            self._found[body] = _ending(self.values(body)) if self.evaluation else UNCLEAR
        return self._found[body]

    def values(self, body):
        """Its values at the places; None if it has none at one."""
        known = self.evaluation
        try:
            with ctx.workprec(PRECISION):
                return [Evaluation(known.context, known.values | {self.x: place}).ball(body).mid() for place in self.places]
        except (Rejected, ArithmeticError, ValueError):
            return None


def _somewhere(context, t):
    """The Evaluation at the first general point that is in the domain; None if there is none."""
    for point in general_points(Claim(context, "=", t, t)):
        try:
            with ctx.workprec(PRECISION):
                return evaluation_at(context, point)
        except (Rejected, ArithmeticError, ValueError):
            continue
    return None


def _ending(values):
    if values is None:
        return UNCLEAR
    sizes, changes = [[abs(z).mid() for z in found] for found in (values, [other - one for one, other in zip(values, values[1:])])]
    if changes[1] <= SHRINKING * changes[0] or changes[1] <= SMALL * sizes[2]:
        return VANISHING if sizes[2] <= SHRINKING * sizes[1] or sizes[2] == 0 else FINITE
    return INFINITE if sizes[0] < sizes[1] < sizes[2] else UNCLEAR
