"""The reader of derivation modules: what is written, where it stands, and what is said of a module that is none."""
import pytest
from sympy import symbols

from verifier import Chain, Derivation, Fault, read
from verifier.constructors import apply
from verifier.kernel.terms import derivative, function, symbol, term

HEAD = '''"""The square of a sum.

A second paragraph."""
from sympy import *
from verifier import Chain, Derivation

x, y, u = symbols("x y u", real=True)
p = Symbol("p", positive=True)
f, g = symbols("f g", cls=Function)

with evaluate(False):
'''
SQUARE = HEAD + '''    derivation = Derivation(
        definitions=[
            Eq(f(u), u**2),
            Eq(g(x, y), x
               + y),
        ],
        assuming=[x > 0, Ne(y, 0)],
        chains=[
            Chain("Expand", (x + y)**2,
                  ((x + y)*(x + y), "definition of the square"),
                  (x**2
                   + 2*x*y + y**2,
                   "distribute"),
                  x**2 + y**2 + 2*x*y, name="binomial"),
            Chain("Again", f(x + p), ((x + p)**2, "definition of f")),
        ],
        claim=Eq((x + y)**2, x**2 + 2*x*y + y**2),
    )
'''
X, Y, P = symbol("x"), symbol("y"), symbol("p")


@pytest.fixture
def module(tmp_path):
    """Writes a module and reads it."""
    def reading(text, name="square.py"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read(path)
    return reading


def excerpt(text, place):
    """What stands at a place of a text."""
    lines = text.splitlines()[place.line - 1:place.end_line]
    lines[-1] = lines[-1][:place.end_column - 1]
    lines[0] = lines[0][place.column - 1:]
    return " ".join(line.strip() for line in lines)


def test_names_title_and_context(module):
    d = module(SQUARE)
    assert (d.name, d.title) == ("square", "The square of a sum") and d.path.endswith("square.py")
    assert list(d.context.assuming) == [("<", term(0), P), ("<", term(0), X), ("!=", Y, term(0))]
    assert d.context.definitions["f"].body is symbol("u")**2
    assert d.context.definitions["g"].parameters == (X, Y)
    assert {name: SQUARE.splitlines()[line - 1].strip() for (name, *_), line in d.definitions} == {
        "f": "Eq(f(u), u**2),", "g": "Eq(g(x, y), x"}


def test_steps_reasons_and_names(module):
    d = module(SQUARE)
    chains, claim = d.steps()
    assert [[s.id for s in chain] for chain in chains] == [["1.1", "1.2", "1.3"], ["2.1"]]
    assert [s.reason for s in chains[0]] == ["definition of the square", "distribute", None]
    assert [(c.heading, c.name) for c in d.chains] == [("Expand", "binomial"), ("Again", None)]
    assert chains[1][0].claim.left is apply("f", X + P)
    assert (claim.id, claim.claim.left) == ("claim", (X + Y)**2)


def test_the_place_of_every_expression(module):
    d = module(SQUARE)
    assert [excerpt(SQUARE, step.place) for chain in d.chains for step in chain.steps] == [
        "(x + y)*(x + y)", "x**2 + 2*x*y + y**2", "x**2 + y**2 + 2*x*y", "(x + p)**2"]
    assert excerpt(SQUARE, d.claim_place) == "Eq((x + y)**2, x**2 + 2*x*y + y**2)"


def test_columns_count_characters(module):
    text = HEAD + '    derivation = Derivation(chains=[Chain("σ′ and ∂", x + 0, (x, "σ")), Chain("δ", x, x*1)])\n'
    d = module(text)
    assert [excerpt(text, step.place) for chain in d.chains for step in chain.steps] == ["x", "x*1"]


def test_starred_expressions_stand_where_their_chain_stands(module):
    text = HEAD + '    rest = [(x*1, "one"), x + 0]\n    derivation = Derivation(chains=[\n        Chain("Row", x,\n              *rest)])\n'
    d = module(text)
    assert [(step.place.line, step.place.column, step.reason) for step in d.chains[0].steps] == [(14, 1, "one"), (14, 1, None)]
    assert d.claim is None and d.claim_place is None and d.steps()[1] is None


def test_chains_made_by_a_function_stand_where_the_call_is(module):
    text = HEAD + '    def row(a):\n        return Chain("Row", a, a + 0)\n    derivation = Derivation(chains=[row(x), row(y)])\n'
    assert [chain.steps[0].place.line for chain in module(text).chains] == [13, 13]


def test_what_is_written_unevaluated_is_read_as_written(module):
    text = HEAD + '    derivation = Derivation(chains=[Chain("Quotient", Derivative(x/x, x), -1/u**2)])\n'
    ((step,),), _ = module(text).steps()
    assert step.claim.left is derivative(X / X, X)
    assert step.claim.right is -(1 / symbol("u")**2)


@pytest.mark.parametrize("text, title", [
    ('"""One."""\n', "One"), ('"""One. Two."""\n', "One. Two"), ("", "square"), ('""" """\n', "square"),
])
def test_titles(module, text, title):
    body = SQUARE[SQUARE.index("from sympy"):]
    assert module(text + body).title == title


#: The end of a module, the fault, what its line says after the path.
FAULTY = [
    ("    derivation = Derivation(chains=[Chain('C', x, (0.5*x, 'half'))])\n", "module-content", r":12: .*Rational\(1, 2\)"),
    ("    derivation = Derivation(chains=[Chain('C', x,\n   Sum(x, (x, 0.5, 2)))])\n", "module-content", r":13: .*Rational\(1, 2\)"),
    ("    derivation = Derivation(chains=[Chain('C', x, 'y')])\n", "module-content", ":12: .*str"),
    ("    derivation = Derivation(chains=[Chain('C', x, Symbol('x'))])\n", "module-content", ":12: two different symbols are named x"),
    ("    derivation = Derivation(chains=[Chain('C', x)])\n", "short-chain", ":12: the chain 'C' has no step"),
    ("    derivation = Derivation(chains=[Chain('C')])\n", "short-chain", ":12: the chain 'C' has no step"),
    ("    derivation = Derivation(definitions=[Eq(f(x), g(x)), Eq(g(x), f(x))], chains=[])\n", "module-content", ":12: .*defined twice, or by"),
    ("    derivation = Derivation(definitions=[Eq(f(x), f(x) + 1)], chains=[])\n", "module-content", ":12: f is defined twice, or by itself"),
    ("    derivation = Derivation(definitions=[Eq(f(x), x + y)], chains=[])\n", "module-content", ":12: .*mentions y"),
    ("    derivation = Derivation(definitions=[Eq(f(x + 1), x)], chains=[])\n", "module-content", ":12: a definition is"),
    ("    derivation = Derivation(definitions=[x > 0], chains=[])\n", "module-content", ":12: a definition is"),
    ("    derivation = Derivation(assuming=[Or(x > 1, x < 0)], chains=[])\n", "module-content", ":12: an assumption is"),
    ("    derivation = Derivation(chains=[], claim=x + y)\n", "module-content", ":12: a claim is Eq"),
    ("    derivation = Derivation(chains=[], claim=Eq(x, 0.5))\n", "module-content", ":12: .*Rational"),
    ("    derivation = Derivation(chains=[Chain('C', x, (x, 'a', 'b'))])\n", "module-content", ":12: "),
    ("    derivation = Derivation(chains=[Chain('C', x, ())])\n", "module-content", ":12: "),
    ("    derivation = Derivation(chains=[x])\n", "module-content", ":12: "),
    ("    derivation = Derivation()\n", "module-fails", ":12: TypeError"),
    ("    derivation = x\n", "no-derivation", ": the module must define"),
    ("    pass\n", "no-derivation", ": the module must define"), ("    1/0\n", "module-fails", ":12: ZeroDivisionError"),
    ("    raise SystemExit(0)\n", "module-fails", ":12: SystemExit"), ("    (x + \n", "module-fails", ":12: SyntaxError"),
    ("    import nothing_of_that_name\n", "module-fails", ":12: ModuleNotFoundError"),
]


@pytest.mark.parametrize("end, name, message", FAULTY, ids=[row[0].strip().removeprefix("derivation = ") for row in FAULTY])
def test_one_clear_line_for_what_is_no_derivation(module, end, name, message):
    with pytest.raises(Fault, match=rf"\S+square\.py{message}") as fault:
        module(HEAD + end)
    assert fault.value.name == name
    assert "\n" not in str(fault.value)


def test_a_module_leaves_no_trace_beside_it(module, tmp_path):
    module(SQUARE)
    assert [p.name for p in tmp_path.iterdir()] == ["square.py"]


def test_what_an_author_writes_can_be_made_without_a_file():
    x = symbols("x", real=True)
    chain = Chain("Row", x, (x + 0, "zero"), name="row")
    assert (chain.heading, chain.name, len(chain.expressions)) == ("Row", "row", 2)
    with pytest.raises(TypeError):
        Derivation([chain])


@pytest.mark.parametrize("name, message", [
    ("missing.py", "no such file"), ("notes.txt", "no reader for .txt"), ("README", "a file without suffix"),
])
def test_no_file_and_no_reader(tmp_path, name, message):
    with pytest.raises(Fault, match=message):
        read(tmp_path / name)


def test_functions_of_the_kernel_keep_their_names(module):
    text = HEAD + '    derivation = Derivation(chains=[Chain("T", tanh(x), exp(-x)*sin(x))])\n'
    ((step,),), _ = module(text).steps()
    assert step.claim.left is function("tanh", X)
    assert step.claim.right is function("exp", -X) * function("sin", X)
