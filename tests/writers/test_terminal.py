"""The terminal report: what stands in it, within the width, in colour only when that is asked for."""
import re
from pathlib import Path

import pytest

from verifier import read, report, write
from verifier.library import shipped
from verifier.model import View

GOLDEN = Path(__file__).with_name("sigmoid.txt")
SLIPS = '''"""Slips of the pen."""
from sympy import *
from verifier import Chain, Derivation

x, y = symbols("x y", real=True)
f = Function("f")

with evaluate(False):
    derivation = Derivation(
        chains=[
            Chain("A sign", exp(-x), (-exp(x), "a slip"), (-exp(x)*1, "multiply")),
            Chain("Unknown", Derivative(f(x)**2, x), (2*f(x), "chain rule")),
            Chain("Undecided", floor(2*x), (floor(x) + floor(x + Rational(1, 2)), "definition of the floor")),
            Chain("A hole", (x**2 - 1)/(x - 1), (x + 1, "cancel")),
            Chain("Another reason", x + y, (y + x, "quotient rule")),
        ],
        claim=Eq(exp(-x), -exp(x)),
    )
'''


@pytest.fixture(scope="module")
def sigmoid():
    return report(read(shipped() / "sigmoid.py"))


@pytest.fixture(scope="module")
def tanh():
    return report(read(shipped() / "tanh.py"))


@pytest.fixture(scope="module")
def slips(tmp_path_factory):
    path = tmp_path_factory.mktemp("derivations") / "slips.py"
    path.write_text(SLIPS, encoding="utf-8")
    return report(read(path))


def masked(text):
    """The report without what a clock measured."""
    return re.sub(r"\d+\.\d+ s\b", "0.00 s", text)


def test_the_whole_report_on_the_sigmoid(sigmoid):
    assert masked(write(sigmoid)) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("view", [View(), View(explain=True, axioms=True), View(quiet=True)], ids=["plain", "explained", "quiet"])
@pytest.mark.parametrize("width", [80, 60])
def test_no_line_is_wider_than_the_terminal(sigmoid, tanh, slips, view, width):
    for found in (sigmoid, tanh, slips):
        lines = write(found, view=view._replace(width=width)).splitlines()
        assert [line for line in lines if len(line) > width or line != line.rstrip()] == []


def test_colour_only_when_asked_for(sigmoid, slips):
    for found in (sigmoid, slips):
        plain, coloured = write(found), write(found, view=View(colour=True))
        assert "\x1b" not in plain and "\x1b[" in coloured
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_a_refuted_step_shows_the_point_both_values_and_their_difference(slips):
    text = write(slips)
    assert re.search(r"✗ 1\.1   = −eˣ\n +a slip · refuted \(line 11\)\n +at x = 1:\n +left side +0\.367879441171442\n"
                     r" +right side +-2\.71828182845905\n +difference +3\.08616126963049\n", text)
    assert re.search(r"✗ 2\.1.*\n.*chain rule · refuted \(line 12\)\n +at x = .*f\(u.\) = ", text)


def test_open_steps_say_why_and_notes_stand_below(slips):
    text = write(slips)
    assert re.search(r"\? 3\.1   = floor.*\n +definition of the floor · open \(line 13\)\n +why: ", text)
    assert re.search(r"✓ 4\.1   = x \+ 1\n +cancel · proved by algebra\n +note: the left side is undefined where x − 1 = 0\n", text)
    assert "note: equal, but the quotient rule does not apply here" in text
    assert re.search(r"3 proved, 3 refuted, 1 open · 0 definitions · ", text)


def test_quiet_keeps_only_what_is_not_proved(sigmoid, slips):
    assert masked(write(sigmoid, view=View(quiet=True))) == "19 proved, 0 refuted, 0 open · 3 definitions · 0.00 s\n"
    text = write(slips, view=View(quiet=True))
    assert re.findall(r"[✓✗?] +(\d\.\d)", text) == ["1.1", "2.1", "3.1"]
    assert "A hole" not in text and "A sign" in text and "The claim" in text


def test_explained_proofs_number_their_facts(sigmoid):
    text = write(sigmoid, view=View(explain=True))
    assert "1. σ(x) = 1/(1 + e⁻ˣ): by definition" in text
    assert len(text.splitlines()) > len(write(sigmoid).splitlines())


def test_axioms_used(sigmoid, tanh):
    text = write(tanh, view=View(axioms=True))
    assert "Axioms used" in text and re.search(r"tanh-definition +tanh\(a\) = .*\(.*\)", text)
    assert "Axioms used" not in write(tanh)
    assert "No axioms used" in write(report(*[e.derivation for e in sigmoid.examined][:0]), view=View(axioms=True))


def test_what_the_derivation_takes_for_granted_comes_first(tmp_path):
    path = tmp_path / "given.py"
    path.write_text(SLIPS.replace("chains=[", "definitions=[Eq(f(x), x**2)], assuming=[x > 0, Ne(y, 0)], chains=[", 1), encoding="utf-8")
    lines = write(report(read(path))).splitlines()
    assert lines[:4] == ["given  Slips of the pen", "  f(x) = x²", "  for x > 0", "  for y ≠ 0"]
