"""Documents: what becomes of each step, by text alone."""
import pytest

from verifier import engine
from verifier.readers.document import derivation
from verifier.readers.formats import source_of


def outcomes(text, form="markdown"):
    """The outcomes of a document's steps, and how many formulas are unread."""
    found = derivation(source_of(text, form, "notes.md"))
    examined = engine.examined(found)
    return " ".join(v.outcome for _, v in examined.results), len(found.unread)


@pytest.mark.parametrize("text, expected", [
    ("$$(x+1)^2 = x^2 + 2x + 1$$", "proved"),
    ("$$(x+1)^2 = x^2 + 2x + 2$$", "refuted"),
    ("$$\\begin{align} (x+1)^2 &= (x+1)(x+1) \\\\ &= x^2 + 2x + 2 \\end{align}$$", "proved refuted"),
    ("Let $f(x) = x^2$.\n\n$$f'(x) = 2x$$", "proved"),
    ("Let $f(x) = x^2$.\n\n$$f'(x) = 3x$$", "refuted"),
    ("Let $f(x) = x^2$. Recall that $f(x) = x^3$.", "refuted"),
    ("Let $f(x) = x^2$.\n\n# Another\n\nLet $f(x) = x^3$.\n\n$$f'(x) = 3x^2$$", "proved"),
    ("$$\\sqrt{x^2} = x$$", "refuted"),
    ("For $x > 0$ we have\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("Let $x$ be a positive number. Then\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("$$\\sqrt{x^2} = x \\quad \\text{for } x > 0$$", "proved"),
    ("$$\\sqrt{x^2} = x$$\n\nwhere $x \\ge 0$.", "proved"),
    ("# One\n\nAssume $x > 0$.\n\n# Two\n\n$$\\sqrt{x^2} = x$$", "refuted"),
    ("# One\n\nAssume $x > 0$.\n\n## Two\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("$$\\sin(A \\pm B) = \\sin A\\cos B \\pm \\cos A\\sin B$$", "proved proved"),
    ("$$\\cos(A \\pm B) = \\cos A\\cos B \\pm \\sin A\\sin B$$", "refuted refuted"),
    ("$$a(b+c)$$\n\nwhich is\n\n$$= ab + ac$$", "proved"),
    ("$$a(b+c)$$\n\n$$x + x = 2x$$\n\nback to the main expression\n\n$$= ab + ac$$", "proved proved"),
])
def test_steps(text, expected):
    assert outcomes(text) == (expected, 0)
