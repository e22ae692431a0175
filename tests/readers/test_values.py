"""Values at a point of derivatives that are written out."""
from outcomes import outcomes
from tables import each

from verifier.notation import unicode
from verifier.readers.document import derivation
from verifier.readers.formats import source_of


@each([
    (r"\left.\frac{d}{dx}x^3\right|_{x=2} = 12 = 8", "proved refuted"), (r"\frac{d}{dx}x^3\Big|_{x=2} = 8", "refuted"),
    (r"\left.\frac{d}{dx}x^2\right|_0^1 = 2", "proved"), (r"\left.\frac{d}{dx}x^2\right|_0^1 = 1", "refuted"),
    (r"\left.\frac{d^2}{dx^2}x^3\right|_{x=a} = 6a", "proved"), (r"\left.\frac{d^2}{dx^2}x^3\right|_{x=a} = 3a^2", "refuted"),
    (r"\left.\left(\frac{d}{dx}x^3 + x\right)\right|_{x=2} = 14", "proved"), (r"\left.\left(\frac{d}{dx}x^3 + x\right)\right|_{x=2} = 13", "refuted"),
    (r"\left.\frac{d}{dx}\sin(ax)\right|_{x=t^2} = a\cos(at^2)", "proved"), (r"\left.\frac{d}{dx}\sin(ax)\right|_{x=t^2} = 2at\cos(at^2)", "refuted"),
    (r"\left.\frac{\partial^2}{\partial x\partial y}(x^2y)\right|_{x=1} = 2", "proved"), (r"\left.\frac{\partial}{\partial x}(x^2y)\right|_{x=1} = 2", "refuted"),
    (r"\sum_{k=1}^n \left.\frac{d}{dx}x^k\right|_{x=1} = \frac{n(n-1)}{2}", "refuted"), (r"\left.\frac{d}{dx}x^2\right|_{y=2} = 4", "refuted"),
    # not defined there; what another variable would become
    (r"\left.\frac{d}{dx}|x|\right|_{x=0} = 0", "open"), (r"\left.\frac{d}{dx}\ln x\right|_{x=0} = 1", "open"),
    (r"\left.\frac{\partial}{\partial y}\left(\frac{d}{dx}(x^2y^2)\right)\right|_{x=y} = 4y^3", "open"),
])
def test_derivatives_at_points(formula, expected):
    assert outcomes(f"$${formula}$$") == (expected, 0)


@each([
    ("Let $y = ax^3$. Then $\\frac{dy}{dx}\\Big|_{x=2} = 12a$, and $\\frac{dy}{dx}\\Big|_{x=2} = 8a$.", "proved refuted"),
    ("Let $f(x) = x^2$. We have $\\left.\\frac{d}{dx} f(2x)\\right|_{x=1} = 8$, and $\\left.\\frac{d}{dx} f(2x)\\right|_{x=1} = 4$.", "proved refuted"),
    ("# One\n\nLet $u = x^2$.\n\n# Two\n\nLet $u = x^3$.\n\n$$\\left.\\frac{d}{dx}(u + x)\\right|_{x=1} = 4 = 3$$", "proved refuted"),
    ("Let $k = \\left.\\frac{d}{dx}e^{2x}\\right|_{x=0}$. Then $k = 2$, and $k + 1 = 4$.", "proved refuted"),
    ("For $\\left.\\frac{d}{dt} (at^3)\\right|_{t=1} < 0$ we have $|b| = b$.", "refuted"),
])
def test_under_definitions(text, expected):
    assert outcomes(text) == (expected, 0)


def test_what_is_shown():
    found = derivation(source_of(r"$$\left.\frac{d}{dt}(at^3)\right|_{t=2} = 12a$$", "markdown", "notes.md"))
    assert [each.reading for each in found.understood] == ["(t↦a·t³)′(2) = 12a"]
    assert unicode(found.chains[0].steps[0].claim.left) == "(t↦a·t³)^(1,0)(2, a)"
