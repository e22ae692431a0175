"""Rewriting: functions by others, one equation at a time, so that few kinds of generators are left.

A method looks at one term and, if it is of its sort, infers an equation for it (else None)."""
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.claims import called
from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.signs import signs
from verifier.kernel.terms import ZERO, substituted, subterms, symbol, term

A, B, N = symbol("a", "complex"), symbol("b", "complex"), symbol("n", "integer")


def axiom(proof, name, at):
    """An instance of an axiom: the number of its inference, and its two sides."""
    row = AXIOMS[name]
    return proof.infer("axiom", name=name, at=at), substituted(row.left, at), substituted(row.right, at)


def defined(context, proof, t):
    """f(t) is the body of the definition of f at t."""
    if t.op == "apply" and (body := context.instance(t)) is not None:
        return proof.infer("definition", term=t), t, body


def unfolded(context, *terms):
    """The subterms of the terms, and those of the defined functions applied in them."""
    if ("unfolded", terms) not in context.memo:
        found = subterms(*terms)
        bodies = [context.instance(t) for t in found if t.op == "apply" and called(t) in context.definitions]
        context.memo["unfolded", terms] = tuple(dict.fromkeys([*found, *unfolded(context, *bodies)]) if bodies else found)
    return context.memo["unfolded", terms]


def derived(context, proof, t):
    """A derivative is what the rules of calculus make of it."""
    if t.op == "derivative" or t.op == "prime" and called(t) in context.definitions:
        return proof.infer("differentiation", term=t), t, differentiated(context, t)[0]


def assumed(context, proof, t):
    """An assumed equation, read from left to right."""
    for comparison, left, right in context.assuming:
        if comparison == "=" and left is t and t.op != "number":
            return proof.infer("hypothesis", left=left, right=right), left, right


def nothing(proof, t, given):
    """The number of t = 0, where the given conditions leave it no other sign: it is its absolute value, and so is its negative."""
    one, other = [proof.infer("discharge", proof.infer("axiom", name=name, at={A: t}), proof.infer("sign", term=side, predicate="nonnegative", given=given))
                  for name, side in (("abs-positive", t), ("abs-negative", -t))]
    negative = proof.infer("transitivity", proof.infer("symmetry", one), other)
    whole, none = (t + t) / 2, (t + -t) / 2
    return proof.infer("transitivity", proof.infer("algebra", left=t, right=whole), proof.infer("congruence", negative, left=whole, right=none),
                       proof.infer("algebra", left=none, right=ZERO))


def vanishing(context, proof, t, given):
    """A term is 0, where the given conditions leave it no other sign."""
    if signs(context.given(given), t) == {0}:
        return nothing(proof, t, given), t, ZERO


def solved(proof, given):
    """The equations of the symbols for which a difference is given not to be negative, nor its negative."""
    found = {}
    for t in [t for predicate, t in given if predicate == "nonnegative" and (predicate, -t) in given]:
        zero = nothing(proof, t, given)
        one, other = t.args if t.op == "add" and len(t.args) == 2 else (t, ZERO)
        minus = other.args[0] if other.op == "neg" else -other if other is not ZERO else ZERO
        for s, value, whole, rest in ((one, minus, t + minus, ZERO + minus), (minus, one, one - t, one - ZERO)):
            if s.op == "symbol" and s not in value.free:
                found.setdefault(s, (proof.infer(
                    "transitivity", proof.infer("algebra", left=s, right=whole),
                    proof.infer("congruence", zero, left=whole, right=rest), proof.infer("algebra", left=rest, right=value)), s, value))
    return found


#: Functions that are others by definition -> the axiom that says so. An angle is told by the logarithm in another way.
BY_AXIOM = {name: f"{name}-definition" for name, row in FUNCTIONS.items() if row.body and name != "arg"}


def by_axiom(proof, t):
    """The equation of the table, if the term's function is in it."""
    if t.op in BY_AXIOM:
        return axiom(proof, BY_AXIOM[t.op], dict(zip((A, B), t.args)))


def quotient(proof, name, over, under):
    """A function of a quotient is the quotient of its values, if that of a product is their product (the axiom of that name)."""
    again, left, right = axiom(proof, name, {A: over / under, B: under})
    t, below = right.args
    joined, apart = left / below, type(t)(t.op, None, (over,)) / below
    same = proof.infer("algebra", left=left.args[0], right=over)
    return proof.infer("transitivity", proof.infer("algebra", left=t, right=right / below),
                       proof.infer("congruence", proof.infer("symmetry", again), left=right / below, right=joined),
                       proof.infer("congruence", same, left=joined, right=apart)), t, apart


#: The conjugate of a sum or product, from those of its arguments.
CONJUGATES = {"add": "conj-sum", "mul": "conj-product"}


def conjugate(context, proof, t):
    """The conjugate of a sum, product, ... by those of its parts."""
    (inner,) = t.args
    if inner.op == "i":
        return axiom(proof, "conj-i", {})
    if inner.op == "conj":
        return axiom(proof, "conj-conj", {A: inner.args[0]})
    if inner.op == "exp":
        return axiom(proof, "conj-exp", {A: inner.args[0]})
    pair = binary(inner)
    if pair is not None:
        return quotient(proof, "conj-product", *pair.args) if pair.op == "div" else axiom(proof, CONJUGATES[pair.op], dict(zip((A, B), pair.args)))


def binary(t):
    """The same sum, product or quotient, of two terms; powers of natural exponent and negatives as products."""
    if t.op == "neg":
        return -term(1) * t.args[0]
    if t.op == "pow" and t.args[1].op == "number" and t.args[1].data.q == 1 and 1 < t.args[1].data <= 20:
        return t.args[0] * t.args[0]**term(t.args[1].data - 1) if t.args[1].data > 2 else t.args[0] * t.args[0]
    if t.op not in CONJUGATES and t.op != "div":
        return None
    return t if len(t.args) == 2 else type(t)(t.op, None, (t.args[0], type(t)(t.op, None, t.args[1:])))
