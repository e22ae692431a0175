"""Magnitudes: about how large a number is that a term stands for, before anyone works it out."""
from math import gamma, inf, log2, prod

EXPONENT = 900          # of 2: what is larger is infinite here


def bits(t):
    """About how many bits a number has that the term stands for; 0 of a term with symbols."""
    if t.op == "number":
        return max(abs(int(t.data.p)).bit_length(), int(t.data.q).bit_length())
    if t.op != "pow" or t.free:
        return 0
    return 1 if size(t.args[0]) in (0, 1) else bits(t.args[0]) * size(t.args[1])


def size(t):
    """About how large a number is that the term stands for, without symbols; signs do not count."""
    if t.op == "number":
        return abs(int(t.data.p)) / int(t.data.q) if bits(t) < EXPONENT else inf
    found = list(map(size, t.args))
    return SIZES.get(t.op, lambda *sizes: max(sizes, default=4.0))(*found)


def _power(base, exponent):
    return 1.0 if base == 0 else base ** exponent if exponent * log2(max(base, 2)) < EXPONENT else inf


def _factorial(argument):
    return gamma(argument + 1) if argument < 170 else inf


def _exponential(argument):
    return _power(3, argument)


SIZES = {
    "add": lambda *sizes: sum(sizes), "mul": lambda *sizes: prod([max(one, 1) for one in sizes]), "neg": lambda one: one,
    "div": lambda over, under: over * max(under, 1 / under) if under else inf, "pow": _power,
    "exp": _exponential, "sinh": _exponential, "cosh": _exponential,
    "factorial": _factorial, "gamma": _factorial, "binomial": lambda upper, lower: _power(2, upper)}
