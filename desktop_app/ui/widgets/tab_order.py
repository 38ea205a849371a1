"""Where Tab goes: what is put in later is reached where it stands, and not after everything else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class TabPlace(QWidget):
    """Keeps a place in the order of Tab from the beginning, for what is put in later; never seen, so never reached."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()


def reached(part: QWidget) -> list[QWidget]:
    """What Tab reaches in this part, in the order in which it was made; not what lies in a list that drops down."""
    return [each for each in (part, *part.findChildren(QWidget)) if _is_reached(each)]


def tab_on(before: QWidget, *parts: QWidget) -> None:
    """Let Tab go from `before` through these parts, and then on to what came after it."""
    for part in parts:
        for each in reached(part):
            if each is not before:
                QWidget.setTabOrder(before, each)
                before = each


def _is_reached(widget: QWidget) -> bool:
    over = widget.parentWidget()
    drops_down = widget.isWindow() or (over is not None and over.windowType() == Qt.WindowType.Popup)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None and not drops_down
