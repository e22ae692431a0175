"""What becomes of each step of a document that is written in a test."""
from verifier import engine
from verifier.readers.document import derivation
from verifier.readers.formats import source_of


def outcomes(text, form="markdown"):
    """The outcomes of a document's steps, and how many formulas, or rows of them, are unread."""
    found = derivation(source_of(text, form, "notes.md"))
    examined = engine.examined(found)
    return " ".join(v.outcome for _, v in examined.results), len(found.unread)
