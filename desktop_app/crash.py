"""What happens when we are wrong: a report without names or numbers on this computer, and one honest message."""

from __future__ import annotations

import sys
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


def install(folder: Path, show: Show) -> None:
    """Write reports of unknown errors into `folder`; `show` is called with the report, on whatever thread it happened.

    Crashes of the machine code leave their stack in `fault.txt`.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(write_report(folder, kind, error, trace))

    sys.excepthook = hook
    _watch_faults(folder)


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

    lines = [
        f"Teachback {__version__}, {now:%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
        "",
        *(
            f"{_inside(frame.filename)}:{frame.lineno} {frame.name}: {frame.line or ''}"
            for frame in traceback.extract_tb(trace)
        ),
        f"{kind.__name__}: {redacted(str(error))}",
    ]
    return "\n".join(lines) + "\n"


def redacted(text: str) -> str:
    """Text without what stands in quotes and without digits: there names, dates and numbers hide."""
    import re

    return re.sub(_DIGIT, "#", re.sub(_QUOTED, r"\1…\2", text))


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
