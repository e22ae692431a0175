"""Claims, theorems and their contexts: what is said of terms, and the conditions under which a term is defined."""
from typing import NamedTuple

from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.matrices import entries, shape
from verifier.kernel.signs import called, holds, parted, remembered, signs
from verifier.kernel.terms import BINDERS, FINITE, LIMITED, ONE, SIZE_LIMIT, ZERO, Rejected, Term, expect, integral, rational, substituted, subterms

#: How an assumption compares its two sides.
COMPARISONS = ("<", "<=", "!=", "=")
#: How a claim does; and of a claim with antiderivatives, equality up to a constant on each connected piece of the domain.
RELATIONS, UP_TO_CONSTANTS = COMPARISONS, "=+C"

#: The comparison of 0 with a term that each condition makes; and the other way round.
AS_ASSUMED = {"positive": "<", "nonnegative": "<=", "nonzero": "!="}
AS_CONDITION = {comparison: predicate for predicate, comparison in AS_ASSUMED.items()}

REFUTED = "not "           # before the relation of a theorem
CONDITIONS_LIMIT = 500     # of one term


class Definition(NamedTuple):
    """`name(parameters) = body`, for all arguments of the parameters' kinds; the body has no other free symbols."""
    name: str
    parameters: tuple
    body: Term


class Context:
    """What a claim may take for granted: relations that restrict its domain, and definitions.

    An assumption is (comparison, left, right). An `=` among them is a hypothesis, true at the point
    that is spoken of and nowhere else."""

    def __init__(self, assuming=(), definitions=()):
        self.assuming, self.definitions = tuple(assuming), {}
        self.restricted = frozenset().union(*[side.free for _, *sides in self.assuming for side in sides])    # of which something is assumed
        self.memo, self._weights = {}, {}        # name of a function defined or called -> the size of what it stands for
        for definition in definitions:
            self._define(Definition(*definition))

    def _define(self, definition):
        name, parameters, body = definition
        symbols = {p for p in parameters if p.op == "symbol"}
        expect(len(symbols) == len(parameters), f"the parameters of {name} are not distinct symbols")
        if stray := set(body.free - set(parameters)):
            raise Rejected(f"the definition of {name} mentions {stray.pop().data[0]}, which is not among its parameters")
        weights = {}                 # the sizes of the body's subterms with all definitions put in
        for t in subterms(body):
            inside = self._weights.setdefault(called(t), 0) if t.op in ("apply", "prime") else 0
            weights[t] = 1 + sum([weights[a] for a in t.args]) + inside
        expect(weights[body] <= SIZE_LIMIT, f"the definition of {name} is too large when those that it uses are put in")
        expect(name not in self._weights, f"{name} is defined twice, or by itself, or after a definition that uses it")
        self.definitions[name], self._weights[name] = definition, weights[body]

    def definition(self, t):
        """The definition of the f of the term f(...); None where f is unknown."""
        found = self.definitions.get(called(t))
        expect(not found or len(found.parameters) == len(t.args), "{} does not take {} arguments", called(t), len(t.args))
        return found

    def instance(self, t):
        """The body of the definition of f at the arguments of the term f(...); None where f is unknown."""
        found = self.definition(t)
        return found and substituted(found.body, dict(zip(found.parameters, t.args)))

    @remembered
    def given(self, conditions):
        """The context in which these conditions are assumed too."""
        expect(all(sort in AS_ASSUMED and not t.matrix for sort, t in conditions), "only signs of terms without matrices may be given")
        found = [(AS_ASSUMED[predicate], ZERO, t) for predicate, t in sorted(conditions, key=repr)]
        return self.under((*self.assuming, *found))

    @remembered
    def under(self, assuming):
        """The context with the same definitions, in which this is assumed instead."""
        other = self if assuming == self.assuming else Context(assuming)
        other.definitions = self.definitions
        return other

    @property
    def hypotheses(self):
        """What the assumed equations say, as conditions: that the differences of their sides are 0."""
        return frozenset([("zero", right - left) for comparison, left, right in self.assuming if comparison == "="])

    def bare(self):
        """The context with the same definitions, in which nothing is assumed: of a parameter nothing is known."""
        return self.under(())

    @remembered
    def conditions(self, t):
        """A set of conditions that hold at a point of the domain if and only if `t` is defined there."""
        parts = t.args[2:] if t.op in LIMITED else t.args[:2] if t.op == "if" else t.args
        found = set().union(*[self.conditions(a) for a in parts if a.args])
        if t.matrix:
            hidden = t.op in (*BINDERS, "if") and any([self.conditions(a) for a in t.args if a.matrix])
            expect(not hidden, f"a matrix in a {t.op} must be defined everywhere, as its zeros may hide where it is not")
            found = found.union(*map(self.conditions, entries(t)))
        elif t.op == "if":
            found |= self.asked(t.data, *parts)
            known = found >= self.conditions(t.args[2]) | self.conditions(t.args[3]) or holds(self.bare(), "defined", t)
            found |= set() if known else self.nonzero(parts[1] - parts[0]) if parted(self.bare(), t) else {("defined", t)}
        elif t.op in FUNCTIONS:
            found |= self.unmet(FUNCTIONS[t.op].needs(*t.args))
        elif t.op == "div":
            found |= self.nonzero(t.args[1])
        elif t.op == "pow" and ((power := rational(t.args[1])) is None or power < 0) and (apart := self.nonzero(t.args[0])):
            found |= {("defined", t)} if power is None else apart
        elif t.op in ("integral", "antiderivative", "limit"):
            found |= self.unmet([("real", end) for end in t.args[2:]]) | (set() if holds(self.bare(), "defined", t) else {("defined", t)})
        elif t.op in FINITE:
            lower, upper = parts
            found |= self.unmet([("integer", lower), ("integer", upper)]) | {("nonnegative", upper - lower + ONE)}
            found |= {("defined", t)} if self.conditions(t.args[0]) else set()
        elif t.op == "derivative":
            found |= {("defined", Term("derivative", order, t.args)) for order in range(1, t.data + 1)}
        elif t.op in ("apply", "prime") and (body := self.instance(t)) is not None:
            found |= self.kinds(t) | self.conditions(body) | ({("defined", t)} if t.op == "prime" else set())
        expect(len(found) <= CONDITIONS_LIMIT, "a term with {} conditions: at most {}", len(found), CONDITIONS_LIMIT)
        return frozenset(found)

    def asked(self, relation, *sides):
        """Conditions that hold if and only if the relation may be asked of terms: they are defined, and real for an order."""
        if any([t.matrix for t in sides]) and len({*map(shape, sides), *(["scalar"] if relation != "=" else [])}) > 1:
            raise Rejected(f"{relation} is not asked between a {' and a '.join(map(shape, sides))}")
        real = self.unmet([("real", e) for t in sides for e in entries(t)]) if relation in ("<", "<=") else frozenset()
        return real.union(*map(self.conditions, sides))

    def kinds(self, t):
        """The conditions that the arguments of a defined function are of its parameters' kinds."""
        return self.unmet([(p.data[1], a) for p, a in zip(self.definition(t).parameters, t.args)])

    def unmet(self, conditions):
        """What these conditions, each that a term is of a kind or not 0, ask besides what the kinds of symbols tell."""
        asked = frozenset([(kind, t) for kind, t in conditions if kind != "nonzero" and not self.belongs(kind, t)])
        return asked.union(*[self.nonzero(t) for predicate, t in conditions if predicate == "nonzero"])

    def belongs(self, kind, t):
        """Whether `t` is of the kind wherever it is defined, by the kinds of its symbols alone."""
        return kind == "complex" or (self.real if kind == "real" else self.integer)(t)

    def real(self, t):
        """Whether `t` is real wherever it is defined, by the kinds of its symbols alone."""
        return signs(self.bare(), t) is not None

    def integer(self, t):
        """Whether `t` is an integer wherever it is defined, by the kinds of its symbols alone."""
        whole = t.op in ("add", "mul", "neg") and all(map(self.integer, t.args))
        return whole or integral(t) or t.op == "symbol" and t.data[1] == "integer"

    def nonzero(self, t):
        """Conditions that hold, where `t` is defined, if and only if it is not 0."""
        if t.op == "mul" or t.op == "div":
            return frozenset().union(*[self.nonzero(a) for a in t.args])
        if t.op in ("neg", "abs", "sign", "conj"):
            return self.nonzero(t.args[0])
        if t.op == "pow" and (power := rational(t.args[1])) is not None:
            return self.nonzero(t.args[0]) if power != 0 else frozenset()
        if t.op in ("exp", "pi", "e", "i") or t.op == "number" and t is not ZERO:
            return frozenset()
        return frozenset((("nonzero", t),))


class Claim(NamedTuple):
    """`left relation right` at every point of the context's domain where that may be asked and the conditions hold."""
    context: Context
    relation: str
    left: Term
    right: Term
    conditions: frozenset = frozenset()


class Theorem(NamedTuple):
    """What a rule concludes: at every point of the domain where the conditions hold, both sides are defined and equal,
    or its one side is defined and positive, real, ...: an order is the sign of a difference.

    A condition is (predicate, term): one of PREDICATES; or that the term is "zero", on which a hypothesis rests, and
    which nothing grants but what a claim assumes."""
    relation: str                     # "=", a predicate of the left side, or REFUTED and one of RELATIONS
    left: Term
    right: Term | None
    conditions: frozenset


def equation(context, left, right, conditions=()):
    """The theorem left = right, under the conditions and those under which both are defined."""
    return Theorem("=", left, right, context.asked("=", left, right).union(conditions))


def gathered(premises):
    """The conditions of all the premises."""
    return frozenset().union(*[p.conditions for p in premises])


def equations(premises, allowed=("=",)):
    expect(all(p.relation in allowed for p in premises), "a premise is none of {}", allowed)
    return premises


def antiderived(t):
    """The symbols of the antiderivatives that stand in `t` under no derivative and in no integral."""
    if t.op in BINDERS:
        return {t.args[1]} if t.op == "antiderivative" else set()
    return set().union(*map(antiderived, t.args))
