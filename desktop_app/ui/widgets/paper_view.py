"""A paper as it will be printed, shown from memory: nothing is written to disk."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import Button, icon_button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import papers as words

_STEP = 1.25


class PaperView(Panel):
    """The page in the middle, with zoom and page turning above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self.document = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self.pdf = b""
        self.view = QPdfView(self)
        self.view.setAccessibleName(words.PREVIEW)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.SinglePage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.where = label("", "muted")
        self.smaller = icon_button("zoom-out", words.ZOOM_OUT, lambda: self._zoom(1 / _STEP), shortcut="Ctrl+-")
        self.larger = icon_button("zoom-in", words.ZOOM_IN, lambda: self._zoom(_STEP), shortcut="Ctrl+=")
        self.fit = Button(words.FIT, clicked=self.fit_page)
        self.previous = icon_button("chevron-left", words.PREVIOUS, lambda: self._turn(-1), shortcut="Ctrl+PgUp")
        self.next = icon_button("chevron-right", words.NEXT, lambda: self._turn(1), shortcut="Ctrl+PgDown")
        tools = row_of(
            self.smaller, self.larger, self.fit, 1, self.where, self.previous, self.next, margins=(12, 0, 12, 4)
        )
        box = QVBoxLayout()
        box.addLayout(tools)
        box.addWidget(self.view, 1)
        self.body.addLayout(box)
        self._show_where()

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes; the page stays where it was if the paper still has it."""
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
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def text(self) -> str:
        """All the words on the paper, for those who hear it."""
        return "\n".join(self.document.getAllText(page).text() for page in range(self.document.pageCount()))

    def _zoom(self, factor: float) -> None:
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
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
        self.view.setAccessibleDescription(self.text()[:4000] if count else words.NO_PAPER)
