"""The grid writes two sentences into the note; an edit stays, and there is a way back."""

from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.session import SessionNote, TaughtSkill
from desktop_app.domain.training.written import complete, is_own, own_text, plan_for_next_time, written
from tests import builders

MARIAN = Caregiver("marian", "harold", "Marian Whitcomb", "wife")
DANA = Caregiver("dana", "harold", "Dana Whitcomb", "daughter")
SKILLS = (
    TaughtSkill("s1", "Sit to stand", (), (("marian", "independent"), ("dana", "with_cues"))),
    TaughtSkill(
        "s2", "Stairs with rail", (), (("marian", "with_cues"), ("dana", "with_cues")), "", "", (("dana", ("unsafe",)),)
    ),
    TaughtSkill("s3", "Fall recovery"),
)


def test_the_plan_begins_with_what_was_not_safe() -> None:
    unsafe = (*SKILLS, TaughtSkill("s4", "Car transfer", (), (("dana", "unsafe"), ("marian", "not_yet"))))
    assert plan_for_next_time(unsafe, (MARIAN, DANA)) == (
        "First, for safety: car transfer with Dana. Show again: car transfer with Marian. "
        "With fewer cues: sit to stand with Dana; stairs with rail with Marian and Dana. "
        "Not taught yet: fall recovery."
    )


def test_nothing_is_planned_before_anything_was_marked() -> None:
    assert plan_for_next_time((TaughtSkill("s1", "Sit to stand"),), (MARIAN,)) == ""


def test_when_everything_is_independent_the_plan_says_so() -> None:
    assert "independently" in plan_for_next_time(SKILLS[:1], (MARIAN,))


def test_several_tries_are_told_with_how_they_went() -> None:
    assert written("competency", SKILLS, (DANA,)) == (
        "Dana showed sit to stand with cues; showed stairs with rail with cues on the second try (not yet safe before)."
    )


def test_the_note_reads_as_the_grid_writes_it_until_somebody_edits_it() -> None:
    session = builders.training_session(skills=SKILLS, caregiver_ids=("marian", "dana"), note=SessionNote())
    read = complete(session, (MARIAN, DANA))
    assert read.competency == written("competency", SKILLS, (MARIAN, DANA))
    assert read.next_visit == plan_for_next_time(SKILLS, (MARIAN, DANA))


def test_an_edit_stays_when_marks_change_also_an_empty_one() -> None:
    for text in ("Marian can do it.", ""):
        note = own_text(SessionNote(), "competency", text, SKILLS, (MARIAN, DANA))
        session = builders.training_session(skills=SKILLS[:1], note=note)
        assert complete(session, (MARIAN,)).competency == text
        assert is_own(note, "competency")


def test_typing_the_grids_own_words_is_no_edit() -> None:
    edited = own_text(SessionNote(), "next_visit", "Car on Friday.", SKILLS, (MARIAN, DANA))
    back = own_text(edited, "next_visit", plan_for_next_time(SKILLS, (MARIAN, DANA)), SKILLS, (MARIAN, DANA))
    assert back == SessionNote()
    assert not is_own(back, "next_visit")


def test_a_field_that_the_grid_does_not_write_is_only_a_text() -> None:
    assert own_text(SessionNote(), "progress", "better", SKILLS, (MARIAN,)) == SessionNote(progress="better")
