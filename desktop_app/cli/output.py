"""Text written to standard output, always in UTF-8, whatever the console is set to."""

import os
import sys


def say(text: str) -> None:
    """Write one answer and its line end at once; a reader that has gone away ends the program quietly."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing left to flush at exit
        raise SystemExit(1) from None


def complain(text: str) -> None:
    """Write one sentence to standard error."""
    sys.stderr.write(f"{text}\n")
