"""A page of help, read in the window. It shows files of ours and follows no link out of the program."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app.ui.resources import resource
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.panel import Panel, page_row
from desktop_app.ui.wording import help as words

_AIR_ABOVE_HEADING, _AIR_BELOW, _LINE_PERCENT = 18, 8, 130


class HelpScreen(Screen):
    """`page` is the name of a file in the folder of help."""

    name = "help"
    title = words.TITLE

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._page = ""
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setAccessibleName(words.PAGE)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        panel = Panel()
        panel.setMaximumWidth(px(880))
        panel.body.addWidget(self.text)
        row = page_row(1, panel, 1)
        row.setStretch(1, 20)
        self.setLayout(row)

    def context(self) -> Context:
        return Context(self.title, words.PAGES.get(self._page, ""))

    def enter(self, **arguments: Any) -> None:
        page = arguments.get("page", "security")
        if page in words.PAGES:
            self._page = page
            self._show(resource(f"help/{page}.md").read_text(encoding="utf-8"))
        self.context_changed.emit()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def _show(self, written: str) -> None:
        document = self.text.document()
        document.setDefaultFont(current().font("body"))
        document.setDocumentMargin(px(16))
        self.text.setMarkdown(written)
        block = document.begin()
        while block.isValid():
            _air(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _plain_table(frame)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def _air(block: QTextBlock) -> None:
    """Room above a heading and between lines, as much as the letters ask for."""
    form = block.blockFormat()
    form.setLineHeight(_LINE_PERCENT, 1)  # ProportionalHeight
    form.setTopMargin(px(_AIR_ABOVE_HEADING) if form.headingLevel() else 0)
    form.setBottomMargin(px(4 if block.textList() else _AIR_BELOW))
    QTextCursor(block).setBlockFormat(form)


def _plain_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(colour("line.subtle"))
    form.setCellPadding(px(6))
    form.setCellSpacing(0)
    table.setFormat(form)
