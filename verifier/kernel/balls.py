"""Balls: rigorous enclosures of a term's value at a point, with every node checked to be defined."""
from math import prod
from typing import NamedTuple

from flint import acb, arb, fmpq

from verifier.kernel.algebra import Field
from verifier.kernel.claims import Context, antiderived
from verifier.kernel.differentiation import continuous, differentiated
from verifier.kernel.functions import CUTS, FUNCTIONS, MOST, UNBROKEN
from verifier.kernel.signs import CONTRARY
from verifier.kernel.terms import BINDERS, ZERO, Rejected, Term, expect, integral, rational, substituted, subterms


class Point(NamedTuple):
    """Exact values: a term without symbols for each symbol, a Definition for each unknown function."""
    symbols: dict
    functions: tuple = ()


#: The values that bound symbols may take in one evaluation; an exponent; what is known where nothing is.
ROOM, HALF, UNKNOWN = 20_000, fmpq(1, 2), acb("nan", "nan")


class Evaluation:
    """The enclosures of terms where the symbols have the given balls for values; `exact` puts in what these enclose, if known."""

    def __init__(self, context, values, moving=None, exact=lambda t: t, room=None):
        self.context, self.values, self.moving, self.exact, self.room = context, values, moving, exact, room or iter(range(ROOM))
        self.bounds, self._balls = {}, {}        # limit or integral without symbols -> a value that it is near, and how near; term -> ball

    def ball(self, t):
        """An `acb` that holds the value of `t`; Rejected unless `t` is certainly defined, as far as this precision tells."""
        if (ball := self._balls.get(t)) is None:
            ball = self._operation(t)
            expect(ball.is_finite() or t in self.values, "{} is not defined here", t.op)      # a symbol may range over the whole line
            self._balls[t] = ball
        return ball

    def _operation(self, t):
        if t.op in SPECIAL:
            return SPECIAL[t.op](self, t)
        balls = [self.ball(a) for a in t.args]
        if self.moving and self.moving & t.free and (cut := _cut(t, self.moving)):
            expect(cut(balls[0]), "{} is not known to be analytic here", t.op)
        asked = FUNCTIONS[t.op].needs(*t.args) if t.op in FUNCTIONS and FUNCTIONS[t.op].kind == "kinked" else ()
        expect(not asked or all([self.holds(*condition) for condition in asked]), "{} is not defined here", t.op)
        return applied(t, balls)

    def within(self, variable, value, moving):
        """The evaluation in which a bound symbol has this value, besides the others; there is room for so many in all."""
        expect(next(self.room, None) is not None, "more than {} values of bound symbols", ROOM)
        return Evaluation(self.context.bare(), self.values | {variable: value}, moving, room=self.room)

    def holds(self, predicate, t):
        """Whether the condition certainly holds here; no ball shows that a term is 0."""
        return predicate in PREDICATES and PREDICATES[predicate](self.ball(t))


def applied(t, balls):
    """A ball that holds the value of an operation or a function, if it has one, from those of its arguments."""
    return FUNCTIONS[t.op].ball(*balls) if t.op in FUNCTIONS else OPERATIONS[t.op](t, *balls)


def _application(evaluation, t):
    body = evaluation.context.instance(t)
    expect(body is not None, f"nothing is known of the function {t.data}")
    fits = all(evaluation.holds(*condition) for condition in evaluation.context.kinds(t).union([("defined", a) for a in t.args]))
    expect(fits, f"the function {t.data} is not defined for such arguments")
    return evaluation.ball(body)


def _derivative(evaluation, t):
    found, conditions = differentiated(evaluation.context, t)
    for predicate, inner in conditions:
        smooth = predicate == "defined" and t.op == inner.op == "derivative" and inner.args[1] is t.args[1]
        cut = _cut(inner.args[0]) if smooth else None
        exists = cut(evaluation.ball(inner.args[0].args[0])) if cut else evaluation.holds(predicate, inner)
        expect(exists, "a derivative is not known to exist here")
    return evaluation.ball(found)


def _branch(evaluation, t):
    left, right, value, otherwise = t.args
    expect(not (antiderived(t) or evaluation.moving and evaluation.moving & (left.free | right.free)),
           "a piecewise term is not analytic, and has no value where it is made of antiderivatives")
    for compared, taken in (((t.data, left, right), value), ((CONTRARY[t.data], right, left), otherwise)):
        if satisfied(evaluation, *compared):
            return evaluation.ball(taken)
    raise Rejected("it is not known which branch is taken here")


def _integral(evaluation, t):
    """Of an integrand without integrals; where its balls meet what may not be analytic, cuts among it, they tell bounds alone."""
    if evaluation.bounds and evaluation.exact(t) in evaluation.bounds:
        return _told(evaluation, t)
    body, variable, *limits = t.args
    ends = [evaluation.ball(limit) for limit in limits]
    expect(ends and evaluation.moving is None and all([end.imag.is_zero() for end in ends]),
           "an antiderivative that is no summand, an integral in an integral or between limits that are not real: no value")

    def value(z, analytic):
        try:
            return evaluation.within(variable, z, {variable} if analytic else set()).ball(body)
        except BaseException:       # which FLINT does not pass on, but goes on with any value: nothing is known here
            return UNKNOWN
    return acb.integral(value, *ends, eval_limit=4_000, depth_limit=1_000, use_heap=True) if all([value(end, False).is_finite() for end in ends]) else UNKNOWN


def _finite(evaluation, t):
    """Term by term, between integers that are known exactly."""
    body, index, *limits = t.args
    small = [evaluation.holds("integer", limit) and abs(evaluation.ball(limit).real) < MOST for limit in limits]
    first, last = [evaluation.ball(limit).unique_fmpz() if fits else None for limit, fits in zip(limits, small)]
    expect(None not in (first, last) and last >= first - 1, f"a {t.op} between limits that are not integers of moderate size in this order")
    values = [evaluation.within(index, acb(k), evaluation.moving).ball(body) for k in range(int(first), int(last) + 1)]
    return sum(values, acb(0)) if t.op == "sum" else prod(values, start=acb(1))


def _told(evaluation, t):
    """Of a limit, or an improper integral: around the value that it is near, as a theorem shows."""
    expect(not evaluation.moving and (known := evaluation.bounds.get(evaluation.exact(t))), "a {} of which no value is known", t.op)
    value, bound = [Evaluation(evaluation.context, {}).ball(u) for u in known]
    radius = arb(0, bound.real.upper())
    return value + acb(radius, 0 if evaluation.context.real(t) else radius)


def _cut(t, moving=None):
    """What tells that its first argument is off an operation's cut, and so that this is smooth as (some) symbols move; or None."""
    if t.op == "pow" and not integral(t.args[1]) and (moving is None or moving & t.args[0].free):
        return CUTS["below 0"]
    return CUTS.get(FUNCTIONS[t.op].kind) if t.op in FUNCTIONS else None


def _power(t, base, exponent):
    constant = rational(t.args[1])
    if constant is not None and constant.q == 1 and (constant >= 0 or not base.contains(0)):
        return base ** constant.p
    if constant == HALF:
        return base.sqrt()
    if base.is_zero() and (exponent.is_zero() or exponent.real > 0):
        return acb(1 if exponent.is_zero() else 0)
    return UNKNOWN if base.contains(0) else base.pow(exponent)


OPERATIONS = {
    "add": lambda t, *balls: sum(balls[1:], balls[0]), "mul": lambda t, *balls: prod(balls[1:], start=balls[0]),
    "neg": lambda t, ball: -ball, "div": lambda t, over, under: UNKNOWN if under.contains(0) else over / under,
    "pow": _power}
#: What may be asked of a term (a condition is a pair, predicate and term): whether it certainly holds in a ball.
PREDICATES = {
    "defined":     lambda z: True,
    "nonzero":     lambda z: not z.contains(0),
    "real":        lambda z: z.imag.is_zero(),
    "integer":     lambda z: z.imag.is_zero() and z.real.is_integer(),
    "positive":    lambda z: z.imag.is_zero() and z.real > 0,
    "nonnegative": lambda z: z.imag.is_zero() and z.real >= 0}
SPECIAL = {
    "number": lambda evaluation, t: acb(t.data), "symbol": lambda evaluation, t: evaluation.values.get(t, UNKNOWN),
    "pi": lambda evaluation, t: acb.pi(), "e": lambda evaluation, t: acb(1).exp(), "i": lambda evaluation, t: acb(0, 1),
    "apply": _application, "prime": _derivative, "derivative": _derivative, "integral": _integral, "if": _branch,
    "antiderivative": _integral, "sum": _finite, "product": _finite, "limit": _told}


def evaluation_at(context, point, theorems=()):
    """The Evaluation at an exact point; Rejected unless it is certainly in the domain: what theorems without conditions equate is equal."""
    for s, value in point.symbols.items():
        expect(not value.free and context.belongs(s.data[1], value), "the value of {} is not {}", *s.data)
    for name, _, body in point.functions:
        kinked = any(t.op in UNBROKEN or t.op == "pow" and not context.integer(t.args[1]) for t in subterms(worked_out(context, body)))
        entire = not (kinked or context.conditions(body)) and context.real(body) and continuous(context.bare(), body)
        expect(entire, "the unknown function {} may only stand for a real entire function", name)
    context = Context(context.assuming, (*point.functions, *context.definitions.values())) if point.functions else context
    evaluation = Evaluation(context, {s: Evaluation(context, {}).ball(value) for s, value in point.symbols.items()},
                            exact=lambda t: substituted(worked_out(context, t), point.symbols))
    told = [theorem for theorem in theorems if not theorem.conditions]
    equal = [{p.left, p.right} for p in told if p.relation == "="]
    fits = all(satisfied(evaluation, *a) for a in context.assuming if a[0] != "=")         # on which theorems may rest
    evaluation.bounds = dict(filter(None, map(nearness, told))) if fits else {}
    fits = fits and all(satisfied(evaluation, *a, equal) for a in context.assuming if a[0] == "=")
    expect(fits, "the point does not satisfy every assumption")
    return evaluation


def nearness(theorem):
    """A term, a value and a bound, if a theorem says that it is the value, or so near to it: bound - |value - term| >= 0."""
    match theorem[:2]:
        case "=", t:
            return t, (theorem.right, ZERO)
        case "nonnegative", Term("add", _, (bound, Term("neg", _, (Term("abs", _, (Term("add", _, (value, Term("neg", _, (t,)))),)),)))):
            return t, (value, bound)


def worked_out(context, t):
    """A term that has a value, with functions' bodies, and derivatives as the rules of calculus give them."""
    if t.op in ("derivative", "prime") or t.op == "apply" and t.data in context.definitions:
        return worked_out(context, context.instance(t) if t.op == "apply" else differentiated(context, t)[0])
    return t if t.op in BINDERS else Term(t.op, t.data, tuple([worked_out(context, a) for a in t.args]))


def satisfied(evaluation, comparison, left, right, known=()):
    """Whether two terms certainly compare so; each of the `known` is a set of terms that are equal there."""
    over, under = evaluation.ball(left), evaluation.ball(right)
    if comparison == "!=":
        return not over.overlaps(under)
    if comparison != "=" and over.real < under.real:
        return over.imag.is_zero() and under.imag.is_zero()
    ordered = over.overlaps(under) and (comparison == "=" or comparison == "<=" and over.imag.is_zero())
    exact = over.is_exact() and under.is_exact()
    field = ordered and not exact and Field(left := evaluation.exact(left), right := evaluation.exact(right))
    return ordered and (exact or {left, right} in known or field.equal(field.value(left), field.value(right)))
