"""A handout with blanks for the family's own words, for whoever has no chart at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.handout import Handout, Ink, PrintSize
from desktop_app.domain.papers.paper_size import PaperSize
from desktop_app.exchange.reading_grade import reading_grade
from desktop_app.workflows.papers.give_handout import plain_text
from desktop_app.workflows.shelf import handout_topics


@dataclass(frozen=True, slots=True)
class BlankPage:
    """How a blank sheet is to look."""

    language: str = "en"
    size: PrintSize = "standard"
    page: PaperSize = "letter"
    ink: Ink = "normal"
    is_beside: bool = False


def blank_html(resources: Path, topic_id: str, look: BlankPage, today: date) -> str:
    """The sheet as a web page for screen readers. Raises Refused as `blank_handout` does."""
    from desktop_app.documents.handout_html import render_html

    return render_html(_blank(resources, topic_id, look, today))


def blank_handout(resources: Path, topic_id: str, look: BlankPage, today: date) -> bytes:
    """The PDF. Where the topic has no translation its words stay in English, which the page says.

    Raises Refused for a topic or a language that we do not have, naming those there are.
    """
    from desktop_app.documents import handout_pdf

    return handout_pdf.render(_blank(resources, topic_id, look, today), look.page, fonts=resources / "fonts")


def _blank(resources: Path, topic_id: str, look: BlankPage, today: date) -> Handout:
    from desktop_app.documents.phrases import LANGUAGES

    language, topics = look.language, handout_topics(resources)
    if language not in [known.language for known in LANGUAGES]:
        offered = ", ".join(f"{known.language} ({known.name})" for known in LANGUAGES)
        raise Refused(f"We print no handouts in “{language}”.", f"There are: {offered}.", "language")
    of_topic = {t.language: t for t in topics if t.id == topic_id}
    topic = of_topic.get(language) or of_topic.get("en")
    if topic is None:
        known = ", ".join(sorted({t.id for t in topics}))
        raise Refused(f"There is no handout “{topic_id}”.", f"There are: {known}.", "topic")
    return Handout(
        topic=topic,
        caregiver_name="",
        relationship="",
        patient_name="",
        goal="",
        cue_words="",
        shown=(),
        clinician="",
        practice_name="",
        phone="",
        given_on=today,
        next_visit="",
        reading_grade=reading_grade(plain_text(topic), topic.language),
        size=look.size,
        language=language,
        ink=look.ink,
        beside=of_topic.get("en") if look.is_beside and topic.language != "en" else None,
    )
