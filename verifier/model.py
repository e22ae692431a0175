"""The model: derivations, their chains, steps and claims, verdicts and reports. Expressions are kernel terms."""
from typing import NamedTuple

from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context, antiderived
from verifier.kernel.terms import Term, subterms


class Place(NamedTuple):
    """Where something stands in a file, lines and columns counted from 1; the end column is past the last character.

    In a notebook the lines are those of the cell, which has a name ("cell 3")."""
    path: str
    line: int
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None
    cell: str | None = None

    def __str__(self):
        return ":".join(map(str, filter(None, (self.path, self.cell, self.line, self.column))))


def relation(left, right, written="="):
    """How terms are compared by a relation sign: up to constants where there are antiderivatives."""
    varies = written == "=" and any(t.op == "antiderivative" for t in subterms(left, right)) and antiderived(left) | antiderived(right)
    return UP_TO_CONSTANTS if varies else written


class Hypothesis(NamedTuple):
    """An equation that a step may follow from, and the step that must be proved for it; None where it is given."""
    left: Term
    right: Term
    step: str | None = None


class Step(NamedTuple):
    """A claim with a place in a derivation, and perhaps a stated reason. Where there is no claim that could be judged, `why`."""
    id: str
    claim: Claim | None
    place: Place
    reason: str | None = None
    role: str = "claim"                 # or "consequence", "restatement"
    others: tuple = ()                  # Claims that may be meant instead: "= ..." may continue several chains
    hypotheses: tuple = ()              # Hypotheses
    spans: tuple = ()                   # (term, Place) for the subterms of its sides as they are written
    expected: str | None = None         # "refuted" or "open", as its margin says
    written: tuple | None = None        # (left, sign, right) in LaTeX, in a document
    doubts: tuple = ()                  # sentences on what is not read, and may bear on it: no point refutes it
    why: str | None = None              # there is no claim: "no term stands for a limit"
    openings: tuple = ()                # Openings of the functions in its claim


class Chain(NamedTuple):
    """Steps in a row under a heading, each mostly from where the one before led. A name makes it a lemma for later reasons."""
    heading: str
    steps: tuple[Step, ...]
    name: str | None = None

    @property
    def lemma(self):
        """What later reasons cite it by: its name, or what a heading such as "Lemma 1: the numerator" calls it."""
        called = self.heading.partition(":")[0].strip()
        return self.name or (called if called.lower().startswith("lemma") else None)


class Unread(NamedTuple):
    """A formula, or a row of one, that is not read: why, and the readings between which nothing decides."""
    place: Place
    text: str
    why: str
    readings: tuple = ()
    expected: str | None = None         # "unread", as its margin says
    formula: Place | None = None        # where the whole formula stands


class Remark(NamedTuple):
    """Something seen in a document without algebra: a variable that appears from nowhere."""
    place: Place
    text: str


class Understood(NamedTuple):
    """What a formula of a document was taken for."""
    place: Place
    text: str                           # as written
    role: str                           # definition, given, claim, consequence, restatement, notation, words, unread
    reading: str | None = None          # the term or statement in Unicode


class Name(NamedTuple):
    """What a name of a document stands for ("a positive number", "a function"), and why it was taken so."""
    name: str
    meaning: str
    why: str


class Derivation(NamedTuple):
    """A named sequence of chains, and the relation that they establish; of a document also what else was found in it."""
    name: str
    path: str
    title: str
    context: Context
    chains: tuple[Chain, ...]
    claim: Claim | None = None
    claim_place: Place | None = None
    definitions: tuple = ()             # (Definition, line)
    assumptions: tuple = ()             # (text, line)
    formulas: int = 0
    unread: tuple[Unread, ...] = ()
    remarks: tuple[Remark, ...] = ()
    names: tuple[Name, ...] = ()
    understood: tuple[Understood, ...] = ()
    lines: dict | None = None           # of a document: its lines as written, by cell; {None: (...)} outside of notebooks

    def steps(self):
        """The steps of each chain, then the claim as a step of its own."""
        return [list(chain.steps) for chain in self.chains], Step("claim", self.claim, self.claim_place) if self.claim else None


class Witness(NamedTuple):
    """The exact point that refutes: terms for symbols, definitions for unknown functions; and both sides there."""
    symbols: dict
    functions: tuple
    left: str
    right: str
    difference: str


class Repair(NamedTuple):
    """What would have been right, as is proved: another right or left side, a part of the domain, or something else in words."""
    right: Term | None = None
    old: Term | None = None             # the smallest part of the side that changes,
    new: Term | None = None             # and what stands there instead;
    path: tuple = ()                    # the numbers of the arguments that lead there
    domain: tuple = ()                  # comparisons
    real: tuple = ()                    # complex symbols that are real there
    convention: str | None = None       # in words: "with real cube roots"
    left: Term | None = None

    @property
    def edited(self):
        """The side that is another one; None if none is."""
        return self.right if self.right is not None else self.left


class Verdict(NamedTuple):
    """What became of a claim."""
    outcome: str                        # "proved", "refuted" or "open"
    method: str | None = None           # the prover's name, or "witness"
    certificate: dict | None = None
    axioms: tuple = ()
    conditions: tuple = ()              # (predicate, term) under which it is proved
    domains: tuple = ()                 # where one side is defined and the other is not, in words
    remarks: tuple = ()                 # other notes, as on the stated reason
    witness: Witness | None = None
    repair: tuple = ()                  # Repairs, the likeliest first, when refuted and looked for
    why: str | None = None
    proof: object = None                # the Proof behind the certificate, for what is built on it
    seconds: float = 0.0

    @property
    def notes(self):
        return self.domains + self.remarks


class Examined(NamedTuple):
    """A derivation with the verdicts of its steps, by chain, and of its claim."""
    derivation: Derivation
    chains: tuple                       # for each chain a tuple of (Step, Verdict)
    claim: tuple | None                 # (Step, Verdict)

    @property
    def results(self):
        """Every (Step, Verdict), the claim's last."""
        return [result for chain in self.chains for result in chain] + ([self.claim] if self.claim else [])

    @property
    def outcomes(self):
        """For each step, and each formula that is not read: what became of it, and what its margin expected."""
        return [(v.outcome, s.expected) for s, v in self.results] + [("unread", u.expected) for u in self.derivation.unread]

    @property
    def outcome(self):
        return max((standing(*each) for each in self.outcomes), key=WORSE.index, default="proved")


class Report(NamedTuple):
    """What was found of some derivations."""
    examined: tuple[Examined, ...]
    seconds: float = 0.0

    @property
    def outcome(self):
        return max((e.outcome for e in self.examined), key=WORSE.index, default="proved")

    def count(self, outcome):
        """How many steps, and formulas not read, have that outcome; "expected": one that their margin expected."""
        return sum(outcome == ("expected" if found == margin else found) for e in self.examined for found, margin in e.outcomes)

    @property
    def surprises(self):
        """How many steps are not what their margin expected."""
        return sum(margin not in (None, found) for e in self.examined for found, margin in e.outcomes)


#: The outcomes, each worse than the one before.
WORSE = ("proved", "unread", "open", "refuted")


def standing(outcome, expected):
    """What an outcome counts as: proved where it is expected, open where it is proved and something else was expected."""
    if outcome == expected:
        return "proved"
    return "open" if expected and outcome == "proved" else outcome


class View(NamedTuple):
    """What a reader of a report wants to see, and on what."""
    quiet: bool = False         # only what is not proved, and the summary
    explain: bool = False       # each proof in words
    axioms: bool = False        # the axioms that the proofs used
    colour: bool = False
    width: int = 80
