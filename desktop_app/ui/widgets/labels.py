"""Text that is only read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop_app.ui.theme import px


def label(
    text: str = "", kind: str = "", state: str = "", wrap: bool = False, align_right: bool = False, rich: bool = False
) -> QLabel:
    """A label of a kind (display, title, lead, strong, field, section, muted, small, caption, figure) and a state."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    if state:
        made.setProperty("state", state)
    if align_right:
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the stylesheet looks at, and let the look follow."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def line() -> QFrame:
    """A hairline between two parts."""
    made = QFrame()
    made.setProperty("line", True)
    made.setFixedHeight(px(1))
    return made
