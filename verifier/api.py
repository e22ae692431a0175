"""The Python interface for SymPy expressions: one step in, one verdict out."""
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import sympy

from verifier import domains, verdicts
from verifier.decoding import decoded
from verifier.encoding import kernel_symbol
from verifier.kernel.claims import RELATIONS
from verifier.kernel.signs import called
from verifier.kernel.terms import BINDERS, rational, subterms
from verifier.proofs import TURNED
from verifier.substitutions import Names


@dataclass(frozen=True)
class Verdict:
    """What became of a step, in SymPy's language."""
    outcome: str                    # "proved", "refuted" or "open"
    method: str | None              # the prover's name, or "witness"
    conditions: tuple               # relations under which it is proved, where they are not all of the domain
    notes: tuple                    # where the sides' domains differ
    witness: dict | None            # symbol (or function) -> exact value (or Lambda), when refuted
    why: str | None                 # for "open": what was tried and where it stopped
    certificate: dict | None        # plain data, which `verifier.kernel.checking.check` accepts
    sought: Callable = field(repr=False, compare=False)     # finds the repair

    @cached_property
    def repair(self):
        """What would have been right, when refuted: another right side, or a relation under which the step is true; or None.

        It is looked for when it is first asked for, and proved."""
        return self.sought()


def verdict(left, right, relation="=", assuming=(), seconds=verdicts.SECONDS):
    """The Verdict on `left relation right`, two SymPy expressions.

    The domain is what the symbols are assumed to be, and the relations in `assuming`: x > 1, Ne(a, b),
    And(-1 < x, x < 1), Contains(x, Interval(0, 1)). `seconds` is a backstop.

    Raises ValueError for an expression, relation or assumption that the kernel has no term for."""
    if relation not in (*RELATIONS, *TURNED):
        raise ValueError(f"the relation {relation!r}: one of {', '.join((*RELATIONS, *TURNED))} was expected")
    assuming = [assuming] if isinstance(assuming, sympy.logic.boolalg.Boolean) else assuming
    symbols = Names()
    claim = domains.claim(left, right, relation, assuming, symbols)
    found = verdicts.verdict(claim, seconds=seconds)
    return Verdict(
        found.outcome, found.method, tuple(map(_relation, found.conditions)), found.notes,
        found.witness and _point(found.witness, symbols), found.why, found.certificate,
        lambda: _repair(verdicts.repaired(claim, found, seconds).repair, symbols))


#: Condition -> the SymPy relation that says it.
CONDITIONS = {
    "nonzero": lambda e: sympy.Ne(e, 0), "positive": lambda e: sympy.Gt(e, 0), "nonnegative": lambda e: sympy.Ge(e, 0),
    "real": lambda e: sympy.Contains(e, sympy.S.Reals), "integer": lambda e: sympy.Contains(e, sympy.S.Integers),
    "defined": lambda e: sympy.Contains(e, sympy.S.Complexes),
}


def _relation(condition):
    predicate, t = condition
    with sympy.evaluate(False):
        return CONDITIONS[predicate](decoded(t))


#: How a comparison of terms is said by SymPy.
COMPARISONS = {"<": sympy.Lt, "<=": sympy.Le, "!=": sympy.Ne}


def _repair(repairs, symbols):
    """The first alternative that is an expression or a relation, by the very symbols of the expressions, and no other functions."""
    given = {kernel_symbol(e): e for e in symbols.values()}

    def written(t):
        with sympy.evaluate(False):
            return decoded(t).xreplace({decoded(s): e for s, e in given.items()})
    for repair in repairs:
        terms = subterms(*filter(None, (repair.right, *[side for _, *sides in repair.domain for side in sides])))
        if any(t.op in ("apply", "prime") and called(t) in symbols.functions for t in terms):
            continue
        if repair.right is not None:
            return written(repair.right)
        compared = [COMPARISONS[comparison](written(left), written(right)) for comparison, left, right in repair.domain]
        compared = [relation if relation.lhs.free_symbols else relation.reversed for relation in compared]
        asked = compared + [sympy.Contains(given[s], sympy.S.Reals) for s in repair.real if not compared]
        if asked:
            return sympy.And(*asked)


def _point(witness, symbols):
    """The witness, by the very symbols of the expressions."""
    functions = {f.name: (tuple(map(decoded, f.parameters)), decoded(f.body)) for f in witness.functions}
    with sympy.evaluate(True):
        return {symbols.get(s.data[0]) or decoded(s): _exact(value) for s, value in witness.symbols.items()} | {
            sympy.Function(name): sympy.Lambda(*both) for name, both in functions.items()}


def _exact(value):
    """The SymPy number that a term without symbols is; limits and the like as written, for SymPy to work out if asked.

    A rational is not written out first, as SymPy forgets what it knows then."""
    constant, varies = rational(value), any(t.op in BINDERS for t in subterms(value))
    return sympy.Rational(int(constant.p), int(constant.q)) if constant is not None else decoded(value) if varies else decoded(value).doit()
