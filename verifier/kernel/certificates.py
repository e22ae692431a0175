"""Certificates: plain data, decoded whole before anything in them is believed.

    {"version": 1, "terms": [...], "claim": {...}, "inferences": [...], "point": {...}}

Terms and inferences are listed in order, and refer by number to earlier ones: no nesting, no cycles."""
import re

from flint import fmpq

from verifier.kernel.balls import PREDICATES, Point
from verifier.kernel.claims import COMPARISONS, RELATIONS, Claim, Context, Definition
from verifier.kernel.faults import Rejected
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.rules import RULES
from verifier.kernel.terms import Term

VERSION = 1
KINDS = ("complex", "real", "integer")
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,5000})(/[1-9][0-9]{0,5000})?")
LENGTH_LIMIT = 5_000           # terms, or inferences, of one certificate
PRECISIONS = range(16, 8193)   # bits
ORDERS = range(1, 21)          # of a derivative
PIECES = range(1, 257)         # into which the range of a symbol is cut


def certificate(data):
    """The claim, the inferences (rule, premises, data) and the point in the data; Rejected if not of their sorts."""
    parts = fields(data, {"version", "terms", "claim", "inferences", "point"})
    one_of((VERSION,), parts["version"])
    decoder = Decoder()
    for entry in sequence(parts["terms"]):
        decoder.terms.append(decoder.entry(entry))
    inferences = [decoder.inference(entry, k) for k, entry in enumerate(sequence(parts["inferences"]))]
    return decoder.claim(parts["claim"]), inferences, None if parts["point"] is None else decoder.point(parts["point"])


def sequence(data, length=None):
    if type(data) is not list or len(data) > LENGTH_LIMIT or length not in (None, len(data)):
        raise Rejected("a list was expected" + (f", of {length}" if length else ""))
    return data


def fields(data, names):
    if type(data) is not dict or data.keys() != names:
        raise Rejected(f"an object with the fields {', '.join(sorted(names))} was expected")
    return data


def text(data):
    if type(data) is not str or not 0 < len(data) <= 100:
        raise Rejected("a short text was expected")
    return data


def one_of(allowed, data):
    if type(data) not in (str, int) or data not in allowed:
        raise Rejected(f"{data if type(data) in (str, int) else type(data).__name__} is none of what was expected here"[:80])
    return data


class Decoder:
    """Turns data into terms and what is made of them."""

    def __init__(self):
        self.terms = []

    def term(self, data):
        return self.terms[one_of(range(len(self.terms)), data)]

    def symbol(self, data):
        if (found := self.term(data)).op != "symbol":
            raise Rejected("a symbol was expected")
        return found

    def entry(self, data):
        """A term from its list: its operation, what names it, and the numbers of its arguments."""
        op, *rest = sequence(data) or [None]
        if type(op) is not str or op not in ARITY:
            raise Rejected("an operation was expected")
        naming = None
        if op in NAMING:
            count, reading = NAMING[op]
            naming, rest = reading(*sequence(rest[:count], count)), rest[count:]
        if not ARITY[op][0] <= len(rest) <= ARITY[op][1]:
            raise Rejected(f"{op} does not take {len(rest)} arguments")
        arguments = tuple([self.term(a) for a in rest])
        if op == "derivative" and (arguments[1].op != "symbol" or arguments[1].data[1] == "integer"):
            raise Rejected("a derivative with respect to a real or complex symbol was expected")
        if op == "prime" and len(naming[1]) != len(arguments):
            raise Rejected("a derivative at arguments needs an order for each")
        return Term(op, naming, arguments)

    def inference(self, data, earlier):
        if type(data) is not dict or type(data.get("rule")) is not str or data["rule"] not in RULES:
            raise Rejected("an inference by a known rule was expected")
        row = RULES[data["rule"]]
        parts = fields(data, {"rule", "premises", *row.data})
        premises = tuple([one_of(range(earlier), p) for p in sequence(parts["premises"])])
        if len(premises) not in row.premises:
            raise Rejected(f"{data['rule']} does not take {len(premises)} premises")
        return data["rule"], premises, {name: SORTS[sort](self, parts[name]) for name, sort in row.data.items()}

    def values(self, data):
        pairs = [sequence(pair, 2) for pair in sequence(data)]
        found = {self.symbol(s): self.term(value) for s, value in pairs}
        if len(found) < len(pairs):
            raise Rejected("a symbol is given two values")
        return found

    def definition(self, data):
        name, parameters, body = sequence(data, 3)
        return Definition(text(name), tuple([self.symbol(p) for p in sequence(parameters)]), self.term(body))

    def point(self, data):
        parts = fields(data, {"symbols", "functions"})
        return Point(self.values(parts["symbols"]), tuple(map(self.definition, sequence(parts["functions"]))))

    def claim(self, data):
        parts = fields(data, {"assuming", "definitions", "left", "relation", "right", "conditions"})
        assuming = [self.related(a, COMPARISONS, 2) for a in sequence(parts["assuming"])]
        sides = self.related([parts["relation"], parts["left"], parts["right"]], RELATIONS, 2)
        context = Context(assuming, map(self.definition, sequence(parts["definitions"])))
        return Claim(context, *sides, self.conditions(parts["conditions"]))

    def conditions(self, data):
        return frozenset([self.related(c, PREDICATES, 1) for c in sequence(data)])

    def related(self, data, allowed, count):
        """One of the words that are allowed here, and so many terms."""
        word, *terms = sequence(data, count + 1)
        return one_of(allowed, word), *map(self.term, terms)


def _number(data):
    numerator, _, denominator = data.partition("/") if type(data) is str and NUMBER.fullmatch(data) else ("0", "", "1")
    value = fmpq(int(numerator), int(denominator or 1))
    if str(value) != data:
        raise Rejected("an exact number in lowest terms was expected")
    return value


def _orders(name, orders):
    orders = tuple([one_of(range(ORDERS.stop), n) for n in sequence(orders)])
    return text(name), orders if one_of(ORDERS, sum(orders)) else None


#: How many arguments each operation takes: at least, and at most.
ARITY = {name: (row.arity, row.arity) for name, row in FUNCTIONS.items()} | dict.fromkeys(("number", "symbol", "pi", "e", "i"), (0, 0)) | {
    "add": (2, 1000), "mul": (2, 1000), "neg": (1, 1), "div": (2, 2), "pow": (2, 2),
    "apply": (1, 20), "prime": (1, 20), "derivative": (2, 2)}

#: The operations that data names: how many entries name one, and how they are read.
NAMING = {
    "number":     (1, _number),
    "symbol":     (2, lambda name, kind: (text(name), one_of(KINDS, kind))),
    "apply":      (1, text),
    "prime":      (2, _orders),
    "derivative": (1, lambda order: one_of(ORDERS, order)),
}

#: How each sort of a rule's data is read.
SORTS = {
    "term": Decoder.term, "values": Decoder.values, "point": Decoder.point, "text": lambda decoder, data: text(data),
    "index": lambda decoder, data: one_of(range(LENGTH_LIMIT), data),
    "predicate": lambda decoder, data: one_of(PREDICATES, data), "conditions": Decoder.conditions,
    "pieces": lambda decoder, data: one_of(PIECES, data),
    "precision": lambda decoder, data: one_of(PRECISIONS, data)}
