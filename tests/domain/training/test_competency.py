"""The grid in words."""

from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.competency import competency_sentences, listed
from desktop_app.domain.training.session import TaughtSkill

MARIAN = Caregiver("C1", "P1", "Marian Whitcomb", "wife")
DANA = Caregiver("C2", "P1", "Dana Whitcomb", "daughter")


def test_each_caregiver_has_one_sentence_with_the_best_results_first() -> None:
    skills = (
        TaughtSkill("S1", "Stairs with rail", (), (("C1", "with_cues"), ("C2", "unsafe"))),
        TaughtSkill("S2", "Sit to stand", (), (("C1", "independent"),)),
        TaughtSkill("S3", "Car transfer", (), (("C1", "independent"),)),
    )
    assert competency_sentences(skills, (MARIAN, DANA)) == (
        "Marian showed sit to stand and car transfer independently; showed stairs with rail with cues. "
        "Dana was not yet safe with stairs with rail."
    )


def test_nothing_is_said_where_nothing_was_marked() -> None:
    assert competency_sentences((TaughtSkill("S1", "Sit to stand"),), (MARIAN,)) == ""


def test_names_are_listed_as_they_are_said() -> None:
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
