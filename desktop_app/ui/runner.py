"""The one door from the screens to the workflows: one worker thread that alone touches the open store.

Nothing here knows what a store is. What takes long and needs no open store, such as copying a backup, goes beside it on
a second thread, so that nobody waits for it. Results come back on the window's thread, those of one thread in the order
in which they were asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, Qt, QThread, Signal, Slot

from desktop_app.domain.errors import KnownError
from desktop_app.ui.steady import Sweeper

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Then = Callable[[Any], object]
Failed = Callable[[KnownError], object]


class Runner(QObject):
    """Runs workflows one after the other and brings their outcome to the window.

    `changed` carries the topics of an outcome's `changed`; `said` a known error that nobody took; `busy` whether work
    is under way; `opened` and `closed` tell of the vault.
    """

    changed = Signal(frozenset)
    said = Signal(object)
    busy = Signal(bool)
    opened = Signal()
    closed = Signal()
    _came = Signal(object)

    def __init__(self, clock: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self._store: Any = None
        self._era = 0
        self._is_stopped = False
        self._open = 0
        self._made_pool: ThreadPoolExecutor | None = None
        self._beside: ThreadPoolExecutor | None = None
        self._sweeper: Sweeper | None = None
        self._came.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything is running or waiting."""
        return self._open > 0

    def run(
        self,
        workflow: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        **named: Any,
    ) -> None:
        """Call `workflow(store, clock, *args, **named)` on the worker; `then` gets the result in the window."""
        self._submit(lambda: workflow(self._store, self.clock, *args, **named), then, failed)

    def work(
        self,
        function: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        **named: Any,
    ) -> None:
        """Call `function(*args, **named)` on the worker, for work that needs neither store nor clock."""
        self._submit(lambda: function(*args, **named), then, failed)

    def beside(
        self, function: Callable[..., Any], *args: Any, then: Then | None = None, failed: Failed | None = None
    ) -> None:
        """Call `function(*args)` next to the worker. It may not touch the store; `is_stopping` asks it to give up."""
        if self._is_stopped:
            return
        if self._beside is None:
            from concurrent.futures import ThreadPoolExecutor

            self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._begin()
        self._beside.submit(self._do, lambda: function(*args), self._era, then, failed)

    def is_stopping(self) -> bool:
        """Whether the program is ending; may be asked from any thread."""
        return self._is_stopped

    def open(
        self, opener: Callable[[], Any], then: Callable[[], object] | None = None, failed: Failed | None = None
    ) -> None:
        """Open the vault: `opener` returns the store, which stays on the worker until `close`."""

        def opening() -> None:
            store = opener()
            self._shut()
            self._store = store

        self._submit(opening, lambda _: self._now_open(then), failed)

    def close(self, then: Callable[[], object] | None = None) -> None:
        """Close the vault. What was asked for before is still done, but its results are no longer shown."""
        self._era += 1
        self._submit(self._shut, lambda _: self._now_closed(then), None)

    def wait_idle(self, milliseconds: int = 5000) -> bool:
        """Wait, with events handled, until every result was delivered; False when the time was too short."""
        deadline = QDeadlineTimer(milliseconds)
        while self._open and not deadline.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QThread.msleep(1)
        return not self._open

    def stop(self) -> None:
        """Finish what was asked for, close the store and end the worker; the last call in the life of the program."""
        self._era += 1
        was_stopped, self._is_stopped = self._is_stopped, True
        if self._beside is not None and not was_stopped:
            self._beside.shutdown(wait=True)
        if self._made_pool is not None and not was_stopped:
            self._made_pool.submit(self._shut)
            self._made_pool.shutdown(wait=True)
        if self._sweeper is not None:
            self._sweeper.stop()

    def _pool(self) -> ThreadPoolExecutor:
        """The worker, made when first needed: loading its module would cost the first paint."""
        if self._made_pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._sweeper = Sweeper(self)
            self._made_pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workflows")
        return self._made_pool

    def _shut(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()

    def _submit(self, job: Callable[[], Any], then: Then | None, failed: Failed | None) -> None:
        if self._is_stopped:
            return
        self._begin()
        self._pool().submit(self._do, job, self._era, then, failed)

    def _begin(self) -> None:
        self._open += 1
        if self._open == 1:
            self.busy.emit(True)

    def _do(self, job: Callable[[], Any], era: int, then: Then | None, failed: Failed | None) -> None:
        try:
            result, error = job(), None
        except BaseException as problem:  # every error is answered on the window's thread
            result, error = None, problem
        self._came.emit((era, result, error, then, failed))

    @Slot(object)
    def _arrive(self, parcel: tuple[Any, ...]) -> None:
        era, result, error, then, failed = parcel
        self._open -= 1
        if not self._open:
            self.busy.emit(False)
        if era != self._era:
            return
        if error is not None:
            self._answer(error, failed)
            return
        if then is not None and _lives(then):
            then(result)
        topics = getattr(result, "changed", None)
        if topics:
            self.changed.emit(frozenset(topics))

    def _answer(self, error: BaseException, failed: Failed | None) -> None:
        if not isinstance(error, KnownError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif failed is not None:
            if _lives(failed):
                failed(error)
        else:
            self.said.emit(error)

    def _now_open(self, then: Callable[[], object] | None) -> None:
        self.opened.emit()
        if then is not None and _lives(then):
            then()

    def _now_closed(self, then: Callable[[], object] | None) -> None:
        self.closed.emit()
        if then is not None and _lives(then):
            then()


def _lives(callback: Callable[..., object]) -> bool:
    """False for a method of a Qt object that was deleted meanwhile, or of a presenter whose view was."""
    owner = getattr(callback, "__self__", None)
    if not isinstance(owner, QObject):
        owner = getattr(owner, "_view", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
