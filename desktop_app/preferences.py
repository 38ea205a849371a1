"""What this computer's user prefers; nothing clinical. A small TOML file, written whole or not at all."""

import contextlib
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from desktop_app.domain.papers.paper_size import PAPER_SIZES

LOOKS = ("system", "light", "dark")
TEXT_SCALES = (1.0, 1.15, 1.3, 1.5)


@dataclass(frozen=True, slots=True)
class Preferences:
    """`look` is system, light or dark; `auto_lock_minutes` 0 means never; empty text means not chosen.

    `printer_for` and `copies_for` hold the printer and the copies by kind of paper ("superbill").
    """

    look: str = "system"
    text_scale: float = 1.0
    auto_lock_minutes: int = 10
    reduce_motion: bool = False
    printer: str = ""
    paper: str = "letter"
    backup_folder: str = ""
    export_folder: str = ""
    printer_for: dict[str, str] = field(default_factory=dict)
    copies_for: dict[str, int] = field(default_factory=dict)
    last_user: str = ""


def load(path: Path) -> Preferences:
    """The preferences in the file; defaults where there is none. A damaged file is kept aside as `.damaged`."""
    try:
        content = path.read_bytes()
    except OSError:
        return Preferences()
    import tomllib  # only where there is something to read: it costs the start

    try:
        written = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
        return Preferences()
    return _sensible(written)


def save(path: Path, preferences: Preferences) -> None:
    """Write them. Raises OSError where the folder cannot be written."""
    import tomli_w

    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        tomli_w.dump(asdict(preferences), file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _sensible(written: dict[str, Any]) -> Preferences:
    """Known fields of the right type and range; everything else keeps its default."""
    default = Preferences()
    kept = {f.name: _fitting(written.get(f.name), getattr(default, f.name)) for f in fields(Preferences)}
    if kept["look"] not in LOOKS:
        kept["look"] = default.look
    if kept["text_scale"] not in TEXT_SCALES:
        kept["text_scale"] = default.text_scale
    if kept["paper"] not in PAPER_SIZES:
        kept["paper"] = default.paper
    for name, kind in (("printer_for", str), ("copies_for", int)):
        kept[name] = {key: value for key, value in kept[name].items() if type(value) is kind}
    kept["auto_lock_minutes"] = min(max(int(kept["auto_lock_minutes"]), 0), 240)
    return Preferences(**kept)


def _fitting(value: object, default: object) -> Any:
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value if type(value) is type(default) else default
