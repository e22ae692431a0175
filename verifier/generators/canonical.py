"""Passes over terms from the inside out: each generator is written by simpler ones, with an equation for it.

A unit is the part of an exponent's monomial of which all exponents are integer multiples: with e^(2x) and
e^(x/2) the unit of x is 1/2. Where a pass meets an exponent that is no multiple, it is made again with a finer unit."""
from verifier.generators import angles, exponentials, powers, special
from verifier.generators.values import Fractions
from verifier.generators.definedness import consequence
from verifier.generators.rewriting import A, axiom, by_axiom, conjugate, nothing, solved, vanishing
from verifier.kernel.algebra import ARITHMETIC, NoRoom
from verifier.kernel.signs import holds
from verifier.kernel.terms import BINDERS, ZERO, Rejected, Term, subterms

PASSES = 12


class Finer(Exception):
    """A unit or base must be finer than the pass took it."""


def equations(context, proof, terms, methods, given=frozenset()):
    """The numbers of equations that leave the terms over independent generators, as `algebra` takes them; and of facts."""
    return normal(context, proof, terms, methods, given)[:2]


def equal(context, proof, left, right, methods, given=frozenset()):
    """The number of the equation of two terms by algebra, where the given conditions hold."""
    return by_algebra(proof, left, right, *equations(context, proof, (left, right), methods, given))


def by_algebra(proof, left, right, premises, facts):
    """The same from the numbers of such equations and facts."""
    number = proof.infer("algebra", *premises, left=left, right=right)
    return proof.infer("discharge", number, *facts) if facts else number


def normal(context, proof, terms, methods, given=frozenset()):
    """The same equations and facts, and the Fractions over these generators."""
    units, spare = {}, 10
    for _ in range(PASSES):
        mark = proof.mark()
        attempt = Pass(context, proof, methods, units, terms, spare, given)
        try:
            for t in terms:
                attempt.visit(t)
            return list(dict.fromkeys(attempt.found)), list(dict.fromkeys(attempt.facts)), attempt.fractions
        except Finer:
            pass
        except NoRoom:
            spare *= 3
        proof.rewind(mark)
    raise Rejected("the generators of the two sides were not found within the limits")


class Pass:
    """What one pass has found so far."""

    def __init__(self, context, proof, methods, units, terms, spare, given):
        self.context, self.proof, self.methods, self.units = context, proof, methods, units
        self.given, self.solved = given, solved(proof, given)
        self.fractions = Fractions(terms, spare)
        inside = subterms(*terms)
        self.logs = [t.args[0] for t in inside if t.op == "log" and t.free]
        self.polar = any(t.op == "arg" or t.op in PARTS and any(s.op == "log" for s in subterms(t)) for t in inside)
        self.asked = frozenset().union(*map(context.conditions, terms))
        self.found, self.facts = [], []
        self.anchored, self._seen = set(), set()
        self._taken = {}             # index of a generator -> the equation that was used for it

    def visit(self, t):
        """Infers what is needed so that the term's value is over independent generators."""
        if not self.meets(t):
            return
        if t in self.solved:
            return self.take(self.solved[t])
        if self.given and t.op == "sign" and (equation := vanishing(self.context, self.proof, t, self.given)):
            return self.take(equation)
        for argument in t.args if t.op not in CLOSED else ():
            self.visit(argument)
        for method in self.methods:
            if equation := method(self.context, self.proof, t):
                return self.take(equation)
        if equation := by_axiom(self.proof, t):
            return self.take(equation)
        if t.op == "conj" and (equation := self.known(t) or self.real(t) or conjugate(self.context, self.proof, t)):
            return self.take(equation)
        if t.op in ODD and self.fractions.constant(t.args[0]) == 0:
            return self.take(self.vanishing(t))
        if t.op in KINDS:
            KINDS[t.op](self, t)
        elif t.op not in ARITHMETIC:
            self.fractions.note(t)

    def finer(self):
        """Starts the pass again, after a unit has changed."""
        raise Finer

    def again(self, terms):
        """The equations for other terms, in a pass of their own; and the facts that they need."""
        return equations(self.context, self.proof, terms, (), self.given)

    def plain(self, t):
        """The number of the equation of a term with what it is over independent generators, and that, by a pass of their own."""
        premises, facts, fractions = normal(self.context, self.proof, (t,), self.methods, self.given)
        form = fractions.product(t)
        return by_algebra(self.proof, t, form, premises, facts), form

    def same(self, left, right):
        """The number of the equation of two terms that are the same by the equations of a pass of their own."""
        return equal(self.context, self.proof, left, right, (), self.given)

    def meets(self, t):
        """Whether the term is met for the first time."""
        new = t not in self._seen
        self._seen.add(t)
        return new

    def knows(self, predicate, t):
        """Whether the condition follows from the given ones and from what defines the terms; the proof is kept."""
        if (predicate, t) in self.asked:
            return True
        number = self.fact(predicate, t)
        if number is not None:
            self.facts.append(number)
        return number is not None

    def fact(self, predicate, t):
        """The number of an inference by which the condition follows from the given and the asked ones; None if none is found."""
        return consequence(self.context, self.proof, self.given, self.asked, predicate, t)

    def relate(self, t, name, at):
        """Notes a generator, and an axiom's equation for a power of it, which holds nothing new."""
        self.fractions.note(t)
        number, left, right = axiom(self.proof, name, at)
        if not self.fractions.settled(left, right):
            self.fractions.identify(left, right)
            self.found.append(number)

    def take(self, equation):
        """Uses an equation: what its right side holds first, then the equation itself."""
        number, left, right = equation
        self.visit(right)
        self.fractions.value(left)
        self._taken.setdefault(self.fractions.field.indices.get(left), equation)
        if not self.fractions.settled(left, right):
            self.fractions.identify(left, right)
            self.found.append(number)

    def known(self, t):
        """The same function of what an equation makes of its argument; None if none was used for it."""
        (inner,) = t.args
        self.fractions.value(inner)
        if found := self._taken.get(self.fractions.field.indices.get(inner, -1)):
            number, _, right = found
            other = Term(t.op, t.data, (right,))
            same = self.proof.infer("algebra", number, left=inner, right=right)
            return self.proof.infer("congruence", same, left=t, right=other), t, other

    def real(self, t):
        """The conjugate of what is known to be real."""
        if holds(self.context.given(self.given), "real", t.args[0]) and self.knows("real", t.args[0]):
            return axiom(self.proof, "conj-real", {A: t.args[0]})

    def vanishing(self, t):
        """An odd function of what is 0 by the equations found so far: the equation with 0."""
        zero = Term(t.op, t.data, (ZERO,))
        number = nothing(self.proof, zero, frozenset())
        if t is not zero:
            number = self.proof.infer("transitivity", self.simpler(t, ZERO)[0], number)
        return number, t, ZERO

    def simpler(self, t, inner):
        """A function with its first argument as it is by the equations found so far: the equation."""
        other = Term(t.op, t.data, (inner, *t.args[1:]))
        same = self.proof.infer("algebra", *dict.fromkeys(self.found), left=t.args[0], right=inner)
        return self.proof.infer("congruence", same, left=t, right=other), t, other

    def plainer(self, t, exponent):
        """The equation of a power with that of another exponent, which is the same."""
        other = Term("pow", None, (t.args[0], exponent))
        same = self.proof.infer("algebra", *dict.fromkeys(self.found), left=t.args[1], right=exponent)
        return self.proof.infer("congruence", same, left=t, right=other), t, other

    def has_log(self, u):
        """Whether the logarithm of the term, but for a constant positive factor, stands in the terms."""
        ratios = [self.fractions.constant(u / t) for t in self.logs]
        return any(ratio is not None and ratio > 0 for ratio in ratios)

    def moved(self, t, equation):
        """The equation for a term with the same arguments as the equation's left side, by the equations found so far."""
        number, left, right = equation
        if left is t:
            return equation
        same = [self.proof.infer("algebra", *dict.fromkeys(self.found), left=one, right=other)
                for one, other in zip(t.args, left.args) if one is not other]
        alike = self.proof.infer("congruence", *same, left=t, right=left)
        return self.proof.infer("transitivity", alike, self.proof.infer("discharge", number, alike)), t, right

    def unit(self, key, smallest):
        """The unit of a monomial, as the passes before found it; `smallest` makes one from the old (None at first)."""
        known = self.units.get(key)
        fresh = smallest(known)
        self.units[key] = fresh
        if known is not None and fresh != known:
            raise Finer
        return fresh


#: Operations whose arguments are no generators of their own.
CLOSED = frozenset((*BINDERS, "if"))
#: Functions by which a logarithm is seen to be ln|u| + i arg(u).
PARTS = ("re", "im", "conj", "abs")
#: Functions that are 0 at 0, as their signs tell, and that no other equation writes by exponentials.
ODD = ("asin", "atan", "asinh", "atanh", "erf")

KINDS = {
    "exp": exponentials.split, "e": exponentials.euler, "i": exponentials.imaginary,
    "log": powers.logarithm, "pow": powers.power, "abs": powers.absolute, "sign": powers.sign,
    "rgamma": special.rgamma, "digamma": special.digamma, "binomial": special.binomial, "erf": special.odd, "floor": special.floor,
    "if": special.piecewise, "arg": angles.angle,
}
