"""Agreement: whether two bodies of a definition have the same values where both have some, at a few points."""
from itertools import islice

from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.claims import Context
from verifier.kernel.terms import Rejected, term

#: What the symbols stand for, one after the other: no two alike, on both sides of 0 and of 1.
VALUES = ("2/3", "5/2", "-3/5", "7/4", "1/5", "-9/4", "3", "11/7", "-4/3", "13/5")
#: Points that are looked at, and those that must tell something.
POINTS, TELLING = 6, 2


def agree(left, right, definitions):
    """Whether two terms agree at every point that tells something, and there are such; a symbol of whole numbers stands for them."""
    context, symbols = Context((), definitions), sorted(left.free | right.free, key=repr)
    told = 0
    for shift in range(POINTS):
        values = islice((VALUES * 3)[shift:], len(symbols)) if len(symbols) < len(VALUES) else ()
        point = Point({s: term(k + shift + 1) if s.data[1] == "integer" else term(value) for k, (s, value) in enumerate(zip(symbols, values))})
        try:
            evaluation = evaluation_at(context, point)
            if not evaluation.ball(left).overlaps(evaluation.ball(right)):
                return False
            told += 1
        except Rejected:
            continue
    return told >= TELLING
