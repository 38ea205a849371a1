"""A backup as one file: the encrypted database, and behind it everything that opens and proves it.

    database | manifest (JSON) | length of the manifest (8 bytes) | the closing mark (16 bytes)

Because the database comes first, the file can be opened in place, read-only, without unpacking. The manifest holds the
vault's header, so that a new computer needs nothing but the file and a passphrase or the recovery key; the digest of
the database, so that damage shows without any key; and a box, sealed with AES-256-GCM under a key of the data key and
bound to everything else in the manifest, with what was counted when the backup was proved.
"""

import hashlib
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop_app.store.audit import Head
from desktop_app.store.disk import known_disk_errors, sync_folder
from desktop_app.store.errors import BackupDamaged, BackupMissing, VaultIsNewer
from desktop_app.store.keys import derived
from desktop_app.store.rows.scalars import instant, instant_from

FORMAT = 1
MARK = b"TEACHBACK BACKUP"
_LENGTH_BYTES = 8
_LARGEST_MANIFEST = 1 << 20
_PIECE = 1 << 20
_NONCE_BYTES = 12
_DATABASE_STARTS_AT_LEAST = 1024


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found when the backup was opened: rows by table, where the audit trail ends, and why it was made."""

    counts: Mapping[str, int]
    head: Head
    reason: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands behind the database. `header` is the file vault.json byte for byte."""

    made_at: datetime
    size: int
    digest: str
    header: bytes
    nonce: bytes = b""
    box: bytes = b""

    def sealed(self, proof: Proof, data_key: bytes | bytearray) -> "Manifest":
        """The manifest with the proof in its box."""
        inside = {"counts": dict(proof.counts), "audit": [proof.head.number, proof.head.hash], "reason": proof.reason}
        nonce = secrets.token_bytes(_NONCE_BYTES)
        box = AESGCM(derived(data_key, "backup")).encrypt(nonce, json.dumps(inside).encode(), self._bound())
        return Manifest(self.made_at, self.size, self.digest, self.header, nonce, box)

    def proof(self, data_key: bytes | bytearray) -> Proof:
        """What is in the box. Raises BackupDamaged where anything in the manifest is not what it was."""
        try:
            inside = json.loads(AESGCM(derived(data_key, "backup")).decrypt(self.nonce, self.box, self._bound()))
        except (InvalidTag, ValueError) as error:
            raise BackupDamaged from error
        return Proof(inside["counts"], Head(*inside["audit"]), inside["reason"])

    def as_bytes(self) -> bytes:
        """The manifest, byte for byte."""
        box = {"nonce": b64encode(self.nonce).decode(), "box": b64encode(self.box).decode()}
        return json.dumps(self._open_part() | box).encode()

    def _open_part(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "made_at": instant(self.made_at),
            "size": self.size,
            "sha256": self.digest,
            "header": b64encode(self.header).decode(),
        }

    def _bound(self) -> bytes:
        return json.dumps(self._open_part(), sort_keys=True).encode()


def append_manifest(path: Path, manifest: Manifest) -> None:
    """Put the manifest behind the database in the file, and have the disk keep all of it."""
    content = manifest.as_bytes()
    with known_disk_errors(), path.open("r+b") as file:
        file.seek(manifest.size)
        file.truncate()
        file.write(content + len(content).to_bytes(_LENGTH_BYTES, "big") + MARK)
        file.flush()
        os.fsync(file.fileno())


def read_manifest(path: Path) -> Manifest:
    """The manifest of the backup. Raises BackupMissing, VaultUnreadable, VaultIsNewer, or BackupDamaged."""
    with known_disk_errors():
        try:
            with path.open("rb") as file:
                return _read(file)
        except (FileNotFoundError, IsADirectoryError):
            raise BackupMissing from None


def check_digest(path: Path, manifest: Manifest) -> None:
    """Read the whole database. Raises BackupDamaged where it is not byte for byte what was proved."""
    if digest_of(path, manifest.size) != manifest.digest:
        raise BackupDamaged


def digest_of(path: Path, size: int) -> str:
    """The SHA-256 of the first `size` bytes."""
    digest = hashlib.sha256()
    with known_disk_errors(), path.open("rb") as file:
        for piece in _pieces(file, size):
            digest.update(piece)
    return digest.hexdigest()


def copy_file(
    source: Path, target: Path, size: int | None = None, after_piece: Callable[[], None] = lambda: None
) -> str:
    """Copy the first `size` bytes (or all) to a file that must be new; the SHA-256 of what was written.

    The disk has kept it when this returns. Raises DiskFull, VaultUnreadable, and what `after_piece` raises.
    """
    digest = hashlib.sha256()
    with known_disk_errors(), source.open("rb") as reading, target.open("xb") as writing:
        for piece in _pieces(reading, source.stat().st_size if size is None else size):
            digest.update(piece)
            writing.write(piece)
            after_piece()
        writing.flush()
        os.fsync(writing.fileno())
        sync_folder(target.parent)
    return digest.hexdigest()


def _pieces(file: IO[bytes], size: int) -> Iterator[bytes]:
    left = size
    while left > 0 and (piece := file.read(min(_PIECE, left))):
        left -= len(piece)
        yield piece


def _read(file: IO[bytes]) -> Manifest:
    end = file.seek(0, os.SEEK_END)
    tail = _LENGTH_BYTES + len(MARK)
    if end < _DATABASE_STARTS_AT_LEAST + tail:
        raise BackupDamaged
    file.seek(end - tail)
    closing = file.read(tail)
    length = int.from_bytes(closing[:_LENGTH_BYTES], "big")
    if closing[_LENGTH_BYTES:] != MARK or not 0 < length <= min(_LARGEST_MANIFEST, end - tail):
        raise BackupDamaged
    file.seek(end - tail - length)
    manifest = _parsed(file.read(length))
    if manifest.size != end - tail - length:
        raise BackupDamaged
    return manifest


def _parsed(content: bytes) -> Manifest:
    try:
        value = json.loads(content)
        if type(value["format"]) is int and value["format"] > FORMAT:
            raise VaultIsNewer
        manifest = Manifest(
            instant_from(value["made_at"]),
            int(value["size"]),
            str(value["sha256"]),
            *(b64decode(value[name], validate=True) for name in ("header", "nonce", "box")),
        )
        is_ours = manifest.as_bytes() == content
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise BackupDamaged from error
    if not is_ours:
        raise BackupDamaged
    return manifest
