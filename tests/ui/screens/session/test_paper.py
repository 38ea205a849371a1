"""A session that was run on paper is typed in, told as such, and nothing that was typed is lost by a mistake."""

from typing import Any

from PySide6.QtCore import Qt

from desktop_app.domain.training.timekeeping import TimerFace, replay
from tests import group_builders
from tests.training_bench import TrainingBench
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice


def paper(bench: TrainingBench) -> None:
    bench.clock.advance(minutes=8 * 60)
    bench.go("paper", patient_id="harold")


def fill(bench: TrainingBench, name: str, text: str) -> None:
    entry = bench.screen.form.fields[name].editor
    entry.setFocus()
    entry.selectAll()
    bench.type(text)


def times(bench: TrainingBench, began: str, ended: str) -> None:
    fill(bench, "start", began)
    fill(bench, "stop", ended)
    bench.press(Qt.Key.Key_Return)


def sessions(bench: TrainingBench) -> list[TimerFace]:
    def read(store: object) -> list[TimerFace]:
        found = store.sessions.of_patient("harold")  # type: ignore[attr-defined]
        return [replay(store.clock_events.of(each.id)) for each in found if each.id != "before"]  # type: ignore[attr-defined]

    return list(bench.ask(read))


def test_the_times_are_typed_and_the_review_is_next(bench: TrainingBench) -> None:
    paper(bench)
    fill(bench, "breaks", "10:15-10:20")
    fill(bench, "present", "1030-1034, 10:40a-10:42a")
    times(bench, "1005", "1047")
    assert bench.screen.name == "review"
    kept = sessions(bench)[0]
    assert (kept.counted_minutes, kept.from_paper) == (42 - 5 - 4 - 2, True)
    bench.go("times", session_id=bench.session().id)
    assert bench.screen.sentence.text() == (
        "10:05 AM to 10:47 AM, three interruptions of 11 min, times entered from paper."
    )


def test_what_is_missing_is_said_at_its_field(bench: TrainingBench) -> None:
    paper(bench)
    fill(bench, "breaks", "ten to half past")
    bench.press(Qt.Key.Key_Return)
    errors = {key: field.error for key, field in bench.screen.form.fields.items()}
    assert errors["breaks"].startswith("Write from and to")
    assert errors["stop"].startswith("Enter when training ended")
    assert bench.focus is bench.screen.form.start
    assert bench.screen.form.breaks.text() == "ten to half past"


def test_an_end_before_the_start_is_said_at_the_end_and_stays_there(bench: TrainingBench) -> None:
    paper(bench)
    times(bench, "1047", "1005")
    assert "ended before it began" in bench.screen.form.fields["stop"].error
    assert bench.screen.form.stop.text() == "10:05 AM"
    assert sessions(bench) == []


def test_nobody_ticked_is_said_beside_the_people(bench: TrainingBench) -> None:
    paper(bench)
    for tick in bench.screen.people.ticks.values():
        tick.setChecked(False)
    times(bench, "1005", "1047")
    assert bench.screen.families["harold"].unticked.text()
    assert sessions(bench) == []


def test_an_overlap_is_named_and_kept_only_when_it_is_said(bench: TrainingBench) -> None:
    paper(bench)
    times(bench, "1005", "1047")
    bench.go("paper", patient_id="harold")
    assert bench.screen.form.anyway.isHidden()
    times(bench, "1040", "1110")
    error = bench.screen.form.fields["start"].error
    assert "over the session of Harold Whitcomb from 10:05 AM to 10:47 AM" in error
    assert len(sessions(bench)) == 1
    bench.screen.form.anyway.setChecked(True)
    bench.screen.form.submit()
    bench.settle()
    assert len(sessions(bench)) == 2
    assert bench.screen.name == "review"


def test_everything_has_a_name_and_a_key_of_its_own(bench: TrainingBench) -> None:
    paper(bench)
    assert nameless(bench.window) == []
    assert taken_twice(bench.window) == []


def test_a_session_past_midnight_is_entered_as_one_with_its_breaks_on_the_next_day(bench: TrainingBench) -> None:
    paper(bench)
    fill(bench, "day", "6/9")
    fill(bench, "breaks", "11:50p-11:55p, 12:05a-12:10a")
    fill(bench, "start", "11:40p")
    fill(bench, "stop", "12:25a")
    assert "next day" in bench.screen.form.fields["stop"].hint_label().text()
    bench.press(Qt.Key.Key_Return)
    assert bench.screen.name == "review"
    kept = sessions(bench)[0]
    assert kept.counted_minutes == 45 - 5 - 5
    assert kept.started_at is not None
    assert kept.stopped_at is not None
    assert (kept.stopped_at - kept.started_at).total_seconds() == 45 * 60


def paper_of_a_group(bench: TrainingBench, *others: str) -> None:
    bench.ask(lambda store: group_builders.add_rosa_and_sam(store, bench.clock))
    paper(bench)
    bench.press(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    for letters in others:
        bench.screen.search.line.setFocus()
        bench.type(letters)
        bench.press(Qt.Key.Key_Return)


def own(bench: TrainingBench, person: str, name: str, text: str) -> None:
    entry = bench.screen.families[person].fields[name].editor
    entry.setFocus()
    entry.selectAll()
    bench.type(text)


def faces(bench: TrainingBench) -> dict[str, TimerFace]:
    def read(store: Any) -> dict[str, TimerFace]:
        group = store.groups.of_session(store.sessions.of_patient("rosa")[0].id)
        return {each.patient_id: replay(store.clock_events.of(each.session_id)) for each in group.members}

    return dict(bench.ask(read))


def test_a_group_is_entered_with_its_own_times(bench: TrainingBench) -> None:
    paper_of_a_group(bench, "ibar", "okaf")
    assert list(bench.screen.families) == ["harold", "rosa", "sam"]
    assert bench.screen.context().title == "Group of three"
    assert not bench.screen.form.fields["present"].isVisible()
    own(bench, "rosa", "came", "1015")
    own(bench, "sam", "left", "1030")
    own(bench, "sam", "present", "1010-1012")
    fill(bench, "breaks", "10:20-10:25")
    assert nameless(bench.window) == []
    assert taken_twice(bench.window) == []
    times(bench, "1005", "1050")
    assert bench.screen.name == "review"
    minutes = {person: face.counted_minutes for person, face in faces(bench).items()}
    assert minutes == {"harold": 40, "rosa": 30, "sam": 18}


def test_whoever_was_added_by_mistake_is_taken_out_and_it_is_one_session_again(bench: TrainingBench) -> None:
    paper_of_a_group(bench, "ibar")
    bench.screen.families["rosa"].out.click()
    bench.settle()
    assert list(bench.screen.families) == ["harold"]
    assert bench.screen.form.fields["present"].isVisible()
    assert bench.screen.context().title == "Harold Whitcomb"
    times(bench, "1005", "1047")
    assert bench.screen.name == "review"
    assert sessions(bench)[0].counted_minutes == 42
    assert bench.ask(lambda store: store.sessions.of_patient("rosa")) == ()


def test_what_is_wrong_with_one_family_is_said_beside_it_and_nothing_is_kept(bench: TrainingBench) -> None:
    paper_of_a_group(bench, "ibar")
    own(bench, "rosa", "came", "9a")
    times(bench, "1005", "1050")
    family = bench.screen.families["rosa"]
    assert family.fields["came"].error.startswith("They did not come while the group was there.")
    assert bench.focus is family.came
    assert sessions(bench) == []
    own(bench, "rosa", "came", "half past")
    bench.screen.form.submit()
    bench.settle()
    assert family.fields["came"].error
    own(bench, "rosa", "came", "")
    family.people.ticks["luz"].setChecked(False)
    bench.screen.form.submit()
    bench.settle()
    assert family.unticked.text()
    assert sessions(bench) == []


def test_another_patient_begins_with_an_empty_page(bench: TrainingBench) -> None:
    paper_of_a_group(bench, "ibar")
    own(bench, "rosa", "came", "1010")
    bench.go("paper", patient_id="sam")
    assert list(bench.screen.families) == ["sam"]
    assert bench.screen.context().title == "Desmond Okafor"


def test_what_was_typed_stays_while_a_chart_changes(bench: TrainingBench) -> None:
    paper_of_a_group(bench, "ibar")
    own(bench, "rosa", "left", "1030")
    fill(bench, "start", "1005")
    bench.screen.refresh(frozenset({"patients"}))
    bench.settle()
    assert bench.screen.families["rosa"].left.text() == "10:30 AM"
    assert bench.screen.form.start.text() in ("1005", "10:05 AM")
