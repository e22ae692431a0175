"""Points that refute nothing: outside of the domain, on singularities, on cuts, or where a part is undefined."""
import pytest
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.functions import log, sin
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, derivative, function, symbol, term
from verifier.proofs import Proof

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
HALF = term("1/2")
REAL, WHOLE, CONSTANT, CUT = (Definition("r", (x,), x), Definition("w", (n,), n), Definition("c", (z,), ONE),
                              Definition("l", (z,), function("log", z)))


def outcome(left, right, at, assuming, functions=()):
    claim = Claim(Context(assuming, [REAL, WHOLE, CONSTANT, CUT]), "=", term(left), term(right))
    proof = Proof()
    point = Point({s: term(value) for s, value in at.items()}, functions)
    proof.infer("witness", relation="=", left=claim.left, right=claim.right, point=point, precision=128)
    return check(proof.certificate(claim)).outcome


OUTSIDE = [
    # left, right, point, assumptions
    ((x**2)**HALF, x, {x: -1}, [("<", ZERO, x)]), (x / (x + 0), 2 * x, {x: 0}, [("<", ZERO, x)]),
    (x, 1, {x: I}, []), (x, 1, {x: log(term(-1))}, []), (x, 1, {x: term(-1)**HALF}, []), (sin(PI * n), 0, {n: HALF}, []),
    (n, 0, {n: term(5) / 2}, []), (x, 1, {x: PI}, [("=", x * 100000, term(314159))]),
    (x, 1, {x: 2}, [("!=", sin(x)**2 + function("cos", x)**2, ONE)]), (x, 1, {x: y}, []), (x, 1, {}, []),
    (x**0, 2, {x: ONE / ZERO}, []), (z, 1, {z: I}, [("<=", z, z)]), (z, 1, {z: I}, [("<", ZERO, z)]),
]
SINGULAR = [
    (x / x, 2, {x: 0}, []), ((x**2 - 1) / (x - 1), 3, {x: 1}, []), (x**2 * x**-1, 1, {x: 0}, []), (0 * log(x), 1, {x: 0}, []),
    ((1 / x)**0, 2, {x: 0}, []), (x**(x - 1), 1, {x: 0}, []), (ZERO**z, 1, {z: I}, []), (ZERO**-HALF, 1, {}, []),
    (apply("c", 1 / x), 5, {x: 0}, []), (0 * function("tan", x), 1, {x: PI / 2}, []),
    (0 * function("atan", z), 1, {z: I}, []), (0 / sin(PI * n), 1, {n: 3}, []), (apply("r", z), 5, {z: I}, []),
    (apply("w", x), 5, {x: HALF}, []), (apply("r", x, x), 5, {x: 1}, []), (apply("unknown", x), 5, {x: 1}, []),
]
NOT_SMOOTH = [
    (derivative((x**2)**HALF, x), 5, {x: 0}, []), (derivative(x * (x**2)**HALF, x), 5, {x: 0}, []),
    (derivative(0 * (1 / x), x), 5, {x: 0}, []), (derivative((1 / x)**0, x), 5, {x: 0}, []),
    (derivative(log(z), z), 5, {z: -1}, []), (derivative((z**2)**HALF, z), 5, {z: I}, []),
    (derivative(log(x + I * (x + 1)**2), x), 5, {x: -1}, []), (derivative(function("asin", x), x), 5, {x: 1}, []),
    (derivative(function("acosh", x), x), 5, {x: -1}, []), (derivative(log(z), z, 2), 5, {z: 1}, []),
    (derivative(x**HALF, x), 5, {x: 0}, []), (derivative(x**term("2/3"), x), 5, {x: 0}, []), (derivative(z**term("3/2"), z), 5, {z: -1}, []),
    (derivative(x**term("3/2"), x, 2), 5, {x: 0}, []), (derivative(x**y, x), 5, {x: 0, y: 2}, []), (derivative(apply("r", z), z), 5, {z: 1}, []),
    (derivative(apply("w", x), x), 5, {x: 1}, []), (prime("w", (1,), n), 5, {n: 1}, []),
    (prime("l", (1,), x), 5, {x: -1}, []), (derivative(apply("c", 1 / x), x), 5, {x: 0}, []),
]


@each(OUTSIDE + SINGULAR + NOT_SMOOTH)
def test_such_a_point_refutes_nothing(left, right, at, assuming):
    with pytest.raises(Rejected):
        outcome(left, right, at, assuming)


@each([
    ((x**2)**HALF, x, {x: -1}, []), (x / x, 2, {x: 1}, []), (n, 0, {n: 2}, []), (x, 1, {x: PI}, []),
    (ZERO**z, 1, {z: 2 + I}, []), (x**0, 2, {x: 0}, []), (apply("r", x), 5, {x: 1}, []), (apply("c", 1 / x), 5, {x: 1}, []),
    (derivative(x * (x**2)**HALF, x), 5, {x: 1}, []), (derivative(log(z), z), 5, {z: I}, []),
    (derivative(log(x), x), 5, {x: -1}, []), (x, 1, {x: 2}, [("<=", term(2), x)]),
    (derivative(x**term("3/2"), x), 5, {x: 0}, []), (derivative((x - 1)**term("5/2"), x, 2), 5, {x: 1}, []), (derivative(x**0, x), 5, {x: 0}, []),
])
def test_a_point_of_the_domain_does(left, right, at, assuming):
    assert outcome(left, right, at, assuming) == "refuted"


@each([1 / x, I * x, function("atan", x), function("asinh", x), function("log", 2 + function("sin", x)), (x**2)**HALF, (1 + x**2)**HALF, apply("r", x) / x, derivative(x, x) / x, z])
def test_an_unknown_function_stands_for_a_real_entire_one(body):
    with pytest.raises(Rejected):
        outcome(apply("f", x), -7, {x: 1}, [], (Definition("f", (x,), body),))
    assert outcome(apply("f", x), -7, {x: 1}, [], (Definition("f", (x,), x**2 + function("exp", x)),)) == "refuted"
