"""Fractions: the values of terms over the generators known so far, in lowest terms, and the terms of such values."""
from flint import fmpq

from verifier.kernel.algebra import Field
from verifier.kernel.terms import I, ONE, Rejected, product, term, total


DEGREE, LENGTH = 500, 5_000      # of a polynomial that is factored


def moderate(p):
    """Whether a polynomial is small enough to be factored, in a time that no other limit ends."""
    return len(p) <= LENGTH and max(p.degrees(), default=0) <= DEGREE


def common(one, other):
    """The greatest common divisor of two polynomials; 1, where one is large."""
    return one.gcd(other) if moderate(one) and moderate(other) else one.context().constant(1)


def factored(p):
    """A polynomial's content and its irreducible factors with their exponents; a large one is left whole."""
    return p.factor() if moderate(p) else (fmpq(1), [(p, 1)])


class Fractions:
    """The field in which the search computes. The kernel computes in its own."""

    def __init__(self, terms, spare):
        self.field = Field(*terms, spare=spare)
        self._origins = {}           # index of a generator -> a term that it stands for

    def identify(self, left, right):
        """Takes over an equation, as the kernel will; but powers that are fractions are left as they stand."""
        self.note(left)
        value = self.field.value(right)
        if value[1].is_one() or self.index(left) is not None:
            self.field.identify(left, right)

    def settled(self, left, right):
        """Whether an equation tells nothing new of its left side, which is a generator or a power of one."""
        over, under = self.field.value(left)
        if self.index(left) is not None:
            return False
        if not under.is_one() or len(over) != 1 or over.leading_coefficient() != 1:
            return True
        if self.field.equal(self.field.value(left), self.field.value(right)):
            return True
        powers = {k: n for k, n in enumerate(over.monoms()[0]) if n}
        return len(powers) != 1 or any(powers.get(k) == n for k, n, _ in self.field.relations)

    def index(self, t):
        """The index of the generator that a term is; None if it is none."""
        self.field.value(t)
        index = self.field.indices.get(t)
        return None if index in self.field.meanings else index

    def note(self, t):
        """Remembers what a generator stands for."""
        index = self.index(t)
        if index is not None:
            self._origins.setdefault(index, t)

    def value(self, t):
        """The fraction (numerator, denominator) that the term is, in lowest terms, the denominator's leading coefficient 1."""
        self.noted(t)
        over, under = [self.field.reduced(p) for p in self.field.value(t)]
        if under.is_one():
            return over, under
        divisor = common(over, under)
        if not divisor.is_one():
            over, under = over / divisor, under / divisor
        scale = under.leading_coefficient()
        return (over, under) if scale == 1 else (over * (1 / scale), under * (1 / scale))

    def noted(self, t):
        if t.op in ("number", "add", "mul", "neg", "div"):
            for argument in t.args:
                self.noted(argument)
        else:
            if t.op == "pow":
                self.noted(t.args[0])
            self.note(t)

    def constant(self, t):
        """The rational that the term is; None if it is none."""
        over, under = self.value(t)
        if not (over.is_constant() and under.is_one()):
            return None
        return fmpq(0) if over.is_zero() else over.leading_coefficient()

    def origin(self, index):
        """A term that the generator of this index stands for."""
        if index not in self._origins:
            raise Rejected("a generator that no term of the two sides stands for")
        return self._origins[index]

    def turns(self):
        """The real u of the generators that are exp(i u), by their indices."""
        found = {}
        for k, t in list(self._origins.items()):
            if t.op == "exp":
                over, under = self.value(t.args[0] / I)
                if under.is_constant() and not any(n and self._origins.get(j) is I for j, n in enumerate(over.degrees())):
                    found[k] = self.term(over * (1 / under.leading_coefficient()))
        return found

    def monomial(self, exponents):
        """The product of the generators to these powers."""
        return product([self.origin(k)**term(n) if n > 1 else self.origin(k) for k, n in enumerate(exponents) if n])

    def parts(self, exponents):
        """The generators of a monomial, with their powers."""
        return {self.origin(k): int(n) for k, n in enumerate(exponents) if n}

    def term(self, polynomial):
        """The polynomial as a term."""
        return total([product([number(c), self.monomial(m)]) for m, c in polynomial.to_dict().items()])

    def product(self, t):
        """The term in lowest terms."""
        over, under = map(self.term, self.value(t))
        return over if under is ONE else over / under

    def factors(self, t):
        """The term as a rational and pairs (irreducible polynomial as a term, integer exponent)."""
        over, under = self.value(t)
        content, upper = factored(over)
        scale, lower = factored(under)
        return (content / scale, [(self.term(p), int(e)) for p, e in upper] + [(self.term(p), -int(e)) for p, e in lower])


def number(value):
    """A rational as a term."""
    value = fmpq(value)
    size = term(abs(value.p)) if value.q == 1 else term(abs(value.p)) / term(value.q)
    return -size if value < 0 else size


def powers(factors):
    """The product of pairs (term, exponent)."""
    upper = product([p if e == 1 else p**term(e) for p, e in factors if e > 0])
    lower = product([p if e == -1 else p**term(-e) for p, e in factors if e < 0])
    return upper if lower is ONE else upper / lower
