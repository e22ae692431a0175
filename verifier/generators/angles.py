"""Angles: logarithms as ln|u| + i arg(u), angles by logarithms, and the angles of constants."""
from flint import arb, fmpq

from verifier.generators.planes import parts
from verifier.generators.rewriting import A, B, axiom
from verifier.generators.values import number
from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Context
from verifier.kernel.terms import I, ONE, PI, ZERO, Rejected, function, term

ANGLES = 60        # of which half a turn is a multiple of an angle that is looked for


def logarithm(found, t):
    """The equation of the logarithm of a constant with a known angle; or of one of which the real part, or the angle, is asked; else None."""
    (u,) = t.args
    split = parts(found, u)
    if split is None and found.polar and u.op != "pow":          # a modulus is such a root
        return axiom(found.proof, "log-polar", {A: u})
    return _of_constant(found, t, *split) if split and split[1] is not ZERO and not u.free else None


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
    polar, _, right = axiom(proof, "log-polar", {A: u})
    size = function("abs", u)
    number, left, _ = axiom(proof, "exp-log", {A: u})
    whole, part = function("exp", right), function("exp", right.args[1])
    split = proof.infer("transitivity", proof.infer("symmetry", number), proof.infer("congruence", polar, left=left, right=whole))
    over = proof.infer("congruence", split, left=u / size, right=whole / size)
    premises = [axiom(proof, "exp-log", {A: size})[0], axiom(proof, "exp-sum", dict(zip((A, B), right.args)))[0]]
    last = proof.infer("algebra", *premises, left=whole / size, right=part)
    return (proof.infer("symmetry", proof.infer("transitivity", over, last)), part, u / size),


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
    return found.proof.infer("injectivity", found.same(one, other), left=left, right=right, factor=ONE), left, right
