"""The practice's papers: the logo in their head, and how far the printer is off on the claim form."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QSpinBox, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import paper_settings as words
from desktop_app.workflows.papers.logo import put_logo
from desktop_app.workflows.papers.make_claim_form import claim_test_page, save_claim_offset
from desktop_app.workflows.practice.read_paper_settings import PaperSettings, read_paper_settings

_FARTHEST = 254


class PapersPanel(Panel):
    """Choose or remove the logo; move the claim form's data."""

    said = Signal(str)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.LOGO, parent)
        self._runner = runner
        self.picture = QLabel()
        self.picture.setAccessibleName(words.LOGO)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.standing = label(words.NO_LOGO, "small")
        self.problem = label("", "small", "blocked", wrap=True)
        self.problem.hide()
        self.choose = Button(words.CHOOSE, icon="file-text", clicked=self._choose)
        self.remove = Button(words.REMOVE, icon="trash-2", role="quiet", clicked=self._remove)
        self.right, self.down = _tenths(), _tenths()
        for spin in (self.right, self.down):
            spin.valueChanged.connect(lambda _: self._save_offset())
        self.body.addWidget(label(words.LOGO_DETAIL, "muted", wrap=True))
        for part in (self.picture, self.standing, self.problem):
            self.body.addWidget(part)
        self.body.addLayout(row_of(self.choose, self.remove, 1))
        self.body.addSpacing(px(20))
        self.body.addWidget(label(words.CLAIM, "section"))
        self.body.addWidget(label(words.CLAIM_DETAIL, "muted", wrap=True))
        self.body.addLayout(row_of(Field(words.RIGHT, self.right), Field(words.DOWN, self.down), 1))
        self.test_page = Button(words.TEST_PAGE, icon="file-down", clicked=self._save_test_page)
        self.body.addLayout(row_of(self.test_page, 1))
        self.body.addStretch(1)

    def load(self) -> None:
        """Read what is set and show it."""
        self._runner.run(read_paper_settings, then=self._show)

    def _show(self, settings: PaperSettings) -> None:
        shown = QPixmap()
        shown.loadFromData(settings.logo)
        has_logo = not shown.isNull()
        if has_logo:
            side = Qt.AspectRatioMode.KeepAspectRatio
            shown = shown.scaled(px(220), px(88), side, Qt.TransformationMode.SmoothTransformation)
        self.picture.setPixmap(shown)
        self.picture.setVisible(has_logo)
        self.standing.setText(words.HAS_LOGO if has_logo else words.NO_LOGO)
        self.remove.setVisible(has_logo)
        for spin, tenths in ((self.right, settings.right), (self.down, settings.down)):
            spin.blockSignals(True)
            spin.setValue(tenths)
            spin.blockSignals(False)

    def _choose(self) -> None:
        name = self._ask_file()
        if not name:
            return
        try:
            content = Path(name).read_bytes()
        except OSError:
            self._say(words.NOT_READABLE)
            return
        self._put(content or b" ", words.LOGO_KEPT)

    def _remove(self) -> None:
        self._put(b"", words.LOGO_GONE)
        self.choose.setFocus()

    def _put(self, content: bytes, told: str) -> None:
        self._say("")
        self._runner.run(put_logo, content, then=lambda _: self._kept(told), failed=self._refuse)

    def _kept(self, told: str) -> None:
        self.said.emit(told)
        self.load()

    def _refuse(self, error: KnownError) -> None:
        self._say(f"{error.sentence} {error.next_step}".strip())

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _save_offset(self) -> None:
        self._runner.run(save_claim_offset, self.right.value(), self.down.value(), failed=self._refuse)

    def _save_test_page(self) -> None:
        name = self._ask_target()
        if name:
            self._runner.run(claim_test_page, then=lambda pdf: self._write(name, pdf))

    def _write(self, name: str, pdf: bytes) -> None:
        try:
            Path(name).write_bytes(pdf)
        except OSError:
            self._say(words.NOT_WRITABLE)
            return
        self._say("")
        self.said.emit(words.TEST_PAGE_SAVED)

    def _ask_target(self) -> str:
        return QFileDialog.getSaveFileName(self, words.TEST_PAGE_TITLE, "claim-form-test-page.pdf", words.PDF)[0]

    def _ask_file(self) -> str:
        return QFileDialog.getOpenFileName(self, words.CHOOSE_TITLE, "", words.PICTURES)[0]


def _tenths() -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(-_FARTHEST, _FARTHEST)
    spin.setSuffix(words.TENTHS)
    spin.setKeyboardTracking(False)
    spin.lineEdit().setTextMargins(px(8), 0, 0, 0)  # a style sheet does not reach in there
    spin.setMinimumWidth(px(180))
    return spin
