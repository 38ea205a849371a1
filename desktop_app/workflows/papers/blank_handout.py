"""A handout with blanks for the family's own words, for whoever has no chart at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.handout import Handout
from desktop_app.exchange.reading_grade import reading_grade
from desktop_app.workflows.papers.give_handout import plain_text
from desktop_app.workflows.shelf import handout_topics


def blank_handout(resources: Path, topic_id: str, language: str, large_print: bool, today: date) -> bytes:
    """The PDF. Raises Refused for an unknown topic or language, naming those there are."""
    from desktop_app.documents import handout_pdf

    topics = handout_topics(resources)
    topic = next((t for t in topics if t.id == topic_id and t.language == language), None)
    if topic is None:
        known = sorted({t.id for t in topics if topic_id not in {k.id for k in topics} or t.id == topic_id})
        languages = sorted({t.language for t in topics if t.id == topic_id})
        wanted = f"Its languages are {', '.join(languages)}." if languages else f"There are: {', '.join(known)}."
        raise Refused(f"There is no handout “{topic_id}” in “{language}”.", wanted, "topic")
    handout = Handout(
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
        large_print=large_print,
    )
    return handout_pdf.render(handout, fonts=resources / "fonts")
