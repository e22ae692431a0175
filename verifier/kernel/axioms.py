"""The axioms: identities taken on faith, each with the conditions it needs and where to read it.

`a` and `b` stand for any terms, `n` for any integer. An axiom says that where its left side is
defined (and the conditions hold) its right side is defined too, and equal."""
from typing import NamedTuple

from verifier.kernel.functions import cosh, coth, csch, exp, sech, sinh, tanh
from verifier.kernel.terms import E, Term, symbol, term

a, b, n = symbol("a", "complex"), symbol("b", "complex"), symbol("n", "integer")


class Axiom(NamedTuple):
    left: Term
    right: Term
    conditions: tuple      # of (predicate, term)
    source: str


AXIOMS = {name: Axiom(left, term(right), conditions, source) for name, left, right, conditions, source in (
    ("exp-zero",     exp(term(0)),   1,                                          (),  "DLMF 4.2.19"),
    ("exp-one",      exp(term(1)),   E,                                          (),  "DLMF 4.2.11"),
    ("exp-sum",      exp(a + b),     exp(a) * exp(b),                            (),  "DLMF 4.8.14"),
    ("exp-negative", exp(-a),        1 / exp(a),                                 (),  "DLMF 4.8.14"),
    ("exp-power",    exp(n * a),     exp(a)**n,                                  (),  "DLMF 4.8.14"),
    ("sinh-exp",     sinh(a),        (exp(a) - exp(-a)) / 2,                     (),  "DLMF 4.28.1"),
    ("cosh-exp",     cosh(a),        (exp(a) + exp(-a)) / 2,                     (),  "DLMF 4.28.2"),
    ("tanh-exp",     tanh(a),        (exp(a) - exp(-a)) / (exp(a) + exp(-a)),    (),  "DLMF 4.28.4"),
    ("coth-exp",     coth(a),        (exp(a) + exp(-a)) / (exp(a) - exp(-a)),    (),  "DLMF 4.28.7"),
    ("sech-exp",     sech(a),        2 / (exp(a) + exp(-a)),                     (),  "DLMF 4.28.6"),
    ("csch-exp",     csch(a),        2 / (exp(a) - exp(-a)),                     (),  "DLMF 4.28.5"),
)}
