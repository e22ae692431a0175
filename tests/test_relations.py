"""Orders and inequations: what is true is proved, what is false refuted, and neither is what it is not; chains of them."""
import pytest
from sympy import I, Symbol, acos, acosh, asin, atan, evaluate, log, pi, sqrt, symbols
from tables import each

from verifier import read, verdict, write
from verifier.audit.inequalities import FALSE, HARD, MISSED, NO_SQUARES, SQUARES, TRUE
from verifier.engine import report
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import function, symbol
from verifier.model import Chain as Row
from verifier.model import Derivation as Model
from verifier.model import Place
from verifier.readers.module import Link, steps

x, y = symbols("x y", real=True)
z = Symbol("z")

with evaluate(False):
    #: Not proved, and not refuted: nowhere asked, true for a reason that is not found, or asked of what is not real.
    OPEN = [
        (I * x**0, "<", I + 1), (1 / (x - x), ">", 0), (log(x), "<", 0, x < 0), (sqrt(x), ">=", 0, x < -1),
        (x, "<", x + 1, x > 1, x < 0),
    ]


@each([(TRUE, "proved"), (HARD, "proved"), (SQUARES, "proved"), (FALSE, "refuted"), (MISSED, "refuted"), (NO_SQUARES, "refuted"), (OPEN, "open")])
def test_relations(rows, outcome):
    for left, relation, right, *assuming in rows:
        found = verdict(left, right, relation, assuming)
        assert found.outcome == outcome, (left, relation, right, found)
        if found.certificate:
            assert check(found.certificate).outcome == outcome


def test_what_is_no_relation_is_refused():
    with pytest.raises(ValueError, match="one of <, <=, !=, =, >, >= was expected"):
        verdict(x, y, "≈")


def test_a_side_that_is_not_real_everywhere_is_noted():
    found = verdict(z, z - 1, ">")
    assert (found.outcome, found.notes[0]) == ("proved", "the left side is undefined where z is not real")
    with evaluate(False):
        left, right = sqrt(x + 1), 1 + x / 2
    assert [verdict(left, right, "<=", [domain]).notes for domain in [x >= -1]] == [()]


@each([
    (acos(x), pi, x >= -1), (asin(x), pi / 2, x <= 1), (-asin(x), pi / 2, x >= -1), (atan(x), pi / 4, x <= 1), (atan(x), pi / 3, x <= sqrt(3)), (-acosh(x), 0, x >= 1),
])
def test_a_value_of_an_inverse_function_at_an_end_refutes_what_is_strict(left, right, domain):
    inside = [x >= -1, x <= 1] if left.has(asin, acos) else []
    assert verdict(left, right, "<", [domain, *inside]).outcome == "refuted"
    assert verdict(left, right, "<=", [domain, *inside]).outcome == "proved"
    assert verdict(left, right + 1, "<", [domain, *inside]).outcome == "proved"


def test_a_root_whose_radicand_is_seen_not_to_be_negative_may_stand_in_a_sum():
    root, domain = sqrt(x**2 - y**2), [x > y, y > 0]
    assert [verdict(left, 0, ">", domain).outcome for left in (x + root, x - root, x - root - y)] == ["proved", "proved", "refuted"]


t, HERE = symbol("x"), Place("here", 1)
E1 = function("exp", t)


def outcomes(*chains, claim):
    """The outcomes of chains of (relation, term), and of the claim."""
    links = [[Link(term, None, HERE, relation) for relation, term in chain] for chain in chains]
    rows = tuple(Row("row", tuple(steps(number, row, Context()))) for number, row in enumerate(links, 1))
    found = report(Model("made", "here", "Made", Context(), rows, Claim(Context(), *claim), HERE))
    return [v.outcome for _, v in found.examined[0].results]


UP = [("=", 1 + t), ("<=", E1), ("<", E1 + 1)]
DOWN = [("=", E1 + 1), (">", E1), (">=", t + 1)]
OFF = [("=", 1 + t**2), ("!=", t - t), ("=", 0 * t)]


@each([
    ([UP], ("<", 1 + t, E1 + 1), "proved"), ([UP], ("<=", 1 + t, E1 + 1), "proved"), ([UP], ("!=", 1 + t, E1 + 1), "proved"),
    ([UP], (">", E1 + 1, 1 + t), "proved"), ([UP], ("!=", E1 + 1, 1 + t), "proved"), ([UP], ("=", 1 + t, E1 + 1), "refuted"),
    ([UP], ("<", 1 + t, E1), "refuted"), ([UP], (">=", E1, 1 + t), "proved"), ([DOWN], (">", E1 + 1, t + 1), "proved"),
    ([DOWN], ("<", t + 1, E1 + 1), "proved"), ([OFF], ("!=", 1 + t**2, 0 * t), "proved"), ([OFF], ("!=", 0 * t, 1 + t**2), "proved"),
    ([OFF], (">", 1 + t**2, 0 * t), "open"), ([[("=", E1), ("!=", 0 * t), ("!=", -E1)]], ("!=", E1, -E1), "open"),
    ([[("=", t), ("<", t + 1), (">", t - 1)]], ("<", t, t - 1), "refuted"), ([[("=", 2 * t), ("=", t + t)]], ("<=", 2 * t, t + t), "proved"),
])
def test_chains_establish_what_follows_from_them(chains, claim, outcome):
    assert outcomes(*chains, claim=claim)[-1] == outcome


MODULE = '''"""The tangent lies below."""
from sympy import *
from verifier import Chain, Derivation

x, y = symbols("x y", real=True)

with evaluate(False):
    derivation = Derivation(
        chains=[
            Chain("Lemma 1", exp(x), (1 + x, "convexity", ">=")),
            Chain("Twice", exp(2*y)*1, (exp(2*y), "simplify"), (1 + 2*y, "lemma 1", ">="), (2*y, None, ">"))],
        claim=Gt(exp(2*y)*1, 2*y))
'''


def test_modules_and_reports_show_relations(tmp_path):
    (tmp_path / "tangent.py").write_text(MODULE, encoding="utf-8")
    found = report(read(tmp_path / "tangent.py"))
    assert [v.outcome for _, v in found.examined[0].results] == ["proved"] * 5
    text = write(found)
    assert "≥ 1 + 2y" in text and "> 2y" in text and '"relation": ">="' in write(found, "json")
