"""Roles: what each statement is there for: a definition, something given, a claim, a restatement, notation."""
import re
from typing import NamedTuple

from verifier.readers.assertions import FOLLOWING, MEMBERSHIPS, Assertion
from verifier.readers.cues import closing_cue, cued, opening_cue
from verifier.readers.formula.nodes import Relation
from verifier.readers.naming import Subject, analytic, bare, constant, differentials, mentioned, quadratic, shape, spoken_of, subject
from verifier.readers.outline import FORMULA
from verifier.readers.solving import alternatives, isolated, supposed

#: Relations that say what something is like or goes to; those of an order.
NOTATIONS = ("sim", "to", "mapsto", "propto", "mid")
#: What is said of an equation that has solutions.
SOLVED = re.compile(rf"\s*(?:(?:with|where|for|mit|avec|con)\s+{FORMULA}\s*)?(?:has|have|hat|haben|possède|a pour|tiene)\b[^.]*?(?:solution|root|lösung|nullstelle|racine|solución|raíz|raíces)", re.I)
ZERO = ("number", "0")
QUANTITIES = 3           # that stand on one side alone: then an equation ties them, and is no identity with a slip
ORDERS = ("<", "<=", ">", ">=", "!=")


class Part(NamedTuple):
    """An assertion with its role, and what it defines."""
    assertion: Assertion
    role: str                    # "definition", "restatement", "given", "claim", "notation" or "expression"
    subject: Subject | None = None
    since: int = 0               # from where a definition holds
    until: int | None = None     # where it ends, if not at the next of its name
    doubtful: bool = False       # whether it may state again what its name was defined to be
    lasting: bool = False        # whether what is given is so to the end of its section


class Known:
    """What a reader knows at a place of the document: names defined, and where; names seen; what was written as an equation."""

    def __init__(self, functions, variable):
        self.functions, self.variable = functions, variable
        self.defined = {}        # name -> Part of the definition in force
        self.arguments = set()   # the names of what defined functions are functions of
        self.seen = {}           # name -> the section in which it was last mentioned
        self.first = {}          # name -> the sentence in which it was first mentioned
        self.equations = []      # (section, names in it) of what was written as an equation
        self.last = None         # the Part before

    def definition(self, subject, offset):
        """The definition of a subject that is in force at an offset."""
        found = subject and self.defined.get(subject.name)
        return found if found and (found.until is None or offset < found.until) else None

    def learn(self, part):
        a, self.last = part.assertion, part
        if part.role == "definition":
            self.defined[part.subject.name] = part
            self.arguments.update(part.subject.parameters)
        names = frozenset().union(*map(mentioned, a.sides))
        self.seen.update(dict.fromkeys(names, a.around.section))
        self.first.update({name: _sentence(a) for name in names if name not in self.first})
        if a.sign == "=":
            self.equations.append((a.around.section, names))

    def solvable(self, name, section):
        """Whether an equation of the section speaks of a name."""
        return any(own == section and name in names for own, names in self.equations)


def parts(found, functions, variable):
    """The Parts of assertions in order. `functions` are the names of declared functions, `variable` is what most have as argument."""
    known, result = Known(functions, variable), []
    for a in found:
        part = part_of(a, known)
        known.learn(part)
        result.append(part)
    return isolated(alternatives(supposed(result)))


def part_of(a, known):
    """The Part that an assertion is: the first row of ROLES that fits."""
    if target := _lost(a, known):
        whole = a._replace(sides=2 * a.sides[:1], relations=(Relation("=", a.start, a.end),))
        new = known.definition(target, a.start) is None and not a.relations
        return Part(whole, "definition", target, _since(a), a.around.section.end if new else _until(whole, target, known))
    target = subject(a.sides[0])
    role = next(role for role, fits in ROLES if fits(a, target, known))
    if role == "definition":
        before = known.definition(target, a.start)
        return Part(a, role, target, _since(a), _until(a, target, known), before is not None and not _said_anew(a, before))
    return Part(a, role, target if role == "restatement" else None, lasting=role == "given" and _lasting(a, target, known))


def _lasting(a, target, known):
    """Whether an equation that is given holds from there on: if it is displayed, or of no case, and gives no name a value."""
    if a.sign != "=":
        return False
    value = target is not None and constant(a.sides[1]) or spoken_of(a.sides[0]) in known.defined
    return a.passage.kind == "display" or not value and not closing_cue("case", a.cue)


def _lost(a, known):
    """The subject that what is not read may define, after words that do, or in another section than before; None of anything else."""
    left = a.sides[0]
    if left is None or left.op != "unread" or not left.args or a.sign not in (None, "=", "==", ":="):
        return None
    spoken = subject(left.args[0])
    before = known.definition(spoken, a.start)
    apart = before and before.assertion.around.section != a.around.section
    return spoken if apart or cued("definition", a.lead) or before and cued("anew", a.lead) else None


def _since(a):
    """From where a definition holds: after "where", and in a row that uses it before, from the beginning of that."""
    if a.number[1] > 0:
        return a.row
    return a.around.sentence[0] if closing_cue("afterwards", a.cue) else a.start


def _until(a, target, known):
    """Where a definition ends, if before the document: made on a condition, or for a row of a table, with its sentence;
    an aside, or the value of a variable, with its section."""
    if closing_cue("case", a.cue) or a.around.cell:
        return a.around.sentence[1]
    value = not target.parameters and constant(a.sides[1]) and target.name in {known.variable, *known.arguments}
    return a.around.section.end if value or a.number[1] > 0 else None


def _continues(a, target, known):
    return bool(a.relations) and a.sides[0] is None


def _said_to_define(a, target, known):
    return target is not None and a.sign == ":=" and target.name not in mentioned(a.sides[1])


def _restricts(a, target, known):
    """x > 0 after "for", in a condition of its row, or within prose: it compares names with constants."""
    plain = all(side is not None and (side.op == "symbol" or constant(side) or _listed(side)) for side in a.sides)
    if a.around.cell and a.sign in ORDERS:
        return True
    if all(side is not None and constant(side) for side in a.sides):
        return False
    return a.sign in ORDERS and a.link not in FOLLOWING and (plain and not closing_cue("consequence", a.cue) or _conditional(a, known))


def _listed(side):
    return side.op == "list" and all(item.op == "symbol" for item in side.args)


def _conditional(a, known):
    """Whether the words say so, or it follows something in its row; but an order of what is no simple polynomial is another claim after one."""
    if closing_cue("condition", a.cue) or a.number[1] > 0 and cued("condition", a.before):
        return True
    before = known.last and known.last.role == "claim" and known.last.assertion
    beside = before and before.sign in ORDERS and before.passage is a.passage and not all(side is None or quadratic(side) for side in a.sides)
    return a.number[1] > 0 and a.link in (",", "quad") and not beside


def _new(a, target, known):
    """A name alone on the left, without a meaning so far, and not on the right."""
    if target is None or a.sign not in ("=", "==") or known.definition(target, a.start):
        return False
    if target.name in mentioned(a.sides[1]) and not differentials(a.sides[1]):
        return False
    if a.link in FOLLOWING or isinstance(target.name, str) and target.name not in known.seen:
        return a.link not in FOLLOWING
    if target.parameters or not isinstance(target.name, str):
        return True
    spoken = a.passage.kind == "inline" or a.number[1] > 0 and a.link in (",", ";", "quad")
    return cued("definition", a.lead) or spoken and not constant(a.sides[1]) and not closing_cue("consequence", a.cue)


def _anew(a, target, known):
    """A name that is given another meaning here: it is said so; or the name is a letter for anything, and another section or example begins."""
    before = known.definition(target, a.start)
    if before is None or a.sign not in ("=", "==") or a.link in FOLLOWING or target.name in mentioned(a.sides[1]):
        return False
    if closing_cue("consequence", a.cue):
        return False
    if len(before.subject.parameters) != len(target.parameters):
        return True
    if shape(before.assertion.sides[1]) == shape(a.sides[1]) and before.subject.parameters == target.parameters:
        return False
    first = before.assertion
    if bare(first.sides[0]) and not bare(a.sides[0]) and mentioned(first.sides[1]) - mentioned(a.sides[1]) - known.defined.keys():
        return True
    letter = len(target.name) == 1
    if letter and _elsewhere(a, first, known):
        return True
    titled = first.around.section != a.around.section and cued("anew", a.around.section.title)
    headed = letter and (first.around.chapter, first.around.edge) != (a.around.chapter, a.around.edge)
    aside = a.number[1] > 0 and first.number != a.number
    return _said_anew(a, before) or titled or headed or a.around.cell or letter and (a.implying or aside)


def _elsewhere(a, first, known):
    """Whether the right side speaks of other things than before: of letters that this sentence brings up, in the places of others."""
    there, here = mentioned(first.sides[1]), mentioned(a.sides[1])
    fresh = here - there
    return bool(fresh and there - here and _sentence(first) != _sentence(a) and fresh.isdisjoint(known.defined)
                and all(known.first.get(name, _sentence(a)) == _sentence(a) for name in fresh))


def _sentence(a):
    return a.around.section, a.around.item, a.around.sentence


def _said_anew(a, before):
    """Whether the words just before say that a name is given another meaning."""
    first = before.assertion
    apart = first.around.item != a.around.item or first.around.sentence != a.around.sentence
    return apart and (cued("anew", a.lead) or closing_cue("case", a.cue) and not constant(a.sides[1]))


def _again(a, target, known):
    return known.definition(target, a.start) is not None and a.sign in ("=", "==")


def _of_something_unknown(a, target, known):
    """The left side is a derivative or a value of what has no meaning yet and does not stand on the right: no identity can be meant."""
    if len(a.sides) < 2 or a.sign != "=" or a.link in FOLLOWING:
        return False
    spoken = spoken_of(a.sides[0])
    if spoken is None or spoken in known.defined or any(spoken in mentioned(side) for side in a.sides[1:]):
        return False
    return a.sides[0].op != "symbol" or not known.solvable(spoken, a.around.section)


def _assumed(a, target, known):
    """The words say that it is given, or to be solved; or it stands in prose, and is an equation with 0 on the right."""
    words = closing_cue("given", a.cue) or a.passage.kind == "inline" and (closing_cue("case", a.cue) or SOLVED.match(a.around.after))
    solved = a.passage.kind == "inline" and shape(a.sides[-1]) == ZERO and spoken_of(a.sides[0]) in known.defined
    if closing_cue("satisfied", a.cue) and not frozenset().union(*map(mentioned, a.sides)).isdisjoint(known.defined):
        return False
    return len(a.relations) == 1 and a.link not in FOLLOWING and (words or solved) and not closing_cue("consequence", a.cue)


def _in_system(a, target, known):
    """One of several equations behind a brace, which hold together; that of a new name defines it."""
    new = target is not None and target.name not in known.seen
    return a.link == "system" and a.sign == "=" and not new and not closing_cue("consequence", a.cue)


def _instance(a, target, known):
    """It holds somewhere, or just where another does, or it is one of several that may hold."""
    if a.sign not in ("=", "==") or a.passage.kind != "inline" or a.link in FOLLOWING or len(a.relations) != 1:
        return False
    return closing_cue("instance", a.before) or opening_cue("instance", a.around.after) and a.number == (0, 0)


def _values(a, target, known):
    """a = b = 1: several names have one value."""
    several = len(a.sides) > 2 and a.sign == "=" and all(side is not None and side.op == "symbol" for side in a.sides[:-1])
    return several and a.passage.kind == "inline" and constant(a.sides[-1]) and known.definition(target, a.start) is None \
        and not closing_cue("consequence", a.cue)


def _case(a, target, known):
    """In prose, x = 2 speaks of a case, or of a point, and claims nothing."""
    if target is None or a.passage.kind != "inline" or len(a.relations) != 1 or a.link in FOLLOWING:
        return False
    if target.parameters and (target.name in known.functions or not constant(a.sides[1])):
        return False
    if a.sign != "=" or closing_cue("consequence", a.cue) or known.definition(target, a.start):
        return False
    spoken = constant(a.sides[1]) and not analytic(a.sides[1]) and not closing_cue("definition", a.cue)
    return closing_cue("case", a.cue) or spoken or target.name == known.variable and not cued("definition", a.lead)


def _between_quantities(a, target, known):
    """Each side has quantities that the other has not, and that nothing defines: an equation, not an identity."""
    if len(a.relations) != 1 or a.sign != "=" or a.link in FOLLOWING or cued("consequence", a.before):
        return False
    if target is not None and not target.parameters and known.solvable(target.name, a.around.section):
        return False
    left, right = [mentioned(side) - known.defined.keys() - known.functions for side in a.sides]
    return bool(left - right) and bool(right - left) and len(left ^ right) >= QUANTITIES


#: Role -> when a statement has it; the first that fits.
ROLES = (
    ("expression", lambda a, target, known: not a.relations),
    ("claim", _continues),
    ("notation", lambda a, target, known: a.sign in NOTATIONS or any(r.sign in NOTATIONS for r in a.relations)),
    ("given", lambda a, target, known: a.sign in MEMBERSHIPS),
    ("given", _restricts),
    ("definition", _said_to_define),
    ("given", _in_system),
    ("notation", _instance),
    ("given", _values),
    ("given", _case),
    ("definition", _new),
    ("definition", _anew),
    ("restatement", _again),
    ("given", _assumed),
    ("given", _of_something_unknown),
    ("given", _between_quantities),
    ("claim", lambda a, target, known: True),
)
