"""Who cannot be told apart without seeing: everything that takes the focus or is pressed needs a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QScrollBar, QTabBar, QWidget

from desktop_app.ui.widgets.tab_order import TabPlace


def nameless(widget: QWidget) -> list[str]:
    """The widgets inside (and this one) that take the focus and have neither a name nor words of their own."""
    return [_called(one) for one in (widget, *widget.findChildren(QWidget)) if _needs_name(one) and not _has_name(one)]


def _needs_name(one: QWidget) -> bool:
    if isinstance(one, QScrollBar | QTabBar) or one.objectName().startswith("qt_") or one.inherits("QComboBoxListView"):
        return False
    if isinstance(one, TabPlace):
        return False  # never seen
    inner = one.parentWidget()
    if isinstance(inner, QLineEdit):
        return False
    if isinstance(one, QLineEdit) and inner is not None and inner.inherits("QComboBox"):
        return False
    if inner is not None and inner.inherits("QComboBoxPrivateContainer"):
        return False
    if isinstance(inner, QAbstractScrollArea) and one is inner.viewport():
        return False
    return isinstance(one, QAbstractButton) or bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _has_name(one: QWidget) -> bool:
    words = one.text() if isinstance(one, QAbstractButton) else ""
    return bool(one.accessibleName().strip() or words.strip())


def _called(one: QWidget) -> str:
    return f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
