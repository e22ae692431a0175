"""Matching: where an equation with symbols applies in an expression, and what it makes of it there."""
from functools import partial

from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.terms import Term, derivative, function, symbol, term
from verifier.matching import match, rewritten

a, b, u, x, y = map(symbol, "abuxy")
n = symbol("n", "integer")
f, g = partial(apply, "f"), partial(apply, "g")
exp, sin, cos = [partial(function, name) for name in ("exp", "sin", "cos")]
SUM_OF_EXPONENTS = exp(a + b), exp(a) * exp(b)


@each([
    (x, y + 1, {x: y + 1}), (a + b, x * y + 2, {a: x * y, b: term(2)}), (a + a, sin(x) + sin(x), {a: sin(x)}),
    (term(2) * a, term(2) * x, {a: x}), (f(a), f(g(x)), {a: g(x)}), (exp(-a), exp(-(x + y)), {a: x + y}),
    (derivative(f(u), u), derivative(f(u), u), {u: u}), (derivative(f(u), u), derivative(f(x), x), {u: x}),
    (derivative(f(u), u), prime("f", (1,), g(x)), {u: g(x)}), (derivative(f(u), u, 2), prime("f", (2,), x), {u: x}),
    (term(1), term(1), {}),
])
def test_an_instance_gives_the_values_of_the_symbols(pattern, t, at):
    assert match(pattern, t) == at


@each([
    (a + b, x * y), (a + b, Term("add", None, (x, y, u))), (a + a, x + y), (term(2) * a, x * term(2)),
    (term(2) * a, term(3) * x), (f(a), g(x)), (f(a), apply("f", x, y)), (exp(-a), exp(x)),
    (derivative(f(u), u), derivative(g(x), x)), (derivative(f(u), u), derivative(f(u), u, 2)),
    (derivative(f(u), u), prime("f", (2,), x)), (derivative(f(u), u), prime("g", (1,), x)),
    (derivative(f(u), u) * u, prime("f", (1,), x) * y), (derivative(sin(u), u), prime("f", (1,), x)), (term(1), x),
])
def test_what_is_no_instance(pattern, t):
    assert match(pattern, t) is None


def test_derivatives_with_respect_to_different_symbols_do_not_mix():
    assert match(derivative(sin(u) * y, u), derivative(sin(x) * y, x)) == {u: x, y: y}
    assert match(derivative(f(u), u), derivative(f(x * y), x)) is None


@each([
    (exp(x + y), exp(x) * exp(y), 1), (1 + exp(x + y) / 2, 1 + exp(x) * exp(y) / 2, 1),
    (exp(x + y) - exp(y + x), exp(x) * exp(y) - exp(y) * exp(x), 2), (sin(exp(x + y)), sin(exp(x) * exp(y)), 1),
    (exp(x * y), exp(x * y), 0), (x + y, x + y, 0),
])
def test_every_instance_is_rewritten(t, result, instances):
    used = []
    assert rewritten(t, *SUM_OF_EXPONENTS, used) is result
    assert len(used) == instances


def test_a_rewritten_part_is_not_rewritten_again():
    used = []
    assert rewritten(f(x), f(a), f(f(a)), used) is f(f(x))
    assert used == [{a: x}]
