"""Tables: the test of a row is made the test of a whole table, which tells every row that fails."""
from inspect import signature

import pytest


def each(rows):
    """Makes of the test of a row, or of its entries, that of all of them."""
    def whole(test):
        table, entries = list(rows), len(signature(test).parameters)
        assert table

        def tested():
            failures = list(filter(None, [failure(test, (row,) if entries == 1 else row) for row in table]))
            if failures:
                raise BaseExceptionGroup(f"{len(failures)} of {len(table)} rows", failures)
        return tested
    return whole


def failure(test, row):
    """What the test of a row raises, with the row; None if it passes."""
    try:
        test(*row)
    except (Exception, pytest.fail.Exception) as fault:
        fault.add_note(f"in the row {', '.join(map(repr, row))}")
        return fault
