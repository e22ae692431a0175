"""Limits: what they are, by continuity, l'Hôpital's rule, bounds that vanish, and other limits.

What is said "near the end" holds at all points of a limit's way that are near enough to its end, without the end itself.
That a limit is defined means that what it is taken of is defined near the end, and tends to a number."""
from verifier.kernel.claims import Theorem, equations, gathered
from verifier.kernel.differentiation import check_around, check_open, continuous, repeated
from verifier.kernel.ranges import certain
from verifier.kernel.signs import holds
from verifier.kernel.terms import BINDERS, ONE, ZERO, Term, expect, function, integrated, substituted, symbol

#: How far a symbol has to go on each way: more than 0, or past all bounds; from both sides, not 0.
DISTANCES = {"oo": lambda x, point: x, "-oo": lambda x, point: -x, "-": lambda x, point: point - x} | dict.fromkeys(
    ("+", "+-"), lambda x, point: x - point)


def parts(term):
    """What a limit is taken of, its symbol, and the point."""
    expect(term.op == "limit" and not term.matrix, "a limit without matrices was expected, not a {}", term.op)
    return term.args


def alike(term, body):
    """The limit of another body, on the same way."""
    return Term("limit", term.data, (body, *parts(term)[1:]))


def limited(context, term, right, conditions):
    """The theorem that a limit is this, under the conditions and that its point is real."""
    return Theorem("=", term, right, conditions | context.conditions(term) - {("defined", term)})


def continuity(context, premises, *, term):
    """The limit of an operation is that operation on the limits of what varies in it, if it is smooth there."""
    (body, x, point), conditions = parts(term), gathered(premises)
    base = (ONE / x, ZERO) if "oo" in term.data else (x, point)
    if body is base[0]:
        return limited(context, term, base[1], conditions)
    known = {p.left: p.right for p in equations(premises)} | {alike(term, base[0]): base[1]}
    places = {a: symbol(k, "real" if context.real(a) else "complex") for k, a in enumerate(body.args) if x in a.free & body.free}
    ends = {s: known.get(alike(term, a)) for a, s in places.items()}         # of symbols that are in no certificate
    whole = Term(body.op, body.data, tuple([places.get(a, a) for a in body.args])) if places else body
    varying = x not in whole.free and not (places and body.op in BINDERS and x in body.args[0].free | body.args[1].free)
    expect(varying and None not in ends.values(), "continuity: the limits of all that varies in {} were expected", body.op)
    right = substituted(whole, ends)
    blunt = right.op == "pow" and right.args[0] is ZERO and holds(context, "positive", right.args[1])      # continuous, though not smooth
    asked = frozenset() if blunt or continuous(context, whole) else frozenset().union(*[repeated(context, whole, (s,), ())[1] for s in ends])
    check_open(context, asked, set(ends))
    conditions |= {(predicate, substituted(t, ends)) for predicate, t in asked} | context.conditions(right)
    return limited(context, term, ZERO if blunt else right, conditions)


def agreement(context, premises, *, term, start):
    """From f = g, near the end, to lim f = lim g; the other premises are limits that show that conditions hold there."""
    same, *ends = equations(premises)
    expect(same.left is parts(term)[0], "agreement: an equation of what the limit is taken of was expected")
    right = alike(term, same.right)
    return Theorem("=", term, right, near(context, same.conditions, term, start, ends) | context.conditions(right))


def squeeze(context, premises, *, term, start):
    """From |f| <= g, near the end, and lim g = 0, to lim f = 0; the other premises as above."""
    (least,), (bound, *ends) = equations(premises[:1], ("nonnegative",)), equations(premises[1:])
    g = parts(bound.left)[0]
    fits = bound[1:3] == (alike(term, g), ZERO) and least.left is g - function("abs", parts(term)[0])
    expect(fits, "squeeze: g - |f| >= 0, and that g tends to 0, were expected")
    return limited(context, term, ZERO, near(context, least.conditions, term, start, ends) | bound.conditions)


def hospital(context, premises):
    """From lim f'/g' to the same for lim f/g, with real g, where f and g tend to 0, or 1/g does."""
    rates, *zeros = equations(premises)
    body, x, _ = parts(rates.left)
    fits = body.op == "div" and all(rate.op == "derivative" and rate.data == 1 and rate.args[1] is x for rate in body.args)
    expect(fits, "hospital: the limit of a quotient of first derivatives was expected")
    f, g = [rate.args[0] for rate in body.args]
    tending = {t for t in (f, g, ONE / g) for zero in zeros if zero[1:3] == (alike(rates.left, t), ZERO)}
    expect(context.real(g) and ({f, g} <= tending or ONE / g in tending), "hospital: a real denominator, and limits that are 0, were expected")
    return limited(context, alike(rates.left, f / g), rates.right, gathered(premises))


def sampling(context, premises, *, term):
    """From a limit along the reals to the same along the integers."""
    (real,) = equations(premises)
    (body, n, _), (whole, x, _) = parts(term), parts(real.left)
    fits = term.data == real.left.data == "oo" and n.data[1] == "integer" and n not in whole.free and body is substituted(whole, {x: n})
    expect(fits, "sampling: the limit of the same along the reals was expected")
    return limited(context, term, real.right, real.conditions)


def sides(context, premises):
    """From the limits from above and from below, which are the same, to that from both sides."""
    above, below = equations(premises)
    fits = parts(above.left) == parts(below.left) and (above.left.data, below.left.data) == ("+", "-") and above.right is below.right
    expect(fits, "sides: limits from above and from below, which are the same, were expected")
    return limited(context, Term("limit", "+-", above.left.args), above.right, gathered(premises))


def joint(context, premises, *, place):
    """From d/dx f = g but at a place, where lim g = g, to the same there too if f has a derivative: it has, if lim f = f.

    By the mean value theorem. The limits are from both sides; or lim g from one, if a derivative exists."""
    rate, last, *steady = equations(premises)
    f, x = varied(context, rate.left)
    for t, end in zip((rate.right, f), (last, *steady)):
        (body, h, point), fits = parts(end.left), "oo" not in end.left.data and end.right is substituted(t, {x: place})
        expect(fits and body is substituted(t, {x: h}) and h not in t.free - {x} and point is place, "joint: limits that are the values were expected")
    kept = rate.conditions - {("nonzero", x if place is ZERO else x - place)}
    check_around(context, rate._replace(conditions=kept), {x}, frozenset())
    expect(x not in place.free, "joint: a place was expected that does not vary")
    smooth = steady and {end.left.data for end in (last, *steady)} == {"+-"}
    return rate._replace(conditions=kept | gathered([last, *steady]) | (set() if smooth else {("defined", rate.left)}))


def varied(context, rate):
    """What a first derivative is that of, and by which real symbol: of a term, or of a defined function by one of its arguments."""
    if rate.op == "prime" and context.definition(rate) and sum(rate.data[1]) == 1:
        place = rate.data[1].index(1)
        f, x, kinds = context.instance(rate), rate.args[place], {context.definition(rate).parameters[place].data[1]}
        expect([x in a.free for a in rate.args].count(True) == 1, "a derivative by a symbol that stands in one argument was expected")
    else:
        expect(rate.op == "derivative" and rate.data == 1, "a first derivative was expected, not a {}", rate.op)
        (f, x), kinds = rate.args, set()
    expect(x.op == "symbol" and {x.data[1], *kinds} == {"real"}, "a derivative by a real symbol was expected")
    return f, x


def improper(context, premises, *, left, right):
    """An integral is the limit of those that end before its upper limit, or begin after its lower one (Hake's theorem)."""
    whole, h, point = parts(right)
    body, t, lower, upper = left.args if left.op == "integral" else whole.args
    ends = {"-": (integrated(body, t, lower, h), upper), "+": (integrated(body, t, h, upper), lower)}
    fits = left is integrated(body, t, lower, upper) and h not in left.free and ends.get(right.data) == (whole, point)
    expect(fits, "improper: an integral, and the limit of those up to, or from, near its end were expected")
    return Theorem("=", left, right, context.conditions(right) | context.conditions(left) - {("defined", left)})


def near(context, conditions, term, start, ends):
    """What is left of conditions that hold near the end: from a start on, or as limits tell that are not 0, or positive."""
    found = {parts(p.left)[0]: p for p in ends if p.left is alike(term, parts(p.left)[0])}
    told = {(predicate, t) for predicate, t in conditions if t in found and (predicate == "nonzero" or predicate == "positive" and context.real(t))}
    left = conditions - way(context, term, start)[1] - told
    expect(not any(term.args[1] in t.free for _, t in left), "a condition is not known to hold near the end of the way")
    return left.union(*[found[t].conditions | {(predicate, found[t].right)} for predicate, t in told])


def way(context, term, start):
    """The distance that is left, and conditions that hold near the end: from a start on, or from any, if this is the point."""
    _, x, point = parts(term)
    distance = DISTANCES[term.data](x, point)
    expect(x not in start.free | point.free | context.restricted, "the symbol that varies stands in the point, the start, or what is assumed")
    if start is point:
        return distance, {("nonzero" if term.data == "+-" else "positive", distance)}
    kind = context.real(start) if x.data[1] == "real" else term.data == "oo" and context.integer(start)
    before = term.data != "+-" and not context.conditions(start) and known(context, "positive", substituted(distance, {x: start}))
    expect(kind and before, "a start on a way from one side, or to infinity, was expected")
    return distance, {("positive", distance), ("nonnegative", x - start if term.data in ("oo", "-") else start - x)}


def known(context, predicate, t):
    """Whether the condition holds on the whole domain, by signs or by balls."""
    return holds(context, predicate, t) or certain(context, predicate, t, 1)
