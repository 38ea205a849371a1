"""Where the services of an estimate are given, as far as the law asks: the state (45 CFR 149.610(c)(1)(v))."""

from typing import Final

from desktop_app.domain.people.practice import Address

WITH_THE_PATIENT: Final = frozenset({"02", "10", "12", "13", "14", "32", "33"})
"""Places of service where the patient lives, and telehealth, which is given where the patient is."""


def state_of_service(place: str, patient: Address, practice: Address) -> str:
    """The patient's state where the service comes to the patient, else the practice's; empty where it is not known."""
    return (patient if place in WITH_THE_PATIENT else practice).state
