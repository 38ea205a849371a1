"""What happens when we are wrong: a report without names or numbers on this computer, and one honest message."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

MOST_REPORTS = 10
Show = Callable[[Path | None], None]
_QUOTED = r"(['\"“‘]).*?(['\"”’])"
_DIGIT = r"\d"
_SET_DUMPABLE = 4  # PR_SET_DUMPABLE of prctl(2)
_PYTHONS = frozenset(
    """
    NoneType None a an and any are argument arguments as at attribute be bool but bytes by callable can cannot could
    date datetime decode dict division does empty error expected failed float for found from function get given got has
    have id in index int integer invalid is isn it item iterable key keyword length line list literal many missing must
    name no not null object of on one only operand operator or out pop positional range recursion required sequence set
    size str string subscriptable supported t takes than that the to too tuple type types unexpected unhashable unknown
    unpack unsupported value values was were while with zero
    """.split()  # noqa: SIM905 - a text is easier to read than 130 quoted words
)


def install(folder: Path, show: Show) -> None:
    """Write reports of unknown errors into `folder`; `show` is called with the report, on whatever thread it happened.

    Crashes of the machine code leave their stack in `fault.txt`, and no picture of the memory.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(write_report(folder, kind, error, trace))

    def of_thread(broken: threading.ExceptHookArgs) -> None:
        if broken.exc_value is not None:
            hook(broken.exc_type, broken.exc_value, broken.exc_traceback)

    def ignored(broken: sys.UnraisableHookArgs) -> None:
        if broken.exc_value is not None:
            write_report(folder, broken.exc_type, broken.exc_value, broken.exc_traceback)

    sys.excepthook, threading.excepthook, sys.unraisablehook = hook, of_thread, ignored
    leave_no_dump()
    _watch_faults(folder)


def leave_no_dump() -> None:
    """Let the system write no picture of this program's memory, and no other program of this user read in it.

    Where the system has no such switch, nothing happens; the help says so.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import contextlib
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def write_report(
    folder: Path, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> Path | None:
    """The path of the new report, or None where nothing can be written. Older reports than the newest ten go."""
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(report(kind, error, trace, now), encoding="utf-8")
        for old in sorted(folder.glob("report-*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    except OSError:
        return None
    return path


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None, now: datetime) -> str:
    """Where it happened, line by line, with no value of any variable: what may name a person is taken out."""
    import platform
    import traceback

    from desktop_app import __version__

    frames = traceback.extract_tb(trace)
    known = "\n".join(frame.line or "" for frame in frames)
    lines = [
        f"Teachback {__version__}, {now:%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
        "",
        *(f"{_inside(frame.filename)}:{frame.lineno} {frame.name}: {frame.line or ''}" for frame in frames),
        f"{kind.__name__}: {redacted(str(error), known)}",
    ]
    return "\n".join(lines) + "\n"


def redacted(text: str, known: str = "") -> str:
    """Text without what stands in quotes, without digits, and without every word that is neither Python's own nor ours.

    A word is ours when it stands in `known`, the lines of our code that the error came through: what is left over may
    be a name, and is put in dots.
    """
    import re

    ours = {*re.findall(r"[^\W\d_]+", known), *_PYTHONS}
    bare = re.sub(_DIGIT, "#", re.sub(_QUOTED, r"\1…\2", text))
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if word[0] in ours else "…", bare)


def _inside(filename: str) -> str:
    """A file by its place in the program, never by the user's folders."""
    parts = Path(filename).parts
    start = max(
        (at for at, part in enumerate(parts) if part in ("desktop_app", "site-packages")), default=len(parts) - 1
    )
    return "/".join(parts[start:])


def _watch_faults(folder: Path) -> None:
    import faulthandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        faulthandler.enable((folder / "fault.txt").open("a", encoding="utf-8"))
    except OSError:
        if sys.stderr is not None:
            faulthandler.enable()
