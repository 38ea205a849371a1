"""How the rules say days, clock times, minutes, dollars and people in their sentences (American English)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from desktop_app.domain.billing.facts import CaregiverFacts, ClinicianFacts, PatientFacts

MINUTE = timedelta(minutes=1)


def is_blank(text: str | None) -> bool:
    """True for text that is missing or has nothing but spaces."""
    return text is None or not text.strip()


def clock_words(moment: datetime) -> str:
    """A clock time as people say it: 10:05 AM, with seconds only where there are some."""
    seconds = f":{moment.second:02d}" if moment.second else ""
    return f"{moment.hour % 12 or 12}:{moment.minute:02d}{seconds} {'AM' if moment.hour < 12 else 'PM'}"


def minutes_words(minutes: int) -> str:
    """Whole minutes with their unit: 1 minute, 47 minutes."""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def elapsed_words(elapsed: timedelta) -> str:
    """A length of time to the second: 44 min 59 s, 30 min."""
    minutes, rest = divmod(elapsed, MINUTE)
    return f"{minutes} min {rest.seconds} s" if rest.seconds else f"{minutes} min"


def days_words(days: int) -> str:
    """Days with their unit: 1 day, 31 days."""
    return "1 day" if days == 1 else f"{days} days"


def dollars(amount: Decimal) -> str:
    """Dollars with two decimals: $52.77."""
    return f"${amount:,.2f}"


def listed(words: Sequence[str]) -> str:
    """Words in a row as a sentence has them: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def caregiver_words(caregiver: CaregiverFacts) -> str:
    """The caregiver by name, else by relationship and id."""
    if caregiver.name:
        return caregiver.name
    if is_blank(caregiver.relationship):
        return f"caregiver {caregiver.id}"
    return f"{caregiver.id} (the {caregiver.relationship})"


def caregivers_words(caregivers: Sequence[CaregiverFacts]) -> str:
    """Several caregivers as a sentence has them."""
    return listed([caregiver_words(caregiver) for caregiver in caregivers])


def patient_words(patient: PatientFacts) -> str:
    """The patient by name, else by id."""
    return patient.name or f"patient {patient.id}"


def clinician_words(clinician: ClinicianFacts) -> str:
    """The clinician by name and profession, else by id and profession."""
    profession = "psychologist" if clinician.profession == "PSYCHOLOGIST" else clinician.profession
    return f"{clinician.name or clinician.id}, {profession}"


def opened(sentence: str) -> str:
    """The sentence with its first letter raised, for one that begins with what somebody is called."""
    return sentence[:1].upper() + sentence[1:]
