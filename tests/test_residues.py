"""Floors and parity: what repeats as an integer goes on, true beside false, and what repeats only nearly."""
from sympy import Function, Rational, Symbol, ceiling, evaluate, exp, floor, I, pi, symbols
from tables import each

from verifier import verdict
from verifier.kernel.checking import check

n, k = symbols("n k", integer=True)
N, M = Symbol("N", integer=True, nonnegative=True), Symbol("M", integer=True, negative=True)
x, f = Symbol("x", real=True), Function("f")


def floors(m, last):
    return sum([floor((n + r) / m, evaluate=False) for r in range(last + 1)])


with evaluate(False):
    ROWS = [
        # left, what it is, what it is not
        (floor(n / 2) + floor((n + 1) / 2), n, n + 1), (floor((n + 1) / 2), ceiling(n / 2), floor(n / 2)), (floor((n + 2) / 3), ceiling(n / 3), ceiling((n + 1) / 3)),
        (floors(3, 2), n, floors(3, 1)), (floors(5, 4), n, floors(5, 3)), (floor((3 * n + 1) / 6), floor(n / 2), floor((n + 1) / 2)),
        (n - 2 * floor(n / 2), (1 - (-1)**n) / 2, (1 + (-1)**n) / 2), (floor(N / 2) + floor((N + 1) / 2), N, N + 1), (floor((M + 1) / 2), ceiling(M / 2), M / 2),
        ((n - 3 * floor(n / 3)) * (n - 1 - 3 * floor(n / 3)) * (n - 2 - 3 * floor(n / 3)), 0, 1), (floor(n**2 / 4), floor(n / 2) * ceiling(n / 2), floor(n / 2)**2),
        (floor((n + k) / 2) + floor((n - k + 1) / 2), n, n + k), (f((-1)**(n**2)) * x, f((-1)**n) * x, f(-1) * x),
        ((-1)**(n**2 + n), 1, (-1)**n), ((-1)**(n**2), (-1)**n, 1), (exp(I * pi * n**2), (-1)**n, -(-1)**n), (floor((n - 1) / 2), ceiling(n / 2) - 1, ceiling(n / 2)),
    ]
    NEARLY = [
        # at most integers, or where more than integers is asked of
        (floor(n / 2) + floor((n + 1) / 2), n + floor(1 / (1 + (n - 40)**2)), "open"), ((-1)**floor(n / 2), (-1)**n, "refuted"), (floor((x + 1) / 2), ceiling(x / 2), "refuted"),
        (floor(n * x) + floor(-n * x), -1, "refuted"), (floor(n / 7), floor((n + 6) / 7) - 1, "refuted"), (floor(2 * x), floor(x) + floor(x + Rational(1, 2)), "open"),
    ]


@each(ROWS)
def test_true_beside_false(left, right, false):
    found, other = verdict(left, right), verdict(left, false)
    assert found.outcome == "proved", found.why
    assert check(found.certificate).outcome == "proved"
    assert other.outcome == check(other.certificate).outcome == "refuted"


@each(NEARLY)
def test_what_holds_nearly_everywhere_is_not_proved(left, right, outcome):
    assert verdict(left, right).outcome == outcome
