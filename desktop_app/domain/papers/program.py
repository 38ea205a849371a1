"""The federal health care programs that are billed for a patient, and not the family."""

from desktop_app.domain.billing.wording import is_blank
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.session import TrainingSession

_PROGRAMS = {"medicare": "Medicare", "medicaid": "Medicaid"}


def program_of(payer: Payer | None) -> str:
    """What the payer's program is called, empty where it is none."""
    return _PROGRAMS.get(payer.kind, "") if payer else ""


def filed_with(payer: Payer | None, session: TrainingSession) -> str:
    """The program to which the practice itself files the claim of this session; empty where a superbill may go out.

    One may under a program, too, where somebody wrote down why the patient files the claim.
    """
    return program_of(payer) if is_blank(session.document_reason) else ""
