"""What is made of a folder of documents: read, unread and why, verdicts, mistakes found, false alarms.

    python tests/corpus.py PATH [LABELS]                a folder, or one document; labels.tsv and errors.tsv stand in it, or in LABELS
    python tests/corpus.py PATH --draw 100 --seed 7     so many formulas drawn by that seed, with what was read

labels.tsv has the columns doc, step, label, wrong, rel, lhs, rhs: C marks an identity that could be checked, WRONG a mistake.
errors.tsv has the columns file, where ("line 80", "lines 17-20", "Ex.2"), equation, ...: mistakes, found where a step on these lines, or under
a heading of that number, is refuted."""
import argparse
import csv
import random
import re
from collections import Counter
from pathlib import Path

from verifier import Fault, read, report
from verifier.library import documents

OUTCOMES = ("proved", "refuted", "open")
COLUMNS = ("formulas", "read", "unread", "definitions", *OUTCOMES, "checkable", "decided", "mistakes", "found", "alarms")
#: Steps that hold one of these are not counted among the checkable ones.
LATER = re.compile(r"\\(?:i*int|oint|sum|prod|lim)(?![A-Za-z])")
IGNORED = re.compile(r"\s|&|\\(?:label|tag)\{[^{}]*\}|\\[,;:!]|\\(?:d|t)?(?=frac)|[.,;]+$")
LINES = re.compile(r"lines? (\d+)(?:\s*-\s*(\d+))?")
EXAMPLE = re.compile(r"Ex\.(\d+)")


def table(path):
    """The rows of a table with a header, as dictionaries; none if there is no such file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(latex):
    """A formula's text as it is compared: without blanks, alignment, labels and the punctuation after it."""
    return IGNORED.sub("", latex or "")


def found_step(label, results):
    """The result of the step that a label speaks of: with its sides, or else the only one with its right side."""
    left, right = key(label["lhs"]), key(label["rhs"])
    same = [result for result in results if result[0].written and key(result[0].written[2]) == right]
    exact = [result for result in same if key(result[0].written[0]) == left]
    return exact[0] if exact else same[0] if len(same) == 1 else None


def speaks_of(error, step, heading):
    """Whether the place of a mistake is that of a step: its line, or the number in its heading."""
    if where := LINES.search(error["where"]):
        return int(where[1]) <= step.place.line <= int(where[2] or where[1])
    example = EXAMPLE.search(error["where"])
    return bool(example) and re.findall(r"\d+", heading)[-1:] == [example[1]]


class Figures:
    """What was made of one document."""

    def __init__(self, path, labels, errors):
        self.path, derivation = path, read(path)
        self.results = report(derivation).examined[0].results
        self.headings = {step.id: chain.heading for chain in derivation.chains for step in chain.steps}
        self.understood, self.unread, self.remarks = list(derivation.understood), derivation.unread, derivation.remarks
        self.count = Counter(formulas=derivation.formulas, unread=len(derivation.unread), definitions=len(derivation.definitions))
        self.count["read"] = self.count["formulas"] - len({unread.formula for unread in derivation.unread if unread.formula})
        self.count.update(verdict.outcome for _, verdict in self.results)
        self.missed, self.undecided, self.stated = [], [], []
        self._labelled([row for row in labels if row["doc"] == path.name])
        self._mistaken([row for row in errors if row["file"] == path.name])

    def _labelled(self, labels):
        wrong = [id(found[0]) for row in labels if row["wrong"] and (found := found_step(row, self.results))]
        self.alarms = [(step, verdict) for step, verdict in self.results if verdict.outcome == "refuted" and id(step) not in wrong]
        for row in labels:
            if row["label"] == "C" and not LATER.search(row["lhs"] + row["rhs"]):
                self.count["checkable"] += 1
                step = found_step(row, self.results)
                decided = step is not None and step[1].outcome == ("refuted" if row["wrong"] else "proved")
                self.count["decided"] += decided
                if not decided:
                    self.undecided.append((row, step))

    def _mistaken(self, errors):
        for row in errors:
            stated = [step.id for step, verdict in self.results if verdict.outcome == "refuted" and speaks_of(row, step, self.headings[step.id])]
            self.count["mistakes"] += 1
            self.count["found"] += bool(stated)
            self.stated += [(step, row) for step, _ in self.alarms if step.id in stated]
            self.alarms = [(step, verdict) for step, verdict in self.alarms if step.id not in stated]
            if not stated:
                self.missed.append(row)
        self.count["alarms"] = len(self.alarms)

    def lines(self):
        """What is to be looked at: steps that are undecided, mistakes not found, alarms, remarks, formulas not read."""
        for row, result in self.undecided:
            yield f"undecided: {row['lhs']} = {row['rhs']}: {result[1].outcome + ', ' + (result[1].why or '') if result else 'no such step'}"
        for row in self.missed:
            yield f"not at its lines: {row['where']}: {row['equation (as written)']}"
        for step, row in self.stated:
            yield f"refuted, at {row['where']}: {step.place.cell or ''}{step.place.line}: {' '.join(step.written)}"
        for step, _ in self.alarms:
            yield f"refuted: {step.place.cell or ''}{step.place.line}: {' '.join(step.written)}"
        yield from (f"remark: {remark.place.cell or ''}{remark.place.line}: {remark.text}" for remark in self.remarks)
        yield from (f"unread: {unread.place.cell or ''}{unread.place.line}: {' '.join(unread.text.split())[:100]}: {unread.why}" for unread in self.unread)


def kind(why):
    """A reason without what it names, so that reasons can be counted."""
    return re.sub(r"\\?\b(?:[A-Za-z]|[A-Za-z]?[\\_^'][\w\\{}^']*)(?![\w'])|\\\w+", "·", why.partition(":")[0])


def tabulated(rows):
    """Rows of equal length with their columns aligned."""
    widths = [max(len(str(row[k])) for row in rows) for k in range(len(rows[0]))]
    return "\n".join("  ".join(str(cell).ljust(w) if k == 0 else str(cell).rjust(w) for k, (cell, w) in enumerate(zip(row, widths))) for row in rows)


def print_figures(figures):
    rows = [("document", *COLUMNS), *[(f.path.name, *[f.count[c] for c in COLUMNS]) for f in figures]]
    rows.append(("in total", *[sum(f.count[c] for f in figures) for c in COLUMNS]))
    print(tabulated(rows))
    for title, reasons in (("unread", [u.why for f in figures for u in f.unread]),
                           ("open", [v.why or "no reason" for f in figures for _, v in f.results if v.outcome == "open"])):
        print(f"\nReasons for {title}:")
        print("\n".join(f"{count:5}  {why}" for why, count in Counter(map(kind, reasons)).most_common(15)))
    for f in figures:
        print("\n".join(["", f.path.name, *[f"  {line}" for line in f.lines()]]))


def print_drawn(figures, number, seed):
    everything = [(f.path.name, u) for f in figures for u in f.understood]
    for k, (name, u) in enumerate(random.Random(seed).sample(everything, min(number, len(everything))), 1):
        print(f"{k:4}  {name}:{u.place.cell or ''}{u.place.line}  {u.role}\n      {' '.join(u.text.split())}\n      {u.reading}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("labels", type=Path, nargs="?")
    parser.add_argument("--draw", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    told = parser.parse_args()
    folder = told.labels or (told.path if told.path.is_dir() else told.path.parent)
    figures = []
    for path in documents(told.path) if told.path.is_dir() else [told.path]:
        try:
            figures.append(Figures(Path(path), table(folder / "labels.tsv"), table(folder / "errors.tsv")))
        except Fault as fault:
            print(fault)
    if told.draw:
        print_drawn(figures, told.draw, told.seed)
    elif figures:
        print_figures(figures)


if __name__ == "__main__":
    main()
