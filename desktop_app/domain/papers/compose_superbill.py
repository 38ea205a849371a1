"""From signed sessions and their claims to a complete superbill."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.billing.from_chart import Office
from desktop_app.domain.billing.results import Claim
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.account import NOTHING, Account
from desktop_app.domain.papers.program import program_of
from desktop_app.domain.papers.rendering import rendering
from desktop_app.domain.papers.superbill import Superbill, SuperbillDiagnosis, SuperbillLine
from desktop_app.domain.papers.superbill_statement import statement_of
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.addendum import Cosignature
from desktop_app.domain.training.timed import TimedSession

INCOMPLETE = "INCOMPLETE - NOT FOR REIMBURSEMENT"
FOR_YOUR_RECORDS = "Statement of services for your records. It does not file a claim with {program}."
NOT_FOR_MEDICARE = "Statement for out-of-network reimbursement. It is not a bill to Medicare."
_LETTERS = "ABCDEFGHIJKL"
_POINTERS_PER_LINE = 4  # as many as a claim line holds


@dataclass(frozen=True, slots=True)
class SuperbillWords:
    """What tables know and a chart does not: labels by code, diagnosis texts by code, and the number's frame."""

    number: str
    issued_on: date
    code_labels: Mapping[str, str]
    diagnosis_texts: Mapping[str, str]
    account: Account = Account()
    replaces: str = ""
    correction: str = ""
    logo: bytes = b""


def compose(
    office: Office,
    chart: ChartRecord,
    clinician: Clinician,
    claims: Iterable[Claim],
    sessions: Iterable[TimedSession],
    words: SuperbillWords,
    cosignatures: Iterable[Cosignature] = (),
) -> Superbill:
    """The superbill of these claims of one patient; `sessions` are those that the claims name, all of one clinician."""
    timed = {s.session.id: s for s in sessions}
    practice, patient, coverage = office.practice, chart.patient, chart.patient.coverage
    letters = tuple(zip(_LETTERS, patient.diagnoses, strict=False))
    pointers = tuple(letter for letter, _ in letters[:_POINTERS_PER_LINE])
    zone = ZoneInfo(practice.time_zone)
    lines = tuple(line for claim in claims for line in _lines(claim, timed, pointers, words, zone))
    by = rendering(office, clinician, (s.session for s in timed.values()), cosignatures)
    return Superbill(
        number=words.number,
        issued_on=words.issued_on,
        practice_name=practice.name,
        practice_address=practice.address,
        practice_phone=practice.phone,
        billing_npi=practice.npi,
        tax_id=practice.tax_id,
        clinician=by.clinician.signature,
        clinician_npi=by.npi,
        license=f"{by.clinician.license_state} {by.clinician.license_number}".strip(),
        taxonomy=by.clinician.taxonomy,
        given_by=by.given_by,
        referring_name=patient.referring_name,
        referring_npi=patient.referring_npi or "",
        patient_name=patient.name,
        patient_date_of_birth=patient.date_of_birth,
        patient_sex=patient.sex,
        patient_account=patient.account,
        patient_phone=patient.phone,
        patient_address=patient.address,
        payer_name=chart.payer.name if chart.payer else "",
        plan_name=coverage.plan_name,
        member_id=coverage.member_id,
        group_number=coverage.group_number,
        insured=_insured(chart),
        insured_address=_insured_address(chart),
        prior_authorization=coverage.prior_authorization,
        diagnoses=tuple(
            SuperbillDiagnosis(letter, code, words.diagnosis_texts.get(code, "")) for letter, code in letters
        ),
        lines=lines,
        statement=statement_of(chart, timed.values(), zone),
        payments=words.account.payments,
        adjustments=words.account.adjustments,
        reimburse=_reimburse(chart, lines, words.account),
        signed_by=by.signed_by,
        signed_at=by.signed_at.astimezone(zone) if by.signed_at else None,
        banner=_banner(chart),
        replaces=words.replaces,
        correction=words.correction,
        logo=words.logo,
    )


def _banner(chart: ChartRecord) -> str:
    """What this paper is for: where a program is billed by the practice, it is for the records alone."""
    program = program_of(chart.payer)
    return FOR_YOUR_RECORDS.format(program=program) if program else NOT_FOR_MEDICARE


def _reimburse(chart: ChartRecord, lines: Iterable[SuperbillLine], account: Account) -> str:
    """Whom the plan should pay, and how much of the charges that person has paid. Medicaid pays no family."""
    if chart.payer is not None and chart.payer.kind == "medicaid":
        return "Nobody: Medicaid pays the practice and not the family."
    coverage = chart.patient.coverage
    payee = (
        f"**{chart.patient.name}**, the patient" if _is_own(chart) else f"**{coverage.subscriber_name}**, the insured"
    )
    charged = sum((line.charge for line in lines), NOTHING) - account.adjustments
    paid = sum((payment.amount for payment in account.payments), NOTHING)
    if not paid:
        return f"{payee}. Nothing has been paid to the practice yet."
    if paid >= charged:
        return f"{payee}, who has paid in full."
    return f"{payee}, for ${paid:,.2f} paid so far."


def _lines(
    claim: Claim,
    timed: Mapping[str, TimedSession],
    pointers: tuple[str, ...],
    words: SuperbillWords,
    zone: ZoneInfo,
) -> Iterable[SuperbillLine]:
    first = timed[claim.sessions[0]].session
    intervals = _intervals(claim, timed, zone)
    for place, line in enumerate(claim.lines):
        if claim.date_of_service is None:
            continue
        yield SuperbillLine(
            date_of_service=claim.date_of_service,
            place_of_service=first.place_of_service,
            code=line.code,
            label=words.code_labels.get(line.code, ""),
            modifiers=line.modifiers,
            pointers=pointers,
            minutes=claim.minutes,
            shares_minutes=place > 0,
            intervals=intervals if place == 0 else (),
            units=line.units,
            charge=line.charge,
        )


def _intervals(
    claim: Claim, timed: Mapping[str, TimedSession], zone: ZoneInfo
) -> tuple[tuple[datetime, datetime], ...]:
    spans = [span for session in claim.sessions for span in timed[session].face.spans("counted")]
    return tuple((span.start.astimezone(zone), span.end.astimezone(zone)) for span in sorted(spans, key=_start))


def _start(span: Span) -> datetime:
    return span.start


def _insured(chart: ChartRecord) -> str:
    coverage = chart.patient.coverage
    if _is_own(chart):
        return coverage.subscriber_relationship
    born = f", born {coverage.subscriber_born:%m/%d/%Y}" if coverage.subscriber_born else ""
    return f"{coverage.subscriber_name} ({coverage.subscriber_relationship.lower()}){born}"


def _insured_address(chart: ChartRecord) -> str:
    """Where the insured lives, if that is somewhere else than the patient."""
    address = chart.patient.coverage.subscriber_address
    return "" if _is_own(chart) or address == chart.patient.address else address.one_line


def _is_own(chart: ChartRecord) -> bool:
    """Whether the patient is the insured."""
    coverage = chart.patient.coverage
    return coverage.subscriber_relationship == "Self" or not coverage.subscriber_name
