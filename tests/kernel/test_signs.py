"""Signs: what is certainly positive, nonnegative, not 0, real or an integer on a domain, and what is not."""
from tables import each

from verifier.constructors import apply
from verifier.kernel.claims import Context, Definition
from verifier.kernel.functions import cos, cosh, exp, sin, sinh, tanh, f as named
from verifier.kernel.signs import holds
from verifier.kernel.terms import E, I, ONE, PI, ZERO, derivative, function, symbol, term

x, y, z, n = symbol("x"), symbol("y"), symbol("z", "complex"), symbol("n", "integer")
log = named("log")
u, HALF = symbol("u"), term("1/2")
FREE, ABOVE, FROM, BELOW, OFF = (), (("<", ZERO, x),), (("<=", ZERO, x),), (("<", x, ZERO),), (("!=", x, ZERO),)
DEFINITIONS = [Definition("f", (u,), exp(u) + 1), Definition("g", (u,), u**2), Definition("k", (n,), n**2 + 1)]


def known(assuming, t, predicate):
    return holds(Context(assuming, DEFINITIONS), predicate, t)


@each([
    (FREE, exp(x), "positive"), (FREE, 1 + exp(-x), "positive"), (FREE, x**2, "nonnegative"), (FREE, x**2 + 1, "positive"),
    (FREE, x**0, "positive"), (FREE, cosh(x) / PI, "positive"), (FREE, -exp(x), "nonzero"), (FREE, sin(x), "real"),
    (FREE, term(-2), "nonzero"), (FREE, PI + E, "positive"), (FREE, x**-2, "nonnegative"), (FREE, exp(z), "nonzero"),
    (FREE, 2 * exp(z) / E**2, "nonzero"), (FREE, I, "nonzero"), (FREE, I * exp(z), "nonzero"), (FREE, n * n - n, "integer"),
    (FREE, x**n, "real"), (FROM, z**x, "defined"), (OFF, x**y, "defined"), (ABOVE, y**x, "defined"), ((("!=", z, ZERO),), z**2 * exp(z), "nonzero"),
    (FREE, exp(z)**y, "defined"), ((("!=", z, I),), z - I, "nonzero"),
    (FREE, apply("f", x), "positive"), (FREE, apply("g", x), "nonnegative"), (FREE, apply("p", x), "real"),
    (FREE, apply("k", n), "positive"), (FREE, derivative(x * y, x), "real"), (FREE, log(exp(x)), "real"),
    (FREE, exp(x)**HALF, "positive"), (FREE, (x**2)**HALF, "nonnegative"), (FREE, (-exp(x))**HALF, "nonzero"),
    (FREE, exp(x)**y, "positive"), (FREE, (1 + x**2)**-HALF, "positive"), (ABOVE, x, "positive"), (ABOVE, x + x**2, "positive"),
    (ABOVE, log(x), "real"), (FROM, log(x), "real"), (FREE, log(function("abs", z)), "real"), (ABOVE, x**y, "positive"), (ABOVE, tanh(x), "positive"), (ABOVE, sinh(-x), "nonzero"),
    (ABOVE, -x**3, "nonzero"), (ABOVE, 1 / x, "positive"), (ABOVE, x**HALF + 1, "positive"), (FROM, x, "nonnegative"),
    (FROM, x + 1, "positive"), (FROM, x**HALF, "nonnegative"), (FROM, function("atan", x), "nonnegative"), (BELOW, -x, "positive"),
    (BELOW, x**3, "nonzero"), (BELOW, x * -1, "positive"), (BELOW, function("asinh", x), "nonzero"), (OFF, x, "nonzero"),
    (OFF, x**2, "positive"), (OFF, 3 * x / -PI, "nonzero"), (OFF, x**-3, "nonzero"), ((("<", ONE, x),), x, "positive"),
    ((("<", x, ONE),), 1 - x, "positive"), ((("<", y, x),), x - y, "positive"), ((("!=", x, y),), y - x, "nonzero"),
    ((("<=", HALF, x),), x, "positive"), ((("<=", x, -ONE),), -x, "positive"), ((("<=", ZERO, x), ("!=", x, ZERO)), x, "positive"),
    ((("<", ZERO, log(x)),), log(x), "positive"), ((("<=", ZERO, x**HALF),), x**HALF, "nonnegative"), ((("<", log(x), ZERO),), log(x), "real"),
    ((("<=", ZERO, x), ("!=", ZERO, x)), x, "positive"), ((("<", ZERO, z), ("!=", z, ZERO)), exp(z), "nonzero"),
])
def test_what_holds(assuming, t, predicate):
    assert known(assuming, t, predicate)


@each([
    (FREE, x, "positive"), (FREE, x, "nonnegative"), (FREE, x, "nonzero"), (FREE, exp(x) - 1, "nonzero"), (FREE, x**2, "positive"),
    (FREE, x**2 - 1, "nonnegative"), (FREE, x**2, "nonzero"), (FREE, sin(x), "nonnegative"), (FREE, cos(x), "nonzero"),
    (FREE, x**3, "nonnegative"), (FREE, ZERO, "nonzero"), (FREE, term(-1), "nonnegative"), (FREE, -PI, "positive"), (FREE, z, "real"),
    (FREE, z, "nonzero"), (FREE, z**2, "nonnegative"), (FREE, exp(z), "positive"), (FREE, exp(z), "real"),
    (FREE, 1 + exp(z), "nonzero"), (FREE, z * exp(z), "nonzero"), (FREE, I, "real"), (FREE, I**2, "nonnegative"),
    (FREE, x / 2, "integer"), (FREE, n / 2, "integer"), (FREE, n**-1, "integer"), (FREE, n, "nonzero"), (FREE, log(x), "real"),
    (FREE, x**HALF, "real"), (FREE, x**y, "real"), (FREE, (exp(x) - 1)**HALF, "nonzero"), (FREE, x**y, "defined"), (FREE, x**n, "defined"),
    (OFF, z**n, "defined"), (FREE, z**n, "real"), (ABOVE, y**-x, "defined"), (FROM, z**(x - 1), "defined"), (FREE, x**n, "nonzero"),
    (FREE, function("asin", x), "real"), (FREE, apply("g", x), "positive"), (FREE, apply("p", x), "nonzero"),
    (FREE, apply("p", z), "real"), (FREE, apply("g", z), "nonnegative"), (FREE, apply("k", z), "positive"),
    (FREE, derivative(z**2, z), "real"), (FREE, exp(x), "integer"), (FREE, exp(x), "defined"), (FREE, 1 / x, "defined"),
    (ABOVE, x - 1, "nonzero"), (ABOVE, y, "positive"), (ABOVE, log(x), "nonzero"), (ABOVE, log(x), "nonnegative"),
    (ABOVE, -x, "nonnegative"), (ABOVE, sin(x), "nonzero"), (ABOVE, symbol("x", "complex"), "real"), (ABOVE, (-x)**HALF, "real"),
    (FROM, x, "positive"), (FROM, x, "nonzero"), (FROM, x**HALF, "positive"), (FROM, log(x), "positive"), (FROM, log(-x), "real"), (FROM, x**y, "nonnegative"),
    (BELOW, x, "nonnegative"), (BELOW, x**2 + x, "nonzero"), (BELOW, log(x), "real"), (BELOW, x**HALF, "real"), (OFF, x, "positive"),
    (OFF, x + 1, "nonzero"), (OFF, sin(x), "nonzero"), (OFF, x - y, "nonzero"), ((("<", -ONE, x),), x, "positive"),
    ((("<=", x, ONE),), x, "nonzero"), ((("!=", x, ONE),), x, "nonzero"), ((("<", x, ONE),), x - 1, "positive"),
    ((("<", y, x),), x, "positive"), ((("=", x, ONE),), x, "positive"), ((("<", ZERO, z),), z, "positive"),
    ((("<", x, x),), x, "nonzero"), ((("!=", ZERO, log(x)),), log(x), "real"), ((("<", -ONE, log(x)),), log(x), "positive"), ((("=", ZERO, log(x)),), log(x), "real"),
])
def test_what_is_not_known_to_hold(assuming, t, predicate):
    assert not known(assuming, t, predicate)
