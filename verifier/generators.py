"""Independent generators: rewriting equations that leave terms as rational functions of few unknowns.

A method of this file looks at one term and, if it is of its sort, infers an equation for it (else None); what
the right side of that equation holds is then looked at in turn. Exponentials come last, together:
their arguments are written over one basis, so that e^(2x) and e^(-x) become powers of e^x."""
from math import gcd, lcm

from flint import fmpq

from verifier.kernel.algebra import Field
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.claims import called
from verifier.kernel.differentiation import differentiated
from verifier.kernel.terms import E, ZERO, product, subterms, substituted, symbol, term, total

#: The hyperbolic functions, and the axiom that writes each by exponentials.
HYPERBOLIC = {name: f"{name}-exp" for name in ("sinh", "cosh", "tanh", "coth", "sech", "csch")}
A, B, N = symbol("a", "complex"), symbol("b", "complex"), symbol("n", "integer")


def defined(context, proof, t):
    """f(t) is the body of the definition of f at t."""
    if t.op == "apply" and (body := context.instance(t)) is not None:
        return proof.infer("definition", term=t), t, body


def derived(context, proof, t):
    """A derivative is what the rules of calculus make of it."""
    if t.op == "derivative" or t.op == "prime" and called(t) in context.definitions:
        return proof.infer("differentiation", term=t), t, differentiated(context, t)[0]


def assumed(context, proof, t):
    """An assumed equation, read from left to right."""
    for index, (comparison, left, right) in enumerate(context.assuming):
        if comparison == "=" and left is t and t.op != "number":
            return proof.infer("hypothesis", index=index), left, right


def hyperbolic(context, proof, t):
    """sinh, cosh, ... by exponentials."""
    if t.op in HYPERBOLIC:
        return axiom(proof, HYPERBOLIC[t.op], {A: t.args[0]})


def axiom(proof, name, at):
    """An instance of an axiom: the number of its inference, and its two sides."""
    row = AXIOMS[name]
    return proof.infer("axiom", name=name, at=at), substituted(row.left, at), substituted(row.right, at)


def equations(context, proof, terms, methods):
    """The numbers of equations that leave the terms over independent generators, as `algebra` takes them."""
    found, seen = {}, {}         # term -> its equation (number, left, right); every term met, in order

    def visit(t):
        if t in seen:
            return
        seen[t] = None
        for argument in t.args if t.op != "derivative" else ():
            visit(argument)
        for method in methods:
            if equation := method(context, proof, t):
                visit(equation[2])
                found[t] = equation
                return
    for t in terms:
        visit(t)
    exps = [t for t in seen if t.op == "exp"]
    if E in seen:
        number, left, right = axiom(proof, "exp-one", {})
        found[E] = proof.infer("symmetry", number), right, left
        exps.append(left)
    return list(dict.fromkeys(number for number, _, _ in with_exponentials(proof, exps, found)))


def with_exponentials(proof, exps, found):
    """The equations found, and more by which the exponentials are integer powers of a few.

    Each equation stands after those for what its sides hold: first those without exponentials, then
    the exponentials of what these leave, then the equations that hold such exponentials, and so on."""
    depths = {}

    def depth(t):
        if t not in depths:
            inner = depth(found[t][2]) if t in found else max(map(depth, t.args), default=0)
            depths[t] = inner + (t.op == "exp")
        return depths[t]
    ordered = []
    for level in range(max(map(depth, [*exps, *found]), default=0) + 1):
        forms = _linear_forms([t.args[0] for t in exps if depth(t) == level], ordered)
        units = _units(forms)
        for form in forms:
            _split(proof, [(int((c / units[b]).p), product([term(units[b]), b])) for b, c in form.items()], ordered)
        ordered += [equation for t, equation in found.items() if depth(t) == level]
    return ordered


def _linear_forms(arguments, found):
    """Each argument as {term: rational coefficient}, the terms being monomials over one common denominator."""
    inside = set(subterms(*arguments))
    known = found if any(left in inside for _, left, _ in found) else []
    sides = [side for _, *both in known for side in both]
    field = Field(*arguments, *sides)
    for _, left, right in known:
        field.identify(left, right)
    values = [field.value(argument) for argument in arguments]
    common = field.unit
    for _, under in values:
        common = common * (under / common.gcd(under))
    origins = _origins(field, subterms(*arguments, *sides))
    return [{_monomial(origins, monomial, common): c for monomial, c in (over * (common / under)).to_dict().items()}
            for over, under in values]


def _origins(field, terms):
    """For each generator, by its index, a term that it stands for."""
    found = {}
    for t in terms:
        over, under = field.value(t)
        if under.is_one() and len(over) == 1 and over.total_degree() == 1 and over.leading_coefficient() == 1:
            found.setdefault(over.monoms()[0].index(1), t)
    return found


def _monomial(origins, monomial, under):
    """A product of powers of generators, over a polynomial in them."""
    over = product([origins[k]**term(n) if n > 1 else origins[k] for k, n in enumerate(monomial) if n])
    if under.is_one():
        return over
    return over / total([product([term(c), _monomial(origins, m, under / under)]) for m, c in under.to_dict().items()])


def _units(forms):
    """For each monomial the largest rational of which all its coefficients are integer multiples."""
    coefficients = {}
    for form in forms:
        for b, c in form.items():
            coefficients.setdefault(b, []).append(c)
    return {b: _common_divisor(cs) for b, cs in coefficients.items()}


def _common_divisor(rationals):
    below = lcm(*[int(c.q) for c in rationals])
    size = gcd(*[int((c * below).p) for c in rationals])
    return fmpq(size, below) * (-1 if all(c < 0 for c in rationals) else 1)


def _split(proof, powers, found):
    """Adds equations for the exponential of a sum of multiples of units, given as pairs; returns the sum."""
    if not powers:
        found.append(axiom(proof, "exp-zero", {}))
        return ZERO
    (n, unit), *others = powers
    multiple = unit if n == 1 else -unit if n == -1 else term(n) * unit
    if n == -1:
        found.append(axiom(proof, "exp-negative", {A: unit}))
    elif n != 1:
        found.append(axiom(proof, "exp-power", {N: term(n), A: unit}))
    if not others:
        return multiple
    rest = _split(proof, others, found)
    found.append(axiom(proof, "exp-sum", {A: multiple, B: rest}))
    return multiple + rest
