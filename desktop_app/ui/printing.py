"""Putting a paper on a real printer, page by page, from memory."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def printer_names() -> list[str]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def print_papers(papers: Sequence[bytes], printer: QPrinter) -> bool:
    """Print papers one after the other in one job; False when the printer would not begin."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = True
    for pdf in papers:
        document, data = _opened(pdf)
        for page in range(document.pageCount()):
            if not first:
                printer.newPage()
            first = False
            _print_page(document, page, painter, printer)
        document.close()
        data.close()
    return painter.end()


def printer_called(name: str, copies: int) -> QPrinter:
    """A printer by its name, set to Letter-size originals at full size."""
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(copies)
    printer.setFullPage(True)
    return printer


def _opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    document, data = QPdfDocument(), QBuffer()
    data.setData(QByteArray(pdf))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(data)
    return document, data


def _print_page(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    points = document.pagePointSize(page)
    dots = QSize(
        round(points.width() * DOTS_PER_INCH / POINTS_PER_INCH),
        round(points.height() * DOTS_PER_INCH / POINTS_PER_INCH),
    )
    picture = document.render(page, dots)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    scaled = (
        dots.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if _is_larger(points, printer)
        else _full_size(points, printer)
    )
    painter.drawImage(QRect((paper.width() - scaled.width()) // 2, 0, scaled.width(), scaled.height()), picture)


def _full_size(points: QSizeF, printer: QPrinter) -> QSize:
    width, height = points.width(), points.height()
    per_point = printer.resolution() / POINTS_PER_INCH
    return QSize(round(width * per_point), round(height * per_point))


def _is_larger(points: QSizeF, printer: QPrinter) -> bool:
    wanted, paper = _full_size(points, printer), printer.paperRect(QPrinter.Unit.DevicePixel)
    return wanted.width() > paper.width() + 2 or wanted.height() > paper.height() + 2
