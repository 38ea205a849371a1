"""A photo from the family's home: chosen, described, and pointed at with arrows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from desktop_app.domain.papers.handout import Photo, PhotoMark
from desktop_app.ui.theme import colour, px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import composer as words

_STEP = 0.02
_MOVES = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


class PhotoCanvas(QWidget):
    """The photo with its arrows; the current one is moved by a click or with the arrow keys."""

    moved = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks: tuple[PhotoMark, ...] = ()
        self.current = -1
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.PHOTO)
        self.setAccessibleDescription(words.ARROW_HINT)
        self.setFixedHeight(px(190))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_photo(self, photo: Photo | None, current: int) -> None:
        """Show a photo and which of its arrows is the current one."""
        self._picture = QPixmap()
        if photo is not None:
            self._picture.loadFromData(photo.jpeg)
        self.marks, self.current = (photo.marks if photo else ()), current
        self.update()

    def _frame(self) -> QRectF:
        if self._picture.isNull():
            return QRectF()
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        frame = self._frame()
        if self.current >= 0 and frame.contains(event.position()):
            at = event.position() - frame.topLeft()
            self.moved.emit(at.x() / frame.width(), at.y() / frame.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _MOVES.get(Qt.Key(event.key()))
        if by and 0 <= self.current < len(self.marks):
            mark = self.marks[self.current]
            self.moved.emit(min(max(mark.x + by[0], 0.0), 1.0), min(max(mark.y + by[1], 0.0), 1.0))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame()
        if frame.isEmpty():
            return
        painter.drawPixmap(frame, self._picture, QRectF(self._picture.rect()))
        for place, mark in enumerate(self.marks):
            self._arrow(painter, frame, mark, place == self.current)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus.ring"), 2))
            painter.drawRect(frame.adjusted(1, 1, -1, -1))

    def _arrow(self, painter: QPainter, frame: QRectF, mark: PhotoMark, is_current: bool) -> None:
        away = -1 if mark.comes_from == "left" else 1
        tip = QPointF(frame.left() + mark.x * frame.width(), frame.top() + mark.y * frame.height())
        head = px(7)
        for ink, width in ((QColor("white"), 6), (QColor("black"), 4 if is_current else 2)):
            painter.setPen(QPen(ink, px(width), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(tip + QPointF(away * px(32), 0), tip)
            for side in (-1, 1):
                painter.drawLine(tip + QPointF(away * head, side * head * 0.7), tip)


class PhotoForm(QWidget):
    """`changed` tells that the photo or an arrow is another; `chosen` which file is to become the photo."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: Photo | None = None
        self._current = -1
        self.ask_path: Callable[[], str] = self._ask_path
        self.add = Button(words.ADD_PHOTO, icon="plus", clicked=self._add)
        self.remove = Button(words.REMOVE_PHOTO, role="quiet", clicked=lambda: self.set_photo(None))
        self.canvas, self.says, self.points_at = PhotoCanvas(), Entry(), Entry()
        self.arrow = Button(words.ADD_ARROW, icon="plus", clicked=self._add_arrow)
        self.flip = Button(words.FLIP_ARROW, clicked=self._flip)
        self.drop = Button(words.REMOVE_ARROW, clicked=self._drop)
        self.says_field, self.label_field = (
            Field(words.PHOTO_WORDS, self.says),
            Field(words.ARROW_LABEL, self.points_at),
        )
        self.hint = label(words.ARROW_HINT, "small")
        why = label(words.PHOTO_WHY, "small")
        arrows = column_of(row_of(self.arrow, self.flip, 1), row_of(self.drop, 1))
        self.setLayout(
            column_of(
                row_of(self.add, self.remove, 1),
                why,
                self.canvas,
                self.says_field,
                arrows,
                self.label_field,
                self.hint,
                1,
                margins=(0, 8, 8, 8),
            )
        )
        self.canvas.moved.connect(lambda x, y: self._change(x=x, y=y))
        self.says.textEdited.connect(lambda text: self._say(text))
        self.points_at.textEdited.connect(lambda text: self._change(label=text.strip()))
        self.show_photo(None)

    def show_photo(self, photo: Photo | None) -> None:
        """Show a photo, quietly."""
        self.photo = photo
        self._current = min(self._current, len(photo.marks) - 1) if photo else -1
        if photo and photo.marks and self._current < 0:
            self._current = len(photo.marks) - 1
        self.says.setText(photo.words if photo else "")
        self._refresh()

    def set_photo(self, photo: Photo | None) -> None:
        """Take another photo, or none."""
        self.show_photo(photo)
        self.changed.emit()

    def _refresh(self) -> None:
        has_photo, has_arrow = self.photo is not None, self._current >= 0
        there: tuple[QWidget, ...] = (self.canvas, self.says_field, self.remove, self.arrow)
        for part in there:
            part.setVisible(has_photo)
        on_arrow: tuple[QWidget, ...] = (self.flip, self.drop, self.label_field, self.hint)
        for part in on_arrow:
            part.setVisible(has_photo and has_arrow)
        self.canvas.show_photo(self.photo, self._current)
        known = self.photo.marks[self._current].label if self.photo and has_arrow else ""
        if self.points_at.value() != known:
            self.points_at.setText(known)

    def _say(self, text: str) -> None:
        if self.photo is not None:
            self.photo = replace(self.photo, words=text.strip())
            self.changed.emit()

    def _marks(self, marks: tuple[PhotoMark, ...], current: int) -> None:
        if self.photo is not None:
            self.photo, self._current = replace(self.photo, marks=marks), current
            self._refresh()
            self.changed.emit()

    def _add_arrow(self) -> None:
        if self.photo is not None:
            self._marks((*self.photo.marks, PhotoMark(0.5, 0.5)), len(self.photo.marks))
            self.canvas.setFocus()

    def _change(self, **changes: object) -> None:
        if self.photo is not None and self._current >= 0:
            marks = list(self.photo.marks)
            marks[self._current] = replace(marks[self._current], **changes)  # type: ignore[arg-type]
            self._marks(tuple(marks), self._current)

    def _flip(self) -> None:
        if self.photo is not None and self._current >= 0:
            side = self.photo.marks[self._current].comes_from
            self._change(comes_from="right" if side == "left" else "left")

    def _drop(self) -> None:
        if self.photo is not None and self._current >= 0:
            marks = tuple(mark for place, mark in enumerate(self.photo.marks) if place != self._current)
            self._marks(marks, len(marks) - 1)

    def _add(self) -> None:
        if path := self.ask_path():
            self.chosen.emit(path)

    def _ask_path(self) -> str:
        return QFileDialog.getOpenFileName(self, words.ADD_PHOTO_TITLE, "", words.PHOTO_FILES)[0]
