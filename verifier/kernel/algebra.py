"""Exact algebra: terms as fractions of polynomials over the rationals in generators.

A generator is a subterm that is neither a number nor a sum, product, quotient or integer power.
Two of them are one if they are the same function of equal arguments."""
from functools import lru_cache, reduce

from flint import Ordering, fmpq, fmpq_mpoly_ctx

from verifier.kernel.terms import LIMITED, Rejected, expect, subterms

#: What a generator is not; and what is one whatever its arguments are.
ARITHMETIC, WHOLE = {"number", "add", "mul", "neg", "div", "pow"}, {*LIMITED, "derivative", "if"}

LENGTH_LIMIT = 20_000        # terms of a polynomial
WORK_LIMIT = 1_000_000       # products of terms in one multiplication
DEGREE_LIMIT = 5_000         # in a generator whose powers a relation reduces
COUNT_LIMIT = 500            # generators
BITS_LIMIT = 50_000          # of a coefficient


@lru_cache
def polynomials(count):
    """The ring of the polynomials in so many variables, these, and its 1."""
    ring = fmpq_mpoly_ctx.get([f"g{k}" for k in range(count)], Ordering.lex)
    return ring, ring.gens(), ring.constant(fmpq(1))


class NoRoom(Rejected):
    """More generators than were foreseen when the field was made."""


class Field:
    """The fractions over the generators of some terms, modulo equations between them.

    A value is a pair (numerator, denominator)."""

    def __init__(self, *roots, spare=0):
        expect(not any(t.matrix for t in roots), "algebra: a matrix does not commute, and is no generator")
        count = spare + sum(t.op not in ARITHMETIC or t.op == "pow" for t in subterms(*roots))
        expect(count <= COUNT_LIMIT, "{} generators: at most {}", count, COUNT_LIMIT)
        self.ring, self.variables, self.unit = polynomials(count)
        self.generators = {}         # index, later ones lower -> what it is of its arguments, or the term; their values
        self.meanings = {}           # index of a generator -> the value that an equation gives it
        self.relations = []          # (index, power, the value of a lower degree that it has)
        self.indices, self._values = {}, {}     # term -> the index of the generator that it is; term -> its value

    def value(self, t):
        known = self._values.get(t)
        if known is None:
            known = self._values[t] = self._operation(t)
        return known

    def _operation(self, t):
        if t.op == "number":
            return self.ring.constant(t.data), self.unit
        if t.op in WHOLE:
            return self._generator(t, t, ())
        expect(t.op != "antiderivative", "algebra: an antiderivative is known up to a constant alone, and is no generator")
        values = [self.value(a) for a in t.args]
        if t.op == "pow" and (power := self.constant(values[1])) is not None and power.q == 1:
            return self._power(values[0], int(power.p))
        return OPERATIONS[t.op](*values) if t.op in OPERATIONS else self._generator(t, (t.op, t.data, len(values)), values)

    def constant(self, value):
        """The rational that a value is; None if it is none."""
        over, under = value
        return over.leading_coefficient() if over.is_constant() and under.is_one() else None

    def _power(self, value, exponent):
        over, under = inverse(value) if exponent < 0 else value
        return power(over, abs(exponent)), power(under, abs(exponent))

    def _generator(self, t, sort, values):
        if t not in self.indices:
            fresh = len(self.variables) - 1 - len(self.generators)
            index = self.indices[t] = next((k for k, (other, others) in self.generators.items()
                                            if sort == other and all(map(self.equal, values, others))), fresh)
            if index < 0:
                raise NoRoom("more generators than there is room for")
            self.generators.setdefault(index, (sort, values))
        return self.meanings.get(self.indices[t]) or (self.variables[self.indices[t]], self.unit)

    def equal(self, one, other):
        """Whether two values are equal modulo the equations."""
        (n, d), (m, e) = one, other
        return d == e and n == m or self.reduced(n - m if d == e else times(n, e) - times(m, d)).is_zero()

    def identify(self, left, right):
        """Takes over an equation whose left side is a generator, or a power of one."""
        before, room, (over, under), value = dict(self._values), len(self.variables) - len(self.generators), self.value(left), self.value(right)
        powers = [(k, int(p)) for m in over.monoms() for k, p in enumerate(m) if p]
        expect(under.is_one() and len(over) == len(powers) == 1 and over.leading_coefficient() == 1,
               "algebra: a premise's left side is no power of a generator")
        index, exponent = powers[0]
        if exponent == 1:
            self.meanings[index] = value
            self._values = before if index < room else {}          # no value holds a generator before it is made
        else:
            expect(value[0].degrees()[index] < exponent and not value[1].degrees()[index], "algebra: a premise has one power on both sides")
            self.relations.append((index, exponent, value))

    def reduced(self, polynomial):
        """The polynomial, times a denominator, with the powers that the relations give replaced."""
        degrees = polynomial.degrees() if self.relations else ()
        short = [relation for relation in self.relations if len(relation[2][0]) == 1]
        for index, exponent, (over, under) in (*short[::-1], *reversed(self.relations)):
            while (degree := degrees[index]) >= exponent:
                expect(degree <= DEGREE_LIMIT, "a power {} to reduce: at most {}", degree, DEGREE_LIMIT)
                high, low = divmod(polynomial, self.variables[index]**exponent)
                polynomial = times(high, over) + times(low, under)
                degrees = polynomial.degrees()
        return polynomial


def times(p, q):
    """The product of two polynomials, within the limits."""
    if q.is_one() or p.is_zero():
        return p
    if len(p) * len(q) > WORK_LIMIT or max(len(p), len(q)) > LENGTH_LIMIT:
        raise Rejected(f"a product of polynomials of {len(p)} and {len(q)} terms")
    return bounded(p * q)


def added(one, other):
    """The sum of two fractions."""
    (n, d), (m, e) = one, other
    return (bounded(n + m), d) if d == e else (bounded(times(n, e) + times(m, d)), times(d, e))


def multiplied(one, other):
    """The product of two fractions."""
    return times(one[0], other[0]), times(one[1], other[1])


def inverse(value):
    """One over a fraction."""
    over, under = value
    expect(not over.is_zero(), "a division by what is identically 0")
    return (under * (1 / over.leading_coefficient()), over.context().constant(1)) if over.is_constant() else (under, over)


def bounded(p):
    """The polynomial, if its coefficients are within the limit."""
    expect(max([c.height_bits() for c in p.coeffs()], default=0) <= BITS_LIMIT, "a coefficient of more than {} bits", BITS_LIMIT)
    return p


def power(p, exponent):
    """A power of a polynomial, within the limits."""
    length, bits = 1, max([c.height_bits() for c in p.coeffs()], default=0)
    for k in range(1, len(p)):
        length = min(length * (exponent + k) // k, LENGTH_LIMIT + 1)
    expect(length <= LENGTH_LIMIT and exponent * bits <= BITS_LIMIT, "the power {} of a polynomial of {} terms", exponent, len(p))
    return p ** exponent


#: The operations of a field, on the fractions of their arguments.
OPERATIONS = {
    "add": lambda *values: reduce(added, values), "mul": lambda *values: reduce(multiplied, values),
    "neg": lambda value: (-value[0], value[1]), "div": lambda over, under: multiplied(over, inverse(under))}
