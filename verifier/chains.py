"""Chains: what follows from proved relations, one after the other."""
from verifier.kernel.claims import AS_CONDITION, UP_TO_CONSTANTS
from verifier.kernel.differentiation import compared
from verifier.kernel.terms import ZERO, Rejected, derivative, total
from verifier.proofs import Proof, turned

#: Relations that may follow one another in a chain, the strongest last: it holds between the ends if it occurs.
CHAINS = (("=", "<=", "<"), ("=", "!="))
#: Relation -> those between the ends of a chain from which it follows.
ENOUGH = {"=": ("=",), "<": ("<",), "<=": ("<=", "<", "="), "!=": ("!=", "<")}


def established(claim, proved):
    """A Proof of the claim by the fewest of the proved relations, which are pairs (Proof, claim); None if they do not lead to it."""
    if claim.relation == UP_TO_CONSTANTS:
        try:
            claim = compared(claim)
        except Rejected:
            return None
        proved = [_differentiated(*pair, claim.left.args[1]) for pair in proved if pair[1].relation in ("=", UP_TO_CONSTANTS)]
    claim, ways = turned(claim), list(steps(proved))
    for start, end in ((claim.left, claim.right), (claim.right, claim.left))[:2 if claim.relation == "!=" else 1]:
        if found := path(start, end, ENOUGH[claim.relation], ways):
            proof = Proof()
            if claim.relation == "=":
                _joined(proof, found)
            else:
                predicate = AS_CONDITION[claim.relation]
                number = _ordered(proof, predicate, start, end, found)
                _implied(proof, (predicate, claim.right - claim.left), {(predicate, end - start): number})
            return proof
    return None


def _differentiated(proof, claim, variable):
    """The proof of an equation, or of one up to constants, as a proof that the derivatives of its sides are equal; and that claim."""
    if claim.relation == UP_TO_CONSTANTS:
        return proof, compared(claim)
    found, sides = Proof(), [derivative(side, variable) for side in (claim.left, claim.right)]
    found.infer("congruence", found.include(proof), left=sides[0], right=sides[1])
    return found, claim._replace(left=sides[0], right=sides[1])


def steps(proved):
    """The ways (from, to, relation, Proof, whether forward) that proved claims open."""
    for proof, claim in proved:
        claim = turned(claim)
        yield claim.left, claim.right, claim.relation, proof, True
        if claim.relation in ("=", "!="):
            yield claim.right, claim.left, claim.relation, proof, False


def path(start, end, enough, ways):
    """The shortest path between two terms, as some of the ways; None if there is none."""
    frontier = reached = {(start, "="): []}
    while frontier:
        following = {}
        for (t, before), done in frontier.items():
            for way in ways:
                here, there, relation, *_ = way
                after = joined(before, relation) if here is t else None
                if after and (there, after) not in reached:
                    following.setdefault((there, after), [*done, way])
        found = [done for (t, relation), done in following.items() if t is end and relation in enough]
        if found:
            return found[0]
        reached, frontier = {**reached, **following}, following
    return None


def joined(one, other):
    """The relation that follows from two, one after the other; None if none does."""
    chain = next((chain for chain in CHAINS if one in chain and other in chain), None)
    return None if chain is None or one == other == "!=" else max(one, other, key=chain.index)


def _joined(proof, ways):
    """The number of the equation between the ends of ways that are equations; None if there are none."""
    numbers = []
    for *_, step, forward in ways:
        number = proof.include(step)
        numbers.append(number if forward else proof.infer("symmetry", number))
    return proof.infer("transitivity", *numbers) if numbers else None


def _ordered(proof, predicate, start, end, ways):
    """The number of the condition on the end minus the start, by the sum of the differences that the ways tell."""
    places = [k for k, way in enumerate(ways) if way[2] != "="]
    equal = [_joined(proof, ways[one + 1:other]) for one, other in zip([-1, *places], [*places, len(ways)])]
    if not places:
        nothing = proof.infer("congruence", proof.infer("symmetry", *equal), left=end - start, right=start - start)
        zero = proof.infer("algebra", left=start - start, right=ZERO)
        return proof.infer("transitivity", nothing, zero, proof.infer("sign", term=ZERO, predicate=predicate, given=frozenset()))
    facts, parts, ends = {}, [], [start, *[ways[k][1] for k in places[:-1]], end]
    for here, there, relation, step, forward in [ways[k] for k in places]:
        parts.append(there - here)
        facts[AS_CONDITION[relation], parts[-1] if forward else here - there] = proof.include(step)
    whole = total([other - one for one, other in zip(ends, ends[1:])])
    last = [] if equal[-1] is None else [proof.infer("symmetry", equal[-1])]
    equations = [number for number in equal[:-1] if number is not None] + last
    numbers = [proof.infer("algebra", left=end - start, right=whole)] if len(parts) > 1 else []
    numbers += [proof.infer("congruence", *dict.fromkeys(equations), left=whole, right=total(parts))] if equations else []
    told = _implied(proof, (predicate, total(parts)), facts)
    return proof.infer("transitivity", *numbers, told) if numbers else told


def _implied(proof, condition, facts):
    """The number of a condition that follows from the signs of others."""
    if condition in facts:
        return facts[condition]
    sign = proof.infer("sign", term=condition[1], predicate=condition[0], given=frozenset(facts))
    return proof.infer("discharge", sign, *facts.values())
