"""Distributions that are named, X ~ N(mu, sigma^2): what their parameters are by convention."""
from verifier.letters import stem
from verifier.readers.conditions import Condition
from verifier.readers.formula.nodes import Node

ZERO, ONE = Node("number", (), "0"), Node("number", (), "1")
POSITIVE, PROBABILITY = (("<", ZERO, None),), (("<=", ZERO, None), ("<=", None, ONE))
#: A distribution -> the comparisons of each parameter, which stands for None in them.
NORMAL, RATE, SHAPES = ((), POSITIVE), (POSITIVE,), (POSITIVE, POSITIVE)
DISTRIBUTIONS = {
    **dict.fromkeys(("N", "Normal", "Lognormal", "LogNormal", "Laplace", "Logistic", "Gumbel", "Cauchy"), NORMAL),
    **dict.fromkeys(("Exp", "Expo", "Exponential", "Poisson", "Pois", "Poi", "Po", "Rayleigh"), RATE),
    **dict.fromkeys(("Gamma", "Beta", "Weibull", "Pareto", "InvGamma"), SHAPES),
    **dict.fromkeys(("Bernoulli", "Bern", "Ber", "Geom", "Geometric"), (PROBABILITY,)),
    **dict.fromkeys(("B", "Bin", "Binom", "Binomial"), ((("<=", ZERO, None),), PROBABILITY)),
}


def drawn(parts, end):
    """The Conditions, in the whole document, on the parameters of the distributions from which something is drawn in it."""
    found = []
    for part in parts:
        a = part.assertion
        if a.sign == "sim" and len(a.sides) == 2 and (compared := _compared(a.sides[1])):
            found.append(Condition(0, end, (), compared, a.start))
    return found


def _compared(node):
    """The comparisons of the names among the parameters of a distribution; of a square those of what is squared."""
    rows = DISTRIBUTIONS.get(stem(node.data), ()) if node.op == "operator" else ()
    named = [(_squared(a), row) for a, row in zip(node.args, rows)] if len(rows) == len(node.args) else []
    return tuple([(sign, *[a if side is None else side for side in sides]) for a, row in named if a.op == "symbol" for sign, *sides in row])


def _squared(node):
    """The base of a square; any other node itself."""
    return node.args[0] if node.op == "pow" and node.args[1].op == "number" and node.args[1].data == "2" else node
