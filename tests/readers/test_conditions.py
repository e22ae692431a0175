"""What words and conventions say of the numbers that names stand for: true beside what only sounds like it."""
from outcomes import outcomes
from tables import each


@each([
    # of several names the same is said
    ("Let $m, n$ be positive integers.\n\n$$|mn| = mn$$", "proved"), ("Let $m, n$ be positive.\n\n$$\\cos(2\\pi n) = 1$$", "refuted"),
    ("Soient $a$ et $b$ deux réels strictement positifs. Alors $\\ln(ab) = \\ln a + \\ln b$.", "proved"),
    ("Sean $a$ y $b$ números positivos. Entonces $\\sqrt{ab} = \\sqrt{a}\\sqrt{b}$.", "proved"), ("Sean $a$ y $b$ números. Luego $|a| = a$.", "refuted"),
    ("Seien $a$ und $b$ positive Zahlen. Dann $|ab| = ab$.", "proved"), ("Seien $a$ und $b$ nicht positive Zahlen. Dann $|a| = a$.", "open"),
    ("Sei $a$ nicht negativ. Dann $|a| = a$.", "open"), ("Let $a$ be an even number. Then $(-1)^a = 1$.", "open"),
    ("Let $a$ and $b$ be positive. Then $|a| + |b| = a + b$.", "proved"), ("Let $a$ or $b$ be positive. Then $|a| = a$.", "refuted"),
    # a sum from a number to a name has a term, in its section
    ("We have $\\prod_{k=0}^n 2 = 2|2^n|$ and $|n| = n$.\n\n# More\n\n$$|n| = n$$", "proved proved refuted"), ("$\\sum_{k=0}^{n-1} 1 = n$ and $|n| = n$.", "proved refuted"),
    # the parameters of distributions
    ("Let $X \\sim N(\\mu, \\sigma^2)$.\n\n$$\\sqrt{\\sigma^2} = \\sigma$$\n\n$$\\sqrt{\\mu^2} = \\mu$$", "proved refuted"),
    ("If $X \\sim \\mathcal{N}(0, v)$ and $Y \\sim \\text{Exp}(\\lambda)$ then $|v| = v$, and $|\\lambda| = \\lambda$.", "proved proved"),
    ("If $X \\sim \\text{Bernoulli}(p)$ then $|1 - p| = 1 - p$, and $|2p - 1| = 2p - 1$.", "proved refuted"),
    ("If $X \\sim P(\\lambda, v)$ and $Y \\sim N(v)$ then $|v| = v$.", "refuted"), ("Let $X \\sim N(\\mu, \\sigma_1^2)$. Then $|\\sigma| = \\sigma$.", "refuted"),
])
def test_what_is_said_of_names(text, expected):
    assert outcomes(text)[0] == expected


@each([
    # a unit after a number is no factor of it, and two measures are not compared
    ("And $1\\,\\text{kWh} = 3.6\\cdot 10^6\\,\\text{J}$, and $72\\,\\mathrm{km/h} = 20\\,\\mathrm{m/s}$, and $5 \\text{ m} = 3$.", ("", 3)),
    ("With $g = 9.81\\ \\mathrm{m/s^2}$ we get $2g = 19.62$, and $2g = 19.63\\,\\mathrm{m\\,s^{-2}}$.", ("proved refuted", 0)),
    ("$$x + 1 \\text{ so } = 1 + x$$\n\n$$2 \\text{ which is } = 3$$", ("proved refuted", 0)), ("$$2 \\text{ km} = 3$$", ("", 1)),
    ("Let $\\mathrm{m}(x) = x^2$. Then $2\\mathrm{m}(x) = 2x^2$, and $2\\mathrm{m}(x) = 3x^2$.", ("proved refuted", 0)),
    ("Then $\\sin 30° = \\frac12$, and $\\cos(60°) = \\frac12$, and $\\sin 30^° = 1$, and $x² = x^2$.", ("proved proved refuted proved", 0)),
    ("Let $m = 3$. Then $\\mathrm{m} + 1 = 4$, and $2m = 5$.", ("proved refuted", 0)),
])
def test_units(text, expected):
    assert outcomes(text) == expected
