"""Surds: roots of A + B√c that are themselves of this form, by the conjugate and rational roots of polynomials."""
from flint import fmpq, fmpq_poly

from verifier.generators.circular import polynomial_root
from verifier.generators.planes import known
from verifier.generators.rewriting import A, B, N, axiom
from verifier.generators.values import number
from verifier.kernel.functions import HALF
from verifier.kernel.terms import function, term

INDEX = 12        # of a root, at most


def denested(found, u, index):
    """The equation of the root of a sum A + B√c with one without a root of a root; None if none is found."""
    fractions = found.fractions
    over, under = fractions.value(u)
    for g in [k for k, exponent, _ in fractions.field.relations if exponent == 2 and over.degrees()[k] == 1]:
        one, other = [fractions.field.ring.from_dict({m: c for m, c in over.to_dict().items() if m[g] == n}) for n in (0, 1)]
        norm = fractions.field.reduced(one**2 - other**2)
        for root, part in (_square if index == 2 else _higher)(fractions, one, other, norm, index) if under.is_one() else ():
            found.visit(root)
            if fractions.field.equal(fractions.value(root**term(index)), (over, under)) and (equation := _root_of_power(found, root, part, index)):
                return equation
    return None


def _root_of_power(found, root, part, index):
    """The equation of the root of a power, by the sign of what is raised, or of its real part; None if neither is known."""
    if found.knows("nonnegative", root):
        return axiom(found.proof, "root-of-power", {A: root, N: term(index)})
    if index > 2:
        return None
    if found.knows("real", root):
        return axiom(found.proof, "root-of-square", {A: root})
    if part is None or not known(found, "positive", function("re", root), part):
        return None
    return _root_of_turned(found.proof, root)


def _root_of_turned(proof, root):
    """The equation of √(r²) with r, for an r with a positive real part, by the logarithm of r²."""
    whole, square, exponential = axiom(proof, "power-exp", {A: root**term(2), B: HALF})
    twice, _, _ = axiom(proof, "log-right", {A: root, B: root})
    once = proof.infer("algebra", twice, left=exponential.args[0], right=function("log", root))
    inverse, plain, _ = axiom(proof, "exp-log", {A: root})
    same = proof.infer("congruence", once, left=exponential, right=plain)
    return proof.infer("transitivity", whole, same, inverse), square, root


def _square(fractions, one, other, norm, index):
    """√((A + D)/2) and √((A - D)/2), added and subtracted, where A² - B²c is a square D²."""
    difference = polynomial_root(norm)
    if difference is not None:
        high, low = [_root(fractions, (one + d) * fmpq(1, 2)) for d in (difference, -difference)]
        yield from ((high + low, high), (high + -low, high))


def _root(fractions, p):
    """A square root of a polynomial, as a term."""
    root = polynomial_root(p)
    return fractions.term(p)**HALF if root is None else fractions.term(root)


def _higher(fractions, one, other, norm, index):
    """r = y/2 + B√c/E, where r + r' = y is rational and r r' = n, so that D(y) = 2A, and n^index = A² - B²c.

    D and E are Dickson's polynomials: r^k + r'^k = D_k(r + r'), r^k - r'^k = (r - r') E_k(r + r')."""
    if index > INDEX or not (one.is_constant() and norm.is_constant()) or norm.is_zero():
        return
    whole = 2 * one.leading_coefficient() if not one.is_zero() else fmpq(0)
    for n in _rational_roots(fmpq_poly([-norm.leading_coefficient()] + [0] * (index - 1) + [1])):
        y = fmpq_poly([0, 1])
        first, second = [fmpq_poly([2]), y], [fmpq_poly([0]), fmpq_poly([1])]
        for row in (first, second):
            while len(row) <= index:
                row.append(y * row[-1] - n * row[-2])
        for value in _rational_roots(first[index] - whole):
            if scale := second[index](value):
                yield number(value / 2) + fractions.term(other * (1 / scale)), None


def _rational_roots(p):
    return [-q[0] / q[1] for q, _ in p.factor()[1] if q.degree() == 1]
