"""Repair: what the author of a false step may have meant; proposals only, for others to prove."""
from verifier.repair.domains import parts, readings
from verifier.repair.matrices import rights
from verifier.repair.places import change
from verifier.repair.samples import Samples
from verifier.repair.search import Edits

__all__ = ["Edits", "Samples", "change", "parts", "readings", "rights"]
