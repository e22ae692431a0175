"""The refuter: its points lie in the domain and show every sign pattern; its witnesses are true."""
from itertools import islice

from flint import fmpq
from tables import each

from verifier.constructors import apply
from verifier.kernel.balls import evaluation_at
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ONE, ZERO, function, rational, symbol, term
from verifier.points import points
from verifier.refuter import SHARP, Examination, refutation

x, y, n, z = symbol("x"), symbol("y"), symbol("n", "integer"), symbol("z", "complex")


def claim(left, right, assuming=()):
    return Claim(Context(assuming), "=", term(left), term(right))


def signs(value):
    return (value > 0) - (value < 0)


def test_two_symbols_show_every_pattern_of_signs():
    seen = {tuple(signs(rational(p.symbols[s])) for s in (x, y)) for p in islice(points(claim(x, y)), 100)}
    assert seen == {(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1)}


@each([
    ([("<", term(3), x), ("<", x, term("16/5"))], 3, fmpq(16, 5)), ([("<", ZERO, x)], 0, None),
    ([("<=", x, -term(1000))], None, -1000),
])
def test_points_keep_within_bounds(assuming, lower, upper):
    found = [rational(p.symbols[x]) for p in points(claim(x, x, assuming))]
    assert len(found) >= 5
    assert all((lower is None or v >= lower) and (upper is None or v <= upper) for v in found)


def test_integers_get_integers_and_complex_symbols_leave_the_reals():
    assert all(rational(p.symbols[n]).q == 1 for p in points(claim(n, n)))
    assert any(p.symbols[z].op != "number" and rational(p.symbols[z]) is None for p in points(claim(z, z)))


def test_without_symbols_there_is_one_point_for_each_choice_of_unknown_functions():
    assert len(list(points(claim(ONE, ZERO)))) == 1 < len(list(points(claim(apply("f", ONE), ZERO))))


@each([
    (x, x + 1, [], True),
    (x, x, [], False),
    (function("tanh", x), term(1), [("<", term(20), x)], True),              # 1 − 10⁻¹⁷
    (x**2, term(2), [], True),
    (apply("f", x), apply("f", y), [], True),
    (apply("f", x + 1), apply("f", 1 + x), [], False),
    (n * (n - 1) * (n - 2), ZERO, [], True),
    ((z**2)**term("1/2"), z, [], True),
    (x, x + 1, [("<", x, ZERO), ("<", ZERO, x)], False),
    (1 / (x - x), term(5), [], False),
    ((x**2 - 1) / (x - 1), x + 1, [], False),
])
def test_witnesses(left, right, assuming, refuted):
    stated = claim(left, right, assuming)
    found = Examination(stated).until(200).sharpened(SHARP)
    assert (found.witness is not None) is refuted
    if refuted:
        point, precision, *_ = found.witness
        evaluation_at(stated.context, point)
        assert check(refutation(stated, point, precision).certificate(stated)).outcome == "refuted"


def test_the_simplest_witness_comes_first():
    found = Examination(claim(x**3, x)).until(200)
    assert rational(found.witness[0].symbols[x]) == 2
