"""Steps of a document: the links of its chains as claims under what is in force where they stand."""
from typing import NamedTuple

from verifier import model
from verifier.binding import shown
from verifier.kernel.claims import Claim, antiderived
from verifier.kernel.terms import Rejected, derivative, integrated, rational, subterms, symbol
from verifier.relations import approximation
from verifier.readers.assertions import FOLLOWING
from verifier.readers.cues import closing_cue
from verifier.readers.decimals import places
from verifier.readers.differentials import by_derivatives
from verifier.readers.naming import constant, differentials, mentioned
from verifier.readers.places import Spans
from verifier.readers.substitution import put_in
from verifier.readers.scopes import Scope, Undetermined, applied, called, context, in_force

#: How a relation sign of a document is one of the model's.
SIGNS = {"=": "=", "==": "=", ":=": "=", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
UNDECIDED = {"~": "an approximation is checked against a decimal that is written out, and here is none"}
#: Equations that a step may follow from, at most; the latest.
HYPOTHESES_LIMIT = 6


class Equation(NamedTuple):
    """An equation that later steps may follow from: its Sides, its part, and the step that must be proved for it."""
    left: object
    right: object
    part: object
    step: str | None = None


class Supposed(NamedTuple):
    """A comparison of terms that holds where a claim is made; or an equation that it may follow from."""
    sign: str
    left: object
    right: object
    equation: Equation | None = None


class Unstated(NamedTuple):
    """An equation that is given and has no terms: its part, and the names in it."""
    part: object
    names: frozenset


class NoClaim(Exception):
    """Two sides make no claim that could be judged: why."""


class Steps:
    """Makes the Steps of a document from its links, in order; remembers the equations that later ones may follow from."""

    def __init__(self, meanings, definitions, places, gaps=()):
        self.meanings, self.definitions, self.places, self.gaps = meanings, definitions, places, gaps
        self.equations, self.unstated = [], []
        self.values = {}         # name -> the last Equation that gives it a value

    def given(self, part):
        """Remembers an equation that is given."""
        a = part.assertion
        alone = len(a.sides) == 2 or all(side is not None and side.op == "symbol" for side in a.sides[:-1])
        if a.sign == "=" and alone and a.sides[0] is not None:
            for left, right in zip(a.sides, a.sides[1:]):
                self._remember(left, right, part)

    def step(self, link, id, expected=None):
        """The Step that a link is: with a claim; or without, and why there is none."""
        offset = link.part.assertion.start
        link = _by_derivatives(link, in_force(self.definitions, offset))
        right = self.meanings.side(link.right, offset)
        lefts = [self.meanings.side(node, offset) for node in (link.left, *link.others)]
        supposed = [Supposed(*c) for c in self.meanings.comparisons(offset)]
        narrowed = _narrowed([side.term for side in (*lefts, right) if side.term], supposed)
        scope = Scope(self.meanings.in_force(self.definitions, offset))
        before = self._before(link)
        before += [e for e in self._valued(link, scope) if e not in before]
        supposed += [Supposed("=", e.left.term, e.right.term, e) for e in before]
        found, why = [], None
        for left in lefts:
            for meant in _scopes(scope, [side.term for side in (left, right) if side.term], offset):
                try:
                    found.append(self._claim(left, link, right, supposed, meant))
                except NoClaim as fault:
                    why = why or str(fault)
        role = "restatement" if link.part.role == "restatement" and link.number == 0 else "claim"
        place = self.places.place(link.relation.start, right.node.end)
        common = dict(reason=link.relation.note or reason(link), role=role, expected=expected, written=self.places.written(link))
        if link.left is link.part.assertion.sides[0]:
            self._remember(link.left, link.right, link.part, id)
        if not found:
            return model.Step(id, None, place, why=why, **common)
        spans = Spans(self.places, (*lefts[0].spans, *right.spans))
        claims, hypotheses, openings, varied, dropped = zip(*found)
        unknown = (*_unknown(scope, [s.term for s in lefts if s.term], right.term), *varied[0])
        spoken = scope.spoken([s.term for s in (*lefts, right) if s.term])
        doubts = ([f"what defines {' and '.join(unknown)} is not read"] if unknown else []) + narrowed + self._doubts(link, spoken)
        doubts = tuple(dict.fromkeys([*doubts, *[each for why in dropped for each in why]]))
        return model.Step(id, claims[0], place, others=claims[1:], hypotheses=hypotheses[0], spans=spans, doubts=doubts,
                          openings=tuple(dict.fromkeys([o for each in openings for o in each])), **common)

    def _doubts(self, link, spoken):
        """What is not read, or has no term, and the link may rest on, or go on with; it has these names."""
        own, offset = link.part.assertion, link.part.assertion.start
        unread = [gap.at for gap in self.gaps if gap.start <= offset < gap.end] + [node.start for node in link.others if node.op == "unread"]
        unstated = [at for at, names in self.meanings.unstated(offset) if names & spoken]
        unstated += [e.part.assertion.start for e in self.unstated if (_stated(e, own) or _supposed(e, own)) and e.names & spoken]
        said = dict.fromkeys(map(self.places.line, unstated), "could not be stated") | dict.fromkeys(map(self.places.line, unread), "is not read")
        return [f"what stands in line {line}, and may bear on it, {why}" for line, why in sorted(said.items())]

    def _remember(self, left, right, part, id=None):
        """Remembers an equation that has terms; what is equal up to constants alone is never a premise."""
        offset = part.assertion.start
        sides = self.meanings.side(left, offset), self.meanings.side(right, offset)
        if not any(side.term is None or antiderived(side.term) for side in sides):
            self.equations.append(Equation(*sides, part, id))
            if left.op == "symbol" and constant(right) and not closing_cue("case", part.assertion.cue):
                self.values[left.data] = self.equations[-1]
        elif id is None:
            self.unstated.append(Unstated(part, mentioned(left) | mentioned(right)))

    def _before(self, link):
        """The equations that a link may follow from: what implies it, or, where something is given, what stands before it.

        What is no longer spoken of is forgotten."""
        own = link.part.assertion
        self.equations = [e for e in self.equations if _supposed(e, own) or _stated(e, own)]
        case = next((e.part.assertion.around.sentence for e in reversed(self.equations) if e.step is None and _supposed(e, own)), None)
        found = [e for e in self.equations if _stated(e, own) or _supposed(e, own) and e.part.assertion.around.sentence == case]
        given = any(e.step is None for e in found)
        if own.link in FOLLOWING:
            found = [e for e in found if e.part.assertion.passage is own.passage] or found
        return found[-HYPOTHESES_LIMIT:] if given else []

    def _valued(self, link, scope):
        """The equations that gave values, in this section and to hold there, to what a left side rests on, where numbers alone stand on the right."""
        own = link.part.assertion
        if not constant(link.right) or not (left := self.meanings.side(link.left, own.start).term):
            return []
        own_name = {link.left.data} if link.left.op == "symbol" else set()
        names = sorted(scope.spoken([left]) & self.values.keys() - scope.forced.keys() - own_name)
        return [e for e in map(self.values.get, names) if e.part.assertion.around.section == own.around.section]

    def _claim(self, left, link, right, supposed, scope):
        """The Claim that a link makes of two sides in a scope, and the hypotheses it may follow from. Raises NoClaim."""
        sign = link.relation.sign
        if left.node.op == "unread":
            raise NoClaim(f"what it goes on with, in line {self.places.line(left.node.start)}, is not read")
        for side in (left, right):
            if side.term is None:
                raise NoClaim(side.why)
        known = scope.forced.keys() | {s.equation.left.node.data for s in supposed if s.equation}
        if unvalued := sorted(put_in(left.node, right.node).keys() - known):
            raise NoClaim(f"numbers are put in for {' and '.join(unvalued)}, of which no value is read")
        written = [n for n in map(places, (right.node, left.node)) if n is not None]
        if sign not in SIGNS and not (sign == "~" and written):
            raise NoClaim(UNDECIDED.get(sign, f"the relation {sign} is not decided"))
        try:
            supposed, dropped, closed = _statable(scope, (left.term, right.term), supposed)
            definitions, pairs, openings, varied = closed
            found = [s._replace(left=pair[0], right=pair[1]) for s, pair in zip(supposed, pairs[1:])]
            around = context(definitions, [s[:3] for s in found if s.equation is None], pairs[0])
            claim = approximation(around, *pairs[0], written[0]) if sign == "~" else equation(around, SIGNS[sign], *pairs[0], link.integrated)
        except (Undetermined, Rejected) as fault:
            raise NoClaim(str(fault)) from fault
        hypotheses = [model.Hypothesis(s.left, s.right, s.equation.step) for s in found if s.equation]
        return claim, tuple(hypotheses), openings, varied, dropped


def _by_derivatives(link, forced):
    """The link; an equation between differentials as one between derivatives."""
    found = by_derivatives([link.left, link.right], forced) if differentials(link.left) else None
    return link._replace(left=found[0], right=found[1], others=()) if found else link


def _unknown(scope, lefts, right):
    """The names of which only what is not read tells anything; and the functions without any meaning that one side alone mentions."""
    alone = applied(*lefts) ^ applied(right)
    return (*scope.unknown(*lefts, right), *sorted(alone.difference(scope.forced)))


def _scopes(scope, terms, offset):
    """The scope; and those in which a name that these terms mention has the meaning that an earlier aside gave it."""
    found, forced = [scope], scope.forced
    for name in sorted(set().union(*map(called, terms)) & forced.keys()):
        before = forced[name].earlier.get(name)
        if before and before.until is not None and offset < before.until and forced[name].until is not None:
            found.append(Scope({**forced, name: before}))
    return found


def _closed(scope, pairs):
    """What a scope makes of pairs of terms; and the names by which they vary, which stand for themselves though they are defined."""
    varied = ()
    while True:
        try:
            definitions, terms, openings = scope.closed(*[t for pair in pairs for t in pair])
            return definitions, list(zip(terms[::2], terms[1::2])), openings, varied
        except Undetermined as fault:
            if fault.name is None:
                raise
            scope, varied = scope.without(fault.name), (*varied, fault.name)


def _statable(scope, pair, supposed):
    """What is supposed, as far as it has a meaning together with a pair of terms; why the rest has none; and what the scope makes of it."""
    try:
        return supposed, (), _closed(scope, [pair, *[s[1:3] for s in supposed]])
    except Undetermined:
        kept, dropped = [], []
    for each in supposed:
        try:
            _closed(scope, [pair, each[1:3]])
            kept.append(each)
        except Undetermined as fault:
            dropped.append(f"something that is supposed could not be stated: {fault}")
    return kept, dropped, _closed(scope, [pair, *[s[1:3] for s in kept]])


def _narrowed(terms, supposed):
    """Sentences on the variables of limits from both sides of which something is supposed that is not known to hold on both."""
    limits = [t for t in subterms(*terms) if (t.op, t.data) == ("limit", "+-")]
    return [f"what is supposed of {name} may leave one side alone from which it goes to its limit" for t in limits
            for name in [shown(t.args[1].data[0])] if not all(_held_beside(comparison, name, t.args[2]) for comparison in supposed)]


def _held_beside(comparison, name, point):
    """Whether a comparison is known to hold where the symbol of this name is near a point, on both sides of it."""
    sign, *sides = comparison[:3]
    left, right = [rational(point if side.op == "symbol" and side.data[0] == name else side) for side in sides]
    apart = all(s.data[0] != name for side in sides for s in side.free)
    return apart or sign == "!=" or sign in ("<", "<=") and None not in (left, right) and left < right


#: The constant of an antiderivative: another one on each side.
CONSTANTS = (symbol("C"), symbol("c"))


def equation(context, sign, left, right, integrated):
    """The Claim that two sides are related, up to constants where they have some of their own."""
    sides = up_to_constant(left, right, integrated)
    return Claim(context, model.relation(*sides, sign), *sides)


def up_to_constant(left, right, names):
    """The two sides; where both have a constant of their own as antiderivatives by one of the names, with an antiderivative on the left."""
    if not any(c in left.free and c in right.free for c in CONSTANTS):
        return left, right
    variables = [s for s in left.free | right.free if s.data[0] in names]
    if len(variables) != 1 or antiderived(left) or antiderived(right):
        return left, right
    return integrated(derivative(left, *variables), *variables), right


def _supposed(equation, a):
    """Whether an equation in prose is of a case that is still spoken of: in its sentence, or in its paragraph."""
    said = equation.part.assertion
    near = said.around.paragraph == a.around.paragraph and said.around.section == a.around.section or said.around.sentence == a.around.sentence
    return said.passage.kind == "inline" and near


def _stated(equation, a):
    """Whether an equation that is displayed, or given to last, is still spoken of: in its section."""
    said = equation.part.assertion
    return (said.passage.kind == "display" or equation.part.lasting) and said.around.section == a.around.section


def reason(link):
    """The words that stand at a link's row as its reason."""
    words = link.part.assertion.after if link.part.assertion.passage.kind == "display" else ""
    return words.strip(" ()[].,;") or None
