"""The parser: formulas as people write them, and what was expected where one cannot be read."""
import pytest

from verifier.readers.formula.nodes import Node, Statement, Unreadable, Words
from verifier.readers.formula.rows import rows


def written(node):
    """A node in brackets: its op (or sign), its data, its parts."""
    if node is None:
        return "_"
    if node.op in ("number", "name", "function"):
        return node.data
    if node.op == "statement":
        return "{" + related(node.args, node.data) + "}"
    if node.op == "sum":
        return "(" + " ".join(f"{sign} {written(a)}".strip() for sign, a in zip(node.data, node.args)) + ")"
    data = [node.data] if isinstance(node.data, str | int) else [x if isinstance(x, str) else written(x) if isinstance(x, Node) else str(x)
                                                                 for x in node.data or ()]
    return "(" + " ".join([node.op, *map(str, data), *map(written, node.args)]) + ")"


def related(sides, relations):
    notes = [f" {r.sign}" + (f"[{r.note}]" if r.note is not None else "") for r in relations]
    return written(sides[0]) + "".join(f"{note} {written(side)}" for note, side in zip(notes, sides[1:]))


def part(p):
    return related(p.sides, p.relations) if isinstance(p, Statement) else repr(p.text) if isinstance(p, Words) else f"<{p.kind}>"


def read(formula, macros=()):
    return " // ".join(" ".join(map(part, row.parts)) + (f" #{row.tag}" if row.tag else "") for row in rows(formula, 0, len(formula), macros))


@pytest.mark.parametrize("formula, expected", [
    (r"2\sigma(2x)-1", "((run 2 sigma (group () (run 2 x))) - 1)"),
    (r"x^12", "(run (power x 1) 2)"),
    (r"\frac12 x", "(run (fraction 1 2) x)"),
    (r"n! = n(n-1)!", "(factorial n) = (run n (factorial (group () (n - 1))))"),
    (r"\frac{d\sigma(x)}{dx}", "(leibniz False 1 (1,) (run sigma (group () x)) x)"),
    (r"\frac{\partial^2 f}{\partial x \partial y}", "(leibniz True 2 (1, 1) f x y)"),
    (r"\int \frac{dx}{x} + 3", "((integral _ _ (fraction 1 x) x) + 3)"),
    (r"\lim_{x \to 0^+} \ln x", "(big lim {x to (power 0 (mark +))} _ (run ln x))"),
    (r"P(A|B)", "(run P (group () (given A B)))"),
    (r"\begin{align} f &= a \tag{1} \\ &= c \end{align}", "f = a #1 // _ = c"),
    (r"a \stackrel{\text{def}}{=} b", "a :=[def] b"),
])
def test_a_formula_is_read(formula, expected):
    assert read(formula) == expected


@pytest.mark.parametrize("formula, why, place", [
    (r"\frac{1}{2", "a closing brace", ""),
    (r"x^", "an exponent", ""),
    (r"\int x^2", "a differential", r"\int x^2"),
    (r"a + \foo b", r"\foo", r"\foo"),
])
def test_what_cannot_be_read_says_what_was_expected_and_where(formula, why, place):
    with pytest.raises(Unreadable) as fault:
        rows(formula, 0, len(formula))
    assert why in fault.value.why and formula[fault.value.start:fault.value.end] == place
