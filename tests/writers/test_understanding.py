"""What was understood of a document: names and why, domains, definitions, the role and the reading of each formula."""
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import symbol
from verifier.model import Chain, Derivation, Name, Place, Step, Understood, View
from verifier.writers.understanding import understanding

x = symbol("x")
LONG = r"x^2 + x^2 + x^2 + x^2 = 4x^2"
TOLD = Derivation(
    "notes", "a/notes.md", "Squares", Context(), (Chain("", (Step("1.1", Claim(Context(), "=", x, x + x), Place("a/notes.md", 7)),)),),
    definitions=((Definition("s", (x,), x**2), 4), (Definition("t", (), None), 5)), assumptions=(("x > 0", 3),), lines={None: ()},
    names=(Name("x", "a number", "by default"), Name("sigma_1", "a function of x", "line 4"), Name("sin", "a function", "")),
    understood=(Understood(Place("", 4), "s(x) \\to\n x", "given", "s(x) = x²"), Understood(Place("", 5), "f(", "unread"),
                Understood(Place("", 6), LONG, "claim", "x² + x² + x² + x² = 4x²")))
SHOWN = """notes.md  Squares

  Names
          x    a number · by default
          σ₁   a function of x · line 4
          sin  a function

  Domains
       3  x > 0

  Definitions
       4  s(x) = x²
       5  t

  Formulas
       4  given   s(x) = x²    s(x) \\to x
       5  unread  f(
       6  claim   x² + x² + x² + x² = 4x²
                  x^2 + x^2 + x^2 + x^2 =…

"""


def test_what_is_shown():
    assert understanding([TOLD], View(width=42)) == SHOWN


def test_of_a_module_its_steps_are_shown():
    assert "  Formulas\n       7  claim  x = x + x\n" in understanding([TOLD._replace(understood=())], View())


def test_a_cell_is_named_where_it_changes():
    formulas = [Understood(Place("", line, cell=cell), "x", "claim", None) for line, cell in ((1, "cell 1"), (2, "cell 1"), (1, "cell 2"))]
    text = understanding([TOLD._replace(understood=tuple(formulas))], View())
    assert text.endswith("  cell 1\n       1  claim  x\n       2  claim  x\n  cell 2\n       1  claim  x\n\n")
