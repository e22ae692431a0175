"""The command `verify`, and `python -m verifier`: nothing is collected as garbage until all is imported."""
import gc


def main():
    gc.disable()
    from verifier.cli import main
    main()


if __name__ == "__main__":
    main()
