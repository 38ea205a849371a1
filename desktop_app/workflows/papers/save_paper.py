"""Write a paper to a file that the user chose. From then on it is outside the vault."""

import contextlib
import errno
import os
from pathlib import Path

from desktop_app.domain.errors import KnownError


def save_paper(content: bytes, path: Path, passphrase: str = "") -> None:
    """Write it whole or not at all; a PDF is locked where there is a passphrase. A file of this name stays until then.

    Raises KnownError where the disk is full or the folder cannot be written.
    """
    if passphrase:
        from desktop_app.documents.locked import locked

        content = locked(content, passphrase)
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise _known(error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _known(error: OSError) -> KnownError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return KnownError(
            "The disk is full, so the file was not saved.", "Free some space, or choose a folder on another disk."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return KnownError("Nothing can be written in this folder.", "Choose another folder.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return KnownError("This folder is not there any more.", "Choose another folder.")
    reason = error.strerror or str(error)
    return KnownError(f"The file could not be saved: {reason}.", "Choose another folder.")
