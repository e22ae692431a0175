"""The faults: each has a name, a meaning and an advice, and is raised somewhere."""
from pathlib import Path

import pytest
from tables import each

from verifier.diagnostics import FAULTS, Fault

SOURCES = "".join(p.read_text() for p in (Path(__file__).parent.parent / "verifier").rglob("*.py")
                  if p.name != "diagnostics.py")


@each(FAULTS)
def test_every_fault_says_what_it_means_and_what_to_do(name):
    meaning, advice = FAULTS[name]
    assert meaning.endswith(".") and advice.endswith(".")


@each(FAULTS)
def test_every_fault_is_raised(name):
    assert f'"{name}"' in SOURCES


def test_a_fault_without_a_page_is_none():
    with pytest.raises(AssertionError):
        Fault("nameless", "text")
