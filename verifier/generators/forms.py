"""Forms: other ways to write a term, that may show its sign."""
from flint import Ordering, fmpq, fmpq_mpoly_ctx

from verifier.generators.rewriting import A, N
from verifier.generators.values import Fractions, number, powers
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.functions import HALF, POSITIVE
from verifier.kernel.signs import signs
from verifier.kernel.terms import ZERO, Term, integral, product, rational, substituted, subterms, term, total

DEGREE, ROOTS = 12, 3        # of a polynomial that is written by distances from bounds; in a term that is compared with its conjugate


def forms(context, t):
    """Other ways to write a term, that may show its sign."""
    seen = _seen(context, t)
    yield seen
    yield from over_generators(context, Fractions([seen, *differences(context)], 0), seen)


def over_generators(context, fractions, t):
    """Ways to write a term as a fraction over the generators, that may show its sign."""
    content, factors = fractions.factors(t)
    rewritten = [_known(context, fractions, p) for p, _ in factors]
    yield product([number(content), powers([(p, e) for p, (_, e) in zip(rewritten, factors)])])
    over, under = fractions.value(t)
    lower = product([fractions.term(under)])
    for upper in _shown(context, fractions, fractions.term(over)):
        yield upper / lower


def _known(context, fractions, p):
    """A polynomial in a form that shows its sign, or as it is."""
    if known(context, p):
        return p
    found = next((s for s in _shown(context, fractions, p) if known(context, s)), None)
    return found or next((-s for s in _shown(context, fractions, -p) if known(context, s)), p)


def squared(t):
    """The axioms, with their letters, by which a square root's square is its radicand, and that of |a| is a²; none of other terms."""
    if t.op == "abs":
        return [("abs-square", {A: t.args[0]})]
    if t.op == "pow" and rational(t.args[1]) == HALF.data:
        return [("root-power", {A: t.args[0], N: term(2)})]
    if t.op == "exp" and t.args[0].op == "mul" and [rational(t.args[0].args[0]), t.args[0].args[-1].op] == [HALF.data, "log"]:
        return [("exp-power", {A: t.args[0], N: term(2)}), ("exp-log", {A: t.args[0].args[1].args[0]})]
    return []


def unrooted(t, axioms):
    """The Fractions of a term in which the squares of roots are what these axioms say."""
    return modulo((t,), [[substituted(side, at) for side in (AXIOMS[name].left, AXIOMS[name].right)] for name, at in axioms])


def modulo(terms, equations):
    """The Fractions of terms modulo equations, of pairs of sides."""
    fractions = Fractions([*terms, *[side for both in equations for side in both]], 0)
    for left, right in equations:
        fractions.identify(left, right)
        fractions.noted(right)
    return fractions


def dominated(context, t):
    """A + B√c as (t² + A² - B²c)/2A, or as (t² + B²c - A²)/2B√c; each with the axioms by which roots squared are radicands."""
    roots = [r for r in subterms(t) if squared(r)]
    if len(roots) > ROOTS:
        return
    axioms = [row for r in roots for row in squared(r)]
    fractions = unrooted(t, axioms)
    over, under = fractions.value(t)
    for index in dict.fromkeys(map(fractions.index, roots)):
        if over.degrees()[index] != 1 or under.degrees()[index]:
            continue
        parts = [fractions.term(fractions.field.ring.from_dict({m: c for m, c in over.to_dict().items() if m[index] == n})) for n in (0, 1)]
        whole = _seen(context, (parts[0] + parts[1])**term(2))
        for part, rest in (parts, parts[::-1]):
            left = fractions.term(fractions.value(part**term(2) - rest**term(2))[0])
            for form in forms(context, left):
                yield (whole + form) / (term(2) * _seen(context, part) * _seen(context, fractions.term(under))), axioms


def _seen(context, t):
    """The term, with each radicand, and each argument of 1/gamma, written so that its sign is seen."""
    arguments = tuple([_seen(context, a) for a in t.args])
    if t.op == "rgamma" and not known(context, t):
        arguments = next(((form,) for form in forms(context, t.args[0]) if signs(context, form) == POSITIVE), arguments)
    if t.op == "pow" and not integral(t.args[1]) and not known(context, t.args[0]):
        arguments = next((form for form in forms(context, t.args[0]) if known(context, form)), arguments[0]), arguments[1]
    return Term(t.op, t.data, arguments)


def known(context, t):
    """Whether sign algebra tells that the term is not negative, or not positive."""
    found = signs(context, t)
    return found is not None and (-1 not in found or 1 not in found)


def _shown(context, fractions, p):
    """A polynomial over generators as a sum of what is seen not to be negative."""
    over, _ = fractions.value(p)
    yield from _squares(fractions, over)
    yield from _bounded(context, fractions, over)
    yield from _compared(context, fractions, over)


def differences(context):
    """The differences that are assumed to be positive or not negative, but for those of a symbol and a number."""
    return [d for comparison, left, right in context.assuming if comparison in ("<", "<=") and not (
                rational(left) is not None and right.op == "symbol" or rational(right) is not None and left.op == "symbol")
            for d in (right if left is ZERO else right - left,)]


def _compared(context, fractions, over, depth=3):
    """A polynomial as a sum of multiples of such differences, and what is left."""
    summands = over.to_dict()
    for d in differences(context):
        other, under = fractions.value(d)
        ratios = {summands[m] / c for m, c in other.to_dict().items() if m in summands and sum(m)} if under.is_one() else ()
        for ratio in sorted(r for r in ratios if r > 0):
            rest = over - other * ratio
            yield number(ratio) * d + fractions.term(rest)
            if depth:
                for tail in _compared(context, fractions, rest, depth - 1):
                    yield number(ratio) * d + tail


def _squares(fractions, over, depth=3):
    """A polynomial that is quadratic in a power as a square and what is left, and that likewise."""
    for k, degree in enumerate(over.degrees()):
        half = degree // 2
        if degree % 2 or not degree or any(m[k] not in (0, half, degree) for m in over.monoms()):
            continue
        parts = [{}, {}, {}]
        for m, c in over.to_dict().items():
            parts[m[k] // half][(*m[:k], 0, *m[k + 1:])] = c
        low, middle, high = [fractions.field.ring.from_dict(part) for part in parts]
        if not high.is_constant():
            continue
        scale = high.leading_coefficient()
        shift = middle * (1 / (2 * scale))
        rest = low - shift * shift * scale
        square = number(scale) * fractions.term(fractions.field.variables[k]**half + shift)**term(2)
        yield square + fractions.term(rest)
        if depth and not shift.is_zero():
            for tail in _squares(fractions, rest, depth - 1):
                yield square + tail


def _bounded(context, fractions, over):
    """A polynomial over bounded generators, expanded by the distances from the bounds (in Bernstein's form between two)."""
    used = [k for k, degree in enumerate(over.degrees()) if degree]
    if sum(over.degrees()) > DEGREE:
        return
    ranges = [_range(context, fractions.term(fractions.field.variables[k])) for k in used]
    if None in ranges:
        return
    ring = fmpq_mpoly_ctx.get([f"u{k}" for k in range(2 * len(used))], Ordering.lex)
    gens, one = ring.gens(), ring.constant(fmpq(1))
    for raised in range(3):
        expanded = ring.constant(fmpq(0))
        for m, c in over.to_dict().items():
            summand = one * c
            for place, k in enumerate(used):
                summand = summand * _power(ranges[place], gens[2 * place:2 * place + 2], one, m[k], over.degrees()[k] + raised)
            expanded = expanded + summand
        distances = [d for found in ranges for d in found[2]]
        yield total([product([number(c), *[distances[k]**term(n) if n > 1 else distances[k] for k, n in enumerate(m) if n]])
                     for m, c in expanded.to_dict().items()])


def _power(found, gens, one, exponent, degree):
    """x^n by the distances from its bounds."""
    (low, high, _), (u, v) = found, gens
    if low is None:
        return (one * high - v)**exponent
    if high is None:
        return (one * low + u)**exponent
    scale = 1 / (high - low)
    return (u * (high * scale) + v * (low * scale))**exponent * ((u + v) * scale)**(degree - exponent)


def _range(context, x):
    """A generator's lower and upper bound (rationals or None), and its distances from them as terms; None if it has none."""
    low = high = None
    distances = [x, x]
    for comparison, left, right in context.assuming:
        if comparison not in ("<", "<="):
            continue
        if left is ZERO and right.op == "add" and len(right.args) == 2 and right.args[1].op == "neg":
            left, right = right.args[1].args[0], right.args[0]          # 0 < a - b
        if right is x and (bound := rational(left)) is not None and (low is None or bound > low):
            low, distances[0] = bound, x if bound == 0 else right - left
        if left is x and (bound := rational(right)) is not None and (high is None or bound < high):
            high, distances[1] = bound, right - left
    if low is None and high is None:
        found = signs(context, x)
        if found is None or -1 in found and found != frozenset((-1,)) or not found <= POSITIVE | {0}:
            return None
        low = fmpq(0)
    return low, None if high == low else high, distances
