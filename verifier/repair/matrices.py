"""Right sides near to those of claims with matrices: with other entries, another order, transposed, or negative."""
from itertools import permutations

from verifier.generators.values import Fractions, number
from verifier.kernel.matrices import entries, explicit
from verifier.kernel.terms import MATRICES, Rejected, Term
from verifier.repair.places import replaced
from verifier.repair.samples import Samples
from verifier.repair.search import Edits

FACTORS = 3        # of a product, in any order
WRONG = 4          # entries, beyond which no more is said of them


def rights(claim, point):
    """Right sides that may be meant: of numbers, and of the entries of a matrix, by the edits of these; then of the whole."""
    plain = claim._replace(left=explicit(claim.left), right=explicit(claim.right))
    if plain.right.op != "matrix":
        yield from Edits(plain, Samples(plain, point)).near()
    elif claim.right.op == "matrix" and (other := _entries(plain, point, None if claim.left is plain.left else ())):
        yield other
    for path, t in _inside(claim.right, ()):
        for other in _others(t):
            yield replaced(claim.right, path, other)


def _entries(plain, point, known):
    """The right side with the nearest edit of each entry that differs, or its number; None where one has none, or many differ."""
    parts = [plain._replace(left=left, right=right) for left, right in zip(entries(plain.left), entries(plain.right), strict=True)]
    wrong = {part: samples for part in parts if not (samples := Samples(part, point)).agree(part.right)}
    if len(wrong) > WRONG:
        return None
    found = {part: _number(part.left) or next(_edits(Edits(part, samples, known), len(wrong)), None) for part, samples in wrong.items()}
    return None if None in found.values() else Term("matrix", plain.right.data, tuple([found.get(part, part.right) for part in parts]))


def _number(t):
    """The rational that a term without symbols is; None if it is none."""
    constant = None if t.free else Fractions([t], 0).constant(t)
    return None if constant is None else number(constant)


def _edits(edits, wrong):
    """Edits of an entry; only near ones where others are wrong too."""
    return edits.all() if wrong == 1 else iter(edits.near())


def _inside(t, path):
    """The subterms that hold matrices, or are multiplied with some, and the paths to them; the outer ones first."""
    yield path, t
    for k, a in enumerate(t.args) if t.op != "matrix" else ():
        if a.matrix or t.op in ("add", "mul"):
            yield from _inside(a, (*path, k))


def _others(t):
    """What may be meant instead of a term: its negative, its factors in another order, its transpose."""
    if t.op == "neg":
        yield t.args[0]
    elif t.op not in MATRICES:
        yield -t
    if t.op == "mul" and len(t.args) <= FACTORS:
        yield from [Term("mul", None, args) for args in permutations(t.args) if args != t.args]
    try:
        if t.matrix and explicit(t).op == "matrix":
            turned = t.args[0] if t.op == "transpose" else Term("transpose", None, (t,))
            yield explicit(turned) if t.op == "matrix" else turned
    except Rejected:
        return
