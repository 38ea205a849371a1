"""Plain files beside the database: written whole or not at all, with the disk's errors made known."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_app.store.errors import DiskFull, VaultUnreadable

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def known_disk_errors() -> Iterator[None]:
    """Turn the operating system's errors into DiskFull or VaultUnreadable."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull from error
        raise VaultUnreadable from error


def write_atomically(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, so that a reader or a power cut sees the old file or the new one.

    Raises DiskFull or VaultUnreadable; the old file then stands as it was.
    """
    beside = path.with_name(path.name + ".new")
    with known_disk_errors():
        try:
            with beside.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            sync_folder(path.parent)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


def sync_folder(folder: Path) -> None:
    """Make renames and new files in the folder last; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
