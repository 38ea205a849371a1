"""Compose a handout for one caregiver, preview it, and keep what was given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.handout import (
    Handout,
    HandoutStep,
    HandoutTopic,
    Ink,
    Photo,
    PrintSize,
    ShownSkill,
    with_steps,
)
from desktop_app.domain.papers.issued import GivenHandout
from desktop_app.domain.papers.paper_size import PaperSize
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import TrainingSession
from desktop_app.exchange.plain_words import HardWord, hard_words
from desktop_app.exchange.reading_grade import reading_grade
from desktop_app.workflows.evidence import chart_record, practice_of
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.papers.superbill_draft import SAMPLE
from desktop_app.workflows.papers.topic_library import library
from desktop_app.workflows.topics import PAPERS, SESSIONS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


LANGUAGE_NAMES = {
    "en": "English",
    "es": "Spanish",
    "zh": "Chinese",
    "vi": "Vietnamese",
    "tl": "Tagalog",
    "ko": "Korean",
    "ru": "Russian",
    "ht": "Haitian Creole",
    "ar": "Arabic",
}
"""The languages in which a handout's fixed words can be printed, as they are called in a note."""


@dataclass(frozen=True, slots=True)
class HandoutChoice:
    """What the therapist chose: for whom, which topic, in which language, and the words put in.

    `steps` are the places (from 0) of the steps that stay, in their new order; empty for all. `is_beside` puts English
    next to the language. An empty `goal`, `cue_words` or `next_visit` takes what the session and the plan have.
    """

    session_id: str
    caregiver_id: str
    topic_id: str
    language: str = "en"
    goal: str = ""
    cue_words: str = ""
    size: PrintSize = "standard"
    steps: tuple[int, ...] = ()
    is_beside: bool = False
    ink: Ink = "normal"
    page: PaperSize = "letter"
    own_words: str = ""
    red_flags: tuple[str, ...] = ()
    whom_to_call: str = ""
    next_visit: str = ""
    practice_weeks: int = 1
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class HandoutPaper:
    """A handout on paper; `id` is empty until it was given.

    `goal` and `cue_words` are those on the paper, `review` says who checked its wording, `html` is the same for a
    screen reader. `steps` are those of the whole topic, with the questions to ask. `unprintable` are letters that no
    typeface of ours has; `hard_words` are words of the text that a plainer one could replace.
    """

    title: str
    goal: str
    cue_words: str
    review: str
    pdf: bytes
    reading_grade: float | None
    id: str
    changed: Changed
    html: str = ""
    steps: tuple[HandoutStep, ...] = ()
    questions: tuple[str, ...] = ()
    is_translated: bool = True
    unprintable: str = ""
    hard_words: tuple[HardWord, ...] = ()
    next_visit: str = ""


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """A topic that can be chosen, with the languages it exists in."""

    id: str
    title: str
    languages: tuple[str, ...]


def offered_topics(store: Store, clock: Clock) -> tuple[TopicChoice, ...]:
    """The library by its English titles, in their order."""
    topics = library(store).topics
    languages: dict[str, list[str]] = {}
    for topic in topics:
        languages.setdefault(topic.id, []).append(topic.language)
    english = {topic.id: topic.title for topic in topics if topic.language == "en"}
    titles = {topic.id: topic.title for topic in topics} | english
    choices = (TopicChoice(topic_id, titles[topic_id], tuple(known)) for topic_id, known in languages.items())
    return tuple(sorted(choices, key=lambda choice: choice.title.casefold()))


def preview_handout(store: Store, clock: Clock, choice: HandoutChoice) -> HandoutPaper:
    """How the handout would look now."""
    handout = compose_handout(store, clock, choice)
    return _paper(store, choice, handout, _render(store, handout, choice), "", changed())


def give_handout(store: Store, clock: Clock, choice: HandoutChoice) -> HandoutPaper:
    """Keep the handout as given and note it in the session while that is not signed."""

    return give_pack(store, clock, (choice,))[0]


def give_pack(store: Store, clock: Clock, choices: tuple[HandoutChoice, ...]) -> tuple[HandoutPaper, ...]:
    """Give several sheets, one for each choice; all of them are kept, or where one cannot be, none."""
    made = [(choice, compose_handout(store, clock, choice)) for choice in choices]
    papers = [(choice, handout, _render(store, handout, choice)) for choice, handout in made]
    return tuple(_give(store, clock, *paper) for paper in papers)


def _give(store: Store, clock: Clock, choice: HandoutChoice, handout: Handout, pdf: bytes) -> HandoutPaper:
    from desktop_app.store.store import new_id

    now = clock.now().utc
    session = store.sessions.get(choice.session_id)
    caregiver = store.caregivers.get(choice.caregiver_id)
    given = GivenHandout(
        id=new_id(),
        session_id=session.id,
        patient_id=caregiver.patient_id,
        caregiver_id=caregiver.id,
        topic_id=handout.topic.id,
        language=handout.topic.language,
        given_at=now,
        pdf=pdf,
    )
    with store.act("give", "handout", given.id, now, handout.topic.id):
        store.handouts.add(given)
        if session.state != "signed":
            store.sessions.save(_noted(session, handout))
    return _paper(store, choice, handout, pdf, given.id, changed(PAPERS, SESSIONS))


def _paper(
    store: Store, choice: HandoutChoice, handout: Handout, pdf: bytes, given_id: str, topics: Changed
) -> HandoutPaper:
    from desktop_app.documents.fonts import register, unprintable
    from desktop_app.documents.handout_html import render_html

    whole = _topic(store, choice)
    written = (handout.goal, handout.cue_words, handout.own_words, *handout.red_flags, handout.whom_to_call)
    names = (handout.caregiver_name, handout.patient_name, handout.practice_name, handout.clinician)
    text = f"{plain_text(handout.topic)} {handout.own_words}"
    return HandoutPaper(
        html=render_html(handout),
        steps=whole.steps,
        questions=whole.questions,
        is_translated=handout.is_translated,
        unprintable=unprintable((*written, *names, handout.next_visit), register(store.resources / "fonts")),
        hard_words=hard_words(text, handout.topic.language),
        next_visit=handout.next_visit,
        title=handout.topic.title,
        goal=handout.goal,
        cue_words=handout.cue_words,
        review=handout.topic.review,
        pdf=pdf,
        reading_grade=handout.reading_grade,
        id=given_id,
        changed=topics,
    )


def _noted(session: TrainingSession, handout: Handout) -> TrainingSession:
    """The session with a sentence about the sheet among its resources."""
    language = LANGUAGE_NAMES.get(handout.topic.language, handout.topic.language)
    sentence = f"Sheet “{handout.topic.title}” ({language}) given to {handout.caregiver_name}."
    before = session.note.questions_and_resources
    if sentence in before:
        return session
    text = f"{before.rstrip()} {sentence}".strip()
    return replace(session, note=replace(session.note, questions_and_resources=text))


def compose_handout(store: Store, clock: Clock, choice: HandoutChoice) -> Handout:
    """The topic with this family's words put in."""
    session = store.sessions.get(choice.session_id)
    caregiver = store.caregivers.get(choice.caregiver_id)
    chart = chart_record(store, caregiver.patient_id)
    practice, clinician = practice_of(store), store.clinicians.get(session.clinician_id)
    topic, other = with_steps(_topic(store, choice), choice.steps), _beside(store, choice)
    return Handout(
        topic=topic,
        beside=other,
        caregiver_name=caregiver.given_name,
        relationship=caregiver.relationship,
        patient_name=chart.patient.given_name,
        goal=choice.goal or _goal(chart, session),
        cue_words=choice.cue_words or _cues(session),
        shown=_shown(session, caregiver),
        clinician=clinician.signature,
        practice_name=practice.name,
        phone=practice.phone,
        given_on=local_day(store, clock),
        next_visit=choice.next_visit or session.note.next_visit,
        reading_grade=reading_grade(f"{plain_text(topic)} {choice.own_words}", topic.language),
        size=choice.size,
        ink=choice.ink,
        own_words=choice.own_words,
        red_flags=choice.red_flags,
        whom_to_call=choice.whom_to_call,
        practice_weeks=choice.practice_weeks,
        photo=choice.photo,
        language=choice.language,
        watermark=SAMPLE if practice.is_sample else "",
    )


def plain_text(topic: HandoutTopic) -> str:
    """The sentences of a topic, as the reading grade is measured on them."""
    steps = [sentence for step in topic.steps for sentence in (step.text, step.cue) if sentence]
    return " ".join([topic.why, *steps, *topic.do, *topic.do_not, topic.stop_when, topic.call_when])


def _topic(store: Store, choice: HandoutChoice) -> HandoutTopic:
    """The topic in the language asked for, else in English, which the composer says."""
    known = [topic for topic in library(store).topics if topic.id == choice.topic_id]
    for language in (choice.language, "en"):
        for topic in known:
            if topic.language == language:
                return topic
    raise Refused(f"There is no handout called “{choice.topic_id}”.", "Choose one from the list.", "topic")


def _beside(store: Store, choice: HandoutChoice) -> HandoutTopic | None:
    """The English topic to print next to its translation; None where there is no translation to stand beside."""
    topic = _topic(store, choice)
    if not choice.is_beside or topic.language == "en":
        return None
    english = _topic(store, replace(choice, language="en"))
    return with_steps(english, choice.steps) if english.language == "en" else None


def _goal(chart: ChartRecord, session: TrainingSession) -> str:
    wanted = {goal for skill in session.skills for goal in skill.goal_ids}
    goals = [goal for plan in chart.plans for goal in plan.goals]
    chosen = next((goal for goal in goals if goal.id in wanted), goals[0] if goals else None)
    return (chosen.family_words or chosen.text) if chosen else ""


def _cues(session: TrainingSession) -> str:
    return ", ".join(skill.cue_words for skill in session.skills if skill.cue_words)


def _shown(session: TrainingSession, caregiver: Caregiver) -> tuple[ShownSkill, ...]:
    marks = ((skill.text, skill.mark_of(caregiver.id)) for skill in session.skills)
    return tuple(ShownSkill(text, mark) for text, mark in marks if mark is not None)


def _render(store: Store, handout: Handout, choice: HandoutChoice) -> bytes:
    from desktop_app.documents import handout_pdf

    return handout_pdf.render(handout, choice.page, fonts=store.resources / "fonts")
