"""Areas: integrals without antiderivatives, alike as a limit moves and where limits meet; never through a pole, nor for a jump."""
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.functions import f as named
from verifier.kernel.terms import ONE, PI, ZERO, derivative, integrated, symbol, term
from verifier.verdicts import verdict

a, b, c, x, e = [symbol(name) for name in ("a", "b", "c", "x", "ε")]
t, s, z = symbol("bound t"), symbol("bound s"), symbol("z", "complex")
exp, sin, cos, log = map(named, "exp sin cos log".split())
HALF, POSITIVE, ORDERED = term("1/2"), [("<", ZERO, x)], [("<", a, b)]


def f(u, name="f"):
    return apply(name, u)


def rate(u, name="g"):
    return prime(name, (1,), u)


def area(body, lower, upper):
    return integrated(body, t, lower, upper)


def claim(left, right, assuming=()):
    return Claim(Context(assuming), "=", term(left), term(right))


G, GAUSS = lambda u: f(u, "g"), lambda u: exp(-(u**2))

ROWS = [
    # left, right, assumptions, a false right side
    (area(f(t), a, b), -area(f(t), b, a), [], area(f(t), b, a)), (area(f(t), a, a), ZERO, [], ONE), (area(f(t), a, b), -integrated(f(s), s, b, a), ORDERED, area(f(t), a, b) + b - a),
    (area(f(t), a, b) + area(f(t), b, c), area(f(t), a, c), [], area(f(t), c, a)), (area(f(t), a, c) - area(f(t), b, c), area(f(t), a, b), [], area(f(t), b, a)),
    (area(2 * f(t) + G(t), a, b), 2 * area(f(t), a, b) + area(G(t), a, b), [], area(f(t), a, b) + 2 * area(G(t), a, b)), (area(c * f(t), a, b), c * area(f(t), a, b), [], area(f(t), a, b)),
    (area(f(2 * t), a, b), area(f(t), 2 * a, 2 * b) / 2, [], 2 * area(f(t), 2 * a, 2 * b)), (area(f(t + 1), a, b), area(f(t), a + 1, b + 1), [], area(f(t), a, b)),
    (area(f(-t), a, b), area(f(t), -b, -a), [], area(f(t), -a, -b)), (area(f(t), -a, a), area(f(t) + f(-t), 0, a), [], 2 * area(f(t), 0, a)),
    (area(f(G(t)) * rate(t), a, b), area(f(t), G(a), G(b)), [], area(f(t), a, b)), (area(f(G(t)) * rate(t), x, x + e), area(f(t), G(x), G(x + e)), [], area(f(t), x, x + e)),
    (area(f(t) * rate(t), a, b), f(b) * G(b) - f(a) * G(a) - area(rate(t, "f") * G(t), a, b), [], f(b) * G(b) - f(a) * G(a) + area(rate(t, "f") * G(t), a, b)),
    (area(f(t), 0, x) - area(f(t), 0, a), area(f(t), a, x), [], area(f(t), x, a)),
    (area(sin(t) / t, 1, x), area(sin(2 * t) / t, HALF, x / 2), POSITIVE, area(sin(2 * t) / t, 1, x)), (area(GAUSS(t), 0, x), area(GAUSS(2 * t), 0, x / 2) * 2, [], area(GAUSS(2 * t), 0, x / 2)),
    (area(exp(t) / t, 1, x), area(exp(t) / t, 2, x) + area(exp(t) / t, 1, 2), POSITIVE, area(exp(t) / t, 2, x)), (area(sin(t**2), a, b) + area(cos(t**2), b, a), area(sin(t**2) - cos(t**2), a, b), [], area(sin(t**2) + cos(t**2), a, b)),
]


@each(ROWS)
def test_areas(left, right, assuming, false):
    found = verdict(claim(left, right, assuming))
    assert (found.outcome, found.conditions) == ("proved", ()), found.why
    assert check(found.certificate).outcome == "proved"
    assert verdict(claim(left, false, assuming)).outcome != "proved"


@each(ROWS[::4])
def test_areas_on_the_other_side(left, right, assuming, false):
    assert verdict(claim(right, left, assuming)).outcome == "proved"
    assert verdict(claim(false, left, assuming)).outcome == "refuted"


@each([
    (area(1 / t, -1, x), area(1 / t, -1, 1) + area(1 / t, 1, x)), (area(1 / t, a, b) + area(1 / t, b, c), area(1 / t, a, c) + b - b / ONE), (area(f(t), a, b), area(f(t), a, c)),
    (area(named("floor")(t), a, b), -area(named("floor")(t), b, a)), (area(log(sin(t)), 0, PI / 2), area(log(cos(t)), 0, PI / 2)), (derivative(area(f(t), a, b), a), f(a)),
])
def test_areas_that_are_not_proved(left, right):
    """Through a pole, of what jumps, with other limits, or false."""
    assert verdict(claim(left, right)).outcome != "proved"
