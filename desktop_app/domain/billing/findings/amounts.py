"""Requirements on codes, units and dollars: unit edits, codes typed by hand, dates, fees and the therapy threshold."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop_app.domain.billing.drafts import Draft, earned_units
from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.billing.fees import first_day, is_effective, unit_limit
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.units import FIRST_CODES, FIRST_OF
from desktop_app.domain.billing.wording import dollars, listed, minutes_words, patient_words
from desktop_app.domain.days import day_words

NEAR = Decimal("0.9")
"""The share of the therapy threshold from which a warning is due."""
PAYERS: dict[PayerKind, str] = {
    "medicare": "this payer is Medicare",
    "medicaid": "this payer is Medicaid",
    "commercial": "this payer is a commercial insurer",
    "self_pay": "this patient pays for it",
}


def over_unit_limit(draft: Draft) -> Words | None:
    """More add-on units than Medicare's unit edits expect of a day."""
    for line in draft.lines:
        limit = unit_limit(draft.tables, line.code, draft.day) if line.code in FIRST_OF else None
        if limit is not None and line.units > limit.units:
            return Words(
                f"{line.units} units of {line.code} are more than the {limit.units} a day that the unit edit expects; "
                "they are kept.",
                "Let the note show why the time was needed: Medicare may deny the whole line, and it can be appealed.",
                limit.source or sources.NCCI_MUE,
            )
    return None


def first_code_twice(draft: Draft) -> Words | None:
    """A first or group code is asked for more than once."""
    twice = _asked_twice(draft)
    if not twice:
        return None
    told = listed([f"{count} units of {code}" for code, count in twice.items()])
    has_add_on = any(first in twice for first in FIRST_OF.values())
    further = " and bill further time with the add-on code" if has_add_on else ", however long the group lasted"
    return Words(
        f"{told} are asked for; such a code is billed once a day, and a second unit is never paid.",
        f"Ask for one unit of {listed(list(twice))}{further}.",
        sources.NCCI_MUE,
    )


def first_code_in_two_claims(picture: Picture) -> Iterator[Placed]:
    """Two claims of a patient on one date would have the same first or group code."""
    together: defaultdict[tuple[str, date, str], list[Draft]] = defaultdict(list)
    for draft in picture.drafts:
        for line in draft.lines:
            if draft.day is not None and line.code in FIRST_CODES:
                together[draft.patient.id, draft.day, line.code].append(draft)
    for (patient, day, code), drafts in together.items():
        if len(drafts) > 1:
            yield Placed(
                patient, tuple(each for draft in drafts for each in draft.session_ids), _shared(drafts, day, code)
            )


def _shared(drafts: list[Draft], day: date, code: str) -> Words:
    who = listed([draft.discipline or "no discipline" for draft in drafts])
    return Words(
        f"{len(drafts)} claims of {patient_words(drafts[0].patient)} on {day_words(day)} ({who}) each hold {code}, "
        "which the unit edit allows a practice once a day.",
        "Agree who bills the first code that day; the second one is likely to be denied.",
        sources.NCCI_MUE,
    )


def add_on_alone(draft: Draft) -> Words | None:
    """An add-on code is asked for without its first code."""
    asked = draft.requested or {}
    alone = [code for code in asked if code in FIRST_OF and FIRST_OF[code] not in asked]
    if not alone:
        return None
    firsts = listed([FIRST_OF[code] for code in alone])
    return Words(
        f"{listed(alone)} {'is' if len(alone) == 1 else 'are'} asked for without {firsts}.",
        f"Add {firsts}, or let the minutes decide the codes.",
        sources.NCCI_ADD_ON,
    )


def more_than_earned(draft: Draft) -> Words | None:
    """More units are asked for than the minutes earn."""
    if draft.requested is None:
        return None
    earned, twice = earned_units(draft.earned), _asked_twice(draft)
    over = {code: count for code, count in draft.requested.items() if code not in twice and count > earned.get(code, 0)}
    if not over:
        return None
    told = listed([f"{count} of {code} where the time earns {earned.get(code, 0)}" for code, count in over.items()])
    return Words(
        f"Asked for by hand: {told} ({minutes_words(draft.minutes)} counted).",
        "Lower the units to what the minutes earn, or correct the times if they are wrong.",
        sources.TIMED_CODES,
    )


def not_effective(draft: Draft) -> Words | None:
    """A code may not be billed yet on that date."""
    early = _not_effective(draft)
    if not early or draft.day is None:
        return None
    told = [_beginning(draft, code) for code in early]
    return Words(
        f"On {day_words(draft.day)} the service cannot be billed: {listed(told)}.",
        "Check the date of the session; training before the code began is not billable under it.",
        f"{sources.RULE_2024}; {sources.RULE_2025}",
    )


def _beginning(draft: Draft, code: str) -> str:
    first = first_day(draft.tables, code)
    return f"{code} is not in the table" if first is None else f"{code} begins on {day_words(first)}"


def fee_missing(draft: Draft) -> Words | None:
    """Neither the practice nor the national table has a fee for a code."""
    if draft.day is None:
        return None
    day = draft.day
    without = [line.code for line in draft.lines if line.fee is None and is_effective(draft.tables, line.code, day)]
    if not without:
        return None
    return Words(
        f"There is no fee for {listed(without)} on {day_words(draft.day)}: the practice has none, and the national "
        f"table at hand has none for {draft.day.year}.",
        f"Enter the practice's fee for {listed(without)}, or update the program's tables.",
        sources.FEES,
    )


def g_code_elsewhere(draft: Draft) -> Words | None:
    """A G code goes to a payer other than Medicare."""
    codes = [line.code for line in draft.lines if line.code.startswith("G")]
    if not codes:
        return None
    return Words(
        f"{listed(codes)} {'was' if len(codes) == 1 else 'were'} made for Medicare; {PAYERS[draft.case.payer.kind]}.",
        "Ask whether G codes are accepted before the claim or superbill goes out.",
        sources.G_CODES,
    )


def kx_required(draft: Draft) -> Words | None:
    """Therapy goes over the year's threshold without attestation."""
    if draft.threshold is None or draft.therapy_sum is None or draft.therapy_sum <= draft.threshold:
        return None
    if draft.patient.kx_attested:
        return None
    return Words(
        f"{_therapy(draft)} comes to {dollars(draft.therapy_sum)} with this claim, over the {dollars(draft.threshold)} "
        "of the year, and nobody has attested that it is needed.",
        "Attest in the chart that the services are medically necessary; KX is then set on the lines.",
        sources.KX,
    )


def kx_near(draft: Draft) -> Words | None:
    """Therapy is within a tenth of the year's threshold."""
    if draft.threshold is None or draft.therapy_sum is None:
        return None
    if not draft.threshold * NEAR <= draft.therapy_sum <= draft.threshold:
        return None
    return Words(
        f"{_therapy(draft)} comes to {dollars(draft.therapy_sum)} with this claim, {_left(draft)} the "
        f"{dollars(draft.threshold)} of the year.",
        "Prepare the attestation of medical necessity before the next sessions.",
        sources.KX,
    )


def _therapy(draft: Draft) -> str:
    kind = "occupational therapy" if draft.discipline == "OT" else "physical therapy and speech-language pathology"
    return f"This year's {kind} of {patient_words(draft.patient)}"


def _left(draft: Draft) -> str:
    left = (draft.threshold or Decimal(0)) - (draft.therapy_sum or Decimal(0))
    return f"{dollars(left)} below" if left else "exactly"


def _asked_twice(draft: Draft) -> dict[str, int]:
    return {code: count for code, count in (draft.requested or {}).items() if count > 1 and code in FIRST_CODES}


def _not_effective(draft: Draft) -> list[str]:
    day = draft.day
    return [] if day is None else [line.code for line in draft.lines if not is_effective(draft.tables, line.code, day)]
