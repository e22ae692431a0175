"""The command `verify`."""
import gc
import os
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path

import click

from verifier import __version__
from verifier.diagnostics import Fault


def names_completed(context, parameter, incomplete):
    """The derivations whose names start so, for the shell."""
    from verifier.library import known
    return [name for name in known() if name.startswith(incomplete)]


@click.command(context_settings={"help_option_names": ["-h", "--help"]}, epilog="Exit status: 0 every step proved, or as "
               "its margin expects; 1 a step refuted or open, or a formula not read; 2 a name unknown, a file unreadable, "
               "a wrong option.")
@click.argument("names", metavar="[NAME|PATH]...", nargs=-1, shell_complete=names_completed)
@click.option("--as", "form", metavar="FORMAT", help="What standard input (-) is: markdown, latex or notebook.")
@click.option("--show", is_flag=True, help="What was understood of documents: names, domains, definitions, readings.")
@click.option("--watch", is_flag=True, help="Check again on each change, print what changed.")
@click.option("--format", "format", default="terminal", metavar="NAME", help="terminal (default) or json.")
@click.option("--output", type=click.Path(), metavar="PATH", help="Write there instead of standard output.")
@click.option("--quiet", is_flag=True, help="Only what is not proved, and the summary.")
@click.option("--explain", is_flag=True, help="Each proof in words: the facts used, in order.")
@click.option("--about", metavar="NAME", help="The page of a method, axiom, rule or fault.")
@click.option("--axioms", is_flag=True, help="The axioms that the proofs used.")
@click.option("--certificates", type=click.Path(), metavar="FOLDER", help="Keep each step's certificate there as JSON.")
@click.option("--check", is_flag=True, help="Re-check kept certificates (PATH... [NAME]) with the kernel alone.")
@click.option("--strict", is_flag=True, help="Steps whose sides have different domains, or under conditions, are open.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=10.0, metavar="S",
              help="Backstop for one step (default 10).")
@click.option("--audit", is_flag=True, help="Try to prove false things; print how many were proved (0).")
@click.option("--list", "listing", is_flag=True, help="The derivations that can be named.")
@click.version_option(__version__, prog_name="verify")
def command(names, listing, about, check, audit, **options):
    """Prove or refute every step of derivations and documents: shipped or own ones by NAME, files and folders by PATH.

    Without a name: every derivation in derivations/ of this folder or the nearest one above."""
    if about:
        from verifier.pages import page
        return _printed(page(about), 0)
    if listing:
        return _printed(_listing(), 0)
    if audit:
        return _audited(names)
    if check:
        return _checked(names, options["seconds"])
    return _verified(names, **options)


def _printed(text, status):
    click.echo(text, nl=False)
    return status


def _listing():
    from verifier.library import known, title
    found = known()
    width = max(map(len, found), default=0)
    return "".join(f"{name:<{width}}  {title(path)}\n" for name, path in sorted(found.items()))


def _verified(names, form, show, watch, format, output, quiet, explain, axioms, certificates, strict, seconds):
    from verifier import engine
    from verifier.model import View
    from verifier.writers import WRITERS, write
    if format not in WRITERS:
        raise Fault("usage", f"--format {format}: one of {', '.join(WRITERS)} was expected")
    colour = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    view = View(quiet, explain, axioms, colour, _columns(output))
    judging = {"seconds": seconds, "judge": engine.strict if strict else engine.lenient}
    if watch:
        return _watched(names, view, judging, format != "terminal" or output or show or form)
    derivations = [read() for read in _readings(names, form)]
    _collected()
    if show:
        from verifier.writers.understanding import understanding
        return _delivered(understanding(derivations, view), output, colour, 0)
    with Progress(sum(len(own) for d in derivations for own in d.steps()[0])) as progress:
        found = engine.report(*derivations, watch=progress.step, **judging)
    if certificates:
        _keep(found, Path(certificates))
    return _delivered(write(found, format, view), output, colour, 0 if found.outcome == "proved" else 1)


def _columns(output):
    """How wide the terminal is, as it says or COLUMNS does; 80 where the report goes elsewhere."""
    if output is not None or not (sys.stdout.isatty() or "COLUMNS" in os.environ):
        return 80
    from shutil import get_terminal_size
    return get_terminal_size().columns


def _readings(names, form):
    """For each derivation that the names mean, what reads it."""
    from verifier.library import everything, located
    from verifier.readers import read
    if ("-" in names) != (form is not None):
        raise Fault("usage", "- and --as belong together: verify - --as markdown")
    paths = [path for name in names for path in ([None] if name == "-" else located(name))] if names else everything()
    return [partial(read, path) if path else partial(_standard_input, form) for path in paths]


def _standard_input(form):
    from verifier.readers.document import derivation
    from verifier.readers.formats import FORMATS, LARGEST, source_of
    if form not in FORMATS:
        raise Fault("usage", f"--as {form}: one of {', '.join(FORMATS)} was expected")
    return derivation(source_of(sys.stdin.buffer.read(LARGEST[form] + 1), form, "<stdin>"))


def _delivered(text, output, colour, status):
    """Prints or writes the text; the status."""
    if output is None:
        click.echo(text, nl=False, color=colour)
    else:
        _written(Path(output), text)
    return status


def _watched(names, view, judging, more):
    """Verifies what the names mean, and again on each change, until it is interrupted; the last status."""
    from verifier.watch import Watch
    if more or "-" in names:
        raise Fault("usage", "--watch tells a terminal what changed in files: no --format, --output, --show, --as or - was expected")
    from verifier.library import everything, located
    _collected()
    watch = Watch(lambda: [path for name in names for path in located(name)] if names else everything(), view, judging)
    try:
        for text in watch.texts():
            click.echo(text, nl=False, color=view.colour)
    except KeyboardInterrupt:
        return watch.status


def _keep(report, folder):
    """Keeps the certificates, named by the derivation and the step; by the whole path where two have the same name."""
    import json
    names = Counter(examined.derivation.name for examined in report.examined)
    for derivation, results in [(e.derivation, e.results) for e in report.examined]:
        name = derivation.name if names[derivation.name] == 1 else derivation.path.strip("/").replace("/", "-")
        for step, verdict in results:
            if verdict.certificate:
                _written(folder / f"{name}-{step.id}.json", json.dumps(verdict.certificate) + "\n")


def _written(path, text):
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Fault("no-file", f"{path}: cannot be written: {error.strerror}") from error


def _checked(names, seconds):
    """Re-checks the certificates in files; compares them with the steps of a derivation that is named too."""
    from verifier.checker import accepted, statement, uncovered
    from verifier.kernel.terms import Rejected
    from verifier.limits import OutOfLimits, limits
    paths = [str(path) for name in names for path in _kept(Path(name))]
    if not paths:
        raise Fault("usage", "--check: paths of kept certificates were expected")
    found, status = [], 0
    for path in paths:
        try:
            with limits(seconds):
                found.append(accepted(path))
            click.echo(f"{path}: {statement(found[-1])}")
        except (Rejected, OutOfLimits) as fault:
            click.echo(f"{path}: rejected: {fault}")
            status = 1
    for name in names:
        if not _kept(Path(name)):
            from verifier.library import located
            from verifier.readers import read
            for path in located(name):
                missing = uncovered(read(path), found)
                click.echo(f"{name}: {'no accepted proof of ' + ', '.join(missing) if missing else 'every step is covered'}")
                status = max(status, bool(missing))
    return status


def _audited(names):
    """Prints the tally of the audit, a line for each class as it is done; every fault that is found."""
    if names:
        raise Fault("usage", f"--audit: no name was expected, but {' '.join(names)}")
    from verifier.audit.tally import FAULTS, HEADING, counted, line, sections
    from verifier.checker import statement
    _collected()
    total, started = Counter(), time.monotonic()
    click.echo(HEADING)
    for name, trials in sections():
        counts, faults = counted(trials)
        total += counts
        click.echo(line(name, counts))
        for trial in faults:
            click.echo(f"  {trial.remark}: {statement(trial)}")
    found = " and ".join(f"{total[column]} {column}" for column in FAULTS)
    click.echo(f"{line('total', total)}\n\n{found} · {time.monotonic() - started:.0f} s")
    return 1 if any(total[column] for column in FAULTS) else 0


def _kept(path):
    """The certificates that a path means: a file, or all of a folder; none where it names a derivation or a document."""
    from verifier.readers import READERS
    if path.is_dir():
        return sorted(path.glob("*.json"))
    return [path] if path.suffix.lower() not in READERS and (path.suffix or path.is_file()) else []


class Progress:
    """A progress bar on standard error, for what takes longer than a second."""

    def __init__(self, total):
        self.total, self.started, self.bar, self.seen = total, time.monotonic(), None, 0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.bar:
            self.bar.stop()

    def step(self, step):
        self.seen += 1
        if self.bar is None and time.monotonic() - self.started > 1 and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar
            self.bar = Bar(console=Console(stderr=True), transient=True)
            self.task = self.bar.add_task("verify", total=self.total)
            self.bar.start()
        if self.bar:
            self.bar.update(self.task, completed=self.seen, description=f"step {step.id}")


def _collected():
    """From now on garbage is collected, but not among what has been imported."""
    gc.freeze()
    gc.enable()


def main(arguments=None):
    """Runs the command and ends the process with its status; a fault is one line on standard error."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")        # a terminal without σ shows a question mark
    try:
        status = command.main(args=arguments, prog_name="verify", standalone_mode=False)
    except Fault as fault:
        status = _failed(fault)
    except click.ClickException as error:
        status = _failed(error.format_message().replace("\n", " "))
    except (click.Abort, KeyboardInterrupt):
        status = _failed("interrupted")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    sys.exit(status)


def _failed(fault):
    click.echo(f"verify: {fault}", err=True)
    return 2
