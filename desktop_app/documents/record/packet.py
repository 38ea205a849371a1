"""Several papers bound into one file, each under a bookmark. The same papers give the same bytes."""

import io
from collections.abc import Iterable
from hashlib import sha256

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

LANGUAGE = "en-US"


def bind(papers: Iterable[tuple[str, bytes]], title: str, author: str) -> bytes:
    """The papers (title, PDF) in their order, with a bookmark where each begins."""
    writer = PdfWriter()
    for name, pdf in papers:
        writer.append(io.BytesIO(pdf), outline_item=name, import_outline=False)
    writer.metadata = {"/Title": title, "/Author": author, "/Creator": "Teachback", "/Producer": "Teachback"}
    writer.root_object[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def pages_of(pdf: bytes) -> int:
    """How many pages a paper has."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def checksum_of(pdf: bytes) -> str:
    """SHA-256 of the bytes in hexadecimal."""
    return sha256(pdf).hexdigest()
