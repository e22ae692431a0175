"""Watching files: on each change what is new is verified, and what has changed is told."""
import time

from verifier import engine
from verifier.diagnostics import Fault
from verifier.model import Place, Report
from verifier.readers import read
from verifier.writers.terminal import changes, write

PAUSE = 0.2        # seconds between two looks


class Watch:
    """Reports on files, each time one of them has changed. `paths` says which there are; verdicts are kept by their claims."""

    def __init__(self, paths, view, judging):
        self.paths, self.view, self.judging = paths, view, judging
        self.known, self.derivations, self.before, self.status = {}, {}, None, 0

    def texts(self):
        """The report; then, after each change, the report on what has changed. Raises Fault if the first cannot be made."""
        seen = latest = self._stamps()
        yield self._text(seen)
        while True:
            time.sleep(PAUSE)
            before, latest = latest, self._stamps()
            if latest == before and latest != seen:         # an editor has done with it
                seen = latest
                try:
                    yield self._text(seen)
                except Fault as fault:
                    self.status = 2
                    yield f"verify: {fault}\n"

    def _stamps(self):
        """Path -> when it was written, and how long it is; None where it cannot be seen."""
        return {path: _stamp(path) for path in self.paths()}

    def _text(self, stamps):
        report = engine.report(*[self._derivation(*each) for each in stamps.items()], known=self.known, **self.judging)
        self.status = 0 if report.outcome == "proved" else 1
        before, self.before = self.before, report
        if before is None:
            return write(report, self.view)
        found = changed(report, before)
        return changes(found, report, self.view) if found.examined or _counts(report) != _counts(before) else ""

    def _derivation(self, path, stamp):
        """What is in a file; as it was read before, if that has not changed."""
        if path not in self.derivations or self.derivations[path][0] != stamp:
            self.derivations[path] = stamp, read(path)
        return self.derivations[path][1]


def _stamp(path):
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _counts(report):
    """What is the same where only the places of steps have changed."""
    return [(e.derivation.path, sorted(outcome for outcome, _ in e.outcomes)) for e in report.examined]


def changed(report, before):
    """What of a report is not in the one before: steps that are new or judged otherwise, formulas not read, remarks."""
    old = {e.derivation.path: (set(map(_step, e.results)), set(map(_other, _others(e)))) for e in before.examined}
    found = [_changed(e, *old.get(e.derivation.path, (set(), set()))) for e in report.examined]
    return Report(tuple([e for e in found if e.results or any(_others(e))]), report.seconds)


def _changed(examined, steps, others):
    derivation = examined.derivation
    return examined._replace(
        derivation=derivation._replace(
            definitions=(), assumptions=(), unread=tuple([u for u in derivation.unread if _other(u) not in others]),
            remarks=tuple([r for r in derivation.remarks if _other(r) not in others])),
        chains=tuple([tuple([result for result in chain if _step(result) not in steps]) for chain in examined.chains]),
        claim=examined.claim if examined.claim and _step(examined.claim) not in steps else None)


def _step(result):
    """What makes a result another one, wherever it stands."""
    step, verdict = result
    return step.claim and step.claim[1:], step.written, step.expected, step.role, verdict.outcome


def _others(examined):
    return (*examined.derivation.unread, *examined.derivation.remarks)


def _other(found):
    """What makes an unread formula or a remark another one, wherever it stands."""
    return tuple([each for each in found if not isinstance(each, Place)])
