"""Putting a paper on a real printer, page by page, from memory."""

from collections.abc import Container, Sequence
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
PAPERS = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}


def printer_names() -> list[str]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def is_there(name: str) -> bool:
    """Whether the printer of this name is still set up."""
    return name in printer_names()


def printer_called(name: str, copies: int, paper: str = "letter") -> QPrinter:
    """A printer by its name, set to the whole sheet of `paper` ("letter" or "a4") and so many copies."""
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    return set_up(printer, copies, paper)


def set_up(printer: QPrinter, copies: int = 1, paper: str = "letter") -> QPrinter:
    """Set any printer to the whole sheet of `paper` and so many copies; the same printer is returned."""
    printer.setPageSize(QPageSize(PAPERS.get(paper, QPageSize.PageSizeId.Letter)))
    printer.setCopyCount(copies)
    printer.setFullPage(True)
    printer.setDocName("Teachback")
    return printer


@lru_cache(maxsize=16)
def page_count(pdf: bytes) -> int:
    """How many pages these bytes hold; 0 for no paper at all."""
    if not pdf:
        return 0
    document, data = _opened(pdf)
    count = document.pageCount()
    document.close()
    data.close()
    return count


def print_papers(papers: Sequence[bytes], printer: QPrinter, pages: Container[int] | None = None) -> bool:
    """Print papers one after the other in one job; False when the printer would not begin.

    `pages` are the pages of the whole job that are wanted, counted from 1; None means all.
    """
    painter = QPainter()
    if not papers or not painter.begin(printer):
        return False
    first, number = True, 0
    for pdf in papers:
        document, data = _opened(pdf)
        for page in range(document.pageCount()):
            number += 1
            if pages is not None and number not in pages:
                continue
            if not first:
                printer.newPage()
            first = False
            _print_page(document, page, painter, printer)
        document.close()
        data.close()
    return painter.end()


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
    full = _full_size(points, printer)
    is_larger = full.width() > paper.width() + 2 or full.height() > paper.height() + 2
    size = dots.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio) if is_larger else full
    painter.drawImage(QRect((paper.width() - size.width()) // 2, 0, size.width(), size.height()), picture)


def _full_size(points: QSizeF, printer: QPrinter) -> QSize:
    per_point = printer.resolution() / POINTS_PER_INCH
    return QSize(round(points.width() * per_point), round(points.height() * per_point))
