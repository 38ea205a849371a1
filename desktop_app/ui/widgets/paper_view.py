"""A paper as it will be printed, shown from memory: nothing is written to disk."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMargins, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from desktop_app.ui.privacy import privacy
from desktop_app.ui.theme import colour, px
from desktop_app.ui.widgets.buttons import Button, icon_button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.folding import WORKABLE
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import papers as words

_STEP = 1.25
_MARGIN = 14
_FAR = 48
_WORKABLE = 560


class PaperView(Panel):
    """The page in the middle, with zoom and page turning above it. While names are hidden there is no page to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self.setProperty(WORKABLE, _WORKABLE)
        self.document = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self.pdf = b""
        self.view = QPdfView(self)
        self.view.setAccessibleName(words.PREVIEW)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.SinglePage)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setDocumentMargins(QMargins(px(_MARGIN), px(_MARGIN), px(_MARGIN), px(_MARGIN)))
        self.view.setPageSpacing(2 * px(_MARGIN))  # what FitInView leaves free above and below together
        self.where = label("", "muted")
        self.smaller = icon_button("zoom-out", words.ZOOM_OUT, lambda: self._zoom(1 / _STEP), shortcut="Ctrl+-")
        self.larger = icon_button("zoom-in", words.ZOOM_IN, lambda: self._zoom(_STEP), shortcut="Ctrl+=")
        self.fit = Button(words.FIT, clicked=self.fit_page)
        self.previous = icon_button("chevron-left", words.PREVIOUS, lambda: self._turn(-1), shortcut="Ctrl+PgUp")
        self.next = icon_button("chevron-right", words.NEXT, lambda: self._turn(1), shortcut="Ctrl+PgDown")
        tools = row_of(
            self.smaller, self.larger, self.fit, 1, self.where, self.previous, self.next, margins=(12, 0, 12, 12)
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(EmptyState("eye-off", words.HIDDEN, words.HIDDEN_DETAIL))
        self.why = label("", "lead", wrap=True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.why.setMargin(px(_FAR))
        self._stack.addWidget(self.why)
        self.body.addLayout(tools)
        self.body.addLayout(self._stack, 1)
        self._tint()
        self.fit_page()
        privacy().changed.connect(self._hide_names)
        self._hide_names(privacy().is_on)

    def show_pdf(self, pdf: bytes, why: str = "") -> None:
        """Show these bytes; the page stays where it was if the paper still has it. `why` is said where there are none.

        What is said must hold no names.
        """
        if why != self.why.text():
            self.why.setText(why)
            self._hide_names(privacy().is_on)
        if pdf == self.pdf:
            return
        page, self.pdf = self.view.pageNavigator().currentPage(), pdf
        self.document.close()
        self._bytes.close()
        self._bytes.setData(QByteArray(pdf))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        if pdf:
            self.document.load(self._bytes)
        self._go(min(page, max(0, self.document.pageCount() - 1)))

    def fit_page(self) -> None:
        """The whole page in the view."""
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def text(self) -> str:
        """All the words on the paper, for those who hear it."""
        return "\n".join(self.document.getAllText(page).text() for page in range(self.document.pageCount()))

    @property
    def is_hidden(self) -> bool:
        """Whether the page is covered because names are hidden."""
        return self._stack.currentIndex() == 1

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "view"):
            self._tint()

    def _tint(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, colour("bg.canvas"))
        self.view.setPalette(palette)

    def _hide_names(self, is_on: bool) -> None:
        self._stack.setCurrentIndex(2 if self.why.text() else 1 if is_on else 0)
        self._show_where()

    def _zoom(self, factor: float) -> None:
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.view.setZoomFactor(min(4.0, max(0.4, self.view.zoomFactor() * factor)))

    def _turn(self, by: int) -> None:
        page = self.view.pageNavigator().currentPage() + by
        if 0 <= page < self.document.pageCount():
            self._go(page)

    def _go(self, page: int) -> None:
        navigator = self.view.pageNavigator()
        navigator.jump(page, navigator.currentLocation())
        self._show_where()

    def _show_where(self) -> None:
        count, page = self.document.pageCount(), self.view.pageNavigator().currentPage()
        self.where.setText(words.page_of(page + 1, count) if count else words.NO_PAPER)
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < count)
        nothing = self.why.text() or words.NO_PAPER
        told = words.HIDDEN if self.is_hidden else self.text()[:4000] if count else nothing
        self.view.setAccessibleDescription(told)
