"""A caregiver handout as plain data: the topic's words with this family's own words put in."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from desktop_app.domain.billing.facts import Demonstration

PrintSize = Literal["standard", "large", "extra"]
"""Text of 14 points or a little less, of 18, or of 24."""


Ink = Literal["normal", "high", "low"]
"""As drawn; heavier letters and lines for weak eyes; or no black areas, to save toner."""


@dataclass(frozen=True, slots=True)
class HandoutStep:
    """One step: what to do, the cue words to say (may be empty), and the name of its picture with its description."""

    text: str
    cue: str
    picture: str
    picture_description: str


@dataclass(frozen=True, slots=True)
class HandoutTopic:
    """A topic as the library holds it, in one language. `review` says honestly who checked the wording.

    `sources` says what it was written from; `keywords` are words of skills and goals that call for it.
    """

    id: str
    version: int
    language: str
    title: str
    why: str
    what_you_need: tuple[str, ...]
    steps: tuple[HandoutStep, ...]
    do: tuple[str, ...]
    do_not: tuple[str, ...]
    stop_when: str
    call_when: str
    questions: tuple[str, ...]
    review: str
    sources: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSkill:
    """What this caregiver showed in the session, for the back of the page."""

    skill: str
    mark: Demonstration


@dataclass(frozen=True, slots=True)
class PhotoMark:
    """An arrow whose tip is at x and y of a photo, both from 0 to 1, coming from one side, with a short label."""

    x: float
    y: float
    label: str = ""
    comes_from: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo from the family's home: a JPEG without metadata, what it shows in words, and what points at it."""

    jpeg: bytes
    words: str
    marks: tuple[PhotoMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout:
    """A topic made for one caregiver of one patient. `phone` is whom to call.

    `language` is that of the fixed words; it differs from the topic's where the topic has no translation yet.
    `beside` is the same topic in another language, to be printed next to it. `own_words` are the therapist's,
    `whom_to_call` are lines of the family's own numbers, `practice_weeks` the rows of boxes (0 for none).
    """

    topic: HandoutTopic
    caregiver_name: str
    relationship: str
    patient_name: str
    goal: str
    cue_words: str
    shown: tuple[ShownSkill, ...]
    clinician: str
    practice_name: str
    phone: str
    given_on: date
    next_visit: str
    reading_grade: float | None
    size: PrintSize = "standard"
    watermark: str = ""
    language: str = ""
    ink: Ink = "normal"
    own_words: str = ""
    red_flags: tuple[str, ...] = ()
    whom_to_call: str = ""
    practice_weeks: int = 1
    photo: "Photo | None" = None
    beside: HandoutTopic | None = None

    @property
    def is_translated(self) -> bool:
        """Whether the topic's words are in the language of the sheet."""
        return not self.language or self.language.split("-")[0] == self.topic.language.split("-")[0]


PLACEHOLDERS = ("{patient}", "{clinician}", "{phone}")
TO_BE_WRITTEN = "______________"


def unbroken(phone: str) -> str:
    """The number with spaces at which no line ends: a number in two halves is dialed wrong."""
    return phone.replace(" ", "\u00a0")


def with_steps(topic: HandoutTopic, places: tuple[int, ...]) -> HandoutTopic:
    """The topic with the steps at these places (from 0) in this order; all of them where none is named."""
    steps = tuple(topic.steps[place] for place in places if 0 <= place < len(topic.steps))
    return replace(topic, steps=steps) if steps else topic


def personal_topic(handout: Handout, topic: HandoutTopic | None = None) -> HandoutTopic:
    """The topic with the names put in: whom it is about, and whom to call at which number.

    What is not known, as on a sheet that is printed without a chart, leaves a line to write it on.
    """
    topic = topic or handout.topic
    known = (handout.patient_name, handout.clinician.split(",")[0], unbroken(handout.phone))
    names = tuple(name or TO_BE_WRITTEN for name in known)

    def put(text: str) -> str:
        for placeholder, name in zip(PLACEHOLDERS, names, strict=True):
            text = text.replace(placeholder, name)
        return text

    def put_all(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(put(text) for text in texts)

    return replace(
        topic,
        title=put(topic.title),
        why=put(topic.why),
        what_you_need=put_all(topic.what_you_need),
        steps=tuple(replace(step, text=put(step.text), cue=put(step.cue)) for step in topic.steps),
        do=put_all(topic.do),
        do_not=put_all(topic.do_not),
        stop_when=put(topic.stop_when),
        call_when=put(topic.call_when),
        questions=put_all(topic.questions),
    )
