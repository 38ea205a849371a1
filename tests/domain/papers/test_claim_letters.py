"""Which letters and signs stand on the claim form."""

import pytest

from desktop_app.domain.papers.claim_letters import has_other_letters, written


@pytest.mark.parametrize(
    ("street", "shown"),
    [
        ("18 Ferry Street, Suite 2", "18 FERRY STREET SUITE 2"),
        ("123 N. Main Street, #101", "123 N MAIN STREET 101"),
        ("P.O. Box 12", "PO BOX 12"),
        ("37-45 82nd St., Apt. #3-B", "37-45 82ND ST APT 3 B"),
        ("101 1/2 Main St", "101 1/2 MAIN ST"),
        ("842 39.2 Rd.", "842 39.2 RD"),
        ("Winston-Salem", "WINSTON SALEM"),
    ],
)
def test_an_address_has_no_punctuation_but_in_a_house_number(street: str, shown: str) -> None:
    assert written("5.street", street) == written("33.street", street) == shown


def test_town_state_and_zip_code_have_blanks_between_them_and_no_hyphen() -> None:
    assert written("32.city", "St. Louis MO 63101-1234") == "ST LOUIS MO 631011234"
    assert (written("5.zip", "63101-1234"), written("7.zip", "63101")) == ("631011234", "63101")


@pytest.mark.parametrize("item", ["2", "4"])
def test_commas_stand_in_the_names_of_patient_and_insured(item: str) -> None:
    assert written(item, "Hall-Weber Jr., Élise, M.") == "HALL-WEBER JR, ELISE, M"


@pytest.mark.parametrize(
    ("item", "words", "shown"),
    [
        ("31", "Lee Park, PT, DPT", "LEE PARK PT DPT"),
        ("31", "Dana Reed, OTR/L", "DANA REED OTR/L"),
        ("17", "Ellen Moss, M.D.", "ELLEN MOSS MD"),
        ("33.name", "Riverside Home Therapy, LLC", "RIVERSIDE HOME THERAPY LLC"),
        ("33.name", "Smith & Sons, P.C.", "SMITH & SONS PC"),
    ],
)
def test_commas_stand_nowhere_else(item: str, words: str, shown: str) -> None:
    assert written(item, words) == shown


@pytest.mark.parametrize("item", ["11", "23", "25", "26"])
def test_a_number_has_no_hyphens_and_no_blanks(item: str) -> None:
    assert written(item, "PA-88 121") == "PA88121"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("O’Hara", "OHARA"), ("Núñez", "NUNEZ"), ("Đỗ Nguyễn", "DO NGUYEN"), ("Øster-Strauß", "OSTER-STRAUSS")],
)
def test_accents_and_apostrophes_are_left_out(name: str, shown: str) -> None:
    assert written("2", name) == shown
    assert not has_other_letters(name)


def test_letters_that_the_form_has_none_for_are_told() -> None:
    assert (written("2", "王, 小明"), has_other_letters("王, 小明")) == ("", True)
