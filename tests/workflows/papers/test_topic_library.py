"""The library as the practice has it: its own topics beside ours, a broken one named, and what fits the visit first."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.store.store import Store
from desktop_app.workflows.papers.give_handout import HandoutChoice, offered_topics, preview_handout
from desktop_app.workflows.papers.papers_of_visit import papers_of_visit
from desktop_app.workflows.papers.topic_library import OWN_TOPICS, library
from tests.fake_clock import FakeClock


@pytest.fixture
def own(office: Store) -> Path:
    folder = office.folder / OWN_TOPICS
    folder.mkdir()
    return folder


def shipped_text(office: Store, name: str = "stairs.en.md") -> str:
    return (office.resources / "handouts" / name).read_text(encoding="utf-8")


def test_without_a_folder_the_library_is_what_is_shipped(office: Store) -> None:
    known = library(office)
    assert len({topic.id for topic in known.topics}) >= 24
    assert known.broken == ()


def test_a_topic_of_the_practice_is_offered_beside_ours(office: Store, clock: FakeClock, own: Path) -> None:
    text = shipped_text(office).replace("id: stairs", "id: our-porch").replace("Going up and down stairs", "Our porch")
    (own / "porch.en.md").write_text(text, encoding="utf-8")
    offered = {topic.id: topic.title for topic in offered_topics(office, clock)}
    assert offered["our-porch"] == "Our porch"
    assert offered["stairs"] == "Going up and down stairs"


def test_a_topic_of_the_practice_goes_before_ours_of_the_same_name(office: Store, own: Path) -> None:
    (own / "stairs.en.md").write_text(shipped_text(office).replace("version: 1", "version: 7"), encoding="utf-8")
    versions = {topic.language: topic.version for topic in library(office).topics if topic.id == "stairs"}
    assert versions == {"en": 7, "es": 1}


def test_a_changed_file_is_read_again(office: Store, own: Path) -> None:
    file = own / "stairs.en.md"
    for version in (2, 31):
        file.write_text(shipped_text(office).replace("version: 1", f"version: {version}"), encoding="utf-8")
        assert version in {topic.version for topic in library(office).topics}


def test_a_broken_topic_names_file_and_line_and_the_rest_still_load(
    office: Store, clock: FakeClock, own: Path, running: str
) -> None:
    (own / "good.en.md").write_text(shipped_text(office).replace("id: stairs", "id: good"), encoding="utf-8")
    (own / "bad.en.md").write_text(shipped_text(office).replace("## Steps", "## Stages"), encoding="utf-8")
    (own / "odd.en.md").write_text(shipped_text(office).replace("stairs-up", "no-such"), encoding="utf-8")
    known, papers = library(office), papers_of_visit(office, clock, running)
    assert "good" in {topic.id for topic in known.topics}
    assert len(known.broken) == 2
    assert known.broken[0].startswith("bad.en.md, line 21: “Stages” is not a section")
    assert "odd.en.md, line" in known.broken[1]
    assert "no picture called “no-such”" in known.broken[1]
    assert papers.broken_topics == known.broken


def test_what_was_taught_today_is_suggested_first(office: Store, clock: FakeClock, running: str) -> None:
    session = office.sessions.get(running)
    skill = replace(session.skills[0], text="Stairs with a rail", cue_words="Up with the good")
    with office.act("edit", "session", running, clock.now().utc):
        office.sessions.save(replace(session, skills=(skill,)))
    papers = papers_of_visit(office, clock, running)
    assert papers.suggested[0] == papers.topics[0].id == "stairs"
    rest = [topic.title.casefold() for topic in papers.topics if topic.id not in papers.suggested]
    assert rest == sorted(rest)
    assert len(rest) + len(papers.suggested) == len(papers.topics)


def test_a_topic_of_the_practice_can_be_given(office: Store, clock: FakeClock, own: Path, running: str) -> None:
    text = shipped_text(office).replace("id: stairs", "id: our-porch").replace("Going up and down stairs", "Our porch")
    (own / "porch.en.md").write_text(text, encoding="utf-8")
    assert preview_handout(office, clock, HandoutChoice(running, "marian", "our-porch")).title == "Our porch"
