"""The model: steps and their numbers, and which outcome is the worst."""
from tables import each

from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import symbol
from verifier.model import Chain, Derivation, Examined, Place, Report, Step, Unread, Verdict, standing

x = symbol("x")
HERE = Place("here", 3)
CLAIM = Claim(Context(), "=", x, x)


EMPTY = Derivation("d", "here", "D", Context(), ())


def examined(*outcomes, expected=None, unread=()):
    results = tuple((Step(str(k), CLAIM, HERE, expected=expected), Verdict(outcome)) for k, outcome in enumerate(outcomes))
    return Examined(EMPTY._replace(unread=unread), (results[:-1],), results[-1])


@each([
    (["proved", "proved"], "proved"), (["proved", "open"], "open"), (["refuted", "open", "proved"], "refuted"),
    (["open", "refuted"], "refuted"),
])
def test_the_outcome_is_the_worst_of_the_steps(outcomes, worst):
    assert examined(*outcomes).outcome == worst
    assert Report((examined("proved"), examined(*outcomes))).outcome == worst


UNREAD = Unread(HERE, "x +", "an operand was expected")


@each([
    (["proved"], [UNREAD], "unread"), (["open"], [UNREAD], "open"), (["proved"], [UNREAD._replace(expected="unread")], "proved"),
])
def test_a_formula_that_is_not_read_counts(outcomes, unread, worst):
    found = examined(*outcomes, unread=tuple(unread))
    assert found.outcome == worst
    assert Report((found,)).count("unread") + Report((found,)).count("expected") == 1


@each([
    ("proved", None, "proved"), ("refuted", None, "refuted"), ("refuted", "refuted", "proved"), ("open", "open", "proved"),
    ("open", "refuted", "open"), ("refuted", "open", "refuted"), ("proved", "refuted", "open"), ("proved", "open", "open"),
])
def test_what_the_margin_expects_is_no_failure_and_its_contrary_is(outcome, expected, worth):
    assert standing(outcome, expected) == worth
    report = Report((examined(outcome, expected=expected),))
    assert report.outcome == worth
    assert (report.count("expected"), report.surprises) == (outcome == expected, expected not in (None, outcome))


def test_outcomes_are_counted_with_the_claim():
    report = Report((examined("proved", "open"), examined("open")))
    assert [report.count(outcome) for outcome in ("proved", "refuted", "open")] == [1, 0, 2]


def test_the_claim_is_a_step_of_its_own():
    step = Step("1.1", CLAIM, HERE)
    chains, claim = EMPTY._replace(chains=(Chain("a", (step,)),), claim=CLAIM, claim_place=HERE).steps()
    assert chains == [[step]] and claim == Step("claim", CLAIM, HERE)
    assert EMPTY.steps() == ([], None)


@each([
    (Place("notes.md", 12, 5), "notes.md:12:5"), (Place("notes.ipynb", 2, 1, cell="cell 3"), "notes.ipynb:cell 3:2:1"),
])
def test_a_place_as_compilers_write_it(place, text):
    assert str(place) == text
