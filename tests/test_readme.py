"""The README's modules, outputs and commands are what the program really takes and prints."""
import re
from pathlib import Path

from tables import each

from verifier import read, report, write
from verifier.domains import domain
from verifier.encoding import encoded
from verifier.kernel.claims import Claim, Context
from verifier.verdicts import repaired, verdict
from verifier.writers.repairs import repair_text

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def masked(text):
    return re.sub(r"\d+\.\d\d s$", "_ s", text, flags=re.MULTILINE)


def module(start, folder, name):
    """The README's Python block that starts so, as a module on disk."""
    path = folder / name
    path.write_text(next(block for block in blocks("python") if block.startswith(start)), encoding="utf-8")
    return path


def test_the_first_proof_looks_as_shown():
    shown = masked(next(block for block in blocks("text") if block.startswith("sigmoid")))
    printed = masked(write(report(read(ROOT / "derivations" / "sigmoid.py"))))
    for part in shown.split("\n  [...]\n"):
        assert part.strip("\n") in printed


def test_the_wrong_sign_looks_as_shown(tmp_path):
    shown = next(block for block in blocks("text") if block.startswith("$ verify homework.py"))
    found = report(read(module('"""The derivative of exp', tmp_path, "homework.py")))
    assert masked(shown.partition("\n")[2]) == masked(write(found))
    assert found.outcome == "refuted"


def test_the_notes_look_as_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_text(re.search(r"````markdown\n(.*?)````", README, re.DOTALL)[1], encoding="utf-8")
    shown = next(block for block in blocks("text") if block.startswith("$ verify notes.md"))
    assert masked(shown.partition("\n")[2]).strip() == masked(write(report(read("notes.md")))).strip()


def test_the_template_is_proved(tmp_path):
    found = report(read(module('"""The square of a sum', tmp_path, "square.py")))
    assert [(step.id, v.outcome, v.notes) for step, v in found.examined[0].results if v.outcome != "proved" or v.notes] == []


@each([line for line in "\n".join(blocks("python")).splitlines() if line.startswith("v.")])
def test_the_python_lines_say_what_they_give(line):
    from sympy import Derivative, exp, symbols

    from verifier import verdict
    x = symbols("x", real=True)
    true = verdict(Derivative(1 / (1 + exp(-x)), x), exp(-x) / (1 + exp(-x))**2)
    false = verdict(Derivative(exp(-x), x), exp(-x))
    code, result = line.split("#")
    values = tuple(getattr(true if "proved" in line else false, name.strip().removeprefix("v.")) for name in code.split(","))
    assert result.strip() == repr(values if len(values) > 1 else values[0])


@each(re.findall(r"^\| `(.*? = .*?)`.*? \| ((?:did you|true).*?) \|$", README, re.MULTILINE))
def test_the_repairs_look_as_shown(step, shown):
    import sympy

    positive = "atan" in step
    names = {name: sympy.Symbol(name, **({"positive": True} if positive else {"real": True})) for name in "xy"}
    left, right = [sympy.parse_expr(side, names, evaluate=False) for side in step.split(" = ")]
    symbols = {}
    claim = Claim(Context(domain(names.values())), "=", encoded(left, symbols), encoded(right, symbols))
    assert repair_text(repaired(claim, verdict(claim)).repair) == shown


def test_ci_runs_the_command_of_the_readme():
    commands = [line for block in blocks("console") for line in block.splitlines()]
    assert "pip install . && verify sigmoid" in commands
    assert "pip install '.[test]' && pytest" in commands
    assert "README.md" in (ROOT / ".ci" / "run").read_text()
