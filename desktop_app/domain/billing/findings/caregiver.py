"""Requirements on the caregivers who are trained: who they are to the patient, their pay, age and language."""

from desktop_app.domain.billing.facts import CaregiverFacts
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import caregivers_words, is_blank, opened, patient_words

LANGUAGES = {"es": "Spanish", "zh": "Chinese", "vi": "Vietnamese", "tl": "Tagalog", "ko": "Korean", "ru": "Russian"}
LANGUAGES |= {
    "ht": "Haitian Creole",
    "ar": "Arabic",
    "pt": "Portuguese",
    "pl": "Polish",
    "it": "Italian",
    "fr": "French",
}


def missing(visit: Visit) -> Words | None:
    """Nobody was trained for this patient."""
    if visit.trained:
        return None
    return Words(
        f"No caregiver of {patient_words(visit.patient)} is recorded for {visit.when}.",
        "Name each caregiver who was trained, with the relationship to the patient.",
        sources.RULE_2024,
    )


def without_relationship(visit: Visit) -> Words | None:
    """A trained caregiver has no recorded relationship."""
    strangers = [caregiver for caregiver in visit.trained if is_blank(caregiver.relationship)]
    if not strangers:
        return None
    return Words(
        f"Nothing says who {caregivers_words(strangers)} {_be(strangers)} to {patient_words(visit.patient)}.",
        "Record the relationship, such as daughter, neighbor or friend.",
        sources.RULE_2024,
    )


def all_paid(visit: Visit) -> Words | None:
    """Every trained caregiver is paid for the care."""
    if not visit.trained or not all(caregiver.paid for caregiver in visit.trained):
        return None
    return Words(
        f"{opened(caregivers_words(visit.trained))} {_be(visit.trained)} paid to care for "
        f"{patient_words(visit.patient)}; the codes are for family, friends and neighbors who help unpaid.",
        "Train an unpaid caregiver, or correct the record if nobody pays this one.",
        sources.RULE_2024,
    )


def minor(visit: Visit) -> Words | None:
    """A trained caregiver is known to be a minor."""
    young = [caregiver for caregiver in visit.trained if caregiver.adult is False]
    if not young:
        return None
    recorded = "is recorded as a minor" if len(young) == 1 else "are recorded as minors"
    return Words(
        f"{opened(caregivers_words(young))} {recorded}; Medicare speaks of adult caregivers.",
        f"Check the age, and say in the note why {'this caregiver has' if len(young) == 1 else 'they have'} the task.",
        sources.RULE_2024,
    )


def language_access(visit: Visit) -> Words | None:
    """A caregiver speaks another language than English and nothing says how it was bridged."""
    if not is_blank(visit.session.interpreter):
        return None
    others = [
        caregiver for caregiver in visit.trained if not is_blank(caregiver.language) and caregiver.language != "en"
    ]
    if not others:
        return None
    spoken = " and ".join(dict.fromkeys(LANGUAGES.get(each.language or "", f"“{each.language}”") for each in others))
    return Words(
        f"{opened(caregivers_words(others))} {'speaks' if len(others) == 1 else 'speak'} {spoken}, and the note of "
        f"{visit.when} names no interpreter.",
        "Record the interpreter, or that the clinician speaks the language.",
        sources.LANGUAGE,
    )


def _be(caregivers: list[CaregiverFacts] | tuple[CaregiverFacts, ...]) -> str:
    return "is" if len(caregivers) == 1 else "are"
