"""Openings: terms as a document speaks of them, without the arguments that only the kernel's definitions need."""
from typing import NamedTuple

from verifier.kernel.claims import UP_TO_CONSTANTS
from verifier.kernel.terms import Term, symbol


class Opening(NamedTuple):
    """What a closed function `name` is in the document: another name, of fewer arguments; the rest are these symbols."""
    name: str
    spoken: str
    arguments: int
    hidden: tuple


def opened(t, openings):
    """The term with what is hidden left out again."""
    found, memo = {opening.name: opening for opening in openings}, {}

    def visit(t):
        if t not in memo:
            memo[t] = _opened(t, found.get(t.data if t.op == "apply" else t.data[0]) if t.op in ("apply", "prime") else None, visit)
        return memo[t]
    return visit(t) if found else t


def _opened(t, opening, visit):
    if opening is None or t.args[opening.arguments:] != opening.hidden:
        return Term(t.op, t.data, tuple([visit(a) for a in t.args])) if t.args else t
    arguments = tuple([visit(a) for a in t.args[:opening.arguments]])
    if t.op == "apply":
        return Term("apply", opening.spoken, arguments) if arguments else symbol(opening.spoken)
    orders = t.data[1]
    if any(orders[opening.arguments:]):
        return t
    return Term("prime", (opening.spoken, orders[:opening.arguments]), arguments)


def integrand(step):
    """The left side of a step as it is written: of what is compared up to constants by its derivative, without this."""
    left = step.claim.left
    derived = step.claim.relation == UP_TO_CONSTANTS and left.op == "antiderivative" and left.args[0].op == "derivative"
    return left.args[0].args[0] if derived and step.written and r"\int" not in step.written[0] else left


def spoken(step, verdict):
    """A step and its verdict, their terms opened."""
    if step.claim is None:
        return step, verdict
    step = step._replace(claim=step.claim._replace(left=integrand(step)))
    if not step.openings:
        return step, verdict

    def open_(t):
        return t and opened(t, step.openings)
    claim = step.claim._replace(left=open_(step.claim.left), right=open_(step.claim.right))
    repair = tuple([r._replace(right=open_(r.right), left=open_(r.left), old=open_(r.old), new=open_(r.new), domain=tuple([(c, open_(a), open_(b)) for c, a, b in r.domain]))
                    for r in verdict.repair])
    conditions = tuple([(predicate, open_(t)) for predicate, t in verdict.conditions])
    return step._replace(claim=claim), verdict._replace(repair=repair, conditions=conditions)
