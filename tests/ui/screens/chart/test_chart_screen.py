"""The chart by keyboard: caregiver, consent, plan and diagnoses, with what is wrong told at its field."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.store.store import Store
from desktop_app.ui.privacy import privacy
from desktop_app.ui.screens.chart.view import PARTS, ChartScreen
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold
from tests.ui.screens.visits import family, running_visit, signed_visit

ALT = Qt.KeyboardModifier.AltModifier


def alone(store: Store) -> None:
    """Harold without caregivers, consents or plan."""
    store.patients.save(builders.patient(diagnoses=()))


def visited(store: Store) -> None:
    """Harold with one unsigned session."""
    harold(store)
    store.sessions.save(builders.training_session(state="running"))
    for event in builders.clock_events(("start", -60), ("stop", -15)):
        store.clock_events.append("session-1", event)
    store.sessions.save(builders.training_session(state="unsigned"))


def chart(room: PracticeRoom, **arguments: str) -> ChartScreen:
    screen = ChartScreen(room.runner)
    room.show(screen, patient_id="harold", **arguments)
    return screen


def part(screen: ChartScreen) -> str:
    return PARTS[screen.tabs.currentIndex()]


def said(screen: ChartScreen) -> str:
    return " ".join(one.text() for one in screen.findChildren(QLabel) if one.isVisibleTo(screen))


def codes(room: PracticeRoom) -> tuple[str, ...]:
    found: tuple[str, ...] = room.read(lambda store: store.patients.get("harold").diagnoses)
    return found


def test_the_header_names_the_patient_and_warns(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(lambda store: store.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb")))
    room.write(lambda store: store.plans.save(builders.plan_of_care(certified_through=date(2026, 6, 20))))
    context = chart(room).context()
    assert context.title == "Harold Whitcomb"
    assert context.title_is_name
    assert context.subtitle == "b. 2/19/1949 (77), M, Aetna Choice POS II"
    assert context.chips == (("attention", "Recertify by Jun 20"), ("attention", "Consent missing"))


def test_an_ended_plan_blocks_and_a_chart_without_plan_or_payer_says_so(room: PracticeRoom) -> None:
    room.write(lambda store: store.patients.save(builders.patient(coverage=builders.Coverage())))
    screen = chart(room)
    assert [word for _, word in screen.context().chips] == ["No plan of care", "No payer"]
    room.write(lambda store: store.plans.save(builders.plan_of_care(certified_through=date(2026, 6, 9))))
    screen.refresh(frozenset({"patients"}))
    room.settle()
    assert screen.context().chips[0] == ("blocked", "Plan ended Jun 9")


def test_a_caregiver_is_added_with_the_keyboard_alone(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room)
    screen.new_here()
    assert part(screen) == "caregivers"
    room.type("Dana Whitcomb")
    room.press(Qt.Key.Key_Tab)
    room.type("nie")
    room.press(Qt.Key.Key_Tab)
    room.type("2035550171")
    room.press(Qt.Key.Key_Return)
    (dana,) = room.read(lambda store: store.caregivers.of_patient("harold"))
    assert (dana.name, dana.relationship, dana.phone, dana.is_adult) == (
        "Dana Whitcomb",
        "niece",
        "(203) 555-0171",
        True,
    )
    assert room.told == ["The caregiver is saved."]
    assert "Dana Whitcomb" in said(screen)


def test_a_caregiver_without_a_name_is_told_at_the_field_and_keeps_the_rest(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room, focus="caregivers")
    form = screen.caregiver_form
    form.fields["relationship"].editor.setText("niece")
    room.press(Qt.Key.Key_Return)
    assert "Enter the name" in form.fields["name"].error
    assert form.fields["name"].editor.hasFocus()
    assert form.fields["relationship"].editor.text() == "niece"


def test_a_change_of_a_caregiver_can_be_taken_back(room: PracticeRoom) -> None:
    room.write(harold)
    screen = chart(room)
    screen.open_form("caregiver", "marian")
    screen.caregiver_form.fields["relationship"].editor.setText("partner")
    room.press(Qt.Key.Key_Return)
    assert room.read(lambda store: store.caregivers.get("marian").relationship) == "partner"
    assert room.undo is not None
    room.undo()
    room.settle()
    assert room.read(lambda store: store.caregivers.get("marian").relationship) == "wife"


def test_the_way_to_consents_opens_the_form_with_those_ticked_whom_none_names(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(lambda store: store.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb")))
    screen = chart(room, tab="caregivers", focus="consents")
    assert part(screen) == "caregivers"
    assert screen.consent_form.who.content() == ["dana"]
    room.press(Qt.Key.Key_Return)
    given = room.read(lambda store: store.consents.of_patient("harold"))
    new = next(consent for consent in given if consent.id != "consent-1")
    assert (new.caregiver_ids, new.given_on, new.given_by, new.method) == (
        ("dana",),
        date(2026, 6, 10),
        "Harold Whitcomb",
        "written",
    )


def test_a_consent_of_tomorrow_is_refused_at_its_date(room: PracticeRoom) -> None:
    room.write(harold)
    screen = chart(room, focus="consents")
    screen.consent_form.who.set_content(["marian"])
    screen.consent_form.fields["given_on"].editor.setText("t+1")
    screen.consent_form.submit()
    room.settle()
    assert "still to come" in screen.consent_form.fields["given_on"].error
    assert screen.consent_form.fields["given_on"].editor.hasFocus()


def test_a_consent_that_names_nobody_is_told_at_the_boxes(room: PracticeRoom) -> None:
    room.write(harold)
    screen = chart(room, focus="consents")
    screen.consent_form.submit()
    assert "Tick each caregiver" in screen.consent_form.fields["caregivers"].error


def test_a_plan_with_two_goals_is_written_with_the_keyboard(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room, tab="plan")
    screen.new_here()
    form = screen.plan_form
    form.fields["first_treatment"].editor.setText("4/3")
    form.fields["certified_on"].editor.setText("4/8")
    form.fields["certified_through"].editor.setText("7/2")
    form.goals.rows()[0].text.setFocus()
    room.type("Sit to stand with one helper")
    room.press(Qt.Key.Key_Tab)
    room.type("Stand up together")
    room.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    room.type("Know what to do after a fall")
    form.submit()
    room.settle()
    (plan,) = room.read(lambda store: store.plans.of_patient("harold"))
    assert (plan.first_treatment, plan.certified_through) == (date(2026, 4, 3), date(2026, 7, 2))
    assert [(goal.number, goal.text, goal.family_words) for goal in plan.goals] == [
        (1, "Sit to stand with one helper", "Stand up together"),
        (2, "Know what to do after a fall", ""),
    ]


def test_a_certification_that_ends_before_it_begins_is_refused_at_its_field(room: PracticeRoom) -> None:
    room.write(harold)
    screen = chart(room)
    screen.open_form("plan", "plan-1")
    screen.plan_form.fields["certified_through"].editor.setText("4/1/2026")
    screen.plan_form.submit()
    room.settle()
    assert "before the first treatment" in screen.plan_form.fields["certified_through"].error


def test_goals_move_with_alt_and_keep_their_ids(room: PracticeRoom) -> None:
    room.write(harold)
    two = (builders.goal(), builders.goal(id="goal-2", number=2, text="Porch steps"))
    room.write(lambda store: store.plans.save(builders.plan_of_care(goals=two)))
    screen = chart(room)
    screen.open_form("plan", "plan-1")
    screen.plan_form.goals.rows()[1].text.setFocus()
    room.press((Qt.Key.Key_Up, ALT))
    screen.plan_form.submit()
    room.settle()
    (plan,) = room.read(lambda store: store.plans.of_patient("harold"))
    assert [(goal.id, goal.number) for goal in plan.goals] == [("goal-2", 1), ("goal-1", 2)]


def test_a_diagnosis_is_found_by_words_added_and_taken_back(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room, tab="diagnoses")
    assert screen.diagnoses.search.hasFocus()
    room.type("R26.89")
    assert screen.diagnoses.hits.current_key() == "R26.89"
    room.press(Qt.Key.Key_Return)
    assert codes(room) == ("R26.89",)
    assert "Other abnormalities of gait and mobility" in screen.diagnoses.list.model().index(0, 0).data()
    assert room.undo is not None
    room.undo()
    room.settle()
    assert codes(room) == ()


def test_the_next_word_takes_the_place_of_the_one_that_was_taken(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room, tab="diagnoses")
    room.type("R26.89")
    room.press(Qt.Key.Key_Return)
    room.type("G20")
    assert screen.diagnoses.search.text() == "G20"


def test_a_category_is_not_taken_but_shows_what_lies_below_it(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room, tab="diagnoses")
    room.type("G20")
    keys = screen.diagnoses.hits.order()
    screen.diagnoses.hits.mark(keys.index("G20"))
    assert "A category: choose" in screen.diagnoses.hits.currentIndex().data()
    room.press(Qt.Key.Key_Return)
    assert codes(room) == ()


def test_diagnoses_change_places_with_alt_and_go_with_del(room: PracticeRoom) -> None:
    room.write(harold)
    screen = chart(room, tab="diagnoses")
    screen.diagnoses.list.setFocus()
    room.press((Qt.Key.Key_Down, ALT))
    assert codes(room) == ("R26.89", "I69.351")
    assert screen.diagnoses.list.current_key() == "I69.351"
    room.press(Qt.Key.Key_Delete)
    assert codes(room) == ("R26.89",)
    assert room.undo is not None
    room.undo()
    room.settle()
    assert codes(room) == ("R26.89", "I69.351")


@pytest.mark.parametrize("field", ["home_health", "referring", "referring_npi", "member_id", "date_of_birth"])
def test_a_fix_of_the_review_leads_to_the_very_field(room: PracticeRoom, field: str) -> None:
    room.write(harold)
    screen = chart(room, focus=field)
    editor = screen.patient_form.fields[field].editor
    assert editor.hasFocus() or (editor.focusProxy() is not None and editor.focusProxy().hasFocus())


def test_the_patients_details_are_changed_and_taken_back(room: PracticeRoom) -> None:
    room.write(harold)
    chart(room, focus="member_id")
    room.type("X 1")
    room.press(Qt.Key.Key_Return)
    before = builders.patient()
    after = room.read(lambda store: store.patients.get("harold"))
    assert after.coverage.member_id == "X 1"
    assert (after.name, after.address, after.diagnoses, after.referring_npi) == (
        before.name,
        before.address,
        before.diagnoses,
        before.referring_npi,
    )
    assert room.undo is not None
    room.undo()
    room.settle()
    assert room.read(lambda store: store.patients.get("harold")) == before


def test_what_was_typed_in_a_form_is_there_again_after_the_vault_was_locked(room: PracticeRoom) -> None:
    room.write(harold)
    first = chart(room, focus="caregivers")
    room.type("Dana")
    first.leave()
    room.settle()
    first.close()
    again = chart(room)
    assert part(again) == "caregivers"
    assert again.caregiver_form.fields["name"].editor.text() == "Dana"


def test_esc_gives_a_form_up_and_the_message_brings_it_back(room: PracticeRoom) -> None:
    room.write(harold)
    screen = chart(room, focus="caregivers")
    room.type("Dana")
    assert screen.back()
    room.settle()
    assert not screen.back()
    assert room.undo is not None
    room.undo()
    assert screen.caregiver_form.fields["name"].editor.text() == "Dana"


def test_enter_on_an_unsigned_session_leads_to_its_review(room: PracticeRoom) -> None:
    room.write(visited)
    screen = chart(room, tab="sessions")
    screen.sessions.table.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("review", {"session_id": "session-1"})]


@pytest.mark.parametrize("table", ["overview", "sessions"])
def test_enter_on_a_signed_session_leads_to_its_note(room: PracticeRoom, clock: FakeClock, table: str) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    screen = chart(room, tab=table)
    (screen.overview.sessions if table == "overview" else screen.sessions).table.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("review", {"session_id": session_id})]


def test_enter_on_a_session_that_runs_leads_to_its_timer(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = running_visit(room, clock, 5)
    screen = chart(room, tab="sessions")
    screen.sessions.table.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("session", {"session_id": session_id})]


def test_training_starts_from_the_chart(room: PracticeRoom) -> None:
    room.write(harold)
    chart(room).start.click()
    assert room.went == [("session", {"patient_id": "harold"})]


def test_the_marks_of_a_visit_are_read_out_skill_by_skill(room: PracticeRoom) -> None:
    room.write(visited)
    screen = chart(room)
    described = screen.overview.teach_back.grid.accessibleDescription()
    assert described == "Sit to stand with gait belt: Marian Jun 10 with cues"


def test_hidden_names_are_nowhere_on_the_chart(room: PracticeRoom) -> None:
    room.write(visited)
    screen = chart(room)
    assert "Marian Whitcomb" in said(screen)
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    room.settle()
    for at in range(screen.tabs.count()):
        screen.tabs.setCurrentIndex(at)
        assert not any(name in said(screen) for name in ("Harold", "Marian", "Whitcomb"))


@pytest.mark.parametrize(
    ("tab", "form"),
    [(tab, "") for tab in PARTS]
    + [("overview", "patient"), ("caregivers", "caregiver"), ("caregivers", "consent"), ("plan", "plan")],
)
def test_everything_has_a_name_and_its_own_alt_letter(room: PracticeRoom, tab: str, form: str) -> None:
    room.write(visited)
    screen = chart(room, tab=tab)
    if form:
        screen.open_form(form)
    QApplication.processEvents()
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_a_new_chart_has_no_alt_letter_twice_either(room: PracticeRoom) -> None:
    room.write(alone)
    screen = chart(room)
    for at in range(screen.tabs.count()):
        screen.tabs.setCurrentIndex(at)
        assert taken_twice(screen) == []
