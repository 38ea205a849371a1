"""A face that keeps what it embeds: most papers use the same letters, so its pieces are cut and packed once.

Only letters are kept, never where they stood: which letters a paper has tells nothing of anybody.
"""

import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

_SUBSETS = 8  # how many cut faces are kept for each face: about 20 kB each
_PACKED = 32  # how many packed streams are kept for all faces together


class KeptFont(TTFont):
    """Like reportlab's own, with the very same bytes."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))  # type: ignore[no-untyped-call]
        cut: Callable[[list[int]], bytes] = self.face.makeSubset
        kept = lru_cache(maxsize=_SUBSETS)(lambda codes: cut(list(codes)))
        self.face.makeSubset = lambda codes: kept(tuple(codes))  # type: ignore[method-assign]

    def addObjects(self, doc: Any) -> None:
        known = set(doc.idToObject)
        super().addObjects(doc)  # type: ignore[no-untyped-call]
        for name in doc.idToObject.keys() - known:
            made: Any = doc.idToObject[name]
            if isinstance(made, pdfdoc.PDFStream) and made.filters == [pdfdoc.PDFZCompress]:
                made.content = _packed(made.content)
                made.dictionary["Filter"] = pdfdoc.PDFArray([pdfdoc.PDFName(pdfdoc.PDFZCompress.pdfname)])
            elif isinstance(made, pdfdoc.PDFTrueTypeFont):
                made.Widths = _written(tuple(made.Widths.sequence))  # type: ignore[attr-defined]


@lru_cache(maxsize=_PACKED)
def _packed(stream: bytes | str) -> bytes:
    return zlib.compress(stream.encode() if isinstance(stream, str) else stream)


@lru_cache(maxsize=_PACKED)
def _written(widths: tuple[float, ...]) -> bytes:
    """The widths as they stand in the file."""
    return bytes(pdfdoc.PDFArray(widths).format(None))
