"""Openings: terms without the arguments that only the kernel's definitions need."""
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.terms import symbol, term
from verifier.notation import unicode
from verifier.openings import Opening, opened

a, x, t = symbol("a"), symbol("x"), symbol("t")
F, U = Opening("f", "f", 1, (a,)), Opening("u_0", "u", 0, (x,))


@each([
    (apply("f", x, a), "f(x)"), (apply("f", x + a, a), "f(x + a)"), (apply("u_0", x), "u"), (apply("f", apply("u_0", x), a), "f(u)"),
    (prime("f", (1, 0), x, a), "f′(x)"),
    (apply("f", x, t), "f(x, t)"),                          # another a than the document's is no hidden one
    (prime("f", (0, 1), x, a), "f^(0,1)(x, a)"),
    (apply("g", x, a), "g(x, a)"), (term(2) * a, "2a"),
])
def test_opened(closed, shown):
    assert unicode(opened(closed, (F, U))) == shown
