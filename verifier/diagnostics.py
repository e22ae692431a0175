"""Diagnostics: every fault that we report, by name, with what it means and what to do."""


class Fault(Exception):
    """What stopped the program: the name of the fault, and a line that says what, where and what was expected."""

    def __init__(self, name, text):
        assert name in FAULTS, name
        super().__init__(text)
        self.name = name


#: Name -> (what it means, what to do).
FAULTS = {
    "unknown-name": (
        "No derivation of that name was found in derivations/ of this folder and its parents, nor among the shipped ones.",
        "Look at `verify --list`, or give the path of a file."),
    "no-derivations": (
        "There is no derivations/ folder here, nor in a folder above.",
        "Name a shipped derivation, or make the folder and put a module in it; the README has a template."),
    "no-file": ("The path does not lead to a file.", "Check the spelling of the path."),
    "not-text": ("The file holds bytes that are no text in UTF-8.", "Save the document as UTF-8, or name the file you meant."),
    "too-large": ("The document is larger than documents may be.", "Give its chapters as files of their own."),
    "no-notebook": ("The file is no notebook that could be read.", "Save it from Jupyter, in nbformat 4."),
    "no-reader": ("The file is of a kind that is not read.", "Give a file with one of the suffixes that are named."),
    "module-fails": ("The derivation module raised an error when it was run.", "Run it with Python to see the whole traceback."),
    "module-content": (
        "An expression, definition or assumption of the module cannot be taken over into the kernel's language.",
        "Floats are not exact: write Rational(1, 2). Sums and limits are not read yet."),
    "no-derivation": ("The module does not define `derivation`.", "End it with `derivation = Derivation(...)`."),
    "short-chain": ("A chain needs at least two expressions.", "Add the expression that the first one is equal to."),
    "unknown-page": ("`--about` knows no method, axiom or fault of that name.", "See the names that the message lists."),
    "no-certificate": ("The file is no certificate that could be read.", "Name JSON files that `verify --certificates` wrote."),
    "usage": ("The command line was not understood.", "See `verify --help`."),
}
