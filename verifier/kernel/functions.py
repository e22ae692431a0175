"""The functions of one argument: where each is defined, its derivative, its values on the reals, its balls."""
from typing import Callable, NamedTuple

from flint import acb

from verifier.kernel.terms import Term, function, term

HALF = term("1/2")

#: The signs that a real function may have: all, only plus, those of its argument.
ANY, POSITIVE, SAME = frozenset((-1, 0, 1)), frozenset((1,)), "same"


class Function(NamedTuple):
    derivative: Callable[[Term], Term]      # F'(u)
    poles: Callable[[Term], tuple]          # F(u) is defined where u is and none of these is 0
    kind: str                               # "meromorphic", or the name of its branch cut in CUTS
    image: object                           # ANY, POSITIVE or SAME for real u; None: F(u) need not be real
    ball: Callable[[acb], acb]


def f(name):
    return lambda u: function(name, u)


exp, sin, cos, tan, cot, sec, csc = map(f, ("exp", "sin", "cos", "tan", "cot", "sec", "csc"))
sinh, cosh, tanh, coth, sech, csch = map(f, ("sinh", "cosh", "tanh", "coth", "sech", "csch"))


#: Branch cuts: whether a ball is certainly off the cut. On the real line a function moves along its cut,
#: and is smooth there but at the branch points, which are where F' is not defined.
CUTS = {
    "below 0":   lambda z: z.real > 0 or not z.imag.contains(0),
    "below 1":   lambda z: z.real > 1 or not z.imag.contains(0),
    "beyond 1":  lambda z: abs(z.real) < 1 or not z.imag.contains(0),
    "imaginary": lambda z: abs(z.imag) < 1 or not z.real.contains(0),
}


FUNCTIONS = {name: Function(*row) for name, *row in (
    #         F'(u)                                        not 0                     kind           image       ball
    ("exp",   exp,                                         lambda u: (),             "meromorphic", POSITIVE,   acb.exp),
    ("log",   lambda u: 1 / u,                             lambda u: (u,),           "below 0",         None,       acb.log),
    ("sin",   cos,                                         lambda u: (),             "meromorphic", ANY,        acb.sin),
    ("cos",   lambda u: -sin(u),                           lambda u: (),             "meromorphic", ANY,        acb.cos),
    ("tan",   lambda u: 1 / cos(u)**2,                     lambda u: (cos(u),),      "meromorphic", ANY,        acb.tan),
    ("cot",   lambda u: -(1 / sin(u)**2),                  lambda u: (sin(u),),      "meromorphic", ANY,        acb.cot),
    ("sec",   lambda u: sec(u) * tan(u),                   lambda u: (cos(u),),      "meromorphic", ANY,        acb.sec),
    ("csc",   lambda u: -(csc(u) * cot(u)),                lambda u: (sin(u),),      "meromorphic", ANY,        acb.csc),
    ("asin",  lambda u: 1 / (1 - u**2)**HALF,              lambda u: (),             "beyond 1",        None,       acb.asin),
    ("acos",  lambda u: -(1 / (1 - u**2)**HALF),           lambda u: (),             "beyond 1",        None,       acb.acos),
    ("atan",  lambda u: 1 / (1 + u**2),                    lambda u: (1 + u**2,),    "imaginary",       SAME,       acb.atan),
    ("sinh",  cosh,                                        lambda u: (),             "meromorphic", SAME,       acb.sinh),
    ("cosh",  sinh,                                        lambda u: (),             "meromorphic", POSITIVE,   acb.cosh),
    ("tanh",  lambda u: 1 - tanh(u)**2,                    lambda u: (cosh(u),),     "meromorphic", SAME,       acb.tanh),
    ("coth",  lambda u: -(1 / sinh(u)**2),                 lambda u: (sinh(u),),     "meromorphic", SAME,       acb.coth),
    ("sech",  lambda u: -(sech(u) * tanh(u)),              lambda u: (cosh(u),),     "meromorphic", POSITIVE,   acb.sech),
    ("csch",  lambda u: -(csch(u) * coth(u)),              lambda u: (sinh(u),),     "meromorphic", SAME,       acb.csch),
    ("asinh", lambda u: 1 / (1 + u**2)**HALF,              lambda u: (),             "imaginary",       SAME,       acb.asinh),
    ("acosh", lambda u: 1 / ((u - 1)**HALF * (u + 1)**HALF), lambda u: (),           "below 1",         None,       acb.acosh),
    ("atanh", lambda u: 1 / (1 - u**2),                    lambda u: (1 - u**2,),    "beyond 1",        None,       acb.atanh),
)}
