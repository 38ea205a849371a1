"""The patient's agreement to caregiver training, naming the caregivers."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ConsentMethod = Literal["written", "verbal"]


@dataclass(frozen=True, slots=True)
class Consent:
    """Given on a day by the patient or a representative (`given_by`), for named caregivers, until withdrawn."""

    id: str
    patient_id: str
    caregiver_ids: tuple[str, ...]
    given_on: date
    method: ConsentMethod
    given_by: str
    withdrawn_on: date | None = None

    def is_valid_on(self, day: date) -> bool:
        """True from the day it was given until the day before it was withdrawn."""
        return self.given_on <= day and (self.withdrawn_on is None or day < self.withdrawn_on)
