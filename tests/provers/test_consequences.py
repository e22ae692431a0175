"""Consequences: what follows from hypotheses is proved, what does not is refuted where they hold, or stays open."""
from tables import each

from verifier.constructors import apply
from verifier.engine import strict
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.functions import f as named
from verifier.kernel.terms import I, ONE, PI, ZERO, derivative, function, integrated, symbol, term
from verifier.statements import condition_text
from verifier.verdicts import repaired, verdict
from verifier.writers.repairs import repair_text

a, b, c, g, h, k, m, r, s, t, u, v, x, y, z = map(symbol, "a b c g h k m r s t u v x y z".split())
n, w = symbol("n", "integer"), symbol("w", "complex")
HALF = term("1/2")


exp, log, sin, cos, tan, size = map(named, "exp log sin cos tan abs".split())


def judged(left, right, hypotheses, assuming=()):
    hypotheses = [("=", term(one), term(other)) for one, other in hypotheses]
    return verdict(Claim(Context((*assuming, *hypotheses)), "=", term(left), term(right)))


def positive(*terms):
    return [("<", ZERO, t) for t in terms]


PROVED = [
    # left, right, hypotheses, what is assumed, the condition that is left
    (x, 2, [(2 * x, 4)], [], None), (x**4, 4, [(x**2, 2)], [], None), (x**2, 4, [(x**3, 8)], [], None),
    (x, 2, [(x**2, 4)], positive(x), None), (x, -ONE, [(x**2, 1)], positive(-x), None), (x, 1, [(x**2, x)], [("!=", x, ZERO)], None),
    (x**2 - y**2, 3, [(x - y, 1), (x + y, 3)], [], None), (x * y, 2, [(x**2 + y**2, 5), (x + y, 3)], [], None),
    (y, z, [(x * y, 1), (x * z, 1)], [], None), (x, x, [(x, y)], [], None),
    (v**2, 2 * g * h, [(m * g * h, m * v**2 / 2)], [], "m ≠ 0"), (b, c, [(a * b, a * c)], [], "a ≠ 0"),
    (v**2, 2 * g * h, [(m * g * h, m * v**2 / 2)], positive(m), None), (x, y, [(x * sin(a), y * sin(a))], [], "sin(a) ≠ 0"),
    (b, c, [(a * b, a * c), (a, 3)], [], None), (x, r * s / (r + s), [(1 / x, 1 / r + 1 / s)], positive(r, s), None),
    (x, 9, [(x**HALF, 3)], [], None), (x**HALF, 3, [(x, 9)], [], None), (sin(x**2), sin(term(4)), [(x**2, 4)], [], None),
    (x - a, y - a, [(x, y)], [], None), (a * x, a * y, [(x, y)], [], None), ((x - a)**2, b**2, [(x**2 - 2 * a * x, b**2 - a**2)], [], None),
    (w**2, -ONE, [(w, I)], [], None), (n, 3, [(2 * n, 6)], [], None),
    (apply("f", x), 2 * x, [(apply("f", x) + x, 3 * x)], [], None), (apply("f", 2 * x), apply("f", term(4)), [(x + 1, 3)], [], None),
    (v**2, 2 * g * h, [(u, m * v**2 / 2), (u, m * g * h)], [], "m ≠ 0"), (b, c, [(x, a * b), (y, a * c), (x, y), (a, 2)], [], None),
    (v**2, r**2 + 2 * a * s, [(v, r + a * t), (s, r * t + a * t**2 / 2)], [], None), (a, 1, [(a + b, 3), (b + c, 5), (c + x, 7), (a - b, -ONE)], [], None),
    # functions of both sides, roots, powers; hypotheses that are solved
    (v, (2 * g * h)**HALF, [(v**2, 2 * g * h)], positive(v), None), (v, (2 * g * h)**HALF, [(m * v**2 / 2, m * g * h)], positive(v), "m ≠ 0"),
    (size(x), size(y), [(x**2, y**2)], [], None), (x, y, [(x**3, y**3)], positive(x, y), None), (x, y**HALF, [(x**2, y)], [("<=", ZERO, x)], None),
    (t, log(term(2)) / k, [(exp(k * t), 2)], [("!=", k, ZERO)], None), (t, log(a / b) / k, [(a, b * exp(k * t))], [*positive(b), ("!=", k, ZERO)], None),
    (x, 3, [(term(2)**x, 8)], [], None), (x, y, [(exp(x), exp(y))], [], None), (x, y, [(log(x), log(y))], [], None),
    (x, 100, [(log(x), 2 * log(term(10)))], [], None), (x, 100, [(log(x) / log(term(10)), 2)], [], None), (x * y, 1, [(log(x) + log(y), 0)], [], None),
    (sin(2 * x**2), sin(term(8)), [(x**2, 4)], [], None), (x, function("asin", y), [(sin(x), y)], [("<", -(PI / 2), x), ("<", x, PI / 2)], None),
    (sin(x) / cos(x), 2, [(sin(x), 2 * cos(x))], [], None), (sin(x)**2, term("9/25"), [(cos(x), term("4/5"))], [], None), (sin(2 * x), 0, [(sin(x) + cos(x), 1)], [], None),
    (x + y, 5, [(x, 2), (y, 3)], [], None), (2 * x, 4, [(x, y), (y, 2)], [], None), (derivative(y * x, x), 2, [(y, 2)], [], None),
]


@each(PROVED)
def test_what_follows_is_proved(left, right, hypotheses, assuming, condition):
    found = judged(left, right, hypotheses, assuming)
    assert found.outcome == "proved" and check(found.certificate).outcome == "proved", found.why
    assert [condition_text(*c) for c in found.conditions] == ([condition] if condition else [])
    assert strict(found).outcome == ("open" if condition or found.domains else "proved")


REFUTED = [
    (x, 2, [(x**2, 4)], []), (x, 1, [(x**2, x)], []), (x, 3, [(2 * x, 4)], []), (x**4, 5, [(x**2, 2)], []), (a, b, [(a**2, b**2)], []),
    (v**2, g * h, [(m * g * h, m * v**2 / 2)], []), (v**2, 2 * g * h, [(m * g * h, m * v**2 / 2), (m, 0)], []),
    (b, -c, [(a * b, a * c)], []), (b, c, [(a * b, a * c), (a, 0)], []), (a * b, a * c + 1, [(b, c)], []),
    (x, -term(9), [(x**HALF, 3)], []), (x, y, [(sin(x), sin(y))], []), (x, y, [(cos(x), cos(y))], positive(x, y)), (x, log(term(3)), [(exp(x), 2)], []),
    (x, y, [(size(x), size(y))], []), (w, 1, [(w**2, 1)], []), (r, 2 * a * cos(s), [(r**2, 2 * a * r * cos(s))], []),
    (derivative(x**2, x), ZERO, [(x**2, ONE)], []), (integrated(x, x, 0, 1), ONE, [(x, ONE)], []), (x + 1, y + 2, [(x, y)], []),
    (1 / x, 1 / r + 1 / s, [(x, r + s)], []), (n, 2, [(n**2, 4)], []), (x, a + b, [((x - a)**2, b**2)], []),
    (v**2, g * h, [(u, m * v**2 / 2), (u, m * g * h)], []), (v**2, 2 * g * h, [(u, m * v**2 / 2), (u, m * g * h), (m, 0)], []), (b, c, [(x, a * b), (y, a * c), (x, y), (a, 0)], []),
    (v**2, r**2 + a * s, [(v, r + a * t), (s, r * t + a * t**2 / 2)], []), (a, 2, [(a + b, 3), (b + c, 5), (c + x, 7), (a - b, -ONE)], []),
    (x + y, 4, [(x**2 + y**2, 25), (x - y, 1)], []), (v, (2 * g * h)**HALF, [(v**2, 2 * g * h)], []), (x, y**HALF, [(x**2, y)], []),
    (t, log(term(3)) / k, [(exp(k * t), 2)], []), (x, 4, [(term(2)**x, 8)], []), (x, 10, [(log(x), 2 * log(term(10)))], []), (x + y, 0, [(log(x) + log(y), 0)], []),
    (x, function("asin", y), [(sin(x), y)], []), (sin(2 * x**2), sin(term(4)), [(x**2, 4)], []), (apply("f", x), apply("f", y), [(x, y + 1)], []),
    (a, b, [(a * cos(x), b * cos(x)), (cos(x), 0)], []), (derivative(x**2, x), 4, [(x, 3)], []), (log(x**2), 2 * log(x), [(x * y, -ONE)], []),
    (sin(x) / cos(x), 3, [(sin(x), 2 * cos(x))], []), (sin(x), term("3/5"), [(cos(x), term("4/5"))], []), (sin(x), 0, [(sin(x) + cos(x), 1)], []), (sin(2 * x), 2 * y * cos(x), [(sin(x), y**2)], []),
    (x, -y, [(x**2, y**2)], positive(x)), (x / y, 1, [(x**2, y**2)], []), (x + 1 / x, 2, [(x**2 + 1 / x**2, 2)], []),
]


@each(REFUTED)
def test_what_does_not_follow_is_refuted_where_the_hypotheses_hold(left, right, hypotheses, assuming):
    found = judged(left, right, hypotheses, assuming)
    assert found.outcome == "refuted" and check(found.certificate).outcome == "refuted", found.why


OPEN = [
    # contradictory, or nowhere defined
    (x, y, [(x, 1), (x, 2)], []), (b, c, [(a, 0), (a, 1)], []), (x, 1, [(x - x, 1)], []), (x, 5, [(1 / x, 0)], []), (x, y, [(x, 1)], [("<", x, ZERO)]),
    (x, 0, [(x**2, -ONE)], []), (log(x), 0, [(x, 0)], []), (1 / x, 1, [(x * y, y), (x, 0)], []), (x, y, [(exp(x), 0)], []),
    (x**HALF, 3, [(x**HALF, -term(3))], []),
    (apply("f", ONE), apply("f", term(2)), [(apply("f", x), apply("f", y))], []), (b, c, [(a * b, a * c), (a, 0), (a, 1)], []),
    (x, log(-term(2)), [(exp(x), -term(2))], []), (x, 1, [(size(x), -ONE)], []), (integrated(x**2, x, 0, 1), ZERO, [(x, 1), (x, 2)], []),
]


@each(OPEN)
def test_nothing_follows_from_what_never_holds(left, right, hypotheses, assuming):
    assert judged(left, right, hypotheses, assuming).outcome == "open"


@each([
    (ZERO, "<=", y, [(y, x**2)], [], "proved"), (ZERO, "<", y, [(y, x**2)], [], "refuted"), (x, "<", term(3), [(x**2, 4)], positive(x), "proved"),
    (x, "<", term(2), [(x**2, 4)], positive(x), "refuted"), (x, "!=", y, [(x, y + 1)], [], "proved"), (x, "!=", y, [(x, y * z)], [], "refuted"),
    (a + c, "<", b + c, [], [("<", a, b)], "proved"), (a * c, "<", b * c, [], [("<", a, b)], "refuted"), (x, ">", y, [(x - y, z**2 + 1)], [], "proved"),
    (x, "<", y, [(x, 1), (x, 2)], [], "open"),
])
def test_relations_follow_too(left, relation, right, hypotheses, assuming, outcome):
    context = Context((*assuming, *[("=", term(one), term(other)) for one, other in hypotheses]))
    assert verdict(Claim(context, relation, left, right)).outcome == outcome


@each([
    (v**2, g * h, [(m * v**2 / 2, m * g * h)], [], "did you mean 2g·h?"), (x, 3, [(2 * x, 4)], [], "did you mean 2?"), (x, 2, [(x**2, 4)], [], "true for x ≥ 0"),
    (x, 1, [(x**2, x)], [], "true for x > 0"), (x, a - b, [(x - b, a)], [], "did you mean a + b?"), (b, -c, [(a * b, a * c)], [], "did you mean c?"),
    (v, (g * h)**HALF, [(v**2, 2 * g * h)], positive(v), "did you mean √(2g·h)?"), (v, (2 * g * h)**HALF, [(v**2, 2 * g * h)], [], "true for v ≥ 0"),
])
def test_repairs_follow_from_the_hypotheses(left, right, hypotheses, assuming, text):
    context = Context((*assuming, *[("=", term(one), term(other)) for one, other in hypotheses]))
    stated = Claim(context, "=", left, term(right))
    assert repair_text(repaired(stated, verdict(stated)).repair) == text
