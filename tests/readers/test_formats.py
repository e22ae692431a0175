"""Markdown, LaTeX and notebooks as passages: each row a document, and what it consists of; wrong beside right."""
import json
import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import each

from verifier import Fault
from verifier.readers.formats import FORMATS, read_source, source_of

#: How the kinds are written in the tables; what is told to the verifier is shown as written.
MARKS = {"prose": "'", "inline": "$", "display": "$$", "heading": "#", "item": "*", "break": "-", "expected": "%", "remark": "%%",
         "settings": "---", "macro": "\\", "unclosed": "?", "elsewhere": ">"}
AS_WRITTEN = ("item", "unclosed", "expected", "remark", "settings", "macro", "elsewhere")


def passages(text, form):
    """The passages of a document, one a piece: the kind's mark, the level, and its words in single blanks."""
    source = source_of(text, form, "notes")
    assert len(source.text) == len(source.written) and source.text.count("\n") == source.written.count("\n")
    for p in source.passages:
        words = (source.written if p.kind in AS_WRITTEN else source.text)[p.start:p.end]
        yield f"{MARKS[p.kind]}{p.level or ''}{' '.join(words.split())}"


MARKDOWN = [
    # formulas within words, and dollars that are none
    ("Let $x = 1$, then.", "'Let $x = 1 ', then."),
    ("a $x$ b \\(y\\) c \\\\(z\\\\) d $`w`$ {math}`v`", "'a $x 'b $y 'c $z 'd $w $v"),
    ("It costs $5 and I have $10.", "'It costs $5 and I have $10."),
    ("It costs $5 for $x = 3$ apples, $1,000 to $2,000", "'It costs $5 for $x = 3 'apples, $1,000 to $2,000"),
    ("between $5 and 7$ euro", "'between $5 and 7$ euro"), ("a $ x = 1 $ b $ y $", "'a $x = 1 'b $y"),
    ("5 $ and x for 6 $ or 7", "'5 $ and x for 6 $ or 7"), ("an \\$x\\$ and $\\$5$", "'an $x $ and $\\$5"),
    ("`$x$` and ``a ` $y$`` and $z$", "'and and $z"),
    ("see \\(the note below\\) and \\(ab\\)", "'see (the note below ) and $ab"), ("$a$$b$", "$a $b"),
    ("$a\nb$ and $a\n\nb$", "$a b 'and $a 'b$"), ("$$x$$ is $$y$$", "$x 'is $y"), ("so: $$x$$.", "'so: $$x '."),
    # displayed formulas
    ("a\n$$\nx = 1\n+ 2\n- 3\n$$\nb", "'a $$x = 1 + 2 - 3 'b"), ("\\[\nx\n\\]\n\\\\[ y \\\\]", "$$x $$y"),
    ("\\[1\\] and \\[see this\\](x)", "'[1 ] and [see this ](x)"),
    ("```math\nx = 1\n```\n```{math}\n:label: eq\ny\n```\n```latex\nz\n```", "$$x = 1 $$y"),
    ("\\begin{align}\na &= b\\\\\n&= c\n\\end{align}\nd", "$$\\begin{align} a &= b\\\\ &= c \\end{align} 'd"),
    ("$$x$$ (eq:1)\n\n$$y$$ {#eq-1}", "$$x $$y"), ("$$\n\nx\n\n$$", "$$x"),
    ("$$\\newcommand{\\R}{r} \\R = 1 % so\n$$", "\\\\newcommand{\\R}{r} $$\\R = 1"), ("$a &lt; b &amp; c$", "$a < b & c"),
    # formulas that are not closed
    ("$$\nx = 1\n\nSo we get\n\n$$\ny\n$$", "?$$ x = 1 'So we get $$y"), ("$$\nx\n## Next\n$y$", "?$$ x #2Next $y"),
    ("> $$\n> x\n\ny", "?$$ > x 'y"), ("```math\nx", "?```math x"), ("\\begin{align} x", "?\\begin{align} x"),
    # blocks
    ("# A $x$ #\nb\n\nC\n===\nD\n---\n**E $y$:**\n\n---", "#1A x # $x 'b #1C #2D #7E y : $y -1---"),
    ("1. a\n   $$\n   x\n   $$\n   * $y$\n2. b\n\nc", "*11. 'a $$x *2* $y *12. 'b -3 'c"),
    ("> a $x\n> y$\n>> $$\n>> z\n>> $$", "'a $x y $$z"), ("    $x$\n\na\n    $y$", "'a $y"),
    ("~~~\n$x$\n~~~\n```{r}\n$y$\n```\n<style>\n$z$\n</style> $w$", "$w"),
    ("| a | $|x|$ |\n|---|---|\n| $y$ | z |", "-3 'a -3 $|x| -3 -3 -3 $y -3 'z -3 -3"),
    (":::{theorem} T\n$x$\n:::\n```{note}\n$y$\n```\n```{code-cell}\n$z$\n```", "-2 #7theorem T $x -2 -2 $y -2"),
    ("[a $x$](http://b.c/$d$) <b title='$e$'>f</b> {% g %} ![h](i) https://j_$k$", "'a $x 'f h"),
    ("if $x<y$ and $z>w$", "'if $x<y 'and $z>w"),
    ("---\ntitle: \"T\"\nverify: {log: 10}\n---\na", "---title: \"T\" verify: {log: 10} #1T 'a"),
    ("---\nlayout: x\n---\na", "'a"),
    # what authors tell the verifier
    ("$a = b$ <!-- refuted --> c <!-- verify: x > 0\ny > 0 --> d <!-- open question -->", "$a = b %refuted 'c %%x > 0 y > 0 'd"),
    ("$$\na &= b \\\\ % refuted\n&= c % because\n$$ % open", "$$a &= b \\\\ &= c %refuted %open"),
    ("$$a = b % refuted $$ and 5 % open x", "$a = b %refuted 'and 5 % open x"),
    ("% verify: n integer\n% a comment\n$n$", "%%n integer $n"), ("<!-- $x$ -->\n<!-- a\n\n$y$ -->\n<!-- $z$", "'<!-- $z"),
]

LATEX = [
    ("a $x$ \\(y\\) \\[z\\] $$w$$ b", "'a $x $y $$z $$w 'b"),
    ("\\documentclass{a}\\newcommand{\\R}{r}\\title{T}\n\\begin{document}$\\R$\\end{document} $y$", "\\\\newcommand{\\R}{r} #1T $\\R"),
    ("\\section{A $x$}b\\paragraph{C} d", "#2A $x$ $x 'b #5C 'd"),
    ("\\begin{theorem}[T]\\label{t} $x$\\end{theorem}\\begin{proof}y\\end{proof}", "-2 #7theorem T $x -2 -2 #7proof 'y -2"),
    ("\\newtheorem{thm}{Satz}\\begin{thm}a\\end{thm}\\begin{center}b\\end{center}", "-2 #7thm 'a -2 'b"),
    ("\\begin{align*}a &= b\\\\\n&= c\\end{align*} \\begin{equation}\\begin{split}x\\end{split}\\end{equation}",
     "$$\\begin{align*}a &= b\\\\ &= c\\end{align*} $$\\begin{equation}\\begin{split}x\\end{split}\\end{equation}"),
    ("\\begin{itemize}\\item $x$ \\item[b] y\\begin{enumerate}\\item z\\end{enumerate}\\end{itemize}",
     "*1\\item $x *1\\item 'b y *2\\item 'z -3 -3"),
    ("\\begin{tabular}{|c|c|}$x$ & b \\\\ \\hline $y$\\end{tabular}", "$x -3 'b -3 -1 $y"),
    ("\\verb|$x$| \\begin{verbatim}\n$y$ % z\n\\end{verbatim} \\textbf{a $z$}\\footnote{b}\\cite{c}", "'a $z 'b"),
    ("$x \\text{ if $y$ }$ \\[a \\mbox{\\(b\\)} \\\\[2pt] c\\]", "$x \\text{ if $y$ } $$a \\mbox{\\(b\\)} \\\\[2pt] c"),
    ("a % $x$\nb \\% $y$ % verify: x > 0\n$a = b$ % refuted", "'a b $y %%x > 0 $a = b %refuted"),
    ("\\begin{align} a &= b \\\\ % open\n c &= d\\end{align}", "$$\\begin{align} a &= b \\\\ c &= d\\end{align} %open"),
    ("\\def\\f#1{#1} \\let\\g=\\h \\DeclareMathOperator*{\\k}{k} \\input{part}",
     "\\\\def\\f#1{#1} \\\\let\\g=\\h \\\\DeclareMathOperator*{\\k}{k} >\\input{part}"),
    ("\\textcolor{red}{$x$} \\href{http://a/%20b}{c} \\url{a_$b} $y$", "$x 'c $y"),
    # formulas that are not closed
    ("a $x\n\nb $y$", "'a ?$x 'b $y"), ("\\begin{align} x\n\ny $z$", "?\\begin{align} x 'y $z"),
    ("\\[ x \\section{A} $y$", "?\\[ x #2A $y"), ("{a $x} b $y$", "'a ?$x 'b $y"),
    ("\\newcommand{\\f}{x $y$\n\na", "?\\newcommand{\\f}{x $y$ 'a"),
]


@each(MARKDOWN)
def test_markdown(text, expected):
    assert " ".join(passages(text, "markdown")) == expected


@each(LATEX)
def test_latex(text, expected):
    assert " ".join(passages(text, "latex")) == expected


def notebook(*cells):
    return json.dumps({"cells": [{"cell_type": kind, "source": source} for kind, source in cells]})


def test_a_notebook_is_its_markdown_cells_and_knows_their_lines():
    text = notebook(("markdown", ["# A\n", "\n", "b $x$"]), ("code", "y = $z$"), ("markdown", "$$\nnever closed"), ("markdown", "c $w$"))
    source = source_of(text, "notebook", "notes.ipynb")
    assert " ".join(passages(text, "notebook")) == "#1A 'b $x ?$$ never closed 'c $w"
    places = [(source.cell(p.start).name, *source.position(p.start), source.line(p.start)) for p in source.passages if p.kind != "prose"]
    assert places == [("cell 1", 1, 3, "# A"), ("cell 1", 3, 4, "b $x$"), ("cell 3", 1, 1, "$$"), ("cell 4", 1, 4, "c $w$")]


@pytest.mark.parametrize("content, suffix, fault, said", [
    (b"", ".txt", "no-reader", r"notes.txt: no format for .txt, only for .md, "),
    (None, ".md", "no-file", r"notes.md: there is no such file"),
    (b"a\n\xff", ".md", "not-text", r"notes.md:2: the byte 0xff, where text in UTF-8 was expected"),
    (b"a\n\n\0", ".tex", "not-text", r"notes.tex:3: a zero byte, where text was expected"),
    (b"x" * 1_000_001, ".md", "too-large", r"notes.md: more than 1,000,000 bytes"),
    (b"$x$ " * 20_001, ".md", "too-large", "notes.md: more than 20,000 formulas"),
    (b"\n" * 50_001, ".tex", "too-large", "notes.tex: more than 50,000 lines"),
    (b'{"cells":\n', ".ipynb", "no-notebook", r"notes.ipynb:2: JSON of a notebook was expected"),
    (b"[" * 100_000, ".ipynb", "no-notebook", r"notes.ipynb: JSON of a notebook was expected"),
    (b'{"worksheets": []}', ".ipynb", "no-notebook", r"with a list of cells"),
    (b'{"cells": [{"cell_type": "markdown", "source": 5}]}', ".ipynb", "no-notebook", r"cell 1 has a source that is no text"),
])
def test_what_is_no_document(tmp_path, content, suffix, fault, said):
    path = tmp_path / f"notes{suffix}"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Fault, match=said) as raised:
        read_source(path)
    assert raised.value.name == fault and "\n" not in str(raised.value)


@pytest.mark.parametrize("content", ["\ufeffa\r\n\r\nb $x$".encode(), b"a\n\nb $x$", b"a\r\rb $x$"])
def test_columns_are_right_after_a_byte_order_mark_and_with_any_ends_of_lines(tmp_path, content):
    path = tmp_path / "notes.MD"
    path.write_bytes(content)
    source = read_source(path)
    assert [source.position(p.start) for p in source.passages if p.kind == "inline"] == [(3, 4)]


#: Pieces of documents, of which hostile ones are made.
PIECES = ["$", "$$", "\\(", "\\)", "\\[", "\\]", "\\\\[", "\\\\(", "`", "```", "```math\n", "\n", "\n\n", "> ", "- ", "1. ", "# ", "    ", "\t", "---\n",
          "| ", "|---|---|\n", "<!-- ", " -->", "verify: ", "% refuted\n", "% ", "\\begin{align}", "\\end{align}", "\\begin{theorem}[", "]", "{", "}",
          "\\begin{tabular}", "\\begin{verbatim}", "\\item", "\\section", "\\newcommand{\\f}", "\\def\\f", "\\verb|", "\\", "&", "<b a='", "](", "[", ":::",
          "**", "_", "x", " and so we get ", "=", "é", "\u2028", "\x0b", "\r", "<style>", "\\begin{document}", "\\title{", "title: a\n"]


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_text_has_passages_in_order_and_in_range(form, pieces):
    text = notebook(*[("markdown", piece) for piece in "".join(pieces).split("x")]) if form == "notebook" else "".join(pieces)
    source = source_of(text, form, "notes")
    assert len(source.text) == len(source.written)
    starts = [p.start for p in source.passages]
    assert starts == sorted(starts) and all(0 <= p.start <= p.end <= len(source.text) for p in source.passages)
    formulas = [p for p in source.passages if p.kind in ("inline", "display", "prose", "unclosed")]
    assert all(one.end <= other.start for one, other in zip(formulas, formulas[1:]))


@each(product(["markdown", "latex"], PIECES))
def test_text_of_one_piece_alone_is_scanned_in_time_proportional_to_its_length(form, piece):
    begin = time.process_time()
    source_of(piece * (10_000 // len(piece)), form, "notes")
    assert time.process_time() - begin < 2
