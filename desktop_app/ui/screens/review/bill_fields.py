"""What only the bill needs, shown where a finding asks for it or something stands in it already."""

from collections.abc import Callable, Set
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.training.session import TrainingSession
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.wording import review as words


class BillFields(QWidget):
    """`written(field, text)` with each change."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self._quiet = False
        self.texts = {key: GrowingText(least=1) for key in ("modifiers", "modifier_reason", "document_reason")}
        self.fields = {
            "modifiers": Field(words.MODIFIERS, self.texts["modifiers"], words.MODIFIERS_HINT),
            "modifier_reason": Field(words.MODIFIER_REASON, self.texts["modifier_reason"]),
            "document_reason": Field(words.DOCUMENT_REASON, self.texts["document_reason"]),
        }
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(8))
        for key, field in self.fields.items():
            box.addWidget(field)
            self.texts[key].textChanged.connect(partial(self._changed, key))
        self.ask_for(frozenset())

    def show_session(self, session: TrainingSession, being_written: Callable[[str], bool]) -> None:
        """Show what is written down, but never over what is being typed."""
        self._quiet = True
        kept = {
            "modifiers": " ".join(session.modifiers),
            "modifier_reason": session.modifier_reason,
            "document_reason": session.document_reason,
        }
        for key, text in self.texts.items():
            if not being_written(key):
                text.set_text(kept[key])
            text.setReadOnly(session.state == "signed")
        self._quiet = False

    def ask_for(self, keys: Set[str]) -> None:
        """Show those that are asked for, and those in which something stands or is being typed."""
        for key, field in self.fields.items():
            field.setVisible(key in keys or bool(self.texts[key].toPlainText()) or self.texts[key].hasFocus())
        self.setVisible(any(not field.isHidden() for field in self.fields.values()))

    def _changed(self, key: str) -> None:
        if not self._quiet:
            self.written.emit(key, self.texts[key].toPlainText())
