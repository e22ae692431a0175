"""Mappings: functions without a name of their own, x↦x³, of whose derivatives a term speaks at a point."""
from functools import partial
from typing import NamedTuple

from verifier.constructors import prime
from verifier.kernel.terms import Term
from verifier.notation import unicode
from verifier.values import valued

#: The longest name of such a function that shows its whole body.
LONGEST = 60


class Mapping(NamedTuple):
    """A function of a symbol, by a term."""
    parameter: Term
    body: Term


def at(t, variable, point, functions):
    """The term where a symbol has a value. The Mappings whose derivatives stand in it are added to `functions`, by name."""
    return valued(t, {variable: point}, partial(_derivative, point, functions))


def _derivative(point, functions, body, orders):
    (variable, order), = orders.items()
    return prime(_name(Mapping(variable, body), functions), (order,), point)


def _name(mapping, functions):
    """The name of a function, under which it stands among others."""
    body = unicode(mapping.body)
    name = f"({unicode(mapping.parameter)}↦{body if len(body) < LONGEST else '…'})"
    while functions.setdefault(name, mapping) != mapping:
        name += "'"
    return name
