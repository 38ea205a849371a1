"""Every paper that was given about a patient: superbills and handouts, the last first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import zone_of
from desktop_app.workflows.papers.give_handout import offered_topics

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class PatientPaper:
    """A paper as it was given: `name` is the superbill's number or the handout's title, `on` the practice's day."""

    id: str
    kind: Literal["superbill", "handout"]
    name: str
    on: date
    session_id: str
    caregiver: str = ""
    language: str = ""
    is_void: bool = False


def papers_of_patient(store: Store, clock: Clock, patient_id: str) -> tuple[PatientPaper, ...]:
    """The papers of one patient."""
    zone = zone_of(store, clock)
    titles = {topic.id: topic.title for topic in offered_topics(store, clock)}
    names = {caregiver.id: caregiver.name for caregiver in store.caregivers.of_patient(patient_id)}
    superbills = [
        PatientPaper(
            id=bill.number,
            kind="superbill",
            name=bill.number,
            on=bill.issued_at.astimezone(zone).date(),
            session_id=bill.session_ids[0],
            is_void=bill.voided_at is not None,
        )
        for bill in store.superbills.of_patient(patient_id)
    ]
    handouts = [
        PatientPaper(
            id=given.id,
            kind="handout",
            name=titles.get(given.topic_id, given.topic_id),
            on=given.given_at.astimezone(zone).date(),
            session_id=given.session_id,
            caregiver=names.get(given.caregiver_id, ""),
            language=given.language,
        )
        for given in store.handouts.of_patient(patient_id)
    ]
    return tuple(sorted([*superbills, *handouts], key=lambda paper: paper.on, reverse=True))
