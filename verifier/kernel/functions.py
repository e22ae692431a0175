"""The functions: where each is defined, its derivative, its values on the reals, its balls."""
from typing import Callable, NamedTuple

from flint import acb

from verifier.kernel.terms import PI, function, term

HALF = term("1/2")

#: The signs that a real term may have: all, or only plus.
ANY, POSITIVE = frozenset((-1, 0, 1)), frozenset((1,))


class Function(NamedTuple):
    derivative: Callable | None      # F'(u); for several arguments the partial derivatives; None: no rule of calculus
    needs: Callable                  # F(u) is defined where u is and these conditions hold
    kind: str                        # "meromorphic", or the name in CUTS of where it need not be
    image: Callable                  # from the signs of the arguments (None: not known to be real) to those of F(u)
    ball: Callable
    arity: int = 1


def f(name):
    return lambda *u: function(name, *u)


exp, log, sin, cos, tan, cot, sec, csc, digamma = map(f, "exp log sin cos tan cot sec csc digamma".split())
sinh, cosh, tanh, coth, sech, csch, rgamma, gamma = map(f, "sinh cosh tanh coth sech csch rgamma gamma".split())


#: Branch cuts: whether a ball is certainly off the cut. On the real line a function moves along its cut,
#: and is smooth there but at the branch points, which are where F' is not defined. Functions that are
#: "kinked" are smooth at most along the reals.
CUTS = {
    "below 0":   lambda z: z.real > 0 or not z.imag.contains(0),
    "below 1":   lambda z: z.real > 1 or not z.imag.contains(0),
    "beyond 1":  lambda z: abs(z.real) < 1 or not z.imag.contains(0),
    "imaginary": lambda z: abs(z.imag) < 1 or not z.real.contains(0),
    "kinked":    lambda z: False,
}


def not0(*found):
    return tuple([("nonzero", t) for t in found])


def real(*found):
    return tuple([("real", t) for t in found])


def on_reals(found):
    return lambda *inner: None if None in inner else found


def growing(inner):
    """The signs of what is real at positive arguments only, or positive there."""
    return None if inner is None else POSITIVE if inner <= POSITIVE else ANY


def all_of(choice):
    """The signs that `choice` makes of those of two real arguments."""
    return lambda one, other: ANY if None in (one, other) else frozenset([choice(a, b) for a in one for b in other])


def binomial_ball(a, k):
    """The falling factorial a (a - 1) ... (a - k + 1) over k!; 0 for negative k."""
    lower = k.unique_fmpz()
    return acb("nan") if lower is None else acb(0) if lower < 0 else (a - k + 1).rising(k) * (k + 1).rgamma()


always, never, positive = (lambda u: ()), (lambda *u: None), on_reals(POSITIVE)
any_sign, same = on_reals(ANY), lambda inner: inner
whole = "meromorphic"

FUNCTIONS = {name: Function(*row) for name, *row in (
    #         F'(u)                                        needs                          kind         image     ball
    ("exp",   exp,                                         always,                        whole,       positive, acb.exp),
    ("log",   lambda u: 1 / u,                             not0,                          "below 0",
     lambda inner: ANY if inner is not None and inner <= POSITIVE else None, acb.log),
    ("sin",   cos,                                         always,                        whole,       any_sign, acb.sin),
    ("cos",   lambda u: -sin(u),                           always,                        whole,       any_sign, acb.cos),
    ("tan",   lambda u: 1 / cos(u)**2,                     lambda u: not0(cos(u)),        whole,       any_sign, acb.tan),
    ("cot",   lambda u: -(1 / sin(u)**2),                  lambda u: not0(sin(u)),        whole,       any_sign, acb.cot),
    ("sec",   lambda u: sec(u) * tan(u),                   lambda u: not0(cos(u)),        whole,       any_sign, acb.sec),
    ("csc",   lambda u: -(csc(u) * cot(u)),                lambda u: not0(sin(u)),        whole,       any_sign, acb.csc),
    ("asin",  lambda u: 1 / (1 - u**2)**HALF,              always,                        "beyond 1",  never,    acb.asin),
    ("acos",  lambda u: -(1 / (1 - u**2)**HALF),           always,                        "beyond 1",  never,    acb.acos),
    ("atan",  lambda u: 1 / (1 + u**2),                    lambda u: not0(1 + u**2),      "imaginary", same,     acb.atan),
    ("sinh",  cosh,                                        always,                        whole,       same,     acb.sinh),
    ("cosh",  sinh,                                        always,                        whole,       positive, acb.cosh),
    ("tanh",  lambda u: 1 - tanh(u)**2,                    lambda u: not0(cosh(u)),       whole,       same,     acb.tanh),
    ("coth",  lambda u: -(1 / sinh(u)**2),                 lambda u: not0(sinh(u)),       whole,       same,     acb.coth),
    ("sech",  lambda u: -(sech(u) * tanh(u)),              lambda u: not0(cosh(u)),       whole,       positive, acb.sech),
    ("csch",  lambda u: -(csch(u) * coth(u)),              lambda u: not0(sinh(u)),       whole,       same,     acb.csch),
    ("asinh", lambda u: 1 / (1 + u**2)**HALF,              always,                        "imaginary", same,     acb.asinh),
    ("acosh", lambda u: 1 / ((u - 1)**HALF * (u + 1)**HALF), always,                      "below 1",   never,    acb.acosh),
    ("atanh", lambda u: 1 / (1 - u**2),                    lambda u: not0(1 - u**2),      "beyond 1",  never,    acb.atanh),
    ("abs",   lambda u: function("abs", u) / u,            always,                        "kinked",
     lambda inner: frozenset((0, 1)) if inner is None else frozenset([s * s for s in inner]), lambda z: acb(abs(z))),
    ("sign",  lambda u: 0 / u,                             always,                        "kinked",    same,     acb.sgn),
    ("re",    None,                                        always,                        "kinked",
     lambda inner: ANY if inner is None else inner,        lambda z: acb(z.real)),
    ("im",    None,                                        always,                        "kinked",
     lambda inner: ANY if inner is None else frozenset((0,)), lambda z: acb(z.imag)),
    ("conj",  None,                                        always,                        "kinked",    same,     acb.conjugate),
    ("arg",   None,                                        not0,                          "kinked",    lambda inner: ANY,
     lambda z: acb(z.arg())),
    ("heaviside", lambda u: 0 / u,                         real,                          "kinked",
     lambda inner: frozenset((0, 1)),                      lambda z: (1 + z.sgn()) / 2),
    ("floor", None,                                        real,                          "kinked",    lambda inner: ANY,
     acb.real_floor),
    ("max",   lambda u, v: (f("heaviside")(u - v) + 0 / (u - v), f("heaviside")(v - u) + 0 / (u - v)),
     real, "kinked", all_of(max), lambda a, b: acb(a.real.max(b.real)), 2),
    ("min",   lambda u, v: (f("heaviside")(v - u) + 0 / (u - v), f("heaviside")(u - v) + 0 / (u - v)),
     real, "kinked", all_of(min), lambda a, b: acb(a.real.min(b.real)), 2),
    ("erf",   lambda u: 2 / PI**HALF * exp(-u**2),         always,                        whole,       same,     acb.erf),
    ("erfc",  lambda u: -(2 / PI**HALF * exp(-u**2)),      always,                        whole,       any_sign, acb.erfc),
    ("rgamma", lambda u: -(digamma(u) * rgamma(u)),        always,                        whole,       growing,  acb.rgamma),
    ("gamma", lambda u: digamma(u) * gamma(u),             lambda u: not0(rgamma(u)),     whole,       growing,  acb.gamma),
    ("digamma", None,                                      lambda u: not0(rgamma(u)),     whole,       any_sign, acb.digamma),
    ("factorial", lambda u: digamma(u + 1) * gamma(u + 1), lambda u: not0(rgamma(u + 1)), whole,
     lambda inner: None if inner is None else ANY if -1 in inner else POSITIVE, lambda z: (z + 1).gamma()),
    ("binomial", None, lambda u, k: (("integer", k),),     "kinked",                      lambda u, k: u and ANY,
     binomial_ball, 2),
)}
