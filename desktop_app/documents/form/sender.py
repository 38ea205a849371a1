"""The head of a paper that a practice sends about one patient."""

from collections.abc import Sequence
from typing import Any

from desktop_app.documents.flow import Block
from desktop_app.documents.form.head import Head
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.parts import fields
from desktop_app.documents.sheet import Area
from desktop_app.domain.papers.sender import Addressee, Sender


def head_of(sender: Sender, patient: Addressee, title: str, **more: Any) -> Head:
    """The head with the practice's name, address, phone and logo; `more` are further fields of the head."""
    return Head(
        title=title,
        number=more.pop("number", ""),
        practice=sender.name,
        contact=(sender.address.one_line, sender.phone),
        whose=f"{patient.name}, born {patient.date_of_birth}",
        watermark=more.pop("watermark", sender.watermark),
        logo=sender.logo,
        **more,
    )


def patient_fields(patient: Addressee, look: Style, page: Area, *more: Sequence[tuple[str, str]]) -> Block:
    """Who the patient is, then further rows."""
    first = (
        ("Patient", patient.name),
        ("Date of birth", patient.date_of_birth),
        ("Account", patient.account),
        ("Phone", patient.phone),
    )
    return fields((first, *more), look, page)
