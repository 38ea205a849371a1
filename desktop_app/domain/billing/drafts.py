"""The claims that a case would have if nothing stood in the way: sessions that belong together, and their lines."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from desktop_app.domain.billing.facts import Case, Discipline, PatientFacts, Service
from desktop_app.domain.billing.fees import is_facility, national_amount, threshold
from desktop_app.domain.billing.minutes import ZERO
from desktop_app.domain.billing.modifiers import assistant_modifier, modifiers
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.billing.units import ALL_CODES, Reading, Units, other_readings, units
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import MINUTE

NOTHING = Decimal("0.00")


class DraftLine(NamedTuple):
    """A line before anything blocks it: the fee and the national amount are dollars per unit, None where not known."""

    code: str
    units: int
    fee: Decimal | None
    national: Decimal | None


class Draft(NamedTuple):
    """A claim before anything blocks it; `readings` is what the other published rules give for its minutes.

    `requested` None means that the minutes decide. `therapy_sum` is the year's therapy with this claim in dollars, and
    None where no threshold is asked about.
    """

    case: Case
    tables: RuleTables
    patient: PatientFacts
    day: date | None
    service: Service
    group: bool
    discipline: Discipline | None
    visits: tuple[Visit, ...]
    session_ids: tuple[str, ...]
    counted: timedelta
    by_assistant: timedelta
    minutes: int
    earned: Units
    readings: tuple[Reading, ...]
    requested: Mapping[str, int] | None
    facility: bool
    lines: tuple[DraftLine, ...]
    modifiers: tuple[str, ...]
    assistant: str | None
    threshold: Decimal | None
    therapy_sum: Decimal | None


def drafts(case: Case, tables: RuleTables, seen: Iterable[Visit]) -> tuple[Draft, ...]:
    """One draft per patient, date, service, group-or-not and discipline, in that order; what is missing comes last."""
    together: dict[tuple[str, date | None, Service, bool, Discipline | None], list[Visit]] = {}
    for visit in seen:
        session = visit.session
        key = (visit.patient.id, visit.day, session.service, session.group, visit.sitting.discipline)
        together.setdefault(key, []).append(visit)
    ordered = sorted(together, key=_place_in_order) if len(together) > 1 else together
    return tuple(_draft(case, tables, tuple(together[key])) for key in ordered)


def _place_in_order(
    key: tuple[str, date | None, Service, bool, Discipline | None],
) -> tuple[str, bool, date, str, bool, bool, str]:
    patient, day, service, group, discipline = key
    return patient, day is None, day or date.min, service, group, discipline is None, discipline or ""


def _draft(case: Case, tables: RuleTables, seen: tuple[Visit, ...]) -> Draft:
    first = seen[0]
    session, discipline, day = first.session, first.sitting.discipline, first.day
    counted = sum([visit.sitting.time.counted for visit in seen], ZERO)
    by_assistant = sum([visit.sitting.time.by_assistant for visit in seen], ZERO)
    minutes = counted // MINUTE
    payer = case.payer
    rules = (session.service, session.group, payer.individual_rule, payer.behavior_group_rule)
    earned = units(minutes, *rules)
    requested = _requested(seen)
    facility = is_facility(tables, session.place_of_service)
    lines = _lines(case, tables, earned_units(earned) if requested is None else requested, day, facility)
    limit = threshold(tables, day) if payer.kind == "medicare" and discipline is not None else None
    therapy_sum = None if limit is None else _used(first.patient, discipline) + national_sum(lines)
    over = limit is not None and therapy_sum is not None and therapy_sum > limit
    assistant = assistant_modifier(discipline, by_assistant, counted)
    return Draft(
        case=case,
        tables=tables,
        patient=first.patient,
        day=day,
        service=session.service,
        group=session.group,
        discipline=discipline,
        visits=seen,
        session_ids=tuple([visit.session.id for visit in seen]),
        counted=counted,
        by_assistant=by_assistant,
        minutes=minutes,
        earned=earned,
        readings=other_readings(minutes, *rules),
        requested=requested,
        facility=facility,
        lines=lines,
        modifiers=modifiers(
            discipline,
            assistant,
            over and first.patient.kx_attested,
            [asked for visit in seen for asked in visit.session.modifiers],
            [visit.session.modality for visit in seen],
        ),
        assistant=assistant,
        threshold=limit,
        therapy_sum=therapy_sum,
    )


def earned_units(earned: Units) -> Mapping[str, int]:
    """The codes that the minutes earn with their units, first code before add-on, without those that earn none."""
    pairs = ((earned.first_code, earned.first), (earned.add_on_code, earned.add_on))
    return {code: count for code, count in pairs if code is not None and count}


def national_sum(lines: Iterable[DraftLine]) -> Decimal:
    """Medicare's amount for all lines together in dollars; a code without one adds nothing."""
    return sum([line.units * line.national for line in lines if line.national is not None], NOTHING)


def _requested(seen: Iterable[Visit]) -> Mapping[str, int] | None:
    wishes = [visit.session.requested for visit in seen if visit.session.requested]
    if not wishes:
        return None
    asked: Counter[str] = Counter()
    for wish in wishes:
        asked.update(wish)
    return {code: asked[code] for code in ALL_CODES if code in asked}


def _lines(
    case: Case, tables: RuleTables, billed: Mapping[str, int], day: date | None, facility: bool
) -> tuple[DraftLine, ...]:
    own = case.practice.fees
    amounts = {code: national_amount(tables, code, day, facility) for code in billed}
    return tuple(
        [DraftLine(code, count, own.get(code, amounts[code]), amounts[code]) for code, count in billed.items()]
    )


def _used(patient: PatientFacts, discipline: Discipline | None) -> Decimal:
    return patient.used_ot if discipline == "OT" else patient.used_pt_slp
