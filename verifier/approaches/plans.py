"""Plans: limits by continuity, other forms, l'Hôpital's rule, bounds that vanish, and from limits of other sorts.

A plan looks at what a limit is taken of (`at` is the Approach of the way that the limit is on), and yields the numbers of
equations of the limit with a value. It raises Rejected where it does not apply."""
from verifier.approaches import forms
from verifier.approaches.guesses import FINITE, INFINITE
from verifier.binding import bound as named
from verifier.constructors import limit
from verifier.generators.bounds import REAL, TWO, bound
from verifier.generators.rewriting import A, N
from verifier.kernel.functions import HALF
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, derivative, expect, function, substituted, subterms

#: Why nothing is found, also where forms have no value.
FAILURES = (Rejected, ArithmeticError, ValueError)


def continuous(at, body):
    """By the limits of what an operation is of."""
    base = ONE / at.x if at.infinite else at.x
    inner = [] if body is base else [a for a in body.args if at.x in a.free]
    yield at.conclude("continuity", *dict.fromkeys([at.of(a)[0] for a in inner]), term=at.to(body))


def simpler(at, body):
    """By the same in lowest terms."""
    yield from agreements(at, body, forms.simple(at, body))


def split(at, body):
    """By powers of what vanishes, and by factors that have limits, apart from the others."""
    yield from agreements(at, body, [*forms.roots(at, body), *forms.apart(at, body)])


def otherwise(at, body):
    """By other forms."""
    expect(at.x.data[1] == "real", "a real symbol was expected")
    yield from agreements(at, body, forms.other(at, body))


def agreements(at, body, forms):
    for form in forms:
        if form is not body and at._values.get(form, form) is not None:
            try:
                yield at.agreeing(body, form)
            except FAILURES:
                continue


def by_rates(at, body):
    """By l'Hôpital's rule."""
    fits = body.op == "div" and at.x.data[1] == "real" and not any(t.op == "derivative" for t in subterms(body))
    expect(fits, "a quotient was expected")
    f, g = body.args
    if not at.context.real(g):
        return (yield from agreements(at, body, [f / forms.real(g)]))
    if at.guess.of(g) is INFINITE:
        zeros = [at.of(ONE / g)]
    else:
        expect(FINITE not in (at.guess.of(f), at.guess.of(g)) and not forms.steep(at, body), "no indeterminate form")
        zeros = [at.of(t) for t in (f, g)]
    expect(all(value is ZERO for _, value in zeros), "no indeterminate form")
    rates, _ = at.of(derivative(f, at.x) / derivative(g, at.x))
    yield at.conclude("hospital", rates, *dict.fromkeys([last for last, _ in zeros]))


def bounded(at, body):
    """By a bound that tends to 0."""
    expect(at.guess.of(body) is not FINITE, "what tends to 0 was expected")
    found = {}

    def made():
        found["bound"] = bound(at.context, at.proof, at.given, body)
        return at.cleared(found["bound"].below, at.given)
    below = at.held(made)
    most = found["bound"].most
    expect(most is not body, "no other bound")
    last, _ = at.of(most)
    yield at.conclude("squeeze", below, last, *at.ends(below), term=at.to(body), start=at.start)


def falling(at, body):
    """Of exponentials: e^-v is at most 1/v."""
    if body.op == "exp":
        v = forms.lowest(-body.args[0])
    else:
        expect(body.op == "div" and body.args[0] is ONE and body.args[1].op == "exp", "an exponential was expected")
        v = body.args[1].args[0]
    expect(at.guess.of(v) is INFINITE, "what goes past all bounds was expected")
    last, _ = at.of(ONE / v)
    below = at.held(lambda: at.cleared(_below(at, body, v), at.given))
    yield at.conclude("squeeze", below, last, *at.ends(below), term=at.to(body), start=at.start)


def _below(at, body, v):
    """The number of 1/v - |e^-v| >= 0, for positive v."""
    t, infer = REAL, at.proof.infer
    excess, beyond = function("exp", t) - t, frozenset([("nonnegative", t)])
    slope, rate = derivative(excess, t), function("exp", t) - ONE
    level = infer("discharge", at.equal(slope, rate, beyond), infer("differentiation", term=slope))
    risen = at.risen(level, infer("sign", term=rate, predicate="nonnegative", given=beyond), ZERO, v)
    above = at.beyond(substituted(excess, {t: v}), "positive", risen, at.fact("positive", substituted(excess, {t: ZERO})))
    gap, positive = ONE / v - function("abs", body), at.fact("positive", v)
    size = infer("discharge", infer("axiom", name="abs-positive", at={A: body}), at.fact("nonnegative", body))
    form = (function("exp", v) - v) / (v * function("exp", v))
    same = at.equal(ONE / v - body, form)
    given = frozenset([("positive", function("exp", v) - v), ("positive", v)])
    told = infer("discharge", infer("sign", term=form, predicate="nonnegative", given=given), above, positive)
    whole = infer("congruence", size, left=gap, right=ONE / v - body)
    return infer("transitivity", whole, same, told)


#: Inverse circular functions near the ends of their branches, for positive and for negative arguments: by the arctangent of what vanishes.
REFLECTED = {
    "atan": lambda u: [turn - function("atan", ONE / u) for turn in (PI / 2, -(PI / 2))],
    "asin": lambda u: [turn - function("atan", function("abs", ONE - u**TWO)**HALF / u) for turn in (PI / 2, -(PI / 2))],
    "acos": lambda u: [turn + function("atan", function("abs", ONE - u**TWO)**HALF / u) for turn in (ZERO, PI)]}


def reflected(at, body):
    """Of inverse circular functions at the ends of their branches."""
    near_end = body.op in REFLECTED and at.guess.of(body.args[0] if body.op == "atan" else ONE / (ONE - body.args[0]**TWO)) is INFINITE
    expect(near_end, "an inverse circular function at an end of a branch was expected")
    for form in REFLECTED[body.op](body.args[0]):
        try:
            yield at.agreeing(body, form, turned)
        except Rejected:
            continue


def turned(at, one, other):
    """The number of an equation, by that of the exponentials of i times its sides."""
    return at.proof.infer("injectivity", at.equal(function("exp", I * one), function("exp", I * other)), left=one, right=other, factor=I)


def sampled(at, body):
    """Of integers, by the limit along the reals."""
    expect(at.x.data[1] == "integer" and at.depth == 1, "an integer was expected")
    real = named(at.x.data[0] + " real")
    yield at.conclude("sampling", at.elsewhere(limit(substituted(body, {at.x: real}), real, "oo", at.end)), term=at.to(body))


def geometric(at, body):
    """Of powers of what is less than 1 in size, whose exponent is an integer and goes past all bounds."""
    expect(body.op == "pow" and at.x.data[1] == "integer" and at.x not in body.args[0].free, "a power was expected whose exponent varies")
    told = at.held(lambda: at.cleared(at.proof.infer("axiom", name="power-bound", at=dict(zip((A, N), body.args))), at.given))
    last, _ = at.of(at.theorem(told).left.args[0])
    yield at.conclude("squeeze", told, last, *at.ends(told), term=at.to(body), start=at.start)


def both(at, body):
    """From above and from below."""
    expect(at.limit.data == "+-" and at.depth == 1, "a limit from both sides was expected")
    above, below = [at.elsewhere(limit(body, at.x, way, at.end)) for way in ("+", "-")]
    value, other = [at.theorem(number).right for number in (above, below)]
    if other is not value:
        below = at.conclude("transitivity", below, at.held(lambda: at.equal(other, value, frozenset())))
    yield at.conclude("sides", above, below)


#: The plans, in the order in which they are tried.
PLANS = (sampled, geometric, continuous, falling, reflected, split, by_rates, simpler, bounded, otherwise, both)
