"""Changes: how near a limit is, and where there is none, by what changes on the way."""
from flint import ctx

from verifier.kernel.balls import evaluation_at
from verifier.kernel.claims import REFUTED, Theorem, equations, gathered
from verifier.kernel.limits import known, near, parts, way
from verifier.kernel.terms import ONE, derivative, expect, function, rational, substituted


def change(t, x):
    """What d/dx makes of a term; the difference from one to the next, where x is an integer."""
    return derivative(t, x) if x.data[1] == "real" else substituted(t, {x: x + ONE}) - t


def variation(context, premises, *, term, start, bound):
    """A limit exists, and how near: all the way the term changes by no more than a bound falls, which is not negative."""
    falling, least = equations(premises, ("nonnegative",))
    body, x, point = parts(term)
    fall = -change(bound, x) if term.data in ("oo", "-") else change(bound, x)
    expect(start is not point and falling.left is fall - function("abs", change(body, x)) and least.left is bound,
           "variation: that the bound falls from a start on by no less than the term changes, and is not negative, were expected")
    asked = near(context, gathered(premises), term, start, ()) | context.conditions(term) - {("defined", term)}
    return Theorem("nonnegative", substituted(bound, {x: start}) - function("abs", substituted(body, {x: start}) - term), None, asked)


def divergence(context, premises, *, left, right, term, start, bound, point, precision):
    """No limit, where a number over the distance is gained all the way, or differences do not tend to 0; nor an integral."""
    (gain,) = equations(premises, ("nonnegative",))
    (body, x, end), (distance, granted) = parts(term), way(context, term, start)
    found = [(t, other) for side, other in ((left, right), (right, left)) for t in constituents(side)
             if of_both(t, term) or t.op == "integral" and t.args[:2] == term.args[:2] and held(context, t.args[2:], term, start)]
    expect(found and start is not end and not (left.matrix or right.matrix), "divergence: the limit, or an integral up to there, in a side was expected")
    diverging, other = found[0]
    rate = body if diverging.op == "integral" else change(body, x)
    gains = [rate - bound / distance, -rate - bound / distance, *[rate * rate - bound] * (x.data[1] == "integer")]
    fits = gain.left in gains and (rational(bound) or 0) > 0 and gain.conditions <= granted
    expect(fits, "divergence: that a number over the distance is gained, all the way, was expected")
    with ctx.workprec(precision):
        evaluation_at(context, point).ball(other)
    return Theorem(REFUTED + "=", left, right, frozenset())


def constituents(t):
    """A term, and the terms of sums and products that it is, none of which is defined where one of them is not."""
    return [t, *[part for a in t.args for part in constituents(a)]] if t.op in ("add", "neg", "mul", "div") else [t]


def held(context, limits, term, start):
    """Whether the end of a way from one side, and its start, lie between the limits of an integral."""
    return term.data in ("+", "-") and any(all(ordered(context, low, t, high) for t in (term.args[2], start)) for low, high in (limits, limits[::-1]))


def of_both(t, one):
    """Whether a term is the other one, or the limit from both sides that this is from one side."""
    return t is one or t.op == one.op == "limit" and t.args == one.args and t.data == "+-" and one.data in ("+", "-")


def ordered(context, low, middle, high):
    """Whether these stand in this order on the whole domain, as far as that is known."""
    return all(one is other or known(context, "nonnegative", other - one) for one, other in ((low, middle), (middle, high)))
