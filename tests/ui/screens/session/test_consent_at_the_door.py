"""A consent that is missing is recorded before the start, without leaving it."""

from PySide6.QtCore import Qt

from desktop_app.store.store import Store
from tests import builders
from tests.training_bench import CTRL, TrainingBench
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice

Key = Qt.Key


def _withdrawn(store: Store) -> None:
    with store.act("change", "consent", "consent", builders.START):
        store.consents.save(builders.consent(caregiver_ids=("marian",)))


def test_one_key_records_a_missing_consent_and_comes_back_to_the_start(bench: TrainingBench) -> None:
    bench.ask(_withdrawn)
    ready = bench.go("session", patient_id="harold").ready
    assert ready.people.without_consent == ["dana"]
    ready.people.ticks["dana"].setChecked(True)
    bench.press(Key.Key_N, CTRL)
    form = ready.consent
    assert form.isVisible()
    assert form.who.content() == ["dana"]
    assert form.isAncestorOf(bench.focus)
    assert (nameless(bench.screen), taken_twice(bench.window)) == ([], [])
    bench.press(Key.Key_Return)
    assert not form.isVisible()
    given = bench.ask(lambda store: store.consents.of_patient("harold"))
    assert any(consent.caregiver_ids == ("dana",) for consent in given)
    assert ready.people.without_consent == []
    assert ready.people.chosen() == ("marian", "dana"), "what was ticked stays ticked"
    assert bench.focus is ready.start
    bench.press(Key.Key_T, CTRL)
    assert bench.session().caregiver_ids == ("marian", "dana")


def test_escape_puts_the_form_away_and_the_session_can_start(bench: TrainingBench) -> None:
    ready = bench.go("session", patient_id="harold").ready
    bench.press(Key.Key_N, CTRL)
    assert ready.consent.isVisible()
    bench.press(Key.Key_Escape)
    assert not ready.consent.isVisible()
    assert bench.screen.name == "session"
    assert ready.isVisible()
