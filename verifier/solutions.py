"""Solutions: points of a domain at which hypotheses hold, each solved for one symbol by exact values of the others."""
from itertools import chain, islice, zip_longest
from typing import NamedTuple

from flint import fmpq

from verifier.generators.canonical import normal
from verifier.generators.values import Fractions, factored, number
from verifier.kernel.balls import Point, worked_out
from verifier.kernel.claims import Context
from verifier.kernel.functions import HALF
from verifier.kernel.terms import BINDERS, ONE, PI, ZERO, Rejected, Term, function, product, rational, substituted, subterms, symbol, term
from verifier.points import points
from verifier.proofs import Proof

PLANS = 12             # ways to solve the hypotheses that are looked at
CHOICES = 100          # of values for the other symbols, in each of them
MODELS = 3             # choices of unknown functions
MOST = 40              # points in all
NO_VALUE = (Rejected, ArithmeticError, ValueError)


class Plan(NamedTuple):
    """How hypotheses are solved: symbols that are terms in later ones, and symbols that are roots when others have values."""
    solved: tuple = ()          # of (symbol, the term that it is)
    roots: tuple = ()           # of (symbol, a term that is to be 0)

    @property
    def symbols(self):
        return frozenset([s for s, _ in self.solved + self.roots])


def solutions(claim, choose=points):
    """Points of the domain: those chosen, with the values for some symbols that make the hypotheses hold."""
    hypotheses = [right - left for comparison, left, right in claim.context.assuming if comparison == "="]
    if not hypotheses:
        yield from choose(claim)
        return
    ways = [_completed(claim, choose, plan, functions) for functions in _models(claim, choose)
            for plan in dict.fromkeys([*islice(_plans(claim.context, hypotheses, functions), PLANS), Plan()])]      # at last, what holds anyway
    seen = set()
    for point in islice(filter(None, chain.from_iterable(zip_longest(*ways))), MOST):
        key = point.functions, *point.symbols.items()
        if key not in seen:
            yield point
        seen.add(key)


def _models(claim, choose):
    """What the unknown functions may stand for."""
    return dict.fromkeys([point.functions for point in islice(choose(claim), MODELS)])


def _plans(context, hypotheses, functions):
    """Plans, where the unknown functions stand for these; one that solves nothing where it is not known how."""
    inside = Context(context.assuming, (*functions, *context.definitions.values()))
    try:
        yield from _further(context, [worked_out(inside, t) for t in hypotheses], Plan())
    except NO_VALUE:
        yield Plan()


def _further(context, pending, plan):
    """Plans that also make the pending terms 0, those first that are linear in a symbol."""
    pending = [found for t in pending if (found := _factors(context, t, frozenset([s for s, _ in plan.roots])))]
    if not pending:
        yield plan
        return
    chosen = next((found for found in pending if any(values for _, values in found)), pending[0])
    for whole, values in sorted(chosen, key=lambda row: -len(row[0].free)):        # the factor that says most, first
        rest = [product([t for t, _ in found]) for found in pending if whole not in [t for t, _ in found]]
        for s, value in values:
            roots = tuple([(r, substituted(t, {s: value})) for r, t in plan.roots])
            yield from _further(context, [substituted(t, {s: value}) for t in rest], Plan(((s, value), *plan.solved), roots))
        for s in _ordered(context, whole.free - plan.symbols) if not values else ():
            yield from _further(context, rest, plan._replace(roots=((s, whole), *plan.roots)))


def _factors(context, t, taken):
    """The factors of a term of which one is to be 0, each with the symbols, but for some, that this makes other terms."""
    fractions = Fractions([t], 0)
    over = fractions.value(t)[0]
    return [(fractions.term(p), list(linear(context, fractions, p, taken))) for p, _ in factored(over)[1]] or (
        [] if over.is_zero() else [(ONE, [])])


def linear(context, fractions, p, taken=frozenset()):
    """Symbols in which a polynomial over generators is linear, each with what it is where that is 0."""
    inside = [(k, fractions.origin(k)) for k, degree in enumerate(p.degrees()) if degree]
    for s in _ordered(context, frozenset([t for _, t in inside if t.op == "symbol"]) - taken):
        index = next(k for k, t in inside if t is s)
        if p.degrees()[index] == 1 and all(s not in t.free for _, t in inside if t is not s):
            low, high = parts(fractions, p, index)
            yield s, fractions.product(-fractions.term(low) / fractions.term(high))


def _ordered(context, symbols):
    """The symbols of which least is assumed, and that may vary most, first."""
    asked = [left.free | right.free for comparison, left, right in context.assuming if comparison != "="]
    return sorted(symbols, key=lambda s: (s.data[1] == "integer", sum(s in free for free in asked), s.data))


def parts(fractions, p, index):
    """The coefficients of a polynomial's powers of one generator, from the lowest."""
    found = [{} for _ in range(p.degrees()[index] + 1)]
    for m, c in p.to_dict().items():
        found[m[index]][(*m[:index], 0, *m[index + 1:])] = c
    return [fractions.field.ring.from_dict(part) for part in found]


def _completed(claim, choose, plan, functions):
    """The points chosen, without those symbols that the plan gives values, with these."""
    for point in islice(choose(claim, plan.symbols), CHOICES):
        try:
            for values in _rooted(point.symbols, plan.roots):
                for s, t in plan.solved:
                    values[s] = simple(_told(claim.context, substituted(t, values)))
                if all(claim.context.belongs(s.data[1], value) for s, value in values.items()):
                    yield Point(values, functions)
        except NO_VALUE:
            continue


def _told(context, t):
    """A term with those limits in it replaced by their values that are found."""
    if t.op in BINDERS:
        from verifier.approaches.values import approach         # seldom needed
        try:
            return approach(context, t)[1] if t.op == "limit" and not t.free else t
        except Rejected:
            return t
    return Term(t.op, t.data, tuple([_told(context, a) for a in t.args]))


def _rooted(values, roots):
    """The values with those of the symbols that are roots of terms, in all ways."""
    known = [(s, t) for s, t in roots if t.free - values.keys() <= {s}]
    if not roots:
        yield dict(values)
    elif known:
        s, t = known[0]
        for root in roots_of(substituted(t, values), s):
            yield from _rooted(values | {s: root}, [row for row in roots if row[0] is not s])


def roots_of(t, s):
    """Terms, some of which are values of the symbol for which `t`, which has no other, is 0."""
    fractions = Fractions([t], 0)
    for p, _ in factored(fractions.value(t)[0])[1]:
        inside = [k for k, degree in enumerate(p.degrees()) if degree and s in fractions.origin(k).free]
        angles = {fractions.origin(k).args[0] for k in inside if fractions.origin(k).op in BY_HALVES}
        if len(inside) == 2 and len(angles) == 1:
            yield from _by_halves(fractions.term(p), angles.pop(), s)
        if len(inside) == 1:
            whole = fractions.origin(inside[0])
            for value in _zeros([fractions.term(c) for c in parts(fractions, p, inside[0])]):
                yield from [value] if whole is s else _inverted(whole, value, s)


def meetings(claim):
    """Points at which the sides of a claim in one symbol are equal, as far as these are found."""
    if len(symbols := claim.left.free | claim.right.free) == 1:
        (s,) = symbols
        try:
            yield from (Point({s: simple(root)}, ()) for root in roots_of(claim.left - claim.right, s) if not root.free)
        except NO_VALUE:
            return


def _zeros(coefficients):
    """The zeros of a polynomial that is linear, quadratic, or has two summands."""
    low, *middle, high = coefficients
    if not middle:
        yield simple(-low / high)
    elif len(middle) == 1:
        half = middle[0] / 2
        root = _root(simple(half**term(2) - low * high))
        yield from [simple((side - half) / high) for side in (root, -root)]
    elif all(c is ZERO for c in middle):
        value, degree = simple(-low / high), term(len(middle) + 1)
        yield from (value**(ONE / degree), -(value**(ONE / degree)), -simple(-value)**(ONE / degree))


def _by_halves(t, angle, s):
    """The same for a term in the sine and the cosine of an angle: by the tangent of its half."""
    half = symbol("tan′")
    for root in roots_of(replaced(t, {function(name, angle): value(half) for name, value in BY_HALVES.items()}), half):
        yield from roots_of(angle - 2 * function("atan", root), s)


def replaced(t, values):
    """The term with others in the places of some."""
    return values.get(t) or Term(t.op, t.data, tuple([replaced(a, values) for a in t.args]))


def _inverted(whole, value, s):
    """The same for a function of a term in the symbol that has a value: by the values of its argument."""
    if whole.op == "pow":
        base, exponent = whole.args
        inner, found = (base, [value**(ONE / exponent)]) if not exponent.free else (
            exponent, [function("log", value) / function("log", base)])
    elif whole.op in ARGUMENTS and not whole.args[1:]:
        inverse, *others = ARGUMENTS[whole.op]
        inner, first = whole.args[0], value.args[0] if value.op == whole.op else inverse(value)
        found = [first, *[other(first) for other in others]]
    else:
        return
    for argument in found if inner.free == {s} else ():
        yield from roots_of(inner - argument, s)


def simple(t):
    """A term without symbols in lowest terms, with powers of its roots, and logarithms, worked out."""
    if (value := rational(t)) is not None:
        return number(value)
    fractions = Fractions([t, t], 0)
    for root in [r for r in subterms(t) if r.op == "pow"]:
        exponent = rational(root.args[1])
        if exponent is not None and exponent.q > 1 and exponent > 0:
            fractions.identify(root**term(exponent.q), root.args[0]**term(exponent.p))
    if any(r.op == "log" for r in subterms(t)):
        fractions = normal(Context(), Proof(), (t,), ())[2]
    found = fractions.product(t)
    return found if (value := rational(found)) is None else number(value)


def _by(name):
    return lambda u: function(name, u)


def _opposite(u):
    return -u


def _arc(u):
    """The angle between -π/2 and π/2 whose sine is u, as a term that is seen to be real."""
    turns = next((angle for sine, angle in ARCS if sine == rational(u)), None)
    return 2 * function("atan", simple((ONE - _root(simple(ONE - u**term(2)))) / u)) if turns is None else number(turns) * PI


def _root(t):
    """The square root, worked out where it is rational."""
    value = rational(t)
    if value is None or value < 0 or not (value.p.is_square() and value.q.is_square()):
        return t**HALF
    return number(fmpq(value.p.isqrt(), value.q.isqrt()))


#: Functions of an angle by the tangent of its half.
BY_HALVES = {"sin": lambda t: 2 * t / (ONE + t**term(2)), "cos": lambda t: (ONE - t**term(2)) / (ONE + t**term(2))}


#: Sines, and the angles in half turns that have them.
ARCS = [(fmpq(n, 2), fmpq(m, 6)) for n, m in ((-2, -3), (-1, -1), (0, 0), (1, 1), (2, 3))]
#: An argument at which a function has a value, and others where it has the same.
ARGUMENTS = {
    "exp": [_by("log")], "log": [_by("exp")], "abs": [lambda u: u, _opposite], "sinh": [_by("asinh")],
    "sin": [_arc, lambda u: PI - u, lambda u: u + 2 * PI], "cos": [lambda u: PI / 2 - _arc(u), _opposite, lambda u: 2 * PI - u],
    "tan": [_by("atan"), lambda u: u + PI], "cosh": [lambda u: function("log", u + (u**term(2) - ONE)**HALF), _opposite],
    "tanh": [lambda u: function("log", (ONE + u) / (ONE - u)) / 2], "asin": [_by("sin")], "acos": [_by("cos")],
    "atan": [_by("tan")], "asinh": [_by("sinh")], "acosh": [_by("cosh")], "atanh": [_by("tanh")]}
