"""The refuter: simple exact points of a claim's domain, and among them one where the claim is false."""
from itertools import islice, zip_longest

from flint import ctx, fmpq

from verifier.generators import defined, derived, equations
from verifier.kernel.balls import Evaluation, Point, evaluation_at, satisfied
from verifier.kernel.checking import conclusion
from verifier.kernel.claims import CONTRARY, Definition, called
from verifier.kernel.faults import Rejected
from verifier.kernel.terms import I, PI, rational, substituted, subterms, symbol, term
from verifier.proofs import Proof, turned

#: Values for a symbol, the simplest first, every sign and scale among them.
REAL = [fmpq(*map(int, v.split("/"))) for v in (
    "1 -1 2 -2 1/2 -1/2 0 3 -3 1/3 -1/3 5 -5 7/2 -7/2 10 -10 1/10 -1/10 20 -20 100 -100 1/100 -1/100").split()]
COMPLEX = [term(1), I, -term(1), -I, 1 + I, 1 - I, -term(1) + I, -term(1) - I, 4 * I, -4 * I, term("1/2"), 2 * I, -2 * I, 2 + I,
           term("1/2") - 5 * I]
#: Between two bounds: near these parts of the way, within a quarter of the distance from the nearer bound.
BETWEEN = [fmpq(k, 8) for k in (4, 2, 6, 1, 7)] + [fmpq(k, 2048) for k in (2016, 32, 2047, 1)]

#: Where circular functions take their largest and least values: after so many others.
CIRCULAR, QUARTERS, SOME = ("sin", "cos", "tan", "cot", "sec", "csc"), [PI / 2, -(PI / 2), PI, -PI, 3 * PI / 2, PI / 4], 5

PRECISIONS = (64, 256, 1024)    # bits
POINTS = 200                    # that are looked at before the search ends
SHARP = 12                      # of them at every precision
MEETING = 6                     # at which two sides that may not be equal are looked at closely


def points(claim):
    """Points in the claim's domain, as far as bounds on single symbols tell, simplest first."""
    sides = (claim.left, claim.right, *[side for _, *both in claim.context.assuming for side in both])
    symbols = sorted(frozenset().union(*[side.free for side in sides]), key=lambda s: s.data)
    values = [_values(s, claim.context) for s in symbols]
    if ordered(claim) and any(t.op in CIRCULAR for t in subterms(*sides)):
        values = [[*found[:SOME], *QUARTERS, *found[SOME:]] if s.data[1] == "real" else found for s, found in zip(symbols, values)]
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


def _values(s, context):
    """Simple values for a symbol, within the bounds that the assumptions set on it alone."""
    lower, upper = [pick(found, default=None) for pick, found in zip((max, min), _bounds(s, context))]
    kind = s.data[1]
    if lower is None and upper is None:
        return SIMPLE[kind]
    values = [v for v in REAL if (lower is None or v >= lower) and (upper is None or v <= upper)]
    if lower is None or upper is None:
        other = [lower + v if upper is None else upper - v for v in REAL if v >= 0]
    elif upper <= lower:
        other = [lower]
    else:
        width = upper - lower
        other = [simplest(lower + width * (part - gap), lower + width * (part + gap)) for part in BETWEEN for gap in (min(part, 1 - part) / 4,)]
    return _exact([v for pair in zip_longest(values, other) for v in pair if v is not None], kind)


def _bounds(s, context):
    """The constants that the assumptions set below and above a symbol, as rationals inside its range."""
    constants, found = Evaluation(context, {}), ([], [])
    for comparison, *sides in context.assuming:
        for which in (0, 1):
            bound = sides[which]
            if comparison[0] == "<" and sides[1 - which] is s and not bound.free:
                exact = rational(bound)
                found[which].append(exact if exact is not None else _near(constants.ball(bound).real, (1, -1)[which]))
    return found


def _near(ball, sign):
    """A rational close to a ball, above it (or below, for the sign -1)."""
    return fmpq((ball.mid() * 2**40).floor().unique_fmpz() + 2 * sign, 2**40)


def simplest(low, high):
    """The rational of least denominator between two rationals (the one nearest to 0 among several integers)."""
    if low <= 0 <= high:
        return fmpq(0)
    if high < 0:
        return -simplest(-high, -low)
    whole = -(-low.p // low.q)
    return fmpq(whole) if whole <= high else whole - 1 + 1 / simplest(1 / (high - whole + 1), 1 / (low - whole + 1))


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
        self.meeting = 0           # how many of them have been asked whether the sides are equal
        self.witness = None        # (Point, precision, left ball, right ball, the Proof that they are equal or None)
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
                asked = not ordered(self.claim) or left.imag.is_zero() and right.imag.is_zero()
                fails = asked and fails_at(self.claim, evaluation, point)
            except (Rejected, ArithmeticError, ValueError):
                return
            equal = None if fails or not asked or again else self._meeting(point, evaluation, left, right)
            if fails or equal:
                self.witness = (point, precision, left, right, equal)
            elif asked and not again:
                self.ordinary.append(point)

    def _meeting(self, point, evaluation, left, right):
        """A Proof that the sides are equal at the point, where the claim does not allow that; None if none is found."""
        if self.claim.relation not in STRICT or self.meeting >= MEETING or not left.overlaps(right):
            return None
        self.meeting += 1
        return equality(self.claim, evaluation, point)


#: The relations that fail where the sides are equal.
STRICT = ("<", ">", "!=")


def ordered(claim):
    return claim.relation[0] in "<>"


def fails_at(claim, evaluation, point, known=()):
    """Whether the claim certainly fails at the point."""
    stated = turned(claim)
    return satisfied(evaluation, point.symbols, CONTRARY[stated.relation], stated.right, stated.left, known)


def equality(claim, evaluation, point):
    """A Proof that the two sides are equal at the point; None if none is found."""
    proof = Proof()
    try:
        left, right = [substituted(side, point.symbols) for side in (claim.left, claim.right)]
        premises, facts = equations(claim.context, proof, (left, right), (defined, derived))
        main = proof.infer("algebra", *premises, left=left, right=right)
        proof.infer("discharge", main, *facts)
        proof = proof.pruned()
        theorem = conclusion(claim.context, proof.inferences)
        return proof if all(evaluation.holds(*condition) for condition in theorem.conditions) else None
    except (Rejected, ArithmeticError, ValueError):
        return None


def refutation(claim, point, precision, equal=None):
    """A Proof that the claim is false at the point, where its sides are `equal` by a Proof or else stand as they must not."""
    proof, stated = Proof(), turned(claim)
    premises = [proof.include(equal)] if equal else []
    proof.infer("witness", *premises, relation=stated.relation, left=stated.left, right=stated.right, point=point,
                precision=precision)
    return proof
