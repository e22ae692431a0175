"""Blame: where the smallest part of a false step stands whose change makes it true."""
from typing import NamedTuple

from verifier.model import Place
from verifier.notation import unicode


class Blame(NamedTuple):
    """The place of what is wrong; and the change in words, where it is one of a part of a side."""
    place: Place
    change: str | None = None

    def meant(self, repair):
        """What an edit comes to."""
        return self.change or unicode(repair.edited)


def blame(step, verdict):
    """The Blame for a step: the smallest part that a repair changes and that is written somewhere, else that side, usually the right."""
    repair = next((r for r in verdict.repair if r.edited is not None), None)
    left = repair is not None and repair.left is not None
    side = step.claim.left if left else step.claim.right
    written = [place for t, place in step.spans if t is side and _before(place, step.place) == left]
    whole = min(written, key=_start, default=step.place)
    if repair is None or not written:
        return Blame(whole)
    parts = [(t, place) for t, place in step.spans if not _before(place, whole) and not _after(place, whole)]
    for depth in range(len(repair.path), 0, -1):
        path = repair.path[:depth]
        old, new = _along(side, path), _along(repair.edited, path)
        places = sorted({place for t, place in parts if t is old[-1]}, key=_start)
        if len(places) == _count(side, old[-1]):
            said = _signed if old[-2].op == "add" and path[-1] else unicode
            return Blame(places[_preceding(side, path, old[-1])], f"{said(new[-1])} instead of {said(old[-1])}")
    return Blame(whole)


def _signed(t):
    """A later summand with its sign."""
    return f"− {unicode(t.args[0])}" if t.op == "neg" else f"+ {unicode(t)}"


def _start(place):
    return place.line, place.column


def _before(place, other):
    return place.cell != other.cell or _start(place) < _start(other)


def _after(place, other):
    """Whether a place ends after another."""
    return (place.end_line, place.end_column) > (other.end_line, other.end_column)


def _along(t, path):
    """The term, its argument on the path, and so on to the end of the path."""
    found = [t]
    for k in path:
        found.append(found[-1].args[k])
    return found


def _count(t, part):
    """How often the part stands in a term."""
    return 1 if t is part else sum(_count(a, part) for a in t.args)


def _preceding(t, path, part):
    """How often the part stands in a term before the end of the path."""
    if not path:
        return 0
    return sum(_count(a, part) for a in t.args[:path[0]]) + _preceding(t.args[path[0]], path[1:], part)
