"""The JSON report: exactly the keys that other programs rely on, and values that they can use."""
import json

import pytest

from verifier import __version__, read, report, write
from verifier.library import shipped
from verifier.model import View

REPORT = {"version", "derivations", "summary"}
DERIVATION = {"name", "path", "title", "outcome", "definitions", "assuming", "claim", "steps", "remarks", "unread"}
CLAIM = {"left", "relation", "right", "outcome"}
STEP = {"id", "path", "line", "column", "end_line", "end_column", "role", "left", "relation", "right", "reason", "outcome",
        "expected", "method", "axioms", "conditions", "notes", "witness", "values", "repair", "why", "seconds"}
SUMMARY = {"formulas", "definitions", "proved", "refuted", "open", "unread", "expected"}
MIXED = '''"""Three outcomes."""
from sympy import *
from verifier import Chain, Derivation

x = symbols("x", real=True)
p = Symbol("p", positive=True)
f = Function("f")

with evaluate(False):
    derivation = Derivation(
        definitions=[Eq(Function("s")(x),
                        x**2)],
        assuming=[x > -3],
        chains=[
            Chain("Proved", (x**2 - 1)/(x - 1), (x + 1, "cancel")),
            Chain("Refuted", f(x) + p, (2*f(x) + p, "a slip")),
            Chain("Open", floor(2*x), floor(x) + floor(x + Rational(1, 2))),
        ],
    )
'''


def data(*derivations, view=View()):
    return json.loads(write(report(*derivations), "json", view))


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    path = tmp_path_factory.mktemp("derivations") / "mixed.py"
    path.write_text(MIXED, encoding="utf-8")
    return data(read(path))


@pytest.fixture(scope="module")
def shipped_ones():
    return data(*[read(shipped() / f"{name}.py") for name in ("sigmoid", "tanh")])


def test_the_keys_are_those_of_the_interface(mixed, shipped_ones):
    for found in (mixed, shipped_ones):
        assert set(found) == REPORT and set(found["summary"]) == SUMMARY
        assert found["version"] == __version__
        for derivation in found["derivations"]:
            assert set(derivation) == DERIVATION
            assert derivation["claim"] is None or set(derivation["claim"]) == CLAIM
            assert all(set(step) == STEP for step in derivation["steps"])
            assert all(set(definition) == {"line", "text"} for definition in derivation["definitions"])


def test_the_summary_counts_every_formula(mixed, shipped_ones):
    assert mixed["summary"] == {
        "formulas": 4, "definitions": 1, "proved": 1, "refuted": 1, "open": 1, "unread": 0, "expected": 0}
    assert shipped_ones["summary"]["proved"] == sum(len(d["steps"]) for d in shipped_ones["derivations"])
    assert shipped_ones["summary"]["formulas"] == shipped_ones["summary"]["proved"] + shipped_ones["summary"]["definitions"]


def test_the_derivation_and_its_context(mixed):
    derivation, = mixed["derivations"]
    assert (derivation["name"], derivation["title"], derivation["outcome"]) == ("mixed", "Three outcomes", "refuted")
    assert derivation["definitions"] == [{"line": 11, "text": "s(x) = x^{2}"}]
    assert derivation["assuming"] == ["p > 0", "x > −3"]
    assert (derivation["claim"], derivation["remarks"], derivation["unread"]) == (None, [], [])


def test_a_proved_step(mixed):
    step = mixed["derivations"][0]["steps"][0]
    assert (step["left"], step["relation"], step["right"]) == (r"\frac{x^{2} - 1}{x - 1}", "=", "x + 1")
    assert (step["id"], step["line"], step["column"], step["end_line"], step["end_column"]) == ("1.1", 15, 50, 15, 55)
    assert (step["role"], step["outcome"], step["method"], step["reason"]) == ("claim", "proved", "algebra", "cancel")
    assert step["notes"] == ["the left side is undefined where x − 1 = 0"]
    assert (step["witness"], step["values"], step["why"], step["repair"], step["conditions"]) == (None, None, None, None, [])
    assert isinstance(step["seconds"], float)


def test_a_refuted_step_has_exact_witnesses_and_decimal_values(mixed):
    step = mixed["derivations"][0]["steps"][1]
    assert (step["outcome"], step["method"]) == ("refuted", "witness")
    assert set(step["witness"]) == {"f", "p", "x"} and set(step["values"]) == {"left", "right"}
    assert all(isinstance(value, str) for value in (*step["witness"].values(), *step["values"].values()))
    assert float(step["values"]["left"]) != float(step["values"]["right"])


def test_an_open_step_says_why(mixed):
    step = mixed["derivations"][0]["steps"][2]
    assert (step["outcome"], step["method"], step["reason"], step["witness"]) == ("open", None, None, None)
    assert step["why"]


def test_the_claim_is_the_last_step(shipped_ones):
    for derivation in shipped_ones["derivations"]:
        last = derivation["steps"][-1]
        assert last["id"] == "claim" and derivation["claim"] == {key: last[key] for key in CLAIM}
        assert last["outcome"] == derivation["outcome"] == "proved"
    assert shipped_ones["derivations"][1]["steps"][0]["axioms"] == ["exp-power", "tanh-definition"]


def test_the_text_is_unicode_that_ends_its_line_and_the_view_changes_nothing(mixed):
    found = report(read(shipped() / "sigmoid.py"))
    text = write(found, "json")
    assert "σ(x)(1 − σ(x))" in text and text.endswith("}\n")
    assert text == write(found, "json", View(quiet=True, explain=True, colour=True, width=20))


def test_nothing_is_reported_of_no_derivation():
    assert data() == {"version": __version__, "derivations": [], "summary": dict.fromkeys(SUMMARY, 0)}
