"""Names and addresses that a paper would carry in letters which none of our typefaces has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.workflows.papers.frame import Frame

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def refuse_unwritable(store: Store, texts: Iterable[str]) -> None:
    """Refused where a text has a letter that no face of ours can show: it must not go out in pieces."""
    from desktop_app.documents.fonts import register, unprintable

    letters = unprintable(texts, register(store.resources / "fonts"))
    if letters:
        raise Refused(
            f"None of the typefaces of our papers has letters for “{letters}”.",
            "Write the name or address in Latin letters, as it stands on the insurance card.",
            "name",
        )


def check_letters(frame: Frame) -> None:
    """The same for whoever a paper of this patient names."""
    patient, practice = frame.chart.patient, frame.records.practice
    people = (patient.name, patient.coverage.subscriber_name, *(c.name for c in frame.chart.caregivers))
    sender = (practice.name, practice.address.one_line, frame.clinician.signature)
    refuse_unwritable(frame.store, (*people, patient.address.one_line, *sender))
