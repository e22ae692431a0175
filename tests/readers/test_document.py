"""Documents: what becomes of each step, by text alone."""
from outcomes import outcomes
from tables import each

from verifier.readers.document import derivation
from verifier.readers.formats import source_of


@each([
    ("$$(x+1)^2 = x^2 + 2x + 1$$", "proved"), ("$$(x+1)^2 = x^2 + 2x + 2$$", "refuted"),
    ("$$\\begin{align} (x+1)^2 &= (x+1)(x+1) \\\\ &= x^2 + 2x + 2 \\end{align}$$", "proved refuted"),
    ("Let $f(x) = x^2$.\n\n$$f'(x) = 2x$$", "proved"), ("Let $f(x) = x^2$.\n\n$$f'(x) = 3x$$", "refuted"),
    ("Let $f(x) = x^2$. Recall that $f(x) = x^3$.", "refuted"),
    ("Let $f(x) = x^2$.\n\n# Another\n\nLet $f(x) = x^3$.\n\n$$f'(x) = 3x^2$$", "proved"),
    ("$$\\sqrt{x^2} = x$$", "refuted"), ("For $x > 0$ we have\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("Let $x$ be a positive number. Then\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("$$\\sqrt{x^2} = x \\quad \\text{for } x > 0$$", "proved"), ("$$\\sqrt{x^2} = x$$\n\nwhere $x \\ge 0$.", "proved"),
    ("# One\n\nAssume $x > 0$.\n\n# Two\n\n$$\\sqrt{x^2} = x$$", "refuted"),
    ("# One\n\nAssume $x > 0$.\n\n## Two\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("$$\\sin(A \\pm B) = \\sin A\\cos B \\pm \\cos A\\sin B$$", "proved proved"),
    ("$$\\cos(A \\pm B) = \\cos A\\cos B \\pm \\sin A\\sin B$$", "refuted refuted"),
    ("For $x > 0$ we have $\\sqrt{x^2} = x$, and $\\sqrt{x^4} = x^2 + 1$.", "proved refuted"),
    ("Let $a, b > 0$. Then\n\n$$\\sqrt{ab} = \\sqrt a\\sqrt b$$", "proved"),
    ("Given that $x + y = 5$ and $x - y = 1$. Then $2x = 6$, so $x = 3$.", "proved proved"),
    ("Given that $x + y = 5$ and $x - y = 1$. Then $2x = 8$, so $x = 4$.", "refuted refuted"),
    ("Let $n$ be an integer. Then $\\sin(n\\pi) = 0$ and $\\cos(n\\pi) = 0$.", "proved refuted"),
    ("Let $w(p) = \\frac{p}{1-p}$. It satisfies $\\frac{w(p)}{1+w(p)} = p$, and it satisfies $\\frac{w(p)}{1+w(p)} = 2p$.", "proved refuted"),
    ("Suppose $0 < z < 1$. We have $z^2 < z$ and $z < z^2$.", "proved refuted"),
    ("# One\n\nLet $f(x) = x^2$. Suppose $x = 1$. Then $f(x) = 1$.\n\n# Two\n\nThen $f(x) = 1$.", "proved refuted"),
    ("# One\n\nLet $g = 10$.\n\n# Two\n\n$$2g = 20$$", "proved"),
    ("# One\n\nLet $x > 0$.\n\n# Two\n\n$$|x| = x$$", "refuted"),
    ("If $x < 0$ then $|x| = -x$. But $|x| = x$.", "proved refuted"),
    ("Here $f(x) = x^2$ for $x \\in [0, 1]$, so $\\sqrt{f(x)} = x$.", "proved"),
    ("Let $n \\in \\mathbb{N}$.\n\n$$\\cos(2\\pi n) = 1$$", "proved"), ("$$\\cos(2\\pi n) = 1$$", "refuted"),
    ("Let $f(x) = ax + b$.\n\n$$f'(x) = a$$\n\n$$f(x + 1) - f(x) = a$$\n\n$$f(x+1) = f(x) + b$$", "proved proved refuted"),
    ("Let $g(x) = x^2$ and $f(x) = g(x) + 1$. Now let $g(x) = x^3$.\n\n$$f(x) = x^2 + 1$$\n\n$$g(x) = x^3$$", "proved proved"),
    ("Put $u = 1 - x^2$. Then\n\n$$\\frac{du}{dx} = -2x$$\n\n$$du = -2x\\,dx$$\n\n$$dx = \\frac{du}{2x}$$", "proved proved refuted"),
    ("Put $u = \\sin x$.\n\n$$\\int \\sin^2 x\\cos x\\,dx = \\int u^2\\,du = \\frac{u^3}{3} + C = \\frac{\\sin^3 x}{3} + C$$", "proved proved proved"),
    ("$$\\int \\frac{1}{(x^2-1)^{3/2}}\\,dx = \\int \\frac{\\sec t\\tan t}{\\tan^3 t}\\,dt, \\quad x = \\sec t$$", "proved"),
    ("$$\\int \\frac{1}{(1+x^2)^{3/2}}\\,dx = \\int \\sin t\\,dt, \\quad x = \\tan t$$", "refuted"),
    ("$$\\int \\sqrt{1 - \\sin^2 x}\\,dx = \\int 1\\,du, \\quad u = \\sin x$$", "refuted"),
    ("$$\\int 2x\\,dx = x^2 + 1 + C$$\n\n$$= x^2 + C$$\n\n$$= x^3 + C$$", "proved proved refuted"),
    ("Suppose that\n\n$$\\frac12 mv^2 = mgh$$\n\nso\n\n$$v^2 = 2gh$$\n\n$$v^2 = 3gh$$", "proved refuted"),
    ("$$2x + 4 = 10$$\n\n$$2x = 6$$\n\n$$x = 3$$", "proved proved"),
    ("$$2x + 4 = 10$$\n\n$$2x = 6$$\n\n$$x = 4$$", "proved refuted"),
    ("$$\\frac{d}{dx} \\ln x = x$$\n\n$$(x+1)^2 = x^2$$\n\nwhence by the power rule\n\n$$\\frac{d}{dx} x^2 = 2x$$\n\n$$3x = 9$$\n\n$$x = 3$$",
     "refuted refuted proved proved"),
    ("$$x^2 = 4 \\implies x = \\pm 2$$", "proved"),
    ("For $ax^2 + bx + c = 0$ with $a \\ne 0$ the solutions are\n\n$$x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}.$$", "proved"),
    ("For $ax^2 + bx + c = 0$ with $a \\ne 0$ the solutions are\n\n$$x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{a}.$$", "refuted"),
    ("The equation $x^2 - 5x + 6 = 0$ has the solutions $x = 2$ and $x = 3$.", ""),
    ("Let $f(x) = x^2 - 4x + 7$.\n\n# Complete the square\n\n$$f(x) = (x - 2)^2 + 3$$\n\n# Set to 0\n\n$$f'(x) = 2x - 4$$\n\nSetting $f'(x) = 0$ gives"
     "\n\n$$2x - 4 = 0$$\n\n$$x = 2$$", "proved proved proved proved"),
    ("$$x^2 = 4 \\implies x = 2$$", "refuted"),
    ("$$f(x) = x \\Rightarrow f'(x) = 1$$\n\n$$f(x) = x^2 \\Rightarrow f'(x) = x$$", "proved refuted"),
    ("$$\\int \\frac{1}{x}\\,dx = \\int \\tan t\\,dt, \\quad x = \\sec t.$$\n\nSuppose $x = 2$. Given that $ab = ac$. Then $b = c$.", "proved proved"),
    ("If $x = 3$ then $x^2 = 9$. If $x = 3$ then $x^2 = 6$.", "proved refuted"),
    ("Let $f(x, y) = xy$. If $x = 4$ and $y = 3$ then $f(x, y) = 12$. Also $1 + 1 = 2$. Since $\\frac{\\partial f}{\\partial y} = 4$, it grows.\n\n"
     "But $f(x, y) = 12$.", "proved proved proved refuted"),
    ("$$\\sum_{k=1}^n k = \\frac{n(n+1)}{2}$$\n\n$$\\sum_{k=1}^n k = \\frac{n(n-1)}{2}$$", "proved refuted"),
    ("$$\\sum_{i=1}^n (x_i - m)^2 = \\sum_{i=1}^n x_i^2 - 2m\\sum_{i=1}^n x_i + nm^2$$", "proved"),
    ("$$\\pi \\approx 3.14$$\n\n$$\\pi \\approx 3.15$$\n\n$$1000\\pi \\approx 3.1 \\times 10^3$$", "proved refuted proved"),
    ("$$F = ma$$\n\n$$E = \\frac12 mv^2$$", ""), ("The classes are $t=1$ and $t=0$.", ""),
    ("$$\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1$$", "proved"),
    ("<!-- verify: t in (0, pi) -->\n\n$$\\sqrt{\\sin^2 t} = \\sin t$$", "proved"),
    ("<!-- verify: t in (-1, 1+1) -->\n\n$$\\sqrt{\\sin^2 t} = \\sin t$$", "refuted"),
    ("<!-- verify: x > 0 -->\n\n$$\\sqrt{x^2} = x$$", "proved"),
    ("---\nverify: {domains: {x: positive}, log: 10}\n---\n$$\\log x^2 = 2\\log x$$\n\n$$\\log 100 = 2$$", "proved proved"),
    ("$$a(b+c)$$\n\nwhich is\n\n$$= ab + ac$$", "proved"),
    ("$$a(b+c)$$\n\n$$x + x = 2x$$\n\nback to the main expression\n\n$$= ab + ac$$", "proved proved"),
])
def test_steps(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    ("\\begin{document}\n\\newcommand{\\half}{\\frac12}\n\\[ \\half + \\half = 1 \\]\n\\[ \\half = 2 \\] % refuted\n\\end{document}", "latex", "proved refuted"),
    ('{"cells": [{"cell_type": "markdown", "source": ["$x + x = 2x$"]}, {"cell_type": "code", "source": ["$1 = 2$"]}], "nbformat": 4}', "notebook", "proved"),
])
def test_formats(text, form, expected):
    assert outcomes(text, form) == (expected, 0)


@each([
    ("$$\\int \\frac{1}{x} = \\ln x$$", "an integral without its differential"),
    ("We solve\n\n$$2x + 4 = 10$$\n\n$$2x + 4 = 6$$", "the left side is still that of the equation before"),
    ("$$\\sin^2 t = 1 - \\cos^2 q$$", "q appears from nowhere"), ("$$\\sin^2 t = 1 - \\cos^2 t$$", None),
    ("We solve\n\n$$2x + 4 = 10$$\n\n$$2x = 6$$", None), ("$$\\int 2x\\,dx = x^2 + C$$", None),
])
def test_remarks(text, expected):
    found = [remark.text for remark in derivation(source_of(text, "markdown", "notes.md")).remarks]
    assert len(found) == (expected is not None) and all(text.startswith(expected) for text in found)


def test_a_margin_without_a_step_is_reported():
    found = derivation(source_of("Suppose $x = 1$. <!-- refuted -->\n\n$$1 = 2$$ <!-- refuted -->\n", "markdown", "notes.md"))
    assert [(each.text, each.place.line) for each in found.unread] == [("refuted", 1)]


def test_a_margin_expects():
    text = "$$1 = 2$$ <!-- refuted -->\n\n$$1 + 1 = 2$$\n\n$$\\sin x y = 0$$ <!-- unread -->\n"
    found = derivation(source_of(text, "markdown", "notes.md"))
    assert [step.expected for chain in found.chains for step in chain.steps] == ["refuted", None] and found.unread[0].expected == "unread"


def test_what_is_understood_is_told():
    found = derivation(source_of("Let $f(x) = ax$ where $a > 0$.\n\n$$f'(x) = a$$", "markdown", "notes.md"))
    assert [(each.role, each.reading) for each in found.understood] == [
        ("definition", "f(x) = a·x"), ("given", "a > 0"), ("claim", "f′(x) = a")]
    assert found.assumptions == (("a > 0", 1),) and {name.name for name in found.names} >= {"f", "x", "a"}
