"""Logarithms, powers, roots and absolute values: split where the signs of the factors allow."""
from math import lcm

from flint import fmpq

from verifier.generators import angles, planes
from verifier.generators.circular import polynomial_root, real_quotient, real_square_root
from verifier.generators.integer_powers import alternating, integer_power, mixed_power, spread
from verifier.generators.surds import denested
from verifier.generators.values import number, powers
from verifier.generators.rewriting import A, B, N, axiom, nothing, quotient
from verifier.kernel.algebra import ARITHMETIC
from verifier.kernel.claims import AS_ASSUMED
from verifier.kernel.functions import HALF
from verifier.kernel.signs import holds
from verifier.kernel.terms import I, ONE, PI, ZERO, function, integral, product, subterms, term

BITS = 100        # of an integer that is factored


def logarithm(found, t):
    """log of a product as a sum of logs, as far as the factors are known to be positive."""
    (u,) = t.args
    content, factors = found.fractions.factors(u)
    if not factors and content == 1:
        found.knows("positive", ONE), found.knows("real", ZERO)
        return found.take(axiom(found.proof, "log-power", {A: ONE, B: ZERO}))
    pieces, rest, sign = _signed(found, content, factors, "positive")
    rest = _real(found.fractions, rest)
    whole = pieces + rest
    if len(rest) == 1 and not pieces and _turned(found, *rest[0], sign):
        return
    if sign < 0 and not rest:
        return found.take(axiom(found.proof, "log-negative", {A: powers(pieces)}))
    if len(whole) == 1 and pieces:
        (p, e), = whole
        if e != 1:
            return found.take(axiom(found.proof, "log-power", {A: p, B: number(e)}))
        if p.op == "exp" and found.knows("real", p.args[0]):
            return found.take(axiom(found.proof, "log-exp", {A: p.args[0]}))
    elif pieces:
        first = powers(pieces[:1])
        if found.knows("positive", first):
            tail = powers(pieces[1:] + rest)
            return found.take(axiom(found.proof, "log-product", {A: first, B: -tail if sign < 0 else tail}))
    if not (pieces or holds(found.context, "real", u)) and (equation := planes.logarithm(found, t) or angles.logarithm(found, t)):
        return found.take(equation)
    found.fractions.note(t)


def _real(fractions, factors):
    """The factors, or their product by cosines and sines if it is real."""
    if any(p.op != "symbol" for p, _ in factors) and (real := real_quotient(fractions, *fractions.value(powers(factors)))) is not None:
        return [(real, 1)]
    return factors


def _turned(found, p, e, sign):
    """log(i) and log(-i), and log(e^(iu)) for u between -pi and pi."""
    angle = _angle(found, p, e, sign)
    if angle is None:
        return False
    found.visit(function("exp", I * angle))
    found.take(axiom(found.proof, "log-turn", {A: angle}))
    return True


def _angle(found, p, e, sign):
    """The angle of i or -i, and the u of e^(iu) that is known to be between -pi and pi; None of others."""
    if p is I:
        angle = number(fmpq(sign * e, 2)) * PI
    elif p.op == "exp" and sign == 1:
        angle = found.fractions.product(number(e) * p.args[0] / I)
    else:
        return None
    return angle if all(found.knows(*asked) for asked in (("real", angle), ("positive", PI + angle), ("nonnegative", PI - angle))) else None


def _told(found, base, square):
    """Whether the logarithm of the base of a power is told: by its sign, as that of some positive r e^(iu), or by half planes.

    Of a square root, not by the sign of a product whose factors have none: these may be squares."""
    if found.knows("positive", base) or found.knows("positive", -base):
        return not (square and _mixed(found, base))
    if holds(found.context, "real", base):
        return False
    _, rest, sign = _signed(found, *found.fractions.factors(base), "positive")
    return len(rest) == 1 and _angle(found, *rest[0], sign) is not None or planes.sided(found, base)


def _signed(found, content, factors, predicate):
    """The factors of known sign turned so that the predicate holds, the others, and the sign that is left over."""
    pieces, rest, sign = _primes(abs(content)), [], -1 if content < 0 else 1
    for p, e in factors:
        if found.knows(predicate, p):
            pieces.append((p, e))
        elif found.knows(predicate, -p):
            pieces.append((-p, e))
            sign = -sign if e % 2 else sign
        else:
            rest.append((p, e))
    return pieces, rest, sign


def _primes(content):
    """A positive rational as pairs (prime, exponent)."""
    if max(content.p.bit_length(), content.q.bit_length()) > BITS:
        return [(number(content), 1)]
    return ([(term(p), int(e)) for p, e in content.p.factor()] + [(term(p), -int(e)) for p, e in content.q.factor()])


def power(found, t):
    """A power that is no integer one: by exp and log where its base's sign is known or the exponent is no number; else by roots."""
    base, exponent = t.args
    if integral(exponent):
        return None
    constant = found.fractions.constant(exponent)
    if constant is not None and constant.q == 1:
        plain = found.fractions.field.constant(found.fractions.field.value(exponent)) is not None
        return None if plain else found.take(found.plainer(t, number(constant)))
    if not base.free and base.op in ARITHMETIC and (equation := _computed(found, base, exponent)):
        return found.take(equation)
    if constant is not None and constant > 0 and found.fractions.constant(base) == 0:
        return found.take((nothing(found.proof, t, frozenset()), t, ZERO) if base is ZERO else found.simpler(t, ZERO))
    if _alternating(found, base, exponent):
        return found.take(alternating(found.proof, exponent))
    whole = found.context.integer(exponent)
    if constant is None and whole and (inner := found.fractions.product(base)).op == "exp":
        return found.take(multiplied(found, t, inner))
    if constant is not None and (equation := denested(found, base, int(constant.q))):
        return found.take(equation) if constant.p == 1 else by_root(found, t, constant)
    if constant is None and not whole and (inner := spread(found.fractions, exponent)) and found.context.integer(inner):
        return found.take(found.plainer(t, inner))
    if not found.knows("positive", base) and found.knows("positive", inner := found.fractions.product(base)):
        return found.take(found.simpler(t, inner))
    if _told(found, base, constant == fmpq(1, 2)):
        return found.take(axiom(found.proof, "power-exp", {A: base, B: exponent}))
    if constant is None and whole:
        return integer_power(found, t)
    if (constant is None or found.has_log(base)) and found.knows("nonzero", base):
        return found.take(axiom(found.proof, "power-exp", {A: base, B: exponent}))
    if constant is None:
        return mixed_power(found, t)
    index = found.unit(("root", base), lambda old: lcm(old or 1, int(constant.q)))
    if index != constant.q:
        return by_root(found, t, constant, index)
    if constant == fmpq(1, 2):
        return square_root(found, t, base)
    if constant.p == 1:
        return found.relate(t, "root-power", {A: base, N: number(constant.q)})
    by_root(found, t, constant)


def _mixed(found, base):
    """Whether the term has several factors, and some are not known to be positive or negative."""
    content, factors = found.fractions.factors(base)
    return [e for _, e in factors] != [1] and bool(_signed(found, content, factors, "positive")[1])


def by_root(found, t, constant, index=None):
    """A power with a rational exponent as an integer power of a root: of its own index, or of a multiple of that."""
    base, index = t.args[0], index or int(constant.q)
    unit, whole = HALF if index == 2 else number(fmpq(1, index)), number(constant * index)
    equation, left, right = axiom(found.proof, "power-of-power", {A: base, N: whole, B: unit})
    found.take(found.moved(t, (found.proof.infer("symmetry", equation), right, left)))


def multiplied(found, t, base):
    """(e^u)^n = e^(n u) for an integer n, where the power's base is e^u by the equations found so far."""
    number, right, left = axiom(found.proof, "exp-power", {N: t.args[1], A: base.args[0]})
    number = found.proof.infer("symmetry", number)
    if left is not t:
        number = found.proof.infer("transitivity", found.simpler(t, base)[0], number)
    return number, t, right


def _computed(found, base, exponent):
    """The equation of a power with that of the number which its base is; None if the base is written so, or is none."""
    constant = found.fractions.constant(base) if all(s.op in ARITHMETIC for s in subterms(base)) else None
    if constant is None or (value := number(constant)) is base:
        return None
    return found.simpler(base**exponent, value)


def _alternating(found, base, exponent):
    return found.fractions.constant(base) == -1 and exponent.op == "symbol" and exponent.data[1] == "integer"


def square_root(found, t, u):
    """The root of a product as a product of roots, as far as the factors are known not to be negative; of a square as |.|."""
    pieces, rest = _nonnegative(found, u)
    if rest is not ONE and found.knows("real", u) and (half := real_square_root(found, u)) is not None:
        return found.take(axiom(found.proof, "root-of-square", {A: half}))
    if not pieces:
        return found.take(equation) if (equation := _apart(found, t)) else found.relate(t, "root-power", {A: u, N: term(2)})
    if len(pieces) > 1 or rest is not ONE:
        tail = powers(pieces[1:])
        tail = rest if tail is ONE else tail if rest is ONE else tail * rest
        return found.take(axiom(found.proof, "power-product", {A: powers(pieces[:1]), B: tail}))
    (p, e), = pieces
    if e % 2:
        if e > 1:
            return found.take(axiom(found.proof, "power-product", {A: powers([(p, e - 1)]), B: p}))
        return found.relate(t, "root-power", {A: u, N: term(2)})
    half = powers([(p, e // 2)])
    if found.knows("nonnegative", half):
        return found.take(axiom(found.proof, "root-of-power", {A: half, N: term(2)}))
    found.take(axiom(found.proof, "root-of-square", {A: half}))


def _apart(found, t):
    """The equation of √(1 - a²) with √(1 + a) √(1 - a); None of other roots."""
    over, under = found.fractions.value(t.args[0])
    square = found.fractions.field.unit - over
    for scale, part in ((ONE, square), (I, -square)) if under.is_one() and not square.is_constant() else ():
        if (root := polynomial_root(part)) is not None:
            return found.moved(t, axiom(found.proof, "root-apart", {A: product([scale, found.fractions.term(root)])}))
    return None


def _nonnegative(found, u):
    """The factors of a radicand that are not negative, as pairs; and the product of the others."""
    pieces, others, sign = _signed(found, *found.fractions.factors(u), "nonnegative")
    rest = []
    for p, e in others:
        even = e - e % 2 if found.knows("real", p) else 0
        pieces += [(p, even)] if even else []
        rest += [(p, e - even)] if e != even else []
    if len(pieces) + len(rest) == 1 and not rest and pieces[0][1] == 1 and sign > 0:
        return pieces, ONE
    return pieces, -powers(rest) if sign < 0 else powers(rest)


def absolute(found, t):
    """|u| without what is known of u's sign and factors; |u|^2 = u^2."""
    (u,) = t.args
    if (constant := found.fractions.constant(u)) is not None and number(constant) is not u:
        return found.take(found.simpler(t, number(constant)))
    if (other := _given(found, u)) is not None:
        return found.take(found.simpler(t, other))
    for name, side in (("abs-positive", u), ("abs-negative", -u)):
        if found.knows("nonnegative", side):
            return found.take(axiom(found.proof, name, {A: u}))
    if not found.knows("real", u):
        inner = found.fractions.factors(u)
        name = "abs-exp" if u.op == "exp" else "abs-modulus"
        return found.take(axiom(found.proof, name, {A: u.args[0] if u.op == "exp" else u})) if inner else None
    content, factors = found.fractions.factors(u)
    parts = [(p, e) for p, e in factors if found.knows("real", p)]
    other = powers([factor for factor in factors if factor not in parts])
    if found.fractions.constant(other) is None and not parts:
        if content == 1:
            return found.relate(t, "abs-square", {A: u})
        return found.take(axiom(found.proof, "abs-product", {A: number(content), B: number(1 / content) * u}))
    whole = ([(number(content), 1)] if content != 1 else []) + parts + ([(other, 1)] if other is not ONE else [])
    if len(whole) > 1:
        return found.take(axiom(found.proof, "abs-product", {A: powers(whole[:1]), B: powers(whole[1:])}))
    (p, e), = whole
    if e < 0:
        return found.take(quotient(found.proof, "abs-product", ONE, powers([(p, -e)])))
    if e > 1:
        name, at = ("abs-positive", {A: p**term(e)}) if e % 2 == 0 else ("abs-product", {A: p**term(e - 1), B: p})
        return found.take(axiom(found.proof, name, at))
    found.relate(t, "abs-square", {A: u})


def _given(found, u):
    """What is given not to be negative, or its negative, where this is another way to write the term, which is not given itself."""
    fractions, told = found.fractions, [g for predicate, g in sorted(found.given, key=repr) if predicate in AS_ASSUMED and g.free <= u.free]
    sides = [side for g in told for side in (g, g.args[0] if g.op == "neg" else -g)]
    if u in sides:
        return None
    return next((side for side in sides if fractions.field.equal(fractions.value(u), fractions.value(side))), None)


def sign(found, t):
    """sign(u) = |u|/u, where u is known not to be 0."""
    (u,) = t.args
    if found.knows("nonzero", u) and found.knows("real", u):
        return found.take(axiom(found.proof, "sign-abs", {A: u}))
    found.fractions.note(t)
