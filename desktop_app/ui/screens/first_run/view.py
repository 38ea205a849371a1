"""The setup as a whole: steps at the side, one page at a time, Back and Next. Going back loses nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.door import Door
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.first_run.page import Page
from desktop_app.ui.screens.first_run.pages import DonePage, PassphrasePage, PracticePage, WelcomePage
from desktop_app.ui.screens.first_run.people_pages import ClinicianPage, FeesPage, PayersPage
from desktop_app.ui.screens.first_run.presenter import Presenter
from desktop_app.ui.screens.first_run.recovery_page import RecoveryPage
from desktop_app.ui.screens.first_run.steps import StepList
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar, column_of, row_of, scrolled
from desktop_app.ui.wording import backups
from desktop_app.ui.wording import first_run as words


class FirstRun(QWidget):
    """`finished` comes when the vault is open and the practice in it, `restore_wanted` where a backup is to be."""

    finished = Signal()
    restore_wanted = Signal()

    def __init__(self, runner: Runner, door: Door, vault_is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        clock = runner.clock
        zone = clock.now().zone  # type: ignore[attr-defined]
        self.welcome, self.passphrase, self.practice = WelcomePage(), PassphrasePage(), PracticePage(zone)
        self.clinician, self.payers, self.fees, self.done = ClinicianPage(), PayersPage(), FeesPage(), DonePage()
        self.recovery = RecoveryPage()
        door_pages: list[Page] = [] if vault_is_open else [self.passphrase]
        asked: list[Page] = [self.practice, self.clinician, self.payers, self.fees, self.recovery]
        self.pages: list[Page] = [self.welcome, *door_pages, *asked, self.done]
        self.at = 0
        self.presenter = Presenter(runner, door, self, vault_is_open)
        self.recovery.wanted.connect(self.presenter.make_recovery_key)
        self._build()
        self._may_restore = not vault_is_open
        self.show_page(0)
        self.presenter.look_up_offers()

    def show_page(self, at: int) -> None:
        """Go to a page by its place."""
        self.at = at
        self.stack.setCurrentIndex(at)
        self.stack.setMaximumWidth(px(self.pages[at].widest))
        self.steps.set_step(at)
        self.back.setVisible(at > 0)
        self.restore.setVisible(at == 0 and self._may_restore)
        is_last = at == len(self.pages) - 1
        self.next.set_face(words.FINISH if is_last else words.BEGIN if at == 0 else words.NEXT)
        self.pages[at].arrive()
        if not self.pages[at].fields and not isinstance(self.pages[at], PayersPage | RecoveryPage):
            self.next.setFocus()

    def go_on(self) -> None:
        """The next page, if this one is complete; from the last one into the program."""
        if not self.next.isEnabled() or not self.pages[self.at].is_complete():
            return
        if self.at < len(self.pages) - 1:
            self.show_page(self.at + 1)
        else:
            self.presenter.finish()

    def go_back(self) -> None:
        """The page before; what was typed stays."""
        if self.at > 0 and self.next.isEnabled():
            self.show_page(self.at - 1)

    def set_busy(self, is_busy: bool) -> None:
        """While the records are made."""
        self.next.setEnabled(not is_busy)
        self.back.setEnabled(not is_busy)
        self.next.set_face(words.WORKING if is_busy else words.FINISH)

    def say_error(self, sentence: str) -> None:
        """What went wrong at the end; everything that was typed is still there."""
        self.set_busy(False)
        self.done.error.setText(sentence)
        self.next.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin has the focus at first, not the way to a backup, which comes before it on the screen."""
        super().showEvent(event)
        if self.at == 0:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.steps = StepList([page.word for page in self.pages])
        self.stack = QStackedWidget()
        for page in self.pages:
            page.onward.connect(self.go_on)
            self.stack.addWidget(scrolled(page))
        self.back = Button(words.BACK, "arrow-left", "hero", clicked=self.go_back)
        self.next = Button(words.NEXT, "arrow-right", "primary", clicked=self.go_on)
        bar = ActionBar()
        self.restore = Button(backups.AT_DOOR, role="link", clicked=self.restore_wanted.emit)
        bar.left.addWidget(self.back)
        bar.left.addWidget(self.restore)
        bar.right.addWidget(label(words.LATER, "small"))
        bar.right.addWidget(self.next)
        middle = row_of(1, self.stack, 1, margins=(40, 32, 40, 16))
        middle.setStretch(1, 20)
        right = column_of(middle, bar, spacing=0)
        right.setStretch(0, 1)
        whole = row_of(self.steps, right, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
