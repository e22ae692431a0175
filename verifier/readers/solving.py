"""Equations that are solved: which statements were not claimed but given, as what is made of them later tells."""
from verifier.readers.assertions import FOLLOWING
from verifier.readers.cues import closing_cue
from verifier.readers.naming import analytic, constant, mentioned, shape, spoken_of, subject

#: How many statements back the other of two alternatives may stand.
ALTERNATIVES = 6


def supposed(found):
    """The parts; what implies the next statement of its formula is supposed, not claimed."""
    result = list(found)
    for k, part in enumerate(found[1:]):
        a = found[k].assertion
        first = a.link not in FOLLOWING and a.sides[0] is not None and len(a.relations) == 1
        if found[k].role == "claim" and first and part.assertion.passage is a.passage and part.assertion.link in ("implies", "iff"):
            result[k] = found[k]._replace(role="given")
    return result


def alternatives(found):
    """The parts; equations that "or" joins are not claimed, since one of them may hold. What follows from one of them supposes it."""
    result = list(found)
    for k, part in enumerate(found[1:], 1):
        j = _other(found, k)
        if j is not None:
            role = "notation" if j == k - 1 else "given"
            result[j], result[k] = found[j]._replace(role=role, subject=None), part._replace(role=role, subject=None)
    return result


def _other(found, k):
    """The number of the equation instead of which the k-th part may hold; None if it is no alternative, or what is said is given."""
    a = found[k].assertion
    here = [j for j in range(max(k - ALTERNATIVES, 0), k) if found[j].assertion.around.sentence == a.around.sentence]
    j = next((j for j in reversed(here) if closing_cue("either", found[j].assertion.before)), k - 1)
    joined = a.link == "or" or closing_cue("alternative", a.before)
    claimed = j >= 0 and (found[j].role != "given" or a.passage.kind == "display" and found[j].assertion.passage is a.passage)
    return j if joined and j in here and _equation(a) and _equation(found[j].assertion) and claimed else None


def _equation(a):
    return a.sign == "=" and len(a.relations) == 1 and a.sides[0] is not None


#: How many statements back an equation may stand that is solved.
BACK = 200


def isolated(found):
    """The parts; the equations from which a name of theirs is isolated later in the section were given, to be solved.

    Of as many names as stand in the first of them, as many equations are given; later ones may follow from these."""
    result, defined = list(found), {part.subject.name for part in found if part.role == "definition"}
    for k, part in enumerate(found):
        if part.role in ("claim", "given") and _isolates(part.assertion):
            solved = _solved(found, k, subject(part.assertion.sides[0]), defined)
            unknown = len(frozenset().union(*map(mentioned, found[solved[0]].assertion.sides))) if solved else 0
            for j in solved[:unknown]:
                result[j] = found[j]._replace(role="given", lasting=True)
            if not solved and (j := _valued_before(found, k)) is not None:
                result[j] = None
    return repeated([each for old, part in zip(found, result) for each in ((part,) if part else _parted(old))])


def _valued_before(found, k):
    """The number of the definition of a quantity that has a value at once, V = a h = 1000, from which the k-th part isolates a name."""
    a = found[k].assertion
    name = subject(a.sides[0]).name
    for j in range(k - 1, max(k - BACK, 0) - 1, -1):
        own = found[j].assertion
        if own.around.section != a.around.section or not closing_cue("consequence", a.cue) and a.link not in FOLLOWING:
            return None
        valued = found[j].role == "definition" and not found[j].subject.parameters and len(own.sides) > 2 and constant(own.sides[-1])
        if valued and {relation.sign for relation in own.relations} == {"="} and name in mentioned(own.sides[1]):
            return j
    return None


def _parted(part):
    """A definition that goes on to a value as the definition, and the equation with the value, which is given."""
    a = part.assertion
    value = a._replace(sides=(a.sides[0], *a.sides[2:]), relations=a.relations[1:])
    return part._replace(assertion=a._replace(sides=a.sides[:2], relations=a.relations[:1])), part._replace(
        assertion=value, role="given", subject=None, lasting=True)


def _valued(a):
    """Whether a statement gives a name its value."""
    target = subject(a.sides[0])
    return target is not None and not target.parameters and constant(a.sides[1])


def _isolates(a):
    """Whether a statement gives a name its value, or, as a consequence, expresses it by others."""
    target = subject(a.sides[0])
    if target is None or target.parameters or a.sign != "=" or target.name in mentioned(a.sides[1]):
        return False
    follows = closing_cue("consequence", a.cue) or a.link in FOLLOWING
    return follows or a.passage.kind == "display" and constant(a.sides[1])


def repeated(found):
    """The parts; an equation that is given in a section is so wherever it stands alone in it."""
    given = {_alone(part) for part in found if part.lasting} - {None}
    return [part._replace(role="given", lasting=True) if part.role == "claim" and _alone(part) in given else part for part in found]


def _alone(part):
    """An equation of two sides without its places, with its section; None of anything else."""
    a = part.assertion
    whole = a.sign == "=" and len(a.sides) == 2 and a.sides[0] is not None and not closing_cue("consequence", a.cue) and a.link not in FOLLOWING
    return (a.around.section, *map(shape, a.sides)) if whole else None


def _solved(found, k, target, defined):
    """The numbers of the equations in one go before the k-th part that stand alone in its section, are algebraic and speak of its name.

    None, where an equation is given already."""
    numbers, section = [], found[k].assertion.around.section
    for j in range(k - 1, max(k - BACK, 0) - 1, -1):
        own, following = found[j].assertion, found[j + 1].assertion
        if found[j].role == "given" and own.sign == "=" and own.around.section == section and not _valued(own):
            return []
        if not own.relations or found[j].role in ("given", "notation") and own.around.section == section:
            continue
        alone = len(own.relations) == 1 and own.sides[0] is not None and own.sign == "=" and not (following.relations and following.sides[0] is None)
        spoken = target.name in mentioned(own.sides[0]) | mentioned(own.sides[1]) and spoken_of(own.sides[0]) not in defined
        if found[j].role != "claim" or own.around.section != section or not alone or not spoken or any(map(analytic, own.sides)):
            break
        if not closing_cue("consequence", own.cue):
            numbers.append(j)
    return numbers[::-1]
