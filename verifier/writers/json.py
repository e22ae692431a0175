"""JSON: the report as data, for other programs. Expressions are LaTeX text."""
import json

from verifier import __version__
from verifier.notation import latex, unicode
from verifier.statements import condition_text
from verifier.writers.repairs import repair_text


def write(report, view):
    """The report as JSON text; the view changes nothing."""
    summary = {"formulas": sum(e.derivation.formulas for e in report.examined),
               "definitions": sum(len(e.derivation.definitions) for e in report.examined),
               **{outcome: report.count(outcome) for outcome in ("proved", "refuted", "open", "unread", "expected")}}
    data = {"version": __version__, "derivations": list(map(_derivation, report.examined)), "summary": summary}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _derivation(examined):
    derivation, claim = examined.derivation, examined.claim
    return {
        "name": derivation.name, "path": derivation.path, "title": derivation.title, "outcome": examined.outcome,
        "definitions": [{"line": line, "text": definition_latex(definition)} for definition, line in derivation.definitions],
        "assuming": [text for text, _ in derivation.assumptions],
        "claim": claim and {**_sides(claim[0]), "outcome": claim[1].outcome},
        "steps": [_step(step, verdict) for step, verdict in examined.results],
        "remarks": [{"line": remark.place.line, "text": remark.text} for remark in derivation.remarks],
        "unread": [{"line": place.line, "column": place.column, "text": text, "why": why}
                   for place, text, why, *_ in derivation.unread],
    }


def definition_latex(definition):
    name, parameters, body = definition
    from verifier.kernel.terms import apply
    return f"{latex(apply(name, *parameters))} = {latex(body)}"


def _sides(step):
    return {"left": latex(step.claim.left), "relation": step.claim.relation.removesuffix("+C"), "right": latex(step.claim.right)}


def _step(step, verdict):
    place, witness = step.place, verdict.witness
    return {
        "id": step.id, "path": place.path, "line": place.line, "column": place.column,
        "end_line": place.end_line, "end_column": place.end_column,
        "role": step.role, **_sides(step), "reason": step.reason,
        "outcome": verdict.outcome, "expected": step.expected, "method": verdict.method, "axioms": list(verdict.axioms),
        "conditions": [condition_text(*c) for c in verdict.conditions], "notes": list(verdict.notes),
        "witness": witness and _point(witness),
        "values": witness and {"left": witness.left, "right": witness.right},
        "repair": repair_text(verdict.repair),
        "why": verdict.why, "seconds": round(verdict.seconds, 6),
    }


def _point(witness):
    return {**{s.data[0]: unicode(value) for s, value in witness.symbols.items()},
            **{f.name: unicode(f.body) for f in witness.functions}}
