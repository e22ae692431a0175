"""Forms: other ways to write what a limit is taken of, by which it can be told."""
from flint import fmpq

from verifier.approaches.guesses import FINITE, INFINITE, VANISHING
from verifier.generators.canonical import normal
from verifier.generators.positivity import fact
from verifier.generators.values import Fractions, number
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.differentiation import differentiated
from verifier.kernel.signs import branches, holds
from verifier.kernel.terms import BINDERS, I, ONE, Term, function, integral, product, rational, substituted, subterms, symbol, term, total
from verifier.proofs import Proof


def lowest(t):
    """A term in lowest terms."""
    return Fractions((t,), 0).product(t)


def worked(at, t):
    """A term with its derivatives worked out, its powers by exponentials where the exponent varies and the base is positive, and |u|
    and piecewise terms as they are on the way."""
    if t.op == "derivative":
        return worked(at, differentiated(at.context, t)[0])
    if t.op in BINDERS:
        return t
    inner = Term(t.op, t.data, tuple([worked(at, a) for a in t.args]))
    if t.op == "pow" and at.x.data[1] == "real" and at.x in inner.args[1].free and holds(at.context, "positive", inner.args[0]):
        return function("exp", lowest(inner.args[1] * function("log", inner.args[0])))
    taken = branches(at.context.given(at.given), inner) if t.op == "if" else ()
    if len(taken) == 1:
        return taken[0][0]
    sides = (inner.args[0], -inner.args[0]) if t.op == "abs" and at.x in t.free else ()
    return next((side for side in sides if fact(at.context, Proof(), at.given, "nonnegative", side) is not None), inner)


def by_inverses(at, t):
    """A term in lowest terms, the powers of x and of exponentials that do not end by those of their inverses."""
    fractions = Fractions((t, at.x), 0)
    parts = fractions.value(t)
    degrees = [max(both) for both in zip(*[p.degrees() for p in parts])]
    inverses = {k: inverse for k, n in enumerate(degrees) if n and (inverse := _inverse(at, fractions.origin(k))) is not None}

    def turned(p):
        return total([product([number(c), fractions.monomial([0 if k in inverses else n for k, n in enumerate(m)]),
                               *[power(inverse, degrees[k] - m[k]) for k, inverse in inverses.items()]]) for m, c in p.to_dict().items()])
    over, under = map(turned, parts)
    return over if under is ONE else over / under


def _inverse(at, t):
    """One over a symbol or an exponential that goes past all bounds; None for other terms."""
    if t is at.x and at.infinite:
        return ONE / t
    return function("exp", lowest(-t.args[0])) if t.op == "exp" and at.guess.of(t) is INFINITE else None


def power(base, exponent):
    return ONE if exponent == 0 else base if exponent == 1 else base**term(exponent)


def simple(at, body):
    """Without derivatives, in lowest terms."""
    known = worked(at, body)
    if at.infinite and any(t.op == "pow" and at.x in t.free and not integral(t.args[1]) and rational(t.args[1]) for t in subterms(known)):
        yield near(at, known)
    else:
        yield by_inverses(at, known)
        yield lowest(known)


def other(at, body):
    """Powers by exponentials; products as quotients; the inverse of what is past all bounds; independent generators."""
    if body.op == "pow" and at.x in body.args[1].free:
        yield function("exp", lowest(body.args[1] * function("log", body.args[0])))
    yield from inverted(at, body)
    if body.op in ("mul", "div"):
        yield from quotients(at, *_factors(body))
    form = at.simplified(body)
    if I in subterms(body) or I not in subterms(form):
        yield form


def inverted(at, body):
    """Of a power with a fixed exponent of what does not end, or one over such a power: that of the inverse, which vanishes."""
    under = body.op == "div" and body.args[0] is ONE
    power = body.args[1] if under else body
    if power.op == "pow" and at.x not in power.args[1].free and at.guess.of(power.args[0]) is INFINITE:
        yield lowest(ONE / power.args[0])**(power.args[1] if under else lowest(-power.args[1]))


def _factors(t):
    """The factors of a product or quotient: those of its numerator, and of its denominator."""
    over, under = t.args if t.op == "div" else (t, ONE)
    return [u.args if u.op == "mul" else (u,) if u is not ONE else () for u in (over, under)]


def apart(at, body):
    """What has a limit that is not 0, apart from the other factors."""
    upper, lower = _factors(body) if body.op in ("mul", "div") else ((), ())
    finite, rest = [[[t for t in part if (at.guess.of(t) is FINITE) is sort] for part in (upper, lower)] for sort in (True, False)]
    if any(t.free for part in finite for t in part) and any(rest):
        yield _quotient(*finite) * _quotient(*rest)


def _quotient(upper, lower):
    return product(upper) / product(lower) if lower else product(upper)


def quotients(at, upper, lower):
    """What vanishes over the inverse of what does not end, and the other way round; exponentials as one, where it grows."""
    steep = [[t for t in part if t.op == "exp" and at.guess.of(t) in (INFINITE, VANISHING)] for part in (upper, lower)]
    if any(steep):
        exponent = lowest(total([t.args[0] for t in steep[0]]) - total([t.args[0] for t in steep[1]]))
        rest = lowest(_quotient(*[[t for t in part if t not in found] for part, found in zip((upper, lower), steep)]))
        yield rest / function("exp", lowest(-exponent)) if at.guess.of(function("exp", exponent)) is VANISHING else rest * function("exp", exponent)
        return
    large = [t for t in upper if at.guess.of(t) is INFINITE]
    small = [t for t in upper if t not in large]
    if large and small and not lower:
        yield product(large) / lowest(ONE / product(small))
        yield product(small) / lowest(ONE / product(large))


def roots(at, body):
    """As powers of what vanishes or stays, each of one base; what does not end is the inverse of what vanishes."""
    powers, factors = {}, _factors(body) if body.op in ("mul", "div") else ([body], [])
    for part, sign in zip(factors, (1, -1)):
        for t in part:
            base, power = _powered(at, t)
            powers[base] = powers.get(base, 0) + sign * power
    fewer = sum(map(len, factors)) == 1 or len([t for t in powers if t.free]) < len([t for part in factors for t in part if t.free])
    if fewer and any(power.q > 1 for power in powers.values()):
        yield _quotient([_root(t, e) for t, e in powers.items() if e > 0], [_root(t, -e) for t, e in powers.items() if e < 0])


def _root(base, exponent):
    return base if exponent == 1 else base**number(exponent)


def _powered(at, t):
    """A base that does not grow past all bounds, and a rational exponent: of powers, quotients, and exponentials of logarithms."""
    base, power = t, fmpq(1)
    logs = [s for s in subterms(t.args[0]) if s.op == "log"] if t.op == "exp" else []
    if t.op == "pow" and rational(t.args[1]):
        base, power = t.args[0], rational(t.args[1])
    elif len(logs) == 1 and (ratio := Fractions((t,), 0).constant(t.args[0] / logs[0])):
        base, power = logs[0].args[0], ratio
    return (lowest(ONE / base), -power) if at.guess.of(base) is INFINITE and base.op not in ("log", "exp") else (base, power)


def real(t):
    """A term whose roots are those of absolute values, and so real for all real arguments."""
    if t.op in BINDERS or not t.args:
        return t
    inner = [real(a) for a in t.args]
    rooted = t.op == "pow" and t.free and not integral(t.args[1])
    return Term(t.op, t.data, (function("abs", inner[0]), *inner[1:]) if rooted else tuple(inner))


def steep(at, t):
    """Whether exponentials stand in a term that grow or vanish."""
    return any(s.op == "exp" and at.x in s.free and at.guess.of(s.args[0]) is INFINITE for s in subterms(t))


def near(at, body):
    """A term of what is past all bounds by its inverse, whose sign is known."""
    inverse = symbol("1/" + at.x.data[0])
    given = frozenset([("positive", inverse if at.limit.data == "oo" else -inverse)])
    turned = deep(substituted(body, {at.x: ONE / inverse}))
    form = normal(at.context, Proof(), (turned,), at.methods(turned), given)[2].product(turned)
    return inner(substituted(form, {inverse: ONE / at.x}))


def deep(t):
    """A term in lowest terms, and so all that its functions are of."""
    return lowest(inner(t))


def inner(t):
    """A term with all that its functions are of in lowest terms."""
    if t.op in BINDERS or not t.args:
        return t
    return Term(t.op, t.data, tuple([(inner if t.op in ARITHMETIC else deep)(a) for a in t.args]))
