"""The consent form of a patient, to be signed, and the consents that are on record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.consent_form import compose_consent_form
from desktop_app.domain.papers.consent_record import compose_consent_record
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.timed import TimedSession
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
    """Of those valid on the day of the frame's visit, the one that names most of the trained. Refused without one."""
    valid = _valid(frame, frame.timed)
    found = max(valid, key=lambda consent: (_names(consent, frame.timed), consent.given_on), default=None)
    if found is None:
        raise Refused(
            "No consent is on record for the day of this visit.",
            "Record the consent in the chart, or print the form to sign.",
            "consent",
        )
    return found


def recorded_consents(frame: Frame, visits: Sequence[TimedSession]) -> tuple[tuple[Consent, bytes], ...]:
    """Each consent that was valid on the day of one of these visits and names somebody trained in it, oldest first."""
    found = {consent.id: consent for timed in visits for consent in _valid(frame, timed) if _names(consent, timed)}
    ordered = sorted(found.values(), key=lambda consent: (consent.given_on, consent.id))
    return tuple((consent, _filled(frame, consent)) for consent in ordered)


def without_consent(frame: Frame, visits: Sequence[TimedSession]) -> tuple[str, ...]:
    """The names of those who were trained in one of these visits and whom no consent of that day names."""
    missed = {
        caregiver_id
        for timed in visits
        for caregiver_id in timed.session.caregiver_ids
        if not any(caregiver_id in consent.caregiver_ids for consent in _valid(frame, timed))
    }
    return tuple(caregiver.name for caregiver in frame.chart.caregivers if caregiver.id in missed)


def _valid(frame: Frame, timed: TimedSession) -> list[Consent]:
    day = frame.records.began_on(timed) or frame.records.today
    return [consent for consent in frame.chart.consents if consent.is_valid_on(day)]


def _names(consent: Consent, timed: TimedSession) -> int:
    """How many of those who were trained it names."""
    return len({*timed.session.caregiver_ids} & {*consent.caregiver_ids})


def _filled(frame: Frame, consent: Consent) -> bytes:
    from desktop_app.documents.record import consent_record_pdf

    record = compose_consent_record(frame.sender, frame.chart, consent)
    return consent_record_pdf.render(record, frame.paper_size, fonts=frame.fonts)
