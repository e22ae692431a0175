"""How long a verdict takes, as a ratio to SymPy's `simplify` on the same steps in the same process.

    python tests/benchmark.py            the steps of the shipped derivations

Both get the evaluated expressions with the definitions expanded, and SymPy's cache is cleared before each
step. Then the whole command is compared with the time that importing SymPy takes."""
import statistics
import subprocess
import sys
import time
from pathlib import Path

import sympy
from sympy.core.cache import clear_cache

from verifier import read, verdict
from verifier.encoding import decoded
from verifier.kernel.terms import Term

ROOT = Path(__file__).parent.parent
REPEATS = 5


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


def command_seconds(*command):
    """The best of a few runs of a command, from its start to its end."""
    best = float("inf")
    for _ in range(REPEATS):
        started = time.perf_counter()
        subprocess.run([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - started)
    return best


def main():
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
    imported, command = command_seconds("-c", "import sympy"), command_seconds("-m", "verifier", "sigmoid")
    print(f"verify sigmoid takes {command / imported:.2f} times as long as importing SymPy ({imported * 1000:.0f} ms)")


if __name__ == "__main__":
    main()
