"""Certificates: plain data, decoded whole before anything in them is believed.

    {"version": 1, "terms": [...], "claim": {...}, "inferences": [...], "point": {...}}

Terms and inferences are listed in order, and refer by number to earlier ones: no nesting, no cycles.
A sort of data is the function that reads it: what it makes of the terms listed so far and the data."""
import re

from flint import fmpq

from verifier.kernel.balls import PREDICATES, Point
from verifier.kernel.claims import COMPARISONS, RELATIONS, UP_TO_CONSTANTS, Claim, Context, Definition
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.rules import RULES
from verifier.kernel.terms import BINDERS, FINITE, LIMITED, MATRICES, SIDES, WAYS, Term, expect

VERSION = 1
KINDS = ("complex", "real", "integer")
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,4299})(/[1-9][0-9]{0,4299})?")      # no longer than what CPython reads
LENGTHS = range(5_001)         # of a list: terms, or inferences, of one certificate
PRECISIONS = range(16, 8193)   # bits
ORDERS = range(1, 21)          # of a derivative
PIECES = range(1, 257)         # into which the range of a symbol is cut


def certificate(data):
    """The claim, the inferences (rule, premises, data) and the point in the data; Rejected if not of their sorts."""
    found = CERTIFICATE([], data)
    expect(all(p < k for k, (_, premises, _) in enumerate(found["inferences"]) for p in premises), "earlier premises were expected")
    return found["claim"], found["inferences"], found["point"]


def sequence(data, lengths=LENGTHS):
    expect(type(data) is list and len(data) in lengths, "a list was expected, its length in {}", lengths)
    return data


def such(what, fits, sort=None):
    """The data, or what the sort makes of it, if it fits."""
    def read(terms, data):
        found = sort(terms, data) if sort else data
        expect(fits(found), "{} was expected", what)
        return found
    return read


def made(make, sort):
    """What is made of a datum of the sort."""
    return lambda terms, data: make(sort(terms, data))


def each(sort, lengths=LENGTHS):
    """A list, of one sort."""
    return lambda terms, data: tuple([sort(terms, datum) for datum in sequence(data, lengths)])


def row(*sorts):
    """A list with a datum of each sort."""
    return lambda terms, data: tuple([sort(terms, datum) for sort, datum in zip(sorts, sequence(data, (len(sorts),)))])


def record(**sorts):
    """An object with a datum of each sort under its name, read in this order."""
    whole = such(f"an object of {', '.join(sorts)}", lambda data: type(data) is dict and data.keys() == sorts.keys())

    def read(terms, data):
        data = whole(terms, data)
        return {name: sort(terms, data[name]) for name, sort in sorts.items()}
    return read


def one_of(allowed):
    """A word or a number among these."""
    return such(f"one of {allowed if type(allowed) is range else tuple(allowed)}",
                lambda data: type(data) in (str, int) and data in allowed)


def references(terms, data):
    """The earlier terms of these numbers."""
    expect(all([type(number) is int and 0 <= number < len(terms) for number in sequence(data)]), "the number of an earlier term was expected")
    return tuple([terms[number] for number in data])


def entry(terms, data):
    """A term: its operation, what names it, and the numbers of its arguments."""
    op, *rest = sequence(data) or [None]
    expect(type(op) is str and op in ARITY, "an operation was expected")
    count, naming = NAMING.get(op, (0, None))
    name, arguments = naming(terms, rest[:count]) if count else None, references(terms, rest[count:])
    expect(ARITY[op][0] <= len(arguments) <= ARITY[op][1], "{} does not take {} arguments", op, len(arguments))
    if op in BINDERS:
        kinds = RUNNING[name[0] if op == "limit" else op]
        expect(arguments[1].op == "symbol" and arguments[1].data[1] in kinds, f"{op} by a symbol was expected that is {' or '.join(kinds)}")
    if op == "prime":
        expect(len(name[1]) == len(arguments) and sum(name[1]) in ORDERS, "a derivative at arguments needs an order for each")
    return Term(op, name if count > 1 else name[0] if name else None, arguments)


def listing(terms, data):
    """The terms of a certificate, each of which may refer to those before."""
    for datum in sequence(data):
        terms.append(entry(terms, datum))


def inference(terms, data):
    """The rule, the premises and the data by name."""
    found = INFERENCES[rule(terms, data.get("rule") if type(data) is dict else None)](terms, data)
    return found.pop("rule"), found.pop("premises"), found


text = such("a short text", lambda data: type(data) is str and 0 < len(data) <= 100)
number = made(fmpq, such("an exact number in lowest terms",
                         lambda data: type(data) is str and NUMBER.fullmatch(data) and str(fmpq(data)) == data))
index, predicate, rule = one_of(LENGTHS), one_of(PREDICATES), one_of(RULES)
term = made(lambda found: found[0], lambda terms, data: references(terms, [data]))
symbol = such("a symbol", lambda found: found.op == "symbol", term)
scalar = such("a term without matrices", lambda found: not found.matrix, term)
values = made(dict, such("one value for each symbol", lambda pairs: len(dict(pairs)) == len(pairs), each(row(symbol, scalar))))
conditions = made(frozenset, each(row(predicate, scalar)))
definition = made(Definition._make, row(text, each(symbol), scalar))
point = made(lambda found: Point(**found), record(symbols=values, functions=each(definition)))
claim = made(lambda found: Claim(Context(found.pop("assuming"), found.pop("definitions")), **found), record(
    assuming=each(row(one_of(COMPARISONS), scalar, scalar)), definitions=each(definition),
    left=term, relation=one_of((*RELATIONS, UP_TO_CONSTANTS)), right=term, conditions=conditions))

#: How many arguments each operation takes: at least, and at most.
ARITY = {name: (row.arity, row.arity) for name, row in FUNCTIONS.items()} | {
    **dict.fromkeys(("number", "symbol", "pi", "e", "i"), (0, 0)), "add": (2, 1000), "mul": (2, 1000), "neg": (1, 1),
    **dict.fromkeys(("div", "pow", "derivative", "antiderivative"), (2, 2)), **dict.fromkeys((*LIMITED, "if"), (4, 4)), "limit": (3, 3),
    **dict.fromkeys(("apply", "prime"), (1, 20)), **dict.fromkeys(MATRICES, (1, 1)), "matrix": (1, SIDES[-1]**2)}

#: The kinds of the symbols that vary in an operation, or go such a way to a limit.
RUNNING = dict.fromkeys(BINDERS, ("real", "complex")) | dict.fromkeys(FINITE, ("integer",)) | {
    way: ("real", "integer") if "oo" in way else ("real",) for way in WAYS}

#: The operations that data names, by how many and of which sorts.
NAMING = {op: (len(sorts), row(*sorts)) for op, *sorts in (
    ("number", number), ("symbol", text, one_of(KINDS)), ("apply", text), ("derivative", one_of(ORDERS)),
    ("prime", text, each(one_of(range(ORDERS.stop)))), ("if", one_of(COMPARISONS)), ("matrix", one_of(SIDES)),
    ("limit", one_of(WAYS)))}

#: The sort of each datum of a rule, by its name.
SORTS = dict.fromkeys(("left", "right"), term) | dict.fromkeys(("term", "factor", "start", "place", "lower", "upper", "bound"), scalar) | {
    "variable": symbol, "at": values, "point": point, "given": conditions, "name": text, "predicate": predicate,
    "relation": one_of(RELATIONS), "pieces": one_of(PIECES), "precision": one_of(PRECISIONS)}

INFERENCES = {name: record(rule=text, premises=each(index, rule.premises), **{datum: SORTS[datum] for datum in rule.data})
              for name, rule in RULES.items()}
CERTIFICATE = record(version=one_of((VERSION,)), terms=listing, claim=claim, inferences=each(inference),
                     point=lambda terms, data: None if data is None else point(terms, data))
