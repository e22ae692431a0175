"""Independent generators: equations that leave terms as rational functions of few unknowns."""
from verifier.generators.canonical import equal, equations
from verifier.generators.rewriting import assumed, defined, derived

__all__ = ["assumed", "defined", "derived", "equal", "equations"]
