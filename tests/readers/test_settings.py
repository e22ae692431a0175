"""Settings that authors write in remarks and in front matter; what is none is a fault that says what was expected."""
import re

from tables import each

from verifier.readers.formats import source_of
from verifier.readers.settings import Settings, merged, settings

POSITIVE = (("x", "positive"),)
REMARKS = [
    ("x > 0", Settings(assumed=("x > 0",))), ("a, b > 0; n integer", Settings((("n", "integer"),), ("a, b > 0",))),
    ("x != 0\n0 < theta <= pi", Settings(assumed=(r"x \ne  0", r"0 < \theta  <= \pi "))),
    ("x_max not in [0, 1]", Settings(assumed=(r"x_{max} \notin  [0, 1]",))),
    (r"x in (0, 1); n in N; y \in [0, oo)", Settings(assumed=(r"x \in  (0, 1)", r"n \in \mathbb{N}", r"y \in [0, \infty )"))),
    (r"\hat y, x_0 and σ are positive integers.", Settings(tuple((name, said) for name in ("y\u0302", "x_0", "sigma") for said in ("positive", "integer")))),
    ("x is a non-zero real number", Settings((("x", "nonzero"), ("x", "real")))),
    ("n natural", Settings((("n", "natural"),))),
    ("f function; functions g, h; functions: k; variables: p", Settings(functions=("f", "g", "h", "k"), variables=("p",))),
    ("log: 10; roots: real; i: imaginary; numbers: complex",
     Settings(conventions=(("log", "10"), ("roots", "real"), ("i", "imaginary"), ("numbers", "complex")))),
]
FRONT = [
    ("verify: {domains: {x: positive}, log: 10}", Settings(POSITIVE, conventions=(("log", "10"),))),
    ("title: a\nverify:\n  domains:\n    x: [positive]\n    t: \"> 1\"\n    y: (0, 1)\n    n: N\n  functions: f, g\nother: {",
     Settings(POSITIVE, ("t > 1", r"y \in  (0, 1)", r"n \in \mathbb{N}"), ("f", "g"))),
    ("verify: x > 0", Settings(assumed=("x > 0",))),
    ("verify:\n  - x > 0\n  - x positive\n", Settings(POSITIVE, ("x > 0",))),
    ("verify:\n  assuming: [x > 0, y != 1]\n  where: n integer", Settings((("n", "integer"),), ("x > 0", r"y \ne  1"))),
]
FAULTS = [
    ("x large", "x large: x > 0, n integer"), ("5 positive", "5 positive: "), ("x + y positive", "x \\+ y positive: "), ("log: 0", "log: 0: one of e, 2, 10"),
    ("x > ", "x >: "), ("> 0", "> 0: "), ("in (0, 1)", ""), ("x positive large", "x positive large: "), ("functions: 3", "functions: 3: names"), ("log of x", "log of x"), ("colour: red", "colour: red: "),
    ("x > 0 if y < 1", "x > 0 if y < 1: "), ("x > 0 or x < -1", "or"), (r"x > 0 \implies y > 0", "implies"), ("x not positive", "not positive"),
    ("x positive or negative", "or negative"), ("let x > 0", "let"), ("x > 0, y", "x > 0, y: "), (r"x > 0 \text{ for } y", "text"),
]
FRONT_FAULTS = [
    ("verify: {colour: red}", "colour: one of domains"), ("verify: {domains: x}", "domains: one of .* names under domains"), ("verify: {x: ", "YAML was expected"),
    ("verify: &a [*a, [*a]]", ""), ("verify: " + "[" * 5000, "YAML"), ("verify: {domains: {x: large}}", "x large: "), ("verify: " + "x" * 30_000, "at most"),
    ("verify: !!python/object/apply:os.system [ls]", "ls: x > 0"),
]


def told(text):
    source = source_of(text, "markdown", "notes.md")
    return merged(settings(source, passage) for passage in source.passages if passage.kind in ("remark", "settings"))


@each([*[(f"<!-- verify: {said} -->", e) for said, e in REMARKS], *[(f"---\n{front}\n---\n", e) for front, e in FRONT]])
def test_what_is_told(said, expected):
    assert told(said) == expected


@each([*[(f"<!-- verify: {said} -->", e) for said, e in FAULTS], *[(f"---\n{front}\n---\n", e) for front, e in FRONT_FAULTS]])
def test_what_is_not_understood(said, fault):
    found = told(said)
    assert found == Settings(faults=found.faults)
    assert re.search(fault, " ".join(found.faults))
