"""People whose names are not written in Latin letters: each paper names them in a face that has their letters."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from desktop_app.documents import superbill_pdf
from desktop_app.documents.billing import receipt_pdf, statement_pdf
from desktop_app.documents.fonts import register, unprintable
from desktop_app.documents.record import consent_pdf, note_pdf
from desktop_app.domain.papers.consent_form import ConsentCaregiver
from desktop_app.domain.papers.session_note import NoteSignature
from desktop_app.domain.papers.statement import compose_statement
from tests.paper_builders import FONTS, at, superbill
from tests.paper_geometry import outside, overlaps
from tests.paper_samples import DAY, PATIENT, SENDER, consent, entries, note, receipt

NAMES = {
    "Cyrillic": "Анна Ивановна Петрова",
    "Vietnamese": "Nguyễn Thị Hồng Phượng",
    "Korean": "김민준",
    "Chinese": "王小明",
    "Arabic": "\u0641\u0627\u0637\u0645\u0629 \u062d\u0633\u0646",
}
SIGNED = NoteSignature("Signed electronically", "Анна Петрова, PT", at(11, 4))


def _superbill(name: str) -> bytes:
    bill = superbill(patient_name=name, insured=f"{name} (spouse)", clinician=name, signed_by=name)
    return superbill_pdf.render(replace(bill, correction=f"the name is {name}", replaces="2026-00180"), fonts=FONTS)


def _note(name: str) -> bytes:
    changes: dict[str, Any] = {"patient": replace(PATIENT, name=name), "caregivers": (f"{name} (wife)",)}
    return note_pdf.render(note(**changes, signatures=(replace(SIGNED, by=name),), waits_for=name), fonts=FONTS)


def _receipt(name: str) -> bytes:
    made = receipt(patient=replace(PATIENT, name=name), received_from=name, taken_by=name)
    return receipt_pdf.render(made, fonts=FONTS)


def _consent(name: str) -> bytes:
    form = consent(patient=replace(PATIENT, name=name), caregivers=(ConsentCaregiver(name, "wife"),))
    return consent_pdf.render(form, fonts=FONTS)


def _statement(name: str) -> bytes:
    made = compose_statement(SENDER, replace(PATIENT, name=name), entries(40), DAY)
    return statement_pdf.render(made, fonts=FONTS)


PAPERS = {"superbill": _superbill, "note": _note, "receipt": _receipt, "consent": _consent, "statement": _statement}


def read_back(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    finally:
        document.close()


def actual_texts(pdf: bytes) -> str:
    """What is copied or read aloud of lines whose order on paper is not that of reading."""
    streams = "".join(page.get_contents().get_data().decode("latin-1") for page in PdfReader(io.BytesIO(pdf)).pages)
    found = re.findall(r"/ActualText <FEFF([0-9a-f]+)>", streams)
    return " ".join(bytes.fromhex(text).decode("utf-16-be") for text in found)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS)
def test_the_name_can_be_read_back_from_the_paper(make: Callable[[str], bytes], name: str) -> None:
    pdf = make(name)
    assert name in (read_back(pdf) if name != NAMES["Arabic"] else actual_texts(pdf))
    assert "[U+" not in read_back(pdf)
    if name != NAMES["Arabic"]:  # whose letters are drawn in parts that reach over each other
        assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert make(name) == pdf


def test_a_letter_that_no_face_has_is_still_told() -> None:
    assert unprintable(("Rosa", *NAMES.values(), "\u0e01\u0e02", "\u0e01"), register(FONTS)) == "\u0e01\u0e02"
