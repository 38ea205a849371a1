"""The day's papers on the printer, one superbill after the other, with a way to stop in between."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui import printing
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import billing as words
from desktop_app.ui.wording import papers as paper_words
from desktop_app.workflows.papers.papers_of_the_day import DayBundle, papers_of_the_day
from desktop_app.workflows.papers.record_printed import record_printed

_KIND = "superbill"


class DayPrinting(QObject):
    """A button that starts and stops, and a label that says how far it is. Each superbill is a job of its own."""

    def __init__(self, runner: Runner, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._runner, self._tell = runner, tell
        self._left: list[DayBundle] = []
        self._printer, self._all, self._is_asked = "", 0, False
        self.progress = label("", "muted")
        self.button = Button(words.DAY, icon="printer", clicked=self._start_or_stop)
        self.button.setToolTip(words.DAY_WHY)

    @property
    def is_printing(self) -> bool:
        """Whether papers wait for their turn."""
        return bool(self._left)

    def stop(self) -> bool:
        """Print no further one; what is not printed is printed next time. False where nothing was printing."""
        if not self._left:
            return False
        done, self._left = self._all - len(self._left), []
        self._finish(words.day_printed(done, self._all))
        return True

    def _start_or_stop(self) -> None:
        if self.stop() or self._is_asked:
            return
        names, now = printing.printer_names(), preferences().now
        wanted = now.printer_for.get(_KIND, now.printer)
        if not names:
            self._tell(f"{paper_words.NO_PRINTER} {words.DAY_NO_PRINTER_NEXT}")
            return
        self._printer = wanted if wanted in names else names[0]
        self._is_asked = True
        self._runner.run(papers_of_the_day, then=self._begin, failed=self._give_up)

    def _give_up(self, error: object) -> None:
        self._is_asked = False
        self._runner.said.emit(error)

    def _begin(self, bundles: tuple[DayBundle, ...]) -> None:
        self._is_asked = False
        if not bundles:
            self._tell(words.DAY_DONE_ALREADY)
            return
        self._left, self._all = list(bundles), len(bundles)
        self.button.set_face(words.DAY_STOP, "x")
        self._say_how_far()
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        if not self._left:
            return
        bundle, done = self._left[0], self._all - len(self._left)
        if not self._print(bundle):
            self._left = []
            self._finish(f"{paper_words.PRINT_FAILED} {words.day_printed(done, self._all)}")
            return
        for paper in bundle.papers:
            self._runner.run(record_printed, paper.kind, paper.id, "print")
        self._left.pop(0)
        if self._left:
            self._say_how_far()
            QTimer.singleShot(0, self, self._next)
        else:
            self._finish(words.day_printed(self._all, self._all))

    def _print(self, bundle: DayBundle) -> bool:
        if not printing.is_there(self._printer):
            return False
        now = preferences().now
        printer = printing.printer_called(self._printer, now.copies_for.get(_KIND, 1), now.paper)
        return printing.print_papers([paper.pdf for paper in bundle.papers], printer)

    def _say_how_far(self) -> None:
        self.progress.setText(words.day_progress(self._all - len(self._left), self._all))

    def _finish(self, sentence: str) -> None:
        self.progress.setText("")
        self.button.set_face(words.DAY, "printer")
        self._tell(sentence)
