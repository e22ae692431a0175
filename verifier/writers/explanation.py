"""A proof in words: the facts that it uses, in order."""
from verifier.kernel.axioms import AXIOMS
from verifier.kernel.terms import substituted
from verifier.notation import condition_text, unicode


def explanation(proof):
    """A line for each inference of a proof."""
    return [f"{number}. {SENTENCES[rule](premises, **data)}"
            for number, (rule, premises, data) in enumerate(_counted(proof.inferences), 1)]


def _counted(inferences):
    """The inferences, their premises numbered from 1."""
    return [(rule, ", ".join(str(p + 1) for p in premises), data) for rule, premises, data in inferences]


def _equation(left, right):
    return f"{unicode(left)} = {unicode(right)}"


def _axiom(premises, name, at):
    row = AXIOMS[name]
    return f"{_equation(substituted(row.left, at), substituted(row.right, at))}, the axiom {name} ({row.source})"


def _values(at):
    return ", ".join(f"{unicode(value)} for {unicode(s)}" for s, value in at.items())


def _after(premises):
    return f" after {premises}" if premises else ""


#: Rule -> the sentence for an inference by it, from the numbers of its premises and its data.
SENTENCES = {
    "reflexivity": lambda premises, term: f"{unicode(term)} is itself",
    "symmetry": lambda premises: f"{premises} read from right to left",
    "transitivity": lambda premises: f"{premises}, one after the other",
    "congruence": lambda premises, left, right: f"{_equation(left, right)}, putting in {premises}",
    "definition": lambda premises, term: f"{unicode(term)} by its definition",
    "hypothesis": lambda premises, index: f"assumption {index + 1}",
    "lemma": lambda premises, at: f"{premises} with {_values(at)}",
    "axiom": _axiom,
    "algebra": lambda premises, left, right: f"{_equation(left, right)}, as fractions of polynomials{_after(premises)}",
    "differentiation": lambda premises, term: f"{unicode(term)} by the rules of calculus",
    "membership": lambda premises, term, predicate: f"{condition_text(predicate, term)} on the whole domain",
    "sign": lambda premises, term, predicate: f"{condition_text(predicate, term)} on the whole domain",
    "discharge": lambda premises: f"the conditions that follow from {premises} are met",
    "witness": lambda premises, left, right, point, precision: f"{_equation(left, right)} fails at a point",
}
