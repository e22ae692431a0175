"""Descent: points of a domain at which the difference of two sides is less and less, as far as balls tell."""
from flint import fmpq

from verifier.generators.values import number
from verifier.kernel.balls import Point
from verifier.kernel.terms import rational
from verifier.points import simplest

STARTS, TRIED = 2, 120                               # points from which one descends; points that are tried from each
STEPS = [fmpq(1, 2**k) for k in (1, 2, 4, 6, 8, 11, 14, 17)]


def descent(starts, difference):
    """Points ever lower, each the simplest that is near, from the lowest of these. `difference` is a number at a point, or None."""
    known = [(value, k) for k, start in enumerate(starts) if _movable(start) and (value := difference(start)) is not None]
    for value, k in sorted(known)[:STARTS]:
        yield from _down(starts[k], value, difference)


def _movable(point):
    return point.symbols and not point.functions and all(s.data[1] == "real" and rational(v) is not None for s, v in point.symbols.items())


def _down(start, least, difference):
    here, tried = {s: rational(v) for s, v in start.symbols.items()}, 0
    for step in STEPS:
        moved = True
        while moved and tried < TRIED:
            moved = False
            for s in here:
                for other in (here[s] + step, here[s] - step):
                    value = difference(_point(here | {s: other}))
                    tried += 1
                    if value is not None and value < least:
                        here, least, moved = here | {s: other}, value, True
                        break
        yield _point({s: simplest(v - step, v + step) for s, v in here.items()})
        yield _point(here)


def _point(values):
    return Point({s: number(v) for s, v in values.items()}, ())
