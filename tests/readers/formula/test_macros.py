"""Macros: collected from a document's text, expanded with arguments and defaults, at the place of the call."""
import pytest
from sketch import sketch
from tables import each

from verifier.readers.formula.macros import definitions
from verifier.readers.formula.nodes import Unreadable
from verifier.readers.formula.rows import rows


@each([
    (r"\newcommand{\half}{\frac12}", r"\half x", "(run (fraction 1 2) x)"),
    (r"\newcommand*\sq[1]{{#1}^2}", r"\sq{ab_1} + \sq xy", None),
    (r"\renewcommand{\phi}{\varphi} \providecommand\R{\mathbf R}", r"\phi \in \R", "varphi in (styled bf R)"),
    (r"\newcommand{\der}[2][x]{\frac{d #2}{d #1}}", r"\der{y} + \der[t]{y}",
     "((leibniz False 1 (1,) y x) + (leibniz False 1 (1,) y t))"),
    (r"\def\p#1#2{\frac{\partial #1}{\partial #2}}", r"\p fx + \p{f}{y_1}",
     "((leibniz True 1 (1,) f x) + (leibniz True 1 (1,) f (sub y 1)))"),
    (r"\DeclareMathOperator*{\amin}{arg\,min} \DeclareMathOperator{\Cov}{Cov}", r"\amin_x \Cov(x)",
     r"(big argmin x _ (run \Cov (x)))"),
    (r"\DeclarePairedDelimiter{\set}{\lbrace}{\rbrace}", r"\set{x, y}", "{x, y}"),
    (r"\let\old\alpha \NewDocumentCommand{\plus}{m m}{#1 + #2}", r"\old = \plus{a}{b}", "alpha = (a + b)"),
    (r"\newcommand{\a}{\b} \newcommand{\b}{c}", r"\a", "c"),
    (r"\newcommand{\der}[2]{\frac{d #1}{d #2}}", r"\der{}{x} y", "(run (leibniz False 1 (1,) _ x) y)"),
    (r"\newcommand{\x}{1} \newcommand{\x}{2}", r"\x", "2"),
    (r"\newcommand{\where}[1]{\quad\text{where #1}}", r"a = b \where{holds}", "a = b 'where holds'"),
    (r"", r"\def\d{\mathrm{d}} \int x \d x", "(integral _ _ x x)"),
    (r"", r"\int x \dd x = \abs{y} \in \R", "(integral _ _ x x) = |y| in (styled bb R)"),
])
def test_a_macro_stands_for_its_body(text, formula, expected):
    if expected is None:
        with pytest.raises(Unreadable, match="brackets that are seen"):
            sketch(formula, definitions(text))
    else:
        assert sketch(formula, definitions(text)) == expected


@each([
    (r"\def\a{\a}", r"x + \a", "a macro whose expansion ends"),
    (r"\newcommand{\a}{\b\b} \newcommand{\b}{\a\a}", r"\a", "whose expansion ends"),
    (r"\newcommand{\a}[2]{#1}", r"\a{x}", "argument 2 of"), (r"\newcommand{\a}[1]{#1}", r"\a{x", "a closing brace"),
    (r"\newcommand{\a}[1]{#2}", r"\a{x}", "a known command"), (r"\def\a#1;{#1}", r"\a x;", "a known command"),
    (r"\newcommand{\a}{x", r"\a", "a known command"),
])
def test_what_cannot_be_expanded_is_said_where_it_is_used(text, formula, why):
    with pytest.raises(Unreadable, match=why) as fault:
        rows(formula, 0, len(formula), definitions(text))
    assert formula[fault.value.start:fault.value.end].startswith("\\a")


def test_what_a_macro_stands_for_has_the_place_of_the_call_and_arguments_their_own():
    text = r"$y \sq{x + 1}$"
    (row,) = rows(text, 1, len(text) - 1, definitions(r"\newcommand{\sq}[1]{\left(#1\right)^2}"))
    run = row.parts[0].sides[0]
    power = run.args[1]
    assert [text[node.start:node.end] for node in (run, power, power.args[0].args[0], power.args[1])] == [
        r"y \sq{x + 1}", r"\sq{x + 1}", "x + 1", r"\sq{x + 1}"]
