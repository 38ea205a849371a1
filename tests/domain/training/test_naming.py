"""A text that tells who somebody else is, and texts that only look so."""

from datetime import date

import pytest

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.patient import Coverage
from desktop_app.domain.training.naming import Identity, identity_of, names_another
from tests import builders

HAROLD = identity_of(ChartRecord(builders.patient(), caregivers=(builders.caregiver(),)))
ROSA = identity_of(
    ChartRecord(
        builders.patient(
            id="rosa",
            account="A-2044",
            given_name="Rosa",
            family_name="Núñez",
            date_of_birth=date(1951, 3, 7),
            phone="(203) 555-0101",
            coverage=Coverage(member_id="M77 120 5"),
        ),
        caregivers=(builders.caregiver(id="luz", patient_id="rosa", name="Luz Núñez"),),
    )
)
WILL = Identity((("Will", "Hand"), ("Grace", "Hand")), ("A-3000",))


@pytest.mark.parametrize(
    "text",
    [
        "Rosa asked about the car.",
        "Trained like rosa's daughter.",
        "Belt as for Mrs. NUÑEZ.",
        "Belt as for Mrs. Nunez.",
        "Luz showed it first.",
        "See account A-2044.",
        "Born 3/7/1951.",
        "Born 03/07/1951.",
        "Born March 7, 1951.",
        "Member M77 120 5",
        "Call (203) 555-0101.",
    ],
)
def test_a_text_that_tells_who_somebody_else_is(text: str) -> None:
    assert names_another(text, HAROLD, [ROSA])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Harold and Marian Whitcomb practiced the transfer.",
        "Luzerne block on the right, rosacea noted.",
        "On 3/7 they will try the stairs.",
        "Feet apart, belt low.",
    ],
)
def test_a_text_that_tells_nobody_else(text: str) -> None:
    assert not names_another(text, HAROLD, [ROSA])


def test_an_everyday_word_is_a_name_only_beside_the_family_name() -> None:
    assert not names_another("Will hand over the cup with grace; will hand it back.", HAROLD, [WILL])
    assert names_another("Will Hand was first.", HAROLD, [WILL])
    assert names_another("Hand, Grace", HAROLD, [WILL])


def test_a_name_that_two_families_share_tells_nothing() -> None:
    maria = Identity((("Maria", "Cole"),), ())
    other = Identity((("Maria", "Lopez"),), ())
    assert not names_another("Maria stood up.", maria, [other])
    assert names_another("Maria Lopez stood up.", maria, [other])
    assert names_another("Mrs. Lopez stood up.", maria, [other])
