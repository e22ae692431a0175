"""Alphabets: how each piece of a term is spelt in Unicode and in LaTeX."""
from typing import Callable, NamedTuple

from verifier.binding import shown
from verifier.kernel.functions import FUNCTIONS
from verifier.letters import GREEK, ITALIC, LOWERED, RAISED, in_latex, in_unicode, lowered

# How tightly each construction binds; an argument that binds less tightly than its place asks is bracketed.
SUM, MINUS, PRODUCT, FACTOR, POWER, ATOM = range(6)

NAMED = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arsinh", "acosh": "arcosh", "atanh": "artanh",
         "log": "ln", "gamma": "Γ"}
#: What already means something: symbols and unknown functions of these names are set in italics.
RESERVED = {"e", "i", "pi", "det", "tr", *FUNCTIONS, *NAMED.values()} - {"gamma"}


class Alphabet(NamedTuple):
    name: Callable             # of a symbol or an unknown function
    function: Callable         # of a function in the kernel's table
    constants: dict
    bracket: Callable
    times: str
    quotient: Callable
    quotient_level: int
    over: int                  # the level that a numerator and a denominator need
    under: int
    power: Callable
    root: Callable
    root_level: int
    minus: str
    primes: Callable           # of the orders
    derivative: Callable       # of the letter d, the variable and the order
    integral: Callable         # of the integrand, the variable, and both limits or none
    index: Callable            # of what stands at the lower right
    series: Callable           # of the sum's or product's name, the body, the index and both limits
    limit: Callable            # of the body, the variable, its end and the side from which that is approached
    infinity: str
    comparisons: dict
    branches: Callable         # of pairs, a value and its condition (None for the last)
    matrix: Callable           # of the entries by rows
    transposed: str


def unicode_name(name):
    name = shown(name)
    return name.translate(ITALIC) if name in RESERVED else in_unicode(name)


def latex_name(name):
    name = shown(name)
    spelt = None if name in RESERVED else in_latex(name)
    return spelt or rf"\mathit{{{in_latex(name) if name in GREEK else name}}}".replace("_", r"\_")


def unicode_power(base, exponent):
    together = exponent.replace(" ", "")
    if all(ord(c) in RAISED for c in together):
        return base + together.translate(RAISED)
    return f"{base}^({exponent})"


def unicode_derivative(letter, variable, order):
    raised = str(order).translate(RAISED) if order > 1 else ""
    return f"{letter}{raised}/{letter}{variable}{raised}"


def latex_derivative(letter, variable, order):
    raised = f"^{{{order}}}" if order > 1 else ""
    return rf"\frac{{{letter}{raised}}}{{{letter} {variable}{raised}}}"


def unicode_integral(body, variable, *limits):
    lower, upper = [limit.replace(" ", "") for limit in limits] or ("", "")
    if all(ord(c) in LOWERED for c in lower) and all(ord(c) in RAISED for c in upper):
        return f"∫{lower.translate(LOWERED)}{upper.translate(RAISED)} {body} d{variable}"
    return f"∫[{', '.join(limits)}] {body} d{variable}"


#: The signs of sums and products.
SIGNS = {"sum": "∑", "product": "∏"}


def unicode_series(op, body, index, lower, upper):
    start, end = f"{index}={lower}".replace(" ", ""), upper.replace(" ", "")
    if all(ord(c) in LOWERED for c in start) and all(ord(c) in RAISED for c in end):
        return f"{SIGNS[op]}{start.translate(LOWERED)}{end.translate(RAISED)} {body}"
    return f"{SIGNS[op]}[{index} = {lower}, {upper}] {body}"


def latex_series(op, body, index, lower, upper):
    return rf"\{'prod' if op == 'product' else 'sum'}_{{{index} = {lower}}}^{{{upper}}} {body}"


def unicode_limit(body, variable, point, side):
    return f"lim[{variable} → {point}{side.translate(RAISED)}] {body}"


def latex_limit(body, variable, point, side):
    return rf"\lim_{{{variable} \to {point}{side and f'^{{{side}}}'}}} {body}"


def unicode_primes(orders):
    if len(orders) > 1:
        return f"^({','.join(map(str, orders))})"
    return "′" * orders[0] if orders[0] < 4 else f"({orders[0]})".translate(RAISED)


def latex_primes(orders):
    return "'" * orders[0] if len(orders) == 1 and orders[0] < 4 else f"^{{({','.join(map(str, orders))})}}"


#: Up to a constant, as antiderivatives have it, is no sign of its own.
COMPARISONS = {"=+C": "=", "<": "<", "<=": "≤", "!=": "≠", "=": "=", ">": ">", ">=": "≥"}


def unicode_branches(branches):
    return "{" + ", ".join([f"{value} if {condition}" if condition else f"{value} otherwise" for value, condition in branches]) + "}"


def latex_branches(branches):
    lines = [rf"{value} & \text{{if }} {condition}" if condition else rf"{value} & \text{{otherwise}}" for value, condition in branches]
    return r"\begin{cases} " + r" \\ ".join(lines) + r" \end{cases}"


def unicode_root(radicand):
    return f"√{radicand}" if len(radicand) == 1 or radicand.isdecimal() else f"√({radicand})"


def latex_function(name):
    name = {"gamma": "Gamma"}.get(name) or NAMED.get(name, name)
    return "\\" + name if name in LATEX_FUNCTIONS else rf"\operatorname{{{name}}}"


def latex_bracket(text):
    return rf"\left({text}\right)" if r"\frac" in text or r"\begin" in text else f"({text})"


def unicode_matrix(rows):
    return "[{}]".format(", ".join(["[{}]".format(", ".join(row)) for row in rows]))


def latex_matrix(rows):
    return r"\begin{pmatrix}" + r" \\ ".join([" & ".join(row) for row in rows]) + r"\end{pmatrix}"


LATEX_FUNCTIONS = "Gamma det exp ln sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth".split()

UNICODE = Alphabet(
    name=unicode_name, function=lambda name: NAMED.get(name, name), constants={"pi": "π", "e": "e", "i": "i"},
    bracket="({})".format, times="·", quotient="{}/{}".format, quotient_level=PRODUCT, over=FACTOR, under=POWER,
    power=unicode_power, root=unicode_root, root_level=POWER, minus="−",
    primes=unicode_primes, derivative=unicode_derivative, integral=unicode_integral, series=unicode_series, limit=unicode_limit,
    infinity="∞",
    index=lambda text: lowered(text.replace(" ", "").replace("−", "-")), comparisons=COMPARISONS,
    branches=unicode_branches, matrix=unicode_matrix, transposed="ᵀ")

LATEX = Alphabet(
    name=latex_name, function=latex_function, constants={"pi": r"\pi", "e": "e", "i": "i"},
    bracket=latex_bracket, times=r" \cdot ", quotient=r"\frac{{{}}}{{{}}}".format, quotient_level=FACTOR,
    over=SUM, under=SUM, power="{}^{{{}}}".format, root=r"\sqrt{{{}}}".format, root_level=ATOM, minus="-",
    primes=latex_primes, derivative=latex_derivative,
    integral=lambda body, variable, *limits: rf"\int{'_{{{}}}^{{{}}}'.format(*limits) if limits else ''} {body}\,d{variable}",
    index="_{{{}}}".format, series=latex_series, limit=latex_limit, infinity=r"\infty",
    comparisons=COMPARISONS | {"<=": r"\le", "!=": r"\ne", ">=": r"\ge"}, branches=latex_branches,
    matrix=latex_matrix, transposed=r"^{\mathsf{T}}")
