"""Rows: relations, words and what joins statements, displays and rows that go on."""
from sketch import sketch
from tables import each


@each([
    # relations
    (r"a = b \leq c < d \neq e", "a = b <= c < d != e"), (r"= \frac{1}{x}", "_ = (fraction 1 x)"),
    (r"f(x) \equiv x^2, x \approx 3.14, y \propto x", "(run f (x)) == (power x 2) <,> x ~ 3.14 <,> y propto x"),
    (r"x \not= y, a \not\in B, c \notin D", "x != y <,> a notin B <,> c notin D"),
    (r"f(x) := x, a =: b, c \coloneqq d", "(run f (x)) := x <,> a =: b <,> c := d"),
    (r"a \overset{(i)}{=} b \stackrel{\text{def}}{=} c", "a =[(i)] b :=[def] c"),
    (r"x \xrightarrow{n\to\infty} 0", r"x to[n\to\infty] 0"),
    (r"x \in (0, 1), f : A \to B, x \mapsto y", "x in (0, 1) <,> f <:> A to B <,> x mapsto y"), (r"a = \\ = b", "a = b"),
    # statements, words and what joins them
    (r"x = 1, \quad y = 2.", "x = 1 <,> y = 2"),
    (r"g(x) = x \implies g'(x) = 1 \iff h", "(run g (x)) = x <implies> (run (prime 1 g) (x)) = 1 <iff> h"),
    (r"f = x \quad \rightarrow \quad g = y", "f = x <implies> g = y"),
    (r"f(x) = x^2 \quad \text{for } x > 0", "(run f (x)) = (power x 2) 'for' x > 0"),
    (r"x = 1 \text{und} y = 2\text{cm}", "x = 1 'und' y = 2 'cm'"), ("x = 1 if y > 0", "x = 1 'if' y > 0"),
    (r"\text{Thus } a = b \text{ (rule)}", "'Thus' a = b '(rule)'"),
    (r"\forall x \in \mathbb{R}: x^2 \ge 0", "'for all' x in (styled bb R) <:> (power x 2) >= 0"),
    (r"x = \quad \frac{1}{2} \quad + 3", "x = ((fraction 1 2) + 3)"),
    (r"x = 1 \quad (y \ne 0)", "x = 1 <quad> ({y != 0})"), (r"x > 0 \land y > 0", "x > 0 <and> y > 0"),
    (r"\text{Task}: x > 0 : y > 0", "'Task' <:> x > 0 <:> y > 0"), ("x = 1 当 y > 0", "x = 1 '当' y > 0"), (r"i = 1, 2, \ldots, n", "i = 1 <,> 2 <,> (dots) <,> n"),
    # displays
    (r"\begin{align} f &= a \tag{1} \\ &= c \label{x} \end{align}", "f = a #1 // _ = c #x"),
    (r"\begin{align*} a &= b \\[4pt] &= c. \end{align*}", "a = b // _ = c"),
    (r"\begin{eqnarray} a &=& b \\ &=& c \end{eqnarray}", "a = b // _ = c"),
    (r"\begin{equation}\begin{split} a &= b \\ &= c\end{split}\tag{7}\end{equation}", "a = b // _ = c #7"),
    (r"\begin{array}{rcl} a & = & b \\ & = & c\end{array}", "a = b // _ = c"),
    (r"\begin{align} a &= b & c &= d \\ e &= f & -g &= h\end{align}", "a = b <quad> c = d // e = f <quad> (- g) = h"),
    (r"\begin{align} a &= b \intertext{so that} c &= d\end{align}", "a = b // 'so that' // c = d"),
    (r"\begin{gather} a = b \\ -c = d\end{gather}", "a = b // (- c) = d"), (r"&= x + 1 \\", "_ = (x + 1)"),
    (r"\label{e} a = \boxed{b}", "a = b #e"),
    # rows that go on
    (r"\begin{align} a &= b + \\ &\quad c\end{align}", "a = (b + c)"),
    (r"\begin{align} a &= b \\ &\quad - c \\ &= d\end{align}", "a = (b - c) // _ = d"),
    (r"\begin{multline} a = b \\ - c = d\end{multline}", "a = (b - c) = d"),
    (r"\begin{split} -a &= b \\ -c &= d\end{split}", "(- a) = b // (- c) = d"), (r"a = b \\ + c", "a = (b + c)"),
    (r"x \to 0^+ \\ y \to a^*", "x to (power 0 (mark +)) // y to (power a (mark *))"),
    (r"x \to 0^{-} \quad y = 1", "x to (power 0 (mark -)) <quad> y = 1"),
    (r"a = \begin{pmatrix} 1 \\ 2 \end{pmatrix} \\ b = c", "a = (array pmatrix 1 1 2) // b = c"),
])
def test_the_rows_of_a_formula(formula, expected):
    assert sketch(formula) == expected
