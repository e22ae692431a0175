"""Antiderivatives in the kernel: equal up to constants by their derivatives, and no numbers."""
import pytest
from inferring import equation, refused
from tables import each

from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context
from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import f as named
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, derivative, integrated, symbol, term
from verifier.proofs import Proof

x, y, z, t, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("t"), symbol("n", "integer")
log, sin, atan, absolute, sign, floor = map(named, "log sin atan abs sign floor".split())
TWO = term(2)


def up_to(left, right, assuming=(), witness=None, rule="differentiation"):
    """What the kernel makes of left =+C right: by their derivatives, or by a witness."""
    context, proof = Context(assuming), Proof()
    try:
        if witness is not None:
            proof.infer("witness", relation="=", left=derivative(left, x), right=derivative(right, x), point=Point(witness), precision=64)
        else:
            (one, change), (other, rate) = [(proof.infer("differentiation", term=d), differentiated(context, d)[0])
                                            for d in (derivative(left, x), derivative(right, x))]
            same = proof.infer("algebra", left=change, right=rate)
            whole = proof.infer("transitivity", one, same, proof.infer("symmetry", other))
            proof.infer("discharge", whole, one, other)
        claim = Claim(context, UP_TO_CONSTANTS, left, right)
        return check(proof.certificate(claim, None if witness is not None else Point({x: TWO, y: ONE, z: ONE}))).outcome
    except Rejected as fault:
        return str(fault)


A, STEP = integrated(2 * x, x), Term("if", "<", (x, ZERO, ZERO, ONE))


@each([
    (A, x**2, [], True), (A, x**2 + y, [], True), (A, A + 1, [], True), (y * A - x, y * x**2 - x, [], True), (A / 2, x**2 / 2, [], True),
    (integrated(1 / x, x), log(x), [], True), (integrated(1 / x, x), 1 + integrated(1 / x, x), [], True),
    (atan(x), integrated(0 * x, x) - atan(1 / x), [], True),
    (A, x**2, [("<=", ZERO, x)], True), (A, x**2, [("!=", x, ONE)], True), (A, x**2, [("=", y, ONE)], True),
    (A, x**3, [], False), (A, y, [], False), (integrated(0 * x, x), sign(x), [], False), (integrated(0 * x, x), floor(x), [], False),
    (A, x**2, [("<=", x, term(3))], True), (A, x**2, [("<=", x, TWO), ("<=", TWO, x)], False), (integrated(0 * x, x), STEP, [], False),
    (x * A, x**3, [], False), (A * A, x**4, [], False), (A * A, A * A, [], False),
    (sin(A), sin(x**2), [], False), (integrated(2 * x, y), x**2, [], False), (integrated(2 * x, y) + A, x**2, [], False),
    (x**2, x**2, [], False), (derivative(A, x), 2 * x, [], False), (integrated(2 * t, t, 0, x), x**2, [], False),
    (A, x**2, [("=", x, TWO)], False), (A, x**2, [("=", x * y, TWO)], False), (A, x**2, [("<", floor(x), x)], False),
    (integrated(A, x), x**3 / 3, [], False), (A / x, x, [], False), (A, integrated(TWO, x), [("=", x, ONE)], False),
])
def test_equal_up_to_constants(left, right, assuming, accepted):
    assert (up_to(left, right, assuming) == "proved") is accepted


@each([
    (A, x**3, [], {x: ONE}, True), (A, x**3, [("<", ZERO, x)], {x: ONE}, True), (A, x**3, [("!=", x, ZERO)], {x: ONE}, True),
    (A, x**2 + 1, [], {x: ONE}, False), (A, x**3, [("=", x, ONE)], {x: ONE}, False), (A, x**3, [("<=", x, ONE)], {x: ONE}, False),
    (A, x**3, [("<=", x, TWO)], {x: ONE}, True), (A, x**3, [("<", x - 1, floor(x))], {x: ONE}, False),
    (A, x**3, [("<=", x, ONE), ("<=", ONE, x)], {x: ONE}, False), (integrated(0 * x, x), 2 * absolute(x), [], {x: ZERO}, False),
    (A, x**3, [("<", ZERO, ZERO**((x - 1)**2))], {x: ONE}, False), (x * A, x**2, [], {x: ONE}, False),
    (integrated(2 * x, y), x**3, [], {x: ONE, y: ONE}, False), (integrated(sign(x), x), 3 * x, [], {x: ZERO}, False),
])
def test_refuted_by_derivatives(left, right, assuming, at, accepted):
    assert (up_to(left, right, assuming, at) == "refuted") is accepted


def test_an_antiderivative_is_no_number():
    """From ∫ dx/x = 1 + ∫ dx/x, which is so up to constants, 0 = 1 must not follow."""
    one, piece = integrated(1 / x, x), Term("if", "<", (x, ZERO, A, x))
    refused("algebra", left=one - one, right=ZERO)
    refused("algebra", equation(one, 1 + one), left=ZERO, right=ONE)
    for relation, hidden in (("=", one), (UP_TO_CONSTANTS, one), ("=", piece), (UP_TO_CONSTANTS, piece)):
        proof = Proof()
        proof.infer("congruence", left=hidden, right=hidden)
        with pytest.raises(Rejected):
            check(proof.certificate(Claim(Context(), relation, hidden, hidden), Point({x: ONE})))


@each([n, ONE, x + y])
def test_only_by_symbols_that_vary(variable):
    for body in (integrated(x, variable), integrated(x, variable, 0, 1)):
        proof = Proof()
        proof.infer("congruence", left=body, right=body)
        with pytest.raises(Rejected, match="symbol was expected"):
            check(proof.certificate(Claim(Context(), "=", body, body), Point({x: ONE})))
