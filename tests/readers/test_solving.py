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
