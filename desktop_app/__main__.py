"""`teachback` and `python -m desktop_app`: the window without arguments, the command line with them."""

import sys


def main() -> int:
    """Run the program; returns the exit status (0 done, 1 the answer is no, 2 wrong input)."""
    from desktop_app import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
