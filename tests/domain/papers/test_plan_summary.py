"""What the record holds of a plan of care, for a reviewer who does not have the chart."""

from datetime import date
from typing import Any

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.extract import Extract
from desktop_app.domain.papers.plan_summary import PlanWords, plan_summary
from tests import builders
from tests.paper_samples import SENDER

ASSISTANT = builders.clinician(id="terry", name="Terry Hale", profession="PTA", credentials="PTA", license_number="A-9")
OTHER = builders.clinician(id="kim", name="Kim Ode", profession="OT", credentials="OTR/L", license_number="OT-1")
WORDS = PlanWords({"I69.351": "Weakness after a stroke"}, (builders.clinician(), ASSISTANT, OTHER), date(2026, 6, 15))


def extract(**changes: Any) -> Extract:
    chart = ChartRecord(builders.patient(), plans=(builders.plan_of_care(**changes),))
    return plan_summary(SENDER, chart, WORDS)


def rows(found: Extract, title: str) -> dict[str, str]:
    (section,) = [section for section in found.sections if section.title.startswith(title)]
    assert section.table is not None
    return {row[0]: row[1] for row in section.table.rows}


def test_it_says_what_it_is_not() -> None:
    found = extract()
    assert found.title == "Plan of care: dates and goals"
    assert found.about.startswith("Type, amount, frequency and duration of treatment are not kept here.")


def test_every_diagnosis_stands_there_even_without_words() -> None:
    assert rows(extract(), "Diagnoses") == {"I69.351": "Weakness after a stroke", "R26.89": ""}


def test_it_names_discipline_clinicians_of_it_and_who_referred() -> None:
    plan = rows(extract(), "Plan of care")
    assert plan["Discipline"] == "Physical therapy (PT)"
    assert plan["Clinician of the visits"] == (
        "Lee Park, PT, DPT, license CT PT-004711; Terry Hale, PTA, license CT A-9"
    )
    assert plan["Referring provider"] == "Ellen Moss, MD, NPI 1679576722"


def test_a_plan_of_another_discipline_has_its_own_clinicians() -> None:
    plan = rows(extract(discipline="OT"), "Plan of care")
    assert plan["Clinician of the visits"] == "Kim Ode, OTR/L, license CT OT-1"
    assert plan["Discipline"] == "Occupational therapy (OT)"


def test_the_day_certified_through_is_not_said_twice() -> None:
    plan = rows(extract(certified_on=date(2026, 4, 8), certified_through=date(2026, 7, 2)), "Plan of care")
    assert plan["Certified through"] == "07/02/2026"
    assert "Last covered day" not in plan


def test_an_end_after_ninety_days_is_told_apart_from_the_last_covered_day() -> None:
    plan = rows(extract(certified_on=date(2026, 4, 8), certified_through=date(2026, 12, 31)), "Plan of care")
    assert plan["Certified through"] == "12/31/2026"
    assert plan["Last covered day"] == "07/07/2026, 90 days after it was certified"


def test_a_plan_that_is_not_certified_says_so_and_covers_no_day() -> None:
    plan = rows(extract(certified_on=None, certified_through=None), "Plan of care")
    assert (plan["Certified on"], plan["Certified through"]) == ("not on file", "not on file")
    assert "Last covered day" not in plan


def test_goals_stand_in_the_plans_words_and_the_familys() -> None:
    assert rows(extract(), "Goals") == {"Goal 1": "Sit to stand with one helper, no lifting"}


def test_what_is_not_known_is_said_to_be_not_on_file() -> None:
    chart = ChartRecord(
        builders.patient(referring_name="", referring_npi=None), plans=(builders.plan_of_care(order_signed=None),)
    )
    plan = rows(plan_summary(SENDER, chart, PlanWords({}, (), date(2026, 6, 15))), "Plan of care")
    assert [plan[what] for what in ("Clinician of the visits", "Referring provider", "Order signed")] == [
        "not on file"
    ] * 3
