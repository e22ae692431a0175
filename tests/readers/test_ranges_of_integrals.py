"""What is said of a part of an integrand, after "where", is said of what the variable runs over, and of no more."""
from outcomes import outcomes
from tables import each

from verifier.readers.document import derivation
from verifier.readers.formats import source_of


@each([
    # the integral, what is said of it, and what becomes of that
    (r"\int_0^1 x\sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$.", "proved"), (r"\int_{-1}^1 \sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$.", "refuted"),
    (r"\int_0^1 x\sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$. But $\\sqrt{x^2} = x$.", "proved refuted"),
    (r"\int_0^1 x\sqrt{x^2}\,dx.", "However, $\\sqrt{x^2} = x$.", "refuted"), (r"\int_0^1 \sqrt{x^2}\,dx,", "but $\\sqrt{x^2} = x$.", "refuted"),
    (r"\int_0^1 x\,dx,", "where $\\sqrt{x^2} = x$.", "refuted"), (r"\int \sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$.", "refuted"),
    (r"\sqrt{x^2}\int_0^1 \sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$.", "refuted"), (r"\int_a^b \sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$.", "refuted"),
    (r"\int_0^1\sqrt{x^2}\,dx + \int_{-1}^0\sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = x$.", "refuted"),
    (r"\int_1^0\sqrt{x^2}\,dx,", "where $\\sqrt{x^2} = -x$.", "open"),
    (r"\int_0^1 \sqrt{x^2}\,dx,", "where\n\n$$\\sqrt{x^2} = |x|$$\n\n$$= x$$", "proved refuted"),
    (r"\int_0^1 \sqrt{x^2}\,dx,", "where\n\n$$\\begin{align} \\sqrt{x^2} &= |x| \\\\ &= x \\\\ \\sqrt{x^2} &= x \\end{align}$$", "proved proved refuted"),
    (r"\int_0^\infty\int_0^\pi e^{-r}\sqrt{r^2\sin^2 t}\,dt\,dr,", "where $\\sqrt{r^2\\sin^2 t} = r\\sin t$.", "proved"),
    (r"\int_0^\infty\int_0^{2\pi} e^{-r}\sqrt{r^2\sin^2 t}\,dt\,dr,", "where $\\sqrt{r^2\\sin^2 t} = r\\sin t$.", "refuted"),
    (r"\int_0^\infty\sqrt{r^2s^2}\,dr,", "where $\\sqrt{r^2s^2} = r|s|$, and $\\sqrt{r^2} = r$.", "proved refuted"),
    (r"\int_0^\infty\sqrt{r^2s^2}\,dr,", "where $\\sqrt{r^2s^2} = rs$.", "refuted"),
])
def test_ranges(integral, said, expected):
    assert outcomes(f"Consider\n\n$${integral}$$\n\n{said}")[0] == expected


def test_a_range_is_shown():
    found = derivation(source_of("We look at\n\n$$\\int_0^1 \\sqrt{x^2}\\,dx,$$\n\nwhere $\\sqrt{x^2} = x$.", "markdown", "notes.md"))
    assert found.assumptions == (("x ≥ 0", 5), ("x ≤ 1", 5))
