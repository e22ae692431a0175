"""Integer powers of any base, also of one that may be 0: by the factors of the base and the parts of the exponent.

0^0 is 1, 0^n is 0 for n > 0, and undefined for n < 0: a power is split only where its parts are known to be defined."""
from math import gcd

from verifier.generators.rewriting import A, B, N, axiom
from verifier.generators.values import Fractions, number, powers
from verifier.kernel.terms import I, ONE, PI, ZERO, function, product, rational, substituted, symbol, term, total


def alternating(proof, exponent):
    """((-1)^n)^2 = 1^n = e^(0 n)."""
    square = (term(-1)**exponent)**term(2)
    squared = axiom(proof, "power-of-product", {A: term(-1), B: term(-1), N: exponent})
    whole = axiom(proof, "exp-power", {A: ZERO, N: exponent})
    premises = [axiom(proof, "exp-power", {A: ZERO, N: ZERO})[0], squared[0], proof.infer("symmetry", whole[0])]
    return proof.infer("algebra", *premises, left=square, right=ONE), square, ONE


def half_turns(proof, n):
    """The equations of e^(i pi n) with (-1)^n, and of its square."""
    angle, turn = I * PI / 2, function("exp", I * PI)
    premises = [axiom(proof, *row)[0] for row in (("exp-quarter", {}), ("exp-power", {N: term(2), A: angle}), ("i-square", {}))]
    once = proof.infer("algebra", *premises, left=turn, right=term(-1))
    many, left, right = axiom(proof, "exp-power", {N: n, A: I * PI})
    power = proof.infer("congruence", once, left=right, right=term(-1)**n)
    return (proof.infer("transitivity", many, power), left, term(-1)**n), alternating(proof, n)


def integer_power(found, t):
    """p^n for an exponent that is an integer: by those of the irreducible factors of p."""
    base, exponent = t.args
    content, factors = found.fractions.factors(base)
    whole = [(number(content), 1)] * (content != 1) + factors
    if len(whole) > 1:
        at = {A: powers(whole[:1]), B: powers(whole[1:]), N: exponent}
        return found.take(found.moved(t, axiom(found.proof, "power-of-product", at)))
    (p, e), = whole
    if e != 1:
        return found.take(found.moved(t, axiom(found.proof, "power-of-power", {A: p, B: number(e), N: exponent})))
    if p.op == "pow":
        return found.take(found.moved(t, axiom(found.proof, "power-of-power", {A: p.args[0], B: p.args[1], N: exponent})))
    if found.knows("nonzero", p):
        return found.take(found.moved(t, axiom(found.proof, "power-exp", {A: p, B: exponent})))
    _split(found, t, p, summands(found.context, exponent))


def mixed_power(found, t):
    """p^(n + a) = p^n p^a where both are defined, for the part n of an exponent that is an integer."""
    base, exponent = t.args
    over, under = found.fractions.value(exponent)
    whole = {m: c for m, c in over.to_dict().items() if c.q == 1 and found.context.integer(found.fractions.monomial(m))}
    rest = {m: c for m, c in over.to_dict().items() if m not in whole}
    if under.is_one() and whole:
        part, other = [found.fractions.term(found.fractions.field.ring.from_dict(parts)) for parts in (whole, rest)]
        if _defined(found, base, part) and _defined(found, base, other):
            return _added(found, t, base, part, other)
    found.fractions.note(t)


def summands(context, exponent):
    """An integer exponent as a sum of pairs (integer, product of symbols' distances from their lower bounds, as a term)."""
    lower = {s: low for s in exponent.free if (low := _least(context, s)) is not None}
    fresh = {s: symbol(f"{s.data[0]} - {low}", "integer") for s, low in lower.items()}
    fractions = Fractions([moved := substituted(exponent, {s: fresh[s] + number(low) for s, low in lower.items()})], 0)
    back = {fresh[s]: s if low == 0 else s + -number(low) if low > 0 else s + number(-low) for s, low in lower.items()}
    over, _ = fractions.value(moved)
    return [(int(c.p), substituted(_monomial(fractions, m), back)) for m, c in over.to_dict().items()]


def spread(fractions, exponent):
    """A polynomial as a sum of products without powers, which are seen to be integers; None if it is none."""
    over, under = fractions.value(exponent)
    return total([product([number(c), _monomial(fractions, m)]) for m, c in over.to_dict().items()]) if under.is_one() else None


def _monomial(fractions, exponents):
    return product([fractions.origin(k) for k, degree in enumerate(exponents) for _ in range(degree)])


def _least(context, s):
    """The largest integer that an assumption sets as a lower bound on the symbol; None if there is none."""
    return max([bound.floor() + 1 if comparison == "<" else bound.ceil() for comparison, left, right in context.assuming
                if comparison in ("<", "<=") and right is s and (bound := rational(left)) is not None], default=None)


def _term(parts):
    """The sum of pairs (integer, term)."""
    return total([m if c == 1 else number(c) if m is ONE else number(c) * m for c, m in parts])


def _split(found, t, p, parts):
    """p^(a + b) = p^a p^b where both are defined; p^(b - a) = p^b/p^a where p^a is not 0."""
    for part in parts if len(parts) > 1 else ():
        rest = _term([other for other in parts if other is not part])
        if _defined(found, p, _term([part])) and _defined(found, p, rest):
            return _added(found, t, p, _term([part]), rest)
    for c, m in parts:
        if c < 0 and found.knows("nonzero", p**(under := _term([(-c, m)]))):
            return _divided(found, t, p, under, _term([other for other in parts if other != (c, m)]))
    _shifted(found, t, p, parts)


def _defined(found, p, exponent):
    value = rational(exponent)
    return value >= 0 if value is not None else found.knows("defined", p**exponent)


def _added(found, t, p, part, rest):
    """Takes the equation of p^(part + rest) with the product."""
    equation, left, right = axiom(found.proof, "power-sum", {A: p, N: part, B: rest})
    found.take(found.moved(t, (found.proof.infer("symmetry", equation), right, left)))


def _divided(found, t, p, under, rest):
    """Takes the equation of p^(rest - under) with the quotient, where both powers are defined and p^under is not 0."""
    equation, left, right = axiom(found.proof, "power-sum", {A: p, N: under, B: t.args[1]})
    one, two, other = left / p**under, right / p**under, p**rest / p**under
    first = found.proof.infer("algebra", left=t, right=one)
    second = found.proof.infer("congruence", equation, left=one, right=two)
    found.take((found.proof.infer("transitivity", first, second, found.proof.infer("algebra", left=two, right=other)), t, other))


def _shifted(found, t, p, parts):
    """By the power with the least constant summand that occurs, or by that of which the exponents are integer multiples."""
    constant = sum(c for c, m in parts if m is ONE)
    rest = [(c, m) for c, m in parts if m is not ONE]
    whole = _term(rest)
    least = found.unit(("shift", p, whole), lambda old: constant if old is None else min(old, constant))
    if constant > least:
        return _added(found, t, p, number(constant - least), whole + number(least) if least else whole)
    if constant == 0:
        content = gcd(*[c for c, _ in rest])
        primitive = _term([(c // content, m) for c, m in rest])
        unit = found.unit(("multiple", p, primitive), lambda old: content if old is None else gcd(old, content))
        if content > unit:
            inner = primitive if unit == 1 else number(unit) * primitive
            if _defined(found, p, inner):
                equation, left, right = axiom(found.proof, "power-of-power", {A: p, N: number(content // unit), B: inner})
                return found.take(found.moved(t, (found.proof.infer("symmetry", equation), right, left)))
    found.fractions.note(t)
