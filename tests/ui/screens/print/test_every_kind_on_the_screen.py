"""Every other kind of paper on the Print screen: found in its group, made when looked at, printed, and written down."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.people.practice import Address
from desktop_app.store.store import Store
from desktop_app.ui import printing
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.privacy import privacy
from desktop_app.ui.screens.print.paper_list import GROUP
from desktop_app.ui.screens.print.view import PrintScreen
from desktop_app.workflows.papers.kinds import PAPER_KINDS
from desktop_app.workflows.papers.make_claim_form import claim_offset
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.print.test_print_screen import PRINT, SAVE, show
from tests.ui.screens.visits import family, signed_visit, unsigned_visit


def go_to(room: PracticeRoom, screen: PrintScreen, key: str) -> None:
    """Down the list by arrow keys, as far as the paper."""
    screen.list.setFocus()
    room.press(Qt.Key.Key_Home)
    for _ in range(screen.list.keys().index(key)):
        room.press(Qt.Key.Key_Down)
    assert screen.list.key() == key


@pytest.fixture
def screen(room: PracticeRoom, clock: FakeClock) -> PrintScreen:
    """The papers of a signed visit."""
    room.write(family)
    return show(room, signed_visit(room, clock))


def test_all_kinds_are_listed_under_whom_they_are_for(screen: PrintScreen) -> None:
    listed = screen.list.keys()
    ids = {kind.id for kind in PAPER_KINDS}
    assert {key for key in ids if not key.startswith("appeal-")} | {"appeal"} == set(listed)
    headings = [(screen.list.item(row).data(GROUP), listed[row]) for row in range(screen.list.count())]
    assert [pair for pair in headings if pair[0]] == [
        ("For the family", "superbill"),
        ("For the record", "note"),
        ("For the payer", "claim-form"),
    ]


def test_each_paper_of_a_signed_visit_is_shown_or_says_why_not(room: PracticeRoom, screen: PrintScreen) -> None:
    keys = screen.list.keys()
    for key in keys:
        go_to(room, screen, key)
        assert screen.paper.pdf.startswith(b"%PDF-"), screen.paper.why.text()
        assert screen.printer.save.isEnabled()
        assert nameless(screen) == []
        assert taken_twice(screen) == []


def test_a_note_is_printed_and_written_down_for_its_patient(
    room: PracticeRoom, screen: PrintScreen, printer: Path
) -> None:
    screen.printer.look()
    go_to(room, screen, "note")
    assert "Harold Whitcomb" in screen.paper.text()
    screen.printer.copies.setValue(2)
    room.press(PRINT)
    assert printer.exists()
    assert room.told[-1] == "Sent to the printer."
    (entry,) = room.read(lambda store: store.disclosures.of_patient("harold"))
    assert (entry.paper, entry.how, entry.recipient) == ("note", "print", "patient or payer")
    assert preferences().now.copies_for["note"] == 2


def test_a_saved_paper_has_nobodys_name_in_its_file_name(
    room: PracticeRoom, screen: PrintScreen, tmp_path: Path
) -> None:
    go_to(room, screen, "statement")
    offered: list[str] = []

    def ask(name: str) -> str:
        offered.append(name)
        return str(tmp_path / name)

    screen.printer.ask_path = ask
    screen.printer.passphrase.setText("long kettle")
    shown = screen.paper.pdf
    room.press(SAVE)
    assert offered[0].startswith("statement-")
    assert "hitcomb" not in offered[0]
    assert b"/AESV3" in (tmp_path / offered[0]).read_bytes()
    assert (tmp_path / offered[0]).read_bytes() != shown
    (entry,) = room.read(lambda store: store.disclosures.of_patient("harold"))
    assert (entry.paper, entry.how) == ("statement", "export")
    assert entry.purpose == "their request (file locked with a passphrase)"


def test_a_ticked_paper_joins_the_pack(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "note")
    room.press(Qt.Key.Key_Space)
    go_to(room, screen, "consent")
    room.press(Qt.Key.Key_Space)
    pages = sum(printing.page_count(screen._pdf(key)) for key in ("note", "consent"))
    assert screen.pack.text() == f"Ticked papers are the print pack: {pages} pages."


def test_the_claim_form_without_an_address_says_what_to_do(room: PracticeRoom, clock: FakeClock) -> None:
    def without_address(store: Store) -> None:
        family(store)
        store.patients.save(builders.patient(address=Address()))

    room.write(without_address)
    screen = show(room, signed_visit(room, clock))
    go_to(room, screen, "claim-form")
    assert screen.paper.why.text() == (
        "The claim form needs the patient's address, and none is on file. Enter it in the chart with F2."
    )
    assert not screen.printer.save.isEnabled()
    assert "cannot be made yet" in screen.list.currentItem().text()
    room.press(Qt.Key.Key_Space)
    assert screen.list.ticked() == []
    assert screen.paper.view.accessibleDescription().startswith("The claim form needs")


def test_an_appeal_waits_for_the_signature(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    screen = show(room, unsigned_visit(room, clock))
    go_to(room, screen, "appeal")
    assert screen.paper.why.text().startswith("A visit of this appeal is not signed.")
    assert not screen.options.isVisible()


def test_the_denial_chooses_the_appeal_and_is_written_down(
    room: PracticeRoom, screen: PrintScreen, tmp_path: Path
) -> None:
    go_to(room, screen, "appeal")
    assert "not medically necessary" in screen.paper.text()
    screen.options.denial.setFocus()
    room.press(Qt.Key.Key_Down)
    assert "time missing or not sufficient" in screen.paper.text()
    screen.options.claim_number.setFocus()
    room.type("77-100")
    room.press(Qt.Key.Key_Return)
    assert "77-100" in screen.paper.text()
    screen.printer.ask_path = lambda name: str(tmp_path / name)
    room.press(SAVE)
    (entry,) = room.read(lambda store: store.disclosures.of_patient("harold"))
    assert (entry.paper, entry.purpose) == ("appeal-time", "appeal of a denied claim (file not locked)")


def test_an_estimate_is_for_as_many_visits_as_are_typed(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "estimate")
    assert "6 of 45 minutes each" in screen.paper.text()
    screen.options.estimate.visits.setFocus()
    screen.options.estimate.visits.selectAll()
    room.type("9")
    room.press(Qt.Key.Key_Return)
    assert "9 of 45 minutes each" in screen.paper.text()
    screen.options.estimate.minutes.setValue(4)
    room.settle()
    assert screen.paper.why.text().startswith("4 minutes earn no unit under this payer's rule.")
    assert not screen.printer.save.isEnabled()


def test_the_offset_moves_the_claim_form_and_is_kept(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "claim-form")
    before = screen.paper.pdf
    screen.options.right.setValue(12)
    room.settle()
    assert room.read(claim_offset) == (12, 0)
    assert screen.paper.pdf.startswith(b"%PDF-")
    assert screen.paper.pdf != before


def test_without_a_visit_the_patients_own_papers_are_there(room: PracticeRoom, printer: Path) -> None:
    room.write(family)
    screen = PrintScreen(room.runner)
    room.show(screen, patient_id="harold", paper="estimate")
    assert screen.list.key() == "estimate"
    keys = screen.list.keys()
    assert "note" not in keys
    assert not screen.superbill.isVisible()
    assert not screen.payment.isVisible()
    assert screen.context().subtitle == "Harold Whitcomb"
    room.press(PRINT)
    (entry,) = room.read(lambda store: store.disclosures.of_patient("harold"))
    assert (entry.paper, entry.paper_id) == ("estimate", "harold")
    assert nameless(screen) == []


def test_hidden_names_hide_a_paper_that_is_made_now(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "note")
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    assert screen.paper.is_hidden
    assert "Harold" not in screen.paper.view.accessibleDescription()
    privacy().toggle()


def test_an_estimate_says_where_and_when_the_visits_are_to_be(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "estimate")
    form = screen.options.estimate
    assert "not scheduled yet" in screen.paper.text()
    form.first_on.setFocus()
    room.type("7/6/2026")
    room.press(Qt.Key.Key_Tab)
    room.type("9/30/2026")
    room.press(Qt.Key.Key_Tab)
    room.type("An evaluation by a speech therapist; a wheelchair fitting")
    room.press(Qt.Key.Key_Return)
    form.service.setFocus()
    room.press(Qt.Key.Key_End)
    form.place.setFocus()
    room.press(Qt.Key.Key_Down)
    text = " ".join(screen.paper.text().split())
    for words in (
        "07/06/2026",
        "09/30/2026",
        "2. a wheelchair fitting",
        "direct care",
        "Office (11), CT",
    ):
        assert words in text, text
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_a_day_that_nobody_can_read_makes_no_estimate(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "estimate")
    form = screen.options.estimate
    form.first_on.setFocus()
    room.type("13/45")
    room.press(Qt.Key.Key_Tab)
    assert form.first_on.problem() in screen.paper.why.text()
    assert form.first_on.problem()
    assert not screen.printer.save.isEnabled()
    form.first_on.setFocus()
    form.first_on.selectAll()
    room.type("7/6/2026")
    room.press(Qt.Key.Key_Tab)
    assert "07/06/2026" in screen.paper.text()


def test_an_estimate_of_more_than_a_year_is_refused_at_its_last_day(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "estimate")
    form = screen.options.estimate
    form.through.setFocus()
    room.type("9/30/2030")
    room.press(Qt.Key.Key_Tab)
    assert "at most 12 months" in form.through.accessibleDescription()
    assert "at most 12 months" in screen.paper.why.text()
    form.through.setFocus()
    form.through.selectAll()
    room.press(Qt.Key.Key_Delete)
    room.press(Qt.Key.Key_Tab)
    assert "12 months" not in form.through.accessibleDescription()
    assert screen.paper.pdf.startswith(b"%PDF-")


def test_an_estimate_of_a_visit_that_was_is_refused(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "estimate")
    form = screen.options.estimate
    form.first_on.setFocus()
    room.type("1/5/2020")
    room.press(Qt.Key.Key_Tab)
    assert form.first_on.accessibleDescription() == "An estimate is given before the first visit."
    assert screen.paper.why.text().endswith("Enter the first visit that is still to come.")


def test_what_an_appeal_goes_out_without_is_said_before_it_goes(room: PracticeRoom, screen: PrintScreen) -> None:
    go_to(room, screen, "appeal")
    assert "last day to appeal" in screen.options.outlook.text()
    assert "The record has nothing for" not in screen.options.outlook.text()
    room.write(lambda store: store.consents.save(builders.consent(caregiver_ids=())))
    screen.refresh(frozenset({"patients"}))
    room.settle()
    assert "Consent for Marian Whitcomb" in screen.options.outlook.text()
