"""The examiner: what becomes of a step, by its claim, by what else it may continue, and by what it may follow from."""
import re
import time
from itertools import takewhile

from verifier.kernel.claims import Context, called
from verifier.kernel.terms import subterms
from verifier.model import WORSE, Repair, Verdict
from verifier.notation import unicode
from verifier.sizes import SIZES, counted, sized
from verifier.verdicts import SECONDS, repaired, verdict

MOMENT = 0.1


class Examiner:
    """Examines steps, each with all its readings in so many seconds. What is `known` of a claim is not worked out again."""

    def __init__(self, seconds=SECONDS, known=None):
        self.seconds, self.known = seconds, {} if known is None else known
        self.meant = {}             # right side of a false step -> the one that was meant, and the step's place
        self.settled = set()        # the sides of proved steps

    def result(self, step, lemmas=(), names=(), proved=()):
        """The step as it is to be understood, and its verdict.

        `lemmas` (name, Proof, left, right) are those that its reason may cite, among the `names` of all lemmas of its
        derivation; `proved` are the ids of the steps that a hypothesis may rest on."""
        if step.claim is None:
            return step, Verdict("open", why=step.why)
        self.end = time.monotonic() + self.seconds
        cited = [lemma for lemma in lemmas if cites(step.reason, lemma[0])]
        claims = (step.claim, *step.others)
        claim, found = self._first(claims, cited)
        given = [h for h in step.hypotheses if h.step is None or h.step in proved]
        if found.outcome != "proved" and given:
            step, claim, found = self._following(step, claims, given, found)
        if found.outcome == "proved":
            self.settled.update((claim.left, claim.right))
            found = found._replace(remarks=(*found.remarks, *_reason_remarks(step, claim, cited, names)))
        elif found.outcome == "refuted" and step.doubts:
            found = Verdict("open", why=f"it is no identity, and {'; '.join(step.doubts)}", seconds=found.seconds)
        elif found.outcome == "refuted":
            found = self._repaired(step.place, claim, found)
        elif names_counted := counted(claim):
            found = self._sized(claim, names_counted, found)
        return step._replace(claim=claim, written=step.written if claim.left is step.claim.left else None), found

    def _first(self, claims, cited=()):
        """The first of the claims that is proved, else the first that is open, else the first; and the verdict on it."""
        verdicts = []
        for claim in claims:
            verdicts.append(self._verdict(claim, cited))
            if verdicts[-1].outcome == "proved":
                break
        claim, found = min(zip(claims, verdicts), key=lambda each: WORSE.index(each[1].outcome))
        return claim, found._replace(remarks=(*found.remarks, *_choice_remarks(claims, claim, verdicts, found.outcome)))

    def _repaired(self, place, claim, found):
        """The refuted verdict with what was meant: in the false step before it, if that makes this one true, or here.

        A right side that stands in a proved step is not where the slip is, if the left side is new."""
        left, before = self.meant.get(claim.left, (None, None))
        if left is not None and self._verdict(claim._replace(left=left)).outcome == "proved":
            where = f"line {before.line}" + (f" of {before.cell}" if before.cell else "")
            return found._replace(repair=(Repair(convention=f"of what was meant in {where}"),))
        if claim.right.free and claim.right in self.settled and claim.left not in self.settled:
            turned = claim._replace(left=claim.right, right=claim.left)
            known = self._once("repaired", turned, lambda: repaired(turned, found, found.seconds + self._left()))
            if any(repair.right is not None for repair in known.repair):
                return found._replace(repair=tuple(map(_on_the_left, known.repair)), seconds=known.seconds)
        known = self._once("repaired", claim, lambda: repaired(claim, found, found.seconds + self._left()))
        if right := next((repair.right for repair in known.repair if repair.right is not None), None):
            self.meant[claim.right] = right, place
        return found._replace(repair=known.repair, seconds=known.seconds)

    def _sized(self, claim, symbols, found):
        """The open verdict, with the first sizes for which the claim is proved, written out."""
        sizes = list(takewhile(lambda size: (own := sized(claim, size)) and self._verdict(own).outcome == "proved", SIZES))
        if not sizes:
            return found
        names = " = ".join([s.data[0] for s in symbols])
        return found._replace(why=f"true for {names} = {sizes[0]}..{sizes[-1]}; {found.why}")

    def _verdict(self, claim, cited=()):
        if cited:
            return verdict(claim, [lemma[1:] for lemma in cited], self._left())
        return self._once("verdict", claim, lambda: verdict(claim, (), self._left()))

    def _left(self):
        """The seconds that are left for the step, and a moment for a reading that comes late."""
        return max(self.end - time.monotonic(), MOMENT)

    def _once(self, asked, claim, answer):
        """What is asked of a claim, worked out once."""
        context, *rest = claim
        key = (asked, context.assuming, tuple(context.definitions.values()), *rest)
        if key not in self.known:
            self.known[key] = answer()
        return self.known[key]

    def _following(self, step, claims, given, before):
        """The step as a consequence of what is given, its claim where that holds, and the verdict on it."""
        claim, found = self._first([_under(claim, given) for claim in claims])
        if found.outcome == "proved":
            return step._replace(role="consequence"), claim, found
        if found.outcome == "open" and before.outcome == "refuted":
            found = found._replace(why=f"it is no identity, and was not seen to follow from what stands before: {found.why}")
        return step, claim, found


def _on_the_left(repair):
    """The repair of a step whose sides changed places."""
    return repair._replace(left=repair.right, right=None)


def _under(claim, given):
    """The claim where the equations that are given of what it speaks of hold, and those of what these speak of."""
    spoken, near, others = _spoken(claim.left, claim.right), [], given
    while more := [h for h in others if spoken & _spoken(h.left, h.right)]:
        near, others = near + more, [h for h in others if h not in more]
        spoken = spoken.union(*[_spoken(h.left, h.right) for h in more])
    equations = [("=", h.left, h.right) for h in given if h in near]
    context = claim.context
    return claim._replace(context=Context(dict.fromkeys([*context.assuming, *equations]), context.definitions.values()))


def _spoken(*sides):
    """The symbols and the names of functions that stand in terms."""
    return {t if t.op == "symbol" else called(t) for t in subterms(*sides) if t.op in ("symbol", "apply", "prime")}


def _choice_remarks(claims, chosen, verdicts, outcome):
    """Which expression a step continues, where it is not the nearest; where it is not proved, which it does not."""
    continued = [f"it is taken to continue {unicode(chosen.left)}"] if chosen is not claims[0] else []
    if outcome == "proved":
        return continued
    false = [claim for claim, v in zip(claims, verdicts) if v.outcome == "refuted" and claim is not chosen]
    return [*continued, *[f"it is false as what continues {unicode(claim.left)}" for claim in false]]


def _reason_remarks(step, claim, cited, names):
    """What is to be said of the stated reason."""
    waiting = [name for name in names if cites(step.reason, name) and name not in [lemma[0] for lemma in cited]]
    idle = [f"{name} is cited, but is not proved before this step" for name in waiting]
    if claim.relation != "=" or not step.reason:
        return idle
    from verifier.justification import unjustified         # few documents state reasons
    return [*idle, *unjustified(claim, step.reason, [(name, left, right) for name, _, left, right in cited])]


def cites(reason, name):
    """Whether a stated reason names an earlier result."""
    return bool(reason) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reason, re.I) is not None
