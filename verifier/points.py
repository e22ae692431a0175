"""Points: exact ones of a claim's domain, simple ones of every sign, and general ones where little agrees by chance."""
from functools import lru_cache
from itertools import islice, zip_longest

from flint import fmpq

from verifier.generators.rewriting import unfolded
from verifier.kernel.balls import Evaluation, Point
from verifier.kernel.claims import Definition, called
from verifier.kernel.terms import E, I, PI, function, rational, symbol, term

#: Values for a symbol, the simplest first, every sign and scale among them.
REAL = [fmpq(*map(int, v.split("/"))) for v in (
    "1 -1 2 -2 1/2 -1/2 0 3 -3 1/3 -1/3 5 -5 7/2 -7/2 10 -10 1/10 -1/10 20 -20 100 -100 1/100 -1/100 10000 -10000 1/10000 -1/10000").split()]
COMPLEX = [term(1), I, -term(1), -I, 1 + I, 1 - I, -term(1) + I, -term(1) - I, 4 * I, -4 * I, term("1/2"), 2 * I, -2 * I, 2 + I,
           term("1/2") - 5 * I]
#: Values among which there are few coincidences, in every order of signs; a prime number of them, so that steps of any size meet all.
GENERAL = [fmpq(*map(int, v.split("/"))) for v in (
    "7/5 5/7 -4/3 -3/8 11/6 2/9 -9/7 -5/2 7/3 13/4 -1/6 3 5 2 -3 -2 4 7 -5").split()]
#: The complex ones have arguments in every sector of a sixteenth of a turn.
COMPLEX_GENERAL = [term(v) + term(w) * I for v, w in (
    ("7/5", "3/4"), ("1/3", -2), ("-4/3", "5/7"), ("-2/5", "-9/7"), (0, "5/3"), (2, 0), ("1/4", 7), ("-3/2", "-11/2"), ("5/2", "1/9"), ("-1/7", 9),
    ("3/4", "7/4"), (2, "-1/3"), ("3/2", "-5/4"), ("2/3", "-7/5"), ("-3/5", "7/6"), ("-9/4", "1/5"), ("-5/3", "-4/7"), ("-7/6", "-8/5"))]
#: Between two bounds: near these parts of the way, within a quarter of the distance from the nearer bound.
BETWEEN = [fmpq(k, 8) for k in (4, 2, 6, 1, 7)] + [fmpq(k, 2048) for k in (2016, 32, 2047, 1)]
BETWEEN_GENERAL = [fmpq(k, 31) for k in (19, 8, 27, 5, 14, 23, 2)]

#: Where functions, and products with them, take their largest and least values: after so many others.
EXTREMES = (
    ((PI / 2, -(PI / 2), PI, -PI, 3 * PI / 2, PI / 4), lambda t: t.op in ("sin", "cos", "tan", "cot", "sec", "csc")),
    ((E, 1 / E), lambda t: t.op == "log" or t.op == "pow" and rational(t.args[1]) is None))
SOME = 5

#: Functions that have joints where two arguments, or sides, are equal.
JOINED = ("if", "max", "min")

NEAR = 1_000                    # integers
SCATTERED, ROUND = 60, 20       # general points; after so many, symbols meet other values of the others


class Values:
    """What symbols of each kind may stand for; the reals to choose from within bounds; and parts of the way between two."""

    def __init__(self, real, complex, between):
        self.kinds = {kind: _exact(real, kind) for kind in ("real", "integer")}
        self.kinds["complex"] = complex + self.kinds["real"]
        self.real, self.between = real, between

    @lru_cache(1_000)
    def within(self, kind, lower, upper, left_out=()):
        """Those from the lower bound to the upper one, terms of rationals or None, but for some terms."""
        if left_out:
            return [value for value in self.within(kind, lower, upper) if value not in left_out]
        if lower is None and upper is None:
            return self.kinds[kind]
        lower, upper = [bound and bound.data for bound in (lower, upper)]
        values = [v for v in self.real if (lower is None or v >= lower) and (upper is None or v <= upper)]
        if lower is None or upper is None:
            way, bound = (1, lower) if upper is None else (-1, upper)
            other = [bound + way * v for v in self.real if v >= 0]
            other[2:2] = [bound / 2] if way * bound < 0 else []
        elif upper <= lower:
            other = [lower]
        else:
            width = upper - lower
            spans = [(part, min(part, 1 - part) / 4) for part in self.between]
            other = [simplest(lower + width * (part - gap), lower + width * (part + gap)) for part, gap in spans] + [lower, upper]
        return _exact([v for pair in zip_longest(values, other) for v in pair if v is not None], kind)


def points(claim, without=frozenset()):
    """Points in the claim's domain, as far as bounds on single symbols tell, simplest first; without values for some symbols."""
    yield from _points(claim, SIMPLE, _simplest_first, without)


def _ends(s, context):
    """The constants, but for rationals, that a symbol is assumed not to be beyond."""
    both = [pair for comparison, *sides in context.assuming if comparison == "<=" for pair in (sides, sides[::-1])]
    return [end for end, other in both if other is s and not end.free and rational(end) is None]


def _joints(s, joined):
    """The constants with which piecewise terms compare the symbol, or its absolute value, what is beside them, and between two."""
    compared = [(one, other) for t in joined for one, other in (t.args[:2], t.args[1::-1]) if not one.free and s in other.free]
    constants = dict.fromkeys(c for one, other in compared for c in {s: [one], function("abs", s): [one, -one]}.get(other, []))
    exact = sorted({value for c in constants if (value := rational(c)) is not None})
    between = [simplest(low + (high - low) / 4, high - (high - low) / 4) for low, high in zip(exact, exact[1:])]
    return [value for c in constants if rational(c) not in REAL for value in (c, c + 1, c - 1)] + _exact(
        [value for value in between if value not in REAL], s.data[1])


def general_points(claim, without=frozenset()):
    """Points in the claim's domain, as far as bounds on single symbols tell, at which few terms agree by chance."""
    yield from _points(claim, OTHER, _scattered, without)


def _points(claim, table, choices, without):
    sides = (claim.left, claim.right, *[side for _, *both in claim.context.assuming for side in both])
    symbols = sorted(frozenset().union(*[side.free for side in sides]) - without, key=lambda s: s.data)
    inside = unfolded(claim.context, *sides)
    values = [_values(s, claim.context, table) for s in symbols]
    joined = [t for t in inside if t.op in JOINED]
    if table is SIMPLE and (joined or claim.context.assuming):
        values = [[*found[:SOME], *_ends(s, claim.context), *_joints(s, joined), *found[SOME:]] for s, found in zip(symbols, values)]
    for extreme, has in EXTREMES if table is SIMPLE and ordered(claim) else ():
        if any(map(has, inside)):
            values = [[*found[:SOME], *extreme, *found[SOME:]] if s.data[1] == "real" else found for s, found in zip(symbols, values)]
    unknown = sorted({(called(t), len(t.args)) for t in inside if t.op in ("apply", "prime")}
                     - {(name, len(d.parameters)) for name, d in claim.context.definitions.items()})
    apart = _apart(claim, symbols)
    for number, choice in enumerate(islice(choices([len(v) for v in values]), None if symbols or unknown else 1)):
        if any(values[j][choice[j]] is values[k][choice[k]] for j, k in apart):
            continue
        functions = tuple([_polynomial(name, arity, number + k) for k, (name, arity) in enumerate(unknown)])
        yield Point({s: v[index] for s, v, index in zip(symbols, values, choice)}, functions)


def _apart(claim, symbols):
    """Pairs of places of symbols that are not equal where a side is defined, or what is assumed holds."""
    places = {s: k for k, s in enumerate(symbols)}
    asked = [t.args for side in claim[2:4] for predicate, t in claim.context.conditions(side) if predicate == "nonzero" and t.op == "add"]
    pairs = [[a.args[0] if a.op == "neg" else a for a in parts] for parts in asked if len(parts) == 2 and sum(a.op == "neg" for a in parts) == 1]
    pairs += [sides for comparison, *sides in claim.context.assuming if comparison in ("<", "!=")]
    return [(places[one], places[other]) for one, other in pairs if one in places and other in places]


def _scattered(lengths):
    """Tuples of indices below the lengths, the later places running through theirs faster."""
    if all(lengths):
        for number in range(SCATTERED):
            yield tuple([(number * (place + 1) + (4 + number // ROUND) * place) % length for place, length in enumerate(lengths)])


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


def _values(s, context, table):
    """Values for a symbol, within the bounds that the assumptions set on it alone, and none that they exclude."""
    if s not in context.restricted:
        return table.kinds[s.data[1]]
    *bounds, excluded = _bounds(s, context)
    return table.within(s.data[1], *[term(pick(found)) if found else None for pick, found in zip((max, min), bounds)], tuple(_terms(excluded)))


def _bounds(s, context):
    """The constants that the assumptions set below and above a symbol, as rationals inside its range; and rationals that it is not."""
    constants, found = Evaluation(context, {}), ([], [], [])
    for comparison, *sides in context.assuming:
        for which in (0, 1):
            bound = sides[which]
            if comparison != "=" and sides[1 - which] is s and not bound.free:
                exact = rational(bound)
                if comparison != "!=":
                    found[which].append(exact if exact is not None else _near(constants.ball(bound).real, (1, -1)[which]))
                if comparison != "<=" and exact is not None:
                    found[2].append(exact)
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
    """The terms of rationals, those of the kind, each once; of integers none far out, up to which sums would be worked out."""
    return _terms(v for v in values if kind != "integer" or v.q == 1 and abs(v) <= NEAR)


def _terms(values):
    """The terms of rationals, each once."""
    return list(dict.fromkeys(term(v) if v >= 0 else -term(-v) for v in values))


SIMPLE, OTHER = Values(REAL, COMPLEX, BETWEEN), Values(GENERAL, COMPLEX_GENERAL, BETWEEN_GENERAL)


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


def ordered(claim):
    """Whether the claim says <, <=, > or >=."""
    return claim.relation[0] in "<>"
