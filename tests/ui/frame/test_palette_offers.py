"""Ctrl+K finds what its words promise: steps, settings, the papers of whoever is shown, a superbill by its number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.store.store import Store
from desktop_app.ui.frame.offered import everything
from desktop_app.ui.frame.palette import matching
from desktop_app.ui.navigation import SCREENS
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import frame as words
from desktop_app.ui.wording.paper_kinds import KINDS, OF_PATIENT_ALONE
from desktop_app.ui.wording.sections import SECTIONS
from tests.fake_clock import FakeClock
from tests.training_bench import TrainingBench


def texts(typed: str, **about: str) -> list[str]:
    """What is offered for these words while nobody, a patient or a visit is on the screen."""
    return [found.text for found in matching(everything(about), typed)]


def papers(**about: str) -> set[str]:
    """The kinds of paper that are offered."""
    return {found.arguments["paper"] for found in everything(about) if "paper" in found.arguments}


@pytest.fixture
def bench(runner: Runner, clock: FakeClock, vault_folder: Path) -> Iterator[TrainingBench]:
    """The window with all its true screens, on Today."""
    made = TrainingBench(runner, clock, vault_folder)
    made.window.navigation.screens.clear()
    made.go("today")
    yield made
    made.close()


def seek(bench: TrainingBench, typed: str) -> list[str]:
    """Ctrl+K, and these words; what is listed then."""
    card = bench.window.palette_card
    card.open()
    QTest.keyClicks(card.line, typed)
    card._pause.stop()
    card._ask()
    bench.settle()
    return [card.list.item(at).text() for at in range(card.list.count())]


def pick(bench: TrainingBench) -> None:
    """Enter."""
    QTest.keyClick(bench.window.palette_card, Qt.Key.Key_Return)
    bench.settle()


def add_superbill(store: Store, clock: FakeClock) -> None:
    with store.act("issue", "superbill", "2026-00001", clock.now().utc):
        store.superbills.add(IssuedSuperbill("2026-00001", "harold", ("before",), clock.now().utc, b"%PDF", "K7-2M"))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("backup", "Back up now"),
        ("restore", "Restore a backup"),
        ("new pat", "New patient"),
        ("group", "Group session"),
        ("payers", "Settings: Payers and rules"),
        ("fees", "Settings: Fees"),
        ("audit", "Settings: Activity"),
        ("day's papers", "Print the day's papers"),
    ],
)
def test_a_word_finds_the_step_that_it_means(typed: str, first: str) -> None:
    assert texts(typed)[0] == first


def test_the_words_that_are_advised_are_found() -> None:
    advised = words.NOTHING_FOUND.partition("a word such as ")[2].rstrip(".").split(" or ")
    assert advised == ["backup", "fees"]
    assert all(texts(word) for word in advised)


def test_every_section_of_the_settings_is_offered() -> None:
    assert [found.arguments["section"] for found in everything({}) if found.text.startswith("Settings: ")] == [
        *SECTIONS
    ]


def test_papers_are_offered_only_where_somebody_is_shown() -> None:
    assert texts("estimate") == []
    assert texts("estimate", patient_id="harold") == ["Good-faith estimate"]
    assert papers(patient_id="harold") == set(OF_PATIENT_ALONE)
    assert papers(session_id="one") == {*KINDS, "superbill"}


def test_whatever_is_offered_leads_to_a_screen_or_does_something() -> None:
    for found in everything({"session_id": "one"}):
        assert found.screen in SCREENS or found.action in ("privacy", "lock", "keys", "backup"), found.text


def test_a_backup_is_made_and_seen_where_backups_are(bench: TrainingBench) -> None:
    assert seek(bench, "backup")[0] == "Back up now"
    pick(bench)
    bench.settle()
    assert bench.screen.name == "settings"
    assert list((bench.folder / "backups").glob("*.teachback"))


def test_an_estimate_is_reached_from_the_chart(bench: TrainingBench) -> None:
    assert "Good-faith estimate" not in seek(bench, "estimate")
    bench.window.step_back()
    bench.go("chart", patient_id="harold")
    assert seek(bench, "estimate")[0] == "Good-faith estimate"
    pick(bench)
    assert bench.screen.name == "print"
    assert bench.screen.list.key() == "estimate"


def test_a_superbill_is_reached_by_its_number(bench: TrainingBench, clock: FakeClock) -> None:
    bench.runner.run(add_superbill)
    bench.settle()
    assert seek(bench, "2026-00001") == ["Superbill 2026-00001"]
    pick(bench)
    assert bench.screen.name == "print"
    assert bench.window.navigation.place is not None
    assert bench.window.navigation.place[1]["session_id"] == "before"
    assert seek(bench, "2026-00002") == []


def test_a_void_superbill_is_among_the_papers_of_the_chart(bench: TrainingBench, clock: FakeClock) -> None:
    def void(store: Store, clock: FakeClock) -> None:
        add_superbill(store, clock)
        with store.act("void", "superbill", "2026-00001", clock.now().utc):
            store.superbills.void("2026-00001", clock.now().utc, "wrong payer")

    bench.runner.run(void)
    bench.settle()
    assert seek(bench, "superbill 2026-00001")[0] == "Superbill 2026-00001, void"
    pick(bench)
    assert bench.screen.name == "chart"
