"""Definitions where they are used: names of two kinds, functions whose values are matrices."""
from outcomes import outcomes
from tables import each

TURN = "Let $R(t) = \\begin{pmatrix} \\cos t & -\\sin t \\\\ \\sin t & \\cos t\\end{pmatrix}$. Then "


@each([
    # where a name is an integer in the definition that is used, it is one; elsewhere it is what it is there
    ("For $n \\in \\mathbb{N}$ we define $u_n = \\cos(2\\pi n)$. Then $u_n = 1$. And $u_n = \\cos n$.", "proved refuted"),
    ("For $n \\in \\mathbb{N}$ we define $u_n = \\cos(2\\pi n)$. Then $u_n = 1$. Moreover $\\cos(2\\pi n) = 1$.", "proved refuted"),
    ("We define $w = \\cos(2\\pi n)$ for $n \\in \\mathbb{Z}$. Then $w = \\cos(2\\pi n)$, and $w + n = n + 2$.", "proved refuted"),
    (TURN + "$R(s)R(t) = R(s+t)$, and $R(s)R(t) = R(s-t)$.", "proved refuted"),
    (TURN + "$R(t) + 1 = 2$. $R'(0) = 1$.", "open open"),
    ("Let $p(t) = \\begin{vmatrix} t & 1 \\\\ 1 & t \\end{vmatrix}$. Then $p(t) = t^2 - 1$ and $p(2) = 4$.", "proved refuted"),
    ("Then $\\frac{d}{dt} \\ln \\det \\begin{pmatrix} 1 & t \\\\ t & 2 \\end{pmatrix} = -\\frac{2t}{2 - t^2} = \\frac{2t}{2 - t^2}$.", "proved refuted"),
    # letters that a sentence brings up, in the places of others, are of other things; not so what is defined, or stands beside the others
    ("The area is $A = x y$. For a triangle of base $b$ and height $h$ we have $A = b h / 2$. Then $2 A = b h$ and $2A = xy$.", "proved refuted"),
    ("The area is $A = \\pi r^2$. With $d = 2 r$ we have $A = \\pi d^2/4$. With $c = 2r$ we have $A = \\pi c^2/2$.", "proved refuted"),
    ("Let $A = x y$. Now $x = 2$ and $y = 3$. So $A = 7$.", "refuted"), ("Let $A = x + y$. We have $A = y + x + z$.", "refuted"),
])
def test_what_is_defined(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    # steps and answers go on with their problem; a second first step, or proof, is of another; other headings are too
    ("# Solve\n\n$$2x + 4 = 10$$\n\n## Step 1: subtract\n\n$$2x = 6$$\n\n## Step 2: divide\n\n$$x = 3$$\n\n## Step 3\n\n$$x = 4$$", "proved proved refuted"),
    ("# Solve\n\n$$2x + 4 = 10$$\n\n**Step 1**\n\n$$2x = 6$$\n\n$$x = 3$$\n\n**Step 1**\n\n$$2x = 6$$", "proved proved refuted"),
    ("# Solve\n\n$$2x + 4 = 10$$\n\n## Solution\n\n$$2x = 6$$\n\n$$x = 3$$\n\n## Solution of the next\n\n$$2x = 6$$", "proved proved refuted"),
    ("# A\n\nLet $x > 0$.\n\n# Proof\n\n$$|x| = x$$\n\n# Stepping\n\n$$|x| = x$$", "proved refuted"),
    ("# A\n\nLet $x > 0$.\n\n# Proof\n\n$$|x| = x$$\n\n# Proof\n\n$$|x| = x$$", "proved refuted"),
])
def test_what_goes_on_with_a_matter(text, expected):
    assert outcomes(text) == (expected, 0)


LEMMA = "\\begin{{document}}\\begin{{lemma}}{}\\end{{lemma}}\n\\begin{{proof}}{}\\end{{proof}} $|a| = a$ \\end{{document}}".format


@each([
    # what restricts a statement holds in its proof, and not after it; of two such sentences neither does, nor one of the proof
    (LEMMA("If $a \\ge 0$ then $|a| = a$.", "We have $\\sqrt{a^2} = a$."), "proved proved refuted"),
    (LEMMA("If $a \\ge 0$ then $|a| = a$. If $a \\le 0$ then $|a| = -a$.", "We have $\\sqrt{a^2} = a$."), "proved proved refuted refuted"),
    (LEMMA("It is so.", "If $a \\ge 0$ then $|a| = a$. We have $\\sqrt{a^2} = a$."), "proved refuted refuted"),
    (LEMMA("If $a \\ge 0$ then $|a| = a$.", "We have $\\sqrt{a^2} = a + 1$."), "proved refuted refuted"),
])
def test_what_is_proved(text, expected):
    assert outcomes(text, "latex") == (expected, 0)


SYSTEM = "Solve\n\n$$\\begin{cases} x + y = 3 \\\\ x - y = 1 \\end{cases}$$\n\n"


@each([
    # a brace holds equations that are given together; cases are none, nor are names that it defines
    (SYSTEM + "Then $x = 2$ and $y = 1$. So $x = 1$.", "proved proved refuted"),
    ("Solve\n\n$$\\left\\{\\begin{aligned} x + y &= 3 \\\\ x - y &= 1 \\end{aligned}\\right.$$\n\nso $x = 2$ and $y = 2$.", "proved refuted"),
    ("$$\\begin{cases} y = 2x + 1 \\\\ 3x + y = 11 \\end{cases}$$\n\nso\n\n$$x = 2$$\n\n$$y = 5$$\n\n$$y = 6$$", "proved proved refuted"),
    ("$$\\begin{cases} x = r\\cos t \\\\ y = r\\sin t \\end{cases}$$\n\nso $x^2 + y^2 = r^2$ and $x^2 + y^2 = r$.", "proved refuted"),
    ("$$\\begin{cases} x & x > 0 \\\\ -x & \\text{otherwise} \\end{cases} = |x|$$", "proved"),
    # a problem in bold is another one
    (SYSTEM + "Then $x = 2$.\n\n**Problem 2:** Solve $x^2 = 9$.\n\n$$x = 2$$", "proved refuted"),
    (SYSTEM + "**Solution:** Then $x = 2$.\n\n**Step 2.** Then $y = 1$.\n\n*Remark:* Then $x = 1$.", "proved proved refuted"),
    (SYSTEM + "**Example:** take it.\n\n$$3x = 6$$\n\n**Example 2.** Take it.\n\n$$3x = 6$$", "proved refuted"),
])
def test_systems(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    # dy/du needs y by u; a quantity that is written with its argument is another, if nothing else is left of what it was
    ("Put $y = \\sin(3x^2)$ and $u = 3x^2$, so that $y = \\sin u$. Then\n\n$$\\frac{dy}{dx} = \\frac{dy}{du}\\frac{du}{dx} = \\cos u \\cdot 6x = 6x\\cos(3x^2)$$",
     "proved open open proved"),
    ("Let $y = \\sin u$ and $u = x^2$.\n\n$$\\frac{dy}{dx} = \\frac{dy}{du}\\frac{du}{dx} = \\cos u \\cdot 2x = 3x\\cos(x^2)$$", "proved proved refuted"),
    ("Let $f(x) = c$. Then $f'(x) = 0$, and $f'(x) = c$.", "proved refuted"),
    ("The area is $A = xy$. From $2x + 2y = 40$ we get $y = 20 - x$.\n\n$$A(x) = x(20 - x)$$\n\n$$A'(x) = 20 - 2x$$\n\n$$A'(x) = 20 - x$$",
     "proved proved refuted"),
    ("Let $y = x^2$.\n\n$$y(x) = x^3$$", "refuted"), ("Let $y = ax^2$. Then $y(x) = x^3$.", "refuted"),
])
def test_quantities(text, expected):
    assert outcomes(text) == (expected, 0)
