"""Three families for tests of group training, each with everything that a visit needs."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.people.patient import Coverage
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan, start_group
from desktop_app.workflows.training.teach_back import mark_teach_back
from desktop_app.workflows.training.write_note import write_note
from tests import builders
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

FEES = {"97550": Decimal("60.00"), "97552": Decimal("25.00"), "96202": Decimal("40.00"), "96203": Decimal("8.00")}
HELPER = {"harold": "marian", "rosa": "luz", "sam": "theo"}
SECRETS = {
    "harold": ("Harold", "Whitcomb", "Marian", "A-1001", "W204 881 377", "02/19/1949", "(203) 555-0188"),
    "rosa": ("Rosa", "Ibarra", "Luz", "A-1002", "RB-77120", "03/07/1951", "(203) 555-0102"),
    "sam": ("Desmond", "Okafor", "Theo", "A-1003", "SK-90431", "11/30/1944", "(203) 555-0103"),
}
"""What nobody else's paper or record may hold."""


def add_rosa_and_sam(store: "Store", clock: FakeClock) -> None:
    """Two more families beside Harold's: Rosa with Luz under another payer, Desmond with Theo under Harold's."""
    with store.act("create", "patient", "rosa", clock.now().utc):
        store.payers.save(builders.payer(id="bcbs", name="Blue Shield", individual_rule="cpt_midpoint"))
        _add(store, "rosa", "Rosa", "Ibarra", "A-1002", date(1951, 3, 7), Coverage("bcbs", "PPO", "RB-77120"))
        _add(store, "sam", "Desmond", "Okafor", "A-1003", date(1944, 11, 30), Coverage("aetna", "Choice", "SK-90431"))
        store.caregivers.save(builders.caregiver(id="luz", patient_id="rosa", name="Luz Ibarra", relationship="wife"))
        store.caregivers.save(builders.caregiver(id="theo", patient_id="sam", name="Theo Okafor", relationship="son"))
        for person in ("rosa", "sam"):
            store.consents.save(
                builders.consent(
                    id=f"consent-{person}", patient_id=person, caregiver_ids=(HELPER[person],), given_by=""
                )
            )
            goal = builders.goal(id=f"goal-{person}", text="Safe transfers with one helper")
            store.plans.save(builders.plan_of_care(id=f"plan-{person}", patient_id=person, goals=(goal,)))


def _add(
    store: "Store", key: str, given: str, family: str, account: str, born: date, coverage: Coverage
) -> None:  # one place for what the three have in common
    store.patients.save(
        builders.patient(
            id=key,
            given_name=given,
            family_name=family,
            account=account,
            date_of_birth=born,
            coverage=coverage,
            phone=SECRETS[key][6],
        )
    )


def plan_of(*people: str, absent: tuple[str, ...] = (), **changes: object) -> GroupPlan:
    """A group of these patients, each with their own helper; `absent` ones are expected later."""
    members = tuple(MemberPlan(person, (HELPER[person],), person not in absent) for person in people)
    return GroupPlan(members, "lee", **changes)  # type: ignore[arg-type]


def start(
    store: "Store", clock: FakeClock, *people: str, absent: tuple[str, ...] = (), **changes: object
) -> dict[str, str]:
    """Start a group of these patients; the record (id) of each of them."""
    people = people or ("harold", "rosa", "sam")
    started = start_group(store, clock, plan_of(*people, absent=absent, **changes))
    group = store.groups.of_session(started.session_id)
    assert group is not None
    return {member.patient_id: member.session_id for member in group.members}


def write_whole_part(store: "Store", clock: FakeClock, session_id: str) -> None:
    """Fill one member's note and mark every skill, so that nothing is missing in it."""
    session = store.sessions.get(session_id)
    words = {
        "necessity": "The caregiver lifts by the arm and has a sore back.",
        "technique": "Stand-pivot with gait belt low on the hips, blocking the weaker knee.",
        "absence_reason": "Rehearsing in front of the patient frightens the patient.",
        "questions_and_resources": "Car transfer sheet given.",
        "progress": "From help with both hands to one verbal cue.",
        "next_visit": "Car transfer next week.",
    }
    for field, text in words.items():
        write_note(store, clock, session_id, field, text)  # type: ignore[arg-type]
    for skill in session.skills:
        for caregiver in session.caregiver_ids:
            mark_teach_back(store, clock, session_id, skill.id, caregiver, "with_cues")
