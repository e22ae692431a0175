"""Watching files: after each save what changed is told, and nothing else is judged again."""
import os

import pytest

from verifier import examiner, watch
from verifier.diagnostics import Fault
from verifier.engine import lenient
from verifier.model import View

NOTES = "# Squares\n\n$$(x + 1)^2 = x^2 + 2x + 1$$\n\n$$(x - 1)^2 = x^2 - 2x + 1$$\n"
WRONG = "$$(x - 2)^2 = x^2 - 4x - 4$$\n"


class Saves:
    """The saves of an editor: each is a text for a file, or None to delete it; two looks are taken after each."""

    def __init__(self, path, texts):
        self.path, self.texts, self.looks = path, list(texts), 0

    def __call__(self, seconds):
        self.looks += 1
        if self.looks % 3 == 1:
            if not self.texts:
                raise KeyboardInterrupt
            save(self.path, self.texts.pop(0), self.looks)


def save(path, text, moment):
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text)
        os.utime(path, (moment, moment))


@pytest.fixture
def watched(tmp_path, monkeypatch):
    """What is told of a document while it is saved so, how many claims are judged for it, and the last status."""
    def told(*texts):
        path, asked, judged = tmp_path / "notes.md", [], []
        save(path, NOTES, 0)
        monkeypatch.setattr(watch.time, "sleep", Saves(path, texts))
        monkeypatch.setattr(examiner, "verdict", lambda *given: asked.append(given) or VERDICT(*given))
        seen, told = watch.Watch(lambda: [path], View(), {"seconds": 10, "judge": lenient}), []
        with pytest.raises(KeyboardInterrupt):
            for text in seen.texts():
                told.append(text)
                judged.append(len(asked))
                asked.clear()
        return told, judged, seen.status
    return told


VERDICT = examiner.verdict


def test_an_unchanged_document_is_judged_once(watched):
    (first, moved), judged, status = watched("Words before.\n\n" + NOTES)
    assert first.count("✓") == 2 and moved == "" and judged == [2, 0] and status == 0


def test_only_what_changed_is_told_and_judged(watched):
    told, judged, status = watched(NOTES + WRONG, NOTES + WRONG.replace("- 4$", "+ 4$"), NOTES)
    assert judged == [2, 1, 1, 0] and status == 0
    assert "✗    6  (x − 2)²" in told[1] and "(x + 1)²" not in told[1] and "2 proved, 1 refuted" in told[1]
    assert "✓    6  (x − 2)²" in told[2] and "3 proved, 0 refuted" in told[2]
    assert told[3].startswith("2 proved, 0 refuted")


def test_formulas_that_are_not_read_are_told_once(watched):
    told, _, status = watched(NOTES + "$$a + = b$$\n", NOTES + "\n$$a + = b$$\n")
    assert "Not read" in told[1] and told[2] == "" and status == 1


def test_a_file_that_vanishes_is_told_and_watched_on(watched):
    told, judged, status = watched(None, NOTES)
    assert told[1].startswith("verify: ") and "there is no such file" in told[1] and told[2] == "" and (judged[2], status) == (0, 0)


def test_there_must_be_something_to_begin_with(tmp_path):
    with pytest.raises(Fault, match="no such file"):
        next(watch.Watch(lambda: [tmp_path / "none.md"], View(), {}).texts())
