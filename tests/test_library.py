"""Where derivations are found: by name, by path, in a folder, and what is said when they are not."""
import pytest

from verifier.diagnostics import Fault
from verifier.library import derivations, documents, everything, known, located, nearest, shipped, title

SHIPPED = ["sigmoid", "tanh", "tanh_from_sigmoid"]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with own derivations, seen from a folder below it."""
    own = tmp_path / "derivations"
    own.mkdir()
    for name in ("gauss.py", "sigmoid.py", "_draft.py", "notes.txt"):
        (own / name).write_text(f'"""About {name}.\n\nMore."""\n')
    below = tmp_path / "chapter" / "one"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    return tmp_path


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_nearest_folder_is_found_from_below(project):
    assert nearest() == project / "derivations"
    (project / "chapter" / "derivations").mkdir()
    assert nearest() == project / "chapter" / "derivations"


def test_own_derivations_come_before_the_shipped_ones(project):
    assert sorted(known()) == ["gauss", *SHIPPED]
    assert located("sigmoid") == [project / "derivations" / "sigmoid.py"]
    assert located("tanh") == [shipped() / "tanh.py"]
    assert everything() == [project / "derivations" / name for name in ("gauss.py", "sigmoid.py")]


def test_without_an_own_folder_the_shipped_ones_can_be_named(nowhere):
    assert nearest() is None
    assert list(known()) == SHIPPED
    assert located("sigmoid") == [shipped() / "sigmoid.py"]
    with pytest.raises(Fault, match="no derivations/ folder.*sigmoid, tanh, tanh_from_sigmoid") as fault:
        everything()
    assert fault.value.name == "no-derivations"


def test_a_folder_holds_what_a_reader_takes(project):
    assert list(derivations(project / "derivations")) == ["gauss", "sigmoid"]
    assert [p.name for p in located(str(project / "derivations"))] == ["gauss.py", "sigmoid.py"]


@pytest.mark.parametrize("path", ["somewhere/notes.md", "missing.py", "./sigmoid.py"])
def test_a_path_is_a_path_whether_or_not_it_exists(nowhere, path):
    assert [str(p) for p in located(path)] == [path.removeprefix("./")]


@pytest.mark.parametrize("name, message", [
    ("sigmod", "'sigmod': did you mean sigmoid"), ("Tanh", "did you mean tanh"),
    ("tanh-from-sigmoid", "did you mean tanh_from_sigmoid"),
    ("xyzzy", "'xyzzy': one of sigmoid, tanh, tanh_from_sigmoid was expected"), ("_draft", "no derivation is named"),
])
def test_near_names_are_offered(nowhere, name, message):
    with pytest.raises(Fault, match=message) as fault:
        located(name)
    assert fault.value.name == "unknown-name"


def test_an_empty_folder_is_a_fault(nowhere):
    (nowhere / "empty").mkdir()
    with pytest.raises(Fault, match="empty: the folder holds nothing to read") as fault:
        located("empty")
    assert fault.value.name == "no-file"


@pytest.mark.parametrize("text, first", [
    ('"""The square of a sum."""\n', "The square of a sum"),
    ('"""The square of a sum.\n\nIn two lines."""\nraise SystemExit\n', "The square of a sum"), ("x = 1\n", ""),
    ("this is no Python", ""),
])
def test_a_title_is_read_without_running_the_module(tmp_path, text, first):
    path = tmp_path / "module.py"
    path.write_text(text)
    assert title(path) == first
    assert title(tmp_path / "missing.py") == ""


def test_a_document_has_its_first_heading_for_title(tmp_path):
    (tmp_path / "notes.md").write_text("Before.\n\n# On squares\n")
    assert (title(tmp_path / "notes.md"), title(tmp_path / "missing.md")) == ("On squares", "")


def written(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")


def test_a_folder_means_its_documents_in_the_order_of_their_numbers_and_runs_no_code(nowhere):
    written(nowhere, *UNORDERED, "setup.py", "data.csv", ".hidden.md", ".git/notes.md", "a/.cache/b.md", "a/derivations/c.py")
    assert [p.as_posix() for p in located(".")] == ORDERED
    assert documents(nowhere / "a") == []


ORDERED = ["1.md", "2.TEX", "10.ipynb", "chapter 9/notes.md", "chapter 10/1.md", "Zeta.Rmd"]
UNORDERED = sorted(ORDERED)


def test_a_folder_of_derivations_holds_modules_and_documents(nowhere):
    written(nowhere / "derivations", "a.py", "a.md", "b.tex", "_c.py", "deep/d.py", "deep/d.md")
    assert [p.relative_to(nowhere / "derivations").as_posix() for p in everything()] == ["a.md", "a.py", "b.tex", "deep/d.md"]
    assert [name for name in known() if name not in SHIPPED] == ["a.md", "a.py", "b"]
    assert located("b") == [nowhere / "derivations" / "b.tex"]
