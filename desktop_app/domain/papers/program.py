"""The federal health care programs that are billed for a patient, and not the family."""

from desktop_app.domain.people.practice import Payer

_PROGRAMS = {"medicare": "Medicare", "medicaid": "Medicaid"}


def program_of(payer: Payer | None) -> str:
    """What the payer's program is called, empty where it is none."""
    return _PROGRAMS.get(payer.kind, "") if payer else ""
