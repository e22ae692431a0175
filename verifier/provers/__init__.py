"""The methods of proof, cheapest first: a row each. What they return is believed only after the kernel's check."""
from verifier.provers import algebra, definitions, derivatives, lemmas, structural

PROVERS = {
    "structural":  structural.prove,
    "algebra":     algebra.prove,
    "definitions": definitions.prove,
    "derivatives": derivatives.prove,
    "lemmas":      lemmas.prove,
}
