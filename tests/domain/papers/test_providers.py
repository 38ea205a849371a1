"""Who stands as the provider: whoever bills under their own number, and of the discipline that is planned."""

from desktop_app.domain.papers.providers import provider_for, provider_of_plans, providers
from tests import builders

LEE = builders.clinician()
SARA = builders.clinician(id="sara", name="Sara Quinn", profession="SLP", credentials="CCC-SLP")
TESS = builders.clinician(id="tess", name="Tess Ono", profession="PTA", credentials="PTA", supervisor_id="lee")
ALONE = builders.clinician(id="otis", name="Otis Hall", profession="OTA", credentials="COTA/L")
OFFICE = (TESS, LEE, SARA, ALONE)


def test_a_therapist_is_the_provider_and_for_an_assistant_the_supervisor_is() -> None:
    assert provider_for(SARA, OFFICE) == SARA
    assert provider_for(TESS, OFFICE) == LEE


def test_an_assistant_without_a_named_supervisor_stands_alone() -> None:
    assert provider_for(ALONE, OFFICE) == ALONE


def test_everybody_who_may_be_the_provider_is_offered_once() -> None:
    assert providers(OFFICE) == (LEE, SARA, ALONE)


def test_the_plan_of_care_says_of_which_discipline_the_provider_is() -> None:
    speech = builders.plan_of_care(id="plan-2", discipline="SLP")
    assert provider_of_plans((speech,), OFFICE) == SARA
    assert provider_of_plans((builders.plan_of_care(), speech), OFFICE) == LEE


def test_a_plan_of_a_discipline_that_nobody_has_gives_way_to_the_next_then_to_the_first_clinician() -> None:
    occupational = builders.plan_of_care(id="plan-3", discipline="OT")
    office = (LEE, SARA)
    assert provider_of_plans((occupational, builders.plan_of_care(discipline="SLP")), office) == SARA
    assert provider_of_plans((occupational,), office) == LEE
    assert provider_of_plans((), office) == LEE
