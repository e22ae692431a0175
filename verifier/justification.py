"""Justification: whether a step is an instance of the reason that is stated for it.

Equal and justified are two things. A reason names tools: rules of calculus, definitions, earlier
results, algebra. The step is justified if these, applied to its sides, leave expressions that are alike up
to the rational arithmetic that everybody does in passing. A reason that names no tool is not checked."""
import re

from verifier.constructors import prime
from verifier.generators.rewriting import BY_AXIOM, A, B
from verifier.kernel.algebra import Field
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.claims import called
from verifier.kernel.differentiation import differentiated
from verifier.kernel.functions import FUNCTIONS
from verifier.kernel.matrices import entries
from verifier.kernel.terms import Rejected, Term, derivative, product, rational, substituted, term, total
from verifier.matching import rewritten
from verifier.alphabets import unicode_name

D = derivative


def _sum_rule(context, body, x):
    return total([D(a, x) for a in body.args]) if body.op == "add" else None


def _product_rule(context, body, x):
    factors = body.args
    if body.op == "mul":
        return total([product([*factors[:k], D(a, x), *factors[k + 1:]]) for k, a in enumerate(factors)])


def _quotient_rule(context, body, x):
    if body.op == "div":
        over, under = body.args
        return (D(over, x) * under - over * D(under, x)) / under**2


def _power_rule(context, body, x):
    if body.op == "pow" and (exponent := rational(body.args[1])) is not None:
        return body.args[1] * body.args[0]**term(exponent - 1) * D(body.args[0], x)
    if body.op == "div" and x not in body.args[0].free:
        return -(body.args[0] / body.args[1]**2) * D(body.args[1], x)


def _chain_rule(context, body, x):
    """For an outer function of an inner expression that is more than the variable."""
    if body.op in FUNCTIONS and FUNCTIONS[body.op].derivative and body.args[0] is not x:
        return FUNCTIONS[body.op].derivative(body.args[0]) * D(body.args[0], x)
    if body.op == "apply" and len(body.args) == 1 and body.args[0] is not x:
        return prime(body.data, (1,), body.args[0]) * D(body.args[0], x)
    inner = body.args[1] if body.op == "div" else body.args[0] if body.op == "pow" else x
    return _power_rule(context, body, x) if inner is not x else None


ROUNDS = 3       # of trying the tools of a reason one after the other

#: Stated rule of calculus -> d/dx of the body by one use of it, or None where it does not apply.
CALCULUS = {
    "sum rule": _sum_rule, "linearity": _sum_rule, "product rule": _product_rule, "quotient rule": _quotient_rule,
    "power rule": _power_rule, "chain rule": _chain_rule,
}
ALGEBRA = re.compile(
    r"algebra|simplif|expand|factor|cancel|common denominator|multipl|collect|distribut|combin|square|rewrit", re.I)
DEFINITION = re.compile(r"definitions? of ((?:\w+)(?:(?:, | and |, and )\w+)*)|(\w+) by definition", re.I)


def unjustified(claim, reason, lemmas):
    """A note for each tool that the reason names and that does not make the step so; none if it is justified.

    `lemmas` are (name, left, right) for the earlier results that the reason cites."""
    if not reason:
        return []
    context, sides = claim.context, (claim.left, claim.right)
    rules = [name for name in CALCULUS if name in reason.lower()]
    tools = {name: lambda t, left=left, right=right: rewritten(t, left, right, []) for name, left, right in lemmas}
    tools |= {f"the definition of {shown}": lambda t, name=name: _unfolded(context, name, t)
              for name, shown in _defined_names(context, reason)}
    tools |= {f"the {name}": lambda t, name=name: _by_rule(context, CALCULUS[name], t) for name in rules}
    idle = dict.fromkeys(tools)
    for _ in range(ROUNDS):
        for shown, tool in tools.items():
            after = tuple(map(tool, sides))
            if after != sides:
                idle.pop(shown, None)
            sides = after
    if idle:
        return [f"equal, but {shown} does not apply here" for shown in idle]
    if not tools or ALGEBRA.search(reason) or _alike(context, sides, bool(rules)):
        return []
    return [f"equal, but not by {' and '.join(tools)} alone"]


def _defined_names(context, reason):
    """The functions whose definitions a reason cites: (name, name as shown)."""
    cited = " ".join(part for groups in DEFINITION.findall(reason) for part in groups)
    known = {**{name: name for name in (*context.definitions, *BY_AXIOM)},
             **{unicode_name(name): name for name in context.definitions}}
    words = dict.fromkeys(known[word] for word in re.findall(r"\w+", cited) if word in known)
    return [(name, unicode_name(name) if name in context.definitions else name) for name in words]


def _unfolded(context, name, t):
    t = Term(t.op, t.data, tuple([_unfolded(context, name, a) for a in t.args]))
    if t.op == "apply" and t.data == name:
        return _unfolded(context, name, context.instance(t))
    if t.op == name:
        return substituted(AXIOMS[BY_AXIOM[name]].right, dict(zip((A, B), t.args)))
    return t


def _by_rule(context, rule, t):
    """`t` with the rule used once at each derivative to which it applies, sums and constant factors aside."""
    if t.op == "derivative" and t.data == 1:
        return _differentiated_by(context, rule, *t.args) or t
    return Term(t.op, t.data, tuple([_by_rule(context, rule, a) for a in t.args]))


def _differentiated_by(context, rule, body, x):
    """The derivative of the body by one use of the rule, or None."""
    found = rule(context, body, x)
    if found is not None:
        return found
    if body.op == "apply" and called(body) in context.definitions:
        return _differentiated_by(context, rule, context.instance(body), x)
    if body.op in BY_AXIOM:
        return _differentiated_by(context, rule, _unfolded(context, body.op, body), x)
    if body.op in ("add", "neg"):
        parts = [_differentiated_by(context, rule, a, x) for a in body.args]
        return any(parts) and Term(body.op, None, tuple([p or D(a, x) for p, a in zip(parts, body.args)])) or None
    if body.op == "mul" and sum(x in a.free for a in body.args) == 1:
        parts = [x in a.free and _differentiated_by(context, rule, a, x) for a in body.args]
        return any(parts) and product([p or a for p, a in zip(parts, body.args)]) or None
    return None


def _alike(context, sides, calculus):
    """Equality by rational arithmetic; after a rule of calculus the simpler derivatives may be worked out."""
    if calculus:
        try:
            sides = tuple(_worked_out(context, side) for side in sides)
        except Rejected:
            return False
    try:
        pairs = list(zip(*map(entries, sides)))
        field = Field(*[t for pair in pairs for t in pair])
        return all(field.equal(field.value(one), field.value(other)) for one, other in pairs)
    except Rejected:
        return False


def _worked_out(context, t):
    if t.op == "derivative" or t.op == "prime" and called(t) in context.definitions:
        return _worked_out(context, differentiated(context, t)[0])
    if t.op == "apply" and called(t) in context.definitions:
        return _worked_out(context, context.instance(t))
    return Term(t.op, t.data, tuple([_worked_out(context, a) for a in t.args]))
