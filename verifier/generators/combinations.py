"""Combinations: a polynomial as a sum of multiples of others, by Buchberger's method, within a bound on the work."""
from flint import Ordering, fmpq_mpoly_ctx

WORK = 2_000          # terms of polynomials that are multiplied by one, in all


def coefficients(polynomial, given):
    """The c with c1 p1 + ... + cn pn = the polynomial; None if there are none, or the work is too much."""
    original, search = polynomial.context(), Search([polynomial, *given])
    found = search.coefficients(*search.inside)
    return found and [c.project_to_context(original) for c in found]


class Search:
    """A basis of what is combined from polynomials, each of its own with its coefficients in the given ones."""

    def __init__(self, polynomials):
        used = sorted({name for p in polynomials for name, degree in zip(p.context().py_names, p.degrees()) if degree})
        self.ring, self.work = fmpq_mpoly_ctx.get(used, Ordering.degrevlex), WORK
        self.inside = [p.project_to_context(self.ring) for p in polynomials]
        self.basis, self.pairs = [], []

    def coefficients(self, polynomial, *given):
        for k, p in enumerate(given):
            self._admit(*self._reduced(p, [self.ring.constant(int(j == k)) for j in range(len(given))]))
        rest, found = self._reduced(polynomial, [self.ring.constant(0)] * len(given))
        while not rest.is_zero() and self.pairs and self.work > 0:
            self._admit(*self._reduced(*self._meeting(*self.pairs.pop())))
            rest, found = self._reduced(rest, found)
        return [-c for c in found] if rest.is_zero() else None

    def _reduced(self, p, coefficients):
        """The polynomial with its leading terms taken away by the basis, as far as that goes, and the coefficients that it then has."""
        while not p.is_zero() and self.work > 0:
            lead = exponents(p)
            divisor = next((row for row in self.basis if all(map(int.__ge__, lead, row[2]))), None)
            if divisor is None:
                break
            q, others, low = divisor
            factor = self._monomial(lead, low, -p.coefficient(0) / q.coefficient(0))
            p, coefficients = p + factor * q, [c + factor * d for c, d in zip(coefficients, others)]
            self.work -= sum(map(len, (q, *others)))
        return p, coefficients

    def _monomial(self, high, low, coefficient):
        return self.ring.from_dict({tuple(map(int.__sub__, high, low)): coefficient})

    def _admit(self, p, coefficients):
        """Takes a polynomial into the basis, and notes what is still to be combined with it, the lowest last."""
        if not p.is_zero():
            lead = exponents(p)
            self.pairs += [(row, (p, coefficients, lead)) for row in self.basis if any(map(min, lead, row[2]))]
            self.pairs.sort(key=lambda pair: -sum(map(max, pair[0][2], pair[1][2])))
            self.basis.append((p, coefficients, lead))

    def _meeting(self, one, other):
        """The least multiples of two polynomials of the basis with one leading term: their difference."""
        high = tuple(map(max, one[2], other[2]))
        (p, left, low), (q, right, deep) = one, other
        up, down = self._monomial(high, low, 1 / p.coefficient(0)), self._monomial(high, deep, -1 / q.coefficient(0))
        self.work -= sum(map(len, (p, q, *left, *right)))
        return up * p + down * q, [up * c + down * d for c, d in zip(left, right)]


def exponents(p):
    """Those of the leading term."""
    return tuple(map(int, p.monomial(0)))
