"""Sizes: a claim about sums or products of n terms, written out for the first few n."""
from verifier.kernel.claims import Context
from verifier.kernel.terms import FINITE, ONE, ZERO, Rejected, Term, rational, substituted, subterms, term

SIZES = range(1, 6)
#: What a sum and a product are, written out.
OPERATIONS = {"sum": "add", "product": "mul"}


def counted(claim):
    """The integer symbols to which the sums and products of a claim run, by name."""
    ends = [limit for t in subterms(claim.left, claim.right) if t.op in FINITE for limit in t.args[2:]]
    free = claim.left.free | claim.right.free
    return sorted({s for limit in ends for s in limit.free & free if s.data[1] == "integer"}, key=lambda s: s.data)


def sized(claim, size):
    """The claim with that size for each of its counted symbols, and its sums and products written out; None where that cannot be."""
    values = {s: term(size) for s in counted(claim)}
    try:
        sides = [written_out(substituted(side, values)) for side in (claim.left, claim.right)]
        assuming = [(c, *[substituted(side, values) for side in pair]) for c, *pair in claim.context.assuming]
    except Rejected:
        return None
    return claim._replace(context=Context(assuming, claim.context.definitions.values()), left=sides[0], right=sides[1])


def written_out(t):
    """A term with its sums and products between numbers term by term. Rejected where the limits are none."""
    args = tuple(map(written_out, t.args))
    if t.op not in FINITE:
        return Term(t.op, t.data, args) if args else t
    body, index, *limits = args
    ends = [rational(limit) for limit in limits]
    if None in ends or any(end.q != 1 for end in ends):
        raise Rejected(f"a {t.op} between numbers was expected")
    return term_by_term(t.op, body, index, range(int(ends[0].p), int(ends[1].p) + 1))


def term_by_term(op, body, index, values):
    """The sum or product of a body, the index taking each of the values."""
    terms = tuple([substituted(body, {index: term(k)}) for k in values])
    return Term(OPERATIONS[op], None, terms) if len(terms) > 1 else terms[0] if terms else ZERO if op == "sum" else ONE
