"""Values of terms by mpmath, with no code of the verifier's: what tests compare its verdicts with."""
import mpmath

NAMES = {"abs": "fabs", "log": "ln"}


class Undefined(Exception):
    """No value here: a division by 0, a logarithm of 0, a pole."""


def value(t, at, definitions=()):
    """The value of a term at {symbol's name: number}; `definitions` maps a name to (parameters, body)."""
    definitions = dict(definitions)

    def of(t, at):
        if t.op == "number":
            return mpmath.mpf(int(t.data.p)) / int(t.data.q)
        if t.op == "symbol":
            return at[t.data[0]]
        if t.op in ("pi", "e", "i"):
            return {"pi": mpmath.pi, "e": mpmath.e, "i": mpmath.mpc(0, 1)}[t.op]
        if t.op == "derivative":
            body, variable = t.args
            name = variable.data[0]
            return slope(lambda u: of(body, {**at, name: u}), at[name], t.data)
        arguments = [of(a, at) for a in t.args]
        if t.op in ("apply", "prime"):
            return called(t, arguments)
        return operation(t.op, arguments)

    def called(t, arguments):
        parameters, body = definitions[t.data if t.op == "apply" else t.data[0]]
        names = [p.data[0] for p in parameters]
        if t.op == "apply":
            return of(body, dict(zip(names, arguments)))
        (order,) = t.data[1]
        return slope(lambda u: of(body, {names[0]: u}), arguments[0], order)
    try:
        found = of(t, at)
    except (ZeroDivisionError, ValueError, OverflowError) as error:
        raise Undefined from error
    if not (mpmath.isfinite(mpmath.re(found)) and mpmath.isfinite(mpmath.im(found))):
        raise Undefined
    return found


def slope(function, x, order):
    with mpmath.workdps(mpmath.mp.dps + 20):
        return mpmath.diff(function, x, order, h=mpmath.mpf(10) ** (-mpmath.mp.dps // 2))


def operation(op, arguments):
    if op == "add":
        return mpmath.fsum(arguments)
    if op == "mul":
        return mpmath.fprod(arguments)
    if op == "neg":
        return -arguments[0]
    if op == "div":
        return arguments[0] / arguments[1]
    if op == "pow":
        return mpmath.power(*map(mpmath.mpmathify, arguments))
    return getattr(mpmath, NAMES.get(op, op))(arguments[0])
