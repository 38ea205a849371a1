"""What came after some visits of the sample: co-signatures, an addendum, and words of the practice's own. Invented."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.training.addendum import Addendum, Cosignature, needs_cosignature
from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.seal import seal_of_addendum, seal_of_cosignature
from desktop_app.domain.training.skill_library import OWN_TOPIC, LibrarySkill
from desktop_app.domain.training.snippets import Snippet
from desktop_app.workflows.demo import names
from desktop_app.workflows.demo.visits import Visit

if TYPE_CHECKING:
    from desktop_app.store.store import Store

WITH_ADDENDUM = "june"
TEXT = "Henry called: the belt in the house is size M, not L. A new one was ordered; until then one helper only."
PHRASES = (
    Snippet("technique", "Blocked the {{side}} knee, belt low on the hips, count of three."),
    Snippet("necessity", "{{caregiver}} is alone with {{patient}} at night and {{what goes wrong}}."),
)
SKILL = LibrarySkill("Rolling with the draw sheet", OWN_TOPIC, "PT", is_own=True)


def write_afterwards(store: Store, visits: Iterable[Visit], now: Moment) -> None:
    """A late entry to a patient's visit before the last, and what the practice keeps in its own words."""
    visits = tuple(visits)
    mine = [visit for visit in visits if visit.session.patient_ids == (WITH_ADDENDUM,) and visit.standing != "unsigned"]
    with store.act("create", "practice", "own", now.utc, "sample"):
        store.snippets.replace(PHRASES)
        store.practice_skills.keep(SKILL)
    _cosign(store, visits, now)
    if len(mine) < 2:
        return
    visit = mine[-2]
    event = visit.events[-1].at.utc + timedelta(minutes=40)
    unsealed = Addendum(
        f"{visit.session.id}-a", visit.session.id, visit.session.clinician_id, TEXT, event, event + timedelta(days=1)
    )
    with store.act("addendum", "training_session", visit.session.id, now.utc):
        store.addenda.add(replace(unsealed, seal=seal_of_addendum(unsealed)))


def _cosign(store: Store, visits: tuple[Visit, ...], now: Moment) -> None:
    """The supervisors signed the evening after each assistant's visit; the last one of each assistant still waits."""
    supervisors = {each.id: each.supervisor_id for each in names.CLINICIANS if needs_cosignature(each)}
    theirs = [v for v in visits if v.session.clinician_id in supervisors and v.standing != "unsigned"]
    waiting = {visit.session.clinician_id: visit.session.id for visit in theirs}
    for visit in theirs:
        session, at = visit.session, visit.events[-1].at.utc + timedelta(hours=5)
        if session.id in waiting.values() or at > now.utc:
            continue
        unsealed = Cosignature(session.id, supervisors[session.clinician_id] or "", at)
        with store.act("cosign", "training_session", session.id, now.utc):
            store.cosignatures.add(replace(unsealed, seal=seal_of_cosignature(unsealed)))
