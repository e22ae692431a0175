"""How long a verdict takes, as a ratio to SymPy's `simplify` on the same steps in the same process.

    python tests/benchmark.py                  the steps of the shipped derivations
    python tests/benchmark.py PATH [CLASS...]  a table of true and false steps, by class (see steps.py)
    python tests/benchmark.py NOTES.md         how long a document takes to read, and to verify from the start of the command

Both get the evaluated expressions with the definitions expanded, and SymPy's cache is cleared before each
step. The whole command is compared with importing SymPy, by the processor time of both in turns. The table
is printed in Markdown, as the README has it."""
import resource
import signal
import statistics
import subprocess
import sys
import time
import timeit
from pathlib import Path
from typing import NamedTuple

import sympy
from flint import Ordering, acb, ctx, fmpq_mpoly_ctx
from sympy.core.cache import clear_cache

from verifier import read, verdict
from verifier.decoding import decoded
from verifier.kernel.terms import Term
from verifier.readers.document import derivation
from verifier.readers.formats import SUFFIXES, source_of

from steps import Row, rows

ROOT = Path(__file__).parent.parent
REPEATS, RUNS = 5, 15


def expanded(t, context):
    """The term with the definitions of applied functions put in."""
    if t.op == "apply" and (body := context.instance(t)) is not None:
        return expanded(body, context)
    return Term(t.op, t.data, tuple([expanded(a, context) for a in t.args]))


def evaluated(e, definitions):
    """The SymPy expression rebuilt, so that SymPy evaluates what it evaluates by itself."""
    if not e.args:
        return e
    if isinstance(e, sympy.Subs):
        body, variables, values = e.args
        name, (u,) = body.expr.func.__name__, variables
        parameters, known = definitions[name]
        return sympy.diff(known.subs(parameters[0], u), u).subs(u, evaluated(values[0], definitions))
    if isinstance(e, sympy.Derivative):
        return sympy.Derivative(evaluated(e.expr, definitions), *e.variable_count)
    return e.func(*[evaluated(a, definitions) for a in e.args])


def pairs(path):
    """The evaluated sides of a derivation's steps and claim."""
    derivation = read(path)
    context = derivation.context
    definitions = {d.name: (tuple(map(decoded, d.parameters)), evaluated(decoded(expanded(d.body, context)), {}))
                   for d in context.definitions.values()}
    chains, claim = derivation.steps()
    for step in [step for chain in chains for step in chain] + [claim]:
        yield f"{path.stem} {step.id}", *[evaluated(decoded(expanded(side, context)), definitions)
                                          for side in (step.claim.left, step.claim.right)]


def seconds(work):
    """The best of a few runs, each with SymPy's cache cleared, and the outcome."""
    best = float("inf")
    for _ in range(REPEATS):
        clear_cache()
        started = time.perf_counter()
        outcome = work()
        best = min(best, time.perf_counter() - started)
    return best, outcome


def percentile(values, part):
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def row(name, times):
    print(f"{name:<28} median {statistics.median(times) * 1000:9.3f} ms   p95 {percentile(times, 0.95) * 1000:9.3f} ms   "
          f"maximum {max(times) * 1000:9.3f} ms")


def processor_seconds(*commands):
    """The processor time of each command, the median of runs in turns."""
    times = [[] for _ in commands]
    for _ in range(RUNS):
        for command, own in zip(commands, times):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            own.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return map(statistics.median, times)


def document(path):
    """Prints what a document costs: the command as a part of importing SymPy, and reading it when it is ten times as long."""
    imported, command = processor_seconds(("-c", "import sympy"), ("-m", "verifier", path))
    text, form = "\n\n".join([path.read_text(encoding="utf-8")] * 10), SUFFIXES[path.suffix]
    read = min(timeit.repeat(lambda: derivation(source_of(text, form, path)), timer=time.process_time, number=1, repeat=REPEATS))
    formulas = derivation(source_of(text, form, path)).formulas
    print(f"verify {path.name} ({formulas // 10} formulas) takes {command / imported:.2f} times as long as importing SymPy "
          f"({imported * 1000:.0f} ms)\nten times over ({formulas} formulas) it is read at {read / formulas * 1000:.2f} ms a formula; "
          f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, SymPy's included")


class OutOfTime(Exception):
    """SymPy has had its seconds."""


def limited(work, most=10):
    """The seconds that a piece of work took, at most so many, and what it found (None if it was stopped or failed)."""
    def stop(signum, frame):
        raise OutOfTime
    clear_cache()
    before, started, found = signal.signal(signal.SIGALRM, stop), time.perf_counter(), None
    signal.alarm(most)
    try:
        found = work()
    except Exception:
        pass
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    return time.perf_counter() - started, found


class Measured(NamedTuple):
    row: Row
    outcome: str
    why: str
    repaired: bool
    seconds: float
    simplify: float
    simplified: bool | None
    equals: float
    equal: bool | None


def measured(row):
    """Our verdict on a step, and what SymPy says of it."""
    try:
        best, found = seconds(lambda: verdict(row.left, row.right, assuming=row.assuming))
        outcome, why, repaired = found.outcome, found.why, found.repair is not None
    except (ValueError, TypeError, RecursionError) as error:
        best, outcome, why, repaired = 0.0, "no term", str(error), False
    left, right = row.evaluated
    return Measured(row, outcome, why, repaired, best, *limited(lambda: sympy.simplify(left - right) == 0),
                    *limited(lambda: left.equals(right)))


def line(name, some):
    """A row of the table: how many true steps are proved, how many false ones refuted and repaired, how many wrong; times."""
    true, false = [[m.outcome for m in some if m.row.true == truth] for truth in (True, False)]
    wrong = true.count("refuted") + false.count("proved")
    decided = [m for m in some if m.outcome != "no term"]
    own, theirs = [m.seconds for m in decided] or [0.0], [m.simplify for m in some]
    middle, late = statistics.median(own), percentile(own, 0.95)
    return (f"| {name} | {true.count('proved')} of {len(true)} | {false.count('refuted')} of {len(false)} | "
            f"{sum(m.repaired for m in some)} | {wrong} | {middle * 1e3:.2f} | "
            f"{late * 1e3:.1f} | {max(own) * 1e3:.0f} | {statistics.median(theirs) / max(middle, 1e-9):.0f} | "
            f"{percentile(theirs, 0.95) / max(late, 1e-9):.0f} | {sum(m.simplified is True for m in some if m.row.true)} | "
            f"{sum(m.equal is True for m in some if m.row.true)}/{sum(m.equal is False for m in some if not m.row.true)} |")


def floor():
    """The seconds of one polynomial identity over four generators in FLINT, and of one evaluation by 128-bit balls."""
    a, b, c, d = fmpq_mpoly_ctx.get(["a", "b", "c", "d"], Ordering.lex).gens()
    with ctx.workprec(128):
        return [min(timeit.repeat(work, number=200, repeat=5)) / 200 for work in (
            lambda: (a**2 + b**2) * (c**2 + d**2) == (a * c - b * d)**2 + (a * d + b * c)**2, lambda: (acb(2).exp() + 1).log())]


def table(path, classes):
    results = [measured(row) for row in rows(path) if not classes or row.sort in classes]
    print("| class | true proved | false refuted | repaired | wrong | median ms | p95 ms | max ms | simplify/median | simplify/p95 | "
          "simplify: true | equals: true/false |\n" + "|---" * 12 + "|")
    for sort in dict.fromkeys(m.row.sort for m in results):
        print(line(sort, [m for m in results if m.row.sort == sort]))
    print(line("total", results))
    print("\nfloor: {:.1f} µs for a polynomial identity, {:.1f} µs for a ball".format(*[s * 1e6 for s in floor()]))
    for m in results:
        if m.outcome != ("proved" if m.row.true else "refuted"):
            print(f"{m.row.id}: {m.row.left} = {m.row.right} is {str(m.row.true).lower()}, {m.outcome}: {m.why}")


def main():
    if sys.argv[1:] and Path(sys.argv[1]).suffix in SUFFIXES:
        return document(Path(sys.argv[1]).absolute())
    if sys.argv[1:]:
        return table(sys.argv[1], sys.argv[2:])
    derivations()
    document(ROOT / "tests" / "documents" / "calculus.md")


def derivations():
    ours, theirs, proved, zero = [], [], [0, 0], 0
    for name, left, right in [p for path in sorted((ROOT / "derivations").glob("*.py")) for p in pairs(path)]:
        if left - right == 0:
            zero += 1
            continue
        own, found = seconds(lambda: verdict(left, right).outcome == "proved")
        simplified, simple = seconds(lambda: sympy.simplify(left - right) == 0)
        ours.append(own)
        theirs.append(simplified)
        proved = [proved[0] + found, proved[1] + simple]
        print(f"{name:<28} verdict {own * 1000:8.3f} ms   simplify {simplified * 1000:9.3f} ms   ratio {simplified / own:7.1f}"
              f"{'' if found else '   NOT PROVED'}")
    print(f"\n{len(ours)} steps, and {zero} whose evaluated difference is 0 from the start")
    row(f"verdict ({proved[0]} proved)", ours)
    row(f"simplify ({proved[1]} zero)", theirs)
    print(f"ratio of the medians {statistics.median(theirs) / statistics.median(ours):.1f}, median of the ratios "
          f"{statistics.median(t / o for t, o in zip(theirs, ours)):.1f}")


if __name__ == "__main__":
    main()
