"""structural: the two sides are written alike.

Proves     f(x) = f(x), whatever f is, and what becomes so when a definition is put in:
           σ(x)(1 - σ(x)) = 1/(1 + e^-x) (1 - 1/(1 + e^-x)) by the definition of σ.
By         congruence, from definitions if from anything.
Gives up   as soon as the sides are written differently, be it x + y and y + x."""
from verifier.kernel.claims import called
from verifier.proofs import Proof


def prove(claim, lemmas=()):
    """A Proof, or None. `claim` is an equation."""
    proof = Proof()
    numbers = _definitions(claim.context, proof, claim.left, claim.right)
    if numbers is None:
        return None
    proof.infer("congruence", *sorted(numbers), left=claim.left, right=claim.right)
    return proof


def _definitions(context, proof, left, right):
    """The inferences from which the two sides are congruent; None if definitions do not make them alike."""
    if left is right:
        return set()
    for call, body in ((left, right), (right, left)):
        if call.op == "apply" and called(call) in context.definitions and context.instance(call) is body:
            number = proof.infer("definition", term=call)
            return {number if call is left else proof.infer("symmetry", number)}
    if (left.op, left.data, len(left.args)) != (right.op, right.data, len(right.args)):
        return None
    found = set()
    for one, other in zip(left.args, right.args):
        numbers = _definitions(context, proof, one, other)
        if numbers is None:
            return None
        found |= numbers
    return found
