"""Roots of unity: e^(i pi/(2m)) satisfies its minimal polynomial over the rationals with i."""
from flint import fmpz_poly

from verifier.generators.rewriting import A, B, N, axiom
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, function, product, term, total

LARGEST = 90      # m


def cyclotomic(found, m):
    """Equations for g = exp(i pi/(2m)): its power m is i, and its minimal polynomial is 0."""
    proof = found.proof
    if m > LARGEST:
        raise Rejected(f"a root of unity of order {4 * m}: at most {4 * LARGEST}")
    quarter, left, right = axiom(proof, "exp-quarter", {})
    if found.units.setdefault("turn", 1) != m:
        found.units["turn"] = m
        found.finer()
    if m == 1:
        return found.take((quarter, left, right))
    angle = (ONE / term(2 * m)) * (I * PI)
    g = function("exp", angle)
    power = proof.infer("axiom", name="exp-power", at={N: term(m), A: angle})
    whole = proof.infer("algebra", power, quarter, left=g**term(m), right=I)
    found.visit(I)
    found.fractions.note(g)
    _use(found, whole, g**term(m), I)
    if (equation := _minimal(found, g, m, whole)) is not None:
        _use(found, *equation)


def root_of_prime(found, p, t):
    """The equation exp(log(p)/2) = S, where S is p's quadratic Gauss sum as a sum of real cosines or sines."""
    proof, half = found.proof, ONE / term(2)
    root = gauss_sum(p)
    premises, facts = found.again((t, root**term(2)))
    square = proof.infer("algebra", *premises, left=t, right=root**term(2))
    first = proof.infer("symmetry", proof.infer("axiom", name="power-exp", at={A: t, B: half}))
    second = proof.infer("congruence", square, left=t**half, right=(root**term(2))**half)
    third = proof.infer("axiom", name="root-of-power", at={A: root, N: term(2)})
    sign = proof.infer("enclosure", term=root, predicate="nonnegative", pieces=1)
    main = proof.infer("transitivity", first, second, third)
    return proof.infer("discharge", main, sign, *facts), function("exp", half * function("log", t)), root


def gauss_sum(p):
    """The square root of a prime, by cosines for p = 2 and p = 1 mod 4, by sines for p = 3 mod 4."""
    if p == 2:
        return term(2) * function("cos", PI / 4)
    name = "cos" if p % 4 == 1 else "sin"
    residues = {k * k % p for k in range(1, p)}
    summands = [function(name, term(2 * k) * PI / term(p)) for k in range(1, p)]
    return total([s if k in residues else -s for k, s in enumerate(summands, 1)])


def _use(found, number, left, right):
    found.fractions.identify(left, right)
    found.found.append(number)


def _minimal(found, g, m, whole):
    """The equation g^d = R(g) of lowest degree over the rationals with i; None if it is g^m = i itself."""
    proof, odd = found.proof, m
    while odd % 2 == 0:
        odd //= 2
    if odd == 1:
        return None
    base = g**term(m // odd) if m != odd else g
    divisors = [d for d in range(1, odd) if odd % d == 0]
    degree, rest = _twisted(odd, odd, base, m // odd, g)
    minimal = g**term(degree) + -rest
    cofactor = product([g**term(n) + -r if n > 1 else g + -r
                        for n, r in (_twisted(d, odd, base, m // odd, g) for d in divisors)])
    square = proof.infer("axiom", name="i-square", at={})
    over = (g**term(m) + -I) / cofactor
    first = proof.infer("algebra", square, left=minimal, right=over)
    second = proof.infer("algebra", whole, left=over, right=ZERO)
    zero = proof.infer("transitivity", first, second)
    start = proof.infer("algebra", left=g**term(degree), right=minimal + rest)
    middle = proof.infer("congruence", zero, left=minimal + rest, right=ZERO + rest)
    end = proof.infer("algebra", left=ZERO + rest, right=rest)
    equation = proof.infer("transitivity", start, middle, end)
    facts = [proof.infer("enclosure", term=t, predicate="nonzero", pieces=1)
             for _, t in sorted(found.context.nonzero(cofactor), key=repr)]
    return proof.infer("discharge", equation, *facts), g**term(degree), rest


#: The powers of i, by their exponents.
TURNS = (ONE, I, -ONE, -I)


def _twisted(d, odd, base, step, g):
    """The degree n in g, and R with g^n - R = i^(t phi(d)) Phi_d(base/i^t), whose roots are turned by t quarters."""
    coefficients = [int(c) for c in fmpz_poly.cyclotomic(d).coeffs()]
    degree = len(coefficients) - 1
    turn = odd % 4
    summands = []
    for k, c in enumerate(coefficients[:-1]):
        if c:
            power = product([g**term(k * step)] if k * step > 1 else [g] if k * step else [])
            summands.append(product([term(-c) if c < 0 else -term(c), TURNS[turn * (degree - k) % 4], power]))
    return degree * step, total(summands)
