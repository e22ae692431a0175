"""Attacks on the kernel that failed: each false row beside the true one that it imitates."""
import pytest
from tables import each

from verifier.kernel.balls import Point
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context, Theorem
from verifier.kernel.functions import f as named
from verifier.kernel.rules import RULES
from verifier.kernel.terms import E, I, ONE, PI, ZERO, Rejected, Term, derivative, function, symbol, term
from verifier.proofs import Proof
from verifier.verdicts import verdict

from inferring import refused

x, y, n, z = symbol("x"), symbol("y"), symbol("n", "integer"), symbol("z", "complex")
HALF, TWO = term("1/2"), term(2)
POSITIVE, NEGATIVE, INSIDE = [("<", ZERO, x)], [("<", x, ZERO)], [("<", -ONE, x), ("<", x, ONE)]


log, exp, asin, acos, atan, acosh, atanh, asinh = map(named, "log exp asin acos atan acosh atanh asinh".split())
absolute, sign, arg, largest, step, gamma, binomial = map(named, "abs sign arg max heaviside gamma binomial".split())

#: What is attacked, left, right, assumptions that make it true (None: nothing does), and those under which it is false.
ROWS = [
    ("a branch of log", log(exp(I * x)), I * x, INSIDE, []),
    ("the end of a branch of log", log(exp(I * x)), I * x, [("<", -PI, x), ("<=", x, PI)], [("<=", -PI, x), ("<=", x, PI)]),
    ("a branch of arctan", atan(x) + atan(1 / x), PI / 2, POSITIVE, NEGATIVE),
    ("a double arctan", atan(2 * x / (1 - x**TWO)), 2 * atan(x), INSIDE, []),
    ("a double arctan, beyond a pole", atan(2 * x / (1 - x**TWO)), 2 * atan(x), INSIDE, [("<", ONE, x)]),
    ("arcosh inside -1, 1", acosh(x), I * acos(x), INSIDE, []),
    ("arcosh by one root", acosh(x), log(x + (x**TWO - 1)**HALF), [("<", ONE, x)], NEGATIVE),
    ("artanh beyond 1", atanh(x), log((1 + x) / (1 - x)) / 2, INSIDE, [("<", ONE, x)]),
    ("arsinh of real numbers", asinh(function("sinh", x)), x, [], None),
    ("log of a reciprocal", log(1 / x), -log(x), POSITIVE, NEGATIVE),
    ("a root of a quotient", (1 / x)**HALF, 1 / x**HALF, POSITIVE, NEGATIVE),
    ("a root of a negative", (-x)**HALF, I * x**HALF, [("<=", ZERO, x)], NEGATIVE),
    ("a nested root", (x - 2 * (x - 1)**HALF)**HALF, (x - 1)**HALF - 1, [("<=", TWO, x)], [("<=", ONE, x)]),
    ("0 to a power", ZERO**x, ZERO, POSITIVE, []), ("the square of a sign", sign(x)**TWO, ONE, [("!=", x, ZERO)], []),
    ("a step's square", step(x)**TWO, step(x), [("!=", x, ZERO)], []),
    ("a maximum with a tie", largest(x, y), x, [("<=", y, x)], []),
    ("a partial derivative of a maximum", derivative(largest(x, y), x), step(x - y), [], None),
    ("the other partial derivative", derivative(largest(x, y), x), step(y - x), None, []),
    ("a derivative of arcosh", derivative(acosh(x), x), 1 / (x**TWO - 1)**HALF, [("<", ONE, x)], [("<", x, -ONE)]),
    ("a derivative of a modulus", derivative(absolute(x), x), ONE, POSITIVE, []),
    ("alternating binomials", binomial(-ONE, n), term(-1)**n, None, []),
    ("Gauss's reflection", gamma(x) * gamma(1 - x), PI / function("sin", PI * x), [], None),
    ("an argument of a product", arg(x * z), arg(z), POSITIVE, []),
    ("a power of a product", (x * y)**HALF, x**HALF * y**HALF, [("<=", ZERO, x)], []),
    ("a power of a power", (x**TWO)**z, x**(TWO * z), POSITIVE, []),
    ("a power of a power, the other way", x**(n * HALF), (x**n)**HALF, POSITIVE, []),
    ("0 to the 0", ZERO**(n * n), ZERO, [("<=", ONE, n)], []),
    ("the derivative of a power of exponent 0", derivative(x**n, x), n * x**(n - 1), [], None),
    ("the same, of a modulus", derivative(absolute(x)**n, x), n * absolute(x)**(n - 1), POSITIVE, []),
    ("a second derivative of a power", derivative(x**n, x, 2), n**TWO * x**(n - 2), None, []),
    ("a derivative of a power of the complex plane", derivative(z**x, z), x * z**x, None, []),
    ("a pole of gamma", function("rgamma", n), ZERO, [("<=", n, ZERO)], []),
    ("a binomial above its upper index", binomial(x, n), ZERO, None, [("<", x, n)]),
    ("a root of a quotient, defined", log(z) * (1 / z)**HALF, log(z) / z**HALF, None, []),
    ("not 0, the other way", log(z**TWO) * x, 2 * x * log(z), None, [("!=", z, ZERO)]),
]


@each(ROWS)
def test_false_beside_true(attack, left, right, true, false):
    if true is not None:
        assert verdict(Claim(Context(true), "=", left, right)).outcome != "refuted"
    if false is not None:
        assert verdict(Claim(Context(false), "=", left, right)).outcome != "proved"


def outcome(proof, context, left, right, point):
    try:
        return check(proof.certificate(Claim(context, "=", left, right), point)).outcome
    except Rejected:
        return "rejected"


def by_exponentials(left, right, factor, assuming, made):
    """Injectivity on what `made` infers about the exponentials of the two sides."""
    proof = Proof()
    same = made(proof, exp(factor * left), exp(factor * right))
    proof.infer("injectivity", same, left=left, right=right, factor=factor)
    return outcome(proof, Context(assuming), left, right, Point({x: HALF}))


def same(proof, left, right):
    return proof.infer("algebra", left=left, right=right)


def differ(proof, left, right):
    return proof.infer("witness", relation="=", left=left, right=right, point=Point({x: ONE}), precision=64)


@each([
    (log(x), log(1 * x), ONE, POSITIVE, same, "proved"),
    (log(z), log(1 * z), ONE, [], same, "rejected"),            # the sum of both ranges is 2 pi, which is not less
    (x, x + 0, ONE, [], same, "proved"),
    (x, -x, ONE, [], differ, "rejected"),                       # a refutation is no equation
    (ZERO, 2 * PI, I, [], differ, "rejected"),
    (z, z + 0, ONE, [], same, "rejected"),                      # nothing is known of Im z
    (x, x + 0, I, [], same, "rejected"),
    (x, x + 0, I, INSIDE, same, "proved"),
    (x, x + 0, TWO, INSIDE, same, "rejected"),                  # e^(2x) is not asked about
])
def test_injectivity(left, right, factor, assuming, made, expected):
    assert by_exponentials(left, right, factor, assuming, made) == expected


def test_what_is_bounded_on_the_real_line_is_not_bounded_beyond_it():
    """Where sin z and sin w are assumed positive they are real, but z and w need not be: sin z may be sin w + 2 pi."""
    for one, other, expected in ((x, y, "proved"), (z, symbol("w", "complex"), "rejected")):
        left, right, proof = function("sin", one), function("sin", other), Proof()
        assumed = proof.infer("hypothesis", left=exp(I * left), right=exp(I * right))
        proof.infer("injectivity", assumed, left=left, right=right, factor=I)
        context = Context([("<", ZERO, left), ("<", ZERO, right), ("=", exp(I * left), exp(I * right))])
        assert outcome(proof, context, left, right, Point({one: ONE, other: ONE})) == expected


@each(["abs", "sign", "conj"])
def test_what_is_smooth_along_the_reals_alone_has_no_other_derivative(name):
    """|e^(ix)| is smooth, being 1, and its derivative is 0, not i; along the reals alone there are moduli and conjugates of what is complex."""
    refused("differentiation", term=derivative(function("sign", exp(I * x)), x))
    refused("differentiation", term=derivative(function(name, z), z))
    refused("differentiation", term=derivative(function("abs", function(name, x * z)), z))
    assert RULES["differentiation"].conclude(Context(), [], term=derivative(function(name, exp(x)), x))


def test_injectivity_tells_nothing_of_matrices():
    side, proof = function("det", Term("matrix", 1, (x,))), Proof()
    proof.infer("injectivity", proof.infer("congruence", left=exp(ONE * side), right=exp(ONE * side)), left=side, right=side, factor=ONE)
    assert outcome(proof, Context(), side, side, Point({x: ONE})) == "rejected"


def equal(*conditions):
    return Theorem("=", x, y, frozenset(conditions))


@each([
    ([("positive", x)], [("positive", -x)], {("nonzero", x), ("real", x)}),
    ([("nonnegative", x)], [("nonnegative", -x)], {("real", x)}),
    ([("positive", x)], [("positive", x)], {("real", x), ("positive", x)}),
    ([("nonnegative", x)], [("positive", -x)], {("real", x)}),
    ([("positive", x), ("nonzero", y)], [("positive", -x)], {("nonzero", x), ("real", x), ("nonzero", y)}),
    ([("positive", -x)], [("positive", x)], {("real", x), ("positive", x), ("positive", -x)}),
])
def test_cases_keep_every_other_condition(first, second, left):
    found = RULES["cases"].conclude(Context(), [equal(*first), equal(*second)], term=x)
    assert found.conditions == left


def test_a_sign_under_conditions_hands_them_on():
    context, given = Context(), frozenset({("positive", x)})
    fact = RULES["sign"].conclude(context, [], term=x * x * x, predicate="positive", given=given)
    assert given <= fact.conditions
    equal_to_it = RULES["transitivity"].conclude(context, [equal()._replace(left=x**term(3), right=x * x * x), fact])
    assert given <= equal_to_it.conditions
    for one in (fact, equal_to_it):
        main = equal((one.relation, one.left))
        assert RULES["discharge"].conclude(context, [main, one]).conditions == given


@each(["real", "integer", "defined"])
def test_only_comparisons_are_given(predicate):
    with pytest.raises(Rejected, match="may be given"):
        RULES["sign"].conclude(Context(), [], term=x, predicate="nonzero", given=frozenset({(predicate, z)}))


NOWHERE = [gamma(-ONE), 1 / sign(ZERO), arg(ZERO), log(ZERO), step(I), largest(I, ONE), binomial(E, HALF), ZERO**(-HALF),
           ZERO**I, derivative(absolute(z), z)]


@each(NOWHERE)
def test_what_is_nowhere_defined_is_not_proved(t):
    proof = Proof()
    proof.infer("congruence", left=t, right=t)
    assert outcome(proof, Context(), t, t, Point({z: ONE})) == "rejected"
