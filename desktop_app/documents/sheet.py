"""One PDF being drawn: pages, margins, text and rules, measured in points from the top left corner."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import printable
from desktop_app.documents.shaping import is_shaped, shaped
from desktop_app.documents.text import Line, Run, Type, one_line, width_of, wrap
from desktop_app.documents.watermark import watermark
from desktop_app.domain.papers.paper_size import PaperSize

Page = PaperSize
Align = Literal["left", "right", "center"]

_SIZES: dict[Page, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}
_MARGIN = 39.6  # 0.55 inch


@dataclass(frozen=True, slots=True)
class Area:
    """A page and the part of it that we write on, in points from the top left corner."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.right - self.left


def area(page: Page) -> Area:
    """The area of a page: US Letter or A4 with margins of 0.55 inch."""
    width, height = _SIZES[page]
    return Area(width, height, _MARGIN, width - _MARGIN, _MARGIN, height - _MARGIN)


class Sheet:
    """A PDF in the making. The same calls give the same bytes: no time, no chance, no machine goes into it."""

    def __init__(self, page: Page, title: str, author: str, language: str, font: str) -> None:
        # Text armor of the streams would cost time and a quarter of the size for nothing.
        rl_config.useA85 = 0  # type: ignore[attr-defined]
        self.area = area(page)
        self._bytes = BytesIO()
        self.canvas = Canvas(
            self._bytes,
            pagesize=_SIZES[page],
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName=font,  # else Helvetica is named in the file without being embedded
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("Teachback")
        self.canvas.setProducer("Teachback")
        self.canvas.setSubject("")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._mirror: float | None = None
        self.heavier = 1.0
        """By how much lines are drawn heavier than they are told."""
        self.saves_ink = False
        """Whether black areas are drawn as outlines."""

    def next_page(self) -> None:
        """Close this page and open the next one."""
        self.canvas.showPage()

    def finish(self) -> bytes:
        """Close the last page and give the whole document."""
        self.canvas.showPage()
        self.canvas.save()
        return self._bytes.getvalue()

    @contextmanager
    def mirrored(self, left: float, right: float) -> Iterator[None]:
        """What is drawn within stands the other way round between two edges, as a page in Arabic does."""
        before, self._mirror = self._mirror, left + right
        yield
        self._mirror = before

    def across(self, x: float, width: float = 0.0) -> float:
        """Where the left edge of something that begins at `x` stands on the paper."""
        return x if self._mirror is None else self._mirror - x - width

    def line(self, x: float, baseline: float, line: Line, size: float) -> None:
        """One broken line, with its left end at `x`; on a mirrored page its right end."""
        left = x if self._mirror is None else self.across(x, width_of(line, size))
        says = line[0].says if line else ""
        if says:  # the order on paper is not that of reading: what is copied or read aloud is
            self.canvas.addLiteral(f"/Span <</ActualText <FEFF{says.encode('utf-16-be').hex()}>>> BDC")
        text = self.canvas.beginText(left, self.area.height - baseline)
        for run in line:
            text.setFont(run.font, size)
            text.textOut(drawn(run))
        self.canvas.drawText(text)
        if says:
            self.canvas.addLiteral("EMC")

    def line_ending(self, right: float, baseline: float, line: Line, size: float) -> None:
        """One broken line, with its right end at `right`."""
        self.line(right - width_of(line, size), baseline, line, size)

    def lines(self, x: float, top: float, lines: Iterable[Line], face: Type) -> float:
        """Lines below each other from `top`; gives the y below the last one."""
        for line in lines:
            self.line(x, top + baseline_of(face), line, face.size)
            top += face.leading
        return top

    def paragraph(self, x: float, top: float, text: str, face: Type, width: float) -> float:
        """Text wrapped to `width`; gives the y below it."""
        return self.lines(x, top, wrap(text, face, width), face)

    def text(
        self, x: float, baseline: float, text: str, font: str, size: float, align: Align = "left", spaced: float = 0.0
    ) -> None:
        """A single line on its baseline, from, to or around `x`; `spaced` points are put between letters."""
        if not text.isascii() or self._mirror is not None:
            made = one_line(text, font, is_rtl=self._mirror is not None)
            reach: dict[Align, float] = {"left": 0.0, "right": 1.0, "center": 0.5}
            if self._mirror is not None or len(made) > 1 or made[0].font != font:
                self.line(x - width_of(made, size) * reach[align], baseline, made, size)
                return
        shown = printable(text, font)
        draws: dict[Align, Callable[..., None]] = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "center": self.canvas.drawCentredString,
        }
        self.canvas.setFont(font, size)
        draws[align](x, self.area.height - baseline, shown, charSpace=spaced)

    def unseen(self, x: float, top: float, text: str, font: str, width: float) -> None:
        """Words that are not painted but can be read aloud, searched and copied: what a picture shows."""
        face = Type(font, font, 4, 5)
        for place, line in enumerate(wrap(text, face, width)):
            words = self.canvas.beginText(
                self.across(x, width), self.area.height - top - baseline_of(face) - place * face.leading
            )
            words.setTextRenderMode(3)
            for run in line:
                words.setFont(run.font, face.size)
                words.textOut(drawn(run))
            words.setTextRenderMode(0)
            self.canvas.drawText(words)

    def rule(self, y: float, weight: float = 0.5, left: float | None = None, right: float | None = None) -> None:
        """A horizontal line, from margin to margin unless told otherwise."""
        start = self.area.left if left is None else left
        end = self.area.right if right is None else right
        self.canvas.setLineWidth(weight * self.heavier)
        start, end = self.across(start), self.across(end)
        self.canvas.line(start, self.area.height - y, end, self.area.height - y)

    def box(self, x: float, top: float, width: float, height: float, weight: float, radius: float = 0.0) -> None:
        """The outline of a rectangle, with round corners if a radius is given."""
        self.canvas.setLineWidth(weight * self.heavier)
        left = self.across(x, width)
        self.canvas.roundRect(left, self.area.height - top - height, width, height, radius, stroke=1, fill=0)

    def picture(self, x: float, top: float, width: float, height: float, picture: bytes) -> None:
        """A picture (PNG or JPEG) in the size given, with what is see-through left white."""
        image = ImageReader(BytesIO(picture))
        self.canvas.drawImage(image, self.across(x, width), self.area.height - top - height, width, height, mask="auto")

    def fill(self, x: float, top: float, width: float, height: float) -> None:
        """A solid black rectangle."""
        left = self.across(x, width)
        outline, filled = (1, 0) if self.saves_ink else (0, 1)
        self.canvas.rect(left, self.area.height - top - height, width, height, stroke=outline, fill=filled)

    def watermark(self, text: str, font: str) -> None:
        """Large, light and slanted letters. Draw them first: what stands on the page stays readable over them."""
        if text:
            watermark(self.canvas, (self.area.width, self.area.height), text, font)


def drawn(run: Run) -> str:
    """What is written into the file for a run: its letters, or their shapes where the face needs shaping."""
    return shaped(run.text, run.font) if is_shaped(run.font) else run.text


def baseline_of(face: Type) -> float:
    """How far below the top of its line a face's baseline lies, in points."""
    return face.leading / 2 + face.size * 0.36
