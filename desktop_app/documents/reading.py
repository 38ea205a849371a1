"""What an own paper says of itself, read back from its bytes."""

import io
import re
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.errors import PyPdfError

_CODE = re.compile(r"SUPERBILL (\d{4}-\d{5,}) ([A-Z2-7]{52})")
_OLD_CODE = re.compile(r"Superbill (\d{4}-\d{5,})")


def superbill_code(pdf: bytes) -> tuple[str, str] | None:
    """The number and the seal that a superbill names in its properties; an older one has no seal, another paper none.

    What is not a PDF gives None too.
    """
    try:
        found: Mapping[str, object] = PdfReader(io.BytesIO(pdf)).metadata or {}
    except (PyPdfError, ValueError, KeyError, RecursionError):
        return None
    if match := _CODE.search(str(found.get("/Keywords", ""))):
        return match[1], match[2]
    old = _OLD_CODE.search(str(found.get("/Title", "")))
    return (old[1], "") if old else None


def code_in(text: str) -> tuple[str, str] | None:
    """The number and the seal in what a camera read off a square code."""
    match = _CODE.search(" ".join(text.split()).upper())
    return (match[1], match[2]) if match else None
