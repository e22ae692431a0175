"""What all tests of a run have in common: tables and modules stay as long as it lasts, and the garbage collector passes them by."""
import gc


def pytest_collection_finish():
    gc.freeze()
