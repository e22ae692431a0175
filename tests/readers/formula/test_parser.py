"""The parser: formulas as people write them, what was expected where one cannot be read, and hostile text."""
import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sketch import sketch
from tables import each

from verifier.readers.formula.nodes import Node, Statement, Unreadable
from verifier.readers.formula.rows import rows


@each([
    # runs, products, sums: flat, and nothing is decided
    (r"2\sigma(2x)-1", "((run 2 sigma ((run 2 x))) - 1)"), ("a/bc", "(product / a (run b c))"),
    (r"a \cdot -b/c", "(product cdot / a (- b) c)"), ("-x^2 + +y", "(- (power x 2) + (+ y))"),
    (r"1 - 2 \pm 3", "(1 - 2 pm 3)"), ("f(g(x))h", "(run f ((run g (x))) h)"),
    # scripts
    ("x^12 y", "(run (power x 1) 2 y)"), (r"\frac12 x", "(run (fraction 1 2) x)"), ("x^2_i", "(power (sub x i) 2)"),
    ("f''_n(x)^2", "(run (prime 2 (sub f n)) (power (x) 2))"), ("x^{v'}", "(power x (prime 1 v))"),
    (r"f^{\prime\prime}", "(prime 2 f)"), ("x_{i,j}^{(n)}", "(power (sub x (list i j)) (n))"),
    ("x_d y", "(run (sub x d) y)"), (r"x_{\text{max}} - x_{\min}", r"((sub x \max) - (sub x \min))"),
    (r"A^\top B^{*} 0^{+}", "(run (power A (mark top)) (power B (mark *)) (power 0 (mark +)))"),
    ("n! = n(n-1)!", "(factorial n) = (run n (factorial ((n - 1))))"), (r"e^{-\frac{x}{2}}", "(power e (- (fraction x 2)))"),
    ("x² + y₁", "((power x 2) + (sub y 1))"), ("√2 + √(x+1)", "((root 2) + (root ((x + 1))))"),
    ("n!=n(n-1)!", "(factorial n) = (run n (factorial ((n - 1))))"), (r"n! = 6", "(factorial n) = 6"),
    (r"n!=1\cdot 2 \cdots n", "(factorial n) = (product cdot 1 (run 2 (dots) n))"),
    # brackets and bars
    ("|x||y|2|z|", "(run |x| |y| 2 |z|)"), (r"\left|\frac{a}{b}\right|", "|(fraction a b)|"),
    (r"||x|| + \|x\|_2", "((norm x) + (sub (norm x) 2))"), (r"(\ln|x|)", r"((run \ln |x|))"),
    ("P(|X| > a | Y, Z)", "(run P ((given {|X| > a} (list Y Z))))"), (r"D(p \,\|\, q)", "(run D ((given p q)))"),
    ("D(p || q)", "(run D ((given p q)))"), (r"\{x : x > 0\}", "{(given x {x > 0})}"),
    (r"[0, 1) \cup (2, 3]", "(product cup [0, 1) (2, 3])"),
    (r"\lfloor x \rfloor\langle a, b \rangle", "(run (floor x) (angle a, b))"), (r"f(\cdot, y)", "(run f ((mark cdot), y))"),
    (r"(a + \\ b)", "((a + b))"), (r"f(x)\Big|_a^b", "(evaluated | (run f (x)) a b)"),
    (r"-\cos x|_0^\pi", r"(- (evaluated | (run \cos x) 0 pi))"),
    (r"5 + \left.x^2\right|_{x=0}", "(5 + (evaluated | (power x 2) {x = 0} _))"),
    (r"\left[\frac{x}{2}\right]_0^1", "(evaluated [] (fraction x 2) 0 1)"),
    (r"\left\{ a + b \right\} c", "(run {(a + b)} c)"),
    # derivatives in every notation
    (r"\frac{d}{dx} f(x) g", "(run (leibniz False 1 (1,) _ x) f (x) g)"),
    (r"\frac d{dx} x", "(run (leibniz False 1 (1,) _ x) x)"), (r"\frac{d^2 y}{dx^2}", "(leibniz False 2 (2,) y x)"),
    (r"\frac{\mathrm{d}^2 y}{\mathrm d x^2}", "(leibniz False 2 (2,) y x)"),
    (r"\frac{\partial^2 f}{\partial x\,\partial y}", "(leibniz True 2 (1, 1) f x y)"),
    (r"\frac{\partial C}{\partial w_j^l}", "(leibniz True 1 (1,) C (power (sub w j) l))"),
    (r"\frac{d \ln x}{dx}", r"(leibniz False 1 (1,) (run \ln x) x)"),
    (r"\frac{d^n}{dx^n}", "(leibniz False n (Node(op='name', args=(), data='n', start=14, end=15),) _ x)"),
    (r"{\partial y}/{\partial z}", "(leibniz True 1 (1,) y z)"),
    ("dy/dx = d^2f(x)/dx^2", "(leibniz False 1 (1,) y x) = (leibniz False 2 (2,) (run f (x)) x)"),
    (r"\frac{dy/dt}{dx/dt}", "(fraction (leibniz False 1 (1,) y t) (leibniz False 1 (1,) x t))"),
    (r"\partial_x f + \nabla_\theta L + \nabla^2 f",
     "((run (gradient partial x) f) + (run (gradient nabla theta) L) + (run (power (gradient nabla) 2) f))"),
    (r"\dot{x}\ddot\theta", "(run (styled dot x) (styled ddot theta))"),
    (r"du = 2x\,dx", "(differential u) = (run 2 x (differential x))"),
    # where d is a letter
    (r"\frac{d}{d}", "(fraction d d)"),
    (r"\frac{d_1}{d_2} + \frac{d+1}{d-1}", "((fraction (sub d 1) (sub d 2)) + (fraction (d + 1) (d - 1)))"),
    ("ad - bc", "((run a d) - (run b c))"), (r"x^d y + T_{\mathrm{d}}", "((run (power x d) y) + (sub T d))"),
    # integrals
    (r"\int_0^1 2x \, dx + 3", "((integral 0 1 (run 2 x) x) + 3)"),
    (r"\int \frac{x\,dx}{1+x^2} e^x + 1", "((integral _ _ (run (fraction x (1 + (power x 2))) (power e x)) x) + 1)"),
    (r"\int \frac{dx}{x}", "(integral _ _ (fraction 1 x) x)"), (r"\int dx/x", "(integral _ _ (product / 1 x) x)"),
    (r"\int_0^1 dx \int_0^x dy\, f", "(integral 0 1 (integral 0 x f y) x)"),
    (r"\int_0^1\!\!\int_0^x xy\,dy\,dx", "(integral 0 1 (integral 0 x (run x y) y) x)"),
    (r"\int{x^2 + 1}dx", "(integral _ _ ((power x 2) + 1) x)"), (r"\int f \mathrm d x", "(integral _ _ f x)"),
    (r"\iint_D f\,dx\,dy", "(integral D _ f (list x y))"),
    (r"\int \frac{dy}{dx} dx", "(integral _ _ (leibniz False 1 (1,) y x) x)"),
    (r"\int y\,dx/dt\,dt", "(integral _ _ (run y (leibniz False 1 (1,) x t)) t)"),
    (r"\int x\,\mathrm{d}(x^2)", "(integral _ _ x ((power x 2)))"),
    (r"\int u\,dv = uv - \int v\,du", "(integral _ _ u v) = ((run u v) - (integral _ _ v u))"),
    # sums, products, limits, extrema
    (r"\sum\limits_{i=1}^{n} w_i x_i + b", "((big sum {i = 1} n (run (sub w i) (sub x i))) + b)"),
    (r"\sum_{i=1}^n i \cdot \sum_{j} -j + 1", "((big sum {i = 1} n (product cdot i (big sum j _ (- j)))) + 1)"),
    (r"\sum_{\substack{i=1 \\ i \ne j}}^n x_i", "(big sum (list {i = 1} {i != j}) n (sub x i))"),
    (r"\prod_{i<j} (x_i - x_j)", "(big prod {i < j} _ (((sub x i) - (sub x j))))"),
    (r"\lim_{x \to 0^+} \ln x", r"(big lim {x to (power 0 (mark +))} _ (run \ln x))"),
    (r"\underset{x\to0}{\lim} f", "(big lim {x to 0} _ f)"),
    (r"\operatorname*{arg\,max}_\theta L(\theta)", "(big argmax theta _ (run L (theta)))"),
    (r"\arg\min_x f", "(big argmin x _ f)"),
    (r"\max(0, x) + \max_y f(y)", r"((run \max (0, x)) + (big max y _ (run f (y))))"),
    (r"\lim_{h\to0}", "(big lim {h to 0} _ (empty))"),
    # functions and words
    (r"\sin^2 x \cos 2x", r"(run (power \sin 2) x \cos 2 x)"),
    (r"\log_2 x \operatorname{softplus}(x)", r"(run (sub \log 2) x \softplus (x))"),
    ("sin(x) + cos 2x + ln x + 2ln(y)", r"((run \sin (x)) + (run \cos 2 x) + (run \ln x) + (run 2 \ln (y)))"),
    (r"\sin{2x} y", r"(run \sin (run 2 x) y)"), (r"\text{ReLU}(x) + \mathrm{erf}(x)", r"((run ReLU (x)) + (run \erf (x)))"),
    (r"\text{Area} = \text{width of it} \times 2", "Area = (product times (words width of it) 2)"),
    (r"\frac{\text{opposite}}{r}", "(fraction opposite r)"),
    # letters
    (r"\mathbf{w}^T\hat{y}_i\bar x", "(run (power (styled bf w) T) (sub (styled hat y) i) (styled bar x))"),
    (r"\mathcal{L}(\theta)\mathbb{E}[X]", "(run (styled cal L) (theta) (styled bb E) [X])"),
    ("αβ·x − π ≤ ∞", "((product cdot (run alpha beta) x) - pi) <= (infinity)"),
    (r"10{,}000.5 + 10\,000 + .5", "(10000.5 + 10000 + .5)"),
    # what is peeled
    (r"\boxed{x^2} + \color{red}{y}z", "((power x 2) + (run y z))"),
    (r"\frac{\cancel{x}y}{\cancel{x}}", "(fraction (run x y) x)"), (r"x \underbrace{+ 2 - 2}_{=0} + 1", "(x + 2 - 2 + 1)"),
    (r"\textcolor{red}{-}x^\boxed{2}", "(- (power x 2))"), (r"\phantom{=} a \hspace{1cm} % comment", "a"),
    (r"{n \choose k} + {a \over b}", "((binomial n k) + (fraction a b))"), ("{{-}x} = {a + b}", "(- x) = (a + b)"),
    # matrices and cases
    (r"\begin{pmatrix} a & b \\ c \end{pmatrix}", "(array pmatrix 2 a b c (empty))"),
    (r"\left|\begin{array}{cc} a & b\end{array}\right|", "(array vmatrix 2 a b)"), ("x(0,100)", "(run x (0, 100))"),
    (r"\left[\begin{array}{cc} a & b \\ c & d\end{array}\right]", "(array bmatrix 2 a b c d)"),
    (r"\begin{cases} x & \text{if } x \geq 0 \\ -x & \text{otherwise} \end{cases}",
     "(array cases 2 x {x >= 0} (- x) (words otherwise))"),
    (r"\left\{\begin{array}{ll} 1, & x > 0 \\ 0 & else\end{array}\right.", "(array cases 2 1 {x > 0} 0 (words else))"),
    (r"\left\{\begin{aligned} x + y &= 1 \\ y &= 2\end{aligned}\right.", "(x + y) = 1 // y = 2"),
])
def test_a_formula_is_read(formula, expected):
    assert sketch(formula) == expected


@each([
    # where it is not finished
    (r"\frac{1}{2", "a closing brace } instead of the end", ""), ("x^", "an exponent instead of the end", ""),
    ("(a + b", "a closing ) instead of the end", ""), (r"\left( a", "a closing ) instead of the end", ""),
    ("x =", "an expression instead of the end", ""), (r"\int", "an expression instead of the end", ""),
    (r"\sum_{i=1}^n + 1", "an expression instead of +", "+"), (r"\begin{cases} x", r"the \end of cases", r"\begin{cases}"),
    (r"\frac{1}", "a denominator instead of the end", ""), ("|x", "a closing bar instead of the end", ""),
    (r"\sqrt[3", "a closing ] instead of the end", ""), ("a + * b", "an expression instead of *", "*"),
    (r"p(\mid x)", r"an expression instead of mid", r"\mid"), ("x^{-'}", "an expression instead of '", "'"),
    # what is not known
    (r"a + \foo b", r"a known command instead of \foo", r"\foo"),
    (r"\begin{foo} a \end{foo}", "a known environment, and not foo", r"\begin{foo}"),
    ("a # b", "a known sign instead of #", "#"), (r"\oint f dz", r"a known command instead of \oint", r"\oint"),
    (r"a \equiv b \pmod n", r"a known command instead of \pmod", r"\pmod"),
    (r"a \not< b", r"an expression instead of \not", r"\not"),
    (r"A \overset{\circ}{x}", r"a relation or an operator with the note of \overset", r"\overset{\circ}{x}"),
    # what may be something else
    (r"\int x^2", "a differential such as dx at the end of the integral", r"\int x^2"),
    (r"\int_0^1 f", "a differential such as dx at the end of the integral", r"\int_0^1 f"),
    (r"\int (x dx)", "a differential such as dx at the end of the integral", r"\int (x dx)"),
    (r"\int x dx / (1+x)", "brackets: a solidus after a differential", r"\int x dx"),
    (r"\int_0^1 f d\mu(x)", "a variable alone after d, or brackets around the integral", r"\int_0^1 f d\mu"),
    ("x^2^3", "one subscript and one exponent", "^3"), ("x^-1", "braces around the exponent", "-1"),
    ("x^(2)", "an exponent instead of (", "("), ("f^2'", "brackets, or the prime before the exponent", "'"),
    ("n!!", "brackets before a factorial sign", "n!"), ("2^n!", "brackets before a factorial sign", "2^n!"),
    ("2{a+b}", "brackets that are seen around what stands in braces", "{a+b}"),
    ("{ab}^2", "brackets that are seen around what stands in braces", "{ab}"),
    ("1 - {a + b}", "brackets that are seen around what stands in braces", "{a + b}"),
    ("2 3", "a sign before a number, or a subscript", "2 3"), ("x2 + 1", "a sign before a number, or a subscript", "x2"),
    (r"2\frac{1}{2}", "a sign between a number and a fraction", r"2\frac{1}{2}"),
    ("1.5.2", "a sign before a number, or a subscript", "1.5.2"),
    ("x = 1,000", "a decimal point, or a space after the comma", "1,000"),
    ("lnx + xln(y)", "a command with its backslash instead of lnx", "lnx"),
    (r"\pi = 3,14", "a decimal point, or a space after the comma", "3,14"),
    ("1e-3", "a power of ten or a product instead of 1e-3", "1e-3"),
    (r"\substack", "braces around the conditions instead of the end", ""),
    ("x!=0", "it has more than one reading", "x!"), ("a > 0, n!=6, m! = 2", "it has more than one reading", "n!"),
    ("x != 0", r"\ne, or a factorial sign that stands apart instead of !=", "!="),
    ("x^2 + x |_0^1", r"\left. where the evaluated expression begins", "x^2 + x |_0^1"),
    ("√x^2", "brackets around the radicand or the root", "√x"),
    ("asin(x)", "a command with its backslash instead of sin", "sin"),
    ("sinx", "a command with its backslash instead of sin", "sin"),
    ("12:3 = 4", "a fraction, or words before the colon", "12:3 = 4"),
    ("x = 3 : 4", "a fraction, or words before the colon", "x = 3 : 4"),
    (r"a \wedge b = c", "a statement on both sides", r"\wedge"),
    (r"a = b \quad -c = d", "a comma, or no space, before a sign", r"\quad -"),
    (r"a = \quad x = b", "an expression right after the relation", r"= \quad x"),
    (r"\frac{dy}{d(x)}", "the same sign above and below, and a variable after it, in a derivative instead of d", "d"),
    (r"\frac{d^2 y}{dx}", "the same order above and below, in a derivative", r"\frac{d^2 y}{dx}"),
    (r"\frac{d}{dx y}", "a differential instead of y", "y"),
    (r"\prod_{i=1}^{3} i \cdot 2", "brackets around what the product is of", r"i \cdot 2"),
    (r"\left\{ x \right.", "a visible bracket on both sides", r"\left\{ x \right."),
    (r"\left( x \right.", "a closing ) instead of .", r"\right."),
    (r"a = b \\ - c = d", "an alignment: this row may go on with the one before it, or begin anew", "- c = d"),
])
def test_what_is_not_read_says_what_was_expected_and_where(formula, why, place):
    with pytest.raises(Unreadable) as fault:
        rows(formula, 0, len(formula))
    assert (fault.value.why, formula[fault.value.start:fault.value.end]) == (why, place)


def nodes(parts):
    """All nodes below some parts of a row or a node."""
    for part in parts:
        if isinstance(part, Node):
            yield part
        yield from nodes(part.sides if isinstance(part, Statement) else part.args if isinstance(part, Node) else ())


@each([
    (r"x_1^2 + \frac{a}{b}", "sub", ["x_1"]), (r"x_1^2 + \frac{a}{b}", "power", ["x_1^2"]), (r"x^12", "power", ["x^1"]),
    (r"x^12", "number", ["1", "2"]), (r"\sigma(x)(1 - \sigma(x))", "group", ["(x)", r"(1 - \sigma(x))", "(x)"]),
    (r"a - \left( b \right) c", "run", [r"\left( b \right) c"]), (r"\frac12x", "fraction", [r"\frac12"]),
    (r"\frac{dy}{dx} + 1", "leibniz", [r"\frac{dy}{dx}"]), (r"\int_0^1 x \, dx + 1", "integral", [r"\int_0^1 x \, dx"]),
    (r"\begin{align} a &= b c \\ &= p q \end{align}", "run", ["b c", "p q"]),
])
def test_a_node_says_where_it_stands(formula, op, places):
    text = "Let $" + formula + "$ be."
    found = nodes(part for row in rows(text, 5, 5 + len(formula)) for part in row.parts)
    assert sorted(text[n.start:n.end] for n in found if n.op == op) == sorted(places)


PIECES = [*"abdefxyn0123+-=<>()[]{}|^_'!,;.:&*/ ", *r"""\\ \frac \frac{ }{ \sqrt[ \left( \right) \left. \right| \begin{cases}
\end{cases} \begin{align} \end{align} \int \sum_{ dx \mathrm{d} \partial \text{ \text{if} \overset{ \boxed{ \underbrace{ \color{
\lim \max \sin \cdot \quad \tag{1} \to \mid \implies \wedge \foo \def\a{ \a \hat \mathbf \nabla \over \choose √ ² ₁ \substack{ \not
\middle| \| 1e5 != $ #1 % ∫ \intertext{ sin""".split()]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    try:
        found = nodes(part for row in rows(text, 0, len(text)) for part in row.parts)
        assert all(0 <= node.start <= node.end <= len(text) for node in found)
    except Unreadable as fault:
        assert fault.why and 0 <= fault.start <= fault.end <= len(text)


@each(product([
    r"\frac{1}{", r"\frac", "x^{", "(", "{", "|", "(|", "P(a|b,", "a,", "-", "!", "'", ")", "}_", "|_{", r"\sqrt{", r"\sqrt[", r"\left.",
    "&", r"\\ ", r"\quad ", r"\text{", r"\text{$", r"\overset{a}{", r"\boxed{", r"\hat ", r"\mathrm{d}(", r"\frac{d", r"\frac{d}{d",
    "dx/", "d{", "{d}/{d", r"\int{", r"\int dx ", r"\sum ", r"\lim_{", r"\begin{cases}a&", r"\begin{align}", r"{a\over ", r"\substack{",
    r"\def\a{\a\a}\a ", "9^", "(2|x|",
], [0, 3_000]))
def test_hostile_text_ends_soon(piece, closed):
    tail = "x" + closed * (")" if "(" in piece else "}")
    text = (piece * 20_000)[:20_000 - len(tail)] + tail
    begin = time.process_time()
    try:
        rows(text, 0, len(text))
    except Unreadable as fault:
        assert 0 <= fault.start <= fault.end <= len(text)
    assert time.process_time() - begin < 1
