"""`teachback` and `python -m desktop_app`: the window without arguments, the command line with a command."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status (0 done, 1 the answer is no, 2 wrong input)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if opens_window(arguments):
        from desktop_app.app import main as open_window

        return open_window(arguments)
    from desktop_app import cli

    return cli.main(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """True without arguments, and with options of the window such as --demo; asking for help is for the console."""
    if not arguments:
        return True
    return arguments[0].startswith("-") and arguments[0] not in {"-h", "--help", "--version"}


if __name__ == "__main__":
    sys.exit(main())
