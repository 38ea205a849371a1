"""What stands in a form comes out and goes back in unchanged."""

import json

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from desktop_app.ui.forms.drafts import read_editor, write_editor
from desktop_app.ui.forms.patient import PatientForm
from desktop_app.ui.forms.tick_list import TickList
from desktop_app.ui.screens.chart.goals_editor import GoalsEditor
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.entries import DateEntry
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from tests import builders


@pytest.mark.parametrize(
    ("make", "content"),
    [
        (DateEntry, "13/45"),
        (lambda: Choice([("a", "A"), ("b", "B")]), "b"),
        (lambda: Segmented([("a", "A"), ("b", "B")]), "b"),
        (GrowingText, "Two\nlines "),
        (QCheckBox, True),
        (GoalsEditor, [["g1", "Stand up", "Together"], ["", "Walk", ""]]),
    ],
)
def test_each_editor_keeps_its_content_through_a_draft(make: type[QWidget], content: object) -> None:
    editor = make()
    write_editor(editor, json.loads(json.dumps(content)))
    assert read_editor(editor) == content


def test_ticks_come_back_and_unknown_people_are_left_away() -> None:
    ticks = TickList()
    ticks.offer([("marian", "Marian", "wife"), ("dana", "Dana", "daughter")])
    write_editor(ticks, ["dana", "gone"])
    assert read_editor(ticks) == ["dana"]


def test_what_is_no_editor_is_our_mistake() -> None:
    with pytest.raises(TypeError):
        read_editor(QLabel())


def test_a_patient_goes_through_the_form_unchanged() -> None:
    form = PatientForm("Patient", lambda: builders.DAY)
    form.offer([builders.payer()])
    patient = builders.patient()
    form.load(patient)
    assert not form.is_touched
    assert form.patient() == patient


def test_a_form_with_a_kept_draft_is_touched_until_it_is_settled() -> None:
    form = PatientForm("Patient", lambda: builders.DAY)
    form.load(builders.patient())
    form.restore({"city": "Greenwich"})
    assert form.is_touched
    form.settle()
    assert not form.is_touched
