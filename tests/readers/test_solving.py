"""Equations that are given to be solved, for how long, and what follows from them."""
from outcomes import outcomes
from tables import each


@each([
    # an equation from which a name is isolated was given, in its section, wherever it stands there
    ("From $2x + 2y = 40$ we get $y = 20 - x$. Hence $y = 20 + x$.", "proved refuted"),
    ("The sum is $x + y = 4$.\n\nFrom $x + y = 4$ we get $y = 4 - x$.\n\n$$x = 4 - y$$\n\n$$x = 4 + y$$", "proved proved refuted"),
    ("From $(x + 1)^2 = x^2 + 1$ we get $x = 0$, thus $x = 1$.", "proved refuted"),
    ("$$3x + 5 = A(x + 3) + B(x - 1)$$\n\nFor $x = 1$: $8 = 4A$, so $A = 2$. Then $A = 3$.", "proved refuted"),
    ("We have $\\sin^2 x = 1 + \\cos^2 x$ and $y + y = 3y$.", "refuted refuted"),
    ("We have $(x + 1)^2 = x^2 + 1$. For $x = 3$ it is $x + 1 = 4$.", "refuted proved"),
    # what is given to be solved holds in its section, a case in its paragraph
    ("Solve $3x - 7 = 11$.\n\n$$3x = 18$$\n\n$$x = 6$$\n\n$$x = 5$$", "proved proved refuted"),
    ("Consider the circle $x^2 + y^2 = 25$.\n\nThen\n\n$$(x + y)^2 = 25 + 2xy$$\n\n# On\n\n$$x^2 + y^2 = 25$$", "proved refuted"),
    ("If $x = 1$ then $2x = 2$.\n\n$$2x = 2$$", "proved refuted"), ("For $x^2 = x$ we have $x^3 = x$.\n\n$$x^3 = x$$", "proved refuted"),
    ("The equation of motion $mx = k$ with $k = 2m$ has the solution $x = 2$. So $mx = 3k$.", "refuted"),
])
def test_what_is_solved(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    # of alternatives none is claimed; what follows from one supposes it
    ("Solve $x^2 = 9$. So $x = 3$ or $x = -3$. Then $x^4 = 81$. Then $x = 3$.", "proved refuted"),
    ("$$x = 3 \\quad \\text{or} \\quad x = \\frac12$$\n\n$$1 = 2$$", "refuted"),
    ("Solve $|2x - 1| = 5$: either $2x - 1 = 5$, so $x = 3$, or $2x - 1 = -5$, so $x = -2$. So $x = 4$.", "proved open open"),
    ("If $x = 1$ or $x = 2$ then $x^2 - 3x + 2 = 0$. For all $x$ it is $x + x = 3x$.", "open open"),
    ("Then $x + x = 3x$, and orally $y + y = 3y$.", "refuted refuted"),
    # what holds just where another does, or somewhere, is not claimed, and several names may have one value
    ("Let $f(x) = x^2$. Thus $f'(x) = 0$ if and only if $x = 0$. Also $f'(x) = 0$.", "refuted"),
    ("For $x > 0$ we have $x + \\frac1x \\ge 2$ with equality iff $x = 1$. So $x + \\frac1x = 2$.", "proved refuted"),
    ("It holds for some $n = k$. Then $n + 1 = k + 1$.", "refuted"), ("It is so iffy, $x + x = 3x$.", "refuted"),
    ("Putting $x = y = 1$ we get $x + y = 2$ and $x + y = 3$.", "proved refuted"), ("Then $x = y = 1$.\n\n$$x = y = 2$$", "refuted proved refuted"),
    ("Evaluate the integral $I = \\int_0^1 2x\\,dx$. Then $I = 1$, and $I = 2$.", "proved refuted"), ("As $1 < 2$ and $2 < 1$ it is so.", "proved refuted"),
])
def test_what_is_not_claimed(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    # values that are given hold in their section where numbers alone stand on the right; those of a case do not
    ("- $a = 1$\n- $r = \\frac12$\n\nThen\n\n$$\\frac{a}{1 - r} = \\frac{1}{1 - \\frac12} = 2$$\n\n$$\\frac{a}{1 - r} = 3$$", "proved proved refuted"),
    ("The area is $A = \\pi r^2$.\n\nThe radius is $r = 3$.\n\nSo $A = 9\\pi$, and $A = 6\\pi$.", "proved refuted"),
    ("The radius is $r = 3$.\n\nSo $r^2 = 9$, and $r^2 = 3r + 1$.\n\n# More\n\n$$r^2 = 9$$", "proved refuted refuted"),
    ("For $r = 3$ we have $r^2 = 9$.\n\n$$r^2 = 9$$", "proved refuted"),
    # numbers that are put in for names without a value say nothing of the formula; others do
    ("$$\\Delta = b^2 - 4ac = (-7)^2 - 4 \\cdot 2 \\cdot 3 = 49 - 24 = 25$$", "open proved proved"),
    ("$$x + x = 3 + 4$$\n\n$$\\sin^2 x + \\cos^2 x = 2$$\n\n$$x(x + 1) = 3 \\cdot 5$$", "refuted refuted refuted"),
    ("Let $x = 3$. Then $x(x + 1) = 3 \\cdot 4$ and $x(x + 1) = 4 \\cdot 5$.", "proved refuted"),
    # values at moments, and at e
    ("Let $f(x) = \\frac{\\ln x}{x}$. Then $f(e) = \\frac1e$, and $f(e) = e$, and $f(\\pi) = 1$.", "proved refuted refuted"),
    ("# One\n\nFor $x > 0$ let $y = x^x$.\n\n$$\\ln y = x\\ln x$$\n\n# More\n\n$$\\sqrt{x^2} = x$$", "proved refuted"),
    ("We have $2 = (1 + r)^t$ for $r > 0$, which gives $t = \\frac{\\ln 2}{\\ln(1 + r)}$.", "proved"),
])
def test_values(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    ("The lens: $\\frac1f = \\frac1g + \\frac1b$.\n\n$$\\frac1b = \\frac1f - \\frac1g = \\frac{g - f}{fg} \\Rightarrow b = \\frac{fg}{g - f}$$", "proved proved proved"),
    ("The lens: $\\frac1f = \\frac1g + \\frac1b$.\n\n$$\\frac1b = \\frac1f - \\frac1g = \\frac{g - f}{fg} \\Rightarrow b = \\frac{fg}{g + f}$$", "proved proved refuted"),
    ("Solve $2x^2 - 7x + 3 = 0$. For $x = 3$ it is so.\n\n$$\\boxed{x = 3 \\quad \\text{or} \\quad x = \\frac12}$$\n\n$$x = 4$$", "refuted"),
])
def test_what_an_arrow_leads_to(text, expected):
    assert outcomes(text) == (expected, 0)


@each([
    # a quantity with a value, from which a name is isolated, ties its names; a function is what it is by its parameters alone
    ("We have $V = \\pi r^2 h = 1000$, so $h = \\frac{1000}{\\pi r^2}$. The surface is\n\n$$S(r) = 2\\pi r^2 + 2\\pi rh = 2\\pi r^2 + \\frac{2000}{r}$$\n\n"
     "$$S'(r) = 4\\pi r - \\frac{2000}{r^2}$$\n\n$$S'(r) = 4\\pi r + \\frac{2000}{r^2}$$", "proved proved proved refuted"),
    ("We have $V = ah = 1000$, so $h = \\frac{1000}{a}$, thus $h = 1000a$.", "proved refuted"),
    ("We have $V = ah = 1000$. Then $x + x = 2x$.", "refuted proved"), ("We have $s = \\sin^2 x + \\cos^2 x = 2$, so $x + x = 2x$.", "refuted proved"),
    ("Let $f(x) = ax = 2x$. Then $f'(x) = 2$, and $f'(x) = a$.", "refuted proved refuted"), ("Let $f(x) = ax$. Then $f'(x) = a$.", "proved"),
])
def test_what_ties_names(text, expected):
    assert outcomes(text) == (expected, 0)
