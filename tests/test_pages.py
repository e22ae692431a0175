"""The pages of `verify --about`: every method, axiom, rule and fault has one, nothing else has."""
import pytest
from tables import each

from verifier.diagnostics import FAULTS, Fault
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.rules import RULES
from verifier.pages import SECTIONS, page
from verifier.provers import PROVERS


@each([*PROVERS, *AXIOMS, *FAULTS, *RULES])
def test_every_name_has_a_page(name):
    text = page(name)
    assert text.startswith(f"{name}: ") and text.endswith("\n")
    assert max(map(len, text.splitlines())) <= 120


@each(PROVERS)
def test_a_method_says_what_it_proves_by_what_and_where_it_gives_up(name):
    for part in ("\nProves     ", "\nBy         ", "\nGives up   "):
        assert page(name).count(part) == 1


@each([
    ("exp-sum", ["exp-sum: an axiom of the kernel.", "e", " = ", "where ", "DLMF"]),
    ("tanh-definition", ["tanh(a)", "DLMF"]),
    ("lemma", ["lemma: a rule of the kernel.", "An instance of a theorem", "Its data: at."]),
    ("symmetry", ["Its data: none."]), ("no-reader", ["no-reader: a fault.", "Give a file"]),
])
def test_what_stands_on_a_page(name, parts):
    text = page(name)
    assert [part for part in parts if part not in text] == []


@each(["", "Algebra", "algebr", "sigmoid", "exp"])
def test_an_unknown_name_lists_the_known_ones(name):
    listed = "methods: structural, algebra.*axioms: exp-one.*faults: unknown-name.*rules: recurrence"
    with pytest.raises(Fault, match=listed) as fault:
        page(name)
    assert fault.value.name == "unknown-page"
    assert repr(name) in str(fault.value) and "\n" not in str(fault.value)


def test_a_name_has_one_meaning_or_the_method_comes_first():
    shared = {name for table, _ in SECTIONS for name in table if sum(name in other for other, _ in SECTIONS) > 1}
    assert all(name in PROVERS for name in shared)
