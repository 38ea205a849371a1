"""What training is about for one kind of patient: goals, skills and the sentences of the note, as therapists write."""

from dataclasses import dataclass

from desktop_app.domain.billing.facts import Discipline


@dataclass(frozen=True, slots=True)
class ThemeSkill:
    """A skill, the cue that goes with it, how it was taught, and which goal (1 or 2) it serves."""

    text: str
    cue: str
    technique: str
    goal: int = 1


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a note needs. In the sentences {p} is the patient's and {c} the first caregiver's given name."""

    discipline: Discipline
    diagnoses: tuple[str, ...]
    goals: tuple[tuple[str, str], ...]
    skills: tuple[ThemeSkill, ...]
    necessity: tuple[str, ...]
    absence: tuple[str, ...]
    resources: tuple[str, ...]
    progress: tuple[str, ...]
    next_visit: tuple[str, ...]
