"""Documents with verdicts in their margins, right and wrong, in all formats: each step is as its margin says, and none is left out."""
from pathlib import Path

from tables import each

from verifier import read, report
from verifier.readers.formats import read_source

FOLDER = Path(__file__).parent / "documents"
#: Document -> how many formulas, definitions, steps and formulas not read it has.
COUNTS = {
    "approximately.md": (11, 0, 11, 0), "calculus.md": (27, 2, 31, 0), "chains.md": (15, 0, 14, 0), "consequences.md": (13, 0, 8, 0),
    "domains.md": (29, 0, 17, 0), "explicit.md": (7, 0, 7, 0), "homework.md": (18, 3, 18, 0), "inequalities.md": (12, 0, 11, 0), "integrals.md": (10, 0, 11, 0),
    "languages.md": (18, 4, 11, 0), "layout.md": (14, 0, 14, 0), "limits.md": (22, 0, 17, 0), "lecture.tex": (19, 2, 19, 0),
    "mistakes.md": (22, 0, 20, 0), "piecewise.md": (18, 3, 14, 0), "primitives.md": (18, 1, 14, 0), "report.Rmd": (7, 1, 7, 0), "scopes.md": (11, 4, 9, 0), "square.ipynb": (6, 1, 6, 0),
    "trigonometry.tex": (11, 0, 16, 0), "unread.md": (6, 0, 1, 5),
}


@each(COUNTS)
def test_a_document_is_as_its_margin_says(name):
    derivation = read(FOLDER / name)
    examined = report(derivation).examined[0]
    surprises = [(step.place.line, step.written, verdict.outcome, step.expected) for step, verdict in examined.results
                 if verdict.outcome != (step.expected or "proved")]
    surprises += [(unread.place.line, unread.text, unread.why) for unread in derivation.unread if unread.expected != "unread"]
    assert surprises == []
    assert (derivation.formulas, len(derivation.definitions), len(examined.results), len(derivation.unread)) == COUNTS[name]
    margins = sum(passage.kind == "expected" for passage in read_source(FOLDER / name).passages)
    assert margins == sum(expected is not None for _, expected in examined.outcomes)


def test_every_document_is_verified():
    assert sorted(COUNTS) == sorted(path.name for path in FOLDER.iterdir())
