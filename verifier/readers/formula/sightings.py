"""Sightings: how a document uses each of its names, gathered in one pass over its formulas."""
from collections import Counter, defaultdict

from verifier.letters import OF_FACE, stem
from verifier.readers.formula.nodes import Statement
from verifier.readers.formula.spelling import applied, head, names_in, spelled, subscripted
from verifier.readers.formula.spelling import factors as merged
from verifier.readers.formula.spelling import indices as indexing
from verifier.readers.formula.words import COMPLEX, OPERATORS, TURNING


class Sighting:
    """What a document does with one name."""

    def __init__(self):
        self.bare = 0                # times that it stands without arguments
        self.brackets = []           # the groups that it stands before
        self.declared = []           # (offset, parameters) of each statement f(x) = ...
        self.equals = []             # the right sides of statements that it is the left side of
        self.distributed = False     # whether it is the distribution of something: X \\sim N(0, 1)
        self.primes = self.dots = 0  # the most that it bears
        self.by = {}                 # the variables v of dy/dv, in order
        self.varies = 0              # times that one differentiates or integrates over it
        self.subscripts = []         # those that hold a bound index
        self.bound = 0               # times that it is an index or a variable of a limit
        self.transposed = self.inverted = False
        self.divides = 0             # times that it stands in a denominator


class Sightings:
    """What a document does with its names: name -> Sighting."""

    def __init__(self):
        self.names = defaultdict(Sighting)
        self.arguments = Counter()          # names that stand as arguments, alone or in a list
        self.calculus = False               # whether anything is differentiated or integrated
        self.imaginary = False              # whether i is used as the imaginary unit
        self.rectangular = False            # whether there is a sum such as x + iy
        self.shadows = []                   # of each statement: start, end, what is a variable in it, what it may define

    def statement(self, statement):
        """A statement: whose left side alone may define."""
        sides = [side for side in statement.sides if side is not None]
        if len(sides) == 1 and not statement.relations and spelled(sides[0]):
            return                          # a name is mentioned, not used
        if statement.relations and statement.relations[0].sign in ("=", ":=", "==") and statement.sides[0] is not None:
            self._definition(*statement.sides[:2])
        if statement.relations and statement.relations[0].sign == "sim" and (name := distribution(statement.sides[1])):
            self.names[name].distributed = True
        self._shadow(statement, sides)
        for side in sides:
            self.see(side, ())

    def _shadow(self, statement, sides):
        """Notes what a statement differentiates by and does not differentiate: there it is a variable."""
        by, operands = set(), set()
        for side in sides:
            differentiated(side, by, operands)
        goes_on = self.shadows and statement.sides[0] is None
        own = sides and statement.relations and spelled(sides[0])
        before, defined = self.shadows[-1][2:] if goes_on else (frozenset(), own)
        self.shadows.append((statement.start, statement.end, (before | by) - operands, defined))

    def _definition(self, left, right):
        if (name := spelled(left)) and right is not None:
            self.names[name].equals.append(right)
        self.imaginary |= right is not None and (minus_one(right) and left.op == "power" and spelled(left.args[0]) == "i" or
                                                 right.op == "root" and minus_one(right.args[0]) and spelled(left) == "i" or
                                                 right.op == "sum" and spelled(left) in COMPLEX and "i" in held(right))
        if left.op == "run" and len(left.args) == 2 and (name := spelled(left.args[0])) and left.args[1].op == "group":
            parameters = names_in(left.args[1])
            if parameters and name not in parameters and len(set(parameters)) == len(parameters) and not valued(parameters):
                self.names[name].declared.append((left.start, parameters))

    def see(self, node, indices):
        """A node within the scope of these indices."""
        if node is None:
            return
        if (looks := LOOKS.get(node.op)) and looks(self, node, indices):
            return
        if found := head(node):
            self.use(found, node, indices)
        else:
            for part in node.args:
                self.see(part, indices)

    def use(self, found, node, indices, bare=True):
        """A name in use, with its marks."""
        exponent, family = found.exponent, subscripted(node)
        if family and indexing(family[1]) & set(indices):
            self.names[family[0]].subscripts.append(family[1])
        else:
            sighting = self.names[found.name]
            sighting.bare += bare and not found.dots and not found.primes
            sighting.primes = max(sighting.primes, found.primes)
            sighting.dots = max(sighting.dots, found.dots)
            sighting.transposed |= exponent is not None and transposing(exponent)
            sighting.inverted |= exponent is not None and minus_one(exponent)
        self.calculus |= bool(found.dots)
        if exponent is not None:
            self.imaginary |= found.name == "e" and "i" not in indices and "i" in held(exponent)
            self.see(exponent, indices)

    def _run(self, node, indices):
        factors = merged(node)
        for k, factor in enumerate(factors):
            found = head(factor)
            self.imaginary |= factor.op == "function" and factor.data in TURNING and k > 0 and spelled(factors[k - 1]) == "i"
            if k and factors[k - 1].op == "gradient" and factors[k - 1].args and found:
                self.names[found.name].by.update(dict.fromkeys(filter(None, map(spelled, factors[k - 1].args))))
            after = applied(factors[k + 1]) if found and k + 1 < len(factors) else None
            if after:
                self.names[found.name].brackets.append(after[0])
                self.use(found, factor, indices, bare=False)
                self.arguments.update(names_in(after[0]) or () if stem(found.name) not in OPERATORS else ())
            else:
                self.see(factor, indices)
        return True

    def _leibniz(self, node, indices):
        operand, *variables = node.args
        self.calculus = True
        names = [name for name in map(spelled, variables) if name]
        for name in names:
            self.names[name].varies += 1
        if operand is not None and (name := operated(operand, variables)):
            self.names[name].by.update(dict.fromkeys(names))
        if operand is not None and not (spelled(operand) and operand.end <= variables[0].start):
            self.see(operand, indices)
        return True

    def _integral(self, node, indices):
        self.calculus = True
        if node.args[3] is not None and (name := spelled(node.args[3])):
            self.names[name].varies += 1
        for part in node.args[:3]:
            self.see(part, indices)
        return True

    def _differential(self, node, indices):
        self.calculus = True
        if name := spelled(node.args[0]):
            self.names[name].varies += 1
        return True

    def _big(self, node, indices):
        lower, upper, body = node.args
        bound = bound_by(node)
        for name in bound:
            self.names[name].bound += 1
        for part in (lower, upper):
            self.see(part, (*indices, *bound))
        self.see(body, (*indices, *bound) if node.data in ("sum", "prod") else indices)
        return True

    def _sum(self, node, indices):
        pairs = [set(map(spelled, part.args)) for part in node.args if part.op == "run" and len(part.args) == 2]
        self.rectangular |= len(node.args) == 2 and len(pairs) == 1 and "i" in pairs[0] and None not in pairs[0] and \
            any(map(spelled, node.args))
        return False

    def _prime(self, node, indices):
        self.calculus |= head(node) is None
        return False

    def _power(self, node, indices):
        if head(node) is None and transposing(node.args[1]):
            for name in sorted(letters(node.args[0])):
                self.names[name].transposed |= name.isupper() or name in OF_FACE
            self.see(node.args[0], indices)
            return True
        return False

    def _fraction(self, node, indices):
        for name in sorted(letters(node.args[1])):
            self.names[name].divides += 1
        return False


LOOKS = {
    "run": Sightings._run, "leibniz": Sightings._leibniz, "integral": Sightings._integral, "big": Sightings._big,
    "differential": Sightings._differential, "sum": Sightings._sum, "prime": Sightings._prime, "power": Sightings._power,
    "fraction": Sightings._fraction}


def distribution(side):
    """The name of a distribution such as N(0, 1)."""
    return side and (spelled(side.args[0]) if side.op == "run" else spelled(side))


def differentiated(node, by, operands):
    """Gathers the names that are differentiated by, and those that are differentiated."""
    found = head(node)
    if found and (found.primes or found.dots):
        operands.add(found.name)
    if node.op == "leibniz":
        operand, *variables = node.args
        by.update(filter(None, map(spelled, variables)))
        operands.update(filter(None, [operand and operated(operand, variables)]))
    for part in node.args:
        if part is not None:
            differentiated(part, by, operands)


def operated(operand, variables):
    """The name that is differentiated, where it stands in the numerator: dy/dx, df(x)/dx."""
    if operand.end > variables[0].start:
        return None
    factor = operand.args[0] if operand.op == "run" and len(operand.args) == 2 and applied(operand.args[1]) else operand
    return spelled(factor)


def held(node):
    """The names within a node, those of subscripts apart."""
    name = spelled(node)
    parts = node.args[:1] if node.op == "sub" else node.args
    return ({name} if name else set()).union(*[held(part) for part in parts if part is not None])


def letters(node):
    """Every name within a node."""
    name = spelled(node)
    found = {name} if name else set()
    return found.union(*[letters(part) for part in node.args if part is not None])


def transposing(exponent):
    """Whether an exponent transposes: A^T, A^\\top."""
    if exponent.op == "styled":
        return transposing(exponent.args[0])
    return exponent.op in ("name", "mark") and exponent.data in ("T", "top")


def minus_one(exponent):
    return exponent.op == "sum" and exponent.data == ("-",) and exponent.args[0].data == "1"


def valued(parameters):
    """Whether a function in such brackets has a value, at e or pi, and no definition."""
    return not {"e", "pi"}.isdisjoint(parameters)


def bound_by(big):
    """The names that a sum, a product, a limit or a maximum binds."""
    lower = big.args[0]
    if lower is None:
        sides = ()
    elif lower.op == "statement":
        sides = lower.args if lower.data[0].sign in ("<", "<=") else lower.args[:1]
    elif lower.op == "list":
        sides = [side.args[0] if side.op == "statement" else side for side in lower.args]
    else:
        sides = (lower,)
    return tuple(dict.fromkeys([name for name in [side and spelled(side) for side in sides] if name]))


def sightings(rows, statements=Statement):
    """What the rows of all formulas of a document do with their names."""
    found = Sightings()
    for row in rows:
        for part in row.parts:
            if isinstance(part, statements):
                found.statement(part)
    return found
