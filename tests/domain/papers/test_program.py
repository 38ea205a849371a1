"""Which payers are a federal program that is billed itself."""

from dataclasses import replace

from desktop_app.domain.papers.program import filed_with, program_of
from tests import builders


def test_medicare_and_medicaid_are_programs_and_nobody_else_is() -> None:
    assert program_of(builders.payer(kind="medicare", name="Medicare Part B")) == "Medicare"
    assert program_of(builders.payer(kind="medicaid", name="HUSKY")) == "Medicaid"
    assert program_of(builders.payer(kind="commercial")) == program_of(builders.payer(kind="self_pay")) == ""
    assert program_of(None) == ""


def test_the_practice_files_with_a_program_unless_a_reason_says_why_the_patient_does() -> None:
    medicare, visit = builders.payer(kind="medicare"), builders.training_session()
    assert filed_with(medicare, visit) == "Medicare"
    assert filed_with(medicare, replace(visit, document_reason=" ")) == "Medicare"
    assert filed_with(medicare, replace(visit, document_reason="The patient asked to keep it private.")) == ""
    assert filed_with(builders.payer(kind="commercial"), visit) == filed_with(None, visit) == ""
