"""Chains: what follows from proved relations, one after the other."""
from verifier.kernel.claims import UP_TO_CONSTANTS
from verifier.kernel.differentiation import compared
from verifier.kernel.faults import Rejected
from verifier.kernel.rules import CHAINS
from verifier.kernel.terms import ZERO, derivative
from verifier.proofs import Proof, turned

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
    claim = turned(claim)
    for start, end in ((claim.left, claim.right), (claim.right, claim.left))[:2 if claim.relation == "!=" else 1]:
        found = path(start, end, ENOUGH[claim.relation], list(steps(proved)))
        if found:
            proof = Proof()
            relation, numbers = found[-1][0], [_step(proof, *step[1:]) for step in found]
            _weakened(proof, proof.infer("transitivity", *numbers), relation, claim.relation, start, end)
            if start is not claim.left:
                proof.infer("symmetry", len(proof.inferences) - 1)
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
    """The shortest path between two terms: triples (relation to the start, Proof, whether forward); None if there is none."""
    frontier = reached = {(start, "="): []}
    while frontier:
        following = {}
        for (t, before), done in frontier.items():
            for here, there, relation, proof, forward in ways:
                after = joined(before, relation) if here is t else None
                if after and (there, after) not in reached:
                    following.setdefault((there, after), [*done, (after, proof, forward)])
        found = [done for (t, relation), done in following.items() if t is end and relation in enough]
        if found:
            return found[0]
        reached, frontier = {**reached, **following}, following
    return None


def joined(one, other):
    """The relation that follows from two, one after the other; None if none does."""
    chain = next((chain for chain in CHAINS if one in chain and other in chain), None)
    return None if chain is None or one == other == "!=" else max(one, other, key=chain.index)


def _step(proof, step, forward):
    number = proof.include(step)
    return number if forward else proof.infer("symmetry", number)


def _weakened(proof, number, relation, weaker, left, right):
    """From a < b to a <= b and a != b, from a = b to a <= b."""
    difference = right - left
    if relation == weaker:
        return
    if relation == "<":
        predicate = "nonzero" if weaker == "!=" else "nonnegative"
        fact = proof.infer("sign", term=difference, predicate=predicate, given=frozenset({("positive", difference)}))
        proof.infer("discharge", proof.infer("comparison", fact, left=left, right=right), number)
    else:
        nothing = proof.infer("congruence", number, left=difference, right=right - right)
        zero = proof.infer("algebra", left=right - right, right=ZERO)
        fact = proof.infer("transitivity", zero, proof.infer("sign", term=ZERO, predicate="nonnegative", given=frozenset()))
        proof.infer("comparison", proof.infer("transitivity", nothing, fact), left=left, right=right)
