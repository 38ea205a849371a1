"""The consent form of a patient: to be signed, or filled in from the consent that is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.consent_form import compose_consent_form
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.frame import Frame, frame_of_patient, frame_of_visit

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def make_consent_form(store: Store, clock: Clock, patient_id: str, caregiver_ids: tuple[str, ...] = ()) -> bytes:
    """A form to sign that names these caregivers; without one it has lines to write names on."""
    from desktop_app.documents.record import consent_pdf

    frame = frame_of_patient(store, clock, patient_id)
    form = compose_consent_form(frame.sender, frame.chart, caregiver_ids)
    return consent_pdf.render(form, frame.paper_size, fonts=frame.fonts)


def make_named_consent(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> bytes:
    """A form to sign that names who was trained in a visit."""
    frame = frame_of_visit(store, clock, session_id, patient_id)
    return make_consent_form(store, clock, frame.patient_id, frame.timed.session.caregiver_ids)


def make_consent_of_visit(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> bytes:
    """The consent that covers the day of a visit, as it is on record. Refused where there is none."""
    frame = frame_of_visit(store, clock, session_id, patient_id)
    return _filled(frame, check_consent(frame))


def check_consent(frame: Frame) -> Consent:
    """The consent that was valid on the day of the frame's visit. Refused where there was none."""
    found = _valid(frame)
    if found is None:
        raise Refused(
            "No consent is on record for the day of this visit.",
            "Record the consent in the chart, or print the form to sign.",
            "consent",
        )
    return found


def make_recorded_consent(frame: Frame) -> bytes | None:
    """The consent that was valid on the day of the frame's visit, as the record has it; None where there was none."""
    found = _valid(frame)
    return _filled(frame, found) if found else None


def _valid(frame: Frame) -> Consent | None:
    """Of several that were valid, the one that names most of those who were trained."""
    day = frame.records.began_on(frame.timed) or frame.records.today
    trained = set(frame.timed.session.caregiver_ids)
    valid = [c for c in frame.chart.consents if c.is_valid_on(day)]
    return max(valid, key=lambda consent: (len(trained & set(consent.caregiver_ids)), consent.given_on), default=None)


def _filled(frame: Frame, consent: Consent) -> bytes:
    from desktop_app.documents.record import consent_pdf

    form = compose_consent_form(frame.sender, frame.chart, consent=consent)
    return consent_pdf.render(form, frame.paper_size, fonts=frame.fonts)
