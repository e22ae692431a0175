"""The pages that `verify --about NAME` prints: methods, axioms, rules of the kernel, faults."""
from inspect import getdoc
from textwrap import fill

from verifier.diagnostics import FAULTS, Fault
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.rules import RULES
from verifier.provers import PROVERS, module
from verifier.statements import condition_text, statement_text


def page(name):
    """The page of that name. Raises Fault and lists the names if there is none."""
    for table, write in SECTIONS:
        if name in table:
            return write(name)
    names = "; ".join(f"{what}: {', '.join(table)}" for (table, _), what in zip(SECTIONS, HEADINGS))
    raise Fault("unknown-page", f"nothing is known about {name!r}; {names}")


def _method(name):
    return module(name).__doc__ + "\n"


def _axiom(name):
    row = AXIOMS[name]
    conditions = " and ".join(condition_text(*c) for c in row.conditions) or "the left side is defined"
    return f"{name}: an axiom of the kernel.\n\n  {statement_text(row)}\n\nwhere {conditions}. {row.source}.\n"


def _rule(name):
    row = RULES[name]
    return f"{name}: a rule of the kernel.\n\n{getdoc(row.conclude)}\nIts data: {', '.join(row.data) or 'none'}.\n"


def _fault(name):
    meaning, advice = FAULTS[name]
    return f"{name}: a fault.\n\n{fill(meaning, 80)}\n{fill(advice, 80)}\n"


SECTIONS = ((PROVERS, _method), (AXIOMS, _axiom), (FAULTS, _fault), (RULES, _rule))
HEADINGS = ("methods", "axioms", "faults", "rules")
