"""Every finding has a place where it is put right, and the jump there lands on something to fill in or press."""

from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit

from desktop_app.domain.billing.findings.checks import FINDING_IDS
from desktop_app.domain.billing.findings.fields import MENDING, Field
from desktop_app.domain.billing.results import Finding
from desktop_app.domain.papers.medicaid import MEDICAID_SELF_SUBMIT
from desktop_app.domain.training.note_findings import NOTE_FINDINGS
from desktop_app.store.store import Store
from desktop_app.ui.coach.mending import OF_THE_NOTE, OWN_WAYS, WAYS, Way, way_of
from desktop_app.ui.widgets.drawn.teach_back_grid import TeachBackGrid
from desktop_app.workflows.training.shared_part import IN_THE_NOTE, NAMES_ANOTHER
from desktop_app.workflows.training.waiting_for_cosignature import COSIGNATURE_MISSING
from tests import builders
from tests.training_bench import CTRL, TrainingBench
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice

TO_FILL_IN = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView, TeachBackGrid)
EVERY_ID = (*FINDING_IDS, *NOTE_FINDINGS, NAMES_ANOTHER, COSIGNATURE_MISSING, MEDICAID_SELF_SUBMIT)


def finding(known: str) -> Finding:
    return Finding(known, "warn", "harold", ("session-1",), "What is wrong.", "What to do.", "Source")


@pytest.mark.parametrize("known", EVERY_ID)
def test_every_finding_has_a_place_that_mends_it(known: str) -> None:
    way = way_of(finding(known))
    assert way.button
    assert way.screen or way.focus


def test_every_field_has_a_way_and_no_finding_is_listed_that_nobody_raises() -> None:
    assert set(WAYS) == set(get_args(Field))
    assert set(MENDING) == set(EVERY_ID)
    assert set(OWN_WAYS) | set(OF_THE_NOTE) <= set(EVERY_ID)


@pytest.mark.parametrize("part", IN_THE_NOTE)
def test_a_finding_about_a_part_of_the_note_leads_to_that_part(part: str) -> None:
    assert way_of(finding(f"NOTE_BLANK:{part}")).focus == part


def _ways(screen: str) -> list[Way]:
    return list(dict.fromkeys(way for way in (*WAYS.values(), *OWN_WAYS.values()) if way.screen == screen))


def _medicare(store: Store) -> None:
    with store.act("change", "payer", "aetna", builders.START):
        store.payers.save(replace(builders.payer(), kind="medicare"))


@pytest.fixture
def reviewed(bench: TrainingBench) -> TrainingBench:
    """A trained session in its review, with the true chart and settings behind the buttons."""
    bench.ask(_medicare)
    for name in ("chart", "settings"):
        bench.window.navigation.screens.pop(name)
    bench.go("session", patient_id="harold")
    bench.press(Qt.Key.Key_T, CTRL)
    bench.train(35)
    bench.press(Qt.Key.Key_E, CTRL)
    assert bench.screen.name == "review"
    return bench


@pytest.mark.parametrize("screen", ["", "session", "times", "chart", "settings"])
def test_each_jump_lands_on_something_to_fill_in(reviewed: TrainingBench, screen: str) -> None:
    session_id = reviewed.session().id
    for way in _ways(screen):
        reviewed.go("review", session_id=session_id)
        reviewed.screen.presenter.mend(way)
        reviewed.settle()
        assert reviewed.screen.name == (way.screen or "review")
        assert isinstance(reviewed.focus, TO_FILL_IN), (way, reviewed.focus)
        assert reviewed.focus.isVisible(), way
        form = getattr(reviewed.screen, "forms", {})
        wanted = next((f.fields[way.focus] for f in form.values() if f.isVisible() and way.focus in f.fields), None)
        wanted = wanted or getattr(getattr(reviewed.screen, "note", None), "fields", {}).get(way.focus)
        if wanted is not None:
            assert wanted.isAncestorOf(reviewed.focus), way


def test_a_modifier_and_its_reason_are_written_where_the_finding_leads(reviewed: TrainingBench) -> None:
    bill = reviewed.screen.note.bill
    bill.ask_for({"modifiers"})
    bill.texts["modifiers"].setFocus()
    reviewed.type("59")
    reviewed.screen.presenter.autosave.flush()
    reviewed.settle()
    assert reviewed.session().modifiers == ("59",)
    assert bill.fields["modifier_reason"].isVisible(), "59 needs its reason"
    bill.ask_for(bill.fields.keys())
    assert (nameless(reviewed.screen), taken_twice(reviewed.window)) == ([], [])
    reviewed.screen.presenter.mend(WAYS["modifier_reason"])
    reviewed.type("Another body part, 11:00 to 11:20.")
    reviewed.screen.presenter.autosave.flush()
    reviewed.settle()
    assert reviewed.session().modifier_reason == "Another body part, 11:00 to 11:20."
