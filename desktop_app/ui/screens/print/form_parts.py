"""Small parts of what the Print screen asks before it makes a paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.ui.widgets.entry.choices import Choice, Options
from desktop_app.ui.widgets.panel import row_of


def number(least: int, most: int) -> QSpinBox:
    """A number that counts once it is typed to its end."""
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setKeyboardTracking(False)
    spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return spin


def beside(*fields: QWidget) -> QWidget:
    """Fields that share a line."""
    made = QWidget()
    row = row_of(*fields, spacing=12)
    for place in range(len(fields)):
        row.setStretch(place, 1)
    made.setLayout(row)
    return made


def narrow(options: Options = (), key: str = "") -> Choice:
    """A choice that is as wide as its column, however long its words are."""
    made = Choice(options, key)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def propose(choice: Choice, options: Options, before: str, now: str) -> None:
    """Offer options, quietly: what stands there as it was proposed before goes with the proposal of now."""
    kept = choice.key()
    choice.set_options(options, now if kept in ("", before) else kept)
