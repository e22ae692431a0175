"""primitives: each integral is the change of a primitive, made of integrals of few integrands, from one place on.

Proves     ∫ₐᵇ f(a + b - t) dt = ∫ₐᵇ f;  ∫₀ˣ f(t) g(x - t) dt = ∫₀ˣ f(x - t) g(t) dt;  ∫₀¹ f(1 - t) dt = ∫₀¹ f;
           ∫₀ˣ (x - t) f(t) dt = x ∫₀ˣ f - ∫₀ˣ t f(t) dt;  d/dx ∫₀ˣ (x - t) f(t) dt = ∫₀ˣ f;
           ∫[-1, 1] sin(t³) dt = 0;  ∫[0, π] t f(sin(t)) dt = π/2 ∫[0, π] f(sin(t)) dt;
           ∫ₐᵇ (f g″ - g f″) = f(b) g′(b) - f′(b) g(b) - f(a) g′(a) + f′(a) g(a), for unknown f and g.
By         the integrand as a sum of products, in which derivatives of unknown functions are integrated by parts, and of
           the integrands that substitutions make the simplest is integrated, or from right to left; `fundamental`.
Gives up   where integrands are alike in other ways, or are not seen to be differentiable between the limits."""
from functools import partial
from itertools import islice

from verifier.binding import bound
from verifier.drafts import Draft, accepted
from verifier.generators.definedness import consequence
from verifier.generators.values import Fractions, number, powers
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.claims import called
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import BINDERS, ONE, ZERO, Term, derivative, expect, integral, integrated, product, substituted, subterms, total
from verifier.proofs import Proof
from verifier.provers import algebra, definitions, derivatives, inverses, roots, structural
from verifier.provers.extents import NOTHING, between, exchanged, meet, plain, simpler, simplest
from verifier.solutions import replaced

AFTERWARDS = (structural, algebra, definitions, derivatives, roots, inverses)
SUMMANDS, PARTS, WAYS = 12, 6, 8       # of an integrand; integrations by parts; substitutions that are looked at


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    if not (integrals(claim.left) or integrals(claim.right)):
        return None
    asked = claim.context.conditions(claim.left) | claim.context.conditions(claim.right)
    known = partial(apart, claim.context, asked)
    kinds = ((Primitives, known), (Backwards, known), (Mean, known), (Primitives, lambda rate: True))
    firsts = [rates, lambda side: {}] if rates(claim.left) or rates(claim.right) else [rates]
    return accepted(claim, [partial(_proved, claim, kind, fits, first) for kind, fits in kinds for first in firsts])


def _proved(claim, kind, fits, first):
    return kind(claim, fits).proved(first)


def apart(context, asked, rate):
    """Whether a constant is known not to be 0 where both sides are defined."""
    return consequence(context, Proof(), NOTHING, asked, "nonzero", rate) is not None


def integrals(side):
    """The integrals of a side, also those that are differentiated in it."""
    if side.op == "integral":
        return {side: None}
    inside = side.args[:1] if side.op == "derivative" else () if side.op in BINDERS else side.args
    return {t: None for a in inside for t in integrals(a)}


def rates(side):
    """The derivatives of what holds integrals, in a side."""
    if side.op == "derivative":
        return {side: None} if integrals(side) else {}
    return {t: None for a in side.args for t in rates(a)} if side.op not in BINDERS else {}


def resolved(context, t):
    """A term with the bodies of defined functions, and derivatives as the rules of calculus give them."""
    if t.op == "derivative" or t.op == "prime" and called(t) in context.definitions:
        return resolved(context, differentiated(context, t)[0])
    if t.op == "apply" and called(t) in context.definitions:
        return resolved(context, context.instance(t))
    return t if t.op in BINDERS else Term(t.op, t.data, tuple([resolved(context, a) for a in t.args]))


def parted(t, variable):
    """A product as its constant factors, and the others in a fixed order, with their exponents."""
    content, factors = Fractions([t], 0).factors(t)
    varying = sorted([(p, e) for p, e in factors if variable in p.free], key=repr)
    return product([number(content), powers([row for row in factors if row not in varying])]), varying


def simplicity(t, variable):
    """What tells the simpler of two integrands: in how many arguments of unknown functions not the variable alone stands; the size."""
    return sum(variable in a.free and a is not variable for s in subterms(t) if s.op in ("apply", "prime") for a in s.args), t.size, repr(t)


class Primitives(Draft):
    """A proof by primitives, in the making."""

    def __init__(self, claim, fits):
        super().__init__(claim.context)
        self.claim, self.fits = claim, fits         # what tells whether a substitution by so many times the variable is made
        self.bases = {}                             # integrand -> where its primitive is 0

    def proved(self, first):
        """The Proof: each side with the values of its integrals, and what is then left; derivatives of them may be taken first."""
        (left, before), (right, after) = [self.told(side, first) for side in (self.claim.left, self.claim.right)]
        there = self.claim._replace(left=left, right=right)
        rest = accepted(there, [partial(method.prove, there) for method in AFTERWARDS])
        expect(rest is not None, "the values of integrals are not known to be equal")
        number = self.proof.infer("transitivity", *before, self.proof.include(rest), *[self.proof.infer("symmetry", n) for n in reversed(after)])
        self.existing(number, NOTHING, [*integrals(self.claim.left), *integrals(self.claim.right)])
        return self.proof

    def told(self, side, first):
        """The side with its integrals by primitives, those from and to one place left out; and the numbers of the equations."""
        numbers = []
        for parts, change in ((first, self.rate), (integrals, self.change), (integrals, partial(simpler, self))):
            found = {t: row for t in parts(side) if (row := change(t))[1] is not t}
            if found:
                side, number = exchanged(self, side, found)
                numbers.append(number)
        return side, numbers

    def rate(self, t):
        """The number of the equation of a derivative with what the rules of calculus make of it, and that."""
        return self.existing(self.proof.infer("differentiation", term=t), NOTHING), differentiated(self.context, t)[0]

    def change(self, t):
        """The number of the equation of an integral with the change of a primitive, and that."""
        body, variable, lower, upper = t.args
        whole = self.whole(resolved(self.context, body), variable, lower, upper)
        return between(self, whole, t), substituted(whole, {variable: upper}) - substituted(whole, {variable: lower})

    def whole(self, body, variable, lower, upper):
        """A primitive of an integrand between limits."""
        return self.primitive(body, variable, lower, PARTS)

    def primitive(self, body, variable, lower, parts):
        """A primitive of a sum of products."""
        fractions = Fractions([body], 0)
        over, under = fractions.value(body)
        expect(len(over) <= SUMMANDS, "an integrand of more than {} summands", SUMMANDS)
        summands = [number(c) * fractions.monomial(m) / fractions.term(under) for m, c in over.to_dict().items()]
        return total([self.of_product(summand, variable, lower, parts) for summand in summands])

    def of_product(self, t, variable, lower, parts):
        """A primitive of a product: constant factors, and one of the others."""
        scale, factors = parted(t, variable)
        return product([scale, self.by_parts(factors, variable, lower, parts) or self.from_one_place(powers(factors), variable, lower)])

    def by_parts(self, factors, variable, lower, parts):
        """A primitive of f′ r, for the unknown f of which the name comes last: f r less one of f r′; None where no f′ is a factor."""
        unknown = [(p, e) for p, e in factors if p.op in ("apply", "prime") and p.args == (variable,) and called(p) not in self.context.definitions]
        last, exponent = max(unknown, key=lambda row: called(row[0]), default=(ONE, 0))
        rest = powers([row for row in factors if row[0] is not last])
        if last.op != "prime" or exponent != 1 or not parts or any(called(t) == called(last) for t in subterms(rest) if t.op in ("apply", "prime")):
            return None
        name, (order,) = last.data
        f = Term("prime", (name, (order - 1,)), last.args) if order > 1 else Term("apply", name, last.args)
        rate = differentiated(self.context, derivative(rest, variable))[0]
        return f * rest - self.primitive(f * rate, variable, lower, parts - 1)

    def from_one_place(self, t, variable, lower):
        """A primitive as a power, or as an integral from where the first of its integrand begins."""
        moving = bound("v")
        parts = [(*parted(body, moving), inner) for body, inner in self.substitutions(t, variable, moving)]
        found = sorted([(scale, powers(factors), inner) for scale, factors, inner in parts], key=lambda row: simplicity(row[1], moving))
        scale, body, inner = next(filter(None, map(self.met, found)), found[0])
        if body in (ONE, moving) or body.op == "pow" and body.args[0] is moving and integral(body.args[1]):
            degree = ZERO if body is ONE else ONE if body is moving else body.args[1]
            return plain(scale * inner**(degree + ONE) / (degree + ONE))
        base = self.bases.setdefault(body, simplest(self.context, substituted(inner, {variable: lower})))
        return product([scale, integrated(body, moving, base, inner)])

    def met(self, found):
        """The same scale, integrand and place by an integrand met before, which is equal or its negative; None if there is none."""
        scale, body, inner = found
        return next(((product([scale, sign]), other, inner) for other in self.bases for sign in (ONE, -ONE) if meet(self.context, body, product([sign, other]))), None)

    def substitutions(self, t, variable, moving):
        """Pairs of an integrand in another symbol, and what that stands for."""
        yield plain(substituted(t, {variable: moving})), variable
        functions = [s for s in subterms(t) if s.op not in ARITHMETIC or s.op == "pow" and not integral(s.args[1])]
        inside = [a for s in functions for a in (*s.args, s)]
        for inner in islice(dict.fromkeys(a for a in inside if variable in a.free and a is not variable and a.op not in BINDERS), WAYS):
            rate = plain(differentiated(self.context, derivative(inner, variable))[0])
            if variable in rate.free:
                body = replaced(plain(t / rate), {inner: moving})
            elif self.fits(rate):
                body = substituted(t / rate, {variable: (moving - plain(inner - rate * variable)) / rate})
            else:
                continue
            if variable not in (body := plain(body)).free:
                yield body, inner


class Backwards(Primitives):
    """The same by the integrand from right to left."""

    def whole(self, body, variable, lower, upper):
        mirrored = {variable: lower + upper - variable}
        return -substituted(self.primitive(substituted(body, mirrored), variable, lower, PARTS), mirrored)


class Mean(Backwards):
    """The same by the mean of both primitives."""

    def whole(self, body, variable, lower, upper):
        return (self.primitive(body, variable, lower, PARTS) + super().whole(body, variable, lower, upper)) / 2
