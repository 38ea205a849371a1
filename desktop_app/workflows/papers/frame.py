"""What nearly every paper of a visit begins with: the records at one moment, the patient's chart, and the sender."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.paper_size import PaperSize
from desktop_app.domain.papers.sender import Sender, sender_of
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.timed import TimedSession
from desktop_app.workflows.papers.logo import logo_of
from desktop_app.workflows.records import Records

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.store.store import Store


@dataclass(frozen=True)
class Frame:
    """One patient at one moment; `session_id` is empty for a paper that belongs to no visit."""

    records: Records
    patient_id: str
    session_id: str = ""

    @property
    def store(self) -> Store:
        """The open vault."""
        return self.records.store

    @cached_property
    def chart(self) -> ChartRecord:
        """The patient's chart."""
        return self.records.chart(self.patient_id)

    @cached_property
    def sender(self) -> Sender:
        """The practice as its papers name it."""
        return sender_of(self.records.practice, logo_of(self.store))

    @cached_property
    def timed(self) -> TimedSession:
        """The visit. Raises NotFound."""
        return self.records.timed(self.store.sessions.get(self.session_id))

    @property
    def clinician(self) -> Clinician:
        """Who trained in this visit; without a visit, the first clinician of the practice."""
        if self.session_id:
            return self.store.clinicians.get(self.timed.session.clinician_id)
        return self.records.office.clinicians[0]

    @property
    def paper_size(self) -> PaperSize:
        """What the paper is laid out for."""
        return self.store.paper_size

    @property
    def fonts(self) -> Path:
        """The folder of our typefaces."""
        return self.store.resources / "fonts"

    @cached_property
    def diagnosis_texts(self) -> dict[str, str]:
        """The patient's diagnoses in words, by code."""
        return {code: self.store.diagnoses.text_of(code) for code in self.chart.patient.diagnoses}

    @property
    def place_labels(self) -> dict[str, str]:
        """Places of service in words, by code."""
        return {row.code: row.label for row in self.records.tables.places}


def frame_of(store: Store, clock: Clock, session_id: str, patient_id: str) -> Frame:
    """The frame of a visit, or of a patient where no visit is named."""
    if session_id:
        return frame_of_visit(store, clock, session_id, patient_id)
    return frame_of_patient(store, clock, patient_id)


def frame_of_visit(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> Frame:
    """The frame of a visit for one of its patients (the first where none is named)."""
    patient_id = patient_id or store.sessions.get(session_id).patient_ids[0]
    return Frame(Records(store, clock.now()), patient_id, session_id)


def frame_of_patient(store: Store, clock: Clock, patient_id: str) -> Frame:
    """The frame of a patient without a visit."""
    return Frame(Records(store, clock.now()), patient_id)
