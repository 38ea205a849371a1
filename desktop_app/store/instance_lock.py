"""One program at a time: a lock that the operating system lets go of when its process dies, however it dies."""

import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from desktop_app.store.disk import known_disk_errors
from desktop_app.store.errors import VaultBusy

LOCK_FILE = "vault.lock"
_FAR_AWAY = 1 << 30  # Windows locks bytes for readers too: lock one that nobody reads

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(_FAR_AWAY)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@dataclass(slots=True)
class InstanceLock:
    """The held lock; `released` is idempotent. What a dead holder wrote in the file is simply overwritten."""

    _file: IO[bytes]

    def release(self) -> None:
        """Let go; another program may open the vault."""
        if not self._file.closed:
            self._file.truncate(0)
            self._file.close()


def take_lock(folder: Path, now: datetime) -> InstanceLock:
    """Hold the folder's vault. Raises VaultBusy with the holder's computer, process and time if somebody else does."""
    path = folder / LOCK_FILE
    with known_disk_errors():
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
        if not _try_lock(file):
            file.seek(0)
            holder = _named(file.read(4096))
            file.close()
            raise VaultBusy(holder)
        file.seek(0)
        file.truncate(0)
        file.write(_myself(now))
    return InstanceLock(file)


def _myself(now: datetime) -> bytes:
    return json.dumps({"computer": socket.gethostname(), "process": os.getpid(), "since": now.isoformat()}).encode()


def _named(content: bytes) -> str:
    try:
        value = json.loads(content)
        since = datetime.fromisoformat(value["since"]).astimezone()
        return f"Teachback on {value['computer']}, process {value['process']}, since {since:%H:%M}"
    except (ValueError, KeyError, TypeError):
        return "another Teachback"
