"""A proof in words: the facts that it uses, in order, and why each holds."""
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.rules import RULES
from verifier.notation import unicode
from verifier.statements import condition_text, statement_text


def explanation(context, proof):
    """A line for each inference of a proof in the context."""
    theorems, lines = [], []
    for number, (rule, premises, data) in enumerate(proof.inferences, 1):
        theorems.append(RULES[rule].conclude(context, [theorems[p] for p in premises], **data))
        reason = REASONS[rule](**data)
        after = f" from {', '.join(str(p + 1) for p in premises)}" if premises else ""
        lines.append(f"{number}. {statement_text(theorems[-1])}: {reason}{after}")
    return lines


def _where(given):
    if not given:
        return "on the whole domain"
    return f"where {' and '.join(sorted(condition_text(*condition) for condition in given))}"


#: Rule -> why what it concludes holds.
REASONS = {
    "symmetry": lambda: "read from right to left,",
    "transitivity": lambda: "one after the other,",
    "congruence": lambda left, right: "one and the same" if left is right else "equals put in for equals,",
    "entries": lambda left: "entry by entry",
    "definition": lambda term: "by definition",
    "fundamental": lambda lower, upper: "by the fundamental theorem of calculus",
    "integration": lambda variable, lower, upper: f"as it is so for all {unicode(variable)} between {unicode(lower)} and {unicode(upper)},",
    "recurrence": lambda term: "all terms but the last, and the last; or no terms",
    "induction": lambda variable, lower, upper: f"by induction from {unicode(lower)} to {unicode(upper)},",
    "hypothesis": lambda left, right: "assumed",
    "lemma": lambda at: f"with {', '.join(f'{unicode(value)} for {unicode(s)}' for s, value in at.items())},",
    "axiom": lambda name, at: f"the axiom {name} ({AXIOMS[name].source})",
    "algebra": lambda left, right: "as fractions of polynomials",
    "differentiation": lambda term: "by the rules of calculus",
    "sign": lambda term, predicate, given: f"{_where(given)}, by the signs of its parts",
    "enclosure": lambda term, predicate, pieces: f"on the whole domain, by balls over {pieces} pieces of each range",
    "continuity": lambda term: "by continuity",
    "agreement": lambda term, start: "as both are the same near the end of the way,",
    "hospital": lambda: "by l'Hôpital's rule",
    "squeeze": lambda term, start: "as it is no larger near the end of the way than what vanishes,",
    "sampling": lambda term: "as along the reals,",
    "sides": lambda: "from above and from below,",
    "joint": lambda place: f"at {unicode(place)} too, as both sides tend to it there,",
    "improper": lambda left, right: "as an integral is continuous in its limits,",
    "variation": lambda term, start, bound: f"as it changes from {unicode(start)} on by no more than the bound falls,",
    "integrability": lambda lower, upper: "as what is integrated is differentiable,",
    "branch": lambda term, given: f"{_where(given)}, which chooses the branch",
    "cases": lambda term: f"in both cases of {unicode(term)},",
    "injectivity": lambda left, right, factor: "as the imaginary parts are less than 2π apart,",
    "discharge": lambda: "with every condition met,",
}
