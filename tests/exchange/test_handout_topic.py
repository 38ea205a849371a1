"""Topics of the library, read from their files; mistakes are named by their line."""

from collections import Counter
from pathlib import Path

import pytest

from desktop_app.domain.papers.handout import HandoutTopic
from desktop_app.exchange.handout_topic import TopicError, read_folder, read_topic, topics
from desktop_app.exchange.reading_grade import reading_grade
from desktop_app.workflows.papers.give_handout import plain_text
from tests.paper_builders import RESOURCES

LIBRARY = topics(RESOURCES / "handouts")
TEXT = """---
id: brakes
version: 2
language: en
title: Wheelchair brakes
review: draft
sources: usual practice
keywords: wheelchair, brakes
---

## Why

A chair that rolls away is a fall.
Brakes stop it.

## Need

- A wheelchair

## Steps

1. Push both levers. {patient} waits.
   - Say: Brakes on
   - Picture: brakes
   - Shows: Two hands on two levers.
2. Try to push the chair.

## Do

- Check both sides.

## Do not

- Do not trust one brake.

## Stop when

**Stop** if it rolls.

## Call when

A brake is loose.

## Questions

- How do you know it holds?
"""


def test_a_topic_is_read_whole() -> None:
    topic = read_topic(TEXT)
    assert (topic.id, topic.version, topic.language, topic.title) == ("brakes", 2, "en", "Wheelchair brakes")
    assert topic.why == "A chair that rolls away is a fall. Brakes stop it."
    assert topic.what_you_need == ("A wheelchair",)
    assert topic.steps[0].text == "Push both levers. {patient} waits."
    assert topic.steps[0].cue == "Brakes on"
    assert topic.steps[0].picture_description == "Two hands on two levers."
    assert (topic.steps[1].cue, topic.steps[1].picture) == ("", "")
    assert topic.stop_when == "**Stop** if it rolls."
    assert (topic.review, topic.sources) == ("draft", "usual practice")
    assert topic.keywords == ("wheelchair", "brakes")


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("version: 2", "version: two", 3, "whole number"),
        ("review: draft", "reviewer: draft", 6, "expected one of"),
        ("sources: usual practice\n", "", 8, "“sources” is missing"),
        ("## Need", "## Needs", 16, "not a section"),
        ("- A wheelchair", "A wheelchair", 18, "begins with “- ”"),
        ("{patient} waits", "{mother} waits", 22, "{mother}"),
        ("   - Say: Brakes on", "   - Cry: Brakes on", 23, "expected one of Say"),
        ("2. Try", "3. Try", 26, "this is step 2"),
        ("   - Shows: Two hands on two levers.\n", "", 22, "needs its description"),
        ("**Stop**", "**Stop", 38, "bold mark"),
        ("- How do you know it holds?\n", "", 45, "“## Questions” is missing or empty"),
        ("---\nid", "id", 1, "begins with its facts"),
    ],
)
def test_a_mistake_is_named_by_its_line(right: str, wrong: str, line: int, says: str) -> None:
    assert right in TEXT
    with pytest.raises(TopicError, match=says) as caught:
        read_topic(TEXT.replace(right, wrong, 1), "brakes.en.md")
    assert caught.value.field == f"brakes.en.md, line {line}"
    assert caught.value.next_step


def test_a_folder_that_is_not_there_has_no_topics(tmp_path: Path) -> None:
    assert topics(tmp_path / "none") == []


def test_a_broken_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.en.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.en.md").write_text(TEXT.replace("## Steps", "## Stairs"), encoding="utf-8")
    (tmp_path / "c.en.md").write_bytes(TEXT.replace("Push", "Empuje así").encode("latin-1"))
    (tmp_path / "d.en.md").write_text(TEXT.replace("id: brakes", "id: other"), encoding="utf-8")
    (tmp_path / "e.en.md").mkdir()
    good, broken = read_folder(tmp_path, {"brakes"})
    assert [topic.id for topic in good] == ["brakes", "other"]
    assert [error.field for error in broken] == ["b.en.md, line 20", "c.en.md, line 22", "e.en.md, line 1"]
    assert all(error.next_step for error in broken)


def test_a_picture_that_we_do_not_have_is_named() -> None:
    with pytest.raises(TopicError, match="no picture called “brakes”") as caught:
        read_topic(TEXT, "brakes.en.md", {"other"})
    assert caught.value.field == "brakes.en.md, line 24"


def test_every_topic_is_there_in_english_and_in_spanish() -> None:
    languages = Counter((known.id, known.language) for known in LIBRARY)
    assert languages
    assert set(languages.values()) == {1}
    for topic_id, _ in languages:
        assert languages[topic_id, "en"] == languages[topic_id, "es"] == 1


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_what_is_read_without_a_patient_names_no_blank(known: HandoutTopic) -> None:
    assert "{" not in known.title
    assert not any("{" in step.picture_description for step in known.steps)


def test_the_library_covers_what_families_ask_for() -> None:
    wanted = """
        bed-mobility sit-to-stand chair-transfer bed-to-wheelchair toilet-transfer car-transfer shower-transfer
        gait-belt walker stairs wheelchair mechanical-lift after-a-fall preventing-falls turning-in-bed heels-and-skin
        range-of-motion bathing dressing toileting feeding safe-swallowing thick-drinks communication cueing
        dementia-behavior medication-routine equipment energy-saving caregiver-back emergency-plan
    """
    assert {known.id for known in LIBRARY} == set(wanted.split())


def test_a_translation_has_the_same_steps_and_pictures() -> None:
    for english in (known for known in LIBRARY if known.language == "en"):
        spanish = next(known for known in LIBRARY if known.id == english.id and known.language == "es")
        assert [step.picture for step in english.steps] == [step.picture for step in spanish.steps]
        assert [bool(step.cue) for step in english.steps] == [bool(step.cue) for step in spanish.steps]
        for part in ("do", "do_not", "questions", "what_you_need"):
            assert len(getattr(english, part)) == len(getattr(spanish, part))


def test_no_translation_claims_a_review_that_did_not_happen() -> None:
    assert all(known.review.startswith("draft") for known in LIBRARY)


LONGER_STEPS: dict[tuple[str, str, int], str] = {}
"""Steps that may have more than twenty words, by topic, language and place, each with its reason. None so far."""


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_every_topic_reads_at_the_sixth_grade_or_easier(known: HandoutTopic) -> None:
    grade = reading_grade(plain_text(known), known.language)
    assert grade is not None
    assert grade <= 6


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_a_step_has_at_most_twenty_words(known: HandoutTopic) -> None:
    assert 3 <= len(known.steps) <= 7
    for place, step in enumerate(known.steps, 1):
        if (known.id, known.language, place) not in LONGER_STEPS:
            assert len(step.text.split()) <= 20, step.text


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_every_topic_says_when_to_call_and_whom(known: HandoutTopic) -> None:
    assert "{clinician}" in known.stop_when
    assert "**{phone}**" in known.stop_when
    assert "**911**" in known.stop_when
    assert len(known.questions) >= 3
    assert known.keywords
    assert known.sources
