"""The run of all tests: tables and modules stay as long as it lasts, so the garbage collector passes them by."""
import gc


def pytest_collection_finish():
    gc.freeze()
