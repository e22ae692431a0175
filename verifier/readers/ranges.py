"""Ranges: what the variables of an integral run over, where a part of its integrand is said to equal something."""
from itertools import takewhile

from verifier.readers.conditions import Condition, infinite
from verifier.readers.cues import closing_cue
from verifier.readers.naming import constant, shape


def ranged(parts):
    """The Conditions that hold of what is said, after "where", of a part of an integrand in the same sentence."""
    found = []
    for k, part in enumerate(parts):
        a = part.assertion
        if part.role == "claim" and a.sides[0] is not None and a.sides[0].args and closing_cue("afterwards", a.cue):
            before = takewhile(lambda b: b.around.sentence == a.around.sentence, (parts[j].assertion for j in range(k - 1, -1, -1)))
            after = takewhile(lambda b: b.passage is a.passage and b.sides[0] is None, (parts[j].assertion for j in range(k + 1, len(parts))))
            if compared := _compared(a, before):
                found.append(Condition(a.start, max([a.end, *[b.end for b in after]]), (), compared, a.start))
    return found


def _compared(a, before):
    """The comparisons of the variables around the left side of a statement, if it stands before in integrals, and always in the same."""
    found = {}
    for b in before:
        for side in filter(None, b.sides):
            for around in surroundings(side, shape(a.sides[0])):
                found[tuple(map(shape, around))] = around
    if len(found) != 1:
        return ()
    (around,) = found.values()
    ranges = [ends for ends in zip(around[::3], around[1::3], around[2::3]) if all(map(constant, ends[1:]))]
    lower = [("<=", start, variable) for variable, start, _ in ranges if not infinite(start)]
    return (*lower, *[("<=", variable, end) for variable, _, end in ranges if not infinite(end)])


def surroundings(node, wanted, around=()):
    """For each part of a node of the wanted shape the variables and limits of the integrals around it, one after the other."""
    if shape(node) == wanted:
        yield around
        return
    for k, part in enumerate(node.args):
        if part is not None:
            own = (node.args[1], *node.args[2:]) if node.op == "integral" and k == 0 else ()
            yield from surroundings(part, wanted, around + own)
