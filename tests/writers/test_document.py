"""The report on a document: rows under headings, carets under what is wrong, what was not read, what a margin expects."""
import json
import re

from rich.cells import cell_len
from tables import each

from verifier import engine, write
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import function, symbol, term
from verifier.model import Chain, Derivation, Hypothesis, Place, Remark, Repair, Step, Unread, Verdict, View
from verifier.readers.document import derivation
from verifier.readers.formats import source_of
from verifier.verdicts import repaired, verdict
from verifier.writers.blame import blame
from verifier.writers.excerpts import excerpt
from verifier.writers.repairs import repair_text

x, u = symbol("x"), symbol("u")
E = function("exp", x)
TEXT = r"""# Powers
$$x^2 - 1 = (x - 1)(x - 1)$$
例 $x + x = 2x$, so $2x = 4$. $x = x^3$ <!-- refuted -->
$f($ and $x = 2x$ <!-- open -->"""
LINES = {None: tuple(TEXT.split("\n"))}


def at(line, text, which=0, lines=LINES[None], cell=None):
    """The Place of a text in a line, of the first or a later one that stands there."""
    start = -1
    for _ in range(which + 1):
        start = lines[line - 1].index(text, start + 1)
    return Place("a/notes.md", line, start + 1, line, start + 1 + len(text), cell)


def step(id, left, right, place, **more):
    return Step(id, Claim(Context(), "=", left, term(right)), place, **more)


FALSE = step("1.1", x**2 - 1, (x - 1) * (x - 1), at(2, "= (x - 1)(x - 1)"), reason="factor", spans=(
    (x**2 - 1, at(2, "x^2 - 1")), ((x - 1) * (x - 1), at(2, "(x - 1)(x - 1)")), (x - 1, at(2, "(x - 1)")), (x - 1, at(2, "(x - 1)", 1)),
    (-term(1), at(2, "- 1", 1)), (-term(1), at(2, "- 1", 2))))
STEPS = [
    FALSE, step("2.1", x + x, 2 * x, at(3, "= 2x")), step("2.2", 2 * x, 4, at(3, "= 4"), hypotheses=(Hypothesis(x, term(2)),)),
    step("3.1", x, x**3, at(3, "= x^3"), expected="refuted"), step("3.2", x, 2 * x, at(4, "= 2x"), expected="open"),
    Step("3.3", None, at(4, "= 2x"), written=(r"\lim x", "=", "0"), why="no term stands for a limit"),
]
NOTES = Derivation(
    "notes", "a/notes.md", "Powers", Context(), (Chain("Powers", tuple(STEPS[:3])), Chain("More", tuple(STEPS[3:]))), lines=LINES, formulas=7,
    definitions=((Definition("s", (u,), u**2), 2),), assumptions=(("x ≠ 7", 3),),
    unread=(Unread(at(4, "f("), "f(", "a bracket was expected", ("f·()", "f()")), Unread(at(4, "f("), "f(", "known", expected="unread")),
    remarks=(Remark(at(3, "x"), "x appears from nowhere"),))
REPORT = engine.report(NOTES)


@each([
    "notes.md  Powers\n       2  s(u) = u²\n       3  for x ≠ 7\n\n  Powers\n  ✗    2  x² − 1 = (x − 1)(x − 1)\n",
    "            factor · refuted · a/notes.md:2:11\n       2 │ $$x^2 - 1 = (x - 1)(x - 1)$$\n         │                ^^^\n            at x = −1:\n",
    "            did you mean + 1 instead of − 1?\n",
    "  ✓    3  x + x = 2x\n  ✓    3  = 4\n            follows from x = 2\n\n  More\n  ✗    3  x = x³\n            refuted, as expected\n",
    "  ✗    4  x = 2x\n            open was expected\n            refuted · a/notes.md:4:13\n       4 │ $f($ and $x = 2x$ <!-- open -->\n"
    "         │             ^^^^\n            at x = 1:\n",
    "  ?    4  \\lim x = 0\n            open · a/notes.md:4:13\n            why: no term stands for a limit\n",
    "  Not read\n  !    4  a bracket was expected: f·() or f() · a/notes.md:4:2\n       4 │ $f($ and $x = 2x$ <!-- open -->\n         │  ^^\n\n",
    "  Remarks\n  !    3  x appears from nowhere\n\n2 proved, 2 refuted, 1 open, 1 unread, 2 expected, 1 not as expected · 7\nformulas, 1 definition",
])
def test_what_stands_in_the_report(shown):
    assert shown in write(REPORT)


def test_quiet_keeps_what_is_wrong_open_or_not_read():
    text = write(REPORT, view=View(quiet=True))
    assert all(part in text for part in ("= (x − 1)(x − 1)", "x = 2x", r"\lim x", "Not read", "2 proved"))
    assert not any(part in text for part in ("= 4", "x³", "s(u)", "Remarks", "known"))


@each([40, 60])
def test_no_line_is_wider_than_the_terminal_and_colour_changes_no_character(width):
    lines = write(REPORT, view=View(width=width)).splitlines()
    assert [line for line in lines if cell_len(line) > width or line != line.rstrip()] == []
    assert "\x1b[1;31m" in write(REPORT, view=View(colour=True))


def test_the_data_say_the_same():
    data = json.loads(write(REPORT, "json"))
    found, = data["derivations"]
    assert data["summary"] == {"formulas": 7, "definitions": 1, "proved": 2, "refuted": 2, "open": 1, "unread": 1, "expected": 2}
    assert found["unread"][0] == {"line": 4, "column": 2, "text": "f(", "why": "a bracket was expected: f·() or f()"}
    assert found["remarks"] == [{"line": 3, "text": "x appears from nowhere"}] and found["assuming"] == ["x ≠ 7"]
    kept = [(s["role"], s["outcome"], s["expected"], s["left"], s["notes"]) for s in found["steps"][2:]]
    assert kept == [("consequence", "proved", None, "2x", ["follows from x = 2"]), ("claim", "refuted", "refuted", "x", []),
                    ("claim", "refuted", "open", "x", []), ("claim", "open", None, r"\lim x", [])]


def test_a_place_in_a_notebook_names_its_cell():
    cell = "cell 3"
    place = at(1, "= 3x", lines=["x = 3x"], cell=cell)
    found = engine.report(NOTES._replace(chains=(Chain("", (step("1.1", x, 3 * x, place),)),), unread=(), remarks=(), lines={cell: ("x = 3x",)}))
    assert f"\n  {cell}\n  ✗    1  x = 3x\n            refuted · a/notes.md:cell 3:1:3\n       1 │ x = 3x\n         │   ^^^^\n" in write(found)
    assert json.loads(write(found, "json"))["derivations"][0]["steps"][0]["cell"] == cell
    assert "\n          s(u) = u²\n" in write(found)              # of which cell its line is is not known


def test_what_is_judged_otherwise_than_written_is_said():
    stated = step("1.1", x, 2 * x, at(4, "= 2x"), written=("x", "=", r"\pm 2x"))
    text = write(engine.report(NOTES._replace(chains=(Chain("", (stated,)),))))
    assert "  ✗    4  x = \\pm 2x\n            judged as x = 2x\n            refuted" in text


def test_what_is_not_read_stands_in_order():
    unread = [NOTES.unread[0]._replace(place=at(line, "x"), why=f"fault {line}") for line in (4, 2, 3)]
    text = write(engine.report(NOTES._replace(chains=(), unread=tuple(unread))))
    assert re.findall(r"fault \d", text) == ["fault 2", "fault 3", "fault 4"]


@each([
    ("= 2x + 2x", 4 * x, 2 * x + 3 * x, {"2x + 2x": 2 * x + 3 * x, "2x": 2 * x}, "2x + 2x"),           # the part is written nowhere
    ("= a + b + b", x, x + (x + 1), {}, "= a + b + b"),                                                   # no spans
    ("= b + c", x**2 + E, x**2 - E, {"b + c": x**2 - E, "c": -E}, "c"),
    ("= p", x + 1, x + 2, {"p": x + 2}, "p"),
])
def test_blame_falls_on_the_smallest_part_that_is_written(written, left, right, spans, part):
    stated = step("1", left, right, at(1, written, lines=[written]), spans=tuple((t, at(1, text, lines=[written])) for text, t in spans.items()))
    found = blame(stated, repaired(stated.claim, verdict(stated.claim)))
    assert written[found.place.column - 1:found.place.end_column - 1] == part


def test_blame_falls_on_the_right_one_of_equal_parts_and_without_repair_on_the_right_side():
    found = repaired(FALSE.claim, verdict(FALSE.claim))
    assert blame(FALSE, found).place == at(2, "- 1", 1 + found.repair[0].path[0])
    assert blame(FALSE, Verdict("refuted")).place == at(2, "(x - 1)(x - 1)")


def test_blame_falls_on_the_left_side_where_that_is_repaired():
    line, y = "x + 3y = 2y + x", symbol("y")
    spans = [(t, at(1, text, lines=[line])) for text, t in {"x + 3y": x + 3 * y, "3y": 3 * y, "3": term(3), "2y + x": 2 * y + x}.items()]
    stated = step("1", x + 3 * y, 2 * y + x, at(1, "= 2y + x", lines=[line]), spans=tuple(spans))
    found = Verdict("refuted", repair=(Repair(left=x + 2 * y, old=term(3), new=term(2), path=(1, 0)),))
    assert (blame(stated, found).place, repair_text(found.repair)) == (at(1, "3", lines=[line]), "did you mean x + 2y on the left?")


@each([
    ("a = b + c", "b + c", 30, "a = b + c", "    ^^^^^"), ("数 = b", "b", 30, "数 = b", "     ^"),
    ("é = 数y", "数y", 30, "é = 数y", "    ^^^"), ("\t= b", "b", 30, "    = b", "      ^"),
    ("b = 0123456789", "b", 10, "b = 01234…", "^"), ("0123456789 = b", "b", 10, "…56789 = b", "         ^"),
    ("0123456789 = b + c and more", "b", 12, "…= b + c an…", "   ^"),
    ("0123456789数 = b + c", "= b + c", 8, "… = b +…", "  ^^^^^^"),
    ("a" * 100_000 + "b", "b", 12, "…" + "a" * 10 + "b", " " * 11 + "^"),
    ("a\x1b[2J = b\u202e", "b", 30, "a�[2J = b�", "        ^"),
])
def test_carets_stand_under_what_is_meant(line, marked, width, text, carets):
    assert list(excerpt([line], at(1, marked, lines=[line]), width)) == [(1, text, carets)]


def test_an_excerpt_of_many_lines_shows_the_first_ones_and_the_last():
    lines = ["a =", "  b", "", "+ c", "+ d", "+ e"]
    assert list(excerpt(lines, Place("n", 1, 3, 6, 4), 20)) == [(1, "a =", "  ^"), (2, "  b", "  ^"), (6, "+ e", "^^^")]


def test_a_witness_gives_values_to_what_definitions_hide():
    found = derivation(source_of("Let $u = x^2$ and $v = x^3$. Then\n\n$$u = v$$\n", "markdown", "notes.md"))
    assert "at x = −1:" in write(engine.report(found), "terminal")
