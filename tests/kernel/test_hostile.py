"""Certificates made to hurt: whatever their size, the kernel answers soon, and with Rejected alone."""
import pytest
from tables import each

from verifier.constructors import apply
from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import PI, ZERO, Rejected, Term, derivative, function, symbol, term
from verifier.proofs import Proof

x, y, w = symbol("x"), symbol("y"), symbol("w")
AT_ONE = Point({x: term(1)})


def large(k):
    return term(10**4200 + 2 * k + 1)


def tower(base, exponent, height):
    for _ in range(height):
        base = base ** term(exponent)
    return base


def nested(t, depth):
    for _ in range(depth):
        t = apply("f", t)
    return t


def doubling(count):
    """Definitions each of which uses the one before twice."""
    later = [Definition(f"f{k}", (x,), apply(f"f{k - 1}", x) * apply(f"f{k - 1}", x)) for k in range(1, count)]
    return [Definition("f0", (x,), x), *later]


def algebra(left, definitions=()):
    """A certificate that `left` is 0 by algebra."""
    proof = Proof()
    proof.infer("algebra", left=left, right=ZERO)
    return proof.certificate(Claim(Context((), definitions), "=", left, ZERO), AT_ONE)


@each([
    lambda: algebra(tower(term(3), 32, 9)), lambda: algebra(tower(x + 1, 8, 20)),
    lambda: algebra(Term("add", None, tuple(1 / large(k) for k in range(1000)))),
    lambda: algebra(Term("mul", None, tuple(x + large(k) / large(k + 1) for k in range(300)))),
    lambda: algebra(Term("mul", None, tuple(x + symbol(f"x{k}") for k in range(300)))),
    lambda: algebra(Term("add", None, tuple(symbol(f"x{k}") for k in range(1000)))),
    lambda: algebra(Term("add", None, tuple(apply("f", x + k) for k in range(900)))),
    lambda: algebra(Term("add", None, tuple(1 / (x + k) for k in range(500)))),
    lambda: algebra(function("exp", term(10)**term(10)**term(5)) - x), lambda: algebra(apply("f39", x), doubling(12)),
    lambda: algebra(nested(x, 140) + 1, [Definition("f", (x,), x * x)]),
    lambda: algebra(derivative(nested(x, 60), x, 20) + 1, [Definition("f", (x,), x * x)]),
])
def test_large_computations_are_refused(made):
    with pytest.raises(Rejected):
        check(made())


def test_definitions_may_not_double_without_end():
    with pytest.raises(Rejected, match="too large"):
        Context((), doubling(40))


@each([30, 5_000])
def test_data_that_shares_or_nests_lists(depth):
    data = []
    for _ in range(depth):
        data = [data, data]
    for version, terms in ((data, []), (1, data), (1, [data]), (1, [["number", data]]), (1, [[data]])):
        with pytest.raises(Rejected):
            check({"version": version, "terms": terms, "claim": {}, "inferences": [], "point": None})


def test_an_equation_learnt_late_makes_no_new_generator():
    """After x = y the term f(x) is met again, and must still be the generator that it was."""
    assuming = [("=", apply("f", x), w), ("=", x, y), ("=", w, term(3))]
    proof = Proof()
    learnt = [proof.infer("hypothesis", left=left, right=right) for _, left, right in assuming[:2]]
    proof.infer("algebra", *learnt, left=apply("f", x), right=w)
    claim = Claim(Context(assuming), "=", apply("f", x), w)
    point = Point(dict.fromkeys((x, y, w), term(3)), (Definition("f", (x,), x),))
    assert check(proof.certificate(claim, point)).outcome == "proved"
    with pytest.raises(Rejected, match="assumption"):
        check(proof.certificate(claim, point._replace(functions=(Definition("f", (x,), x + 1),))))


@each([
    (derivative(function("exp", derivative(x * x, x)), x), 2 * function("exp", 2 * x)),
    (derivative(x * derivative(y * y, y), x), 2 * y), (derivative(x * derivative(PI * y, y), x), PI),
])
def test_derivatives_inside_of_others_have_values(left, right):
    proof = Proof()
    proof.infer("congruence", left=left, right=left)
    claim = Claim(Context(), "=", left, left)
    assert check(proof.certificate(claim, Point({x: term(1), y: term(2)}))).outcome == "proved"
    proof = Proof()
    proof.infer("witness", relation="=", left=left, right=right, point=Point({x: term(1), y: term(2)}), precision=64)
    with pytest.raises(Rejected, match="not shown to fail"):
        check(proof.certificate(Claim(Context(), "=", left, right)))
