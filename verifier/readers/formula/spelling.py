"""Spelling: the one name by which a letter with its subscript, accent and face is known in a document."""
from typing import NamedTuple

from verifier.letters import ACCENTS, GREEK, accented, faced
from verifier.readers.formula.nodes import Node, Unreadable
from verifier.readers.formula.words import BASES, FUNCTIONS, TYPED

#: Exponents that only mark a name: x^*.
MARKS = {"*": "*", "star": "*", "dagger": "dagger"}
#: What begins with its first part.
BEGINNING = ("run", "product", "sum", "power", "prime", "factorial", "sub")
DOTS = {"dot": 1, "ddot": 2, "dddot": 3}
#: Accents and faces that are no part of a name; what a name with its marks may be.
UNNAMED, NAMING = {*DOTS, "it"}, {"name", "function", "styled", "sub", "prime", "power"}
#: Letters for indices, and words that are spelt by them alone.
INDICES = set("i j k l m n p q r s t alpha beta mu nu".split())
WORDS = set("in int kin lin lim min sin pi ini init str sim mil rms tip pin nil list".split())


class Head(NamedTuple):
    """A name with what is written at its upper right: `f'`, `f^2`, `\\dot x`."""
    name: str
    primes: int = 0
    dots: int = 0
    exponent: Node | None = None


def head(node):
    """The name that a node is, and its marks; None for what is no name."""
    if node.op not in NAMING:
        return None
    if node.op == "power" and (inner := head(node.args[0])) and inner.exponent is None:
        mark = marking(node.args[1])
        return inner._replace(name=f"{inner.name}^{mark}") if mark else inner._replace(exponent=node.args[1])
    if node.op == "prime" and node.args and (inner := head(node.args[0])) and inner.exponent is None:
        return inner._replace(primes=inner.primes + node.data)
    if node.op == "styled" and node.data in DOTS and (inner := head(node.args[0])) and inner == Head(inner.name):
        return inner._replace(dots=DOTS[node.data])
    if node.op == "sub" and (inner := head(node.args[0])) and inner.exponent is None and (inner.primes or inner.dots):
        index = subscript(node.args[1])
        return index and inner._replace(name=f"{inner.name}_{index}")
    name = spelled(node)
    return name and Head(name)


def marking(exponent):
    """What an exponent adds to the name where it is a mark and no number: x^*."""
    return MARKS.get(exponent.data) if exponent.op == "mark" else None


def spelled(node):
    """The name that a node is, without primes and exponents; None for what is no name."""
    if node.op in ("name", "function"):
        return node.data if node.data not in FUNCTIONS and node.data not in BASES else None
    if node.op == "styled" and node.data not in UNNAMED:
        inner = spelled(node.args[0])
        return inner and (accented(inner, node.data) if node.data in ACCENTS else faced(inner, node.data) or inner)
    if node.op == "sub" and (inner := spelled(node.args[0])):
        index = subscript(node.args[1])
        return index and (f"{inner},{index}" if "_" in inner else f"{inner}_{index}")
    return None


def leading(node):
    """The name that a formula begins with; None if it begins otherwise."""
    while not (found := spelled(node)) and node.op in BEGINNING and node.args:
        node = node.args[0]
    return found


def subscripted(node):
    """The name and the subscript of a name with one, whatever accents are over both: None for others."""
    if node.op in ("power", "prime"):
        return subscripted(node.args[0])
    if node.op == "styled" and (found := subscripted(node.args[0])):
        name = spelled(node._replace(args=(Node("name", (), found[0]),)))
        return name and (name, found[1])
    name = spelled(node.args[0]) if node.op == "sub" else None
    return name and (name, node.args[1])


def indices(node):
    """The names that a subscript holds as indices: i and j of x_{ij}, x_{i+1,j}; none of a word, x_{min}."""
    if node.op == "run" and all(part.op == "name" for part in node.args):
        letters = [part.data for part in node.args]
        return set(letters) if INDICES.issuperset(letters) and "".join(letters) not in WORDS else set()
    if node.op in ("run", "sum", "list", "product", "sub", "group"):
        return set().union(*map(indices, node.args))
    return {node.data} if node.op == "name" else set()


def subscript(node):
    """A subscript as the text that belongs to a name; None for what a name is not marked with."""
    if node.op in ("name", "function"):
        return GREEK.get(node.data, node.data)
    if node.op == "product" and set(node.data) == {"/"}:
        parts = [subscript(a) for a in node.args]
        return "/".join(parts) if all(parts) else None
    if node.op == "number":
        return node.data
    if node.op == "words":
        return "".join([c for c in node.data if c.isalnum()]) or None
    if node.op == "sum" and set(node.data) <= {"+", "-", ""}:
        parts = [text and sign + text for sign, text in zip(node.data, map(subscript, node.args))]
    elif node.op in ("run", "list"):
        parts = [subscript(a) for a in node.args]
    elif node.op == "styled":
        return subscript(node.args[0])
    elif node.op == "sub":
        parts = [subscript(a) for a in node.args]
        return "_".join(parts) if all(parts) else None
    else:
        return None
    return ("," if node.op == "list" else "").join(parts) if all(parts) else None


def applied(node):
    """The bracket that a node starts with, and what is written after it: (x)^2, (n)!; None if it starts otherwise."""
    wrappers = []
    while node.op in ("power", "prime", "factorial", "sub"):
        wrappers.append(node)
        node = node.args[0]
    return (node, wrappers[::-1]) if node.op == "group" and node.data in ("()", "[]") else None


def names_in(group):
    """The names between a bracket, where it holds nothing else; else None."""
    names = [spelled(a) for a in group.args]
    return tuple(names) if names and all(names) else None


def factors(run):
    """The factors of a run; a difference such as \\Delta x is one of them."""
    found = []
    for node in run.args:
        if found and found[-1].op == "name" and found[-1].data == "Delta" and (merged := difference(found[-1], node)):
            found[-1] = merged
        else:
            found.append(node)
    return tuple(found)


def difference(delta, node):
    """The name that \\Delta makes of the one after it, with what is at its right; None before what is no letter."""
    if node.op in ("power", "sub", "prime"):
        inner = difference(delta, node.args[0])
        return inner and node._replace(args=(inner, *node.args[1:]), start=delta.start)
    return Node("name", (), f"Delta {node.data}", delta.start, node.end) if node.op == "name" else None


def typed(run):
    """Reports letters side by side that spell a function: xsin(x)."""
    letters = "".join([node.data if node.op == "name" and len(node.data) == 1 else " " for node in run.args])
    for word in TYPED:
        start = letters.find(word)
        nodes = run.args[start:start + len(word)] if start >= 0 else ()
        if nodes and all(one.end == other.start for one, other in zip(nodes, nodes[1:])):
            raise Unreadable(rf"\{word} was expected instead of its letters", nodes[0].start, nodes[-1].end)
