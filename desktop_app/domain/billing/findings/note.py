"""Requirements on the note: what was taught and shown, why, with what progress, and the signature."""

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit, days_between
from desktop_app.domain.billing.wording import caregivers_words, days_words, is_blank, listed, opened
from desktop_app.domain.days import day_words

SHORTEST_SKILL = 40
"""Characters below which a skill text reads as generic."""
PROMPT_DAYS = 2


def skills_missing(visit: Visit) -> Words | None:
    """Nothing says what was taught."""
    if visit.sitting.skills:
        return None
    return Words(
        f"The note of {visit.when} names no skill that was taught.",
        "Describe each technique: what the caregiver did, the cues, the equipment, the safety points.",
        sources.RULE_2024,
    )


def generic_skill(visit: Visit) -> Words | None:
    """A skill is described in so few words that it says nothing special."""
    texts = [(skill.text or "").strip() for skill in visit.sitting.skills]
    short = [text for text in texts if len(text) < SHORTEST_SKILL]
    if not short:
        return None
    told = listed([f"“{text}” ({len(text)} characters)" for text in dict.fromkeys(short)])
    return Words(
        f"{told} may read as general education.",
        f"Say in at least {SHORTEST_SKILL} characters which technique, which cues and which safety points were taught.",
        sources.THERAPY_NOTE,
    )


def return_demonstration_missing(visit: Visit) -> Words | None:
    """A trained caregiver showed nothing back."""
    skills = visit.sitting.skills
    if not skills:
        return None
    silent = [each for each in visit.trained if not any(skill.demonstrations.get(each.id) for skill in skills)]
    if not silent:
        return None
    return Words(
        f"Nothing says how well {caregivers_words(silent)} showed the skill back in {visit.when}.",
        f"Record the teach-back of {caregivers_words(silent)}: not yet, with cues, independent or unsafe.",
        sources.THERAPY_NOTE,
    )


def necessity_missing(visit: Visit) -> Words | None:
    """Nothing says why this training was needed."""
    if not is_blank(visit.session.necessity):
        return None
    return Words(
        f"The note of {visit.when} does not say why this training was needed.",
        "Say what is unsafe or impossible without it, and why it takes a clinician to teach.",
        sources.RULE_2024,
    )


def progress_missing(visit: Visit) -> Words | None:
    """Nothing says what has changed."""
    if not is_blank(visit.session.progress):
        return None
    return Words(
        f"The note of {visit.when} does not say what progress was made.",
        "Compare with the last time: from which kind of help to which, or why there is none yet.",
        sources.THERAPY_NOTE,
    )


def resources_missing(visit: Visit) -> Words | None:
    """Nothing says what was asked and given."""
    if not is_blank(visit.session.questions_and_resources):
        return None
    return Words(
        f"The note of {visit.when} names no questions of the caregiver and no handout.",
        "Add what was asked and what was given to take home, or that there were no questions.",
        sources.THERAPY_NOTE,
    )


def unsigned(visit: Visit) -> Words | None:
    """The note is not signed."""
    if visit.session.signed_on is not None:
        return None
    return Words(
        f"The note of {visit.when} is not signed.",
        "Read the note and sign it before anything is billed.",
        sources.SIGNATURES,
    )


def signed_before(visit: Visit) -> Words | None:
    """The note is signed before the day of the training."""
    signed = visit.session.signed_on
    if signed is None or visit.day is None or signed >= visit.day:
        return None
    return Words(
        f"The note is signed on {day_words(signed)}, before the training on {day_words(visit.day)}.",
        "Correct the date of the session, or sign the note with the true date.",
        sources.SIGNATURES,
    )


def signed_late(visit: Visit) -> Words | None:
    """The note is signed more than two days after the training."""
    signed = visit.session.signed_on
    if signed is None or visit.day is None or days_between(visit.day, signed) <= PROMPT_DAYS:
        return None
    late = days_words(days_between(visit.day, signed))
    return Words(
        f"{opened(visit.when)} was signed on {day_words(signed)}, {late} later.",
        f"Leave the true date, and sign within {PROMPT_DAYS} days next time; a reviewer may ask why it took longer.",
        sources.SIGNATURES,
    )
