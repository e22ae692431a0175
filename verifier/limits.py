"""Limits of time and memory for one step: a backstop behind the limits that count work."""
import signal
import threading
import time
import weakref
from contextlib import contextmanager

from verifier.kernel import balls

try:
    import resource
except ImportError:         # not a Unix
    resource = None

MEMORY = 1 << 20          # kilobytes that one step may add to the process
INTERVAL = 0.05           # seconds between two looks at the clock and at the memory
#: What FLINT calls back, by file and name: where it begins, what is raised is lost, and FLINT goes on with no value as if it were one.
DEAF = {(balls.__file__, "value")}


class OutOfLimits(Exception):
    """A step took more time or memory than it may; the message says which."""


@contextmanager
def limits(seconds):
    """Raises OutOfLimits inside the block when it has run for so long, or grown too much.

    A timer looks on from outside, so a step that ends before its first look costs nothing. It needs
    a Unix and the main thread; elsewhere only the limits that count work hold."""
    if resource is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    end, pressed = time.monotonic() + seconds, []
    most = _memory() + MEMORY

    def look(signum, frame):
        if signum == signal.SIGINT:
            pressed.append(signum)          # it may strike where it is not heard
        if (frame.f_code.co_filename, frame.f_code.co_name) in DEAF or frame.f_code.co_filename == weakref.__file__:
            return          # as is what is raised where a reference dies: the next look will be elsewhere
        if pressed:
            raise KeyboardInterrupt
        if time.monotonic() > end:
            raise OutOfLimits(f"no verdict within {seconds:g} seconds")
        if _memory() > most:
            raise OutOfLimits(f"more than {MEMORY >> 10} MB of memory")
    before = [(number, signal.signal(number, look)) for number in (signal.SIGALRM, signal.SIGINT)]
    signal.setitimer(signal.ITIMER_REAL, min(INTERVAL, seconds), INTERVAL)
    try:
        yield
    except SystemError as error:
        raise _first(error) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before:
            signal.signal(number, handler)
    if pressed:
        raise KeyboardInterrupt


def _first(error):
    """What was raised while FLINT called back: out of it comes another error, whose first cause that is."""
    while isinstance(error, SystemError) and error.__cause__:
        error = error.__cause__
    return error


def _memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
