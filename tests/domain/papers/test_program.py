"""Which payers are a federal program that is billed itself."""

from desktop_app.domain.papers.program import program_of
from tests import builders


def test_medicare_and_medicaid_are_programs_and_nobody_else_is() -> None:
    assert program_of(builders.payer(kind="medicare", name="Medicare Part B")) == "Medicare"
    assert program_of(builders.payer(kind="medicaid", name="HUSKY")) == "Medicaid"
    assert program_of(builders.payer(kind="commercial")) == program_of(builders.payer(kind="self_pay")) == ""
    assert program_of(None) == ""
