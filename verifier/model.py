"""The model: derivations, their chains, steps and claims, verdicts and reports. Expressions are kernel terms."""
from typing import NamedTuple

from verifier.kernel.claims import UP_TO_CONSTANTS, Claim, Context, antiderived
from verifier.kernel.terms import Term


class Place(NamedTuple):
    """Where something stands in a file, lines and columns counted from 1; the end column is past the last character."""
    path: str
    line: int
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None


def relation(left, right, written="="):
    """How terms are compared by a relation sign: up to constants where there are antiderivatives."""
    return UP_TO_CONSTANTS if written == "=" and antiderived(left) | antiderived(right) else written


class Link(NamedTuple):
    """An expression of a chain, with the reason given for the step that leads to it, and how the one before is related to it."""
    term: Term
    reason: str | None
    place: Place
    relation: str = "="


class Chain(NamedTuple):
    """Expressions that are claimed equal (or less, ...), each to the next. A name makes it a lemma that later reasons may cite."""
    heading: str
    links: tuple[Link, ...]
    name: str | None = None

    @property
    def lemma(self):
        """What later reasons cite it by: its name, or what a heading such as "Lemma 1: the numerator" calls it."""
        called = self.heading.partition(":")[0].strip()
        return self.name or (called if called.lower().startswith("lemma") else None)


class Derivation(NamedTuple):
    """A named sequence of chains in one context, and the relation that they establish."""
    name: str
    path: str
    title: str
    context: Context
    chains: tuple[Chain, ...]
    claim: Claim | None
    claim_place: Place | None
    definition_lines: dict               # name -> line

    def steps(self):
        """The steps of each chain, then the claim as a step of its own."""
        chains = [[Step(f"{number}.{k}", self._claim(before.term, link), link.place, link.reason)
                   for k, (before, link) in enumerate(zip(chain.links, chain.links[1:]), 1)]
                  for number, chain in enumerate(self.chains, 1)]
        return chains, Step("claim", self.claim, self.claim_place) if self.claim else None

    def _claim(self, left, link):
        return Claim(self.context, relation(left, link.term, link.relation), left, link.term)


class Step(NamedTuple):
    """A claim with a place in a derivation, and perhaps a stated reason."""
    id: str
    claim: Claim
    place: Place
    reason: str | None = None


class Witness(NamedTuple):
    """The exact point that refutes: terms for symbols, definitions for unknown functions; and both sides there."""
    symbols: dict
    functions: tuple
    left: str
    right: str
    difference: str


class Repair(NamedTuple):
    """What would have been right, as is proved: another right side, a part of the domain, or another convention."""
    right: Term | None = None
    old: Term | None = None             # the smallest part of the right side that changes,
    new: Term | None = None             # and what stands there instead
    domain: tuple = ()                  # comparisons
    real: tuple = ()                    # complex symbols that are real there
    convention: str | None = None       # in words


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
    def outcome(self):
        return max((v.outcome for _, v in self.results), key=WORSE.index, default="proved")


class Report(NamedTuple):
    """What was found of some derivations."""
    examined: tuple[Examined, ...]
    seconds: float = 0.0

    @property
    def outcome(self):
        return max((e.outcome for e in self.examined), key=WORSE.index, default="proved")

    def count(self, outcome):
        return sum(v.outcome == outcome for e in self.examined for _, v in e.results)


#: The outcomes, each worse than the one before.
WORSE = ("proved", "unread", "open", "refuted")


class View(NamedTuple):
    """What a reader of a report wants to see, and on what."""
    quiet: bool = False         # only what is not proved, and the summary
    explain: bool = False       # each proof in words
    axioms: bool = False        # the axioms that the proofs used
    colour: bool = False
    width: int = 80
