"""The superbill on paper, read back."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
import segno
from pypdf import PdfReader

from desktop_app.documents.sheet import Page
from desktop_app.documents.superbill_pdf import render
from desktop_app.domain.papers.superbill import Superbill, SuperbillDiagnosis
from desktop_app.domain.people.practice import Address
from tests.paper_builders import FONTS, at, further_line, line, superbill, to_the_second
from tests.paper_geometry import overlaps

Words = Callable[[bytes], list[str]]
VISITS = tuple(
    replace(made, date_of_service=date(2026, 6, day)) for day in range(1, 9) for made in (line(), further_line())
)


def long_names() -> Superbill:
    """Names and addresses as they really come."""
    return superbill(
        practice_name="The Riverside and Greater Miami Valley Physical, Occupational and Speech Therapies, LLC",
        practice_address=Address(
            "41800 South-by-Southwest Alderwood Boulevard, Building C", "Washington", "OH", "43160"
        ),
        clinician="Maximiliana Wolfeschlegelsteinhausenbergerdorff-Montgomery, PT, DPT, OCS, GCS",
        signed_by="Maximiliana Wolfeschlegelsteinhausenbergerdorff-Montgomery, PT, DPT, OCS, GCS",
        patient_name="Nia Bartholomew-Featherstonehaugh-Montgomery-Cholmondeley III",
        member_id="W204881377" * 5,
        diagnoses=tuple(
            SuperbillDiagnosis(letter, "I69.351", "Weakness of the whole right side of the body after a large stroke")
            for letter in "ABCDEFGHIJKL"
        ),
        lines=(line(modifiers=("GP", "CQ", "KX", "59"), pointers=tuple("ABCD"), charge=Decimal("12345.67")),),
    )


def test_everything_a_plan_asks_for_stands_there_in_reading_order(words: Words) -> None:
    (page,) = words(render(superbill(), fonts=FONTS))
    expected = [
        "Riverside Home Therapy, LLC",
        "418 Alder Street, Suite 2, Dayton, OH 45402",
        "937 555 0140",
        "No. 2026-00187",
        "Issued June 10, 2026, page 1 of 1",
        "It is not a bill to Medicare.",
        "Lee Park, PT, DPT",
        "1234567893",
        "1245319599",
        "12-3456789",
        "OH PT-013427",
        "225100000X",
        "Anita Rao, MD",
        "1003000126",
        "Harold Whitcomb",
        "02/19/1949, M",
        "W-1042",
        "937 555 0177",
        "77 Orchard Lane, Dayton, OH 45419",
        "Aetna, Choice POS II",
        "W204881377, 0871442",
        "Self",
        "A I69.351 Weakness of the right side after a stroke",
        "B R26.89 Other changes of gait",
        "97550",
        "97551",
        "Training was given face to face to Marian Whitcomb (wife)",
        "Total charge 90.00",
        "Paid 06/10/2026, card -40.00",
        "Balance $50.00",
        "the patient",
        "PA-88121",
        "Signed electronically by Lee Park, PT, DPT June 10, 2026, 11:04 AM",
        "Patient or representative, date",
        "check code 7K3F-92QD",
        "Page 1 of 1",
    ]
    place = 0
    for text in expected:
        assert text in page[place:]
        place = page.index(text, place) + len(text)


def test_a_line_says_when_what_how_long_and_how_much(words: Words) -> None:
    (page,) = words(render(superbill(), fonts=FONTS))
    first = page[page.index("97550") : page.index("97551")]
    for cell in ("first 30 minutes", "10:02–10:29 AM, 10:35–10:38 AM, 10:41–10:58 AM", "GP", "A B", "47", "60.00"):
        assert cell in first
    further = page[page.index("97551") : page.index("Training was")]
    for cell in ("each further 15 minutes", "GP", "A B", "in the 47", "2", "30.00"):
        assert cell in further


def test_time_past_midnight_is_named(words: Words) -> None:
    night = line(minutes=40, intervals=((at(23, 40), at(0, 20, day=11)),))
    assert "11:40 PM–12:20 AM (next day)" in words(render(superbill(lines=(night,)), fonts=FONTS))[0]


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_times_that_lose_minutes_without_their_seconds_are_printed_with_them(words: Words, page: Page) -> None:
    (read,) = words(render(superbill(lines=(to_the_second(),)), page, fonts=FONTS))
    assert "10:02:11–10:15:10 AM, 10:17:11–10:30:10 AM, 10:32:11–10:45:10 AM" in read
    assert "10:47:11–11:00:10 AM, 11:02:11–11:15:10 AM" in read
    assert " 64 " in read


def test_an_adjustment_lowers_the_balance_in_the_open(words: Words) -> None:
    (page,) = words(render(superbill(adjustments=Decimal("10.00")), fonts=FONTS))
    assert "Adjustments -10.00" in page
    assert "Balance $40.00" in page


def test_what_was_paid_too_much_stands_with_a_minus(words: Words) -> None:
    (page,) = words(render(superbill(lines=()), fonts=FONTS))
    assert "No billable service on this superbill." in page
    assert "Balance -$40.00" in page


def test_lines_that_do_not_fit_carry_their_sum_to_the_next_page(words: Words) -> None:
    first, second = words(render(superbill(lines=VISITS), fonts=FONTS))
    carried = first.split("Carried forward")[1].split()[0]
    assert second.split("Brought forward")[1].split()[0] == carried
    on_first = first.count("97550") + first.count("97551")
    assert Decimal(carried) == sum((visit.charge for visit in VISITS[:on_first]), Decimal(0))
    assert "Balance $680.00" in second
    assert "page 1 of 2" in first
    assert "Page 2 of 2" in second
    assert "Balance" not in first


def many_ways(count: int) -> str:
    """The sentences of visits of which no two were alike."""
    whom = "given live by telephone to Marian Whitcomb (wife) and Paul Whitcomb (son) while the patient was not present"
    return "\n".join(f"On 06/{day + 1:02}/2026, training was {whom}." for day in range(count))


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("count", [2, 7, 12, 28, 90])
def test_a_statement_of_any_length_is_whole_and_stays_on_the_pages(
    words: Words, ink_in_the_margin: Callable[[bytes], int], count: int, page: Page
) -> None:
    pdf = render(superbill(statement=many_ways(count), lines=VISITS), page, fonts=FONTS)
    assert " ".join(words(pdf)).count("while the patient was not present.") == count
    assert overlaps(pdf) == []
    assert ink_in_the_margin(pdf) == 0


def test_totals_stand_on_the_last_page_below_a_long_statement(words: Words) -> None:
    pages = words(render(superbill(statement=many_ways(90)), fonts=FONTS))
    assert len(pages) == 3
    assert [page.count("Balance $50.00") for page in pages] == [0, 0, 1]
    assert pages[2].index("not present.") < pages[2].index("Total charge")


def test_no_line_is_lost_between_pages(words: Words) -> None:
    pages = words(render(superbill(lines=VISITS * 4), fonts=FONTS))
    assert len(pages) > 3
    assert sum(page.count("97550") for page in pages) == 32
    assert sum(page.count("97551") for page in pages) == 32
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "2026-00187" in page


def test_a_further_page_says_whose_it_is(words: Words) -> None:
    second = words(render(superbill(lines=VISITS), fonts=FONTS))[1]
    assert "Harold Whitcomb, born 02/19/1949" in second
    assert "Superbill No. 2026-00187" in second


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("bill", [superbill(), superbill(lines=VISITS), long_names()], ids=["usual", "many", "long"])
def test_nothing_is_printed_in_the_margins(
    bill: Superbill, page: str, ink_in_the_margin: Callable[[bytes], int]
) -> None:
    assert ink_in_the_margin(render(bill, page, fonts=FONTS)) == 0


def test_the_size_of_the_page_is_the_one_asked_for() -> None:
    for page, size in (("letter", (612, 792)), ("a4", (595, 842))):
        box = PdfReader(io.BytesIO(render(superbill(), page, fonts=FONTS))).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size


def test_a_long_name_is_broken_and_never_cut(words: Words) -> None:
    bill = long_names()
    text = "".join(words(render(bill, fonts=FONTS))).replace(" ", "")
    for name in (bill.practice_name, bill.clinician, bill.patient_name, bill.member_id, bill.practice_address.one_line):
        assert name.replace(" ", "") in text
    assert text.count("afteralargestroke") == 12


def test_a_name_that_the_face_lacks_letters_of_stands_in_another_face(words: Words) -> None:
    assert "Nguyễn Thị Ánh" in words(render(superbill(patient_name="Nguyễn Thị Ánh"), fonts=FONTS))[0]


def test_every_font_is_carried_along(loose_fonts: Callable[[bytes], set[str]]) -> None:
    assert loose_fonts(render(superbill(lines=VISITS, watermark="SAMPLE"), fonts=FONTS)) == set()


def test_the_same_data_give_the_same_bytes() -> None:
    assert render(superbill(), fonts=FONTS) == render(superbill(), fonts=FONTS)
    assert render(superbill(), fonts=FONTS) != render(superbill(number="2026-00188"), fonts=FONTS)


def test_the_properties_of_the_file_tell_nothing_about_the_patient() -> None:
    reader = PdfReader(io.BytesIO(render(superbill(), fonts=FONTS)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Superbill 2026-00187"
    assert reader.trailer["/Root"]["/Lang"] == "en-US"
    properties = " ".join(str(value) for value in reader.metadata.values())
    for private in ("Harold", "Whitcomb", "I69", "1949", "Marian"):
        assert private not in properties


def test_a_watermark_stands_behind_every_page(words: Words) -> None:
    pages = words(render(superbill(lines=VISITS, watermark="INCOMPLETE - NOT FOR REIMBURSEMENT"), fonts=FONTS))
    assert [page.count("INCOMPLETE - NOT FOR REIMBURSEMENT") for page in pages] == [1, 1]
    assert all(page.startswith("INCOMPLETE") for page in pages)


def test_a_correction_says_what_it_replaces_and_why(words: Words) -> None:
    (page,) = words(render(superbill(replaces="2026-00180", correction="place of service"), fonts=FONTS))
    assert "Replaces superbill 2026-00180" in page
    assert "Corrected: place of service" in page


def test_an_insured_who_is_not_the_patient_has_a_row_with_birth_and_address(words: Words) -> None:
    insured = "Marian Whitcomb (spouse), born 04/02/1951"
    (page,) = words(render(superbill(insured=insured, insured_address="5 Elm Street, Dayton, OH 45402"), fonts=FONTS))
    assert f"INSURED {insured} ADDRESS OF THE INSURED 5 Elm Street, Dayton, OH 45402" in page
    (page,) = words(render(superbill(insured=insured), fonts=FONTS))
    assert f"INSURED {insured} DIAGNOSES" in page


def test_an_assistant_who_gave_the_service_is_named(words: Words) -> None:
    given = "Terry Hale, PTA, supervised by Lee Park, PT, DPT"
    assert f"SERVICE GIVEN BY {given} PATIENT" in words(render(superbill(given_by=given), fonts=FONTS))[0]


def test_an_unsigned_superbill_leaves_a_line_to_sign_on(words: Words) -> None:
    (page,) = words(render(superbill(signed_by="", signed_at=None), fonts=FONTS))
    assert "Clinician, date" in page
    assert "Signed electronically" not in page


def test_what_is_not_known_says_so(words: Words) -> None:
    (page,) = words(render(superbill(referring_name="", referring_npi="", prior_authorization=""), fonts=FONTS))
    assert page.count("not on file") == 2
    assert "none on file" in page


def test_the_square_code_says_number_and_seal_and_no_more() -> None:
    expected = segno.make("SUPERBILL 2026-00187 7K3F92QD" + "A" * 44, error="m", micro=False, mask=3).matrix
    document = pypdfium2.PdfDocument(render(superbill(), fonts=FONTS))
    picture = document[0].render(scale=4, grayscale=True).to_pil()
    document.close()
    right = 612 - 39.6
    found = picture.crop((int((right - 58) * 4), 600 * 4, int(right * 4), 715 * 4))
    top = 600 * 4 + found.point(lambda tone: 255 if tone < 128 else 0).getbbox()[1]
    cell, left = 58 * 4 / len(expected), (right - 58) * 4
    read = [
        [int(picture.getpixel((left + (x + 0.5) * cell, top + (y + 0.5) * cell)) < 128) for x in range(len(expected))]
        for y in range(len(expected))
    ]
    assert read == [list(row) for row in expected]


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_two_visits_of_two_lines_that_were_not_alike_stay_on_one_page(page: Page) -> None:
    told = (
        "On 11/05/2026, training was given face to face to Marian Whitcomb (wife) while the patient was not present.\n"
        "On 11/12/2026, training was given face to face to Marian Whitcomb (wife) and Dana Whitcomb (daughter) while "
        "the patient was not present.\nMinutes are whole minutes of counted time; interruptions and time with the "
        "patient are left out. Units by the payer's rule: the first unit needs all 30 minutes, each further unit 8 "
        "minutes of its 15."
    )
    usual = superbill()
    long = replace(
        usual.diagnoses[0], text="Hemiplegia and hemiparesis following cerebral infarction of the right side"
    )
    bill = replace(usual, lines=usual.lines[:2] * 2, diagnoses=(long, *usual.diagnoses[1:3]), statement=told)
    assert len(PdfReader(io.BytesIO(render(bill, page, fonts=FONTS))).pages) == 1
