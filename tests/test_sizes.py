"""Sizes: sums and products written out for the first few n."""
from tables import each

from verifier.constructors import apply
from verifier.examiner import Examiner
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ONE, Term, function, symbol, term
from verifier.model import Place, Step
from verifier.notation import unicode
from verifier.sizes import counted, sized

k, n, m, x = symbol("k", "integer"), symbol("n", "integer"), symbol("m"), symbol("x")


def series(op, body, lower=ONE, upper=n):
    return Term(op, None, (body, k, term(lower), upper))


@each([
    (series("sum", k**term(2)), "n", "1² + 2² + 3²"), (series("product", x + k), "n", "(x + 1)(x + 2)(x + 3)"),
    (series("sum", apply("x", k), 3), "n", "x(3)"), (series("sum", k, 4), "n", "0"), (series("product", k, 4), "n", "1"),
    (series("sum", k, n, term(4)), "n", "3 + 4"), (x + n, "", None),
])
def test_written_out(left, names, written):
    claim = Claim(Context(), "=", left, x)
    assert "".join(s.data[0] for s in counted(claim)) == names
    if written is not None:
        assert unicode(sized(claim, 3).left) == written


def test_limits_that_are_no_numbers_are_not_written_out():
    assert sized(Claim(Context(), "=", series("sum", k, 1, m), x), 3) is None


@each([(series("sum", apply("x", k)), "true for n = 1..5; "), (series("sum", apply("x", k)) + ONE, None)])
def test_an_open_step_says_for_which_sizes_it_is_true(right, why):
    left = function("log", series("product", function("exp", apply("x", k))))
    _, found = Examiner().result(Step("1.1", Claim(Context(), "=", left, right), Place("notes.md", 1)))
    assert (found.why or "").startswith(why) if why else found.outcome == "refuted"
