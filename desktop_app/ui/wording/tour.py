"""What the walk through the sample writes into its note, and what it says at the end."""

from desktop_app.domain.training.session import NoteField


def note(name: str) -> tuple[tuple[NoteField, str], ...]:
    """A complete note about a patient of this given name."""
    return (
        ("necessity", f"Two near falls this week when {name} was helped out of the chair by the arms."),
        (
            "technique",
            "Stand-pivot to the left with the gait belt low on the hips, right knee blocked, count of three; "
            "stairs guarded from one step below.",
        ),
        ("absence_reason", f"Rehearsing in front of {name} is frightening and ends in grabbing."),
        ("questions_and_resources", "Asked how to get into the car; shown with the swivel cushion."),
        ("progress", "Goal 1: from help with both hands to one verbal cue."),
        ("next_visit", "Fall recovery with both, then the car."),
        ("interpreter", "Dana chose to be trained in English and taught it back in English."),
    )


def left(folder: str, names: list[str]) -> str:
    """What stands on the console at the end."""
    listed = "".join(f"  {name}\n" for name in names)
    return f"Pictures and papers of the sample practice are in {folder}:\n{listed}"
