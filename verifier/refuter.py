"""The refuter: simple exact points of a claim's domain, and among them one where the claim is false."""
from itertools import islice

from flint import ctx, fmpq

from verifier.kernel.balls import Point, evaluation_at
from verifier.kernel.claims import Definition, called
from verifier.kernel.faults import Rejected
from verifier.kernel.terms import I, rational, subterms, symbol, term
from verifier.proofs import Proof

#: Values for a symbol, the simplest first, every sign and scale among them.
REAL = [fmpq(*map(int, v.split("/"))) for v in (
    "1 -1 2 -2 1/2 -1/2 0 3 -3 1/3 -1/3 5 -5 7/2 -7/2 10 -10 1/10 -1/10 20 -20 100 -100 1/100 -1/100").split()]
COMPLEX = [term(1), I, -term(1), -I, 1 + I, 1 - I, -term(1) + I, -term(1) - I, 4 * I, -4 * I, term("1/2"), 2 * I, -2 * I, 2 + I,
           term("1/2") - 5 * I]
#: Between two bounds: at these parts of the way.
BETWEEN = [fmpq(k, 8) for k in (4, 2, 6, 1, 7)]

PRECISIONS = (64, 256, 1024)    # bits
POINTS = 200                    # that are looked at before the search ends
SHARP = 12                      # of them at every precision


def points(claim):
    """Points in the claim's domain, as far as bounds on single symbols tell, simplest first."""
    sides = (claim.left, claim.right, *[side for _, *both in claim.context.assuming for side in both])
    symbols = sorted(frozenset().union(*[side.free for side in sides]), key=lambda s: s.data)
    values = [_values(s, claim.context.assuming) for s in symbols]
    unknown = sorted({(called(t), len(t.args)) for t in subterms(*sides) if t.op in ("apply", "prime")}
                     - {(name, len(d.parameters)) for name, d in claim.context.definitions.items()})
    for number, choice in enumerate(_simplest_first([len(v) for v in values])):
        functions = tuple([_polynomial(name, arity, number + k) for k, (name, arity) in enumerate(unknown)])
        yield Point({s: v[index] for s, v, index in zip(symbols, values, choice)}, functions)


def _simplest_first(lengths):
    """Tuples of indices below the lengths, by their sum; of no lengths the empty one, once for each polynomial."""
    if not lengths:
        yield from [()] * len(POLYNOMIALS)
        return
    for sum_of_indices in range(sum(lengths) - len(lengths) + 1):
        yield from _with_sum(lengths, sum_of_indices)


def _with_sum(lengths, rest):
    if len(lengths) == 1:
        if rest < lengths[0]:
            yield (rest,)
        return
    for index in range(min(rest + 1, lengths[0])):
        for others in _with_sum(lengths[1:], rest - index):
            yield (index, *others)


def _values(s, assuming):
    """Simple values for a symbol, within the bounds that the assumptions set on it alone."""
    lower = [b for c, left, right in assuming if right is s and c[0] == "<" and (b := rational(left)) is not None]
    upper = [b for c, left, right in assuming if left is s and c[0] == "<" and (b := rational(right)) is not None]
    kind = s.data[1]
    if not (lower or upper):
        return SIMPLE[kind]
    values, steps = list(REAL), [v for v in REAL if v >= 0]
    if lower and upper:
        values += [max(lower) + (min(upper) - max(lower)) * part for part in BETWEEN]
    else:
        values += [max(lower) + v for v in steps] if lower else [min(upper) - v for v in steps]
    return _exact([v for v in values if all(v >= b for b in lower) and all(v <= b for b in upper)], kind)


def _exact(values, kind):
    """The terms of rationals, those of the kind, each once."""
    return list(dict.fromkeys(term(v) if v >= 0 else -term(-v) for v in values if kind != "integer" or v.q == 1))


SIMPLE = {"real": _exact(REAL, "real"), "integer": _exact(REAL, "integer"), "complex": COMPLEX + _exact(REAL, "real")}


#: What an unknown function may stand for.
POLYNOMIALS = (
    lambda u: u**2 + 1,
    lambda u: u**3 + 2 * u,
    lambda u: u + 3,
    lambda u: u**4 - u**2 + 2,
    lambda u: 3 - 2 * u,
)


def _polynomial(name, arity, number):
    """A definition for an unknown function, the `number` choosing which."""
    parameters = tuple([symbol(f"u{k + 1}") for k in range(arity)])
    bodies = [POLYNOMIALS[(number + k) % len(POLYNOMIALS)](u) for k, u in enumerate(parameters)]
    body = bodies[0]
    for k, other in enumerate(bodies[1:]):
        body = body * other + parameters[k]
    return Definition(name, parameters, body)


class Examination:
    """What the points of a claim's domain show, as far as they have been looked at."""

    def __init__(self, claim):
        self.claim = claim
        self.ordinary = []         # points where both sides are defined, and do not certainly differ
        self.seen = 0
        self.witness = None        # (Point, precision, left ball, right ball)
        self._points = points(claim)

    def until(self, enough):
        """Looks at further points until there is a witness, or `enough` ordinary points, or no more points."""
        for point in islice(self._points, max(POINTS - self.seen, 0)):
            self.seen += 1
            self._look(point, PRECISIONS[0])
            if self.witness or len(self.ordinary) >= enough:
                break
        return self

    def sharpened(self):
        """Looks again, at higher precisions, at the first ordinary points."""
        for precision in PRECISIONS[1:]:
            for point in self.ordinary[:SHARP]:
                if not self.witness:
                    self._look(point, precision, again=True)
        return self

    def _look(self, point, precision, again=False):
        with ctx.workprec(precision):
            try:
                evaluation = evaluation_at(self.claim.context, point)
                left, right = evaluation.ball(self.claim.left), evaluation.ball(self.claim.right)
            except (Rejected, ArithmeticError, ValueError):
                return
            if not left.overlaps(right):
                self.witness = (point, precision, left, right)
            elif not again:
                self.ordinary.append(point)


def refutation(claim, point, precision):
    """A Proof that the claim is false at the point."""
    proof = Proof()
    proof.infer("witness", left=claim.left, right=claim.right, point=point, precision=precision)
    return proof
