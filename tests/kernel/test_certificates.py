"""Certificates as data: whatever is not one is Rejected, and nothing else happens."""
import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import each

from verifier.constructors import apply, prime
from verifier.kernel.balls import Point
from verifier.kernel.certificates import LENGTHS
from verifier.kernel.checking import check
from verifier.kernel.claims import Claim, Context, Definition
from verifier.kernel.functions import exp
from verifier.kernel.terms import PI, Rejected, derivative, symbol, term
from verifier.proofs import Proof

x, z, n = symbol("x"), symbol("z", "complex"), symbol("n", "integer")


def written():
    """A certificate in which every sort of data occurs: f(x) = 1/x gives f'(x) + e^(n z) = -1/x^2 + (e^z)^n."""
    context = Context([("!=", x, term(0))], [Definition("f", (x,), 1 / x)])
    left = derivative(apply("f", x), x) + exp(n * z)
    proof = Proof()
    slope = proof.infer("differentiation", term=derivative(apply("f", x), x))
    power = proof.infer("axiom", name="exp-power", at={symbol("n", "integer"): n, symbol("a", "complex"): z})
    right = -(1 / x**2) + exp(z)**n
    proof.infer("algebra", slope, power, left=left, right=right)
    fact = proof.infer("sign", term=x, predicate="nonzero", given=frozenset())
    proof.infer("discharge", 2, fact)
    point = Point({x: term("-3/2"), n: term(2), z: PI}, (Definition("g", (x,), x**2),))
    return proof.certificate(Claim(context, "=", left, right), point)


def refuted():
    proof = Proof()
    proof.infer("witness", relation="=", left=prime("p", (1,), x), right=x, point=Point({x: term(1)}, (Definition("p", (x,), x**2),)), precision=64)
    return proof.certificate(Claim(Context(), "=", prime("p", (1,), x), x))


WRITTEN, REFUTED = json.dumps(written()), json.dumps(refuted())
ITSELF = []
ITSELF.append(ITSELF)
ROUND = {}
ROUND["version"] = ROUND["terms"] = ROUND


def nested(depth):
    inner = []
    for _ in range(depth):
        inner = [inner]
    return inner


STRANGE = [None, True, False, -1, 10**9, 10**5000, 1.0, float("nan"), "", "0", "x" * 101, (), (0,), b"x", [], [0], [None], {}, {"x": 0},
           {0, 1}, object(), ITSELF, ROUND, nested(100_000), [ITSELF], {"rule": ITSELF}, {"rule": "sign"}, range(3), Rejected, int,
           "nonsense"]


def rejected(data):
    with pytest.raises(Rejected):
        check(data)


@each([(WRITTEN, "proved"), (REFUTED, "refuted")])
def test_certificates_are_json(kept, outcome):
    assert check(json.loads(kept)).outcome == outcome


@each(STRANGE)
def test_what_is_no_certificate_at_all(strange):
    rejected(strange)


def replaced(data, path, value):
    *parents, last = path
    for key in parents:
        data = data[key]
    data[last] = value


SOUND = [["symbol", "x", "real"], ["number", "2"], ["symbol", "n", "integer"]]


def with_terms(*entries):
    """The proof that the last of these terms is itself, at x = 2 and n = 2."""
    terms = [*SOUND, *entries]
    claim = dict(assuming=[], definitions=[], left=len(terms) - 1, relation="=", right=len(terms) - 1, conditions=[])
    return {"version": 1, "terms": terms, "claim": claim, "point": {"symbols": [[0, 1], [2, 1]], "functions": []},
            "inferences": [{"rule": "congruence", "premises": [], "left": len(terms) - 1, "right": len(terms) - 1}]}


@each([
    ["number", "-1/2"], ["number", "0"], ["number", "-7"], ["number", "1" * 4000], ["symbol", "x", "real"], ["pi"], ["neg", 0],
    ["add", 0, 1, 2],
    ["pow", 0, 1], ["exp", 0], ["derivative", 1, 0, 0], ["derivative", 20, 0, 0], ["div", 0, 1], ["mul", 0, 0]])
def test_entries_of_terms(entry):
    assert check(with_terms(entry)).outcome == "proved"


@each([
    ["number", "2/4"], ["number", "1/1"], ["number", "-0"], ["number", "00"], ["number", "1.5"], ["number", "1e3"], ["number", "+1"],
    ["number", " 1"], ["number", "1/0"], ["number", "1/-2"], ["number", "0/1"], ["number", "1\n"], ["number", "\u0661"],
    ["number", ""], ["number", 1], ["number", 0.5], ["number"], ["number", "1", 0], ["number", "1" * 5000], ["number", True],
    ["number", "1/2/3"], ["number", "0x10"], ["number", "1_000"], ["symbol", "", "real"], ["symbol", "x", "positive"],
    ["symbol", "x"], ["symbol", "x", "real", 0], ["symbol", 0, "real"], ["symbol", "x" * 101, "real"], ["pi", 0], ["infinity"], [],
    ["neg"], ["neg", 0, 1], ["neg", -1], ["neg", 3], ["neg", 4], ["neg", True], ["neg", False], ["neg", 0.0], ["neg", "0"],
    ["neg", [0]], ["neg", None], ["add", 0], ["add"], ["mul", 0], ["add", *[0] * 1001], ["pow", 0], ["pow", 0, 1, 1],
    ["div", 0, 1, 1], ["exp"], ["exp", 0, 0], ["derivative", 1, 0, 1], ["derivative", 1, 0, 2], ["derivative", 0, 0, 0],
    ["derivative", 21, 0, 0], ["derivative", True, 0, 0], ["derivative", -1, 0, 0], ["derivative", 1, 0], ["derivative", "1", 0, 0],
    ["apply", "p"], ["apply", "", 0], ["apply", 0, 0], ["apply", "p", *[0] * 21], ["prime", "p", [1, 0], 0],
    ["prime", "p", [1], 0, 0], ["prime", "p", [0], 0], ["prime", "p", [], 0], ["prime", "p", [-1], 0], ["prime", "p", [True], 0],
    ["prime", "p", [21], 0], ["prime", "p", [11, 11], 0, 0], ["prime", "p", 1, 0], ["prime", ["p"], [1], 0], ["sqrt", 0], ["term", 0],
    [["neg"], 0], ["limit", "+", 0, 2, 1], ["limit", "+-", 0, 2, 1], ["limit", "oo", 0, 0], ["limit", "o", 0, 0, 1], ["limit", 0, 0, 1],
    [None], [True], "neg", {"op": "neg"}, ("neg", 0), ["__class__", 0], ["integral", 0, 0]])
def test_malformed_entries_of_terms(entry):
    rejected(with_terms(entry))


PLACES = [
    ("version",), ("terms",), ("claim",), ("inferences",), ("point",), ("point", "symbols"), ("point", "symbols", 0),
    ("point", "symbols", 0, 0), ("point", "functions", 0), ("point", "functions", 0, 2), ("claim", "assuming"),
    ("claim", "assuming", 0), ("claim", "assuming", 0, 0), ("claim", "assuming", 0, 1), ("claim", "definitions", 0),
    ("claim", "definitions", 0, 0), ("claim", "definitions", 0, 1, 0), ("claim", "definitions", 0, 2), ("claim", "left"),
    ("claim", "right"), ("claim", "relation"), ("inferences", 0), ("inferences", 0, "rule"), ("inferences", 1, "at"),
    ("inferences", 1, "at", 0), ("inferences", 1, "name"), ("inferences", 2, "premises", 0), ("inferences", 2, "left"),
    ("inferences", 3, "predicate"), ("terms", 0), ("terms", 3),
]


@each(PLACES)
def test_strange_values_in_every_place(path):
    for strange in STRANGE:
        data = json.loads(WRITTEN)
        replaced(data, path, strange)
        rejected(data)


@each([
    (("inferences", 2, "premises"), [0, 2]), (("inferences", 2, "premises"), [0, 3]), (("inferences", 0, "premises"), [0]),
    (("inferences", 4, "premises"), [2, 4]), (("inferences", 2, "premises"), [0, -3]), (("inferences", 4, "premises"), []),
    (("inferences", 0, "extra"), 0), (("claim", "extra"), 0), (("extra",), 0), (("point", "extra"), 0), (("version",), 2),
    (("version",), "1"), (("claim", "relation"), "<"), (("claim", "assuming", 0, 0), ">"), (("claim", "conditions"), [["big", 0]]),
    (("claim", "conditions"), [["nonzero"]]), (("claim", "conditions"), [["nonzero", 0, 0]]),
    (("inferences", 1, "at"), [[0, 0], [0, 0]]), (("inferences", 0, "rule"), "oracle"),
    (("terms",), [["number", "0"]] * LENGTHS.stop)])
def test_references_and_fields(path, value):
    data = json.loads(WRITTEN)
    replaced(data, path, value)
    rejected(data)


@each([
    ("version",), ("terms",), ("claim",), ("inferences",), ("point",), ("claim", "assuming"), ("claim", "conditions"),
    ("claim", "left"), ("point", "symbols"), ("point", "functions"), ("inferences", 0, "term"),
    ("inferences", 0, "premises"), ("inferences", 0, "rule"), ("inferences", 1, "at")])
def test_missing_fields(path):
    data = json.loads(WRITTEN)
    *parents, last = path
    inner = data
    for key in parents:
        inner = inner[key]
    del inner[last]
    rejected(data)


@each([15, 8193, 0, -64, True, 64.0, "64", 10**30, None])
def test_precision_of_a_witness(precision):
    data = json.loads(REFUTED)
    data["inferences"][0]["precision"] = precision
    rejected(data)


def leaves(data, path=()):
    """The paths to everything inside the data."""
    inside = data.items() if type(data) is dict else enumerate(data) if type(data) is list else ()
    return [p for key, value in inside for p in [(*path, key), *leaves(value, (*path, key))]]


SMALL = st.one_of(st.integers(-2, 30),
    st.sampled_from(["real", "integer", "number", "neg", "derivative", "prime", "f", "nonzero", "<=", "sign"]),
                  st.lists(st.integers(0, 20), max_size=3), st.sampled_from([1, 2]).map(str))


@settings(derandomize=True, max_examples=400, deadline=None, database=None)
@given(st.sampled_from([WRITTEN, REFUTED]), st.data())
def test_a_changed_certificate_is_rejected_or_proves_what_it_says(kept, choice):
    data = json.loads(kept)
    for _ in range(choice.draw(st.integers(1, 3))):
        replaced(data, choice.draw(st.sampled_from(leaves(data))), choice.draw(SMALL))
    before = copy.deepcopy(data)
    try:
        assert check(data).outcome in ("proved", "refuted")
    except Rejected:
        pass
    assert data == before
