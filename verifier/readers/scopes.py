"""Scopes: which definitions are in force where, and what a term means under them."""
from functools import lru_cache
from typing import NamedTuple

from verifier.kernel.claims import Context, Definition
from verifier.openings import Opening
from verifier.kernel.matrices import explicit
from verifier.kernel.terms import BINDERS, Term, derivative, substituted, subterms, symbol
from verifier.scalars import settled


class Defined(NamedTuple):
    """A definition as the document makes it: its body may use earlier ones, and symbols that are no parameters."""
    name: str
    parameters: tuple            # symbols
    body: Term | None            # None: it is not read, so of the name nothing is known
    start: int
    until: int | None
    earlier: dict                # name -> the Defined in force where it was made
    bare: bool = False           # whether it is written without its parameters: y = sin x

    def __hash__(self):
        return hash((self.name, self.start))

    def __eq__(self, other):
        return isinstance(other, Defined) and (self.name, self.start) == (other.name, other.start)


def in_force(definitions, offset):
    """name -> the definition in force at an offset."""
    return {d.name: d for d in definitions if d.start <= offset and (d.until is None or offset < d.until)}


class Scope:
    """The definitions in force at a place: what a term that stands there means, and the kernel's definitions for it."""

    def __init__(self, forced):
        self.forced = forced

    def unknown(self, *terms):
        """The names in some terms that only an unread definition tells of."""
        return sorted({d.name for d in self.reached(terms) if d.body is None})

    def reached(self, terms):
        """The definitions that some terms rest on, each after those that it uses."""
        found, open_ = {}, set()

        def visit(t, forced):
            for name in called(t):
                definition = forced.get(name)
                if definition is not None and definition not in found and definition not in open_:
                    open_.add(definition)
                    if definition.body is not None:
                        visit(definition.body, self.around(definition))
                    found[definition] = True
        for t in terms:
            visit(t, self.forced)
        return list(found)

    def spoken(self, terms):
        """The names that some terms, and the definitions that they rest on, mention."""
        return frozenset().union(*map(called, [*terms, *[d.body for d in self.reached(terms) if d.body is not None]]))

    def without(self, name):
        """The scope in which a name stands for itself."""
        return Scope({other: definition for other, definition in self.forced.items() if other != name})

    def around(self, definition):
        """The definitions in force for a body: those before it; of a name that had none, the one that is in force here."""
        return {**self.forced, **definition.earlier}

    def closed(self, *terms):
        """The kernel's definitions, the terms with every hidden symbol as an argument, and the Openings of these."""
        return Closure(self, terms).result(terms)


class Undetermined(Exception):
    """What a term means under the definitions in force is not settled: why, and by which defined name something varies."""

    def __init__(self, why, name=None):
        super().__init__(why)
        self.name = name


#: Operations that call a name.
CALLS = ("symbol", "apply", "prime")


def called_by(t):
    """The name that a symbol, an applied function or a derivative of it is called by."""
    return t.data if t.op == "apply" else t.data[0]


@lru_cache(1_000)
def called(t):
    """The names that a term mentions."""
    return frozenset([called_by(s) for s in subterms(t) if s.op in CALLS])


def applied(*terms):
    """The names of the functions that stand applied, or differentiated, in some terms."""
    return {called_by(s) for s in subterms(*terms) if s.op in ("apply", "prime")}


class Closure:
    """Closes definitions over their hidden symbols; of two of the same name the earlier is told apart by a mark."""

    def __init__(self, scope, terms):
        self.scope, self.names, self.hidden, self.bodies = scope, {}, {}, {}
        reached = scope.reached(terms)
        latest = {d.name: d for d in reached}
        for definition in reached:
            self.names[definition] = definition.name if latest[definition.name] is definition else f"{definition.name}_0"
            if definition.body is not None:
                body = self.term(definition.body, scope.around(definition), definition.parameters)
                self.bodies[definition] = body
                self.hidden[definition] = tuple(sorted(body.free - set(definition.parameters), key=repr))

    def result(self, terms):
        """The kernel's definitions, the terms, and the Openings of what is defined."""
        definitions = [Definition(self.names[d], (*d.parameters, *self.hidden[d]), body) for d, body in self.bodies.items()
                       if (d.parameters or self.hidden[d]) and not body.matrix]
        closed = [settled(self.term(t, self.scope.forced)) for t in terms]
        meant = one_kind(closed)
        openings = [Opening(self.names[d], d.name, len(d.parameters), tuple([meant.get(s, s) for s in self.hidden[d]])) for d in self.bodies
                    if self.hidden[d] or self.names[d] != d.name]
        for t in filter(lambda t: t.matrix, closed):
            explicit(t)
        return definitions, [substituted(t, meant) for t in closed], tuple(openings)

    def term(self, t, forced, parameters=()):
        """A term in which what is defined stands with its hidden symbols as arguments; parameters are not what is defined."""
        if called(t).isdisjoint(forced):
            return t
        own = {p.data[0] for p in parameters}
        memo = {}

        def visit(t):
            if t not in memo:
                memo[t] = self._changed(t, forced, own, visit)
            return memo[t]
        return visit(t)

    def _changed(self, t, forced, own, visit):
        definition = forced.get(called_by(t)) if t.op in CALLS else None
        if definition is None or definition.name in own or definition not in self.bodies:
            return self._inside(t, forced, own, visit)
        name, hidden = self.names[definition], self.hidden[definition]
        if not definition.parameters:
            return _quantity(t, name, hidden) if hidden else self.bodies[definition]
        arguments = tuple([visit(a) for a in t.args]) if t.op != "symbol" else definition.parameters
        if t.op == "prime" and definition.bare and self.bodies[definition].free.isdisjoint(definition.parameters) and hidden:
            raise Undetermined(f"a derivative of {definition.name} by {definition.parameters[0].data[0]}, which does not stand in what defines it")
        if self.bodies[definition].matrix:
            return _matrix(t, self.bodies[definition], dict(zip(definition.parameters, arguments)))
        if t.op == "symbol":
            return Term("apply", name, arguments + hidden)
        data = name if t.op == "apply" else (name, t.data[1] + (0,) * len(hidden))
        return Term(t.op, data, arguments + hidden)

    def _inside(self, t, forced, own, visit):
        """A term that is not itself defined, with its arguments changed; what an integral binds is no defined quantity in it."""
        if not t.args:
            return t
        variable = t.args[1].data[0] if t.op in BINDERS else None
        if t.op == "derivative" and variable not in forced:
            return self._varied(t, forced, visit)
        if variable not in forced or variable in own or forced[variable] not in self.bodies:
            return Term(t.op, t.data, tuple([visit(a) for a in t.args]))
        if t.op == "antiderivative":
            return self._substituted(t, forced[variable], visit)
        if t.op == "derivative":
            raise Undetermined(f"a derivative by {variable}, which is itself defined by other names", variable)
        body = self.term(t.args[0], forced, (*map(symbol, own), t.args[1]))
        return Term(t.op, t.data, (body, t.args[1], *[visit(a) for a in t.args[2:]]))

    def _varied(self, t, forced, visit):
        """A derivative by a name that is not defined; what is defined in its body must depend on that name in some way."""
        body = visit(t.args[0])
        if t.args[1] not in body.free and not called(t.args[0]).isdisjoint(forced):
            raise Undetermined(f"a derivative by {t.args[1].data[0]} of what is not said to depend on it")
        return Term(t.op, t.data, (body, t.args[1]))

    def _substituted(self, t, definition, visit):
        """The antiderivative by a quantity u that is defined by x: that of the integrand times du/dx, by x."""
        hidden = self.hidden[definition]
        if len(hidden) != 1:
            raise Undetermined(f"an antiderivative by {definition.name}, which is defined by {len(hidden)} names")
        body, quantity = visit(t.args[0]), Term("apply", self.names[definition], hidden)
        return Term("antiderivative", None, (body * derivative(quantity, *hidden), *hidden))


#: Of two kinds that a name has where it is defined and where it is used, the first counts.
KINDS = ("integer", "complex", "real")


def one_kind(terms):
    """Each symbol whose name has another kind as well -> the symbol of the kind that counts."""
    same = {}
    for s in frozenset().union(*[t.free for t in terms]):
        same.setdefault(s.data[0], []).append(s)
    return {s: min(found, key=lambda s: KINDS.index(s.data[1])) for found in same.values() if len(found) > 1 for s in found}


def _matrix(t, body, values):
    """The value of a function whose values are matrices: for these no kernel term stands but the matrix itself."""
    if t.op == "prime":
        raise Undetermined(f"the derivative of {called_by(t)}, whose values are matrices")
    return substituted(body, values)


def _quantity(t, name, hidden):
    """A quantity that is defined by the symbols `hidden`, as u, u(x) or u'(x)."""
    if t.op == "symbol":
        return Term("apply", name, hidden)
    if not all(a in hidden for a in t.args):
        raise Undetermined(f"{name} is defined by an expression, and not as a function that could be applied so")
    if t.op == "apply":
        return Term("apply", name, hidden)
    orders = dict(zip(t.args, t.data[1]))
    return Term("prime", (name, tuple([orders.get(s, 0) for s in hidden])), hidden)


def context(definitions, comparisons, terms):
    """The Context of a claim about some terms: the definitions, and the comparisons that speak of its symbols, or of theirs."""
    free = frozenset().union(*[t.free for t in terms])
    found, rest = [], list(comparisons)
    while connected := [c for c in rest if (c[1].free | c[2].free) & free]:
        found += connected
        rest = [c for c in rest if c not in connected]
        free = free.union(*[c[1].free | c[2].free for c in connected])
    return Context(dict.fromkeys(sorted(found, key=lambda c: comparisons.index(c))), definitions)
