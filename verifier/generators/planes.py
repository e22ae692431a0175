"""Half planes: logarithms of complex numbers of which the signs of the real or imaginary parts are known."""
from flint import arb, fmpq

from verifier.generators.definedness import consequence
from verifier.generators.rewriting import A, B, axiom, binary
from verifier.generators.values import number
from verifier.kernel.balls import Evaluation
from verifier.kernel.signs import holds
from verifier.kernel.claims import Context
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, function, term

ANGLES = 60        # of which half a turn is a multiple of an angle that is looked for


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
    fact = consequence(found.context, found.proof, found.given, found.asked, predicate, form)
    if fact is not None:
        found.facts.append(fact if form is whole else found.proof.infer("transitivity", _same(found, whole, form), fact))
    return fact is not None


def _same(found, left, right):
    """The number of the equation of two terms that are the same by the equations of a pass of their own."""
    premises, facts = found.again((left, right))
    same = found.proof.infer("algebra", *premises, left=left, right=right)
    return found.proof.infer("discharge", same, *facts) if facts else same


def sided(found, u):
    """Whether a term is known to lie above, or below, the real line, or to the right of the imaginary one; it is not 0, as is kept."""
    split = parts(found, u)
    if split is None or split[1] is ZERO:
        return False
    sides = (split[1], -split[1], split[0])
    return any(consequence(found.context, found.proof, found.given, found.asked, "positive", side) is not None for side in sides) and _apart(found, u, *split)


def _apart(found, u, real, imaginary):
    """Whether a term is known not to be 0, as its product with its conjugate is not."""
    size, product = real * real + imaginary * imaginary, u * (real + I * -imaginary)
    fact = consequence(found.context, found.proof, found.given, found.asked, "nonzero", size)
    if fact is None:
        return False
    same = found.proof.infer("congruence", _same(found, size, product), left=ONE / size, right=ONE / product)
    found.facts.append(found.proof.infer("discharge", same, fact))
    return True


def logarithm(found, t):
    """The equation of the logarithm of a complex number with others; None if none is found.

    Of a product, if its factors lie to the right of the imaginary line, or on two sides of the real one; of a number with
    a known angle; and of u below the real line, or above it with a real part that is written as negative, by |u|^2 and -u."""
    (u,) = t.args
    pair = binary(u)
    if pair is not None and pair.op == "mul" and (equation := _of_product(found, t, *pair.args)):
        return equation
    split = parts(found, u)
    if split is None and found.polar and u.op != "pow" and not holds(found.context, "real", u):          # a modulus is such a root
        return axiom(found.proof, "log-polar", {A: u})
    if split is None or split[1] is ZERO:
        return None
    if not u.free and (equation := _of_constant(found, t, *split)):
        return equation
    real, imaginary = split
    if known(found, "positive", -function("im", u), -imaginary):
        return _below(found, t, real, imaginary)
    over, _ = found.fractions.value(real)
    turned = not over.is_zero() and over.leading_coefficient() < 0
    return _of_product(found, t, -ONE, -u) if turned and known(found, "positive", function("im", u), imaginary) else None


def angle(found, t):
    """arg(u) = (log(u) - log|u|)/i, where u is written by its real and imaginary parts, or has a factor of known sign; else a generator."""
    content, factors = found.fractions.factors(t.args[0])
    signed = content != 1 or any(found.knows("positive", side) for p, _ in factors for side in (p, -p))
    if not signed and parts(found, t.args[0]) is None:
        return found.fractions.note(t)
    polar, left, right = axiom(found.proof, "log-polar", {A: t.args[0]})
    form = (left - right.args[0]) / I
    found.take((found.proof.infer("algebra", polar, left=t, right=form), t, form))


def turn(proof, u):
    """The equation of e^(i arg(u)) with u/|u|, alone."""
    polar, plain, right = axiom(proof, "log-polar", {A: u})
    size = function("abs", u)
    number, left, _ = axiom(proof, "exp-log", {A: u})
    whole, part = function("exp", right), function("exp", right.args[1])
    same = proof.infer("transitivity", proof.infer("symmetry", number), proof.infer("congruence", polar, left=left, right=whole))
    over = proof.infer("congruence", same, left=u / size, right=whole / size)
    premises = [axiom(proof, "exp-log", {A: size})[0], axiom(proof, "exp-sum", dict(zip((A, B), right.args)))[0]]
    last = proof.infer("algebra", *premises, left=whole / size, right=part)
    return (proof.infer("symmetry", proof.infer("transitivity", over, last)), part, u / size),


def _of_product(found, t, *factors):
    """The equation of the logarithm of a product of two factors with those of the factors, by the half planes in which they lie."""
    split = [parts(found, u) or (function("re", u), function("im", u)) for u in factors]
    if all(known(found, "positive", function("re", u), real) for u, (real, _) in zip(factors, split)):
        return found.moved(t, axiom(found.proof, "log-right", dict(zip((A, B), factors))))
    for (u, (_, high)), (v, (_, low)) in zip(zip(factors, split), reversed([*zip(factors, split)])):
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
    same = found.proof.infer("congruence", _same(found, v * u, size), left=whole, right=function("log", size))
    split, _, _ = axiom(found.proof, "log-apart", {A: v, B: u})
    return found.proof.infer("algebra", same, split, left=t, right=right), t, right


def _of_constant(found, t, real, imaginary):
    """log(u) = log(|u|^2)/2 + i q pi, for a simple rational q, as the exponentials are equal; None if no q is found."""
    if ("angle", t) in found.context.memo:
        return None                                  # nor by way of itself
    found.context.memo["angle", t] = True
    try:
        angle = _angle(function("arg", *t.args))
        size = found.fractions.product(real * real + imaginary * imaginary)
        return angle and _by_exponentials(found, t, function("log", size) / 2 + I * (angle * PI))
    except Rejected:
        return None
    finally:
        del found.context.memo["angle", t]


def _angle(t):
    """The simple rational of which the angle is a multiple of pi, as far as its ball tells; None if there is none."""
    ball = Evaluation(Context(), {}).ball(t * term(ANGLES) / PI).real
    nearest = (ball + fmpq(1, 2)).floor().unique_fmpz()
    return nearest is not None and ball.overlaps(arb(nearest)) and number(fmpq(int(nearest), ANGLES)) or None


def _by_exponentials(found, left, right):
    """The equation of two logarithms whose exponentials are equal."""
    one, other = function("exp", ONE * left), function("exp", ONE * right)
    return found.proof.infer("injectivity", _same(found, one, other), left=left, right=right, factor=ONE), left, right
