"""The map of the house: floors, captions, the size of the kernel, and what may not be imported or called."""
import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

from tables import each

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "verifier"
MODULES = sorted(PACKAGE.rglob("*.py"))
KERNEL_LIMIT, IDENTITIES_LIMIT = 1500, 1300
FILE_LIMIT, FUNCTION_LIMIT = 300, 40

#: The floors from the ground; a module may import from lower floors, and from its own folder.
FLOORS = (
    ("kernel",),
    ("constructors",),
    ("binding", "letters", "scalars", "values"),
    ("alphabets", "choices"),
    ("model", "encoding", "composites", "decoding", "domains", "notation", "statements", "openings", "generators", "diagnostics", "proofs",
     "matching", "limits", "points", "solutions", "membership", "conditions", "relations", "series", "substitutions", "sizes", "approaches", "drafts", "descent"),
    ("readers", "provers", "refuter", "repair", "writers", "justification"),
    ("notes",),
    ("verdicts", "library", "checker", "pages", "chains"),
    ("examiner",),
    ("engine", "audit"),
    ("watch",),
    ("cli", "api"),
    ("__main__",),
)
#: On the second floor: who may lean on whom.
LEANING = {("domains", "encoding"), ("domains", "relations"), ("domains", "model"), ("encoding", "composites"), ("encoding", "series"), ("encoding", "substitutions"), ("domains", "substitutions"), ("substitutions", "series"), ("substitutions", "notation"), ("decoding", "encoding"),
           ("statements", "notation"), ("generators", "proofs"), ("matching", "proofs"), ("points", "generators"), ("conditions", "generators"),
           ("solutions", "points"), ("solutions", "generators"), ("solutions", "proofs"), ("membership", "generators"), ("membership", "proofs"), ("membership", "approaches"), ("solutions", "approaches"), ("drafts", "generators"), ("drafts", "proofs"), ("drafts", "conditions"),
           ("descent", "generators"), ("descent", "points"), ("approaches", "generators"), ("approaches", "points"), ("approaches", "drafts"), ("approaches", "proofs")}


def floor(name):
    return next(k for k, names in enumerate(FLOORS) if name in names)


@cache
def tree(path):
    return ast.parse(path.read_text())


def part(path):
    """The file or folder of the package that a module belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path):
    """The modules that a file imports, at its top or inside functions."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ([f"verifier.{alias.name}" for alias in node.names] if node.module == "verifier" else [node.module])


#: What sums, products, limits and improper integrals need of the kernel, and identities do not, by file: whole, or by name.
BEYOND_IDENTITIES = {
    "limits.py": None, "changes.py": None, "terms.py": {"WAYS"}, "rules.py": {"FOLDS", "recurrence", "induction"}, "signs.py": {"everywhere"},
    "balls.py": {"_finite", "_told", "nearness"}, "differentiation.py": {"_finite"}}


def defined(node):
    """The names that a statement defines."""
    return {getattr(node, "name", None), *[getattr(t, "id", None) for t in getattr(node, "targets", ())]}


def beyond_identities(path):
    """The numbers of the lines that only sums, products, limits and improper integrals need."""
    names = BEYOND_IDENTITIES.get(path.name, set())
    return {line for node in tree(path).body for line in range(node.lineno, node.end_lineno + 1) if names is None or names & defined(node)}


def code_lines(path, left_out=frozenset()):
    """How many lines are neither blank nor comment nor docstring, nor left out."""
    strings = set(left_out)
    for node in ast.walk(tree(path)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            strings.update(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    return sum(bool(line.strip()) and not line.strip().startswith("#") and number not in strings
               for number, line in enumerate(path.read_text().splitlines(), 1))


@each([p for p in MODULES if p.name != "__init__.py" or p.parent != PACKAGE])
def test_imports_point_down(path):
    own = part(path)
    for name in imports(path):
        if not name.startswith("verifier.") or name == "verifier.__version__":
            continue
        other = name.split(".")[1]
        if other != own and (own, other) not in LEANING:
            assert floor(other) < floor(own), f"{own} imports {name}"


@each(sorted((PACKAGE / "kernel").glob("*.py")))
def test_the_kernel_imports_only_flint_and_the_standard_library(path):
    for name in imports(path):
        top = name.split(".")[0]
        assert name.startswith("verifier.kernel") or top == "flint" or top in sys.stdlib_module_names, name


def test_the_kernel_is_small():
    kernel = list((PACKAGE / "kernel").glob("*.py"))
    assert sum(map(code_lines, kernel)) <= KERNEL_LIMIT
    assert sum(code_lines(path, beyond_identities(path)) for path in kernel) <= IDENTITIES_LIMIT


@each([(name, found) for name, names in BEYOND_IDENTITIES.items() for found in names or ()])
def test_what_lies_beyond_identities_is_there(name, found):
    assert any(found in defined(node) for node in tree(PACKAGE / "kernel" / name).body)


def test_the_kernel_runs_without_sympy():
    code = "import sys, verifier.kernel.checking; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@each(MODULES)
def test_every_module_says_what_it_is_for(path):
    first = path.read_text().splitlines()[0]
    assert first.startswith('"""') and len(first) <= 120


@each(MODULES)
def test_files_and_functions_hold_one_idea(path):
    assert path.read_text().count("\n") <= FILE_LIMIT
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < FUNCTION_LIMIT, node.name


@each(MODULES)
def test_text_is_never_evaluated(path):
    """No eval, exec or parsing of text as SymPy."""
    called = {node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", None)
              for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}
    assert not called & {"eval", "exec", "sympify", "parse_expr", "parse_latex"}


def test_every_floor_exists():
    present = {part(p) for p in MODULES} - {"__init__"}
    assert present == {name for names in FLOORS for name in names}
