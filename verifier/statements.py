"""Statements: conditions, assumptions and theorems as a mathematician says them, on one line."""
from verifier.kernel.terms import ZERO, rational
from verifier.alphabets import COMPARISONS
from verifier.notation import unicode

#: A condition in words of mathematics: its text from the text of its term.
CONDITIONS = {
    "nonzero": "{} ≠ 0", "positive": "{} > 0", "nonnegative": "{} ≥ 0",
    "real": "{} real", "integer": "{} an integer", "defined": "{} defined",
}
#: Where a condition fails.
FAILURES = {
    "nonzero": "{} = 0", "positive": "{} ≤ 0", "nonnegative": "{} < 0",
    "real": "{} is not real", "integer": "{} is no integer", "defined": "{} is undefined",
}


def condition_text(predicate, t):
    return CONDITIONS[predicate].format(unicode(compared(predicate, t)))


def compared(predicate, t):
    """What a condition is said of: x, for that x - 0 or 0 - x is not 0."""
    if predicate != "nonzero" or t.op != "add" or len(t.args) != 2 or t.args[1].op != "neg":
        return t
    one, other = t.args[0], t.args[1].args[0]
    return one if other is ZERO else other if one is ZERO else t


def statement_text(statement):
    """A theorem or axiom: a relation, or what holds of its left side."""
    if statement.relation in COMPARISONS:
        return f"{unicode(statement.left)} {COMPARISONS[statement.relation]} {unicode(statement.right)}"
    return condition_text(statement.relation, statement.left)


def failure_text(predicate, t):
    return FAILURES[predicate].format(unicode(compared(predicate, t)))


def assumption_text(comparison, left, right):
    """An assumption as written, with the number on the right."""
    if comparison in ("<", "<=") and rational(left) is not None and rational(right) is None:
        return f"{unicode(right)} {'>' if comparison == '<' else '≥'} {unicode(left)}"
    return f"{unicode(left)} {COMPARISONS[comparison]} {unicode(right)}"
