"""Hostile documents: the command answers each with one report or one line, soon, and never evaluates what is written in it."""
import json
import subprocess
import sys
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.readers.document import derivation
from verifier.readers.formats import source_of

DEEP = 20_000
BINARY = bytes(range(256))

#: File -> content, and the status of the command.
HOSTILE = {
    # nesting
    "braces.md": ("$" + "{" * DEEP + "x" + "}" * DEEP + " = 1$", 1),
    "fractions.md": ("$" + r"\frac{1}{" * DEEP + "x" + "}" * DEEP + " = 1$", 1),
    "exponents.md": ("$" + "x^{" * DEEP + "x" + "}" * DEEP + " = 1$", 1), "left.tex": ("$" + r"\left(" * DEEP + "x = 1$", 1),
    "bars.md": ("$" + "|" * DEEP + "x = 1$", 1), "quotations.md": ("> " * DEEP + "$x + = 1$", 1),
    "items.md": ("- " * DEEP + "$x + = 1$", 1), "environments.tex": (r"\begin{align}" * DEEP + "x = 1", 1),
    "groups.tex": ("{" * DEEP + "$x + = 1$", 1), "cells.ipynb": ('{"cells": ' + "[" * DEEP, 2),
    # length
    "megabyte.md": ("$" + "x + " * 249_000 + "x = 1$", 1), "megabyte.tex": (r"\[" + "x" * 990_000 + r" = 1\]", 1),
    "dollars.md": ("$" * 900_000, 0), "larger.md": ("x" * 1_000_001, 2), "chain.md": ("$" + "x = " * 4_000 + "x$", 1),
    "digits.md": ("$" + "9" * 19_000 + " = 1$", 1), "labels.md": ("$x$ " * 20_001, 2),
    # numbers
    "tower.md": ("$9^{9^{9^9}} = 1$", 1), "factorial.md": ("$(10^9)! = 1$ and $10^9! = 1$ and $((9!)!)! = 1$", 1),
    "binomial.md": (r"$\binom{10^9}{10^8} = 1$", 1), "power.md": ("$(x + y)^{10^{10}} = 1$", 1),
    "sum.md": (r"$\sum_{k=1}^{10^9} k = 1$", 1), "tiny.md": (r"$10^{-999999999} = 1$ and $10^{10^{10}} x = x$", 1),
    # macros, references and aliases that grow
    "loop.md": (r"$$\newcommand{\a}{\a\a} \a = 1$$", 1),
    "doubling.tex": ("".join(rf"\newcommand{{\{chr(97 + k)}x}}{{\{chr(98 + k)}x\{chr(98 + k)}x}}" for k in range(24)) + r"\newcommand{\yx}{1}$\ax = 1$", 1),
    "aliases.md": ("---\nverify: &a\n  domains: {" + ", ".join(f"x{k}: [*a, *a]" for k in range(50)) + "}\n---\n$x + = 1$", 1),
    "object.md": ("---\nverify: !!python/object/apply:os.system ['id']\n---\n", 1),
    "remark.md": ("<!-- verify: " + "(" * 5_000 + " > 0 -->\n<!-- verify: 9^{9^{9^9}} > x -->", 1),
    # nothing is closed
    "unclosed.md": ("$x = \\[ \\( $$ \\begin{align} ``` <!-- ~~~ [a](b \\frac{ \\left( \n\n$$\n\\begin{cases} 1 \\\\ \n", 1),
    "unclosed.tex": ("$x = \\[ \\( $$ \\begin{align} \\frac{ \\left( \\begin{theorem} \\item[ \\newcommand{\\a}{ \n\n$$\n\\begin{cases} 1", 1),
    # no text
    "binary.md": (BINARY, 2), "binary.tex": (b"\0" * 1_000, 2), "binary.ipynb": (BINARY, 2),
    "halves.ipynb": (json.dumps({"cells": [{"cell_type": "markdown", "source": "# \ud800\n$x = \udfff + 1$ and $x + = 1$"}]}), 1),
    "numbers.ipynb": ('{"cells": [' + "9" * 5_000 + "]}", 2), "none.ipynb": ("null", 2),
    # code in names
    "names.md": (r"$\operatorname{__import__('os').system('id')}(x) = 1$, $x_{__import__('os')} + = 1$, $\text{eval}(x) = \mathrm{exec}(y)$", 1),
    "names.tex": (r"\def\__import__{os}$\__import__(x) = 1$ and $f_{\text{`id`}} + = \href{javascript:alert(1)}{x}$", 1),
}

#: Runs the command on each document, and tells status, seconds, what it wrote, and what it evaluated or started.
RUNNER = textwrap.dedent("""
    import contextlib, io, json, sys, time
    from verifier import cli
    evaluated = []

    def hook(event, arguments):
        if event == "import" and arguments[0].partition(".")[0] == "sympy" or event in ("os.system", "subprocess.Popen", "socket.connect"):
            evaluated.append([event, repr(arguments)[:80]])
        elif event in ("compile", "exec"):
            frame = sys._getframe(1)
            while frame and not frame.f_code.co_filename.startswith("<frozen importlib"):
                frame = frame.f_back
            if frame is None:
                evaluated.append([event, repr(arguments)[:80]])

    sys.addaudithook(hook)
    for path in sys.argv[1:]:
        written, complaint, start = io.StringIO(), io.StringIO(), time.process_time()
        with contextlib.redirect_stdout(written), contextlib.redirect_stderr(complaint):
            try:
                status = cli.main([path])
            except SystemExit as ended:
                status = ended.code
            except BaseException as error:
                status = repr(error)
        print(json.dumps([status, time.process_time() - start, written.getvalue(), complaint.getvalue(), evaluated]), flush=True)
        evaluated.clear()
""")


#: A derivation module is code, and runs: the hook that sees nothing in documents sees that.
MODULE = '"""None."""\nimport sympy, threading\nevaluating = threading.Thread(target=exec, args=("1",))\nevaluating.start()\nevaluating.join()\n'


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What the command answered to each file, all of them in one process."""
    folder = tmp_path_factory.mktemp("hostile")
    files = HOSTILE | {"module.py": (MODULE, None)}
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    told = subprocess.run([sys.executable, "-c", RUNNER, *map(str, map(folder.joinpath, files))], capture_output=True, text=True)
    return dict(zip(files, map(json.loads, told.stdout.splitlines())))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_answered(answers, name):
    status, seconds, written, complaint, evaluated = answers[name]
    assert status == HOSTILE[name][1], (status, written[-300:], complaint[-300:])
    assert seconds < 2 and evaluated == []
    assert written if status != 2 else complaint.count("\n") == 1 and name in complaint
    assert len(written) < 5_000


def test_what_is_evaluated_is_seen(answers):
    assert {"import", "exec", "compile"} <= {event for event, _ in answers["module.py"][-1]}


#: What documents are made of, whole and in pieces, from which others are put together.
PIECES = [
    "Let $f(x) = x^2$.", "For $x > 0$", "$$\n", "$$", "\\begin{align}\n", "\n\\end{align}", "f'(x) &= 2x \\\\\n", "&= x + x", " = ", "\\implies", "\\frac{d}{dx}",
    "\\int_0^1 x\\,dx", "\\sum_{k=1}^n k", "\\lim_{x \\to 0}", "\\left(", "\\right)", "\\frac", "{", "}", "^", "_", "|", "\\sqrt[3]{x}", "\\pm", "\\text{if }",
    "\\begin{cases} 1 & x > 0 \\\\ 2 \\end{cases}", "\\approx 3.14", "x", "y", "2", ",", "\n\n", "> ", "1. ", "# T\n", "therefore", "where", "$", "`", "<!-- refuted -->",
    "<!-- verify: x > 0 -->", "% open\n", "\\newcommand{\\a}[1]{#1^2}", "\\a{x}", "\\item ", "| a | $b$ |\n|---|---|\n", "e^{i\\pi} = -1", "\\mathbf{w}^T x", "x_i", "!",
    "\\in (0, 1 + y)", "\\in 1 + \\{f'\\}",
]


@pytest.mark.parametrize("form", ["markdown", "latex"])
@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_every_document_is_read_or_refused(form, pieces):
    """No other error than a Fault, and every formula is counted."""
    source = source_of(" ".join(pieces), form, "notes")
    found = derivation(source)
    assert found.formulas == sum(passage.kind in ("inline", "display", "unclosed") for passage in source.passages)
    formulas = {unread.place for unread in found.unread if unread.text not in ("refuted", "open", "unread")}      # and not a mark of none
    assert len(list(found.understood)) >= len(formulas)
