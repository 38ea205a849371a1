"""The claim form of a visit, as it is made from the records."""

from datetime import date

from desktop_app.store.store import Store
from desktop_app.workflows.papers.make_claim_form import claim_forms_of
from tests import builders
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session


def values(store: Store, clock: FakeClock, session_id: str) -> dict[str, str]:
    (form,) = claim_forms_of(store, clock, (session_id,)).forms
    return {box.item: box.words for box in form.boxes}


def test_it_bears_the_day_of_printing_and_not_that_of_the_note(office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)  # which takes a day
    assert values(office, clock, session_id)["24A.from.day/1"] == "10"
    assert values(office, clock, session_id)["31.date"] == "06 11 26"
    clock.advance(minutes=3 * 24 * 60)
    assert values(office, clock, session_id)["31.date"] == "06 14 26"


def test_the_first_treatment_is_of_the_plan_of_who_trained(office: Store, clock: FakeClock) -> None:
    with office.act("create", "clinician", "dana", clock.now().utc):
        office.clinicians.save(builders.clinician(id="dana", name="Dana Reed", profession="OT", credentials="OTR/L"))
        office.plans.save(builders.plan_of_care(id="plan-2", discipline="OT", first_treatment=date(2026, 5, 9)))
    days = [values(office, clock, a_session(office, clock, True, who))["15.month"] for who in ("lee", "dana")]
    assert days == ["04", "05"]
