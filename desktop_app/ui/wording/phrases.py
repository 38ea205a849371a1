"""What Settings says about the practice's own phrases and skills."""

from desktop_app.domain.training.session import NoteField
from desktop_app.domain.training.skill_library import LibrarySkill

TITLE = "Phrases and skills"
PART = "&Part of the note"
PARTS: tuple[tuple[NoteField, str], ...] = (
    ("necessity", "Why training was needed"),
    ("technique", "Skilled technique"),
    ("absence_reason", "Why the patient was not there"),
    ("questions_and_resources", "Questions and resources"),
    ("progress", "Progress"),
    ("next_visit", "Plan for next time"),
    ("interpreter", "Interpreter"),
    ("competency", "Teach-back"),
)
PHRASES = "Your &own phrases, one a line"
PHRASES_HINT = "In a note a semicolon offers them. {{side}} is a blank: a note with a blank cannot be signed."
EXAMPLE = "Blocked the {{side}} knee, belt low on the hips."
SKILLS = "Your own skills"
SKILLS_HINT = "What you add to a teach-back in your own words is offered again."
NO_SKILLS = "None yet. Add one in a session with Ctrl+N."
REMOVED = "It is not offered any more."
SUPERVISION = "Assistants"
WAIT = "Superbills &wait for the supervisor's signature"
WAIT_HINT = "An assistant's signed note stands on Today until the supervising therapist has co-signed it."


def skill_line(skill: LibrarySkill) -> str:
    """A skill and whose it is."""
    return f"{skill.text} ({skill.discipline})" if skill.discipline else skill.text


def remove_skill(text: str) -> str:
    """The button beside it."""
    return f"Offer no more: {text}"
