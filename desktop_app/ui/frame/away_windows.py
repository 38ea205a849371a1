"""What Windows tells a window about sleep and a locked session."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

_POWER, _SUSPENDING = 0x0218, 0x0004  # WM_POWERBROADCAST, PBT_APMSUSPEND
_SESSION, _LOCKED = 0x02B1, 0x0007  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK


def is_leaving(message: int, what: int) -> bool:
    """Whether a window's message says that the machine goes to sleep or that the session was locked."""
    return (message, what) in ((_POWER, _SUSPENDING), (_SESSION, _LOCKED))


class _Message(ctypes.Structure):
    _fields_ = (("window", ctypes.c_void_p), ("message", ctypes.c_uint), ("what", ctypes.c_size_t))


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, gone: Callable[[], None]) -> None:
        super().__init__()
        self._gone = gone

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview[int], message: int
    ) -> tuple[bool, int]:
        told = _Message.from_address(int(message))
        if is_leaving(told.message, told.what):
            self._gone()
        return False, 0


def listen(window: QWindow | None, gone: Callable[[], None]) -> object:
    """Call `gone` when this window is told; keep what is returned, it is the ear."""
    ear = _Filter(gone)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(ear)
    if window is not None:
        ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(ctypes.c_void_p(int(window.winId())), 0)  # type: ignore[attr-defined]
    return ear
