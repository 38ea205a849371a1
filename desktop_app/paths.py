"""Where things are on this computer: the shipped resources, the user's data and the logs. Nothing is made here."""

import os
import sys
from pathlib import Path

APPLICATION = "Teachback"


def resources() -> Path:
    """The folder of tables, fonts, icons and handouts, in a checkout, an installed package or a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    checkout = package.parent / "resources"
    return checkout if (checkout / "rules").is_dir() else package / "_resources"


def data_folder() -> Path:
    """Where the vault and its backups are kept; the environment's TEACHBACK_HOME goes before the platform's place."""
    home = _chosen_home()
    if home is not None:
        return home
    if sys.platform == "win32":
        return _base("LOCALAPPDATA", "AppData", "Local") / APPLICATION
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APPLICATION
    return _base("XDG_DATA_HOME", ".local", "share") / APPLICATION.lower()


def log_folder() -> Path:
    """Where logs go: beside the data under TEACHBACK_HOME, else the platform's place for them."""
    home = _chosen_home()
    if home is not None:
        return home / "logs"
    if sys.platform == "win32":
        return data_folder() / "logs"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / APPLICATION
    return _base("XDG_STATE_HOME", ".local", "state") / APPLICATION.lower() / "logs"


def tries_folder() -> Path:
    """Where wrong passphrases are counted once more, away from the vault."""
    home = _chosen_home()
    if home is not None:
        return home / "state"
    if sys.platform == "win32":
        return _base("APPDATA", "AppData", "Roaming") / APPLICATION
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Preferences" / APPLICATION
    return _base("XDG_STATE_HOME", ".local", "state") / APPLICATION.lower() / "tries"


def _chosen_home() -> Path | None:
    chosen = os.environ.get("TEACHBACK_HOME", "")
    return Path(chosen).expanduser() if chosen else None


def _base(variable: str, *otherwise: str) -> Path:
    """The folder that an environment variable names, if it is absolute as it must be, else one below the home."""
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else Path.home().joinpath(*otherwise)
