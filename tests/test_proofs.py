"""Proofs in the making: each inference once, in order, and plain data in the end."""
import json

from verifier.constructors import apply, prime
from verifier.kernel.balls import Point
from verifier.kernel.certificates import certificate
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import symbol, term
from verifier.proofs import Proof

x, y = symbol("x"), symbol("y")


def test_each_inference_is_kept_once():
    proof = Proof()
    assert [proof.infer("definition", term=t) for t in (x, x, y, x)] == [0, 0, 1, 0]
    assert proof.infer("axiom", name="exp-log", at={x: y}) == proof.infer("axiom", name="exp-log", at={x: y}) == 2
    assert proof.infer("axiom", name="exp-log", at={x: x}) == 3


def test_a_proof_takes_over_another():
    inner, outer = Proof(), Proof()
    inner.infer("symmetry", inner.infer("definition", term=x))
    outer.infer("definition", term=y)
    assert outer.include(inner) == 2
    assert [(rule, premises) for rule, premises, _ in outer.inferences] == [
        ("definition", ()), ("definition", ()), ("symmetry", (1,))]


def test_a_certificate_is_data_that_reads_back_as_what_it_was():
    context = Context([("<", x, term("7/2"))], [Definition("f", (x,), x**2)])
    claim = Claim(context, "=", apply("f", x) * prime("g", (1, 2), x, y), x, frozenset([("nonzero", x)]))
    point = Point({x: term(1), y: -term(2)}, (Definition("g", (x, y), x * y),))
    proof = Proof()
    proof.infer("algebra", proof.infer("definition", term=apply("f", x)), left=claim.left, right=claim.right)
    read, inferences, place = certificate(json.loads(json.dumps(proof.certificate(claim, point))))
    assert (read.left, read.right, read.conditions) == (claim.left, claim.right, claim.conditions)
    assert read.context.assuming == context.assuming and read.context.definitions == context.definitions
    assert list(inferences) == [(rule, premises, data) for rule, premises, data in proof.inferences]
    assert place == point
