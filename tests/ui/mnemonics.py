"""Which Alt letters are taken twice among what can be seen: Alt would then no longer do anything."""

import re
from collections import Counter

from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget

_MARKED = re.compile(r"&([^&\s])")


def taken_twice(*widgets: QWidget) -> list[str]:
    """The letters that more than one visible button, label or tab would answer to."""
    letters = [letter for widget in widgets for text in _texts(widget) for letter in _letter(text)]
    return sorted(letter for letter, count in Counter(letters).items() if count > 1)


def _texts(widget: QWidget) -> list[str]:
    found = []
    for one in widget.findChildren(QWidget):
        if not one.isVisible() or not one.isEnabled():
            continue
        if isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and one.buddy() is not None):
            found.append(one.text())
        if isinstance(one, QTabBar):
            found += [one.tabText(at) for at in range(one.count())]
    return found


def _letter(text: str) -> list[str]:
    found = _MARKED.search(text.replace("&&", ""))
    return [found.group(1).lower()] if found else []
