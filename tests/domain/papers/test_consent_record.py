"""A recorded consent on paper: what was written down of it, and nothing that nobody wrote down."""

import io

from pypdf import PdfReader

from desktop_app.documents.record import consent_record_pdf
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.consent_form import COST_STATEMENT, SERVICES, STATEMENTS
from desktop_app.domain.papers.consent_record import ConsentRecord, compose_consent_record
from desktop_app.domain.papers.sender import Sender
from tests.builders import DAY, HOME, caregiver, consent, patient
from tests.paper_builders import FONTS

SENDER = Sender("Riverside", HOME, "", "", "")
CHART = ChartRecord(patient(), caregivers=(caregiver(), caregiver(id="dana", name="Dana Whitcomb")))


def record(**changes: object) -> ConsentRecord:
    return compose_consent_record(SENDER, CHART, consent(**changes))


def text_of(found: ConsentRecord) -> str:
    reader = PdfReader(io.BytesIO(consent_record_pdf.render(found, fonts=FONTS)))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def test_it_tells_who_consented_when_and_how_and_for_whom() -> None:
    text = text_of(record())
    assert "Harold Whitcomb, the patient" in text
    assert "ON 05/20/2026 HOW in writing" in text
    assert "Marian Whitcomb" in text
    assert "Dana" not in text


def test_nobody_is_made_to_say_in_the_first_person_what_was_not_recorded() -> None:
    text = text_of(record())
    assert [words for words in (*SERVICES, *STATEMENTS, COST_STATEMENT) if words[:40] in text] == []
    assert [words for words in (" I ", " my ", " me ") if words in f" {text} "] == []


def test_who_speaks_for_the_patient_is_told_as_it_was_written() -> None:
    assert record(given_by="Dana Whitcomb, health care proxy").given_by == "Dana Whitcomb, health care proxy"
    assert record(given_by="").given_by == ""
    assert "not on file" in text_of(record(given_by=""))


def test_a_withdrawn_consent_does_not_cover_the_day_of_its_withdrawal() -> None:
    withdrawn = consent(withdrawn_on=DAY)
    assert not withdrawn.is_valid_on(DAY)
    assert "WITHDRAWN on June 10, 2026. It covers nothing from that day on." in text_of(record(withdrawn_on=DAY))
