"""Names: what each name of a document stands for (function, variable, constant, index, vector, operator), and why."""
from collections import Counter
from typing import NamedTuple

from verifier.letters import ACCENTS, GREEK, face, stem
from verifier.readers.formula.sightings import letters, sightings
from verifier.readers.formula.spelling import applied, head, names_in
from verifier.readers.formula.words import CERTAIN, CONVENTIONAL, LIKELY, OPERATORS

#: What is chosen as the variable of functions without one, if the document names no other.
VARIABLES = ("x", "t")


class Name(NamedTuple):
    """What a name stands for.

    function    of the parameters, which a mention without arguments takes
    dependent   a function of the parameters that is written without them: y of dy/dx
    variable    a number; doubtful: a variable, unless it stands before a bracket, of which it cannot be told
    constant    e, pi or i; torn: the imaginary unit, which is an index elsewhere
    indexed     a sequence, of which each member has its number for a subscript
    vector      a vector or matrix
    operator    an expectation or such: what is applied to more than numbers
    gamma       the gamma function
    decorated   a name whose prime belongs to it: x'"""
    kind: str
    why: str
    parameters: tuple = ()
    declared: tuple = ()            # (offset, parameters) of each statement that defines it
    arities: tuple = ()             # of how many arguments it may be
    stated: bool = False            # whether a statement says what it is, without arguments


class Told(NamedTuple):
    """What an author says outright: a Name for names; the base of `log` (None: e)."""
    names: dict = {}
    base: str | None = None


class Names(NamedTuple):
    """What the names of a document stand for; the variable of functions without one; the base of `log`, None for e."""
    known: dict
    variable: str
    base: str | None = None
    integrated: tuple = ()          # what the document integrates over
    indexed: frozenset = frozenset()
    shadows: tuple = ()             # of statements, the start, the end, and what is a variable in it

    def kind(self, name):
        found = self.known.get(name)
        return found.kind if found else "vector" if bold(name) else "variable"

    def parameters(self, name, offset=0):
        """What a function without arguments depends on, at an offset of the document: as it was last declared."""
        found = self.known.get(name)
        before = [parameters for start, parameters in found.declared if start <= offset] if found else []
        return before[-1] if before else found and found.parameters or (self.variable,)

    def namesakes(self, name, offset):
        """The names with a subscript, f_a of f, that were declared after the name and before an offset."""
        alike = {other: found.declared for other, found in self.known.items() if other == name or other.startswith(name + "_")}
        last = {other: max([start for start, _ in declared if start <= offset], default=-1) for other, declared in alike.items()}
        return [other for other, start in last.items() if start > last.get(name, -1)]

    def shadowed(self, offset):
        """The names that are variables in the statement at an offset, though they depend on others elsewhere."""
        return next((names for start, end, names in self.shadows if start <= offset < end), ())


def names(rows, told=Told()):
    """What each name in the rows of a document's formulas stands for."""
    seen = sightings(rows)
    variable = _variable(seen, told)
    known = dict(told.names)
    for name, sighting in list(seen.names.items()):
        if name not in known:
            found = next(found for rule in RULES for found in rule(name, sighting, seen, variable))
            known[name] = Name(*found)._replace(
                declared=tuple(sighting.declared), arities=_arities(sighting), stated=bool(sighting.equals))
    known = _untangled(known)
    integrated = tuple([name for name, sighting in seen.names.items() if sighting.varies])
    indexed = frozenset([name for name, sighting in seen.names.items() if sighting.subscripts])
    shadows = [(start, end, _shadowed(known, by, defined)) for start, end, by, defined in seen.shadows]
    return Names(known, variable, told.base, integrated, indexed, tuple([shadow for shadow in shadows if shadow[2]]))


def _shadowed(known, by, defined):
    """The names that depend on others, and are variables where one differentiates by them or defines a quantity by them."""
    parameters = known[defined].parameters if defined in known and known[defined].kind == "dependent" else ()
    found = [name for name in dict.fromkeys((*by, *parameters)) if name in known]
    return tuple([name for name in found if known[name].kind in ("dependent", "function")])


def _arities(sighting):
    """Of how many arguments a function is, where this is seen from plain lists of names."""
    lists = [parameters for _, parameters in sighting.declared] + plain(sighting)
    return tuple({len(found) for found in lists})


def plain(sighting):
    """The lists of names, and of nothing else, that a name stands before."""
    return [found for found in map(names_in, sighting.brackets) if found]


def _variable(seen, told):
    """The variable that most functions and derivatives of the document have; else x, or t where x is a function."""
    count = Counter(seen.arguments)
    for name, sighting in seen.names.items():
        count[name] += sighting.varies
    for name, sighting in seen.names.items():
        depends = sighting.dots or sighting.by or sighting.declared
        if depends or stem(name) in OPERATORS or told.names.get(name, ("variable",))[0] != "variable":
            count.pop(name, None)
    if any(sighting.dots for sighting in seen.names.values()):
        count["t"] += 1
    best = max(count.values(), default=0)
    likeliest = [name for name in count if count[name] == best > 0]
    moving = [name for name, sighting in seen.names.items() if sighting.dots or sighting.primes]
    return next((name for name in (*VARIABLES, *likeliest) if name in likeliest), "t" if "x" in moving else "x")


def _constant(name, sighting, seen, variable):
    if name == "e" and not sighting.bound and not sighting.declared and not any(map(stating, sighting.equals)):
        yield "constant", "Euler's number", ()
    if name == "pi" and not sighting.bound and not sighting.declared:
        yield "constant", "the number π", ()
    indexing = name == "i" and (sighting.bound or any([name in other.partition("_")[2] for other in seen.names]))
    if name == "i" and (seen.imaginary or seen.rectangular and not indexing):
        why = "the imaginary unit, as in e^{i...}, i² = −1 or x + iy"
        yield ("torn", f"{why}; elsewhere an index", ()) if indexing else ("constant", why, ())


def stating(right):
    """Whether a right side says that e is something else than Euler's number: c/a, not the limit or sum that this is."""
    return right.op != "big" and bool(letters(right))


def _operator(name, sighting, seen, variable):
    if sighting.distributed:
        yield "operator", "a distribution", ()
    if (name in CERTAIN or name in OPERATORS) and sighting.brackets:
        squared = name == "E" and any(group.data == "[]" for group in sighting.brackets)
        certain = name in CERTAIN or squared or stem(name) in ("O", "o") and not sighting.bare
        random = any(part.op in ("given", "statement", "list") for group in sighting.brackets for part in group.args)
        others = any(seen.names[other].brackets for other in ("Var", "Cov") if other in seen.names)
        if certain or random or others and name in ("E", "P"):
            yield "operator", OPERATORS[stem(name)], ()


def _defined(name, sighting, seen, variable):
    if sighting.declared:
        parameters = sighting.declared[0][1]
        yield "function", f"{name}({', '.join(parameters)}) = ...", parameters


def _differentiated(name, sighting, seen, variable):
    lists = plain(sighting)
    kind = "function" if lists and (not sighting.bare or conventional(name)) else "dependent"
    parameters = lists[0] if kind == "function" and lists else ()
    if sighting.dots:
        yield kind, "its derivative by time is written with dots", parameters or ("t",)
    if sighting.by:
        yield kind, f"it is differentiated by {', '.join(sighting.by)}", parameters or tuple(sighting.by)
    if sighting.primes and name != variable:
        certain = sighting.primes > 1 or sighting.brackets or conventional(name) or stem(name) == "y" or seen.calculus
        if certain and (sighting.brackets or not sighting.bound):
            kind = "function" if lists or conventional(name) else "dependent"
            yield kind, "its derivative is written with a prime", parameters or (variable,)
    if sighting.primes:
        yield "decorated", "its primes belong to its name", ()


def conventional(name):
    """Whether a letter is a function by convention."""
    return stem(name) in CONVENTIONAL or stem(name) in LIKELY[:5]


def _word(name, sighting, seen, variable):
    letter = stem(name)
    if len(letter) > 1 and letter not in GREEK and sighting.brackets:
        yield "function", "a word before a bracket", next(iter(plain(sighting)), ())


def _applied(name, sighting, seen, variable):
    if not sighting.brackets or sighting.bare or sighting.bound:
        return
    simple = any(single(group) or group.args[0].op == "run" and application(group.args[0]) for group in sighting.brackets)
    if stem(name) in CONVENTIONAL or stem(name) in LIKELY and simple and conventional_or_composed(name, sighting, seen):
        yield "function", "a letter for functions, always applied", next(iter(plain(sighting)), ())
    if name == "Gamma":
        yield "gamma", "the gamma function, always applied", ()


def conventional_or_composed(name, sighting, seen):
    """Whether a letter that may be a quantity as well is applied as only functions are."""
    return stem(name) not in "uvyq" or any(names_in(group) for group in sighting.brackets)


def bold(name):
    """Whether a name is set as vectors are: in bold or with an arrow."""
    return face(name) in ("mathbf", "boldsymbol") or ACCENTS["vec"] in name


def _vector(name, sighting, seen, variable):
    if bold(name):
        yield "vector", "set in bold or with an arrow", ()
    if sighting.transposed:
        yield "vector", "it is transposed", ()
    if sighting.inverted and len(name) == 1 and name.isupper() and not sighting.divides:
        yield "vector", "a capital letter whose inverse is written ^{-1}", ()


def _indexed(name, sighting, seen, variable):
    if sighting.subscripts:
        yield "indexed", "its subscripts are bound by a sum or product", ()


def _doubtful(name, sighting, seen, variable):
    if any(single(group) for group in sighting.brackets):
        yield "doubtful", "it stands before a name or number in brackets, and nothing says that it is a function", ()


def application(run):
    """Whether a run is a name before a bracket and nothing else."""
    return len(run.args) == 2 and head(run.args[0]) is not None and applied(run.args[1]) is not None


def single(group):
    """Whether a bracket holds a name, a number, or a list: what a function is applied to."""
    return len(group.args) != 1 or names_in(group) is not None or group.args[0].op == "number"


#: What decides, first to last: each yields what a name is, why, and its parameters.
RULES = (_operator, _constant, _defined, _differentiated, _word, _applied, _vector, _indexed, _doubtful,
         lambda *_: [("variable", "used as a number", ())])


#: The most names that a quantity may depend on through others; of one that depends on more, nothing is said.
DEPENDENCES = 12


def _untangled(known):
    """Dependent names without parameters that depend on others or on them: y of dy/dx, dy/du, du/dx is a function of u."""
    reached = {name: _reached(known, name) for name in known}
    clear = {}
    for name, found in known.items():
        through = set().union(*[reached.get(p, set()) for p in found.parameters])
        kept = tuple([p for p in found.parameters if p not in through and p != name and name not in reached.get(p, ())])
        dependent = found.kind == "dependent"
        clear[name] = found._replace(parameters=kept if len(reached[name]) <= DEPENDENCES else ()) if dependent else found
    return clear


def _reached(known, name):
    """The names that a name depends on, through others or not."""
    found, waiting = set(), [name]
    while waiting:
        entry = known.get(waiting.pop())
        new = set(entry.parameters) - found if entry and entry.kind in ("dependent", "function") else set()
        found |= new
        waiting.extend(new)
    return found
