"""What the kernel does not accept: one exception, whose message says why."""


class Rejected(Exception):
    """A certificate, term or inference that the kernel does not accept."""


class Unstated(Rejected):
    """A certificate whose claim does not state exactly the conditions under which it is proved."""


def expect(fits, what, *values):
    """Rejected, which says what was expected, with the values in their places, unless it fits."""
    if not fits:
        raise Rejected(what.format(*values) if values else what)
