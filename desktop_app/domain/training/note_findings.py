"""What a note must not have when it is signed, and what is worth a look, beyond what the payers' rules ask.

The id of such a finding ends with the part of the note that it is about: NOTE_BLANK:technique.
"""

from collections.abc import Callable, Iterable
from datetime import date

from desktop_app.domain.billing.results import Finding, Severity
from desktop_app.domain.billing.wording import listed
from desktop_app.domain.days import day_words
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.addendum import needs_cosignature
from desktop_app.domain.training.blanks import blanks, names_of
from desktop_app.domain.training.likeness import likeness, unchanged
from desktop_app.domain.training.note_text import pictures, too_long
from desktop_app.domain.training.session import NoteField, SessionNote

PART_WORDS: dict[NoteField, str] = {
    "necessity": "Why training was needed",
    "technique": "Skilled technique",
    "absence_reason": "Why the patient was not there",
    "questions_and_resources": "Questions and resources",
    "competency": "Teach-back",
    "progress": "Progress",
    "next_visit": "Plan for next time",
    "interpreter": "Interpreter",
}
ALIKE = 60
"""From so many percent on, a reader would take a note for a copy."""
TEMPLATES = "Medicare Program Integrity Manual ch. 3 s. 3.3.2.1.1"
OF_THE_PRACTICE = "Your practice's phrases"
OF_THE_PAPER = "What the printed note can show"
SUPERVISION = "Medicare Benefit Policy Manual ch. 15 s. 220 and 230; state practice acts"
NOTE_FINDINGS = (
    "NOTE_BLANK",
    "NOTE_TOO_LONG",
    "NOTE_PICTURE",
    "NOTE_COPIED",
    "NOTE_ALIKE",
    "NOTE_COSIGNATURE",
)
"""Every finding about a note itself; after the colon of some stands the part that it is about."""
UNFIT = ("NOTE_BLANK", "NOTE_TOO_LONG")
"""Findings with which no note is signed, billed or not."""


def note_findings(note: SessionNote, patient_id: str, session_id: str) -> tuple[Finding, ...]:
    """Blanks left open, texts without end, and signs that no paper shows, part by part."""
    raised = []
    for field, name in PART_WORDS.items():
        text = getattr(note, field)
        for check in (_blank, _long, _picture):
            words = check(name, text)
            if words is not None:
                known, severity, message, fix, source = words
                sessions = (session_id,)
                raised.append(Finding(f"{known}:{field}", severity, patient_id, sessions, message, fix, source))
    return tuple(sorted(raised, key=lambda finding: finding.severity != "block"))


def copy_findings(
    note: SessionNote, last: SessionNote, on: date, patient_id: str, session_id: str
) -> tuple[Finding, ...]:
    """What stands in the last note, too: parts word for word, and the note as a whole."""

    def made(known: str, message: str, fix: str) -> Finding:
        return Finding(known, "warn", patient_id, (session_id,), message, fix, TEMPLATES)

    found = [
        made(
            f"NOTE_COPIED:{field}",
            f"“{PART_WORDS[field]}” is word for word that of {day_words(on)}.",
            "Say what was so today, or leave it if it truly is the same.",
        )
        for field in unchanged(note, last)
    ]
    alike = likeness(note, last)
    if alike >= ALIKE:
        found.append(
            made(
                "NOTE_ALIKE",
                f"{alike}% of this note stands in the note of {day_words(on)}, too.",
                "Write what was different today: what was taught, what was shown, what was asked.",
            )
        )
    return tuple(found)


def cosignature_finding(author: Clinician, supervisor: str, patient_id: str, session_id: str) -> tuple[Finding, ...]:
    """That a supervisor signs after an assistant; nothing for anybody else."""
    if not needs_cosignature(author):
        return ()
    who = supervisor or "the supervising therapist"
    return (
        Finding(
            "NOTE_COSIGNATURE",
            "info",
            patient_id,
            (session_id,),
            f"After {author.name}, {who} signs this note.",
            "Sign it; it then stands on the supervisor's Today until it is co-signed.",
            SUPERVISION,
        ),
    )


def unfit(findings: Iterable[Finding]) -> Finding | None:
    """The first finding with which no note is signed, billed or not."""
    return next((finding for finding in findings if finding.id.split(":")[0] in UNFIT), None)


Raised = tuple[str, Severity, str, str, str]
_Check = Callable[[str, str], Raised | None]


def _blank(name: str, text: str) -> Raised | None:
    found = blanks(text)
    if not found:
        return None
    named = listed([f"“{each}”" for each in names_of(found)])
    return (
        "NOTE_BLANK",
        "block",
        f"“{name}” still has {'a blank' if len(found) == 1 else f'{len(found)} blanks'}: {named}.",
        "Press Tab in the note to come to it, and write what belongs there.",
        OF_THE_PRACTICE,
    )


def _long(name: str, text: str) -> Raised | None:
    excess = too_long(text)
    if excess is None:
        return None
    return "NOTE_TOO_LONG", "block", f"“{name}”: {excess[0]}", excess[1], OF_THE_PAPER


def _picture(name: str, text: str) -> Raised | None:
    found = pictures(text)
    if not found:
        return None
    shown = " ".join(found[:5])
    return (
        "NOTE_PICTURE",
        "warn",
        f"“{name}” has a sign that paper cannot show: {shown}",
        "Say it in words.",
        OF_THE_PAPER,
    )
