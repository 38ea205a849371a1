"""The records that one workflow looks at, each taken out of the store once: office, charts, sessions, days.

Make one at the start of a workflow and let it go at the end: it stands for one moment, and what is written later is not
seen.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.facts import Case, Document
from desktop_app.domain.billing.findings.checks import GROUP_MINIMUM
from desktop_app.domain.billing.findings.fields import field_of
from desktop_app.domain.billing.from_chart import Office, patients_of
from desktop_app.domain.billing.results import Result
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Payer, Practice
from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timed import TimedSession
from desktop_app.workflows.evidence import Evidence, chart_record, face_of, office_of
from desktop_app.workflows.reading_history import payer_on
from desktop_app.workflows.shelf import tables_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

STILL_TO_WRITE = frozenset({"necessity", "skills", "teach_back", "signature"})
"""Fields of a note that is not finished yet."""

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
ONE_DAY = timedelta(days=1)


class Records:
    """What the store holds, read when it is first asked for; a timer that still runs is carried on to `now`."""

    def __init__(self, store: Store, now: Moment) -> None:
        self.store = store
        self.now = now
        self._charts: dict[str, ChartRecord] = {}
        self._payers: dict[tuple[str, date], Payer] = {}
        self._timed: dict[str, TimedSession] = {}
        self._days: dict[date, tuple[TimedSession, ...]] = {}
        self._results: dict[tuple[tuple[str, ...], str, Document | None], Result] = {}
        self._blocked: dict[tuple[str, str], bool] = {}

    @cached_property
    def office(self) -> Office:
        """The practice with its clinicians and fees; raises Refused while none has been set up."""
        return office_of(self.store)

    @cached_property
    def tables(self) -> RuleTables:
        """The dated tables in force."""
        return tables_of(self.store)

    @property
    def practice(self) -> Practice:
        """The practice; raises Refused while none has been set up."""
        return self.office.practice

    @cached_property
    def zone(self) -> ZoneInfo:
        """The practice's zone."""
        return ZoneInfo(self.practice.time_zone)

    @property
    def today(self) -> date:
        """Today's date where the practice is."""
        return self.now.utc.astimezone(self.zone).date()

    def chart(self, patient_id: str) -> ChartRecord:
        """Everything in one patient's chart that rules and papers need, under the payer's present reading."""
        return _once(self._charts, patient_id, lambda: chart_record(self.store, patient_id))

    def timed(self, session: TrainingSession) -> TimedSession:
        """A session and the face of its timer."""
        return _once(self._timed, session.id, lambda: TimedSession(session, face_of(self.store, session.id, self.now)))

    def between(self, first: date, last: date) -> tuple[TimedSession, ...]:
        """The sessions that began from the first to the last local day, oldest first."""
        start, end = (datetime.combine(day, time(), self.zone) for day in (first, last + ONE_DAY))
        found = tuple([self.timed(session) for session in self.store.sessions.between(start, end)])
        self._remember_days(first, last, found)
        return found

    def of_day(self, day: date) -> tuple[TimedSession, ...]:
        """The sessions that began on this local day, oldest first."""
        return self._days[day] if day in self._days else self.between(day, day)

    def evidence(self, session_id: str) -> Evidence:
        """A session with everything that its billing depends on. Raises NotFound."""
        known = self._timed.get(session_id)
        timed = known or self.timed(self.store.sessions.get(session_id))
        day = self._related(timed)
        charts = tuple([self._as_read(patient, timed) for patient in patients_of(each.session for each in day)])
        return Evidence(timed, day, charts, self.office)

    def result(self, evidence: Evidence, patient_id: str, document: Document | None = None) -> Result:
        """What the rules say of the day under the payer of one patient, as if everything were signed now."""
        day = tuple([each.session.id for each in evidence.day])
        return _once(
            self._results,
            (day, patient_id, document),
            lambda: evaluate(self.case(evidence, patient_id, document, self.now.utc), self.tables),
        )

    def case(
        self, evidence: Evidence, patient_id: str, document: Document | None = None, signing_at: datetime | None = None
    ) -> Case:
        """The case of a day for one patient; the others of a group are judged under their own payers."""
        case = evidence.case(patient_id, document, signing_at)
        group = evidence.timed.session.group
        if group is None:
            return case
        others = [e for e in evidence.day if _is_of(e, group.id) and patient_id not in e.session.patient_ids]
        return replace(case, judged={pair: self._is_blocked(evidence, *pair) for pair in _pairs(others)})

    def _is_blocked(self, evidence: Evidence, patient_id: str, session_id: str) -> bool:
        """Whether something stands against this patient's part that does not come from the others' parts.

        What is only not written yet does not stand against a record that waits for its signature.
        """
        waits = self.store.sessions.get(session_id).state != "signed"

        def blocked() -> bool:
            found = evaluate(evidence.case(patient_id, None, self.now.utc), self.tables).findings
            return any(
                each.severity == "block" and each.patient == patient_id and session_id in each.sessions
                for each in found
                if each.id != GROUP_MINIMUM and not (waits and field_of(each.id) in STILL_TO_WRITE)
            )

        return _once(self._blocked, (patient_id, session_id), blocked)

    def began_on(self, timed: TimedSession) -> date | None:
        """The local day on which a session began, None for one without a start."""
        began = timed.face.started_at
        return None if began is None else began.astimezone(self.zone).date()

    def _as_read(self, patient_id: str, timed: TimedSession) -> ChartRecord:
        """The chart with its payer's reading of the minutes as it was on the date of service."""
        chart, day = self.chart(patient_id), self.began_on(timed)
        payer = chart.payer
        if payer is None or day is None:
            return chart
        return replace(chart, payer=_once(self._payers, (payer.id, day), lambda: payer_on(self.store, payer, day)))

    def _related(self, timed: TimedSession) -> tuple[TimedSession, ...]:
        """The session with those of the same patients or clinician on its local day, in the order they began."""
        day = self.began_on(timed)
        if day is None:
            return (timed,)
        related = [each for each in self.of_day(day) if _are_related(each, timed)]
        found = {each.session.id: each for each in (*related, *self._company(timed), timed)}
        return tuple(sorted(found.values(), key=_began))

    def _company(self, timed: TimedSession) -> Iterable[TimedSession]:
        """The records of those who came to the same group, also of one who came after midnight."""
        group = timed.session.group
        came = self.store.groups.get(group.id).came if group else ()
        return [self._timed.get(each) or self.timed(self.store.sessions.get(each)) for each in came]

    def _remember_days(self, first: date, last: date, found: Iterable[TimedSession]) -> None:
        days: dict[date, list[TimedSession]] = {
            first + number * ONE_DAY: [] for number in range((last - first).days + 1)
        }
        for timed in found:
            day = self.began_on(timed)
            if day in days:
                days[day].append(timed)
        self._days |= {day: tuple(held) for day, held in days.items()}


def _once(kept: dict[K, T], key: K, read: Callable[[], T]) -> T:
    if key not in kept:
        kept[key] = read()
    return kept[key]


def _are_related(one: TimedSession, other: TimedSession) -> bool:
    mine, theirs = one.session, other.session
    return mine.clinician_id == theirs.clinician_id or bool(set(mine.patient_ids) & set(theirs.patient_ids))


def _is_of(timed: TimedSession, group_id: str) -> bool:
    return timed.session.group is not None and timed.session.group.id == group_id


def _pairs(sessions: Iterable[TimedSession]) -> Iterable[tuple[str, str]]:
    return [(patient, timed.session.id) for timed in sessions for patient in timed.session.patient_ids]


def _began(timed: TimedSession) -> str:
    return timed.face.started_at.isoformat() if timed.face.started_at else ""
