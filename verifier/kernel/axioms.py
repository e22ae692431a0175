"""The axioms: identities taken on faith, each with the conditions it needs and where to read it.

`a` and `b` stand for any terms, `n` for any integer. An axiom says that where its left side is
defined (and the conditions hold) its right side is defined too, and equal. Branches are principal."""
from typing import NamedTuple

from verifier.kernel.functions import FUNCTIONS, HALF, LETTERS, a, absolute, b, condition, conj, digamma, erf, exp, f, im, log, re, rgamma, sign, sin
from verifier.kernel.terms import E, I, PI, Term, function, symbol, term

n = symbol("n", "integer")
asin, acos, atan, asinh, acosh, atanh, arg, floor, binomial = map(f, "asin acos atan asinh acosh atanh arg floor binomial".split())


class Axiom(NamedTuple):
    relation: str          # "=", or a predicate of the left side
    left: Term
    right: Term | None
    conditions: tuple      # of (predicate, term)
    source: str


positive, nonnegative, nonzero, real = map(condition, ("positive", "nonnegative", "nonzero", "real"))

AXIOMS = {name: Axiom("=", left, term(right), conditions, source) for name, left, right, conditions, source in (
    ("exp-one",        exp(term(1)),       E,                                         (),                "DLMF 4.2.11"),
    ("exp-sum",        exp(a + b),         exp(a) * exp(b),                           (),                "DLMF 4.8.14"),
    ("exp-power",      exp(n * a),         exp(a)**n,                                 (),                "DLMF 4.8.14"),
    ("exp-log",        exp(log(a)),        a,                                         (),                "DLMF 4.8.4"),
    ("exp-quarter",    exp(I * PI / 2),    I,                                         (),                "DLMF 4.2.22"),
    ("i-square",       I**2,               -1,                                        (),                "DLMF 1.9.1"),
    ("asin-exp",       exp(I * asin(a)),   I * a + (1 - a**2)**HALF,                  (),                "DLMF 4.23.19"),
    ("atan-exp",       exp(I * atan(a)),   (1 + I * a) / (1 + a**2)**HALF,            (),                "DLMF 4.23.26"),
    ("asinh-exp",      exp(asinh(a)),      a + (a**2 + 1)**HALF,                      (),                "DLMF 4.37.16"),
    ("acosh-exp",      exp(acosh(a)),      a + (a - 1)**HALF * (a + 1)**HALF,         (),                "DLMF 4.37.21"),
    ("atanh-exp",      exp(atanh(a)),      (1 + a)**HALF / (1 - a)**HALF,             (),                "DLMF 4.37.24"),
    ("log-polar",      log(a),             log(absolute(a)) + I * arg(a),             (),                "DLMF 4.2.3"),
    ("log-exp",        log(exp(a)),        a,                                         real(a),           "DLMF 4.8.3"),
    ("log-turn",       log(exp(I * a)),    I * a,        real(a) + positive(PI + a) + nonnegative(PI - a),      "DLMF 4.8.3"),
    ("log-product",    log(a * b),         log(a) + log(b),                           positive(a),       "DLMF 4.8.1"),
    ("log-right",      log(a * b),         log(a) + log(b),                           positive(re(a), re(b)),  "DLMF 4.8.2"),
    ("log-apart",      log(a * b),         log(a) + log(b),                nonnegative(im(a)) + positive(-im(b)), "DLMF 4.8.2"),
    ("log-power",      log(a**b),          b * log(a),                                positive(a) + real(b), "DLMF 4.8.5"),
    ("log-negative",   log(-a),            log(a) + I * PI,                           positive(a),       "DLMF 4.8.8"),
    ("power-exp",      a**b,               exp(b * log(a)),                           nonzero(a),        "DLMF 4.2.26"),
    ("power-product",  (a * b)**HALF,      a**HALF * b**HALF,                         nonnegative(a),    "DLMF 4.8.13"),
    ("root-apart",     (1 - a**2)**HALF,   (1 + a)**HALF * (1 - a)**HALF,             (),                "Kahan 1987"),
    ("root-power",     (a**(1 / n))**n,    a,                                         positive(n),       "DLMF 4.2.32"),
    ("power-of-power", (a**b)**n,          a**(b * n),                                (),                "DLMF 4.2.26"),
    ("power-of-product", (a * b)**n,       a**n * b**n,                               (),                "DLMF 4.8.15"),
    ("power-sum",      a**n * a**b,        a**(n + b),                                (),                "DLMF 4.8.14"),
    ("root-of-power",  (a**n)**(1 / n),    a,                             nonnegative(a) + positive(n),  "DLMF 4.2.32"),
    ("root-of-square", (a**2)**HALF,       absolute(a),                               real(a),           "DLMF 4.2.32"),
    ("abs-positive",   absolute(a),        a,                                         nonnegative(a),    "DLMF 1.9.7"),
    ("abs-negative",   absolute(a),        -a,                                        nonnegative(-a),   "DLMF 1.9.7"),
    ("abs-square",     absolute(a)**2,     a**2,                                      real(a),           "DLMF 1.9.7"),
    ("abs-modulus",    absolute(a),        (a * conj(a))**HALF,                       (),                "DLMF 1.9.7"),
    ("abs-product",    absolute(a * b),    absolute(a) * absolute(b),                 (),                "DLMF 1.9.23"),
    ("abs-exp",        absolute(exp(a)),   exp(re(a)),                                (),                "DLMF 4.2.23"),
    ("sign-abs",       sign(a),            absolute(a) / a,                           nonzero(a) + real(a), "definition"),
    ("conj-real",      conj(a),            a,                                         real(a),           "DLMF 1.9.11"),
    ("conj-conj",      conj(conj(a)),      a,                                         (),                "DLMF 1.9.11"),
    ("conj-i",         conj(I),            -I,                                        (),                "DLMF 1.9.11"),
    ("conj-sum",       conj(a + b),        conj(a) + conj(b),                         (),                "DLMF 1.9.20"),
    ("conj-product",   conj(a * b),        conj(a) * conj(b),                         (),                "DLMF 1.9.21"),
    ("conj-exp",       conj(exp(a)),       exp(conj(a)),                              (),                "DLMF 4.2.19"),
    ("floor-unit",     floor(a),           0,                          nonnegative(a) + positive(1 - a),  "definition"),
    ("floor-shift",    floor(a + n),       floor(a) + n,                              real(a),           "definition"),
    ("erf-odd",        erf(-a),            -erf(a),                                   (),                "DLMF 7.4.1"),
    ("rgamma-one",     rgamma(term(1)),    1,                                         (),                "DLMF 5.4.1"),
    ("rgamma-pole",    rgamma(n),          0,                                         nonnegative(-n),   "DLMF 5.2.1"),
    ("rgamma-step",    rgamma(a),          a * rgamma(a + 1),                         (),                "DLMF 5.5.1"),
    ("rgamma-reflected", sin(PI * a),      PI * rgamma(a) * rgamma(1 - a),            (),                "DLMF 5.5.3"),
    ("rgamma-double",  rgamma(2 * a),      term(2)**(1 - 2 * a) * PI**HALF * rgamma(a) * rgamma(a + HALF), (), "DLMF 5.5.5"),
    ("digamma-step",   digamma(a + 1),     digamma(a) + 1 / a,                        nonzero(a),        "DLMF 5.5.2"),
    ("binomial-gamma", binomial(a, b),     rgamma(b + 1) * rgamma(a - b + 1) / rgamma(a + 1), nonzero(rgamma(a + 1)), "DLMF 1.2.6"),
    ("binomial-zero",  binomial(a, term(0)), 1,                                       (),                "DLMF 1.2.6"),
    ("binomial-lower", binomial(a, n + 1), (a - n) / (n + 1) * binomial(a, n),        nonzero(n + 1),    "DLMF 1.2.6"),
    ("binomial-pascal", binomial(a + 1, n + 1), binomial(a, n) + binomial(a, n + 1),  (),                "DLMF 1.2.7"),
)}

#: Axioms that tell a sign.
AXIOMS |= {name: Axiom(predicate, left, None, conditions, source) for name, predicate, left, conditions, source in (
    ("sin-positive",      "positive",    sin(a),   positive(a) + positive(PI - a),           "DLMF 4.16.1"),
    ("sin-nonnegative",   "nonnegative", sin(a),   nonnegative(a) + nonnegative(PI - a),     "DLMF 4.16.1"),
    ("log-positive",      "positive",    log(a),   positive(a - 1),                          "DLMF 4.5.1"),
    ("log-nonnegative",   "nonnegative", log(a),   nonnegative(a - 1),                       "DLMF 4.5.1"),
    ("acosh-nonnegative", "nonnegative", acosh(a), nonnegative(a - 1),                       "DLMF 4.37.19"),
    ("acos-nonnegative",  "nonnegative", acos(a),  nonnegative(1 - a) + nonnegative(1 + a),  "DLMF 4.23.24"),
    ("abs-sum",           "nonnegative", absolute(a) + absolute(b) - absolute(a + b), (),    "DLMF 1.9.25"),
    ("power-bound",       "nonnegative", 1 / (n * (1 - absolute(a))) - absolute(a**n), positive(1 - absolute(a), n), "Bernoulli's inequality"),
    ("asin-real",         "real",        asin(a),  nonnegative(1 - a) + nonnegative(1 + a),  "DLMF 4.23.23"),
)}

#: What a function is by others.
AXIOMS |= {f"{name}-definition": Axiom("=", function(name, *LETTERS[:row.arity]), row.body, (), row.source)
           for name, row in FUNCTIONS.items() if row.body}
