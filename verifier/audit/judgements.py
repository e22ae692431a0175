"""Judgements: whether a claim is true at a point, and at many, by values in which the kernel has no part."""
from itertools import islice, product

import mpmath
from mpmath import mpf

from verifier.audit.arrays import entries
from verifier.audit.evaluation import Values
from verifier.audit.values import COMPARISONS, Undecided, Undefined, real, whole
from verifier.kernel.claims import UP_TO_CONSTANTS, called
from verifier.kernel.terms import I, function, subterms, symbol, term, total

#: Pairs of decimal digits: what a value at more of them changes tells how far it is to be trusted.
DIGITS = ((40, 60), (120, 150), (350, 400), (6_000, 6_100))
#: Functions whose values at thousands of digits take minutes.
GAMMAS = ("gamma", "rgamma", "digamma", "factorial", "binomial")
POINTS, FEW = 300, 4      # that are looked at for one claim; for one with integrals

#: The sizes of a symbol's values, or of their real and imaginary parts: small, ordinary, large; on the axes and near.
SIZES = {
    "real": "1/2 2 0 1 5/4 13/4 1/64 7 40 1000".split(), "integer": "1 2 0 3 5 4 10 25".split(),
    "complex": "3/2,5/4 1/2,0 0,1/2 2,1/1024 1/1024,2 2,0 0,2 1/4,7/8 1,0 0,1 0,0 7,4 1/2,1/1024 1/1024,1/2 20,30".split()}


def signed(size):
    """The values of this size, of every sign: a + bi and a - bi, -a + bi, -a - bi."""
    parts = [dict.fromkeys((term(part), -term(part))) if part != "0" else [None] for part in size.split(",")]
    values = [[p for p in (x, *[y * I for y in rest if y]) if p] for x, *rest in product(*parts)]
    return [total(found) if len(found) > 1 else found[0] if found else term(0) for found in values]


VALUES = {kind: [signed(size) for size in sizes] for kind, sizes in SIZES.items()}


def points(claim):
    """{symbol: term}, for each choice of sizes all patterns of signs."""
    symbols = sorted(frozenset().union(*[side.free for side in spoken(claim)]), key=lambda s: s.data)
    groups = [VALUES[s.data[1]] for s in symbols]
    rounds = max(map(len, groups), default=1) * (1 + (len(groups) > 1))
    for number in range(rounds):
        chosen = [group[(number * (k + 1) + k) % len(group)] for k, group in enumerate(groups)]
        yield from (dict(zip(symbols, values)) for values in product(*chosen))


def spoken(claim):
    """The sides of the claim and of its assumptions."""
    return [claim.left, claim.right, *[side for _, *sides in claim.context.assuming for side in sides]]


def definitions(claim, functions=()):
    """{name: (parameters, body)}: the claim's; for unknown functions the given ones, or some that are nothing special."""
    found = {d.name: (d.parameters, d.body) for d in (*claim.context.definitions.values(), *functions)}
    unknown = sorted({(called(t), len(t.args)) for t in subterms(*spoken(claim)) if t.op in ("apply", "prime")})
    for number, (name, arity) in enumerate(unknown):
        u = tuple([symbol(f"u{k}") for k in range(arity)])
        rest = total([v**term(2) * u[0] for v in u[1:]] or [u[0]**term(2)])
        found.setdefault(name, (u, function("exp", u[0] / (number + 3)) + rest))
    return found


def measured(t, at, functions, digits):
    """The Value of each entry of a term, and what the lower precision changes of it. Undecided if that is not little."""
    found = []
    for precision in digits:
        with mpmath.workdps(precision):
            found.append(entries(valued(at, functions), t))
    with mpmath.workdps(digits[1]):
        errors = [abs(other.number - one.number) for one, other in zip(*found)]
        if any(error > mpf(10) ** -(digits[0] // 2) * (1 + abs(value.number)) for value, error in zip(found[1], errors)):
            raise Undecided("the value depends on the precision")
        return list(zip(found[1], errors))


def orders(claim, at, functions):
    """How the sides compare at the point, by all digits that decide: "=" if they agree, "==" exactly, "≠", "<" or ">"."""
    for digits in decisive(claim):
        try:
            sides = [measured(side, at, functions, digits) for side in (claim.left, claim.right)]
            found = {_order(claim.relation, *pair, digits) for pair in zip(*sides, strict=True)}
            yield min(found, key=STRONGEST.index)
        except Undecided:
            continue


def decisive(claim):
    """Of the pairs of digits those at which the functions in a claim have values soon."""
    if slow(claim):
        return DIGITS[:1]
    return DIGITS[:-1] if any(t.op in GAMMAS for t in subterms(claim.left, claim.right)) else DIGITS


#: How two matrices compare: as the entries that differ most.
STRONGEST = ("≠", "<", ">", "=", "==")


def slow(claim):
    """Whether integrals or limits stand in the claim."""
    return any(t.op in ("integral", "limit") for t in subterms(claim.left, claim.right))


def _order(relation, left, right, digits):
    (left, one), (right, other) = left, right
    with mpmath.workdps(digits[1]):
        size, gap = 1 + abs(left.number) + abs(right.number), abs(left.number - right.number)
        sides = [v.number if relation in EQUATIONS else real(v) for v in (left, right)]
        if gap <= 1000 * (one + other) + mpf(10) ** -(3 * digits[0] // 4) * size:
            return "==" if gap == 0 and left.exact and right.exact else "="
        return "≠" if relation in EQUATIONS else "<" if sides[0] < sides[1] else ">"


EQUATIONS = ("=", "!=")
#: How the sides of a claim compare where it is false.
FAILS = {relation: set(words.split()) for relation, words in {
    "=": "≠", "!=": "= ==", "<": "= == >", "<=": ">", ">": "= == <", ">=": "<",
    UP_TO_CONSTANTS: ""}.items()}          # antiderivatives have no values


def admitted(claim, at, functions):
    """Whether the point lies in the claim's domain, and its conditions hold there."""
    with mpmath.workdps(DIGITS[0][1]):
        values = valued(at, functions)
        return (all(COMPARISONS[comparison](values(right - left)) for comparison, left, right in claim.context.assuming)
                and all(PREDICATES[predicate](values(t)) for predicate, t in claim.conditions))


def valued(at, functions):
    """The Values at a point, {symbol: term without symbols}."""
    constants = Values({}, functions)
    return Values({s: constants(v) for s, v in at.items()}, functions)


#: What is asked of a term.
PREDICATES = {
    "defined": lambda v: True, "nonzero": COMPARISONS["!="], "positive": COMPARISONS["<"], "nonnegative": COMPARISONS["<="],
    "real": lambda v: real(v) is not None, "integer": lambda v: whole(v) is not None}


def counterexample(claim):
    """A point at which a claim that is called proved is false, None if none of many is. Undecided if none speaks for it."""
    functions, speaking = definitions(claim), 0
    for at in islice(points(claim), FEW if slow(claim) else POINTS):
        try:
            found = next(orders(claim, at, functions), None) if admitted(claim, at, functions) else None
        except (Undefined, Undecided):
            continue
        if found in FAILS[claim.relation] - {"="}:
            return at
        speaking += found is not None
    if not speaking:
        raise Undecided("no point at which both sides have a value")
    return None


def confirmed(claim, point):
    """Whether a claim that is called refuted at the point is false there; an undefined side confirms nothing."""
    if point is None:
        raise Undecided("what diverges does so at no point")
    try:
        found = None
        for found in orders(claim, point.symbols, definitions(claim, point.functions)):
            if found not in ("=", "=="):
                break
    except Undefined:
        return False
    if found is None or found == "=" and slow(claim):
        raise Undecided("no value decides at the point")
    return found in FAILS[claim.relation]
