"""What came after some visits of the sample: an addendum, and a phrase and a skill of the practice's own. Invented."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.training.addendum import Addendum
from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.seal import seal_of_addendum
from desktop_app.domain.training.skill_library import OWN_TOPIC, LibrarySkill
from desktop_app.domain.training.snippets import Snippet
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
    mine = [visit for visit in visits if visit.session.patient_ids == (WITH_ADDENDUM,) and visit.standing != "unsigned"]
    with store.act("create", "practice", "own", now.utc, "sample"):
        store.snippets.replace(PHRASES)
        store.practice_skills.keep(SKILL)
    if len(mine) < 2:
        return
    visit = mine[-2]
    event = visit.events[-1].at.utc + timedelta(minutes=40)
    unsealed = Addendum(
        f"{visit.session.id}-a", visit.session.id, visit.session.clinician_id, TEXT, event, event + timedelta(days=1)
    )
    with store.act("addendum", "training_session", visit.session.id, now.utc):
        store.addenda.add(replace(unsealed, seal=seal_of_addendum(unsealed)))
