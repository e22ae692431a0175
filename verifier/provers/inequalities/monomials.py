"""Monomials: those that, squared and times a weight, have degrees which a polynomial leaves."""
from itertools import combinations, product
from math import prod

PLACES, CHOICES = 8, 3_000       # generators whose degrees are looked at together; monomials that are looked at


class Generators:
    """Those of some Fractions, where one that is a power of another is written so."""

    def __init__(self, fractions):
        self.field, self.variables, self.unit = fractions.field, fractions.field.variables, fractions.field.unit
        self.images, self.powers = list(self.variables), {}
        for index, power, (over, under) in self.field.relations:
            if under.is_one() and over in self.variables:
                self.images[self.variables.index(over)] = self.variables[index]**power
            else:
                self.powers[index] = power

    def plain(self, p):
        return p.compose(*self.images)

    def reduced(self, p):
        """A polynomial modulo the equations between the generators."""
        return self.plain(self.field.reduced(p)) if self.field.relations else p

    def used(self, *polynomials):
        """The indices of the generators in polynomials, and of those of whose powers equations are known."""
        return sorted(self.powers.keys() | {k for p in polynomials for k, degree in enumerate(p.degrees()) if degree})


class Total:
    """The monomials that the degree of a polynomial, in all generators together, leaves."""

    def __init__(self, generators, over, weights):
        self.generators, self.over, self.weights = generators, over, weights
        self.places = generators.used(over, *[weight.polynomial for weight in weights])

    def limits(self, weight):
        """Rows (some places, the least and greatest sum of the exponents there), for what is squared and times the weight."""
        most = (self.over.total_degree() - weight.total_degree() + bool(self.generators.powers)) // 2
        powers = [(n, self.generators.powers[k] - 1) for n, k in enumerate(self.places) if k in self.generators.powers]
        return [(range(len(self.places)), 0, most), *[((n,), 0, power) for n, power in powers]]

    def basis(self, weight):
        """The monomials within the limits, the highest first."""
        limits = self.limits(weight)
        ranges = [range(min(high for part, _, high in limits if n in part) + 1) for n in range(len(self.places))]
        if prod(map(len, ranges)) > CHOICES:
            return ()
        found = [m for m in product(*ranges) if all(low <= sum(m[n] for n in part) <= high for part, low, high in limits)]
        return tuple([self._monomial(m) for m in sorted(found, key=sum, reverse=True)])

    def _monomial(self, exponents):
        return prod((self.generators.variables[k]**n for k, n in zip(self.places, exponents)), start=self.generators.unit)

    def admits(self, weight):
        """Whether the weight itself is within the limits."""
        return all(low <= 0 <= high for _, low, high in self.limits(weight))


class Each(Total):
    """The monomials that the degrees of a polynomial, in any of its generators together, leave."""

    def __init__(self, generators, over, weights):
        super().__init__(generators, over, weights)
        free = [n for n, k in enumerate(self.places) if k not in generators.powers]
        self.parts = [part for size in range(1, len(free) + 1) for part in combinations(free, size)] if len(free) <= PLACES else []
        self.ends = self._degrees(self._cancelled())

    def _cancelled(self):
        """The exponents in the polynomial, and in what may cancel: a square times a weight, of which one part is there."""
        found = set(self.over.monoms())
        for p in [weight.polynomial.monoms() for weight in self.weights]:
            for there, part in product(self.over.monoms(), p):
                square = [a - b for a, b in zip(there, part)]
                if all(n >= 0 and n % 2 == 0 for n in square):
                    found.update(tuple([a + b for a, b in zip(square, other)]) for other in p)
        return found

    def _degrees(self, monoms):
        """The least and the greatest degree in each part."""
        rows = [[m[k] for k in self.places] for m in monoms]
        sums = [[sum(row[n] for n in part) for row in rows] for part in self.parts]
        return [(min(row), max(row)) for row in sums]

    def limits(self, weight):
        """The same, and for each part of the generators."""
        ends = zip(self.parts, self.ends, self._degrees(weight.monoms()))
        return [*super().limits(weight), *[(part, -((least - low) // 2), (high - most) // 2) for part, (low, high), (least, most) in ends]]
