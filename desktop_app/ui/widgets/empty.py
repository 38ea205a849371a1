"""What a screen shows while it has nothing: what belongs here, and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.picture import Picture


class EmptyState(QWidget):
    """An icon, what belongs here, why, and the widget (usually a Button) that makes the first one."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        detail: str = "",
        first_step: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(24), px(24), px(24))
        box.setSpacing(px(8))
        box.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(Picture(icon, "line.control", 40), 0, middle)
        for text, kind in ((sentence, "lead"), (detail, "muted")):
            if text:
                words = label(text, kind, wrap=True)
                words.setAlignment(middle)
                box.addWidget(words)
        if first_step is not None:
            box.addSpacing(px(8))
            box.addWidget(first_step, 0, middle)
        box.addStretch(3)
        self.setAccessibleName(sentence)
