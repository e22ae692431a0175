"""The methods of proof, cheapest first: a row each. What they return is believed only after the kernel's check."""
from verifier.provers import algebra, cases, definitions, derivatives, inverses, lemmas, roots, structural

PROVERS = {
    "structural":  structural.prove,
    "algebra":     algebra.prove,
    "definitions": definitions.prove,
    "derivatives": derivatives.prove,
    "roots":       roots.prove,
    "inverses":    inverses.prove,
    "cases":       cases.prove,
    "lemmas":      lemmas.prove,
}

#: The methods that cost more than to look for a witness at a few points.
SEARCHES = ("roots", "inverses", "cases")
