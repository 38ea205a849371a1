"""The upper blocks of a superbill: who trained and bills, who the patient is, the diagnoses with their letters."""

from collections.abc import Sequence

from desktop_app.documents.flow import Block
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.parts import COLUMNS, fields, heading, section
from desktop_app.documents.sheet import Area, Sheet, baseline_of
from desktop_app.documents.text import wrap
from desktop_app.documents.words import short_date
from desktop_app.domain.papers.superbill import Superbill, SuperbillDiagnosis

Fields = tuple[tuple[str, str], ...]


def people(bill: Superbill, look: Style, page: Area) -> list[Block]:
    """Who trained and bills; who the patient is and how insured."""
    born = f"{short_date(bill.patient_date_of_birth)}, {bill.patient_sex}"
    provider = (
        (
            ("Rendering clinician", bill.clinician),
            ("NPI (rendering)", bill.clinician_npi),
            ("NPI (billing)", bill.billing_npi),
            ("Tax ID (EIN)", bill.tax_id),
        ),
        (
            ("License", bill.license),
            ("Taxonomy", bill.taxonomy),
            ("Referring", bill.referring_name),
            ("NPI (referring)", bill.referring_npi),
        ),
    )
    patient = (
        (
            ("Patient", bill.patient_name),
            ("Date of birth, sex", born),
            ("Account", bill.patient_account),
            ("Phone", bill.patient_phone),
        ),
        *_coverage(bill, look, page),
    )
    given = ((("Service given by", bill.given_by),),) if bill.given_by else ()
    return [fields((*provider, *given), look, page), fields(patient, look, page)]


def _coverage(bill: Superbill, look: Style, page: Area) -> tuple[Fields, ...]:
    """Where the patient lives and how insured. An insured of many words has a row of their own."""
    plan = ", ".join(filter(None, (bill.payer_name, bill.plan_name)))
    member = ", ".join(filter(None, (bill.member_id, bill.group_number)))
    insured = ("Insured", bill.insured)
    row = (("Address", bill.patient_address.one_line), ("Plan", plan), ("Member ID, group", member))
    if bill.insured_address:
        return row, (insured, ("Address of the insured", bill.insured_address))
    is_short = len(wrap(bill.insured, look.body, page.inner * COLUMNS[-1] - 10)) == 1
    return ((*row, insured),) if is_short else (row, (insured,))


def diagnoses(found: Sequence[SuperbillDiagnosis], look: Style, page: Area) -> list[Block]:
    """The heading, then the diagnoses two by two with their pointer letters."""
    rows = [found[place : place + 2] for place in range(0, len(found), 2)]
    if not rows:
        return section("Diagnoses (ICD-10-CM)", ("None is on file.",), look, page)
    return [heading("Diagnoses (ICD-10-CM)", look, page)] + [_diagnosis_row(row, look, page) for row in rows]


def _diagnosis_row(row: Sequence[SuperbillDiagnosis], look: Style, page: Area) -> Block:
    half = page.inner / 2
    texts = [wrap(diagnosis.text, look.body, half - 82) for diagnosis in row]

    def draw(sheet: Sheet, top: float) -> None:
        for column, diagnosis in enumerate(row):
            x = page.left + column * half
            baseline = top + baseline_of(look.body)
            sheet.text(x, baseline, diagnosis.letter, look.strong.bold, 9)
            sheet.text(x + 20, baseline, diagnosis.code, look.strong.bold, 9)
            sheet.lines(x + 72, top, texts[column], look.body)

    return Block(12.0 * max(len(lines) for lines in texts) + 2.5, draw)
