"""The packet of an appeal: the letter built from the record, and everything it rests on, in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.appeal import (
    AppealLetter,
    DenialKind,
    DeniedService,
    Enclosure,
    Fact,
    advice,
    missing,
)
from desktop_app.domain.papers.appeal_argument import argument_of
from desktop_app.domain.papers.appeal_facts import facts_of
from desktop_app.domain.papers.appeal_record import AppealRecord
from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.domain.papers.plan_summary import TITLE as PLAN_TITLE
from desktop_app.domain.papers.sender import addressee_of
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.frame import Frame, frame_of_visit
from desktop_app.workflows.papers.issue_superbill import valid_superbill
from desktop_app.workflows.papers.make_consent_form import recorded_consents, without_consent
from desktop_app.workflows.papers.make_extracts import (
    audit_of,
    claims_of,
    extract_pdf_of,
    history_of,
    plan_of,
    rules_of,
    signed_visits,
)
from desktop_app.workflows.papers.make_note import note_pdf_of
from desktop_app.workflows.training.review_session import review_in
from desktop_app.workflows.training.written_clock import written_clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_OVERLAPS = ("OVERLAP", "DOUBLE_BOOKED")


@dataclass(frozen=True, slots=True)
class Denial:
    """What the payer denied and how it said so; `claim_number` is the payer's own."""

    session_ids: tuple[str, ...]
    kind: DenialKind
    claim_number: str = ""


@dataclass(frozen=True, slots=True)
class AppealPacket:
    """The packet; `missing` names what the record does not hold, `advice` by when and how to appeal."""

    pdf: bytes
    titles: tuple[str, ...]
    missing: tuple[str, ...]
    advice: str


@dataclass(frozen=True, slots=True)
class AppealOutlook:
    """What the record does not hold for this appeal, and by when and how to appeal: to be read before it is sent."""

    missing: tuple[str, ...]
    advice: str


def look_over_appeal(store: Store, clock: Clock, denial: Denial, patient_id: str = "") -> AppealOutlook:
    """The same without the papers. Refused where `make_appeal` is."""
    frame = frame_of_visit(store, clock, denial.session_ids[0], patient_id)
    _check(frame, denial.session_ids)
    record = _record(frame, denial)
    return _outlook(frame, record, facts_of(denial.kind, record))


def make_appeal(store: Store, clock: Clock, denial: Denial, patient_id: str = "") -> AppealPacket:
    """The packet for these visits. Refused while one of them is not signed."""
    from desktop_app.documents.record import appeal_pdf
    from desktop_app.documents.record.packet import bind, checksum_of, pages_of

    frame = frame_of_visit(store, clock, denial.session_ids[0], patient_id)
    _check(frame, denial.session_ids)
    record = _record(frame, denial)
    facts = facts_of(denial.kind, record)
    papers = tuple(_enclosed(frame, denial, record))
    enclosures = tuple(Enclosure(title, pages_of(pdf), checksum_of(pdf)) for title, pdf in papers)
    letter = _letter(frame, denial, record, facts, enclosures)
    bound = (
        ("Letter", appeal_pdf.render_letter(letter, frame.paper_size, fonts=frame.fonts)),
        ("List of enclosures with checksums", appeal_pdf.render_list(letter, frame.paper_size, fonts=frame.fonts)),
        *papers,
    )
    outlook = _outlook(frame, record, facts)
    return AppealPacket(
        pdf=bind(bound, "Appeal of a denied claim", frame.sender.name),
        titles=tuple(title for title, _ in bound),
        missing=outlook.missing,
        advice=outlook.advice,
    )


def _outlook(frame: Frame, record: AppealRecord, facts: Sequence[Fact]) -> AppealOutlook:
    payer = frame.chart.payer
    consents = (f"Consent for {name}" for name in without_consent(frame, record.denied))
    return AppealOutlook((*missing(facts), *consents), advice(payer.kind if payer else None))


def check_appeal(frame: Frame) -> None:
    """Refused where the frame's visit cannot be appealed: it is not signed, or there is nobody to write to."""
    _check(frame, (frame.session_id,))


def _check(frame: Frame, session_ids: Sequence[str]) -> None:
    if any(frame.store.sessions.get(session_id).state != "signed" for session_id in session_ids):
        raise Refused("A visit of this appeal is not signed.", "Sign its note first, then make the packet.", "session")
    if frame.chart.payer is None and not frame.chart.patient.coverage.plan_name:
        raise Refused(
            "This patient has no payer on file, so there is nobody to write the appeal to.",
            "Enter the payer or the plan's name in the chart.",
            "payer",
        )


def _record(frame: Frame, denial: Denial) -> AppealRecord:
    visits = signed_visits(frame)
    denied = tuple(timed for timed in visits if timed.session.id in denial.session_ids)
    last = max((str(timed.face.started_at) for timed in denied), default="")
    places = dict.fromkeys(timed.session.place_of_service for timed in denied)
    return AppealRecord(
        chart=frame.chart,
        clocks=tuple(written_clock(frame.store, timed) for timed in denied),
        earlier=tuple(t for t in visits if t not in denied and str(t.face.started_at) < last),
        claims=claims_of(frame, denial.session_ids),
        place_words=", ".join(f"{place} {frame.place_labels.get(place, '')}".strip() for place in places),
        zone=frame.records.zone,
        overlaps=_overlaps(frame, denial.session_ids),
    )


def _overlaps(frame: Frame, session_ids: Sequence[str]) -> bool:
    """Whether another session lies over the times of one of these."""
    reviews = (review_in(frame.records, session_id, frame.patient_id) for session_id in session_ids)
    return any(finding.id in _OVERLAPS for review in reviews for finding in review.findings)


def _enclosed(frame: Frame, denial: Denial, record: AppealRecord) -> Iterator[tuple[str, bytes]]:
    """Note and addenda of each visit, time audit, consent, plan, history, rules, and the superbills as issued."""
    for timed in record.denied:
        on = frame.records.began_on(timed)
        visit = Frame(frame.records, frame.patient_id, timed.session.id)
        yield f"Session note of {on:%m/%d/%Y}" if on else "Session note", note_pdf_of(visit)
    yield "Time audit", extract_pdf_of(frame, audit_of(frame, record.denied, record.claims))
    consents = recorded_consents(frame, record.denied)
    for consent, pdf in consents:
        yield "Consent" if len(consents) == 1 else f"Consent of {consent.given_on:%m/%d/%Y}", pdf
    if frame.chart.plans:
        yield PLAN_TITLE, extract_pdf_of(frame, plan_of(frame))
    yield "Teach-back history", extract_pdf_of(frame, history_of(frame, (*record.earlier, *record.denied)))
    yield "Rules and their sources", extract_pdf_of(frame, rules_of(frame, record.claims))
    for superbill in _issued(frame, denial.session_ids):
        yield f"Superbill {superbill.number}", superbill.pdf


def _issued(frame: Frame, session_ids: Sequence[str]) -> tuple[IssuedSuperbill, ...]:
    """The superbills of these visits that hold, each once."""
    found = (valid_superbill(frame.store, session_id, frame.patient_id) for session_id in session_ids)
    return tuple({paper.number: paper for paper in found if paper is not None}.values())


def _letter(
    frame: Frame, denial: Denial, record: AppealRecord, facts: tuple[Fact, ...], enclosures: tuple[Enclosure, ...]
) -> AppealLetter:
    payer, coverage = frame.chart.payer, frame.chart.patient.coverage
    return AppealLetter(
        sender=frame.sender,
        written_on=frame.records.today,
        payer=payer.name if payer else coverage.plan_name,
        patient=addressee_of(frame.chart.patient),
        member_id=coverage.member_id,
        claim_number=denial.claim_number,
        superbill=", ".join(paper.number for paper in _issued(frame, denial.session_ids)),
        denial=denial.kind,
        argument=argument_of(denial.kind, record),
        services=tuple(
            DeniedService(claim.date_of_service, line.code, line.modifiers, line.units, f"{line.charge:,.2f}")
            for claim in record.claims
            for line in claim.lines
            if claim.date_of_service
        ),
        facts=facts,
        clinician=frame.clinician.signature,
        enclosures=enclosures,
    )
