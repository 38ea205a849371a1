"""A paper that opens only with a passphrase: AES-256, as every PDF reader of the last ten years knows it."""

import io

from pypdf import PdfReader, PdfWriter


def locked(pdf: bytes, passphrase: str) -> bytes:
    """The same pages, encrypted; the bytes differ each time, since the key is new each time."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(user_password=passphrase, algorithm="AES-256")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
