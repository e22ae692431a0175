"""JSON: the report as data, for other programs. Expressions are LaTeX text."""
import json

from verifier import __version__
from verifier.notation import latex, unicode
from verifier.openings import spoken
from verifier.statements import condition_text
from verifier.writers.remarks import definition_text, following, reworded, unread_text
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
        "definitions": [{"line": line, "text": definition_text(d, latex)} for d, line in derivation.definitions],
        "assuming": [text for text, _ in derivation.assumptions],
        "claim": claim and {**_sides(claim[0]), "outcome": claim[1].outcome},
        "steps": [_step(*spoken(*result)) for result in examined.results],
        "remarks": [{**_cell(place), "line": place.line, "text": text} for place, text in derivation.remarks],
        "unread": [{**_cell(u.place), "line": u.place.line, "column": u.place.column, "text": u.text, "why": unread_text(u)}
                   for u in derivation.unread],
    }


def _sides(step):
    """Both sides in LaTeX: of a document as they are written in it."""
    left, sign, right = step.written or (latex(step.claim.left), None, latex(step.claim.right))
    return {"left": left, "relation": sign if reworded(step) else step.claim.relation.removesuffix("+C"), "right": right}


def _step(step, verdict):
    place, witness = step.place, verdict.witness
    return {
        "id": step.id, "path": place.path, **_cell(place), "line": place.line, "column": place.column,
        "end_line": place.end_line, "end_column": place.end_column,
        "role": step.role, **_sides(step), "reason": step.reason,
        "outcome": verdict.outcome, "expected": step.expected, "method": verdict.method, "axioms": list(verdict.axioms),
        "conditions": [condition_text(*c) for c in verdict.conditions], 
        "notes": [*verdict.notes, *filter(None, [following(step, verdict)])],
        "witness": witness and _point(witness),
        "values": witness and {"left": witness.left, "right": witness.right},
        "repair": repair_text(verdict.repair),
        "why": verdict.why, "seconds": round(verdict.seconds, 6),
    }


def _cell(place):
    """The cell of a notebook in which the lines are counted."""
    return {"cell": place.cell} if place.cell else {}


def _point(witness):
    return {**{s.data[0]: unicode(value) for s, value in witness.symbols.items()},
            **{f.name: unicode(f.body) for f in witness.functions}}
