"""Repairs in words: did you mean ...? or: true for ..."""
from verifier.alphabets import COMPARISONS
from verifier.notation import unicode
from verifier.statements import assumption_text


def whole(repair):
    """What was meant, said by the whole side."""
    return unicode(repair.edited)


def repair_text(repairs, meant=whole):
    """The alternatives in one line; None if there are none. `meant` says what an edit comes to."""
    text = ""
    for repair in repairs:
        text += ("" if not text else " or: " if text.endswith("?") else "; or ") + _alternative(repair, meant)
    return text or None


def _bounds(domain):
    """The comparisons in words, a lower and an upper bound of a term together."""
    lower = {right: (comparison, left) for comparison, left, right in domain if comparison != "!="}
    both = {middle: (*lower[middle], comparison, high) for comparison, middle, high in domain if middle in lower}
    texts = [f"{unicode(low)} {COMPARISONS[one]} {unicode(t)} {COMPARISONS[other]} {unicode(high)}"
             for t, (one, low, other, high) in both.items()]
    return texts + [assumption_text(c, left, right) for c, left, right in domain if left not in both and right not in both]


def _alternative(repair, meant):
    if repair.edited is not None:
        return f"did you mean {meant(repair)}{' on the left' if repair.left is not None else ''}?"
    compared = {s for _, *sides in repair.domain for side in sides for s in side.free}
    asked = _bounds(repair.domain) + [f"{unicode(s)} real" for s in repair.real if s not in compared]
    return f"true {repair.convention}" if repair.convention else f"true for {' and '.join(asked)}"
