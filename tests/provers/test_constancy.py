"""Constancy: equal by the derivative and one value on each piece of the domain; never across a jump, a pole or a gap."""
from sympy import Abs, Heaviside, acos, asin, atan, cosh, evaluate, exp, floor, log, pi, sign, sinh, symbols, tan
from tables import each

from verifier.conditions import discharged
from verifier.domains import claim
from verifier.kernel.checking import conclusion
from verifier.kernel.terms import Rejected
from verifier.provers import constancy

x, y = symbols("x y", real=True)

with evaluate(False):
    TRUE = [
        (4 * atan(exp(x)), pi + 2 * atan(sinh(x)), []), (4 * atan(x) + 4 * atan(1 / x), 2 * pi, [x > 0]), (4 * atan(x) + 4 * atan(1 / x), 2 * pi * sign(x), []),
        (6 * asin(x) + 6 * acos(x), 3 * pi, [x > -1, x < 1]), (4 * atan(x) + 4 * atan(y), 4 * atan((x + y) / (1 - x * y)), [x > 0, y > 0, x < 1, y < 1]),
        (log(Abs(x)), log(-x), [x < 0]),
    ]
    FALSE = [
        (4 * atan(exp(x)), pi + 2 * atan(cosh(x)), []), (atan(x) + atan(1 / x), pi / 2, []), (4 * atan(x) + 4 * atan(1 / x), 2 * pi, [x > -1]),
        (sign(x), 1, []), (Heaviside(x - 2), 0, []), (floor(x), 0, []), (Heaviside(x), 1, [x > -1, x < 3]), (atan(tan(x)), x, []), (1 / x + 1 / Abs(x), 0, [x < 1]),
        (log(Abs(x)), log(x), []), (4 * atan(x) + 4 * atan(y), 4 * atan((x + y) / (1 - x * y)), [x > 0, y > 0]), (x * 0, 1, []), (Abs(x) / x, 1, []),
    ]


def left_over(left, right, assuming):
    """The conditions that a proof by constancy leaves; None if there is no proof."""
    asked = claim(left, right, "=", assuming)
    try:
        proof = constancy.prove(asked)
    except Rejected:
        return None
    found = discharged(asked, proof)
    assert conclusion(asked.context, proof.inferences)[:3] == ("=", asked.left, asked.right)
    return found.conditions


@each(TRUE)
def test_what_is_constant_is_proved(left, right, assuming):
    assert left_over(left, right, assuming) == frozenset()


@each(FALSE)
def test_what_only_looks_constant_is_not(left, right, assuming):
    assert left_over(left, right, assuming) is None
