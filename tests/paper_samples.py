"""Every paper in its usual form and in its extremes, for tests that hold of all of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal

from desktop_app.documents import superbill_pdf
from desktop_app.documents.billing import claim_form_pdf, cost_notice_pdf, estimate_pdf, receipt_pdf, statement_pdf
from desktop_app.documents.record import (
    activity_pdf,
    appeal_pdf,
    consent_pdf,
    consent_record_pdf,
    day_sheet_pdf,
    extract_pdf,
    note_pdf,
)
from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.account import Entry
from desktop_app.domain.papers.activity_review import ActivityReview, ReviewedLine, ReviewedPart
from desktop_app.domain.papers.appeal import AppealLetter, DeniedService, Enclosure, Fact
from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_form import ClaimForms, compose_claim_forms
from desktop_app.domain.papers.consent_form import ConsentCaregiver, ConsentForm
from desktop_app.domain.papers.consent_record import ConsentRecord
from desktop_app.domain.papers.cost_notice import CostLine, CostNotice, cost_statements
from desktop_app.domain.papers.day_sheet import DaySheetPaper
from desktop_app.domain.papers.estimate import Estimate, EstimateLine
from desktop_app.domain.papers.extract import Extract, ExtractSection, ExtractTable
from desktop_app.domain.papers.receipt import Receipt, ReceiptLine
from desktop_app.domain.papers.sender import Addressee, Sender
from desktop_app.domain.papers.session_note import (
    NoteAddendum,
    NoteSection,
    NoteSignature,
    NoteSkill,
    NoteTime,
    SessionNotePaper,
)
from desktop_app.domain.papers.statement import compose_statement
from desktop_app.domain.papers.superbill import Payment, SuperbillDiagnosis
from desktop_app.domain.people.patient import Coverage
from desktop_app.domain.people.practice import Address, Payer
from desktop_app.domain.training.day_sheet import Attendance, day_sum
from tests import builders
from tests.paper_builders import FONTS, at, further_line, line, superbill, to_the_second

Page = Literal["letter", "a4"]
Render = Callable[[Page], bytes]
DAY = date(2026, 6, 10)
SENDER = Sender(
    "Riverside Home Therapy, LLC",
    Address("418 Alder Street, Suite 2", "Dayton", "OH", "45402"),
    "937 555 0140",
    "1245319599",
    "12-3456789",
)
PATIENT = Addressee(
    "Harold Whitcomb", "02/19/1949", "W-1042", Address("77 Orchard Lane", "Dayton", "OH", "45419"), "937 555 0177"
)
LONG = "Maximiliana Wolfeschlegelsteinhausenbergerdorff-Montgomery-Cholmondeley III"
LONG_SENDER = replace(
    SENDER,
    name="The Riverside and Greater Miami Valley Physical, Occupational and Speech Therapies, LLC",
    address=Address("41800 South-by-Southwest Alderwood Boulevard, Building C", "Washington", "OH", "43160"),
)
LONG_PATIENT = replace(PATIENT, name=LONG, account="W-1042-2026-000000017", address=LONG_SENDER.address)
BARE_PATIENT = Addressee("Al Li", "01/01/1950", "", Address())
SENTENCE = (
    "She lifts him by the arm and has hurt her back twice this month, and he grabs at furniture when he is afraid. "
)
EFFORT = "Weakness of the whole right side of the body after a large stroke"


def receipt(**changes: Any) -> Receipt:
    """A part payment for one visit."""
    lines = (ReceiptLine(DAY, "Caregiver training, 97550 x 1, 97551 x 2", Decimal("120.00")),)
    base = Receipt(
        sender=SENDER,
        number="R-2026-00031",
        issued_at=at(11, 6),
        patient=PATIENT,
        received_from="Marian Whitcomb",
        payment=Payment(DAY, "card", Decimal("40.00")),
        reference="ending in 4242",
        lines=lines,
        earlier=(Payment(date(2026, 6, 3), "cash", Decimal("20.00")),),
        taken_by="Lee Park, PT, DPT",
    )
    return replace(base, **changes)


def entries(count: int = 3) -> tuple[Entry, ...]:
    """Charges some weeks apart, and a payment of each second one."""
    made: list[Entry] = []
    for number in range(count):
        on = DAY - timedelta(days=13 * number)
        made.append(Entry(on, "charge", "Caregiver training, 97550 x 1, 97551 x 2", Decimal("120.00")))
        if number % 2:
            made.append(Entry(on, "payment", "Paid by card", Decimal("40.00")))
    return tuple(made)


def note(**changes: Any) -> SessionNotePaper:
    """A signed note of one session with an addendum in its place."""
    base = SessionNotePaper(
        sender=SENDER,
        patient=PATIENT,
        on=DAY,
        service="Caregiver training in daily skills",
        clinician="Lee Park, PT, DPT",
        license="OH PT-013427",
        npi="1234567893",
        supervisor="",
        place="12 Home",
        modality="face to face",
        plan="PT, certified 04/08/2026 to 07/02/2026",
        diagnoses=(("I69.351", "Weakness of the right side after a stroke"), ("R26.89", "Other changes of gait")),
        caregivers=("Marian Whitcomb (wife)", "Dana Whitcomb (daughter)"),
        times=(
            NoteTime(at(10, 2), at(10, 29), "Counted", is_counted=True),
            NoteTime(at(10, 29), at(10, 35), "Patient present, not counted"),
            NoteTime(at(10, 35), at(10, 58), "Counted", is_counted=True),
        ),
        minutes=50,
        time_audit="10:02 AM to 10:58 AM, one interruption of 6 min, clock verified.",
        skills=(
            NoteSkill(
                "Sit to stand with gait belt",
                "Goal 1",
                (("Marian Whitcomb", "with cues"), ("Dana Whitcomb", "independently")),
            ),
        ),
        sections=(
            NoteSection("Why this training is needed", SENTENCE.strip()),
            NoteSection("Technique taught", "Stand-pivot with the belt low on the hips."),
            NoteSection("Why the patient was not there", "Rehearsing in front of him frightens him."),
            NoteSection("Questions and resources", ""),
        ),
        goals=(("Goal 1", "Sit to stand with one helper, no lifting"),),
        addenda=(
            NoteAddendum("Addendum", "Lee Park, PT, DPT", at(18, 12), "The belt was the 54 inch one.", at(10, 40)),
            NoteAddendum("Late entry", "Lee Park, PT, DPT", at(17, 40, day=13), "Dana asked of the car.", at(10, 50)),
        ),
        signatures=(NoteSignature("Signed electronically", "Lee Park, PT, DPT", at(11, 4)),),
        integrity="whole",
        seal="5ea1" * 16,
        printed_on=date(2026, 6, 15),
    )
    return replace(base, **changes)


def note_to_the_second() -> SessionNotePaper:
    """Three stretches of 12:59, whose minutes are lost where the seconds are not printed."""
    marks = [at(10, 2 + 15 * n, seconds=second) for n in range(3) for second in (0, 12 * 60 + 59)]
    kinds = (("Counted", True), ("Pause, not counted", False)) * 3
    times = [NoteTime(*ends, *kind) for ends, kind in zip(pairwise(marks), kinds, strict=False)]
    told = "10:02:00 AM to 10:44:59 AM, two interruptions of 4 min 2 s, clock verified."
    return note(times=tuple(times), minutes=38, time_audit=told)


def day_sheet(who: str = "Harold Whitcomb", many: int = 1) -> DaySheetPaper:
    visits = (
        Attendance("lee", who, at(10, 2), at(10, 58), 50, 2),
        Attendance("lee", "Group of 3", at(11, 20), at(12, 5), 45, 3),
        Attendance("lee", "Rosa Delgado", at(12, 0), at(12, 40), 40, 2),
    ) * many
    return DaySheetPaper(SENDER, "Lee Park, PT, DPT", DAY, DAY, visits, day_sum(visits[:3]))


def activity(person: str = "Lee Park", many: int = 1, **changes: Any) -> ActivityReview:
    lines = tuple(ReviewedLine(at(hour % 24, 5), person, "printed session note") for hour in range(many))
    whole = ActivityReview(
        sender=SENDER,
        first=DAY - timedelta(days=30),
        last=DAY,
        made_at=at(14, 2),
        made_by=person,
        person="",
        about="",
        acts=((person, "looked at", 41), (person, "signed", 7)),
        failed=ReviewedPart((ReviewedLine(at(7, 1), person, "wrong passphrase for vault (3 before)"),), 1),
        left=ReviewedPart(lines, many),
        odd_hours=ReviewedPart((), 0),
        chain="Every line is as it was written and the end is sealed: 812 lines, the last with the hash 5ea15ea1.",
        is_whole=True,
    )
    return replace(whole, **changes)


def consent(**changes: Any) -> ConsentForm:
    """A form that names Marian and waits for signatures."""
    return replace(ConsentForm(SENDER, PATIENT, (ConsentCaregiver("Marian Whitcomb", "wife"),)), **changes)


def consent_record(**changes: Any) -> ConsentRecord:
    """Harold's consent as the record has it."""
    base = ConsentRecord(
        sender=SENDER,
        patient=PATIENT,
        caregivers=(ConsentCaregiver("Marian Whitcomb", "wife"),),
        given_on=date(2026, 5, 20),
        given_by="Harold Whitcomb, the patient",
        method="in writing",
    )
    return replace(base, **changes)


def estimate(**changes: Any) -> Estimate:
    """Six visits of 45 minutes."""
    base = Estimate(
        sender=SENDER,
        patient=PATIENT,
        given_on=DAY,
        due_by=date(2026, 6, 15),
        service="Training of caregivers in daily skills",
        first_on=date(2026, 6, 24),
        through=date(2026, 9, 30),
        visits=6,
        minutes=45,
        diagnoses=(("I69.351", "Weakness of the right side after a stroke"),),
        lines=(
            EstimateLine("97550", "Caregiver training in daily skills, first 30 minutes", "I69.351", 6, Decimal("60")),
            EstimateLine("97551", "Caregiver training, each further 15 minutes", "I69.351", 6, Decimal("30")),
        ),
        provider="Lee Park, PT, DPT",
        provider_npi="1234567893",
        state="OH",
        place="Home (12)",
        how_often="once a week",
    )
    return replace(base, **changes)


def cost_notice(**changes: Any) -> CostNotice:
    """The notice under Medicare."""
    lines = (
        CostLine("97550", "Caregiver training, first 30 minutes", Decimal("52.77"), Decimal("10.55")),
        CostLine("97551", "Caregiver training, each further 15 minutes", Decimal("26.05"), Decimal("5.21")),
    )
    payer = Payer("m", "Medicare", "medicare")
    return replace(CostNotice(SENDER, PATIENT, DAY, "Medicare", cost_statements(payer), lines), **changes)


def extract(**changes: Any) -> Extract:
    """A time audit in short."""
    rows = tuple((str(n), f"06/10/2026 10:{n:02}", "Pause", "Entered by hand" if n == 3 else "") for n in range(1, 5))
    found = ExtractTable(("No.", "When", "What", "Remarks"), rows, (36, 120, 0, 0))
    sections = (ExtractSection("What was written down", ("Each line was written at its moment.",), found),)
    return replace(Extract(SENDER, "Time audit", "Session of June 10, 2026", PATIENT, DAY, sections), **changes)


def appeal(**changes: Any) -> AppealLetter:
    """A letter about minutes that were said to be missing."""
    base = AppealLetter(
        sender=SENDER,
        written_on=date(2026, 7, 1),
        payer="Aetna",
        patient=PATIENT,
        member_id="W204881377",
        claim_number="20260610-77",
        superbill="2026-00187",
        denial="time",
        argument="Interruptions and time with the patient are taken out before minutes are counted.",
        services=(
            DeniedService(DAY, "97550", ("GP",), 1, "60.00"),
            DeniedService(DAY, "97551", ("GP",), 2, "60.00"),
        ),
        facts=(
            Fact("Clock times", "06/10/2026, 10:02 to 10:29 and 10:35 to 10:58: 50 minutes"),
            Fact("The skilled technique that was taught", "Stand-pivot with the belt low on the hips."),
            Fact("The skills", ""),
        ),
        clinician="Lee Park, PT, DPT",
        enclosures=(
            Enclosure("Session note of 06/10/2026", 2, "5ea1" * 16),
            Enclosure("Time audit", 1, "c0de" * 16),
            Enclosure("Superbill 2026-00187", 1, "7e57" * 16),
        ),
    )
    return replace(base, **changes)


def claim_forms(**changes: Any) -> ClaimForms:
    """The claim of Harold's superbill."""
    chart = ChartRecord(builders.patient(), builders.payer(), plans=(builders.plan_of_care(),))
    return compose_claim_forms(ClaimFacts(builders.practice(), chart, superbill(**changes), "PT", DAY))


def _hard_claim(kind: PayerKind = "medicare") -> ClaimForms:
    address = LONG_SENDER.address
    coverage = Coverage("aetna", LONG, "W" * 40, "G" * 40, LONG, "Spouse", "PA" * 30)
    patient = builders.patient(
        given_name="Maximiliana", family_name=LONG, account="A-1001" * 5, address=address, coverage=coverage, sex="X"
    )
    payer = builders.payer(name=LONG_SENDER.name, kind=kind)
    practice = builders.practice(name=LONG_SENDER.name, address=address)
    chart = ChartRecord(patient, payer, plans=(builders.plan_of_care(),))
    bill = replace(_hard_superbill(), prior_authorization="PA" * 30, patient_account="A-1001" * 5)
    return compose_claim_forms(ClaimFacts(practice, chart, bill, "PT", DAY, accepts_assignment=True))


def _hard_superbill() -> Any:
    diagnoses = tuple(SuperbillDiagnosis(letter, "I69.351", EFFORT) for letter in "ABCDEFGHIJKL")
    lines = tuple(
        replace(made, date_of_service=date(2026, 6, 1 + n), modifiers=("GP", "CQ", "KX", "59"), pointers=tuple("ABCD"))
        for n in range(15)
        for made in (line(charge=Decimal("12345.67")), further_line())
    )
    return superbill(
        practice_name=LONG_SENDER.name,
        practice_address=LONG_SENDER.address,
        clinician=f"{LONG}, PT, DPT, OCS, GCS",
        signed_by=f"{LONG}, PT, DPT, OCS, GCS",
        patient_name=LONG,
        insured=f"{LONG} (spouse), born 04/02/1951",
        insured_address=LONG_SENDER.address.one_line,
        given_by=f"{LONG}, PTA, supervised by {LONG}, PT, DPT, OCS, GCS",
        member_id="W204881377" * 5,
        diagnoses=diagnoses,
        lines=lines,
        replaces="2026-00180",
        correction="the place of service was the clinic and not the home of the patient's daughter",
        payments=tuple(Payment(DAY, "check, number 100428", Decimal("1234.50")) for _ in range(6)),
        adjustments=Decimal("10.00"),
        watermark="INCOMPLETE - NOT FOR REIMBURSEMENT",
    )


def _hard_note() -> SessionNotePaper:
    names = tuple(f"{LONG} ({word})" for word in ("wife", "daughter-in-law", "neighbor and old friend"))
    skills = tuple(
        NoteSkill(f"{SENTENCE.strip()} Number {n}", "Goal 1, Goal 2, Goal 3", tuple((n, "with cues") for n in names))
        for n in range(8)
    )
    addenda = tuple(
        NoteAddendum("Late entry", f"{LONG}, PT", at(9, 1, day=12), SENTENCE * 6, at(10, 2)) for _ in range(3)
    )
    sections = tuple(NoteSection(f"Part {n}", f"{SENTENCE * 9}\n{SENTENCE * 4}") for n in range(4))
    times = tuple(NoteTime(at(10, 2 * n), at(10, 2 * n + 1), "Patient present, not counted") for n in range(28))
    return note(
        sender=replace(LONG_SENDER, watermark="SAMPLE"),
        patient=LONG_PATIENT,
        clinician=f"{LONG}, PT, DPT, OCS, GCS",
        supervisor=LONG,
        diagnoses=tuple(("I69.351", EFFORT) for _ in range(12)),
        caregivers=names,
        times=times,
        skills=skills,
        goals=tuple((f"Goal {n}", SENTENCE.strip()) for n in range(1, 4)),
        sections=sections,
        addenda=addenda,
        signatures=tuple(NoteSignature("Co-signed electronically", f"{LONG}, PT, DPT", at(11, 4)) for _ in range(3)),
        integrity="changed",
        waits_for=LONG,
    )


def _hard_extract() -> Extract:
    rows = tuple((str(n), "06/10/2026 10:00:00", SENTENCE.strip(), LONG) for n in range(40))
    found = ExtractTable(("No.", "When", "What", "Who"), rows, (36, 120, 0, 0))
    sections = (ExtractSection("First", (SENTENCE * 20,)), ExtractSection("Second", (), found), ExtractSection("Third"))
    return extract(sender=LONG_SENDER, patient=LONG_PATIENT, sections=sections)


def _of(render: Callable[..., bytes], data: Any) -> Render:
    return lambda page: render(data, page, fonts=FONTS)


SAMPLES: dict[str, Render] = {
    "superbill": _of(superbill_pdf.render, superbill()),
    "superbill-to-the-second": _of(superbill_pdf.render, superbill(lines=(to_the_second(), further_line(minutes=64)))),
    "superbill-draft": _of(
        superbill_pdf.render, superbill(number="draft", watermark="INCOMPLETE - NOT FOR REIMBURSEMENT", payments=())
    ),
    "receipt": _of(receipt_pdf.render, receipt()),
    "receipt-reversed": _of(receipt_pdf.render, receipt(reversed_because="The card was charged twice.")),
    "statement": _of(statement_pdf.render, compose_statement(SENDER, PATIENT, entries(9), DAY)),
    "estimate": _of(estimate_pdf.render, estimate()),
    "cost-notice": _of(cost_notice_pdf.render, cost_notice()),
    "note": _of(note_pdf.render, note()),
    "note-to-the-second": _of(note_pdf.render, note_to_the_second()),
    "note-unsigned": _of(
        note_pdf.render, note(signatures=(), integrity="unsigned", seal="", addenda=(), watermark="NOT SIGNED")
    ),
    "activity-review": _of(activity_pdf.render, activity()),
    "day-sheet": _of(day_sheet_pdf.render, day_sheet()),
    "consent-blank": _of(consent_pdf.render, consent(caregivers=())),
    "consent-to-sign": _of(consent_pdf.render, consent()),
    "consent-given": _of(consent_record_pdf.render, consent_record()),
    "time-audit": _of(extract_pdf.render, extract()),
    "appeal-letter": _of(appeal_pdf.render_letter, appeal()),
    "appeal-list": _of(appeal_pdf.render_list, appeal()),
}
"""Each paper as it usually is."""

EXTREMES: dict[str, Render] = {
    "superbill": _of(superbill_pdf.render, _hard_superbill()),
    "superbill-bare": _of(
        superbill_pdf.render,
        superbill(
            lines=(),
            diagnoses=(),
            payments=(),
            patient_address=Address(),
            patient_phone="",
            payer_name="",
            plan_name="",
            member_id="",
            group_number="",
            insured="",
            prior_authorization="",
            referring_name="",
            referring_npi="",
            statement="",
            banner="",
            signed_by="",
            signed_at=None,
        ),
    ),
    "receipt": _of(
        receipt_pdf.render,
        receipt(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            received_from=LONG,
            reference="check number 1004281004281004281004281004281004281004281004281",
            lines=tuple(ReceiptLine(DAY, SENTENCE.strip(), Decimal("12345.67")) for _ in range(30)),
            earlier=tuple(Payment(DAY, "check", Decimal("1.00")) for _ in range(12)),
            taken_by=LONG,
        ),
    ),
    "receipt-bare": _of(
        receipt_pdf.render,
        receipt(patient=BARE_PATIENT, received_from="", reference="", lines=(), earlier=(), taken_by=""),
    ),
    "statement": _of(statement_pdf.render, compose_statement(LONG_SENDER, LONG_PATIENT, entries(60), DAY)),
    "statement-bare": _of(statement_pdf.render, compose_statement(SENDER, BARE_PATIENT, (), DAY)),
    "estimate": _of(
        estimate_pdf.render,
        estimate(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            provider=LONG,
            diagnoses=tuple(("I69.351", EFFORT) for _ in range(12)),
            lines=tuple(
                EstimateLine("97551", SENTENCE.strip(), "I69.351, R26.89, Z74.1", 99, Decimal("9999.99"))
                for _ in range(30)
            ),
            separately=(SENTENCE * 3, "An evaluation by a speech therapist"),
        ),
    ),
    "estimate-bare": _of(
        estimate_pdf.render,
        estimate(patient=BARE_PATIENT, due_by=None, first_on=None, diagnoses=(), lines=(), state=""),
    ),
    "cost-notice": _of(
        cost_notice_pdf.render,
        cost_notice(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            payer=LONG,
            lines=tuple(CostLine("97550", EFFORT * 2, Decimal("12345.67"), Decimal("1.00")) for _ in range(30)),
        ),
    ),
    "cost-notice-bare": _of(cost_notice_pdf.render, cost_notice(patient=BARE_PATIENT, lines=())),
    "note": _of(note_pdf.render, _hard_note()),
    "note-bare": _of(
        note_pdf.render,
        note(
            patient=BARE_PATIENT,
            npi="",
            license="",
            diagnoses=(),
            caregivers=(),
            times=(),
            skills=(),
            sections=(),
            addenda=(),
            signatures=(),
            integrity="unsigned",
            seal="",
            plan="",
        ),
    ),
    "day-sheet": _of(day_sheet_pdf.render, day_sheet("Maximiliana-Josephine von Hohenstaufen-Wittelsbach", 12)),
    "activity-review": _of(
        activity_pdf.render,
        activity(LONG, 90, sender=LONG_SENDER, first=None, about=LONG, is_whole=False),
    ),
    "consent": _of(
        consent_pdf.render,
        consent(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            caregivers=tuple(ConsentCaregiver(LONG, SENTENCE.strip()) for _ in range(9)),
        ),
    ),
    "consent-record": _of(
        consent_record_pdf.render,
        consent_record(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            caregivers=tuple(ConsentCaregiver(LONG, SENTENCE.strip()) for _ in range(9)),
            given_on=DAY,
            given_by=LONG,
            method="verbally, and written down by the practice",
            withdrawn_on=date(2026, 7, 1),
        ),
    ),
    "extract": _of(extract_pdf.render, _hard_extract()),
    "extract-bare": _of(extract_pdf.render, extract(patient=BARE_PATIENT, sections=())),
    "appeal-letter": _of(
        appeal_pdf.render_letter,
        appeal(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            payer=LONG_SENDER.name,
            member_id="W204881377" * 5,
            claim_number="20260610" * 5,
            services=tuple(DeniedService(DAY, "97551", ("GP", "CQ", "KX", "59"), 99, "99,999.99") for _ in range(30)),
            facts=tuple(Fact(EFFORT, SENTENCE * 8) for _ in range(7)),
            clinician=LONG,
            enclosures=tuple(Enclosure(EFFORT, 12, "5ea1" * 16) for _ in range(30)),
        ),
    ),
    "appeal-list": _of(
        appeal_pdf.render_list,
        appeal(
            sender=LONG_SENDER,
            patient=LONG_PATIENT,
            enclosures=tuple(Enclosure(EFFORT, 12, "5ea1" * 16) for _ in range(60)),
        ),
    ),
    "appeal-bare": _of(
        appeal_pdf.render_letter,
        appeal(
            patient=BARE_PATIENT,
            payer="",
            member_id="",
            claim_number="",
            superbill="",
            services=(),
            facts=(),
            enclosures=(),
        ),
    ),
}
"""Each paper with far too much on it, and with hardly anything."""

CLAIM_SHEETS: dict[str, Callable[[], bytes]] = {
    "claim-data": lambda: claim_form_pdf.render_data(claim_forms(), fonts=FONTS),
    "claim-data-many": lambda: claim_form_pdf.render_data(_hard_claim(), (-35, 120), fonts=FONTS),
    "claim-data-insured-many": lambda: claim_form_pdf.render_data(_hard_claim("commercial"), fonts=FONTS),
    "claim-test": lambda: claim_form_pdf.render_test((5, -5), fonts=FONTS),
    "claim-proof": lambda: claim_form_pdf.render_proof(claim_forms(), fonts=FONTS),
    "claim-proof-many": lambda: claim_form_pdf.render_proof(_hard_claim("commercial"), fonts=FONTS),
}
"""The claim form, whose page is always Letter and whose margins are those of the pre-printed form."""
