"""The papers of a visit, by keyboard: issue, look, tick, print, save, void."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtPdf import QPdfDocument

from desktop_app.ui import printing
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.print.view import PrintScreen
from desktop_app.workflows.papers.give_handout import HandoutChoice, give_handout
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import do, family, signed_visit, unsigned_visit, words_on

CTRL = Qt.KeyboardModifier.ControlModifier
ISSUE, PRINT, SAVE = (Qt.Key.Key_Return, CTRL), (Qt.Key.Key_P, CTRL), (Qt.Key.Key_S, CTRL)
NOTE = (Qt.Key.Key_O, CTRL)
LETTER = QSizeF(612, 792)


def show(room: PracticeRoom, session_id: str) -> PrintScreen:
    screen = PrintScreen(room.runner)
    room.show(screen, session_id=session_id)
    return screen


def issued(room: PracticeRoom, clock: FakeClock) -> PrintScreen:
    room.write(family)
    screen = show(room, signed_visit(room, clock))
    room.press(ISSUE)
    return screen


def give(room: PracticeRoom, session_id: str, caregiver: str, language: str) -> None:
    do(room, give_handout, HandoutChoice(session_id, caregiver, "sit-to-stand", language))


def pages(file: Path) -> list[QSizeF]:
    document = QPdfDocument()
    document.load(str(file))
    sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
    document.close()
    return sizes


def test_without_a_visit_the_screen_says_where_to_choose_one(room: PracticeRoom) -> None:
    screen = PrintScreen(room.runner)
    room.show(screen)
    assert "Choose a visit first" in words_on(screen)
    assert nameless(screen) == []


def test_issuing_by_key_gives_a_number_and_keeps_the_page(room: PracticeRoom, clock: FakeClock) -> None:
    screen = issued(room, clock)
    assert room.told == ["Superbill 2026-00001 issued."]
    kept = room.read(lambda store: store.superbills.get("2026-00001").pdf)
    assert screen.paper.pdf == kept
    assert screen.list.ticked() == ["superbill"]
    assert screen.list.item(0).text() == "Superbill 2026-00001, issued Jun 10, 10:49 AM, 1 page"
    assert not screen.superbill.issue.isVisible()


def test_what_blocks_is_said_and_leads_to_the_review(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = unsigned_visit(room, clock, 20)
    screen = show(room, session_id)
    assert "It cannot go out yet" in words_on(screen)
    assert not screen.superbill.issue.isVisible()
    screen.superbill.review.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("review", {"session_id": session_id})]


def test_the_note_is_one_key_away_before_and_after_the_superbill_is_issued(
    room: PracticeRoom, clock: FakeClock
) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    screen = show(room, session_id)
    note = ("review", {"session_id": session_id})
    room.press(NOTE)
    assert room.went == [note]
    room.press(ISSUE, NOTE)
    assert screen.superbill.void.isVisible()
    assert room.went == [note, note]
    assert taken_twice(screen) == []


def test_pages_turn_by_keys(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    screen = show(room, session_id)
    room.press(Qt.Key.Key_Down)
    assert screen.paper.where.text() == "Page 1 of 2"
    room.press((Qt.Key.Key_PageDown, CTRL))
    assert screen.paper.where.text() == "Page 2 of 2"
    room.press((Qt.Key.Key_PageUp, CTRL))
    assert screen.paper.where.text() == "Page 1 of 2"


def test_saving_writes_the_shown_paper_and_the_log(room: PracticeRoom, clock: FakeClock, tmp_path: Path) -> None:
    screen = issued(room, clock)
    offered: list[str] = []

    def ask(name: str) -> str:
        offered.append(name)
        return str(tmp_path / "mine.pdf")

    screen.printer.ask_path = ask
    room.press(SAVE)
    assert offered == ["superbill-2026-00001.pdf"]
    saved = (tmp_path / "mine.pdf").read_bytes()
    assert saved == room.read(lambda store: store.superbills.get("2026-00001").pdf)
    assert screen.paper.pdf.startswith(saved)  # what would leave the program next is marked as a copy
    assert screen.paper.pdf != saved
    assert room.told[-1] == "Saved as mine.pdf. It is outside the vault now, so keep it safe."
    assert room.read(lambda store: store.audit.entries(1))[0].action == "export"


def test_a_folder_that_cannot_be_written_is_said(room: PracticeRoom, clock: FakeClock, tmp_path: Path) -> None:
    screen = issued(room, clock)
    screen.printer.ask_path = lambda name: str(tmp_path / "no such folder" / name)
    room.press(SAVE)
    assert room.told[-1] == "This folder is not there any more. Choose another folder."


def test_without_a_printer_it_says_so_and_offers_the_pdf(
    room: PracticeRoom, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    screen = issued(room, clock)
    assert "No printer is set up on this computer." in words_on(screen)
    assert not screen.printer.print.isVisible()
    assert screen.printer.save.isVisible()


def test_the_pack_prints_every_ticked_paper_at_full_size(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    give(room, session_id, "luis", "es")
    screen = show(room, session_id)
    room.press(ISSUE)
    assert screen.printer.print.text() == "&Print pack, 6 pages"
    room.press(PRINT)
    assert pages(printer) == [LETTER] * 6
    assert room.told[-1] == "Sent to the printer."
    printed = [entry.record for entry in room.read(lambda store: store.audit.entries(3))]
    assert sorted(printed) == ["handout", "handout", "superbill"]


def test_space_takes_a_paper_out_of_the_pack(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    screen = show(room, session_id)
    room.press(ISSUE)
    assert screen.printer.print.text() == "&Print pack, 3 pages"
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert screen.list.ticked() == ["superbill"]
    room.press(Qt.Key.Key_Up)
    assert screen.printer.print.text() == "&Print"


def test_only_the_shown_paper_can_be_printed(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    screen = show(room, session_id)
    room.press(ISSUE)
    screen.printer.only.setFocus()
    room.press(Qt.Key.Key_Space)
    assert pages(printer) == [LETTER]


def test_the_printed_page_looks_like_the_paper(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    screen = issued(room, clock)
    room.press(PRINT)
    paper, arrived = QPdfDocument(), QPdfDocument()
    arrived.load(str(printer))
    size = screen.paper.document.pagePointSize(0).toSize()
    wanted, got = screen.paper.document.render(0, size), arrived.render(0, size)
    spots = [(x, y) for x in range(0, size.width(), 3) for y in range(0, size.height(), 3)]
    near = sum(abs(wanted.pixelColor(x, y).lightness() - got.pixelColor(x, y).lightness()) < 60 for x, y in spots)
    arrived.close()
    paper.close()
    assert near / len(spots) > 0.99


def test_the_printer_that_was_used_is_remembered(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    screen = issued(room, clock)
    screen.printer.which.setFocus()
    room.press(Qt.Key.Key_Down)
    assert preferences().now.printer == "Desk"
    again = PrintScreen(room.runner)
    room.show(again)
    assert again.printer.which.key() == "Desk"


def test_printer_and_copies_are_remembered_for_each_kind_of_paper(
    room: PracticeRoom, clock: FakeClock, printer: Path
) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    screen = show(room, session_id)
    screen.printer.which.setFocus()
    room.press(Qt.Key.Key_Down)
    screen.printer.copies.setValue(2)
    screen.list.setCurrentRow(1)
    assert (screen.printer.which.key(), screen.printer.copies.value()) == ("Desk", 1)
    screen.printer.which.setFocus()
    room.press(Qt.Key.Key_Up)
    screen.list.setCurrentRow(0)
    assert (screen.printer.which.key(), screen.printer.copies.value()) == ("Desk", 2)
    assert preferences().now.printer_for == {"superbill": "Desk", "handout": "Office"}
    assert preferences().now.copies_for == {"superbill": 2, "handout": 1}


def test_a_printer_that_is_gone_is_said_and_nothing_is_written_down(
    room: PracticeRoom, clock: FakeClock, printer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = issued(room, clock)
    monkeypatch.setattr(printing, "printer_names", lambda: ["Desk"])
    room.press(PRINT)
    assert room.told[-1].startswith("This printer is not set up on this computer any more.")
    assert not printer.exists()
    assert room.read(lambda store: store.audit.entries(1))[0].action == "issue"
    assert screen.printer.which.key() == "Desk"


def test_a_page_range_prints_those_pages_and_nonsense_is_said(
    room: PracticeRoom, clock: FakeClock, printer: Path
) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    screen = show(room, session_id)
    room.press(ISSUE)
    screen.printer.range.setFocus()
    room.type("9")
    room.press(PRINT)
    assert screen.printer.range_field.error.startswith("Write pages of this job")
    assert not printer.exists()
    room.press(Qt.Key.Key_Backspace)
    room.type("1, 3")
    room.press(PRINT)
    assert pages(printer) == [LETTER] * 2


def test_the_printers_own_dialog_can_be_used_or_left(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    screen = issued(room, clock)
    screen.printer.ask_dialog = lambda made: False
    screen.printer.dialog.click()
    assert not printer.exists()
    screen.printer.ask_dialog = lambda made: True
    screen.printer.dialog.click()
    room.settle()
    assert pages(printer) == [LETTER]
    assert room.told[-1] == "Sent to the printer."


def test_a_passphrase_locks_the_file_and_the_folder_is_remembered(
    room: PracticeRoom, clock: FakeClock, tmp_path: Path
) -> None:
    screen = issued(room, clock)
    screen.printer.ask_path = lambda name: str(tmp_path / name)
    screen.printer.passphrase.setFocus()
    room.type("short")
    room.press(SAVE)
    assert screen.printer.lock_field.error.startswith("Use at least 8 characters")
    assert list(tmp_path.glob("*.pdf")) == []
    room.type(" kettle")
    room.press(SAVE)
    saved = tmp_path / "superbill-2026-00001.pdf"
    assert b"/AESV3" in saved.read_bytes()
    assert room.told[-1].startswith("Saved as superbill-2026-00001.pdf, locked with your passphrase.")
    assert screen.printer.passphrase.text() == ""
    assert preferences().now.export_folder == str(tmp_path)


def test_what_has_the_focus_is_in_sight_and_another_visit_begins_at_the_top(
    room: PracticeRoom, clock: FakeClock
) -> None:
    room.write(family)
    first = signed_visit(room, clock)
    clock.advance(minutes=24 * 60)
    second = signed_visit(room, clock)
    screen = show(room, first)
    room.press(ISSUE)
    screen.resize(1280, 420)
    room.settle()
    column, seen = screen.side.verticalScrollBar(), screen.side.viewport()
    column.setValue(column.maximum())
    screen.superbill.void.click()
    room.settle()
    reason = screen.superbill.reason
    assert reason.hasFocus()
    assert seen.rect().contains(reason.rect().translated(reason.mapTo(seen, reason.rect().topLeft())))
    column.setValue(column.maximum())
    assert column.value() > 0
    screen.enter(session_id=second)
    assert column.value() == 0


def test_voiding_needs_a_reason_and_keeps_the_number(room: PracticeRoom, clock: FakeClock) -> None:
    screen = issued(room, clock)
    screen.superbill.void.setFocus()
    room.press(Qt.Key.Key_Return)
    assert screen.superbill.reason.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert screen.superbill.reason_field.error == "Voiding needs a reason. Say in a few words what was wrong."
    room.type("Wrong member id")
    room.press(Qt.Key.Key_Return)
    assert room.told[-1].startswith("Superbill 2026-00001 is void.")
    assert screen.superbill.issue.isVisible()
    assert room.read(lambda store: store.superbills.get("2026-00001").void_reason) == "Wrong member id"
    room.press(ISSUE)
    assert room.told[-1] == "Superbill 2026-00002 issued."


def test_escape_stops_asking_for_the_reason(room: PracticeRoom, clock: FakeClock) -> None:
    screen = issued(room, clock)
    assert not screen.back()
    screen.superbill.void.click()
    assert screen.back()
    assert not screen.superbill.reason.isVisible()


def test_a_new_handout_is_one_key_away(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    show(room, session_id).new_here()
    assert room.went == [("handout", {"session_id": session_id, "patient_id": ""})]


def test_privacy_hides_names_and_the_page_itself(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    give(room, session_id, "marian", "en")
    screen = show(room, session_id)
    assert "Harold Whitcomb" in screen.paper.view.accessibleDescription()
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    assert screen.paper.is_hidden
    assert "Harold" not in screen.paper.view.accessibleDescription()
    assert screen.context().subtitle == f"{HIDDEN_NAME}, visit of June 10"
    assert "Marian" not in screen.list.item(1).text()
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    assert not screen.paper.is_hidden


def test_everything_has_a_name_and_a_letter_of_its_own(room: PracticeRoom, clock: FakeClock, printer: Path) -> None:
    screen = issued(room, clock)
    assert nameless(screen) == []
    assert taken_twice(screen) == []
    screen.superbill.void.click()
    assert taken_twice(screen) == []


def test_without_a_printer_the_paper_of_a_file_can_still_be_chosen(
    room: PracticeRoom, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    room.write(family)
    screen = show(room, signed_visit(room, clock))
    assert not screen.printer.print.isVisible()
    assert screen.printer.sheet.isVisible()
    screen.printer.sheet.setFocus()
    room.press(Qt.Key.Key_Down)
    assert preferences().now.paper == "a4"


def test_a_paper_that_was_chosen_elsewhere_is_shown_on_coming_back(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    screen = show(room, signed_visit(room, clock))
    assert screen.printer.sheet.key() == "letter"
    preferences().change(paper="a4")
    screen.printer.look()
    assert screen.printer.sheet.key() == "a4"
