"""F9 hides the names on every screen at once: in labels, lists, tables, buttons, tips, and what is read aloud."""

from calendar import month_name
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop_app import paths
from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.frame.bench import Bench
from desktop_app.ui.live_preferences import LivePreferences, use
from desktop_app.ui.navigation import SCREENS
from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.runner import Runner
from desktop_app.workflows.practice.frame_news import frame_news
from desktop_app.workflows.sample_practice import open_sample
from tests.fake_clock import FakeClock

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)
"""What somebody is writing stays readable to them; it is the user's own text, not a name that we show."""


@pytest.fixture(scope="module")
def bench(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    qapp.setStyle("Fusion")
    theme.add_fonts()
    use(LivePreferences(Preferences()))
    theme.wear(qapp, theme.Theme())
    clock = FakeClock()
    runner = Runner(clock)
    folder: Path = tmp_path_factory.mktemp("sample")
    runner.open(lambda: open_sample(folder / "vault", paths.resources(), clock))
    made = Bench(runner)
    made.resize(1366, 768)
    made.show()
    runner.run(frame_news, then=made.start)
    settle(made)
    yield made
    made.navigation.forget()
    runner.stop()
    made.deleteLater()


def settle(bench: Bench) -> None:
    for _ in range(4):
        assert bench._runner.wait_idle(120_000)
        QTest.qWait(20)


@pytest.fixture
def people(bench: Bench) -> tuple[set[str], dict[str, str]]:
    """Every part of a name of a patient or caregiver, and the ids of a patient and of sessions to look at."""
    came: list[tuple[set[str], dict[str, str]]] = []

    def ask(store: object, clock: object) -> tuple[set[str], dict[str, str]]:
        names: set[str] = set()
        ids: dict[str, str] = {}
        for patient_id in store.patients.active_ids(date(2000, 1, 1)):  # type: ignore[attr-defined]
            patient = store.patients.get(patient_id)  # type: ignore[attr-defined]
            names |= {patient.given_name, patient.family_name}
            for caregiver in store.caregivers.of_patient(patient.id):  # type: ignore[attr-defined]
                names |= set(caregiver.name.split())
        running = store.sessions.running()[0]  # type: ignore[attr-defined]
        ids["session"], ids["patient"] = running.id, running.patient_ids[0]
        ours = {word for one in store.clinicians.all() for word in one.signature.replace(",", "").split()}  # type: ignore[attr-defined]
        return {name for name in names - ours - set(month_name) if len(name) > 2}, ids

    bench._runner.run(ask, then=came.append)
    settle(bench)
    return came[0]


def shown_by(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that can be read on a widget and in it, or heard of it: where, and what."""
    for part in (widget, *widget.findChildren(QWidget)):
        if not part.isVisible():
            continue
        where = f"{type(part).__name__} {part.objectName()}"
        yield where, part.accessibleName()
        yield where, part.accessibleDescription()
        yield where, part.toolTip()
        if isinstance(part, QLabel | QAbstractButton):
            yield where, part.text()
        elif isinstance(part, QComboBox):
            yield from ((where, part.itemText(at)) for at in range(part.count()))
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from ((where, text) for text in texts_of(part.model()))


def texts_of(model: QAbstractItemModel) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount(QModelIndex())):
        for column in range(model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1):
            for role in roles:
                yield str(model.data(model.index(row, column, QModelIndex()), role) or "")


def named(names: Iterable[str], widget: QWidget) -> list[tuple[str, str]]:
    words = {name: f" {name} " for name in names}
    found = []
    for where, text in shown_by(widget):
        plain = " " + "".join(letter if letter.isalnum() else " " for letter in text) + " "
        if any(word in plain for word in words.values()):
            found.append((where, text))
    return found


def arguments_of(screen: str, ids: dict[str, str]) -> dict[str, str]:
    wanted = {
        "chart": {"patient_id": ids["patient"]},
        "session": {"session_id": ids["session"]},
        "review": {"session_id": ids["session"]},
        "print": {"session_id": ids["session"]},
        "handout": {"session_id": ids["session"], "patient_id": ids["patient"]},
    }
    return wanted.get(screen, {})


@pytest.fixture(autouse=True)
def _names_shown_afterward() -> Iterator[None]:
    yield
    if privacy().is_on:
        privacy().toggle()


@pytest.mark.parametrize("screen", sorted(SCREENS))
@pytest.mark.parametrize("moment", ["pressed here", "pressed before"])
def test_while_names_are_hidden_no_screen_shows_or_tells_one(
    bench: Bench, people: tuple[set[str], dict[str, str]], screen: str, moment: str
) -> None:
    names, ids = people
    if moment == "pressed before":
        privacy().toggle()
    bench.navigation.show(screen, arguments_of(screen, ids))
    settle(bench)
    if moment == "pressed here":
        privacy().toggle()
        settle(bench)
    assert named(names, bench) == []


def test_the_names_are_there_while_they_are_not_hidden(bench: Bench, people: tuple[set[str], dict[str, str]]) -> None:
    names, ids = people
    for screen in ("today", "patients", "chart", "session", "billing"):
        bench.navigation.show(screen, arguments_of(screen, ids))
        settle(bench)
        assert named(names, bench) != [], f"the way of looking finds names on {screen}"


def test_the_palette_hides_whom_it_finds(bench: Bench, people: tuple[set[str], dict[str, str]]) -> None:
    names, _ = people
    privacy().toggle()
    bench.palette_card.open()
    bench.palette_card.line.setText(sorted(names)[0][:3])
    QTest.qWait(150)
    settle(bench)
    rows = [bench.palette_card.list.item(at).text() for at in range(bench.palette_card.list.count())]
    assert any(HIDDEN_NAME in row for row in rows)
    bench.palette_card.line.clear()
    assert named(names, bench) == []
    bench.palette_card.close_again()


def test_a_message_with_a_name_in_it_goes_when_names_are_hidden(bench: Bench) -> None:
    bench.toast.say("Harold Whitcomb is saved.")
    privacy().toggle()
    assert bench.toast.sentence == ""
