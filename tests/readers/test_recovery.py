"""Recovery: what is read of a display of which a part cannot be; no step goes over the gap, and none rests on it."""
from outcomes import outcomes
from tables import each

from verifier.readers.document import derivation
from verifier.readers.formats import source_of

ALIGNED = r"$$\begin{{align}} {} \end{{align}}$$".format


def whys(text):
    """Why each step of a document makes no claim, with the texts of what is not read."""
    found = derivation(source_of(text, "markdown", "notes.md"))
    return [step.why for chain in found.chains for step in chain.steps if step.claim is None], [each.text for each in found.unread]


@each([
    # a bad row alone is lost; what follows has no left side
    (r"(x+1)^2 &= x^2 + 2x + 1 \\ &= \sin x y \\ &= x^2 \\ &= x^2 + 1", "proved open refuted", 1),
    (r"(x+1)^2 &= x^2 + 2x + 1 \\ &= \bad{x} \\ &= x^2 + 2x + 1 \\ &= (1 + x)^2", "proved open proved", 1),
    (r"(x+1)^2 &= x^2 \\ &= \bad \\ &= x^2 + 2x + 1", "refuted open", 1),
    (r"x + x &= \begin{bmat} x \\ x \end{bmat} \\ &= 2x \\ y + y &= 2y \\ &= 3y", "open proved refuted", 1),
    (r"x + x &= \quad y = 1 \\ &= 2x", "open", 1),
    (r"\left( x &= 1 \\ x + x &= 3x", "", 1), (r"\begin{bmat} x + x &= 2x \\ x + x &= 3x", "", 1),
    # an expression alone may be a part of what is lost
    (r"\lbr a \\ x + 1 \\ &= x", "open", 2), (r"|x| &= \lbr x & x > 0 \\ 0 & x = 0 \\ -x & x < 0 \rbr \\ \sqrt{x^2} &= x \\ x^2 &= 0", "open open", 3),
    # one statement of a row alone is lost
    (r"f(x) = x^2, \quad g(x) = \bad{x} \\ f'(x) &= 2x \\ f'(x) &= 3x", "proved refuted", 1),
    (r"x + x = 2x \quad \bad{a} = 3 \quad y + y = 2y", "proved proved", 1), (r"x + x = 2x, \quad \text{as } \bad{a}", "proved", 1),
    (r"y + y = 2y \implies \bad{x} = 3 \implies 2x = 6", "open", 1),
    # what may join, open or close takes the row; a comma without space separates nothing here
    (r"x = 1 \quad \oder x = 2 \\ x^2 &= 1", "open", 1), (r"x > 0 \quad \oder y > 0 \\ |x| &= x", "open", 1),
    (r"\bad{|}a, \quad x = 1| = 3 \\ x + 1 &= 2", "open", 1), (r"\sqrt{x^2} = \lb x, x > 0 \rb \\ |x| &= x", "open", 1),
    (r"\int x, dx = 3 \\ x + x &= 2x", "proved", 1), (r"a = 3,14 \\ x + x &= 2x", "proved", 1),
    (r"a = b + 1 \\ -b = 1 - a \\ x + x = 2x", "proved", 1),
    # a condition that is not read: no point refutes
    (r"\sqrt{x^2} &= x \\ \sqrt{x^4} &= x^2, \quad x > \bad{y}", "open proved", 1), (r"\sqrt{x^2} &= x, \quad \bad{x}", "open", 1),
])
def test_rows(rows, expected, unread):
    assert outcomes(ALIGNED(rows)) == (expected, unread)


@each([
    ("$$a + a$$\n\n$$\\bad a$$\n\n$$= 2a$$\n\n$$= a + a$$", "open proved", 1),
    ("$$a + a = 2a$$\n\n$$= \\bad a$$\n\n$$= 3a$$", "proved open", 1),
    ("$$a + a$$\n\n$$1 - ( a = b$$\n\n$$b + b = 2b$$\n\n$$= 2a$$\n\n$$= 3a$$", "proved open open", 1),
    ("$$a + a$$\n\n$$1 - ( a = b$$\n\n$$b + b = 2b$$\n\n# Two\n\n$$b + b$$\n\n$$= 2a$$", "proved refuted", 1),
    ("Solve $3x - \\bad 7 = 2$:\n\n$$3x = 9$$\n\n$$2x = 6$$", "open open", 1),
    ("$$a + a$$\n\nwith the value $\\bad a$ there\n\n$$= 2a$$", "proved", 1),
    ("If $x \\bad 0$ then $|x| = x$. But $|x| = x$.", "open refuted", 1), ("Assume that $x \\bad 0$.\n\n$$|x| = x$$", "open", 1),
    ("Let $f(x) = x^2$. Now let $f(x) = \\bad x$. Then $f'(x) = 2x$.", "open", 1), ("Let $\\bad x$ be it.\n\n$$|x| = x$$", "refuted", 1),
    ("Let $g(x) = e^{-x}$.\n\n# Two\n\nLet $g(x)} = e^x$. Then $g'(x) = -e^{-x}$.", "open", 1),
    ("Let $g(x) = e^{-x}$.\n\n# Two\n\nLet $g(x) \\bad e^x$. Then $g'(x) = -e^{-x}$.", "open", 1),
    ("Let $g(x) = e^{-x}$.\n\n# Two\n\nLet $g(x) = \\text{e$. Then $g'(x) = -e^{-x}$.", "open", 1),
    ("Let $g(x) = e^{-x}$. Now let $h = \\bad, g(x) = x^2$. Then $g'(x) = -e^{-x}$.", "open", 1),
    ("Let $g(x) = e^{-x}$. Here $g(x) \\bad 3$. Then $g'(x) = -e^{-x}$. But $g'(x) = e^{-x}$.", "proved refuted", 1),
    ("Let $s\\sin x y (x) = \\frac1{1 + e^{-x}}$. Show that $s'(x) = s(x)(1 - s(x))$, and $s'(x) = s(x)$.", "open open", 1),
    ("Let $x \\bad 0$. Then $|x| = x$.\n\n# Two\n\nHere $|x| = x$.", "open refuted", 1),
    ("Let $g(x) = e^{-x}$.\n\n# Two\n\nLet $g(x) \\bad e^x$.\n\n# Three\n\nHere $g'(x) = -e^{-x}$.", "open", 1),
    ("The vector $\\bad x$ is here.\n\n$$|x| = x$$", "refuted", 1),
    ("$$\\bad x + 1 = 4$$\n\nso\n\n$$2x + 1 = 7$$\n\nso\n\n$$3x + 1 = 10$$\n\nMoreover\n\n$$|x| = x$$", "open open refuted", 1),
    ("Given that $\\bad x = 5$ we have $2x + 1 = 7$.\n\nNow $2x + 1 = 7$.", "open refuted", 1),
])
def test_formulas(text, expected, unread):
    assert outcomes(text) == (expected, unread)


@each([
    ("Put $u = ax$. When $\\int 2u\\,du > 0$ we have $u + u = 2ax$, and $u = 3x$.", "proved open"),
    ("Put $u = ax$. When $\\int 2u\\,du = 0$ we have $u + u = 2ax$, and $u = 3x$.", "proved open"),
    ("Given that $\\|v\\| x = 3$ we have $2x + 1 = 6$. Moreover $y + 1 = 6$.", "open refuted"),
    ("Let $x > \\|w\\|$. Then $|x| = x$ and $|y| = y$.", "open refuted"), ("Let $t = x^2$ and $x > \\|w\\|$. Then $\\sqrt t = x$.", "open"),
])
def test_what_is_supposed_and_could_not_be_stated(text, expected):
    assert outcomes(text) == (expected, 0)


def test_what_is_lost_is_told():
    said, unread = whys(ALIGNED("\nx + x &= 2x \\\\\n&= \\bad x \\\\\n&= x + x\n"))
    assert said == ["what it goes on with, in line 3, is not read"] and unread == [r"&= \bad x"]
    found = derivation(source_of("$$= x$$\n\n$$\\begin{align} y &= 2 \\\\ &= \\sin y z \\end{align}$$ <!-- unread -->", "markdown", "notes.md"))
    assert [r.text for r in found.remarks] == ["nothing stands before this relation that it could go on with"]
    assert [(u.expected, u.formula.line) for u in found.unread] == [("unread", 3)]
