"""Meaning: formulas as written, by the names of their document, as terms of the kernel; and what is reported instead."""
import pytest
from tables import each

from verifier.kernel.terms import subterms
from verifier.notation import unicode
from verifier.readers.formula.meaning import NoTerm, meaning
from verifier.readers.formula.names import Name, Told, names
from verifier.readers.formula.nodes import Statement, Unreadable
from verifier.readers.formula.readings import resolved
from verifier.readers.formula.rows import rows


def read(*formulas):
    """The names of a document of these formulas, and the sides of the last one's first statement."""
    whole, found = "", []
    for formula in formulas:
        whole += formula + "\n"
        found.append(rows(whole, len(whole) - len(formula) - 1, len(whole) - 1))
    statements = [part for row in found[-1] for part in row.parts if isinstance(part, Statement)]
    return [row for each in found for row in each], [side for side in statements[0].sides if side is not None]


def meant(formula, document=(), told=Told(), kinds={}):
    """The sides of a formula as terms, in a document with others; a statement's in order."""
    found, sides = read(*document, formula)
    known = names(found, told)
    return [meaning(resolved(side, known), kinds) for side in sides]


def text(formula, document=(), told=Told()):
    return " = ".join(unicode(side.term) for side in meant(formula, document, told))


F, R = "f(x) = x^2", "r(t) = t"
CHAIN = r"\frac{dy}{dx} = \frac{dy}{du} \frac{du}{dx}"


@each([
    # applied or multiplied
    (r"f(x + 1)", [F], "f(x + 1)"), (r"k(x + 1)", [], "k·(x + 1)"), (r"\sigma(x)(1 - \sigma(x))", [], "σ(x)(1 − σ(x))"),
    (r"r(t)", [R], "r(t)"), (r"x(x+1)^2", [], "x·(x + 1)²"), (r"f(x)^2", [F], "f(x)²"), (r"n(n-1)!", [], "n·factorial(n − 1)"),
    (r"\mathrm{softplus}(2x)", [], "softplus(2x)"), (r"h(a + b)", ["A = h^2"], "h·(a + b)"), (r"\sigma(1 - \sigma)", [r"\sigma(x) = x"], "σ(x)(1 − σ(x))"),
    (r"y(1 - y)", [r"\frac{dy}{dz} = 1"], "y(z)(1 − y(z))"), (r"y(0)", [r"\frac{dy}{dz} = 1"], "y(0)"),
    (r"\Gamma(n + 1)", [], "Γ(n + 1)"), (r"\Gamma(n + 1)", [r"\Gamma^2"], "Γ·(n + 1)"),
    # functions with and without brackets
    (r"\sin 2x \cos x", [], "sin(2x)·cos(x)"), (r"\sin^2 x", [], "sin(x)²"), (r"\sin^{-1} x", [], "arcsin(x)"), (r"\log_2 x", [], "ln(x)/ln(2)"),
    (r"\ln\frac{a}{b}", [], "ln(a/b)"), (r"\log f(x)", [F], "ln(f(x))"), (r"\cos\theta\,\frac{dr}{dt}", [], "cos(θ)·d/dt r(t)"),
    (r"sin(x) + \mathrm{ln}(y)", [], "sin(x) + ln(y)"), (r"x^{cos(x)}ln(x)", [], "xᶜᵒˢ⁽ˣ⁾·ln(x)"), (r"sin^2 x", [], "sin(x)²"),
    (r"\log \frac{dy}{dx}", [], "ln(d/dx y(x))"), (r"\max(a, b, c)", [], "max(max(a, b), c)"), (r"\lceil x \rceil", [], "−floor(−x)"), (r"\lg x", [], "ln(x)/ln(10)"),
    # constants
    (r"e^{-x}", [], "e⁻ˣ"), (r"x e", [], "x·e"), (r"e^{i x}", [], "e^(i·x)"), (r"i + 1", [r"i^2 = -1"], "i + 1"), (r"i + 1", [], "𝑖 + 1"), (r"i^2", [r"z = a + bi"], "i²"),
    (r"\bar{z} z", [r"i = \sqrt{-1}"], "conj(z)·z"), (r"i", [r"\cos x + i \sin x = 1"], "i"), (r"e^2", [r"e = \frac{c}{a}"], "𝑒²"),
    (r"e", [r"e = \lim_{n \to \infty} n"], "e"),
    (r"\sum_{i=1}^{3} i", [r"e^{i}"], "1 + 2 + 3"), (r"1.50x", [], "(3/2)·x"), (r"90^\circ", [], "90π/180"),
    # derivatives
    (r"f'", [F], "f′(x)"), (r"f' + f_a(2)", ["f_a(x) = ax", F], "f′(x) + f_a(2)"), (r"f^{(4)}(t)", [F], "f⁽⁴⁾(t)"), (r"f'(g(x)) g'(x)", [F], "f′(g(x))·g′(x)"),
    (r"(fg)' = f'g + fg'", [], "d/dx (f(x)·g(x)) = f′(x)·g(x) + f(x)·g′(x)"), (r"\dot x + x", [], "x′(t) + x(t)"),
    (CHAIN, [], "d/dx y(u(x)) = y′(u(x))·d/dx u(x)"), (r"u^2", [CHAIN], "u(x)²"), (r"y = u^2", [CHAIN], "y(u) = u²"), (r"y''", [], "y′′(x)"), (r"v' = 2v", [], "v′ = 2v"),
    (r"\frac{\partial^2 L}{\partial a \partial b}", [], "∂/∂b (∂/∂a L(a, b))"), (r"\frac{d}{dx} 3x^2", [], "d/dx (3x²)"),
    (r"\frac{d}{dx}(x^2) \cdot x", [], "(d/dx x²)·x"), (r"\left.\frac{df}{dx}\right|_{x=0}", [F], "f′(0)"), (r"\partial_x f", [F], "d/dx f(x)"),
    (r"\frac{d}{dx} y^2", [r"y' = 1"], "d/dx y(x)²"), (r"\frac{dF}{du}(u)", ["F(u) = u"], "F′(u)"),
    (r"\frac{d}{du} u^2", [CHAIN], "d/du u²"), (r"\frac{df}{dx}(g(x))", [F, "g(x) = x"], "f′(g(x))"), (r"(f \circ g)(x)", [F, "g(x) = x"], "f(g(x))"),
    (r"0^{e^8}", [], "0^(e⁸)"), (r"\lim_{x \to 0} \frac{\sin x}{x}", [], "lim[x → 0] sin(x)/x"), (r"\lim_{x \to a^+} 2x + 1", [], "lim[x → a⁺] 2x + 1"), (r"\lim_{h \to 0^{-}} h", [], "lim[h → 0⁻] h"),
    (r"\lim_{n \to \infty} (1 + \frac1n)^n", [], "lim[n → ∞] (1 + 1/n)ⁿ"), (r"\lim_{x \to -\infty} e^x", [], "lim[x → −∞] eˣ"), (r"\sum_{k=1}^\infty k", [], "∑[k = 1, ∞] k"),
    (r"\int_{-\infty}^{\infty} e^{-x^2} dx", [], "∫[−∞, ∞] e^(−x²) dx"), (r"\int_0^{+\infty} x dx", [], "∫[0, ∞] x dx"), (r"\prod_{k=2}^\infty k", [], "∏[k = 2, ∞] k"),
    (r"(f \circ g)'(t)", [F, "g(t) = t"], "d/dt f(g(t))"), (r"h'(t)", [r"\lim_{h \to 0} h"], "h′(t)"), (r"f \circ g", [F, "g(x) = x"], "f(g(x))"),

    # integrals, sums, evaluation
    (r"\int_0^x f(t)\,dt", [F], "∫₀ˣ f(t) dt"), (r"\int \frac{dx}{x}", [], "∫ 1/x dx"), (r"\int_0^1 2x\,dx + 3", [], "∫₀¹ 2x dx + 3"),
    (r"\left[\frac{x^3}{3}\right]_0^1", [], "1³/3 − 0³/3"), (r"\sum_{k=1}^{2} x_k^k", [], "x₁¹ + x₂²"), (r"\sum_{k=1}^{2} \hat{x_k}", [], "x̂₁ + x̂₂"), (r"x_1 + y_1", [r"\sum_i x_i"], "x₁ + y₁"),
    (r"\int_0^a c\,dx", [], "∫₀ᵃ c dx"), (r"\prod_{k=2}^{3} k", [], "2·3"), (r"\sum_{k=1}^n x_k", [], "∑ₖ₌₁ⁿ x_k"),
    # names
    (r"\hat{y}_i - x_{\text{max}}", [], "ŷ_i − x_max"), (r"W^{(1)}", [], "W⁽¹⁾"), (r"x^*", [], "x*"), (r"\theta_{ij}", [], "θ_ij"),
    (r"x_{t+1} = x_t", [], "xₜ₊₁ = x_t"), (r"x_0^2", [], "x₀²"), (r"\frac{\Delta y}{\Delta x}", [], "Δy/Δx"), (r"\Delta x_1^2 + \Delta", [], "Δx₁² + Δ"), (r"\mathcal{L}(\theta) = \theta^2", [], "𝓛(θ) = θ²"),
    # as written
    (r"\frac{x}{x}", [], "x/x"), (r"-x^2", [], "−x²"), (r"a \cdot -b", [], "a·(−b)"), (r"\sqrt[3]{x}", [], "x^(1/3)"), (r"\sqrt{x}", [], "√x"),
    (r"x^12", [], "x¹·2"), (r"a/b", [], "a/b"), (r"2^{0^2} + 2^{10}", [], "2^(0²) + 2¹⁰"), (r"a - (b - c)", [], "a − (b − c)"), (r"\binom{n}{2}", [], "binomial(n, 2)"),
    (r"\begin{cases} 1, & x > 0 \\ 0, & x \le 0 \end{cases}", [], "{1 if x > 0, 0 if x ≤ 0}"),
    (r"\begin{cases} x & \text{if } 0 < x < 1 \\ 2 & \text{otherwise} \end{cases}", [], "{{x if x < 1, 2 otherwise} if x > 0, 2 otherwise}"),
    (r"\mathbb{1}(x \ge 0)", [], "{1 if x ≥ 0, 0 otherwise}"),
    (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}^T", [], "[[1, 2], [3, 4]]ᵀ"), (r"\begin{vmatrix} a & b \\ c & d \end{vmatrix}", [], "det([[a, b], [c, d]])"),
])
def test_what_a_formula_means(formula, document, expected):
    assert text(formula, document) == expected


@each([
    (r"1/2x", []), (r"a/bc", []), (r"\sin x y", []), (r"\ln x(1-x)", []), (r"f^2(x)", [F]), (r"\frac{d}{dx} f(x) g(x)", [F]), (r"r(t)", []),
    (r"T(0)", ["T + 1"]), (r"i + 1", [r"e^{ix} = \sum_i i"]), (r"\bar{z}", []), (r"\sin x / 2", []), (r"\sin x / x", []), (r"\cos 2\arctan x", []), (r"\log^{-1} x", []), (r"f^{-1}", [F]), (r"\frac{df}{dx} = a", [F, "f_a(x) = ax"]), (r"(f + g)(x)", [F, "g(x) = x"]),
    (r"y(x + 1)", [r"\frac{dy}{dx} = 1"]), (r"a_{2n}", [r"\sum_n a_n"]), (r"\left[ xy \right]_0^1", []), (r"\sum_{i=1}^n x_i + i", []),
    (r"\sin(n)!", []), (r"\frac{dF}{du}(x)", ["F(u) = u"]),
])
def test_what_has_several_readings_is_reported_with_them(formula, document):
    with pytest.raises(Unreadable) as fault:
        meant(formula, document)
    assert len(fault.value.readings) > 1 and 0 <= fault.value.start < fault.value.end <= len(formula) + sum(len(other) + 1 for other in document)


@each([
    (r"\sin + 1", [], "an argument of sin"), (r"\ln() = 0", [], "argument of log"), (r"\max[ ]", [], "an argument of max"), ("f()", [], "an argument of f"), (r"\frac{1}{y} \frac{d}{dx}", [], "what is differentiated"), (r"\frac{d}{dx} c", [], "depends on x"),
    (r"f(x + 1, 2)", [F], "arguments of f"), (r"x = \text{speed of light}", [], "an expression"),
    (r"a \circ b", [], "circ"), (r"\frac{d}{du} u^2 = \frac{du}{dx}", [CHAIN], "a function of u"),
    (r"sqrt(x)", [], "sqrt"), (r"xln(x + 1)", [], "ln"),
    (r"\sum_{i=1}^2 f_i(x)", [], "one function"),
])
def test_what_says_nothing_is_unreadable(formula, document, why):
    with pytest.raises(Unreadable, match=why):
        meant(formula, document)


@each([
    (r"\lim_{x \to \infty} \sum_k x", "two ends"), (r"du = 2x\,dx", "a differential"), (r"P(X = 1)", "probability"), (r"p(y = 1 \mid x)", "probability"),
    (r"\int_D f\,dx\,dy", "several variables"), (r"X \sim N(0, 1)", "N"), (r"\{x\}", "braces"), (r"\frac{d}{dx}", "without its operand"),
    (r"\frac{\partial f}{\partial q} = f(x, y)", "intermediate"), (r"\left\langle x \right\rangle_p", "average"), (r"O(x^2)", "the order"), (r"\nabla^2 f", "gradient"), (r"\nabla \cdot F", "gradient"),
    (r"f(\mathbf{x}) = \mathbf{x}^2", "vector"), (r"\frac{\partial L}{\partial \mathbf{w}}", "vector"),
     (r"\sum_k k", "two ends"), (r"\sum_{k=\infty}^1 k", "infinity"), (r"\|x\|", "norm"), (r"\mathbb{E}[X^2]", "expectation"), (r"\mathbf{w}^\top\mathbf{x}", "vector"),
    (r"p(x \mid y)", "probability"), (r"A^{-1} b", "vector"), (r"\int_{\infty}^0 e^{-x} dx", "infinity"), (r"\lim_{x \to 0} \infty", "infinity"), (r"x = \pm 2", "two signs"), (r"1 + \dots + n", "ellipsis"),
    (r"\sum_{k=1}^{10000} k", "more than"), (r"9^{9^{9^9}}", "bits"), (r"2^{1/10^{-9}}", "bits"), (r"(e^{e^{9}})!", "factorial"), (r"((9!)!)!", "factorial"), (r"(10^9)!", "factorial"), (r"f^{(n)}(x)", "order"), (r"\operatorname{arccot} x", "conventions"),
    (r"\int F\,dr", "may depend"), (r"\int v\,du = uv - \int u\,dv", "may depend"), (r"\sum_{i=1}^2 \mathbf{x}_i", "vector"),  (r"\nabla f(x)", "gradient"), (r"(1, 2)", "list"), ("1" * 2000, "bits"), (r"\sum_{k=3}^{1} k", "no terms"),
    (r"\int_0^1\int_0^i x\,dx\,dy = e^{i}", "not real"),
])
def test_what_the_kernel_has_no_term_for(formula, why):
    with pytest.raises(NoTerm, match=why):
        meant(formula)


def test_what_an_author_tells_comes_first():
    told = Told({"r": Name("function", "declared", ("t",)), "e": Name("variable", "declared")}, base="10")
    assert text(r"r(t) + e\log x", told=told) == "r(t) + 𝑒·ln(x)/ln(10)"
    assert unicode(meant("n + z", kinds={"n": "integer", "z": "complex"})[0].term) == "n + z"


def test_parameters_and_indices_shadow_what_a_document_declares():
    found, (side,) = read(CHAIN, F, "u^2 + f(u)")
    known = names(found)
    assert unicode(meaning(resolved(side, known, bound=("u",))).term) == "u² + f(u)"


def test_every_part_of_a_term_has_its_place():
    formula = r"x^2 + \frac{x}{x}"
    (found,) = meant(formula)
    assert [(unicode(t), formula[start:end]) for t, start, end in found.spans] == [
        ("x² + x/x", formula), ("x²", "x^2"), ("x", "x"), ("2", "2"), ("x/x", r"\frac{x}{x}"), ("x", "x"), ("x", "x")]
    assert set(subterms(found.term)) == {t for t, _, _ in found.spans}

