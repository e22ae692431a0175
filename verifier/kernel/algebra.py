"""Exact algebra: terms as fractions of polynomials over the rationals in generators.

A generator is a subterm that is neither a number nor a sum, product, quotient or integer power.
Two of them are one if they are the same function of equal arguments."""
from flint import Ordering, fmpq, fmpq_mpoly_ctx

from verifier.kernel.faults import Rejected
from verifier.kernel.terms import subterms

ARITHMETIC = ("number", "add", "mul", "neg", "div", "pow")

LENGTH_LIMIT = 20_000        # terms of a polynomial
WORK_LIMIT = 4_000_000       # products of terms in one multiplication
POWER_LIMIT = 10_000         # an integer exponent
BITS_LIMIT = 100_000         # of a coefficient


class TooLarge(Rejected):
    """A polynomial that would pass a limit of the exact algebra."""


class Field:
    """The fractions over the generators of some terms, modulo equations between them.

    A value is a pair (numerator, denominator)."""

    def __init__(self, *roots):
        count = sum(t.op not in ARITHMETIC or t.op == "pow" for t in subterms(*roots))
        ring = fmpq_mpoly_ctx.get([f"g{k}" for k in range(count)], Ordering.lex)
        self.unit = ring.constant(fmpq(1))
        self.ring, self.variables = ring, ring.gens()
        self.generators = []         # (op, data, values of the arguments), or a term that binds a symbol
        self.meanings = {}           # index of a generator -> the value that an equation gives it
        self.relations = []          # (index, power, value): generator ** power = value
        self._values = {}

    def value(self, t):
        known = self._values.get(t)
        if known is None:
            known = self._values[t] = self._operation(t)
        return known

    def _operation(self, t):
        if t.op == "number":
            return self.ring.constant(t.data), self.unit
        if t.op == "derivative":
            return self._generator(t)
        values = [self.value(a) for a in t.args]
        if t.op == "add":
            return self._sum(values)
        if t.op == "mul":
            return self._product(values)
        if t.op == "neg":
            return -values[0][0], values[0][1]
        if t.op == "div":
            return self._product([values[0], self._inverse(values[1])])
        if t.op == "pow" and (power := self.constant(values[1])) is not None and power.q == 1:
            return self._power(values[0], int(power.p))
        return self._generator((t.op, t.data, values))

    def constant(self, value):
        """The rational that a value is; None if it is none."""
        over, under = value
        if under is self.unit and over.is_constant():
            return fmpq(0) if over.is_zero() else over.leading_coefficient()
        return None

    def _sum(self, values):
        over, under = values[0]
        for n, d in values[1:]:
            if d is under or d == under:
                over = over + n
            elif d is self.unit:
                over = over + times(n, under)
            elif under is self.unit:
                over, under = times(over, d) + n, d
            else:
                over, under = times(over, d) + times(n, under), times(under, d)
        return over, under

    def _product(self, values):
        over, under = values[0]
        for n, d in values[1:]:
            over = times(over, n)
            under = d if under is self.unit else under if d is self.unit else times(under, d)
        return over, under

    def _inverse(self, value):
        if value[0].is_zero():
            raise Rejected("a division by what is identically 0")
        over, under = value
        if over.is_constant():
            return under * (1 / over.leading_coefficient()), self.unit
        return under, over

    def _power(self, value, exponent):
        if exponent < 0:
            value, exponent = self._inverse(value), -exponent
        over, under = value
        return power(over, exponent), under if under is self.unit else power(under, exponent)

    def _generator(self, key):
        index = next((k for k, other in enumerate(self.generators) if self._same(key, other)), None)
        if index is None:
            index = len(self.generators)
            self.generators.append(key)
        return self.meanings.get(index) or (self.variables[index], self.unit)

    def _same(self, key, other):
        if isinstance(key, tuple) and isinstance(other, tuple):
            return key[:2] == other[:2] and len(key[2]) == len(other[2]) and all(
                map(self.equal, key[2], other[2]))
        return key is other

    def equal(self, one, other):
        """Whether two values are equal modulo the equations."""
        (n, d), (m, e) = one, other
        if d is e or d == e:
            return n == m or self.relations != [] and self.reduced(n - m).is_zero()
        return self.reduced(times(n, e) - times(m, d)).is_zero()

    def identify(self, left, right):
        """Takes over an equation whose left side is a generator, or a power of one."""
        (over, under), value = self.value(left), self.value(right)
        powers = [(k, int(p)) for m in over.monoms() for k, p in enumerate(m) if p]
        if under is not self.unit or len(over) != 1 or over.leading_coefficient() != 1 or len(powers) != 1:
            raise Rejected("algebra: a premise's left side is no power of a generator")
        index, exponent = powers[0]
        if exponent > 1 and self._mentions(value, index):
            raise Rejected("algebra: a premise has the same generator on both sides")
        if exponent > 1:
            self.relations.append((index, exponent, value))
        else:
            self.meanings[index] = value
            self._values = {t: v for t, v in self._values.items() if not self._mentions(v, index)}

    @staticmethod
    def _mentions(value, index):
        return any(p.degrees()[index] for p in value)

    def reduced(self, polynomial):
        """The polynomial, times a denominator, with the powers that the relations give replaced."""
        for index, exponent, (over, under) in self.relations:
            while (degree := polynomial.degrees()[index]) >= exponent:
                if degree > POWER_LIMIT:
                    raise TooLarge(f"a power {degree}: at most {POWER_LIMIT}")
                low = {m: c for m, c in polynomial.to_dict().items() if m[index] < exponent}
                high = {(*m[:index], m[index] - exponent, *m[index + 1:]): c
                        for m, c in polynomial.to_dict().items() if m[index] >= exponent}
                polynomial = times(self.ring.from_dict(low), under) + times(self.ring.from_dict(high), over)
        return polynomial


def times(p, q):
    """The product of two polynomials, within the limits."""
    work = len(p) * len(q)
    if work > LENGTH_LIMIT and (work > WORK_LIMIT or max(len(p), len(q)) > LENGTH_LIMIT):
        raise TooLarge(f"a product of polynomials of {len(p)} and {len(q)} terms")
    return p * q


def power(p, exponent):
    """A power of a polynomial, within the limits."""
    if len(p) * exponent > 32:
        length, bits = 1, max((max(int(c.p).bit_length(), int(c.q).bit_length()) for c in p.coeffs()), default=0)
        for k in range(1, len(p)):
            length = length * (exponent + k) // k
            if length > LENGTH_LIMIT:
                break
        if exponent > POWER_LIMIT or length > LENGTH_LIMIT or exponent * bits * len(p) > BITS_LIMIT * 8:
            raise TooLarge(f"the power {exponent} of a polynomial of {len(p)} terms")
    return p ** exponent
