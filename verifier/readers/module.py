"""Reads a derivation module: mathematics in SymPy, with the places of its expressions in the source.

`Chain` and `Derivation` here are what an author writes; `read` turns them into the model."""
import ast
import importlib.util
import sys
from pathlib import Path
from typing import NamedTuple

from verifier import model
from verifier.diagnostics import Fault
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.terms import Rejected, Term
from verifier.statements import assumption_text


class Chain:
    """Expressions that are equal, each to the next: a heading, the first one, then (expression, reason) pairs.

    A triple (expression, reason, "<=") says how the expression before is related to it, if not by "=". A `name`, or a heading such as "Lemma 1", makes it a lemma that later reasons may cite. A pair's
    reason may be left out."""

    def __init__(self, heading, *expressions, name=None):
        self.heading, self.expressions, self.name = heading, expressions, name
        self.call = _call(sys._getframe(1))


class Derivation:
    """What a derivation module defines as `derivation`.

    definitions: equations Eq(f(x), body); assuming: relations such as x > 0; chains: Chain objects;
    claim: the equation, or other relation, that the chains establish."""

    def __init__(self, *, chains, claim=None, definitions=(), assuming=()):
        self.chains, self.claim = tuple(chains), claim
        self.definitions, self.assuming = tuple(definitions), tuple(assuming)
        self.call = _call(sys._getframe(1))


def _call(frame):
    """Where the running call stands in its source: (line, column, end line, end column)."""
    positions = list(frame.f_code.co_positions())
    line, end_line, column, end_column = positions[frame.f_lasti // 2]
    return line, column, end_line, end_column


def read(path):
    """The model of the derivation that a module defines. Runs the module. Raises Fault."""
    path = Path(path)
    written = _derivation(path)
    source = Source(path)
    from verifier.domains import assumptions, domain, plain
    from verifier.encoding import encoded
    symbols = {}

    def term(expression):
        return encoded(expression, symbols)
    if stray := [chain for chain in written.chains if not isinstance(chain, Chain)]:
        raise Fault("module-content", f"{path}:{written.call[0]}: chains holds {stray[0]}, which is no Chain")
    rows = [_links(source, chain, term) for chain in written.chains]
    place = source.argument(written.call, "claim")
    try:
        definitions = [_definition(equation, lambda body: plain(body, symbols)) for equation in written.definitions]
        given = [comparison for statement in written.assuming for comparison in assumptions(statement, symbols)]
        context = Context(dict.fromkeys([*domain(symbols.values()), *given]), definitions)
    except (ValueError, Rejected) as error:
        raise Fault("module-content", f"{path}:{written.call[0]}: {error}") from error
    claim = _claim(written.claim, context, place, term)
    chains = tuple([model.Chain(chain.heading, tuple(steps(number, links, context)), chain.name)
                    for number, (chain, links) in enumerate(zip(written.chains, rows), 1)])
    lines = dict(enumerate(source.items(written.call, "definitions")))
    return model.Derivation(
        name=path.stem, path=str(path), title=(source.title or path.stem), context=context, chains=chains, claim=claim,
        claim_place=place if claim else None, definitions=tuple([(d, lines.get(k)) for k, d in enumerate(definitions)]),
        assumptions=tuple([(assumption_text(*a), None) for a in context.assuming]),
        formulas=sum(len(links) - 1 for links in rows) + bool(claim) + len(definitions))


def _derivation(path):
    """Runs the module and takes its `derivation`."""
    spec = importlib.util.spec_from_file_location(f"derivation_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        line = _line_in(path, error)
        raise Fault("module-fails", f"{path}:{line}: {type(error).__name__}: {error}") from error
    finally:
        sys.dont_write_bytecode = before
    written = getattr(module, "derivation", None)
    if not isinstance(written, Derivation):
        raise Fault("no-derivation", f"{path}: the module must define `derivation = Derivation(...)`")
    return written


def _line_in(path, error):
    """The last line of the module that an error passed through."""
    if isinstance(error, SyntaxError) and error.lineno:
        return error.lineno
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _definition(equation, term):
    """A kernel definition from Eq(f(x, ...), body)."""
    head = getattr(equation, "lhs", None)
    if head is None or not getattr(head, "is_Function", False) or not all(a.is_Symbol for a in head.args):
        raise ValueError(f"a definition is Eq(f(x), body) with a function of symbols on the left, not {equation}")
    return Definition(head.func.__name__, tuple([term(a) for a in head.args]), term(equation.rhs))


class Link(NamedTuple):
    """An expression of a chain, with the reason given for the step that leads to it, and how the one before is related to it."""
    term: Term
    reason: str | None
    place: model.Place
    relation: str = "="


def _links(source, chain, term):
    links = []
    places = source.chain(chain.call, len(chain.expressions))
    for expression, place in zip(chain.expressions, places):
        try:
            links.append(Link(**_link(expression, term), place=place))
        except ValueError as error:
            raise Fault("module-content", f"{place.path}:{place.line}: {error}") from error
    if len(links) < 2:
        raise Fault("short-chain", f"{source.path}:{chain.call[0]}: the chain {chain.heading!r} has no step")
    return links


def steps(number, links, context):
    """The steps of the chain of that number: each expression is compared with the one before."""
    for k, (before, link) in enumerate(zip(links, links[1:]), 1):
        claim = Claim(context, model.relation(before.term, link.term, link.relation), before.term, link.term)
        yield model.Step(f"{number}.{k}", claim, link.place, link.reason)


def _link(written, term):
    """The term, the reason and the relation of a chain's entry: an expression, (expression, reason), or with a relation."""
    expression, reason, relation = (*written, "=")[:3] if isinstance(written, tuple) and 1 < len(written) < 4 else (written, None, "=")
    if isinstance(expression, tuple) or not isinstance(reason, str | None):
        raise ValueError(f"a step is an expression, (expression, reason) or (expression, reason, relation), not {written}")
    if relation not in RELATIONS.values():
        raise ValueError(f"the relation {relation!r}: one of {', '.join(RELATIONS.values())} was expected")
    return {"term": term(expression), "reason": reason, "relation": relation}


#: How SymPy names the relations.
RELATIONS = {"==": "=", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


def _claim(equation, context, place, term):
    if equation is None:
        return None
    if (relation := RELATIONS.get(getattr(equation, "rel_op", None))) is None:
        raise Fault("module-content", f"{place.path}:{place.line}: a claim is Eq(left, right), or another relation, not {equation}")
    try:
        sides = term(equation.lhs), term(equation.rhs)
        return Claim(context, model.relation(*sides, relation), *sides)
    except ValueError as error:
        raise Fault("module-content", f"{place.path}:{place.line}: {error}") from error


class Source:
    """The module's text, in which calls and their arguments are found again by position."""

    def __init__(self, path):
        self.path = path
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        self._lines = [line.encode() for line in text.split("\n")]
        self.title = (ast.get_docstring(tree) or "").partition("\n")[0].rstrip(".")
        self._calls = {(n.lineno, n.col_offset, n.end_lineno, n.end_col_offset): n
                       for n in ast.walk(tree) if isinstance(n, ast.Call)}

    def _place(self, node, call):
        if node is None:
            return model.Place(str(self.path), call[0])
        return model.Place(str(self.path), node.lineno, self._column(node.lineno, node.col_offset),
                           node.end_lineno, self._column(node.end_lineno, node.end_col_offset))

    def _column(self, line, offset):
        """A column in characters from 1, of an offset in bytes."""
        return len(self._lines[line - 1][:offset].decode()) + 1

    def chain(self, call, count):
        """The places of a Chain's expressions; of the call where they do not stand in it one by one."""
        node = self._calls.get(call)
        arguments = node.args[1:] if node else []
        if len(arguments) != count or any(isinstance(a, ast.Starred) for a in arguments):
            return [self._place(None, call)] * count
        return [self._place(a.elts[0] if isinstance(a, ast.Tuple) and a.elts else a, call) for a in arguments]

    def _keyword(self, call, name):
        node = self._calls.get(call)
        return next((k.value for k in node.keywords if k.arg == name), None) if node else None

    def argument(self, call, name):
        """The place of a keyword argument of the call."""
        return self._place(self._keyword(call, name), call)

    def items(self, call, name):
        """The lines of the items of a list that is a keyword argument of the call."""
        return [item.lineno for item in getattr(self._keyword(call, name), "elts", [])]
