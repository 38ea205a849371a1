"""Putting the cursor of a text where it was before."""

from PySide6.QtWidgets import QPlainTextEdit


def put_cursor(text: QPlainTextEdit, place: object) -> None:
    """Where it was, as far as the text reaches; anything else than a place leaves it."""
    if isinstance(place, int):
        cursor = text.textCursor()
        cursor.setPosition(min(place, text.document().characterCount() - 1))
        text.setTextCursor(cursor)
