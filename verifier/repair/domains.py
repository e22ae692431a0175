"""Domains: conditions under which a false step may be true as it stands, the weakest first."""
from itertools import combinations, product
from typing import NamedTuple

from verifier.generators import derived, equations
from verifier.generators.rewriting import A
from verifier.generators.values import Fractions
from verifier.kernel.claims import Claim, Context
from verifier.kernel.signs import signs
from verifier.kernel.terms import I, PI, ZERO, Rejected, Term, function, rational, substituted, subterms, symbol, term, total
from verifier.proofs import Proof
from verifier.repair.arithmetic import arranged, negative

TERMS = 12           # whose signs are looked at
RADICANDS = 2        # of unknown sign

#: Between these bounds an inverse function of its function gives back the argument.
PRINCIPAL = {("asin", "sin"): ("<=", -(PI / 2), PI / 2), ("atan", "tan"): ("<", -(PI / 2), PI / 2),
             ("acos", "cos"): ("<=", ZERO, PI)}

#: What may be said of a term, and the condition on which that depends.
COMPARISONS = (("<=", "nonnegative"), ("<", "positive"))


class Part(NamedTuple):
    """A part of the domain: comparisons of terms (as assumptions are written), and complex symbols that are real there."""
    comparisons: tuple = ()
    real: tuple = ()


def parts(claim, samples):
    """Parts of the domain, without the first sample, on which the claim holds at all samples; and the claim there.

    Ranges of principal values come first, then those by fewer bounds, and of these the larger ones."""
    true = [samples.agrees(evaluation, claim.right) for evaluation in samples.evaluations]
    if not any(true):
        return
    bounds = list(_bounds(claim, samples))
    found = []
    for rank, some in enumerate((_principal(claim, samples), bounds, _pairs(bounds))):
        for part, inside in some:
            if not inside[0] and any(inside) and all(t for t, i in zip(true, inside) if i):
                found.append((rank, -sum(inside), sum([a.size + b.size for _, a, b in part.comparisons]), part))
    for *_, part in sorted(found, key=lambda row: row[:3]):
        try:
            yield shown(part), narrowed(claim, part)
        except Rejected:
            continue


def _there(samples, part, *conditions):
    """The part, and whether each sample lies there: whether the conditions hold."""
    return part, [all(samples.holds(e, *c) for c in conditions) for e in samples.evaluations]


def _principal(claim, samples):
    """The ranges on which inverse functions undo their functions."""
    for t in subterms(claim.left, claim.right):
        if t.args and (t.op, t.args[0].op) in PRINCIPAL and claim.context.real(u := t.args[0].args[0]):
            comparison, low, high = PRINCIPAL[t.op, t.args[0].op]
            part = Part(((comparison, low, u), (comparison, u, high)))
            yield _there(samples, part, ("positive", u - low), ("positive", high - u))


def _bounds(claim, samples):
    """The parts by one bound."""
    symbols = [t for t in subterms(claim.left, claim.right) if t.op == "symbol"]
    yield from [_there(samples, Part((), (s,)), ("real", s)) for s in symbols if s.data[1] == "complex"]
    yield from [_there(samples, Part((("!=", t, ZERO),)), ("nonzero", t)) for t in _bases(claim)]
    asked = claim.context.conditions(claim.left) | claim.context.conditions(claim.right)
    smooth = any(predicate == "defined" and u.op not in ("integral", "antiderivative") for predicate, u in asked)
    excluded = {factor for predicate, u in asked if predicate == "nonzero" for factor in (u, *_factors(u))}
    for t in _deciding(claim):
        real = (t,) if t.op == "symbol" and t.data[1] == "complex" else ()
        for side in (t, negative(t)):
            for comparison, predicate in COMPARISONS[smooth or t in excluded:]:
                yield _there(samples, Part((balanced(comparison, side),), real), (predicate, side))


def _pairs(bounds):
    """The parts by two bounds, not both on the same term."""
    for (one, here), (other, there) in combinations(bounds, 2):
        if not one.comparisons or [c[1:] for c in one.comparisons] != [c[1:] for c in other.comparisons]:
            both = [tuple(dict.fromkeys(a + b)) for a, b in zip(one, other)]
            yield Part(*both), [a and b for a, b in zip(here, there)]


def _deciding(claim):
    """Terms whose signs the claim may hang on, and their factors."""
    inside = subterms(claim.left, claim.right)
    found = [t for t in inside if t.op == "symbol"]
    for t in inside:
        found += [t.args[0]] if t.op in ("abs", "sign", "heaviside", "log") or _ramified(t) else []
        found += [t.args[1]] if t.op == "div" else []
        found += [t.args[0] - t.args[1]] if t.op in ("max", "min") else []
    found += [claim.right] if claim.left.op == "abs" or _ramified(claim.left) else []
    found = [t for t in dict.fromkeys([*found, *_moduli(claim)]) if t.free and _undecided(claim.context, t)]
    factors = [factor for t in found for factor in _factors(t) if _undecided(claim.context, factor)]
    return list(dict.fromkeys(factors))[:TERMS]


def _bases(claim):
    """The factors of what is raised to a power that is no number, as far as they may be 0."""
    powers = [t for t in subterms(claim.left, claim.right) if t.op == "pow" and rational(t.args[1]) is None]
    factors = dict.fromkeys([factor for t in powers if t.free for factor in _factors(t.args[0])])
    return [t for t in factors if 0 in (signs(claim.context, t) or ())]


def _ramified(t):
    """Whether the term is a power with branches."""
    return t.op == "pow" and ((n := rational(t.args[1])) is None or n.q > 1)


def _factors(t):
    """The irreducible factors of a term, as normal forms have them; and the term, if it has more than one."""
    try:
        _, factors = Fractions([t], 0).factors(t)
    except (Rejected, ArithmeticError):
        return [t]
    return [p for p, _ in factors] + [t] * (len(factors) > 1)


def _undecided(context, t):
    found = signs(context, t)
    return t.op == "symbol" if found is None else {-1, 1} <= found


def _moduli(claim):
    """The real terms of whose squares the normal forms of both sides, and of their exponentials, take the root."""
    both = (claim.left, claim.right)
    for terms in (both, [function("exp", t) for t in both], [function("exp", I * t) for t in both]):
        proof = Proof()
        try:
            equations(claim.context, proof, terms, (derived,))
        except Rejected:
            continue
        taken = [data for rule, _, data in proof.inferences if rule == "axiom"]
        yield from [data["at"][A] for data in taken if data["name"] == "root-of-square"]


def narrowed(claim, part):
    """The claim on a part of its domain."""
    real = {s: symbol(s.data[0]) for s in part.real}
    comparisons = [(comparison, substituted(left, real), substituted(right, real))
                   for comparison, left, right in (*claim.context.assuming, *part.comparisons)]
    context = Context(comparisons, claim.context.definitions.values())
    return Claim(context, claim.relation, substituted(claim.left, real), substituted(claim.right, real))


def shown(part):
    """The part of the domain as it is written: the factors of products in the order of their names."""
    return part._replace(comparisons=tuple([(c, *map(_in_order, sides)) for c, *sides in part.comparisons]))


def _in_order(t):
    arguments = tuple(map(_in_order, t.args))
    if t.op == "mul" and all(a.op in ("number", "symbol") for a in arguments):
        arguments = tuple(sorted(arguments, key=lambda a: (a.op, str(a.data))))
    return Term(t.op, t.data, arguments)


def readings(claim):
    """Another convention in words, and the claims by which the claim holds under it: odd roots of negative numbers are real."""
    inside = subterms(claim.left, claim.right)
    radicands = dict.fromkeys([odd[0] for t in inside if (odd := _odd_root(claim.context, t))])
    fixed, free = [[v for v in radicands if bool(v.free) is some] for some in (False, True)]
    if not radicands or len(free) > RADICANDS or any(1 in signs(claim.context, v) for v in fixed):
        return
    claims = []
    for negatives in product((False, True), repeat=len(free)):
        turned = {*fixed, *[v for v, negative in zip(free, negatives) if negative]}
        sides = [_real_roots(claim.context, turned, side) for side in (claim.left, claim.right)]
        part = Part(tuple([balanced("<=", -v if v in turned else v) for v in free]))
        claims.append(narrowed(claim._replace(left=sides[0], right=sides[1]), part))
    cubes = all(n.q in (1, 2, 3) for t in inside if t.op == "pow" and (n := rational(t.args[1])) is not None)
    yield f"with real {'cube' if cubes else 'odd'} roots", claims


def _odd_root(context, t):
    """v, m and n of a power (v^m)^n, perhaps of a negative number, with an n of odd denominator; None for other terms."""
    n = rational(t.args[1]) if t.op == "pow" else None
    if n is None or n.q == 1 or n.q % 2 == 0 or -1 not in (signs(context, t.args[0]) or ()):
        return None
    v, m = t.args[0], 1
    if v.op == "pow" and (inner := rational(v.args[1])) is not None and inner.q == 1 and inner > 0:
        v, m = v.args[0], inner.p
    return v, m, n


def _real_roots(context, turned, t):
    """The term with the real odd roots, where the radicands in `turned` are not positive."""
    odd = _odd_root(context, t)
    if odd and odd[0] in turned:
        v, m, n = odd
        size = (negative(v)**term(m) if m > 1 else negative(v))**t.args[1]
        return size if n.p % 2 == 0 else -size
    return Term(t.op, t.data, tuple([_real_roots(context, turned, a) for a in t.args]))


def balanced(comparison, t):
    """0 < t or 0 <= t as a comparison of the negative with the positive summands of t, a number on its own: x y < 1."""
    summands = _summands(t)
    less, more = [a.args[0] for a in summands if a.op == "neg"], [a for a in summands if a.op != "neg"]
    constants = [a for a in more if a.op == "number"]
    if constants and not less and len(more) > 1:
        less, more = [-a for a in constants], [a for a in more if a not in constants]
    return comparison, total(less), total(more)


def _summands(t):
    """The summands of a term, also of the negative of a sum, as an author would write them."""
    if t.op == "neg" and t.args[0].op == "add":
        return list(map(negative, _summands(t.args[0])))
    return list(map(arranged, t.args if t.op == "add" else (t,)))
