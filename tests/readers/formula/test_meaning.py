"""Meaning: formulas as written, by the names of their document, as terms of the kernel."""
import pytest

from verifier.notation import unicode
from verifier.readers.formula.meaning import NoTerm, meaning
from verifier.readers.formula.names import names
from verifier.readers.formula.nodes import Node, Relation, Row, Statement, Unreadable
from verifier.readers.formula.readings import resolved

x, f, k, one = Node("name", (), "x"), Node("name", (), "f"), Node("name", (), "k"), Node("number", (), "1")


def of(op, *args, data=None): return Node(op, args, data)
def bracket(*args): return of("group", *args, data="()")
def row(*sides): return Row((Statement(sides, (Relation("=", 0, 0),) * (len(sides) - 1), 0, 0),), 0, 0)


DECLARED = row(of("run", f, bracket(x)), of("power", x, Node("number", (), "2")))
SUM = of("sum", x, one, data=("", "+"))


@pytest.mark.parametrize("node, rows, text", [
    (of("run", f, bracket(SUM)), (DECLARED,), "f(x + 1)"),
    (of("run", k, bracket(SUM)), (), "k·(x + 1)"),
    (of("prime", f, data=2), (DECLARED,), "f′′(x)"),
    (of("fraction", one, f), (DECLARED,), "1/f(x)"),
    (Node("number", (), "0.125"), (), "1/8"),
    (of("power", Node("name", (), "e"), of("sum", x, data=("-",))), (), "e⁻ˣ"),
])
def test_what_a_formula_means(node, rows, text):
    known = names((*rows, row(of("sum", node, one, data=("", "+")))))
    assert unicode(meaning(resolved(node, known)).term) == text


@pytest.mark.parametrize("node", [
    of("run", k, bracket(x)),
    of("run", of("power", f, Node("number", (), "2")), bracket(x)),
    of("product", one, of("run", Node("number", (), "2"), x), data=("/",)),
])
def test_what_can_be_read_in_two_ways_is_reported(node):
    with pytest.raises(Unreadable) as found:
        resolved(node, names((DECLARED, row(node))))
    assert len(found.value.readings) == 2


@pytest.mark.parametrize("node", [of("infinity"), of("big", None, None, x, data="sup")])
def test_what_the_kernel_has_no_term_for(node):
    with pytest.raises(NoTerm):
        meaning(resolved(node, names(())))
