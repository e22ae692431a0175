"""The functions: where each is defined, its derivative, signs and balls, and what it is by other functions."""
from typing import Callable, NamedTuple

from flint import acb

from verifier.kernel.terms import I, PI, Term, function, substituted, symbol, term

HALF, MOST = term("1/2"), 2**64      # the most that is asked to be a whole number of moderate size

#: The signs that a real term may have: all, or only plus.
ANY, POSITIVE = frozenset((-1, 0, 1)), frozenset((1,))


class Function(NamedTuple):
    derivative: Callable | None      # F'(u); None: no rule of calculus but that of the body
    needs: Callable                  # F(u) is defined where u is and these conditions hold
    kind: str                        # "meromorphic", or the name in CUTS of where it need not be
    image: Callable                  # from the signs of the arguments (None: not known to be real) to those of F(u)
    ball: Callable
    body: Term | None = None         # what F(a), or F(a, b), is by other functions
    source: str = ""                 # where to read that
    arity: int = 1


#: Branch cuts: whether a ball is certainly off the cut. On the real line a function moves along its cut,
#: and is smooth there but at the branch points, which are where F' is not defined. Functions that are
#: "kinked" are smooth at most along the reals.
CUTS = {
    "below 0":   lambda z: z.real > 0 or not z.imag.contains(0),
    "below 1":   lambda z: z.real > 1 or not z.imag.contains(0),
    "beyond 1":  lambda z: abs(z.real) < 1 or not z.imag.contains(0),
    "imaginary": lambda z: abs(z.imag) < 1 or not z.real.contains(0),
    "kinked":    lambda z: False}

#: Of these functions, those that are continuous at real arguments, wherever they are defined there; one moves along its cut.
UNBROKEN = {"abs", "conj", "re", "im", "max", "min", "log", "asin", "acos", "atan", "asinh", "acosh", "atanh"}

#: What a letter of an image says of the sign of a value: "*" is not negative, "?" real, "." not known to be real, "!" none.
SIGNS = {"+": {1}, "0": {0}, "-": {-1}, "*": {0, 1}, "?": ANY, ".": None, "!": set()}


def image(letters):
    """Signs from signs: a letter each for a positive, a zero, a negative argument, and one not known to be real."""
    def signs(inner):
        found = [SIGNS[letters[3]]] if inner is None else [SIGNS[letters[1 - sign]] for sign in inner]
        return None if None in found else frozenset().union(*found)
    return signs


def all_of(choice):
    """The signs that `choice` makes of those of two real arguments."""
    return lambda one, other: ANY if None in (one, other) else frozenset([choice(a, b) for a in one for b in other])


def binomial_ball(a, k):
    """The falling factorial a (a - 1) ... (a - k + 1) over k!; 0 for negative k."""
    lower = k.unique_fmpz() if abs(k.real) < MOST else None
    return acb("nan", "nan") if lower is None else acb(0) if lower < 0 else (a - k + 1).rising(k) * (k + 1).rgamma()


def f(name):
    return lambda *u: function(name, *u)


exp, log, sin, cos, tan, cot, sec, csc, erf, absolute, sign, conj, re, im = map(f, "exp log sin cos tan cot sec csc erf abs sign conj re im".split())
sinh, cosh, tanh, coth, sech, csch, rgamma, gamma, digamma = map(f, "sinh cosh tanh coth sech csch rgamma gamma digamma".split())
a, b = LETTERS = symbol("a", "complex"), symbol("b", "complex")


def at(row):
    """What a row says of the letters, as functions of arguments that are put in for them."""
    derivative, needs, *rest = row
    return Function(derivative and (lambda u: substituted(derivative, {a: u})),
                    lambda *u: tuple([(predicate, substituted(t, dict(zip(LETTERS, u)))) for predicate, t in needs]), *rest)


def condition(predicate):
    """What makes that condition of each of some terms."""
    return lambda *found: tuple([(predicate, t) for t in found])


not0, real, integer = map(condition, ("nonzero", "real", "integer"))
always, whole = (), "meromorphic"
odd, even, turn = exp(a) - exp(-a), exp(a) + exp(-a), exp(I * a)
positive, any_sign, same, never, at_zero, growing = map(image, ("+++.", "???.", "+0-.", "....", ".0..", "+??."))

FUNCTIONS = {name: at(row) for name, *row in (
    #         F'(a)                  needs             kind        image     ball      what it is,           where to read that
    ("exp",   exp(a),                always,           whole,      positive, acb.exp),
    ("log",   1 / a,                 not0(a),          "below 0",  image("?!.."), acb.log),
    ("sin",   cos(a),                always,           whole,      any_sign, acb.sin,  -(I * (turn - 1 / turn)) / 2, "DLMF 4.14.1"),
    ("cos",   -sin(a),               always,           whole,      any_sign, acb.cos,  (turn + 1 / turn) / 2,       "DLMF 4.14.2"),
    ("tan",   1 / cos(a)**2,         not0(cos(a)),     whole,      any_sign, acb.tan,  sin(a) / cos(a),      "DLMF 4.14.4"),
    ("cot",   -(1 / sin(a)**2),      not0(sin(a)),     whole,      any_sign, acb.cot,  cos(a) / sin(a),      "DLMF 4.14.7"),
    ("sec",   sec(a) * tan(a),       not0(cos(a)),     whole,      any_sign, acb.sec,  1 / cos(a),           "DLMF 4.14.6"),
    ("csc",   -(csc(a) * cot(a)),    not0(sin(a)),     whole,      any_sign, acb.csc,  1 / sin(a),           "DLMF 4.14.5"),
    ("asin",  1 / (1 - a**2)**HALF,  always,           "beyond 1", at_zero,  acb.asin),
    ("acos",  -(1 / (1 - a**2)**HALF), always,         "beyond 1", never,    acb.acos, PI / 2 - function("asin", a), "DLMF 4.23.16"),
    ("atan",  1 / (1 + a**2),        not0(1 + a**2),   "imaginary", same,    acb.atan),
    ("sinh",  cosh(a),               always,           whole,      same,     acb.sinh, odd / 2,              "DLMF 4.28.1"),
    ("cosh",  sinh(a),               always,           whole,      positive, acb.cosh, even / 2,             "DLMF 4.28.2"),
    ("tanh",  1 - tanh(a)**2,        not0(cosh(a)),    whole,      same,     acb.tanh, odd / even,           "DLMF 4.28.4"),
    ("coth",  -(1 / sinh(a)**2),     not0(sinh(a)),    whole,      same,     acb.coth, even / odd,           "DLMF 4.28.7"),
    ("sech",  -(sech(a) * tanh(a)),  not0(cosh(a)),    whole,      positive, acb.sech, 2 / even,             "DLMF 4.28.6"),
    ("csch",  -(csch(a) * coth(a)),  not0(sinh(a)),    whole,      same,     acb.csch, 2 / odd,              "DLMF 4.28.5"),
    ("asinh", 1 / (1 + a**2)**HALF,  always,           "imaginary", same,    acb.asinh),
    ("acosh", 1 / ((a - 1)**HALF * (a + 1)**HALF), always, "below 1", never, acb.acosh),
    ("atanh", 1 / (1 - a**2),        not0(1 - a**2),   "beyond 1", at_zero,  acb.atanh),
    ("abs",   absolute(a) / a,       always,           "kinked",   image("+0+*"), lambda z: acb(abs(z))),
    ("sign",  0 / a,                 always,           "kinked",   same,     acb.sgn),
    ("conj",  None,                  always,           "kinked",   same,     acb.conjugate),
    ("re",    None,   always,   "kinked",   image("+0-?"), lambda z: acb(z.real),       (a + conj(a)) / 2,       "DLMF 1.9.2"),
    ("im",    None,   always,   "kinked",   image("000?"), lambda z: acb(z.imag),       (a - conj(a)) / (2 * I), "DLMF 1.9.2"),
    ("arg",   None,   not0(a),  "kinked",   image("????"), lambda z: acb(z.arg()),      im(log(a)),              "DLMF 4.2.2"),
    ("heaviside", 0 / a, real(a), "kinked", image("****"), lambda z: (1 + z.sgn()) / 2, (1 + sign(a)) / 2,       "DLMF 1.16.13"),
    ("floor", None,                  real(a),          "kinked",   image("????"), acb.real_floor),
    ("max",   None, real(a, b), "kinked", all_of(max), lambda u, v: acb(u.real.max(v.real)), (a + b + absolute(a - b)) / 2, "definition", 2),
    ("min",   None, real(a, b), "kinked", all_of(min), lambda u, v: acb(u.real.min(v.real)), (a + b - absolute(a - b)) / 2, "definition", 2),
    ("erf",   2 / PI**HALF * exp(-a**2), always,       whole,      same,     acb.erf),
    ("erfc",  -(2 / PI**HALF * exp(-a**2)), always,    whole,      any_sign, acb.erfc, 1 - erf(a),           "DLMF 7.2.2"),
    ("rgamma", -(digamma(a) * rgamma(a)), always,      whole,      growing,  acb.rgamma),
    ("gamma", digamma(a) * gamma(a), not0(rgamma(a)),  whole,      growing,  acb.gamma, 1 / rgamma(a),          "DLMF 5.2.1"),
    ("digamma", None,                not0(rgamma(a)),  whole,      any_sign, acb.digamma),
    ("factorial", digamma(a + 1) * gamma(a + 1), not0(rgamma(a + 1)), whole, image("++?."), lambda z: (z + 1).gamma(), gamma(a + 1), "DLMF 5.4.1"),
    ("binomial", None,               integer(b),       "kinked",  lambda u, k: u and ANY, binomial_ball, None, "", 2),
)}
