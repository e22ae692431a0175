"""Forged certificates: every field altered in every way; what the kernel still accepts must be true.

Each number, word and list in the certificates of the shipped derivations is altered in turn. `check`
must reject the outcome, or accept a claim that mpmath finds true at every point where it is defined."""
import copy
from pathlib import Path

import mpmath
import numerics
import pytest

from verifier import read, report
from verifier.kernel.checking import check
from verifier.kernel.faults import Rejected

PATHS = sorted((Path(__file__).parent.parent / "derivations").glob("*.py"))
POINTS = ["0.3", "-0.7", "1.9", "-2.3"]


def altered(leaf):
    """Other values for a leaf of a certificate."""
    if isinstance(leaf, bool) or leaf is None:
        return [0, "x"]
    if isinstance(leaf, int):
        return [leaf + 1, leaf - 1, 0, -1, True, str(leaf), None]
    if leaf.lstrip("-").replace("/", "").isdigit():
        return [str(int(leaf.split("/")[0]) + 1), "-" + leaf, "7/3", "1/0", leaf + "x"]
    return [OTHER.get(leaf, "nonsense"), leaf + "x", 3]


#: A word that could stand in another's place.
OTHER = {"add": "mul", "mul": "add", "neg": "exp", "exp": "neg", "div": "pow", "pow": "div", "=": "<", "real": "complex",
         "tanh": "coth", "apply": "prime", "nonzero": "positive", "algebra": "congruence", "definition": "differentiation",
         "differentiation": "definition", "exp-negative": "exp-power", "exp-power": "exp-sum", "tanh-definition": "coth-definition",
         "transitivity": "symmetry", "symmetry": "transitivity", "sigma": "f", "f": "g", "g": "f", "h": "g", "x": "u"}


def forgeries(data, node=None, path=()):
    """Copies of the certificate, each with one leaf altered, or one entry of a list left out or doubled."""
    node = data if node is None else node
    for key, value in list(node.items()) if isinstance(node, dict) else list(enumerate(node)):
        here = (*path, key)
        if isinstance(value, (dict, list)):
            yield from forgeries(data, value, here)
            if isinstance(value, list) and value:
                yield changed(data, here, value[:-1])
                yield changed(data, here, value + value[-1:])
        else:
            yield from (changed(data, here, other) for other in altered(value))


def changed(data, path, value):
    result = copy.deepcopy(data)
    node = result
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return result


def true(claim):
    """Whether mpmath finds no point at which both sides are defined and differ."""
    definitions = {d.name: (d.parameters, d.body) for d in claim.context.definitions.values()}
    names = {s.data[0] for s in claim.left.free | claim.right.free}
    with mpmath.workdps(40):
        for point in POINTS:
            at = {name: mpmath.mpf(point) for name in names}
            try:
                left, right = (numerics.value(side, at, definitions) for side in (claim.left, claim.right))
            except numerics.Undefined:
                continue
            if abs(left - right) > mpmath.mpf(10) ** -12 * (1 + abs(left) + abs(right)):
                return False
    return True


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_a_forged_certificate_proves_nothing_false(path, capsys):
    tried = accepted = 0
    for step, verdict in report(read(path)).examined[0].results:
        for data in forgeries(verdict.certificate):
            tried += 1
            try:
                found = check(data)
            except Rejected:
                continue
            accepted += 1
            assert found.outcome == "proved" and true(found.claim), (step.id, data)
    with capsys.disabled():
        print(f"\n{path.stem}: {tried} forgeries, {accepted} accepted as certificates of true claims")
