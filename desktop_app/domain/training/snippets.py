"""Phrases that are written often, by part of the note. A {{blank}} must be filled before the note can be signed."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.training.session import NoteField


@dataclass(frozen=True, slots=True)
class Snippet:
    """A phrase for one part of the note; `label` stands on a button, `is_own` tells the practice's own."""

    field: NoteField
    text: str
    label: str = ""
    is_own: bool = False


LIBRARY: tuple[Snippet, ...] = (
    Snippet("necessity", "{{caregiver}} lifts {{patient}} by the arms, and {{what happened}}."),
    Snippet("necessity", "Without this training {{patient}} is at risk of {{what}} when {{situation}}."),
    Snippet("necessity", "Needed again today because {{what changed}}."),
    Snippet("technique", "Gait belt low on the hips, blocking the {{side}} knee.", "Gait belt"),
    Snippet("technique", "Verbal cue, one step at a time.", "Verbal cue"),
    Snippet("technique", "Return demonstration, three times.", "Return demo × 3"),
    Snippet("technique", "Demonstrated first, then hands-on with standby help."),
    Snippet("technique", "Safety: stop and sit when dizzy or short of breath."),
    Snippet("technique", "Transfer toward the {{side}} side, {{equipment}} at {{position}}."),
    Snippet("absence_reason", "Rehearsing in front of {{patient}} leads to {{what}}."),
    Snippet("absence_reason", "{{caregiver}} practiced on the therapist first, to make mistakes without danger."),
    Snippet("absence_reason", "What {{caregiver}} needed to ask could not be asked in front of {{patient}}."),
    Snippet("absence_reason", "Rehearsing in front of the patient causes distress."),
    Snippet("absence_reason", "Safety of the transfer is learned before the patient is moved."),
    Snippet("absence_reason", "The caregiver speaks more freely about the care."),
    Snippet("questions_and_resources", "Handout given and gone through together.", "Handout given"),
    Snippet("questions_and_resources", "No questions today.", "No questions"),
    Snippet("questions_and_resources", "Asked what to do after a fall.", "After a fall"),
    Snippet("questions_and_resources", "Showed where to call with questions."),
    Snippet("questions_and_resources", "Asked about {{what}}; answered with {{answer}}."),
    Snippet("progress", "Needed fewer cues than last visit.", "Fewer cues"),
    Snippet("progress", "Same as last visit.", "Same"),
    Snippet("progress", "First visit for this skill.", "First visit"),
    Snippet("progress", "Became unsafe; stopped and taught again."),
    Snippet("progress", "From {{help before}} to {{help now}} for {{skill}}."),
    Snippet("next_visit", "Repeat, with fewer cues.", "Repeat"),
    Snippet("next_visit", "Add the car transfer.", "Car transfer"),
    Snippet("next_visit", "Watch it done with the patient present.", "With the patient"),
    Snippet("next_visit", "Same time next week."),
    Snippet("next_visit", "Next visit {{day and time}}."),
    Snippet("interpreter", "Telephone interpreter, {{language}}, number {{id}}."),
    Snippet("interpreter", "The clinician speaks {{language}} with {{caregiver}}."),
    Snippet("competency", "{{caregiver}} explained in own words when to stop."),
)


def offered(field: NoteField, own: Iterable[Snippet]) -> tuple[Snippet, ...]:
    """The phrases for a part of the note: the practice's own first, then those that come with the program."""
    mine = tuple(snippet for snippet in own if snippet.field == field)
    known = {snippet.text for snippet in mine}
    return (*mine, *(snippet for snippet in LIBRARY if snippet.field == field and snippet.text not in known))
