"""Half planes: logarithms of complex numbers of which the signs of the real or imaginary parts are known."""
from verifier.generators.rewriting import A, B, axiom, binary
from verifier.kernel.signs import holds
from verifier.kernel.terms import I, ONE, ZERO, function


def parts(found, u):
    """The real and the imaginary part of a term over i and real generators; None of others."""
    found.visit(I)
    fractions = found.fractions
    over, under = fractions.value(u)
    k = fractions.index(I)
    used = [j for p in (over, under) for j, degree in enumerate(p.degrees()) if degree and j != k]
    if under.degrees()[k] or not all(holds(found.context, "real", fractions.origin(j)) for j in used):
        return None
    split = [fractions.field.ring.from_dict({(*m[:k], 0, *m[k + 1:]): c for m, c in over.to_dict().items() if m[k] == n}) for n in (0, 1)]
    below = fractions.term(under)
    return tuple([fractions.term(p) if below is ONE or p.is_zero() else fractions.term(p) / below for p in split])


def known(found, predicate, whole, form):
    """Whether the condition is known of a form of a term, which is equal to it; the term's is kept with the facts."""
    fact = found.fact(predicate, form)
    if fact is not None:
        found.facts.append(fact if form is whole else found.proof.infer("transitivity", found.same(whole, form), fact))
    return fact is not None


def sided(found, u):
    """Whether a term is known to lie above, or below, the real line, or to the right of the imaginary one; it is not 0, as is kept."""
    split = parts(found, u)
    if split is None or split[1] is ZERO:
        return False
    sides = (split[1], -split[1], split[0])
    return any(found.fact("positive", side) is not None for side in sides) and _apart(found, u, *split)


def _apart(found, u, real, imaginary):
    """Whether a term is known not to be 0, as its product with its conjugate is not."""
    size, product = real * real + imaginary * imaginary, u * (real + I * -imaginary)
    fact = found.fact("nonzero", size)
    if fact is None:
        return False
    inverse = found.proof.infer("congruence", found.same(size, product), left=ONE / size, right=ONE / product)
    found.facts.append(found.proof.infer("discharge", inverse, fact))
    return True


def logarithm(found, t):
    """The equation of the logarithm of a complex number with others; None if none is found.

    Of a product, if its factors lie to the right of the imaginary line, or on two sides of the real one; of u below the
    real line, or above it with a real part that is written as negative, by |u|^2 and -u."""
    (u,) = t.args
    pair = binary(u)
    if pair is not None and pair.op == "mul" and (equation := _of_product(found, t, *pair.args)):
        return equation
    split = parts(found, u)
    if split is None or split[1] is ZERO:
        return None
    real, imaginary = split
    if known(found, "positive", -function("im", u), -imaginary):
        return _below(found, t, real, imaginary)
    over, _ = found.fractions.value(real)
    turned = not over.is_zero() and over.leading_coefficient() < 0
    return _of_product(found, t, -ONE, -u) if turned and known(found, "positive", function("im", u), imaginary) else None


def _of_product(found, t, *factors):
    """The equation of the logarithm of a product of two factors with those of the factors, by the half planes in which they lie."""
    split = [parts(found, u) or (function("re", u), function("im", u)) for u in factors]
    if all(known(found, "positive", function("re", u), real) for u, (real, _) in zip(factors, split)):
        return found.moved(t, axiom(found.proof, "log-right", dict(zip((A, B), factors))))
    pairs = [(u, imaginary) for u, (_, imaginary) in zip(factors, split)]
    for (u, high), (v, low) in (pairs, pairs[::-1]):
        if known(found, "positive", -function("im", v), -low) and known(found, "nonnegative", function("im", u), high):
            return found.moved(t, axiom(found.proof, "log-apart", {A: u, B: v}))
    return None


def _below(found, t, real, imaginary):
    """log(u) = log(|u|^2) - log(v), for u below the real line, and its conjugate v."""
    (u,), v = t.args, found.fractions.product(real + I * -imaginary)
    if not (known(found, "nonnegative", function("im", v), -imaginary) and _apart(found, v, real, -imaginary)):
        return None
    size = real * real + imaginary * imaginary
    whole, right = function("log", v * u), function("log", size) - function("log", v)
    premises = [found.proof.infer("congruence", found.same(v * u, size), left=whole, right=function("log", size)),
                axiom(found.proof, "log-apart", {A: v, B: u})[0]]
    return found.proof.infer("algebra", *premises, left=t, right=right), t, right
