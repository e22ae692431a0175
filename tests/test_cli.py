"""The command: what it prints, where, and the status with which it ends."""
import json
import subprocess
import sys
from io import BytesIO, TextIOWrapper

import pytest

from verifier import __version__
from verifier.audit import tally
from verifier.cli import main
from verifier.domains import claim
from verifier.kernel.balls import Point
from verifier.library import shipped

MODULE = '''"""A test."""
from sympy import *
from verifier import Chain, Derivation

x = symbols("x", real=True)
f, g = symbols("f g", cls=Function)

with evaluate(False):
    derivation = Derivation(chains=[Chain("Row", {first}, ({second}, "{reason}"))])
'''


@pytest.fixture(autouse=True)
def nowhere(tmp_path, monkeypatch):
    """An empty folder, and a terminal of 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def verify(capsys):
    """Runs the command: its status, and what it wrote on standard output and on standard error."""
    def running(*arguments):
        with pytest.raises(SystemExit) as end:
            main([str(a) for a in arguments])
        return (end.value.code or 0, *capsys.readouterr())
    return running


@pytest.fixture
def module(nowhere):
    def written(first, second, reason="algebra", name="row.py"):
        (nowhere / name).write_text(MODULE.format(first=first, second=second, reason=reason), encoding="utf-8")
        return name
    return written


@pytest.mark.parametrize("first, second, status, summary", [
    ("(x + 1)**2", "x**2 + 2*x + 1", 0, "1 proved, 0 refuted, 0 open"),
    ("exp(-x)", "-exp(x)", 1, "0 proved, 1 refuted, 0 open"),
    ("floor(2*x)", "floor(x) + floor(x + Rational(1, 2))", 1, "0 proved, 0 refuted, 1 open"),
    ("1/(x - x)", "5", 1, "0 proved, 0 refuted, 1 open"),
])
def test_the_status_is_that_of_the_worst_step(verify, module, first, second, status, summary):
    code, out, err = verify(module(first, second))
    assert (code, err) == (status, "")
    assert out.splitlines()[-1].startswith(summary)


def test_a_wrong_sign_is_shown_with_its_point_and_both_values(verify, module):
    code, out, _ = verify(module("Derivative(exp(-x), x)", "exp(-x)", "chain rule"))
    assert code == 1
    values = {line.split()[0]: float(line.split()[-1]) for line in out.splitlines() if " side " in line or "difference" in line}
    assert "at x = 1:" in out and "refuted (line 9)" in out
    assert values["left"] == -values["right"] and values["difference"] == pytest.approx(2 * values["left"])


@pytest.mark.parametrize("names, steps", [
    (["sigmoid"], 19), (["sigmoid", "tanh"], 34), ([shipped()], 49), ([shipped() / "tanh.py"], 15),
])
def test_names_paths_and_folders(verify, names, steps):
    code, out, err = verify(*names)
    assert (code, err) == (0, "") and f"{steps} proved, 0 refuted, 0 open" in out


def test_without_a_name_the_nearest_folder_is_verified(verify, module, nowhere):
    (nowhere / "derivations").mkdir()
    module("x + 1", "1 + x", name="derivations/own.py")
    code, out, _ = verify()
    assert (code, out.splitlines()[0]) == (0, "own  A test")
    assert verify("own")[0] == 0


DOCUMENTS = [
    ("$$x + x = 2x$$", 0, "1 proved, 0 refuted, 0 open · 1 formula"),
    ("$$x + x = 3x$$", 1, "0 proved, 1 refuted, 0 open · 1 formula"),
    ("$$x + x = 3x$$ <!-- refuted -->", 0, "0 proved, 0 refuted, 0 open, 1 expected"),
    ("$$x + x = 2x$$ <!-- refuted -->", 1, "1 proved, 0 refuted, 0 open, 1 not as expected"),
    ("$$x + = 2x$$", 1, "0 proved, 0 refuted, 0 open, 1 unread"),
    ("$$x + = 2x$$ <!-- unread -->", 0, "0 proved, 0 refuted, 0 open, 1 expected"),
    ("Words alone.", 0, "0 proved, 0 refuted, 0 open · 0 formulas"),
]


@pytest.mark.parametrize("text, status, summary", DOCUMENTS)
def test_a_document_by_path_in_a_folder_and_on_standard_input(verify, nowhere, monkeypatch, text, status, summary):
    (nowhere / "notes" / "below").mkdir(parents=True)
    path = nowhere / "notes" / "below" / "notes.md"
    path.write_text(text)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
    for arguments in ([path], ["notes"], ["-", "--as", "markdown"]):
        code, out, err = verify(*arguments)
        assert (code, err) == (status, "") and f"\n{summary}" in out


def test_what_was_understood_is_shown_and_nothing_is_judged(verify, nowhere):
    (nowhere / "notes.md").write_text("Let $f(x) = x^2$. Then $f(2) = 5$.")
    code, out, err = verify("notes.md", "--show")
    assert (code, err) == (0, "") and "f(x) = x²" in out and "f(2) = 5" in out and "refuted" not in out
    assert "d/dx σ(x) = σ(x)(1 − σ(x))" in verify("sigmoid", "--show")[1]


def test_what_is_watched_ends_with_its_status(verify, nowhere, monkeypatch):
    (nowhere / "notes.md").write_text("$$x + x = 3x$$")

    def interrupted(seconds):
        raise KeyboardInterrupt
    monkeypatch.setattr("time.sleep", interrupted)
    code, out, err = verify("notes.md", "--watch")
    assert (code, err) == (1, "") and "0 proved, 1 refuted" in out


FAULTS = [
    (["sigmod"], "no derivation is named 'sigmod': did you mean sigmoid"),
    (["nothing"], "one of sigmoid, tanh, tanh_from_sigmoid was expected"), ([], "there is no derivations/ folder"),
    (["missing.py"], "missing.py: there is no such file"), (["notes.txt"], "no reader for .txt"),
    (["empty"], "the folder holds nothing to read"), (["--bogus"], "--bogus"),
    (["--format", "xml", "sigmoid"], "one of terminal, json was expected"), (["--seconds", "0", "sigmoid"], "--seconds"),
    (["--seconds", "soon", "sigmoid"], "--seconds"), (["--about", "nothing"], "nothing is known about 'nothing'"),
    (["sigmoid", "--output", "notes.txt/report"], "cannot be written"),
    (["sigmoid", "--certificates", "notes.txt"], "cannot be written"),
    (["--audit", "sigmoid"], "--audit: no name was expected"), (["-"], "verify - --as markdown"),
    (["sigmoid", "--as", "latex"], "- and --as belong together"),
    (["-", "--as", "word"], "--as word: one of markdown, latex, notebook was expected"),
    (["sigmoid", "--watch", "--show"], "--watch tells a terminal"), (["binary.md"], "binary.md:1: the byte 0xff"),
    (["--check"], "paths of kept certificates were expected"),
    (["--check", "sigmoid"], "paths of kept certificates were expected"), (["--check", "missing.json"], "missing.json"),
    (["float.py"], r"float.py:9: 0.500000000000000 is a float"), (["syntax.py"], "syntax.py:1: SyntaxError"),
    (["none.py"], "none.py: the module must define"), (["short.py"], "short.py:2: the chain 'Row' has no step"),
    (["circle.py"], "circle.py:5: "), (["binary.py"], "binary.py"), (["quits.py"], "quits.py:1: SystemExit"),
    (["folder.py"], "folder.py"),
]


@pytest.mark.parametrize("arguments, message", FAULTS, ids=[" ".join(row[0]) for row in FAULTS])
def test_a_fault_is_one_line_on_standard_error_and_status_2(verify, module, nowhere, arguments, message):
    for name in ("empty", "folder.py"):
        (nowhere / name).mkdir()
    module("0.5*x", "x/2", name="float.py")
    for name, text in {
            "notes.txt": "", "none.py": "x = 1\n", "syntax.py": "(x + \n", "quits.py": "raise SystemExit(0)\n",
            "short.py": "from verifier import *\nderivation = Derivation(chains=[Chain('Row', 1)])\n",
            "circle.py": "from sympy import *\nfrom verifier import *\nx = symbols('x')\nf, g = symbols('f g', cls=Function)\n"
                         "derivation = Derivation(definitions=[Eq(f(x), g(x)), Eq(g(x), f(x))], chains=[])\n"}.items():
        (nowhere / name).write_text(text)
    for name in ("binary.py", "binary.md"):
        (nowhere / name).write_bytes(b"\xff\xfe\x00")
    code, out, err = verify(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("verify: ") and err.count("\n") == 1 and message in err


def test_json_on_standard_output_and_in_a_file(verify, nowhere):
    code, out, _ = verify("sigmoid", "--format", "json")
    assert code == 0 and json.loads(out)["summary"]["proved"] == 19
    assert verify("sigmoid", "--format", "json", "--output", "new/report.json")[:2] == (0, "")
    assert json.loads((nowhere / "new" / "report.json").read_text())["summary"]["proved"] == 19


def test_quiet_explain_axioms(verify, module):
    assert len(verify("sigmoid", "--quiet")[1].splitlines()) == 1
    assert "by definition" in verify("sigmoid", "--explain")[1]
    assert "Axioms used" in verify("tanh", "--axioms")[1]
    quiet = verify(module("exp(-x)", "-exp(x)"), "sigmoid", "--quiet")[1]
    assert "= −eˣ" in quiet and "σ" not in quiet


@pytest.mark.parametrize("first, second, status", [("x/x", "1", 1), ("x + 1", "1 + x", 0), ("1/x", "x/x**2", 0)])
def test_strict_opens_steps_whose_domains_differ(verify, module, first, second, status):
    assert verify(module(first, second))[0] == 0
    assert verify(module(first, second), "--strict")[0] == status


def test_too_little_time_is_open_and_never_hangs(verify, module):
    code, _, err = verify(module("Derivative(exp(sin(x)**40 + tanh(x)**30), (x, 9))", "0", "patience"), "--seconds", "0.05")
    assert (code, err) == (1, "")


@pytest.mark.parametrize("arguments, part", [
    (["--version"], __version__),
    (["--list"], "sigmoid            The derivative of the sigmoid is σ(x)(1 − σ(x))\n"),
    (["--about", "algebra"], "Gives up"), (["--about", "tanh-definition"], "an axiom of the kernel"), (["--help"], "Exit status: 0"),
])
def test_what_is_known_is_printed(verify, arguments, part):
    code, out, err = verify(*arguments)
    assert (code, err) == (0, "") and part in out


def test_kept_certificates_are_checked_again(verify, nowhere):
    assert verify("sigmoid", "--certificates", "kept")[0] == 0
    kept = sorted(nowhere.glob("kept/*.json"))
    assert len(kept) == 19 and nowhere / "kept" / "sigmoid-claim.json" in kept
    code, out, _ = verify("--check", *kept, "sigmoid")
    assert code == 0 and out.count(": proved: ") == 19 and out.endswith("sigmoid: every step is covered\n")
    code, out, _ = verify("--check", *kept[1:], "sigmoid")
    assert code == 1 and out.endswith("sigmoid: no accepted proof of 1.1\n")
    assert verify("--check", *kept, "tanh")[0] == 1


def test_certificates_of_documents_cover_claims_and_consequences(verify, nowhere):
    for name, text in {"a/notes.md": CHAINS, "b/notes.md": "$$x + x = 2x$$", "lone.md": "$$x + x = 2x$$"}.items():
        (nowhere / name).parent.mkdir(exist_ok=True)
        (nowhere / name).write_text(text)
    assert verify("a", "b", "lone.md", "--certificates", "kept")[0] == 0
    kept = sorted(nowhere.glob("kept/*.json"))
    assert [p.name.rpartition("-")[0] for p in kept] == ["a-notes.md", "a-notes.md", "a-notes.md", "b-notes.md", "lone"]
    assert verify("--check", "kept", "a/notes.md", "lone.md")[1].endswith("a/notes.md: every step is covered\nlone.md: every step is covered\n")
    for path in kept[1:]:
        path.unlink()
    code, out, _ = verify("--check", "kept", "a/notes.md")
    assert code == 1 and "a/notes.md: no accepted proof of " in out


CHAINS = "Given $k x = m a$ with $m > 0$, therefore $a = \\frac{k}{m} x$.\n\nGiven $m g h = m w / 2$, therefore $w = 2 g h$.\n\n$$(x + 1)^2 = x^2 + 2x + 1$$\n"


def test_a_changed_certificate_is_rejected(verify, nowhere):
    verify("sigmoid", "--certificates", "kept")
    path = nowhere / "kept" / "sigmoid-claim.json"
    certificate = json.loads(path.read_text())
    certificate["claim"]["right"] = certificate["claim"]["left"]
    path.write_text(json.dumps(certificate))
    code, out, _ = verify("--check", path)
    assert code == 1 and out.startswith(f"{path}: rejected: ")
    path.write_text("{")
    assert verify("--check", path)[1].startswith(f"{path}: rejected: not JSON")


def test_a_refutation_is_a_certificate_but_no_proof_of_the_step(verify, module):
    name = module("exp(-x)", "-exp(x)")
    verify(name, "--certificates", "kept")
    code, out, _ = verify("--check", "kept/row-1.1.json", name)
    assert code == 1 and "kept/row-1.1.json: refuted: e⁻ˣ = −eˣ" in out and "no accepted proof of 1.1" in out


def test_certificates_are_checked_without_sympy(verify):
    verify("sigmoid", "--certificates", "kept")
    code = ("import sys; from verifier.cli import main\ntry:\n main(['--check', 'kept/sigmoid-claim.json'])\n"
            "except SystemExit as end:\n sys.exit(end.code or 10 * ('sympy' in sys.modules))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "") and "d/dx σ(x) = σ(x)(1 − σ(x))" in done.stdout


def test_output_is_plain_where_it_is_no_terminal(verify):
    assert "\x1b" not in verify("sigmoid")[1]


@pytest.mark.parametrize("left, outcome, status, summary", [
    (1, "proved", 0, "0 false proofs and 0 false refutations"), (2, "proved", 1, "1 false proofs and 0 false refutations"),
    (1, "refuted", 1, "0 false proofs and 1 false refutations")])
def test_the_audit_prints_what_is_false(verify, monkeypatch, left, outcome, status, summary):
    stated = claim(left, 1)
    found = tally.Trial(stated, outcome, tally.remark(stated, outcome, Point({})))
    monkeypatch.setattr(tally, "sections", lambda: [("constants", [found])])
    code, out, err = verify("--audit")
    assert (code, err) == (status, "") and summary in out
    assert out.count(f"{outcome}: {left} = 1") == status
