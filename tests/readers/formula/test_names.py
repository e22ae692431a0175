"""Names: what each name of a document is taken for, by how the document uses it."""
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import each

from verifier.readers.formula.meaning import NoTerm, meaning
from verifier.readers.formula.names import Name, Told, names
from verifier.readers.formula.nodes import Statement, Unreadable
from verifier.readers.formula.readings import resolved
from verifier.readers.formula.rows import rows


def known(*formulas, told=Told()):
    return names([row for formula in formulas for row in rows(formula, 0, len(formula))], told)


@each([
    ("f", ["f(t) = t^2"], "function", ("t",)), ("f", ["f(0) + f(a + b)"], "function", ()), ("f", ["f + 1", "f(a + b)"], "variable", ()),
    ("h", ["h(a + b)"], "variable", ()), ("h", ["h(a + b)", "h(x)"], "function", ("x",)), ("sigma", [r"\sigma(a + b)"], "function", ()),
    ("sigma", [r"\sigma(a + b)", r"\sigma^2"], "variable", ()), ("softplus", [r"\mathrm{softplus}(2x)"], "function", ()),
    ("k", ["k(x + 1)"], "variable", ()), ("k", ["k(x)"], "doubtful", ()), ("k", ["k(x)", "k + 1"], "doubtful", ()), ("k", ["k(0) = 1"], "doubtful", ()),
    ("y", [r"\frac{dy}{dx} = 1"], "dependent", ("x",)), ("y", [r"y'' = y", "f(t) = t"], "dependent", ("t",)), ("x", [r"\dot x = x"], "dependent", ("t",)),
    ("y", [r"\frac{dy}{dx} = \frac{dy}{du}\frac{du}{dx}"], "dependent", ("u",)), ("u", [r"\frac{\partial u}{\partial t} = u_{xx}", r"\partial_x u"], "dependent", ("t", "x")),
    ("v", ["m v' = 2"], "decorated", ()), ("v", ["m v' = 2", r"\int v\,dx"], "dependent", ("x",)), ("x", ["x' = f(x)"], "decorated", ()),
    ("x", [r"\sum_i x_i"], "indexed", ()), ("x", ["x_i + 1"], None, None), ("x", [r"\sum_i x_{max}"], None, None),
    ("e", ["e^x"], "constant", ()), ("e", [r"e = \frac{c}{a}"], "variable", ()), ("e", [r"\sum_e e"], "variable", ()), ("e", [r"e = \sum_n n"], "constant", ()),
    ("i", ["e^{ix}"], "constant", ()), ("i", ["x_i + i"], "variable", ()), ("i", ["(x + iy)(x - iy)"], "constant", ()),
    ("i", ["x_i = a + ih"], "variable", ()), ("i", ["P(1 + i)^n"], "variable", ()), ("i", ["a + i"], "variable", ()), ("i", ["i^2 = -1"], "constant", ()), ("i", [r"e^{ix} = \sum_i 1"], "torn", ()),
    ("i", [r"\sum_i e^{i}"], "variable", ()), ("i", [r"e^{x_i} + i"], "variable", ()),
    ("𝐰", [r"\mathbf{w} + 1"], "vector", ()), ("w", ["w^T x"], "vector", ()), ("A", ["A^{-1} b"], "vector", ()), ("A", [r"A^{-1} + \frac{1}{A}"], "variable", ()),
    ("E", ["E[X]"], "operator", ()), ("E", ["E(x) + E"], "doubtful", ()), ("P", ["P(A|B) = P(A)"], "operator", ()), ("P", ["P + 1", "P(a + b)"], "variable", ()),
    ("N", [r"X \sim N(0, 1)"], "operator", ()), ("Gamma", [r"\Gamma(n + 1)"], "gamma", ()), ("Gamma", [r"\Gamma(n + 1) + \Gamma"], "variable", ()),
])
def test_what_a_name_is_taken_for(name, formulas, kind, parameters):
    found = known(*formulas).known.get(name)
    assert (found and found.kind, found and found.parameters) == (kind, parameters)


@each([
    (["f(t) = t"], "t"), (["1 + 1"], "x"), ([r"\dot x"], "t"), ([r"\int u\,du"], "u"), (["E[X]", r"\mathrm{Var}(X)"], "x"), (["f(x) + f(z) + f(z)"], "z"),
])
def test_the_variable_of_a_document(formulas, variable):
    assert known(*formulas).variable == variable


def test_what_is_told_comes_first_and_each_name_says_why():
    told = Told({"k": Name("function", "declared", ("x",))})
    found = known("k(x) + e^x", told=told).known
    assert found["k"] == told.names["k"]
    assert all(entry.why for entry in found.values())


PIECES = r"""x y f g i e \sigma \sin \log ( ) [ ] | { } ^ _ ' + - = / ! , & \\ 2 1.5 \cdot \pm \frac{1}{x} \frac{d}{dx} \frac{dy}{dx} \partial_x \nabla
\int \int_0^1 dx \sum_{i=1}^n \sum_{i=1}^3 \lim_{x\to0} \sqrt{x} \mathbf{w} \dot x \hat{y} \bar{z} \mathbb{1} W^{(1)} f^{(n)} \Delta \circ \infty \dots
\begin{cases} \end{cases} \text{if} \le \mid \Gamma E[X] P(A|B) \|x\| x_{i+1} f'(x) (x+1) ^{-1} ^T \left. \right|_{x=0} \mathit{e} \prime \det""".split()


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_any_formula_is_read_or_refused_in_its_place(formula):
    try:
        found = rows(formula, 0, len(formula))
    except Unreadable:
        return
    document = names(found)
    for side in [side for row in found for part in row.parts if isinstance(part, Statement) for side in part.sides if side is not None]:
        try:
            spans = [(start, end) for _, start, end in meaning(resolved(side, document)).spans]
        except (Unreadable, NoTerm) as fault:
            spans = [(fault.start, fault.end)]
        assert all(0 <= start <= end <= len(formula) for start, end in spans)
