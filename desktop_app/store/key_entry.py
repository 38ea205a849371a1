"""How the key of the database gets into the cipher and leaves no copy behind; nothing else of the driver.

SQLCipher locks and wipes the memory in which it keeps keys. What SQLite keeps of the text of a statement it neither
locks nor wipes, unless `cipher_memory_security` is on: that wipes and locks every byte SQLite touches, at two calls of
the system for each allocation (measured: filling the sample practice takes 11 seconds of the processor with it, 2
without), and cannot be turned off again. So the key goes in by `sqlite3_key`, which is no statement. Where that
function cannot be reached the statement is used, with the memory security on.
"""

import ctypes
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeAlias

import sqlcipher3

Handle: TypeAlias = int
"""The address of SQLite's own record of a connection (`sqlite3 *`)."""

_OK = 0
_ENTRY = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
_one_at_a_time = threading.Lock()


def opened_with_handle(connect: Callable[[], Any]) -> tuple[Any, Handle | None]:
    """The connection that `connect` opens, and its handle; None where the driver does not let us see it.

    SQLite calls whoever registered with `sqlite3_auto_extension` with the handle of each connection that it opens.
    """
    library = _library()
    if library is None:
        return connect(), None
    with _one_at_a_time:
        seen: list[Handle] = []
        here = threading.get_ident()

        def entry(handle: int, _message: int, _api: int) -> int:
            if threading.get_ident() == here:
                seen.append(handle)
            return _OK

        kept = _ENTRY(entry)
        library.sqlite3_auto_extension(kept)
        try:
            connection = connect()
        finally:
            library.sqlite3_cancel_auto_extension(kept)
    return connection, seen[0] if len(seen) == 1 else None


def give_key(connection: Any, handle: Handle | None, data_key: bytes) -> None:
    """Hand over a raw 32-byte key in a text of ours that is overwritten afterward."""
    written = data_key.hex()
    spelled = f"x'{written}'"
    statement = f'PRAGMA key = "{spelled}"'
    try:
        if not _given_directly(handle, spelled):
            connection.execute("PRAGMA cipher_memory_security = ON").fetchall()
            connection.execute(statement).fetchall()
    finally:
        for text in (written, spelled, statement):
            _wipe(text)


def _given_directly(handle: Handle | None, spelled: str) -> bool:
    library = _library()
    if library is None or handle is None:
        return False
    return bool(library.sqlite3_key(handle, _letters(spelled), len(spelled)) == _OK)


def _library() -> Any:
    """The functions of the driver's SQLite, or None where its file does not offer them."""
    try:
        library = ctypes.CDLL(sqlcipher3._sqlite3.__file__)
        library.sqlite3_key.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        library.sqlite3_auto_extension.argtypes = library.sqlite3_cancel_auto_extension.argtypes = (_ENTRY,)
    except (AttributeError, OSError):
        return None
    return library


def _letters(text: str) -> int:
    """Where a plain text keeps its own letters: CPython answers with the text's memory, not with a copy."""
    where = ctypes.pythonapi.PyUnicode_AsUTF8
    where.argtypes, where.restype = (ctypes.py_object,), ctypes.c_void_p
    address: int = where(text)
    return address


def _wipe(text: str) -> None:
    """Overwrite the letters of a plain text that nobody else holds."""
    if sys.implementation.name == "cpython" and text.isascii():
        ctypes.memset(_letters(text), ord("0"), len(text))
