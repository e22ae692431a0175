"""Terms that the kernel has no need to make: applications of functions, their derivatives at arguments, limits."""
from verifier.kernel.terms import Term, term


def apply(name, *arguments):
    return Term("apply", name, tuple(map(term, arguments)))


def prime(name, orders, *arguments):
    """The partial derivative of the function `name` of these `orders`, taken at the arguments."""
    return Term("prime", (name, tuple(orders)), tuple(map(term, arguments)))


def limit(body, variable, way, point=0):
    """The limit as the variable goes its way to the point, which says nothing for "oo" and "-oo"."""
    return Term("limit", way, (body, variable, term(point)))
