"""Requirements on the patient's consent to the training of these caregivers."""

from datetime import date

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import caregivers_words, opened, patient_words
from desktop_app.domain.days import day_words


def missing(visit: Visit) -> Words | None:
    """No consent holds on the day and none came after it."""
    if visit.day is None or visit.consents or _given_after(visit):
        return None
    ended = [consent.withdrawn for consent in visit.patient.consents if consent.given and consent.withdrawn]
    why = f"; the last one was withdrawn on {day_words(max(ended))}" if ended else ""
    return Words(
        f"No consent of {patient_words(visit.patient)} to caregiver training holds on {day_words(visit.day)}{why}.",
        "Record the consent with its true date and the caregivers it names. Training before it cannot be billed.",
        sources.RULE_2024,
    )


def after_service(visit: Visit) -> Words | None:
    """The only consent came after the day."""
    if visit.day is None or visit.consents:
        return None
    later = _given_after(visit)
    if not later:
        return None
    return Words(
        f"{opened(patient_words(visit.patient))} consented on "
        f"{day_words(min(later))}, after the training on {day_words(visit.day)}.",
        "If an earlier consent was given, record it with its true date; otherwise this session is not billable.",
        sources.RULE_2024,
    )


def verbal_in_2024(visit: Visit) -> Words | None:
    """In 2024 Medicare expected consent in writing."""
    if visit.day is None or visit.day.year != 2024 or not visit.consents:
        return None
    if any(consent.method != "verbal" for consent in visit.consents):
        return None
    return Words(
        f"The consent for {day_words(visit.day)} is verbal; Medicare expected it in writing until 2025.",
        "Look for a written consent of that time and record it, or note how the verbal one was documented.",
        f"{sources.RULE_2024}; verbal from 2025: {sources.RULE_2025}",
    )


def not_for_caregiver(visit: Visit) -> Words | None:
    """A trained caregiver is named by no consent of the day."""
    if not visit.consents:
        return None
    named = {caregiver for consent in visit.consents for caregiver in consent.caregivers}
    unnamed = [caregiver for caregiver in visit.trained if caregiver.id not in named]
    if not unnamed:
        return None
    return Words(
        f"{opened(caregivers_words(unnamed))} took part in {visit.when}, but no consent of "
        f"{patient_words(visit.patient)} names {'this caregiver' if len(unnamed) == 1 else 'these caregivers'}.",
        f"Ask for consent that names {caregivers_words(unnamed)}; it holds from the day it is given.",
        sources.RULE_2024,
    )


def _given_after(visit: Visit) -> list[date]:
    day = visit.day
    return [consent.given for consent in visit.patient.consents if day and consent.given and consent.given > day]
