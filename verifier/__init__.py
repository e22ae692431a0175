"""A verifier of symbolic derivations: what other programs use. Each name is imported when it is asked for."""
from importlib import import_module

__version__ = "0.1.0"

#: Public name -> the module that holds it.
PUBLIC = {
    "Chain": "verifier.readers.module", "Derivation": "verifier.readers.module", "Fault": "verifier.diagnostics",
    "read": "verifier.readers", "report": "verifier.engine", "write": "verifier.writers", "verdict": "verifier.api",
}
__all__ = list(PUBLIC)


def __getattr__(name):
    if name not in PUBLIC:
        raise AttributeError(f"module 'verifier' has no attribute {name!r}")
    return getattr(import_module(PUBLIC[name]), name)
