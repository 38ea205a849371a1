# ruff: noqa: E501 - a table reads better in rows than in columns
"""Each finding raised and not raised, on its edge: the clean case with one change, and all that is found in it."""

import pytest

from desktop_app.domain.billing.findings.checks import FINDING_IDS
from desktop_app.domain.billing.findings.fields import MENDING
from tests.billing_cases import (
    Change,
    Json,
    Triple,
    another_session,
    answer,
    caregiver,
    clinician,
    consent,
    found,
    group,
    lasting,
    on,
    other_service,
    patient,
    payer,
    plan,
    practice,
    session,
    skill,
    top,
)

Row = tuple[str, str, tuple[Change, ...], str]

TEN = "2026-06-10T10:{}:00-04:00"


def span(first: str, last: str) -> list[str]:
    """A span of minutes past ten on the day of the clean session."""
    return [TEN.format(first), TEN.format(last)]


def rows(kind: str, *cases: tuple[object, ...]) -> list[Row]:
    """Rows of a kind of payer: a sentence, the changes, and last the findings as `+ID` block, `~ID` warn, `?ID` info."""
    return [(str(case[0]), kind, case[1:-1], str(case[-1])) for case in cases]  # type: ignore[misc]


def expected(text: str) -> list[Triple]:
    """The triples of `+ID` block, `~ID` warn, `?ID` info, with `@P2` for another patient than P1, in their order."""
    severities = {"+": "block", "~": "warn", "?": "info"}
    order = list(severities.values())
    pairs = [(word.partition("@"), severities[word[0]]) for word in text.split()]
    listed = [(word[0][1:], severity, word[2] or "P1") for word, severity in pairs]
    return sorted(listed, key=lambda each: (order.index(each[1]), each[2], each[0]))


OUTSIDE = {"breaks": [span("25", "31")]}
LONG_TEXT = "x" * 40
P2_SESSION = {"patients": ["P2"], "caregivers": ["C2"]}
PLAN_OT = {"discipline": "OT", "includes_caregiver_training": True, "first_treatment": "2026-05-20", "goals": ["G1"]}
PLAN_OT |= {"certified_on": "2026-05-25", "certified_through": "2026-08-17"}
SUPPLY = {"97550": "60.00", "97551": "26.00", "97552": "20.00", "G0539": "50.00", "96202": "20.00", "G0543": "20.00"}


def both_plans(case: Json) -> None:
    """Gives the first patient an OT plan after the PT plan."""
    case["patients"][0]["plans_of_care"].append(dict(PLAN_OT))


def no_consents_of_p2(case: Json) -> None:
    """Takes the second patient's consents away."""
    case["patients"][1]["consents"] = []


def son_too(**facts: object) -> Change:
    """Adds the patient's son to the first session, trained and consented to, with these facts."""

    def change(case: Json) -> None:
        case["caregivers"].append({"id": "C9", "patient": "P1", "relationship": "son", **facts})
        case["sessions"][0]["caregivers"].append("C9")
        case["sessions"][0]["skills"][0]["demonstrations"]["C9"] = "not_yet"
        case["patients"][0]["consents"][0]["caregivers"].append("C9")

    return change


COMMERCIAL = rows(
    "commercial",
    ("clean", ""),
    # clock
    ("no start", session(start=None), "+CLOCK_TIMES_MISSING"),
    ("no end", session(end=None), "+CLOCK_TIMES_MISSING"),
    ("neither start nor end", session(start=None, end=None), "+CLOCK_TIMES_MISSING"),
    ("end at the start", session(end=TEN.format("00")), "+TIME_INVALID"),
    ("end one minute after", session(end=TEN.format("01")), "+TIME_BELOW_MIN"),
    ("breaks take everything", session(breaks=[span("00", "20"), span("15", "30")]), "+TIME_INVALID"),
    ("breaks take all but a minute", session(breaks=[span("00", "29")]), "+TIME_BELOW_MIN"),
    ("break to the very end", lasting(40, breaks=[span("30", "40")]), ""),
    ("break one minute outside", lasting(40, breaks=[span("30", "41")]), "+BREAK_OUTSIDE"),
    ("break before the start", lasting(40, breaks=[["2026-06-10T09:59:00-04:00", TEN.format("02")]]), "+BREAK_OUTSIDE ?TIME_RULE_DIFFERS"),
    ("break of no length", session(breaks=[span("10", "10")]), "+BREAK_OUTSIDE"),
    ("break written backward", session(breaks=[span("20", "10")]), "+BREAK_OUTSIDE"),
    ("presence wholly outside", session(patient_present=[span("40", "50")]), "+BREAK_OUTSIDE"),
    ("assistant outside", session(assistant_alone=[span("29", "31")]), "+BREAK_OUTSIDE"),
    ("break outside of nothing", session(end=None, **OUTSIDE), "+CLOCK_TIMES_MISSING"),
    ("28 minutes", lasting(28), "+TIME_BELOW_MIN ?TIME_RULE_DIFFERS"),
    ("15 minutes", lasting(15), "+TIME_BELOW_MIN"),
    ("16 minutes", lasting(16), "+TIME_BELOW_MIN ?TIME_RULE_DIFFERS"),
    ("30 minutes", lasting(30), ""),
    ("37 minutes", lasting(37), ""),
    ("44 minutes", lasting(44), "?TIME_RULE_DIFFERS"),
    ("45 minutes", lasting(45), ""),
    ("44 minutes by full increments", payer(individual_rule="full_increments"), lasting(44), "?TIME_RULE_DIFFERS"),
    ("15 by the midpoint", payer(individual_rule="cpt_midpoint"), lasting(15), "+TIME_BELOW_MIN"),
    ("16 by the midpoint", payer(individual_rule="cpt_midpoint"), lasting(16), "?TIME_RULE_DIFFERS"),
    ("ends at midnight", session(start="2026-06-10T23:30:00-04:00", end="2026-06-11T00:00:00-04:00"), "~TIME_CROSSES_MIDNIGHT"),
    ("ends a second before", session(start="2026-06-10T23:29:59-04:00", end="2026-06-10T23:59:59-04:00"), ""),
    ("midnight elsewhere", session(start="2026-06-11T03:30:00+00:00", end="2026-06-11T04:00:00+00:00"), "~TIME_CROSSES_MIDNIGHT"),
    ("another zone's midnight", session(start="2026-06-10T23:45:00+00:00", end="2026-06-11T00:15:00+00:00"), ""),
    ("120 minutes", lasting(120), "~MUE_EXCEEDED"),
    ("121 minutes", lasting(121), "~MUE_EXCEEDED ~UNUSUAL_LENGTH"),
    ("120 minutes and 59 seconds", lasting(120 + 59 / 60), "~MUE_EXCEEDED"),
    ("two sessions", another_session(), "~MERGED_SAME_DAY"),
    ("two sessions on two days", another_session(start="2026-06-11T11:00:00-04:00", end="2026-06-11T11:30:00-04:00", signed_on="2026-06-11"), ""),
    ("two sessions without a start", session(start=None), another_session(start=None), "+CLOCK_TIMES_MISSING ~MERGED_SAME_DAY"),
    ("one of two without an end", another_session(end=None), "+CLOCK_TIMES_MISSING ~MERGED_SAME_DAY"),
    ("two short ones stay too short", lasting(14), another_session(end="2026-06-10T11:10:00-04:00"), "+TIME_BELOW_MIN ~MERGED_SAME_DAY ?TIME_RULE_DIFFERS"),
    # units
    ("67 minutes", lasting(67), ""),
    ("68 minutes", lasting(68), "~MUE_EXCEEDED ?TIME_RULE_DIFFERS"),
    ("first code twice", session(requested={"97550": 2}), "+MUE_ABSOLUTE"),
    ("first code once", session(requested={"97550": 1}), ""),
    ("less than earned", lasting(45), session(requested={"97550": 1}), ""),
    ("asked by two sessions", session(requested={"97550": 1}), another_session(requested={"97550": 1}), "+MUE_ABSOLUTE ~MERGED_SAME_DAY"),
    ("asked by one of two sessions", another_session(requested={"97550": 1, "97551": 2}), "~MERGED_SAME_DAY"),
    ("add-on alone", lasting(45), session(requested={"97551": 1}), "+ADDON_WITHOUT_BASE"),
    ("add-on alone and unearned", session(requested={"97551": 1}), "+ADDON_WITHOUT_BASE +REQUESTED_DIFFERS"),
    ("one add-on too many", session(requested={"97550": 1, "97551": 1}), "+REQUESTED_DIFFERS"),
    ("too many of both", session(requested={"97550": 2, "97551": 3}), "+MUE_ABSOLUTE +REQUESTED_DIFFERS ~MUE_EXCEEDED"),
    ("a code of another service", session(requested={"G0541": 1}), "+REQUESTED_DIFFERS ~G_CODE_PAYER"),
    ("asked without enough time", lasting(20), session(requested={"97550": 1}), "+REQUESTED_DIFFERS +TIME_BELOW_MIN"),
    ("asked without any clock", session(start=None, requested={"97550": 1}), "+CLOCK_TIMES_MISSING +REQUESTED_DIFFERS"),
    ("last day before the codes", on("2023-12-31"), session(requested=None), "+CODE_NOT_EFFECTIVE"),
    ("first day of the codes", on("2024-01-01"), ""),
    ("not begun and too short", on("2023-12-31", 10), "+TIME_BELOW_MIN"),
    ("G code a day early", on("2024-12-31"), session(service="direct_care"), "+CODE_NOT_EFFECTIVE ~G_CODE_PAYER"),
    ("G code on its day", on("2025-01-01"), session(service="direct_care"), "~G_CODE_PAYER"),
    ("own fee, not begun", on("2023-12-31"), practice(fees=SUPPLY), "+CODE_NOT_EFFECTIVE"),
    ("no fee in 2027", on("2027-01-04"), "+FEE_MISSING ~ICD_TABLE_STALE"),
    ("own fee in 2027", on("2027-01-04"), practice(fees=SUPPLY), "~ICD_TABLE_STALE"),
    ("too short in 2027", on("2027-01-04", 10), "+TIME_BELOW_MIN ~ICD_TABLE_STALE"),
    ("the add-on's fee is missing", on("2027-01-04", 45), practice(fees={"97550": "60.00"}), "+FEE_MISSING ~ICD_TABLE_STALE"),
    ("G code for others", session(service="behavior"), "~G_CODE_PAYER"),
    ("too short for a G code", lasting(10), session(service="behavior"), "+TIME_BELOW_MIN"),
    ("G group without a clock", group("P1", "P2", service="direct_care"), session(end=None), "+CLOCK_TIMES_MISSING ~G_CODE_PAYER +CLOCK_TIMES_MISSING@P2 ~G_CODE_PAYER@P2"),
    # presence
    ("present throughout", session(patient_present="whole"), "+PATIENT_PRESENT"),
    ("present for all of it", session(patient_present=[span("00", "30")]), "+PATIENT_PRESENT"),
    ("present outside the break", session(breaks=[span("00", "10")], patient_present=[span("10", "30")]), "+PATIENT_PRESENT"),
    ("all breaks, and present in one", session(breaks=[span("00", "30")], patient_present=[span("00", "10")]), "+TIME_INVALID ~PATIENT_PRESENT_PART"),
    ("all breaks", session(breaks=[span("00", "30")], patient_present=[]), "+TIME_INVALID"),
    ("present for ten", lasting(40, patient_present=[span("00", "10")]), "~PATIENT_PRESENT_PART"),
    ("present in the break only", lasting(40, patient_present=[span("00", "05")], breaks=[span("00", "10")]), "~PATIENT_PRESENT_PART"),
    ("present, no clock", session(start=None, patient_present="whole", absence_reason=None), "+CLOCK_TIMES_MISSING +PATIENT_PRESENT"),
    ("presence unknown", session(patient_present=None), "+PRESENCE_UNKNOWN"),
    ("presence unknown, no reason", session(patient_present=None, absence_reason=" "), "+PRESENCE_UNKNOWN ~ABSENCE_REASON"),
    ("no reason", session(absence_reason="\t"), "~ABSENCE_REASON"),
    ("no reason, but present", session(absence_reason=None, patient_present="whole"), "+PATIENT_PRESENT"),
    # groups
    ("group of one", group("P1"), "+GROUP_ONE_PATIENT"),
    ("group of two", group("P1", "P2"), ""),
    ("group of two, one without consent", group("P1", "P2"), no_consents_of_p2, "+GROUP_MINIMUM +CONSENT_MISSING@P2"),
    ("group of three, one without consent", group("P1", "P2", "P3"), no_consents_of_p2, "+CONSENT_MISSING@P2"),
    ("group of two, both without", group("P1", "P2"), patient(consents=[]), no_consents_of_p2, "+CONSENT_MISSING +CONSENT_MISSING@P2"),
    ("the other is blocked elsewhere", group("P1", "P2"), another_session(group=False, **P2_SESSION, necessity=""), "+NECESSITY_MISSING@P2 ~GROUP_AND_INDIVIDUAL@P2"),
    ("group of 14", group("P1", "P2", minutes=14), "~GROUP_SHORT ~GROUP_SHORT@P2"),
    ("group of 15", group("P1", "P2", minutes=15), ""),
    ("timed group of 14", group("P1", "P2", minutes=14, service="behavior"), "+TIME_BELOW_MIN +TIME_BELOW_MIN@P2"),
    ("short group, patient there", group("P1", "P2", minutes=14, patient_present="whole"), "+PATIENT_PRESENT +PATIENT_PRESENT@P2"),
    ("behavior group of 59", group("P1", "P2", minutes=59, service="behavior"), "+TIME_BELOW_MIN ?TIME_RULE_DIFFERS +TIME_BELOW_MIN@P2 ?TIME_RULE_DIFFERS@P2"),
    ("behavior group of 67", group("P1", "P2", minutes=67, service="behavior"), ""),
    ("behavior group of 68", group("P1", "P2", minutes=68, service="behavior"), "?TIME_RULE_DIFFERS ?TIME_RULE_DIFFERS@P2"),
    ("behavior group of 120", group("P1", "P2", minutes=120, service="behavior"), ""),
    ("behavior group of 135", group("P1", "P2", minutes=135, service="behavior"), "~MUE_EXCEEDED ~UNUSUAL_LENGTH ~MUE_EXCEEDED@P2 ~UNUSUAL_LENGTH@P2"),
    ("group and individual", group("P1", "P2"), another_session(group=False, patients=["P1"], caregivers=["C1"]), "~GROUP_AND_INDIVIDUAL"),
    ("group of another day", group("P1", "P2"), another_session(group=False, patients=["P1"], caregivers=["C1"], start="2026-06-11T11:00:00-04:00", end="2026-06-11T11:30:00-04:00"), "+SIGNATURE_DATE"),
    # consent
    ("no consent", patient(consents=[]), "+CONSENT_MISSING"),
    ("consent without a day", consent(given=None), "+CONSENT_MISSING"),
    ("consent that day", consent(given="2026-06-10"), ""),
    ("consent a day late", consent(given="2026-06-11"), "+CONSENT_AFTER_SERVICE"),
    ("withdrawn that day", consent(withdrawn="2026-06-10"), "+CONSENT_MISSING"),
    ("withdrawn a day later", consent(withdrawn="2026-06-11"), ""),
    ("withdrawn, then given late", patient(consents=[{"given": "2026-05-01", "withdrawn": "2026-06-01"}, {"given": "2026-06-12"}]), "+CONSENT_AFTER_SERVICE"),
    ("verbal in 2024 elsewhere", on("2024-06-10"), consent(method="verbal"), ""),
    ("names nobody", consent(caregivers=[]), "~CONSENT_NOT_FOR_CAREGIVER"),
    ("two consents name both", son_too(), patient(consents=[{"given": "2026-05-20", "caregivers": ["C1"]}, {"given": "2026-06-01", "caregivers": ["C9"]}]), ""),
    ("the one that names is withdrawn", son_too(), patient(consents=[{"given": "2026-05-20", "caregivers": ["C1"]}, {"given": "2026-06-01", "withdrawn": "2026-06-05", "caregivers": ["C9"]}]), "~CONSENT_NOT_FOR_CAREGIVER"),
    ("no consent of an unnamed one", consent(caregivers=[], given=None), "+CONSENT_MISSING"),
    # caregivers
    ("nobody there", session(caregivers=[]), "+CAREGIVER_MISSING"),
    ("nobody of the patient", session(caregivers=["C2"]), "+CAREGIVER_MISSING"),
    ("somebody else's besides", session(caregivers=["C1", "C2"]), ""),
    ("no relationship", caregiver(relationship="  "), "+CAREGIVER_RELATIONSHIP"),
    ("a stranger of another patient", session(caregivers=["C1", "C2"]), lambda case: case["caregivers"][1].update(relationship=None), ""),
    ("paid", caregiver(paid=True), "~CAREGIVER_PAID"),
    ("one of two paid", caregiver(paid=True), son_too(), ""),
    ("pay not known", caregiver(paid=None), ""),
    ("a minor", caregiver(adult=False), "~CAREGIVER_MINOR"),
    ("age not known", caregiver(adult=None), ""),
    ("Spanish", caregiver(language="es"), "~LANGUAGE_ACCESS"),
    ("Spanish with interpreter", caregiver(language="es"), session(interpreter="Ana, by video"), ""),
    ("Spanish, blank interpreter", caregiver(language="es"), session(interpreter=" "), "~LANGUAGE_ACCESS"),
    ("language not known", caregiver(language=None), ""),
    ("language blank", caregiver(language=" "), ""),
    # plan
    ("no plan", patient(plans_of_care=[]), "+POC_MISSING"),
    ("no plan, no start", patient(plans_of_care=None), session(start=None), "+CLOCK_TIMES_MISSING +POC_MISSING"),
    ("plan begins that day", plan(first_treatment="2026-06-10", certified_on=None, certified_through=None), "~CERT_PENDING"),
    ("plan begins a day later", plan(first_treatment="2026-06-11", discipline=None, goals=[], includes_caregiver_training=False), "+POC_MISSING"),
    ("plan begins later, no start", plan(first_treatment="2026-06-11"), session(start=None), "+CLOCK_TIMES_MISSING"),
    ("first treatment not known", plan(first_treatment=None), ""),
    ("covered to the day", plan(certified_through="2026-06-10"), "~POC_RECERT_DUE"),
    ("covered to the day before", plan(certified_through="2026-06-09"), "+POC_EXPIRED"),
    ("14 days left", plan(certified_through="2026-06-24"), "~POC_RECERT_DUE"),
    ("15 days left", plan(certified_through="2026-06-25"), ""),
    ("90 days after certification", plan(certified_on="2026-03-12"), "~POC_RECERT_DUE"),
    ("91 days after certification", plan(certified_on="2026-03-11"), "+POC_EXPIRED"),
    ("90 days, end not known", plan(certified_on="2026-03-12", certified_through=None), "~POC_RECERT_DUE"),
    ("90 days over a leap day", on("2024-03-31"), plan(certified_on="2024-01-01", first_treatment="2024-01-01", certified_through=None), "~POC_RECERT_DUE"),
    ("91 days over a leap day", on("2024-04-01"), plan(certified_on="2024-01-01", first_treatment="2024-01-01", certified_through=None), "+POC_EXPIRED"),
    ("expired, no therapy", session(clinician="Y1"), plan(certified_through="2026-06-01"), ""),
    ("expired, no start", session(start=None), plan(certified_through="2026-06-01"), "+CLOCK_TIMES_MISSING"),
    ("neither day of certification, first unknown", plan(certified_on=None, certified_through=None, first_treatment=None), ""),
    ("30 days uncertified", plan(certified_on=None, certified_through=None, first_treatment="2026-05-11"), "~CERT_PENDING"),
    ("31 days uncertified", plan(certified_on=None, certified_through=None, first_treatment="2026-05-10"), "+CERT_OVERDUE"),
    ("31 days, through known and over", plan(certified_on=None, certified_through="2026-06-01", first_treatment="2026-05-10"), "+CERT_OVERDUE +POC_EXPIRED"),
    ("31 days, sent on day 30", plan(certified_on=None, certified_through=None, first_treatment="2026-05-10", order_signed="2026-05-01", plan_sent="2026-06-09"), ""),
    ("31 days, sent on day 31", plan(certified_on=None, certified_through=None, first_treatment="2026-05-10", order_signed="2026-05-01", plan_sent="2026-06-10"), "+CERT_OVERDUE"),
    ("31 days, sent without order", plan(certified_on=None, certified_through=None, first_treatment="2026-05-10", plan_sent="2026-05-12"), "+CERT_OVERDUE"),
    ("31 days, order but not sent", plan(certified_on=None, certified_through=None, first_treatment="2026-05-10", order_signed="2026-05-12"), "+CERT_OVERDUE"),
    ("5 days, sent all the same", plan(certified_on=None, certified_through=None, first_treatment="2026-06-05", order_signed="2026-06-05", plan_sent="2026-06-06"), "~CERT_PENDING"),
    ("sent in time, on the last day of 2024", on("2024-12-31"), plan(certified_on=None, certified_through=None, first_treatment="2024-11-20", order_signed="2024-11-20", plan_sent="2024-11-21"), "+CERT_OVERDUE"),
    ("sent in time, first day of 2025", on("2025-01-01"), plan(certified_on=None, certified_through=None, first_treatment="2024-11-20", order_signed="2024-11-20", plan_sent="2024-11-21"), ""),
    ("uncertified, no therapy", session(clinician="Y1"), plan(certified_on=None, certified_through=None, first_treatment="2026-01-10"), ""),
    ("no training in the plan", plan(includes_caregiver_training=None), "~POC_NO_TRAINING"),
    ("no training, no start", plan(includes_caregiver_training=False), session(start=None), "+CLOCK_TIMES_MISSING ~POC_NO_TRAINING"),
    ("no goal link", skill(goals=[]), "+GOAL_LINK_MISSING"),
    ("a goal of no plan", skill(goals=["G2"]), "+GOAL_LINK_MISSING"),
    ("one of two goals", skill(goals=["G2", "G1"]), ""),
    ("plan without goals", plan(goals=None), "+GOAL_LINK_MISSING"),
    ("the blank skill has the goal", lambda case: case["sessions"][0].update(skills=[{"text": LONG_TEXT, "demonstrations": {"C1": "unsafe"}}, {"text": " ", "goals": ["G1"]}]), "+GOAL_LINK_MISSING"),
    ("a goal of the plan of another discipline", both_plans, lambda case: case["patients"][0]["plans_of_care"][1].update(goals=["G9"]), skill(goals=["G9"]), "+GOAL_LINK_MISSING"),
    # note
    ("no skills", session(skills=[]), "+SKILLS_MISSING"),
    ("blank skill", skill(text=" \n"), "+SKILLS_MISSING"),
    ("39 letters", skill(text="  " + LONG_TEXT[:-1] + "  "), "~GENERIC_SKILL"),
    ("40 letters", skill(text=LONG_TEXT), ""),
    ("no demonstration", skill(demonstrations={}), "+RETURN_DEMO_MISSING"),
    ("unsafe is a result", skill(demonstrations={"C1": "unsafe"}), ""),
    ("demonstration of somebody else", skill(demonstrations={"C2": "independent"}), "+RETURN_DEMO_MISSING"),
    ("demonstration on a blank skill", lambda case: case["sessions"][0].update(skills=[{"text": LONG_TEXT, "goals": ["G1"]}, {"text": "", "demonstrations": {"C1": "unsafe"}}]), "+RETURN_DEMO_MISSING"),
    ("one of two showed nothing", son_too(), skill(demonstrations={"C9": "unsafe"}), "+RETURN_DEMO_MISSING"),
    ("no necessity", session(necessity=""), "+NECESSITY_MISSING"),
    ("no progress", session(progress=None), "~PROGRESS_MISSING"),
    ("no questions", session(questions_and_resources=" "), "~RESOURCES_MISSING"),
    ("unsigned", session(signed_on=None), "+NOTE_UNSIGNED"),
    ("unsigned, no start", session(signed_on=None, start=None), "+CLOCK_TIMES_MISSING +NOTE_UNSIGNED"),
    ("signed the day before", session(signed_on="2026-06-09"), "+SIGNATURE_DATE"),
    ("signed two days later", session(signed_on="2026-06-12"), ""),
    ("signed three days later", session(signed_on="2026-06-13"), "~LATE_SIGNATURE"),
    # diagnoses
    ("no diagnosis", patient(diagnoses=[]), "+DIAGNOSIS_MISSING"),
    ("blank diagnosis", patient(diagnoses=[" "]), "+DIAGNOSIS_MISSING"),
    ("no code", patient(diagnoses=["I69.351", "I99.999"]), "+ICD_INVALID"),
    ("no code, no start", patient(diagnoses=["I99.999"]), session(start=None), "+CLOCK_TIMES_MISSING"),
    ("a category", patient(diagnoses=["I69.35", "R26"]), "+ICD_NOT_BILLABLE"),
    ("G20 the day before", on("2023-09-30"), patient(diagnoses=["G20"]), "+CODE_NOT_EFFECTIVE"),
    ("G20 on the day", on("2023-10-01"), patient(diagnoses=["G20"]), "+CODE_NOT_EFFECTIVE +ICD_NOT_BILLABLE"),
    ("G20.A1 the day before", on("2023-09-30"), patient(diagnoses=["G20.A1"]), "+CODE_NOT_EFFECTIVE +ICD_INVALID"),
    ("G35 the day before", on("2025-09-30"), patient(diagnoses=["G35"]), ""),
    ("G35.A the day before", on("2025-09-30"), patient(diagnoses=["G35.A"]), "+ICD_INVALID"),
    ("G35.A on the day", on("2025-10-01"), patient(diagnoses=["G35.A"]), ""),
    ("the edition's last day", on("2026-09-30"), ""),
    ("a day after the edition", on("2026-10-01"), "~ICD_TABLE_STALE"),
    ("after the edition, no diagnosis", on("2026-10-01"), patient(diagnoses=None), "+DIAGNOSIS_MISSING ~ICD_TABLE_STALE"),
    ("Z first", patient(diagnoses=["Z74.1", "I69.351"]), "~Z_CODE_PRIMARY"),
    ("Z second", patient(diagnoses=["I69.351", "Z74.1"]), ""),
    ("Z first, no start", patient(diagnoses=["Z74.1"]), session(start=None), "+CLOCK_TIMES_MISSING ~Z_CODE_PRIMARY"),
    # practice and people
    ("practice NPI wrong", practice(npi="1234567890"), "+NPI_INVALID"),
    ("practice NPI missing", practice(npi=None), "+NPI_INVALID"),
    ("NPI begins with 9", practice(npi="9876543213"), "+NPI_INVALID"),
    ("clinician NPI missing", clinician("T1", npi=None), "+NPI_INVALID"),
    ("assistant without own NPI", session(clinician="A1"), ""),
    ("supervisor's NPI wrong", session(clinician="A1"), clinician("T1", npi="1234567890"), "+NPI_INVALID"),
    ("NPI of somebody not there", clinician("T2", npi=None), ""),
    ("practice NPI wrong for a group", group("P1", "P2"), practice(npi=""), "+NPI_INVALID +NPI_INVALID@P2"),
    ("tax number missing", practice(tax_id=None), "+TAX_ID_FORMAT"),
    ("tax number without hyphen", practice(tax_id="123456789"), "+TAX_ID_FORMAT"),
    ("tax number too long", practice(tax_id="12-34567890"), "+TAX_ID_FORMAT"),
    ("no referral elsewhere", patient(referring_npi=None), ""),
    ("a nurse", clinician("N1", profession="RN", npi="1234567893"), session(clinician="N1"), "+PROVIDER_TYPE"),
    ("an assistant alone", clinician("A1", supervisor=None), session(clinician="A1"), "+NPI_INVALID +PROVIDER_TYPE"),
    ("PTA under an OT", clinician("A1", supervisor="T2"), session(clinician="A1"), "+PROVIDER_TYPE"),
    ("OTA under a PT", clinician("A2", profession="OTA", supervisor="T1"), session(clinician="A2"), both_plans, "+PROVIDER_TYPE"),
    ("OTA under an OT", clinician("A2", profession="OTA", supervisor="T2"), session(clinician="A2"), both_plans, ""),
    ("plan without discipline", plan(discipline=None), "~MODIFIER_REQUIRED"),
    ("plan without discipline, no start", plan(discipline=None), session(start=None), "+CLOCK_TIMES_MISSING ~MODIFIER_REQUIRED"),
    ("plan without discipline, no therapy", plan(discipline=None), session(clinician="Y1"), ""),
    ("plan of another discipline", plan(discipline="OT"), "+MODIFIER_MISMATCH"),
    ("plan of the discipline second", plan(discipline="OT"), lambda case: case["patients"][0]["plans_of_care"].append({**PLAN_OT, "discipline": "PT"}), ""),
    ("first plan of the discipline counts", lambda case: case["patients"][0]["plans_of_care"].append({**PLAN_OT, "discipline": "PT", "goals": []}), ""),
    ("psychologist, plan without discipline second", session(clinician="Y1"), lambda case: case["patients"][0]["plans_of_care"].append({**PLAN_OT, "discipline": None, "goals": ["G7"]}), "+GOAL_LINK_MISSING"),
    ("three extra modifiers", session(modifiers=["76", "77", "GA"]), ""),
    ("four extra modifiers", session(modifiers=["76", "77", "GA", "GX"]), "+MODIFIERS_TOO_MANY"),
    ("four, one of them twice", session(modifiers=["76", "77", "GA", "76"]), ""),
    ("four, but no line", lasting(10), session(modifiers=["76", "77", "GA", "GX"]), "+TIME_BELOW_MIN"),
    ("four from two sessions", session(modifiers=["76", "77"]), another_session(modifiers=["GA", "GX"]), "+MODIFIERS_TOO_MANY ~MERGED_SAME_DAY"),
    ("assistant elsewhere", session(assistant_alone="whole"), ""),
    # telehealth and place
    ("video in 2024", on("2024-12-31"), session(modality="video"), "~TELEHEALTH_NOT_LISTED"),
    ("video in 2025", on("2025-01-01"), session(modality="video"), "~TELEHEALTH_VERIFY"),
    ("video in 2028", on("2028-01-01"), session(modality="video"), practice(fees=SUPPLY), "~ICD_TABLE_STALE ~TELEHEALTH_VERIFY"),
    ("video without a start", session(modality="video", start=None), "+CLOCK_TIMES_MISSING ~TELEHEALTH_VERIFY"),
    ("audio", session(modality="audio"), "~AUDIO_ONLY ~TELEHEALTH_VERIFY"),
    ("audio in 2024", on("2024-12-31"), session(modality="audio"), "~AUDIO_ONLY ~TELEHEALTH_NOT_LISTED"),
    ("modality left out", session(modality=None), ""),
    ("no place", session(place_of_service=" "), "+PLACE_MISSING"),
    ("home health", patient(home_health_episode=True), "~HOME_HEALTH_EPISODE"),
    ("home health not known", patient(home_health_episode=None), ""),
    ("superbill", top(document="superbill"), ""),
    # time claimed twice
    ("session touches another", another_session(start=TEN.format("30"), end="2026-06-10T11:00:00-04:00"), "~MERGED_SAME_DAY"),
    ("session overlaps another", another_session(start=TEN.format("29"), end="2026-06-10T11:00:00-04:00"), "+OVERLAP ~MERGED_SAME_DAY"),
    ("overlap in a break", session(breaks=[span("20", "30")]), another_session(breaks=[], start=TEN.format("25"), end="2026-06-10T11:00:00-04:00"), "+OVERLAP ~MERGED_SAME_DAY ?TIME_RULE_DIFFERS"),
    ("no extent, no overlap", another_session(start=TEN.format("10"), end=TEN.format("10")), "+TIME_INVALID ~MERGED_SAME_DAY"),
    ("exercise straight after", other_service(), "~SAME_DAY_THERAPY"),
    ("exercise a minute early", other_service(start=TEN.format("29")), "+OVERLAP ~SAME_DAY_THERAPY"),
    ("exercise overnight from the day before", other_service(start="2026-06-09T23:50:00-04:00", end="2026-06-10T00:20:00-04:00"), ""),
    ("exercise late that day, in UTC tomorrow", other_service(start="2026-06-11T03:59:00+00:00", end="2026-06-11T04:20:00+00:00"), "~SAME_DAY_THERAPY"),
    ("exercise of somebody else", other_service(patient="P2"), ""),
    ("exercise that day, session without a start", session(start=None), other_service(), "+CLOCK_TIMES_MISSING"),
    ("exercise written backward", other_service(start=TEN.format("29"), end=TEN.format("10")), "~SAME_DAY_THERAPY"),
    ("two patients at once", another_session(**P2_SESSION, start=TEN.format("29")), "+DOUBLE_BOOKED +DOUBLE_BOOKED@P2"),
    ("two patients in turn", another_session(**P2_SESSION, start=TEN.format("30")), ""),
    ("two clinicians at once", another_session(**P2_SESSION, clinician="Y1", start=TEN.format("10"), end=TEN.format("40")), ""),
    ("other service of another patient at once", other_service(patient="P2", clinician="T1", start=TEN.format("10")), "+DOUBLE_BOOKED"),
    ("two other services at once", other_service(patient="P2", clinician="T1", end="2026-06-10T12:00:00-04:00"), other_service(patient="P3", clinician="T1"), ""),
    ("PT and OT one day", both_plans, another_session(clinician="T2"), "~MUE_SAME_DAY"),
    ("PT and OT, one too short", both_plans, another_session(clinician="T2", end="2026-06-10T11:10:00-04:00"), "+TIME_BELOW_MIN"),
    ("PT and OT without a start", both_plans, session(start=None), another_session(clinician="T2", start=None), "+CLOCK_TIMES_MISSING"),
    ("functional and direct care", another_session(service="direct_care"), "~G_CODE_PAYER"),
    # modifiers asked for
    ("22", session(modifiers=["22"]), "~MOD_22"),
    ("25", session(modifiers=["25"]), "+MOD_25"),
    ("59", session(modifiers=["59"]), "+MOD_59_REASON"),
    ("XS", session(modifiers=["XS"], modifier_reason=" "), "+MOD_59_REASON"),
    ("59 with reason", session(modifiers=["59"], modifier_reason="Morning and evening"), ""),
    ("76", session(modifiers=["76"]), ""),
    ("clocks go forward", on("2026-03-08"), session(start="2026-03-08T01:50:00-05:00", end="2026-03-08T03:20:00-04:00"), "~CLOCK_CHANGE"),
    ("clocks go back", on("2026-11-01"), session(start="2026-11-01T01:30:00-04:00", end="2026-11-01T01:00:00-05:00"), "~CLOCK_CHANGE ~ICD_TABLE_STALE"),
    ("after the clocks changed", on("2026-03-08"), session(start="2026-03-08T03:00:00-04:00", end="2026-03-08T03:30:00-04:00"), ""),
)  # fmt: skip

MEDICARE = rows(
    "medicare",
    ("clean", ""),
    ("G code", session(service="behavior"), ""),
    ("verbal in 2024", on("2024-12-31"), consent(method="verbal"), "~CONSENT_VERBAL_2024"),
    ("verbal in 2025", on("2025-01-01"), consent(method="verbal"), ""),
    ("method not known in 2024", on("2024-12-31"), consent(method=None), ""),
    ("one verbal, one written in 2024", on("2024-12-31"), patient(consents=[{"given": "2024-05-20", "caregivers": ["C1"], "method": "verbal"}, {"given": "2024-05-20", "method": "written"}]), ""),
    ("the written one withdrawn", on("2024-12-31"), patient(consents=[{"given": "2024-05-20", "caregivers": ["C1"], "method": "verbal"}, {"given": "2024-05-20", "withdrawn": "2024-12-31", "method": "written"}]), "~CONSENT_VERBAL_2024"),
    ("names nobody", consent(caregivers=None), "+CONSENT_NOT_FOR_CAREGIVER"),
    ("paid", caregiver(paid=True), "+CAREGIVER_PAID"),
    ("no training in the plan", plan(includes_caregiver_training=False), "+POC_NO_TRAINING"),
    ("no referral", patient(referring_npi=None), "+REFERRING_MISSING"),
    ("wrong referral", patient(referring_npi="1234567890"), "+REFERRING_MISSING"),
    ("plan without discipline", plan(discipline=None), "+MODIFIER_REQUIRED"),
    ("assistant gives 10 percent", session(assistant_alone=[span("00", "03")]), ""),
    ("assistant gives 10.5 percent", lasting(100, assistant_alone=[["2026-06-10T10:00:00-04:00", "2026-06-10T10:10:30-04:00"]]), "~ASSISTANT_85 ~MUE_EXCEEDED ?TIME_RULE_DIFFERS"),
    ("assistant gives just less", lasting(100, assistant_alone=[["2026-06-10T10:00:00-04:00", "2026-06-10T10:10:29-04:00"]]), "~MUE_EXCEEDED ?TIME_RULE_DIFFERS"),
    ("assistant in the break", lasting(40, breaks=[span("00", "10")], assistant_alone=[span("00", "10")]), ""),
    ("assistant, nothing earned", lasting(10), session(assistant_alone="whole"), "+TIME_BELOW_MIN ~ASSISTANT_85"),
    ("assistant, nothing counted", session(assistant_alone="whole", patient_present="whole"), "+PATIENT_PRESENT"),
    ("over the threshold", patient(therapy_used={"pt_slp": "2427.24"}), "+KX_REQUIRED"),
    ("on the threshold", patient(therapy_used={"pt_slp": "2427.23"}), "~KX_NEAR"),
    ("over, attested", patient(therapy_used={"pt_slp": "2427.24"}, kx_attested=True), ""),
    ("at 90 percent", patient(therapy_used={"pt_slp": "2179.23"}), "~KX_NEAR"),
    ("near, attested", patient(therapy_used={"pt_slp": "2179.23"}, kx_attested=True), "~KX_NEAR"),
    ("a cent below 90 percent", patient(therapy_used={"pt_slp": "2179.22"}), ""),
    ("used for OT only", patient(therapy_used={"ot": "2480.00"}), ""),
    ("own fee does not matter", patient(therapy_used={"pt_slp": "2427.23"}), practice(fees={"97550": "900.00"}), "~KX_NEAR"),
    ("facility amount counts", patient(therapy_used={"pt_slp": "2440.25"}), session(place_of_service="22"), "~KX_NEAR"),
    ("a cent over in a facility", patient(therapy_used={"pt_slp": "2440.26"}), session(place_of_service="22"), "+KX_REQUIRED"),
    ("over without any unit", lasting(10), patient(therapy_used={"pt_slp": "2480.01"}), "+KX_REQUIRED +TIME_BELOW_MIN"),
    ("over, no start", session(start=None), patient(therapy_used={"pt_slp": "2480.01"}), "+CLOCK_TIMES_MISSING"),
    ("over, no therapy", session(clinician="Y1"), patient(therapy_used={"pt_slp": "2480.01"}), ""),
    ("a year without threshold", on("2027-01-04"), practice(fees=SUPPLY), patient(therapy_used={"pt_slp": "9999.00"}), "~ICD_TABLE_STALE"),
    ("threshold of 2025", on("2025-06-10"), patient(therapy_used={"pt_slp": "2357.93"}), "+KX_REQUIRED"),
    ("at the threshold of 2025", on("2025-06-10"), patient(therapy_used={"pt_slp": "2357.92"}), "~KX_NEAR"),
    ("at the threshold of 2024", on("2024-06-10"), patient(therapy_used={"pt_slp": "2277.07"}), "~KX_NEAR"),
    ("over the threshold of 2024", on("2024-06-10"), patient(therapy_used={"pt_slp": "2277.08"}), "+KX_REQUIRED"),
    ("requested decides the sum", lasting(45), session(requested={"97550": 1}), patient(therapy_used={"pt_slp": "2427.23"}), "~KX_NEAR"),
    ("video in 2024", on("2024-12-31"), session(modality="video"), "+TELEHEALTH_NOT_LISTED"),
    ("video at the end of 2027", on("2027-12-31"), session(modality="video"), practice(fees=SUPPLY), "~ICD_TABLE_STALE ~TELEHEALTH_VERIFY"),
    ("video in 2028", on("2028-01-01"), session(modality="video"), practice(fees=SUPPLY), "+TELEHEALTH_AUTHORITY_ENDED ~ICD_TABLE_STALE"),
    ("video in 2028, no therapy", on("2028-01-01"), session(modality="video", clinician="Y1"), practice(fees=SUPPLY), "~ICD_TABLE_STALE ~TELEHEALTH_VERIFY"),
    ("home health", patient(home_health_episode=True), "+HOME_HEALTH_EPISODE"),
    ("home health not known", patient(home_health_episode=None), "+HOME_HEALTH_UNKNOWN"),
    ("superbill", top(document="superbill"), "+MEDICARE_SELF_SUBMIT"),
    ("superbill, blank reason", top(document="superbill", document_reason=" "), "+MEDICARE_SELF_SUBMIT"),
    ("superbill with reason", top(document="superbill", document_reason="Patient asked for privacy"), "~MEDICARE_SELF_SUBMIT"),
    ("claim", top(document="claim"), ""),
    ("22", session(modifiers=["22"]), "+MOD_22"),
    ("PT and OT, used apart", both_plans, another_session(clinician="T2"), patient(therapy_used={"pt_slp": "2480.00", "ot": "2480.00"}), "+KX_REQUIRED ~MUE_SAME_DAY"),
)  # fmt: skip

ROWS = COMMERCIAL + MEDICARE


@pytest.mark.parametrize(
    ("kind", "changes", "text"), [row[1:] for row in ROWS], ids=[f"{row[1]} {row[0]}" for row in ROWS]
)
def test_a_change_to_the_clean_case_raises_exactly_this(kind: str, changes: tuple[Change, ...], text: str) -> None:
    assert found(*changes, kind=kind) == expected(text)


def test_every_finding_is_raised_by_some_row_and_not_by_others() -> None:
    raised = {triple[0] for row in ROWS for triple in expected(row[3])}
    assert raised == set(FINDING_IDS)


def test_every_finding_has_a_field_where_it_is_mended() -> None:
    assert set(MENDING) >= set(FINDING_IDS)


@pytest.mark.parametrize(
    ("kind", "changes"), [row[1:3] for row in ROWS if row[3]], ids=[f"{r[1]} {r[0]}" for r in ROWS if r[3]]
)
def test_findings_and_claims_agree(kind: str, changes: tuple[Change, ...]) -> None:
    result = answer(*changes, kind=kind)
    blocked = {(each.patient, held) for each in result.findings if each.severity == "block" for held in each.sessions}
    for claim in result.claims:
        held = any((claim.patient, session) in blocked for session in claim.sessions)
        assert bool(claim.lines) is not held
        assert claim.total == sum(line.charge for line in claim.lines)


@pytest.mark.parametrize("kind", ["medicare", "medicaid", "commercial", "self_pay"])
def test_severities_elsewhere_are_those_of_others(kind: str) -> None:
    severity = "block" if kind == "medicare" else "warn"
    assert found(caregiver(paid=True), kind=kind) == [("CAREGIVER_PAID", severity, "P1")]
