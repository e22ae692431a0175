"""Lines of text: wrapped to their width, styled, and without what would act on a terminal."""
from rich.cells import cell_len
from tables import each

from verifier.writers.layout import Layout, cells, wrapped


@each([
    ("one two three", 8, ["one two", "three"]), ("  one two", 5, ["  one", "two"]), ("abcdefgh ij", 4, ["abcd", "efgh", "ij"]),
    ("数学の本", 4, ["数学", "の本"]), ("a 数学", 4, ["a", "数学"]), ("", 4, [""]),
    ("a" * 1_000_000, 50, ["a" * 50] * 20_000),
])
def test_lines_are_broken_at_spaces_or_within_long_words(text, width, lines):
    assert list(wrapped(text, width)) == lines


@each([(False, "m  a�[31m b�c\n"), (True, "m  \x1b[32ma�[31m b�c\x1b[0m\n")])
def test_a_document_cannot_act_on_the_terminal(colour, text):
    page = Layout(40, colour)
    page.put("a\x1b[31m\nb\u202ec", 3, "green", [("m", "")])
    assert page.text() == text


@each(["plain", "σ(x) = e⁻ˣ ≤ ½", "数学の本", "ｆｕｌｌ", "x\u0302 + y\u0304", "한글", "ṽ→∞", "│ ✓ ✗ …"])
def test_cells_are_counted_as_terminals_count_them(text):
    assert cells(text) == cell_len(text)
