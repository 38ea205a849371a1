"""What an appeal may speak of: the denied visits with their clocks, all visits up to then, the claims, the chart."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.goals_served import goals_served
from desktop_app.domain.training.session import NoteField
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.written_clock import WrittenClock

_SHOWN = ("independent", "with_cues")


@dataclass(frozen=True, slots=True)
class AppealRecord:
    """The record, and what it bears. `overlaps` is whether another session lies over the times of a denied one."""

    chart: ChartRecord
    clocks: tuple[WrittenClock, ...]
    earlier: tuple[TimedSession, ...]
    claims: tuple[Claim, ...]
    place_words: str
    zone: ZoneInfo
    overlaps: bool = False

    @property
    def denied(self) -> tuple[TimedSession, ...]:
        """The denied visits."""
        return tuple(clock.timed for clock in self.clocks)

    @property
    def visits(self) -> tuple[TimedSession, ...]:
        """The visits up to the denied ones, with these, the first at the beginning."""
        return tuple(sorted((*self.earlier, *self.denied), key=lambda timed: str(timed.face.started_at)))

    @property
    def has_marks(self) -> bool:
        """Whether anything was marked that a caregiver showed or did not show."""
        return bool(self._marks())

    @property
    def all_is_shown(self) -> bool:
        """Whether the caregivers showed all that they were taught, by themselves or with cues."""
        marks = self._marks()
        return bool(marks) and all(mark in _SHOWN for mark in marks)

    @property
    def goals(self) -> tuple[str, ...]:
        """The goals that the denied visits served."""
        skills = [skill for timed in self.denied for skill in timed.session.skills]
        return tuple(f"{name}: {text}" for name, text in goals_served(self.chart, skills))

    @property
    def is_certified(self) -> bool:
        """Whether every plan of these goals was certified by the day of each denied visit, and for that day."""
        wanted = {goal for timed in self.denied for skill in timed.session.skills for goal in skill.goal_ids}
        plans = [plan for plan in self.chart.plans if any(goal.id in wanted for goal in plan.goals)]
        days = [t.face.started_at.astimezone(self.zone).date() for t in self.denied if t.face.started_at]
        return bool(plans) and all(
            plan.certified_on is not None
            and plan.certified_on <= day
            and (plan.last_covered_day is None or day <= plan.last_covered_day)
            for plan in plans
            for day in days
        )

    @property
    def needs_differ(self) -> bool:
        """Whether a need is written for every visit, and for no two in the same words."""
        needs = [" ".join(timed.session.note.necessity.split()).casefold() for timed in self.visits]
        return all(needs) and len(set(needs)) == len(needs)

    def written(self, field: NoteField) -> str:
        """What the notes of the denied visits say under this heading, the same words once."""
        texts = (str(getattr(timed.session.note, field)).strip() for timed in self.denied)
        return " ".join(dict.fromkeys(text for text in texts if text))

    def _marks(self) -> list[str]:
        return [mark for timed in self.denied for skill in timed.session.skills for _, mark in skill.marks]
