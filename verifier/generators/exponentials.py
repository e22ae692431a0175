"""Exponentials: e^(sum) as a product of integer powers of a few, those with a known value replaced by it."""
from math import gcd, lcm

from flint import fmpq

from verifier.generators.angles import turn
from verifier.generators.constants import cyclotomic, root_of_prime
from verifier.generators.integer_powers import half_turns
from verifier.generators.rewriting import A, B, N, axiom
from verifier.generators.values import number
from verifier.kernel.terms import I, ONE, PI, ZERO, function, product


def euler(found, t):
    """e = exp(1)."""
    proof = found.proof
    equation, left, right = axiom(proof, "exp-one", {})
    found.visit(left)
    found.take((proof.infer("symmetry", equation), right, left))


def imaginary(found, t):
    """i squared is -1."""
    found.relate(t, "i-square", {})


def split(found, t):
    """exp(u), u being a sum of multiples of units: by the exponentials of these."""
    powers = []
    for monomial, coefficient, parts in linear_form(found, t.args[0]):
        unit = found.unit(("exp", monomial), lambda old: _unit(old, coefficient, parts))
        multiple = product([number(unit), monomial])
        powers.append((int((coefficient / unit).p), multiple))
        _anchor(found, monomial, unit, multiple, parts)
    _product(found, powers)


def linear_form(found, u):
    """Triples: a monomial of the exponent over its denominator, as a term; its coefficient; its generators (None: no monomial)."""
    over, under = found.fractions.value(u)
    rest = over
    if not under.is_constant():
        quotient, rest = divmod(over, under)
        for m, c in quotient.to_dict().items():
            yield found.fractions.monomial(m), c, found.fractions.parts(m)
    for m, c in rest.to_dict().items():
        top = found.fractions.field.ring.from_dict({m: 1})
        common = top.gcd(under)
        upper, lower = found.fractions.term(top / common), found.fractions.term(under / common)
        yield (upper, c, found.fractions.parts(m)) if lower is ONE else (upper / lower, c, None)


def _unit(old, coefficient, parts):
    if parts == {I: 1, PI: 1}:
        return fmpq(1, lcm(2, int(coefficient.q), int(old.q) if old else 1))
    if parts and _anchored(parts):
        return fmpq(1, lcm(int(coefficient.q), int(old.q) if old else 1))
    if old is None:
        return coefficient
    below = lcm(int(old.q), int(coefficient.q))
    common = fmpq(gcd(int((old * below).p), int((coefficient * below).p)), below)
    return old if common == abs(old) else common


def _product(found, powers):
    """Adds equations for the exponential of a sum of multiples of units, given as pairs; returns the sum."""
    if not powers:
        found.take(axiom(found.proof, "exp-power", {A: ZERO, N: ZERO}))
        return ZERO
    (n, unit), *others = powers
    multiple = unit if n == 1 else number(n) * unit
    if n != 1:
        _take(found, axiom(found.proof, "exp-power", {N: number(n), A: unit}))
    if not others:
        return multiple
    rest = _product(found, others)
    _take(found, axiom(found.proof, "exp-sum", {A: multiple, B: rest}))
    return multiple + rest


def _take(found, equation):
    """Uses an equation whose right side holds nothing that is not known."""
    found.fractions.note(equation[2].args[0] if equation[2].op == "pow" else equation[1])
    if not found.fractions.settled(*equation[1:]):
        found.fractions.identify(*equation[1:])
        found.found.append(equation[0])


def _by(name):
    """What makes the equation of that axiom for an argument."""
    return lambda proof, u: (axiom(proof, name, {A: u}),)


#: Exponents with a known exponential: i times the function, or the function, and what makes the equations of that.
TURNED = {"asin": _by("asin-exp"), "atan": _by("atan-exp"), "arg": turn}
PLAIN = {"log": _by("exp-log"), "asinh": _by("asinh-exp"), "acosh": _by("acosh-exp"), "atanh": _by("atanh-exp")}


def _anchored(parts):
    """What makes the equations of a monomial's exponential, and from what; None if none are known."""
    inner = [t for t in parts if t is not I]
    if set(parts.values()) != {1}:
        return None
    if len(inner) == 1 and len(parts) == 2 and inner[0].op in TURNED:
        return TURNED[inner[0].op], inner[0].args[0]
    if len(parts) == 1 and inner and inner[0].op in PLAIN:
        return PLAIN[inner[0].op], inner[0].args[0]
    if len(parts) == 3 and I in parts and PI in parts:
        (other,) = [t for t in inner if t is not PI]
        return (half_turns, other) if other.op == "symbol" and other.data[1] == "integer" else None
    return None


def _ramified(t, turn):
    """The prime that the term is, if its root lies in the field of the roots of unity of order 4 times `turn`; else None."""
    if t.op != "number" or t.data.q != 1 or not t.data.p.is_prime() or turn == 1:
        return None
    return int(t.data.p) if turn % int(t.data.p) == 0 else None


def _anchor(found, monomial, unit, multiple, parts):
    """Equations that give the generator exp(unit times the monomial), or a power of it, its value."""
    if multiple in found.anchored:
        return
    found.anchored.add(multiple)
    found.fractions.note(function("exp", multiple))
    if not parts:
        return
    if parts == {I: 1, PI: 1}:
        return cyclotomic(found, int(unit.q) // 2)
    if known := _anchored(parts):
        made, u = known
        if made is PLAIN["log"] and unit.q % 2 == 0 and (p := _ramified(u, found.units.get("turn", 1))):
            if unit.q != 2:
                _take(found, axiom(found.proof, "exp-power", {N: number(unit.q / 2), A: multiple}))
            found.take(root_of_prime(found, p, u))
        if unit != 1:
            _take(found, axiom(found.proof, "exp-power", {N: number(1 / unit), A: multiple}))
        for equation in made(found.proof, u):
            found.take(equation)
