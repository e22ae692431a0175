"""Forgeries: copies of a certificate with one entry altered, in a fixed order."""
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.certificates import ARITY, KINDS
from verifier.kernel.claims import COMPARISONS, RELATIONS, UP_TO_CONSTANTS
from verifier.kernel.balls import PREDICATES
from verifier.kernel.rules import RULES

#: Words that could stand in each other's place.
VOCABULARIES = [list(words) for words in (ARITY, RULES, AXIOMS, KINDS, PREDICATES, [*RELATIONS, UP_TO_CONSTANTS, *COMPARISONS])]


def forgeries(data):
    """(path, value): where another value could stand in the certificate; for a list also one that is shorter or longer."""
    vocabularies = [*VOCABULARIES, sorted({e[1] for e in data["terms"] if e[0] in ("symbol", "apply", "prime")})]
    return list(_altered(data, (), vocabularies))


def _altered(node, path, vocabularies):
    for key, value in list(node.items()) if isinstance(node, dict) else list(enumerate(node)):
        if isinstance(value, (dict, list)):
            yield from _altered(value, (*path, key), vocabularies)
            if isinstance(value, list) and value:
                yield from ((path + (key,), other) for other in (value[:-1], value[1:], value + value[-1:]))
        else:
            yield from ((path + (key,), other) for other in _others(value, vocabularies) if other != value)


def _others(leaf, vocabularies):
    """Other values for a leaf of a certificate."""
    if not isinstance(leaf, str):
        return [] if leaf is None else [leaf + 1, leaf - 1, 0, leaf // 2, 2 * leaf, None]
    if leaf.lstrip("-").replace("/", "").isdigit():
        return [str(int(leaf.split("/")[0]) + 1), "-" + leaf, "7/3", "1", "0"]
    found = [leaf + "x"]
    for words in vocabularies:
        if leaf in words:
            found += [words[(words.index(leaf) + k) % len(words)] for k in (1, 2, 5, -1)]
    return found


def forged(data, path, value):
    """The certificate with the value at the path."""
    if not path:
        return value
    key, *rest = path
    result = data.copy()
    result[key] = forged(data[key], rest, value)
    return result
