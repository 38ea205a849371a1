"""The words of one paper, where they stand, drawn by others: a bare canvas, Qt's PDF writer, WeasyPrint."""

import html
import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as raw

_PAGE = (612.0, 792.0)
_PLAIN, _BOLD = "Inter-Tabular-400", "Inter-Tabular-600"
_SLANTED = 0.01


class Word(NamedTuple):
    """A stretch of text: its left end and baseline in points from the lower left corner, its size, its face."""

    text: str
    x: float
    y: float
    size: float
    is_bold: bool


def words_of(pdf: bytes) -> tuple[Word, ...]:
    """The stretches of the first page."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    found = []
    for drawn in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
        matrix = drawn.get_matrix()
        if abs(matrix.b) < _SLANTED:
            words = text.get_text_bounded(*drawn.get_bounds()).strip()
            bold = "SemiBold" in drawn.get_font().get_base_name()
            found.append(Word(words, matrix.e, matrix.f, drawn.get_font_size(), bold))
    document.close()
    return tuple(word for word in found if word.text)


def with_canvas(words: Sequence[Word], fonts: Path) -> bytes:
    """Every stretch with one call, in the same embedded faces."""
    from reportlab.pdfgen.canvas import Canvas

    from desktop_app.documents.fonts import register

    faces = register(fonts)
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=_PAGE, invariant=1, pageCompression=1)
    for word in words:
        canvas.setFont(faces.figures_bold if word.is_bold else faces.figures, word.size)
        canvas.drawString(word.x, word.y, word.text)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def qt_writer(words: Sequence[Word], fonts: Path) -> Callable[[], bytes]:
    """The same through QPdfWriter and QPainter."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF
    from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter

    application = QGuiApplication.instance() or QGuiApplication([])
    families = [
        QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(fonts / f"{name}.ttf")))[0]
        for name in (_PLAIN, _BOLD)
    ]

    def write() -> bytes:
        assert application
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(72)
        painter = QPainter(writer)
        for word in words:
            font = QFont(families[word.is_bold])
            font.setPointSizeF(word.size)
            font.setBold(word.is_bold)
            painter.setFont(font)
            painter.drawText(QPointF(word.x, _PAGE[1] - word.y), word.text)
        painter.end()
        buffer.close()
        return bytes(content.data())

    return write


def with_weasyprint(words: Sequence[Word], fonts: Path) -> bytes:
    """The same as absolutely placed spans of HTML."""
    from weasyprint import HTML

    faces = "".join(
        f"@font-face {{font-family: {family}; src: url({(fonts / name).as_uri()}.ttf)}}"
        for family, name in (("plain", _PLAIN), ("bold", _BOLD))
    )
    spans = "".join(
        f'<span style="left:{w.x:.2f}pt;top:{_PAGE[1] - w.y - w.size:.2f}pt;font:{w.size}pt '
        f'{"bold" if w.is_bold else "plain"}">{html.escape(w.text)}</span>'
        for w in words
    )
    style = f"{faces} @page {{size: 612pt 792pt; margin: 0}} span {{position: absolute; white-space: pre}}"
    return bytes(HTML(string=f"<style>{style}</style><body>{spans}</body>").write_pdf())
