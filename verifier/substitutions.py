"""Substitutions: SymPy's Subs as the term at a point; a function is defined for each derivative by a variable in it."""
from functools import partial

from verifier.binding import shown, varied
from verifier.constructors import prime
from verifier.kernel.claims import Context, Definition
from verifier.kernel.signs import holds
from verifier.kernel.terms import BINDERS, Rejected, Term, function, rational, substituted, subterms
from verifier.notation import unicode
from verifier.scalars import worked_out
from verifier.series import restrictions
from verifier.values import valued

ARROW = "↦"          # in the names of such functions, and of no others
LONGEST = 60         # of a body in such a name
NOWHERE = Context()  # in which nothing is assumed
CONTINUOUS = ("number", "symbol", "pi", "e", "i", "add", "mul", "neg", "div", "exp", "sin", "cos", "sinh", "cosh")
#: What a variable may be assumed to be if its value is, and so all near that.
OPEN = ("positive", "negative", "nonzero")


class Names(dict):
    """The symbols met, by name; and the Definitions, by name, of the functions that terms speak of by their derivatives at points."""

    def __init__(self, met=(), functions=None):
        super().__init__(met)
        self.functions = {} if functions is None else functions

    def __or__(self, bound):
        return Names({**self, **bound}, self.functions)

    def derivative(self, values, body, orders):
        """The derivative of a body where symbols have values, as that of a function of all its symbols."""
        body = _near(worked_out(body) or body, values)
        parameters = (*orders, *sorted(body.free - orders.keys(), key=repr))
        definition = Definition(f"({', '.join(map(unicode, orders))}{ARROW}{unicode(body)[:LONGEST]})", parameters, body)
        while self.functions.setdefault(definition.name, definition) != definition:
            definition = definition._replace(name=f"{definition.name}′")
        return prime(definition.name, [orders.get(s, 0) for s in parameters], *[values.get(s, s) for s in parameters])


def _near(t, values):
    """The term by e^(b log a) for each power a^b, of no whole or rational exponent, of what is not 0 at the point, and so near it."""
    if t.op in BINDERS:
        return t
    t = Term(t.op, t.data, tuple([_near(a, values) for a in t.args]))
    if t.op != "pow" or rational(t.args[1]) is not None or NOWHERE.integer(t.args[1]):
        return t
    base, exponent = t.args
    there = all(_continuous(s) for s in subterms(base)) and substituted(base, values)
    return function("exp", exponent * function("log", base)) if there and holds(NOWHERE, "nonzero", there) else t


def _continuous(t):
    """Whether an operation is continuous wherever it is defined."""
    return t.op in CONTINUOUS or t.op == "pow" and NOWHERE.integer(t.args[1])


def substitution(encoded, e, symbols):
    """The term of a Subs, by what is `encoded`. Raises ValueError where no definitions are gathered, or none tells what it is."""
    body, variables, values = e.args
    if not isinstance(symbols, Names) or not all(v.is_Symbol for v in variables):
        raise ValueError(f"the kernel has no term for this substitution, only for derivatives f'(t): {e}")
    points = [_fitting(variable, value, encoded(value, symbols)) for variable, value in zip(variables, values)]
    if {shown(s.data[0]) for p in points for s in p.free if s.data[0] != shown(s.data[0])} & {v.name for v in variables}:
        raise ValueError(f"a name of its own was expected for each variable of an integral, a sum or a substitution in {e}")
    found = {}
    inside = _inside(encoded, body, [*zip(variables, points)], symbols, found)
    try:
        return valued(inside, found, partial(symbols.derivative, found))
    except Rejected as fault:
        raise ValueError(f"the kernel has no term for this substitution, {fault}: {e}") from fault


def _kind(variable):
    return "integer" if variable.is_integer else "real" if variable.is_real else "complex"


def _fitting(variable, value, point):
    """The term of a value that is all that a variable is assumed to be."""
    found = restrictions(variable, *[name for name in OPEN if getattr(value, f"is_{name}")])
    if found or not NOWHERE.belongs(_kind(variable), point):
        raise ValueError(f"{variable} is assumed to be {(*found, _kind(variable))[0]}, and what is put in for it is not known to be so: {unicode(point)}")
    return point


def _inside(encoded, body, values, symbols, found):
    """The term of the body; `found` gathers the values by the symbols that the variables are in it."""
    if not values:
        return encoded(body, symbols)
    (variable, point), *others = values
    inside, s = varied(variable, _kind(variable), symbols, lambda scope: _inside(encoded, body, others, scope, found))
    found[s] = point
    return inside
