"""Differentiation: the derivative of a term, with the conditions under which the rules of calculus give it.

The guarantee: where all the conditions hold, the term is differentiable with respect to the symbol
(along the reals if the symbol is real), and the term returned is defined and is its derivative.
Every rule needs its parts differentiable, so each adds its own condition even where the whole could
be differentiable without: from x*J(x) = 0 with J = 0 off 0, nothing follows about J(0)."""
from verifier.kernel.claims import AS_CONDITION, UP_TO_CONSTANTS, antiderived, called, remembered
from verifier.kernel.functions import CUTS, FUNCTIONS, LETTERS, absolute, conj, re
from verifier.kernel.signs import LARGE, continuous, holds, lasting, signs, smooth
from verifier.kernel.terms import BINDERS, LIMITED, ONE, ZERO, Term, derivative, expect, function, integrated, product, rational, substituted, symbol, term, total


class Differentiation:
    """Derivatives with respect to one symbol in one context; `conditions` gathers what they need."""

    def __init__(self, context, variable):
        self.context, self.variable, self.conditions, self._known = context, variable, set(), {}

    def __call__(self, t):
        if t not in self._known:
            self._known[t] = RULES.get(t.op, _function)(self, t) if self.variable in t.free else self._constant(t)
        return self._known[t]

    def _constant(self, t):
        self.conditions |= self.context.conditions(t)
        return ZERO

    def along_reals(self, t):
        """Whether `t` moves along the real line as the variable does, all around the point."""
        return self.variable.data[1] == "real" and signs(self.context, t) is not None


def _product(d, t):
    factors = t.args
    return total([product([*factors[:k], d(a), *factors[k + 1:]]) for k, a in enumerate(factors)])


def _quotient(d, t):
    over, under = t.args
    d.conditions |= d.context.nonzero(under)
    upper, lower = d(over), d(under)
    if lower is ZERO:
        return ZERO if upper is ZERO else upper / under
    return total([product([upper, under]), -product([over, lower])]) / under**2


def _power(d, t):
    """Of base^n with a rational or whole n; of others, as their logarithms."""
    base, exponent = t.args
    constant, whole = rational(exponent), d.context.integer(exponent)      # no variable is an integer
    if constant is None and not whole:
        return product([t, d(exponent * function("log", base))])
    power, less = (exponent, exponent - ONE) if constant is None else (term(constant), term(constant - 1))
    lower = ONE if constant in (0, 1) else base if constant == 2 else base**less
    d.conditions |= d.context.conditions(base if holds(d.context, "defined", lower) else lower)
    if not (whole or d.along_reals(base) or holds(d.context, "positive", base)):
        d.conditions.add(("defined", derivative(t, d.variable)))
    return product([power, lower, d(base)])


#: Of u along the reals, be u complex: from u and its derivative.
ALONG = {"conj": lambda u, rate: conj(rate), "abs": lambda u, rate: re(conj(u) * rate) / absolute(u)}


def _function(d, t):
    expect(t.op in FUNCTIONS, "no rule of calculus differentiates a {}", t.op)
    row = FUNCTIONS[t.op]
    d.conditions |= d.context.conditions(t)
    along = all(map(d.along_reals, t.args))
    if t.op in ALONG and d.variable.data[1] == "real" and not (along and row.derivative):
        rate = ALONG[t.op](*t.args, d(*t.args))
        d.conditions |= d.context.conditions(rate)
        return rate
    if row.derivative is None or row.kind == "kinked" and not along:
        expect(row.body, f"no rule of calculus differentiates {t.op} here")
        return d(substituted(row.body, dict(zip(LETTERS, t.args))))
    if row.kind in CUTS and not along and not (row.kind == "below 0" and holds(d.context, "positive", *t.args)):      # and so nearby
        d.conditions.add(("defined", derivative(t, d.variable)))
    outer = row.derivative(*t.args)
    d.conditions |= d.context.conditions(outer)
    return product([outer, d(*t.args)])


def _choice(d, t):
    """Away from the joints, and of sides that exist nearby; of each branch, what is not known where it is taken."""
    left, right, *values = t.args
    gap = left if right is ZERO else right if left is ZERO else right - left
    asked = d.context.asked(t.data, left, right) | ({("nonzero", gap)} if d.variable in gap.free else set())
    check_open(d.context, asked, {d.variable})
    d.conditions |= asked
    rates = []
    for value, there in zip(values, beside(d.context, t) if d.variable in gap.free and t.size <= LARGE else [d.context] * 2):
        rate, conditions = repeated(there, value, (d.variable,), ()) if there else (None, ())
        d.conditions |= {condition for condition in conditions if not holds(there, *condition)}
        rates.append(rate)
    return next(filter(None, rates), ZERO) if None in rates else Term("if", t.data, (left, right, *rates))


#: How the two sides of a comparison compare near a point, off the joint, where the first, and where the second branch is taken; None: it is not.
STRICT = {"<": ("<", "<"), "<=": ("<", "<"), "!=": ("!=", None), "=": (None, "!=")}


def beside(context, t):
    """The contexts of what holds all around a point, off the joint, at which each branch of a piecewise term is taken; None if one is not."""
    left, right = t.args[:2]
    theres = [way and lasting(context.under((*context.assuming, (way, *s)))) for way, s in zip(STRICT[t.data], ((left, right), (right, left)))]
    return [there if there and signs(there, right - left) != set() else None for there in theres]


def _application(d, t):
    rates, body = [d(a) for a in t.args], d.context.instance(t)       # the arguments must exist nearby too
    if body is not None:
        expect(not d.context.kinds(t), f"the arguments of {called(t)} are not known to be of its parameters' kinds nearby")
        return d(body)
    name, orders = t.data if t.op == "prime" else (t.data, (0,) * len(t.args))
    raised = [(*orders[:k], orders[k] + 1, *orders[k + 1:]) for k in range(len(orders))]
    return total([product([Term("prime", (name, n), t.args), rate]) for n, rate in zip(raised, rates)])


def _derivative(d, t):
    if t.op == "prime" and called(t) not in d.context.definitions:
        return _application(d, t)
    found, conditions = differentiated(d.context, t)
    check_open(d.context, conditions, {d.variable})
    d.conditions |= conditions
    return d(found)


def _integral(d, t):
    """The integrand at the limits that move, near which it is continuous (if need be as it is differentiable), times their derivatives.

    An antiderivative exists near such a point, and is differentiated as if its symbol were the upper limit. What moves in an integrand
    that is defined, and has a continuous derivative, everywhere, is differentiated under the integral sign (Leibniz's rule)."""
    body, variable, *limits = t.args
    moving = [(sign, limit) for sign, limit in zip((ONE, -ONE), limits[::-1] or [variable]) if d.variable in limit.free]
    there = d.context.bare() if limits else d.context
    rate, inner = repeated(there, body, (d.variable,), ()) if (inside := d.variable in body.free - {variable}) else (ZERO, ())
    fits = not inside or limits and not inner and smooth(there, body) and smooth(there, rate)
    expect(fits and all([signs(d.context, limit) is not None for _, limit in moving]),
           f"no rule of calculus for an integral whose integrand may not be smooth in {d.variable.data[0]}, or a limit not known to be real")
    near = there.conditions(body) if continuous(there, body) else repeated(there, body, (variable,), ())[1]
    check_open(there, near, {variable})
    asked = d.context.conditions(t) if limits else set()
    d.conditions.update(asked, *[{(p, substituted(c, {variable: end})) for p, c in near} for _, end in moving])
    ends = [product([sign, substituted(body, {variable: limit}), d(limit)]) for sign, limit in moving]
    return total([*ends, integrated(rate, variable, *limits)] if rate is not ZERO else ends)


def _finite(d, t):
    """The sum of the derivatives, if they all exist where what is known without the index holds."""
    body, index, *limits = t.args
    rate, conditions = repeated(d.context, body, (d.variable,), ())
    alone = index not in d.context.restricted.union(*[c.free for _, c in conditions])
    fits = t.op == "sum" and alone and all(d.variable not in limit.free for limit in limits)
    expect(fits, f"no rule of calculus for a {t.op} whose terms or limits may not be differentiable")
    d.conditions |= conditions | d.context.conditions(t)
    return Term("sum", None, (rate, index, *limits))


def check_open(context, conditions, bound):
    """What is known at a point is used where the bound symbols vary: its conditions must hold in a neighbourhood."""
    for predicate, t in conditions:
        lasting = continuous(context, t) and (predicate in ("nonzero", "defined") or predicate == "positive" and context.real(t))
        expect(lasting or bound.isdisjoint(t.free), "that something is {} is not known to hold in a neighbourhood", predicate)


def check_around(context, premise, near, far):
    """A premise used where symbols vary must hold in a neighbourhood of the point for those `near`, everywhere for those `far`."""
    domain = [(AS_CONDITION[comparison], right - left) for comparison, left, right in context.assuming if comparison != "="]
    check_open(context, premise.conditions.union(domain), near)
    expect(far.isdisjoint(context.restricted.union(*[t.free for _, t in premise.conditions])),
           "congruence: what is assumed of a symbol is not known of all that it varies over")


def check_alike(context, by_sides, left, right, near, far):
    """Left and right are alike but for premises' sides; where a symbol varies only what holds there is used."""
    if left is right:
        return
    if premise := by_sides.get((left, right)):
        return check_around(context, premise, near, far)
    shapes = [(t.op, t.data, len(t.args), t.args[1] if t.op in BINDERS else None) for t in (left, right)]
    alike = shapes[0] == shapes[1] and left.op != "antiderivative"
    expect(alike, f"congruence: no premise makes {left.op} equal to {right.op} here")
    within = near | {left.args[1]} if left.op == "derivative" else near, far | {left.args[1]} if left.op in LIMITED else far
    for place, (one, other) in enumerate(zip(left.args, right.args)):
        check_alike(context, by_sides, one, other, *((near, far) if place else within))


@remembered
def differentiated(context, t):
    """What a derivative, or a defined function's at an argument, that of its body there, comes to, and the conditions."""
    if t.op == "derivative":
        return repeated(context, t.args[0], t.args[1:] * t.data, ())
    expect(t.op == "prime" and called(t) in context.definitions, "not a derivative that the rules of calculus give")
    (_, parameters, body), bare = context.definition(t), context.bare()
    variables = [p for p, order in zip(parameters, t.data[1]) for _ in range(order)]
    found, conditions = repeated(bare, body, variables, bare.conditions(body))
    values = dict(zip(parameters, t.args))
    asked = context.kinds(t).union(context.conditions(context.instance(t)), *map(context.conditions, t.args))
    return substituted(found, values), asked | {(predicate, substituted(c, values)) for predicate, c in conditions}


def repeated(context, body, variables, conditions):
    """The derivative of the body with respect to one variable after the other, and its conditions besides the given ones."""
    conditions = set(conditions)
    for variable in variables:
        expect(variable.data[1] != "integer", "a derivative with respect to an integer")
        d = Differentiation(lasting(context), variable)
        check_open(context, conditions, {variable})
        body = d(body)
        conditions |= d.conditions
    return body, frozenset(conditions)


def affine(context, t, variable):
    """Whether `t` has one and the same derivative with respect to the variable, taken for a real one, everywhere."""
    real = symbol("")              # in no term of a certificate
    rate, conditions = repeated(context, substituted(t, {variable: real}), (real,), ())
    return not conditions and real not in rate.free


def varying(claim):
    """The symbols by which a claim up to constants has antiderivatives."""
    return antiderived(claim.left) | antiderived(claim.right) if claim.relation == UP_TO_CONSTANTS else set()


def compared(claim):
    """The claim; of one up to constants, that the derivatives of its sides are equal, on a domain in which their symbol varies."""
    if claim.relation != UP_TO_CONSTANTS:
        return claim
    variables = varying(claim)
    expect([x.data[1] for x in variables] == ["real"] and not (claim.left.matrix or claim.right.matrix),
           "antiderivatives by one and the same real symbol, and in no matrix, were expected")
    varies = all(comparison != "=" and continuous(claim.context, side) and (comparison == "!=" or signs(lasting(claim.context), side) is not None)
                 for comparison, *sides in claim.context.assuming for side in sides if variables <= side.free)
    expect(varies, "up to constants, a domain was expected in which the symbol of the antiderivatives varies")
    return claim._replace(relation="=", left=derivative(claim.left, *variables), right=derivative(claim.right, *variables))


def interior(claim):
    """What is compared, inside of the domain: where the symbol of antiderivatives may vary both ways."""
    varies = varying(claim)
    inside = [(c.replace("<=", "<") if varies & (left.free | right.free) else c, left, right) for c, left, right in claim.context.assuming]
    return compared(claim)._replace(context=claim.context.under(tuple(inside)))


RULES = {
    "symbol": lambda d, t: ONE, "add": lambda d, t: total(map(d, t.args)), "neg": lambda d, t: -d(t.args[0]),
    "mul": _product, "div": _quotient, "pow": _power, "apply": _application, "if": _choice,
    "prime": _derivative, "derivative": _derivative, "integral": _integral, "antiderivative": _integral,
    "sum": _finite, "product": _finite, "limit": _finite}
