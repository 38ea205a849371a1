"""What holds for any case at all: no crash, no line beside a blocking finding, no difference by order of input."""

import re
from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.billing.done import satisfied
from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.findings.checks import FINDING_IDS
from desktop_app.domain.billing.results import Result
from tests.billing_cases import Json, clean_case, facts_of, tables

DAYS = ("2023-12-31", "2024-12-31", "2026-03-08", "2026-06-10", "2026-06-10", "2028-01-01")
TEXTS = (
    None,
    "",
    "  ",
    "short",
    "a text of more than forty characters, to be sure",
    "another long text, longer than forty",
)
DATES = (None, "2023-12-01", "2024-06-10", "2026-03-01", "2026-06-10", "2026-06-12", "9999-12-31")
CODES = ("97550", "97551", "97552", "96202", "96203", "G0539", "G0540", "G0541", "G0542", "G0543")
MODIFIERS = ("22", "25", "59", "XE", "GP", "KX", "95", "76", " ")
DIAGNOSES = ("G20", "G35", "Z74.1", "I69.351", "I69.351", "nonsense", "")
ODD = re.compile(r"None|null|\s\s|\.\.|\d{4}-\d\d-\d\d|_|\bpatient \.|“”")
"""What no person writes: a missing value, doubled signs, a date or a word of the file."""
SEEDS = st.integers(0, 2**40)
"""Each stands for one case: cases are too large to be drawn fact by fact."""


def some(chance: Random, values: Sequence[Any], most: int) -> list[Any]:
    """None to `most` of the values, the same one perhaps again."""
    return [chance.choice(values) for _ in range(chance.randint(0, most))]


def clock(chance: Random, day: str) -> str:
    """A time on or near that day, in some zone."""
    offset = chance.choice(["-04:00", "-04:00", "-05:00", "+00:00", "+14:00"])
    return f"{day}T{chance.randint(8, 14):02d}:{chance.choice([0, 10, 30, 59]):02d}:00{offset}"


def spans(chance: Random, day: str) -> list[list[str]]:
    """A span or two near that day, in the session or not, or none."""
    return [[clock(chance, day), clock(chance, day)] for _ in range(chance.randint(0, 2))]


def random_session(chance: Random, number: int) -> Json:
    """A session with any facts, in its right form."""
    group, day = chance.random() < 0.4, chance.choice(DAYS)
    return {
        "id": f"S{number}",
        "clinician": chance.choice(["T1", "T1", "T2", "A1", "Y1", "N1"]),
        "service": chance.choice(["functional", "behavior", "direct_care"]),
        "group": group,
        "patients": chance.sample(["P1", "P2", "P3"], chance.randint(1, 3) if group else 1),
        "caregivers": some(chance, ["C1", "C2", "C3"], 4),
        "start": chance.choice([None, *[clock(chance, day)] * 5]),
        "end": chance.choice([None, *[clock(chance, day)] * 5]),
        "breaks": spans(chance, day),
        "patient_present": chance.choice([None, "whole", [], [], spans(chance, day)]),
        "assistant_alone": chance.choice([None, "whole", [], spans(chance, day)]),
        "place_of_service": chance.choice([None, "", "11", "22", "zz"]),
        "modality": chance.choice([None, "in_person", "video", "audio"]),
        "absence_reason": chance.choice(TEXTS),
        "skills": [{"text": each, "goals": ["G1"]} for each in some(chance, TEXTS, 2)],
        "necessity": chance.choice(TEXTS),
        "interpreter": chance.choice(TEXTS),
        "signed_on": chance.choice(DATES),
        "modifiers": some(chance, MODIFIERS, 3),
        "modifier_reason": chance.choice(TEXTS),
        "requested": chance.choice([None, None, {chance.choice(CODES): chance.randint(1, 4) for _ in range(3)}]),
    }


def random_case(seed: int) -> Json:
    """A case of the right form in which anything may be missing or wrong, or little."""
    chance, case = Random(seed), clean_case()
    case["clinicians"].append({"id": "N1", "profession": "RN"})
    case["payer"]["kind"] = chance.choice(["medicare", "medicaid", "commercial", "self_pay"])
    case["payer"]["individual_rule"] = chance.choice(["strict_30_8", "cpt_midpoint", "full_increments"])
    case["document"] = chance.choice([None, "superbill", "claim"])
    for each in case["patients"]:
        if chance.random() < 0.2:
            _unsettle(chance, each)
    usual, wildness = case["sessions"][0], chance.choice([0, 0.03, 0.5])
    usual["caregivers"] = ["C1", "C2", "C3"]
    drawn = [random_session(chance, number) for number in range(chance.randint(1, 4))]
    case["sessions"] = [_mixed(chance, usual, each, wildness) for each in drawn]
    for _ in range(chance.randint(0, 2)):
        service = {"patient": "P1", "clinician": "T1", "code": "97110"}
        case["other_services"].append({**service, **{key: clock(chance, "2026-06-10") for key in ("start", "end")}})
    return case


def _mixed(chance: Random, usual: Json, drawn: Json, wildness: float) -> Json:
    """The usual session with some facts of the drawn one; who and what stay in their right form together."""
    kept, hour = ("id", "group", "patients"), 10 + int(drawn["id"][1:])
    usual = {**usual, **{key: usual[key].replace("T10", f"T{hour}") for key in ("start", "end")}}
    return {key: drawn[key] if key in kept or chance.random() < wildness else usual.get(key) for key in drawn}


def _unsettle(chance: Random, patient: Json) -> None:
    patient["diagnoses"] = some(chance, DIAGNOSES, 2)
    patient["home_health_episode"] = chance.choice([None, True, False])
    patient["therapy_used"] = {"pt_slp": chance.choice(["0.00", "2232.00", "2480.00", "99999999.99"])}
    patient["kx_attested"] = chance.choice([True, False])
    days = {key: chance.choice(DATES) for key in ("first_treatment", "certified_on", "certified_through")}
    patient["plans_of_care"][0].update(days, discipline=chance.choice([None, "PT", "OT"]))
    patient["consents"][0].update(given=chance.choice(DATES), withdrawn=chance.choice(DATES))


def essence(result: Result) -> tuple[object, ...]:
    """What must not depend on the order of the input."""
    claims = [(each.patient, each.date_of_service, each.minutes, each.lines, each.total) for each in result.claims]
    return claims, [(each.id, each.severity, each.patient, sorted(each.sessions)) for each in result.findings]


MANY = settings(max_examples=300, deadline=None)


@MANY
@given(SEEDS)
def test_any_case_is_answered_and_never_bills_what_is_blocked(seed: int) -> None:
    facts = facts_of(random_case(seed))
    result = evaluate(facts, tables())
    blocked = {(each.patient, held) for each in result.findings if each.severity == "block" for held in each.sessions}
    for claim in result.claims:
        assert bool(claim.lines) is not any((claim.patient, session) in blocked for session in claim.sessions)
        assert claim.explanation
        assert all(len(set(line.modifiers)) == len(line.modifiers) <= 4 for line in claim.lines)
    assert len({(each.id, each.patient) for each in result.findings}) == len(result.findings)
    assert all(each.id in FINDING_IDS and each.message and each.fix and each.source for each in result.findings)
    assert isinstance(satisfied(facts, tables(), result), tuple)


@MANY
@given(SEEDS)
def test_every_sentence_reads_like_one(seed: int) -> None:
    for found in evaluate(facts_of(random_case(seed)), tables()).findings:
        for sentence in (found.message, found.fix):
            assert sentence[0].isupper() or sentence[0] in "“0123456789" or found.id == "ICD_INVALID"
            assert sentence.endswith(".")
            assert not ODD.search(sentence)


@MANY
@given(SEEDS)
def test_asking_twice_gives_the_same_answer(seed: int) -> None:
    assert evaluate(facts_of(random_case(seed)), tables()) == evaluate(facts_of(random_case(seed)), tables())


@MANY
@given(SEEDS)
def test_the_order_of_people_and_of_single_sessions_never_matters(seed: int) -> None:
    case, shuffled, chance = random_case(seed), random_case(seed), Random(seed)
    for key in ("clinicians", "patients", "caregivers", "other_services"):
        chance.shuffle(shuffled[key])
    if all(len(claim.sessions) == 1 for claim in evaluate(facts_of(case), tables()).claims):
        chance.shuffle(shuffled["sessions"])
    assert essence(evaluate(facts_of(shuffled), tables())) == essence(evaluate(facts_of(case), tables()))
