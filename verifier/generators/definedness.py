"""Definedness: what follows from both sides of a claim being defined, beyond the conditions that say so."""
from verifier.generators.forms import squared, unrooted
from verifier.generators.positivity import fact, shown
from verifier.generators.rewriting import A, B, N, axiom, by_axiom
from verifier.generators.values import Fractions
from verifier.kernel.signs import holds
from verifier.kernel.terms import ONE, PI, Rejected, function, subterms, term

STEPS = 4         # of a gamma function that are looked at
BY_EXPONENTIALS = ("sin", "cos", "sinh", "cosh")


def consequence(context, proof, given, asked, predicate, t):
    """The number of an inference by which the condition follows from the given and the asked ones; None if none is found."""
    number = fact(context, proof, given, predicate, t)
    if number is not None or not asked:
        return number
    key = "no consequence", predicate, t, given, asked
    if key not in context.memo:
        context.memo[key] = None               # nor by way of itself
        number = _consequence(context, proof, given, asked, predicate, t)
        if number is not None:
            del context.memo[key]
    return number


def _consequence(context, proof, given, asked, predicate, t):
    near = frozenset([c for c in asked if c[0] == "nonzero" and not c[1].free.isdisjoint(t.free)])
    if near and predicate != "defined" and holds(context.given(given | near), predicate, t):
        return proof.infer("sign", term=t, predicate=predicate, given=given | near)
    if predicate == "defined" and t.op == "pow":
        return _power_defined(context, proof, given, asked, t)
    if predicate == "positive":
        return _apart_from_zero(context, proof, given, asked, t)
    if predicate != "nonzero":
        return None
    inner = context.nonzero(t)
    if inner == {(predicate, t)}:
        number = _divisor(context, proof, given, asked, t)
        return _without_roots(context, proof, given, asked, t) if number is None else number
    known = all(c in asked or consequence(context, proof, given, asked, *c) is not None for c in inner)
    return proof.infer("sign", term=t, predicate=predicate, given=inner) if known else None


def _apart_from_zero(context, proof, given, asked, t):
    """What is not negative, and not 0, is positive."""
    facts = [fact(context, proof, given, "nonnegative", t)]
    facts.append(None if facts == [None] else consequence(context, proof, given, asked, "nonzero", t))
    if None in facts:
        return None
    main = proof.infer("sign", term=t, predicate="positive", given=given | {("nonnegative", t), ("nonzero", t)})
    return proof.infer("discharge", main, *facts)


def _power_defined(context, proof, given, asked, t):
    """A power is defined if its exponent is not negative, if its base is not 0, or if it equals one that is defined."""
    base, exponent = t.args
    if found := shown(context, proof, given, "nonnegative", exponent):
        same, form = found
        other = base**form
        whole = proof.infer("congruence", proof.infer("symmetry", same), left=other, right=t)
        return proof.infer("discharge", whole, proof.infer("sign", term=other, predicate="defined", given=given))
    nonzero = context.nonzero(base)
    if all(c in asked or consequence(context, proof, given, asked, *c) is not None for c in nonzero):
        return proof.infer("sign", term=t, predicate="defined", given=nonzero)
    for predicate, u in sorted(asked, key=repr):
        if predicate == "defined" and u.op == "pow" and u.free == t.free and (numbers := _alike(proof, u, t)):
            return proof.infer("congruence", *numbers, left=u, right=t)
    return None


def _alike(proof, one, other):
    """The numbers of equations between the arguments that make two terms congruent; none if these are other fractions."""
    fractions = Fractions([one, other], 0)
    pairs = [(s, t) for s, t in zip(one.args, other.args) if s is not t]
    if not all(fractions.field.equal(fractions.value(s), fractions.value(t)) for s, t in pairs):
        return []
    return [proof.infer("algebra", left=s, right=t) for s, t in pairs]


def _divisor(context, proof, given, asked, t):
    """An equation between the reciprocals of a term that is asked not to be 0 and of one that `t` divides; None if none is found."""
    for predicate, u in sorted(asked, key=repr):
        if predicate == "defined" and u.op == "pow":
            inverse = Fractions([u], 0).product(-u.args[1])
            if fact(context, proof, given, "positive", inverse) is None:
                continue
            u = u.args[0]**inverse
            if u is t:
                return _inverse(proof, t, asked)
        elif predicate != "nonzero":
            continue
        if u.op == "apply" and (body := context.instance(u)) is not None and (predicate, t) in context.nonzero(body):
            return proof.infer("congruence", proof.infer("definition", term=u), left=ONE / u, right=ONE / body)
        if predicate == "nonzero" and t.free == u.free and (number := _conjugate(context, proof, given, u, t)) is not None:
            return number
        if t.free <= u.free and (t.free or not u.free):
            for equations in _expansions(context, proof, given, u):
                if (number := _quotient(proof, equations, u, t)) is not None:
                    return number
    return None


def _conjugate(context, proof, given, u, t):
    """An equation between the reciprocals of the conjugate of `u` and of `t`, in which conjugates stand; None if they differ."""
    if not any(s.op == "conj" for s in subterms(t)):
        return None
    from verifier.generators.canonical import normal
    other = function("conj", u)
    premises, facts, fractions = normal(context, proof, (other, t), (), given)
    if not fractions.field.equal(fractions.value(other), fractions.value(t)):
        return None
    same = proof.infer("algebra", *premises, left=other, right=t)
    return proof.infer("congruence", proof.infer("discharge", same, *facts) if facts else same, left=ONE / other, right=ONE / t)


def _without_roots(context, proof, given, asked, t):
    """An equation between the reciprocals of a term and of what it is without the squares of roots in it; None if that is not known not to be 0."""
    axioms = [row for r in subterms(t) for row in squared(r)]
    form = unrooted(t, axioms).product(t) if axioms else t
    number = None if form.size >= t.size else consequence(context, proof, given, asked, "nonzero", form)
    if number is None:
        return None
    same = proof.infer("algebra", *[axiom(proof, *row)[0] for row in axioms], left=form, right=t)
    facts = [proof.infer("sign", term=term(2), predicate="positive", given=frozenset()), number]
    return proof.infer("discharge", proof.infer("congruence", same, left=ONE / form, right=ONE / t), *facts)


def _inverse(proof, t, asked):
    """1 = 1/(p^b p^-b) for a p^-b that is asked to be defined, and a positive b."""
    for predicate, u in sorted(asked, key=repr):
        if predicate == "defined" and u.op == "pow" and u.args[0] is t.args[0] and _opposite(u.args[1], t.args[1]):
            whole, left, right = axiom(proof, "power-sum", {A: t.args[0], N: t.args[1], B: u.args[1]})
            unit = proof.infer("discharge", proof.infer("algebra", left=right, right=ONE), whole)
            same = proof.infer("symmetry", proof.infer("transitivity", whole, unit))
            return proof.infer("congruence", same, left=ONE / ONE, right=ONE / left)
    return None


def _opposite(one, other):
    return Fractions([one, other], 0).constant(one + other) == 0


def _expansions(context, proof, given, u):
    """Lists of equations by which the term is a product."""
    yield []
    if u.op in BY_EXPONENTIALS:
        yield [by_axiom(proof, u)]
    if u.op == "rgamma":
        found = []
        for k in range(STEPS):
            found = [*found, axiom(proof, "rgamma-step", {A: u.args[0] + term(k) if k else u.args[0]})]
            yield found
    if u.op == "sin":
        turn = axiom(proof, "rgamma-reflected", {A: u.args[0] / PI})
        yield [turn]
        yield [turn, axiom(proof, "rgamma-step", {A: u.args[0] / PI})]
    if u.op == "pow":
        lower = Fractions([u], 0).product(u.args[1] - ONE)
        if fact(context, proof, given, "nonnegative", lower) is None:
            return
        number, left, right = axiom(proof, "power-sum", {A: u.args[0], N: ONE, B: lower})
        yield [(proof.infer("symmetry", number), right, left)]


def _quotient(proof, equations, u, t):
    """1/u = 1/(t r), where u = t r by algebra on the equations."""
    fractions = Fractions([u, t, *[side for _, *sides in equations for side in sides]], 0)
    try:
        for _, left, right in equations:
            fractions.value(right)
            fractions.identify(left, right)
        (over, under), (top, bottom) = fractions.value(u), fractions.value(t)
    except Rejected:
        return None
    if top.is_constant():
        return None
    quotient, rest = divmod(over * bottom, top)
    if not rest.is_zero():
        return None
    whole = t * fractions.term(quotient) if under.is_one() else t * (fractions.term(quotient) / fractions.term(under))
    same = proof.infer("algebra", *[number for number, *_ in equations], left=u, right=whole)
    return proof.infer("congruence", same, left=ONE / u, right=ONE / whole)
