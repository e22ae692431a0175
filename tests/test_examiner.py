"""The examiner: steps that may continue several expressions, steps that may follow from earlier ones, claims met again."""
from tables import each

from verifier import examiner
from verifier.constructors import apply
from verifier.examiner import Examiner, cites
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import ONE, ZERO, function, symbol, term
from verifier.model import Hypothesis, Place, Repair, Step, Verdict

x, y, z, m, n = map(symbol, "xyzmn")
HERE = Place("notes.md", 3)
FLOORS = function("floor", 2 * x), function("floor", x) + function("floor", x + ONE / 2)       # true, and proved by no method


def step(*sides, others=(), hypotheses=(), reason=None):
    """A step that claims that its sides are equal, or one of the other pairs of sides."""
    claims = [Claim(Context(), "=", *pair) for pair in (sides, *others)]
    return Step("1.2", claims[0], HERE, reason, others=tuple(claims[1:]), hypotheses=tuple(Hypothesis(*h) for h in hypotheses))


@each([
    ((2 * x, x + x), [(x * x, x + x)], "proved", 0), ((x * x, x + x), [(2 * x, x + x)], "proved", 1),
    ((x * x, x + x), [(x * y, x + x), (2 * x, x + x)], "proved", 2), ((x * x, x + x), [(x * y, x + x)], "refuted", 0),
    ((x * x, x + x), [FLOORS], "open", 1), (FLOORS, [(x * x, x + x)], "open", 0),
    ((1 / (x - x), x), [(x * x, x + x)], "open", 0),
])
def test_a_step_is_false_only_if_it_is_false_as_what_continues_each(sides, others, outcome, chosen):
    understood, found = Examiner().result(step(*sides, others=others))
    assert (found.outcome, understood.claim[2:4]) == (outcome, (sides, *others)[chosen])
    assert any("it is taken to continue" in note for note in found.notes) == (chosen > 0)


PROVED = {"1.1"}
CONSEQUENCES = [
    ((2 * x, term(4)), [(x, term(2))], "proved", "consequence"),
    ((2 * x, term(4)), [(x, term(2), "1.1")], "proved", "consequence"),
    ((2 * x, x + x), [(x, term(2))], "proved", "claim"),                        # true without it
    ((2 * x, term(5)), [(x, term(2))], "refuted", "claim"),
    ((2 * x, term(4)), [(x, term(2), "1.3")], "refuted", "claim"),              # rests on what is not proved
    ((2 * x, term(4)), [(y, term(2))], "refuted", "claim"),                     # speaks of something else
    ((2 * x, term(4)), [(x, y), (y, term(2))], "proved", "consequence"),        # by way of y
    ((2 * x, term(4)), [(x, y), (z, term(2))], "refuted", "claim"),
    ((2 * x, term(4)), [(x, term(2)), (x, term(3))], "open", "claim"),          # contradictory: nothing follows
    ((2 * x, term(5)), [(x, x + 1)], "open", "claim"),
    ((2 * x, term(4)), [(x, term(2)), (y, y + 1)], "proved", "consequence"),    # a contradiction that says nothing of x
    ((x, y), [(x * x, y * y)], "refuted", "claim"),
    ((m, n), [(x * m, x * n)], "proved", "consequence"),                        # for x ≠ 0
    ((m, n), [(x * m, x * n), (x, x - x)], "refuted", "claim"),
    ((apply("f", x), ZERO), [(apply("f", y), ZERO)], "open", "claim"),          # at another argument
]


@each(CONSEQUENCES)
def test_a_consequence_follows_from_what_is_given_or_proved(sides, hypotheses, outcome, role):
    understood, found = Examiner().result(step(*sides, hypotheses=hypotheses), proved=PROVED)
    assert (found.outcome, understood.role) == (outcome, role)


def test_what_is_no_identity_and_does_not_follow_is_open_with_the_reason():
    _, found = Examiner().result(step(2 * x, term(4), hypotheses=[(x, term(2)), (x, term(3))]))
    assert found.why.startswith("it is no identity, and was not seen to follow from what stands before: ")


def test_a_consequence_of_one_of_several_continued_expressions():
    understood, found = Examiner().result(step(x * x * y, term(5), others=[(x * x, term(4))], hypotheses=[(x, term(2))]))
    assert (found.outcome, understood.role, understood.claim.left) == ("proved", "consequence", x * x)


def test_a_claim_is_judged_once_whatever_its_reason(monkeypatch):
    asked, known = [], {}
    monkeypatch.setattr(examiner, "verdict", lambda claim, *rest: asked.append(claim) or VERDICT(claim, *rest))
    for reason in ("algebra", "quotient rule"):
        _, found = Examiner(known=known).result(step(x + y, y + x, reason=reason))
        assert bool(found.notes) == (reason == "quotient rule")
    first, other = step(2 * x, x * x).claim, Claim(Context([("<", ZERO, x)]), "=", x + y, y + x)
    repairs = [Examiner(known=known).result(Step(k, first, HERE))[1].repair for k in "12"]
    assert repairs[0] and repairs[0] is repairs[1]
    Examiner(known=known).result(Step("3", other, HERE))
    assert asked == [step(x + y, y + x).claim._replace(context=asked[0].context), first, other]


VERDICT = examiner.verdict


def test_all_readings_of_a_step_share_its_seconds(monkeypatch):
    given, now = [], iter(range(100))
    monkeypatch.setattr(examiner.time, "monotonic", lambda: next(now))
    monkeypatch.setattr(examiner, "verdict", lambda claim, lemmas, seconds: given.append(seconds) or Verdict("open"))
    Examiner(seconds=3).result(step(x, y, others=[(y, z), (x, z), (z, x)], hypotheses=[(x, z)]))
    assert given == [2, 1] + 6 * [0.1]


@each([
    (x * 3, x + x, True),               # (x + 1)² - x² - 1 = 3x = x + x: the second follows from 2x
    (x * 3, x + x + 1, False),
    (x * 3, 4 * x, False),
])
def test_a_step_after_a_false_one_may_be_true_of_what_was_meant(right, following, said):
    examining = Examiner()
    _, first = examining.result(step((x + 1)**2 - x**2 - 1, right))
    _, second = examining.result(step(right, following))
    assert first.outcome == second.outcome == "refuted" and first.repair
    assert (second.repair == (Repair(convention="of what was meant in line 3"),)) == said


SQUARE = x * (x + 2), x**2 + 2 * x


@each([
    (SQUARE, (x * (x + 3), SQUARE[1]), True), (SQUARE, (SQUARE[1], x * (x + 3)), False), (SQUARE, (x * (x + 3), x**2 + 2 * x + 1), False),
    (SQUARE, (SQUARE[0], x**2 + 3 * x), False), ((x, x), (x * (x + 3), SQUARE[1]), False), ((ONE + 1, term(2)), (ONE + 2, term(2)), False),
])
def test_the_slip_is_on_the_left_where_only_that_side_is_new(before, sides, left):
    examining = Examiner()
    examining.result(step(*before))
    _, found = examining.result(step(*sides))
    assert found.outcome == "refuted" and [repair.left is not None for repair in found.repair if repair.edited is not None] in ([left], [])
    assert not left or found.repair[0].left is SQUARE[0]


@each([
    ("lemma 1", "lemma 1", True), ("by Lemma 1, then expand", "lemma 1", True),
    ("lemma 10", "lemma 1", False), (None, "lemma 1", False), ("dilemma 1", "lemma 1", False),
])
def test_reasons_cite_names_as_words(reason, name, expected):
    assert cites(reason, name) is expected
