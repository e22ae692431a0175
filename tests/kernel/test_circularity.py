"""An empty domain is not shown to hold a point by theorems that rest on what is assumed; sizes that are no sizes are refused."""
import pytest
from tables import each

from verifier.constructors import limit
from verifier.generators.rewriting import nothing
from verifier.kernel.balls import Evaluation, Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ONE, ZERO, Rejected, Term, function, symbol, term
from verifier.proofs import Proof

SMALL = function("exp", term(-1000))
GAP = Term("add", None, (ONE + SMALL, -ONE))            # positive, and no ball of 64 bits tells it from 0
NOWHERE = Context([("<=", GAP, ZERO), ("<=", ZERO, GAP)])


def vanishing():
    proof = Proof()
    return proof, proof.infer("algebra", left=SMALL, right=GAP), nothing(proof, GAP, frozenset())


def test_nothing_is_proved_on_an_empty_domain():
    proof, equal, nothing = vanishing()
    proof.infer("transitivity", equal, nothing)
    with pytest.raises(Rejected):
        check(proof.certificate(Claim(NOWHERE, "=", SMALL, ZERO), Point({}, ())))


def test_nothing_is_refuted_on_an_empty_domain():
    proof, _, nothing = vanishing()
    proof.infer("witness", nothing, relation="=", left=SMALL, right=ZERO, point=Point({}, ()), precision=64)
    with pytest.raises(Rejected):
        check(proof.certificate(Claim(NOWHERE, "=", SMALL, ZERO)))


@each([Term("matrix", 2, (ONE, ZERO, ZERO, ONE)), Term("trace", None, (Term("matrix", 1, (ONE,)),))])
def test_no_matrix_is_assumed(matrix):
    """Else a condition that nothing evaluates would be looked at, or not, in an order that no certificate tells."""
    x, proof = symbol("x"), Proof()
    whole = proof.infer("hypothesis", left=limit(ONE + x, x, "+"), right=matrix)
    told = proof.infer("continuity", whole, term=limit((ONE + x)**-1, x, "+"))
    proof.infer("witness", told, relation="=", left=ONE, right=term(2), point=Point({}), precision=64)
    with pytest.raises(Rejected):
        check(proof.certificate(Claim(Context(), "=", ONE, term(2))))


def test_nothing_is_refuted_by_what_nobody_assumes():
    proof = Proof()
    assumed = proof.infer("hypothesis", left=GAP, right=ZERO)
    proof.infer("witness", assumed, relation="!=", left=GAP, right=ZERO, point=Point({}, ()), precision=64)
    with pytest.raises(Rejected):
        check(proof.certificate(Claim(Context(), "!=", GAP, ZERO)))


HUGE = term(2)**term(10**12)


@each([Term("sum", None, (ONE, symbol("k", "integer"), ONE, HUGE)), function("binomial", term(3), HUGE)])
def test_huge_sizes_are_refused(t):
    with pytest.raises(Rejected):
        Evaluation(Context(), {}).ball(t)
