"""What a signature locks and bills, in sentences for the sheet: pure functions."""

from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Line
from desktop_app.domain.training.printed_times import clock_at, grain_of_visit
from desktop_app.ui.privacy import shown
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording import signing
from desktop_app.workflows.training.look_over import LookedOver


def locked(looked: LookedOver, zone: ZoneInfo) -> list[str]:
    """Everything that nobody can change after the signature."""
    session, face = looked.review.timed.session, looked.review.timed.face
    texts = [part.text for part in looked.whole.parts if part.text.strip()]
    told = [
        signing.locked_note(len(texts), sum(len(text.split()) for text in texts)),
        signing.locked_grid(len(session.skills), sum(len(skill.marks) for skill in session.skills)),
        signing.locked_people([f"{shown(person.name)}, {person.relationship}" for person in looked.whole.trained]),
    ]
    if face.started_at is not None and face.ends_at is not None:
        grain = grain_of_visit(face)
        start, end = (clock_at(at.astimezone(zone), grain) for at in (face.started_at, face.ends_at))
        told.insert(2, signing.locked_clock(start, end, face.counted_minutes, looked.clock_entries))
    if session.answers:
        told.append(signing.locked_answers(len(session.answers)))
    return told


def billed(looked: LookedOver, total: str) -> list[str]:
    """The lines of the claim and their total."""
    lines = [_words(line, looked.labels.get(line.code, "")) for line in looked.lines]
    return [*lines, f"{words.TOTAL} {total}"] if lines else []


def _words(line: Line, name: str) -> str:
    modifiers = f" {' '.join(line.modifiers)}" if line.modifiers else ""
    return f"{line.units} × {line.code}{modifiers}, {name}: {words.money(line.charge)}"
