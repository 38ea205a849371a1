"""Taking widgets out of a layout before others are put in."""

from PySide6.QtWidgets import QBoxLayout


def take_out(box: QBoxLayout, first: int = 0, leave: int = 0) -> None:
    """Remove and delete what lies in `box` from place `first` on, but for the last `leave` items."""
    while box.count() > first + leave:
        item = box.takeAt(first)
        old = item.widget() if item else None
        if old is not None:
            old.hide()
            old.deleteLater()
