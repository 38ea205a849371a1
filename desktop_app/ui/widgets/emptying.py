"""Taking widgets out of a layout before others are put in."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from desktop_app.ui.widgets.tab_order import TabPlace, reached, tab_on


def take_out(box: QBoxLayout, first: int = 0, leave: int = 0) -> None:
    """Remove and delete what lies in `box` from place `first` on, but for the last `leave` items."""
    for old in _taken(box, first, leave):
        _delete(old)


@contextmanager
def refilling(box: QBoxLayout, place: TabPlace, otherwise: QWidget | None = None) -> Iterator[None]:
    """Empty `box`, and let others be put in: Tab reaches them in `place`, and one of them has the focus after it.

    Where the focus was in what is taken out, it goes to the widget of the same name, else of the same place, else to
    `otherwise`; it never jumps to another part of the window.
    """
    old = _taken(box, 0, 0)
    before = [each for part in old for each in reached(part)]
    held = place.window().focusWidget()
    yield
    laid = [item.widget() for at in range(box.count()) if (item := box.itemAt(at)) is not None]
    new = [part for part in laid if part is not None]
    tab_on(place, *new)
    if held is not None and held in before:
        _hand_on(before.index(held), _called(held), new, otherwise)
    for part in old:
        _delete(part)


def _hand_on(at: int, name: str, new: list[QWidget], otherwise: QWidget | None) -> None:
    for part in new:
        part.show()
    after = [each for part in new for each in reached(part) if each.isEnabled() and not each.isHidden()]
    same = next((each for each in after if _called(each) == name), None)
    heir = same or (after[min(at, len(after) - 1)] if after else otherwise)
    if heir is not None:
        heir.setFocus(Qt.FocusReason.OtherFocusReason)


def _called(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _taken(box: QBoxLayout, first: int, leave: int) -> list[QWidget]:
    taken = []
    while box.count() > first + leave:
        item = box.takeAt(first)
        old = item.widget() if item else None
        if old is not None:
            taken.append(old)
    return taken


def _delete(old: QWidget) -> None:
    old.hide()
    old.deleteLater()
