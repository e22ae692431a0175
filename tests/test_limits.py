"""Limits: what takes too long or grows too large is stopped, and the step is open; nothing hangs."""
import signal
import sys
import threading
import weakref
from itertools import count

import pytest
from flint import acb
from tables import each

from verifier.kernel.balls import Evaluation
from verifier.kernel.claims import Claim, Context
from verifier.kernel.terms import Rejected, function, integrated, product, symbol, term, total
from verifier.limits import OutOfLimits, limits
from verifier.verdicts import verdict

x, y, z = symbol("x"), symbol("y"), symbol("z")


def test_an_endless_search_is_stopped():
    with pytest.raises(OutOfLimits, match="no verdict within 0.2 seconds"), limits(0.2):
        while True:
            pass


def test_no_interruption_is_lost_where_references_die(monkeypatch):
    lost, known = [], weakref.WeakValueDictionary()
    monkeypatch.setattr("sys.unraisablehook", lost.append)
    for _ in range(8):
        with pytest.raises(OutOfLimits), limits(0.05):
            while True:
                known[0] = threading.Event()
    assert lost == []


def test_no_interruption_is_lost_where_flint_calls_back():
    with pytest.raises(OutOfLimits), limits(0.1):
        while True:
            acb.integral(lambda z, analytic: (1 / (1000 * z)).sin(), acb("1e-4"), acb(1), eval_limit=4_000)


@each([(KeyboardInterrupt, n) for n in range(3, 40)] + [(OutOfLimits, n) for n in range(3, 40, 7)])
def test_what_is_raised_in_an_integrand_leaves_no_other_value(fault, call):
    """FLINT would go on with whatever stands in the place of the value that it does not get."""
    calls, within = count(1), Evaluation.within

    def failing(evaluation, *args):
        if next(calls) == call:
            raise fault
        return within(evaluation, *args)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Evaluation, "within", failing)
        try:
            found = Evaluation(Context(), {}).ball(integrated(function("abs", x), x, -1, 1))
        except Rejected:
            return
    assert found.contains(1)


def test_nothing_is_raised_before_an_integrand_begins(monkeypatch):
    """Nor after it has ended: only the frame of what FLINT calls back is left alone."""
    frames, handlers, within = [], [], Evaluation.within
    monkeypatch.setattr(Evaluation, "within", lambda *args: frames.append(sys._getframe(1)) or within(*args))
    monkeypatch.setattr("verifier.limits.signal.signal", lambda number, handler: handlers.append(handler))
    monkeypatch.setattr("verifier.limits.signal.setitimer", lambda *times: None)
    Evaluation(Context(), {}).ball(integrated(function("abs", x), x, -1, 1))
    with limits(-1):
        pass
    look = handlers[0]
    assert {frame.f_code.co_name for frame in frames} == {"value"} and all(look(None, frame) is None for frame in frames)
    with pytest.raises(OutOfLimits):
        look(None, sys._getframe())
    assert look(signal.SIGINT, frames[0]) is None
    with pytest.raises(KeyboardInterrupt):
        look(None, sys._getframe())


def test_memory_is_watched(monkeypatch):
    monkeypatch.setattr("verifier.limits.MEMORY", 1 << 15)
    with pytest.raises(OutOfLimits, match="MB of memory"), limits(30):
        kept = []
        while True:
            kept.append(bytearray(1 << 20))


def test_a_short_block_is_left_alone():
    with limits(5):
        found = sum(range(10))
    assert found == 45


def test_in_another_thread_work_is_counted_all_the_same():
    found = []
    claim = Claim(Context(), "=", (x + y + z + 1)**500, (x + y + z - 1)**500 + x)
    thread = threading.Thread(target=lambda: found.append(verdict(claim).outcome))
    thread.start()
    thread.join(30)
    assert found == ["refuted"]


@each([
    ((x + y + z + 1)**500, (1 + x + y + z)**500),
    (product([(x + term(k))**40 for k in range(60)]) * (y + 1)**900, product([(x + term(k))**40 for k in range(60)]) * (1 + y)**900),
    (term(7)**term(10**9), term(7)**term(10**9) + 0),
    (total([(x + y * term(k))**30 for k in range(1, 90)]), total([(y * term(k) + x)**30 for k in range(1, 90)]) + 0),
])
def test_hard_steps_end_and_are_never_refuted(left, right):
    found = verdict(Claim(Context(), "=", left, right), seconds=2)
    assert found.outcome in ("proved", "open")
